// Cardinals by one pass over their words: groups below a thousand, each with its scale, the scales falling. "and" joins
// only what can be one number: "two thousand and five", but "twenty-five and thirty-six" are two.
#include "read/figure/cardinal.h"

#include <string.h>

#include "read/figure/digits.h"

typedef struct Group {
  CtNumber value;
  uint32_t first;  // of digits
  uint32_t end;
  bool in_digits;
  bool has_decimals;
  bool has_hundred;
} Group;

static CtNumber row_value(int32_t row) { return ct_lex_numbers[row].value; }

uint32_t ct_cardinal_skip_hyphen(const CtView *view, uint32_t token) {
  const uint32_t sign = ct_view_sign(view, token);
  return sign != 0 && sign != '~' && ct_sign_is_dash(sign) ? token + 1 : token;
}

// The row of `role` at `token`, unless the token is taken.
static int32_t number_at(const CtView *view, uint32_t token, uint8_t role) {
  const int32_t row = ct_view_number(view, token, role);
  return row >= 0 && ct_view_is_taken(view, token) ? -1 : row;
}

// "twenty-one", "seventeen", "five": below a hundred.
static bool read_small(const CtView *view, uint32_t token, Group *out) {
  const uint64_t small = CT_ROLE(TENS) | CT_ROLE(TEEN) | CT_ROLE(DIGIT);
  if (!ct_view_roles(view, token, small)) return false;
  int32_t row = number_at(view, token, CT_NUMBERS_ROLE_TENS);
  if (row < 0) {
    row = number_at(view, token, CT_NUMBERS_ROLE_TEEN);
    if (row < 0) row = number_at(view, token, CT_NUMBERS_ROLE_DIGIT);
    if (row < 0) return false;
    *out = (Group){.value = row_value(row), .end = token + 1};
    return true;
  }
  *out = (Group){.value = row_value(row), .end = token + 1};
  const uint32_t next = ct_cardinal_skip_hyphen(view, token + 1);
  const int32_t digit = number_at(view, next, CT_NUMBERS_ROLE_DIGIT);
  if (digit < 0 || ct_number_sign(row_value(digit)) == 0) return true;
  out->end = next + 1;
  return ct_number_add(out->value, row_value(digit), &out->value);
}

static bool has_point(CtText text) { return memchr(text.data, '.', text.length) != NULL; }

// Digits or words below a hundred: what may stand before "hundred" or a scale.
static bool read_unit(const CtView *view, uint32_t token, Group *out) {
  if (ct_view_is_taken(view, token)) return false;
  uint32_t words = 0;
  CtNumber value;
  if (!ct_view_kind(view, token, CT_TOKEN_NUMBER) && !ct_view_kind(view, token, CT_TOKEN_MIXED))
    return read_small(view, token, out);
  if (!ct_digits_read(view, token, &value, &words)) return false;
  *out = (Group){.value = value,
                 .first = token,
                 .end = token + words,
                 .in_digits = true,
                 .has_decimals = has_point(ct_view_word(view, token))};
  return true;
}

static bool is_hundred(const CtView *view, uint32_t token) {
  return number_at(view, token, CT_NUMBERS_ROLE_HUNDRED) >= 0;
}

// "three quarters" behind "one hundred and" is a fraction of its own, not the end of "one hundred and three". Only a proper one:
// "one hundred and thirty fifths" are 130.
static bool tops_fraction(const CtView *view, const Group *group) {
  const int32_t row =
      number_at(view, ct_cardinal_skip_hyphen(view, group->end), CT_NUMBERS_ROLE_FRACTION);
  CtNumber value;
  if (row < 0 || (!ct_lex_numbers[row].plural && !ct_number_equal(group->value, CT_ONE)))
    return false;
  return ct_number_multiply(group->value, row_value(row), &value) &&
         ct_number_compare(value, CT_ONE) < 0;
}

// The units behind "hundred": "[and] twenty-one", unless they begin a number of their own ("3 hundred and 2 hundred").
static void read_after_hundred(const CtView *view, Group *group) {
  const bool joined = ct_view_is_and(view, group->end);
  Group units;
  if (!read_unit(view, group->end + joined, &units) || is_hundred(view, units.end)) return;
  if ((units.in_digits && (!joined || units.has_decimals)) ||
      (joined && tops_fraction(view, &units)))
    return;
  if (ct_number_compare(units.value, CT_HUNDRED) >= 0 || ct_number_sign(units.value) <= 0) return;
  if (!ct_number_add(group->value, units.value, &group->value)) return;
  group->end = units.end;
}

// "105", "one hundred and five", "twelve hundred", "hundred".
static bool read_group(const CtView *view, uint32_t token, Group *out) {
  if (!read_unit(view, token, out)) {
    if (!is_hundred(view, token)) return false;
    *out = (Group){.value = CT_ONE, .end = token};
  }
  const uint32_t next = ct_cardinal_skip_hyphen(view, out->end);
  if (!is_hundred(view, next)) return true;
  if (!ct_number_multiply(out->value, CT_HUNDRED, &out->value)) return false;
  out->end = next + 1;
  out->has_hundred = true;
  read_after_hundred(view, out);
  return true;
}

