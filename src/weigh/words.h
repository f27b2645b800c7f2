// Puts sentences together in an arena: the "why" of events, relations, findings.
#ifndef CT_WEIGH_WORDS_H
#define CT_WEIGH_WORDS_H

#include "base/arena.h"
#include "base/interval.h"
#include "read/date/date.h"

enum { CT_NO_ROW = -2 };

typedef struct CtWords {
  CtArena *arena;
  char *data;
  size_t length;
  size_t capacity;
  bool failed;  // out of memory; further words are dropped
} CtWords;

void ct_words_start(CtWords *words, CtArena *arena);
void ct_words_add(CtWords *words, CtText text);
// A NUL-terminated literal.
void ct_words_say(CtWords *words, const char *literal);
// The text between quotation marks.
void ct_words_quote(CtWords *words, CtText text);
// "more than 650", "1,120"
void ct_words_interval(CtWords *words, CtInterval interval);
void ct_words_number(CtWords *words, CtNumber number);
// "2025-08-28"
void ct_words_day(CtWords *words, CtDay day);
// The row in `table` of the next word of `text` from *at on, -1 for one that has none; CT_NO_ROW at the end.
int32_t ct_words_row(CtText text, uint8_t table, size_t *at);
// What was said, in the arena; data NULL when memory ran out.
CtText ct_words_done(const CtWords *words);

#endif
