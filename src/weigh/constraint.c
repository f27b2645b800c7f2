#include "weigh/constraint.h"

#include "read/figure/thing.h"
#include "weigh/sum.h"
#include "weigh/words.h"

enum {
  MAX_LIST = 24  // parts of one list
};

bool ct_constraint_sum(const CtMeasured *const *parts, uint32_t count, CtInterval *sum) {
  *sum = ct_interval_point(CT_ZERO);
  for (uint32_t i = 0; i < count; i++) {
    CtInterval next;
    if (!ct_interval_add(*sum, parts[i]->means, &next)) return false;
    *sum = next;
  }
  return true;
}

// ---- one constraint

static CtText explain(const CtMeasured *whole, const CtMeasured *const *parts, uint32_t count,
                      CtConstraintKind kind, bool holds, CtInterval sum, CtArena *arena) {
  CtWords words;
  ct_words_start(&words, arena);
  for (uint32_t i = 0; i < count; i++) {
    if (i > 0) ct_words_say(&words, " + ");
    ct_words_add(&words, parts[i]->claim->number_text);
  }
  ct_words_say(&words, " = ");
  ct_words_interval(&words, sum);
  if (kind == CT_CONSTRAINT_AT_MOST)
    ct_words_say(&words, holds ? ", at most " : ", more than ");
  else
    ct_words_say(&words, holds ? ", as is told: " : ", but told is ");
  ct_words_quote(&words, whole->claim->number_text);
  return ct_words_done(&words);
}

static bool does_hold(const CtMeasured *whole, CtInterval sum, CtConstraintKind kind) {
  if (ct_interval_overlaps(sum, whole->means)) return true;
  if (kind == CT_CONSTRAINT_SUM || sum.low_infinite) return false;
  return whole->means.high_infinite || ct_number_compare(sum.low, whole->means.high) <= 0;
}

bool ct_constraint_add(const CtMeasured *whole, const CtMeasured *const *parts, uint32_t count,
                       CtConstraintKind kind, CtArena *arena, CtConstraints *out) {
  CtInterval sum;
  if (!ct_constraint_sum(parts, count, &sum)) return true;
  CtConstraint *constraint = CT_VEC_ADD(arena, out);
  if (!constraint) return false;
  constraint->whole = whole->ref;
  constraint->kind = kind;
  constraint->holds = does_hold(whole, sum, kind);
  for (uint32_t i = 0; i < count; i++) {
    CtClaimRef *ref = CT_VEC_ADD(arena, &constraint->parts);
    if (!ref) return false;
    *ref = parts[i]->ref;
  }
  constraint->why = explain(whole, parts, count, kind, constraint->holds, sum, arena);
  return constraint->why.data != NULL;
}

// ---- lists: a whole and the figures behind it that add up to it

// Told so, or narrower than the whole; figures without a predicate ("169 Indians, 53 Britons") only in a longer list.
static bool can_be_part(const CtMeasured *part, const CtMeasured *whole, bool *bare) {
  const CtClaim *claim = part->claim;
  const char *why;
  if (claim->kind != CT_KIND_COUNT || claim->modality != CT_ASSERTED) return false;
  if (claim->part_of == whole->ref.claim) return true;
  if (!claim->predicate.data && part->class_ >= 0) {
    *bare = true;
    return ct_class_row_is(part->class_, whole->class_) ||
           ct_class_row_is(whole->class_, part->class_);
  }
  return ct_measure_is_comparable(part, whole, &why) &&
         ct_measure_fit(part, whole, &why) == CT_FIT_A_IN_B;
}

static bool is_near(const CtMeasured *part, const CtMeasured *whole) {
  return part->ref.article == whole->ref.article &&
         part->claim->in_title == whole->claim->in_title &&
         part->claim->sentence.start <= whole->claim->sentence.end + 2;
}

// "116 drones: 29 over Ryazan, 27 over Voronezh …": the parts that follow until they reach the whole. Exactly reached, they
// are its parts.
static bool find_list(const CtEventClaims *claims, uint32_t w, CtArena *arena, CtConstraints *out) {
  const CtMeasured *whole = &claims->claims[w], *parts[MAX_LIST];
  uint32_t count = 0;
  bool bare = false;
  CtInterval sum;
  if (whole->claim->kind != CT_KIND_COUNT || whole->claim->modality != CT_ASSERTED) return true;
  for (uint32_t i = w + 1; i < claims->count && count < MAX_LIST; i++) {
    const CtMeasured *part = &claims->claims[i];
    if (!is_near(part, whole)) break;
    if (!can_be_part(part, whole, &bare)) continue;
    parts[count++] = part;
    if (!ct_constraint_sum(parts, count, &sum)) return true;
    if (count < (bare ? 3u : 2u) || !ct_interval_equal(sum, whole->means)) continue;
    if (ct_sum_is_table_pair(whole, parts, count)) return true;
    return ct_constraint_add(whole, parts, count, CT_CONSTRAINT_SUM, arena, out);
  }
  return true;
}

bool ct_constraints_find(const CtEventClaims *claims, CtArena *arena, CtConstraints *out) {
  for (uint32_t w = 0; w < claims->count; w++)
    if (!find_list(claims, w, arena, out)) return false;
  return ct_sums_find(claims, arena, out);
}
