// Intervals and numbers in words, for people.
#include <string.h>

#include "base/interval.h"

static size_t put(char *out, size_t length, const char *words) {
  const size_t more = strlen(words);
  memcpy(out + length, words, more);
  return length + more;
}

size_t ct_number_group(CtNumber value, char *out) {
  char text[CT_NUMBER_CHARS];
  const size_t length = ct_number_format(value, text, NULL);
  const size_t first = text[0] == '-';
  size_t whole = 0, used = 0;
  while (whole < length && text[whole] != '.' && text[whole] != 'e')
    whole++;
  for (size_t i = 0; i < length; i++) {
    if (i > first && i < whole && (whole - i) % 3 == 0) out[used++] = ',';
    out[used++] = text[i];
  }
  return used;
}

size_t ct_interval_words(CtInterval a, char *out) {
  if (a.low_infinite && a.high_infinite) return put(out, 0, "unknown");
  if (a.high_infinite) {
    const size_t length = put(out, 0, a.low_open ? "more than " : "at least ");
    return length + ct_number_group(a.low, out + length);
  }
  if (a.low_infinite) {
    const size_t length = put(out, 0, a.high_open ? "less than " : "at most ");
    return length + ct_number_group(a.high, out + length);
  }
  size_t length = ct_number_group(a.low, out);
  if (ct_interval_is_point(a)) return length;
  length = put(out, length, a.high_open ? " to under " : " to ");
  return length + ct_number_group(a.high, out + length);
}
