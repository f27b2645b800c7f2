// What several formats ask of a report: a claim behind its reference, who tells it, which relation joins two claims.
#ifndef CT_REPORT_VIEW_H
#define CT_REPORT_VIEW_H

#include "report/out.h"
#include "report/report.h"

enum { CT_VIEW_MAX_REASONS = 4 };

const CtClaim *ct_view_claim(const CtReport *report, CtClaimRef ref);
// Index of the claim's event, or CT_NONE.
uint32_t ct_view_event_of(const CtReport *report, CtClaimRef ref);
// The relation between two claims in either order, or NULL. Logarithmic: relations are sorted.
const CtRelation *ct_view_relation(const CtReport *report, CtClaimRef a, CtClaimRef b);
// Whether a relation of this kind is a reason for the verdict.
bool ct_view_carries(CtVerdict verdict, CtRelationKind kind);
// "Example Times, 2025-08-28, police said": source (or the article's id), date of report, speaker.
void ct_view_teller(CtOut *out, const CtReport *report, CtClaimRef ref);

// The interval as it is shown: "some 2,207" is 1,987 to 2,427 people, with no parts of one.
CtInterval ct_view_interval(const CtClaim *claim, CtInterval interval);

#endif
