// The rules by which two claims relate, each with the example it stands for and the one it must leave alone.
#include "build_records.h"
#include "check.h"

static CtRelation relate(Builder *b, uint32_t article_a, uint32_t claim_a, uint32_t article_b,
                         uint32_t claim_b) {
  return ct_relate(&b->records, (CtClaimRef){article_a, claim_a}, (CtClaimRef){article_b, claim_b},
                   true, &b->arena);
}

// Two articles of consecutive days with one claim each.
static CtRelation pair_of(Builder *b, const char *predicate, const char *class_, int64_t first,
                          BuildHedge first_hedge, int64_t second, BuildHedge second_hedge) {
  build_start(b);
  build_claim(b, build_article(b, "a", "2025-08-28"), predicate, class_, first, first_hedge);
  build_claim(b, build_article(b, "b", "2025-08-29"), predicate, class_, second, second_hedge);
  return relate(b, 0, 0, 1, 0);
}

static void equal_figures_agree(void) {
  Builder b;
  CtRelation r = pair_of(&b, "launched", "drone", 653, EXACT, 653, EXACT);
  CHECK_EQ_INT(r.kind, CT_RELATION_AGREE);
  CHECK_EQ_TEXT(r.rule, "same_figure");
  build_end(&b);
  r = pair_of(&b, "killed", "person", 15, EXACT, 15, AT_LEAST);
  CHECK_EQ_INT(r.kind, CT_RELATION_AGREE);
  build_end(&b);
}

static void a_later_larger_toll_is_an_update(void) {
  Builder b;
  CtRelation r = pair_of(&b, "killed", "person", 14, AT_LEAST, 18, EXACT);
  CHECK_EQ_INT(r.kind, CT_RELATION_UPDATED);
  CHECK_EQ_TEXT(r.rule, "grown");
  CHECK_EQ_INT(r.newer, CT_NEWER_B);
  build_end(&b);
}

static void a_larger_toll_is_later_where_nothing_tells(void) {
  Builder b;
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "killed", "person", 18, EXACT);
  build_claim(&b, build_article(&b, "b", NULL), "killed", "person", 14, AT_LEAST);
  CtRelation r = relate(&b, 0, 0, 1, 0);
  CHECK_EQ_INT(r.kind, CT_RELATION_UPDATED);
  CHECK_EQ_TEXT(r.rule, "grown_by_size");
  CHECK_EQ_INT(r.newer, CT_NEWER_A);
  build_end(&b);
}

static void a_later_smaller_toll_is_a_conflict(void) {
  Builder b;
  CtRelation r = pair_of(&b, "injured", "person", 23, EXACT, 21, EXACT);
  CHECK_EQ_INT(r.kind, CT_RELATION_CONFLICT);
  CHECK_EQ_TEXT(r.rule, "differs");
  CHECK_EQ_INT(r.severity, CT_SEVERITY_MAJOR);
  CHECK(r.has_gap && ct_number_equal(r.gap, ct_number_of(2, 0)));
  build_end(&b);
}

static void the_missing_are_found(void) {
  Builder b;
  CtRelation r = pair_of(&b, "missing", "person", 27, EXACT, 11, EXACT);
  CHECK_EQ_INT(r.kind, CT_RELATION_UPDATED);
  CHECK_EQ_TEXT(r.rule, "fallen");
  build_end(&b);
}

static void a_count_that_is_over_differs(void) {
  Builder b;
  CtRelation r = pair_of(&b, "launched", "drone", 805, EXACT, 810, EXACT);
  CHECK_EQ_INT(r.kind, CT_RELATION_CONFLICT);
  CHECK_EQ_INT(r.severity, CT_SEVERITY_MINOR);
  build_end(&b);
  r = pair_of(&b, "launched", "drone", 629, EXACT, 810, EXACT);
  CHECK_EQ_INT(r.severity, CT_SEVERITY_MAJOR);
  build_end(&b);
}

