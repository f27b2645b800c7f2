// Rule 4: parts and wholes; and rule 11: what is left is a conflict, where it is sure enough.
#include "lexicon/lexicon.h"
#include "read/figure/thing.h"
#include "weigh/partition.h"
#include "weigh/rule.h"

// ---- 4

static bool points_to(const CtMeasured *part, const CtMeasured *whole) {
  return part->ref.article == whole->ref.article && part->claim->part_of == whole->ref.claim;
}

static bool is_part(const CtCase *c, bool *a_is_part) {
  *a_is_part = points_to(c->a, c->b) || (c->fit == CT_FIT_A_IN_B && !points_to(c->b, c->a));
  return *a_is_part || points_to(c->b, c->a) || c->fit == CT_FIT_B_IN_A;
}

static bool never_changes(const CtMeasured *m) {
  return m->row >= 0 && !ct_lex_measures[m->row].grows && !ct_lex_measures[m->row].falls;
}

// A part above its whole is wrong at one time only: a later count of Kyiv may pass an older one of Ukraine.
static bool is_one_time(const CtCase *c) {
  return ct_case_one_article(c) || (never_changes(c->a) && never_changes(c->b));
}

static bool is_current(const CtMeasured *m) { return m->claim->status == CT_CURRENT; }

// Only what surely is a part: told so, or a class below the other at the same place.
static bool is_sure_part(const CtCase *c, const CtMeasured *part, const CtMeasured *whole) {
  if (points_to(part, whole)) return true;
  bool same_place = ct_text_equal(part->place_name, whole->place_name);
  return same_place && part->axis == whole->axis && part->class_ != whole->class_ &&
         ct_text_equal(part->predicate, whole->predicate) && !ct_case_one_article(c) &&
         ct_class_row_is(part->class_, whole->class_);
}

static bool is_above(const CtMeasured *part, const CtMeasured *whole) {
  if (part->means.low_infinite || whole->means.high_infinite) return false;
  return !ct_interval_overlaps(part->means, whole->means) &&
         ct_number_compare(part->means.low, whole->means.high) >= 0;
}

static void set_gap(CtCase *c) {
  CtNumber gap;
  if (!ct_interval_gap(c->a->means, c->b->means, &gap)) return;
  c->out.has_gap = true;
  c->out.gap = gap;
  c->out.severity = ct_figure_gap_is_small(c->a, c->b, gap) ? CT_SEVERITY_MINOR : CT_SEVERITY_MAJOR;
}

bool ct_rule_part(CtCase *c) {
  bool a_is_part;
  if (!is_part(c, &a_is_part)) return false;
  const CtMeasured *part = a_is_part ? c->a : c->b, *whole = a_is_part ? c->b : c->a;
  if (!is_above(part, whole))
    return ct_case_decide(c, CT_RELATION_PART_OF, "part",
                          a_is_part ? "the first is a part of the second"
                                    : "the second is a part of the first");
  bool sure =
      is_one_time(c) && is_sure_part(c, part, whole) && is_current(part) && is_current(whole);
  if (!sure)
    return ct_case_decide(c, CT_RELATION_PART_OF, "part_of_older_whole",
                          "a part that is above its whole: the whole is the older figure");
  set_gap(c);
  return ct_case_decide(c, CT_RELATION_CONFLICT, "part_above_whole",
                        "a part cannot be above its whole");
}

// ---- 11

static bool one_speaker(const CtCase *c) {
  CtText a = c->a->claim->speaker, b = c->b->claim->speaker;
  return a.data && b.data && ct_text_equal_ascii_case(a, b);
}

// Claims of an article that are looked through; the rest tell of other things.
enum { MAX_BESIDE = 256 };

