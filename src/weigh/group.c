#include "weigh/group.h"

#include <stdlib.h>

#include "base/limits.h"
#include "lexicon/lexicon.h"
#include "weigh/figure.h"
#include "weigh/setting.h"

// ---- keys

static uint64_t mix(uint64_t hash, CtText text) {
  // A separator, so that ("ab", "c") and ("a", "bc") differ.
  return ct_text_hash(text, (hash ^ 0x1f) * 0x100000001b3u + 1);
}

static uint64_t mix_number(uint64_t hash, int64_t number) {
  return (hash ^ (uint64_t)number) * 0x9e3779b97f4a7c15u;
}

// "Shot down" and "jammed" are of one family with "stopped".
static uint64_t family_of(const CtMeasured *m) {
  uint64_t hash = mix_number(0, m->claim->kind == CT_KIND_RANK);
  if (m->claim->kind == CT_KIND_RANK) return mix(hash, m->claim->rank_dimension);
  CtText wider = m->row >= 0 ? ct_lexicon_text(ct_lex_measures[m->row].under) : CT_NO_TEXT;
  hash = mix(hash, wider.length > 0 ? wider : m->predicate);
  return mix(hash, m->claim->dimension);
}

static uint64_t measure_key(const CtMeasured *m) {
  uint64_t hash = mix(family_of(m), m->claim->kind == CT_KIND_RANK ? CT_NO_TEXT : m->predicate);
  hash = mix_number(hash, m->claim->modality);
  hash = mix_number(hash, m->is_more);
  if (m->claim->kind == CT_KIND_RANK) return hash;
  hash = mix_number(hash, m->class_);
  if (m->class_ < 0) hash = mix(hash, m->head);
  hash = mix(mix(mix(hash, m->place_name), m->claim->per), m->claim->of);
  hash = mix_number(mix(hash, m->qualifier), m->part);
  return mix(mix(hash, m->actor), m->target);
}

// ---- order

typedef struct Key {
  uint64_t family;
  uint64_t measure;
  uint32_t index;
} Key;

static int by_key(const void *left, const void *right) {
  const Key *a = left, *b = right;
  if (a->family != b->family) return a->family < b->family ? -1 : 1;
  if (a->measure != b->measure) return a->measure < b->measure ? -1 : 1;
  return a->index < b->index ? -1 : a->index > b->index;
}

static bool sort_claims(CtEventClaims *out, CtArena *arena) {
  Key *keys = ct_arena_array(arena, out->count, sizeof(*keys));
  if (!keys) return false;
  for (uint32_t i = 0; i < out->count; i++) {
    out->family[i] = family_of(&out->claims[i]);
    out->measure[i] = measure_key(&out->claims[i]);
    keys[i] = (Key){out->family[i], out->measure[i], i};
  }
  qsort(keys, out->count, sizeof(*keys), by_key);
  for (uint32_t i = 0; i < out->count; i++) out->order[i] = keys[i].index;
  return true;
}

// ---- what an article says beside a claim

static bool is_report(const CtMeasured *m) {
  return m->claim->modality == CT_ASSERTED && m->is_known;
}

// Runs over neighbours of one measure, so at most CT_MAX_PAIRED_CLAIMS from each claim.
static void mark_lesser(CtEventClaims *out, uint32_t start, uint32_t end) {
  for (uint32_t i = start; i < end; i++) {
    for (uint32_t k = i + 1; k < end && k < i + CT_MAX_PAIRED_CLAIMS; k++) {
      CtMeasured *a = &out->claims[out->order[i]], *b = &out->claims[out->order[k]];
      if (a->ref.article != b->ref.article) break;
      if (!is_report(a) || a->claim->status != b->claim->status) continue;
      if (ct_interval_overlaps(a->means, b->means)) continue;
      if (ct_figure_compare(a, b) < 0) a->is_lesser = true;
      else b->is_lesser = true;
    }
  }
}

static bool replaces(const CtMeasured *old, const CtMeasured *now) {
  return old->ref.article == now->ref.article && old->claim->status == CT_SUPERSEDED &&
         now->claim->status == CT_CURRENT && ct_figure_compare(now, old) < 0;
}

// "17 dead, lowered to 16" in one article withdraws the 17 of all.
static void mark_withdrawn(CtEventClaims *out, uint32_t start, uint32_t end) {
  if (end - start > CT_MAX_PAIRED_CLAIMS) end = start + CT_MAX_PAIRED_CLAIMS;
  for (uint32_t i = start; i < end; i++) {
    const CtMeasured *old = &out->claims[out->order[i]];
    bool lowered = false;
    for (uint32_t k = start; k < end && !lowered; k++)
      lowered = replaces(old, &out->claims[out->order[k]]);
    for (uint32_t k = start; k < end && lowered; k++) {
      CtMeasured *other = &out->claims[out->order[k]];
      if (ct_figure_same(old, other)) other->is_withdrawn = true;
    }
  }
}

static void mark(CtEventClaims *out) {
  for (uint32_t start = 0; start < out->count;) {
    uint32_t end = start + 1;
    while (end < out->count && out->measure[out->order[end]] == out->measure[out->order[start]])
      end++;
    mark_lesser(out, start, end);
    mark_withdrawn(out, start, end);
    start = end;
  }
}

bool ct_group_claims(const CtRecords *records, const CtClaimRef *refs, uint32_t count,
                     CtArena *arena, CtEventClaims *out) {
  CtSetting setting = ct_setting_of(records, refs, count);
  out->count = count;
  out->claims = ct_arena_array(arena, count, sizeof(*out->claims));
  out->order = ct_arena_array(arena, count, sizeof(*out->order));
  out->family = ct_arena_array(arena, count, sizeof(*out->family));
  out->measure = ct_arena_array(arena, count, sizeof(*out->measure));
  if (!out->claims || !out->order || !out->family || !out->measure) return false;
  for (uint32_t i = 0; i < count; i++) out->claims[i] = ct_measure_of(records, refs[i], &setting);
  if (!sort_claims(out, arena)) return false;
  mark(out);
  return true;
}
