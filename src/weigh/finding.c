#include "weigh/finding.h"

#include <stdlib.h>

#include "base/limits.h"
#include "weigh/best.h"
#include "weigh/origin.h"
#include "weigh/words.h"

// The relation of two claims of one finding, by their places in it.
typedef struct Link {
  uint32_t finding;  // place in the list being made
  uint32_t a;        // indexes of claims of the event
  uint32_t b;
  const CtRelation *relation;
} Link;

typedef struct Making {
  const CtRecords *records;
  const CtEventClaims *claims;
  CtArena *arena;
  const uint32_t *origin_of;
  uint32_t *finding_of;  // by claim of the event; CT_NONE
  bool *outdated;        // by claim: a later one replaced it
  CtFindings *findings;
  uint32_t first;  // the event's first finding
} Making;

// ---- which claims

static bool is_shown(const CtMeasured *m, uint32_t members) {
  if (!m->is_known || m->claim->modality != CT_ASSERTED) return false;
  if (m->is_standing) return members > 1;
  return members > 1 || m->row >= 0 || m->claim->kind == CT_KIND_RANK;
}

static bool fill(Making *m, CtFinding *finding, uint32_t start, uint32_t end) {
  const CtEventClaims *claims = m->claims;
  const CtMeasured *first = &claims->claims[claims->order[start]];
  finding->event = claims->event;
  finding->measure = ct_measure_show(first, m->arena);
  finding->label = ct_measure_label(first, m->arena);
  for (uint32_t i = start; i < end; i++) {
    CtClaimRef *ref = CT_VEC_ADD(m->arena, &finding->claims);
    if (!ref) return false;
    *ref = claims->claims[claims->order[i]].ref;
    m->finding_of[claims->order[i]] = m->findings->count - 1;
  }
  return finding->label.data != NULL;
}

static bool collect(Making *m) {
  const CtEventClaims *claims = m->claims;
  for (uint32_t start = 0; start < claims->count;) {
    uint32_t end = start + 1;
    uint64_t key = claims->measure[claims->order[start]];
    while (end < claims->count && claims->measure[claims->order[end]] == key)
      end++;
    if (is_shown(&claims->claims[claims->order[start]], end - start)) {
      CtFinding *finding = CT_VEC_ADD(m->arena, m->findings);
      if (!finding || !fill(m, finding, start, end)) return false;
    }
    start = end;
  }
  return true;
}

// ---- verdict

static uint32_t find_claim(const CtEventClaims *claims, CtClaimRef ref) {
  uint32_t low = 0, high = claims->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    CtClaimRef at = claims->claims[middle].ref;
    if (at.article < ref.article || (at.article == ref.article && at.claim < ref.claim))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void mark_outdated(Making *m, const Link *links, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    if (links[i].relation->newer == CT_NEWER_A) m->outdated[links[i].b] = true;
    if (links[i].relation->newer == CT_NEWER_B) m->outdated[links[i].a] = true;
  }
}

static CtVerdict verdict_of(const Making *m, const Link *link) {
  switch (link->relation->kind) {
  case CT_RELATION_CONFLICT:
    // A dispute that a later report settled is history.
    return m->outdated[link->a] && m->outdated[link->b] ? CT_VERDICT_UPDATED : CT_VERDICT_CONFLICT;
  case CT_RELATION_UPDATED: return CT_VERDICT_UPDATED;
  case CT_RELATION_COMPATIBLE: return CT_VERDICT_COMPATIBLE;
  case CT_RELATION_AGREE: return CT_VERDICT_AGREE;
  default: return CT_VERDICT_SINGLE;
  }
}

static bool collect_links(Making *m, const CtRelation *relations, uint32_t count, CtArena *scratch,
                          Link **links, uint32_t *link_count) {
  *links = ct_arena_array(scratch, count, sizeof(**links));
  if (!*links) return false;
  *link_count = 0;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t a = find_claim(m->claims, relations[i].a), b = find_claim(m->claims, relations[i].b);
    if (m->finding_of[a] == CT_NONE || m->finding_of[a] != m->finding_of[b]) continue;
    (*links)[(*link_count)++] = (Link){m->finding_of[a], a, b, &relations[i]};
  }
  return true;
}

