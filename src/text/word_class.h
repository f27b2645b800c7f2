// What tags a word can carry, before its neighbours are looked at.
#ifndef CT_TEXT_WORD_CLASS_H
#define CT_TEXT_WORD_CLASS_H

#include "text/document.h"

typedef struct CtWordTags {
  CtTag tag;     // the most probable
  uint32_t can;  // one bit a tag (1u << tag) that is possible, `tag` among them
} CtWordTags;

// From the suffix rules of the brill lexicon, for a lower-case word that no table of grammar has.
CtWordTags ct_word_tags(CtText lower_word);
// The same for a token's word in any case, through the memo.
CtWordTags ct_word_tags_of(CtText word, const CtToken *token, CtTagMemo *memo);
// The tag that a row of the table `closed_class` gives.
CtTag ct_closed_class_tag(int32_t row);

#endif
