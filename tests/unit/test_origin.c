// Reprints and stories of one agency are one origin.
#include "build_records.h"
#include "check.h"

static void reprints_are_one_origin(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  for (int i = 0; i < 3; i++) {
    CtRecord *record = build_flood_article(&b, i == 0 ? "a" : i == 1 ? "b" : "c", NULL);
    build_claim(&b, record, "killed", "person", 9, EXACT);
    for (uint32_t s = 0; s < 20; s++) {
      uint32_t *shingle = CT_VEC_ADD(&b.arena, &record->shingles);
      *shingle = i == 2 ? 1000 + s : s + (s > 15 ? (uint32_t)i : 0);
    }
  }
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.findings.items[0].origins.count, 2);
  CHECK_EQ_INT(w.findings.items[0].origins.items[0].count, 2);
  build_end(&b);
}

static void stories_of_one_agency_are_one_origin(void) {
  Builder b;
  CtWeighing w;
  build_start(&b);
  for (int i = 0; i < 3; i++) {
    CtRecord *record = build_flood_article(&b, i == 0 ? "a" : i == 1 ? "b" : "c", NULL);
    build_claim(&b, record, "killed", "person", 9, EXACT);
    if (i < 2) *CT_VEC_ADD(&b.arena, &record->agencies) = CT_TEXT("Reuters");
  }
  CHECK(ct_weigh(&b.records, &b.arena, &w));
  CHECK_EQ_INT(w.findings.items[0].origins.count, 2);
  build_end(&b);
}

TEST_MAIN(TEST(reprints_are_one_origin), TEST(stories_of_one_agency_are_one_origin))
