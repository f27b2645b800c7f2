// Clock times and parts of the day: "17:04", "8 p.m.", "11.30pm local time", "1600 GMT", "noon", "7
// to 9 pm"; "morning". A bare number is no clock time without a word that says so. Takes a token;
// leaves an atom of kind CLOCK or PART.
#include "read/date/date_atom.h"

enum { HOUR = 60, NOON = 720, DAY = 1440 };

// A number that may be a time, and what its form says of it.
typedef struct ClockNumber {
  int32_t minute;
  bool has_colon;  // "17:04": a time by itself
  bool is_point;   // "11.30": only with "pm" and the like
  bool is_long;    // "1600": only with a zone
} ClockNumber;

static bool two_digits(CtText text, size_t at, int32_t *value) {
  if (at + 2 > text.length) return false;
  const char tens = text.data[at], ones = text.data[at + 1];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return false;
  *value = (tens - '0') * 10 + (ones - '0');
  return true;
}

// "8", "08", "17:04", "17:04:30", "11.30", "1600".
static bool clock_digits(CtText text, ClockNumber *out) {
  size_t at = 0;
  int32_t hours = 0, minutes = 0;
  for (; at < text.length && at < 2 && text.data[at] >= '0' && text.data[at] <= '9'; at++) {
    hours = hours * 10 + (text.data[at] - '0');
  }
  *out = (ClockNumber){0};
  if (at == 0) return false;
  if (at < text.length) {
    out->has_colon = text.data[at] == ':';
    out->is_point = text.data[at] == '.';
    out->is_long = at == 2 && text.length == 4 && !out->has_colon && !out->is_point;
    if (!out->has_colon && !out->is_point && !out->is_long) return false;
    const size_t minute_at = out->is_long ? at : at + 1;
    const bool has_seconds = out->has_colon && text.length == minute_at + 5;
    if (!two_digits(text, minute_at, &minutes) || (text.length != minute_at + 2 && !has_seconds))
      return false;
  }
  out->minute = hours * HOUR + minutes;
  return hours <= 24 && minutes < 60 && out->minute <= DAY;
}

// Also "seven" of "seven o'clock".
static bool clock_number(const CtDateScan *scan, uint32_t token, ClockNumber *out, uint32_t *end) {
  uint8_t hour;
  bool ordinal;
  if (ct_date_kind_is(scan, token, CT_TOKEN_NUMBER)) {
    *end = token + 1;
    return clock_digits(ct_date_text(scan, token), out);
  }
  if (!ct_date_kind_is(scan, token, CT_TOKEN_WORD)) return false;
  if (!ct_date_day_number(scan, token, &hour, &ordinal, end) || ordinal || hour > 12) return false;
  *out = (ClockNumber){.minute = hour * HOUR};
  return true;
}

static bool zone(const CtDateScan *scan, uint32_t token, uint32_t *end) {
  if (!ct_date_helper(scan, token, CT_DATE_WORDS_ROLE_ZONE, end)) return false;
  const bool name =
      *end > token + 1 || ct_date_text(scan, token).length > 4;  // "local time", "eastern"
  return name || scan->document->tokens.items[token].shape == CT_SHAPE_UPPER;
}

// What stands behind the digits and makes them a time: "p.m.", "o'clock", "hours", a zone. *end
// moves behind it.
static bool clock_words(const CtDateScan *scan, uint32_t *end, ClockNumber *number) {
  uint32_t next;
  const CtLexDateWords *meridiem = ct_date_helper(scan, *end, CT_DATE_WORDS_ROLE_MERIDIEM, &next);
  const bool twelve = number->minute <= 12 * HOUR + 59;
  // "22pm", "17:30 p.m.": the hours of a day in which the half of it is said again.
  const bool said_twice = meridiem && meridiem->value > 0 && number->minute < DAY;
  if (meridiem && (twelve || said_twice) && !number->is_long) {
    if (twelve) number->minute = number->minute % NOON + meridiem->value;
    *end = next;
    zone(scan, *end, end);
    return true;
  }
  if (number->minute == NOON &&
      ct_date_word(scan, *end, CT_DATES_ROLE_CLOCK, &next)) {  // "12 noon"
    number->minute = ct_date_is(scan, *end, "midnight") ? 0 : NOON;
    *end = next;
    return true;
  }
  const bool whole_hour = number->minute % HOUR == 0 && !number->is_point;
  if (whole_hour && (ct_date_is(scan, *end, "o'clock") || ct_date_is(scan, *end, "o’clock"))) {
    *end += 1;
    return true;
  }
  if ((number->is_long || number->has_colon) && ct_date_is(scan, *end, "hours")) {
    *end += 1;
    return true;
  }
  if (!number->is_long && !number->has_colon) return false;
  return zone(scan, *end, end) || number->has_colon;
}

static bool set_clock(CtDateAtom *atom, uint32_t token, uint32_t end, int32_t minute) {
  ct_date_begin(atom, token, CT_ATOM_CLOCK);
  atom->minute = (int16_t)minute;
  atom->end = end;
  return true;
}

static bool clock_by_name(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  const CtLexDates *word = ct_date_word(scan, token, CT_DATES_ROLE_CLOCK, &end);
  if (!word) return false;
  zone(scan, end, &end);
  return set_clock(atom, token, end, word->value);
}

// The end of "-" or "to" between two times, or `token`.
static uint32_t behind_to(const CtDateScan *scan, uint32_t token) {
  const bool to = ct_date_dash(scan, token) || ct_date_is(scan, token, "to") ||
                  ct_date_is(scan, token, "until") || ct_date_is(scan, token, "till");
  return to ? token + 1 : token;
}

// "7-9pm", "9.30 to 11.30 a.m.": the first time has the second one's half of the day, but for
// "11-1pm". `end` is behind the first; `whole`: words stand behind it, too ("9 a.m. to 5 p.m.").
static bool clock_range(const CtDateScan *scan, uint32_t token, ClockNumber first, bool whole,
                        uint32_t end, CtDateAtom *atom) {
  ClockNumber last;
  const uint32_t second = behind_to(scan, end);
  if (second == end || !clock_number(scan, second, &last, &end) || !clock_words(scan, &end, &last))
    return false;
  const bool shifts = !whole && !first.has_colon && first.minute < NOON && last.minute >= NOON;
  if (shifts && first.minute + NOON < last.minute) first.minute += NOON;
  if (first.minute >= DAY || last.minute > DAY) return false;
  set_clock(atom, token, end, first.minute);
  atom->last_minute = (int16_t)(last.minute % DAY);
  return true;
}

bool ct_date_clock(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  ClockNumber number;
  uint32_t end;
  if (clock_by_name(scan, token, atom)) return true;
  if (!clock_number(scan, token, &number, &end)) return false;
  const bool whole = clock_words(scan, &end, &number);
  if (!number.is_long && clock_range(scan, token, number, whole, end, atom)) return true;
  return whole && set_clock(atom, token, end, number.minute % DAY);
}

bool ct_date_part(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  const CtLexDates *word = ct_date_word(scan, token, CT_DATES_ROLE_PART, &end);
  if (!word) return false;
  ct_date_begin(atom, token, CT_ATOM_PART);
  atom->end = end;
  atom->minute = (int16_t)word->value;
  atom->last_minute = (int16_t)word->last;
  return true;
}
