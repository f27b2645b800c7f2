// Reads the dates that pages give of themselves: ISO 8601 with its common liberties, RFC 2822, and days in English words.
// Ambiguous ones ("08/09/2025") are none. Names of months and days of the week are rows of dates.tsv.
#include "ingest/iso_date.h"

#include "lexicon/lexicon.h"

enum {
  FIRST_YEAR = 1800,
  LAST_YEAR = 2199,
  LONGEST_NAME = 12,
  NO_ZONE = INT32_MIN,
  LONGEST_CLOCK = 32,  // bytes behind a day: ", 10:04 a.m. EDT"
};

typedef struct Cursor {
  CtText text;
  size_t at;
} Cursor;

typedef struct Moment {
  int32_t year, month, day;  // 0 where not given
  int32_t hour, minute, second;
  int32_t zone;  // minutes east, or NO_ZONE
  bool has_time, has_second;
} Moment;

static char peek(const Cursor *cursor) {
  return cursor->at < cursor->text.length ? cursor->text.data[cursor->at] : '\0';
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool take(Cursor *cursor, char c) {
  if (cursor->at >= cursor->text.length || peek(cursor) != c) return false;
  cursor->at++;
  return true;
}

static void skip_spaces(Cursor *cursor) {
  while (peek(cursor) == ' ' || peek(cursor) == '\t' || peek(cursor) == '\n')
    cursor->at++;
}

static bool at_end(const Cursor *cursor) { return cursor->at == cursor->text.length; }

// A number of `least` to `most` digits with no digit behind it, or -1.
static int32_t number(Cursor *cursor, size_t least, size_t most) {
  size_t start = cursor->at;
  int32_t value = 0;
  while (is_digit(peek(cursor)) && cursor->at - start < most) {
    value = value * 10 + (peek(cursor) - '0');
    cursor->at++;
  }
  return cursor->at - start < least || is_digit(peek(cursor)) ? -1 : value;
}

// Exactly `count` digits, whatever follows, or -1.
static int32_t digits(Cursor *cursor, size_t count) {
  int32_t value = 0;
  for (size_t i = 0; i < count; i++) {
    if (!is_digit(peek(cursor))) return -1;
    value = value * 10 + (peek(cursor) - '0');
    cursor->at++;
  }
  return value;
}

// The letters at the cursor in lower case; empty where there are none or too many.
static CtText word(Cursor *cursor, char out[LONGEST_NAME]) {
  size_t length = 0;
  while (is_letter(peek(cursor))) {
    if (length == LONGEST_NAME) return CT_TEXT("");
    out[length++] = (char)(peek(cursor) | 0x20);
    cursor->at++;
  }
  return (CtText){out, length};
}

static int32_t days_of_month(int32_t year, int32_t month) {
  static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

static bool is_real(const Moment *moment) {
  if (moment->year < FIRST_YEAR || moment->year > LAST_YEAR) return false;
  if (moment->month < 0 || moment->month > 12 || moment->day < 0) return false;
  if (moment->month == 0) return moment->day == 0;
  return moment->day <= days_of_month(moment->year, moment->month);
}

// ---- Clock time ----

// "+02:00", "-0500", "+02"
static int32_t offset(Cursor *cursor, int32_t sign) {
  int32_t hours = digits(cursor, 2), minutes = 0;
  if (hours < 0 || hours > 14) return NO_ZONE;
  bool colon = take(cursor, ':');
  if (colon || is_digit(peek(cursor))) minutes = digits(cursor, 2);
  if (minutes < 0 || minutes > 59) return NO_ZONE;
  return sign * (hours * 60 + minutes);
}

// The zones of RFC 2822 by name; what else has a name differs from place to place.
static int32_t named_zone(CtText name) {
  static const struct {
    const char *name;
    int32_t minutes;
  } zones[] = {{"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},
               {"edt", -240}, {"est", -300}, {"cdt", -300}, {"cst", -360},
               {"mdt", -360}, {"mst", -420}, {"pdt", -420}, {"pst", -480}};
  for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
    if (ct_text_equal(name, ct_text_of(zones[i].name))) return zones[i].minutes;
  }
  return NO_ZONE;
}

// "Z", "+02:00", "GMT", "GMT+0200"
static int32_t zone(Cursor *cursor) {
  char letters[LONGEST_NAME];
  int32_t named = NO_ZONE;
  if (is_letter(peek(cursor))) {
    named = named_zone(word(cursor, letters));
    if (named == NO_ZONE) return NO_ZONE;
  }
  if (take(cursor, '+')) return offset(cursor, 1);
  if (take(cursor, '-')) return offset(cursor, -1);
  return named;
}

// "a.m.", "PM": false where the hour is none of twelve.
static bool half_of_day(Cursor *cursor, Moment *moment) {
  size_t start = cursor->at;
  char half = (char)(peek(cursor) | 0x20);
  if (half != 'a' && half != 'p') return true;
  cursor->at++;
  take(cursor, '.');
  if (!take(cursor, 'm') && !take(cursor, 'M')) {
    cursor->at = start;
    return true;
  }
  take(cursor, '.');
  if (moment->hour < 1 || moment->hour > 12) return false;
  moment->hour = moment->hour % 12 + (half == 'p' ? 12 : 0);
  return true;
}

static bool seconds(Cursor *cursor, Moment *moment) {
  moment->second = digits(cursor, 2);
  moment->has_second = moment->second >= 0;
  if (take(cursor, '.') || take(cursor, ',')) {
    while (is_digit(peek(cursor)))
      cursor->at++;
  }
  return moment->has_second && moment->second <= 60;
}

// "10:04", "10:04:30.250 +0200", "10:04 a.m. GMT". False where there is none; the cursor then stands anywhere.
static bool clock_time(Cursor *cursor, Moment *moment) {
  moment->hour = number(cursor, 1, 2);
  if (moment->hour < 0 || moment->hour > 24 || !take(cursor, ':')) return false;
  moment->minute = digits(cursor, 2);
  if (moment->minute < 0 || moment->minute > 59) return false;
  if (take(cursor, ':') && !seconds(cursor, moment)) return false;
  skip_spaces(cursor);
  if (!half_of_day(cursor, moment)) return false;
  skip_spaces(cursor);
  moment->zone = zone(cursor);
  return moment->zone != NO_ZONE && moment->hour < 24;
}

// ---- Days ----

static bool iso_day(Cursor *cursor, Moment *moment) {
  moment->year = digits(cursor, 4);
  if (moment->year < 0) return false;
  if (is_digit(peek(cursor))) {
    moment->month = digits(cursor, 2);
    moment->day = digits(cursor, 2);
    return moment->month > 0 && moment->day > 0 && !is_digit(peek(cursor));
  }
  char separator = peek(cursor);
  if (separator != '-' && separator != '/') return true;
  cursor->at++;
  moment->month = number(cursor, 1, 2);
  if (moment->month < 1) return false;
  if (!take(cursor, separator)) return true;
  moment->day = number(cursor, 1, 2);
  return moment->day > 0;
}

static int role_of(CtText name, int32_t *value) {
  int32_t row = ct_lexicon_find_row(name, CT_LEX_DATES);
  if (row < 0) return CT_DATES_ROLE_NONE;
  *value = ct_lex_dates[row].value;
  return ct_lex_dates[row].role;
}

// "August", "Aug.": its number, or 0.
static int32_t month(Cursor *cursor) {
  char letters[LONGEST_NAME];
  int32_t value = 0;
  if (role_of(word(cursor, letters), &value) != CT_DATES_ROLE_MONTH) return 0;
  take(cursor, '.');
  return value;
}

static void skip_weekday(Cursor *cursor) {
  char letters[LONGEST_NAME];
  size_t start = cursor->at;
  int32_t value;
  if (role_of(word(cursor, letters), &value) != CT_DATES_ROLE_WEEKDAY) {
    cursor->at = start;
    return;
  }
  take(cursor, '.');
  take(cursor, ',');
  skip_spaces(cursor);
}

// "28", "28th"
static int32_t day_number(Cursor *cursor) {
  int32_t day = number(cursor, 1, 2);
  char letters[LONGEST_NAME];
  size_t start = cursor->at;
  CtText ending = word(cursor, letters);
  bool is_ordinal = ct_text_equal(ending, CT_TEXT("st")) || ct_text_equal(ending, CT_TEXT("nd")) ||
                    ct_text_equal(ending, CT_TEXT("rd")) || ct_text_equal(ending, CT_TEXT("th"));
  if (!is_ordinal) cursor->at = start;
  return day;
}

static void skip_joint(Cursor *cursor) {
  while (peek(cursor) == ' ' || peek(cursor) == ',' || peek(cursor) == '-')
    cursor->at++;
}

// "28 August 2025", "Thursday, Aug. 28, 2025", "28-Aug-2025"
static bool worded_day(Cursor *cursor, Moment *moment) {
  skip_weekday(cursor);
  bool day_first = is_digit(peek(cursor));
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
  moment->year = number(cursor, 4, 4);
  return moment->month > 0 && moment->day > 0;
}

// ---- Both ----

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

static void put_time(char *out, size_t *used, const Moment *moment) {
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

static size_t write(const Moment *moment, char *out) {
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
    run = is_letter(rest.data[i]) ? run + 1 : 0;
    if (run > 4 || (unsigned char)rest.data[i] >= 0x80) return false;
  }
  return true;
}

// The clock time behind a day; what is no clock time with a zone is left where it is.
static void read_time(Cursor *cursor, Moment *moment) {
  Cursor ahead = *cursor;
  if (!take(&ahead, 'T') && !take(&ahead, 't')) skip_joint(&ahead);
  Moment timed = *moment;
  timed.has_time = moment->day > 0 && clock_time(&ahead, &timed);
  if (!timed.has_time) return;
  *moment = timed;
  *cursor = ahead;
}

size_t ct_iso_date_read(CtText written, char out[CT_ISO_DATE_CHARS]) {
  Cursor cursor = {.text = ct_text_trim(written)};
  Moment moment = {.zone = NO_ZONE};
  if (!iso_day(&cursor, &moment)) {
    cursor.at = 0;
    moment = (Moment){.zone = NO_ZONE};
    if (!worded_day(&cursor, &moment)) return 0;
  }
  if (!is_real(&moment)) return 0;
  read_time(&cursor, &moment);
  bool is_bare_year = moment.month == 0 && !at_end(&cursor);
  CtText rest = ct_text_range(cursor.text, cursor.at, cursor.text.length);
  return is_bare_year || !is_clock_like(rest) ? 0 : write(&moment, out);
}

size_t ct_iso_date_in_words(CtText line, char out[CT_ISO_DATE_CHARS], size_t *end) {
  Cursor cursor = {.text = line};
  Moment moment = {.zone = NO_ZONE};
  if (!worded_day(&cursor, &moment) || !is_real(&moment)) return 0;
  *end = cursor.at;
  return write(&moment, out);
}
