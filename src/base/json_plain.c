// Finds where a JSON string stops being plain, eight bytes at a time.
#include "base/json_plain.h"

#include "base/utf8.h"
#include "base/word8.h"

static bool is_plain_ascii(unsigned char byte) {
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

static bool is_plain_word(uint64_t word) {
  uint64_t care = ct_word8_below(word, 0x20) | ct_word8_below(word ^ CT_WORD8_EACH('"'), 1) |
                  ct_word8_below(word ^ CT_WORD8_EACH('\\'), 1);
  return ct_word8_is_ascii(word) && care == 0;
}

static size_t plain_ascii_end(CtText text, size_t from) {
  while (text.length - from >= 8 && is_plain_word(ct_word8_load(text.data + from)))
    from += 8;
  while (from < text.length && is_plain_ascii((unsigned char)text.data[from]))
    from++;
  return from;
}

size_t ct_json_plain_end(CtText text, size_t from) {
  while (from < text.length) {
    unsigned char byte = (unsigned char)text.data[from];
    if (is_plain_ascii(byte)) {
      from = plain_ascii_end(text, from);
      continue;
    }
    size_t length = byte < 0x80 ? 0 : ct_utf8_sequence(text, from);
    if (length == 0) break;
    from += length;
  }
  return from;
}
