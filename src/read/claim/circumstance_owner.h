// The place that has a figure, without any preposition of place. Private to read/circumstance.
#ifndef CT_READ_CIRCUMSTANCE_OWNER_H
#define CT_READ_CIRCUMSTANCE_OWNER_H

#include "read/claim/frame.h"

// "Veneto was worst hit, with 20 deaths", "Gaza's toll rose to 12", "New Mexico has 38 cases": sets *place where it is NULL and a known place
// has the figure. A place that has it is no speaker of it, so it is taken from the claim's. True where the claim was given the
// name of a place that the gazetteer does not know.
bool ct_circumstance_owner(const CtFrame *frame, const CtFigure *figure, CtClaim *claim,
                           const CtPlace **place);

#endif
