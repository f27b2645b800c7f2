// Reads numbers in digits. Which separator is meant is decided by the groups alone; what stays ambiguous in a way that
// changes the value is not read.
#include "read/digits.h"

#include <string.h>

#include "base/limits.h"

enum { MAX_DIGITS = 40 };

// "14", "2500", "3.25": a few digits and at most one point are read here; the rest is left to ct_number_parse.
static bool parse_plain(CtText text, CtNumber *out) {
  enum { FEW = 18 };  // below 2^63
  int64_t value = 0;
  size_t point = text.length;
  if (text.length == 0 || text.length > FEW) return ct_number_parse(text, out);
  for (size_t i = 0; i < text.length; i++) {
    const unsigned digit = (unsigned char)text.data[i] - (unsigned)'0';
    if (digit <= 9) {
      value = value * 10 + digit;
    } else if (text.data[i] == '.' && point == text.length && i + 1 < text.length) {
      point = i;
    } else {
      return ct_number_parse(text, out);
    }
  }
  *out = ct_number_of(value, point == text.length ? 0 : -(int32_t)(text.length - point - 1));
  return true;
}

// How the separators of one token lie: the digits before the first, and each group after a separator.
typedef struct Groups {
  uint32_t commas, dots;
  size_t first_comma, last_comma, first_dot, last_dot;
  size_t length;
} Groups;

static Groups look(CtText text) {
  Groups groups = {.length = text.length};
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == ',' && groups.commas++ == 0) groups.first_comma = i;
    if (text.data[i] == ',') groups.last_comma = i;
    if (text.data[i] == '.' && groups.dots++ == 0) groups.first_dot = i;
    if (text.data[i] == '.') groups.last_dot = i;
  }
  return groups;
}

// Groups of three, or Indian ones of two before the last three, up to `end`: "1,234,567", "12,34,567".
static bool groups_are_thousands(CtText text, char separator, size_t end) {
  size_t size = 0;
  size_t count = 0;
  bool twos = false, threes = false;
  for (size_t i = 0; i <= end; i++) {
    if (i < end && text.data[i] != separator) {
      size++;
      continue;
    }
    const bool last = i == end;
    if (count == 0 ? size == 0 || size > 3 : last ? size != 3 : size != 2 && size != 3)
      return false;
    if (count > 0 && !last) {
      twos = twos || size == 2;
      threes = threes || size == 3;
    } else if (count == 0) {
      threes = threes || size == 3;
    }
    count++;
    size = 0;
  }
  return count > 1 && !(twos && threes);
}

// "22,240,260,310" is one number only as long as its first group is no 0: "0,100" is a decimal.
static bool starts_with_zero(CtText text) { return text.length > 1 && text.data[0] == '0'; }

// The digits without `drop`, `point` written as ".".
static bool parse_without(CtText text, char drop, char point, CtNumber *out) {
  char plain[MAX_DIGITS];
  size_t used = 0;
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == drop) continue;
    if (used == MAX_DIGITS) return false;
    plain[used++] = text.data[i] == point ? '.' : text.data[i];
  }
  return parse_plain((CtText){plain, used}, out);
}

static bool parse_commas(CtText text, const Groups *groups, CtNumber *out) {
  if (!starts_with_zero(text) && groups_are_thousands(text, ',', text.length)) {
    return parse_without(text, ',', '.', out);
  }
  // "5,00", "1,3": the comma of continental decimals; three digits would be thousands.
  const size_t decimals = text.length - groups->first_comma - 1;
  if (groups->commas == 1 && decimals != 3) return parse_without(text, '\0', ',', out);
  return false;
}

static bool parse_dots(CtText text, const Groups *groups, CtNumber *out) {
  if (groups->dots == 1) return parse_plain(text, out);
  return groups_are_thousands(text, '.', text.length) && text.length - groups->last_dot == 4 &&
         parse_without(text, '.', '\0', out);
}

