// Fractions by their words. Where a word may be an ordinal instead ("a third attack"), what follows decides; in doubt it is none.
#include "read/figure/fraction.h"

static CtNumber row_value(int32_t row) { return ct_lex_numbers[row].value; }

static int32_t role_at(const CtView *view, uint32_t token, uint8_t role) {
  const int32_t row = ct_view_number(view, token, role);
  return row >= 0 && ct_view_is_taken(view, token) ? -1 : row;
}

// The row of a fraction's word; "second" is none (a second is a time), nor is "half" in "two half".
static int32_t fraction_at(const CtView *view, uint32_t token) {
  return role_at(view, token, CT_NUMBERS_ROLE_FRACTION);
}

// A hyphen without spaces around it: "two-and-a-half". Past it, or `token`.
static uint32_t skip_tight(const CtView *view, uint32_t token) {
  const bool tight = ct_view_is_hyphen(view, token) && ct_view_is_stuck(view, token) &&
                     ct_view_is_stuck(view, token + 1);
  return tight ? token + 1 : token;
}

static bool is_half(const CtView *view, uint32_t token) {
  return ct_view_words(view, token, CT_WORD(HALF) | CT_WORD(HALVES));
}

// What a word of fraction divides by behind tens or hundreds: "fifths" 5. Behind a hyphen also "thirty-seconds", "twenty-firsts", as
// "thirty seconds" is a time. False for none.
static bool divisor_at(const CtView *view, uint32_t token, bool tight, CtNumber *out) {
  const int32_t row = fraction_at(view, token);
  if (row >= 0)
    return !is_half(view, token) && !ct_view_is_any(view, token, "quarter quarters") &&
           ct_number_divide(CT_ONE, row_value(row), out);
  if (ct_view_is(view, token, "firsts") || (tight && ct_view_is(view, token, "first"))) {
    *out = CT_ONE;
    return true;
  }
  if (!tight || !ct_view_is_any(view, token, "second seconds")) return false;
  *out = ct_number_of(2, 0);
  return true;
}

// "twenty-fifths", "thirty-seconds".
static uint32_t read_tens(const CtView *view, uint32_t token, CtNumber *divisor) {
  const int32_t tens = role_at(view, token, CT_NUMBERS_ROLE_TENS);
  if (tens < 0) return 0;
  const uint32_t next = ct_cardinal_skip_hyphen(view, token + 1);
  CtNumber unit;
  if (!divisor_at(view, next, skip_tight(view, token + 1) != token + 1, &unit)) return 0;
  return ct_number_add(unit, row_value(tens), divisor) ? next + 1 : 0;
}

// "one-thousandth", "ten-thousandths", "one hundred and fifth": the divisor has a number of its own.
static uint32_t read_hundreds(const CtView *view, uint32_t token, CtNumber *divisor) {
  CtCardinal front;
  CtNumber unit, rest;
  if (!ct_cardinal_read(view, token, &front) || front.in_digits) return 0;
  uint32_t word = ct_cardinal_skip_hyphen(view, front.end);
  const bool hundreds = ct_number_compare(front.value, CT_HUNDRED) >= 0;
  if (hundreds && ct_view_words(view, word, CT_WORD(AND))) word++;
  if (!divisor_at(view, ct_cardinal_skip_hyphen(view, word), false, &unit)) return 0;
  word = ct_cardinal_skip_hyphen(view, word);
  if (ct_number_compare(unit, CT_HUNDRED) < 0)
    return hundreds && ct_number_add(front.value, unit, divisor) ? word + 1 : 0;
  if (!ct_number_subtract(front.value, front.last, &rest) ||
      !ct_number_multiply(front.last, unit, &unit) || !ct_number_add(rest, unit, divisor))
    return 0;
  return word + 1;
}

