#include "weigh/rule.h"

#include "lexicon/lexicon.h"
#include "weigh/standing.h"
#include "weigh/words.h"

bool ct_case_decide(CtCase *c, CtRelationKind kind, const char *rule, const char *reason) {
  c->out.kind = kind;
  c->out.rule = rule;
  c->reason = reason;
  return true;
}

bool ct_case_one_article(const CtCase *c) { return c->a->ref.article == c->b->ref.article; }

static const CtLexMeasures *measure_row(const CtCase *c) {
  return c->a->row < 0 ? NULL : &ct_lex_measures[c->a->row];
}

// ---- 1: modality

// "Denied", "no truth in": a denial by its words, as "did not suffer severe wounds" denies no count.
static bool says_denial(const CtClaim *claim) {
  size_t at = 0;
  for (int32_t row = 0; row != CT_NO_ROW;) {
    row = ct_words_row(claim->quote_text, CT_LEX_MODALITY, &at);
    if (row >= 0 && ct_lex_modality[row].mode == CT_MODALITY_MODE_DENIED) return true;
  }
  return false;
}

// "Officials denied that 30 had died" against "30 died".
static bool rule_denied(CtCase *c) {
  const CtClaim *a = c->a->claim, *b = c->b->claim;
  bool one_denied = (a->modality == CT_DENIED && b->modality == CT_ASSERTED) ||
                    (b->modality == CT_DENIED && a->modality == CT_ASSERTED);
  const char *why;
  if (one_denied) one_denied = says_denial(a->modality == CT_DENIED ? a : b);
  if (!one_denied || !c->relating->same_event || !ct_figure_same(c->a, c->b)) return false;
  if (!ct_measure_is_comparable(c->a, c->b, &why)) return false;
  if (ct_measure_fit(c->a, c->b, &why) != CT_FIT_SAME) return false;
  return ct_case_decide(c, CT_RELATION_CONFLICT, "denied", "one asserts what the other denies");
}

// "As many as 1,000 drones a night by the winter" is no report. Two forecasts of one thing go on.
static bool rule_modality(CtCase *c) {
  CtModality a = c->a->claim->modality, b = c->b->claim->modality;
  if (a == CT_ASSERTED && b == CT_ASSERTED) return false;
  if (a != b)
    return ct_case_decide(c, CT_RELATION_NOT_SAME, "modality", "one is no report of what happened");
  CtDays first = c->a->claim->time, second = c->b->claim->time;
  bool one_period = first.from != CT_NO_DAY && first.from == second.from && first.to == second.to;
  if (a == CT_FORECAST && one_period) return false;
  return ct_case_decide(c, CT_RELATION_NOT_SAME, "modality", "neither reports what happened");
}

// ---- 2, 3: event and measure

static bool rule_event(CtCase *c) {
  if (c->relating->same_event) return false;
  return ct_case_decide(c, CT_RELATION_NOT_SAME, "other_event", "they tell of two happenings");
}

static bool rule_measure(CtCase *c) {
  const char *why;
  if (!ct_measure_is_comparable(c->a, c->b, &why))
    return ct_case_decide(c, CT_RELATION_NOT_SAME, "other_measure", why);
  if (c->a->claim->kind == CT_KIND_RANK) {
    c->fit = CT_FIT_SAME;
    return false;
  }
  c->fit = ct_measure_fit(c->a, c->b, &why);
  if (c->fit == CT_FIT_APART) return ct_case_decide(c, CT_RELATION_NOT_SAME, "other_scope", why);
  if (c->a->is_more != c->b->is_more)
    return ct_case_decide(c, CT_RELATION_NOT_SAME, "increase", "one is an increase and no total");
  if (c->a->is_more && !ct_figure_same(c->a, c->b))  // "ten more bodies", a day later "six more"
    return ct_case_decide(c, CT_RELATION_NOT_SAME, "increase", "two increases, and no total");
  return false;
}

// ---- 5, 6: superseded, agreement

static bool rule_same(CtCase *c) {
  if (!ct_figure_same(c->a, c->b)) return false;
  return ct_case_decide(c, CT_RELATION_AGREE, "same_figure", "the same figure");
}

static bool rule_superseded(CtCase *c) {
  bool a = c->a->claim->status == CT_SUPERSEDED, b = c->b->claim->status == CT_SUPERSEDED;
  if (!a && !b) return false;
  if (a && b) {
    // "From 12 to 15, then 17": two old figures, the larger one of a growing count the later.
    c->out.newer = CT_NEWER_NONE;
  } else {
    c->out.newer = a ? CT_NEWER_B : CT_NEWER_A;
  }
  return ct_case_decide(c, CT_RELATION_UPDATED, "superseded",
                        "its own article tells the one as an earlier figure");
}

static bool rule_suggested(CtCase *c) {
  if (ct_figure_rounds(c->a, c->b))
    return ct_case_decide(c, CT_RELATION_AGREE, "rounded_floor", "the one rounds the other");
  if (ct_figure_is_rounding(c->a, c->b))
    return ct_case_decide(c, CT_RELATION_AGREE, "rounded", "the one is the other rounded");
  if (!ct_figure_suggested(c->a, c->b)) return false;
  return ct_case_decide(c, CT_RELATION_AGREE, "suggested", NULL);
}

