// Decodes bytes to UTF-8: byte order marks, UTF-16, single-byte tables. Takes bytes of any kind and leaves valid UTF-8; what
// cannot be read becomes U+FFFD, as the WHATWG decoders have it. Which encoding a page is in, encoding_sniff.c tells.
#include "ingest/encoding.h"

#include "base/utf8.h"
#include "encodings_data.h"
#include "ingest/encoding_sniff.h"

enum { LITTLE = 0, BIG = 1 };

static uint32_t unit_at(CtText bytes, size_t at, int order) {
  uint32_t first = (unsigned char)bytes.data[at];
  uint32_t second = (unsigned char)bytes.data[at + 1];
  return order == BIG ? first << 8 | second : second << 8 | first;
}

static bool is_lead(uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
static bool is_trail(uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// The code point at `at` and the bytes it takes; a lone surrogate or a torn unit is U+FFFD.
static uint32_t utf16_at(CtText bytes, size_t at, int order, size_t *length) {
  *length = bytes.length - at == 1 ? 1 : 2;
  if (*length == 1) return CT_REPLACEMENT;
  uint32_t unit = unit_at(bytes, at, order);
  if (!is_lead(unit)) return is_trail(unit) ? CT_REPLACEMENT : unit;
  uint32_t next = bytes.length - at >= 4 ? unit_at(bytes, at + 2, order) : 0;
  if (!is_trail(next)) return CT_REPLACEMENT;
  *length = 4;
  return 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00);
}

static CtText decode_utf16(CtText bytes, int order, CtArena *arena) {
  // Two bytes become at most three.
  char *out = ct_arena_alloc(arena, bytes.length / 2 * 3 + 4);
  if (out == NULL) return CT_NO_TEXT;
  size_t used = 0;
  for (size_t at = 0, length = 0; at < bytes.length; at += length) {
    used += ct_utf8_encode(utf16_at(bytes, at, order, &length), out + used);
  }
  return (CtText){out, used};
}

CtText ct_encoding_decode_text(CtText bytes, CtArena *arena) {
  CtText rest = ct_text_range(bytes, 2, bytes.length);
  if (ct_text_starts(bytes, CT_TEXT("\xFF\xFE"))) return decode_utf16(rest, LITTLE, arena);
  if (ct_text_starts(bytes, CT_TEXT("\xFE\xFF"))) return decode_utf16(rest, BIG, arena);
  if (bytes.length == 0) return CT_TEXT("");
  if (!ct_text_starts(bytes, CT_TEXT("\xEF\xBB\xBF"))) return ct_utf8_sanitize(arena, bytes);
  return ct_utf8_sanitize(arena, ct_text_range(bytes, 3, bytes.length));
}

// The code point of a byte from 80 to ff.
static uint32_t single_at(const uint16_t *table, char byte) {
  return table[(unsigned char)byte & 0x7F];
}

static size_t utf8_length(uint32_t code_point) {
  return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : 3;
}

static CtText decode_single(CtText bytes, const uint16_t *table, CtArena *arena) {
  size_t size = 0;
  for (size_t i = 0; i < bytes.length; i++) {
    size += bytes.data[i] & 0x80 ? utf8_length(single_at(table, bytes.data[i])) : 1;
  }
  char *out = ct_arena_alloc(arena, size);
  if (out == NULL) return CT_NO_TEXT;
  size_t used = 0;
  for (size_t i = 0; i < bytes.length; i++) {
    if (bytes.data[i] & 0x80) {
      used += ct_utf8_encode(single_at(table, bytes.data[i]), out + used);
    } else {
      out[used++] = bytes.data[i];
    }
  }
  return (CtText){out, used};
}

static bool has_mark(CtText bytes) {
  return ct_text_starts(bytes, CT_TEXT("\xEF\xBB\xBF")) ||
         ct_text_starts(bytes, CT_TEXT("\xFF\xFE")) || ct_text_starts(bytes, CT_TEXT("\xFE\xFF"));
}

// Valid sequences of several bytes outnumber the invalid ones by far: UTF-8 that was cut or patched.
static bool is_mostly_utf8(CtText bytes) {
  size_t valid = 0, invalid = 0;
  for (size_t at = 0, length = 1; at < bytes.length; at += length) {
    length = 1;
    if (!(bytes.data[at] & 0x80)) continue;
    bool replaced = ct_utf8_decode(bytes, at, &length) == CT_REPLACEMENT;
    invalid += replaced;
    valid += !replaced;
  }
  return valid / 10 >= invalid;
}

// The row of ct_encodings for bytes that are not valid UTF-8.
static int32_t encoding_of(CtText bytes, CtText *label) {
  int32_t row = ct_encoding_sniff(bytes, label);
  if (row >= 0) return row;
  return is_mostly_utf8(bytes) ? 0 : ct_encoding_by_label(CT_TEXT("windows-1252"));
}

CtText ct_encoding_decode_html(CtText bytes, CtArena *arena, CtEncoding *found) {
  *found = (CtEncoding){CT_NO_TEXT, "UTF-8", true};
  if (has_mark(bytes) || ct_utf8_is_valid(bytes)) return ct_encoding_decode_text(bytes, arena);
  int32_t row = encoding_of(bytes, &found->label);
  const CtEncodingRow *encoding = &ct_encodings[row];
  found->name = encoding->name;
  found->decoded = row == 0 || encoding->table >= 0;
  if (encoding->table < 0) return ct_encoding_decode_text(bytes, arena);
  return decode_single(bytes, ct_encoding_tables[encoding->table], arena);
}
