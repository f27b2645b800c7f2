// The tables of units: exact factors, one dimension for what may be compared.
#include "check.h"
#include "lexicon/lexicon.h"

static const CtLexUnits *unit(const char *word) {
  const int32_t row = ct_lexicon_find_row(ct_text_of(word), CT_LEX_UNITS);
  return row < 0 ? NULL : &ct_lex_units[row];
}

static void converts_exactly(void) {
  CtNumber mile;
  CHECK(unit("miles") != NULL && unit("feet") != NULL);
  CHECK(ct_number_divide(unit("miles")->factor, unit("feet")->factor, &mile));
  CHECK(ct_number_equal(mile, ct_number_of(5280, 0)));
  CHECK(ct_number_divide(unit("gallons")->factor, unit("pints")->factor, &mile));
  CHECK(ct_number_equal(mile, ct_number_of(8, 0)));
}

static void names_units_in_the_singular(void) {
  CHECK_EQ_TEXT(ct_lexicon_text(unit("square kilometers")->unit), "square kilometre");
  CHECK_EQ_TEXT(ct_lexicon_text(unit("%")->unit), "percent");
  CHECK_EQ_TEXT(ct_lexicon_text(unit("years old")->dimension), "age");
}

// "MW" and "mW" differ by a billion.
static void keeps_the_case_of_symbols(void) {
  const int32_t mega = ct_lexicon_find_row(CT_TEXT("MW"), CT_LEX_UNIT_SYMBOLS);
  const int32_t milli = ct_lexicon_find_row(CT_TEXT("mW"), CT_LEX_UNIT_SYMBOLS);
  CHECK(mega >= 0 && milli >= 0);
  CHECK_EQ_TEXT(ct_lexicon_text(ct_lex_units[ct_lex_unit_symbols[mega].unit].unit), "megawatt");
  CHECK_EQ_TEXT(ct_lexicon_text(ct_lex_units[ct_lex_unit_symbols[milli].unit].unit), "milliwatt");
}

// A dimension of money has one main unit; the rest are parts of it.
static void every_factor_is_positive(void) {
  for (int row = 0; row < CT_LEX_UNITS_ROWS; row++)
    CHECK(ct_number_sign(ct_lex_units[row].factor) > 0);
  for (int row = 0; row < CT_LEX_CURRENCIES_ROWS; row++) {
    CHECK(ct_number_sign(ct_lex_currencies[row].factor) > 0);
  }
}

TEST_MAIN(TEST(converts_exactly), TEST(names_units_in_the_singular),
          TEST(keeps_the_case_of_symbols), TEST(every_factor_is_positive))
