// Reads a numeral and looks for its unit on both sides; decides between "9m" the million and "9m" the length.
#include "read/figure/figure.h"

bool ct_figure_has_unit(const CtFigure *figure) { return figure->unit.name.data != NULL; }

// The numeral without its stuck letter: "9m" as 9.
static bool without_suffix(const CtNumeral *numeral, CtNumeral *out) {
  *out = *numeral;
  out->scale = CT_ONE;
  out->stuck_suffix = false;
  out->end--;
  return ct_number_divide(numeral->value, numeral->scale, &out->value);
}

// Letters that are a unit rather than a scale where no money stands before: metres, tonnes; bits from a thousand on, as nobody
// writes "1500b" for a billion; kelvins with decimals.
static bool letter_is_unit(const CtView *view, const CtNumeral *bare) {
  const uint32_t letter = bare->end;
  if (ct_text_equal(ct_view_word(view, letter), CT_TEXT("m")) ||
      ct_text_equal(ct_view_word(view, letter), CT_TEXT("t")))
    return true;
  if (ct_text_equal(ct_view_word(view, letter), CT_TEXT("b")))
    return ct_number_compare(bare->value, ct_number_of(1000, 0)) >= 0;
  return bare->has_decimals && ct_text_equal(ct_view_word(view, letter), CT_TEXT("K")) &&
         !ct_view_is_noun(view, letter + 1);
}

static void resolve_suffix(const CtView *view, CtArena *arena, CtFigure *figure) {
  CtNumeral bare;
  CtUnit unit;
  if (!figure->numeral.stuck_suffix || !without_suffix(&figure->numeral, &bare) ||
      !letter_is_unit(view, &bare))
    return;
  if (!ct_unit_after(view, &bare, arena, &unit)) return;
  figure->numeral = bare;
  figure->unit = unit;
  figure->end = unit.end;
}

static void read_unit_behind(const CtView *view, CtArena *arena, CtFigure *figure) {
  CtUnit behind;
  if (!ct_unit_after(view, &figure->numeral, arena, &behind)) return;
  if (!ct_figure_has_unit(figure)) {
    figure->unit = behind;
    figure->end = behind.end;
  } else if (ct_text_equal(behind.dimension, figure->unit.dimension) ||
             behind.kind == CT_KIND_MONEY) {
    figure->end = behind.end;  // "$5 dollars", "$75 U.S."
  }
}

// ---- "a gallon" -----------------------------------------------------------------------------------------------------

// "An hour and a half", "a mile and a quarter": the part belongs to the unit before it.
static bool read_one_and_part(const CtView *view, uint32_t token, CtArena *arena, CtFigure *out) {
  if (!ct_view_words(view, token + 3, CT_WORD(A)) ||
      !ct_view_is_any(view, token + 4, "half quarter") || ct_view_is_hyphen(view, token + 5) ||
      ct_view_is_noun(view, token + 5))
    return false;
  const CtNumber value =
      ct_view_is(view, token + 4, "half") ? ct_number_of(15, -1) : ct_number_of(125, -2);
  *out = (CtFigure){.numeral = ct_numeral_start(token, token + 1, value, "unit_and_part"),
                    .unit = CT_NO_UNIT,
                    .first = token,
                    .end = token + 5};
  return ct_unit_after(view, &out->numeral, arena, &out->unit) && out->unit.end == token + 2;
}

// The article stands for one before names of units that are nothing else: "a kilometre away", "a dollar", never "a foot".
static bool read_one(const CtView *view, uint32_t token, CtArena *arena, CtFigure *out) {
  uint32_t words = 0;
  if (!ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE) || ct_view_is_taken(view, token + 1))
    return false;
  if (!ct_unit_takes_article(view, token + 1, &words) || ct_view_is_hyphen(view, token + 1 + words))
    return false;
  *out = (CtFigure){.numeral = ct_numeral_start(token, token + 1, CT_ONE, "article_unit"),
                    .unit = CT_NO_UNIT,
                    .first = token};
  if (!ct_unit_after(view, &out->numeral, arena, &out->unit)) return false;
  out->end = out->unit.end;
  return true;
}

// ---- "20 dollars and 43 cents", "7 feet 10 inches", "two hours and 15 minutes" -------------------------------------------------------------------

// A day and less: "two hours and 15 minutes"; years and months are told apart ("five years and six months").
static bool is_clock_time(const CtUnit *unit) {
  return unit->kind == CT_KIND_DURATION && !unit->is_age &&
         ct_number_compare(unit->to_base, ct_number_of(604800, 0)) <= 0;  // a week
}

