// Weighing small sets of records: findings, their verdicts and bounds.
#include "build_records.h"
#include "check.h"

static const CtFinding *find(const CtWeighing *w, const char *label) {
  for (uint32_t i = 0; i < w->findings.count; i++)
    if (ct_text_equal(w->findings.items[i].label, ct_text_of(label))) return &w->findings.items[i];
  return NULL;
}

static void a_growing_toll_is_one_finding(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  build_claim(&b, build_flood_article(&b, "a", "2025-07-05"), "killed", "person", 24, AT_LEAST);
  build_claim(&b, build_flood_article(&b, "b", "2025-07-07"), "killed", "person", 104, AT_LEAST);
  build_claim(&b, build_flood_article(&b, "c", "2025-07-09"), "killed", "death", 119, AT_LEAST);
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.events.count, 1);
  CHECK_EQ_INT(w.findings.count, 1);
  const CtFinding *toll = find(&w, "people killed");
  CHECK(toll != NULL);
  if (toll) {
    CHECK_EQ_INT(toll->verdict, CT_VERDICT_UPDATED);
    CHECK_EQ_INT(toll->claims.count, 3);
    CHECK(toll->has_best && ct_number_equal(toll->best.low, ct_number_of(119, 0)));
    CHECK(ct_number_equal(toll->low.low, ct_number_of(24, 0)));
    CHECK_EQ_INT(toll->origins.count, 3);
  }
  build_end(&b);
}

static void a_settled_dispute_is_history(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  CtRecord *first = build_flood_article(&b, "a", "2025-07-04");
  build_claim(&b, first, "killed", "person", 8, EXACT)->speaker = CT_TEXT("the governor");
  build_claim(&b, first, "killed", "person", 13, EXACT)->speaker = CT_TEXT("the sheriff");
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.findings.items[0].verdict, CT_VERDICT_CONFLICT);
  build_claim(&b, build_flood_article(&b, "b", "2025-07-06"), "killed", "person", 51, EXACT);
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.findings.items[0].verdict, CT_VERDICT_UPDATED);
  build_end(&b);
}

static void conflicts_come_first(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  CtRecord *first = build_flood_article(&b, "a", "2025-07-05");
  build_claim(&b, first, "killed", "person", 9, EXACT);
  build_claim(&b, first, "injured", "person", 23, EXACT);
  CtRecord *second = build_flood_article(&b, "b", "2025-07-06");
  build_claim(&b, second, "killed", "person", 9, EXACT);
  build_claim(&b, second, "injured", "person", 21, EXACT);
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.findings.count, 2);
  CHECK_EQ_TEXT(w.findings.items[0].id, "f1");
  CHECK_EQ_INT(w.findings.items[0].verdict, CT_VERDICT_CONFLICT);
  CHECK_EQ_INT(w.findings.items[1].verdict, CT_VERDICT_AGREE);
  build_end(&b);
}

static void children_make_a_finding_of_their_own(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  CtRecord *record = build_flood_article(&b, "a", NULL);
  build_claim(&b, record, "killed", "civilian", 18, EXACT);
  build_claim(&b, record, "killed", "child", 4, EXACT)->part_of = 0;
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.findings.count, 2);
  CHECK(find(&w, "children killed") != NULL);
  CHECK_EQ_INT(w.relations.count, 1);
  CHECK_EQ_INT(w.relations.items[0].kind, CT_RELATION_PART_OF);
  build_end(&b);
}

static void a_figure_of_no_known_measure_is_no_finding(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  build_claim(&b, build_flood_article(&b, "a", NULL), "ponder", "country", 26, EXACT);
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.findings.count, 0);
  CHECK_EQ_INT(w.events.count, 1);
  build_end(&b);
}

TEST_MAIN(TEST(a_growing_toll_is_one_finding), TEST(a_settled_dispute_is_history),
          TEST(conflicts_come_first), TEST(children_make_a_finding_of_their_own),
          TEST(a_figure_of_no_known_measure_is_no_finding))
