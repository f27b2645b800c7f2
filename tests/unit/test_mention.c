// What an article is about: kind, day, place, sides; and which claims belong to something else. Sentences of our own.
#include <string.h>

#include "check.h"
#include "read/claim.h"

typedef struct Read {
  CtArena arena;
  CtReading reading;
} Read;

static const CtMention *read_article(Read *read, const char *title, const char *body,
                                     const char *published) {
  memset(read, 0, sizeof(*read));
  ct_arena_init(&read->arena, 0);
  CtText no_text = CT_NO_TEXT;
  CHECK(ct_article_read(title ? ct_text_of(title) : no_text, ct_text_of(body),
                        published ? ct_text_of(published) : no_text, NULL, &read->arena,
                        &read->reading));
  CHECK(read->reading.mentions.count > 0);
  return &read->reading.mentions.items[0];
}

static void end(Read *read) { ct_arena_free(&read->arena); }

static const CtClaim *claim_of(const Read *read, const char *number) {
  for (uint32_t i = 0; i < read->reading.claims.count; i++) {
    const CtClaim *claim = &read->reading.claims.items[i];
    CtText text = ct_text_slice(read->reading.document.text, claim->number);
    if (ct_text_equal(text, ct_text_of(number))) return claim;
  }
  return NULL;
}

static const CtMention *mention_of(const Read *read, const char *number) {
  const CtClaim *claim = claim_of(read, number);
  CHECK(claim != NULL);
  if (!claim || claim->mention == CT_NONE) return NULL;
  return &read->reading.mentions.items[claim->mention];
}

static bool is_at(const CtMention *mention, const char *name) {
  for (int i = 0; i < mention->place_count; i++)
    if (ct_text_equal(ct_place_name(mention->places[i]), ct_text_of(name))) return true;
  return false;
}

static void an_attack_has_day_place_and_sides(void) {
  Read read;
  const CtMention *main =
      read_article(&read, NULL,
                   "Russia launched 140 drones and 9 missiles at cities across Ukraine on Tuesday "
                   "night. In Kharkiv the strikes killed 4 people.",
                   "2025-03-05");
  CHECK_EQ_TEXT(main->type, "attack");
  CHECK_EQ_TEXT(main->actor, "Russia");
  CHECK_EQ_TEXT(main->target, "Ukraine");
  CHECK_EQ_INT(main->days.from, ct_day_of(2025, 3, 4));
  CHECK(is_at(main, "Ukraine"));
  CHECK(!is_at(main, "Russia"));
  end(&read);
}

static void a_flood_has_no_sides(void) {
  Read read;
  const CtMention *main = read_article(
      &read, "Floods kill nine in Valencia",
      "Flash floods swept through Valencia in Spain on Monday and killed 9 people.", "2024-10-30");
  CHECK_EQ_TEXT(main->type, "flood");
  CHECK(main->actor.data == NULL);
  CHECK(is_at(main, "Valencia") || is_at(main, "Spain"));
  end(&read);
}

static void the_day_of_words_is_not_the_day(void) {
  Read read;
  const CtMention *main =
      read_article(&read, NULL,
                   "The earthquake killed 31 people, the governor said on Thursday. Two men were "
                   "arrested on Friday after the earthquake.",
                   "2025-03-07");
  CHECK_EQ_TEXT(main->type, "earthquake");
  CHECK_EQ_INT(main->days.from, CT_NO_DAY);
  end(&read);
}

static void a_day_without_a_year_is_kept(void) {
  Read read;
  const CtMention *main = read_article(
      &read, NULL, "The storm of September 14 destroyed 300 homes along the coast of the island.",
      NULL);
  CHECK_EQ_INT(main->month_day, 914);
  end(&read);
}

static void a_headline_ranks(void) {
  Read read;
  const CtMention *main = read_article(&read, "City hit by largest earthquake",
                                       "The earthquake damaged 2,000 homes in the city.", NULL);
  CHECK_EQ_INT(main->rank_n, 1);
  CHECK_EQ_TEXT(main->rank_dimension, "size");
  end(&read);
  main = read_article(&read, "City hit by one of the largest earthquakes",
                      "The earthquake damaged 2,000 homes in the city.", NULL);
  CHECK_EQ_INT(main->rank_n, 0);
  end(&read);
}

static void an_earlier_record_is_another_happening(void) {
  Read read;
  read_article(&read, NULL,
               "Russia fired 610 drones at Ukraine overnight. The previous record was 477 drones "
               "on June 29.",
               "2025-07-05");
  const CtMention *now = mention_of(&read, "610"), *before = mention_of(&read, "477");
  CHECK(now && before && now != before);
  CHECK(before && before->background);
  end(&read);
}

static void another_kind_of_happening_is_background(void) {
  Read read;
  read_article(&read, "Thousands protest in Belgrade",
               "Around 20,000 people joined the protest in Belgrade on Saturday. The anger goes "
               "back to a train crash in Nis that killed 12 people.",
               "2025-03-17");
  const CtMention *crash = mention_of(&read, "12");
  CHECK(crash && crash->background);
  if (crash) CHECK_EQ_TEXT(crash->type, "crash");
  end(&read);
}

static void the_other_direction_is_another_happening(void) {
  Read read;
  read_article(&read, "Russian drones strike Ukraine",
               "Russia launched 90 drones at Ukraine overnight. Russia said it shot down 41 "
               "Ukrainian drones.",
               "2025-03-05");
  const CtMention *counter = mention_of(&read, "41");
  CHECK(counter && counter != &read.reading.mentions.items[0]);
  if (counter) {
    CHECK_EQ_TEXT(counter->actor, "Ukraine");
    CHECK_EQ_TEXT(counter->target, "Russia");
    CHECK(!counter->background);
  }
  end(&read);
}

static void general_figures_belong_to_nothing(void) {
  Read read;
  read_article(&read, NULL,
               "The flood killed 3 people in Dresden. The river is 1,094 kilometres long.", NULL);
  const CtClaim *length = claim_of(&read, "1,094 kilometres");
  CHECK(!length || length->mention == CT_NONE);
  CHECK(mention_of(&read, "3") == &read.reading.mentions.items[0]);
  end(&read);
}

TEST_MAIN(TEST(an_attack_has_day_place_and_sides), TEST(a_flood_has_no_sides),
          TEST(the_day_of_words_is_not_the_day), TEST(a_day_without_a_year_is_kept),
          TEST(a_headline_ranks), TEST(an_earlier_record_is_another_happening),
          TEST(another_kind_of_happening_is_background),
          TEST(the_other_direction_is_another_happening), TEST(general_figures_belong_to_nothing))
