// The best supported figure of a finding. Never an average: always one claim's own.
#ifndef CT_WEIGH_BEST_H
#define CT_WEIGH_BEST_H

#include "weigh/measure.h"

// By size in the claims' own unit where it is one, else in base units.
int ct_best_compare(const CtMeasured *a, const CtMeasured *b);
// The claim that most others allow; among equals the later, the attributed, the more exact, the first. Outdated and superseded
// ones do not count. NULL where none is left, or where nothing favours one of two claims in conflict.
const CtMeasured *ct_best_of(const CtMeasured **members, const bool *outdated, uint32_t count);

#endif
