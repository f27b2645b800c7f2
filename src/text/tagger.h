// The steps of the tagger over one sentence; private to text/.
#ifndef CT_TEXT_TAGGER_H
#define CT_TEXT_TAGGER_H

#include "base/limits.h"
#include "text/tag_rules.h"

// A sentence while it is tagged. tagged[0] and tagged[count + 1] are the edges; token i stands at i
// + 1.
typedef struct CtTagger {
  const CtDocument *document;
  uint32_t first;  // token
  uint32_t count;
  bool is_title_case;  // capitals say nothing: a headline, or all upper case
  CtTagged tagged[CT_MAX_SENTENCE_TOKENS + 2];
} CtTagger;

static inline const CtToken *ct_tagger_token(const CtTagger *tagger, uint32_t i) {
  return &tagger->document->tokens.items[tagger->first + i];
}

static inline CtTagged ct_tagged_only(CtTag tag, uint64_t extra) {
  return (CtTagged){((uint64_t)1 << tag) | extra, 1u << tag};
}

static inline void ct_tagged_set(CtTagged *tagged, CtTag tag) {
  const uint64_t tags = ((uint64_t)1 << 32) - 1;
  tagged->is = (tagged->is & ~tags & ~CT_IS_TRANSITIVE) | (uint64_t)1 << tag;
  // "'s" that is a verb is one of be.
  if (tag == CT_TAG_AUXILIARY) tagged->is |= CT_IS_BE;
}

// Each token by itself: grammar, shape, the brill lexicon.
void ct_tag_words(CtTagger *tagger);
// The first word, whose capital says nothing; once more when its neighbours are settled.
void ct_tag_first_word(CtTagger *tagger);
// The words of hedges before their figures.
void ct_tag_hedges(CtTagger *tagger);
// The context rules, twice from left to right.
void ct_tag_by_rules(CtTagger *tagger);
// What needs a look at the whole clause: reduced relatives, verbless headlines, to.
void ct_tag_by_clause(CtTagger *tagger);

#endif
