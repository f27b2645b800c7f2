// The phrases of one tagged sentence, in order: noun groups, verb groups, prepositions. What
// belongs to none is left out.
#include "text/group.h"
#include "text/text.h"

static bool add(CtDocument *document, CtPhrase phrase, CtArena *arena) {
  CtPhrase *out = CT_VEC_ADD(arena, &document->phrases);
  if (!out) return false;
  *out = phrase;
  return true;
}

// No noun group begins with one of these.
#define NEVER_NOUN                                                                                 \
  (CT_TAG_BIT(NONE) | CT_TAG_BIT(VERB_BASE) | CT_TAG_BIT(VERB_PRESENT) | CT_TAG_BIT(VERB_PAST) |   \
   CT_TAG_BIT(VERB_PARTICIPLE) | CT_TAG_BIT(VERB_GERUND) | CT_TAG_BIT(AUXILIARY) |                 \
   CT_TAG_BIT(MODAL) | CT_TAG_BIT(PREPOSITION) | CT_TAG_BIT(CONJUNCTION) | CT_TAG_BIT(TO) |        \
   CT_TAG_BIT(RELATIVE) | CT_TAG_BIT(PARTICLE))

// Of the signs of punctuation only a quote begins one.
static bool may_be_noun(const CtDocument *document, uint32_t token) {
  const CtToken *at = &document->tokens.items[token];
  const char sign = document->text.data[at->start];
  if (ct_tag_bit(document, token) & NEVER_NOUN) return false;
  return at->tag != CT_TAG_PUNCT || sign == '"' || sign == '\xE2';
}

static bool find_phrase(const CtDocument *document, uint32_t token, uint32_t end, CtPhrase *out) {
  const uint32_t prepositions = CT_TAG_BIT(PREPOSITION) | CT_TAG_BIT(TO);
  if (may_be_noun(document, token) && ct_noun_group(document, token, end, out)) return true;
  if (ct_verb_group(document, token, end, out)) return true;
  *out = (CtPhrase){.first = token, .end = token + 1, .head = token, .kind = CT_PHRASE_PREPOSITION};
  return (ct_tag_bit(document, token) & prepositions) != 0;
}

bool ct_sentence_phrases(CtDocument *document, CtSentence *sentence, CtArena *arena) {
  if (sentence->end_phrase > sentence->first_phrase) return true;
  ct_sentence_tag(document, sentence);
  sentence->first_phrase = document->phrases.count;
  uint32_t token = sentence->first;
  while (token < sentence->end) {
    CtPhrase phrase;
    const bool found = find_phrase(document, token, sentence->end, &phrase);
    if (found && !add(document, phrase, arena)) return false;
    token = found ? phrase.end : token + 1;
  }
  sentence->end_phrase = document->phrases.count;
  return true;
}
