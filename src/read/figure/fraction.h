// Fractions: "two-thirds", "3/4", "half a million", "a quarter of", and those behind a number, "three and a half".
#ifndef CT_READ_FRACTION_H
#define CT_READ_FRACTION_H

#include "read/figure/cardinal.h"
#include "read/figure/numeral.h"

// The fraction of which `top` is the numerator: "two thirds", "three-quarters". *end takes the token past it.
bool ct_fraction_over(const CtView *view, const CtCardinal *top, CtNumber *value, uint32_t *end);
// "3/4" at `token`, three tokens long.
bool ct_fraction_slash(const CtView *view, uint32_t token, CtNumber *value);
// Takes "and a half", " 1/4", "and two thirds" into the cardinal, and a scale behind it: "two and a half million". The fraction is one
// of the last scale: "3 million and a half" is 3.5 million, "one hundred and three quarters" 100.75.
void ct_fraction_add(const CtView *view, CtCardinal *cardinal, bool *added);
// Multiplies a fraction by the scale or group behind it: "half a million", "two thirds of a million", "half a dozen".
void ct_fraction_scale(const CtView *view, CtNumeral *numeral);
// A fraction without a numeral: "half", "a third of", "a quarter of a million".
bool ct_fraction_part(const CtView *view, uint32_t token, CtNumeral *out);

#endif
