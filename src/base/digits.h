// Whole numbers as decimal digits, eight at a time and without a branch on their count: most of
// what is written are offsets and figures of a few digits, whose count no processor foresees.
#ifndef CT_BASE_DIGITS_H
#define CT_BASE_DIGITS_H

#include "base/word8.h"

// Bytes that ct_digits_write may touch behind `out`: 20 digits, the first of them in a word.
enum { CT_DIGITS_ROOM = 24 };

// The eight digits of a value below 10^8, the first in the lowest byte, as numbers 0 to 9. First
// two halves of four digits, then four pairs, then the digits; 10486 / 2^20 and 103 / 2^10 divide
// by 100 and 10 what is that small.
static inline uint64_t ct_digits_eight(uint64_t value) {
  uint64_t halves = value / 10000 | value % 10000 << 32;
  uint64_t hundreds = (halves * 10486 >> 20) & UINT64_C(0x0000007F0000007F);
  uint64_t pairs = hundreds | (halves - 100 * hundreds) << 16;
  uint64_t tens = (pairs * 103 >> 10) & UINT64_C(0x000F000F000F000F);
  return tens | (pairs - 10 * tens) << 8;
}

// The digits of a value below 10^8; eight bytes are written, the count comes back.
static inline size_t ct_digits_short(uint64_t value, char *out) {
  // a mark above the last digit, so that 0 has one
  uint64_t digits = ct_digits_eight(value) | UINT64_C(0x80) << 56;
  // the bits below the lowest one set: only a byte of 0 has all its bits there
  size_t zeros = ct_word8_sum((((digits - 1) & ~digits) >> 7) & CT_WORD8_EACH(1));
  uint64_t spelt = (digits & ~(UINT64_C(0x80) << 56)) | CT_WORD8_EACH('0');
  ct_word8_store_low_first(out, spelt >> 8 * zeros);
  return 8 - zeros;
}

// All eight digits of a value below 10^8.
static inline size_t ct_digits_full(uint64_t value, char *out) {
  ct_word8_store_low_first(out, ct_digits_eight(value) | CT_WORD8_EACH('0'));
  return 8;
}

// The digits of any value; the count comes back. `out` has CT_DIGITS_ROOM bytes.
static inline size_t ct_digits_write(uint64_t value, char *out) {
  const uint64_t eight = 100000000;
  if (value < eight) return ct_digits_short(value, out);
  uint64_t rest = value / eight;
  size_t count = ct_digits_short(rest < eight ? rest : rest / eight, out);
  if (rest >= eight) count += ct_digits_full(rest % eight, out + count);
  return count + ct_digits_full(value % eight, out + count);
}

#endif
