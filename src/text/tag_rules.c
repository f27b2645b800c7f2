// The rules, in the order in which they are tried on each token, from left to right. Each has its
// example; [brackets] show the token that changes. They state general facts of English word order;
// a rule for one text is none.
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

const CtTagRule ct_tag_rules[] = {
    // ---- Small words
    // "he['s] back", "there['s] a war", "Kyiv['s] a target"
    {.name = "clitic_is",
     .to = CT_TAG_AUXILIARY,
     .from = CT_IS_CLITIC,
     .before = PRONOUN | RELATIVE | ADVERB},
    {.name = "clitic_is_a",
     .to = CT_TAG_AUXILIARY,
     .from = CT_IS_CLITIC,
     .before = NOUNS,
     .after = DETERMINER},
    // "at [that] time"; but "said [that] fighting went on"
    {.name = "that_determiner",
     .to = CT_TAG_DETERMINER,
     .from = CT_IS_THAT,
     .before = PREPOSITION | TO,
     .after = NOUN | ADJECTIVE},
    {.name = "that_pronoun",
     .to = CT_TAG_PRONOUN,
     .from = CT_IS_THAT,
     .before = CT_IS_EDGE | PREPOSITION,
     .after = FINITE | PUNCT | CT_IS_EDGE},
    // "the [past] 1,000 days", "the [following] day", "after [overnight] attacks"
    {.name = "limit_adjective",
     .to = CT_TAG_ADJECTIVE,
     .from = CT_IS_INNER,
     .before = LIMITS | PREPOSITION,
     .after = NOUN | PLURAL | NUMBER | ADJECTIVE},

    // "have long [urged] him", "were [all] attacked"
    {.name = "have_adjective_participle",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = PAST,
     .can = CAN(VERB_PARTICIPLE),
     .before2 = CT_IS_HAVE,
     .before = ADJECTIVE,
     .after = NOT(NOUN | PLURAL | ADJECTIVE)},
    {.name = "be_all",
     .to = CT_TAG_ADVERB,
     .from = DETERMINER,
     .before = CT_IS_BE | CT_IS_HAVE,
     .after = PAST | PARTICIPLE},

    // ---- Verbs behind their auxiliaries
    // "could [strike]", "did not [attack]", "to [fire]", "will [hit]"
    {.name = "modal_base",
     .to = CT_TAG_VERB_BASE,
     .from = NOUN | ADJECTIVE | PAST,
     .can = CAN(VERB_BASE),
     .over_adverbs = true,
     .before = MODAL | CT_IS_DO | TO},
    // "has [shot]", "have not [left]", "had been" is sure
    {.name = "have_participle",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = PAST | NOUN | ADJECTIVE | BASE,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = CT_IS_HAVE},
    // "were [killed]", "was [shot]", "got [hit]"
    {.name = "be_participle",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = PAST | NOUN | BASE,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = CT_IS_BE | CT_IS_GET},
    // "were [wounded] in"; but "were wounded soldiers"
    {.name = "be_wounded",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = ADJECTIVE,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = CT_IS_BE | CT_IS_GET,
     .after = GROUP_END | ADVERB},
    // "is [building] a wall"
    {.name = "be_gerund",
     .to = CT_TAG_VERB_GERUND,
     .from = NOUN | ADJECTIVE,
     .can = CAN(VERB_GERUND),
     .over_adverbs = true,
     .before = CT_IS_BE,
     .after = OBJECT | NAME},

    // ---- Nouns behind what opens a noun group
    // "the [hit]", "his [lead]", "a heavy [fire]", "under [attack]", "24 [hour]"
    {.name = "limit_noun",
     .to = CT_TAG_NOUN,
     .from = BASE | PAST,
     .can = CAN(NOUN),
     .over_adverbs = true,
     .before = LIMITS},
    {.name = "modifier_noun",
     .to = CT_TAG_NOUN,
     .from = BASE,
     .can = CAN(NOUN),
     .before = ADJECTIVE | PREPOSITION | NUMBER | CT_IS_HYPHEN},
    // "his earlier [calls] for", "these [claims]", "Russian [strikes]", "30 [targets]", "of
    // [launches]"
    {.name = "limit_plural",
     .to = CT_TAG_NOUN_PLURAL,
     .from = PRESENT,
     .over_adverbs = true,
     .before = LIMITS | NUMBER},
    {.name = "modifier_plural",
     .to = CT_TAG_NOUN_PLURAL,
     .from = PRESENT,
     .can = CAN(NOUN_PLURAL),
     .before = ADJECTIVE | PREPOSITION | CT_IS_HYPHEN},
    // "this [marks] a turn", "that [strikes] fear"; but "these [strikes]"
    {.name = "this_verb",
     .to = CT_TAG_VERB_PRESENT,
     .from = PLURAL,
     .can = CAN(VERB_PRESENT),
     .before = CT_IS_SINGULAR | CT_IS_THAT},
    // "[wildfires] have burned", "[Claims] that"
    {.name = "plural_before_verb",
     .to = CT_TAG_NOUN_PLURAL,
     .from = PRESENT,
     .can = CAN(NOUN_PLURAL),
     .after = AUXILIARY | MODAL},
    // "raised [hopes] of"
    {.name = "plural_of",
     .to = CT_TAG_NOUN_PLURAL,
     .from = PRESENT,
     .can = CAN(NOUN_PLURAL),
     .after = CT_IS_OF},
    {.name = "plural_first",
     .to = CT_TAG_NOUN_PLURAL,
     .from = PRESENT,
     .can = CAN(NOUN_PLURAL),
     .before = CT_IS_EDGE},

    // ---- Verbs behind their subjects
    // "it [claims]", "who [targets]", "Kyiv [claims] the", "Russia [strikes] Kyiv"
    {.name = "pronoun_present",
     .to = CT_TAG_VERB_PRESENT,
     .from = PLURAL,
     .can = CAN(VERB_PRESENT),
     .over_adverbs = true,
     .before = PRONOUN | RELATIVE},
    {.name = "subject_present",
     .to = CT_TAG_VERB_PRESENT,
     .from = PLURAL,
     .can = CAN(VERB_PRESENT),
     .over_adverbs = true,
     .before = NOUN | NAME,
     .after = LIMITS | PRONOUN | CT_IS_THAT},
    {.name = "name_present",
     .to = CT_TAG_VERB_PRESENT,
     .from = PLURAL,
     .can = CAN(VERB_PRESENT),
     .over_adverbs = true,
     .before = NAME,
     .after = NAME | NUMBER},
    // "Flight 40 [claims] at least"
    {.name = "numbered_present",
     .to = CT_TAG_VERB_PRESENT,
     .from = PLURAL,
     .can = CAN(VERB_PRESENT),
     .before2 = NAME,
     .before = NUMBER,
     .after = OBJECT | ADVERB},
    // "they [claim] that", "drones [attack] the", "who [fear] a"
    {.name = "subject_base",
     .to = CT_TAG_VERB_PRESENT,
     .from = NOUN,
     .can = CAN(VERB_BASE),
     .over_adverbs = true,
     .before = PRONOUN | PLURAL | RELATIVE,
     .after = OBJECT | NAME | CT_IS_THAT},
    // "a price [cut] in"; "they [destroy]"; behind to, a modal or do it stays
    {.name = "noun_noun",
     .to = CT_TAG_NOUN,
     .from = BASE,
     .can = CAN(NOUN),
     .before = NOUN,
     .after = GROUP_END},
    {.name = "base_finite",
     .to = CT_TAG_VERB_PRESENT,
     .from = BASE,
     .before = NOUNS | RELATIVE | PRONOUN},
    // "Russia [shot] down", "and [wounded] 20", "[injured] at least 12"
    {.name = "object_past",
     .to = CT_TAG_VERB_PAST,
     .from = ADJECTIVE | NOUN,
     .can = CAN(VERB_PAST),
     .over_adverbs = true,
     .before = SUBJECT | CONJUNCTION | RELATIVE | CT_IS_COMMA,
     .after = OBJECT | CT_IS_PARTICLE},
    // "it [cost] about", "repairs [cost] $5m", "they [shot] Weaver"
    {.name = "pronoun_past",
     .to = CT_TAG_VERB_PAST,
     .from = NOUN,
     .can = CAN(VERB_PAST),
     .over_adverbs = true,
     .before = PRONOUN},
    {.name = "subject_past",
     .to = CT_TAG_VERB_PAST,
     .from = NOUN,
     .can = CAN(VERB_PAST),
     .over_adverbs = true,
     .before = PLURAL | NAME,
     .after = NAME | ADVERB | CT_IS(SYMBOL)},
    {.name = "hedged_object_past",
     .to = CT_TAG_VERB_PAST,
     .from = ADJECTIVE,
     .can = CAN(VERB_PAST),
     .over_adverbs = true,
     .before = SUBJECT | CONJUNCTION | RELATIVE | CT_IS_COMMA,
     .after = ADVERB},

    // ---- Participles without an auxiliary
    // "the [injured] man", "14 [wounded] soldiers", "US-[led] efforts", "of [stolen] cars"
    {.name = "modifier_past",
     .to = CT_TAG_ADJECTIVE,
     .from = PAST | PARTICIPLE,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = LIMITS | ADJECTIVE | NUMBER | PREPOSITION | CT_IS_HYPHEN,
     .after = NOUN | PLURAL | ADJECTIVE},
    {.name = "limit_past",
     .to = CT_TAG_ADJECTIVE,
     .from = PAST | PARTICIPLE,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = ARTICLES,
     .after = NAME | NUMBER | CT_IS_HYPHEN | CONJUNCTION},
    // "striking heavily [populated] cities", "rescued [trapped] miners"
    {.name = "object_modifier",
     .to = CT_TAG_ADJECTIVE,
     .from = PAST,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = BASE | PRESENT | PAST | GERUND,
     .after = NOUN | PLURAL},
    {.name = "hyphen_past",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = PAST,
     .can = CAN(VERB_PARTICIPLE),
     .before = CT_IS_HYPHEN},
    // "14 [killed] in Kyiv", "18 [killed]", "31 [shot] down"; but "the 14 [killed] a guard"
    {.name = "count_participle",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = CT_IS_TRANSITIVE,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before2 = NOT(NAME),
     .before = NUMBER,
     .after = NOT(LIMITS)},
    {.name = "count_wounded",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = ADJECTIVE | NOUN,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = NUMBER,
     .after = GROUP_END | CT_IS_PARTICLE | ADJECTIVE | ADVERB},
    // "15 people [wounded],", "two men [killed]."; but "two men died."
    {.name = "counted_participle",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = CT_IS_TRANSITIVE,
     .can = CAN(VERB_PARTICIPLE),
     .before2 = NUMBER,
     .before = NOUN | PLURAL,
     .after = PAUSE},
    // "many more [injured]", "a further 38 [injured]"
    {.name = "more_participle",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = PAST,
     .can = CAN(VERB_PARTICIPLE),
     .before2 = LIMITS | NUMBER,
     .before = ADJECTIVE,
     .after = PAUSE | PREPOSITION | ADVERB},
    // "drones [launched] by Russia", "people [wounded] in"
    {.name = "noun_by",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = PAST,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = NOUNS,
     .after = CT_IS_BY},
    {.name = "noun_wounded",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = ADJECTIVE,
     .can = CAN(VERB_PARTICIPLE),
     .before = NOUN | PLURAL,
     .after = PREPOSITION},
    // "[Backed] by experience", "a drone, [launched] from"
    {.name = "comma_participle",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = PAST,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before = CT_IS_EDGE | CT_IS_COMMA,
     .after = PREPOSITION},
    // "were killed and [injured]"
    {.name = "joined_participle",
     .to = CT_TAG_VERB_PARTICIPLE,
     .from = PAST | ADJECTIVE,
     .can = CAN(VERB_PARTICIPLE),
     .over_adverbs = true,
     .before2 = PARTICIPLE,
     .before = CONJUNCTION | CT_IS_COMMA,
     .after = GROUP_END | ADVERB},

    // ---- Words in -ing
    // "the [bombing] of", "a [shooting]"; "the [remaining] 20", "a [burning] building"
    {.name = "limit_gerund_noun",
     .to = CT_TAG_NOUN,
     .from = GERUND,
     .before = LIMITS | ADJECTIVE,
     .after = GROUP_END},
    {.name = "limit_gerund",
     .to = CT_TAG_ADJECTIVE,
     .from = GERUND,
     .over_adverbs = true,
     .before = LIMITS,
     .after = NOUNS | NUMBER | ADJECTIVE},
    // ", [striking] heavily populated cities"
    {.name = "comma_gerund",
     .to = CT_TAG_VERB_GERUND,
     .from = ADJECTIVE,
     .can = CAN(VERB_GERUND),
     .before = CT_IS_COMMA,
     .after = OBJECT | NOUNS | ADVERB | ADJECTIVE},
    // "after [building] a wall", ", [missing] a target"
    {.name = "gerund_object",
     .to = CT_TAG_VERB_GERUND,
     .from = NOUN | ADJECTIVE,
     .can = CAN(VERB_GERUND),
     .before = PREPOSITION | CT_IS_COMMA,
     .after = LIMITS | NUMBER | PRONOUN | CT_IS(SYMBOL)},
    // "of [offering] Ukraine"; "drones [striking] homes"
    {.name = "gerund_name",
     .to = CT_TAG_VERB_GERUND,
     .from = NOUN,
     .can = CAN(VERB_GERUND),
     .before = PREPOSITION,
     .after = NAME},
    {.name = "noun_gerund",
     .to = CT_TAG_VERB_GERUND,
     .from = ADJECTIVE,
     .can = CAN(VERB_GERUND),
     .before = NAME | PLURAL,
     .after = OBJECT | NOUN | PLURAL},

    // ---- The rest
    // "the [wounded] were", "a [civilian].", "the Russian [military] in", "in the [south],"
    {.name = "limit_adjective_noun",
     .to = CT_TAG_NOUN,
     .from = ADJECTIVE,
     .can = CAN(NOUN),
     .before = LIMITS,
     .after = GROUP_END | POSSESSIVE},
    {.name = "limit_past_noun",
     .to = CT_TAG_NOUN,
     .from = PAST,
     .can = CAN(VERB_PARTICIPLE),
     .before = ARTICLES,
     .after = GROUP_END},
    {.name = "inner_adjective_noun",
     .to = CT_TAG_NOUN,
     .from = ADJECTIVE,
     .can = CAN(NOUN),
     .before2 = LIMITS,
     .before = NAME | ADJECTIVE,
     .after = GROUP_END | POSSESSIVE},
    // "the [very] idea"
    {.name = "limit_adverb_adjective",
     .to = CT_TAG_ADJECTIVE,
     .from = ADVERB,
     .before = ARTICLES,
     .after = NOUN | PLURAL},
    {.name = "limit_adverb_noun",
     .to = CT_TAG_NOUN,
     .from = ADVERB,
     .before = LIMITS,
     .after = PAUSE | PREPOSITION},
    // "shot [down] 116", "carried [out]"; but "out of"
    {.name = "particle", .to = CT_TAG_PARTICLE, .from = CT_IS_PARTICLE, .before = VERBS},
    {.name = "out_of", .to = CT_TAG_PREPOSITION, .from = CT_IS_PARTICLE, .after = CT_IS_OF},
};
const size_t ct_tag_rule_count = sizeof(ct_tag_rules) / sizeof(ct_tag_rules[0]);
_Static_assert(sizeof(ct_tag_rules) / sizeof(ct_tag_rules[0]) <= 64, "a set of rules is a word");