// A denominator of one or more words: "thirds", "fourth", "twenty-fifths", "one-thousandth". Its value is the part (1/25); the
// token past it comes back, 0 for none.
static uint32_t read_denominator(const CtView *view, uint32_t token, CtNumber *part) {
  const int32_t row = fraction_at(view, token);
  if (row >= 0) {
    *part = row_value(row);
    return token + 1;
  }
  CtNumber divisor;
  if (ct_view_marks(view, token)->numbers == 0) return 0;
  uint32_t end = read_tens(view, token, &divisor);
  if (end == 0) end = read_hundreds(view, token, &divisor);
  return end != 0 && ct_number_divide(CT_ONE, divisor, part) ? end : 0;
}

static bool is_plural_fraction(const CtView *view, uint32_t token) {
  const int32_t row = fraction_at(view, token);
  return row >= 0 ? ct_lex_numbers[row].plural : ct_view_is_any(view, token, "firsts seconds");
}

// A word that an ordinal would stand before: "a third attack", "one fifth man".
static bool counts_next(const CtView *view, uint32_t token) {
  return ct_view_is_noun(view, token) || ct_view_tag(view, token, CT_TAG_ADJECTIVE);
}

// "one hundred thirty-fifths" is 100/35: the tens at the end of the numerator belong to the denominator, behind a hyphen and where
// the fraction would be a whole number, which nobody says so ("one hundred thirty fifths", not "one hundred and thirty fifths").
static bool read_split(const CtView *view, const CtCardinal *top, CtNumber *value, uint32_t *end) {
  CtNumber divisor, rest, whole;
  const uint32_t tens = top->end - 1;
  if (top->in_digits || role_at(view, tens, CT_NUMBERS_ROLE_TENS) < 0 ||
      ct_view_words(view, ct_view_before(view, tens), CT_WORD(AND)))
    return false;
  const uint32_t past = read_tens(view, tens, &divisor);
  if (past == 0 || !is_plural_fraction(view, past - 1)) return false;
  const CtNumber ten = row_value(ct_view_number(view, tens, CT_NUMBERS_ROLE_TENS));
  if (!ct_number_subtract(top->value, ten, &rest) || ct_number_sign(rest) <= 0 ||
      !ct_number_subtract(divisor, ten, &whole) || !ct_number_divide(top->value, whole, &whole))
    return false;
  if (skip_tight(view, top->end) == top->end && !ct_number_is_whole(whole)) return false;
  *end = past;
  return ct_number_divide(rest, divisor, value);
}

// "three-quarter-mile", "two-third majority": the singular between hyphens, of a proper fraction.
static bool is_hyphenated(const CtView *view, const CtCardinal *top, uint32_t token,
                          CtNumber part) {
  CtNumber value;
  return !top->in_digits && token == top->end + 1 && skip_tight(view, top->end) == token &&
         fraction_at(view, token) >= 0 && ct_number_multiply(top->value, part, &value) &&
         ct_number_compare(value, CT_ONE) < 0 &&
         ct_number_compare(top->value, ct_number_of(10, 0)) < 0;
}

// "two thirds", "three-quarters", "one eighth", "five - eighths": a cardinal and its part. A singular after more than one
// is an ordinal ("twenty fifth"), and so may "one fifth" be before a noun.
bool ct_fraction_over(const CtView *view, const CtCardinal *top, CtNumber *value, uint32_t *end) {
  CtNumber part;
  if (read_split(view, top, value, end)) return true;
  const uint32_t token = ct_cardinal_skip_hyphen(view, top->end);
  const uint32_t past = read_denominator(view, token, &part);
  if (past == 0 || !ct_number_is_whole(top->value)) return false;
  const bool single = ct_number_equal(top->value, CT_ONE);
  const bool plural = is_plural_fraction(view, past - 1);
  if (plural == single && !(plural && ct_view_is(view, past - 1, "halves")) &&
      !(!single && is_hyphenated(view, top, token, part)))
    return false;
  if (!plural && token == top->end && !is_half(view, token) && counts_next(view, past))
    return false;
  // "three quarters of growth" are quarters of a year where a count of time is meant; the text cannot tell, most are 3/4.
  *end = past;
  return ct_number_multiply(top->value, part, value);
}

