// What a claim measures: populations, parts, places, units, and how two measures fit.
#include "build_records.h"
#include "check.h"
#include "weigh/measure.h"

static CtMeasured measure(Builder *b, uint32_t claim, const CtSetting *setting) {
  return ct_measure_of(&b->records, (CtClaimRef){0, claim}, setting);
}

static CtSetting nowhere(void) { return (CtSetting){.place = -1}; }

static CtFit fit(Builder *b, uint32_t first, uint32_t second, const CtSetting *setting) {
  CtMeasured a = measure(b, first, setting), c = measure(b, second, setting);
  const char *why;
  return ct_measure_fit(&a, &c, &why);
}

static void civilians_are_people_unless_soldiers_are_counted(void) {
  Builder b;
  CtSetting setting = nowhere();
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  build_claim(&b, record, "killed", "civilian", 18, EXACT);
  build_claim(&b, record, "killed", "person", 18, EXACT);
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_SAME);
  setting.counts_soldiers = true;
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_A_IN_B);
  build_end(&b);
}

static void deaths_are_people_killed(void) {
  Builder b;
  CtSetting setting = nowhere();
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  build_claim(&b, record, "killed", "death", 13, EXACT);
  build_claim(&b, record, "killed", "child", 4, EXACT);
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_B_IN_A);
  CtMeasured deaths = measure(&b, 0, &setting);
  CHECK_EQ_TEXT(ct_measure_label(&deaths, &b.arena), "people killed");
  build_end(&b);
}

static void gunmen_are_no_victims(void) {
  Builder b;
  CtSetting setting = nowhere();
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  build_claim(&b, record, "killed", "person", 15, EXACT);
  build_claim(&b, record, "killed", "fighter", 1, EXACT);
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_APART);
  build_end(&b);
}

static void words_behind_the_figure_divide(void) {
  Builder b;
  CtSetting setting = nowhere();
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  build_quoted(&b, record, "killed", "person", 241, "241 on board and 28 on the ground died");
  build_quoted(&b, record, "killed", "person", 28, "241 on board and 28 on the ground died");
  build_quoted(&b, record, "killed", "person", 269, "269 deaths in total: 241 on board");
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_APART);
  CHECK_EQ_INT(fit(&b, 0, 2, &setting), CT_FIT_A_IN_B);
  CHECK_EQ_INT(fit(&b, 1, 2, &setting), CT_FIT_A_IN_B);
  build_end(&b);
}

static void a_place_inside_the_event_narrows(void) {
  Builder b;
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  CtSetting setting = {.place = ct_place_find(CT_TEXT("Ukraine"), NULL)};
  build_claim(&b, record, "killed", "person", 14, EXACT);
  build_claim(&b, record, "killed", "person", 5, EXACT)->place =
      ct_place_find(CT_TEXT("Kyiv"), NULL);
  build_claim(&b, record, "killed", "person", 14, EXACT)->place = setting.place;
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_B_IN_A);
  CHECK_EQ_INT(fit(&b, 0, 2, &setting), CT_FIT_SAME);
  // A claim that names no place has the event's.
  setting.place = ct_place_find(CT_TEXT("Kyiv"), NULL);
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_SAME);
  build_end(&b);
}

static void missiles_and_drones_are_aerial_weapons(void) {
  Builder b;
  CtSetting setting = nowhere();
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  CtClaim *both = build_claim(&b, record, "launched", "missile", 629, EXACT);
  both->things[1] = (CtThing){.head = CT_TEXT("drone"), .class_ = CT_TEXT("drone")};
  both->thing_count = 2;
  build_claim(&b, record, "launched", "aerial weapon", 629, EXACT);
  build_claim(&b, record, "launched", "drone", 598, EXACT);
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_SAME);
  CHECK_EQ_INT(fit(&b, 0, 2, &setting), CT_FIT_B_IN_A);
  build_end(&b);
}

static void what_was_shot_down_was_launched(void) {
  Builder b;
  CtSetting setting = nowhere();
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  build_claim(&b, record, "launched", "drone", 653, EXACT);
  build_claim(&b, record, "intercepted", "drone", 585, EXACT);
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_B_IN_A);
  build_end(&b);
}

static void a_nameless_part_is_in_all(void) {
  Builder b;
  CtSetting setting = nowhere();
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  build_claim(&b, record, "launched", "missile", 13, EXACT);
  build_claim(&b, record, "launched", "missile", 4, EXACT)->part_of = 0;
  CHECK_EQ_INT(fit(&b, 0, 1, &setting), CT_FIT_B_IN_A);
  build_end(&b);
}

static void more_is_an_increase(void) {
  Builder b;
  CtSetting setting = nowhere();
  build_start(&b);
  CtClaim *claim = build_claim(&b, build_article(&b, "a", NULL), "killed", "person", 3, EXACT);
  claim->qualifiers[claim->qualifier_count++] = CT_TEXT("more");
  CHECK(measure(&b, 0, &setting).is_more);
  build_end(&b);
}

TEST_MAIN(TEST(civilians_are_people_unless_soldiers_are_counted), TEST(deaths_are_people_killed),
          TEST(gunmen_are_no_victims), TEST(words_behind_the_figure_divide),
          TEST(a_place_inside_the_event_narrows), TEST(missiles_and_drones_are_aerial_weapons),
          TEST(what_was_shot_down_was_launched), TEST(a_nameless_part_is_in_all),
          TEST(more_is_an_increase))
