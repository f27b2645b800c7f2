// The sums of table `sums`. A sum has the parts that one article tells in one sentence; its whole stands in the same article,
// or in another, where only a sum that holds is told: counts of another hour need not add up.
#include "weigh/sum.h"

#include "lexicon/lexicon.h"

enum {
  MAX_WHOLES = 16,  // claims of one whole in an event that are added up
  MAX_LISTS = 16,   // articles whose parts they are compared with
  MAX_PARTS = 8,
  MAX_ABROAD = 3  // sums with another article's parts that are told of one whole
};

// What a claim is in one row of the table.
typedef struct Spec {
  CtText predicate;  // empty: any
  int32_t class_;
  uint8_t part;
} Spec;

typedef struct Parts {
  const CtMeasured *items[MAX_PARTS];
  uint32_t count;
  bool has_both;  // some of the first kind and some of the second
} Parts;

typedef struct Search {
  const CtEventClaims *claims;
  Spec whole, first, second;
  bool exact;
  const CtMeasured *wholes[MAX_WHOLES];
  uint32_t whole_count;
  Parts lists[MAX_LISTS];
  uint32_t list_count;
} Search;

static Spec spec_of(CtLexString predicate, int32_t class_row, uint8_t part) {
  return (Spec){ct_lexicon_text(predicate), class_row, part};
}

static Search search_of(const CtLexSums *row, const CtEventClaims *claims) {
  Search search = {.claims = claims, .exact = row->exact};
  search.whole = spec_of(row->whole, row->whole_class, row->whole_part);
  search.first = spec_of(row->first, row->first_class, row->first_part);
  search.second = spec_of(row->second, row->second_class, row->second_part);
  return search;
}

static bool is_usable(const CtMeasured *m) {
  return m->is_known && m->claim->kind == CT_KIND_COUNT && m->claim->modality == CT_ASSERTED &&
         !m->is_more && !m->is_nameless && !m->qualifier.data;
}

static bool fits(const CtMeasured *m, const Spec *spec) {
  if (spec->predicate.length > 0 && !ct_text_equal(m->predicate, spec->predicate)) return false;
  return m->class_ == spec->class_ && m->part == spec->part && is_usable(m);
}

// Five in the capital and 11 elsewhere: the one has a place, the other and the whole have none.
static bool places_go_together(const CtMeasured *a, const CtMeasured *b, const Search *search) {
  if (search->second.part != CT_PARTITIONS_PART_ELSEWHERE)
    return ct_text_equal(a->place_name, b->place_name);
  return a == b || !a->place_name.data != !b->place_name.data;
}

static bool go_together(const CtMeasured *a, const CtMeasured *b, const Search *search) {
  if (search->whole.predicate.length == 0 && !ct_text_equal(a->predicate, b->predicate))
    return false;
  return places_go_together(a, b, search) && ct_text_equal(a->actor, b->actor);
}

static bool one_sentence(const CtMeasured *a, const CtMeasured *b) {
  return a->ref.article == b->ref.article && a->claim->in_title == b->claim->in_title &&
         a->claim->sentence.start == b->claim->sentence.start &&
         a->claim->status == b->claim->status;
}

// All parts of both kinds in the sentence in which claim `at` stands.
static Parts parts_at(const Search *search, uint32_t at) {
  Parts parts = {.count = 0};
  const CtMeasured *first = &search->claims->claims[at];
  bool some_first = false, some_second = false;
  for (uint32_t i = at; i < search->claims->count && parts.count < MAX_PARTS; i++) {
    const CtMeasured *m = &search->claims->claims[i];
    if (!one_sentence(first, m)) break;
    bool is_first = fits(m, &search->first), is_second = fits(m, &search->second);
    if ((!is_first && !is_second) || !go_together(first, m, search)) continue;
    some_first = some_first || is_first;
    some_second = some_second || is_second;
    parts.items[parts.count++] = m;
  }
  parts.has_both = some_first && some_second;
  return parts;
}

