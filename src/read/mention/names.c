// Finds names of organisations, sites, people and events by their capitals, and news agencies by the table. Whether a name is
// rare only the other articles can tell (weigh/): here every name of two words or more is kept once.
#include "read/mention/names.h"

#include "base/limits.h"
#include "base/utf8.h"

enum { MAX_NAMES = 256, MAX_NAME_TOKENS = 6, SET_SIZE = 2 * MAX_NAMES };

// A set of hashes with open addressing; at most half full.
typedef struct HashSet {
  uint64_t slots[SET_SIZE];
} HashSet;

static bool add_new(HashSet *set, uint64_t hash) {
  hash |= 1;
  uint32_t slot = (uint32_t)(hash >> 32) & (SET_SIZE - 1);
  while (set->slots[slot] != 0) {
    if (set->slots[slot] == hash) return false;
    slot = (slot + 1) & (SET_SIZE - 1);
  }
  set->slots[slot] = hash;
  return true;
}

static inline bool is_capital(const CtToken *token) {
  return (token->kind == CT_TOKEN_MIXED) |
         ((token->kind == CT_TOKEN_WORD) & (token->shape >= CT_SHAPE_CAPITAL));
}

// "Bank of England": a small word inside a name.
static bool joins_names(const CtDocument *document, uint32_t token) {
  return ct_document_has(document, token, CT_LEX_NAME_JOINERS);
}

// A word that only begins the sentence says nothing about being a name.
static bool is_common_start(const CtDocument *document, const CtSentence *sentence,
                            uint32_t token) {
  return token == sentence->first && ct_document_has(document, token, CT_LEX_FUNCTION_WORDS);
}

// The capitals of a sentence, found without a branch for the other tokens; their number.
static uint32_t find_capitals(const CtDocument *document, const CtSentence *sentence,
                              uint32_t *capitals) {
  uint32_t count = 0;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    capitals[count] = token;
    count += is_capital(&document->tokens.items[token]);
  }
  return count;
}

// Behind the name that begins with capital `i`: those that stand side by side, or around a small word.
static uint32_t name_end(const CtDocument *document, const uint32_t *capitals, uint32_t count,
                         uint32_t i) {
  for (; i + 1 < count; i++) {
    const uint32_t gap = capitals[i + 1] - capitals[i];
    if (gap > 2 || (gap == 2 && !joins_names(document, capitals[i] + 1))) break;
  }
  return capitals[i] + 1;
}

static bool add_name(CtReading *reading, uint32_t first, uint32_t end, HashSet *seen,
                     CtArena *arena) {
  const CtText folded = ct_utf8_fold(arena, ct_document_words(&reading->document, first, end));
  if (!folded.data) return false;
  if (!add_new(seen, ct_text_hash(folded, 0))) return true;
  CtText *name = CT_VEC_ADD(arena, &reading->names);
  if (!name) return false;
  *name = folded;
  return true;
}

// A heading in capitals throughout tells no names.
static bool tells_names(const CtSentence *sentence) {
  return (sentence->flags & CT_SENTENCE_NAME) != 0 && sentence->kind == CT_SENTENCE_PROSE;
}

static bool read_sentence(CtReading *reading, const CtSentence *sentence, HashSet *seen,
                          CtArena *arena) {
  const CtDocument *document = &reading->document;
  uint32_t capitals[CT_MAX_SENTENCE_TOKENS];
  const uint32_t count = find_capitals(document, sentence, capitals);
  uint32_t behind = sentence->first;  // the last name
  for (uint32_t i = 0; i < count && reading->names.count < MAX_NAMES; i++) {
    const uint32_t token = capitals[i];
    if (token < behind || is_common_start(document, sentence, token)) continue;
    behind = name_end(document, capitals, count, i);
    if (behind - token >= 2 && behind - token <= MAX_NAME_TOKENS &&
        !add_name(reading, token, behind, seen, arena))
      return false;
  }
  return true;
}

bool ct_names_read(CtReading *reading, CtArena *arena) {
  HashSet *seen = ct_arena_alloc(arena, sizeof(*seen));
  if (!seen) return false;
  for (uint32_t s = 0; s < reading->document.sentences.count && reading->names.count < MAX_NAMES;
       s++) {
    const CtSentence *sentence = &reading->document.sentences.items[s];
    if (tells_names(sentence) && !read_sentence(reading, sentence, seen, arena)) return false;
  }
  return true;
}

static bool add_agency(CtReading *reading, int32_t row, CtArena *arena) {
  const CtText name = ct_lexicon_text(ct_lex_agencies[row].word);
  for (uint32_t i = 0; i < reading->agencies.count; i++) {
    if (ct_text_equal(reading->agencies.items[i], name)) return true;
  }
  CtText *agency = CT_VEC_ADD(arena, &reading->agencies);
  if (!agency) return false;
  *agency = name;
  return true;
}

// "Reuters", "AP", and in small letters "dpa".
static bool may_be_agency(const CtToken *token) {
  if ((token->reach & ct_lexicon_bit(CT_LEX_AGENCIES)) == 0) return false;
  return is_capital(token) || (token->shape == CT_SHAPE_LOWER && token->end - token->start == 3);
}

// The agencies that begin at tokens [*at, end); *at is left behind the last of them, which may reach further.
static bool add_agencies(CtReading *reading, uint32_t *at, uint32_t end, CtArena *arena) {
  const CtDocument *document = &reading->document;
  uint32_t token = *at;
  while (token < end) {
    uint32_t words = 1;
    int32_t row = -1;
    if (may_be_agency(&document->tokens.items[token]))
      row = ct_document_match(document, token, document->tokens.count, CT_LEX_AGENCIES, &words);
    if (row >= 0 && ct_lex_agencies[row].kind == CT_AGENCIES_KIND_AGENCY &&
        !add_agency(reading, row, arena))
      return false;
    token += row >= 0 ? words : 1;
  }
  *at = token;
  return true;
}

bool ct_agencies_read(CtReading *reading, CtArena *arena) {
  const CtDocument *document = &reading->document;
  uint32_t token = 0;
  for (uint32_t s = 0; s < document->sentences.count; s++) {
    const CtSentence *sentence = &document->sentences.items[s];
    if ((sentence->reach & ct_lexicon_bit(CT_LEX_AGENCIES)) == 0) continue;
    if (token < sentence->first) token = sentence->first;
    if (!add_agencies(reading, &token, sentence->end, arena)) return false;
  }
  return true;
}
