// Powers of a figure in digits: "1.3x10^6", "9.83e-3", "3 × 10⁸", "10^6", "2.5^-1". Exact; what is no exact number, or out of
// reach, is not read.
#include <string.h>

#include "base/limits.h"
#include "read/figure/digits.h"
#include "text/chars.h"

enum { MAX_MANTISSA_BYTES = 80 };  // a longer run of digits is no number that can be held

// A power of ten as text: optional sign and one or two digits, at `at`; its length comes back, 0 for none.
static size_t read_power(CtText text, size_t at, int *power) {
  size_t i = at;
  int sign = 1;
  if (i < text.length && (text.data[i] == '-' || text.data[i] == '+'))
    sign = text.data[i++] == '-' ? -1 : 1;
  if (i + 2 < text.length &&
      memcmp(text.data + i, "\xE2\x88\x92", 3) == 0) {  // U+2212, the minus sign
    sign = -1;
    i += 3;
  }
  const size_t digits = i;
  *power = 0;
  while (i < text.length && i < digits + 3 && text.data[i] >= '0' && text.data[i] <= '9') {
    *power = *power * 10 + (text.data[i++] - '0');
  }
  if (i == digits || i == digits + 3) return 0;
  *power *= sign;
  return i - at;
}

// A digit or minus above the line ("\u2076"), its bytes in *length; 10 for the minus, -1 for anything else.
static int raised(CtText text, size_t at, size_t *length) {
  static const char *const SIGNS[] = {"\xE2\x81\xB0", "\xC2\xB9",     "\xC2\xB2",
                                      "\xC2\xB3",     "\xE2\x81\xB4", "\xE2\x81\xB5",
                                      "\xE2\x81\xB6", "\xE2\x81\xB7", "\xE2\x81\xB8",
                                      "\xE2\x81\xB9", "\xE2\x81\xBB"};
  const CtText rest = ct_text_range(text, at, text.length);
  if (rest.length == 0 || (unsigned char)rest.data[0] < 0x80) return -1;
  for (int i = 0; i < (int)(sizeof SIGNS / sizeof *SIGNS); i++) {
    const CtText sign = ct_text_of(SIGNS[i]);
    *length = sign.length;
    if (ct_text_starts(rest, sign)) return i;
  }
  return -1;
}

// A power above the line, of one or two digits: its length in bytes, 0 for none.
static size_t read_raised(CtText text, size_t at, int *power) {
  size_t end = at, length = 0;
  int sign = 1, digits = 0;
  *power = 0;
  for (int digit = raised(text, end, &length); digit >= 0; digit = raised(text, end, &length)) {
    if (digit == 10 ? end != at : digits == 2) return 0;
    if (digit == 10) {
      sign = -1;
    } else {
      *power = *power * 10 + digit;
      digits++;
    }
    end += length;
  }
  *power *= sign;
  return digits > 0 ? end - at : 0;
}

// base to the power, exact; false where it does not fit.
static bool raise(CtNumber base, int power, CtNumber *out) {
  CtNumber value = CT_ONE;
  for (int i = power < 0 ? -power : power; i > 0; i--) {
    if (!ct_number_multiply(value, base, &value)) return false;
  }
  return power >= 0 ? (*out = value, true) : ct_number_divide(CT_ONE, value, out);
}

// The bytes between a figure and its power: "e", "x10^", "×10", with single spaces around the sign of multiplication. "x10" needs its
// "^" or sign: "4x10" is a size.
static size_t skip_base(CtText text, size_t at) {
  static const char *const BASES[] = {"e",
                                      "E",
                                      "x10^",
                                      "\xC3\x97"
                                      "10^",
                                      "\xC3\x97"
                                      "10",
                                      " x 10^",
                                      " \xC3\x97 10^",
                                      " \xC3\x97 10"};
  if (at + 1 >= text.length) return 0;
  const char sign = text.data[at] == ' ' ? text.data[at + 1] : text.data[at];
  if (sign != 'e' && sign != 'E' && sign != 'x' && sign != '\xC3') return 0;
  for (size_t i = 0; i < sizeof BASES / sizeof *BASES; i++) {
    const CtText base = ct_text_of(BASES[i]);
    if (ct_text_starts(ct_text_range(text, at, text.length), base)) return base.length;
  }
  const CtText sized = ct_text_range(text, at, text.length);
  return ct_text_starts(sized, CT_TEXT("x10-")) || ct_text_starts(sized, CT_TEXT("x10\xE2\x88\x92"))
             ? 3
             : 0;
}

