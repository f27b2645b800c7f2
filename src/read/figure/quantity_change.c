// Whether a quantity went up or down, and "from A to B".
#include "read/figure/change.h"
#include "read/figure/pass.h"

// "settled up 64 cents", ", down $2": of a price, but never "put up $2 million".
static bool is_price_move(const CtView *view, const CtQuantity *quantity) {
  if (quantity->kind != CT_KIND_MONEY) return false;
  const uint32_t word = ct_view_before(view, quantity->first);
  const uint32_t verb = ct_view_before(view, word);
  return ct_view_words(view, word, CT_WORD(UP) | CT_WORD(DOWN)) &&
         (ct_view_tag(view, verb, CT_TAG_AUXILIARY) ||
          ct_view_is_any(view, verb, ", settled closed ended finished traded trading opened"));
}

static bool is_level(const CtPass *pass, const CtQuantity *quantity) {
  if (quantity->kind == CT_KIND_PERCENT || quantity->kind == CT_KIND_MEASURE) return true;
  if (is_price_move(&pass->view, quantity)) return true;
  // "fell by a third", never "ten of them fell, half of the crew"
  if (quantity->kind == CT_KIND_RATIO &&
      ct_view_words(&pass->view, ct_view_before(&pass->view, quantity->first), CT_WORD(BY)))
    return true;
  return ct_view_words(&pass->view, quantity->end, CT_WORD(POINT) | CT_WORD(POINTS));
}

// "a 40-foot drop", "a 200-metre climb" are ways; what is measured rises "in" something: "a 2-metre rise in the river".
static bool is_way(const CtPass *pass, const CtQuantity *quantity) {
  return quantity->kind == CT_KIND_MEASURE &&
         ct_text_equal(quantity->dimension, CT_TEXT("length")) &&
         !ct_view_words(&pass->view, quantity->end + 1, CT_WORD(IN));
}

// "190 points, or 0.6 percent", "grew by 125,600 jobs or 2.2 percent": the same change told again. "Ross was down 2.3 percent and
// Burlington by 2.6": the verb is left out.
static CtChange repeated_change(const CtPass *pass, const CtQuantity *quantity) {
  enum { MAX_BETWEEN = 4, MAX_GAP = 8 };
  const CtQuantity *last = ct_pass_last(pass);
  if (!last || last->change == CT_CHANGE_NONE || last->has_ends) return CT_CHANGE_NONE;
  const uint32_t before = ct_view_before(&pass->view, quantity->first);
  const uint64_t word = ct_view_marks(&pass->view, before)->figure_words;
  if (word & CT_WORD(OR)) return before - last->end <= MAX_BETWEEN ? last->change : CT_CHANGE_NONE;
  // "grew 4, 5 and 7 percent"
  const bool bare = ct_view_tag(&pass->view, last->end - 1, CT_TAG_NUMBER);
  if (before == last->end && quantity->kind == CT_KIND_PERCENT && last->kind == quantity->kind &&
      ((word & CT_WORD(AND)) || (bare && ct_view_sign(&pass->view, before) == ',')))
    return last->change;
  const bool gapped = (word & CT_WORD(BY)) && quantity->kind == last->kind;
  return gapped && before - last->end <= MAX_GAP ? last->change : CT_CHANGE_NONE;
}

void ct_pass_take_change(CtPass *pass, CtQuantity *quantity) {
  const bool level = is_level(pass, quantity);
  CtChange change = ct_change_before(&pass->view, quantity->first, pass->floor, level);
  if (change == CT_CHANGE_NONE && level && !is_way(pass, quantity))
    change = ct_change_after(&pass->view, quantity->first, quantity->end,
                             quantity->kind == CT_KIND_PERCENT, &quantity->change_noun);
  if (change == CT_CHANGE_NONE) change = repeated_change(pass, quantity);
  if (change == CT_CHANGE_NONE) return;
  quantity->change = change;
  ct_rules_add(&quantity->rules, "change");
}

// "fell from 4.8 to 4.7 percent": a move from one figure to the other. Down by the figures alone where no verb tells.
bool ct_pass_take_move(CtPass *pass, const CtRange *range, CtQuantity *quantity) {
  if (!range->opens_from) return false;
  const CtNumber from = range->low.numeral.value, to = range->high.numeral.value;
  const CtChange told = ct_change_of_move(&pass->view, range->first, pass->floor);
  const int order = ct_number_compare(from, to);
  if (told == CT_CHANGE_NONE && order < 0) return false;
  quantity->has_ends = true;
  quantity->from = from;
  quantity->to = to;
  quantity->change = order < 0 ? CT_CHANGE_UP : CT_CHANGE_DOWN;
  quantity->means = quantity->suggests = ct_interval_point(to);
  ct_rules_add(&quantity->rules, "change_from_to");
  return true;
}