static bool parse_both(CtText text, const Groups *groups, CtNumber *out) {
  if (groups->dots == 1 && groups->first_dot > groups->last_comma) {  // 1,234.56
    return groups_are_thousands(text, ',', groups->first_dot) && parse_without(text, ',', '.', out);
  }
  if (groups->commas == 1 && groups->first_comma > groups->last_dot) {  // 1.234,56
    return groups_are_thousands(text, '.', groups->first_comma) &&
           parse_without(text, '.', ',', out);
  }
  return false;
}

static bool parse_separated(CtText text, CtNumber *out) {
  const Groups groups = look(text);
  if (groups.commas > 0 && groups.dots > 0) return parse_both(text, &groups, out);
  if (groups.commas > 0) return parse_commas(text, &groups, out);
  if (groups.dots > 0) return parse_dots(text, &groups, out);
  return parse_plain(text, out);
}

// The glyph of a fraction at the end ("2½", "½"), or an empty text.
static CtText glyph_of(CtText text) {
  size_t start = text.length;
  if (start == 0 || (unsigned char)text.data[start - 1] < 0x80) return CT_TEXT("");
  while (start > 0 && ((unsigned char)text.data[start - 1] & 0xC0) == 0x80)
    start--;
  if (start == text.length || start == 0) return CT_TEXT("");
  const CtText glyph = ct_text_range(text, start - 1, text.length);
  return ct_lexicon_find_row(glyph, CT_LEX_NUMBERS) >= 0 ? glyph : CT_TEXT("");
}

// The digits and separators without no-break and thin spaces inside: "1 234". 0 where it is too long.
static size_t drop_spaces(CtText text, char plain[MAX_DIGITS]) {
  size_t used = 0;
  for (size_t i = 0; i < text.length; i++) {
    const unsigned char byte = (unsigned char)text.data[i];
    if (byte >= 0x80) continue;
    if (used == MAX_DIGITS) return 0;
    plain[used++] = text.data[i];
  }
  return used;
}

static bool is_plain_digits(CtText text) {
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] < '0' || text.data[i] > '9') return false;
  }
  return text.length > 0;
}

bool ct_digits_parse(CtText text, CtNumber *out) {
  if (is_plain_digits(text)) return parse_plain(text, out);
  const CtText glyph = glyph_of(text);
  char plain[MAX_DIGITS];
  const size_t used = drop_spaces((CtText){text.data, text.length - glyph.length}, plain);
  CtNumber whole = CT_ZERO;
  if (used > 0 ? !parse_separated((CtText){plain, used}, &whole) : glyph.length == 0) return false;
  if (glyph.length == 0) {
    *out = whole;
    return true;
  }
  return ct_number_add(whole, ct_lex_numbers[ct_lexicon_find_row(glyph, CT_LEX_NUMBERS)].value,
                       out);
}

// A group behind a space: three digits, in the last one perhaps decimals ("1 234 567.89").
static bool is_group(const CtView *view, uint32_t token) {
  if (!ct_view_kind(view, token, CT_TOKEN_NUMBER)) return false;
  const CtText text = ct_view_word(view, token);
  if (text.length < 3 || !is_plain_digits((CtText){text.data, 3})) return false;
  return text.length == 3 || (text.length > 4 && text.data[3] == '.');
}

// What divides `token` from the one before: 0 for anything but one space, 1 for a plain one, 2 for a no-break or thin one.
static int space_before(const CtView *view, uint32_t token) {
  const CtToken *tokens = view->document->tokens.items;
  const CtText gap =
      ct_text_range(view->document->text, tokens[token - 1].end, tokens[token].start);
  if (gap.length == 1 && gap.data[0] == ' ') return 1;
  if (ct_text_equal(gap, CT_TEXT("\xC2\xA0"))) return 2;  // U+00A0
  return ct_text_equal(gap, CT_TEXT("\xE2\x80\xAF")) || ct_text_equal(gap, CT_TEXT("\xE2\x80\x89"))
             ? 2
             : 0;
}

