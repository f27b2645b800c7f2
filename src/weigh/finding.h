// Claims on one measure of one event: the verdict, the bounds, the best supported figure, the independent origins.
#ifndef CT_WEIGH_FINDING_H
#define CT_WEIGH_FINDING_H

#include "weigh/compare.h"
#include "weigh/group.h"

typedef CT_VEC(CtFinding) CtFindings;

// Adds the findings of one event. `relations` are the event's. False: out of memory.
bool ct_findings_make(const CtRecords *records, const CtEventClaims *claims,
                      const CtRelation *relations, uint32_t relation_count,
                      const uint32_t *origin_of, CtArena *arena, CtArena *scratch,
                      CtFindings *findings);

#endif
