// Applies the rules of tag_rules.c to a sentence.
#include "text/tagger.h"

// The token before `at`, or before the adverbs before it.
static uint32_t position_before(const CtTagger *tagger, uint32_t at, bool over_adverbs) {
  uint32_t before = at - 1;
  while (over_adverbs && before > 0 && (tagger->tagged[before].is & CT_IS(ADVERB)))
    before--;
  return before;
}

static bool asks(uint64_t wanted, uint64_t is) { return wanted == 0 || (wanted & is) != 0; }

static bool fits(const CtTagger *tagger, const CtTagRule *rule, uint32_t at) {
  const CtTagged *now = &tagger->tagged[at];
  if (!(rule->from & now->is) || (rule->can && !(rule->can & now->can))) return false;
  if (!asks(rule->after, now[1].is)) return false;
  const uint32_t before = position_before(tagger, at, rule->over_adverbs);
  if (!asks(rule->before, tagger->tagged[before].is)) return false;
  return rule->before2 == 0 || (before > 0 && (rule->before2 & tagger->tagged[before - 1].is));
}

// No rule has anything to ask of a word that can be one thing only, small words apart.
static bool is_settled(const CtTagged *tagged) {
  const uint64_t small = CT_IS_CLITIC | CT_IS_THAT | CT_IS_INNER | CT_IS_PARTICLE |
                         CT_IS(DETERMINER) | CT_IS(ADVERB) | CT_IS(ADJECTIVE) | CT_IS(VERB_BASE) |
                         CT_IS(VERB_PAST) | CT_IS(VERB_PRESENT);
  if (tagged->is & CT_IS_SURE) return true;
  return (tagged->can & (tagged->can - 1)) == 0 && !(tagged->is & small);
}

static bool apply_at(CtTagger *tagger, uint32_t at) {
  CtTagged *now = &tagger->tagged[at];
  const uint64_t was = now->is;
  for (size_t i = 0; i < ct_tag_rule_count; i++) {
    if (fits(tagger, &ct_tag_rules[i], at)) ct_tagged_set(now, (CtTag)ct_tag_rules[i].to);
  }
  return now->is != was;
}

// Twice from left to right, as a word can decide about the one before it: the second time only
// where the neighbours have changed since the first.
void ct_tag_by_rules(CtTagger *tagger) {
  bool changed[CT_MAX_SENTENCE_TOKENS + 2] = {false};
  for (uint32_t at = 1; at <= tagger->count; at++) {
    changed[at] = !is_settled(&tagger->tagged[at]) && apply_at(tagger, at);
  }
  bool before = false;
  for (uint32_t at = 1; at <= tagger->count; at++) {
    if (is_settled(&tagger->tagged[at]) || !(before || changed[at + 1])) continue;
    before = apply_at(tagger, at);
  }
}
