// Looks behind a figure for a joiner and a second one. A range rises; "3-2" is a score and "from 75 to 45" a change.
#include "read/figure/range.h"

#include "read/figure/change.h"

typedef enum Joiner { JOIN_NONE, JOIN_DASH, JOIN_TO, JOIN_OR, JOIN_AND } Joiner;

static bool is_one(CtNumber value) { return ct_number_equal(value, CT_ONE); }

// "from 20 in 2008 to 29": past a date behind the first end, or `token`.
static uint32_t skip_date(const CtView *view, uint32_t token) {
  uint32_t at = token;
  if (ct_view_words(view, at, CT_WORD(IN) | CT_WORD(ON) | CT_WORD(AT) | CT_WORD(DURING))) at++;
  if (!ct_view_is_taken(view, at)) return token;
  while (ct_view_is_taken(view, at))
    at++;
  return ct_view_sign(view, at) == ',' ? at + 1 : at;
}

// What joins at `token`, and where the second figure begins. "up to" joins behind "from" only.
static Joiner joiner_at(const CtView *view, uint32_t token, bool opened, uint32_t *next) {
  const uint64_t to = CT_WORD(TO) | CT_WORD(THROUGH);
  const uint64_t joins = to | CT_WORD(UP) | CT_WORD(OR) | CT_WORD(AND);
  const bool dash = ct_view_is_dash(view, token);
  if (!dash && !ct_view_words(view, token, joins)) return JOIN_NONE;
  if (dash && ct_view_words(view, token + 1, CT_WORD(TO) | CT_WORD(OR) | CT_WORD(AND)))
    token++;  // "8- to 16-metre"
  *next = token + 1;
  if (dash && ct_view_is_hyphen(view, token + 1)) *next = token + 2;  // "eight-to-ten"
  if (ct_view_is_dash(view, token)) {
    *next = token + 1;
    return JOIN_DASH;
  }
  const uint64_t word = ct_view_marks(view, token)->figure_words;
  if (word & to) return JOIN_TO;
  if (opened && (word & CT_WORD(UP)) && ct_view_words(view, token + 1, CT_WORD(TO))) {
    *next = token + 2;
    return JOIN_TO;
  }
  if (word & CT_WORD(OR)) return JOIN_OR;
  return word & CT_WORD(AND) ? JOIN_AND : JOIN_NONE;
}

static bool units_agree(const CtFigure *a, const CtFigure *b) {
  if (!ct_figure_has_unit(a) || !ct_figure_has_unit(b)) return true;
  return ct_text_equal(a->unit.dimension, b->unit.dimension) &&
         ct_text_equal(a->unit.name, b->unit.name);
}

// "1-2 billion", "7-9 lakh": the scale of the second end is the first one's too, where it stays below.
static void share_scale(CtFigure *low, const CtFigure *high) {
  CtNumber scaled;
  if (is_one(high->numeral.scale) || !is_one(low->numeral.scale)) return;
  if (ct_number_compare(low->numeral.value, ct_number_of(1000, 0)) >= 0) return;
  if (!ct_number_multiply(low->numeral.value, high->numeral.scale, &scaled)) return;
  if (ct_number_compare(scaled, high->numeral.value) >= 0) return;
  low->numeral.value = scaled;
}

// "from $75 a barrel to $45": what a price is for is said once. "two to three hours and 20 minutes": the two are hours.
static void share_unit(CtFigure *low, CtFigure *high) {
  if (!ct_figure_has_unit(low)) {
    low->unit = high->unit;
    if (ct_number_sign(high->parts) > 0)
      ct_number_multiply(low->numeral.value, high->parts, &low->numeral.value);
  }
  if (!ct_figure_has_unit(high)) high->unit = low->unit;
  if (high->unit.per.data == NULL) high->unit.per = low->unit.per;
}

// "14 or 15", "8 or 9 dollars": neighbours, not two choices.
static bool are_close(CtNumber low, CtNumber high) {
  CtNumber twice;
  return ct_number_multiply(low, ct_number_of(2, 0), &twice) && ct_number_compare(high, twice) <= 0;
}

static bool is_end(const CtFigure *figure) { return figure->numeral.kind == CT_NUMERAL_CARDINAL; }

// The words before the range: "between", "from".
static void read_opener(const CtView *view, uint32_t first, uint32_t floor, CtRange *range) {
  const uint32_t before = ct_view_before(view, first);
  range->first = first;
  if (before == CT_VIEW_NOWHERE || before < floor) return;
  const uint64_t word = ct_view_marks(view, before)->figure_words;
  range->opens_between = (word & (CT_WORD(BETWEEN) | CT_WORD(BETWIXT))) != 0;
  range->opens_from = (word & CT_WORD(FROM)) != 0;
  if (range->opens_between || range->opens_from) range->first = before;
}

// "about" before the second end says nothing that the range does not: "between 2 litres and about 7".
static uint32_t skip_about(const CtView *view, uint32_t token) {
  const bool about =
      ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ROUND_END) || ct_view_sign(view, token) == '~';
  return token + about;
}

