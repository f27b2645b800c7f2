// Exact formulas over CtNumber. Where a bound would not fit, the figure is refused: a wrong bound is worse than none.
#include "read/figure/suggest.h"

static CtNumber ratio(int64_t a, int32_t exponent) { return ct_number_of(a, exponent); }

static bool scaled(CtNumber value, CtNumber factor, CtNumber *out) {
  return ct_number_multiply(value, factor, out);
}

static CtNumber magnitude(CtNumber value) {
  return ct_number_sign(value) < 0 ? ct_number_negate(value) : value;
}

// value +- margin.
static bool around(CtNumber value, CtNumber margin, CtInterval *out) {
  CtNumber low, high;
  if (!ct_number_subtract(value, margin, &low) || !ct_number_add(value, margin, &high))
    return false;
  *out = ct_interval_closed(low, high);
  return true;
}

// Both ends swapped where the figure is negative, so that low <= high.
static CtInterval between(CtNumber a, CtNumber b) {
  return ct_number_compare(a, b) <= 0 ? ct_interval_closed(a, b) : ct_interval_closed(b, a);
}

static bool means_of(CtNumber value, uint8_t formula, CtInterval *out) {
  CtNumber bound;
  switch (formula) {
  case CT_HEDGES_MEANS_FLOOR: *out = ct_interval_at_least(value); return true;
  case CT_HEDGES_MEANS_ABOVE: *out = ct_interval_more_than(value); return true;
  case CT_HEDGES_MEANS_CEILING: *out = ct_interval_at_most(value); return true;
  case CT_HEDGES_MEANS_BELOW: *out = ct_interval_less_than(value); return true;
  case CT_HEDGES_MEANS_WITHIN_TENTH:
    return scaled(magnitude(value), ratio(1, -1), &bound) && around(value, bound, out);
  case CT_HEDGES_MEANS_NEARLY:
    if (!scaled(value, ratio(9, -1), &bound)) return false;
    *out = between(bound, value);
    if (ct_number_sign(value) > 0) out->high_open = true;
    if (ct_number_sign(value) < 0) out->low_open = true;
    return true;
  case CT_HEDGES_MEANS_JUST_OVER:
    if (!scaled(value, ratio(11, -1), &bound)) return false;
    *out = between(value, bound);
    if (ct_number_sign(value) > 0) out->low_open = true;
    if (ct_number_sign(value) < 0) out->high_open = true;
    return true;
  default: *out = ct_interval_point(value); return true;
  }
}

// The unit of the last digit that is not zero: 800 -> 100.
static CtNumber last_unit(CtNumber value) {
  return ct_number_of(1, ct_number_trailing_zeros(value));
}

// A figure without a hedge: with two or more zeros at its end, half a unit of its last digit, at most 2.5 %.
static bool rounded(CtNumber value, CtInterval *out) {
  CtNumber half, most;
  *out = ct_interval_point(value);
  if (ct_number_trailing_zeros(value) < 2) return true;
  if (!scaled(last_unit(value), ratio(5, -1), &half) ||
      !scaled(magnitude(value), ratio(25, -3), &most))
    return false;
  return around(value, ct_number_compare(half, most) < 0 ? half : most, out);
}

// What "more than n" reaches up to: the next round step less one, at least one further; for figures with decimals, a step.
static bool next_below_step(CtNumber value, CtNumber step, CtNumber *out) {
  const CtNumber one = ratio(1, 0);
  if (ct_number_is_whole(value) && ct_number_is_whole(step)) {
    if (!ct_number_subtract(step, one, &step)) return false;
    if (ct_number_compare(step, one) < 0) step = one;
  }
  return ct_number_add(value, step, out);
}

static bool suggests_of(CtNumber value, uint8_t formula, CtNumber step, CtInterval *out) {
  CtNumber bound;
  *out = ct_interval_point(value);
  switch (formula) {
  case CT_HEDGES_SUGGESTS_TO_NEXT_STEP:
    if (!next_below_step(value, step, &bound)) return false;
    *out = ct_interval_closed(value, bound);
    return true;
  case CT_HEDGES_SUGGESTS_NEAR_BELOW:
    if (!scaled(value, ratio(9, -1), &bound)) return false;
    *out = between(bound, value);
    return true;
  case CT_HEDGES_SUGGESTS_HALF_STEP:
    return scaled(step, ratio(5, -1), &bound) && around(value, bound, out);
  case CT_HEDGES_SUGGESTS_LAST_STEP:
    if (!ct_number_subtract(value, step, &bound)) return false;
    *out = ct_interval_closed(bound, value);
    return true;
  case CT_HEDGES_SUGGESTS_NEXT_STEP:
    if (!ct_number_add(value, step, &bound)) return false;
    *out = ct_interval_closed(value, bound);
    return true;
  default: return true;
  }
}

// The nearest of `means` to the figure, where nothing else is left to suggest: "at least 3.5 people" 4.
static CtInterval nearest(CtInterval means, CtNumber value) {
  if (ct_interval_has(means, value)) return ct_interval_point(value);
  return ct_interval_intersect(means, ct_interval_all());
}

static CtInterval cut(CtInterval suggests, CtInterval means, CtNumber value, bool whole) {
  CtInterval both = ct_interval_intersect(suggests, means);
  if (whole) both = ct_interval_whole(both);
  if (!ct_interval_is_empty(both)) return both;
  CtInterval left = nearest(means, value);
  return whole && !ct_interval_is_empty(ct_interval_whole(left)) ? ct_interval_whole(left) : left;
}

// The figure's own step, or its numeral's; never zero, so that a ratio has one too.
static bool step_of(CtNumber value, CtNumber given, CtNumber *out) {
  *out = ct_number_sign(given) > 0 ? given : ct_number_round_step(value);
  return ct_number_sign(*out) > 0 || scaled(magnitude(value), ratio(1, -1), out);
}

bool ct_suggest_figure(CtNumber value, int16_t hedge, CtNumber step, bool whole, bool rounds,
                       CtQuantity *out) {
  if (hedge < 0 || ct_lex_hedges[hedge].hedge == CT_HEDGES_HEDGE_EXACTLY) {
    out->means = out->suggests = ct_interval_point(value);
    return hedge >= 0 || !rounds || rounded(value, &out->suggests);
  }
  const CtLexHedges *row = &ct_lex_hedges[hedge];
  CtInterval means, suggests;
  if (!step_of(value, step, &step) || !means_of(value, row->means, &means) ||
      !suggests_of(value, row->suggests, step, &suggests))
    return false;
  out->means = means;
  out->suggests = cut(suggests, means, value, whole && ct_number_is_whole(value));
  return true;
}

void ct_suggest_range(CtNumber low, CtNumber high, CtQuantity *out) {
  out->means = out->suggests = between(low, high);
}

void ct_suggest_vague(CtNumber low, CtNumber high, CtQuantity *out) {
  out->means = ct_interval_at_least(low);
  out->suggests = ct_interval_closed(low, high);
}
