#include "weigh/cluster.h"

#include <stdlib.h>

#include "weigh/candidate.h"

// Members of a cluster that a newcomer is checked against; each new one beyond agrees with these.
enum { MAX_PROFILE = 32 };

typedef struct Cluster {
  uint32_t members[MAX_PROFILE];
  uint32_t count;
} Cluster;

typedef struct Joining {
  const CtNodes *nodes;
  CtClusters *out;
  Cluster *clusters;  // by root
} Joining;

static uint32_t find_root(uint32_t *of, uint32_t node) {
  while (of[node] != node) {
    of[node] = of[of[node]];
    node = of[node];
  }
  return node;
}

// A merge must not contradict any member: one article in the middle must not tie two nights together.
static bool contradicts(const Joining *joining, uint32_t a, uint32_t b) {
  const Cluster *left = &joining->clusters[a], *right = &joining->clusters[b];
  for (uint32_t i = 0; i < left->count; i++)
    for (uint32_t k = 0; k < right->count; k++)
      if (ct_evidence_against(joining->nodes, &joining->nodes->items[left->members[i]],
                              &joining->nodes->items[right->members[k]]))
        return true;
  return false;
}

static void merge(Joining *joining, uint32_t a, uint32_t b) {
  uint32_t root = a < b ? a : b, other = a < b ? b : a;
  Cluster *into = &joining->clusters[root];
  const Cluster *from = &joining->clusters[other];
  for (uint32_t i = 0; i < from->count && into->count < MAX_PROFILE; i++)
    into->members[into->count++] = from->members[i];
  joining->out->of[other] = root;
}

static int by_strength(const void *left, const void *right) {
  const CtJoin *a = left, *b = right;
  if (a->evidence.strength != b->evidence.strength)
    return a->evidence.strength > b->evidence.strength ? -1 : 1;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

static bool judge(const CtNodes *nodes, const CtCandidates *pairs, CtArena *arena,
                  CtClusters *out) {
  for (uint32_t i = 0; i < pairs->count; i++) {
    CtJoin join = {.a = pairs->items[i].a, .b = pairs->items[i].b};
    join.evidence = ct_evidence_of(nodes, &nodes->items[join.a], &nodes->items[join.b]);
    if (!join.evidence.enough) continue;
    CtJoin *kept = CT_VEC_ADD(arena, &out->joins);
    if (!kept) return false;
    *kept = join;
  }
  if (out->joins.count > 0) qsort(out->joins.items, out->joins.count, sizeof(CtJoin), by_strength);
  return true;
}

// Keeps the joins that hold; the rest contradicted a member.
static void join_all(Joining *joining) {
  CtClusters *out = joining->out;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < out->joins.count; i++) {
    const CtJoin *join = &out->joins.items[i];
    uint32_t a = find_root(out->of, join->a), b = find_root(out->of, join->b);
    if (a != b && contradicts(joining, a, b)) continue;
    if (a != b) merge(joining, a, b);
    out->joins.items[kept++] = *join;
  }
  out->joins.count = kept;
}

bool ct_clusters_make(const CtNodes *nodes, CtArena *arena, CtClusters *out) {
  *out = (CtClusters){.of = ct_arena_array(arena, nodes->count, sizeof(*out->of))};
  CtCandidates pairs = {0};
  Joining joining = {.nodes = nodes, .out = out};
  joining.clusters = ct_arena_array(arena, nodes->count, sizeof(*joining.clusters));
  if (!out->of || !joining.clusters || !ct_candidates_find(nodes, arena, &pairs)) return false;
  for (uint32_t n = 0; n < nodes->count; n++) {
    out->of[n] = n;
    joining.clusters[n] = (Cluster){.members = {n}, .count = 1};
  }
  if (!judge(nodes, &pairs, arena, out)) return false;
  join_all(&joining);
  for (uint32_t n = 0; n < nodes->count; n++)
    out->of[n] = find_root(out->of, n);
  return true;
}
