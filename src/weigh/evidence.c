#include "weigh/evidence.h"

#include <string.h>

#include "lexicon/lexicon.h"

enum {
  TITLE_WORD_BYTES = 32,  // bytes of a name in a title
  NIGHT_DAYS = 1,         // "Saturday night" and "early Sunday" are one night
  CLOSE_REPORT_DAYS = 1,
  FEW_REPORT_DAYS = 3,
  MONTH_DAYS = 31,
  SLOW_REPORT_DAYS = 21,  // an outbreak is told of for weeks
  FAR_REPORT_DAYS = 10,   // reports further apart need names or a day to be of one event
  STORM_DAYS = 14,        // a storm lives for days
  REGION_LEVEL = 2,
  NARROW_DAYS = 3,  // a longer stretch ("in July") is no day
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

// Days from August 28 to August 29, of whatever year; months count 31 days, which errs by three at most over a year's end.
static int32_t month_day_of(const CtNode *node, bool last) {
  int32_t year;
  uint32_t month = node->mention->month_day / 100u, day = node->mention->month_day % 100u;
  if (node->mention->month_day == 0) {
    if (!ct_days_known(node->days)) return -1;
    ct_day_split(last ? node->days.to : node->days.from, &year, &month, &day);
  }
  return (int32_t)(month * 31 + day);
}

// -1 where one of them names no day of the year, or both name whole dates.
static int32_t yearless_gap(const CtNode *a, const CtNode *b) {
  if (a->mention->month_day == 0 && b->mention->month_day == 0) return -1;
  int32_t a_from = month_day_of(a, false), b_from = month_day_of(b, false);
  int32_t a_to = month_day_of(a, true), b_to = month_day_of(b, true);
  if (a_from < 0 || b_from < 0) return -1;
  if (a_to < b_from) return b_from - a_to;
  return b_to < a_from ? a_from - b_to : 0;
}

// Happened after the other article was published. Published days may be a month wide: only clear cases count.
static bool is_after_report(const CtNode *a, const CtNode *b) {
  return ct_days_known(a->days) && ct_days_known(b->reported) &&
         a->days.from > b->reported.to + NIGHT_DAYS;
}

static bool places_meet(int32_t a, int32_t b) {
  return ct_place_contains(a, b) || ct_place_contains(b, a);
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

// The names that two articles share. Names belong to what an article is about; its background has only its own words.
typedef struct Names {
  uint32_t any;   // strong ones, however many articles have them
  uint32_t rare;  // strong ones that few have
  uint32_t weak;  // rare names of streets and officials
  uint32_t storms;
  CtText rarest;
} Names;

static bool is_type(const CtMention *mention, uint8_t type) {
  return mention->type.data &&
         ct_text_equal(mention->type, ct_text_of(ct_lex_event_types_type_name(type)));
}

static bool is_weather(const CtMention *mention) {
  return is_type(mention, CT_EVENT_TYPES_TYPE_STORM) || is_type(mention, CT_EVENT_TYPES_TYPE_FLOOD);
}

static Names shared_names(const CtNodes *nodes, const CtNode *a, const CtNode *b) {
  Names found = {0, 0, 0, 0, CT_NO_TEXT};
  if (a->index > 0 || b->index > 0) return found;
  const CtSharedNames *names = &nodes->names;
  uint32_t least = names->rare_limit + 1;
  uint32_t i = names->from[a->article], k = names->from[b->article];
  while (i < names->from[a->article + 1] && k < names->from[b->article + 1]) {
    const CtSharedName *first = &names->items[i], *second = &names->items[k];
    const bool shared = first->hash == second->hash;
    const bool rare = shared && first->articles <= names->rare_limit;
    found.any += shared && !first->weak;
    found.rare += rare && !first->weak;
    found.weak += rare && first->weak;
    found.storms += shared && first->storm;
    if (rare && first->articles < least) {
      least = first->articles;
      found.rarest = first->text;
    }
    i += first->hash <= second->hash;
    k += second->hash <= first->hash;
  }
  return found;
}

// A named storm goes from land to land for days, and floods what it passes; what else its reports tell has other kinds.
static bool is_one_storm(const Names *names, const CtNode *a, const CtNode *b) {
  return names->storms > 0 && is_weather(a->mention) && is_weather(b->mention);
}

static void find_names(const CtNodes *nodes, const CtNode *a, const CtNode *b, CtEvidence *out) {
  const Names names = shared_names(nodes, a, b);
  out->name = names.rarest;
  if (names.any > 0) out->supports |= CT_SUPPORT_ANY_NAME;
  if (names.rare > 0) out->supports |= CT_SUPPORT_NAME;
  if (names.weak > 0) out->supports |= CT_SUPPORT_WEAK_NAME;
  if (names.rare > 1) out->supports |= CT_SUPPORT_NAMES;
  if (is_one_storm(&names, a, b)) out->supports |= CT_SUPPORT_STORM;
}

static bool has_narrow(const CtMention *mention) {
  for (int i = 0; i < mention->place_count; i++)
    if (ct_place_is_narrow(mention->places[i])) return true;
  return false;
}

// Districts and suburbs are named in many ways: two rare names in common weigh more, inside one country.
static bool places_clash(const CtNodes *nodes, const CtNode *a, const CtNode *b) {
  const CtMention *m = a->mention, *n = b->mention;
  if (m->place_count == 0 || n->place_count == 0) return false;
  // "Kano, Nigeria" and "Katsina, Nigeria" meet nowhere, but that an attack of one country on the other strikes many cities.
  const bool narrow = has_narrow(m) && has_narrow(n) && !m->target.data && !n->target.data;
  for (int i = 0; i < m->place_count; i++)
    for (int k = 0; k < n->place_count; k++)
      if (places_meet(m->places[i], n->places[k]) &&
          (!narrow || (ct_place_is_narrow(m->places[i]) && ct_place_is_narrow(n->places[k]))))
        return false;
  const Names names = shared_names(nodes, a, b);
  if (is_one_storm(&names, a, b)) return false;
  if (ct_place_country(m->places[0]) != ct_place_country(n->places[0])) return true;
  return names.rare + names.weak < 2;
}

// A toll of a period is no toll of a happening; two of them are of one period where both begin at one time ("since October", "since
// October 7"), as far as is told.
static bool periods_clash(const CtNode *a, const CtNode *b) {
  if (!a->mention->period && !b->mention->period) return false;
  if (a->mention->period != b->mention->period) return true;
  if (!ct_days_known(a->days) || !ct_days_known(b->days))
    return ct_days_known(a->days) != ct_days_known(b->days);
  const int32_t apart = a->days.from - b->days.from;
  return apart >= MONTH_DAYS || apart <= -MONTH_DAYS;
}

static bool is_night(CtDays days) { return ct_days_known(days) && days.to == days.from + 1; }

// Nights are told apart by the mornings they end in. Of two days in a row one happening is told only where the articles share
// names: "late on Saturday" here may be "on Sunday" there, and two nights of attacks are two.
static bool is_another_day(const CtNodes *nodes, const CtNode *a, const CtNode *b) {
  const int32_t gap = ct_days_gap(a->days, b->days);
  const Names names = shared_names(nodes, a, b);
  if (is_one_storm(&names, a, b)) return gap > STORM_DAYS;
  if (gap > NIGHT_DAYS) return true;
  if (gap <= 0) return is_night(a->days) && is_night(b->days) && a->days.to != b->days.to;
  return names.rare < 2;
}

const char *ct_evidence_against(const CtNodes *nodes, const CtNode *a, const CtNode *b) {
  if (a->article == b->article) return "told apart by their article";
  if (a->groups != 0 && b->groups != 0 && (a->groups & b->groups) == 0)
    return "another kind of happening";
  if (periods_clash(a, b)) return "another period";
  if (is_another_day(nodes, a, b)) return "another day";
  if (yearless_gap(a, b) > NIGHT_DAYS + 1) return "another day of the year";
  if (is_after_report(a, b) || is_after_report(b, a)) return "reported before it happened";
  if (weekdays_clash(a, b)) return "another weekday";
  if (actors_clash(a->mention, b->mention)) return "another side";
  if (places_clash(nodes, a, b)) return "another place";
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
  if (yearless_gap(a, b) == 0) out->supports |= CT_SUPPORT_DAY;
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

// The word of `title` that begins at *at, which moves behind it and what parts it from the next; its length 0 at the end.
static CtText next_word(CtText title, size_t *at) {
  const size_t start = *at;
  size_t end = start;
  while (end < title.length && title.data[end] != ' ')
    end++;
  *at = end < title.length ? end + 1 : end;
  CtText word = ct_text_range(title, start, end);
  while (word.length > 0 && strchr(",:;.'s", word.data[word.length - 1]))
    word.length--;  // "Amazon's", "Brannock:"
  return word;
}

static bool has_word(CtText title, CtText word) {
  for (size_t at = 0; at < title.length;)
    if (ct_text_equal(next_word(title, &at), word)) return true;
  return false;
}

// "Amazon to cut 14,000 jobs", "Amazon confirms job losses": a word with a capital in both titles, which the tables of words do not
// have but as a name.
static bool share_title_name(CtText a, CtText b) {
  if (a.length == 0 || b.length == 0) return true;  // nothing is known against it
  for (size_t at = 0; at < a.length;) {
    const CtText word = next_word(a, &at);
    if (word.length < 3 || word.data[0] < 'A' || word.data[0] > 'Z') continue;
    char lower[TITLE_WORD_BYTES];
    if (word.length > sizeof(lower) || !has_word(b, word)) continue;
    for (size_t i = 0; i < word.length; i++)
      lower[i] =
          (char)(word.data[i] >= 'A' && word.data[i] <= 'Z' ? word.data[i] + 32 : word.data[i]);
    const CtText key = {lower, word.length};
    if (!ct_lexicon_find(key) || ct_lexicon_find_row(key, CT_LEX_COMMON_NAMES) >= 0) return true;
  }
  return false;
}

// Two kinds without a place or a name in common are not one happening for lying side by side; nor are two companies' figures, nor
// what no words tell the kind of.
static bool is_akin(const CtNodes *nodes, const CtNode *first, const CtNode *second,
                    uint32_t supports) {
  const CtMention *a = first->mention, *b = second->mention;
  if (supports & (CT_SUPPORT_DAY | CT_SUPPORT_PLACE | CT_SUPPORT_COUNTRY | CT_SUPPORT_SIDES |
                  CT_SUPPORT_ANY_NAME | CT_SUPPORT_WEAK_NAME))
    return true;
  if (is_type(a, CT_EVENT_TYPES_TYPE_MARKET) || is_type(b, CT_EVENT_TYPES_TYPE_MARKET))
    return false;
  if (!a->type.data && !b->type.data)
    return share_title_name(nodes->records->items[first->article].title,
                            nodes->records->items[second->article].title);
  return !both_texts(a->type, b->type) || ct_text_equal(a->type, b->type);
}

// "Days after a jet crashed in Ahmedabad": told in passing, of a day within that time, in that town. Violence comes too often for it.
static bool is_some_days_back(const CtNode *a, const CtNode *b, int32_t place) {
  const CtMention *m = a->mention;
  const int32_t length = a->days.to - a->days.from;
  return m->background && !m->period && !m->target.data && ct_place_level(place) > REGION_LEVEL &&
         !is_type(m, CT_EVENT_TYPES_TYPE_ATTACK) && !is_type(m, CT_EVENT_TYPES_TYPE_SHOOTING) &&
         !is_type(m, CT_EVENT_TYPES_TYPE_STABBING) && is_narrow(b->days) && length > NARROW_DAYS &&
         length <= FAR_REPORT_DAYS && ct_days_gap(a->days, b->days) == 0;
}

static void find_rest(const CtNodes *nodes, const CtNode *a, const CtNode *b, CtEvidence *out) {
  const CtMention *m = a->mention, *n = b->mention;
  // What contradicts was refused before: one side told by both is enough, the other may be left out.
  if (both_texts(m->actor, n->actor) || both_texts(m->target, n->target))
    out->supports |= CT_SUPPORT_SIDES;
  if (is_some_days_back(a, b, out->place) || is_some_days_back(b, a, out->place))
    out->supports |= CT_SUPPORT_BACKGROUND;
  if (same_superlative(m, n)) out->supports |= CT_SUPPORT_SUPERLATIVE;
  if (both_texts(m->type, n->type) && ct_text_equal(m->type, n->type))
    out->supports |= CT_SUPPORT_TYPE;
  if (m->background && n->background)
    out->supports |= m->period ? CT_SUPPORT_PERIOD : CT_SUPPORT_BACKGROUND;
  int32_t gap = ct_days_gap(a->reported, b->reported);
  bool is_main = a->index == 0 && b->index == 0;
  if (is_main && nodes->records->count <= CT_FEW_ARTICLES && gap >= 0 && gap <= FEW_REPORT_DAYS &&
      is_akin(nodes, a, b, out->supports))
    out->supports |= CT_SUPPORT_FEW;
  const bool slow = is_main && !ct_days_known(a->days) && !ct_days_known(b->days) && gap >= 0;
  if (slow && gap <= SLOW_REPORT_DAYS && is_type(m, CT_EVENT_TYPES_TYPE_OUTBREAK))
    out->supports |= CT_SUPPORT_SLOW;
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
    if (count_undated(s) > 0 || has(s, CT_SUPPORT_WEAK_NAME)) return true;
  }
  if (has(s, CT_SUPPORT_FEW) || (has(s, CT_SUPPORT_STORM) && !far)) return true;
  // "The Ebola outbreak in Kasai", week after week.
  if (has(s, CT_SUPPORT_SLOW | CT_SUPPORT_SIDES | CT_SUPPORT_TYPE) &&
      (s & (CT_SUPPORT_PLACE | CT_SUPPORT_COUNTRY)))
    return true;
  if (has(s, CT_SUPPORT_PERIOD | CT_SUPPORT_TYPE) && (s & (CT_SUPPORT_PLACE | CT_SUPPORT_COUNTRY)))
    return true;
  // "The Novi Sad collapse", in the background of both.
  if (has(s, CT_SUPPORT_BACKGROUND | CT_SUPPORT_PLACE | CT_SUPPORT_TYPE)) return true;
  if (has(s, CT_SUPPORT_REPORTED)) {
    if (has(s, CT_SUPPORT_SIDES | CT_SUPPORT_TYPE)) return true;
    if (count_undated(s) > 0 || has(s, CT_SUPPORT_WEAK_NAME)) return true;
  }
  if (far) return has(s, CT_SUPPORT_NAMES) && (s & (CT_SUPPORT_PLACE | CT_SUPPORT_TYPE));
  if (has(s, CT_SUPPORT_NAME | CT_SUPPORT_PLACE | CT_SUPPORT_TYPE)) return true;
  return count_undated(s) >= 2;
}

static uint32_t weigh_supports(uint32_t s) {
  static const uint8_t weights[] = {8, 3, 2, 6, 2, 3, 5, 4, 4, 1, 2, 0, 2, 2, 0, 1, 6};
  uint32_t sum = 0;
  for (uint32_t i = 0; i < sizeof(weights); i++)
    sum += (s >> i & 1) * weights[i];
  return sum;
}

CtEvidence ct_evidence_of(const CtNodes *nodes, const CtNode *a, const CtNode *b) {
  CtEvidence out = {.place = -1, .name = CT_NO_TEXT};
  out.against = ct_evidence_against(nodes, a, b);
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
