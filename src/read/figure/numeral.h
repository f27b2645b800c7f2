// The longest numeral at a token, in digits or words, with its exact value: "1,000", "one hundred and five thousand",
// "2.5 million", "three and a half", "two-thirds", "half a million", "two dozen", "21st", "tens of thousands".
#ifndef CT_READ_NUMERAL_H
#define CT_READ_NUMERAL_H

#include "read/figure/view.h"

typedef enum CtNumeralKind {
  CT_NUMERAL_CARDINAL,
  CT_NUMERAL_VAGUE,    // "dozens", "a few hundred": no figure; least and most of what it suggests
  CT_NUMERAL_ORDINAL,  // "third", "21st"
} CtNumeralKind;

typedef struct CtNumeral {
  uint32_t first;  // tokens, the article of "a dozen" and the sign taken in
  uint32_t end;
  CtNumeralKind kind;
  CtNumber value;     // of a vague numeral: the least it means
  CtNumber high;      // vague: the most it suggests
  CtNumber scale;     // the last scale word ("2.5 million" 1e6), else 1: ends of a range share it
  CtNumber step;      // "two dozen" 12: its round step; else 0
  bool in_digits;     // its first part is written in digits
  bool has_decimals;  // in digits, with a fraction behind a point
  bool is_fraction;   // "two-thirds", "half": part of one thing
  bool stuck_suffix;  // "9m": the letter may be a unit instead
  bool is_odd;        // "sixty-odd thousand": some more than that
  const char *rule;
} CtNumeral;

// A plain cardinal of these tokens and value, everything else at rest.
CtNumeral ct_numeral_start(uint32_t first, uint32_t end, CtNumber value, const char *rule);
// False where no numeral begins at `token`, or its value does not fit. Linear in the numeral. What is taken (a date, an
// identifier) ends a numeral.
bool ct_numeral_read(const CtView *view, uint32_t token, CtNumeral *out);

#endif
