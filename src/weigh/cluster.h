// Joins mentions into events: candidates from an inverted index, the strongest evidence first, and never against any member.
#ifndef CT_WEIGH_CLUSTER_H
#define CT_WEIGH_CLUSTER_H

#include "weigh/evidence.h"

// A pair of mentions that was joined, for the reasons told.
typedef struct CtJoin {
  uint32_t a;  // nodes
  uint32_t b;
  CtEvidence evidence;
} CtJoin;

typedef struct CtClusters {
  uint32_t *of;  // of[node]: the smallest node of its cluster
  CT_VEC(CtJoin) joins;
} CtClusters;

// Linear in the mentions but for sorting; each mention meets at most a bounded number of others. False: out of memory.
bool ct_clusters_make(const CtNodes *nodes, CtArena *arena, CtClusters *out);

#endif
