// Exact numbers: the normal form, arithmetic against whole numbers, the limits, texts.
#include "check.h"

#include "base/decimal.h"
#include "base/limits.h"

static CtNumber number(const char *digits) {
  CtNumber value = {-1, 0, 0};
  CHECK(ct_number_parse(ct_text_of(digits), &value));
  return value;
}

static CtNumber ratio(int64_t numerator, int64_t denominator) {
  CtNumber value = {-1, 0, 0};
  CHECK(ct_number_ratio(numerator, denominator, &value));
  return value;
}

static void check_fields(CtNumber value, int64_t numerator, int64_t denominator, int exponent,
                         int line) {
  check_int(value.numerator, numerator, "numerator", __FILE__, line);
  check_int(value.denominator, denominator, "denominator", __FILE__, line);
  check_int(value.exponent, exponent, "exponent", __FILE__, line);
}
#define CHECK_FIELDS(value, n, d, e) check_fields((value), (n), (d), (e), __LINE__)

static void check_format(CtNumber value, const char *expected, int line) {
  char out[CT_NUMBER_CHARS];
  CtText text = {out, ct_number_format(value, out, NULL)};
  check_text(text, ct_text_of(expected), "format", __FILE__, line);
}
#define CHECK_FORMAT(value, expected) check_format((value), (expected), __LINE__)

static void has_one_form_a_value(void) {
  CHECK_FIELDS(ct_number_of(0, 5), 0, 1, 0);
  CHECK_FIELDS(ct_number_of(1200, 0), 12, 1, 2);
  CHECK_FIELDS(ct_number_of(-1200, -2), -12, 1, 0);
  CHECK_FIELDS(ct_number_of(1000, -60), 1, 1, -57);
  CHECK_FIELDS(ct_number_of(INT64_MAX, 0), INT64_MAX, 1, 0);
  CHECK_FIELDS(ct_number_of(-INT64_MAX, 60), -INT64_MAX, 1, 60);
  CHECK_FIELDS(ct_number_of(1200, 60), 1200, 1, 60);  // the exponent can hold no more
  CHECK_FIELDS(ct_number_of(12, 62), 1200, 1, 60);
  CHECK_FIELDS(ct_number_of(100, -62), 1, 1, -60);
  CHECK_FIELDS(ct_number_of(1, -61), 0, 1, 0);  // does not fit: zero, as documented
  CHECK_FIELDS(ct_number_of(1, INT32_MAX), 0, 1, 0);
  CHECK_FIELDS(ct_number_of(1, INT32_MIN), 0, 1, 0);
  CHECK_FIELDS(ct_number_of(INT64_MIN, 0), 0, 1, 0);
}

static void reduces_ratios(void) {
  CHECK_FIELDS(ratio(2, 3), 2, 3, 0);
  CHECK_FIELDS(ratio(-4, 6), -2, 3, 0);
  CHECK_FIELDS(ratio(4, -6), -2, 3, 0);
  CHECK_FIELDS(ratio(-4, -6), 2, 3, 0);
  CHECK_FIELDS(ratio(1, 8), 125, 1, -3);
  CHECK_FIELDS(ratio(1, 6), 5, 3, -1);
  CHECK_FIELDS(ratio(1, 50), 2, 1, -2);
  CHECK_FIELDS(ratio(100, 3), 1, 3, 2);
  CHECK_FIELDS(ratio(0, -7), 0, 1, 0);
  CHECK_FIELDS(ratio(INT64_MIN, INT64_MIN), 1, 1, 0);
  CHECK_FIELDS(ratio(INT64_MIN, 2), INT64_MIN / 2, 1, 0);
  CHECK_FIELDS(ratio(INT64_MAX, INT64_MAX), 1, 1, 0);
  CHECK_FIELDS(ratio(1, INT64_MAX), 1, INT64_MAX, 0);
  CHECK_FIELDS(ratio(1, INT64_C(1) << 20), 95367431640625, 1, -20);
}

static void refuses_ratios(void) {
  CtNumber value = {7, 1, 0};
  CHECK(!ct_number_ratio(1, 0, &value));
  CHECK(!ct_number_ratio(0, 0, &value));
  CHECK(!ct_number_ratio(INT64_MIN, 1, &value));
  CHECK(!ct_number_ratio(1, INT64_C(1) << 62, &value));  // 5^62 digits
  CHECK_FIELDS(value, 7, 1, 0);
}

