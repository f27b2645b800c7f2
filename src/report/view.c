#include "report/view.h"

const CtClaim *ct_view_claim(const CtReport *report, CtClaimRef ref) {
  return &report->records->items[ref.article].claims.items[ref.claim];
}

uint32_t ct_view_event_of(const CtReport *report, CtClaimRef ref) {
  return report->weighing->event_of[ref.article][ref.claim];
}

static int compare_refs(CtClaimRef a, CtClaimRef b) {
  if (a.article != b.article) return a.article < b.article ? -1 : 1;
  if (a.claim != b.claim) return a.claim < b.claim ? -1 : 1;
  return 0;
}

// The relations have a before b.
static const CtRelation *find_relation(const CtReport *report, CtClaimRef a, CtClaimRef b) {
  uint32_t low = 0;
  uint32_t high = report->weighing->relations.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const CtRelation *relation = &report->weighing->relations.items[middle];
    int order = compare_refs(relation->a, a);
    if (order == 0) order = compare_refs(relation->b, b);
    if (order == 0) return relation;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

const CtRelation *ct_view_relation(const CtReport *report, CtClaimRef a, CtClaimRef b) {
  return compare_refs(a, b) > 0 ? find_relation(report, b, a) : find_relation(report, a, b);
}

bool ct_view_carries(CtVerdict verdict, CtRelationKind kind) {
  static const CtRelationKind kinds[] = {CT_RELATION_NOT_SAME, CT_RELATION_AGREE,
                                         CT_RELATION_COMPATIBLE, CT_RELATION_UPDATED,
                                         CT_RELATION_CONFLICT};
  return verdict != CT_VERDICT_SINGLE && kinds[verdict] == kind;
}

void ct_view_teller(CtOut *out, const CtReport *report, CtClaimRef ref) {
  const CtRecord *record = &report->records->items[ref.article];
  const CtClaim *claim = ct_view_claim(report, ref);
  ct_out_quote(out, record->source.length ? record->source : ct_record_name(record));
  if (claim->as_of.day != CT_NO_DAY) {
    ct_out(out, ", ");
    ct_out_days(out, (CtDays){claim->as_of.day, claim->as_of.day});
  }
  if (claim->speaker.length) {
    ct_out(out, ", ");
    ct_out_quote(out, claim->speaker);
  }
}

static bool has_fraction(CtInterval a) {
  return (!a.low_infinite && !ct_number_is_whole(a.low)) ||
         (!a.high_infinite && !ct_number_is_whole(a.high));
}

CtInterval ct_view_interval(const CtClaim *claim, CtInterval interval) {
  if (claim->kind != CT_KIND_COUNT || !has_fraction(interval)) return interval;
  const CtInterval whole = ct_interval_whole(interval);
  return ct_interval_is_empty(whole) ? interval : whole;
}
