// Levels, changes and shares of votes: of what, whose and of which period they are, and when two that differ are a conflict.
#include "build_records.h"
#include "check.h"
#include "weigh/subject.h"

static CtSubject subject_of(const char *thing, const char *quote) {
  Builder b;
  build_start(&b);
  CtClaim *claim = build_level(&b, build_article(&b, "a", NULL), "be", thing, 34, quote);
  CtSubject subject = ct_subject_of(claim);
  build_end(&b);
  return subject;
}

static bool same(const char *first, const char *second) {
  CtSubject a = subject_of(first, "it was"), b = subject_of(second, "it was");
  return ct_subject_is_known(&a) && ct_subject_is_known(&b) && ct_subject_same(&a, &b);
}

static void what_narrows_nothing_is_left_out(void) {
  CHECK(same("Annual inflation", "inflation"));
  CHECK(same("UK inflation", "the headline inflation"));
  CHECK(same("Millgate's profit", "Millgate profit"));
  CHECK(same("The mid-cap FTSE", "the FTSE"));
  CHECK(!same("core inflation", "inflation"));
  CHECK(!same("Millgate profit", "Millgate net profit"));
  CHECK(!same("food prices", "house prices"));
}

static void a_common_word_is_no_subject(void) {
  CtSubject company = subject_of("the company", "the company fell");
  CtSubject shares = subject_of("shares", "shares fell"), index = subject_of("DAX", "DAX fell");
  CHECK(!ct_subject_is_known(&company));
  CHECK(!ct_subject_is_known(&shares));
  CHECK(ct_subject_is_known(&index));
}

static void a_shorter_name_is_of_a_fuller_one(void) {
  CHECK(ct_subject_is_fuller(CT_TEXT("Halvor Motors"), CT_TEXT("Halvor")));
  CHECK(ct_subject_is_fuller(CT_TEXT("Jan Marten"), CT_TEXT("Marten")));
  CHECK(!ct_subject_is_fuller(CT_TEXT("Halvorsen"), CT_TEXT("Halvor")));
  CHECK(!ct_subject_is_fuller(CT_TEXT("Halvor"), CT_TEXT("Halvor")));
}

// Two articles of one day, each with one figure.
static CtRelation relate(const char *predicate, const char *other_predicate, const char *thing,
                         int64_t first, const char *quote, int64_t second, const char *other) {
  Builder b;
  build_start(&b);
  build_level(&b, build_article(&b, "a", "2025-10-14"), predicate, thing, first, quote);
  build_level(&b, build_article(&b, "b", "2025-10-14"), other_predicate, thing, second, other);
  CtRelation r = ct_relate(&b.records, (CtClaimRef){0, 0}, (CtClaimRef){1, 0}, true, &b.arena);
  build_end(&b);
  return r;
}

static void equal_and_rounded_levels_agree(void) {
  CHECK_EQ_TEXT(relate("fall", "fall", "the DAX", 12, "the DAX fell", 12, "the DAX shed").rule,
                "same_figure");
  CHECK_EQ_TEXT(relate("be", "be", "turnout", 610, "turnout was", 614, "turnout was").rule,
                "rounded");
  CHECK_EQ_TEXT(relate("be", "be", "turnout", 600, "turnout was", 614, "turnout was").rule,
                "unsettled");
}

static void only_what_is_settled_conflicts(void) {
  CHECK_EQ_TEXT(relate("fall", "fall", "the DAX", 7, "the DAX fell", 12, "the DAX closed").rule,
                "unsettled");
  CHECK_EQ_TEXT(relate("fall", "fall", "the DAX", 7, "the DAX ended", 12, "the DAX closed").rule,
                "differs");
  CHECK_EQ_TEXT(relate("be", "be", "turnout", 610, "the final turnout", 620,
                       "a final count, at first an estimate")
                    .rule,
                "unsettled");
}

static void a_level_a_rise_and_a_fall_are_three_things(void) {
  CHECK_EQ_TEXT(relate("rise", "fall", "the DAX", 7, "the DAX ended", 12, "the DAX closed").rule,
                "other_measure");
  CHECK_EQ_TEXT(relate("rise", "be", "inflation", 34, "inflation", 34, "inflation").rule,
                "other_measure");
}

static void figures_of_two_periods_are_none_of_one(void) {
  Builder b;
  build_start(&b);
  const char *months[] = {"2025-09", "2025-10"};
  for (int i = 0; i < 2; i++) {
    CtRecord *record = build_article(&b, i == 0 ? "a" : "b", "2025-11-19");
    int16_t minute;
    CtClaim *claim = build_level(&b, record, "be", "inflation", 34, "inflation was");
    ct_published_parse(ct_text_of(months[i]), &claim->time, &minute);
  }
  CtRelation r = ct_relate(&b.records, (CtClaimRef){0, 0}, (CtClaimRef){1, 0}, true, &b.arena);
  CHECK_EQ_TEXT(r.rule, "other_measure");
  build_end(&b);
}

TEST_MAIN(TEST(what_narrows_nothing_is_left_out), TEST(a_common_word_is_no_subject),
          TEST(a_shorter_name_is_of_a_fuller_one), TEST(equal_and_rounded_levels_agree),
          TEST(only_what_is_settled_conflicts), TEST(a_level_a_rise_and_a_fall_are_three_things),
          TEST(figures_of_two_periods_are_none_of_one))