static bool may_compose(const CtUnit *unit) {
  return unit->kind == CT_KIND_MONEY || is_clock_time(unit) ||
         ct_text_equal(unit->dimension, CT_TEXT("length")) ||
         ct_text_equal(unit->dimension, CT_TEXT("mass"));
}

// "In two hours, 15 minutes were lost", "between two hours and 20 minutes", "2 hours, 14 minutes and 20 seconds": times in a row.
static bool are_two_times(const CtView *view, const CtFigure *figure) {
  const uint32_t before = ct_view_before(view, figure->first);
  return figure->unit.kind == CT_KIND_DURATION &&
         (figure->unit.per.data != NULL || ct_view_sign(view, figure->end) == ',' ||
          ct_view_words(view, before, CT_WORD(BETWEEN)) ||
          (ct_view_sign(view, before) == ',' &&
           ct_view_row(view, ct_view_before(view, before), CT_LEX_UNITS) >= 0));
}

// How many of the smaller unit make one of the larger: a whole number above one in one system ("12 inches").
static bool parts_of(const CtUnit *large, const CtUnit *small, CtNumber *out) {
  const bool cents = large->kind == CT_KIND_MONEY && small->kind == CT_KIND_MONEY;
  if (!cents && !ct_text_equal(large->dimension, small->dimension)) return false;
  const bool minor = ct_number_compare(small->to_base, CT_ONE) < 0;
  if (cents && (!minor || ct_number_compare(large->to_base, CT_ONE) < 0)) return false;
  return ct_number_divide(large->to_base, small->to_base, out) && ct_number_is_whole(*out) &&
         ct_number_compare(*out, CT_ONE) > 0;
}

// The value of both in the smaller unit; money stays in the larger.
static bool add_parts(CtFigure *figure, const CtFigure *small, CtNumber parts) {
  CtNumber value;
  if (ct_number_compare(small->numeral.value, parts) >= 0 ||
      ct_number_sign(small->numeral.value) < 0)
    return false;
  if (!ct_number_multiply(figure->numeral.value, parts, &value) ||
      !ct_number_add(value, small->numeral.value, &value))
    return false;
  const bool money = figure->unit.kind == CT_KIND_MONEY;
  if (money && !ct_number_divide(value, parts, &value)) return false;
  figure->numeral.value = value;
  if (!money) {
    const bool first = ct_number_sign(figure->parts) == 0;
    if (!ct_number_multiply(first ? CT_ONE : figure->parts, parts, &figure->parts)) return false;
    figure->unit = small->unit;
  }
  figure->end = small->end;
  figure->numeral.rule = "compound_units";
  return true;
}

static void compose(const CtView *view, CtArena *arena, CtFigure *figure) {
  enum { MAX_PARTS = 3 };
  for (int i = 0; i < MAX_PARTS && ct_figure_has_unit(figure) && may_compose(&figure->unit); i++) {
    CtFigure small;
    CtNumber parts;
    if (!ct_number_is_whole(figure->numeral.value) || are_two_times(view, figure)) return;
    const bool joined =
        ct_view_words(view, figure->end, CT_WORD(AND)) || ct_view_sign(view, figure->end) == ',';
    const uint32_t start = figure->end + joined;
    const uint32_t next = start + (joined && ct_view_words(view, start, CT_WORD(AND)));
    if (!ct_numeral_read(view, next, &small.numeral) || small.numeral.kind != CT_NUMERAL_CARDINAL)
      return;
    if (!ct_unit_after(view, &small.numeral, arena, &small.unit)) return;
    small.end = small.unit.end;
    if (!parts_of(&figure->unit, &small.unit, &parts) || !add_parts(figure, &small, parts)) return;
  }
}

// "six-foot-two": inches that leave their unit out.
static void take_inches(const CtView *view, CtFigure *figure) {
  CtFigure small;
  const uint32_t next = figure->end + 1;
  if (!ct_text_equal(figure->unit.name, CT_TEXT("foot")) || !ct_view_is_hyphen(view, figure->end) ||
      !ct_view_is_hyphen(view, ct_view_before(view, figure->end - 1)) ||
      !ct_view_is_stuck(view, next) || ct_view_is_hyphen(view, next + 1))
    return;
  if (!ct_numeral_read(view, next, &small.numeral) || small.numeral.kind != CT_NUMERAL_CARDINAL ||
      !ct_unit_named(CT_TEXT("inch"), &small.unit))
    return;
  small.end = small.numeral.end;
  add_parts(figure, &small, ct_number_of(12, 0));
}

