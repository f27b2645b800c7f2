// UTF-8, counted and checked by hand for speed, and Unicode properties from utf8proc. Takes texts,
// leaves code points, counts, and copies in an arena; knows no language.
#include "base/utf8.h"

#include <utf8proc.h>

#include "base/word8.h"

enum {
  WORD = 8,
  MAX_FOLDED = 32,  // code points that one folds to; Unicode has at most 18
  FOLD_OPTIONS = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK
};

// Reads the sequence that a byte above 7F begins; `room` is at least 1. Unicode, table 3-7: the
// first byte tells the length and what the second may be. False for the ill-formed, with *length
// its maximal part, which ends before the byte that does not fit.
static bool read_sequence(const unsigned char *bytes, size_t room, size_t *length, uint32_t *code) {
  unsigned first = bytes[0], low = 0x80, high = 0xBF;
  *length = 1;
  if (first < 0xC2 || first > 0xF4) return false;
  if (first < 0xE0) {
    if (room == 1 || (bytes[1] & 0xC0) != 0x80) return false;
    *length = 2;
    *code = (first & 0x1F) << 6 | (bytes[1] & 0x3Fu);
    return true;
  }
  size_t wanted = first < 0xF0 ? 3 : 4;
  if (first == 0xE0) low = 0xA0;   // no overlong forms
  if (first == 0xED) high = 0x9F;  // no surrogates
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;  // nothing above 10FFFF
  uint32_t value = first & (0x7Fu >> wanted);
  for (; *length < wanted; *length += 1) {
    if (*length == room || bytes[*length] < low || bytes[*length] > high) return false;
    value = value << 6 | (bytes[*length] & 0x3Fu);
    low = 0x80;
    high = 0xBF;
  }
  *code = value;
  return true;
}

static const unsigned char *bytes_at(CtText text, size_t offset) {
  return (const unsigned char *)text.data + offset;
}

uint32_t ct_utf8_decode(CtText text, size_t offset, size_t *length) {
  *length = 0;
  if (offset >= text.length) return 0;
  uint32_t code = *bytes_at(text, offset);
  if (code < 0x80) {
    *length = 1;
    return code;
  }
  bool good = read_sequence(bytes_at(text, offset), text.length - offset, length, &code);
  return good ? code : CT_REPLACEMENT;
}

size_t ct_utf8_sequence(CtText text, size_t offset) {
  size_t length;
  uint32_t code;
  if (offset >= text.length) return 0;
  if (*bytes_at(text, offset) < 0x80) return 1;
  return read_sequence(bytes_at(text, offset), text.length - offset, &length, &code) ? length : 0;
}

size_t ct_utf8_encode(uint32_t code, char out[4]) {
  if (code < 0x80) {
    out[0] = (char)code;
    return 1;
  }
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = CT_REPLACEMENT;
  size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (size_t i = length - 1; i > 0; i--) {
    out[i] = (char)(0x80 | (code & 0x3F));
    code >>= 6;
  }
  static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
  out[0] = (char)(marks[length] | code);
  return length;
}

// The end of the ASCII run that begins at `offset`.
static size_t ascii_end(CtText text, size_t offset) {
  while (text.length - offset >= WORD && ct_word8_is_ascii(ct_word8_load(text.data + offset))) {
    offset += WORD;
  }
  while (offset < text.length && *bytes_at(text, offset) < 0x80)
    offset++;
  return offset;
}

size_t ct_utf8_valid_end(CtText text, size_t offset) {
  while (offset < text.length) {
    if (*bytes_at(text, offset) < 0x80) {
      offset = ascii_end(text, offset);
      continue;
    }
    size_t length;
    uint32_t code;
    if (!read_sequence(bytes_at(text, offset), text.length - offset, &length, &code)) break;
    offset += length;
  }
  return offset;
}

bool ct_utf8_is_ascii(CtText text) { return ascii_end(text, 0) == text.length; }

bool ct_utf8_is_valid(CtText text) { return ct_utf8_valid_end(text, 0) == text.length; }