static void other_measures_are_not_compared(void) {
  Builder b;
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "launched", "drone", 650, MORE_THAN);
  CtRecord *second = build_article(&b, "b", NULL);
  build_claim(&b, second, "launched", "missile", 51, EXACT);
  build_claim(&b, second, "seized", "drone", 585, EXACT);
  CHECK_EQ_INT(relate(&b, 0, 0, 1, 0).kind, CT_RELATION_NOT_SAME);
  CHECK_EQ_TEXT(relate(&b, 0, 0, 1, 1).rule, "other_measure");
  build_end(&b);
}

static void unknown_equals_nothing(void) {
  Builder b;
  CtRelation r = pair_of(&b, NULL, "person", 5, EXACT, 5, EXACT);
  CHECK_EQ_INT(r.kind, CT_RELATION_NOT_SAME);
  build_end(&b);
}

static void another_event_is_not_compared(void) {
  Builder b;
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "launched", "drone", 629, EXACT);
  build_claim(&b, build_article(&b, "b", NULL), "launched", "drone", 810, EXACT);
  CtRelation r = ct_relate(&b.records, (CtClaimRef){0, 0}, (CtClaimRef){1, 0}, false, &b.arena);
  CHECK_EQ_TEXT(r.rule, "other_event");
  build_end(&b);
}

static void a_forecast_is_not_compared_with_a_report(void) {
  Builder b;
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "launched", "drone", 1000, UP_TO)->modality =
      CT_FORECAST;
  build_claim(&b, build_article(&b, "b", NULL), "launched", "drone", 650, MORE_THAN);
  CHECK_EQ_TEXT(relate(&b, 0, 0, 1, 0).rule, "modality");
  build_end(&b);
}

static void a_denial_of_the_same_figure_is_a_conflict(void) {
  Builder b;
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "killed", "person", 30, EXACT);
  CtClaim *denied = build_claim(&b, build_article(&b, "b", NULL), "killed", "person", 30, EXACT);
  denied->modality = CT_DENIED;
  denied->quote_text = CT_TEXT("Officials denied that 30 people had died.");
  CtRelation r = relate(&b, 0, 0, 1, 0);
  CHECK_EQ_INT(r.kind, CT_RELATION_CONFLICT);
  CHECK_EQ_TEXT(r.rule, "denied");
  denied->quote_text = CT_TEXT("The 30 did not suffer severe wounds.");
  CHECK_EQ_TEXT(relate(&b, 0, 0, 1, 0).rule, "modality");
  build_end(&b);
}

static void children_are_part_of_people(void) {
  Builder b;
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "killed", "civilian", 18, EXACT);
  build_claim(&b, build_article(&b, "b", NULL), "killed", "child", 4, EXACT);
  CtRelation r = relate(&b, 0, 0, 1, 0);
  CHECK_EQ_INT(r.kind, CT_RELATION_PART_OF);
  build_end(&b);
}

static void a_part_above_its_whole_is_wrong_at_one_time_only(void) {
  Builder b;
  CtRelation r = pair_of(&b, "launched", "missile", 83, EXACT, 83, EXACT);
  build_end(&b);
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "launched", "missile", 83, EXACT);
  build_claim(&b, build_article(&b, "b", NULL), "launched", "cruise missile", 84, AT_LEAST);
  r = relate(&b, 0, 0, 1, 0);
  CHECK_EQ_INT(r.kind, CT_RELATION_CONFLICT);
  CHECK_EQ_TEXT(r.rule, "part_above_whole");
  build_end(&b);
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "killed", "person", 3, EXACT);
  build_claim(&b, build_article(&b, "b", NULL), "killed", "child", 4, EXACT);
  r = relate(&b, 0, 0, 1, 0);
  CHECK_EQ_INT(r.kind, CT_RELATION_PART_OF);
  CHECK_EQ_TEXT(r.rule, "part_of_older_whole");
  build_end(&b);
}

static void two_figures_of_one_article_may_be_a_part(void) {
  Builder b;
  build_start(&b);
  CtRecord *record = build_article(&b, "a", NULL);
  build_claim(&b, record, "injured", "person", 8, EXACT);
  build_claim(&b, record, "injured", "person", 3, EXACT);
  CtRelation r = relate(&b, 0, 0, 0, 1);
  CHECK_EQ_INT(r.kind, CT_RELATION_NOT_SAME);
  CHECK_EQ_TEXT(r.rule, "perhaps_a_part");
  record->claims.items[0].speaker = CT_TEXT("the sheriff");
  record->claims.items[1].speaker = CT_TEXT("the governor");
  CHECK_EQ_INT(relate(&b, 0, 0, 0, 1).kind, CT_RELATION_CONFLICT);
  build_end(&b);
}

