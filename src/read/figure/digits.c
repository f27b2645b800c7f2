// Reads numbers in digits. Which separator is meant is decided by the groups alone; what stays ambiguous in a way that
// changes the value is not read.
#include "read/figure/digits.h"

#include <string.h>

#include "text/chars.h"

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
  size_t others = 0;
  for (size_t i = 0; i < text.length; i++)
    others += !ct_is_ascii_digit(text.data[i]);
  return text.length > 0 && others == 0;
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

// "5,00", "1,3": a decimal comma that the tokenizer left apart. One or two digits behind it, and no list around ("22,24,26").
static uint32_t decimal_comma(const CtView *view, uint32_t token, CtNumber *out) {
  char plain[MAX_DIGITS];
  if (!ct_view_is_stuck(view, token + 1) || !ct_view_is_stuck(view, token + 2) ||
      ct_view_sign(view, token + 1) != ',')
    return 0;
  const CtText whole = ct_view_word(view, token), part = ct_view_word(view, token + 2);
  if (!ct_view_kind(view, token + 2, CT_TOKEN_NUMBER) || part.length > 2 ||
      !is_plain_digits(part) || !is_plain_digits(whole))
    return 0;
  if (whole.length > 3 ||
      (ct_view_sign(view, token + 3) == ',' && ct_view_is_stuck(view, token + 3)))
    return 0;
  if (ct_view_sign(view, ct_view_before(view, token)) == ',' && ct_view_is_stuck(view, token))
    return 0;
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