// Writes the text with its ill-formed parts replaced, or only counts where out is NULL. The length
// comes back.
static size_t replace_invalid(CtText text, char *out) {
  size_t written = 0, offset = 0;
  for (;;) {
    size_t end = ct_utf8_valid_end(text, offset), length;
    if (out != NULL) memcpy(out + written, text.data + offset, end - offset);
    written += end - offset;
    if (end == text.length) return written;
    ct_utf8_decode(text, end, &length);
    if (out != NULL) memcpy(out + written, "\xEF\xBF\xBD", 3);
    written += 3;
    offset = end + length;
  }
}

CtText ct_utf8_sanitize(CtArena *arena, CtText text) {
  if (ct_utf8_is_valid(text)) return text;
  // A replacement is at most three times what it stands for; room for a NUL as ct_arena_copy
  // leaves.
  if (text.length > (SIZE_MAX - 1) / 3) return CT_NO_TEXT;
  size_t length = replace_invalid(text, NULL);
  char *copy = ct_arena_raw(arena, length + 1);
  if (copy == NULL) return CT_NO_TEXT;
  replace_invalid(text, copy);
  copy[length] = '\0';
  return (CtText){copy, length};
}

// A 1 in each byte 10xxxxxx, which continues a character.
static uint64_t continuations(uint64_t word) { return word >> 7 & ~word >> 6 & CT_WORD8_EACH(1); }

// A 1 in each byte 1111xxxx, which begins a character of two UTF-16 units.
static uint64_t leads_of_four(uint64_t word) {
  return word >> 7 & word >> 6 & word >> 5 & word >> 4 & CT_WORD8_EACH(1);
}

size_t ct_utf8_count(CtText text) {
  size_t count = text.length, offset = 0;
  for (; text.length - offset >= WORD; offset += WORD) {
    count -= ct_word8_sum(continuations(ct_word8_load(text.data + offset)));
  }
  for (; offset < text.length; offset++)
    count -= (*bytes_at(text, offset) & 0xC0) == 0x80;
  return count;
}

size_t ct_utf16_count(CtText text) {
  size_t count = ct_utf8_count(text), offset = 0;
  for (; text.length - offset >= WORD; offset += WORD) {
    count += ct_word8_sum(leads_of_four(ct_word8_load(text.data + offset)));
  }
  for (; offset < text.length; offset++)
    count += *bytes_at(text, offset) >= 0xF0;
  return count;
}

static utf8proc_category_t category(uint32_t code) {
  if (code > 0x10FFFF) return UTF8PROC_CATEGORY_CN;
  return utf8proc_category((utf8proc_int32_t)code);
}

static bool is_ascii_lower(uint32_t code) { return code >= 'a' && code <= 'z'; }
static bool is_ascii_upper(uint32_t code) { return code >= 'A' && code <= 'Z'; }
static bool is_ascii_digit(uint32_t code) { return code >= '0' && code <= '9'; }

bool ct_utf8_is_letter(uint32_t code) {
  if (code < 0x80) return is_ascii_lower(code) || is_ascii_upper(code);
  switch (category(code)) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO: return true;
  default: return false;
  }
}

bool ct_utf8_is_digit(uint32_t code) {
  return code < 0x80 ? is_ascii_digit(code) : category(code) == UTF8PROC_CATEGORY_ND;
}

// Digits of a script stand in one run from 0 to 9; runs that touch (the mathematical ones) keep the
// step of ten.
int ct_utf8_digit_value(uint32_t code) {
  if (!ct_utf8_is_digit(code)) return -1;
  uint32_t first = code;
  while (ct_utf8_is_digit(first - 1))
    first--;
  return (int)((code - first) % 10);
}

// The 25 code points with the property White_Space (Unicode, PropList.txt).
bool ct_utf8_is_space(uint32_t code) {
  if (code < 0x80) return code == ' ' || (code >= 0x09 && code <= 0x0D);
  if (code >= 0x2000 && code <= 0x200A) return true;
  switch (code) {
  case 0x0085:
  case 0x00A0:
  case 0x1680:
  case 0x2028:
  case 0x2029:
  case 0x202F:
  case 0x205F:
  case 0x3000: return true;
  default: return false;
  }
}

