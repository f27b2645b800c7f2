#include "weigh/sum.h"

#include "lexicon/lexicon.h"
#include "read/thing.h"

enum {
  MAX_WHOLES = 16,   // claims of one whole in an event that are added up
  MAX_SOURCES = 16   // articles whose parts they are compared with
};

// What a claim is in one row of the table.
typedef struct Spec {
  CtText predicate;  // empty: any
  int32_t class_;
  uint8_t part;
} Spec;

typedef struct Pair {
  const CtMeasured *first;
  const CtMeasured *second;
} Pair;

typedef struct Search {
  const CtEventClaims *claims;
  Spec whole, first, second;
  bool exact;
  const CtMeasured *wholes[MAX_WHOLES];
  uint32_t whole_count;
  Pair pairs[MAX_SOURCES];  // of one article each
  uint32_t pair_count;
} Search;

static Spec spec_of(CtLexString predicate, int32_t class_row, uint8_t part) {
  return (Spec){ct_lexicon_text(predicate), class_row, part};
}

static bool is_usable(const CtMeasured *m) {
  return m->is_known && m->claim->kind == CT_KIND_COUNT && m->claim->modality == CT_ASSERTED &&
         !m->is_more && !m->qualifier.data;
}

static bool fits(const CtMeasured *m, const Spec *spec) {
  if (spec->predicate.length > 0 && !ct_text_equal(m->predicate, spec->predicate)) return false;
  return m->class_ == spec->class_ && m->part == spec->part && is_usable(m);
}

static bool go_together(const CtMeasured *a, const CtMeasured *b, const Search *search) {
  if (search->whole.predicate.length == 0 && !ct_text_equal(a->predicate, b->predicate)) return false;
  return ct_text_equal(a->place_name, b->place_name) && ct_text_equal(a->actor, b->actor);
}

static const CtMeasured *partner_of(const Search *search, uint32_t at) {
  const CtMeasured *first = &search->claims->claims[at];
  // The parts of a sum stand close together: the nearest claims before and behind.
  for (uint32_t step = 1; step <= 8; step++) {
    for (int side = 0; side < 2; side++) {
      uint32_t i = side == 0 ? at + step : at - step;
      if (side == 1 && step > at) continue;
      if (i >= search->claims->count) continue;
      const CtMeasured *other = &search->claims->claims[i];
      if (other->ref.article == first->ref.article && fits(other, &search->second) &&
          other->claim->status == first->claim->status && go_together(first, other, search))
        return other;
    }
  }
  return NULL;
}

static void collect(Search *search) {
  for (uint32_t i = 0; i < search->claims->count; i++) {
    const CtMeasured *m = &search->claims->claims[i];
    if (search->whole_count < MAX_WHOLES && fits(m, &search->whole))
      search->wholes[search->whole_count++] = m;
    if (search->pair_count >= MAX_SOURCES || !fits(m, &search->first)) continue;
    bool told = search->pair_count > 0 &&
                search->pairs[search->pair_count - 1].first->ref.article == m->ref.article;
    const CtMeasured *second = told ? NULL : partner_of(search, i);
    if (second) search->pairs[search->pair_count++] = (Pair){m, second};
  }
}

static bool never_changes(const CtMeasured *m) {
  return m->row >= 0 && !ct_lex_measures[m->row].grows && !ct_lex_measures[m->row].falls;
}

// Across articles a toll's parts and whole may be of different hours: only a sum that holds is told then.
static bool is_told(const CtMeasured *whole, const Pair *pair) {
  const CtMeasured *parts[2] = {pair->first, pair->second};
  CtInterval sum;
  if (whole->ref.article == pair->first->ref.article)
    return whole->claim->status == pair->first->claim->status;
  if (whole->claim->status != CT_CURRENT || pair->first->claim->status != CT_CURRENT) return false;
  if (never_changes(whole)) return true;
  return ct_constraint_sum(parts, 2, &sum) && ct_interval_equal(sum, whole->means);
}

static bool add_all(const Search *search, CtArena *arena, CtConstraints *out) {
  for (uint32_t w = 0; w < search->whole_count; w++) {
    for (uint32_t p = 0; p < search->pair_count; p++) {
      const CtMeasured *whole = search->wholes[w];
      const Pair *pair = &search->pairs[p];
      const CtMeasured *parts[2] = {pair->first, pair->second};
      if (whole == pair->first || whole == pair->second) continue;
      if (!go_together(whole, pair->first, search) || !is_told(whole, pair)) continue;
      CtConstraintKind kind = search->exact ? CT_CONSTRAINT_SUM : CT_CONSTRAINT_AT_MOST;
      if (!ct_constraint_add(whole, parts, 2, kind, arena, out)) return false;
    }
  }
  return true;
}

bool ct_sums_find(const CtEventClaims *claims, CtArena *arena, CtArena *scratch,
                  CtConstraints *out) {
  (void)scratch;
  for (int r = 0; r < CT_LEX_SUMS_ROWS; r++) {
    const CtLexSums *row = &ct_lex_sums[r];
    Search search = {.claims = claims, .exact = row->exact};
    search.whole = spec_of(row->whole, row->whole_class, row->whole_part);
    search.first = spec_of(row->first, row->first_class, row->first_part);
    search.second = spec_of(row->second, row->second_class, row->second_part);
    collect(&search);
    if (!add_all(&search, arena, out)) return false;
  }
  return true;
}

static bool fits_row(const CtMeasured *whole, const CtMeasured *a, const CtMeasured *b,
                     const CtLexSums *row) {
  Spec w = spec_of(row->whole, row->whole_class, row->whole_part);
  Spec first = spec_of(row->first, row->first_class, row->first_part);
  Spec second = spec_of(row->second, row->second_class, row->second_part);
  Search search = {.whole = w};
  return fits(whole, &w) && fits(a, &first) && fits(b, &second) && go_together(a, b, &search) &&
         go_together(whole, a, &search);
}

bool ct_sum_is_table_pair(const CtMeasured *whole, const CtMeasured *const *parts, uint32_t count) {
  if (count != 2) return false;
  for (int r = 0; r < CT_LEX_SUMS_ROWS; r++)
    if (fits_row(whole, parts[0], parts[1], &ct_lex_sums[r]) ||
        fits_row(whole, parts[1], parts[0], &ct_lex_sums[r]))
      return true;
  return false;
}
