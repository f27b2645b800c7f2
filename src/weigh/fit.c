// Whether two claims measure the same: predicate, unit and base first, then population and place.
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "read/figure/thing.h"
#include "weigh/measure.h"
#include "weigh/standing.h"

static bool same_text(CtText a, CtText b) {
  if (a.length == 0 && b.length == 0) return true;
  return a.data && b.data && ct_text_equal_ascii_case(a, b);
}

static CtText under(CtText predicate) {
  int32_t row = predicate.length > 0 ? ct_lexicon_find_row(predicate, CT_LEX_MEASURES) : -1;
  return row < 0 ? CT_NO_TEXT : ct_lexicon_text(ct_lex_measures[row].under);
}

static CtText within(CtText predicate) {
  int32_t row = predicate.length > 0 ? ct_lexicon_find_row(predicate, CT_LEX_MEASURES) : -1;
  return row < 0 ? CT_NO_TEXT : ct_lexicon_text(ct_lex_measures[row].within);
}

static bool is_wider(CtText wide, CtText narrow) {
  return wide.length > 0 &&
         (ct_text_equal(under(narrow), wide) || ct_text_equal(within(narrow), wide));
}

// "In hospital" is below "injured", "shot down" below "stopped" and within "launched": a part, never the same.
static CtFit predicate_fit(const CtMeasured *a, const CtMeasured *b) {
  if (same_text(a->predicate, b->predicate)) return CT_FIT_SAME;
  if (is_wider(b->predicate, a->predicate)) return CT_FIT_A_IN_B;
  if (is_wider(a->predicate, b->predicate)) return CT_FIT_B_IN_A;
  return CT_FIT_APART;
}

CtText ct_measure_ranked(const CtMeasured *m) {
  char lower[64];
  if (m->claim->thing_count == 0) return CT_NO_TEXT;
  const CtText head = m->claim->things[0].head;
  const CtText key = {lower, ct_utf8_lower_text(head, lower, sizeof(lower))};
  // "The worst night of the war" is ranked for what happened in it.
  const bool happening = ct_lexicon_find_row(key, CT_LEX_EVENT_TYPES) >= 0 ||
                         ct_lexicon_find_row(key, CT_LEX_DATES) >= 0;
  return happening ? CT_NO_TEXT : head;
}

static bool ranks_comparable(const CtMeasured *a, const CtMeasured *b, const char **why) {
  *why = "ranks by another dimension";
  if (!ct_text_equal(a->claim->rank_dimension, b->claim->rank_dimension)) return false;
  *why = "ranks of other things";
  return same_text(ct_measure_ranked(a), ct_measure_ranked(b));
}

bool ct_measure_is_comparable(const CtMeasured *a, const CtMeasured *b, const char **why) {
  bool rank_a = a->claim->kind == CT_KIND_RANK, rank_b = b->claim->kind == CT_KIND_RANK;
  *why = "what is measured is not known";
  if (!a->is_known || !b->is_known) return false;
  *why = "another kind of figure";
  if (rank_a != rank_b) return false;
  if (rank_a) return ranks_comparable(a, b, why);
  *why = "another unit";
  if (!same_text(a->claim->dimension, b->claim->dimension)) return false;
  *why = "another period";
  if (!same_text(a->claim->per, b->claim->per)) return false;
  *why = "another kind of figure";
  if (a->is_standing != b->is_standing) return false;
  if (a->is_standing) return ct_standing_is_comparable(a, b, why);
  *why = "a percentage of something else";
  if (!same_text(a->claim->of, b->claim->of)) return false;
  *why = "another predicate";
  if (predicate_fit(a, b) == CT_FIT_APART) return false;
  *why = "another side";
  return same_text(a->actor, b->actor);
}

