#include "weigh/evidence.h"

enum {
  NIGHT_DAYS = 1,       // "Saturday night" and "early Sunday" are one night
  CLOSE_REPORT_DAYS = 1,
  FEW_REPORT_DAYS = 3,
  FAR_REPORT_DAYS = 10, // reports further apart need names or a day to be of one event
  NARROW_DAYS = 3,      // a longer stretch ("in July") is no day
};

static bool both_texts(CtText a, CtText b) { return a.data && b.data; }

// ---- against

static bool is_circular_neighbour(int a, int b) {
  int apart = a > b ? a - b : b - a;
  return apart <= 1 || apart == 6;
}

static bool has_weekday(CtDays days, int weekday) {
  if (days.to - days.from >= 5) return true;
  for (CtDay day = days.from - NIGHT_DAYS; day <= days.to + NIGHT_DAYS; day++)
    if (ct_day_weekday(day) == weekday) return true;
  return false;
}

static bool weekdays_clash(const CtNode *a, const CtNode *b) {
  int8_t first = a->mention->weekday, second = b->mention->weekday;
  bool first_known = ct_days_known(a->days), second_known = ct_days_known(b->days);
  if (first_known && second_known) return false;
  if (first_known && second >= 0) return !has_weekday(a->days, second);
  if (second_known && first >= 0) return !has_weekday(b->days, first);
  return first >= 0 && second >= 0 && !is_circular_neighbour(first, second);
}

// Happened after the other article was published. Published days may be a month wide: only clear cases count.
static bool is_after_report(const CtNode *a, const CtNode *b) {
  return ct_days_known(a->days) && ct_days_known(b->reported) &&
         a->days.from > b->reported.to + NIGHT_DAYS;
}

static bool places_meet(int32_t a, int32_t b) {
  return ct_place_contains(a, b) || ct_place_contains(b, a);
}

static bool places_clash(const CtMention *a, const CtMention *b) {
  if (a->place_count == 0 || b->place_count == 0) return false;
  for (int i = 0; i < a->place_count; i++)
    for (int k = 0; k < b->place_count; k++)
      if (places_meet(a->places[i], b->places[k])) return false;
  return true;
}

static bool actors_clash(const CtMention *a, const CtMention *b) {
  return (both_texts(a->actor, b->actor) && !ct_text_equal(a->actor, b->actor)) ||
         (both_texts(a->target, b->target) && !ct_text_equal(a->target, b->target));
}

// "The second-largest" and "the largest" of one kind are two happenings, unless a day says otherwise.
static bool ranks_clash(const CtNode *a, const CtNode *b) {
  const CtMention *m = a->mention, *n = b->mention;
  if (m->rank_n == 0 || n->rank_n == 0 || m->rank_n == n->rank_n) return false;
  return ct_text_equal(m->rank_dimension, n->rank_dimension) && ct_days_gap(a->days, b->days) < 0;
}

const char *ct_evidence_against(const CtNode *a, const CtNode *b) {
  if (a->article == b->article) return "told apart by their article";
  if (a->groups != 0 && b->groups != 0 && (a->groups & b->groups) == 0)
    return "another kind of happening";
  if (ct_days_gap(a->days, b->days) > NIGHT_DAYS) return "another day";
  if (is_after_report(a, b) || is_after_report(b, a)) return "reported before it happened";
  if (weekdays_clash(a, b)) return "another weekday";
  if (actors_clash(a->mention, b->mention)) return "another side";
  if (places_clash(a->mention, b->mention)) return "another place";
  if (ranks_clash(a, b)) return "another rank";
  return NULL;
}

// ---- for

static void find_place(const CtMention *a, const CtMention *b, CtEvidence *out) {
  for (int i = 0; i < a->place_count; i++) {
    for (int k = 0; k < b->place_count; k++) {
      int32_t inner = ct_place_contains(a->places[i], b->places[k])   ? b->places[k]
                      : ct_place_contains(b->places[k], a->places[i]) ? a->places[i]
                                                                      : -1;
      if (inner < 0) continue;
      // Kyiv in one and Ukraine in the other share Ukraine, no more.
      int32_t shared = inner == a->places[i] ? b->places[k] : a->places[i];
      if (out->place < 0 || (ct_place_is_narrow(shared) && !ct_place_is_narrow(out->place)))
        out->place = shared;
    }
  }
  if (out->place < 0) return;
  out->supports |= ct_place_is_narrow(out->place) ? CT_SUPPORT_PLACE : CT_SUPPORT_COUNTRY;
}

static bool is_narrow(CtDays days) {
  return ct_days_known(days) && days.to - days.from < NARROW_DAYS;
}

static void find_day(const CtNode *a, const CtNode *b, CtEvidence *out) {
  if (is_narrow(a->days) && is_narrow(b->days) && ct_days_gap(a->days, b->days) == 0)
    out->supports |= CT_SUPPORT_DAY;
  bool both = ct_days_known(a->days) && ct_days_known(b->days);
  int8_t weekday = a->mention->weekday;
  if (!both && weekday >= 0 && weekday == b->mention->weekday) out->supports |= CT_SUPPORT_WEEKDAY;
  int32_t gap = ct_days_gap(a->reported, b->reported);
  bool is_main = !a->mention->background && !b->mention->background;
  if (!is_main || both || gap < 0) return;
  if (gap <= CLOSE_REPORT_DAYS && is_narrow(a->reported) && is_narrow(b->reported))
    out->supports |= CT_SUPPORT_REPORTED;
}