int32_t ct_cardinal_multiplier(const CtView *view, uint32_t token) {
  const int32_t row = number_at(view, token, CT_NUMBERS_ROLE_SCALE);
  return row >= 0 && !ct_lex_numbers[row].plural ? row
                                                 : number_at(view, token, CT_NUMBERS_ROLE_HUNDRED);
}

// "$40 M", "USD 40MM": what sets a sum of money off. An initial ("paid $40 M. Smith") is no suffix.
static bool is_money(const CtView *view, const Group *group) {
  const uint32_t before = ct_view_before(view, group->first);
  const uint32_t behind = group->end + 1;
  if (ct_view_is(view, behind, ".") && ct_view_has(view, behind + 1)) return false;
  return ct_view_cue(view, before, CT_FIGURE_CUES_CUE_MONEY_SIGN) ||
         (ct_view_has(view, before) &&
          ct_lexicon_find_row(ct_view_word(view, before), CT_LEX_CURRENCY_CODES) >= 0);
}

// "mn", "bn" behind digits; "k", "m", "b" only where they stick to them or tell of money.
static int32_t suffix_at(const CtView *view, const Group *group) {
  if (!group->in_digits) return -1;
  const int32_t row = number_at(view, group->end, CT_NUMBERS_ROLE_SUFFIX);
  if (row < 0) return row;
  if (ct_lex_numbers[row].money) return is_money(view, group) ? row : -1;
  if (ct_view_is_stuck(view, group->end)) return row;
  if (is_money(view, group)) return row;
  // "300 K" is a temperature.
  if (ct_lex_numbers[row].stuck || ct_text_equal(ct_view_word(view, group->end), CT_TEXT("K")))
    return -1;
  return row;
}

// The scales behind a group: "million", "lakh crore", "bn". False when the product does not fit.
static bool read_scales(const CtView *view, Group *group, bool bare, CtNumber *scale, bool *stuck) {
  *scale = CT_ONE;
  const int32_t suffix = suffix_at(view, group);
  if (suffix >= 0) {
    *stuck = ct_view_is_stuck(view, group->end) && ct_view_word(view, group->end).length == 1;
    *scale = row_value(suffix);
    group->end++;
    return true;
  }
  const uint32_t first = group->end;
  for (;;) {
    const uint32_t next = ct_cardinal_skip_hyphen(view, group->end);
    const int32_t row = number_at(view, next, CT_NUMBERS_ROLE_SCALE);
    // "millions" alone is a vague word; "three millions" is not.
    if (row < 0 || (bare && ct_lex_numbers[row].plural && next == first)) return true;
    if (!ct_number_multiply(*scale, row_value(row), scale)) return false;
    group->end = next + 1;
  }
}

// "sixty-odd thousand", "200-odd million": past "-odd" where a scale follows.
static bool skip_odd(const CtView *view, Group *group) {
  const uint32_t hyphen = group->end;
  if (!ct_view_words(view, hyphen + 1, CT_WORD(ODD)) || !ct_view_is_hyphen(view, hyphen) ||
      number_at(view, hyphen + 2, CT_NUMBERS_ROLE_SCALE) < 0)
    return false;
  group->end = hyphen + 2;
  return true;
}

// Takes one group with its scales into the number. False where none begins at `token` or it cannot go on the number.
static bool add_group(const CtView *view, uint32_t token, bool first, CtCardinal *out) {
  Group group;
  const bool bare = !read_group(view, token, &group);
  if (!first && !bare && ct_view_is_and(view, token - 1) && tops_fraction(view, &group))
    return false;
  if (bare) group = (Group){.value = CT_ONE, .end = token};
  CtNumber scale;
  bool stuck = false;
  if (first && !bare && skip_odd(view, &group)) out->is_odd = true;
  if (!read_scales(view, &group, bare, &scale, &stuck) || (bare && group.end == token))
    return false;
  CtNumber value;
  if (!ct_number_multiply(group.value, scale, &value)) return false;
  if (!first && (bare || ct_number_compare(value, out->scale) >= 0 || ct_number_sign(value) <= 0))
    return false;
  // "3 million and 200 more" are two figures; "4 thousand 3 hundred" is one.
  const bool goes_on = group.has_hundred || !ct_number_equal(scale, CT_ONE);
  if (!first &&
      (group.has_decimals || (group.in_digits && (!goes_on || ct_view_is_and(view, token - 1) ||
                                                  ct_view_sign(view, token - 1) == ','))))
    return false;
  if (!ct_number_add(out->value, value, &out->value)) return false;
  out->last = value;
  out->scale = scale;
  out->end = group.end;
  out->stuck_suffix = stuck;
  if (first) {
    out->in_digits = group.in_digits;
    out->has_decimals = group.has_decimals;
  }
  return true;
}

