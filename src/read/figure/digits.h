// Numbers written in digits: "1,000", "1 000", "12,34,567.89", "1.111,11", ".25", "1.3x10^6", "9.83e-3".
#ifndef CT_READ_DIGITS_H
#define CT_READ_DIGITS_H

#include "read/figure/view.h"

// Digits of one token with their separators. False where they are no single number ("192.168.1.2", "22,24,26") or where
// the value does not fit. "1.000" is one with three decimals, as English writes it; "1.000.000" and "1.000,5" are thousands.
bool ct_digits_parse(CtText text, CtNumber *out);
// "1.3x10^6", "9.83e-3", "2.48×10−5" at `token`, whatever tokens it fell into: the token past it, 0 where it is none.
uint32_t ct_digits_scientific(const CtView *view, uint32_t token, CtNumber *out);
// The number in digits that begins at `token` and the token behind it, groups divided by spaces and powers of ten
// taken in; `*words` counts its tokens.
bool ct_digits_read(const CtView *view, uint32_t token, CtNumber *out, uint32_t *words);

#endif
