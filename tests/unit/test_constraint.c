// Sums and parts: what adds up, what does not, and what need not.
#include "build_records.h"
#include "check.h"

static void drones_and_missiles_add_up(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  build_claim(&b, build_flood_article(&b, "a", NULL), "launched", "aerial weapon", 629, EXACT);
  CtRecord *second = build_flood_article(&b, "b", NULL);
  build_claim_in(&b, second, (CtSpan){0, 90}, "launched", "drone", 598, EXACT);
  build_claim_in(&b, second, (CtSpan){0, 90}, "launched", "missile", 31, EXACT);
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.constraints.count, 1);
  if (w.constraints.count == 1) {
    CHECK(w.constraints.items[0].holds);
    CHECK_EQ_TEXT(w.constraints.items[0].why, "598 + 31 = 629, as is told: \"629\"");
  }
  build_end(&b);
}

static void a_sum_that_fails_is_told(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  CtRecord *record = build_flood_article(&b, "a", NULL);
  build_claim(&b, record, "launched", "aerial weapon", 640, EXACT);
  build_claim_in(&b, record, (CtSpan){20, 90}, "launched", "drone", 598, EXACT);
  build_claim_in(&b, record, (CtSpan){20, 90}, "launched", "missile", 31, EXACT);
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.constraints.count, 1);
  CHECK(w.constraints.count == 1 && !w.constraints.items[0].holds);
  build_end(&b);
}

static void a_list_adds_up(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  CtRecord *record = build_flood_article(&b, "a", NULL);
  static const int64_t figures[] = {116, 60, 40, 16};
  for (int i = 0; i < 4; i++) {
    CtClaim *claim =
        build_claim_in(&b, record, (CtSpan){0, 90}, "intercepted", "drone", figures[i], EXACT);
    claim->place_name = i == 0   ? CT_NO_TEXT
                        : i == 1 ? CT_TEXT("Northland")
                        : i == 2 ? CT_TEXT("Southland")
                                 : CT_TEXT("Westland");
  }
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.constraints.count, 1);
  CHECK(w.constraints.count == 1 && w.constraints.items[0].parts.count == 3);
  build_end(&b);
}

static void a_floor_as_a_part_makes_a_floor(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  CtRecord *record = build_flood_article(&b, "a", NULL);
  build_claim(&b, record, "killed", "person", 269, AT_LEAST);
  build_claim_in(&b, record, (CtSpan){20, 90}, "killed", "child", 41, EXACT);
  build_claim_in(&b, record, (CtSpan){20, 90}, "killed", "adult", 228, AT_LEAST);
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.constraints.count, 1);
  CHECK(w.constraints.count == 1 && w.constraints.items[0].holds);
  build_end(&b);
}

static void counts_of_two_hours_need_not_add_up(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  build_claim(&b, build_flood_article(&b, "a", NULL), "killed", "person", 30, EXACT);
  CtRecord *second = build_flood_article(&b, "b", NULL);
  build_claim_in(&b, second, (CtSpan){20, 90}, "killed", "child", 5, EXACT);
  build_claim_in(&b, second, (CtSpan){20, 90}, "killed", "adult", 22, EXACT);
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.constraints.count, 0);
  build_end(&b);
}

TEST_MAIN(TEST(drones_and_missiles_add_up), TEST(a_sum_that_fails_is_told), TEST(a_list_adds_up),
          TEST(a_floor_as_a_part_makes_a_floor), TEST(counts_of_two_hours_need_not_add_up))
