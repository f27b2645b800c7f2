// Calendar arithmetic by counting days. Takes years, months and days, leaves day numbers; no clock,
// no zones.
#include "read/date/calendar.h"

enum { FIRST_YEAR = 1, LAST_YEAR = 9999, DAYS_OF_400_YEARS = 146097, EPOCH_SHIFT = 719468 };

static bool is_leap(int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

uint32_t ct_month_length(int32_t year, uint32_t month) {
  static const uint8_t LENGTHS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap(year) ? 29 : LENGTHS[month - 1];
}

// Counts from 1 March of year 0, so that the leap day is the last of its year (Hinnant,
// "chrono-compatible low-level date algorithms").
CtDay ct_day_of(int32_t year, uint32_t month, uint32_t day) {
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > ct_month_length(year, month))
    return CT_NO_DAY;
  const int32_t from_march = (int32_t)(month + 9) % 12;
  const int32_t shifted = month <= 2 ? year - 1 : year;
  const int32_t era = shifted / 400;
  const int32_t of_era = shifted - era * 400;
  const int32_t of_year = (153 * from_march + 2) / 5 + (int32_t)day - 1;
  const int32_t days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
  return era * DAYS_OF_400_YEARS + days - EPOCH_SHIFT;
}

// 0001-01-01 and 9999-12-31; a test compares them with ct_day_of.
enum { FIRST_DAY = -719162, LAST_DAY = 2932896 };

void ct_day_split(CtDay day, int32_t *year, uint32_t *month, uint32_t *day_of_month) {
  const int32_t shifted = day + EPOCH_SHIFT;
  const int32_t era = shifted / DAYS_OF_400_YEARS;
  const int32_t of_era = shifted - era * DAYS_OF_400_YEARS;
  const int32_t years = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int32_t of_year = of_era - (365 * years + years / 4 - years / 100);
  const int32_t from_march = (5 * of_year + 2) / 153;
  *day_of_month = (uint32_t)(of_year - (153 * from_march + 2) / 5 + 1);
  *month = (uint32_t)(from_march < 10 ? from_march + 3 : from_march - 9);
  *year = years + era * 400 + (*month <= 2 ? 1 : 0);
}

// 1970-01-01 was a Thursday (3).
int ct_day_weekday(CtDay day) {
  const int32_t rest = (int32_t)(((int64_t)day + 3) % 7);
  return rest < 0 ? rest + 7 : rest;
}

static void put_two(char *out, uint32_t value) {
  out[0] = (char)('0' + value / 10);
  out[1] = (char)('0' + value % 10);
}

size_t ct_day_format(CtDay day, char *out) {
  int32_t year;
  uint32_t month, day_of_month;
  if (day < FIRST_DAY || day > LAST_DAY) return 0;
  ct_day_split(day, &year, &month, &day_of_month);
  put_two(out, (uint32_t)year / 100);
  put_two(out + 2, (uint32_t)year % 100);
  put_two(out + 5, month);
  put_two(out + 8, day_of_month);
  out[4] = out[7] = '-';
  return 10;
}

CtDay ct_day_add(CtDay day, int64_t count) {
  if (day == CT_NO_DAY || count > INT32_MAX || count < -(int64_t)INT32_MAX) return CT_NO_DAY;
  const int64_t sum = day + count;
  return sum < FIRST_DAY || sum > LAST_DAY ? CT_NO_DAY : (CtDay)sum;
}

CtDay ct_day_add_months(CtDay day, int64_t count) {
  int32_t year;
  uint32_t month, day_of_month;
  if (day == CT_NO_DAY || count > INT32_MAX || count < -(int64_t)INT32_MAX) return CT_NO_DAY;
  ct_day_split(day, &year, &month, &day_of_month);
  const int64_t months = (int64_t)year * 12 + month - 1 + count;
  if (months < 12 || months >= (int64_t)12 * (LAST_YEAR + 1)) return CT_NO_DAY;
  year = (int32_t)(months / 12);
  month = (uint32_t)(months % 12) + 1;
  const uint32_t length = ct_month_length(year, month);
  return ct_day_of(year, month, day_of_month < length ? day_of_month : length);
}

bool ct_days_known(CtDays days) { return days.from != CT_NO_DAY && days.to != CT_NO_DAY; }

CtDays ct_days_one(CtDay day) { return (CtDays){day, day}; }

CtDays ct_days_span(CtDays first, CtDays last) {
  if (first.from == CT_NO_DAY || last.to == CT_NO_DAY || last.to < first.from) return CT_NO_DAYS;
  return (CtDays){first.from, last.to};
}

CtDays ct_days_of_months(int32_t year, uint32_t first_month, uint32_t count) {
  const CtDay from = ct_day_of(year, first_month, 1);
  const CtDay to = ct_day_add(ct_day_add_months(from, count), -1);
  return ct_days_span(ct_days_one(from), ct_days_one(to));
}

CtDays ct_days_of_month(int32_t year, uint32_t month) {
  const uint32_t length = ct_month_length(year, month);
  return ct_days_span(ct_days_one(ct_day_of(year, month, 1)),
                      ct_days_one(ct_day_of(year, month, length)));
}

CtDays ct_days_of_years(int32_t first_year, int32_t last_year) {
  return ct_days_span(ct_days_one(ct_day_of(first_year, 1, 1)),
                      ct_days_one(ct_day_of(last_year, 12, 31)));
}