// "3/4", "1⁄32": digits on both sides of a slash, nothing stuck to them. "9/11", "24/7" are taken as names before.
bool ct_fraction_slash(const CtView *view, uint32_t token, CtNumber *value) {
  CtNumber top, bottom;
  if (!ct_view_kind(view, token, CT_TOKEN_NUMBER) ||
      !ct_view_kind(view, token + 2, CT_TOKEN_NUMBER))
    return false;
  const uint32_t sign = ct_view_sign(view, token + 1);
  if ((sign != '/' && sign != 0xE28184) || !ct_view_is_stuck(view, token + 1) ||
      !ct_view_is_stuck(view, token + 2))
    return false;
  if (ct_view_is_stuck(view, token + 3) && ct_view_is(view, token + 3, "/")) return false;
  if (!ct_number_parse(ct_view_word(view, token), &top) ||
      !ct_number_parse(ct_view_word(view, token + 2), &bottom))
    return false;
  if (ct_number_sign(bottom) <= 0 || ct_number_compare(top, bottom) >= 0 ||
      !ct_number_is_whole(top))
    return false;
  return ct_number_divide(top, bottom, value);
}

// The fraction behind "and": "[a|one] half", "two thirds", "a quarter", also "-and-a-half". The token past it, 0 for none.
static uint32_t read_and_fraction(const CtView *view, uint32_t token, CtNumber *value) {
  token = skip_tight(view, token);
  if (!ct_view_is_and(view, token)) return 0;
  token = skip_tight(view, token + 1);
  if (ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE)) {
    const uint32_t end = read_denominator(view, skip_tight(view, token + 1), value);
    return end != 0 && !is_plural_fraction(view, end - 1) ? end : 0;
  }
  CtCardinal top;
  uint32_t end = 0;
  if (ct_cardinal_read(view, token, &top) && ct_fraction_over(view, &top, value, &end)) return end;
  return is_half(view, token) || ct_view_is(view, token, "quarter")
             ? read_denominator(view, token, value)
             : 0;
}

// "two and a half [million]", "2 1/4", "one million and a half". Takes the fraction into the cardinal.
void ct_fraction_add(const CtView *view, CtCardinal *cardinal, bool *added) {
  CtNumber part;
  uint32_t end = read_and_fraction(view, cardinal->end, &part);
  if (end == 0 && cardinal->in_digits && !cardinal->has_decimals &&
      ct_number_equal(cardinal->scale, CT_ONE) && ct_fraction_slash(view, cardinal->end, &part)) {
    end = cardinal->end + 3;
  }
  if (end == 0 || cardinal->has_decimals) return;
  // "and a half million" behind a scale is half a million: "one billion and a half million".
  const uint32_t behind = skip_tight(view, end);  // "two-and-a-half-million"
  const int32_t scale = ct_view_number(view, behind, CT_NUMBERS_ROLE_SCALE);
  if (scale >= 0) end = behind;
  const bool scaled = !ct_number_equal(cardinal->scale, CT_ONE);
  const CtNumber unit = scaled && scale >= 0 ? row_value(scale) : cardinal->scale;
  if (!ct_number_multiply(part, unit, &part) || !ct_number_add(cardinal->value, part, &part))
    return;
  cardinal->value = part;
  cardinal->end = end + (scaled && scale >= 0);
  *added = true;
  if (scaled || scale < 0 || !ct_number_multiply(cardinal->value, row_value(scale), &part)) return;
  cardinal->value = part;
  cardinal->scale = row_value(scale);
  cardinal->end = end + 1;
}

