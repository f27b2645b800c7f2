// Tells the forms of verbs and the words that say a state, from tags and the table `predicates`.
#include "read/claim/frame_words.h"

// The words of a predicate that begin at `token`, of any kind but tolls and nouns.
int32_t ct_frame_predicate(const CtFrame *frame, uint32_t token, uint32_t *words) {
  return ct_document_match(frame->document, token, frame->sentence->end, CT_LEX_PREDICATES, words);
}

// The kinds of the senses that the word has in `predicates`, a bit each.
static uint32_t kinds_of(const CtFrame *frame, uint32_t token) {
  if (!ct_frame_has(frame, token, CT_LEX_PREDICATES)) return 0;
  const CtLexEntry *entry = ct_document_entry(frame->document, token);
  uint32_t kinds = 0;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table == CT_LEX_PREDICATES) kinds |= 1u << ct_lex_predicates[sense.row].kind;
  }
  return kinds;
}

bool ct_frame_is_grade(const CtFrame *frame, uint32_t token) {
  return (kinds_of(frame, token) >> CT_PREDICATES_KIND_SCALE & 1) != 0;
}

// "10,000 strike at car plant", "Ten escape jail": right behind a headline's figure a word that is no plural and may be a
// verb of those counted is one.
bool ct_frame_is_headline_verb(const CtFrame *frame, uint32_t token) {
  uint32_t words = 0;
  if (frame->sentence->kind == CT_SENTENCE_PROSE || token == frame->sentence->first ||
      ct_frame_tag(frame, token) != CT_TAG_NOUN || ct_frame_tag(frame, token - 1) != CT_TAG_NUMBER)
    return false;
  const int32_t row = ct_frame_predicate(frame, token, &words);
  if (row < 0 || ct_lex_predicates[row].kind != CT_PREDICATES_KIND_VERB ||
      ct_lexicon_text(ct_lex_predicates[row].subject).length == 0)
    return false;
  char base[CT_MAX_TOKEN_BYTES + 8];
  const CtText word = ct_document_word(frame->document, token);
  return ct_verb_base(word, base) == word.length;  // not "500 infected"
}

// "14 dead", "18 wounded", "4 shot": a word behind the figure that says what happened, with no noun after it.
bool ct_frame_says_state(const CtFrame *frame, uint32_t token) {
  const uint8_t tag = ct_frame_tag(frame, token);
  const uint32_t kinds = kinds_of(frame, token);
  if (kinds >> CT_PREDICATES_KIND_STATE & 1) return true;
  if (!(kinds >> CT_PREDICATES_KIND_VERB & 1)) return false;
  if (tag == CT_TAG_VERB_PAST || tag == CT_TAG_VERB_PARTICIPLE || tag == CT_TAG_ADJECTIVE)
    return true;
  return tag == CT_TAG_NOUN && (ct_frame_word_is(frame, token, CT_TEXT("shot")) ||
                                ct_frame_is_headline_verb(frame, token));
}

bool ct_frame_noun_follows(const CtFrame *frame, uint32_t token, uint32_t end) {
  if (token < end && ct_frame_tag(frame, end - 1) != CT_TAG_NOUN_PLURAL &&
      ct_frame_is_headline_verb(frame, token - 1))
    return false;  // "ten escape jail", not "ten escape attempts"
  for (; token < end; token++) {
    if (ct_frame_is_noun(ct_frame_tag(frame, token)) && !ct_frame_says_state(frame, token))
      return true;
  }
  return false;
}

static bool is_be(const CtFrame *frame, uint32_t token) {
  return ct_frame_tag(frame, token) == CT_TAG_AUXILIARY ||
         ct_frame_has(frame, token, CT_LEX_COPULAS);
}

static bool has_auxiliary(const CtFrame *frame, uint32_t first, uint32_t head) {
  for (uint32_t token = first; token < head; token++) {
    if (is_be(frame, token)) return true;
  }
  return false;
}

// "had to leave": they did.
static bool is_had(const CtFrame *frame, uint32_t token) {
  return ct_frame_word_is(frame, token, CT_TEXT("had"));
}

CtVerbForm ct_frame_verb_form(const CtFrame *frame, const CtPhrase *phrase, uint32_t first) {
  const uint8_t tag = ct_frame_tag(frame, phrase->head);
  const bool is_first = first == frame->sentence->first;
  if (!is_first && ct_frame_tag(frame, first - 1) == CT_TAG_TO) return CT_FORM_INFINITIVE;
  for (uint32_t token = first; token < phrase->head; token++) {
    if (ct_frame_tag(frame, token) == CT_TAG_TO && !is_had(frame, first) &&
        !is_had(frame, token - 1))
      return CT_FORM_INFINITIVE;
    if (phrase->passive && is_be(frame, token)) return CT_FORM_PASSIVE;
  }
  const bool bare = tag == CT_TAG_VERB_PAST || tag == CT_TAG_VERB_PARTICIPLE;
  if ((bare || tag == CT_TAG_VERB_GERUND) && !has_auxiliary(frame, first, phrase->head))
    return bare ? CT_FORM_BARE : CT_FORM_GERUND;
  return phrase->passive ? CT_FORM_PASSIVE : CT_FORM_FINITE;
}

// The predicate that a verb group's words say: from its head ("shot down"), or from the word before ("fatally shot").
void ct_frame_match_verb(CtFrame *frame, CtChunk *chunk, uint32_t first) {
  uint32_t words = 0;
  chunk->at = chunk->head;
  chunk->predicate = ct_frame_predicate(frame, chunk->head, &words);
  if (chunk->head > first && frame->document->tokens.items[chunk->head - 1].matches != 0) {
    uint32_t before = 0;
    const int32_t row = ct_frame_predicate(frame, chunk->head - 1, &before);
    if (row >= 0 && before >= 2 && words < 2) {  // not "were held" of "were held hostage"
      chunk->predicate = row;
      chunk->at = chunk->head - 1;
      words = before;
    }
  }
  if (chunk->predicate < 0) return;
  chunk->words = words;
  if (chunk->at + words > chunk->end) chunk->end = chunk->at + words;
}

// "shooting down", "shot to death": several words of a verb in the table, the first tagged as a noun.
bool ct_frame_hides_verb(const CtFrame *frame, uint32_t token) {
  uint32_t words = 0;
  if (frame->document->tokens.items[token].matches == 0) return false;  // no phrase begins there
  const int32_t row = ct_frame_predicate(frame, token, &words);
  return row >= 0 && words > 1 && ct_lex_predicates[row].kind == CT_PREDICATES_KIND_VERB;
}