static void parses(void) {
  CHECK_FIELDS(number("1234"), 1234, 1, 0);
  CHECK_FIELDS(number("-12.50"), -125, 1, -1);
  CHECK_FIELDS(number(".5"), 5, 1, -1);
  CHECK_FIELDS(number("-.5"), -5, 1, -1);
  CHECK_FIELDS(number("007"), 7, 1, 0);
  CHECK_FIELDS(number("0"), 0, 1, 0);
  CHECK_FIELDS(number("-0.000"), 0, 1, 0);
  CHECK_FIELDS(number("1200000"), 12, 1, 5);
  CHECK_FIELDS(number("9223372036854775807"), INT64_MAX, 1, 0);
  CHECK_FIELDS(number("-9223372036854775807"), -INT64_MAX, 1, 0);
  CHECK_FIELDS(number("922337203685477580700000"), INT64_MAX, 1, 5);
  CHECK_FIELDS(number("1000000000000000000000000000000000000000000"), 1, 1, 42);
  CHECK_FIELDS(number("1.00000000000000000000000000000000000000000000000000000000000000000000"), 1,
               1, 0);
  CHECK_FIELDS(number("0.000000000000000000000000000000000000000000000000000000000001"), 1, 1, -60);
}

static void refuses_what_is_no_number(void) {
  static const char *const wrong[] = {
      "",
      "-",
      ".",
      "-.",
      "5.",
      "+5",
      "1e5",
      "1,000",
      " 1",
      "1 ",
      "1..5",
      "1.2.3",
      "--1",
      "1-",
      "x",
      "0x10",
      "\xD9\xA1",
      "9223372036854775808",  // INT64_MAX + 1
      "9999999999999999999",
      "0.12345678901234567890123",
      "0.0000000000000000000000000000000000000000000000000000000000001",  // 10^-61
  };
  CtNumber value = {7, 1, 0};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    CHECK(!ct_number_parse(ct_text_of(wrong[i]), &value));
  }
  CHECK(!ct_number_parse(CT_NO_TEXT, &value));
  CHECK(!ct_number_parse(CT_TEXT("1\0"), &value));
  CHECK_FIELDS(value, 7, 1, 0);
}

static void parses_with_an_exponent(void) {
  CtNumber value;
  CHECK(ct_number_parse_scaled(CT_TEXT("1.25"), 6, &value));
  CHECK_FIELDS(value, 125, 1, 4);
  CHECK(ct_number_parse_scaled(CT_TEXT("1"), 78, &value));
  CHECK_FIELDS(value, INT64_C(1000000000000000000), 1, 60);
  CHECK(!ct_number_parse_scaled(CT_TEXT("1"), 79, &value));
  CHECK(!ct_number_parse_scaled(CT_TEXT("1"), -61, &value));
  CHECK(!ct_number_parse_scaled(CT_TEXT("1"), INT32_MAX, &value));
  CHECK(!ct_number_parse_scaled(CT_TEXT("1"), INT32_MIN, &value));
  CHECK(ct_number_parse_scaled(CT_TEXT("10000000000"), -70, &value));
  CHECK_FIELDS(value, 1, 1, -60);
  CHECK(ct_number_parse_scaled(CT_TEXT("0"), INT32_MAX, &value));
  CHECK_FIELDS(value, 0, 1, 0);
}

