#include "weigh/origin.h"

#include <stdlib.h>

enum {
  WINDOW = 4,           // articles under one shingle that an article is compared with
  COPY_PERCENT = 50,    // shared share of shingles from which on a text is a near-copy
  FEWEST_SHINGLES = 8,  // shorter texts share by chance
  MAX_COMPARED = 64     // articles of one finding whose agencies are compared pair by pair
};

typedef struct Spot {
  uint32_t hash;
  uint32_t article;
} Spot;

static int by_hash(const void *left, const void *right) {
  const Spot *a = left, *b = right;
  if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
  return a->article < b->article ? -1 : a->article > b->article;
}

// Both lists ascend.
static bool is_copy(const CtRecord *a, const CtRecord *b) {
  uint32_t shared = 0, i = 0, k = 0;
  if (a->shingles.count < FEWEST_SHINGLES || b->shingles.count < FEWEST_SHINGLES) return false;
  while (i < a->shingles.count && k < b->shingles.count) {
    uint32_t first = a->shingles.items[i], second = b->shingles.items[k];
    shared += first == second;
    i += first <= second;
    k += second <= first;
  }
  uint32_t all = a->shingles.count + b->shingles.count - shared;
  return (uint64_t)shared * 100 >= (uint64_t)all * COPY_PERCENT;
}

static uint32_t root_of(uint32_t *origin_of, uint32_t article) {
  while (origin_of[article] != article) {
    origin_of[article] = origin_of[origin_of[article]];
    article = origin_of[article];
  }
  return article;
}

static void join(uint32_t *origin_of, uint32_t a, uint32_t b) {
  uint32_t first = root_of(origin_of, a), second = root_of(origin_of, b);
  if (first < second)
    origin_of[second] = first;
  else
    origin_of[first] = second;
}

static void join_copies(const CtRecords *records, const Spot *spots, uint32_t count,
                        uint32_t *origin_of) {
  for (uint32_t i = 0; i < count; i++) {
    for (uint32_t k = i + 1; k < count && k <= i + WINDOW && spots[k].hash == spots[i].hash; k++) {
      uint32_t a = spots[i].article, b = spots[k].article;
      if (root_of(origin_of, a) == root_of(origin_of, b)) continue;
      if (is_copy(&records->items[a], &records->items[b])) join(origin_of, a, b);
    }
  }
}

uint32_t *ct_origins_find(const CtRecords *records, CtArena *arena) {
  size_t total = 0;
  for (uint32_t i = 0; i < records->count; i++)
    total += records->items[i].shingles.count;
  Spot *spots = ct_arena_array(arena, total, sizeof(*spots));
  uint32_t *origin_of = ct_arena_array(arena, records->count, sizeof(*origin_of));
  if (!spots || !origin_of || total > UINT32_MAX) return NULL;
  uint32_t count = 0;
  for (uint32_t i = 0; i < records->count; i++) {
    origin_of[i] = i;
    for (uint32_t s = 0; s < records->items[i].shingles.count; s++)
      spots[count++] = (Spot){records->items[i].shingles.items[s], i};
  }
  qsort(spots, count, sizeof(*spots), by_hash);
  join_copies(records, spots, count, origin_of);
  for (uint32_t i = 0; i < records->count; i++)
    origin_of[i] = root_of(origin_of, i);
  return origin_of;
}

// ---- of one finding

static bool share_agency(const CtRecord *a, const CtRecord *b) {
  for (uint32_t i = 0; i < a->agencies.count && i < 8; i++)
    for (uint32_t k = 0; k < b->agencies.count && k < 8; k++)
      if (ct_text_equal(a->agencies.items[i], b->agencies.items[k])) return true;
  return false;
}

static bool is_one_origin(const CtRecords *records, const uint32_t *origin_of, uint32_t a,
                          uint32_t b) {
  return origin_of[a] == origin_of[b] || share_agency(&records->items[a], &records->items[b]);
}

static bool put(const CtRecords *records, const uint32_t *origin_of, CtArena *arena,
                CtFinding *finding, uint32_t article) {
  CtOrigin *into = NULL;
  for (uint32_t i = 0; i < finding->origins.count && i < MAX_COMPARED && !into; i++)
    if (is_one_origin(records, origin_of, finding->origins.items[i].items[0], article))
      into = &finding->origins.items[i];
  if (!into) into = CT_VEC_ADD(arena, &finding->origins);
  uint32_t *slot = into ? CT_VEC_ADD(arena, into) : NULL;
  if (slot) *slot = article;
  return slot != NULL;
}

bool ct_origins_of(const CtRecords *records, const uint32_t *origin_of, CtArena *arena,
                   CtFinding *finding) {
  uint32_t last = CT_NONE;
  for (uint32_t i = 0; i < finding->claims.count; i++) {
    uint32_t article = finding->claims.items[i].article;
    if (article == last) continue;
    last = article;
    if (!put(records, origin_of, arena, finding, article)) return false;
  }
  return true;
}