// "20 degrees below zero": the sign stands behind.
static void take_below_zero(const CtView *view, CtFigure *figure) {
  if (!ct_view_words(view, figure->end, CT_WORD(BELOW))) return;
  const bool degrees = !ct_figure_has_unit(figure) ||
                       ct_text_starts(figure->unit.name, CT_TEXT("degree")) ||
                       ct_text_equal(figure->unit.dimension, CT_TEXT("temperature"));
  if (!degrees || figure->numeral.kind != CT_NUMERAL_CARDINAL ||
      !ct_view_is(view, figure->end + 1, "zero"))
    return;
  if (ct_number_sign(figure->numeral.value) <= 0) return;
  figure->numeral.value = ct_number_negate(figure->numeral.value);
  figure->numeral.rule = "numeral_negative";
  figure->end += 2;
}

static bool read_parts(const CtView *view, const CtNumeral *numeral, uint32_t floor, CtArena *arena,
                       CtFigure *out) {
  if (!numeral) return false;
  out->numeral = *numeral;
  out->unit = CT_NO_UNIT;
  out->parts = CT_ZERO;
  out->first = numeral->first;
  out->end = numeral->end;
  if (numeral->kind == CT_NUMERAL_ORDINAL) return true;
  if (ct_unit_before(view, out->first, floor, &out->unit)) {
    out->first = out->unit.first;
    // "$15.4/hour", "$75 U.S. per barrel": what is behind a price.
    if (ct_view_cue(view, out->end, CT_FIGURE_CUES_CUE_MONEY_PLACE) &&
        ct_view_words(view, out->end + 1, CT_WORD(PER) | CT_WORD(A) | CT_WORD(TO)))
      out->end++;
    CtText per = CT_NO_TEXT;
    const uint32_t past = ct_unit_read_per(view, out->end, arena, &per);
    if (past != 0) {
      out->unit.per = per;
      out->end = past;
      return true;
    }
  } else {
    resolve_suffix(view, arena, out);
    if (ct_figure_has_unit(out)) return true;
  }
  read_unit_behind(view, arena, out);
  return true;
}

// "An hour and 20 minutes": the article counts one where a part of the unit follows.
static bool read_one_and_rest(const CtView *view, uint32_t token, CtArena *arena, CtFigure *out) {
  *out = (CtFigure){.numeral = ct_numeral_start(token, token + 1, CT_ONE, "article_unit"),
                    .unit = CT_NO_UNIT,
                    .first = token,
                    .end = token + 2};
  if (!ct_unit_after(view, &out->numeral, arena, &out->unit) || out->unit.end != token + 2)
    return false;
  compose(view, arena, out);
  return out->end > token + 2;
}

static bool begins_one_and(const CtView *view, uint32_t token) {
  return ct_view_words(view, token + 2, CT_WORD(AND)) &&
         ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE) && !ct_view_is_taken(view, token + 1);
}

bool ct_figure_of(const CtView *view, uint32_t token, const CtNumeral *numeral, uint32_t floor,
                  CtArena *arena, CtFigure *out) {
  if (!read_parts(view, numeral, floor, arena, out)) {
    if (begins_one_and(view, token) &&
        (read_one_and_part(view, token, arena, out) || read_one_and_rest(view, token, arena, out)))
      return true;
    if (!read_one(view, token, arena, out)) return false;
  }
  compose(view, arena, out);
  if (ct_figure_has_unit(out)) take_inches(view, out);
  take_below_zero(view, out);
  return true;
}

bool ct_figure_read(const CtView *view, uint32_t token, uint32_t floor, CtArena *arena,
                    CtFigure *out) {
  CtNumeral numeral;
  const bool has = ct_numeral_read(view, token, &numeral);
  return ct_figure_of(view, token, has ? &numeral : NULL, floor, arena, out);
}

bool ct_figure_read_at(const CtView *view, uint32_t token, CtArena *arena, CtFigure *out) {
  enum { MAX_SIGN_TOKENS = 2 };
  const uint64_t money = ct_lexicon_bit(CT_LEX_CURRENCIES) | ct_lexicon_bit(CT_LEX_CURRENCY_CODES);
  if (ct_figure_read(view, token, token, arena, out)) return out->first == token;
  if (!(ct_view_reach(view, token) & money)) return false;
  for (uint32_t skip = 1; skip <= MAX_SIGN_TOKENS; skip++) {
    if (!ct_figure_read(view, token + skip, token, arena, out)) continue;
    return out->first == token;
  }
  return false;
}
