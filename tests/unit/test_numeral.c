// Digits with their separators, and the exact values they give.
#include "check.h"
#include "read/figure/digits.h"

static bool reads(const char *text, const char *value) {
  CtNumber number, expected;
  return ct_digits_parse(ct_text_of(text), &number) &&
         ct_number_parse(ct_text_of(value), &expected) && ct_number_equal(number, expected);
}

static bool refuses(const char *text) {
  CtNumber number;
  return !ct_digits_parse(ct_text_of(text), &number);
}

static void reads_thousands(void) {
  CHECK(reads("1,000", "1000"));
  CHECK(reads("1,234,567.89", "1234567.89"));
  CHECK(reads("12,34,567", "1234567"));
  CHECK(reads("1\xC2\xA0"
              "250\xC2\xA0"
              "000",
              "1250000"));
}

static void reads_continental_numbers(void) {
  CHECK(reads("1.000.000", "1000000"));
  CHECK(reads("1.111,11", "1111.11"));
  CHECK(reads("4.800", "4.8"));
}

static void reads_fractions_in_one_character(void) {
  CHECK(reads("2\xC2\xBD", "2.5"));
  CHECK(reads("\xC2\xBC", "0.25"));
}

static void refuses_what_is_no_single_number(void) {
  CHECK(refuses("192.168.1.2"));
  CHECK(refuses("22,24,26,31"));
  CHECK(refuses("17:04"));
  CHECK(refuses("1,00,0"));
  CHECK(refuses(""));
}

static void refuses_what_does_not_fit(void) {
  CHECK(refuses("99999999999999999999999999"));
  CHECK(refuses("1234567890123456789012345678901234567890123"));
}

TEST_MAIN(TEST(reads_thousands), TEST(reads_continental_numbers),
          TEST(reads_fractions_in_one_character), TEST(refuses_what_is_no_single_number),
          TEST(refuses_what_does_not_fit))
