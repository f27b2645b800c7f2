// The formulas behind hedges.tsv, as DESIGN section 2 has them: what a figure means and what it suggests.
#include "check.h"
#include "read/figure/suggest.h"

static const char *bounds(const char *hedge, int64_t value, char text[2 * CT_INTERVAL_CHARS]) {
  CtQuantity quantity = {0};
  const int32_t row = hedge == NULL ? -1 : ct_lexicon_find_row(ct_text_of(hedge), CT_LEX_HEDGES);
  if (!ct_suggest_figure(ct_number_of(value, 0), (int16_t)row, CT_ZERO, true, true, &quantity))
    return "none";
  size_t used = ct_interval_format(quantity.means, text);
  text[used++] = ' ';
  used += ct_interval_format(quantity.suggests, text + used);
  text[used] = '\0';
  return text;
}

static void follows_the_table(void) {
  char text[2 * CT_INTERVAL_CHARS];
  CHECK_EQ_TEXT(bounds(NULL, 51, text), "[51, 51] [51, 51]");
  CHECK_EQ_TEXT(bounds(NULL, 800, text), "[800, 800] [780, 820]");
  CHECK_EQ_TEXT(bounds("at least", 14, text), "[14, inf) [14, 14]");
  CHECK_EQ_TEXT(bounds("more than", 650, text), "(650, inf) [651, 699]");
  CHECK_EQ_TEXT(bounds("as many as", 1000, text), "(-inf, 1000] [900, 1000]");
  CHECK_EQ_TEXT(bounds("fewer than", 40, text), "(-inf, 40) [36, 39]");
  CHECK_EQ_TEXT(bounds("about", 650, text), "[585, 715] [625, 675]");
  CHECK_EQ_TEXT(bounds("nearly", 800, text), "[720, 800) [720, 799]");
  CHECK_EQ_TEXT(bounds("exactly", 800, text), "[800, 800] [800, 800]");
}

static void never_suggests_nothing(void) {
  char text[2 * CT_INTERVAL_CHARS];
  CHECK_EQ_TEXT(bounds("more than", 1, text), "(1, inf) [2, 2]");
  CHECK_EQ_TEXT(bounds("more than", 0, text), "(0, inf) [1, 1]");
  CHECK_EQ_TEXT(bounds("up to", 1, text), "(-inf, 1] [1, 1]");
}

static void refuses_bounds_that_do_not_fit(void) {
  char text[2 * CT_INTERVAL_CHARS];
  CHECK_EQ_TEXT(bounds("about", INT64_MAX, text), "none");
}

TEST_MAIN(TEST(follows_the_table), TEST(never_suggests_nothing),
          TEST(refuses_bounds_that_do_not_fit))
