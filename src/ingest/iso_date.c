// Reads the dates that pages give of themselves: ISO 8601 with its common liberties, RFC 2822, and days in English words.
// Ambiguous ones ("08/09/2025") are none. Names of months and days of the week are rows of dates.tsv.
#include "ingest/iso_date.h"

#include "ingest/date_cursor.h"
#include "lexicon/lexicon.h"

enum {
  FIRST_YEAR = 1800,
  LAST_YEAR = 2199,
  LONGEST_CLOCK = 32,  // bytes behind a day: ", 10:04 a.m. EDT"
};

static bool at_end(const CtDateCursor *cursor) { return cursor->at == cursor->text.length; }

static int32_t days_of_month(int32_t year, int32_t month) {
  static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

static bool is_real(const CtMoment *moment) {
  if (moment->year < FIRST_YEAR || moment->year > LAST_YEAR) return false;
  if (moment->month < 0 || moment->month > 12 || moment->day < 0) return false;
  if (moment->month == 0) return moment->day == 0;
  return moment->day <= days_of_month(moment->year, moment->month);
}

// ---- Days ----

static bool iso_day(CtDateCursor *cursor, CtMoment *moment) {
  moment->year = ct_cursor_digits(cursor, 4);
  if (moment->year < 0) return false;
  if (ct_cursor_is_digit(ct_cursor_peek(cursor))) {
    moment->month = ct_cursor_digits(cursor, 2);
    moment->day = ct_cursor_digits(cursor, 2);
    return moment->month > 0 && moment->day > 0 && !ct_cursor_is_digit(ct_cursor_peek(cursor));
  }
  char separator = ct_cursor_peek(cursor);
  if (separator != '-' && separator != '/') return true;
  cursor->at++;
  moment->month = ct_cursor_number(cursor, 1, 2);
  if (moment->month < 1) return false;
  if (!ct_cursor_take(cursor, separator)) return true;
  moment->day = ct_cursor_number(cursor, 1, 2);
  return moment->day > 0;
}

static int role_of(CtText name, int32_t *value) {
  int32_t row = ct_lexicon_find_row(name, CT_LEX_DATES);
  if (row < 0) return CT_DATES_ROLE_NONE;
  *value = ct_lex_dates[row].value;
  return ct_lex_dates[row].role;
}

// "August", "Aug.": its number, or 0.
static int32_t month(CtDateCursor *cursor) {
  char letters[CT_LONGEST_DATE_WORD];
  int32_t value = 0;
  if (role_of(ct_cursor_word(cursor, letters), &value) != CT_DATES_ROLE_MONTH) return 0;
  ct_cursor_take(cursor, '.');
  return value;
}

static void skip_weekday(CtDateCursor *cursor) {
  char letters[CT_LONGEST_DATE_WORD];
  size_t start = cursor->at;
  int32_t value;
  if (role_of(ct_cursor_word(cursor, letters), &value) != CT_DATES_ROLE_WEEKDAY) {
    cursor->at = start;
    return;
  }
  ct_cursor_take(cursor, '.');
  ct_cursor_take(cursor, ',');
  ct_cursor_skip_spaces(cursor);
}

// "28", "28th"
static int32_t day_number(CtDateCursor *cursor) {
  int32_t day = ct_cursor_number(cursor, 1, 2);
  char letters[CT_LONGEST_DATE_WORD];
  size_t start = cursor->at;
  CtText ending = ct_cursor_word(cursor, letters);
  bool is_ordinal = ct_text_equal(ending, CT_TEXT("st")) || ct_text_equal(ending, CT_TEXT("nd")) ||
                    ct_text_equal(ending, CT_TEXT("rd")) || ct_text_equal(ending, CT_TEXT("th"));
  if (!is_ordinal) cursor->at = start;
  return day;
}

static void skip_joint(CtDateCursor *cursor) {
  while (ct_cursor_peek(cursor) == ' ' || ct_cursor_peek(cursor) == ',' ||
         ct_cursor_peek(cursor) == '-')
    cursor->at++;
}

// "28 August 2025", "Thursday, Aug. 28, 2025", "28-Aug-2025"
static bool worded_day(CtDateCursor *cursor, CtMoment *moment) {
  skip_weekday(cursor);
  bool day_first = ct_cursor_is_digit(ct_cursor_peek(cursor));
  if (day_first) {
    moment->day = day_number(cursor);
    skip_joint(cursor);
  }
  moment->month = month(cursor);
  skip_joint(cursor);
  if (!day_first) {
    moment->day = day_number(cursor);
    skip_joint(cursor);
  }
  moment->year = ct_cursor_number(cursor, 4, 4);
  return moment->month > 0 && moment->day > 0;
}

// ---- Writing ----

static void put(char *out, size_t *used, int32_t value, size_t width) {
  for (size_t i = width; i-- > 0; value /= 10)
    out[*used + i] = (char)('0' + value % 10);
  *used += width;
}

static void put_zone(char *out, size_t *used, int32_t minutes) {
  if (minutes == 0) {
    out[(*used)++] = 'Z';
    return;
  }
  out[(*used)++] = minutes < 0 ? '-' : '+';
  int32_t size = minutes < 0 ? -minutes : minutes;
  put(out, used, size / 60, 2);
  out[(*used)++] = ':';
  put(out, used, size % 60, 2);
}

static void put_time(char *out, size_t *used, const CtMoment *moment) {
  out[(*used)++] = 'T';
  put(out, used, moment->hour, 2);
  out[(*used)++] = ':';
  put(out, used, moment->minute, 2);
  if (moment->has_second) {
    out[(*used)++] = ':';
    put(out, used, moment->second, 2);
  }
  put_zone(out, used, moment->zone);
}

static size_t write_moment(const CtMoment *moment, char *out) {
  size_t used = 0;
  put(out, &used, moment->year, 4);
  if (moment->month > 0) {
    out[used++] = '-';
    put(out, &used, moment->month, 2);
  }
  if (moment->day > 0) {
    out[used++] = '-';
    put(out, &used, moment->day, 2);
  }
  if (moment->has_time) put_time(out, &used, moment);
  return used;
}

// Nothing but a clock time in some form: no long words ("at 10.04 BST", "10:04 AM ET").
static bool is_clock_like(CtText rest) {
  if (rest.length > LONGEST_CLOCK) return false;
  size_t run = 0;
  for (size_t i = 0; i < rest.length; i++) {
    run = ct_cursor_is_letter(rest.data[i]) ? run + 1 : 0;
    if (run > 4 || (unsigned char)rest.data[i] >= 0x80) return false;
  }
  return true;
}

// The clock time behind a day; what is no clock time with a zone is left where it is.
static void read_time(CtDateCursor *cursor, CtMoment *moment) {
  CtDateCursor ahead = *cursor;
  if (!ct_cursor_take(&ahead, 'T') && !ct_cursor_take(&ahead, 't')) skip_joint(&ahead);
  CtMoment timed = *moment;
  timed.has_time = moment->day > 0 && ct_cursor_clock(&ahead, &timed);
  if (!timed.has_time) return;
  *moment = timed;
  *cursor = ahead;
}

size_t ct_iso_date_read(CtText written, char out[CT_ISO_DATE_CHARS]) {
  CtDateCursor cursor = {.text = ct_text_trim(written)};
  CtMoment moment = {.zone = CT_NO_ZONE};
  if (!iso_day(&cursor, &moment)) {
    cursor.at = 0;
    moment = (CtMoment){.zone = CT_NO_ZONE};
    if (!worded_day(&cursor, &moment)) return 0;
  }
  if (!is_real(&moment)) return 0;
  read_time(&cursor, &moment);
  bool is_bare_year = moment.month == 0 && !at_end(&cursor);
  CtText rest = ct_text_range(cursor.text, cursor.at, cursor.text.length);
  return is_bare_year || !is_clock_like(rest) ? 0 : write_moment(&moment, out);
}

size_t ct_iso_date_in_words(CtText line, char out[CT_ISO_DATE_CHARS], size_t *end) {
  CtDateCursor cursor = {.text = line};
  CtMoment moment = {.zone = CT_NO_ZONE};
  if (!worded_day(&cursor, &moment) || !is_real(&moment)) return 0;
  *end = cursor.at;
  return write_moment(&moment, out);
}
