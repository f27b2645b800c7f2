// Intervals as sets of numbers: what is in them, how two stand to each other, their sums. Takes and
// leaves values; an empty interval stays empty through all of it.
#include "base/interval.h"

#include <string.h>

CtInterval ct_interval_point(CtNumber value) { return ct_interval_closed(value, value); }

CtInterval ct_interval_closed(CtNumber low, CtNumber high) {
  return (CtInterval){.low = low, .high = high};
}

CtInterval ct_interval_all(void) { return (CtInterval){CT_ZERO, CT_ZERO, true, true, true, true}; }

CtInterval ct_interval_at_least(CtNumber low) {
  CtInterval a = ct_interval_all();
  a.low = low;
  a.low_open = a.low_infinite = false;
  return a;
}

CtInterval ct_interval_more_than(CtNumber low) {
  CtInterval a = ct_interval_at_least(low);
  a.low_open = true;
  return a;
}

CtInterval ct_interval_at_most(CtNumber high) {
  CtInterval a = ct_interval_all();
  a.high = high;
  a.high_open = a.high_infinite = false;
  return a;
}

CtInterval ct_interval_less_than(CtNumber high) {
  CtInterval a = ct_interval_at_most(high);
  a.high_open = true;
  return a;
}

// Which of two lower ends begins earlier: -1 the end of a, 1 that of b, 0 neither. A closed end
// begins before an open one.
static int compare_lows(CtInterval a, CtInterval b) {
  if (a.low_infinite || b.low_infinite) return b.low_infinite - a.low_infinite;
  int order = ct_number_compare(a.low, b.low);
  return order != 0 ? order : a.low_open - b.low_open;
}

// Which of two upper ends comes first. An open end comes before a closed one.
static int compare_highs(CtInterval a, CtInterval b) {
  if (a.high_infinite || b.high_infinite) return a.high_infinite - b.high_infinite;
  int order = ct_number_compare(a.high, b.high);
  return order != 0 ? order : b.high_open - a.high_open;
}

static void set_low(CtInterval *a, CtInterval from) {
  a->low = from.low;
  a->low_open = from.low_open;
  a->low_infinite = from.low_infinite;
}

static void set_high(CtInterval *a, CtInterval from) {
  a->high = from.high;
  a->high_open = from.high_open;
  a->high_infinite = from.high_infinite;
}

bool ct_interval_is_empty(CtInterval a) {
  if (a.low_infinite || a.high_infinite) return false;
  int order = ct_number_compare(a.low, a.high);
  return order > 0 || (order == 0 && (a.low_open || a.high_open));
}

bool ct_interval_is_point(CtInterval a) {
  return !a.low_infinite && !a.high_infinite && !a.low_open && !a.high_open &&
         ct_number_equal(a.low, a.high);
}

bool ct_interval_has(CtInterval a, CtNumber value) {
  return ct_interval_contains(a, ct_interval_point(value));
}

bool ct_interval_contains(CtInterval outer, CtInterval inner) {
  if (ct_interval_is_empty(inner)) return true;
  return compare_lows(outer, inner) <= 0 && compare_highs(outer, inner) >= 0;
}

bool ct_interval_overlaps(CtInterval a, CtInterval b) {
  if (ct_interval_is_empty(a) || ct_interval_is_empty(b)) return false;
  return !ct_interval_is_empty(ct_interval_intersect(a, b));
}

bool ct_interval_equal(CtInterval a, CtInterval b) {
  if (ct_interval_is_empty(a)) return ct_interval_is_empty(b);
  return !ct_interval_is_empty(b) && compare_lows(a, b) == 0 && compare_highs(a, b) == 0;
}

CtInterval ct_interval_intersect(CtInterval a, CtInterval b) {
  if (ct_interval_is_empty(b)) return b;
  if (ct_interval_is_empty(a)) return a;
  if (compare_lows(a, b) < 0) set_low(&a, b);
  if (compare_highs(a, b) > 0) set_high(&a, b);
  return a;
}

CtInterval ct_interval_hull(CtInterval a, CtInterval b) {
  if (ct_interval_is_empty(a)) return b;
  if (ct_interval_is_empty(b)) return a;
  if (compare_lows(b, a) < 0) set_low(&a, b);
  if (compare_highs(b, a) > 0) set_high(&a, b);
  return a;
}

static CtInterval negated(CtInterval a) {
  return (CtInterval){ct_number_negate(a.high), ct_number_negate(a.low), a.high_open, a.low_open,
                      a.high_infinite,          a.low_infinite};
}

// The lower end moved up to the least whole number in the interval; an end that does not fit stays.
static void round_low(CtInterval *a) {
  CtNumber whole;
  if (a->low_infinite || !ct_number_ceil(a->low, &whole)) return;
  bool left_out = a->low_open && ct_number_equal(whole, a->low);
  if (left_out && !ct_number_add(whole, ct_number_of(1, 0), &whole)) return;
  a->low = whole;
  a->low_open = false;
}

CtInterval ct_interval_whole(CtInterval a) {
  if (ct_interval_is_empty(a)) return a;
  round_low(&a);
  CtInterval mirrored = negated(a);
  round_low(&mirrored);
  return negated(mirrored);
}

bool ct_interval_add(CtInterval a, CtInterval b, CtInterval *out) {
  if (ct_interval_is_empty(a) || ct_interval_is_empty(b)) {
    *out = ct_interval_is_empty(a) ? a : b;
    return true;
  }
  CtInterval sum = ct_interval_all();
  sum.low_infinite = a.low_infinite || b.low_infinite;
  sum.high_infinite = a.high_infinite || b.high_infinite;
  if (!sum.low_infinite) {
    if (!ct_number_add(a.low, b.low, &sum.low)) return false;
    sum.low_open = a.low_open || b.low_open;
  }
  if (!sum.high_infinite) {
    if (!ct_number_add(a.high, b.high, &sum.high)) return false;
    sum.high_open = a.high_open || b.high_open;
  }
  *out = sum;
  return true;
}

bool ct_interval_subtract(CtInterval a, CtInterval b, CtInterval *out) {
  return ct_interval_add(a, negated(b), out);
}

bool ct_interval_scale(CtInterval a, CtNumber factor, CtInterval *out) {
  if (ct_number_sign(factor) <= 0) return false;
  if (!ct_number_multiply(a.low, factor, &a.low)) return false;
  if (!ct_number_multiply(a.high, factor, &a.high)) return false;
  *out = a;
  return true;
}

bool ct_interval_gap(CtInterval a, CtInterval b, CtNumber *out) {
  if (ct_interval_is_empty(a) || ct_interval_is_empty(b) || ct_interval_overlaps(a, b))
    return false;
  if (compare_lows(a, b) <= 0) return ct_number_subtract(b.low, a.high, out);
  return ct_number_subtract(a.low, b.high, out);
}

static size_t put(char *out, size_t length, CtText bytes) {
  memcpy(out + length, bytes.data, bytes.length);
  return length + bytes.length;
}

size_t ct_interval_format(CtInterval a, char *out) {
  size_t length = put(out, 0, a.low_open ? CT_TEXT("(") : CT_TEXT("["));
  if (a.low_infinite) length = put(out, length, CT_TEXT("-inf"));
  if (!a.low_infinite) length += ct_number_format(a.low, out + length, NULL);
  length = put(out, length, CT_TEXT(", "));
  if (a.high_infinite) length = put(out, length, CT_TEXT("inf"));
  if (!a.high_infinite) length += ct_number_format(a.high, out + length, NULL);
  return put(out, length, a.high_open ? CT_TEXT(")") : CT_TEXT("]"));
}