static void judge_link(Making *m, const Link *link) {
  CtFinding *finding = &m->findings->items[link->finding];
  CtVerdict verdict = verdict_of(m, link);
  bool settled = link->relation->kind == CT_RELATION_CONFLICT && verdict == CT_VERDICT_UPDATED;
  if (verdict < finding->verdict || (verdict == finding->verdict && finding->why.data)) return;
  finding->verdict = verdict;
  finding->why = settled ? CT_NO_TEXT : link->relation->why;
}

// What two articles tell says more than what one repeats, so theirs is the sentence shown.
static void judge(Making *m, const Link *links, uint32_t count) {
  mark_outdated(m, links, count);
  for (int inside = 0; inside < 2; inside++)
    for (uint32_t i = 0; i < count; i++)
      if ((links[i].relation->a.article == links[i].relation->b.article) == inside)
        judge_link(m, &links[i]);
}

// ---- bounds and best

static const CtMeasured *claim_of(const Making *m, const CtFinding *finding, uint32_t i) {
  return &m->claims->claims[find_claim(m->claims, finding->claims.items[i])];
}

// A finding has one claim at least.
static void find_bounds(const Making *m, CtFinding *finding) {
  const CtMeasured *low = claim_of(m, finding, 0), *high = low;
  for (uint32_t i = 0; i < finding->claims.count; i++) {
    const CtMeasured *claim = claim_of(m, finding, i);
    bool current = claim->claim->status == CT_CURRENT;
    if (current && low->claim->status == CT_SUPERSEDED) low = high = claim;
    if (!current) continue;
    if (ct_best_compare(claim, low) < 0) low = claim;
    if (ct_best_compare(claim, high) > 0) high = claim;
  }
  finding->low = low->claim->means;
  finding->high = high->claim->means;
}

static bool finish(Making *m, CtFinding *finding, CtArena *scratch) {
  const CtMeasured **members = ct_arena_array(scratch, finding->claims.count, sizeof(*members));
  bool *outdated = ct_arena_array(scratch, finding->claims.count, sizeof(*outdated));
  if (!members || !outdated) return false;
  for (uint32_t i = 0; i < finding->claims.count; i++) {
    uint32_t at = find_claim(m->claims, finding->claims.items[i]);
    members[i] = &m->claims->claims[at];
    outdated[i] = m->outdated[at];
  }
  find_bounds(m, finding);
  const CtMeasured *best = ct_best_of(members, outdated, finding->claims.count);
  // Naming one side of a conflict the better supported would decide it.
  finding->has_best = best != NULL && finding->verdict != CT_VERDICT_CONFLICT;
  if (finding->has_best) finding->best = best->claim->means;
  if (!finding->why.data) finding->why = CT_TEXT("one claim alone: nothing to compare it with");
  return ct_origins_of(m->records, m->origin_of, m->arena, finding);
}

// Levels of other hours beside each other are no finding.
static bool is_idle(const Making *m, const CtFinding *finding) {
  return finding->verdict == CT_VERDICT_SINGLE && claim_of(m, finding, 0)->is_standing;
}

static void drop_idle(Making *m) {
  uint32_t kept = m->first;
  for (uint32_t i = m->first; i < m->findings->count; i++)
    if (!is_idle(m, &m->findings->items[i])) m->findings->items[kept++] = m->findings->items[i];
  m->findings->count = kept;
}

bool ct_findings_make(const CtRecords *records, const CtEventClaims *claims,
                      const CtRelation *relations, uint32_t relation_count,
                      const uint32_t *origin_of, CtArena *arena, CtArena *scratch,
                      CtFindings *findings) {
  Making m = {.records = records, .claims = claims, .arena = arena, .origin_of = origin_of};
  m.findings = findings;
  m.first = findings->count;
  m.finding_of = ct_arena_array(scratch, claims->count, sizeof(*m.finding_of));
  m.outdated = ct_arena_array(scratch, claims->count, sizeof(*m.outdated));
  if (!m.finding_of || !m.outdated) return false;
  for (uint32_t i = 0; i < claims->count; i++)
    m.finding_of[i] = CT_NONE;
  Link *links;
  uint32_t link_count;
  if (!collect(&m)) return false;
  if (!collect_links(&m, relations, relation_count, scratch, &links, &link_count)) return false;
  judge(&m, links, link_count);
  drop_idle(&m);
  for (uint32_t i = m.first; i < findings->count; i++)
    if (!finish(&m, &findings->items[i], scratch)) return false;
  return true;
}