bool ct_utf8_is_upper(uint32_t code) {
  if (code < 0x80) return is_ascii_upper(code);
  utf8proc_category_t kind = category(code);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool ct_utf8_is_mark(uint32_t code) {
  if (code < 0x300) return false;
  utf8proc_category_t kind = category(code);
  return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC ||
         kind == UTF8PROC_CATEGORY_ME;
}

uint32_t ct_utf8_lower(uint32_t code) {
  if (code < 0x80) return is_ascii_upper(code) ? code + ('a' - 'A') : code;
  if (code > 0x10FFFF) return code;
  return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

// An ASCII word in lower case. Adding to a byte sets its highest bit when the sum passes 7F: for
// what is above 'Z', and for 'A' and above; the bytes in which only the second is set are capitals,
// and 80 >> 2 is the 20 between the cases.
static uint64_t lower_word(uint64_t word) {
  uint64_t above_z = word + CT_WORD8_EACH(0x7F - 'Z');
  uint64_t from_a = word + CT_WORD8_EACH(0x80 - 'A');
  return word | ((above_z ^ from_a) & CT_WORD8_EACH(0x80)) >> 2;
}

// Lower case of the ASCII run that begins the text; the bytes done come back.
static size_t lower_ascii(CtText text, char *out) {
  size_t offset = 0;
  for (; text.length - offset >= WORD; offset += WORD) {
    uint64_t word = ct_word8_load(text.data + offset);
    if (!ct_word8_is_ascii(word)) break;
    ct_word8_store(out + offset, lower_word(word));
  }
  for (; offset < text.length && *bytes_at(text, offset) < 0x80; offset++) {
    out[offset] = (char)ct_utf8_lower(*bytes_at(text, offset));
  }
  return offset;
}

size_t ct_utf8_lower_text(CtText text, char *out, size_t capacity) {
  size_t offset = 0, written = 0;
  for (;;) {
    size_t room = capacity - written, rest = text.length - offset, length;
    size_t done = lower_ascii(ct_text_range(text, offset, offset + (rest < room ? rest : room)),
                              out + written);
    offset += done;
    written += done;
    if (offset == text.length) return written;
    char piece[4];
    size_t width = ct_utf8_encode(ct_utf8_lower(ct_utf8_decode(text, offset, &length)), piece);
    if (width > capacity - written) return 0;
    memcpy(out + written, piece, width);
    offset += length;
    written += width;
  }
}

// The code points that one folds to, without marks.
static size_t fold_code(uint32_t code, utf8proc_int32_t out[MAX_FOLDED]) {
  int boundary = 0;
  const utf8proc_ssize_t width = utf8proc_decompose_char(
      (utf8proc_int32_t)code, out, MAX_FOLDED, (utf8proc_option_t)FOLD_OPTIONS, &boundary);
  return width > 0 && width <= MAX_FOLDED ? (size_t)width : 0;
}

// The bytes of the folded text in `out`, or only counted where out is NULL. Not utf8proc_decompose: that orders marks, and
// there are none left. Nor are they composed again: two spellings are equal either way, and composing takes a table.
static size_t fold_bytes(CtText text, char *out) {
  size_t count = 0, length;
  for (size_t offset = 0; offset < text.length; offset += length) {
    utf8proc_int32_t codes[MAX_FOLDED];
    const size_t width = fold_code(ct_utf8_decode(text, offset, &length), codes);
    for (size_t i = 0; i < width; i++) {
      char piece[4];
      const size_t bytes = ct_utf8_encode((uint32_t)codes[i], piece);
      if (out != NULL) memcpy(out + count, piece, bytes);
      count += bytes;
    }
  }
  return count;
}

static CtText fold_unicode(CtArena *arena, CtText text) {
  const size_t length = fold_bytes(text, NULL);
  char *out = ct_arena_raw(arena, length + 1);
  if (out == NULL) return CT_NO_TEXT;
  fold_bytes(text, out);
  out[length] = '\0';
  return (CtText){out, length};
}

CtText ct_utf8_fold(CtArena *arena, CtText text) {
  if (ascii_end(text, 0) < text.length) return fold_unicode(arena, text);
  char *copy = ct_arena_raw(arena, text.length + 1);
  if (copy == NULL) return CT_NO_TEXT;
  copy[text.length] = '\0';
  return (CtText){copy, ct_utf8_lower_text(text, copy, text.length)};
}