static void formats_decimals(void) {
  CHECK_FORMAT(number("1200000"), "1200000");
  CHECK_FORMAT(number("0.35"), "0.35");
  CHECK_FORMAT(number("-0.05"), "-0.05");
  CHECK_FORMAT(number("12.5"), "12.5");
  CHECK_FORMAT(CT_ZERO, "0");
  CHECK_FORMAT(ct_number_of(-INT64_MAX, 0), "-9223372036854775807");
  CHECK_FORMAT(ct_number_of(-INT64_MAX, -19), "-0.9223372036854775807");
  CHECK_FORMAT(ct_number_of(1, -60),
               "0.000000000000000000000000000000000000000000000000000000000001");
  CHECK_FORMAT(ct_number_of(-INT64_MAX, -60),
               "-0.000000000000000000000000000000000000000009223372036854775807");
  CHECK_FORMAT(ct_number_of(1, 60),
               "1000000000000000000000000000000000000000000000000000000000000");
  CHECK_FORMAT(ct_number_of(-125, 60),
               "-125000000000000000000000000000000000000000000000000000000000000");
  CHECK_FORMAT(ct_number_of(1234, 60),
               "1234000000000000000000000000000000000000000000000000000000000000");
  CHECK_FORMAT(ct_number_of(-1234, 60), "-1.234e+63");
  CHECK_FORMAT(ct_number_of(INT64_MAX, 60), "9.223372036854775807e+78");
}

static void formats_ratios(void) {
  CHECK_FORMAT(ratio(2, 3), "0.666666666666667");
  CHECK_FORMAT(ratio(-1, 3), "-0.333333333333333");
  CHECK_FORMAT(ratio(100, 3), "33.3333333333333");
  CHECK_FORMAT(ratio(1, 7), "0.142857142857143");
  CHECK_FORMAT(ratio(1, 9000), "0.000111111111111111");
  CHECK_FORMAT(ratio(INT64_C(10000000000000000), 3), "3333333333333330");
  CHECK_FORMAT(ratio(INT64_MAX, 3), "3074457345618260000");
  CHECK_FORMAT(ratio(1, INT64_MAX), "0.00000000000000000010842021724855");
  // Rounds up to a power of ten.
  CHECK_FORMAT(ratio(INT64_C(999999999999999998), INT64_C(999999999999999999)), "1");
  bool exact = true;
  char out[CT_NUMBER_CHARS];
  ct_number_format(ratio(2, 3), out, &exact);
  CHECK(!exact);
  ct_number_format(ratio(1, 8), out, &exact);
  CHECK(exact);
  CtNumber tiny;
  CHECK(ct_number_multiply(ratio(1, 3), ct_number_of(1, -60), &tiny));
  CHECK_FORMAT(tiny, "3.33333333333333e-61");
}

// Reading what was written gives the number back.
static void reads_its_own_texts(void) {
  for (int64_t value = -2000; value <= 2000; value += 3) {
    for (int32_t exponent = -9; exponent <= 9; exponent++) {
      CtNumber a = ct_number_of(value, exponent), b = CT_ZERO;
      char out[CT_NUMBER_CHARS];
      size_t length = ct_number_format(a, out, NULL);
      bool good = ct_number_parse((CtText){out, length}, &b) && ct_number_equal(a, b);
      if (!good) CHECK(good);
    }
  }
  CHECK(true);
}

static int sign_of(int64_t value) { return (value > 0) - (value < 0); }

static int64_t power_of_ten(int exponent) {
  return exponent == 0 ? 1 : 10 * power_of_ten(exponent - 1);
}

// One pair as whole numbers of hundredths (products and sums are exact there).
static bool agrees_with_integers(int64_t a, int ae, int64_t b, int be) {
  CtNumber x = ct_number_of(a, ae), y = ct_number_of(b, be), z;
  int64_t xi = a * power_of_ten(ae + 2), yi = b * power_of_ten(be + 2);
  bool good = ct_number_compare(x, y) == sign_of(xi - yi);
  good &= ct_number_equal(x, y) == (xi == yi);
  good &= ct_number_add(x, y, &z) && ct_number_equal(z, ct_number_of(xi + yi, -2));
  good &= ct_number_subtract(x, y, &z) && ct_number_equal(z, ct_number_of(xi - yi, -2));
  good &= ct_number_multiply(x, y, &z) && ct_number_equal(z, ct_number_of(xi * yi, -4));
  if (b == 0) return good && !ct_number_divide(x, y, &z);
  CtNumber back;
  good &= ct_number_divide(x, y, &z) && ct_number_multiply(z, y, &back) && ct_number_equal(back, x);
  return good && ct_number_ratio(xi, yi, &back) && ct_number_equal(back, z);
}

