#include "weigh/measure.h"

#include <string.h>

#include "base/utf8.h"

#include "lexicon/lexicon.h"
#include "read/figure/thing.h"
#include "weigh/partition.h"
#include "weigh/standing.h"

// ---- what is counted

static int32_t class_of_thing(const CtThing *thing) {
  int32_t row = ct_class_row(thing->class_);
  return row >= 0 || !thing->implied ? row : ct_class_row(thing->head);
}

// Two classes that make up a third: drones and missiles are all aerial weapons.
static bool is_whole_of(int32_t whole, int32_t a, int32_t b) {
  for (int i = 0; i < CT_LEX_SUMS_ROWS; i++) {
    const CtLexSums *row = &ct_lex_sums[i];
    if (!row->exact || row->whole_class != whole) continue;
    if (row->first_class == a && row->second_class == b) return true;
    if (row->first_class == b && row->second_class == a) return true;
  }
  return false;
}

static int32_t class_above(int32_t a, int32_t b) {
  while (a >= 0 && !ct_class_row_is(b, a))
    a = ct_lex_classes[a].parent;
  return a;
}

// "629 missiles and drones": the class above both. "13 cruise and ballistic missiles" may come as one class twice: then the
// kinds of what stands above it. "27 campers and counselors" are some people only, so their words narrow the class.
static void join_classes(CtMeasured *m) {
  const CtClaim *claim = m->claim;
  int32_t first = class_of_thing(&claim->things[0]), second = class_of_thing(&claim->things[1]);
  m->class_ = class_above(first, second);
  if (m->class_ < 0) return;
  if (first == second && ct_lex_classes[first].parent >= 0)
    m->class_ = ct_lex_classes[first].parent;
  else if (first != second && m->class_ != first && m->class_ != second &&
           !is_whole_of(m->class_, first, second))
    m->qualifier = claim->things[0].head;
}

static bool counts_as(const CtLexPopulations *row, CtText name, CtText predicate,
                      const CtSetting *setting) {
  CtText only = ct_lexicon_text(row->predicate);
  if (!ct_text_equal(ct_lexicon_text(row->word), name)) return false;
  if (only.length > 0 && !ct_text_equal(only, predicate)) return false;
  return row->unless < 0 || !setting->counts_soldiers;
}

// "18 civilians", "13 deaths", "27 lives" are people killed.
static void widen_class(CtMeasured *m, const CtSetting *setting) {
  CtText name = ct_class_name(m->class_);
  for (int i = 0; i < CT_LEX_POPULATIONS_ROWS && name.data; i++) {
    const CtLexPopulations *row = &ct_lex_populations[i];
    if (!counts_as(row, name, m->predicate, setting)) continue;
    m->class_ = row->as;
    m->is_outside = row->outside;
    return;
  }
}

static bool names_class(const CtMeasured *m, CtText word) {
  return m->class_ >= 0 && ct_text_find(ct_class_name(m->class_), word, 0) != SIZE_MAX;
}

// "Egyptian", "Egyptians", "from Egypt": where people are from, or -1.
static int32_t origin_of(const CtMeasured *m, CtText key) {
  if (!ct_class_row_is(m->class_, CT_CLASSES_ROW_PERSON)) return -1;
  const int32_t row = ct_lexicon_find_row(key, CT_LEX_DEMONYMS);
  return ct_place_find(row < 0 ? key : ct_lexicon_text(ct_lex_demonyms[row].place), NULL);
}

static bool is_bound_by(const CtClaim *claim, const char *rule) {
  for (uint32_t i = 0; i < claim->rules.count; i++)
    if (strcmp(claim->rules.names[i], rule) == 0) return true;
  return false;
}

// People of the place where it happened are whoever was there, but not where others are told beside them: "25 Indians and one
// Nepali were among the dead".
static bool is_from_here(const CtMeasured *m, int32_t origin, const CtSetting *setting) {
  return origin >= 0 && setting->place >= 0 && ct_place_contains(origin, setting->place) &&
         !is_bound_by(m->claim, "among_the_dead");
}

static void read_qualifiers(CtMeasured *m, const CtSetting *setting) {
  for (int i = 0; i < m->claim->qualifier_count; i++) {
    CtText word = m->claim->qualifiers[i];
    char lower[64];
    CtText key = {lower, ct_utf8_lower_text(word, lower, sizeof(lower))};
    int32_t row = ct_lexicon_find_row(key, CT_LEX_LOOSE_QUALIFIERS);
    const int32_t origin = row < 0 ? origin_of(m, key) : -1;
    if (row < 0 && !m->qualifier.data && !names_class(m, key) &&
        !is_from_here(m, origin, setting)) {
      m->qualifier = origin < 0 ? word : ct_place_name(origin);
      m->is_from = origin >= 0;
    }
    if (row >= 0 && ct_lex_loose_qualifiers[row].use == CT_LOOSE_QUALIFIERS_USE_MORE)
      m->is_more = true;
  }
}

