// Reads digits, words and clock times at a cursor. Takes any bytes; what does not fit is told by the result.
#include "ingest/date_cursor.h"

char ct_cursor_peek(const CtDateCursor *cursor) {
  return cursor->at < cursor->text.length ? cursor->text.data[cursor->at] : '\0';
}

bool ct_cursor_is_digit(char c) { return c >= '0' && c <= '9'; }
bool ct_cursor_is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool ct_cursor_take(CtDateCursor *cursor, char c) {
  if (cursor->at >= cursor->text.length || ct_cursor_peek(cursor) != c) return false;
  cursor->at++;
  return true;
}

void ct_cursor_skip_spaces(CtDateCursor *cursor) {
  while (ct_cursor_peek(cursor) == ' ' || ct_cursor_peek(cursor) == '\t' ||
         ct_cursor_peek(cursor) == '\n')
    cursor->at++;
}

int32_t ct_cursor_number(CtDateCursor *cursor, size_t least, size_t most) {
  size_t start = cursor->at;
  int32_t value = 0;
  while (ct_cursor_is_digit(ct_cursor_peek(cursor)) && cursor->at - start < most) {
    value = value * 10 + (ct_cursor_peek(cursor) - '0');
    cursor->at++;
  }
  return cursor->at - start < least || ct_cursor_is_digit(ct_cursor_peek(cursor)) ? -1 : value;
}

int32_t ct_cursor_digits(CtDateCursor *cursor, size_t count) {
  int32_t value = 0;
  for (size_t i = 0; i < count; i++) {
    if (!ct_cursor_is_digit(ct_cursor_peek(cursor))) return -1;
    value = value * 10 + (ct_cursor_peek(cursor) - '0');
    cursor->at++;
  }
  return value;
}

CtText ct_cursor_word(CtDateCursor *cursor, char out[CT_LONGEST_DATE_WORD]) {
  size_t length = 0;
  while (ct_cursor_is_letter(ct_cursor_peek(cursor))) {
    if (length == CT_LONGEST_DATE_WORD) return CT_TEXT("");
    out[length++] = (char)(ct_cursor_peek(cursor) | 0x20);
    cursor->at++;
  }
  return (CtText){out, length};
}

// "+02:00", "-0500", "+02"
static int32_t offset(CtDateCursor *cursor, int32_t sign) {
  int32_t hours = ct_cursor_digits(cursor, 2), minutes = 0;
  if (hours < 0 || hours > 14) return CT_NO_ZONE;
  bool colon = ct_cursor_take(cursor, ':');
  if (colon || ct_cursor_is_digit(ct_cursor_peek(cursor))) minutes = ct_cursor_digits(cursor, 2);
  if (minutes < 0 || minutes > 59) return CT_NO_ZONE;
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
  return CT_NO_ZONE;
}

// "Z", "+02:00", "GMT", "GMT+0200"
static int32_t zone(CtDateCursor *cursor) {
  char letters[CT_LONGEST_DATE_WORD];
  int32_t named = CT_NO_ZONE;
  if (ct_cursor_is_letter(ct_cursor_peek(cursor))) {
    named = named_zone(ct_cursor_word(cursor, letters));
    if (named == CT_NO_ZONE) return CT_NO_ZONE;
  }
  if (ct_cursor_take(cursor, '+')) return offset(cursor, 1);
  if (ct_cursor_take(cursor, '-')) return offset(cursor, -1);
  return named;
}

// "a.m.", "PM": false where the hour is none of twelve.
static bool half_of_day(CtDateCursor *cursor, CtMoment *moment) {
  size_t start = cursor->at;
  char half = (char)(ct_cursor_peek(cursor) | 0x20);
  if (half != 'a' && half != 'p') return true;
  cursor->at++;
  ct_cursor_take(cursor, '.');
  if (!ct_cursor_take(cursor, 'm') && !ct_cursor_take(cursor, 'M')) {
    cursor->at = start;
    return true;
  }
  ct_cursor_take(cursor, '.');
  if (moment->hour < 1 || moment->hour > 12) return false;
  moment->hour = moment->hour % 12 + (half == 'p' ? 12 : 0);
  return true;
}

static bool seconds(CtDateCursor *cursor, CtMoment *moment) {
  moment->second = ct_cursor_digits(cursor, 2);
  moment->has_second = moment->second >= 0;
  if (ct_cursor_take(cursor, '.') || ct_cursor_take(cursor, ',')) {
    while (ct_cursor_is_digit(ct_cursor_peek(cursor)))
      cursor->at++;
  }
  return moment->has_second && moment->second <= 60;
}

bool ct_cursor_clock(CtDateCursor *cursor, CtMoment *moment) {
  moment->hour = ct_cursor_number(cursor, 1, 2);
  if (moment->hour < 0 || moment->hour > 24 || !ct_cursor_take(cursor, ':')) return false;
  moment->minute = ct_cursor_digits(cursor, 2);
  if (moment->minute < 0 || moment->minute > 59) return false;
  if (ct_cursor_take(cursor, ':') && !seconds(cursor, moment)) return false;
  ct_cursor_skip_spaces(cursor);
  if (!half_of_day(cursor, moment)) return false;
  ct_cursor_skip_spaces(cursor);
  moment->zone = zone(cursor);
  return moment->zone != CT_NO_ZONE && moment->hour < 24;
}
