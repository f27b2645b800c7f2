// Addresses of the net, handles and tags: one token, so that no number is read inside them.
#include <string.h>

#include "text/scan.h"

// Past the last byte of an address: up to white space, a quote or an angle bracket, without the
// punctuation behind it.
static size_t address_end(CtText text, size_t at) {
  const size_t start = at;
  while (at < text.length) {
    const CtChar c = ct_char_at(text, at);
    if (c.class_ == CT_CHAR_SPACE || c.class_ == CT_CHAR_NEWLINE ||
        memchr("<>\"`{}|\\", text.data[at], 8))
      break;
    if (c.class_ == CT_CHAR_APOSTROPHE || (c.length > 1 && c.class_ == CT_CHAR_PUNCT)) break;
    at += c.length;
  }
  while (at > start && memchr(".,;:!?)]", text.data[at - 1], 8))
    at--;
  return at;
}

static size_t name_end(CtText text, size_t at) {
  for (;;) {
    const CtChar c = ct_char_at(text, at);
    const bool inside =
        c.class_ == CT_CHAR_LETTER || c.class_ == CT_CHAR_DIGIT || ct_byte_at(text, at) == '_';
    if (c.length == 0 || !inside) return at;
    at += c.length;
  }
}

// "amazon.com", "bbc.co.uk/news": two letters or more on both sides of the point, lower case behind
// it; "end.The" of a careless writer is no address, nor is "p.m".
static bool is_domain(CtText text, size_t at, size_t end) {
  if (end - at < 2 || ct_byte_at(text, end) != '.' || !ct_is_ascii_lower(ct_byte_at(text, end + 1)))
    return false;
  size_t label = end + 1;
  while (ct_is_ascii_lower(ct_byte_at(text, label)))
    label++;
  const uint8_t next = ct_class_at(text, label);
  return label - end > 2 && next != CT_CHAR_LETTER && next != CT_CHAR_APOSTROPHE;
}

// "a.weaver@host": points, digits and signs may stand before the @.
static bool is_mail_name(CtText text, size_t end) {
  enum { MAX_NAME = 64 };  // RFC 5321
  size_t at = end;
  while (at - end < MAX_NAME &&
         (ct_class_at(text, at) <= CT_CHAR_DIGIT || strchr("._+-", ct_byte_at(text, at)))) {
    if (at >= text.length || ct_byte_at(text, at) == 0) return false;
    at++;
  }
  return ct_byte_at(text, at) == '@' && at > end && ct_class_at(text, at + 1) <= CT_CHAR_DIGIT;
}

// "https://", "www.", "name@host"; `end` is behind the first word of it.
static bool is_address(CtText text, size_t at, size_t end) {
  const CtText rest = ct_text_range(text, end, end + 3);
  if (rest.length == 3 && memcmp(rest.data, "://", 3) == 0) return true;
  if (ct_byte_at(text, end) == '@') return ct_class_at(text, end + 1) <= CT_CHAR_DIGIT;
  return is_domain(text, at, end) || (ct_byte_at(text, end) == '.' && is_mail_name(text, end));
}

// "@name", "#tag" but not "#1"; an e-mail's @ never gets here.
static size_t handle_end(CtText text, size_t at, size_t end) {
  const size_t name = name_end(text, end);
  size_t digits = end;
  while (ct_is_ascii_digit(ct_byte_at(text, digits)))
    digits++;
  return name > end && (text.data[at] == '@' || digits < name) ? name : end;
}

size_t ct_scan_link(CtText text, size_t at, size_t end) {
  if (end == at + 1 && (text.data[at] == '@' || text.data[at] == '#'))
    return handle_end(text, at, end);
  return is_address(text, at, end) ? address_end(text, at) : end;
}