static uint32_t first_of_article(const CtRelating *relating, uint32_t article) {
  uint32_t low = 0, high = relating->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (relating->claims[middle].ref.article < article)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// Table `sums`: shot down and jammed make up what another article calls shot down.
static bool is_sum_row(CtText whole, CtText first, CtText second) {
  for (int i = 0; i < CT_LEX_SUMS_ROWS; i++) {
    const CtLexSums *row = &ct_lex_sums[i];
    CtText parts[2] = {ct_lexicon_text(row->first), ct_lexicon_text(row->second)};
    if (!ct_text_equal(ct_lexicon_text(row->whole), whole) || parts[0].length == 0) continue;
    if (ct_text_equal(parts[0], first) && ct_text_equal(parts[1], second)) return true;
    if (ct_text_equal(parts[1], first) && ct_text_equal(parts[0], second)) return true;
  }
  return false;
}

static bool stands_beside(const CtMeasured *small, const CtMeasured *other,
                          const CtMeasured *large) {
  if (other->class_ < 0 || other->class_ != small->class_) return false;
  bool whole = !large->place_name.data && large->part == 0;
  bool by_place = small->place_name.data && other->place_name.data &&
                  !ct_text_equal(other->place_name, small->place_name);
  bool by_part = small->part != 0 && other->part != 0 && other->part != small->part;
  if (ct_text_equal(other->predicate, small->predicate)) return whole && (by_place || by_part);
  return is_sum_row(large->predicate, small->predicate, other->predicate);
}

// Two figures of one sentence that make up the third to the last unit do so hardly by chance: 415 and 296 shot down; one
// killed and three injured, where another report has four with gunshot wounds.
static bool is_exact_rest(const CtMeasured *small, const CtMeasured *other, const CtMeasured *large,
                          CtInterval sum) {
  bool kin = ct_text_equal(other->predicate, small->predicate);
  if (!kin && other->row >= 0 && small->row >= 0) {
    CtText under = ct_lexicon_text(ct_lex_measures[small->row].under);
    kin = under.length > 0 &&
          ct_text_equal(under, ct_lexicon_text(ct_lex_measures[other->row].under));
  }
  return kin && other->class_ == small->class_ &&
         other->claim->sentence.start == small->claim->sentence.start &&
         other->claim->in_title == small->claim->in_title && ct_interval_is_point(sum) &&
         ct_interval_equal(sum, large->means);
}

// "A fifth person has died. Ten others were wounded": the others and who was told before make up the 11 wounded of another
// report.
static bool is_exact_others(const CtMeasured *small, const CtMeasured *other,
                            const CtMeasured *large, CtInterval sum) {
  return ct_partition_is_rest(small->claim) && other->class_ == small->class_ && other->row >= 0 &&
         ct_text_equal(ct_lexicon_text(ct_lex_measures[other->row].under), CT_TEXT("casualties")) &&
         ct_interval_is_point(sum) && ct_interval_equal(sum, large->means);
}

// 711 stopped are the 296 shot down and the 415 jammed that another article tells apart.
static bool adds_up(const CtCase *c) {
  const CtRelating *relating = c->relating;
  bool a_smaller = ct_figure_compare(c->a, c->b) < 0;
  const CtMeasured *small = a_smaller ? c->a : c->b, *large = a_smaller ? c->b : c->a;
  uint32_t first = first_of_article(relating, small->ref.article);
  for (uint32_t i = first; i < relating->count && i < first + MAX_BESIDE; i++) {
    const CtMeasured *other = &relating->claims[i];
    CtInterval sum;
    if (other->ref.article != small->ref.article) break;
    if (other == small || !ct_interval_add(small->means, other->means, &sum)) continue;
    if (stands_beside(small, other, large) && ct_interval_overlaps(sum, large->means)) return true;
    if (is_exact_rest(small, other, large, sum)) return true;
    if (is_exact_others(small, other, large, sum)) return true;
  }
  return false;
}

// Rival figures stand side by side in an article; figures far apart are of different things.
enum { SIDE_BY_SIDE = 400 };

static bool stand_apart(const CtClaim *a, const CtClaim *b) {
  if (a->in_title != b->in_title) return true;
  uint32_t first = a->sentence.start, second = b->sentence.start;
  return (first < second ? second - first : first - second) > SIDE_BY_SIDE;
}

static bool is_single(const CtMeasured *m) {
  return m->claim->kind == CT_KIND_COUNT &&
         ct_interval_equal(m->means, ct_interval_point(ct_number_of(1, 0)));
}

static const char *doubt_inside_article(const CtCase *c) {
  if (!ct_speakers_differ(c->a->claim, c->b->claim))
    return "one article gives both, so the smaller may count a part";
  if (stand_apart(c->a->claim, c->b->claim))
    return "one article gives both, far apart, so the smaller may count a part";
  return NULL;
}

// "Both 16" beside "four were injured" three times over: an article that also tells what the other tells is in no conflict
// with it.
static bool also_agrees(const CtCase *c, const CtMeasured *m, const CtMeasured *other) {
  const CtRelating *relating = c->relating;
  uint32_t first = first_of_article(relating, m->ref.article);
  for (uint32_t i = first; i < relating->count && i < first + MAX_BESIDE; i++) {
    const CtMeasured *beside = &relating->claims[i];
    const char *why;
    if (beside->ref.article != m->ref.article) break;
    if (beside == m || !ct_figure_same(beside, other)) continue;
    if (ct_speakers_differ(beside->claim, m->claim)) continue;
    if (beside->claim->modality != CT_ASSERTED || beside->claim->status != CT_CURRENT) continue;
    if (ct_measure_is_comparable(beside, m, &why) && ct_measure_fit(beside, m, &why) == CT_FIT_SAME)
      return true;
  }
  return false;
}

enum { MANY_TIMES = 2 };

// 28 drones at Kharkiv, 147 launched: where one names the event's own place and the other none, twice as many may count a
// wider one.
static bool may_be_wider(const CtMeasured *a, const CtMeasured *b) {
  const bool a_placed = a->claim->place >= 0, b_placed = b->claim->place >= 0;
  const CtMeasured *wide = a_placed ? b : a, *near = a_placed ? a : b;
  CtNumber many;
  if (a_placed == b_placed) {
    if (!a_placed || a->claim->place == b->claim->place) return false;
    wide = ct_place_contains(a->claim->place, b->claim->place) ? a : b;
    near = wide == a ? b : a;
    if (!ct_place_contains(wide->claim->place, near->claim->place)) return false;
    return ct_figure_compare(near, wide) < 0;
  }
  if (near->means.high_infinite || wide->means.low_infinite) return false;
  return ct_number_multiply(near->means.high, ct_number_of(MANY_TIMES, 0), &many) &&
         ct_number_compare(wide->means.low, many) >= 0;
}

// The most that the article counts killed; false where it counts none.
static bool killed_in(const CtRelating *relating, uint32_t article, CtNumber *most) {
  const uint32_t first = first_of_article(relating, article);
  bool found = false;
  for (uint32_t i = first; i < relating->count && i < first + MAX_BESIDE; i++) {
    const CtMeasured *m = &relating->claims[i];
    if (m->ref.article != article) break;
    if (!m->is_known || m->place_name.data || m->claim->modality != CT_ASSERTED || !is_current(m) ||
        m->means.low_infinite || !ct_text_equal(m->predicate, CT_TEXT("killed")))
      continue;
    if (!found || ct_number_compare(m->means.low, *most) > 0) *most = m->means.low;
    found = true;
  }
  return found;
}

// 11 wounded and four dead, the day after ten wounded and five dead: who dies of wounds is no longer counted among the wounded.
static bool some_died_since(const CtCase *c) {
  const bool a_smaller = ct_figure_compare(c->a, c->b) < 0;
  const CtMeasured *small = a_smaller ? c->a : c->b, *large = a_smaller ? c->b : c->a;
  CtNumber gap, before, after, least;
  if (!ct_text_equal(small->predicate, CT_TEXT("injured")) || ct_case_one_article(c)) return false;
  if (!ct_interval_gap(small->means, large->means, &gap)) return false;
  return killed_in(c->relating, large->ref.article, &before) &&
         killed_in(c->relating, small->ref.article, &after) && ct_number_add(before, gap, &least) &&
         ct_number_compare(after, least) >= 0;
}

// "Two bodies were found on Thursday", of a flood that had killed 20: those found so far, or that day.
static bool counts_bodies(const CtCase *c) {
  return ct_figure_counts_bodies(ct_figure_compare(c->a, c->b) < 0 ? c->a : c->b);
}

// Too little is known, or another reading is as likely. A false alarm costs more than a missed one.
static const char *reason_to_doubt(const CtCase *c) {
  const CtLexMeasures *row = c->a->row < 0 ? NULL : &ct_lex_measures[c->a->row];
  if (!row && c->a->claim->kind == CT_KIND_COUNT) return "a predicate of no known behaviour";
  if (ct_case_one_article(c)) {
    const char *doubt = doubt_inside_article(c);
    if (doubt) return doubt;
    if (c->a->is_rest || c->b->is_rest) return "one counts those besides others told before";
  } else if (c->a->is_lesser || c->b->is_lesser)
    return "its article has a larger figure too, so the smaller may count a part";
  if (!ct_case_one_article(c) && counts_bodies(c))
    return "the bodies that were found may be some of the dead";
  if (!ct_case_one_article(c) && (also_agrees(c, c->a, c->b) || also_agrees(c, c->b, c->a)))
    return "its article also gives a figure that agrees";
  // "A 22-year-old man was shot": one victim told by himself is no toll.
  if (row && row->grows && (is_single(c->a) || is_single(c->b)))
    return "a single one told by itself is no total";
  if (ct_figure_is_far(c->a, c->b)) return "so far apart, they count two things";
  if (some_died_since(c)) return "as many more were killed: some of the injured may have died";
  if (may_be_wider(c->a, c->b)) return "the larger may be of a wider place";
  bool both_speak = c->a->claim->speaker.data && c->b->claim->speaker.data;
  if (row && row->counters && !both_speak) return "an estimate of nobody named";
  return NULL;
}

bool ct_rule_differs(CtCase *c) {
  if (adds_up(c))
    return ct_case_decide(
        c, CT_RELATION_PART_OF, "adds_up",
        "with what its article counts beside it, the smaller makes up the larger");
  const char *doubt = reason_to_doubt(c);
  if (doubt) return ct_case_decide(c, CT_RELATION_NOT_SAME, "perhaps_a_part", doubt);
  set_gap(c);
  if (one_speaker(c)) return ct_case_decide(c, CT_RELATION_CONFLICT, "restated", NULL);
  return ct_case_decide(c, CT_RELATION_CONFLICT, "differs", NULL);
}
