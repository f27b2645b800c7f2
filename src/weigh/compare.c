#include "weigh/compare.h"

#include "base/limits.h"

typedef struct Comparing {
  CtRelating relating;
  const CtEventClaims *claims;
  CtRelations *relations;
} Comparing;

static bool is_worth(const CtMeasured *a, const CtMeasured *b) {
  return a->is_known && b->is_known && ct_measure_is_related(a, b);
}

static bool compare(Comparing *c, uint32_t first, uint32_t second) {
  const CtMeasured *a = &c->claims->claims[first < second ? first : second];
  const CtMeasured *b = &c->claims->claims[first < second ? second : first];
  if (!is_worth(a, b)) return true;
  CtRelation *relation = CT_VEC_ADD(c->relating.arena, c->relations);
  if (!relation) return false;
  *relation = ct_relation_of(&c->relating, a, b);
  return relation->why.data != NULL;
}

// All pairs of a family, or, in a large one, each claim with the first few of its own measure.
static bool compare_family(Comparing *c, uint32_t start, uint32_t end) {
  const uint32_t *order = c->claims->order;
  bool large = end - start > CT_MAX_PAIRED_CLAIMS;
  for (uint32_t i = start; i < end; i++) {
    uint32_t stop = end;
    if (large && stop > i + CT_MAX_PAIRED_CLAIMS / 8) stop = i + CT_MAX_PAIRED_CLAIMS / 8;
    for (uint32_t k = i + 1; k < stop; k++)
      if (!compare(c, order[i], order[k])) return false;
  }
  return true;
}

bool ct_compare_claims(const CtRecords *records, const CtEventClaims *claims, CtArena *arena,
                       CtRelations *relations) {
  Comparing c = {.claims = claims, .relations = relations};
  c.relating = (CtRelating){records, claims->claims, claims->count, arena, true};
  for (uint32_t start = 0; start < claims->count;) {
    uint32_t end = start + 1;
    while (end < claims->count &&
           claims->family[claims->order[end]] == claims->family[claims->order[start]])
      end++;
    if (!compare_family(&c, start, end)) return false;
    start = end;
  }
  return true;
}
