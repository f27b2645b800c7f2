// The longer phrases of the lexicon that begin at each token, found once for all tables: asking one
// table is then a look at a short list. Leaves document->matches and the tokens' reach; a token that
// begins no phrase costs a few instructions. Keys are made as src/lexicon/README.md tells.
#include "text/match.h"

#include <string.h>

#include "text/chars.h"

// The key of a run of tokens, as it grows.
typedef struct Key {
  size_t length;
  bool exact;
  bool at_hyphen;  // the last token was a hyphen, which the key has as a space
  char bytes[UINT8_MAX + 1];
} Key;

// What was found from one token on, shortest first.
typedef struct Found {
  uint32_t count;
  CtMatch items[2 * UINT8_MAX];  // two walks; max_phrase_words is a byte, a word gives one at most
} Found;

static inline bool is_hyphen(CtText word) {
  return (word.length == 1 && word.data[0] == '-') ||
         (word.length == 3 &&
          (memcmp(word.data, "\xE2\x80\x90", 3) == 0 || memcmp(word.data, "\xE2\x80\x91", 3) == 0));
}

static bool append(Key *key, CtText word, bool space) {
  char *out = key->bytes + key->length + (space ? 1 : 0);
  const size_t room = sizeof(key->bytes) - key->length - 1;
  if (!word.data || word.length + 4 > room) return false;
  if (space) key->bytes[key->length] = ' ';
  if (key->exact) memcpy(out, word.data, word.length);
  const size_t length = key->exact ? word.length : ct_key_of(word, out, room);
  key->length += length + (space ? 1 : 0);
  return length > 0;
}

// Adds one token. False when no key can go on with it.
static bool append_token(Key *key, const CtDocument *document, uint32_t token) {
  const CtText word = ct_document_word(document, token);
  const bool space =
      key->at_hyphen || (document->tokens.items[token].flags & CT_TOKEN_SPACE_BEFORE) != 0;
  key->at_hyphen = is_hyphen(word);
  return key->at_hyphen || append(key, word, space);
}

// The token behind `token`, a hyphen left out; NULL at the end.
static inline const CtToken *next_word(const CtDocument *document, const CtToken *token) {
  const CtToken *end = document->tokens.items + document->tokens.count;
  const CtToken *next = token + 1;
  const bool may_be_hyphen = next < end && (next->flags & CT_TOKEN_OPEN) != 0;
  if (may_be_hyphen && is_hyphen(ct_text_range(document->text, next->start, next->end))) next++;
  return next < end ? next : NULL;
}

static inline bool may_have(CtLexPair pair, uint32_t index, const CtToken *word) {
  return (word->flags & CT_TOKEN_OPEN) != 0 || ct_lexicon_has_pair(pair, index, word->hash);
}

// Whether the words behind `token` can be the second of a phrase that begins with the entry `index`, and the third where it
// has one. Building a key is dear, and most are told apart by this.
static bool goes_on(const CtDocument *document, const CtToken *token, uint32_t index) {
  const CtToken *second = next_word(document, token);
  if (!second || !may_have(CT_LEX_PAIR_SECOND, index, second)) return false;
  if (may_have(CT_LEX_PAIR_LAST, index, second)) return true;
  const CtToken *third = next_word(document, second);
  return third && may_have(CT_LEX_PAIR_THIRD, index, third);
}

// The key of `first`, which is that of the first token.
static void begin(Key *key, const CtLexEntry *first, bool exact) {
  const CtText text = ct_lexicon_key(first);
  memcpy(key->bytes, text.data, text.length);
  key->length = text.length;
  key->exact = exact;
  key->at_hyphen = false;
}

// All phrases in one of `tables` that go on from `first`, the entry of `token`.
static void walk(const CtDocument *document, uint32_t token, const CtLexEntry *first,
                 uint64_t tables, bool exact, Found *found) {
  Key key;
  bool more = true;
  begin(&key, first, exact);
  uint32_t left = first->max_phrase_words;
  for (uint32_t at = token + 1; at < document->tokens.count && left > 1 && more; at++) {
    if (!append_token(&key, document, at)) return;
    if (key.at_hyphen) continue;
    left--;
    const CtLexEntry *entry = ct_lexicon_find_begun((CtText){key.bytes, key.length}, &more);
    if (!entry || !(entry->tables & tables)) continue;
    found->items[found->count++] =
        (CtMatch){entry->tables & tables, ct_lexicon_index(entry), at + 1 - token};
  }
}

// The list of a token, longest first, ends with a match of no words.
static bool keep(CtDocument *document, CtToken *token, const Found *found, CtArena *arena) {
  const uint32_t first = document->matches.count;
  for (uint32_t i = found->count + 1; i > 0; i--) {
    CtMatch *match = CT_VEC_ADD(arena, &document->matches);
    if (!match) return false;
    if (i == 1) break;
    *match = found->items[i - 2];
    token->reach |= match->tables;
  }
  token->matches = first + 1;
  return true;
}

// Where case decides, the word itself is a match too: the token's own entry is of its lower case.
static void find_exact(const CtDocument *document, uint32_t token, Found *found) {
  const CtLexEntry *entry = ct_lexicon_find_exact(ct_document_word(document, token));
  if (!entry) return;
  const uint32_t index = ct_lexicon_index(entry);
  if (entry->tables != 0) found->items[found->count++] = (CtMatch){entry->tables, index, 1};
  if (entry->phrases != 0 && goes_on(document, &document->tokens.items[token], index))
    walk(document, token, entry, ~(uint64_t)0, true, found);
}

static bool find_at(CtDocument *document, uint32_t token, CtArena *arena) {
  CtToken *at = &document->tokens.items[token];
  Found found;
  found.count = 0;
  if (at->phrases != 0 && goes_on(document, at, at->entry))
    walk(document, token, ct_lexicon_entry(at->entry), ct_lex_phrases[at->phrases].tables, false,
         &found);
  if (at->flags & CT_TOKEN_EXACT) find_exact(document, token, &found);
  return found.count == 0 || keep(document, at, &found, arena);
}

// Each word is asked for the phrases that go on with the next; the questions have no branches, as about one word in two begins
// some phrase. The last word can only be a key by itself.
bool ct_matches_find(CtDocument *document, CtArena *arena) {
  const CtToken *tokens = document->tokens.items;
  const uint32_t count = document->tokens.count;
  for (uint32_t i = 0; i + 1 < count; i++) {
    const CtToken *token = &tokens[i];
    const bool pair = ct_lexicon_has_pair(CT_LEX_PAIR_SECOND, token->entry, token[1].hash);
    const bool goes_on = (token->phrases != 0) & (pair | ((token[1].flags & CT_TOKEN_OPEN) != 0));
    if (((token->flags & CT_TOKEN_EXACT) | goes_on) != 0 && !find_at(document, i, arena))
      return false;
  }
  return count == 0 || find_at(document, count - 1, arena);
}
