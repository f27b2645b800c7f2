// One happening or two: what supports it, what contradicts it, and that agreeing figures are no evidence.
#include "build_records.h"
#include "check.h"

static int32_t place(const char *name) { return ct_place_find(ct_text_of(name), NULL); }

// An attack on a place of Ukraine, with one claim so that there is an event.
static CtRecord *attack(Builder *b, const char *id, const char *published, const char *day,
                        const char *where) {
  CtRecord *record = build_article(b, id, published);
  CtMention *mention = &record->mentions.items[0];
  mention->type = CT_TEXT("attack");
  mention->actor = CT_TEXT("Russia");
  mention->target = CT_TEXT("Ukraine");
  if (day) build_day(mention, day);
  if (where) mention->places[mention->place_count++] = place(where);
  build_claim(b, record, "launched", "drone", 500, EXACT);
  return record;
}

static uint32_t count_events(Builder *b, CtWeighing *w) {
  CHECK(ct_weigh(&b->records, &b->arena, w));
  return w->events.count;
}

// Far fewer articles than CT_FEW_ARTICLES would be put together by hand; these others make it an archive.
static void add_others(Builder *b) {
  static const char *ids[] = {"o1", "o2", "o3",  "o4",  "o5",  "o6", "o7",
                              "o8", "o9", "o10", "o11", "o12", "o13"};
  for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++) {
    CtRecord *record = build_article(b, ids[i], NULL);
    record->mentions.items[0].type = CT_TEXT("market");
  }
}

static void one_day_and_place_are_enough(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  attack(&b, "a", NULL, "2025-08-28", "Kyiv");
  attack(&b, "b", NULL, "2025-08-28", "Ukraine");
  CHECK_EQ_INT(count_events(&b, &w), 1);
  CHECK_EQ_INT(w.events.items[0].articles.count, 2);
  CHECK(w.events.items[0].why.count > 0);
  CHECK_EQ_TEXT(w.events.items[0].id, "e1");
  build_end(&b);
}

static void equal_figures_are_no_evidence(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  attack(&b, "a", NULL, NULL, "Ukraine");
  attack(&b, "b", NULL, NULL, "Ukraine");
  CHECK_EQ_INT(count_events(&b, &w), 2);
  CHECK_EQ_INT(w.relations.count, 0);
  build_end(&b);
}

static void another_day_contradicts(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  attack(&b, "a", "2025-08-28", "2025-08-28", "Kyiv");
  attack(&b, "b", "2025-08-31", "2025-08-31", "Kyiv");
  CHECK_EQ_INT(count_events(&b, &w), 2);
  build_end(&b);
}

static void another_weekday_contradicts(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  CtRecord *first = attack(&b, "a", NULL, NULL, "Kyiv");
  first->mentions.items[0].weekday = 2;
  CtRecord *second = attack(&b, "b", NULL, NULL, "Kyiv");
  second->mentions.items[0].weekday = 6;
  CHECK_EQ_INT(count_events(&b, &w), 2);
  build_end(&b);
}

static void another_place_contradicts(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  attack(&b, "a", NULL, "2025-08-28", "Kyiv");
  attack(&b, "b", NULL, "2025-08-28", "Lviv");
  CHECK_EQ_INT(count_events(&b, &w), 2);
  build_end(&b);
}

static void the_other_direction_contradicts(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  attack(&b, "a", NULL, "2025-08-28", NULL);
  CtMention *mention = &attack(&b, "b", NULL, "2025-08-28", NULL)->mentions.items[0];
  mention->actor = CT_TEXT("Ukraine");
  mention->target = CT_TEXT("Russia");
  CHECK_EQ_INT(count_events(&b, &w), 2);
  build_end(&b);
}

static void another_kind_contradicts(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  attack(&b, "a", NULL, "2025-08-28", "Kyiv");
  attack(&b, "b", NULL, "2025-08-28", "Kyiv")->mentions.items[0].type = CT_TEXT("flood");
  CHECK_EQ_INT(count_events(&b, &w), 2);
  build_end(&b);
}

