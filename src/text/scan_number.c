// Numbers: digits with the separators inside them. What a separator means is for read/ to say; here
// it is only decided that the digits belong together.
#include "text/scan.h"

static size_t digits_end(CtText text, size_t at) {
  while (at < text.length && ct_is_ascii_digit(text.data[at]))
    at++;
  return at;
}

// "1,000", "10,00,000": groups of three, or of two with three at the end; "10,20,30" is a list. The
// end of the last group, or `end`. No number that can be held has more groups than are looked at.
enum { MAX_GROUPS = 12 };
static size_t comma_groups_end(CtText text, size_t end, size_t first_digits) {
  size_t last = end;
  size_t complete = end;
  if (first_digits > 3) return end;
  for (int groups = 0; groups < MAX_GROUPS && ct_byte_at(text, last) == ','; groups++) {
    const size_t next = digits_end(text, last + 1);
    const size_t count = next - last - 1;
    if (count != 2 && count != 3) break;
    if (count == 3) complete = next;
    last = next;
  }
  return complete;
}

// U+00A0, U+2009, U+202F: the spaces that a number may have inside, as no line is broken there.
static size_t thin_space_length(CtText text, size_t at) {
  size_t length = 0;
  if (at >= text.length || (unsigned char)text.data[at] < 0x80) return 0;
  const uint32_t c = ct_utf8_decode(text, at, &length);
  return c == 0xA0 || c == 0x2009 || c == 0x202F ? length : 0;
}

// "1 000 000" with such spaces: every further group has three digits, the first at most three.
static size_t space_groups_end(CtText text, size_t end, size_t first_digits) {
  if (first_digits > 3) return end;
  for (;;) {
    const size_t space = thin_space_length(text, end);
    if (space == 0 || digits_end(text, end + space) != end + space + 3) return end;
    end += space + 3;
  }
}

// "17:04", "17:04:30": one or two digits, then pairs. Scores and ratios ("3:2", "10:1") stay apart.
static size_t clock_end(CtText text, size_t at, size_t end) {
  if (end - at > 2) return end;
  for (int parts = 0; parts < 2; parts++) {
    if (ct_byte_at(text, end) != ':' || digits_end(text, end + 1) != end + 3) break;
    end += 3;
  }
  return end;
}

// ".5" and all further ".digits": "3.5", "192.168.1.1", "1.000.000"; a full stop at the end of a
// sentence stays out.
static size_t decimals_end(CtText text, size_t end) {
  while (ct_byte_at(text, end) == '.' && ct_is_ascii_digit(ct_byte_at(text, end + 1)))
    end = digits_end(text, end + 1);
  return end;
}

// "1.000,5": a decimal comma is one only behind a group that a point set off.
static size_t decimal_comma_end(CtText text, size_t at, size_t end) {
  const bool grouped = end - at >= 5 && text.data[end - 4] == '.';
  if (!grouped || ct_byte_at(text, end) != ',' || !ct_is_ascii_digit(ct_byte_at(text, end + 1)))
    return end;
  return digits_end(text, end + 1);
}

static size_t separated_end(CtText text, size_t at) {
  const size_t end = digits_end(text, at);
  const size_t clock = clock_end(text, at, end);
  if (clock != end) return clock;
  const size_t spaced = space_groups_end(text, end, end - at);
  if (spaced != end) return decimals_end(text, spaced);
  const size_t commas = comma_groups_end(text, end, end - at);
  const size_t decimals = decimals_end(text, commas);
  return commas == end ? decimal_comma_end(text, at, decimals) : decimals;
}

// "3f2a9b", "4x4", "7Q5": digits, letters and digits again are an identifier. The end of it, or
// `end`.
static size_t identifier_end(CtText text, size_t end) {
  size_t at = end;
  while (at < text.length && ct_byte_class[(unsigned char)text.data[at]] == CT_CHAR_LETTER)
    at++;
  if (at == end || !ct_is_ascii_digit(ct_byte_at(text, at))) return end;
  while (at < text.length && ct_byte_class[(unsigned char)text.data[at]] <= CT_CHAR_DIGIT)
    at++;
  return at;
}

CtScan ct_scan_number(CtText text, size_t at) {
  const CtChar first = ct_char_at(text, at);
  if (first.class_ == CT_CHAR_FRACTION) return (CtScan){at + first.length, CT_TOKEN_NUMBER};
  if (text.data[at] == '.') return (CtScan){digits_end(text, at + 1), CT_TOKEN_NUMBER};
  const size_t end = separated_end(text, at);
  const size_t identifier = identifier_end(text, end);
  if (identifier != end) return (CtScan){identifier, CT_TOKEN_MIXED};
  const CtChar next = ct_char_at(text, end);
  const bool half = next.class_ == CT_CHAR_FRACTION;  // "2½"
  return (CtScan){half ? end + next.length : end, CT_TOKEN_NUMBER};
}
