// Tells the bytes of a page's text that are copied as they are from those that need a look.
#include "ingest/page_char.h"

bool ct_page_is_space(char c) { return c > '\0' && c <= ' '; }

// All begin with one of three bytes.
size_t ct_page_unseen_length(CtText raw, size_t at) {
  const char *c = raw.data + at;
  size_t left = raw.length - at;
  if (c[0] == '\xC2') return left >= 2 && c[1] == '\xAD' ? 2 : 0;
  if (left < 3) return 0;
  if (c[0] == '\xEF') return c[1] == '\xBB' && c[2] == '\xBF' ? 3 : 0;
  if (c[0] != '\xE2') return 0;
  return (c[1] == '\x80' && c[2] == '\x8B') || (c[1] == '\x81' && c[2] == '\xA0') ? 3 : 0;
}

// What stands at `at` is copied as it is: no white space, "&", NUL, nor a character that does not show.
static bool is_plain(CtText raw, size_t at) {
  unsigned char byte = (unsigned char)raw.data[at];
  if (byte < 0x80) return byte > 0x20 && byte != '&';
  return (byte != 0xC2 && byte != 0xE2 && byte != 0xEF) || ct_page_unseen_length(raw, at) == 0;
}

size_t ct_page_plain_end(CtText raw, size_t at) {
  if (at < raw.length && raw.data[at] == ' ') return at;
  while (at < raw.length) {
    if (is_plain(raw, at)) {
      at++;
    } else if (raw.data[at] == ' ' && at + 1 < raw.length && is_plain(raw, at + 1)) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}
