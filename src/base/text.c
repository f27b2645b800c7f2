// Views of bytes: comparing, cutting, searching, hashing. Takes texts and leaves them as they are;
// knows no encoding but the two bytes of U+00A0 that trim takes for white space.
#include "base/text.h"

#include "base/word8.h"

// Two letters are the same when they differ in the bit of the case at most.
static bool equal_ascii_case(unsigned char a, unsigned char b) {
  const unsigned lower = a | 0x20u;
  return a == b || ((a ^ b) == 0x20 && lower >= 'a' && lower <= 'z');
}

bool ct_bytes_equal_ascii_case(const char *a, const char *b, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (!equal_ascii_case((unsigned char)a[i], (unsigned char)b[i])) return false;
  }
  return true;
}

int ct_text_compare(CtText a, CtText b) {
  size_t shared = a.length < b.length ? a.length : b.length;
  int order = shared == 0 ? 0 : memcmp(a.data, b.data, shared);
  if (order != 0) return order;
  return (a.length > b.length) - (a.length < b.length);
}

size_t ct_text_find(CtText text, CtText needle, size_t from) {
  if (from > text.length || needle.length > text.length - from) return SIZE_MAX;
  if (needle.length == 0) return from;
  size_t last = text.length - needle.length;  // the last place where it can begin
  while (from <= last) {
    const char *hit = memchr(text.data + from, needle.data[0], last - from + 1);
    if (hit == NULL) return SIZE_MAX;
    if (memcmp(hit, needle.data, needle.length) == 0) return (size_t)(hit - text.data);
    from = (size_t)(hit - text.data) + 1;
  }
  return SIZE_MAX;
}

static bool is_ascii_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Bytes of white space that `text` begins with: 0, 1, or 2 for U+00A0.
static size_t leading_space(CtText text) {
  if (text.length > 0 && is_ascii_space(text.data[0])) return 1;
  return ct_text_starts(text, CT_TEXT("\xC2\xA0")) ? 2 : 0;
}

static size_t trailing_space(CtText text) {
  if (text.length > 0 && is_ascii_space(text.data[text.length - 1])) return 1;
  return ct_text_ends(text, CT_TEXT("\xC2\xA0")) ? 2 : 0;
}

CtText ct_text_trim(CtText text) {
  size_t space;
  while ((space = leading_space(text)) > 0)
    text = ct_text_range(text, space, text.length);
  while ((space = trailing_space(text)) > 0)
    text = ct_text_range(text, 0, text.length - space);
  return text;
}

// The two constants are those of http://www.isthe.com/chongo/tech/comp/fnv for 64 bits.
uint64_t ct_text_hash(CtText text, uint64_t seed) {
  uint64_t hash = UINT64_C(0xCBF29CE484222325) ^ seed;
  for (size_t i = 0; i < text.length; i++) {
    hash ^= (unsigned char)text.data[i];
    hash *= UINT64_C(0x100000001B3);
  }
  return hash;
}

// The constant is 2^64 divided by the golden ratio; its multiples spread what differs in a low bit,
// and the shift brings that down again.
static uint64_t mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
  return hash ^ hash >> 32;
}

uint64_t ct_text_fingerprint(CtText text, uint64_t seed) {
  uint64_t hash = mix(seed, text.length);
  size_t at = 0;
  for (; text.length - at >= 8; at += 8)
    hash = mix(hash, ct_word8_load(text.data + at));
  for (; at < text.length; at++)
    hash = mix(hash, (unsigned char)text.data[at]);
  return hash;
}
