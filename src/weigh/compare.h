// Compares the claims of one event pair by pair, as far as something suggests comparing them.
#ifndef CT_WEIGH_COMPARE_H
#define CT_WEIGH_COMPARE_H

#include "weigh/group.h"
#include "weigh/relation.h"

// Adds the relations of the event's claims to `relations`, in no order. `scratch` holds `claims`. False: out of memory.
typedef CT_VEC(CtRelation) CtRelations;
bool ct_compare_claims(const CtRecords *records, const CtEventClaims *claims, CtArena *arena,
                       CtRelations *relations);

#endif