// The token at which a further group may begin: behind "and", a comma before words, or nothing.
static uint32_t next_group(const CtView *view, const CtCardinal *number) {
  const uint32_t token = number->end;
  if (ct_view_is_and(view, token)) return token + 1;
  if (ct_view_sign(view, token) == ',' && !ct_view_kind(view, token + 1, CT_TOKEN_NUMBER))
    return token + 1;
  return token;
}

// A comma joins only behind a scale and before a group of hundreds: "three million, two hundred", not "one million, two of".
static bool comma_joins(const CtView *view, const CtCardinal *number) {
  Group group;
  return ct_view_sign(view, number->end) != ',' ||
         (read_group(view, number->end + 1, &group) &&
          (group.has_hundred || ct_cardinal_multiplier(view, group.end) >= 0));
}

static CtNumber digit_unit(CtNumber unit) {
  ct_number_multiply(unit, ct_number_of(1, -1), &unit);
  return unit;
}

// "point zero three", "point seventy-one", "point 1" behind a number. Each digit is one place.
static void read_point(const CtView *view, CtCardinal *number) {
  if (!ct_view_words(view, number->end, CT_WORD(POINT))) return;
  CtNumber unit = CT_ONE;
  CtNumber value = number->value;
  uint32_t token = number->end + 1;
  Group digits;
  while (read_unit(view, token, &digits) && !digits.has_decimals) {
    const bool two = ct_number_compare(digits.value, ct_number_of(10, 0)) >= 0;
    CtNumber part;
    unit = two ? digit_unit(digit_unit(unit)) : digit_unit(unit);
    if (ct_number_compare(digits.value, CT_HUNDRED) >= 0) return;
    if (!ct_number_multiply(digits.value, unit, &part) || !ct_number_add(value, part, &value))
      return;
    token = digits.end;
  }
  if (token == number->end + 1) return;
  number->value = number->last = value;
  number->has_decimals = true;
  number->end = token;
}

// "two point two million": the scale behind the decimals.
static void scale_point(const CtView *view, CtCardinal *number) {
  Group group = {.value = number->value,
                 .first = CT_VIEW_NOWHERE,
                 .end = number->end,
                 .in_digits = number->in_digits};
  CtNumber scale;
  bool stuck = false;
  if (!read_scales(view, &group, false, &scale, &stuck) ||
      !ct_number_multiply(group.value, scale, &number->value))
    return;
  number->scale = scale;
  number->last = number->value;
  number->end = group.end;
}

static bool is_one(CtNumber value) { return ct_number_equal(value, CT_ONE); }

bool ct_cardinal_may_go_on(const CtView *view, uint32_t token) {
  const CtLexMarks *marks = ct_view_marks(view, token);
  return marks->numbers != 0 || (marks->figure_words & CT_WORD(POINT)) != 0 ||
         ct_view_is_dash(view, token);
}

// "14", "2,500" and no word behind that could belong to it: most figures of a text.
static bool read_bare_digits(const CtView *view, uint32_t token, CtCardinal *out) {
  uint32_t words = 0;
  if (!ct_view_kind(view, token, CT_TOKEN_NUMBER) || ct_view_is_taken(view, token)) return false;
  if (ct_cardinal_may_go_on(view, token + 1) || !ct_digits_read(view, token, &out->value, &words))
    return false;
  if (words > 1 && ct_cardinal_may_go_on(view, token + words)) return false;
  out->last = out->value;
  out->scale = CT_ONE;
  out->end = token + words;
  out->in_digits = true;
  out->has_decimals = has_point(ct_view_word(view, token));
  return true;
}

bool ct_cardinal_read(const CtView *view, uint32_t token, CtCardinal *out) {
  const uint64_t begin =
      CT_ROLE(DIGIT) | CT_ROLE(TEEN) | CT_ROLE(TENS) | CT_ROLE(HUNDRED) | CT_ROLE(SCALE);
  if (ct_view_kind(view, token, CT_TOKEN_WORD) && !ct_view_roles(view, token, begin)) return false;
  *out = (CtCardinal){.value = CT_ZERO, .end = token};
  if (read_bare_digits(view, token, out)) return true;
  if (!add_group(view, token, true, out)) return false;
  if (is_one(out->scale)) {
    const uint32_t before = out->end;
    read_point(view, out);
    if (out->end != before) scale_point(view, out);
    out->only_tens = out->end == token + 1 && number_at(view, token, CT_NUMBERS_ROLE_TENS) >= 0;
    return true;
  }
  while (!is_one(out->scale) && !out->stuck_suffix && comma_joins(view, out)) {
    if (!add_group(view, next_group(view, out), false, out)) break;
  }
  return true;
}
