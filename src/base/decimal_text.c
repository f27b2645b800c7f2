// Numbers from digits and back. Takes and leaves ASCII only; separators and exponent notation are
// other modules' work.
#include "base/decimal.h"

#include <string.h>

#include "base/limits.h"
#include "base/wide.h"

enum { MAX_DIGITS = 20, RATIO_DIGITS = 15 };

// Digits read so far: value x 10^zeros, of which `behind` stand behind the point.
typedef struct Digits {
  uint64_t value;
  int64_t zeros;  // at the end, not yet multiplied into value: "1" and any number of zeros fit
  int64_t behind;
  bool any;
  bool point;
} Digits;

static bool take_digit(Digits *digits, unsigned digit) {
  digits->any = true;
  digits->behind += digits->point;
  if (digit == 0) {
    digits->zeros += digits->value != 0;
    return true;
  }
  CtWide value;
  if (!ct_wide_times_ten(ct_wide_of(digits->value), (uint32_t)digits->zeros + 1, &value))
    return false;
  if (value.high != 0 || value.low > (uint64_t)INT64_MAX - digit) return false;
  digits->value = value.low + digit;
  digits->zeros = 0;
  return true;
}

// A point needs a digit behind it; before it none is needed (".5").
static bool take_digits(CtText text, Digits *digits) {
  for (size_t i = 0; i < text.length; i++) {
    char c = text.data[i];
    if (c >= '0' && c <= '9') {
      if (!take_digit(digits, (unsigned)(c - '0'))) return false;
    } else if (c == '.' && !digits->point) {
      digits->point = true;
      digits->any = false;
    } else {
      return false;
    }
  }
  return digits->any;
}

bool ct_number_parse_scaled(CtText text, int32_t exponent, CtNumber *out) {
  // zeros are counted in 32 bits; no number of this length fits but by zeros that cancel out
  if (text.length == 0 || text.length > INT32_MAX) return false;
  bool negative = text.data[0] == '-';
  Digits digits = {0};
  if (!take_digits(ct_text_range(text, negative, text.length), &digits)) return false;
  if (digits.value == 0) {
    *out = CT_ZERO;
    return true;
  }
  int64_t power = digits.zeros - digits.behind + exponent;
  CtWide value = ct_wide_of(digits.value);
  if (power > CT_MAX_EXPONENT) {
    if (power > INT32_MAX) return false;
    if (!ct_wide_times_ten(value, (uint32_t)(power - CT_MAX_EXPONENT), &value)) return false;
    power = CT_MAX_EXPONENT;
  }
  if (power < -CT_MAX_EXPONENT || value.high != 0 || value.low > INT64_MAX) return false;
  int64_t signed_value = negative ? -(int64_t)value.low : (int64_t)value.low;
  *out = ct_number_of(signed_value, (int32_t)power);
  return true;
}

bool ct_number_parse(CtText digits, CtNumber *out) {
  return ct_number_parse_scaled(digits, 0, out);
}

// Bytes are added at the end; the callers keep within CT_NUMBER_CHARS.
typedef struct Line {
  char *out;
  size_t length;
} Line;

static void put(Line *line, const char *bytes, size_t count) {
  memcpy(line->out + line->length, bytes, count);
  line->length += count;
}

static void put_zeros(Line *line, size_t count) {
  memset(line->out + line->length, '0', count);
  line->length += count;
}

// The decimal digits of a value at the end of `digits`; their count comes back.
static size_t spell(uint64_t value, char digits[MAX_DIGITS]) {
  size_t start = MAX_DIGITS;
  do {
    digits[--start] = (char)('0' + value % 10);
    value /= 10;
  } while (value > 0);
  return MAX_DIGITS - start;
}

// 1.234e+70
static void put_scientific(Line *line, const char *digits, size_t count, int32_t exponent) {
  int32_t power = exponent + (int32_t)count - 1;
  char spelt[MAX_DIGITS];
  size_t width = spell((uint64_t)(power < 0 ? -power : power), spelt);
  while (count > 1 && digits[count - 1] == '0')
    count--;
  put(line, digits, 1);
  if (count > 1) {
    put(line, ".", 1);
    put(line, digits + 1, count - 1);
  }
  put(line, power < 0 ? "e-" : "e+", 2);
  put(line, spelt + MAX_DIGITS - width, width);
}

static void put_plain(Line *line, const char *digits, size_t count, int32_t exponent) {
  if (exponent >= 0) {
    put(line, digits, count);
    put_zeros(line, (size_t)exponent);
    return;
  }
  size_t behind = (size_t)-exponent;
  size_t before = count > behind ? count - behind : 0;
  if (before > 0) put(line, digits, before);
  if (before == 0) put(line, "0", 1);
  put(line, ".", 1);
  if (behind > count) put_zeros(line, behind - count);
  put(line, digits + before, count - before);
}

// Bytes that put_plain would write.
static size_t plain_width(size_t count, int32_t exponent) {
  if (exponent >= 0) return count + (size_t)exponent;
  size_t behind = (size_t)-exponent;
  return count > behind ? count + 1 : behind + 2;
}

static size_t write_decimal(bool negative, uint64_t value, int32_t exponent, char *out) {
  Line line = {out, 0};
  char buffer[MAX_DIGITS];
  size_t count = spell(value, buffer);
  const char *digits = buffer + MAX_DIGITS - count;
  if (negative) put(&line, "-", 1);
  if (line.length + plain_width(count, exponent) <= CT_NUMBER_CHARS) {
    put_plain(&line, digits, count, exponent);
  } else {
    put_scientific(&line, digits, count, exponent);
  }
  return line.length;
}

// RATIO_DIGITS digits of above / below, rounded; the value is theirs x 10^*exponent. A tie cannot
// be: it would need an even denominator, and a ratio in normal form has an odd one above 1.
static uint64_t ratio_digits(uint64_t above, uint64_t below, int32_t *exponent) {
  const uint64_t least = UINT64_C(100000000000000);  // 10^(RATIO_DIGITS - 1)
  CtWide numerator = ct_wide_of(above);
  while (ct_wide_compare(numerator, ct_wide_product(below, 10 * least)) >= 0) {
    below *= 10;  // above < 2^63, so this ends with below < 10^5
    *exponent += 1;
  }
  while (ct_wide_compare(numerator, ct_wide_product(below, least)) < 0) {
    ct_wide_times(numerator, 10, &numerator);  // stays below 2^63 x 10^15
    *exponent -= 1;
  }
  uint64_t rest;
  uint64_t digits = ct_wide_divide(numerator, below, &rest).low;
  if (rest > below - rest) digits++;
  while (digits % 10 == 0) {
    digits /= 10;
    *exponent += 1;
  }
  return digits;
}

size_t ct_number_format(CtNumber a, char *out, bool *exact) {
  bool negative = a.numerator < 0;
  uint64_t above = negative ? 0 - (uint64_t)a.numerator : (uint64_t)a.numerator;
  if (exact != NULL) *exact = a.denominator == 1;
  int32_t exponent = a.exponent;
  if (a.denominator != 1) above = ratio_digits(above, (uint64_t)a.denominator, &exponent);
  return write_decimal(negative, above, exponent, out);
}
