// Intervals, against sets of half steps from -1 to 4.5, which tell everything where ends are whole.
#include "check.h"

#include "base/interval.h"

static CtNumber whole(int64_t value) { return ct_number_of(value, 0); }

static void check_format(CtInterval a, const char *expected, int line) {
  char out[CT_INTERVAL_CHARS];
  CtText text = {out, ct_interval_format(a, out)};
  check_text(text, ct_text_of(expected), "format", __FILE__, line);
}
#define CHECK_FORMAT(a, expected) check_format((a), (expected), __LINE__)

static void formats(void) {
  CHECK_FORMAT(ct_interval_closed(whole(651), whole(699)), "[651, 699]");
  CHECK_FORMAT(ct_interval_point(whole(51)), "[51, 51]");
  CHECK_FORMAT(ct_interval_more_than(whole(650)), "(650, inf)");
  CHECK_FORMAT(ct_interval_at_least(whole(14)), "[14, inf)");
  CHECK_FORMAT(ct_interval_less_than(whole(40)), "(-inf, 40)");
  CHECK_FORMAT(ct_interval_at_most(whole(1000)), "(-inf, 1000]");
  CHECK_FORMAT(ct_interval_all(), "(-inf, inf)");
  CtNumber most = ct_number_of(-INT64_MAX, -60);
  CtInterval wide = ct_interval_closed(most, most);
  CHECK_FORMAT(wide, "[-0.000000000000000000000000000000000000000009223372036854775807, "
                     "-0.000000000000000000000000000000000000000009223372036854775807]");
}

// All kinds of ends over 0..3, infinite ones too. 9 x 9 intervals.
enum { ENDS = 9, INTERVALS = ENDS * ENDS };

static CtInterval interval_of(int index) {
  int low = index / ENDS, high = index % ENDS;
  CtInterval a = ct_interval_all();
  if (low < 8) {
    a.low = whole(low / 2);
    a.low_open = low % 2;
    a.low_infinite = false;
  }
  if (high < 8) {
    a.high = whole(high / 2);
    a.high_open = high % 2;
    a.high_infinite = false;
  }
  return a;
}

// Bit i: (i - 2) / 2 is in it, so -1 to 4.5 by halves. Ends are whole, so halves tell everything
// between.
enum { POINTS = 12 };

static uint32_t set_of(CtInterval a) {
  uint32_t set = 0;
  for (int i = 0; i < POINTS; i++) {
    CtNumber value = ct_number_of((i - 2) * 5, -1);
    int low = ct_number_compare(a.low, value), high = ct_number_compare(value, a.high);
    bool above = a.low_infinite || low < 0 || (low == 0 && !a.low_open);
    bool below = a.high_infinite || high < 0 || (high == 0 && !a.high_open);
    if (above && below) set |= 1u << i;
    if (ct_interval_has(a, value) != (above && below)) CHECK_EQ_INT(i, -1);
  }
  return set;
}

static bool is_one_bit(uint32_t set) { return set != 0 && (set & (set - 1)) == 0; }

// The bits from the lowest to the highest set one.
static uint32_t filled(uint32_t set) {
  uint32_t low = set & (0 - set), result = 0;
  for (uint32_t bit = low; bit != 0 && bit <= set; bit <<= 1)
    result |= bit;
  return result;
}

static void tells_what_is_in_one(void) {
  for (int i = 0; i < INTERVALS; i++) {
    CtInterval a = interval_of(i);
    uint32_t set = set_of(a);
    CHECK_EQ_INT(ct_interval_is_empty(a), set == 0);
    CHECK_EQ_INT(ct_interval_is_point(a), is_one_bit(set) && !a.low_open);
  }
}

static bool relates_like_sets(CtInterval a, CtInterval b) {
  uint32_t sa = set_of(a), sb = set_of(b);
  bool good = ct_interval_contains(a, b) == ((sa & sb) == sb);
  good &= ct_interval_overlaps(a, b) == ((sa & sb) != 0);
  good &= ct_interval_equal(a, b) == (sa == sb);
  good &= set_of(ct_interval_intersect(a, b)) == (sa & sb);
  good &= ct_interval_is_empty(ct_interval_intersect(a, b)) == ((sa & sb) == 0);
  CtInterval hull = ct_interval_hull(a, b);
  good &= ct_interval_contains(hull, a) && ct_interval_contains(hull, b);
  return good && set_of(hull) == filled(sa | sb);
}

static void relates_two_like_sets(void) {
  for (int i = 0; i < INTERVALS; i++) {
    for (int j = 0; j < INTERVALS; j++) {
      if (!relates_like_sets(interval_of(i), interval_of(j))) CHECK_EQ_INT(i, j * 1000);
    }
  }
  CHECK(true);
}

// A number is in the sum exactly where it is some x of a and the rest of b. Sums by quarters, x by
// eighths: open ends add up to values that only smaller steps reach.
static bool adds_like_sets(CtInterval a, CtInterval b) {
  CtInterval sum;
  if (!ct_interval_add(a, b, &sum)) return false;
  if (ct_interval_is_empty(a) || ct_interval_is_empty(b)) return ct_interval_is_empty(sum);
  for (int total = -4; total <= 28; total++) {
    bool found = false;
    for (int x = -40; x <= 72 && !found; x++) {
      found = ct_interval_has(a, ct_number_of(x * 125, -3)) &&
              ct_interval_has(b, ct_number_of((2 * total - x) * 125, -3));
    }
    if (found != ct_interval_has(sum, ct_number_of(total * 25, -2))) return false;
  }
  return true;
}

