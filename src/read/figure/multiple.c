// Reads ratios from two whole figures, and the words that multiply. Bounds of a ratio are its caller's matter.
#include "read/figure/multiple.h"

static uint32_t skip_tight(const CtView *view, uint32_t token) {
  return ct_view_is_hyphen(view, token) && ct_view_is_stuck(view, token) ? token + 1 : token;
}

// What joins the parts of a ratio: "in", "in every", "out of", "out of every", "-in-". The token past it, 0 for none.
static uint32_t ratio_joint(const CtView *view, uint32_t token, bool *in) {
  uint32_t past = 0;
  token = skip_tight(view, token);
  if (!ct_view_words(view, token, CT_WORD(IN) | CT_WORD(OUT) | CT_WORD(OVER) | CT_WORD(OF)))
    return 0;
  *in = ct_view_words(view, token, CT_WORD(IN));
  if (*in) past = token + 1;
  const uint32_t of = skip_tight(view, token + 1);
  if (ct_view_words(view, token, CT_WORD(OUT)) && ct_view_words(view, of, CT_WORD(OF)))
    past = of + 1;
  if (ct_view_words(view, token, CT_WORD(OVER))) past = token + 1;
  if (ct_view_words(view, token, CT_WORD(OF)) && ct_view_words(view, token + 1, CT_WORD(EVERY)))
    past = token + 1;
  if (past == 0) return 0;
  past = skip_tight(view, past);
  return ct_view_words(view, past, CT_WORD(EVERY)) ? past + 1 : past;
}

static bool is_part(const CtFigure *figure) {
  return figure->numeral.kind == CT_NUMERAL_CARDINAL && !ct_figure_has_unit(figure) &&
         ct_number_is_whole(figure->numeral.value) && ct_number_sign(figure->numeral.value) != 0;
}

// "one over twenty" read out as a fraction: nothing is counted behind it ("one over 20 people" has a hedge).
static bool is_spoken(const CtView *view, uint32_t joint, const CtFigure *whole) {
  if (!ct_view_words(view, joint, CT_WORD(OVER))) return true;
  return !ct_view_is_noun(view, whole->end) && !ct_view_tag(view, whole->end, CT_TAG_ADJECTIVE) &&
         ct_view_sign(view, whole->end) != '-';
}

// "one in five people", never "12 in six boxes" or "two in 2019": with "in" the first part is one, or both are small and the second
// is a round whole ("seven in ten").
static bool is_share(CtNumber part, CtNumber whole, bool in) {
  if (ct_number_sign(part) < 0 || ct_number_compare(part, whole) >= 0) return false;
  if (!in || ct_number_equal(part, ct_number_of(1, 0))) return true;
  return ct_number_equal(whole, ct_number_of(5, 0)) ||
         ct_number_equal(whole, ct_number_of(10, 0)) ||
         ct_number_equal(whole, ct_number_of(3, 0)) || ct_number_equal(whole, ct_number_of(4, 0)) ||
         ct_number_equal(whole, ct_number_of(100, 0));
}

// The second part; between hyphens without the unit behind it: "one-in-100-year".
static bool read_whole(const CtView *view, uint32_t token, CtArena *arena, CtFigure *out) {
  if (!ct_view_is_hyphen(view, ct_view_before(view, token)))
    return ct_figure_read(view, token, token, arena, out);
  *out = (CtFigure){.unit = CT_NO_UNIT};
  if (!ct_numeral_read(view, token, &out->numeral)) return false;
  out->first = out->numeral.first;
  out->end = out->numeral.end;
  return true;
}

// "two trains in five", "one patient in ten": the noun stands behind the first part, and nothing behind the second. The token
// past the noun, or `token`.
static uint32_t skip_noun(const CtView *view, uint32_t token) {
  enum { MAX_WORDS = 2 };
  for (uint32_t i = 1; i <= MAX_WORDS; i++) {
    if (!ct_view_is_noun(view, token + i - 1) || ct_view_is_capital(view, token + i - 1))
      return token;
    if (ct_view_words(view, token + i, CT_WORD(IN))) return token + i;
  }
  return token;
}

