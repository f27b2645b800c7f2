// Intervals of exact numbers with open, closed or infinite ends: what a figure means and what it
// suggests.
#ifndef CT_BASE_INTERVAL_H
#define CT_BASE_INTERVAL_H

#include "base/decimal.h"

typedef struct CtInterval {
  CtNumber low;
  CtNumber high;
  bool low_open;  // low itself is not in it
  bool high_open;
  bool low_infinite;  // no lower bound; low is CT_ZERO and low_open true
  bool high_infinite;
} CtInterval;

CtInterval ct_interval_point(CtNumber value);
CtInterval ct_interval_closed(CtNumber low, CtNumber high);
CtInterval ct_interval_at_least(CtNumber low);
CtInterval ct_interval_more_than(CtNumber low);
CtInterval ct_interval_at_most(CtNumber high);
CtInterval ct_interval_less_than(CtNumber high);
CtInterval ct_interval_all(void);
// No number is in it: low above high, or equal with an open end.
bool ct_interval_is_empty(CtInterval a);
// Exactly one number is in it.
bool ct_interval_is_point(CtInterval a);
bool ct_interval_has(CtInterval a, CtNumber value);
// Every number of `inner` is in `outer`.
bool ct_interval_contains(CtInterval outer, CtInterval inner);
bool ct_interval_overlaps(CtInterval a, CtInterval b);
// They hold the same numbers; all empty intervals are equal.
bool ct_interval_equal(CtInterval a, CtInterval b);
// What is in both; empty (see ct_interval_is_empty) when nothing is.
CtInterval ct_interval_intersect(CtInterval a, CtInterval b);
// The least interval that holds both.
CtInterval ct_interval_hull(CtInterval a, CtInterval b);
// Over whole numbers (650, inf) and [651, inf) are one set: open ends become closed, fractions move
// inwards.
CtInterval ct_interval_whole(CtInterval a);
// All sums x + y, x in a, y in b; false when a bound does not fit.
bool ct_interval_add(CtInterval a, CtInterval b, CtInterval *out);
// All differences x - y.
bool ct_interval_subtract(CtInterval a, CtInterval b, CtInterval *out);
// Every value times factor; false for a factor of zero or less, and when a bound does not fit.
bool ct_interval_scale(CtInterval a, CtNumber factor, CtInterval *out);
// The distance between two disjoint intervals (0 where they meet); false when they overlap or it
// does not fit.
bool ct_interval_gap(CtInterval a, CtInterval b, CtNumber *out);
// "[651, 699]", "(650, inf)", "(-inf, 40)": for people and tests. At most CT_INTERVAL_CHARS bytes;
// the length comes back.
#define CT_INTERVAL_CHARS (2 * CT_NUMBER_CHARS + 8)
size_t ct_interval_format(CtInterval a, char *out);
// "more than 650", "20,000 to 99,000", "53": the same in words. At most CT_INTERVAL_WORDS_CHARS bytes; the length comes back.
#define CT_NUMBER_GROUP_CHARS (CT_NUMBER_CHARS + CT_NUMBER_CHARS / 3 + 1)
#define CT_INTERVAL_WORDS_CHARS (2 * CT_NUMBER_GROUP_CHARS + 16)
size_t ct_interval_words(CtInterval a, char *out);
// "16,700.5": a number with its thousands set apart. At most CT_NUMBER_GROUP_CHARS bytes; the length comes back.
size_t ct_number_group(CtNumber value, char *out);

#endif
