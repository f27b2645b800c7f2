// Places of single sentences as one line: "Name, container", "*" where locative, "~" for a demonym.
#include "build_document.h"
#include "read/place/place.h"

static void check_places(const char *text, const char *expected, int line) {
  Built built;
  CtPlaces places = {NULL, 0, 0};
  build(&built, text);
  for (uint32_t i = 0; i < built.document.sentences.count; i++) {
    ct_sentence_tag(&built.document, &built.document.sentences.items[i]);
    CHECK(ct_places_read(&built.document, i, &built.arena, &places));
  }
  for (uint32_t i = 0; i < places.count; i++) {
    const CtPlace *place = &places.items[i];
    if (i > 0) put_string(&built, "; ");
    put_string(&built, place->locative ? "*" : place->demonym ? "~" : "");
    put(&built, place->name);
    if (place->row < 0) put_string(&built, " (unknown)");
    if (ct_place_parent(place->row) < 0) continue;
    put_string(&built, ", ");
    put(&built, ct_place_name(ct_place_parent(place->row)));
  }
  check_line(&built, expected, line);
}
#define CHECK_PLACES(text, expected) check_places((text), (expected), __LINE__)

static int32_t find(const char *name) { return ct_place_find(ct_text_of(name), NULL); }

static void finds_by_every_spelling(void) {
  CHECK(find("Kyiv") >= 0);
  CHECK_EQ_INT(find("Kiev"), find("Kyiv"));
  CHECK_EQ_INT(find("KYIV"), find("Kyiv"));
  CHECK_EQ_INT(find("Odessa"), find("Odesa"));
  CHECK_EQ_INT(find("U.S."), find("United States"));
  CHECK_EQ_INT(find("Saint Petersburg"), find("St. Petersburg"));
  CHECK_EQ_INT(find("Ivano Frankivsk"), find("Ivano-Frankivsk"));
  CHECK_EQ_INT(find("Nowhere at all"), -1);
  CHECK_EQ_INT(find(""), -1);
}

static void knows_what_contains_what(void) {
  const int32_t kyiv = find("Kyiv"), region = find("Kyiv region"), ukraine = find("Ukraine");
  CHECK_EQ_INT(ct_place_parent(kyiv), region);
  CHECK(ct_place_contains(region, kyiv) && ct_place_contains(ukraine, kyiv) &&
        ct_place_contains(kyiv, kyiv));
  CHECK(!ct_place_contains(kyiv, region) && !ct_place_contains(find("Russia"), kyiv));
  CHECK(!ct_place_contains(-1, kyiv) && !ct_place_contains(kyiv, -1));
  CHECK_EQ_INT(ct_place_level(ukraine), 1);
  CHECK_EQ_INT(ct_place_level(region), 2);
  CHECK_EQ_INT(ct_place_level(kyiv), 3);
  CHECK_EQ_INT(ct_place_level(-1), 0);
  CHECK_EQ_INT(ct_place_country(find("Kerr County")), find("United States"));
  CHECK(ct_place_contains(find("Texas"), find("Kerr County")));
  CHECK(ct_place_name(-1).data == NULL && ct_place_name(INT32_MAX).data == NULL);
}

// The names are sorted, so each is found by itself, or by the first of those with its key.
static void finds_every_row(void) {
  unsigned lost = 0;
  for (int32_t row = 0; ct_place_name(row).data != NULL; row++)
    lost += ct_place_find(ct_place_name(row), NULL) < 0;
  CHECK_EQ_INT(lost, 0);
}

static void tells_where_from_who(void) {
  CHECK_PLACES("Drones fell in Kyiv and Odesa.", "*Kyiv, Kyiv region; *Odesa, Odesa region");
  CHECK_PLACES("Moscow said Kyiv's ambassador had left.",
               "Moscow, Moscow region; Kyiv, Kyiv region");
  CHECK_PLACES("The attack struck northern Gaza and killed 12.", "*Gaza Strip, Palestine");
  CHECK_PLACES("The toll of the Texas floods rose.", "*Texas, United States");
  CHECK_PLACES("Russia hit cities such as Kyiv and Odesa.",
               "Russia; *Kyiv, Kyiv region; *Odesa, Odesa region");
  CHECK_PLACES("Ukrainian officials told Russians so.", "~Ukraine; ~Russia");
}

static void reads_regions_and_counties(void) {
  CHECK_PLACES("It hit the Kyiv region and Sumy Oblast.",
               "*Kyiv region, Ukraine; *Sumy region, Ukraine");
  CHECK_PLACES("In the Luhansk and Donetsk regions",
               "*Luhansk region, Ukraine; *Donetsk region, Ukraine");
  CHECK_PLACES("It rained in Kerr County, Texas.", "*Kerr County, Texas; *Texas, United States");
  CHECK_PLACES("Three died in Pokrovsk district.", "*Pokrovsk district (unknown)");
  CHECK_PLACES("Three died in the village of Novosilka.", "*Novosilka (unknown)");
  CHECK_PLACES("Three died in Hunt, Texas.", "*Hunt (unknown); *Texas, United States");
}

static void tells_namesakes_apart(void) {
  CHECK_PLACES("A fire burned near Ellensburg, Washington.",
               "*Ellensburg (unknown); *Washington, United States");
  CHECK_PLACES("Troops stood in Gori, Georgia.", "*Gori (unknown); *Georgia");
  CHECK_PLACES("ATHENS, Ga. - Six died.", "Athens, Georgia; Georgia, United States");
  CHECK_PLACES("A storm hit Spokane, Wash. More rain fell in Washington on Sunday.",
               "*Spokane, Washington; *Washington, United States; *Washington, United States");
  CHECK_PLACES("It fell in Springfield, Illinois.",
               "*Springfield, Illinois; *Illinois, United States");
  CHECK_PLACES("It fell in Springfield.", "*Springfield (unknown)");
  CHECK_PLACES("Officials in Missouri spoke. It fell in Springfield.",
               "*Missouri, United States; *Springfield, Missouri");
  CHECK_PLACES("He lives in Odessa, Tex.", "*Odessa, Texas; *Texas, United States");
}

static void is_shy_of_people_and_words(void) {
  CHECK_PLACES("It fell on Saturday, Tamil Nadu's minister said.", "Tamil Nadu, India");
  CHECK_PLACES("Michael Jordan and Paris Hilton wrote to the Washington Post.", "");
  CHECK_PLACES("Reading is nice; Nice is not Reading.", "");
  CHECK_PLACES("Give us more, he told the US.", "United States");
}

static void tells_for_whom_a_capital_stands(void) {
  Built built;
  build(&built, "The Kremlin and Moscow and Ukrainian and Kharkiv");
  CHECK_EQ_INT(ct_place_actor(&built.document, 0, 2), find("Russia"));
  CHECK_EQ_INT(ct_place_actor(&built.document, 3, 4), find("Russia"));
  CHECK_EQ_INT(ct_place_actor(&built.document, 5, 6), find("Ukraine"));
  CHECK_EQ_INT(ct_place_actor(&built.document, 7, 8), -1);
  build_free(&built);
}

TEST_MAIN(TEST(finds_by_every_spelling), TEST(knows_what_contains_what), TEST(finds_every_row),
          TEST(tells_where_from_who), TEST(reads_regions_and_counties), TEST(tells_namesakes_apart),
          TEST(is_shy_of_people_and_words), TEST(tells_for_whom_a_capital_stands))