static void counters_of_a_crowd_dispute(void) {
  Builder b;
  build_start(&b);
  build_claim(&b, build_article(&b, "a", NULL), "attended", "person", 107000, EXACT)->speaker =
      CT_TEXT("police");
  build_claim(&b, build_article(&b, "b", NULL), "attended", "person", 300000, EXACT)->speaker =
      CT_TEXT("an archive");
  CHECK_EQ_TEXT(relate(&b, 0, 0, 1, 0).rule, "disputed");
  build_end(&b);
}

static void a_superseded_figure_is_history(void) {
  Builder b;
  build_start(&b);
  CtRecord *record = build_article(&b, "a", "2025-09-04");
  build_claim(&b, record, "killed", "person", 17, EXACT)->status = CT_SUPERSEDED;
  build_claim(&b, record, "killed", "person", 16, EXACT);
  CtRelation r = relate(&b, 0, 0, 0, 1);
  CHECK_EQ_INT(r.kind, CT_RELATION_UPDATED);
  CHECK_EQ_TEXT(r.rule, "superseded");
  CHECK_EQ_INT(r.newer, CT_NEWER_B);
  build_end(&b);
}

static void a_vague_word_is_only_compatible(void) {
  Builder b;
  build_start(&b);
  CtClaim *dozens =
      build_claim(&b, build_article(&b, "a", NULL), "injured", "person", 24, AT_LEAST);
  dozens->suggests = ct_interval_closed(ct_number_of(24, 0), ct_number_of(99, 0));
  build_claim(&b, build_article(&b, "b", NULL), "injured", "person", 63, AT_LEAST);
  CtRelation r = relate(&b, 0, 0, 1, 0);
  CHECK_EQ_INT(r.kind, CT_RELATION_COMPATIBLE);
  build_end(&b);
}

static void units_are_converted(void) {
  Builder b;
  build_start(&b);
  const char *units[] = {"kilometre", "mile"};
  for (int i = 0; i < 2; i++) {
    CtClaim *claim = build_claim(&b, build_article(&b, i == 0 ? "a" : "b", NULL), "burned", "park",
                                 i == 0 ? 1609344 : 1000000, EXACT);
    claim->kind = CT_KIND_MEASURE;
    claim->unit = ct_text_of(units[i]);
    claim->dimension = CT_TEXT("length");
    claim->to_base = i == 0 ? ct_number_of(1, 3) : ct_number_of(1609344, -3);
  }
  CHECK_EQ_INT(relate(&b, 0, 0, 1, 0).kind, CT_RELATION_AGREE);
  build_end(&b);
}

static void the_sentence_tells_the_arithmetic(void) {
  Builder b;
  CtRelation r = pair_of(&b, "launched", "drone", 805, EXACT, 810, EXACT);
  CHECK_EQ_TEXT(r.why, "\"805\" (a) and \"810\" (b): they differ by 5 (0.6 %)");
  build_end(&b);
}

TEST_MAIN(TEST(equal_figures_agree), TEST(a_later_larger_toll_is_an_update),
          TEST(a_larger_toll_is_later_where_nothing_tells),
          TEST(a_later_smaller_toll_is_a_conflict), TEST(the_missing_are_found),
          TEST(a_count_that_is_over_differs), TEST(other_measures_are_not_compared),
          TEST(unknown_equals_nothing), TEST(another_event_is_not_compared),
          TEST(a_forecast_is_not_compared_with_a_report),
          TEST(a_denial_of_the_same_figure_is_a_conflict), TEST(children_are_part_of_people),
          TEST(a_part_above_its_whole_is_wrong_at_one_time_only),
          TEST(two_figures_of_one_article_may_be_a_part), TEST(counters_of_a_crowd_dispute),
          TEST(a_superseded_figure_is_history), TEST(a_vague_word_is_only_compatible),
          TEST(units_are_converted), TEST(the_sentence_tells_the_arithmetic))