static void read_things(CtMeasured *m, const CtSetting *setting) {
  const CtClaim *claim = m->claim;
  m->class_ = -1;
  if (claim->thing_count > 1)
    join_classes(m);
  else if (claim->thing_count == 1) {
    m->class_ = class_of_thing(&claim->things[0]);
    if (m->class_ < 0) m->head = claim->things[0].head;
    read_qualifiers(m, setting);
  }
  widen_class(m, setting);
}

// ---- where, and who to whom

// "60,000 marched in Brussels" in an article that names no other city: one crowd, so the city narrows nothing.
static bool is_one_crowd(const CtMeasured *m, int32_t at) {
  const CtMentions *mentions = &m->record->mentions;
  if (m->row < 0 || !ct_lex_measures[m->row].counters || m->claim->mention >= mentions->count)
    return false;
  const CtMention *mention = &mentions->items[m->claim->mention];
  bool named = false;
  for (int i = 0; i < mention->place_count; i++) {
    const int32_t place = mention->places[i];
    if (ct_place_level(place) <= 1) continue;
    if (!ct_place_contains(place, at) && !ct_place_contains(at, place)) return false;
    named = true;
  }
  return named;
}

static bool is_abroad(int32_t place, const CtSetting *setting) {
  int32_t here = ct_place_country(setting->place), there = ct_place_country(place);
  return here >= 0 && there >= 0 && here != there;
}

// A place that holds the event's own says nothing narrower; an unknown name does. "In the Comoros three people
// were killed" is no total of the event's own; only beside an attack a place in another country is of other things in the sentence
// ("hours after talks in Florida").
// "New Mexico reported 35 cases": who tells it is where it is.
static int32_t place_told(const CtClaim *claim, const CtSetting *setting) {
  if (claim->place >= 0 || claim->place_name.length > 0 || claim->speaker.length == 0 ||
      setting->target.data)
    return claim->place;
  const int32_t place = ct_place_find(claim->speaker, NULL);
  return place >= 0 && setting->place >= 0 && !ct_place_contains(setting->place, place) ? place
                                                                                        : -1;
}

static void read_place(CtMeasured *m, const CtSetting *setting) {
  const CtClaim *claim = m->claim;
  const int32_t place = place_told(claim, setting);
  m->place = -1;
  if (place >= 0) {
    if (is_one_crowd(m, place)) return;
    if (setting->place >= 0 && ct_place_contains(place, setting->place)) return;
    const bool narrows = setting->several_lands && !setting->target.data;
    if (setting->place < 0 && ct_place_level(place) <= 1 && !narrows) return;
    if (setting->target.data && is_abroad(place, setting)) return;
    m->place = place;
    m->place_name = ct_place_name(place);
  } else if (claim->place_name.length > 0) {
    m->place_name = claim->place_name;
  }
}

// Who launched is the attacker, who shot down the attacked; the other direction is another event. So only an actor that is
// neither is worth keeping.
static void read_sides(CtMeasured *m, const CtSetting *setting) {
  CtText actor = m->claim->actor;
  if (m->row < 0 || !ct_lex_measures[m->row].sided || !setting->actor.data) return;
  bool defends = ct_lex_measures[m->row].defends;
  m->who = defends ? setting->target : setting->actor;
  m->whom = defends ? setting->actor : setting->target;
  if (!actor.data || ct_text_equal(actor, setting->actor) || !setting->target.data) return;
  if (!ct_text_equal(actor, setting->target)) m->actor = m->who = actor;
}

// ---- how much

static void read_values(CtMeasured *m) {
  m->means = m->claim->means;
  m->suggests = m->claim->suggests;
  if (!m->claim->unit.data) return;
  CtInterval means, suggests;
  if (!ct_interval_scale(m->means, m->claim->to_base, &means)) return;
  if (!ct_interval_scale(m->suggests, m->claim->to_base, &suggests)) return;
  m->means = means;
  m->suggests = suggests;
}

// "One of its largest assaults" ranks nothing.
static bool is_one_of(const CtClaim *claim) {
  size_t at = ct_text_find(claim->quote_text, claim->number_text, 0);
  if (at == SIZE_MAX || claim->number_text.length == 0) return false;
  size_t from = at > 16 ? at - 16 : 0;
  return ct_text_find(ct_text_range(claim->quote_text, from, at), CT_TEXT("ne of "), 0) != SIZE_MAX;
}

