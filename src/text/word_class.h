// What tags a word can carry, before its neighbours are looked at.
#ifndef CT_TEXT_WORD_CLASS_H
#define CT_TEXT_WORD_CLASS_H

#include "text/document.h"

typedef struct CtWordTags {
  CtTag tag;     // the most probable
  uint32_t can;  // one bit a tag (1u << tag) that is possible, `tag` among them
} CtWordTags;

enum { CT_CLASS_MEMO_SLOTS = 1024 };

// A slot holds the upper 56 bits of a word's hash and its class in the lower 8; a newer word replaces an older one.
struct CtClassMemo {
  uint64_t slots[CT_CLASS_MEMO_SLOTS];
};

// From the suffix rules of the brill lexicon, for a lower-case word that no table of grammar has.
CtWordTags ct_word_tags(CtText lower_word);
// The same for a token's word whose lexicon entry is `entry` (or NULL), through the memo (or NULL).
CtWordTags ct_word_tags_memo(CtText lower_word, const CtLexEntry *entry, CtClassMemo *memo);
// The tag that a row of the table `closed_class` gives.
CtTag ct_closed_class_tag(int32_t row);

#endif
