// Weighing in order: events, then for each event its claims measured, compared, found, added up.
#include "weigh/weigh.h"

#include <stdlib.h>

#include "weigh/compare.h"
#include "weigh/constraint.h"
#include "weigh/event.h"
#include "weigh/finding.h"
#include "weigh/origin.h"
#include "weigh/setting.h"
#include "weigh/words.h"

const char *ct_relation_name(CtRelationKind kind) {
  static const char *const names[] = {
#define CT_RELATION_ITEM(name, text) text,
      CT_RELATIONS(CT_RELATION_ITEM)
#undef CT_RELATION_ITEM
  };
  return names[kind];
}

const char *ct_verdict_name(CtVerdict verdict) {
  static const char *const names[] = {"single", "agree", "compatible", "updated", "conflict"};
  return names[verdict];
}

typedef struct Weighing {
  const CtRecords *records;
  CtArena *arena;
  CtArena scratch;  // what one event needs
  CtWeighing *out;
  CtClaimRef *refs;  // of all events, one event behind the other
  uint32_t *from;    // claims of event e: refs[from[e]] to refs[from[e + 1]]
  uint32_t *origin_of;
  CtRelations relations;
  CtFindings findings;
  CtConstraints constraints;
} Weighing;

// ---- claims by event

static bool sort_by_event(Weighing *w) {
  uint32_t events = w->out->events.count;
  uint32_t *next = ct_arena_array(w->arena, (size_t)events + 2, sizeof(*next));
  size_t total = 0;
  for (uint32_t a = 0; a < w->records->count; a++)
    total += w->records->items[a].claims.count;
  w->refs = ct_arena_array(w->arena, total, sizeof(*w->refs));
  w->from = ct_arena_array(w->arena, (size_t)events + 1, sizeof(*w->from));
  if (!next || !w->refs || !w->from) return false;
  for (uint32_t a = 0; a < w->records->count; a++)
    for (uint32_t c = 0; c < w->records->items[a].claims.count; c++)
      if (w->out->event_of[a][c] != CT_NONE) w->from[w->out->event_of[a][c]]++;
  for (uint32_t e = 0, sum = 0; e <= events; e++) {
    uint32_t count = e < events ? w->from[e] : 0;
    w->from[e] = next[e] = sum;
    sum += count;
  }
  for (uint32_t a = 0; a < w->records->count; a++)
    for (uint32_t c = 0; c < w->records->items[a].claims.count; c++)
      if (w->out->event_of[a][c] != CT_NONE)
        w->refs[next[w->out->event_of[a][c]]++] = (CtClaimRef){a, c};
  return true;
}

// ---- one event

static bool weigh_event(Weighing *w, uint32_t event) {
  CtEventClaims claims = {.event = event};
  uint32_t count = w->from[event + 1] - w->from[event], before = w->relations.count;
  ct_arena_reset(&w->scratch);
  if (!ct_group_claims(w->records, w->refs + w->from[event], count, &w->scratch, &claims))
    return false;
  if (!ct_compare_claims(w->records, &claims, w->arena, &w->relations)) return false;
  const CtRelation *own = w->relations.count > before ? w->relations.items + before : NULL;
  if (!ct_findings_make(w->records, &claims, own, w->relations.count - before, w->origin_of,
                        w->arena, &w->scratch, &w->findings))
    return false;
  return ct_constraints_find(&claims, w->arena, &w->constraints);
}

// ---- order of the report

static int compare_refs(CtClaimRef a, CtClaimRef b) {
  if (a.article != b.article) return a.article < b.article ? -1 : 1;
  return a.claim < b.claim ? -1 : a.claim > b.claim;
}

static int by_claims(const void *left, const void *right) {
  const CtRelation *a = left, *b = right;
  int order = compare_refs(a->a, b->a);
  return order != 0 ? order : compare_refs(a->b, b->b);
}

static int by_gravity(const void *left, const void *right) {
  const CtFinding *a = left, *b = right;
  if (a->verdict != b->verdict) return a->verdict > b->verdict ? -1 : 1;
  if (a->event != b->event) return a->event < b->event ? -1 : 1;
  return compare_refs(a->claims.items[0], b->claims.items[0]);
}

static bool name_findings(Weighing *w) {
  for (uint32_t i = 0; i < w->findings.count; i++) {
    CtWords words;
    ct_words_start(&words, w->arena);
    ct_words_say(&words, "f");
    ct_words_number(&words, ct_number_of((int64_t)i + 1, 0));
    w->findings.items[i].id = ct_words_done(&words);
    if (!w->findings.items[i].id.data) return false;
  }
  return true;
}

#define MOVE(to, list)                                                                             \
  ((to).items = (list).items, (to).count = (list).count, (to).capacity = (list).capacity)

static bool put_in_order(Weighing *w) {
  if (w->relations.count > 0)
    qsort(w->relations.items, w->relations.count, sizeof(CtRelation), by_claims);
  if (w->findings.count > 0)
    qsort(w->findings.items, w->findings.count, sizeof(CtFinding), by_gravity);
  if (!name_findings(w)) return false;
  MOVE(w->out->relations, w->relations);
  MOVE(w->out->findings, w->findings);
  MOVE(w->out->constraints, w->constraints);
  return true;
}

static bool weigh_all(Weighing *w) {
  if (!ct_events_make(w->records, w->arena, w->out)) return false;
  w->origin_of = ct_origins_find(w->records, w->arena);
  if (!w->origin_of || !sort_by_event(w)) return false;
  for (uint32_t e = 0; e < w->out->events.count; e++)
    if (!weigh_event(w, e)) return false;
  return put_in_order(w);
}

bool ct_weigh(const CtRecords *records, CtArena *arena, CtWeighing *out) {
  *out = (CtWeighing){.event_of = NULL};
  Weighing w = {.records = records, .arena = arena, .out = out};
  ct_arena_init(&w.scratch, arena->limit_bytes);
  bool ok = weigh_all(&w);
  if (ct_arena_is_short(&w.scratch)) arena->failed = true;
  ct_arena_free(&w.scratch);
  return ok;
}

CtRelation ct_relate(const CtRecords *records, CtClaimRef a, CtClaimRef b, bool same_event,
                     CtArena *arena) {
  bool swapped = compare_refs(a, b) > 0;
  CtClaimRef refs[2] = {swapped ? b : a, swapped ? a : b};
  CtSetting setting = ct_setting_of(records, refs, 2);
  CtMeasured claims[2] = {ct_measure_of(records, refs[0], &setting),
                          ct_measure_of(records, refs[1], &setting)};
  CtRelating relating = {records, claims, 2, arena, same_event};
  return ct_relation_of(&relating, &claims[0], &claims[1]);
}