static void computes_like_integers(void) {
  for (int64_t a = -50; a <= 50; a++) {
    for (int64_t b = -50; b <= 50; b++) {
      for (int exponents = 0; exponents < 25; exponents++) {
        int ae = exponents / 5 - 2, be = exponents % 5 - 2;
        if (!agrees_with_integers(a, ae, b, be)) CHECK_EQ_INT(a * 1000 + b, exponents);
      }
    }
  }
  CHECK(true);
}

// Ratios of all small integers: a/b + c/d, a/b x c/d, order and rounding by cross products.
static bool agrees_with_fractions(int64_t a, int64_t b, int64_t c, int64_t d) {
  CtNumber x = ratio(a, b), y = ratio(c, d), z;
  bool good = ct_number_compare(x, y) == sign_of(a * d - c * b);
  good &= ct_number_add(x, y, &z) && ct_number_equal(z, ratio(a * d + c * b, b * d));
  good &= ct_number_subtract(x, y, &z) && ct_number_equal(z, ratio(a * d - c * b, b * d));
  good &= ct_number_multiply(x, y, &z) && ct_number_equal(z, ratio(a * c, b * d));
  if (c != 0) good &= ct_number_divide(x, y, &z) && ct_number_equal(z, ratio(a * d, b * c));
  return good;
}

static void computes_like_fractions(void) {
  for (int64_t a = -8; a <= 8; a++) {
    for (int64_t b = 1; b <= 12; b++) {
      for (int64_t c = -8; c <= 8; c++) {
        for (int64_t d = 1; d <= 12; d++) {
          if (!agrees_with_fractions(a, b, c, d)) CHECK_EQ_INT(a * 1000 + b, c * 1000 + d);
        }
      }
    }
  }
}

static void rounds_to_whole_numbers(void) {
  for (int64_t a = -200; a <= 200; a++) {
    for (int64_t b = 1; b <= 60; b++) {
      int64_t below = a / b - (a % b < 0), above = a / b + (a % b > 0), whole;
      CtNumber value = ratio(a, b), out;
      CHECK(ct_number_floor(value, &out) && ct_number_to_int(out, &whole) && whole == below);
      CHECK(ct_number_ceil(value, &out) && ct_number_to_int(out, &whole) && whole == above);
      CHECK(ct_number_is_whole(value) == (a % b == 0));
    }
  }
}

static void rounds_what_only_just_fits(void) {
  CtNumber value, out;
  CHECK(ct_number_ceil(ct_number_of(1, -60), &out));
  CHECK_FIELDS(out, 1, 1, 0);
  CHECK(ct_number_floor(ct_number_of(-1, -60), &out));
  CHECK_FIELDS(out, -1, 1, 0);
  CHECK(ct_number_floor(ct_number_of(INT64_MAX, -1), &out));
  CHECK_FIELDS(out, 92233720368547758, 1, 1);
  // 10^18 / 3 = 333333333333333333.3
  CHECK(ct_number_floor(ratio(INT64_C(1000000000000000000), 3), &out));
  CHECK_FIELDS(out, 333333333333333333, 1, 0);
  CHECK(ct_number_multiply(ratio(1, 3), ct_number_of(1, 60), &value));
  CHECK(!ct_number_floor(value, &out));  // sixty threes
  CHECK(!ct_number_ceil(value, &out));
  // 10^40 / (10^18 - 1) = 10^22 + 10^4 + 10^-14...: five digits and zeros fit
  CHECK(ct_number_multiply(ratio(1, INT64_C(999999999999999999)), ct_number_of(1, 40), &value));
  CHECK(ct_number_floor(value, &out));
  CHECK_FIELDS(out, INT64_C(1000000000000000001), 1, 4);
}

