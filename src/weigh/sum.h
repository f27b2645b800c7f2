// The sums that table `sums` knows: aerial weapons are drones and missiles, those aboard are passengers and crew.
#ifndef CT_WEIGH_SUM_H
#define CT_WEIGH_SUM_H

#include "weigh/constraint.h"

// Adds them for every whole and, of each article, the first claim of either part. False: out of memory.
bool ct_sums_find(const CtEventClaims *claims, CtArena *arena, CtConstraints *out);
// Whether the table's own search finds these two parts of `whole`, so that they are told once.
bool ct_sum_is_table_pair(const CtMeasured *whole, const CtMeasured *const *parts, uint32_t count);

#endif
