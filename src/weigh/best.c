#include "weigh/best.h"

#include "base/limits.h"
#include "weigh/figure.h"
#include "weigh/order.h"

int ct_best_compare(const CtMeasured *a, const CtMeasured *b) { return ct_figure_compare(a, b); }

static bool counts(const CtMeasured *m, bool outdated) {
  return !outdated && m->claim->status == CT_CURRENT && m->claim->modality == CT_ASSERTED;
}

// What a reader takes the claim for: its least suggested value ("more than 800": 801).
static CtNumber taken_for(const CtMeasured *m) {
  if (!m->suggests.low_infinite) return m->suggests.low;
  return m->suggests.high_infinite ? CT_ZERO : m->suggests.high;
}

static uint32_t count_allowing(const CtMeasured **members, const bool *outdated, uint32_t count,
                               const CtMeasured *candidate) {
  uint32_t allowing = 0;
  for (uint32_t i = 0; i < count && i < CT_MAX_PAIRED_CLAIMS; i++)
    if (counts(members[i], outdated[i]) && ct_interval_has(members[i]->means, taken_for(candidate)))
      allowing++;
  return allowing;
}

static int exactness(const CtMeasured *m) {
  if (ct_interval_is_point(m->means)) return 3;
  if (!ct_figure_is_vague(m) && !ct_figure_is_ceiling(m)) return 2;
  return ct_figure_is_vague(m) ? 0 : 1;
}

static bool is_better(const CtMeasured *a, uint32_t a_allowed, const CtMeasured *b,
                      uint32_t b_allowed) {
  // "Rose to 19 after two people died of their injuries": the smaller is a part.
  if (a->is_lesser != b->is_lesser) return b->is_lesser;
  // "Two bodies were found on Thursday", of a flood that had killed 20
  if (ct_figure_counts_bodies(a) != ct_figure_counts_bodies(b)) return ct_figure_counts_bodies(b);
  if (a_allowed != b_allowed) return a_allowed > b_allowed;
  CtOrder order = ct_order_of(a, b);
  if (order.newer != CT_NEWER_NONE) return order.newer == CT_NEWER_A;
  if ((a->claim->speaker.data != NULL) != (b->claim->speaker.data != NULL))
    return a->claim->speaker.data != NULL;
  return exactness(a) > exactness(b);
}

const CtMeasured *ct_best_of(const CtMeasured **members, const bool *outdated, uint32_t count) {
  const CtMeasured *best = NULL;
  uint32_t best_allowed = 0;
  for (uint32_t i = 0; i < count && i < CT_MAX_PAIRED_CLAIMS; i++) {
    if (!counts(members[i], outdated[i])) continue;
    uint32_t allowed = count_allowing(members, outdated, count, members[i]);
    if (best && !is_better(members[i], allowed, best, best_allowed)) continue;
    best = members[i];
    best_allowed = allowed;
  }
  return best;
}
