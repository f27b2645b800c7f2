// Dates in figures: "2025-12-06", "12/06/2025" (month first, as most English archives write; day
// first where only that is a day), "28.08.2025" (day first), "05-Aug-2016", "20250828", and "22/04"
// where a preposition says that it is a date. Takes a token; leaves an atom with a year (FIXED) or
// without (NAMED).
#include "read/date/date_atom.h"

typedef struct Triple {
  int32_t parts[3];
  uint32_t digits[3];
  uint32_t month_at;  // index of the part written as a word, 3 for none
  uint32_t end;
} Triple;

static bool is_month(int32_t value) { return value >= 1 && value <= 12; }

// "40" of "03/18/40" lies in the past.
static int32_t full_year(int32_t value, uint32_t digits) {
  if (digits != 2) return value;
  return value + (value < 40 ? 2000 : 1900);
}

static bool set_day(CtDateAtom *atom, int32_t year, int32_t month, int32_t day) {
  const CtDay found = ct_day_of(year, (uint32_t)month, (uint32_t)day);
  atom->kind = CT_ATOM_FIXED;
  atom->grain = CT_GRAIN_DAY;
  atom->year = year;
  atom->days = ct_days_one(found);
  return is_month(month) && day >= 1 && day <= 31 && year >= 1000;
}

// Digits, or a month's name ("Aug").
static bool read_part(const CtDateScan *scan, uint32_t token, Triple *triple, uint32_t index) {
  uint32_t end;
  if (ct_date_digits(scan, token, &triple->parts[index], &triple->digits[index]))
    return triple->digits[index] <= 4;
  const CtLexDates *month = ct_date_word(scan, token, CT_DATES_ROLE_MONTH, &end);
  if (!month || triple->month_at < 3) return false;
  triple->parts[index] = month->value;
  triple->digits[index] = 2;
  triple->month_at = index;
  return true;
}

static bool is_separator(const CtDateScan *scan, uint32_t token, char sign) {
  return ct_date_sign(scan, token, sign) && ct_date_stuck(scan, token) &&
         ct_date_stuck(scan, token + 1);
}

// Three parts with the same sign between them and no space.
static bool read_triple(const CtDateScan *scan, uint32_t token, Triple *triple) {
  const char sign = ct_date_sign(scan, token + 1, '/') ? '/' : '-';
  triple->month_at = 3;
  if (token > scan->first && is_separator(scan, token - 1, sign)) return false;  // "133-03-03-2020"
  for (uint32_t i = 0; i < 3; i++) {
    if (i > 0 && !is_separator(scan, token + 2 * i - 1, sign)) return false;
    if (!read_part(scan, token + 2 * i, triple, i)) return false;
  }
  triple->end = token + 5;
  return !is_separator(scan, triple->end, sign);
}

static bool resolve_triple(const Triple *triple, CtDateAtom *atom) {
  const int32_t *part = triple->parts;
  if (triple->digits[0] == 4) return set_day(atom, part[0], part[1], part[2]);
  if (triple->digits[2] != 4 && triple->digits[2] != 2) return false;
  const int32_t year = full_year(part[2], triple->digits[2]);
  if (triple->month_at == 0 && triple->digits[1] == 4) return false;
  const bool day_first = triple->month_at == 1 || (triple->month_at == 3 && !is_month(part[0]));
  return day_first ? set_day(atom, year, part[1], part[0]) : set_day(atom, year, part[0], part[1]);
}

// "28.08.2025", one token: day first, as all who write points do.
static bool read_points(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  const CtText text = ct_date_text(scan, token);
  int32_t part[3] = {0, 0, 0};
  size_t index = 0, digits = 0;
  if (!ct_date_kind_is(scan, token, CT_TOKEN_NUMBER) || text.length < 8 || text.length > 10)
    return false;
  for (size_t i = 0; i < text.length; i++) {
    const char c = text.data[i];
    if (c == '.') {
      if (++index > 2 || digits == 0 || digits > 2) return false;
      digits = 0;
    } else {
      if (c < '0' || c > '9' || digits == 4) return false;
      part[index] = part[index] * 10 + (c - '0');
      digits++;
    }
  }
  return index == 2 && digits == 4 && set_day(atom, part[2], part[1], part[0]);
}

// "20250828".
static bool read_eight(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  int32_t value;
  uint32_t digits;
  if (!ct_date_digits(scan, token, &value, &digits) || digits != 8) return false;
  if (value < 19000000 || value >= 21000000) return false;
  return set_day(atom, value / 10000, value / 100 % 100, value % 100) &&
         atom->days.from != CT_NO_DAY;
}

// "22/04", "11/20": a fraction, a score and "24/7" look the same, so something must speak for a
// date.
static bool read_pair(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  int32_t first, second;
  uint32_t digits, end;
  if (!ct_date_digits(scan, token, &first, &digits) || digits > 2 ||
      !is_separator(scan, token + 1, '/'))
    return false;
  if (!ct_date_digits(scan, token + 2, &second, &digits) || digits > 2) return false;
  const bool day_first = !is_month(first);
  if (first == 9 && second == 11) return false;  // the attacks of 2001
  if (is_separator(scan, token + 3, '/') || ct_date_is_noun(scan, token + 3)) return false;
  if (!is_month(day_first ? second : first) || (day_first ? first : second) > 31 || first < 1 ||
      second < 1)
    return false;
  const bool speaks = ct_date_is(scan, token - 1, "on") || ct_date_is(scan, token - 1, "by") ||
                      ct_date_is(scan, token - 1, "since") ||
                      ct_date_is(scan, token - 1, "until") || ct_date_is(scan, token - 1, "from") ||
                      ct_date_is(scan, token - 1, "before") ||
                      ct_date_is(scan, token - 1, "after") ||
                      ct_date_word(scan, token - 1, CT_DATES_ROLE_WEEKDAY, &end);
  atom->kind = CT_ATOM_NAMED;
  atom->named = CT_NAMED_DAY;
  atom->grain = CT_GRAIN_DAY;
  atom->month = (uint8_t)(day_first ? second : first);
  atom->day = (uint8_t)(day_first ? first : second);
  return token > scan->first && speaks;
}

bool ct_date_numeric(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  Triple triple;
  if (!ct_date_kind_is(scan, token, CT_TOKEN_NUMBER) && !ct_date_stuck(scan, token + 1))
    return false;
  ct_date_begin(atom, token, CT_ATOM_FIXED);
  if (read_triple(scan, token, &triple)) {
    atom->end = triple.end;
    return resolve_triple(&triple, atom);
  }
  atom->end = token + 1;
  if (read_points(scan, token, atom) || read_eight(scan, token, atom)) return true;
  atom->end = token + 3;
  return read_pair(scan, token, atom);
}
