// What the tokenizer and the tagger keep from article to article: nothing that depends on them, only what is dear to
// find out. Private to text/.
#ifndef CT_TEXT_MEMO_H
#define CT_TEXT_MEMO_H

#include "text/tag_rules.h"

enum { CT_CLASS_MEMO_SLOTS = 4096, CT_TAG_RULE_SETS = 64, CT_WORD_MEMO_BITS = 10 };

// A word in lower case, up to sixteen bytes as ct_lexicon_find_packed takes them, and what the lexicon has of it. `first` is 0
// in a slot that is free.
typedef struct CtWordMemo {
  uint64_t first;
  uint64_t second;
  uint64_t reach;    // as CtToken has it
  CtLexSlot entry;   // likewise
  uint16_t phrases;  // likewise
  uint16_t hash;     // likewise
  uint8_t flags;     // what ct_token_set_entry sets
  uint8_t exact;     // by CtShape, one bit each: where CT_TOKEN_EXACT is due
} CtWordMemo;

// The context rules as sets, one bit a rule: those that a token with bit b of CtTagged.is, or one
// beside such a token, may satisfy. Made from ct_tag_rules by the first sentence.
typedef struct CtRuleSets {
  bool known;
  uint64_t from[CT_TAG_RULE_SETS];    // of the token itself
  uint64_t can[CT_TAG_RULE_SETS];     // likewise, by CtTagged.can
  uint64_t before[CT_TAG_RULE_SETS];  // of the one before it
  uint64_t after[CT_TAG_RULE_SETS];
  uint64_t any_before;  // rules that ask nothing of it, or look over adverbs
  uint64_t any_after;
  uint64_t any_can;
  uint64_t far_before;  // rules that ask more of what is before than `before` tells
} CtRuleSets;

struct CtTagMemo {
  // The word classes of words seen lately: a word comes back, and its suffixes are walked once only.
  // A slot holds the upper 56 bits of a word's hash and its class in the lower 8; a newer word
  // replaces an older one.
  uint64_t classes[CT_CLASS_MEMO_SLOTS];
  CtRuleSets rules;
  // What the rows of the table `closed_class` are to the tagger; `can` is 0 in those not seen yet.
  CtTagged grammar[CT_LEX_CLOSED_CLASS_ROWS];
  // The words read lately, by their hash: a few hundred words are most of any text, and a look into the lexicon touches four
  // tables.
  CtWordMemo words[1 << CT_WORD_MEMO_BITS];
};

#endif
