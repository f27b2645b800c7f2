// Applies the rules of tag_rules.c to a sentence.
#include "text/memo.h"
#include "text/tagger.h"

// The token before `at`, or before the adverbs before it.
static uint32_t position_before(const CtTagger *tagger, uint32_t at, bool over_adverbs) {
  uint32_t before = at - 1;
  while (over_adverbs && before > 0 && (tagger->tagged[before].is & CT_IS(ADVERB)))
    before--;
  return before;
}

static bool asks(uint64_t wanted, uint64_t is) { return wanted == 0 || (wanted & is) != 0; }

// What the sets of a rule cannot tell: what stands before the adverbs, and before that.
static bool fits_before(const CtTagger *tagger, const CtTagRule *rule, uint32_t at) {
  const uint32_t before = position_before(tagger, at, rule->over_adverbs);
  if (!asks(rule->before, tagger->tagged[before].is)) return false;
  return rule->before2 == 0 || (before > 0 && (rule->before2 & tagger->tagged[before - 1].is));
}

// No rule has anything to ask of a word that can be one thing only, small words apart.
static inline bool is_settled(const CtTagged *tagged) {
  const uint64_t small = CT_IS_CLITIC | CT_IS_THAT | CT_IS_INNER | CT_IS_PARTICLE |
                         CT_IS(DETERMINER) | CT_IS(ADVERB) | CT_IS(ADJECTIVE) | CT_IS(VERB_BASE) |
                         CT_IS(VERB_PAST) | CT_IS(VERB_PRESENT);
  if (tagged->is & CT_IS_SURE) return true;
  return (tagged->can & (tagged->can - 1)) == 0 && !(tagged->is & small);
}

// ---- The rules worth asking -------------------------------------------------------------------

_Static_assert(sizeof(uint64_t) * 8 == CT_TAG_RULE_SETS, "a set has a bit for each rule");

static void add_rule(uint64_t sets[CT_TAG_RULE_SETS], uint64_t is, uint64_t rule) {
  for (; is != 0; is &= is - 1)
    sets[ct_lowest_bit(is)] |= rule;
}

static void make_sets(CtRuleSets *sets) {
  for (size_t i = 0; i < ct_tag_rule_count; i++) {
    const CtTagRule *rule = &ct_tag_rules[i];
    const uint64_t bit = (uint64_t)1 << i;
    add_rule(sets->from, rule->from, bit);
    add_rule(sets->can, rule->can, bit);
    add_rule(sets->before, rule->before, bit);
    add_rule(sets->after, rule->after, bit);
    if (rule->before == 0 || rule->over_adverbs) sets->any_before |= bit;
    if (rule->after == 0) sets->any_after |= bit;
    if (rule->can == 0) sets->any_can |= bit;
    if (rule->over_adverbs || rule->before2 != 0) sets->far_before |= bit;
  }
  sets->known = true;
}

// The rules in the sets of all bits of `is`.
static inline uint64_t rules_of(const uint64_t sets[CT_TAG_RULE_SETS], uint64_t is) {
  uint64_t rules = 0;
  for (; is != 0; is &= is - 1)
    rules |= sets[ct_lowest_bit(is)];
  return rules;
}

// Each rule in turn, those that cannot fit left out. What a rule makes of the token decides which
// of the later ones are asked.
static bool apply_at(CtTagger *tagger, const CtRuleSets *sets, uint32_t at) {
  CtTagged *now = &tagger->tagged[at];
  const uint64_t was = now->is;
  const uint64_t beside = (sets->any_after | rules_of(sets->after, now[1].is)) &
                          (sets->any_before | rules_of(sets->before, now[-1].is)) &
                          (sets->any_can | rules_of(sets->can, now->can));
  uint64_t rules = beside & rules_of(sets->from, now->is);
  while (rules != 0) {
    const uint32_t i = ct_lowest_bit(rules);
    rules &= rules - 1;
    if ((sets->far_before >> i & 1) && !fits_before(tagger, &ct_tag_rules[i], at)) continue;
    ct_tagged_set(now, (CtTag)ct_tag_rules[i].to);
    rules = beside & rules_of(sets->from, now->is) & (~(uint64_t)1 << i);
  }
  return now->is != was;
}

// Twice from left to right, as a word can decide about the one before it: the second time only
// where the neighbours have changed since the first.
void ct_tag_by_rules(CtTagger *tagger) {
  CtRuleSets *sets = &tagger->document->memo->rules;
  bool changed[CT_MAX_SENTENCE_TOKENS + 2];
  if (!sets->known) make_sets(sets);
  for (uint32_t at = 1; at <= tagger->count; at++) {
    changed[at] = !is_settled(&tagger->tagged[at]) && apply_at(tagger, sets, at);
  }
  changed[tagger->count + 1] = false;
  bool before = false;
  for (uint32_t at = 1; at <= tagger->count; at++) {
    if (!(before || changed[at + 1]) || is_settled(&tagger->tagged[at])) continue;
    before = apply_at(tagger, sets, at);
  }
}
