// The two intervals of a figure: what would make it false (means), and what a reader takes from it (suggests). The table of
// DESIGN section 2; which formula a hedge has stands in hedges.tsv.
#ifndef CT_READ_SUGGEST_H
#define CT_READ_SUGGEST_H

#include "read/figure/quantity.h"

// Both intervals of one figure with the hedge row (-1: none). `step` is the round step where the numeral brings its own ("a
// dozen": 12), else 0. `whole`: only whole numbers are meant (a count). False where a bound cannot be held.
bool ct_suggest_figure(CtNumber value, int16_t hedge, CtNumber step, bool whole, bool rounds,
                       CtQuantity *out);
// Those of a range "40 to 50", whose ends are in it.
void ct_suggest_range(CtNumber low, CtNumber high, CtQuantity *out);
// Those of a vague numeral: "dozens" means [24, inf), suggests [24, 99]. With "more than" or "up to" before it, the hedge's.
void ct_suggest_vague(CtNumber low, CtNumber high, CtQuantity *out);

#endif