CtDays ct_days_of_week(CtDay day) {
  if (day == CT_NO_DAY) return CT_NO_DAYS;
  const CtDay monday = ct_day_add(day, -ct_day_weekday(day));
  return ct_days_span(ct_days_one(monday), ct_days_one(ct_day_add(monday, 6)));
}

CtDays ct_days_of_iso_week(int32_t year, uint32_t week) {
  const CtDays first = ct_days_of_week(ct_day_of(year, 1, 4));
  if (week < 1 || week > 53) return CT_NO_DAYS;
  return ct_days_of_week(ct_day_add(first.from, ((int64_t)week - 1) * 7));
}

CtDay ct_day_nth_weekday(int32_t year, uint32_t month, int weekday, int n) {
  const CtDays days = ct_days_of_month(year, month);
  if (!ct_days_known(days) || n == 0 || n < -1) return CT_NO_DAY;
  if (n < 0) return ct_day_add(days.to, -((ct_day_weekday(days.to) - weekday + 7) % 7));
  const CtDay day =
      ct_day_add(days.from, (weekday - ct_day_weekday(days.from) + 7) % 7 + (n - 1) * 7);
  return day > days.to ? CT_NO_DAY : day;
}

CtDay ct_day_easter(int32_t year) {
  if (year < 1583 || year > LAST_YEAR) return CT_NO_DAY;
  const int32_t a = year % 19, b = year / 100, c = year % 100;
  const int32_t f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int32_t h = (19 * a + b - b / 4 - g + 15) % 30;
  const int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int32_t m = (a + 11 * h + 22 * l) / 451;
  const int32_t sum = h + l - 7 * m + 114;
  return ct_day_of(year, (uint32_t)(sum / 31), (uint32_t)(sum % 31 + 1));
}

// Meeus' rule for the Julian calendar, moved to the Gregorian one by the centuries' difference.
CtDay ct_day_orthodox_easter(int32_t year) {
  if (year < 1583 || year > LAST_YEAR) return CT_NO_DAY;
  const int32_t d = (19 * (year % 19) + 15) % 30;
  const int32_t e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int32_t sum = d + e + 114;
  const CtDay julian = ct_day_of(year, (uint32_t)(sum / 31), (uint32_t)(sum % 31 + 1));
  return ct_day_add(julian, year / 100 - year / 400 - 2);
}

// ---- "2025-12-06T17:04:00+02:00" ------------------------------------------------------------

// `count` digits at *at, which moves behind them; false where there are fewer.
static bool take_digits(CtText text, size_t *at, size_t count, uint32_t *value) {
  *value = 0;
  if (text.length - *at < count) return false;
  for (size_t i = 0; i < count; i++) {
    const char c = text.data[*at + i];
    if (c < '0' || c > '9') return false;
    *value = *value * 10 + (uint32_t)(c - '0');
  }
  *at += count;
  return true;
}

static bool take_sign(CtText text, size_t *at, const char *signs) {
  if (*at >= text.length) return false;
  for (; *signs; signs++) {
    if (text.data[*at] == *signs) {
      ++*at;
      return true;
    }
  }
  return false;
}

// ":00", ":00.123"; then "Z", "+02:00", "+0200", " +0200", " UTC" or nothing. What it says is not
// needed.
static bool take_rest_of_time(CtText text, size_t *at) {
  uint32_t number;
  if (take_sign(text, at, ":") && !take_digits(text, at, 2, &number)) return false;
  if (take_sign(text, at, ".,")) {
    if (!take_digits(text, at, 1, &number)) return false;
    bool more = true;
    while (more)
      more = take_digits(text, at, 1, &number);
  }
  take_sign(text, at, " ");
  const CtText zone = ct_text_range(text, *at, text.length);
  if (zone.length == 0 || ct_text_equal(zone, CT_TEXT("Z")) ||
      ct_text_equal(zone, CT_TEXT("UTC")) || ct_text_equal(zone, CT_TEXT("GMT"))) {
    *at = text.length;
    return true;
  }
  if (!take_sign(text, at, "+-") || !take_digits(text, at, 2, &number)) return false;
  return *at == text.length ||
         ((take_sign(text, at, ":") || true) && take_digits(text, at, 2, &number));
}

static bool take_time(CtText text, size_t *at, int16_t *minute) {
  uint32_t hours, minutes;
  if (!take_digits(text, at, 2, &hours) || !take_sign(text, at, ":") ||
      !take_digits(text, at, 2, &minutes))
    return false;
  if (hours > 23 || minutes > 59) return false;
  *minute = (int16_t)(hours * 60 + minutes);
  return take_rest_of_time(text, at) && *at == text.length;
}

bool ct_published_parse(CtText text, CtDays *days, int16_t *minute) {
  uint32_t year, month, day;
  size_t at = 0;
  int16_t clock = -1;
  CtDays found;
  text = ct_text_trim(text);
  if (!take_digits(text, &at, 4, &year)) return false;
  if (at == text.length) {
    found = ct_days_of_years((int32_t)year, (int32_t)year);
  } else {
    if (!take_sign(text, &at, "-") || !take_digits(text, &at, 2, &month)) return false;
    found = ct_days_of_month((int32_t)year, month);
    if (at < text.length) {
      if (!take_sign(text, &at, "-") || !take_digits(text, &at, 2, &day)) return false;
      found = ct_days_one(ct_day_of((int32_t)year, month, day));
      if (at < text.length && !(take_sign(text, &at, "T ") && take_time(text, &at, &clock)))
        return false;
    }
  }
  if (!ct_days_known(found)) return false;
  *days = found;
  *minute = clock;
  return true;
}