static void tells_signs_and_whole_numbers(void) {
  CHECK_EQ_INT(ct_number_sign(number("-0.1")), -1);
  CHECK_EQ_INT(ct_number_sign(CT_ZERO), 0);
  CHECK_EQ_INT(ct_number_sign(ratio(1, INT64_MAX)), 1);
  CHECK(ct_number_is_whole(CT_ZERO));
  CHECK(!ct_number_is_whole(ratio(100, 3)));
  int64_t whole = 7;
  CHECK(ct_number_to_int(ct_number_of(-INT64_MAX, 0), &whole) && whole == -INT64_MAX);
  CHECK(ct_number_to_int(number("9000000000000000000"), &whole));
  CHECK_EQ_INT(whole, INT64_C(9000000000000000000));
  CHECK(ct_number_to_int(CT_ZERO, &whole) && whole == 0);
  CHECK(!ct_number_to_int(number("10000000000000000000"), &whole));
  CHECK(!ct_number_to_int(ct_number_of(1, 60), &whole));
  CHECK(!ct_number_to_int(number("0.5"), &whole));
  CHECK(!ct_number_to_int(ratio(1, 3), &whole));
  CHECK_EQ_INT(whole, 0);
}

static void compares_far_ends(void) {
  CtNumber most = ct_number_of(INT64_MAX, 60), least = ct_number_of(1, -60);
  CtNumber below;
  CHECK(ct_number_divide(least, ct_number_of(INT64_MAX, 0), &below));
  CHECK_EQ_INT(ct_number_compare(most, least), 1);
  CHECK_EQ_INT(ct_number_compare(below, least), -1);
  CHECK_EQ_INT(ct_number_compare(ct_number_negate(most), ct_number_negate(least)), -1);
  CHECK_EQ_INT(ct_number_compare(ct_number_negate(least), CT_ZERO), -1);
  CHECK_EQ_INT(ct_number_compare(CT_ZERO, below), -1);
  CHECK_EQ_INT(ct_number_compare(ratio(INT64_MAX - 1, INT64_MAX), ct_number_of(1, 0)), -1);
  CHECK_EQ_INT(
      ct_number_compare(ratio(INT64_MAX - 1, INT64_MAX), ratio(INT64_MAX - 6, INT64_MAX - 4)), 1);
  CHECK_EQ_INT(ct_number_compare(ratio(2, 3), number("0.666666666666666666")), 1);
  CHECK_EQ_INT(ct_number_compare(ratio(2, 3), number("0.666666666666666667")), -1);
}

static void computes_at_the_limits(void) {
  CtNumber most = ct_number_of(INT64_MAX, 0), one = ct_number_of(1, 0), out = {7, 1, 0};
  CHECK(!ct_number_add(most, one, &out));
  CHECK(!ct_number_subtract(ct_number_negate(most), one, &out));
  CHECK(!ct_number_multiply(most, most, &out));
  CHECK(!ct_number_add(ct_number_of(1, 60), one, &out));
  CHECK(!ct_number_add(ct_number_of(INT64_MAX, 60), ct_number_of(INT64_MAX, -60), &out));
  CHECK(!ct_number_multiply(ct_number_of(1, -31), ct_number_of(1, -30), &out));
  CHECK(!ct_number_multiply(ratio(1, INT64_MAX), ratio(1, 3), &out));
  CHECK(!ct_number_add(ratio(1, INT64_MAX), ratio(1, INT64_MAX - 4), &out));
  CHECK(!ct_number_divide(one, CT_ZERO, &out));
  CHECK(!ct_number_divide(one, ct_number_of(INT64_C(1) << 62, 0), &out));
  CHECK_FIELDS(out, 7, 1, 0);
}

// Steps on the way pass 64 bits, the result does not.
static void holds_what_fits(void) {
  CtNumber out;
  CHECK(ct_number_add(ct_number_of(INT64_MAX, 0), ct_number_of(3, 0), &out));  // ends in 10
  CHECK_FIELDS(out, 922337203685477581, 1, 1);
  CHECK(ct_number_subtract(ct_number_of(1, 19), ct_number_of(INT64_MAX, 0), &out));
  CHECK_FIELDS(out, 776627963145224193, 1, 0);
  CHECK(ct_number_multiply(ct_number_of(INT64_C(1) << 62, 0),
                           ct_number_of(INT64_C(7450580596923828125), 0), &out));  // 5^27
  CHECK_EQ_INT(out.exponent, 27);
  CHECK_EQ_INT(out.numerator, INT64_C(1) << 35);
  CHECK(ct_number_multiply(ct_number_of(2, 60), ct_number_of(5, 0), &out));
  CHECK_FIELDS(out, 10, 1, 60);
  CHECK(ct_number_multiply(ratio(INT64_MAX, 3), ratio(3, INT64_MAX), &out));
  CHECK_FIELDS(out, 1, 1, 0);
  CHECK(ct_number_subtract(ratio(INT64_MAX, 3), ratio(INT64_MAX, 3), &out));
  CHECK_FIELDS(out, 0, 1, 0);
  CHECK(ct_number_divide(ct_number_of(1, 60), ct_number_of(1, 60), &out));
  CHECK_FIELDS(out, 1, 1, 0);
  CHECK(ct_number_divide(ct_number_of(1, -60), ct_number_of(1, -60), &out));
  CHECK_FIELDS(out, 1, 1, 0);
  CHECK(ct_number_add(CT_ZERO, ct_number_of(1, -60), &out));
  CHECK_FIELDS(out, 1, 1, -60);
}

