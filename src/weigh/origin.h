// Which articles tell one original report: reprints and near-copies, and stories of one named agency, count once.
#ifndef CT_WEIGH_ORIGIN_H
#define CT_WEIGH_ORIGIN_H

#include "weigh/weigh.h"

// origin_of[article]: the first article of the same text or nearly so. Linear in the shingles but for sorting; NULL when
// memory ran out.
uint32_t *ct_origins_find(const CtRecords *records, CtArena *arena);
// The origins of a finding's claims, in the order of articles. False: out of memory.
bool ct_origins_of(const CtRecords *records, const uint32_t *origin_of, CtArena *arena,
                   CtFinding *finding);

#endif