static bool same_superlative(const CtMention *a, const CtMention *b) {
  return a->rank_n > 0 && a->rank_n == b->rank_n && a->rank_dimension.data &&
         ct_text_equal(a->rank_dimension, b->rank_dimension);
}

// Names belong to what an article is about; its background has only its own words.
static void find_names(const CtNodes *nodes, const CtNode *a, const CtNode *b, CtEvidence *out) {
  if (a->mention->background || b->mention->background || a->index > 0 || b->index > 0) return;
  uint32_t limit = nodes->names.rare_limit, found = 0, rarest = UINT32_MAX;
  uint32_t i = nodes->names.from[a->article], k = nodes->names.from[b->article];
  uint32_t i_end = nodes->names.from[a->article + 1], k_end = nodes->names.from[b->article + 1];
  while (i < i_end && k < k_end) {
    const CtSharedName *name = &nodes->names.items[i];
    if (name->hash != nodes->names.items[k].hash) {
      if (name->hash < nodes->names.items[k].hash) i++;
      else k++;
      continue;
    }
    if (name->articles <= limit) found++;
    if (name->articles <= limit && name->articles < rarest) {
      rarest = name->articles;
      out->name = name->text;
    }
    i++;
    k++;
  }
  if (found > 0) out->supports |= CT_SUPPORT_NAME;
  if (found > 1) out->supports |= CT_SUPPORT_NAMES;
}

static void find_rest(const CtNodes *nodes, const CtNode *a, const CtNode *b, CtEvidence *out) {
  const CtMention *m = a->mention, *n = b->mention;
  // What contradicts was refused before: one side told by both is enough, the other may be left out.
  if (both_texts(m->actor, n->actor) || both_texts(m->target, n->target))
    out->supports |= CT_SUPPORT_SIDES;
  if (same_superlative(m, n)) out->supports |= CT_SUPPORT_SUPERLATIVE;
  if (both_texts(m->type, n->type) && ct_text_equal(m->type, n->type))
    out->supports |= CT_SUPPORT_TYPE;
  int32_t gap = ct_days_gap(a->reported, b->reported);
  bool is_main = a->index == 0 && b->index == 0;
  if (is_main && nodes->records->count <= CT_FEW_ARTICLES && gap >= 0 && gap <= FEW_REPORT_DAYS)
    out->supports |= CT_SUPPORT_FEW;
}

static bool has(uint32_t supports, uint32_t bits) { return (supports & bits) == bits; }

// How many of the two supports that are asked for without a day.
static int count_undated(uint32_t s) {
  int count = has(s, CT_SUPPORT_NAME) + has(s, CT_SUPPORT_NAMES) + has(s, CT_SUPPORT_SUPERLATIVE);
  count += has(s, CT_SUPPORT_WEEKDAY | CT_SUPPORT_PLACE);
  return count;
}

static bool is_enough(uint32_t s, bool far) {
  if (has(s, CT_SUPPORT_DAY)) {
    if (has(s, CT_SUPPORT_PLACE)) return true;
    if (has(s, CT_SUPPORT_SIDES)) return true;
    if (count_undated(s) > 0) return true;
  }
  if (has(s, CT_SUPPORT_FEW)) return true;
  if (has(s, CT_SUPPORT_REPORTED)) {
    if (has(s, CT_SUPPORT_SIDES | CT_SUPPORT_TYPE)) return true;
    if (count_undated(s) > 0) return true;
  }
  if (far) return has(s, CT_SUPPORT_NAMES) && (s & (CT_SUPPORT_PLACE | CT_SUPPORT_TYPE));
  if (has(s, CT_SUPPORT_NAME | CT_SUPPORT_PLACE | CT_SUPPORT_TYPE)) return true;
  return count_undated(s) >= 2;
}

static uint32_t weigh_supports(uint32_t s) {
  static const uint8_t weights[] = {8, 3, 2, 6, 2, 3, 5, 4, 4, 1, 2};
  uint32_t sum = 0;
  for (uint32_t i = 0; i < sizeof(weights); i++) sum += (s >> i & 1) * weights[i];
  return sum;
}

CtEvidence ct_evidence_of(const CtNodes *nodes, const CtNode *a, const CtNode *b) {
  CtEvidence out = {.place = -1, .name = CT_NO_TEXT};
  out.against = ct_evidence_against(a, b);
  if (out.against) return out;
  find_day(a, b, &out);
  find_place(a->mention, b->mention, &out);
  find_names(nodes, a, b, &out);
  find_rest(nodes, a, b, &out);
  bool dated = has(out.supports, CT_SUPPORT_DAY);
  bool far = !dated && ct_days_gap(a->reported, b->reported) > FAR_REPORT_DAYS;
  out.strength = weigh_supports(out.supports);
  out.enough = is_enough(out.supports, far);
  return out;
}
