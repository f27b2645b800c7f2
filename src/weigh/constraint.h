// Sums and parts: "598 drones and 31 missiles" make up 629; 230 passengers and 12 crew make up 242 aboard.
#ifndef CT_WEIGH_CONSTRAINT_H
#define CT_WEIGH_CONSTRAINT_H

#include "weigh/group.h"

typedef CT_VEC(CtConstraint) CtConstraints;

// Adds what the event's claims add up to. False: out of memory.
bool ct_constraints_find(const CtEventClaims *claims, CtArena *arena, CtConstraints *out);
// One constraint with its sentence, "598 + 31 = 629": `holds` where the parts' sum and the whole can be true together.
bool ct_constraint_add(const CtMeasured *whole, const CtMeasured *const *parts, uint32_t count,
                       CtConstraintKind kind, CtArena *arena, CtConstraints *out);
// All sums of the parts' values; false when they do not fit.
bool ct_constraint_sum(const CtMeasured *const *parts, uint32_t count, CtInterval *sum);

#endif
