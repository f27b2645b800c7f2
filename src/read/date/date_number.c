// Reads the small numbers that dates are made of: days, positions, counts of units, years; in figures
// and in words. Takes a scan and a token; leaves the value and where it ends.
#include "read/date/date_atom.h"

// The value of one word of number with this role in table `numbers`, or -1.
static int32_t number_word(const CtDateScan *scan, uint32_t token, uint8_t role) {
  const CtDateWord *word = ct_date_facts(scan, token);
  return word && word->number_role == role ? word->number : -1;
}

static bool is_numeral(const CtDateScan *scan, uint32_t token) {
  return (ct_date_roles_at(scan, token) & CT_DATE_IS_NUMERAL) != 0;
}

// "seven", "seventeen", "twenty", "twenty-seven": below 100. False leaves *end alone.
static bool small_cardinal(const CtDateScan *scan, uint32_t token, int32_t *value, uint32_t *end) {
  if (!is_numeral(scan, token)) return false;
  const CtDateWord *word = ct_date_facts(scan, token);
  if (word->number_role == CT_NUMBERS_ROLE_ORDINAL) return false;
  *value = word->number;
  *end = token + 1;
  if (word->number_role != CT_NUMBERS_ROLE_TENS) return true;
  const uint32_t next = ct_date_dash(scan, token + 1) ? token + 2 : token + 1;
  const int32_t ones = number_word(scan, next, CT_NUMBERS_ROLE_DIGIT);
  if (ones <= 0) return true;
  *value += ones;
  *end = next + 1;
  return true;
}

// "first", "twenty-first".
static bool ordinal_word(const CtDateScan *scan, uint32_t token, int32_t *value, uint32_t *end) {
  if (!is_numeral(scan, token)) return false;
  const int32_t tens = number_word(scan, token, CT_NUMBERS_ROLE_TENS);
  const uint32_t last = tens < 0 ? token : ct_date_dash(scan, token + 1) ? token + 2 : token + 1;
  const int32_t ordinal = number_word(scan, last, CT_NUMBERS_ROLE_ORDINAL);
  if (ordinal < 1 || (tens >= 0 && ordinal > 9)) return false;
  *value = ordinal + (tens < 0 ? 0 : tens);
  *end = last + 1;
  return true;
}

bool ct_date_day_number(const CtDateScan *scan, uint32_t token, uint8_t *day, bool *ordinal,
                        uint32_t *end) {
  int32_t value = 0;
  uint32_t digits = 0;
  if (ct_date_digits(scan, token, &value, &digits) && digits <= 2) {
    *ordinal = (ct_date_roles_at(scan, token) & CT_DATE_IS_ORDINAL) != 0;
    *end = *ordinal ? token + 2 : token + 1;
  } else if (ordinal_word(scan, token, &value, end)) {
    *ordinal = true;
  } else if (small_cardinal(scan, token, &value, end)) {
    *ordinal = false;
  } else {
    return false;
  }
  *day = (uint8_t)value;
  return value >= 1 && value <= 31;
}

bool ct_date_nth(const CtDateScan *scan, uint32_t token, int32_t *nth, uint32_t *end) {
  uint32_t digits;
  const uint32_t roles = ct_date_roles_at(scan, token);
  if (roles & CT_DATE_IS_DIGITS) {
    *end = token + 2;
    return (roles & CT_DATE_IS_ORDINAL) && ct_date_digits(scan, token, nth, &digits) && *nth > 0;
  }
  if (ordinal_word(scan, token, nth, end)) return true;
  *nth = -1;
  *end = token + 1;
  return ct_date_is(scan, token, "last") || ct_date_is(scan, token, "final");
}

// "1,000": digits with commas between.
static bool grouped_digits(CtText text, int32_t *value) {
  int64_t sum = 0;
  for (size_t i = 0; i < text.length; i++) {
    const char c = text.data[i];
    if (c == ',' && i > 0) continue;
    if (c < '0' || c > '9' || sum > INT32_MAX / 10 - 1) return false;
    sum = sum * 10 + (c - '0');
  }
  *value = (int32_t)sum;
  return text.length > 0;
}

