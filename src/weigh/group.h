// The claims of one event, measured and grouped: who is compared with whom.
#ifndef CT_WEIGH_GROUP_H
#define CT_WEIGH_GROUP_H

#include "weigh/measure.h"

typedef struct CtEventClaims {
  uint32_t event;
  CtMeasured *claims;  // in the order of articles and claims
  uint32_t count;
  uint32_t *
      order;  // indexes of claims: those of one measure side by side, those of one family around them
  uint64_t *family;   // by claim: predicate with what is wider or narrower, unit
  uint64_t *measure;  // by claim: everything a finding needs to be equal
} CtEventClaims;

// Everything in the arena; false when it is out of memory. Sorts, else linear.
bool ct_group_claims(const CtRecords *records, const CtClaimRef *refs, uint32_t count,
                     CtArena *arena, CtEventClaims *out);

#endif