// ---- 7: dispute

static bool sides_oppose(const CtCase *c) {
  CtSide a = c->a->claim->side, b = c->b->claim->side;
  return (a == CT_SIDE_VICTIM && b == CT_SIDE_ATTACKER) ||
         (a == CT_SIDE_ATTACKER && b == CT_SIDE_VICTIM);
}

static bool rule_disputed(CtCase *c) {
  if (ct_figure_is_far(c->a, c->b)) return false;
  const CtLexMeasures *row = measure_row(c);
  if (!c->disjoint) return false;
  bool counters = row && row->counters && ct_speakers_differ(c->a->claim, c->b->claim);
  if (!counters && !sides_oppose(c)) return false;
  return ct_case_decide(c, CT_RELATION_CONFLICT, "disputed",
                        counters ? "two counters of one crowd" : "the two sides tell it otherwise");
}

// ---- 8, 9: growth

static bool is_bound_only(const CtMeasured *m) {
  return ct_figure_is_ceiling(m) || ct_figure_is_vague(m);
}

static CtNewer larger(const CtCase *c) {
  return ct_figure_compare(c->a, c->b) > 0 ? CT_NEWER_A : CT_NEWER_B;
}

// Told long after it happened, "more than 600" and "at least 628" are one final count, rounded.
static bool is_history(const CtMeasured *m) {
  enum { SETTLED_DAYS = 90 };
  const CtMentions *mentions = &m->record->mentions;
  if (m->claim->mention >= mentions->count) return false;
  const CtDay end = mentions->items[m->claim->mention].days.to, told = m->record->published_days.to;
  return end != CT_NO_DAY && told != CT_NO_DAY && told > end + SETTLED_DAYS;
}

// "At least 14", later 18. Where nothing tells the order, a count that only grows tells it itself.
static bool rule_grown(CtCase *c) {
  const CtLexMeasures *row = measure_row(c);
  if (!row || !row->grows) return false;
  if (!c->disjoint && (is_bound_only(c->a) || is_bound_only(c->b))) return false;
  if (c->order.newer == larger(c)) {
    c->out.newer = c->order.newer;
    return ct_case_decide(c, CT_RELATION_UPDATED, "grown", NULL);
  }
  if (c->order.newer != CT_NEWER_NONE || ct_case_one_article(c)) return false;
  if (!c->disjoint && is_history(c->a) && is_history(c->b)) return false;
  c->out.newer = larger(c);
  return ct_case_decide(
      c, CT_RELATION_UPDATED, "grown_by_size",
      "which is later is not told; the count only grows, so the larger is taken for it");
}

// "27 missing", two days later 11: the missing are found.
static bool rule_fallen(CtCase *c) {
  const CtLexMeasures *row = measure_row(c);
  if (!row || !row->falls || c->order.newer == CT_NEWER_NONE) return false;
  if (!c->disjoint && (is_bound_only(c->a) || is_bound_only(c->b))) return false;
  c->out.newer = c->order.newer;
  return ct_case_decide(c, CT_RELATION_UPDATED, "fallen", NULL);
}

// "17 dead; the prime minister lowered it to 16", told by any article of the event.
static bool rule_revised(CtCase *c) {
  const CtLexMeasures *row = measure_row(c);
  const CtMeasured *high = larger(c) == CT_NEWER_A ? c->a : c->b;
  if (!row || !c->disjoint || !high->is_withdrawn) return false;
  c->out.newer = larger(c) == CT_NEWER_A ? CT_NEWER_B : CT_NEWER_A;
  return ct_case_decide(c, CT_RELATION_UPDATED, "revised_down",
                        "the larger figure was withdrawn, as one of the articles tells");
}

// ---- 10: overlap

static bool rule_overlap(CtCase *c) {
  if (c->disjoint) return false;
  return ct_case_decide(c, CT_RELATION_COMPATIBLE, "overlap", NULL);
}

static const CtRule RULES[] = {
    rule_denied, rule_modality,   rule_event,     rule_measure,     ct_rule_part,
    rule_same,   rule_superseded, rule_suggested, rule_disputed,    rule_grown,
    rule_fallen, rule_revised,    rule_overlap,   ct_rule_standing, ct_rule_differs,
};

CtRelation ct_relation_of(const CtRelating *relating, const CtMeasured *a, const CtMeasured *b) {
  CtCase c = {.relating = relating, .a = a, .b = b, .fit = CT_FIT_UNKNOWN};
  c.out = (CtRelation){.a = a->ref, .b = b->ref};
  c.order = ct_order_of(a, b);
  c.disjoint = !ct_interval_overlaps(a->means, b->means);
  for (size_t i = 0; i < sizeof(RULES) / sizeof(*RULES); i++)
    if (RULES[i](&c)) break;
  ct_case_explain(&c);
  return c.out;
}
