// The rules, in the order in which they are tried on each token, from left to right. Each has its example; [brackets] show
// the token that changes. They state general facts of English word order; a rule for one text is none.
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
#define LIMITS (DETERMINER | POSSESSIVE)         // opens a noun group
#define ARTICLES (CT_IS_ARTICLE | POSSESSIVE)     // opens one for sure: "some" can be all of it
#define OBJECT (LIMITS | PRONOUN | NUMBER)       // an object begins so
#define PAUSE (PUNCT | CT_IS_EDGE | CONJUNCTION) // also a comma
#define NOT(set) ((~(uint64_t)0 >> 32 | CT_IS_EDGE) & ~(uint64_t)(set))  // of tags only: the extras do not count
#define GROUP_END (PAUSE | PREPOSITION | TO | FINITE | RELATIVE)

// clang-format off
const CtTagRule ct_tag_rules[] = {
    // ---- Small words
    // "he['s] back", "there['s] a war", "Kyiv['s] a target"
    {"clitic_is", CT_IS_CLITIC, 0, false, 0, PRONOUN | RELATIVE | ADVERB, 0, CT_TAG_AUXILIARY},
    {"clitic_is_a", CT_IS_CLITIC, 0, false, 0, NOUNS, DETERMINER, CT_TAG_AUXILIARY},
    // "at [that] time"; but "said [that] fighting went on"
    {"that_determiner", CT_IS_THAT, 0, false, 0, PREPOSITION | TO, NOUN | ADJECTIVE, CT_TAG_DETERMINER},
    {"that_pronoun", CT_IS_THAT, 0, false, 0, CT_IS_EDGE | PREPOSITION, FINITE | PUNCT | CT_IS_EDGE, CT_TAG_PRONOUN},
    // "the [past] 1,000 days", "the [following] day", "after [overnight] attacks"
    {"limit_adjective", CT_IS_INNER, 0, false, 0, LIMITS | PREPOSITION, NOUN | PLURAL | NUMBER | ADJECTIVE, CT_TAG_ADJECTIVE},

    // "have [long] urged", "were [all] attacked"
    {"have_adverb", ADJECTIVE, 0, false, 0, CT_IS_HAVE, PAST | PARTICIPLE, CT_TAG_ADVERB},
    {"be_all", DETERMINER, 0, false, 0, CT_IS_BE | CT_IS_HAVE, PAST | PARTICIPLE, CT_TAG_ADVERB},

    // ---- Verbs behind their auxiliaries
    // "could [strike]", "did not [attack]", "to [fire]", "will [hit]"
    {"modal_base", NOUN | ADJECTIVE | PAST, CAN(VERB_BASE), true, 0, MODAL | CT_IS_DO | TO, 0, CT_TAG_VERB_BASE},
    // "has [shot]", "have not [left]", "had been" is sure
    {"have_participle", PAST | NOUN | ADJECTIVE | BASE, CAN(VERB_PARTICIPLE), true, 0, CT_IS_HAVE, 0, CT_TAG_VERB_PARTICIPLE},
    // "were [killed]", "was [shot]", "got [hit]"
    {"be_participle", PAST | NOUN | BASE, CAN(VERB_PARTICIPLE), true, 0, CT_IS_BE | CT_IS_GET, 0, CT_TAG_VERB_PARTICIPLE},
    // "were [wounded] in"; but "were wounded soldiers"
    {"be_wounded", ADJECTIVE, CAN(VERB_PARTICIPLE), true, 0, CT_IS_BE | CT_IS_GET, GROUP_END | ADVERB, CT_TAG_VERB_PARTICIPLE},
    // "is [building] a wall"
    {"be_gerund", NOUN | ADJECTIVE, CAN(VERB_GERUND), true, 0, CT_IS_BE, OBJECT | NAME, CT_TAG_VERB_GERUND},

    // ---- Nouns behind what opens a noun group
    // "the [hit]", "his [lead]", "a heavy [fire]", "under [attack]", "24 [hour]"
    {"limit_noun", BASE | PAST, CAN(NOUN), true, 0, LIMITS, 0, CT_TAG_NOUN},
    {"modifier_noun", BASE, CAN(NOUN), false, 0, ADJECTIVE | PREPOSITION | NUMBER | CT_IS_HYPHEN, 0, CT_TAG_NOUN},
    // "this [marks] a turn", "that [strikes] fear"; but "these [strikes]"
    {"this_verb", PLURAL, CAN(VERB_PRESENT), false, 0, CT_IS_SINGULAR | CT_IS_THAT, 0, CT_TAG_VERB_PRESENT},
    // "his earlier [calls] for", "these [claims]", "Russian [strikes]", "30 [targets]", "of [launches]"
    {"limit_plural", PRESENT, CAN(NOUN_PLURAL), true, 0, LIMITS, 0, CT_TAG_NOUN_PLURAL},
    {"modifier_plural", PRESENT, CAN(NOUN_PLURAL), false, 0, ADJECTIVE | NUMBER | PREPOSITION | CT_IS_HYPHEN, 0,
     CT_TAG_NOUN_PLURAL},
    // "[wildfires] have burned", "[Claims] that"
    {"plural_before_verb", PRESENT, CAN(NOUN_PLURAL), false, 0, 0, AUXILIARY | MODAL, CT_TAG_NOUN_PLURAL},
    // "raised [hopes] of"
    {"plural_of", PRESENT, CAN(NOUN_PLURAL), false, 0, 0, CT_IS_OF, CT_TAG_NOUN_PLURAL},
    {"plural_first", PRESENT, CAN(NOUN_PLURAL), false, 0, CT_IS_EDGE, 0, CT_TAG_NOUN_PLURAL},

    // ---- Verbs behind their subjects
    // "it [claims]", "who [targets]", "Kyiv [claims] the", "Russia [strikes] Kyiv"
    {"pronoun_present", PLURAL, CAN(VERB_PRESENT), true, 0, PRONOUN | RELATIVE, 0, CT_TAG_VERB_PRESENT},
    {"subject_present", PLURAL, CAN(VERB_PRESENT), true, 0, NOUN | NAME, LIMITS | PRONOUN | CT_IS_THAT, CT_TAG_VERB_PRESENT},
    {"name_present", PLURAL, CAN(VERB_PRESENT), true, 0, NAME, NAME | NUMBER, CT_TAG_VERB_PRESENT},
    // "Flight 40 [claims] at least"
    {"numbered_present", PLURAL, CAN(VERB_PRESENT), false, NAME, NUMBER, OBJECT | ADVERB, CT_TAG_VERB_PRESENT},
    // "they [claim] that", "drones [attack] the", "who [fear] a"
    {"subject_base", NOUN, CAN(VERB_BASE), true, 0, PRONOUN | PLURAL | RELATIVE, OBJECT | NAME | CT_IS_THAT, CT_TAG_VERB_PRESENT},
    // "they [destroy]"; behind to, a modal or do it stays
    {"base_finite", BASE, 0, false, 0, NOUNS | RELATIVE | PRONOUN, 0, CT_TAG_VERB_PRESENT},
    // "Russia [shot] down", "and [wounded] 20", "[injured] at least 12"
    {"object_past", ADJECTIVE | NOUN, CAN(VERB_PAST), true, 0, SUBJECT | CONJUNCTION | RELATIVE | CT_IS_COMMA,
     OBJECT | CT_IS_PARTICLE, CT_TAG_VERB_PAST},
    {"hedged_object_past", ADJECTIVE, CAN(VERB_PAST), true, 0, SUBJECT | CONJUNCTION | RELATIVE | CT_IS_COMMA, ADVERB,
     CT_TAG_VERB_PAST},

    // ---- Participles without an auxiliary
    // "the [injured] man", "14 [wounded] soldiers", "US-[led] efforts", "of [stolen] cars"
    {"modifier_past", PAST | PARTICIPLE, CAN(VERB_PARTICIPLE), true, 0,
     LIMITS | ADJECTIVE | NUMBER | PREPOSITION | CT_IS_HYPHEN, NOUN | PLURAL | ADJECTIVE, CT_TAG_ADJECTIVE},
    {"limit_past", PAST | PARTICIPLE, CAN(VERB_PARTICIPLE), true, 0, ARTICLES, NAME | NUMBER | CT_IS_HYPHEN | CONJUNCTION,
     CT_TAG_ADJECTIVE},
    // "striking heavily [populated] cities", "rescued [trapped] miners"
    {"object_modifier", PAST, CAN(VERB_PARTICIPLE), true, 0, BASE | PRESENT | PAST | GERUND, NOUN | PLURAL, CT_TAG_ADJECTIVE},
    {"hyphen_past", PAST, CAN(VERB_PARTICIPLE), false, 0, CT_IS_HYPHEN, 0, CT_TAG_VERB_PARTICIPLE},
    // "14 [killed] in Kyiv", "18 [killed]", "31 [shot] down"; but "the 14 [killed] a guard"
    {"count_participle", PAST, CAN(VERB_PARTICIPLE), true, 0, NUMBER, NOT(LIMITS),
     CT_TAG_VERB_PARTICIPLE},
    {"count_wounded", ADJECTIVE | NOUN, CAN(VERB_PARTICIPLE), true, 0, NUMBER, GROUP_END | CT_IS_PARTICLE | ADJECTIVE | ADVERB,
     CT_TAG_VERB_PARTICIPLE},
    // "15 people [wounded],", "two men [killed]."; but "two men died."
    {"counted_participle", CT_IS_TRANSITIVE, CAN(VERB_PARTICIPLE), false, NUMBER, NOUN | PLURAL, PAUSE,
     CT_TAG_VERB_PARTICIPLE},
    // "many more [injured]", "a further 38 [injured]"
    {"more_participle", PAST, CAN(VERB_PARTICIPLE), false, LIMITS | NUMBER, ADJECTIVE, PAUSE | PREPOSITION | ADVERB,
     CT_TAG_VERB_PARTICIPLE},
    // "drones [launched] by Russia", "people [wounded] in"
    {"noun_by", PAST, CAN(VERB_PARTICIPLE), true, 0, NOUNS, CT_IS_BY, CT_TAG_VERB_PARTICIPLE},
    {"noun_wounded", ADJECTIVE, CAN(VERB_PARTICIPLE), false, 0, NOUN | PLURAL, PREPOSITION, CT_TAG_VERB_PARTICIPLE},
    // "[Backed] by experience", "a drone, [launched] from"
    {"comma_participle", PAST, CAN(VERB_PARTICIPLE), true, 0, CT_IS_EDGE | CT_IS_COMMA, PREPOSITION, CT_TAG_VERB_PARTICIPLE},
    // "were killed and [injured]"
    {"joined_participle", PAST | ADJECTIVE, CAN(VERB_PARTICIPLE), true, PARTICIPLE, CONJUNCTION | CT_IS_COMMA, GROUP_END | ADVERB,
     CT_TAG_VERB_PARTICIPLE},

    // ---- Words in -ing
    // "the [bombing] of", "a [shooting]"; "the [remaining] 20", "a [burning] building"
    {"limit_gerund_noun", GERUND, 0, false, 0, LIMITS | ADJECTIVE, GROUP_END, CT_TAG_NOUN},
    {"limit_gerund", GERUND, 0, true, 0, LIMITS, NOUNS | NUMBER | ADJECTIVE, CT_TAG_ADJECTIVE},
    // ", [striking] heavily populated cities"
    {"comma_gerund", ADJECTIVE, CAN(VERB_GERUND), false, 0, CT_IS_COMMA, OBJECT | NOUNS | ADVERB | ADJECTIVE, CT_TAG_VERB_GERUND},
    // "after [building] a wall", ", [missing] a target"
    {"gerund_object", NOUN | ADJECTIVE, CAN(VERB_GERUND), false, 0, PREPOSITION | CT_IS_COMMA, LIMITS | NUMBER | PRONOUN,
     CT_TAG_VERB_GERUND},
    // "of [offering] Ukraine"; "drones [striking] homes"
    {"gerund_name", NOUN, CAN(VERB_GERUND), false, 0, PREPOSITION, NAME, CT_TAG_VERB_GERUND},
    {"noun_gerund", ADJECTIVE, CAN(VERB_GERUND), false, 0, NAME | PLURAL, OBJECT | NOUN | PLURAL, CT_TAG_VERB_GERUND},

    // ---- The rest
    // "the [wounded] were", "a [civilian].", "the Russian [military] in", "in the [south],"
    {"limit_adjective_noun", ADJECTIVE, CAN(NOUN), false, 0, LIMITS, GROUP_END | POSSESSIVE, CT_TAG_NOUN},
    {"inner_adjective_noun", ADJECTIVE, CAN(NOUN), false, LIMITS, NAME | ADJECTIVE, GROUP_END | POSSESSIVE, CT_TAG_NOUN},
    // "the [very] idea"
    {"limit_adverb_adjective", ADVERB, 0, false, 0, ARTICLES, NOUN | PLURAL, CT_TAG_ADJECTIVE},
    {"limit_adverb_noun", ADVERB, 0, false, 0, LIMITS, PAUSE | PREPOSITION, CT_TAG_NOUN},
    // "shot [down] 116", "carried [out]"; but "out of"
    {"particle", CT_IS_PARTICLE, 0, false, 0, VERBS, 0, CT_TAG_PARTICLE},
    {"out_of", CT_IS_PARTICLE, 0, false, 0, 0, CT_IS_OF, CT_TAG_PREPOSITION},
};
// clang-format on
const size_t ct_tag_rule_count = sizeof(ct_tag_rules) / sizeof(ct_tag_rules[0]);
