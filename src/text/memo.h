// What the tagger keeps from article to article: nothing that depends on them, only what is dear to
// find out. Private to text/.
#ifndef CT_TEXT_MEMO_H
#define CT_TEXT_MEMO_H

#include <stdbool.h>
#include <stdint.h>

enum { CT_CLASS_MEMO_SLOTS = 4096, CT_TAG_RULE_SETS = 64 };

// The context rules as sets, one bit a rule: those that a token with bit b of CtTagged.is, or one
// beside such a token, may satisfy. Made from ct_tag_rules by the first sentence.
typedef struct CtRuleSets {
  bool known;
  uint64_t from[CT_TAG_RULE_SETS];    // of the token itself
  uint64_t before[CT_TAG_RULE_SETS];  // of the one before it
  uint64_t after[CT_TAG_RULE_SETS];
  uint64_t any_before;  // rules that ask nothing of it, or look over adverbs
  uint64_t any_after;
} CtRuleSets;

struct CtTagMemo {
  // The word classes of words seen lately: a word comes back, and its suffixes are walked once only.
  // A slot holds the upper 56 bits of a word's hash and its class in the lower 8; a newer word
  // replaces an older one.
  uint64_t classes[CT_CLASS_MEMO_SLOTS];
  CtRuleSets rules;
};

#endif