static void adds_all_pairs(void) {
  for (int i = 0; i < INTERVALS; i += 1) {
    for (int j = i % 3; j < INTERVALS; j += 3) {
      if (!adds_like_sets(interval_of(i), interval_of(j))) CHECK_EQ_INT(i, j * 1000);
    }
  }
  CHECK(true);
}

static void subtracts(void) {
  CtInterval out;
  CHECK(ct_interval_subtract(ct_interval_closed(whole(5), whole(9)),
                             ct_interval_closed(whole(1), whole(2)), &out));
  CHECK_FORMAT(out, "[3, 8]");
  CHECK(ct_interval_subtract(ct_interval_point(whole(18)), ct_interval_at_least(whole(4)), &out));
  CHECK_FORMAT(out, "(-inf, 14]");
  CHECK(ct_interval_subtract(ct_interval_more_than(whole(18)), ct_interval_less_than(whole(4)),
                             &out));
  CHECK_FORMAT(out, "(14, inf)");
  CHECK(ct_interval_subtract(ct_interval_all(), ct_interval_point(whole(4)), &out));
  CHECK_FORMAT(out, "(-inf, inf)");
}

static void scales(void) {
  CtInterval out = ct_interval_all();
  CHECK(ct_interval_scale(ct_interval_more_than(whole(5)), ct_number_of(1609344, -3), &out));
  CHECK_FORMAT(out, "(8046.72, inf)");
  CHECK(ct_interval_scale(ct_interval_at_most(ct_number_of(15, -1)), whole(1000000), &out));
  CHECK_FORMAT(out, "(-inf, 1500000]");
  CHECK(!ct_interval_scale(out, CT_ZERO, &out));
  CHECK(!ct_interval_scale(out, whole(-1), &out));
  CHECK(!ct_interval_scale(ct_interval_point(whole(INT64_MAX)), whole(3), &out));
  CHECK_FORMAT(out, "(-inf, 1500000]");
}

static void tells_when_a_bound_does_not_fit(void) {
  CtInterval out = ct_interval_point(whole(7)), most = ct_interval_point(whole(INT64_MAX));
  CHECK(!ct_interval_add(most, ct_interval_point(whole(1)), &out));
  CHECK(!ct_interval_add(ct_interval_at_least(whole(INT64_MAX)), most, &out));
  CHECK(
      ct_interval_add(ct_interval_at_most(whole(1)), ct_interval_at_least(whole(INT64_MAX)), &out));
  CHECK_FORMAT(out, "(-inf, inf)");
}

static void check_whole(CtInterval a, const char *expected) {
  CHECK_FORMAT(ct_interval_whole(a), expected);
}

static void moves_to_whole_numbers(void) {
  CtNumber half = ct_number_of(25, -1), third;
  CHECK(ct_number_ratio(20, 3, &third));
  check_whole(ct_interval_more_than(whole(650)), "[651, inf)");
  check_whole(ct_interval_at_least(whole(651)), "[651, inf)");
  check_whole(ct_interval_less_than(whole(40)), "(-inf, 39]");
  check_whole(ct_interval_closed(half, third), "[3, 6]");
  check_whole(ct_interval_more_than(half), "[3, inf)");
  check_whole(ct_interval_less_than(ct_number_negate(half)), "(-inf, -3]");
  check_whole(ct_interval_point(whole(51)), "[51, 51]");
  check_whole(ct_interval_all(), "(-inf, inf)");
  CHECK(ct_interval_is_empty(ct_interval_whole(ct_interval_point(half))));
  check_whole(ct_interval_more_than(whole(INT64_MAX)), "(9223372036854775807, inf)");
  CHECK(ct_interval_equal(ct_interval_whole(ct_interval_more_than(whole(650))),
                          ct_interval_at_least(whole(651))));
}

static void measures_gaps(void) {
  CtNumber gap = whole(7);
  CtInterval a = ct_interval_closed(whole(1), whole(3)), b = ct_interval_closed(whole(5), whole(9));
  CHECK(ct_interval_gap(a, b, &gap) && ct_number_equal(gap, whole(2)));
  CHECK(ct_interval_gap(b, a, &gap) && ct_number_equal(gap, whole(2)));
  CHECK(ct_interval_gap(ct_interval_less_than(whole(3)), ct_interval_at_least(whole(3)), &gap));
  CHECK(ct_number_equal(gap, CT_ZERO));
  CHECK(!ct_interval_gap(a, ct_interval_at_least(whole(3)), &gap));
  CHECK(!ct_interval_gap(a, ct_interval_closed(whole(9), whole(5)), &gap));
  CHECK(!ct_interval_gap(a, ct_interval_all(), &gap));
  CHECK(!ct_interval_gap(ct_interval_point(whole(-INT64_MAX)),
                         ct_interval_point(whole(INT64_MAX - 1)), &gap));
}

TEST_MAIN(TEST(formats), TEST(tells_what_is_in_one), TEST(relates_two_like_sets),
          TEST(adds_all_pairs), TEST(subtracts), TEST(scales),
          TEST(tells_when_a_bound_does_not_fit), TEST(moves_to_whole_numbers), TEST(measures_gaps))
