// Who speaks: tests of what the spec examples cannot show, as a voice that goes on over sentences and paragraphs.
#include "build_frame.h"

static void check_speaker(const char *body, uint32_t claim, const char *speaker, CtSide side) {
  ReadArticle a;
  read_article(&a, NULL, body);
  CHECK_EQ_TEXT(claim_at(&a, claim)->speaker, speaker);
  CHECK_EQ_INT(claim_at(&a, claim)->side, side);
  free_article(&a);
}

static void a_quotation_keeps_its_speaker(void) {
  check_speaker("\"We counted 14 bodies,\" said Anna Berg, a doctor. \"Nine people were hurt.\"", 1,
                "Anna Berg", CT_SIDE_OFFICIAL);
}

static void a_paragraph_ends_a_voice(void) {
  check_speaker("Police said 14 people were killed.\n\nNine people were hurt.", 1, NULL,
                CT_SIDE_NONE);
}

static void the_nearer_speaker_counts(void) {
  check_speaker("Reuters reported that doctors put the toll at 14.", 0, "doctors",
                CT_SIDE_OFFICIAL);
}

static void a_pronoun_is_the_last_speaker(void) {
  check_speaker("Police said 14 people died. They said nine people were hurt.", 1, "Police",
                CT_SIDE_OFFICIAL);
}

static void an_outlet_is_media(void) {
  check_speaker("The Associated Press noted two fatalities.", 0, "Associated Press", CT_SIDE_MEDIA);
}

static void a_storm_says_nothing(void) {
  check_speaker("The storm claimed 31 lives.", 0, NULL, CT_SIDE_NONE);
}

static void names_agencies_once(void) {
  ReadArticle a;
  read_article(&a, NULL,
               "LIMA (Reuters) - Two people died. Reuters could not confirm it. AFP could.");
  CHECK_EQ_INT(a.reading.agencies.count, 2);
  if (a.reading.agencies.count == 2) {
    CHECK_EQ_TEXT(a.reading.agencies.items[0], "Reuters");
    CHECK_EQ_TEXT(a.reading.agencies.items[1], "AFP");
  }
  free_article(&a);
}

TEST_MAIN(TEST(a_quotation_keeps_its_speaker), TEST(a_paragraph_ends_a_voice),
          TEST(the_nearer_speaker_counts), TEST(a_pronoun_is_the_last_speaker),
          TEST(an_outlet_is_media), TEST(a_storm_says_nothing), TEST(names_agencies_once))