static void collect(Search *search) {
  const CtMeasured *last = NULL;
  for (uint32_t i = 0; i < search->claims->count; i++) {
    const CtMeasured *m = &search->claims->claims[i];
    if (search->whole_count < MAX_WHOLES && fits(m, &search->whole) && !m->is_lesser)
      search->wholes[search->whole_count++] = m;
    if (search->list_count == MAX_LISTS || (last && last->ref.article == m->ref.article)) continue;
    if (!fits(m, &search->first) && !fits(m, &search->second)) continue;
    Parts parts = parts_at(search, i);
    if (!parts.has_both) continue;
    search->lists[search->list_count++] = parts;
    last = m;
  }
}

// A whole below one of its parts is no whole but another part, misread or of another hour.
static bool is_below(const CtMeasured *whole, const Parts *parts) {
  for (uint32_t i = 0; i < parts->count; i++) {
    const CtMeasured *part = parts->items[i];
    if (whole == part || whole->means.high_infinite || part->means.low_infinite) continue;
    if (ct_number_compare(whole->means.high, part->means.low) < 0) return true;
  }
  return false;
}

static bool has_claim(const Parts *parts, const CtMeasured *m) {
  for (uint32_t i = 0; i < parts->count; i++)
    if (parts->items[i] == m) return true;
  return false;
}

static bool holds_exactly(const CtMeasured *whole, const Parts *parts) {
  CtInterval sum;
  return ct_constraint_sum(parts->items, parts->count, &sum) &&
         ct_interval_overlaps(sum, whole->means);
}

static bool is_told(const Search *search, const CtMeasured *whole, const Parts *parts) {
  const CtMeasured *first = parts->items[0];
  if (has_claim(parts, whole) || !go_together(whole, first, search) || is_below(whole, parts))
    return false;
  if (whole->claim->status != first->claim->status) return false;
  if (search->second.part == CT_PARTITIONS_PART_ELSEWHERE && whole->place_name.data) return false;
  if (whole->ref.article == first->ref.article) return true;
  return search->exact && whole->claim->status == CT_CURRENT && holds_exactly(whole, parts) &&
         ct_interval_is_point(whole->means);
}

static bool add_all(const Search *search, CtArena *arena, CtConstraints *out) {
  CtConstraintKind kind = search->exact ? CT_CONSTRAINT_SUM : CT_CONSTRAINT_AT_MOST;
  for (uint32_t w = 0; w < search->whole_count; w++) {
    const CtMeasured *whole = search->wholes[w];
    uint32_t abroad = 0;
    for (uint32_t p = 0; p < search->list_count && abroad < MAX_ABROAD; p++) {
      const Parts *parts = &search->lists[p];
      if (!is_told(search, whole, parts)) continue;
      abroad += whole->ref.article != parts->items[0]->ref.article;
      if (!ct_constraint_add(whole, parts->items, parts->count, kind, arena, out)) return false;
    }
  }
  return true;
}

bool ct_sums_find(const CtEventClaims *claims, CtArena *arena, CtConstraints *out) {
  for (int r = 0; r < CT_LEX_SUMS_ROWS; r++) {
    Search search = search_of(&ct_lex_sums[r], claims);
    collect(&search);
    if (!add_all(&search, arena, out)) return false;
  }
  return true;
}

static bool fits_row(const CtMeasured *whole, const CtMeasured *a, const CtMeasured *b,
                     const Search *search) {
  return fits(whole, &search->whole) && fits(a, &search->first) && fits(b, &search->second) &&
         go_together(a, b, search) && go_together(whole, a, search) && one_sentence(a, b);
}

bool ct_sum_is_table_pair(const CtMeasured *whole, const CtMeasured *const *parts, uint32_t count) {
  for (int r = 0; r < CT_LEX_SUMS_ROWS && count == 2; r++) {
    Search search = search_of(&ct_lex_sums[r], NULL);
    if (fits_row(whole, parts[0], parts[1], &search) ||
        fits_row(whole, parts[1], parts[0], &search))
      return true;
  }
  return false;
}