bool ct_date_count(const CtDateScan *scan, uint32_t token, int32_t *count, uint32_t *end) {
  *count = 0;
  if (ct_date_kind_is(scan, token, CT_TOKEN_NUMBER)) {
    *end = token + 1;
    return grouped_digits(ct_date_text(scan, token), count);
  }
  if (ct_date_helper(scan, token, CT_DATE_WORDS_ROLE_VAGUE, end)) return true;
  if (small_cardinal(scan, token, count, end)) return *count > 0;
  *count = 1;
  return ct_date_helper(scan, token, CT_DATE_WORDS_ROLE_ONE, end) != NULL;
}

bool ct_date_unit(const CtDateScan *scan, uint32_t token, CtDateUnit *unit, uint32_t *end) {
  static const uint8_t KINDS[] = {CT_UNIT_DAYS, CT_UNIT_MONTHS, CT_UNIT_MINUTES};
  const CtLexDates *word = ct_date_word(scan, token, CT_DATES_ROLE_UNIT, end);
  if (word) {
    *unit = (CtDateUnit){KINDS[word->last], word->value};
    return true;
  }
  if (!ct_date_word(scan, token, CT_DATES_ROLE_WEEKEND, end)) return false;
  *unit = (CtDateUnit){CT_UNIT_WEEKENDS, 1};
  return true;
}

CtGrain ct_date_grain(CtDateUnit unit) {
  if (unit.kind == CT_UNIT_WEEKENDS) return CT_GRAIN_WEEKEND;
  if (unit.kind != CT_UNIT_MONTHS)
    return unit.kind == CT_UNIT_DAYS && unit.length >= 7 ? CT_GRAIN_WEEK : CT_GRAIN_DAY;
  if (unit.length >= 120) return CT_GRAIN_LONG;
  return unit.length >= 12 ? CT_GRAIN_YEAR : unit.length >= 3 ? CT_GRAIN_QUARTER : CT_GRAIN_MONTH;
}

// ---- Years ----------------------------------------------------------------------------------

// "nineteen eighty-six", "twenty twenty": two pairs of digits in words.
static bool year_in_pairs(const CtDateScan *scan, uint32_t token, int32_t *year, uint32_t *end) {
  int32_t century, rest;
  uint32_t middle;
  if (!small_cardinal(scan, token, &century, &middle) || century < 15 || century > 20) return false;
  if (ct_date_is(scan, middle, "hundred")) {
    *year = century * 100;
    *end = middle + 1;
    if (small_cardinal(scan, ct_date_is(scan, *end, "and") ? *end + 1 : *end, &rest, &middle)) {
      *year += rest;
      *end = middle;
    }
    return true;
  }
  if (!small_cardinal(scan, middle, &rest, end) || rest < 10) return false;
  *year = century * 100 + rest;
  return true;
}

// "two thousand and five", "two thousand eighteen".
static bool year_of_thousands(const CtDateScan *scan, uint32_t token, int32_t *year,
                              uint32_t *end) {
  int32_t rest;
  if (!ct_date_is(scan, token, "two") || !ct_date_is(scan, token + 1, "thousand")) return false;
  const uint32_t next = ct_date_is(scan, token + 2, "and") ? token + 3 : token + 2;
  if (!small_cardinal(scan, next, &rest, end)) return false;
  *year = 2000 + rest;
  return true;
}

// "'98" is 1998, "'24" is 2024.
static bool year_after_apostrophe(const CtDateScan *scan, uint32_t token, int32_t *year,
                                  uint32_t *end) {
  uint32_t digits;
  if ((ct_date_roles_at(scan, token) & CT_DATE_IS_APOSTROPHE) == 0 ||
      !ct_date_digits(scan, token + 1, year, &digits))
    return false;
  *year += *year < 40 ? 2000 : 1900;
  *end = token + 2;
  return true;
}

bool ct_date_year(const CtDateScan *scan, uint32_t token, int32_t *year, uint32_t *end) {
  uint32_t digits;
  if (ct_date_digits(scan, token, year, &digits)) {
    *end = token + 1;
    return (ct_date_roles_at(scan, token) & CT_DATE_IS_YEAR) != 0;
  }
  return year_after_apostrophe(scan, token, year, end) || year_in_pairs(scan, token, year, end) ||
         year_of_thousands(scan, token, year, end);
}
