#include "weigh/group.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "weigh/figure.h"
#include "weigh/setting.h"
#include "weigh/standing.h"
#include "weigh/whole.h"

enum { MAX_OWNER = 64 };

// ---- keys

static uint64_t mix(uint64_t hash, CtText text) {
  // A separator, so that ("ab", "c") and ("a", "bc") differ.
  return ct_text_hash(text, (hash ^ 0x1f) * 0x100000001b3u + 1);
}

static uint64_t mix_number(uint64_t hash, int64_t number) {
  return (hash ^ (uint64_t)number) * 0x9e3779b97f4a7c15u;
}

// "Shot down", "jammed" and "launched" are of one family, so that a part meets its whole.
static CtText family_name(const CtMeasured *m) {
  if (m->row < 0) return m->predicate;
  CtText within = ct_lexicon_text(ct_lex_measures[m->row].within);
  CtText under = ct_lexicon_text(ct_lex_measures[m->row].under);
  return within.length > 0 ? within : under.length > 0 ? under : m->predicate;
}

static uint64_t family_of(const CtMeasured *m) {
  uint64_t hash = mix_number(0, m->claim->kind == CT_KIND_RANK);
  if (m->claim->kind == CT_KIND_RANK)
    return mix(mix(hash, m->claim->rank_dimension), ct_measure_ranked(m));
  return mix(mix(hash, family_name(m)), m->claim->dimension);
}

// The base of a share is no part of it: "of the vote", "of votes".
static uint64_t standing_key(const CtMeasured *m, uint64_t hash) {
  char lower[MAX_OWNER];
  const CtText owner = ct_text_range(m->subject.owner, 0, MAX_OWNER);
  hash = mix(hash, (CtText){lower, ct_utf8_lower_text(owner, lower, MAX_OWNER)});
  hash = mix_number(mix_number(hash, m->subject.days.from), m->subject.days.to);
  hash = mix(mix(hash, m->place_name), m->claim->per);
  return mix_number(mix_number(hash, (int64_t)m->subject.term), (int64_t)m->subject.what);
}

static uint64_t measure_key(const CtMeasured *m) {
  uint64_t hash = mix(family_of(m), m->claim->kind == CT_KIND_RANK ? CT_NO_TEXT : m->predicate);
  hash = mix_number(hash, m->claim->modality);
  hash = mix_number(mix_number(hash, m->is_more), m->is_nameless);
  if (m->claim->kind == CT_KIND_RANK) return hash;
  if (m->is_standing) return standing_key(m, hash);
  hash = mix_number(hash, m->class_);
  if (m->class_ < 0) hash = mix(hash, m->head);
  hash = mix(mix(mix(hash, m->place_name), m->claim->per), m->claim->of);
  hash = mix_number(mix(hash, m->qualifier), m->part);
  return mix(hash, m->actor);
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
  for (uint32_t i = 0; i < out->count; i++)
    out->order[i] = keys[i].index;
  return true;
}

// ---- what an article says beside a claim

static CtMeasured *find_claim(CtEventClaims *out, uint32_t near, uint32_t claim) {
  // A part stands close to its whole.
  uint32_t from = near > CT_MAX_PAIRED_CLAIMS ? near - CT_MAX_PAIRED_CLAIMS : 0;
  for (uint32_t i = from; i < out->count && i < near + CT_MAX_PAIRED_CLAIMS; i++)
    if (out->claims[i].ref.article == out->claims[near].ref.article &&
        out->claims[i].ref.claim == claim)
      return &out->claims[i];
  return NULL;
}

// What parts tell of their wholes: "12 deaths, including one gunman" counts a gunman; "at least eight were wounded, three of
// them in the Kyiv region" leaves the place to the three.
static void learn_from_parts(CtEventClaims *out) {
  for (uint32_t i = 0; i < out->count; i++) {
    CtMeasured *part = &out->claims[i];
    if (part->claim->part_of == CT_NONE) continue;
    CtMeasured *whole = find_claim(out, i, part->claim->part_of);
    if (!whole || whole == part) continue;
    if (part->is_outside) whole->has_outside = true;
    bool own_place = part->claim->place >= 0 || part->claim->place_name.length > 0;
    if (!part->is_nameless || !own_place || !part->place_name.data) continue;
    part->is_nameless = false;
    whole->place = -1;
    whole->place_name = CT_NO_TEXT;
  }
}

