// The pieces that dates are made of, read one by one from a text; private to iso_date.c.
#ifndef CT_INGEST_DATE_CURSOR_H
#define CT_INGEST_DATE_CURSOR_H

#include "base/text.h"

#define CT_NO_ZONE INT32_MIN

enum { CT_LONGEST_DATE_WORD = 12 };

typedef struct CtDateCursor {
  CtText text;
  size_t at;
} CtDateCursor;

typedef struct CtMoment {
  int32_t year, month, day;  // 0 where not given
  int32_t hour, minute, second;
  int32_t zone;  // minutes east, or CT_NO_ZONE
  bool has_time, has_second;
} CtMoment;

bool ct_cursor_is_digit(char c);
bool ct_cursor_is_letter(char c);
// The byte at the cursor; NUL at the end.
char ct_cursor_peek(const CtDateCursor *cursor);
// Whether the byte at the cursor is `c`; the cursor moves behind it then.
bool ct_cursor_take(CtDateCursor *cursor, char c);
void ct_cursor_skip_spaces(CtDateCursor *cursor);
// A number of `least` to `most` digits with no digit behind it, or -1.
int32_t ct_cursor_number(CtDateCursor *cursor, size_t least, size_t most);
// Exactly `count` digits, whatever follows, or -1.
int32_t ct_cursor_digits(CtDateCursor *cursor, size_t count);
// The letters at the cursor in lower case; empty where there are none or too many.
CtText ct_cursor_word(CtDateCursor *cursor, char out[CT_LONGEST_DATE_WORD]);
// "10:04Z", "10:04:30.250 +0200", "10:04 a.m. GMT": a clock time with its zone. False where there is none; the cursor then stands
// anywhere.
bool ct_cursor_clock(CtDateCursor *cursor, CtMoment *moment);

#endif
