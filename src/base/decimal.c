// Exact numbers: the normal form, the four operations, order, rounding to whole numbers. Reading
// and writing them is in decimal_text.c.
//
// Why 128 bits are enough, so that false means "does not fit" and nothing else: a result fits only
// when its numerator and denominator are below 2^63. Products of two fields are below 2^126. A sum
// of different exponents scales one numerator by 10^k; the other is no multiple of ten (normal
// form), so the sum is none either and cannot be cut again: where the scaled one needs more than
// 127 bits, the sum does not fit.
#include "base/decimal.h"

#include "base/limits.h"
#include "base/wide.h"

static uint64_t magnitude(int64_t value) {
  return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

static uint64_t common_factor(uint64_t a, uint64_t b) {
  while (b != 0) {
    uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// Moves the zeros at the end of *numerator, which is not zero, into *exponent.
static void strip_zeros(CtWide *numerator, int64_t *exponent) {
  uint64_t digit = 0;
  while (numerator->high != 0) {
    CtWide tenth = ct_wide_divide(*numerator, 10, &digit);
    if (digit != 0) return;
    *numerator = tenth;
    *exponent += 1;
  }
  for (; numerator->low % 10 == 0; numerator->low /= 10)
    *exponent += 1;
}

// The number in normal form, from parts without a common factor and a denominator without a factor
// 2 or 5.
static bool settle(bool negative, CtWide numerator, uint64_t denominator, int64_t exponent,
                   CtNumber *out) {
  if (ct_wide_is_zero(numerator)) {
    *out = CT_ZERO;
    return true;
  }
  strip_zeros(&numerator, &exponent);
  if (exponent > CT_MAX_EXPONENT) {
    uint32_t excess = (uint32_t)(exponent - CT_MAX_EXPONENT);
    if (!ct_wide_times_ten(numerator, excess, &numerator)) return false;
    exponent = CT_MAX_EXPONENT;
  }
  if (exponent < -CT_MAX_EXPONENT || denominator > INT64_MAX) return false;
  if (numerator.high != 0 || numerator.low > INT64_MAX) return false;
  int64_t value = (int64_t)numerator.low;
  *out = (CtNumber){negative ? -value : value, (int64_t)denominator, (int32_t)exponent};
  return true;
}

CtNumber ct_number_of(int64_t value, int32_t exponent) {
  CtNumber number = CT_ZERO;
  settle(value < 0, ct_wide_of(magnitude(value)), 1, exponent, &number);
  return number;
}

// Divides *denominator by `factor` as often as it goes; each time the numerator takes the factor
// that makes it a ten.
static bool move_factor(CtWide *numerator, CtWide *denominator, int64_t *exponent,
                        uint64_t factor) {
  for (;;) {
    uint64_t rest;
    CtWide quotient = ct_wide_divide(*denominator, factor, &rest);
    if (rest != 0) return true;
    if (!ct_wide_times(*numerator, 10 / factor, numerator)) return false;
    *denominator = quotient;
    *exponent -= 1;
  }
}

// numerator / denominator x 10^exponent, without a common factor. Factors 2 and 5 of the
// denominator become a negative exponent: 1/8 is 125e-3, 1/6 is 5/3e-1. Tens first, or the
// numerator would grow for nothing.
static bool settle_quotient(bool negative, CtWide numerator, CtWide denominator, int64_t exponent,
                            CtNumber *out) {
  bool fits = move_factor(&numerator, &denominator, &exponent, 10) &&
              move_factor(&numerator, &denominator, &exponent, 2) &&
              move_factor(&numerator, &denominator, &exponent, 5);
  if (!fits || denominator.high != 0) return false;
  return settle(negative, numerator, denominator.low, exponent, out);
}

bool ct_number_ratio(int64_t numerator, int64_t denominator, CtNumber *out) {
  if (denominator == 0) return false;
  uint64_t above = magnitude(numerator), below = magnitude(denominator);
  uint64_t factor = common_factor(above, below);
  return settle_quotient((numerator < 0) != (denominator < 0), ct_wide_of(above / factor),
                         ct_wide_of(below / factor), 0, out);
}

// a + b for a.exponent >= b.exponent, neither zero. Knuth, The Art of Computer Programming
// 2, 4.5.1: what can be cut from the sum divides the common factor of the denominators.
static bool add_ordered(CtNumber a, CtNumber b, CtNumber *out) {
  uint64_t a_below = (uint64_t)a.denominator, b_below = (uint64_t)b.denominator;
  // Decimals, which most are, need no division.
  uint64_t factor = a_below == 1 ? 1 : common_factor(a_below, b_below), rest;
  CtWide x = ct_wide_product(magnitude(a.numerator), b_below / factor);
  CtWide y = ct_wide_product(magnitude(b.numerator), a_below / factor);
  if (!ct_wide_times_ten(x, (uint32_t)(a.exponent - b.exponent), &x)) return false;
  bool negative = a.numerator < 0;
  CtWide sum;
  if (negative == (b.numerator < 0)) {
    if (!ct_wide_add(x, y, &sum)) return false;
  } else if (ct_wide_compare(x, y) >= 0) {
    sum = ct_wide_subtract(x, y);
  } else {
    sum = ct_wide_subtract(y, x);
    negative = !negative;
  }
  if (a_below == 1 && b_below == 1) return settle(negative, sum, 1, b.exponent, out);
  ct_wide_divide(sum, factor, &rest);
  uint64_t cut = common_factor(factor, rest);
  CtWide below = ct_wide_divide(ct_wide_product(a_below / factor, b_below), cut, &rest);
  if (below.high != 0) return false;
  return settle(negative, ct_wide_divide(sum, cut, &rest), below.low, b.exponent, out);
}

bool ct_number_add(CtNumber a, CtNumber b, CtNumber *out) {
  if (a.numerator == 0 || b.numerator == 0) {
    *out = a.numerator == 0 ? b : a;
    return true;
  }
  return a.exponent >= b.exponent ? add_ordered(a, b, out) : add_ordered(b, a, out);
}

CtNumber ct_number_negate(CtNumber a) {
  return (CtNumber){-a.numerator, a.denominator, a.exponent};
}

bool ct_number_subtract(CtNumber a, CtNumber b, CtNumber *out) {
  return ct_number_add(a, ct_number_negate(b), out);
}

bool ct_number_multiply(CtNumber a, CtNumber b, CtNumber *out) {
  uint64_t a_above = magnitude(a.numerator), a_below = (uint64_t)a.denominator;
  uint64_t b_above = magnitude(b.numerator), b_below = (uint64_t)b.denominator;
  const int64_t exponent = (int64_t)a.exponent + b.exponent;
  if (a_below == 1 && b_below == 1) {
    return settle((a.numerator < 0) != (b.numerator < 0), ct_wide_product(a_above, b_above), 1,
                  exponent, out);
  }
  uint64_t cross = common_factor(a_above, b_below), other = common_factor(b_above, a_below);
  CtWide below = ct_wide_product(a_below / other, b_below / cross);
  if (below.high != 0) return false;
  return settle((a.numerator < 0) != (b.numerator < 0),
                ct_wide_product(a_above / cross, b_above / other), below.low, exponent, out);
}

bool ct_number_divide(CtNumber a, CtNumber b, CtNumber *out) {
  if (b.numerator == 0) return false;
  uint64_t a_above = magnitude(a.numerator), a_below = (uint64_t)a.denominator;
  uint64_t b_above = magnitude(b.numerator), b_below = (uint64_t)b.denominator;
  uint64_t above = common_factor(a_above, b_above), below = common_factor(a_below, b_below);
  return settle_quotient(
      (a.numerator < 0) != (b.numerator < 0), ct_wide_product(a_above / above, b_below / below),
      ct_wide_product(a_below / below, b_above / above), (int64_t)a.exponent - b.exponent, out);
}

int ct_number_sign(CtNumber a) { return (a.numerator > 0) - (a.numerator < 0); }

// Whether |a| is below, at or above |b|, neither zero. A side that needs more than 128 bits is the
// larger.
static int compare_magnitudes(CtNumber a, CtNumber b) {
  CtWide x = ct_wide_product(magnitude(a.numerator), (uint64_t)b.denominator);
  CtWide y = ct_wide_product(magnitude(b.numerator), (uint64_t)a.denominator);
  int32_t power = a.exponent - b.exponent;
  if (power > 0 && !ct_wide_times_ten(x, (uint32_t)power, &x)) return 1;
  if (power < 0 && !ct_wide_times_ten(y, (uint32_t)-power, &y)) return -1;
  return ct_wide_compare(x, y);
}

int ct_number_compare(CtNumber a, CtNumber b) {
  if (a.denominator == b.denominator && a.exponent == b.exponent) {
    return (a.numerator > b.numerator) - (a.numerator < b.numerator);
  }
  int a_sign = ct_number_sign(a), b_sign = ct_number_sign(b);
  if (a_sign != b_sign) return a_sign < b_sign ? -1 : 1;
  return a_sign >= 0 ? compare_magnitudes(a, b) : compare_magnitudes(b, a);
}

bool ct_number_equal(CtNumber a, CtNumber b) {
  return a.numerator == b.numerator && a.denominator == b.denominator && a.exponent == b.exponent;
}

bool ct_number_is_whole(CtNumber a) { return a.denominator == 1 && a.exponent >= 0; }

// The whole part of |a|, digit by digit, so that nothing is lost where only the result fits; a is
// not whole.
static bool whole_part(CtNumber a, CtWide *out) {
  uint64_t below = (uint64_t)a.denominator, rest;
  CtWide whole = ct_wide_divide(ct_wide_of(magnitude(a.numerator)), below, &rest);
  for (int32_t i = a.exponent; i < 0; i++)
    whole = ct_wide_of(whole.low / 10);
  for (int32_t i = 0; i < a.exponent; i++) {
    CtWide digit = ct_wide_divide(ct_wide_product(rest, 10), below, &rest);
    if (!ct_wide_times(whole, 10, &whole) || !ct_wide_add(whole, digit, &whole)) return false;
  }
  *out = whole;
  return true;
}

bool ct_number_floor(CtNumber a, CtNumber *out) {
  if (ct_number_is_whole(a)) {
    *out = a;
    return true;
  }
  CtWide whole;
  if (!whole_part(a, &whole)) return false;
  bool negative = a.numerator < 0;
  if (negative && !ct_wide_add(whole, ct_wide_of(1), &whole)) return false;
  return settle(negative, whole, 1, 0, out);
}

bool ct_number_ceil(CtNumber a, CtNumber *out) {
  if (!ct_number_floor(ct_number_negate(a), out)) return false;
  *out = ct_number_negate(*out);
  return true;
}

bool ct_number_to_int(CtNumber a, int64_t *out) {
  CtWide value = ct_wide_of(magnitude(a.numerator));
  if (!ct_number_is_whole(a) || !ct_wide_times_ten(value, (uint32_t)a.exponent, &value))
    return false;
  if (value.high != 0 || value.low > INT64_MAX) return false;
  *out = a.numerator < 0 ? -(int64_t)value.low : (int64_t)value.low;
  return true;
}

int ct_number_trailing_zeros(CtNumber a) {
  if (!ct_number_is_whole(a) || a.numerator == 0) return 0;
  CtWide digits = ct_wide_of(magnitude(a.numerator));
  int64_t zeros = a.exponent;
  strip_zeros(&digits, &zeros);
  return (int)zeros;
}

// The step of digits x 10^zeros (digits no multiple of ten) as 1, 2 or 5 and its power of ten. A
// step of 5 x 10^k is at most a fifth when digits >= 25, 2 when >= 10, 1 when >= 5. Else one power
// lower, where 5 and 2 always divide.
static int64_t step_of(uint64_t digits, int zeros, int *power) {
  *power = zeros;
  if (digits % 5 == 0 && digits >= 25) return 5;
  if (digits % 2 == 0 && digits >= 10) return 2;
  if (digits >= 5 || zeros == 0) return 1;
  *power = zeros - 1;
  return digits >= 3 ? 5 : 2;
}

CtNumber ct_number_round_step(CtNumber a) {
  if (a.denominator != 1) return CT_ZERO;
  if (a.exponent < 0) return ct_number_of(1, a.exponent);
  if (a.numerator == 0) return ct_number_of(1, 0);
  CtWide digits = ct_wide_of(magnitude(a.numerator));
  int64_t zeros = a.exponent;
  strip_zeros(&digits, &zeros);
  int power;
  int64_t step = step_of(digits.low, (int)zeros, &power);
  return ct_number_of(step, power);
}
