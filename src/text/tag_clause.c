// What no window of three words can decide, because it hangs on the clause: whether a past form is
// the clause's verb or a participle, what the verb of a headline is, whether "to" begins an
// infinitive. Each looks along the clause once.
#include "text/tagger.h"

#define FINITE (CT_IS(VERB_PRESENT) | CT_IS(VERB_PAST) | CT_IS(AUXILIARY) | CT_IS(MODAL))
#define OBJECT                                                                                     \
  (CT_IS(DETERMINER) | CT_IS(POSSESSIVE) | CT_IS(PRONOUN) | CT_IS(NUMBER) | CT_IS(NAME) |          \
   CT_IS(ADJECTIVE))

// Whether a finite verb follows in the same clause.
static bool verb_follows(const CtTagger *tagger, uint32_t at) {
  const uint64_t ends =
      CT_IS(CONJUNCTION) | CT_IS(RELATIVE) | CT_IS_CLAUSE | CT_IS_COMMA | CT_IS_EDGE;
  for (at++; !(tagger->tagged[at].is & ends); at++) {
    const uint64_t is = tagger->tagged[at].is;
    if (is & FINITE) return true;
    if ((is & CT_IS(PUNCT)) && !(is & CT_IS_HYPHEN)) return false;
  }
  return false;
}

// "talks [aimed] at ending the war continued": the clause has another verb, so this one goes with
// its noun.
static bool is_reduced(const CtTagger *tagger, uint32_t at) {
  const CtTagged *now = &tagger->tagged[at];
  return (now->can & 1u << CT_TAG_VERB_PARTICIPLE) && (now[1].is & CT_IS(PREPOSITION)) &&
         verb_follows(tagger, at);
}

static bool is_reporting(const CtTagger *tagger, uint32_t at) {
#ifdef CT_LEX_HAS_ATTRIBUTION
  return ct_lexicon_has(ct_lexicon_entry(ct_tagger_token(tagger, at - 1)->entry),
                        CT_LEX_ATTRIBUTION);
#else
  (void)tagger, (void)at;
  return true;
#endif
}

// The noun before `at` belongs to a preposition, and before that stands a verb that no clause
// follows.
static bool is_object_of_preposition(const CtTagger *tagger, uint32_t at) {
  const uint64_t group = CT_IS(NOUN) | CT_IS(NOUN_PLURAL) | CT_IS(ADJECTIVE) | CT_IS(NUMBER) |
                         CT_IS(DETERMINER) | CT_IS(NAME) | CT_IS(ADVERB) | CT_IS(POSSESSIVE) |
                         CT_IS(CONJUNCTION) | CT_IS_HYPHEN;
  const uint64_t ends = CT_IS(RELATIVE) | CT_IS_CLAUSE | CT_IS(PUNCT) | CT_IS_EDGE;
  at--;
  while (tagger->tagged[at].is & group)
    at--;
  if (!(tagger->tagged[at].is & CT_IS(PREPOSITION)) || (tagger->tagged[at].is & CT_IS_CLAUSE))
    return false;
  for (; !(tagger->tagged[at].is & ends); at--) {
    if (tagger->tagged[at].is & FINITE) return !is_reporting(tagger, at);
  }
  return false;
}

// "they were found out of 13 missiles [launched] overnight"; but "he said the strike on the city
// [killed] 14"
static bool is_reduced_object(const CtTagger *tagger, uint32_t at) {
  const uint64_t no_object =
      CT_IS(ADVERB) | CT_IS(PREPOSITION) | CT_IS(PUNCT) | CT_IS_EDGE | CT_IS(ADJECTIVE);
  const CtTagged *now = &tagger->tagged[at];
  return (now->is & CT_IS_TRANSITIVE) && (now[1].is & no_object) &&
         is_object_of_preposition(tagger, at);
}

// A past form behind its noun is a participle, where it is not the clause's verb.
static void settle_reduced(CtTagger *tagger) {
  const uint64_t noun = CT_IS(NOUN) | CT_IS(NOUN_PLURAL);
  for (uint32_t at = 2; at <= tagger->count; at++) {
    CtTagged *now = &tagger->tagged[at];
    if (!(now->is & CT_IS(VERB_PAST)) || !(now[-1].is & noun)) continue;
    if (is_reduced(tagger, at) || is_reduced_object(tagger, at))
      ct_tagged_set(now, CT_TAG_VERB_PARTICIPLE);
  }
}

// "Firefighters [work] at", "Toll [climbs] to 14", "Strike [hits] homes": what can be the only verb
// is it.
static bool can_be_verb(const CtTagger *tagger, uint32_t at) {
  const CtTagged *now = &tagger->tagged[at];
  const bool base = (now->is & CT_IS(NOUN)) && (now->can & 1u << CT_TAG_VERB_BASE) &&
                    (now[-1].is & CT_IS(NOUN_PLURAL));
  if (base)
    return (now[1].is & (OBJECT | CT_IS(PREPOSITION) | CT_IS(TO) | CT_IS_PARTICLE)) &&
           !(now[1].is & CT_IS_OF);
  const bool present = (now->is & CT_IS(NOUN_PLURAL)) && (now->can & 1u << CT_TAG_VERB_PRESENT);
  if (!present || !(now[-1].is & (CT_IS(NOUN) | CT_IS(NAME)))) return false;
  return (now[1].is & (OBJECT | CT_IS(NOUN_PLURAL) | CT_IS_PARTICLE)) ||
         ((now[1].is & CT_IS(TO)) && (now[2].is & CT_IS(NUMBER)));
}

static void settle_verbless(CtTagger *tagger) {
  if (tagger->count < 3) return;
  for (uint32_t at = 2; at < tagger->count; at++) {
    if (!can_be_verb(tagger, at)) continue;
    ct_tagged_set(&tagger->tagged[at], CT_TAG_VERB_PRESENT);
    return;
  }
}

// "[to] Russia", "[to] 14", "[to] ending": no infinitive follows.
static void settle_to(CtTagger *tagger) {
  for (uint32_t at = 1; at <= tagger->count; at++) {
    if (!(tagger->tagged[at].is & CT_IS(TO))) continue;
    uint32_t next = at + 1;
    while (tagger->tagged[next].is & CT_IS(ADVERB))
      next++;
    const uint64_t infinitive = CT_IS(VERB_BASE) | CT_IS(AUXILIARY);
    if (!(tagger->tagged[next].is & infinitive))
      ct_tagged_set(&tagger->tagged[at], CT_TAG_PREPOSITION);
  }
}

// What any of the tokens is.
static uint64_t all_of(const CtTagger *tagger) {
  uint64_t is = 0;
  for (uint32_t at = 1; at <= tagger->count; at++)
    is |= tagger->tagged[at].is;
  return is;
}

// Most sentences have nothing for most of the steps; what one of them changes makes no other due.
void ct_tag_by_clause(CtTagger *tagger) {
  const uint64_t is = all_of(tagger);
  if (is & CT_IS(VERB_PAST)) settle_reduced(tagger);
  if (!(is & (FINITE | CT_IS(VERB_PARTICIPLE) | CT_IS(VERB_BASE)))) settle_verbless(tagger);
  if (is & CT_IS(TO)) settle_to(tagger);
}