// The tokens of "1 234 567" behind the first. With plain spaces two numbers could stand side by side ("in 12 300 died"), so
// there must be several groups, or nothing but zeros ("40 000").
static uint32_t space_groups(const CtView *view, uint32_t token) {
  const CtText text = ct_view_word(view, token);
  if (!ct_view_kind(view, token + 1, CT_TOKEN_NUMBER)) return 0;
  if (text.length > 3 || !is_plain_digits(text) || text.data[0] == '0') return 0;
  uint32_t groups = 0;
  bool plain = false;
  for (uint32_t next = token + 1; is_group(view, next); next++) {
    const int space = space_before(view, next);
    if (space == 0) break;
    plain = plain || space == 1;
    groups++;
    if (ct_view_word(view, next).length > 3) break;
  }
  if (groups == 1 && plain && !ct_view_is(view, token + 1, "000")) return 0;
  return groups;
}

static bool parse_groups(const CtView *view, uint32_t token, uint32_t groups, CtNumber *out) {
  char plain[MAX_DIGITS];
  size_t used = 0;
  for (uint32_t i = 0; i <= groups; i++) {
    const CtText text = ct_view_word(view, token + i);
    if (used + text.length > MAX_DIGITS) return false;
    memcpy(plain + used, text.data, text.length);
    used += text.length;
  }
  return ct_number_parse((CtText){plain, used}, out);
}

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

// ---- Powers -----------------------------------------------------------------------------------------------------------

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
  const size_t reach = (size_t)2 * MAX_DIGITS;
  const size_t limit = at + reach < text.length ? at + reach : text.length;
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

// "1.3x10^6", "9.83e-3", "2.48×10−5", "3 × 10⁸", "10^6", whatever tokens they fell into. The token past it, 0 where it is none.
uint32_t ct_digits_scientific(const CtView *view, uint32_t token, CtNumber *out) {
  if (!ct_view_has(view, token)) return 0;
  const CtText text = view->document->text;
  const size_t at = view->document->tokens.items[token].start;
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

// "5,00", "1,3": a decimal comma that the tokenizer left apart. One or two digits behind it, and no list around ("22,24,26").
static uint32_t decimal_comma(const CtView *view, uint32_t token, CtNumber *out) {
  char plain[MAX_DIGITS];
  if (!ct_view_is(view, token + 1, ",") || !ct_view_is_stuck(view, token + 1) ||
      !ct_view_is_stuck(view, token + 2))
    return 0;
  const CtText whole = ct_view_word(view, token), part = ct_view_word(view, token + 2);
  if (!ct_view_kind(view, token + 2, CT_TOKEN_NUMBER) || part.length > 2 ||
      !is_plain_digits(part) || !is_plain_digits(whole))
    return 0;
  if (whole.length > 3 || (ct_view_is(view, token + 3, ",") && ct_view_is_stuck(view, token + 3)))
    return 0;
  if (ct_view_is(view, ct_view_before(view, token), ",") && ct_view_is_stuck(view, token)) return 0;
  memcpy(plain, whole.data, whole.length);
  plain[whole.length] = '.';
  memcpy(plain + whole.length + 1, part.data, part.length);
  return ct_number_parse((CtText){plain, whole.length + 1 + part.length}, out) ? 3 : 0;
}

static bool starts_with_digit(const CtView *view, uint32_t token) {
  const CtText text = ct_view_word(view, token);
  return text.length > 0 && text.data[0] >= '0' && text.data[0] <= '9';
}

bool ct_digits_read(const CtView *view, uint32_t token, CtNumber *out, uint32_t *words) {
  const bool mixed = ct_view_kind(view, token, CT_TOKEN_MIXED);  // "1e10", "1.3x10"
  if (!ct_view_kind(view, token, CT_TOKEN_NUMBER) && !(mixed && starts_with_digit(view, token)))
    return false;
  const uint32_t past = ct_digits_scientific(view, token, out);
  if (past != 0) *words = past - token;
  if (past != 0 || mixed) return past != 0;
  *words = decimal_comma(view, token, out);
  if (*words != 0) return true;
  const uint32_t groups = space_groups(view, token);
  if (groups > 0 ? !parse_groups(view, token, groups, out)
                 : !ct_digits_parse(ct_view_word(view, token), out))
    return false;
  *words = 1 + groups;
  return true;
}