// "Two trains in five stations" and "one man in ten minutes" are no shares.
static bool ends_share(const CtView *view, const CtFigure *whole) {
  return !ct_view_is_noun(view, whole->end) && !ct_view_tag(view, whole->end, CT_TAG_ADJECTIVE) &&
         !ct_view_is_hyphen(view, whole->end) && !ct_view_words(view, whole->end, CT_WORD(OF));
}

bool ct_ratio_read(const CtView *view, const CtFigure *figure, CtArena *arena, CtQuantity *out) {
  bool in = false;
  CtFigure whole;
  if (!is_part(figure)) return false;
  const uint32_t behind = skip_noun(view, figure->end);
  const uint32_t next = ratio_joint(view, behind, &in);
  if (next == 0 || !read_whole(view, next, arena, &whole) || !is_part(&whole) ||
      ct_number_sign(whole.numeral.value) < 0)
    return false;
  if (!is_spoken(view, figure->end, &whole)) return false;
  if (behind != figure->end && !ends_share(view, &whole)) return false;
  // "minus one over twenty" has a sign, "minus one in five" is no share.
  const CtNumber value = figure->numeral.value;
  const bool minus = ct_number_sign(value) < 0 && ct_view_words(view, figure->end, CT_WORD(OVER));
  if (!is_share(minus ? ct_number_negate(value) : value, whole.numeral.value, in)) return false;
  if (!ct_number_divide(figure->numeral.value, whole.numeral.value, &out->value)) return false;
  out->has_value = true;
  out->kind = CT_KIND_RATIO;
  out->first = out->figure_first = figure->first;
  out->end = out->figure_end = whole.end;
  if (behind != figure->end) {
    out->of_first = figure->end;
    out->of_end = behind;
  }
  ct_rules_add(&out->rules, behind != figure->end ? "ratio_with_noun" : "ratio");
  return true;
}

// "hit twice": how often, not how many times as much ("twice as many", "twice the size").
static bool is_how_often(const CtView *view, uint32_t token) {
  return ct_view_is_any(view, token, "twice thrice") &&
         !(ct_view_words(view, token + 1, CT_WORD(AS) | CT_WORD(THAT) | CT_WORD(WHAT)) ||
           ct_view_cue(view, token + 1, CT_FIGURE_CUES_CUE_OWNER));
}

// "twice", "tenfold", "doubled": never "double" before a noun ("double room", "a double murder"), and "once" is a time.
static bool stands_as_multiple(const CtView *view, uint32_t token) {
  if (ct_view_is_any(view, token, "once single")) return false;
  if (ct_view_is_any(view, token, "double triple treble quadruple")) {
    return (ct_view_words(view, token + 1, CT_WORD(THAT) | CT_WORD(WHAT)) ||
            ct_view_cue(view, token + 1, CT_FIGURE_CUES_CUE_OWNER)) ||
           ct_view_words(view, ct_view_before(view, token), CT_WORD(TO));
  }
  return !ct_view_is_hyphen(view, ct_view_before(view, token)) &&
         !ct_view_is_hyphen(view, token + 1);
}

bool ct_multiple_read(const CtView *view, uint32_t token, CtQuantity *out) {
  const int32_t row = ct_view_number(view, token, CT_NUMBERS_ROLE_MULTIPLE);
  if (row < 0 || !stands_as_multiple(view, token)) return false;
  out->first = out->figure_first = token;
  out->end = out->figure_end = token + 1;
  out->kind = CT_KIND_RATIO;
  out->has_value = true;
  out->value = ct_lex_numbers[row].value;
  out->means = out->suggests = ct_interval_point(out->value);
  if (is_how_often(view, token)) {
    out->kind = CT_KIND_COUNT;
    out->counted = CT_TEXT("time");
    out->is_claim = false;
  }
  ct_rules_add(&out->rules, "multiple");
  return true;
}