static CtFit class_fit(const CtMeasured *a, const CtMeasured *b) {
  if (a->class_ < 0 && b->class_ < 0)
    return same_text(a->head, b->head) ? CT_FIT_SAME : CT_FIT_APART;
  if (a->class_ < 0 || b->class_ < 0) return CT_FIT_APART;
  if (a->class_ == b->class_) return CT_FIT_SAME;
  if (a->is_outside && !b->has_outside) return CT_FIT_APART;
  if (b->is_outside && !a->has_outside) return CT_FIT_APART;
  if (ct_class_row_is(b->class_, a->class_)) return CT_FIT_B_IN_A;
  if (ct_class_row_is(a->class_, b->class_)) return CT_FIT_A_IN_B;
  return CT_FIT_APART;
}

static CtFit place_fit(const CtMeasured *a, const CtMeasured *b) {
  bool whole_a = !a->place_name.data, whole_b = !b->place_name.data;
  if (whole_a && whole_b) return CT_FIT_SAME;
  if (whole_a) return CT_FIT_B_IN_A;
  if (whole_b) return CT_FIT_A_IN_B;
  if (a->place >= 0 && b->place >= 0) {
    if (a->place == b->place) return CT_FIT_SAME;
    if (ct_place_contains(a->place, b->place)) return CT_FIT_B_IN_A;
    if (ct_place_contains(b->place, a->place)) return CT_FIT_A_IN_B;
    return CT_FIT_APART;
  }
  return same_text(a->place_name, b->place_name) ? CT_FIT_SAME : CT_FIT_APART;
}

static CtFit part_fit(const CtMeasured *a, const CtMeasured *b) {
  if (a->axis == b->axis) return a->part == b->part ? CT_FIT_SAME : CT_FIT_APART;
  if (a->axis == 0) return CT_FIT_B_IN_A;
  if (b->axis == 0) return CT_FIT_A_IN_B;
  return CT_FIT_APART;
}

static CtFit qualifier_fit(const CtMeasured *a, const CtMeasured *b) {
  if (same_text(a->qualifier, b->qualifier)) return CT_FIT_SAME;
  if (!a->qualifier.data) return CT_FIT_B_IN_A;
  if (!b->qualifier.data) return CT_FIT_A_IN_B;
  return CT_FIT_APART;
}

// "Four of them ballistic" is within all; two such parts are of different kinds for all that is known.
static CtFit nameless_fit(const CtMeasured *a, const CtMeasured *b) {
  if (a->is_nameless && b->is_nameless) return CT_FIT_APART;
  if (a->is_nameless) return CT_FIT_A_IN_B;
  return b->is_nameless ? CT_FIT_B_IN_A : CT_FIT_SAME;
}

// Both narrow the other way (children of the county, all of the camp): they only overlap.
static CtFit both(CtFit first, CtFit second) {
  if (first == CT_FIT_SAME) return second;
  if (second == CT_FIT_SAME || first == second) return first;
  return CT_FIT_APART;
}

CtFit ct_measure_fit(const CtMeasured *a, const CtMeasured *b, const char **why) {
  if (a->is_standing) return CT_FIT_SAME;  // its subject is the population, and was compared
  CtFit fit = class_fit(a, b);
  *why = "another population";
  if (fit == CT_FIT_APART) return fit;
  fit = both(fit, qualifier_fit(a, b));
  if (fit == CT_FIT_APART) return fit;
  *why = "parts that exclude each other";
  fit = both(both(fit, nameless_fit(a, b)), part_fit(a, b));
  if (fit == CT_FIT_APART) return fit;
  *why = "another place";
  fit = both(fit, place_fit(a, b));
  if (fit == CT_FIT_APART) return fit;
  *why = "parts that only overlap";
  return both(fit, predicate_fit(a, b));
}

bool ct_measure_is_related(const CtMeasured *a, const CtMeasured *b) {
  const char *why;
  if (!ct_measure_is_comparable(a, b, &why)) return false;
  return a->claim->kind == CT_KIND_RANK || a->is_standing || class_fit(a, b) != CT_FIT_APART;
}

bool ct_speakers_differ(const CtClaim *a, const CtClaim *b) {
  if (a->speaker.length > 0 && b->speaker.length > 0) return !same_text(a->speaker, b->speaker);
  if (a->speaker.length > 0) return a->side == CT_SIDE_MEDIA;
  return b->speaker.length > 0 && b->side == CT_SIDE_MEDIA;
}
