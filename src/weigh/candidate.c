// An inverted index: every mention is entered under some keys (a hash each); those under one key meet their nearest few in
// the order of articles. So the work grows with the mentions, whatever they share.
#include "weigh/candidate.h"

#include <stdlib.h>

#include "weigh/evidence.h"

enum {
  WINDOW = 12,         // neighbours under one key that a mention meets
  DAYS_OF_STRETCH = 4  // days of an interval that become keys
};

typedef struct Entry {
  uint64_t key;
  uint32_t node;
} Entry;

typedef struct Index {
  const CtNodes *nodes;
  CtArena *arena;
  CT_VEC(Entry) entries;
  bool ok;
} Index;

// Kinds of key, so that a day never meets a name.
enum {
  KEY_DAY_COUNTRY = 1,
  KEY_DAY_TYPE,
  KEY_NAME,
  KEY_RANK,
  KEY_WEEKDAY,
  KEY_REPORT,
  KEY_PLACE,
  KEY_ALL,
  KEY_YEARLESS,
  KEY_REPORT_TYPE,
  KEY_PERIOD
};

static uint64_t mix(uint64_t kind, uint64_t a, uint64_t b) {
  uint64_t parts[3] = {kind, a, b};
  uint64_t hash = 0xcbf29ce484222325u;
  for (int i = 0; i < 3; i++) {
    for (int byte = 0; byte < 8; byte++) {
      hash = (hash ^ (parts[i] >> (8 * byte) & 0xff)) * 0x100000001b3u;
    }
  }
  return hash;
}

static void enter(Index *index, uint32_t node, uint64_t key) {
  Entry *entry = CT_VEC_ADD(index->arena, &index->entries);
  if (!entry) {
    index->ok = false;
    return;
  }
  *entry = (Entry){key, node};
}

static int32_t country_of(const CtMention *mention) {
  return mention->place_count > 0 ? ct_place_country(mention->places[0]) : -1;
}

static uint64_t hash_of(CtText text) { return text.data ? ct_text_hash(text, 0) : 0; }

// "August 28" meets whole dates of any year, of one kind.
static void enter_yearless(Index *index, uint32_t n) {
  const CtNode *node = &index->nodes->items[n];
  uint32_t month_day = node->mention->month_day, month, day;
  int32_t year;
  if (month_day == 0 && ct_days_known(node->days)) {
    ct_day_split(node->days.to, &year, &month, &day);
    month_day = month * 100 + day;
  }
  if (month_day != 0) enter(index, n, mix(KEY_YEARLESS, month_day, hash_of(node->mention->type)));
}

static void enter_day(Index *index, uint32_t n) {
  const CtNode *node = &index->nodes->items[n];
  if (!ct_days_known(node->days)) return;
  int32_t country = country_of(node->mention);
  for (CtDay day = node->days.from; day <= node->days.to; day++) {
    if (day - node->days.from >= DAYS_OF_STRETCH) break;
    enter(index, n, mix(KEY_DAY_COUNTRY, (uint64_t)day, (uint64_t)country));
    enter(index, n, mix(KEY_DAY_TYPE, (uint64_t)day, hash_of(node->mention->type)));
  }
}

// Reports of neighbouring days meet: each is entered under its day and the next.
static void enter_report(Index *index, uint32_t n) {
  const CtNode *node = &index->nodes->items[n];
  if (!ct_days_known(node->reported) || node->index > 0) return;
  uint64_t country = (uint64_t)country_of(node->mention);
  for (CtDay day = node->reported.from; day <= node->reported.from + 1; day++) {
    enter(index, n, mix(KEY_REPORT, (uint64_t)day, country));
    enter(index, n, mix(KEY_REPORT_TYPE, (uint64_t)day, hash_of(node->mention->type)));
  }
}

static void enter_places(Index *index, uint32_t n) {
  const CtNode *node = &index->nodes->items[n];
  for (int i = 0; i < node->mention->place_count; i++) {
    int32_t place = node->mention->places[i];
    if (!ct_place_is_narrow(place)) continue;
    enter(index, n, mix(KEY_PLACE, (uint64_t)place, hash_of(node->mention->type)));
    if (node->mention->weekday >= 0)
      enter(index, n, mix(KEY_WEEKDAY, (uint64_t)place, (uint64_t)node->mention->weekday));
  }
}

static void enter_names(Index *index, uint32_t n) {
  const CtNodes *nodes = index->nodes;
  const CtNode *node = &nodes->items[n];
  if (node->index > 0) return;
  uint32_t limit = nodes->names.rare_limit;
  for (uint32_t i = nodes->names.from[node->article]; i < nodes->names.from[node->article + 1]; i++)
    if (nodes->names.items[i].articles <= limit || nodes->names.items[i].storm)
      enter(index, n, mix(KEY_NAME, nodes->names.items[i].hash, 0));
}

static void enter_node(Index *index, uint32_t n) {
  const CtNode *node = &index->nodes->items[n];
  if (node->mention->period) {
    enter(index, n, mix(KEY_PERIOD, (uint64_t)country_of(node->mention), 0));
    return;
  }
  enter_day(index, n);
  enter_yearless(index, n);
  enter_report(index, n);
  enter_places(index, n);
  enter_names(index, n);
  if (node->mention->rank_n > 0)
    enter(index, n, mix(KEY_RANK, node->mention->rank_n, hash_of(node->mention->rank_dimension)));
  if (index->nodes->records->count <= CT_FEW_ARTICLES) enter(index, n, mix(KEY_ALL, 0, 0));
}

static int by_key(const void *left, const void *right) {
  const Entry *a = left, *b = right;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  return a->node < b->node ? -1 : a->node > b->node;
}

static int by_nodes(const void *left, const void *right) {
  const CtCandidate *a = left, *b = right;
  if (a->a != b->a) return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

static bool pair_up(const Index *index, CtCandidates *pairs) {
  for (uint32_t i = 0; i < index->entries.count; i++) {
    const Entry *entry = &index->entries.items[i];
    for (uint32_t k = i + 1; k < index->entries.count && k <= i + WINDOW; k++) {
      const Entry *other = &index->entries.items[k];
      if (other->key != entry->key) break;
      if (other->node == entry->node) continue;
      CtCandidate *pair = CT_VEC_ADD(index->arena, pairs);
      if (!pair) return false;
      *pair = (CtCandidate){entry->node, other->node};
    }
  }
  return true;
}

bool ct_candidates_find(const CtNodes *nodes, CtArena *arena, CtCandidates *out) {
  Index index = {.nodes = nodes, .arena = arena, .ok = true};
  for (uint32_t n = 0; n < nodes->count && index.ok; n++)
    enter_node(&index, n);
  if (!index.ok) return false;
  if (index.entries.count > 0)
    qsort(index.entries.items, index.entries.count, sizeof(Entry), by_key);
  if (!pair_up(&index, out)) return false;
  if (out->count == 0) return true;
  qsort(out->items, out->count, sizeof(CtCandidate), by_nodes);
  uint32_t kept = 1;
  for (uint32_t i = 1; i < out->count; i++)
    if (by_nodes(&out->items[i], &out->items[kept - 1]) != 0) out->items[kept++] = out->items[i];
  out->count = kept;
  return true;
}
