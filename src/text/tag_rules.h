// The context rules of the tagger: what a word is, seen beside its neighbours.
#ifndef CT_TEXT_TAG_RULES_H
#define CT_TEXT_TAG_RULES_H

#include "text/document.h"

// What a rule can ask of a token: its tag, and a little more than the tag. A set of them is a
// uint64_t.
#define CT_IS(name) ((uint64_t)1 << CT_TAG_##name)
#define CT_IS_EXTRA(n) ((uint64_t)1 << (32 + (n)))
#define CT_IS_BE CT_IS_EXTRA(0)  // an auxiliary of be, have, do; a form of get
#define CT_IS_HAVE CT_IS_EXTRA(1)
#define CT_IS_DO CT_IS_EXTRA(2)
#define CT_IS_GET CT_IS_EXTRA(3)
#define CT_IS_EDGE CT_IS_EXTRA(4)  // before the first or behind the last token
#define CT_IS_COMMA CT_IS_EXTRA(5)
#define CT_IS_HYPHEN CT_IS_EXTRA(6)    // a hyphen with no space at either side
#define CT_IS_PARTICLE CT_IS_EXTRA(7)  // up, down, off ...: can be the particle of a verb
#define CT_IS_SINGULAR CT_IS_EXTRA(8)  // this, each, another
#define CT_IS_THAT CT_IS_EXTRA(9)
#define CT_IS_CLITIC CT_IS_EXTRA(10)  // 's
#define CT_IS_BY CT_IS_EXTRA(11)
#define CT_IS_OF CT_IS_EXTRA(12)
#define CT_IS_WITH CT_IS_EXTRA(13)
#define CT_IS_INNER                                                                                \
  CT_IS_EXTRA(14)  // past, following, above: prepositions that can stand inside a noun group
#define CT_IS_CLAUSE CT_IS_EXTRA(15)      // after, because, when: a clause may follow
#define CT_IS_ARTICLE CT_IS_EXTRA(16)     // the, a, every
#define CT_IS_TRANSITIVE CT_IS_EXTRA(17)  // a past form that can be passive
#define CT_IS_SURE CT_IS_EXTRA(18)        // no rule may change it

// The number of the lowest bit that is set; `bits` is not 0.
static inline uint32_t ct_lowest_bit(uint64_t bits) {
#if defined(__GNUC__)
  return (uint32_t)__builtin_ctzll(bits);
#else
  uint32_t number = 0;
  for (; !(bits & 1); bits >>= 1)
    number++;
  return number;
#endif
}

// A token while its sentence is tagged.
typedef struct CtTagged {
  uint64_t is;   // what it is now
  uint32_t can;  // tags that are possible for it, one bit a tag
} CtTagged;

// The token becomes `to` when it is one of `from`, can be `can`, and its neighbours are as asked; 0
// asks nothing. `before` looks over adverbs ("was badly injured") where `over_adverbs` is set;
// `before2` is asked of the token before that one.
typedef struct CtTagRule {
  const char *name;
  uint64_t from;
  uint32_t can;
  bool over_adverbs;
  uint64_t before2;
  uint64_t before;
  uint64_t after;
  uint8_t to;  // CtTag
} CtTagRule;

extern const CtTagRule ct_tag_rules[];  // at most 64: a set of them is a word
extern const size_t ct_tag_rule_count;

#endif
