// The sets of tags that the rules of tag_rules.c speak of, by short names; for that file alone.
#ifndef CT_TEXT_TAG_SETS_H
#define CT_TEXT_TAG_SETS_H

#include "text/tag_rules.h"

#define NOUN CT_IS(NOUN)
#define PLURAL CT_IS(NOUN_PLURAL)
#define NAME CT_IS(NAME)
#define PRONOUN CT_IS(PRONOUN)
#define DETERMINER CT_IS(DETERMINER)
#define POSSESSIVE CT_IS(POSSESSIVE)
#define ADJECTIVE CT_IS(ADJECTIVE)
#define ADVERB CT_IS(ADVERB)
#define NUMBER CT_IS(NUMBER)
#define BASE CT_IS(VERB_BASE)
#define PRESENT CT_IS(VERB_PRESENT)
#define PAST CT_IS(VERB_PAST)
#define PARTICIPLE CT_IS(VERB_PARTICIPLE)
#define GERUND CT_IS(VERB_GERUND)
#define AUXILIARY CT_IS(AUXILIARY)
#define MODAL CT_IS(MODAL)
#define PREPOSITION CT_IS(PREPOSITION)
#define CONJUNCTION CT_IS(CONJUNCTION)
#define TO CT_IS(TO)
#define RELATIVE CT_IS(RELATIVE)
#define PUNCT CT_IS(PUNCT)

#define CAN(name) (1u << CT_TAG_##name)

#define NOUNS (NOUN | PLURAL | NAME)
#define SUBJECT (NOUNS | PRONOUN)
#define VERBS (BASE | PRESENT | PAST | PARTICIPLE | GERUND)
#define FINITE (PRESENT | PAST | AUXILIARY | MODAL)
#define LIMITS (DETERMINER | POSSESSIVE)          // opens a noun group
#define ARTICLES (CT_IS_ARTICLE | POSSESSIVE)     // opens one for sure: "some" can be all of it
#define OBJECT (LIMITS | PRONOUN | NUMBER)        // an object begins so
#define PAUSE (PUNCT | CT_IS_EDGE | CONJUNCTION)  // also a comma
#define NOT(set)                                                                                   \
  ((~(uint64_t)0 >> 32 | CT_IS_EDGE) & ~(uint64_t)(set))  // of tags only: the extras do not count
#define GROUP_END (PAUSE | PREPOSITION | TO | FINITE | RELATIVE)

#endif
