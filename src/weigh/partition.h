// Words behind a figure that narrow what is counted: "241 on board", "28 on the ground" (table `partitions`).
#ifndef CT_WEIGH_PARTITION_H
#define CT_WEIGH_PARTITION_H

#include "read/claim/claim.h"

// Axis and part of the claim, 0 and 0 where its words divide nothing. Looks from the figure to the next comma or figure.
void ct_partition_read(const CtClaim *claim, uint8_t *axis, uint8_t *part);

// "Nine of the dead": some of those that are told of elsewhere, no count of all.
bool ct_partition_is_some(const CtClaim *claim);

// "Two others", "another three", "the three other victims", "one of the victims": some of those told before.
// "Six more bodies": an increase and no total.
bool ct_partition_is_more(const CtClaim *claim);
// "In two days", "in the past 24 hours": of some days only.
bool ct_partition_is_of_days(const CtClaim *claim);
bool ct_partition_is_rest(const CtClaim *claim);

#endif
