// Views of bytes, and spans inside a text. Nothing here owns memory or knows of encodings.
#ifndef CT_BASE_TEXT_H
#define CT_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// A borrowed run of bytes. May hold NUL; inside the core, after ingest, it is valid UTF-8.
typedef struct CtText {
  const char *data;
  size_t length;
} CtText;

// Bytes [start, end) of the text that the surrounding structure names.
typedef struct CtSpan {
  uint32_t start;
  uint32_t end;
} CtSpan;

#define CT_TEXT(literal) ((CtText){(literal), sizeof(literal) - 1})
#define CT_NO_TEXT ((CtText){NULL, 0})

// The text of a NUL-terminated string; CT_NO_TEXT for NULL.
static inline CtText ct_text_of(const char *string) {
  return (CtText){string, string == NULL ? 0 : strlen(string)};
}

// Bytes [start, end) of `text`, cut to it.
static inline CtText ct_text_range(CtText text, size_t start, size_t end) {
  if (end > text.length) end = text.length;
  if (start > end) start = end;
  if (text.data == NULL) return text;
  return (CtText){text.data + start, end - start};
}

// The bytes of `span` in `text`; a span that reaches beyond is cut to the text.
static inline CtText ct_text_slice(CtText text, CtSpan span) {
  return ct_text_range(text, span.start, span.end);
}

// Whether `length` bytes are the same; either may be NULL where there are none.
static inline bool ct_bytes_equal(const char *a, const char *b, size_t length) {
  return length == 0 || memcmp(a, b, length) == 0;
}

static inline bool ct_text_equal(CtText a, CtText b) {
  return a.length == b.length && ct_bytes_equal(a.data, b.data, a.length);
}

static inline bool ct_text_starts(CtText text, CtText prefix) {
  return prefix.length <= text.length && ct_bytes_equal(text.data, prefix.data, prefix.length);
}

static inline bool ct_text_ends(CtText text, CtText suffix) {
  if (suffix.length > text.length) return false;
  return ct_text_equal(ct_text_range(text, text.length - suffix.length, text.length), suffix);
}

// Whether `length` bytes are the same but for the case of ASCII letters.
bool ct_bytes_equal_ascii_case(const char *a, const char *b, size_t length);

// Equal but for the case of ASCII letters.
static inline bool ct_text_equal_ascii_case(CtText a, CtText b) {
  return a.length == b.length && ct_bytes_equal_ascii_case(a.data, b.data, a.length);
}

// By bytes, shorter first where one begins the other: negative, 0, positive.
int ct_text_compare(CtText a, CtText b);
// Offset of the first `needle` at or after `from`, or SIZE_MAX. Linear in the text for needles of a
// few bytes.
size_t ct_text_find(CtText text, CtText needle, size_t from);
// Without white space (space, tab, CR, LF, U+00A0) at both ends.
CtText ct_text_trim(CtText text);
// 64-bit FNV-1a, the same on every machine; `seed` 0 for the plain hash.
uint64_t ct_text_hash(CtText text, uint64_t seed);
// Likewise, eight bytes at a time: for telling long texts apart inside one run. Not the same on
// machines of another byte order.
uint64_t ct_text_fingerprint(CtText text, uint64_t seed);

static inline bool ct_span_overlaps(CtSpan a, CtSpan b) {
  return a.start < b.end && b.start < a.end;
}

static inline bool ct_span_contains(CtSpan outer, CtSpan inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

#endif
