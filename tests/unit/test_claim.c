// Claims: tests of what the spec examples do not show (titles, quotes, names, classes, limits, other languages).
#include <stdlib.h>

#include "build_frame.h"
#include "read/mention/names.h"

static void reads_title_and_body(void) {
  ReadArticle a;
  read_article(&a, "14 killed in market blast", "A gas bottle exploded. Nine people were hurt.");
  CHECK_EQ_INT(a.reading.claims.count, 2);
  CHECK(claim_at(&a, 0)->in_title);
  CHECK(!claim_at(&a, 1)->in_title);
  CHECK_EQ_TEXT(claim_at(&a, 1)->quote_text, "Nine people were hurt.");
  free_article(&a);
}

static void a_change_is_two_claims(void) {
  ReadArticle a;
  read_article(&a, NULL, "The death toll rose from 15 to 18.");
  CHECK_EQ_INT(a.reading.claims.count, 2);
  CHECK_EQ_INT(claim_at(&a, 0)->status, CT_SUPERSEDED);
  CHECK_EQ_INT(claim_at(&a, 1)->status, CT_CURRENT);
  CHECK(ct_number_equal(claim_at(&a, 0)->value, ct_number_of(15, 0)));
  CHECK(ct_number_equal(claim_at(&a, 1)->value, ct_number_of(18, 0)));
  free_article(&a);
}

static void cuts_a_long_quote_around_its_figure(void) {
  ReadArticle a;
  read_article(
      &a, NULL,
      "After a long day in which rescuers from three neighbouring provinces had dug with bare "
      "hands "
      "through mud, branches and broken concrete, the mayor of the small town, who had lost his "
      "own "
      "house to the water, told reporters in the school yard that 41 people were missing.");
  const CtClaim *claim = claim_at(&a, a.reading.claims.count - 1);
  CHECK(claim->quote_text.length <= 200);
  CHECK(ct_span_contains(claim->quote, claim->number));
  CHECK_EQ_TEXT(claim->predicate, "missing");
  free_article(&a);
}

static void parts_know_their_wholes(void) {
  ReadArticle a;
  read_article(&a, NULL, "The strike killed 18 civilians, including four children.");
  CHECK_EQ_INT(claim_at(&a, 1)->part_of, 0);
  CHECK_EQ_INT(claim_at(&a, 0)->part_of, CT_NONE);
  free_article(&a);
}

static void classes_form_a_tree(void) {
  CHECK_EQ_TEXT(ct_class_parent(CT_TEXT("girl")), "child");
  CHECK_EQ_TEXT(ct_class_parent(CT_TEXT("child")), "person");
  CHECK(ct_class_parent(CT_TEXT("person")).data == NULL);
  CHECK(ct_class_is_a(CT_TEXT("ballistic missile"), CT_TEXT("aerial weapon")));
  CHECK(!ct_class_is_a(CT_TEXT("person"), CT_TEXT("child")));
  CHECK(ct_class_parent(CT_TEXT("no such class")).data == NULL);
}

static void every_class_ends_at_a_top(void) {
  for (int32_t row = 0; row < CT_LEX_CLASSES_ROWS; row++) {
    int32_t above = row;
    int depth = 0;
    while (above >= 0 && depth < 10) {
      above = ct_class_row_parent(above);
      depth++;
    }
    CHECK(above < 0);
  }
}

static void names_are_folded_and_kept_once(void) {
  ReadArticle a;
  read_article(&a, NULL, "Fire broke out at the Café Müller. The Café Müller had 40 guests.");
  CHECK_EQ_INT(a.reading.names.count, 1);
  if (a.reading.names.count == 1) CHECK_EQ_TEXT(a.reading.names.items[0], "cafe muller");
  free_article(&a);
}

static void near_copies_share_their_shingles(void) {
  ReadArticle a, b;
  read_article(&a, NULL,
               "Nine people were hurt when a tram left its rails in the old town on Friday.");
  read_article(&b, NULL,
               "Nine people were hurt when a tram left its rails in the old town on Friday.");
  CHECK_EQ_INT(a.reading.shingles.count, b.reading.shingles.count);
  CHECK(a.reading.shingles.count > 0 && a.reading.shingles.count <= CT_MAX_SHINGLES);
  for (uint32_t i = 0; i + 1 < a.reading.shingles.count; i++) {
    CHECK(a.reading.shingles.items[i] < a.reading.shingles.items[i + 1]);
    CHECK_EQ_INT(a.reading.shingles.items[i], b.reading.shingles.items[i]);
  }
  free_article(&a);
  free_article(&b);
}

static void reads_no_other_language(void) {
  ReadArticle a;
  read_article(
      &a, NULL,
      "Bei dem Unfall wurden nach Angaben der Polizei 14 Menschen verletzt, darunter vier Kinder. "
      "Ein Bus mit 52 Fahrgästen war von der Straße abgekommen und hatte sich überschlagen. Die "
      "Rettungskräfte brachten neun Verletzte mit Hubschraubern ins Krankenhaus der Hauptstadt.");
  CHECK(!a.reading.english);
  CHECK_EQ_INT(a.reading.claims.count, 0);
  free_article(&a);
}

static void keeps_no_more_claims_than_the_limit(void) {
  enum { SENTENCES = CT_MAX_ARTICLE_CLAIMS + 10 };
  static const char SENTENCE[] = "He said 12 people were killed. ";
  const size_t length = (sizeof(SENTENCE) - 1) * SENTENCES;
  char *body = malloc(length + 1);
  ReadArticle a;
  CHECK(body != NULL);
  if (!body) return;
  for (size_t i = 0; i < SENTENCES; i++)
    memcpy(body + i * (sizeof(SENTENCE) - 1), SENTENCE, sizeof(SENTENCE) - 1);
  body[length] = '\0';
  read_article(&a, NULL, body);
  CHECK_EQ_INT(a.reading.claims.count, CT_MAX_ARTICLE_CLAIMS);
  CHECK(a.reading.cut);
  free_article(&a);
  free(body);
}

static void an_empty_article_claims_nothing(void) {
  ReadArticle a;
  read_article(&a, NULL, "");
  CHECK_EQ_INT(a.reading.claims.count, 0);
  free_article(&a);
}

TEST_MAIN(TEST(reads_title_and_body), TEST(a_change_is_two_claims),
          TEST(cuts_a_long_quote_around_its_figure), TEST(parts_know_their_wholes),
          TEST(classes_form_a_tree), TEST(every_class_ends_at_a_top),
          TEST(names_are_folded_and_kept_once), TEST(near_copies_share_their_shingles),
          TEST(reads_no_other_language), TEST(keeps_no_more_claims_than_the_limit),
          TEST(an_empty_article_claims_nothing))
