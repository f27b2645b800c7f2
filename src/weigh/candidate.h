// Which mentions are worth comparing: those that share a day and country, a rare name, a superlative, or a time of report.
#ifndef CT_WEIGH_CANDIDATE_H
#define CT_WEIGH_CANDIDATE_H

#include "weigh/node.h"

typedef struct CtCandidate {
  uint32_t a;  // nodes, a < b
  uint32_t b;
} CtCandidate;

typedef CT_VEC(CtCandidate) CtCandidates;

// Each pair once, ascending. False: out of memory.
bool ct_candidates_find(const CtNodes *nodes, CtArena *arena, CtCandidates *out);

#endif