// "Shot down 296 drones, while 415 more were jammed": more than those of the other predicate, so all that were jammed.
static void settle_more(CtEventClaims *out) {
  for (uint32_t i = 1; i < out->count; i++) {
    CtMeasured *m = &out->claims[i];
    for (uint32_t k = i; m->is_more && k > 0; k--) {
      const CtMeasured *before = &out->claims[k - 1];
      if (before->ref.article != m->ref.article ||
          before->claim->sentence.start != m->claim->sentence.start)
        break;
      if (ct_text_equal(before->predicate, m->predicate)) break;
      if (before->class_ == m->class_ && before->row >= 0 && m->row >= 0) m->is_more = false;
    }
  }
}

static CtText last_word(CtText text) {
  size_t from = text.length;
  while (from > 0 && text.data[from - 1] != ' ')
    from--;
  return ct_text_range(text, from, text.length);
}

// "On the third floor", "at a Lagos fuel depot": a place inside the scene or beside it.
static bool is_at_site(const CtMeasured *m) {
  if (m->place >= 0 || m->place_name.length == 0) return false;
  return (m->place_name.data[0] >= 'a' && m->place_name.data[0] <= 'z') ||
         ct_lexicon_find_row(last_word(m->place_name), CT_LEX_SITES) >= 0;
}

static bool counts_like(const CtMeasured *site, const CtMeasured *whole) {
  return whole->is_known && !whole->place_name.data && whole->class_ == site->class_ &&
         whole->part == 0 && whole->claim->part_of == CT_NONE &&
         whole->claim->modality == CT_ASSERTED && ct_text_equal(whole->predicate, site->predicate);
}

// "18 were killed in a school" tells of all who were killed, "14 bodies were found on the third floor" of some: the figures
// without a place tell which. A site is its own place only where one of them is larger and none is the same.
static void settle_site(CtEventClaims *out, uint32_t index) {
  CtMeasured *site = &out->claims[index];
  const uint32_t first = index > CT_MAX_PAIRED_CLAIMS ? index - CT_MAX_PAIRED_CLAIMS : 0;
  bool larger = false, same = false;
  for (uint32_t i = first; i < out->count && i < index + CT_MAX_PAIRED_CLAIMS; i++) {
    const CtMeasured *other = &out->claims[i];
    if (i == index || !counts_like(site, other)) continue;
    const bool meets = ct_interval_overlaps(site->means, other->means);
    same = same || meets;
    larger = larger || (!meets && ct_figure_compare(site, other) < 0);
  }
  if (!larger || same) site->place_name = CT_NO_TEXT;
}

static void settle_sites(CtEventClaims *out) {
  for (uint32_t i = 0; i < out->count; i++)
    if (is_at_site(&out->claims[i])) settle_site(out, i);
}

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
      if (ct_interval_overlaps(a->means, b->means) || ct_speakers_differ(a->claim, b->claim))
        continue;
      if (ct_figure_compare(a, b) < 0)
        a->is_lesser = true;
      else
        b->is_lesser = true;
    }
  }
}

static bool replaces(const CtMeasured *old, const CtMeasured *now) {
  return old->ref.article == now->ref.article && old->claim->status == CT_SUPERSEDED &&
         now->claim->status == CT_CURRENT && ct_figure_compare(now, old) < 0;
}

// "At least 20" and "an earlier count of 20" are one count: the hedge was of its hour.
static bool is_one_count(const CtMeasured *a, const CtMeasured *b) {
  if (ct_figure_same(a, b)) return true;
  return a->claim->has_value && b->claim->has_value &&
         ct_text_equal(a->claim->unit, b->claim->unit) &&
         ct_number_equal(a->claim->value, b->claim->value);
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
      if (is_one_count(old, other)) other->is_withdrawn = true;
    }
  }
}

// "18 others were injured" besides the dead are all who were injured: only behind another figure of the measure are others
// the rest of it.
static void clear_first_rest(CtEventClaims *out, uint32_t start, uint32_t end) {
  uint32_t article = CT_NONE;
  for (uint32_t i = start; i < end; i++) {
    CtMeasured *m = &out->claims[out->order[i]];
    if (m->ref.article != article) m->is_rest = false;
    article = m->ref.article;
  }
}

static void mark(CtEventClaims *out) {
  for (uint32_t start = 0; start < out->count;) {
    uint32_t end = start + 1;
    while (end < out->count && out->measure[out->order[end]] == out->measure[out->order[start]])
      end++;
    clear_first_rest(out, start, end);
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
  for (uint32_t i = 0; i < count; i++)
    out->claims[i] = ct_measure_of(records, refs[i], &setting);
  learn_from_parts(out);
  settle_more(out);
  settle_sites(out);
  ct_wholes_settle(out);
  ct_standings_settle(out);
  if (!sort_claims(out, arena)) return false;
  mark(out);
  return true;
}
