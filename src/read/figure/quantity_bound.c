// How far a quantity reaches: the hedge on either side, the second bound behind it, the hedge of a conversion.
#include "read/figure/hedge.h"
#include "read/figure/pass.h"
#include "read/figure/suggest.h"

// "over three days", "over six regions": what something happens over.
static bool may_span(const CtPass *pass, const CtQuantity *quantity) {
  uint32_t past = 0;
  if (quantity->kind == CT_KIND_DURATION)
    return !ct_text_equal(quantity->dimension, CT_TEXT("age"));  // "people over 65"
  if (quantity->kind != CT_KIND_COUNT) return false;
  return ct_counted_is_place(
      &pass->view, ct_counted_head(&pass->view, pass->sentence, quantity->end, true, &past));
}

// "120 over 80", "up 5% over 10 days": a preposition between two figures, but "after two years over 300 homes".
static bool is_between(const CtPass *pass, uint32_t first) {
  const CtQuantity *last = ct_pass_last(pass);
  return last && first == pass->floor && last->kind != CT_KIND_DURATION;
}

// The hedge on either side; it widens the quantity.
void ct_pass_take_hedge(CtPass *pass, CtQuantity *quantity) {
  CtHedge before = ct_hedge_before(&pass->view, quantity->first, pass->floor, false);
  if (before.is_preposition && may_span(pass, quantity))
    before = ct_hedge_before(&pass->view, quantity->first, pass->floor, true);
  if (before.is_preposition && is_between(pass, before.first)) before.row = -1;
  if (before.row >= 0) {
    quantity->first = before.first;
    quantity->hedge = before.row;
    ct_rules_add(&quantity->rules, "hedge_before");
  }
  const CtHedge after = ct_hedge_after(&pass->view, quantity->end);
  if (after.row < 0) return;
  quantity->end = after.end;
  ct_rules_add(&quantity->rules, "hedge_after");
  // "about 500 or more": the bound is the firmer of the two.
  if (before.row < 0 || ct_hedge_is(before.row, CT_HEDGES_HEDGE_ABOUT) ||
      ct_hedge_is(before.row, CT_HEDGES_HEDGE_EXACTLY)) {
    quantity->hedge = after.row;
  }
}

// "9 billion shekels a year ($2.4 billion)": what stands in brackets behind a figure is the same in another unit.
bool ct_pass_is_conversion(const CtPass *pass, const CtQuantity *quantity) {
  const CtQuantity *last = ct_pass_last(pass);
  const uint32_t bracket = ct_view_before(&pass->view, quantity->first);
  return last && ct_view_sign(&pass->view, bracket) == '(' &&
         (bracket == last->end || bracket == pass->per_end) && last->unit.data != NULL &&
         quantity->kind == last->kind && !ct_text_equal(last->unit, quantity->unit);
}

// "more than 7.5 million crowns ($1.1 million)": the hedge is of both.
void ct_pass_inherit_hedge(const CtPass *pass, CtQuantity *quantity) {
  if (quantity->unit.data == NULL || quantity->hedge >= 0 || !ct_pass_is_conversion(pass, quantity))
    return;
  if (ct_pass_last(pass)->hedge < 0) return;
  quantity->hedge = ct_pass_last(pass)->hedge;
  ct_rules_add(&quantity->rules, "conversion");
}

bool ct_pass_is_bounding(int16_t hedge) {
  return hedge >= 0 && !ct_hedge_is(hedge, CT_HEDGES_HEDGE_EXACTLY) &&
         !ct_hedge_is(hedge, CT_HEDGES_HEDGE_ABOUT);
}

// "more than 100 and less than 300": two bounds of one figure, nothing counted between them.
void ct_pass_take_other_bound(CtPass *pass, CtQuantity *quantity) {
  CtFigure figure;
  if (!quantity->has_value || quantity->means.low_infinite == quantity->means.high_infinite) return;
  const bool joined = ct_view_words(&pass->view, quantity->end, CT_WORD(AND) | CT_WORD(BUT)) ||
                      ct_view_sign(&pass->view, quantity->end) == ',';
  const uint32_t start = quantity->end + joined;
  uint32_t words = 0;
  if (ct_document_match(pass->view.document, start, pass->view.end, CT_LEX_HEDGES, &words) < 0)
    return;
  if (!ct_figure_read_at(&pass->view, start + words, pass->arena, &figure) ||
      figure.numeral.kind != CT_NUMERAL_CARDINAL)
    return;
  if (ct_figure_has_unit(&figure) != (quantity->unit.data != NULL)) return;
  const CtHedge hedge = ct_hedge_before(&pass->view, figure.first, start, false);
  CtQuantity other;
  ct_pass_blank(pass, &other);
  if (hedge.row < 0 ||
      !ct_suggest_figure(figure.numeral.value, hedge.row, CT_ZERO, false, false, &other))
    return;
  if (other.means.low_infinite == quantity->means.low_infinite ||
      other.means.low_infinite == other.means.high_infinite)
    return;
  const CtInterval both = ct_interval_intersect(quantity->means, other.means);
  if (ct_interval_is_empty(both) || ct_interval_is_point(both)) return;
  quantity->means = quantity->suggests = both;
  quantity->has_value = false;
  quantity->hedge = -1;
  quantity->end = quantity->figure_end = figure.end;
  ct_rules_add(&quantity->rules, "range_bounds");
}
