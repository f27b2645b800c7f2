#include "weigh/compare.h"

#include "base/limits.h"
#include "weigh/best.h"

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

static bool compare_all(Comparing *c, const uint32_t *indexes, uint32_t count) {
  for (uint32_t i = 0; i < count; i++)
    for (uint32_t k = i + 1; k < count; k++)
      if (!compare(c, indexes[i], indexes[k])) return false;
  return true;
}

// The claim of a measure that stands for it where there are too many for pairs.
static uint32_t best_of_run(const Comparing *c, uint32_t start, uint32_t end) {
  const CtMeasured *members[CT_MAX_PAIRED_CLAIMS];
  static const bool none_outdated[CT_MAX_PAIRED_CLAIMS];
  uint32_t count = end - start < CT_MAX_PAIRED_CLAIMS ? end - start : CT_MAX_PAIRED_CLAIMS;
  for (uint32_t i = 0; i < count; i++)
    members[i] = &c->claims->claims[c->claims->order[start + i]];
  const CtMeasured *best = ct_best_of(members, none_outdated, count);
  return best ? (uint32_t)(best - c->claims->claims) : c->claims->order[start];
}

// Of one measure: all pairs, or each with the best.
static bool compare_run(Comparing *c, uint32_t start, uint32_t end, uint32_t best) {
  const uint32_t *order = c->claims->order;
  if (end - start <= CT_MAX_PAIRED_CLAIMS) return compare_all(c, order + start, end - start);
  for (uint32_t i = start; i < end; i++)
    if (order[i] != best && !compare(c, order[i], best)) return false;
  return true;
}

static uint32_t end_of_run(const CtEventClaims *claims, uint32_t start, uint32_t end) {
  uint32_t stop = start + 1;
  while (stop < end &&
         claims->measure[claims->order[stop]] == claims->measure[claims->order[start]])
    stop++;
  return stop;
}

// All pairs of a family; in a large one those inside each measure, and the measures' best with one another.
static bool compare_family(Comparing *c, uint32_t start, uint32_t end) {
  uint32_t bests[CT_MAX_PAIRED_CLAIMS], count = 0;
  if (end - start <= CT_MAX_PAIRED_CLAIMS)
    return compare_all(c, c->claims->order + start, end - start);
  for (uint32_t run = start; run < end;) {
    uint32_t stop = end_of_run(c->claims, run, end), best = best_of_run(c, run, stop);
    if (!compare_run(c, run, stop, best)) return false;
    if (count < CT_MAX_PAIRED_CLAIMS) bests[count++] = best;
    run = stop;
  }
  return compare_all(c, bests, count);
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
