// Exact numbers: numerator / denominator x 10^exponent. No floating point anywhere, so a verdict is
// the same on every machine. A decimal has denominator 1; two-thirds is 2/3.
#ifndef CT_BASE_DECIMAL_H
#define CT_BASE_DECIMAL_H

#include "base/text.h"

// Always in lowest terms: denominator > 0, no common factor, no trailing zero left in the numerator
// that the exponent could hold (0 is 0/1e0), no factor 2 or 5 in the denominator (1/8 is 125e-3,
// 1/6 is 5/3e-1), so what a decimal can write is one. |exponent| <= CT_MAX_EXPONENT, |numerator| <=
// INT64_MAX. Two numbers are equal when their fields are.
typedef struct CtNumber {
  int64_t numerator;
  int64_t denominator;
  int32_t exponent;
} CtNumber;

#define CT_ZERO ((CtNumber){0, 1, 0})
#define CT_ONE ((CtNumber){1, 1, 0})
#define CT_HUNDRED ((CtNumber){1, 1, 2})

// value x 10^exponent in lowest terms. For constants and what is known to fit: |exponent| <=
// CT_MAX_EXPONENT and value above INT64_MIN always do; what does not fit gives CT_ZERO.
CtNumber ct_number_of(int64_t value, int32_t exponent);
// Each of these gives false, and leaves *out alone, when the exact result does not fit (or the
// divisor is zero).
bool ct_number_ratio(int64_t numerator, int64_t denominator, CtNumber *out);
// Reads "1234", "-12.50", ".5", digits with single separators already removed. No exponent
// notation. False for anything else.
bool ct_number_parse(CtText digits, CtNumber *out);
// Such digits times 10^exponent, exact also where the digits alone would not fit.
bool ct_number_parse_scaled(CtText digits, int32_t exponent, CtNumber *out);
bool ct_number_add(CtNumber a, CtNumber b, CtNumber *out);
bool ct_number_subtract(CtNumber a, CtNumber b, CtNumber *out);
bool ct_number_multiply(CtNumber a, CtNumber b, CtNumber *out);
bool ct_number_divide(CtNumber a, CtNumber b, CtNumber *out);
CtNumber ct_number_negate(CtNumber a);
// -1, 0, 1. Exact for all values (128-bit products inside, no compiler extension).
int ct_number_compare(CtNumber a, CtNumber b);
bool ct_number_equal(CtNumber a, CtNumber b);
bool ct_number_is_whole(CtNumber a);
int ct_number_sign(CtNumber a);
// The greatest whole number not above a, and the least not below it; false when it does not fit.
bool ct_number_floor(CtNumber a, CtNumber *out);
bool ct_number_ceil(CtNumber a, CtNumber *out);
// The value as int64 where it is whole and fits.
bool ct_number_to_int(CtNumber a, int64_t *out);
// Zeros at the end of a whole number written out: 1200000 has 5; 0 and non-whole numbers have 0.
int ct_number_trailing_zeros(CtNumber a);
// The "round step" of DESIGN section 2: the largest of 1, 2, 5 x 10^k that divides |a| and is at
// most |a|/5; at least 1 for whole numbers; for a non-whole decimal one unit of its last digit; for
// a ratio, zero.
CtNumber ct_number_round_step(CtNumber a);
// Decimal digits ("1200000", "0.35"), a ratio to 15 significant digits. What is longer than
// CT_NUMBER_CHARS that way (a number near the limit of the exponent) is written as "1.25e+70",
// which JSON takes too. At most CT_NUMBER_CHARS bytes are written; the length comes back. No NUL is
// added. `exact` says whether the text is the value itself (may be NULL).
#define CT_NUMBER_CHARS 64
size_t ct_number_format(CtNumber a, char *out, bool *exact);

#endif