// The last token of the bytes up to `end`, or CT_VIEW_NOWHERE where a token goes on beyond.
static uint32_t token_ending(const CtView *view, uint32_t token, size_t end) {
  const CtToken *tokens = view->document->tokens.items;
  while (ct_view_has(view, token) && tokens[token].end < end)
    token++;
  return ct_view_has(view, token) && tokens[token].end == end ? token : CT_VIEW_NOWHERE;
}

// Behind digits and separators; a longer run than a number can be is not followed.
static size_t mantissa_end(CtText text, size_t at) {
  const size_t limit =
      at + MAX_MANTISSA_BYTES < text.length ? at + MAX_MANTISSA_BYTES : text.length;
  while (at < limit && ((text.data[at] >= '0' && text.data[at] <= '9') || text.data[at] == '.' ||
                        text.data[at] == ','))
    at++;
  return at;
}

// "10^6", "2.5^-1", and "10⁶" with a power of three or more or below zero: a raised 1 or 2 is a footnote more often. The bytes behind
// the figure, 0 for none.
static size_t read_of_base(CtText text, size_t end, CtNumber base, CtNumber *out) {
  int power = 0;
  if (text.data[end] == '^') {
    const size_t length = read_power(text, end + 1, &power);
    return length > 0 && raise(base, power, out) ? length + 1 : 0;
  }
  const size_t length = read_raised(text, end, &power);
  const bool ten = ct_number_equal(base, ct_number_of(10, 0));
  return length > 0 && ten && (power >= 3 || power < 0) && raise(base, power, out) ? length : 0;
}

// Whether a power may stand behind a number that ends in a digit: not behind most, which have a word there, told by its first
// letter.
static bool may_have_power(CtText text, size_t end) {
  if (end >= text.length) return false;
  const bool space = text.data[end] == ' ';
  if (space && end + 1 >= text.length) return false;
  const unsigned char next = (unsigned char)text.data[end + space];
  const bool sign = next == 'x' || next >= 0x80;
  return sign ||
         (!space && (next == 'e' || next == 'E' || next == '^' || next == '.' || next == ','));
}

// "1.3x10^6", "9.83e-3", "2.48×10−5", "3 × 10⁸", "10^6", whatever tokens they fell into. The token past it, 0 where it is none.
uint32_t ct_digits_scientific(const CtView *view, uint32_t token, CtNumber *out) {
  if (!ct_view_has(view, token)) return 0;
  const CtText text = view->document->text;
  const CtToken *first = &view->document->tokens.items[token];
  if (first->kind == CT_TOKEN_NUMBER && ct_is_ascii_digit(text.data[first->end - 1]) &&
      !may_have_power(text, first->end))
    return 0;
  const size_t at = first->start;
  const size_t end = mantissa_end(text, at);
  if (end == at) return 0;
  const size_t base = skip_base(text, end);
  const bool of_base =
      end < text.length && (text.data[end] == '^' || (unsigned char)text.data[end] >= 0xC2);
  int power = 0;
  size_t length = base == 0 ? 0 : read_power(text, end + base, &power);
  if (base != 0 && length == 0) length = read_raised(text, end + base, &power);
  CtNumber value;
  if ((length == 0 && !of_base) || !ct_digits_parse(ct_text_range(text, at, end), &value)) return 0;
  if (length == 0) {
    length = read_of_base(text, end, value, &value);
    power = 0;
  }
  const uint32_t last =
      length == 0 ? CT_VIEW_NOWHERE : token_ending(view, token, end + base + length);
  if (last == CT_VIEW_NOWHERE || power > CT_MAX_EXPONENT || power < -CT_MAX_EXPONENT ||
      !ct_number_multiply(value, ct_number_of(1, power), &value))
    return 0;
  *out = value;
  return last + 1;
}