static void a_superlative_and_a_rare_name_are_enough(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  for (int i = 0; i < 2; i++) {
    CtRecord *record = attack(&b, i == 0 ? "a" : "b", NULL, NULL, "Ukraine");
    record->mentions.items[0].rank_n = 2;
    record->mentions.items[0].rank_dimension = CT_TEXT("size");
    build_name(&b, record, "goethe institut");
  }
  add_others(&b);
  CHECK_EQ_INT(count_events(&b, &w), 1);
  build_end(&b);
}

static void a_name_that_all_know_is_not(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  for (int i = 0; i < 2; i++) {
    CtRecord *record = attack(&b, i == 0 ? "a" : "b", NULL, NULL, "Ukraine");
    record->mentions.items[0].rank_n = 2;
    record->mentions.items[0].rank_dimension = CT_TEXT("size");
    build_name(&b, record, "united nations");
  }
  add_others(&b);
  CHECK_EQ_INT(count_events(&b, &w), 2);
  build_end(&b);
}

static void few_reports_of_one_day_are_one(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  for (int i = 0; i < 2; i++)
    build_claim(&b, build_article(&b, i == 0 ? "a" : "b", "2025-09-04"), "killed", "person", 16,
                EXACT);
  CHECK_EQ_INT(count_events(&b, &w), 1);
  add_others(&b);
  CHECK_EQ_INT(count_events(&b, &w), 2);
  build_end(&b);
}

static void a_day_without_a_year_is_a_day(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  attack(&b, "a", NULL, NULL, "Kyiv")->mentions.items[0].month_day = 828;
  attack(&b, "b", NULL, "2025-08-28", "Kyiv");
  attack(&b, "c", NULL, NULL, "Kyiv")->mentions.items[0].month_day = 907;
  CHECK_EQ_INT(count_events(&b, &w), 2);
  CHECK_EQ_INT(w.events.items[0].articles.count, 2);
  build_end(&b);
}

static void one_article_does_not_tie_two_nights(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  attack(&b, "a", "2025-08-28", "2025-08-28", "Kyiv");
  attack(&b, "b", "2025-08-30", NULL, "Kyiv");
  attack(&b, "c", "2025-08-31", "2025-08-31", "Kyiv");
  CHECK_EQ_INT(count_events(&b, &w), 2);
  build_end(&b);
}

static void background_meets_its_own_event(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  CtRecord *later = attack(&b, "a", NULL, "2025-09-07", "Ukraine");
  CtMention *record_of = build_mention(&b, later);
  record_of->type = CT_TEXT("attack");
  record_of->actor = CT_TEXT("Russia");
  record_of->target = CT_TEXT("Ukraine");
  build_day(record_of, "2025-07-09");
  build_claim(&b, later, "launched", "drone", 728, EXACT)->mention = 1;
  attack(&b, "b", NULL, "2025-07-09", "Ukraine");
  CHECK_EQ_INT(count_events(&b, &w), 2);
  CHECK_EQ_INT(w.event_of[0][0], 0);
  CHECK_EQ_INT(w.event_of[0][1], w.event_of[1][0]);
  build_end(&b);
}

static void order_does_not_matter(void) {
  for (int turn = 0; turn < 2; turn++) {
    Builder b;
    CtWeighing w;
    build_start(&b);
    attack(&b, "a", NULL, turn == 0 ? "2025-08-28" : "2025-09-07", "Kyiv");
    attack(&b, "b", NULL, "2025-08-28", "Kyiv");
    attack(&b, "c", NULL, turn == 0 ? "2025-09-07" : "2025-08-28", "Kyiv");
    CHECK_EQ_INT(count_events(&b, &w), 2);
    CHECK_EQ_INT(w.event_of[1][0] == w.event_of[0][0], turn == 0);
    build_end(&b);
  }
}

TEST_MAIN(TEST(one_day_and_place_are_enough), TEST(equal_figures_are_no_evidence),
          TEST(another_day_contradicts), TEST(another_weekday_contradicts),
          TEST(another_place_contradicts), TEST(the_other_direction_contradicts),
          TEST(another_kind_contradicts), TEST(a_superlative_and_a_rare_name_are_enough),
          TEST(a_name_that_all_know_is_not), TEST(few_reports_of_one_day_are_one),
          TEST(a_day_without_a_year_is_a_day), TEST(one_article_does_not_tie_two_nights),
          TEST(background_meets_its_own_event), TEST(order_does_not_matter))
