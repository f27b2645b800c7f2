// Cardinal numbers of words and digits, without signs, fractions and vague words.
#ifndef CT_READ_CARDINAL_H
#define CT_READ_CARDINAL_H

#include "read/figure/view.h"

typedef struct CtCardinal {
  CtNumber value;
  CtNumber scale;  // the last scale, else 1
  CtNumber
      last;  // the last group with its scale: "two hundred million five thousand" 5000; what "and a half" halves
  uint32_t end;    // token past it
  bool in_digits;  // begins with digits
  bool has_decimals;
  bool only_tens;  // "thirty": an ordinal unit may follow ("thirty-first")
  bool stuck_suffix;
  bool is_odd;  // "sixty-odd thousand": some more than that
} CtCardinal;

// "one hundred and five thousand", "4 thousand 3 hundred and 21", "2.5 million", "5k", "twelve hundred", "three lakh crore",
// "nought point nought four", a bare "hundred" or "million". False where none begins at `token`.
bool ct_cardinal_read(const CtView *view, uint32_t token, CtCardinal *out);
// Whether the token behind a cardinal could belong to it: a word of number, a dash, "point". A quick no.
bool ct_cardinal_may_go_on(const CtView *view, uint32_t token);
// "hundred", "thousand", "million": the row in `numbers` of a word that multiplies, or -1.
int32_t ct_cardinal_multiplier(const CtView *view, uint32_t token);
// Past a hyphen between the parts of a numeral ("twenty-one", "two - thirds"): the token to go on with.
uint32_t ct_cardinal_skip_hyphen(const CtView *view, uint32_t token);

#endif
