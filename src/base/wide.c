// Arithmetic of 128 bits out of 64-bit halves and 32-bit quarters.
#include "base/wide.h"

#define LOW_HALF UINT64_C(0xFFFFFFFF)

CtWide ct_wide_of(uint64_t value) { return (CtWide){0, value}; }

bool ct_wide_is_zero(CtWide a) { return a.high == 0 && a.low == 0; }

int ct_wide_compare(CtWide a, CtWide b) {
  if (a.high != b.high) return a.high < b.high ? -1 : 1;
  return (a.low > b.low) - (a.low < b.low);
}

CtWide ct_wide_product(uint64_t a, uint64_t b) {
  uint64_t a_low = a & LOW_HALF, a_high = a >> 32;
  uint64_t b_low = b & LOW_HALF, b_high = b >> 32;
  uint64_t bottom = a_low * b_low;
  uint64_t middle = a_high * b_low + (bottom >> 32);  // at most 2^64 - 2^32: no carry is lost
  uint64_t second = a_low * b_high + (middle & LOW_HALF);
  uint64_t top = a_high * b_high + (middle >> 32) + (second >> 32);
  return (CtWide){top, second << 32 | (bottom & LOW_HALF)};
}

bool ct_wide_add(CtWide a, CtWide b, CtWide *out) {
  uint64_t low = a.low + b.low;
  uint64_t carry = low < a.low;
  if (b.high > UINT64_MAX - a.high) return false;
  uint64_t high = a.high + b.high;
  if (carry > UINT64_MAX - high) return false;
  *out = (CtWide){high + carry, low};
  return true;
}

CtWide ct_wide_subtract(CtWide a, CtWide b) {
  return (CtWide){a.high - b.high - (a.low < b.low), a.low - b.low};
}

bool ct_wide_times(CtWide a, uint64_t factor, CtWide *out) {
  CtWide upper = ct_wide_product(a.high, factor);
  if (upper.high != 0) return false;
  return ct_wide_add((CtWide){upper.low, 0}, ct_wide_product(a.low, factor), out);
}

bool ct_wide_times_ten(CtWide a, uint32_t power, CtWide *out) {
  if (ct_wide_is_zero(a)) power = 0;
  // At most 39 rounds: then 128 bits are full.
  for (; power > 0; power--) {
    if (!ct_wide_times(a, 10, &a)) return false;
  }
  *out = a;
  return true;
}

// Long division in base 2^32: each remainder is below 2^32, so each step is one of 64 bits.
static CtWide divide_by_half(CtWide a, uint64_t divisor, uint64_t *remainder) {
  uint64_t left = a.high % divisor;
  uint64_t upper = left << 32 | a.low >> 32;
  uint64_t lower = upper % divisor << 32 | (a.low & LOW_HALF);
  *remainder = lower % divisor;
  return (CtWide){a.high / divisor, upper / divisor << 32 | lower / divisor};
}

// Bit by bit, for the rare divisor above 2^32. `left` stays below the divisor; the bit that
// doubling pushes out of it means that it is larger than any divisor.
static CtWide divide_by_bits(CtWide a, uint64_t divisor, uint64_t *remainder) {
  uint64_t left = a.high % divisor, quotient = 0;
  for (int bit = 63; bit >= 0; bit--) {
    bool overflows = left >> 63;
    left = left << 1 | (a.low >> bit & 1);
    if (!overflows && left < divisor) continue;
    left -= divisor;
    quotient |= UINT64_C(1) << bit;
  }
  *remainder = left;
  return (CtWide){a.high / divisor, quotient};
}

CtWide ct_wide_divide(CtWide a, uint64_t divisor, uint64_t *remainder) {
  if (a.high == 0) {
    *remainder = a.low % divisor;
    return ct_wide_of(a.low / divisor);
  }
  if (divisor <= LOW_HALF) return divide_by_half(a, divisor, remainder);
  return divide_by_bits(a, divisor, remainder);
}
