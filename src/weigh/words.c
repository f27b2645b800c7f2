#include "weigh/words.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/lexicon.h"

enum { MAX_WORD = 32 };

static bool grow(CtWords *words, size_t more) {
  if (words->length + more <= words->capacity) return true;
  size_t capacity = (words->length + more) * 2;
  char *data = ct_arena_alloc(words->arena, capacity);
  if (!data) return false;
  if (words->length > 0) memcpy(data, words->data, words->length);
  words->data = data;
  words->capacity = capacity;
  return true;
}

void ct_words_start(CtWords *words, CtArena *arena) { *words = (CtWords){.arena = arena}; }

void ct_words_add(CtWords *words, CtText text) {
  if (text.length == 0 || words->failed) return;
  if (!grow(words, text.length)) {
    words->failed = true;
    return;
  }
  memcpy(words->data + words->length, text.data, text.length);
  words->length += text.length;
}

void ct_words_say(CtWords *words, const char *literal) { ct_words_add(words, ct_text_of(literal)); }

void ct_words_quote(CtWords *words, CtText text) {
  ct_words_say(words, "\"");
  ct_words_add(words, text);
  ct_words_say(words, "\"");
}

void ct_words_number(CtWords *words, CtNumber number) {
  char digits[CT_NUMBER_CHARS];
  size_t length = ct_number_format(number, digits, NULL);
  ct_words_add(words, (CtText){digits, length});
}

void ct_words_interval(CtWords *words, CtInterval interval) {
  char buffer[CT_INTERVAL_WORDS_CHARS];
  ct_words_add(words, (CtText){buffer, ct_interval_words(interval, buffer)});
}

void ct_words_day(CtWords *words, CtDay day) {
  char buffer[16];
  size_t length = ct_day_format(day, buffer);
  ct_words_add(words, (CtText){buffer, length});
}

int32_t ct_words_row(CtText text, uint8_t table, size_t *at) {
  char lower[MAX_WORD];
  const size_t start = *at;
  size_t end = start;
  if (start >= text.length) return CT_NO_ROW;
  while (end < text.length && !memchr(" ,.", text.data[end], 3))
    end++;
  *at = end + 1;
  if (end == start || end - start >= MAX_WORD) return -1;
  const size_t length = ct_utf8_lower_text(ct_text_range(text, start, end), lower, sizeof(lower));
  return ct_lexicon_find_row((CtText){lower, length}, table);
}

CtText ct_words_done(const CtWords *words) {
  if (words->failed) return CT_NO_TEXT;
  if (words->length == 0) return CT_TEXT("");
  return (CtText){words->data, words->length};
}
