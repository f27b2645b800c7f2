// Decodes character references as the WHATWG tokenizer does: the longest name, with or without its semicolon, and numbers
// with the standard's replacements. Takes raw text of a page and leaves UTF-8.
#include "ingest/html_reference.h"

#include <string.h>

#include "base/utf8.h"
#include "entities_data.h"

enum { MAX_NUMBER = 0x110000 };  // numbers stop growing here: out of range whatever follows

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int digit_value(char c, int base) {
  if (is_digit(c)) return c - '0';
  if (base == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (base == 16 && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// What pages of the time when numbers meant bytes of windows-1252 mean by 128 to 159; the standard keeps it.
static uint32_t replaced(uint32_t number) {
  static const uint16_t windows1252[32] = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (number >= 0x80 && number < 0xA0) return windows1252[number - 0x80];
  return number == 0 ? CT_REPLACEMENT : number;
}

// "&#8217;", "&#x2019;": `at` is that of "&". Surrogates and what is out of range, ct_utf8_encode writes as U+FFFD.
static size_t numeric(CtText text, size_t at, char *out, size_t *out_length) {
  size_t start = at + 2;
  int base = 10;
  if (start < text.length && (text.data[start] | 0x20) == 'x') {
    base = 16;
    start++;
  }
  size_t end = start;
  uint32_t number = 0;
  for (int digit; end < text.length && (digit = digit_value(text.data[end], base)) >= 0; end++) {
    if (number < MAX_NUMBER) number = number * (uint32_t)base + (uint32_t)digit;
  }
  if (end == start) return 0;
  *out_length = ct_utf8_encode(replaced(number), out);
  return end - at + (end < text.length && text.data[end] == ';');
}

static CtText name_of(uint32_t entity) {
  uint32_t start = ct_entity_name_starts[entity];
  return (CtText){ct_entity_names + start, ct_entity_name_starts[entity + 1] - start};
}

static bool is_legacy(uint32_t entity) {
  return (ct_entity_value_starts[entity] & CT_ENTITY_LEGACY) != 0;
}

static CtText value_of(uint32_t entity) {
  uint32_t start = ct_entity_value_starts[entity] & ~CT_ENTITY_LEGACY;
  uint32_t end = ct_entity_value_starts[entity + 1] & ~CT_ENTITY_LEGACY;
  return (CtText){ct_entity_values + start, end - start};
}

// The first name in [low, high) whose byte at `depth` is not below `byte`; all names there agree before `depth`.
static uint32_t lower_bound(uint32_t low, uint32_t high, size_t depth, unsigned byte) {
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    CtText name = name_of(middle);
    unsigned other = depth < name.length ? (unsigned char)name.data[depth] : 0;
    if (other < byte) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// The longest name that counts and that the bytes begin with: its number, or -1; *taken is how many bytes it has, with its
// semicolon.
static int32_t longest_name(CtText bytes, size_t *taken) {
  uint32_t low = 0, high = ct_entity_count;
  int32_t found = -1;
  for (size_t depth = 0; depth < bytes.length && is_alphanumeric(bytes.data[depth]); depth++) {
    unsigned byte = (unsigned char)bytes.data[depth];
    low = lower_bound(low, high, depth, byte);
    high = lower_bound(low, high, depth, byte + 1);
    if (low == high) break;
    if (name_of(low).length != depth + 1) continue;
    bool closed = depth + 1 < bytes.length && bytes.data[depth + 1] == ';';
    if (!closed && !is_legacy(low)) continue;
    found = (int32_t)low;
    *taken = depth + 1 + (size_t)closed;
  }
  return found;
}

static size_t named(CtText text, size_t at, bool in_attribute, char *out, size_t *out_length) {
  size_t taken = 0;
  int32_t entity = longest_name(ct_text_range(text, at + 1, text.length), &taken);
  if (entity < 0) return 0;
  size_t end = at + 1 + taken;
  bool closed = text.data[end - 1] == ';';
  char next = end < text.length ? text.data[end] : ' ';
  if (in_attribute && !closed && (next == '=' || is_alphanumeric(next))) return 0;
  CtText value = value_of((uint32_t)entity);
  memcpy(out, value.data, value.length);
  *out_length = value.length;
  return end - at;
}

size_t ct_html_reference(CtText text, size_t at, bool in_attribute, char out[CT_REFERENCE_BYTES],
                         size_t *out_length) {
  *out_length = 0;
  if (at + 1 >= text.length) return 0;
  if (text.data[at + 1] == '#') return numeric(text, at, out, out_length);
  return named(text, at, in_attribute, out, out_length);
}

static bool is_plain(CtText text) {
  return text.length == 0 ||
         (!memchr(text.data, '&', text.length) && !memchr(text.data, '\0', text.length) &&
          !memchr(text.data, '\r', text.length));
}

// Writes what stands at `at` and gives the bytes it takes of the text.
static size_t decode_one(CtText text, size_t at, bool in_attribute, char *out, size_t *out_length) {
  char byte = text.data[at];
  if (byte == '&') {
    size_t taken = ct_html_reference(text, at, in_attribute, out, out_length);
    if (taken > 0) return taken;
  }
  if (byte == '\0') {
    *out_length = ct_utf8_encode(CT_REPLACEMENT, out);
    return 1;
  }
  *out_length = 1;
  out[0] = byte == '\r' ? '\n' : byte;
  bool pair = byte == '\r' && at + 1 < text.length && text.data[at + 1] == '\n';
  return pair ? 2 : 1;
}

CtText ct_html_decode(CtText text, bool in_attribute, CtArena *arena) {
  if (is_plain(text)) return text.data == NULL ? CT_TEXT("") : text;
  // A NUL grows threefold; no reference grows more ("&lt" has three bytes).
  char *out = ct_arena_array(arena, text.length + CT_REFERENCE_BYTES, 3);
  if (out == NULL) return CT_NO_TEXT;
  size_t used = 0;
  for (size_t at = 0, length = 0; at < text.length; used += length) {
    at += decode_one(text, at, in_attribute, out + used, &length);
  }
  return (CtText){out, used};
}