// "fell 3.1 pence to 148.9 pence", "climbed 12 to 1,300": by how much, and to what level; the level is far above.
// "Rose 5 percent to 20 percent" is a range.
static bool is_change_to_level(const CtView *view, const CtRange *range, Joiner joiner) {
  CtNumber far;
  if (joiner != JOIN_TO || range->opens_from || range->high.unit.kind == CT_KIND_PERCENT ||
      ct_figure_has_unit(&range->low) != ct_figure_has_unit(&range->high) ||
      !ct_number_multiply(range->low.numeral.value, ct_number_of(3, 0), &far) ||
      ct_number_compare(range->high.numeral.value, far) <= 0)
    return false;
  return ct_view_words(view, ct_view_before(view, range->low.first), CT_WORD(BY)) ||
         ct_change_before(view, range->low.first, view->first, true) != CT_CHANGE_NONE;
}

// "from 48m pounds to 9m": no metres behind money.
static void read_million(const CtView *view, const CtFigure *low, CtFigure *high) {
  CtNumeral numeral;
  if (low->unit.kind != CT_KIND_MONEY || !ct_text_equal(high->unit.name, CT_TEXT("metre")) ||
      !ct_numeral_read(view, high->numeral.first, &numeral) || !numeral.stuck_suffix)
    return;
  *high = (CtFigure){
      .numeral = numeral, .unit = CT_NO_UNIT, .first = numeral.first, .end = numeral.end};
}

static const char *fits(const CtView *view, const CtRange *range, Joiner joiner, uint32_t joint) {
  const CtNumber low = range->low.numeral.value, high = range->high.numeral.value;
  const int order = ct_number_compare(low, high);
  switch (joiner) {
  case JOIN_DASH:
    // Both ends stick to the dash or both stand off: "40-50", "40 - 50"; "2 -7" is a slip of the same.
    if (ct_view_is_stuck(view, joint) && !ct_view_is_stuck(view, joint + 1)) return NULL;
    return order < 0 ? "range_dash" : NULL;
  case JOIN_TO:
    if (range->opens_from) return order != 0 ? "range_from_to" : NULL;
    return order < 0 ? "range_to" : NULL;
  case JOIN_OR: return order < 0 && are_close(low, high) ? "range_or" : NULL;
  case JOIN_AND: return order < 0 && range->opens_between ? "range_between" : NULL;
  default: return NULL;
  }
}

// "from 24.2 to 33-35 billion": the second end is a range itself; its far end counts.
static void take_range_end(const CtView *view, CtArena *arena, CtRange *range) {
  CtFigure far;
  if (!range->opens_from || !ct_view_is_dash(view, range->high.end) ||
      !ct_view_is_stuck(view, range->high.end))
    return;
  if (!ct_figure_read_at(view, range->high.end + 1, arena, &far) || !is_end(&far)) return;
  share_scale(&range->low, &far);
  if (!ct_figure_has_unit(&range->low)) range->low.unit = far.unit;
  range->high = far;
}

bool ct_range_read(const CtView *view, const CtFigure *figure, uint32_t floor, CtArena *arena,
                   CtRange *out) {
  if (!is_end(figure)) return false;
  out->opens_between = out->opens_from = false;
  read_opener(view, figure->first, floor, out);
  uint32_t next = 0;
  const uint32_t joint = out->opens_from ? skip_date(view, figure->end) : figure->end;
  const Joiner joiner = joiner_at(view, joint, out->opens_from, &next);
  if (joiner == JOIN_NONE || (joiner == JOIN_AND && !out->opens_between)) return false;
  out->low = *figure;
  if (!ct_figure_read_at(view, skip_about(view, next), arena, &out->high) || !is_end(&out->high))
    return false;
  read_million(view, &out->low, &out->high);
  if (!units_agree(&out->low, &out->high) || is_change_to_level(view, out, joiner)) return false;
  // "fell by a third to 12 euros": a part of what was, and what is.
  if (out->low.numeral.is_fraction && !out->low.numeral.in_digits &&
      !out->high.numeral.is_fraction && out->high.unit.kind != CT_KIND_MEASURE)
    return false;
  // "0.7 percent to 6,327" are two figures; "from $75 to 45" and "$1-2 billion" share the sign.
  const bool sign = out->low.unit.kind == CT_KIND_MONEY;
  if (ct_figure_has_unit(&out->low) && !ct_figure_has_unit(&out->high) && !sign && !out->opens_from)
    return false;
  // "rose 45 cents to 75.20": a unit behind the first end alone is no unit of both.
  if (sign && joiner == JOIN_TO && !out->opens_from && !ct_figure_has_unit(&out->high) &&
      out->low.end > out->low.numeral.end)
    return false;
  share_scale(&out->low, &out->high);
  share_unit(&out->low, &out->high);
  take_range_end(view, arena, out);
  out->rule = fits(view, out, joiner, joint);
  out->end = out->high.end;
  return out->rule != NULL;
}
