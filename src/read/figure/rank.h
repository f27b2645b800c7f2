// Places in an order of size: "second-largest", "the deadliest since 2022", "its most extensive assault to date".
#ifndef CT_READ_RANK_H
#define CT_READ_RANK_H

#include "read/figure/numeral.h"
#include "read/figure/quantity.h"

// The rank that begins at `token`, where `numeral` (NULL for none) was read. A bare superlative is one only with what it is the first of: "since", "to date", "ever", "on record".
bool ct_rank_read(const CtView *view, uint32_t token, const CtNumeral *numeral, CtQuantity *out);

#endif