static void counts_trailing_zeros(void) {
  CHECK_EQ_INT(ct_number_trailing_zeros(number("1200000")), 5);
  CHECK_EQ_INT(ct_number_trailing_zeros(number("-800")), 2);
  CHECK_EQ_INT(ct_number_trailing_zeros(number("51")), 0);
  CHECK_EQ_INT(ct_number_trailing_zeros(CT_ZERO), 0);
  CHECK_EQ_INT(ct_number_trailing_zeros(number("1.5")), 0);
  CHECK_EQ_INT(ct_number_trailing_zeros(ratio(100, 3)), 0);
  CHECK_EQ_INT(ct_number_trailing_zeros(ct_number_of(100, 60)), 62);
}

static void check_step(const char *digits, const char *step) {
  CHECK_FORMAT(ct_number_round_step(number(digits)), step);
}

static void finds_the_round_step(void) {
  check_step("650", "50");
  check_step("800", "100");
  check_step("17", "1");
  check_step("107000", "1000");
  check_step("1000", "200");
  check_step("10", "2");
  check_step("40", "5");
  check_step("50", "10");
  check_step("100", "20");
  check_step("250", "50");
  check_step("1500", "100");
  check_step("5400", "200");
  check_step("20000", "2000");
  check_step("1", "1");
  check_step("0", "1");
  check_step("-650", "50");
  check_step("12.5", "0.1");
  check_step("0.25", "0.01");
  CHECK_FORMAT(ct_number_round_step(ratio(2, 3)), "0");
  CHECK(ct_number_equal(ct_number_round_step(ct_number_of(65, 61)), ct_number_of(5, 61)));
  CHECK(ct_number_equal(ct_number_round_step(ct_number_of(1, 61)), ct_number_of(2, 60)));
}

// The definition, word by word: the largest of 1, 2, 5 x 10^k that divides n and is at most n/5, at
// least 1.
static int64_t step_by_definition(int64_t n) {
  int64_t best = 1;
  for (int64_t power = 1; power <= n; power *= 10) {
    for (int64_t digit = 1; digit <= 5; digit += digit == 1 ? 1 : 3) {
      if (n % (digit * power) == 0 && digit * power * 5 <= n) best = digit * power;
    }
  }
  return best;
}

static void steps_as_defined(void) {
  for (int64_t n = 1; n <= 200000; n += n < 3000 ? 1 : 50) {
    int64_t step = 0;
    bool whole = ct_number_to_int(ct_number_round_step(ct_number_of(n, 0)), &step);
    if (!whole || step != step_by_definition(n)) CHECK_EQ_INT(step, step_by_definition(n));
  }
  CHECK(true);
}

TEST_MAIN(TEST(has_one_form_a_value), TEST(reduces_ratios), TEST(refuses_ratios), TEST(parses),
          TEST(refuses_what_is_no_number), TEST(parses_with_an_exponent), TEST(formats_decimals),
          TEST(formats_ratios), TEST(reads_its_own_texts), TEST(computes_like_integers),
          TEST(computes_like_fractions), TEST(rounds_to_whole_numbers),
          TEST(rounds_what_only_just_fits), TEST(tells_signs_and_whole_numbers),
          TEST(compares_far_ends), TEST(computes_at_the_limits), TEST(holds_what_fits),
          TEST(counts_trailing_zeros), TEST(finds_the_round_step), TEST(steps_as_defined))
