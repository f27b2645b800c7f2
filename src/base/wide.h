// Unsigned whole numbers of 128 bits, by halves: no compiler extension, the same on 32 bits and in
// WebAssembly. Only for decimal.c, which needs them for exact products.
#ifndef CT_BASE_WIDE_H
#define CT_BASE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct CtWide {
  uint64_t high;
  uint64_t low;
} CtWide;

CtWide ct_wide_of(uint64_t value);
bool ct_wide_is_zero(CtWide a);
int ct_wide_compare(CtWide a, CtWide b);
CtWide ct_wide_product(uint64_t a, uint64_t b);
// False, with *out as it was, when the result needs more than 128 bits.
bool ct_wide_add(CtWide a, CtWide b, CtWide *out);
bool ct_wide_times(CtWide a, uint64_t factor, CtWide *out);
// a x 10^power.
bool ct_wide_times_ten(CtWide a, uint32_t power, CtWide *out);
// a - b, for a >= b.
CtWide ct_wide_subtract(CtWide a, CtWide b);
// The quotient, and what is left over; divisor > 0.
CtWide ct_wide_divide(CtWide a, uint64_t divisor, uint64_t *remainder);

#endif
