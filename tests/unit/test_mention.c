// What an article is about: kind, day, place, sides; and which claims belong to something else. Sentences of our own.
#include <string.h>

#include "check.h"
#include "read/claim/claim.h"

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

static void a_sickbed_is_no_place_of_it(void) {
  Read read;
  const CtMention *main = read_article(
      &read, NULL, "Two people died when fire broke out at a hospital in Leeds on Sunday.",
      "2026-03-02");
  CHECK(is_at(main, "Leeds"));
  end(&read);
  main = read_article(&read, NULL, "Two people died after a blast at a hospital in Leeds.", NULL);
  CHECK(is_at(main, "Leeds"));
  end(&read);
  main =
      read_article(&read, NULL,
                   "A fire killed two people in Sheffield. A third died of her injuries on Monday "
                   "at a hospital in Leeds; five are in critical condition at a Bradford hospital.",
                   NULL);
  CHECK(is_at(main, "Sheffield"));
  CHECK(!is_at(main, "Leeds"));
  CHECK(!is_at(main, "Bradford"));
  end(&read);
}

static void the_day_of_what_is_foreseen_or_came_of_it_is_not_the_day(void) {
  Read read;
  const CtMention *main = read_article(
      &read, "Cyclone kills 30",
      "The cyclone killed 30 people and is forecast to reach the coast on Thursday.", "2025-03-06");
  CHECK_EQ_INT(main->days.from, CT_NO_DAY);
  end(&read);
  main = read_article(&read, "Four die in clashes",
                      "The town was under curfew on Thursday after clashes in which 4 people died.",
                      "2025-03-06");
  CHECK_EQ_INT(main->days.from, CT_NO_DAY);
  end(&read);
  main = read_article(&read, "Four die in clashes",
                      "Four people were killed on Thursday after clashes broke out.", "2025-03-06");
  CHECK_EQ_INT(main->days.from, ct_day_of(2025, 3, 6));
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

static void a_toll_of_a_period_is_no_toll_of_the_day(void) {
  Read read;
  read_article(&read, "Bomb kills 8 in Quetta",
               "A roadside bomb killed 8 people in Quetta on Monday. More than 1,000 people have "
               "been killed in attacks in Pakistan since 2021. It was the deadliest attack since "
               "2019, killing 6 officers. This year 40 have died.",
               "2026-02-10");
  const CtMention *period = mention_of(&read, "More than 1,000");
  CHECK(period && period->period);
  if (period) CHECK_EQ_INT(period->days.from, ct_day_of(2021, 1, 1));
  CHECK(mention_of(&read, "6") == &read.reading.mentions.items[0]);
  period = mention_of(&read, "40");
  CHECK(period && period->period);
  if (period) CHECK_EQ_INT(period->days.from, ct_day_of(2026, 1, 1));
  end(&read);
}

static void a_toll_since_the_happening_is_its_own(void) {
  Read read;
  read_article(
      &read, NULL,
      "Cholera has killed 38 people in Lusaka since the middle of May, and 1,204 cases have "
      "been recorded since January.",
      "2026-06-15");
  CHECK(mention_of(&read, "38") == &read.reading.mentions.items[0]);
  CHECK(mention_of(&read, "1,204") == &read.reading.mentions.items[0]);
  end(&read);
}

static void what_came_days_before_has_its_day(void) {
  Read read;
  read_article(
      &read, NULL,
      "A bus crash killed 11 people in Puno on Monday, three days after 29 people died in a "
      "crash in Ayacucho, and injured 20.",
      "2026-04-07");
  const CtMention *before = mention_of(&read, "29");
  CHECK(before && before->background);
  if (before) CHECK_EQ_INT(before->days.from, ct_day_of(2026, 4, 3));
  CHECK(mention_of(&read, "11") == &read.reading.mentions.items[0]);
  CHECK(mention_of(&read, "20") == &read.reading.mentions.items[0]);
  end(&read);
}

static void days_after_the_happening_itself_part_nothing(void) {
  Read read;
  const CtMention *main =
      read_article(&read, NULL,
                   "Rescuers pulled a boy from the rubble in Izmir on Friday, four days after an "
                   "earthquake killed "
                   "46 people.\n\nHours before the ceremony, 12 people were found dead.",
                   "2026-02-06");
  CHECK(mention_of(&read, "46") == main);
  CHECK(mention_of(&read, "12") == main);
  end(&read);
}

static void hours_before_is_another_happening(void) {
  Read read;
  read_article(
      &read, NULL,
      "Russia launched 113 drones at Ukraine on Tuesday night.\n\nTwo people were injured in "
      "Odesa. Hours before, 4 people were killed in Kharkiv.",
      "2026-01-14");
  const CtMention *before = mention_of(&read, "4");
  CHECK(before && before->background);
  CHECK(mention_of(&read, "Two") == &read.reading.mentions.items[0]);
  end(&read);
}

static void the_day_a_victim_died_is_not_the_day(void) {
  Read read;
  const CtMention *main =
      read_article(&read, "Toll in Leeds shooting climbs to five",
                   "A fifth victim of the shooting at a club in Leeds died on Monday, police said.",
                   "2026-05-11");
  CHECK_EQ_INT(main->days.from, CT_NO_DAY);
  end(&read);
  main =
      read_article(&read, NULL,
                   "Police arrested the owner of a club in Skopje on Monday after a fire on Sunday "
                   "that killed 16 people.",
                   "2026-02-02");
  CHECK_EQ_INT(main->days.from, ct_day_of(2026, 2, 1));
  end(&read);
}

static void a_strike_of_workers_is_no_attack(void) {
  Read read;
  const CtMention *main = read_article(
      &read, "Rail strike halts trains",
      "A strike by 40,000 rail workers brought trains to a halt on Monday. The RMT union said the "
      "strike would last 3 days.",
      "2026-03-09");
  CHECK_EQ_TEXT(main->type, "labour_strike");
  CHECK_EQ_INT((int)read.reading.mentions.count, 1);
  end(&read);
}

static void an_outbreak_is_of_a_disease(void) {
  Read read;
  const CtMention *main = read_article(
      &read, "Cholera kills 12 in flood-hit districts",
      "Cholera has killed 12 people in districts of Sindh hit by floods, officials said "
      "on Wednesday.",
      "2026-08-19");
  CHECK_EQ_TEXT(main->type, "outbreak");
  CHECK_EQ_TEXT(main->actor, "cholera");
  CHECK_EQ_INT(main->days.from, CT_NO_DAY);
  end(&read);
}

TEST_MAIN(TEST(a_toll_of_a_period_is_no_toll_of_the_day),
          TEST(a_toll_since_the_happening_is_its_own), TEST(what_came_days_before_has_its_day),
          TEST(days_after_the_happening_itself_part_nothing),
          TEST(hours_before_is_another_happening), TEST(the_day_a_victim_died_is_not_the_day),
          TEST(a_strike_of_workers_is_no_attack), TEST(an_outbreak_is_of_a_disease),
          TEST(an_attack_has_day_place_and_sides), TEST(a_flood_has_no_sides),
          TEST(a_sickbed_is_no_place_of_it),
          TEST(the_day_of_what_is_foreseen_or_came_of_it_is_not_the_day),
          TEST(the_day_of_words_is_not_the_day), TEST(a_day_without_a_year_is_kept),
          TEST(a_headline_ranks), TEST(an_earlier_record_is_another_happening),
          TEST(another_kind_of_happening_is_background),
          TEST(the_other_direction_is_another_happening), TEST(general_figures_belong_to_nothing))