// "of a million", "a million", "million" behind a fraction: "half a million", "two thirds of a million".
void ct_fraction_scale(const CtView *view, CtNumeral *numeral) {
  uint32_t token = ct_cardinal_skip_hyphen(view, numeral->end);
  if (ct_view_words(view, token, CT_WORD(OF)) &&
      ct_view_cue(view, token + 1, CT_FIGURE_CUES_CUE_ARTICLE))
    token++;
  if (ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE)) token = skip_tight(view, token + 1);
  int32_t row = ct_cardinal_multiplier(view, token);
  if (row < 0) row = role_at(view, token, CT_NUMBERS_ROLE_GROUP);
  if (row < 0 || ct_lex_numbers[row].plural || ct_view_is_any(view, token, "pair score")) return;
  CtNumber value;
  if (!ct_number_multiply(numeral->value, row_value(row), &value)) return;
  numeral->value = value;
  numeral->end = token + 1;
  numeral->is_fraction = false;
  numeral->rule = "fraction_of_scale";
}

// "the second half", "each half", "half-time", "half past": no quantity.
static bool half_is_named(const CtView *view, uint32_t token) {
  const uint32_t before = ct_view_before(view, token);
  if (ct_view_number(view, before, CT_NUMBERS_ROLE_ORDINAL) >= 0 || ct_view_is_hyphen(view, before))
    return true;
  if ((ct_view_cue(view, before, CT_FIGURE_CUES_CUE_HALF_BEFORE) ||
       ct_view_is_hyphen(view, before))) {
    return !ct_view_is_any(view, token + 1, "of a an million");
  }
  if (ct_view_is_hyphen(view, token + 1) &&
      ct_view_cue(view, token + 2, CT_FIGURE_CUES_CUE_ARTICLE)) {  // "half-a-dozen"
    const uint32_t group = skip_tight(view, token + 3);
    return ct_cardinal_multiplier(view, group) < 0 &&
           role_at(view, group, CT_NUMBERS_ROLE_GROUP) < 0;
  }
  if (ct_view_is_hyphen(view, token + 1))
    return ct_cardinal_multiplier(view, token + 2) < 0 &&
           ct_view_row(view, token + 2, CT_LEX_UNITS) < 0;
  return ct_view_cue(view, token + 1, CT_FIGURE_CUES_CUE_HALF_BEHIND);
}

// "half", "half a million", "a third of", "a quarter of a million", "one-third".
bool ct_fraction_part(const CtView *view, uint32_t token, CtNumeral *out) {
  const bool article = ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE);
  CtNumber part;
  const uint32_t word = token + article;
  if (article && ct_view_is(view, word, "half")) {
    *out = ct_numeral_start(token, word + 1, ct_number_of(5, -1), "fraction");
  } else if (is_half(view, word) && !article) {
    if (half_is_named(view, word)) return false;
    *out = ct_numeral_start(word, word + 1, ct_number_of(5, -1), "fraction");
  } else {
    const uint32_t end = read_denominator(view, word, &part);
    if (end == 0 || is_plural_fraction(view, end - 1)) return false;
    const bool of = ct_view_words(view, end, CT_WORD(OF));
    // "a ten-thousandth of a gram", but "a ten-thousandth" is a place in a row.
    if (fraction_at(view, word) < 0 && end > word + 1 && !of) return false;
    const uint32_t unit = skip_tight(view, end);
    const bool hyphened = unit != end && ct_view_is(view, word, "quarter") &&
                          ct_view_row(view, unit, CT_LEX_UNITS) >= 0;  // "a quarter-mile"
    const bool scaled = ct_cardinal_multiplier(view, end) >= 0 || hyphened;
    if (!article && !((of || scaled) && ct_view_is(view, word, "quarter"))) return false;
    // "Three died and a fourth was hurt": one more of them; "a third were women" is a share.
    if (!of && !scaled && article && ct_view_cue(view, end, CT_FIGURE_CUES_CUE_NOT_PLURAL) &&
        ct_view_word(view, end).length == 3)
      return false;
    if (!of && !scaled && (counts_next(view, end) || ct_view_is(view, word, "quarter")))
      return false;
    *out = ct_numeral_start(token, end, part, "fraction");
  }
  out->is_fraction = true;
  ct_fraction_scale(view, out);
  return true;
}
