#include "weigh/measure.h"

#include "base/utf8.h"

#include "lexicon/lexicon.h"
#include "read/thing.h"
#include "weigh/partition.h"
#include "weigh/words.h"

// ---- what is counted

static int32_t class_of_thing(const CtThing *thing) {
  int32_t row = ct_class_row(thing->class_);
  return row >= 0 || !thing->implied ? row : ct_class_row(thing->head);
}

// "629 missiles and drones": the class above all things; -1 where one is unknown or they share none.
static int32_t common_class(const CtClaim *claim) {
  if (claim->thing_count == 0) return -1;
  int32_t common = class_of_thing(&claim->things[0]);
  for (int i = 1; i < claim->thing_count; i++) {
    int32_t other = class_of_thing(&claim->things[i]);
    while (common >= 0 && !ct_class_row_is(other, common)) common = ct_lex_classes[common].parent;
  }
  return common;
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

static void read_qualifiers(CtMeasured *m) {
  for (int i = 0; i < m->claim->qualifier_count; i++) {
    CtText word = m->claim->qualifiers[i];
    char lower[64];
    size_t length = ct_utf8_lower_text(word, lower, sizeof(lower));
    int32_t row = ct_lexicon_find_row((CtText){lower, length}, CT_LEX_LOOSE_QUALIFIERS);
    if (row < 0 && !m->qualifier.data) m->qualifier = word;
    if (row >= 0 && ct_lex_loose_qualifiers[row].use == CT_LOOSE_QUALIFIERS_USE_MORE)
      m->is_more = true;
  }
}

static void read_things(CtMeasured *m, const CtSetting *setting) {
  const CtClaim *claim = m->claim;
  m->class_ = common_class(claim);
  m->is_listed = claim->thing_count > 1;
  if (m->class_ < 0 && claim->thing_count == 1) m->head = claim->things[0].head;
  widen_class(m, setting);
  read_qualifiers(m);
}

// ---- where, and who to whom

// A place that holds the event's own says nothing narrower; an unknown name does.
static void read_place(CtMeasured *m, const CtSetting *setting) {
  const CtClaim *claim = m->claim;
  m->place = -1;
  if (claim->place >= 0) {
    if (setting->place >= 0 && ct_place_contains(claim->place, setting->place)) return;
    if (setting->place < 0 && ct_place_level(claim->place) <= 1) return;
    m->place = claim->place;
    m->place_name = ct_place_name(claim->place);
  } else if (claim->place_name.length > 0) {
    m->place_name = claim->place_name;
  }
}

static void read_sides(CtMeasured *m, const CtSetting *setting) {
  if (m->row < 0 || !ct_lex_measures[m->row].sided) return;
  m->actor = m->claim->actor.data ? m->claim->actor : setting->actor;
  m->target = m->claim->target.data ? m->claim->target : setting->target;
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

// A figure without a predicate says nothing that can be compared; a count needs to be of something known, too.
static bool is_known(const CtMeasured *m) {
  const CtClaim *claim = m->claim;
  if (claim->kind == CT_KIND_ORDINAL) return false;
  if (claim->kind == CT_KIND_RANK) return claim->rank_n > 0 && claim->rank_dimension.data && !is_one_of(claim);
  if (!claim->predicate.data) return false;
  if (claim->kind == CT_KIND_COUNT) return m->class_ >= 0 || m->head.data;
  if (claim->kind == CT_KIND_PERCENT) return claim->of.data != NULL;
  return claim->dimension.data && (m->class_ >= 0 || m->head.data);
}

CtMeasured ct_measure_of(const CtRecords *records, CtClaimRef ref, const CtSetting *setting) {
  const CtRecord *record = &records->items[ref.article];
  CtMeasured m = {.claim = &record->claims.items[ref.claim], .ref = ref, .record = record};
  m.predicate = m.claim->predicate;
  m.row = m.predicate.data ? ct_lexicon_find_row(m.predicate, CT_LEX_MEASURES) : -1;
  read_things(&m, setting);
  read_place(&m, setting);
  read_sides(&m, setting);
  read_values(&m);
  ct_partition_read(m.claim, &m.axis, &m.part);
  m.is_known = is_known(&m);
  return m;
}

// ---- shown

static CtText show_side(const CtMeasured *m, CtArena *arena) {
  if (!m->actor.data || !m->target.data) return CT_NO_TEXT;
  CtWords words;
  ct_words_start(&words, arena);
  ct_words_add(&words, m->actor);
  ct_words_say(&words, " > ");
  ct_words_add(&words, m->target);
  return ct_words_done(&words);
}

static CtText show_class(const CtMeasured *m) {
  return m->class_ >= 0 ? ct_class_name(m->class_) : m->head;
}

CtMeasure ct_measure_show(const CtMeasured *m, CtArena *arena) {
  CtMeasure shown = {.predicate = m->predicate, .unit = m->claim->unit, .scope = m->place_name};
  if (m->claim->kind == CT_KIND_RANK) shown.predicate = m->claim->rank_dimension;
  shown.class_ = show_class(m);
  shown.side = show_side(m, arena);
  shown.per = m->claim->per;
  shown.of = m->claim->of;
  return shown;
}

static void say_class(CtWords *words, CtText name) {
  if (ct_text_equal(name, CT_TEXT("person"))) ct_words_say(words, "people");
  else if (ct_text_equal(name, CT_TEXT("child"))) ct_words_say(words, "children");
  else {
    ct_words_add(words, name);
    if (name.length > 0 && !ct_text_ends(name, CT_TEXT("s"))) ct_words_say(words, "s");
  }
}

CtText ct_measure_label(const CtMeasured *m, CtArena *arena) {
  CtWords words;
  ct_words_start(&words, arena);
  if (m->claim->kind == CT_KIND_RANK) {
    ct_words_say(&words, "rank by ");
    ct_words_add(&words, m->claim->rank_dimension);
  } else {
    if (show_class(m).length > 0) {
      say_class(&words, show_class(m));
      ct_words_say(&words, " ");
    }
    ct_words_add(&words, m->row >= 0 ? ct_lexicon_text(ct_lex_measures[m->row].label) : m->predicate);
  }
  if (m->part != 0) {
    ct_words_say(&words, ", ");
    ct_words_say(&words, ct_lex_partitions_part_name(m->part));
  }
  if (m->place_name.length > 0) {
    ct_words_say(&words, ", ");
    ct_words_add(&words, m->place_name);
  }
  return ct_words_done(&words);
}