// "The figure is the highest since 1918", "the highest number" are no heights: the words do not say of what.
static bool is_bare_level(const CtClaim *claim) {
  return ct_text_equal(claim->rank_dimension, CT_TEXT("height")) &&
         (claim->thing_count == 0 || !claim->things[0].class_.data);
}

// A figure without a predicate says nothing that can be compared; a count needs to be of something known, too.
static bool is_known(const CtMeasured *m) {
  const CtClaim *claim = m->claim;
  if (claim->kind == CT_KIND_ORDINAL) return false;
  if (claim->kind == CT_KIND_RANK)
    return claim->rank_n > 0 && claim->rank_dimension.data && !is_bare_level(claim) &&
           !is_one_of(claim);
  if (!claim->predicate.data) return false;
  if (claim->kind == CT_KIND_COUNT) return m->class_ >= 0 || m->head.data;
  if (claim->kind == CT_KIND_PERCENT) return claim->of.data != NULL;
  return claim->dimension.data && (m->class_ >= 0 || m->head.data);
}

// The headline "Over 800 drones strike Ukraine" tells what was sent, not what got through.
static CtText predicate_of(const CtClaim *claim) {
  bool weapon =
      claim->thing_count > 0 && ct_class_is_a(claim->things[0].class_, CT_TEXT("aerial weapon"));
  bool sent = claim->in_title && weapon && ct_text_equal(claim->predicate, CT_TEXT("hit"));
  return sent ? CT_TEXT("launched") : claim->predicate;
}

// An outbreak is told of for weeks, so "70 died in two days" is an increase.
static bool is_of_outbreak(const CtMeasured *m) {
  const CtMentions *mentions = &m->record->mentions;
  return m->claim->mention < mentions->count &&
         ct_text_equal(mentions->items[m->claim->mention].type, CT_TEXT("outbreak"));
}

static CtMeasured measure(const CtRecord *record, CtClaimRef ref, const CtSetting *setting) {
  CtMeasured m = {.claim = &record->claims.items[ref.claim], .ref = ref, .record = record};
  m.predicate = predicate_of(m.claim);
  m.row = m.predicate.data ? ct_lexicon_find_row(m.predicate, CT_LEX_MEASURES) : -1;
  read_values(&m);
  if (ct_standing_read(&m)) return m;
  read_things(&m, setting);
  read_place(&m, setting);
  read_sides(&m, setting);
  ct_partition_read(m.claim, &m.axis, &m.part);
  // Whoever is counted as aboard is no part of those aboard for being on board.
  if (m.part != 0 && ct_text_equal(ct_text_of(ct_lex_partitions_part_name(m.part)), m.predicate))
    m.axis = m.part = 0;
  m.is_more = m.is_more || ct_partition_is_more(m.claim) ||
              (is_of_outbreak(&m) && ct_partition_is_of_days(m.claim));
  m.is_rest = ct_partition_is_rest(m.claim);
  m.is_nameless = ct_partition_is_some(m.claim);
  m.is_known = is_known(&m);
  return m;
}

// "116 Ukrainian drones: 29 over Ryazan": a part is of the kind its whole is; what it leaves unsaid its whole says.
static void inherit(CtMeasured *part, const CtMeasured *whole) {
  if (!ct_text_equal(part->predicate, whole->predicate)) return;
  if (!part->qualifier.data) part->qualifier = whole->qualifier;
  if (part->part == 0) {
    part->axis = whole->axis;
    part->part = whole->part;
  }
  // "49 across the Caribbean, including 19 in Jamaica": its own place, though it be the event's, is not the whole's.
  if (part->place_name.data || part->claim->place >= 0) return;
  part->place = whole->place;
  part->place_name = whole->place_name;
}

CtMeasured ct_measure_of(const CtRecords *records, CtClaimRef ref, const CtSetting *setting) {
  const CtRecord *record = &records->items[ref.article];
  CtMeasured m = measure(record, ref, setting);
  if (m.is_standing || m.claim->part_of >= record->claims.count || m.claim->part_of == ref.claim)
    return m;
  CtMeasured whole = measure(record, (CtClaimRef){ref.article, m.claim->part_of}, setting);
  inherit(&m, &whole);
  m.is_nameless = m.class_ == whole.class_ && m.part == whole.part &&
                  ct_text_equal(m.place_name, whole.place_name) &&
                  ct_text_equal(m.qualifier, whole.qualifier) &&
                  ct_text_equal(m.predicate, whole.predicate);
  return m;
}
