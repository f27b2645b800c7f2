// A measure as a finding shows it: its fields for the report, and its name ("people killed, Kyiv").
#include "lexicon/lexicon.h"
#include "read/figure/thing.h"
#include "weigh/measure.h"
#include "weigh/words.h"

static CtText show_class(const CtMeasured *m) {
  if (m->is_standing) return m->subject.name;
  return m->class_ >= 0 ? ct_class_name(m->class_) : m->head;
}

// "Russia > Ukraine"; data NULL where either is not known.
static CtText show_side(const CtMeasured *m, CtArena *arena) {
  CtWords words;
  if (!m->who.data || !m->whom.data) return CT_NO_TEXT;
  ct_words_start(&words, arena);
  ct_words_add(&words, m->who);
  ct_words_say(&words, " > ");
  ct_words_add(&words, m->whom);
  return ct_words_done(&words);
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

// "people" for person, "aircraft" for aircraft: the first plural of the table, else an s.
static void say_class(CtWords *words, CtText name) {
  for (int32_t row = 0; row < CT_LEX_IRREGULAR_NOUNS_ROWS; row++) {
    if (!ct_text_equal(ct_lexicon_text(ct_lex_irregular_nouns[row].singular), name)) continue;
    ct_words_add(words, ct_lexicon_text(ct_lex_irregular_nouns[row].word));
    return;
  }
  ct_words_add(words, name);
  if (name.length > 0 && !ct_text_ends(name, CT_TEXT("s"))) ct_words_say(words, "s");
}

static void say_predicate(CtWords *words, const CtMeasured *m) {
  ct_words_add(words, m->row >= 0 ? ct_lexicon_text(ct_lex_measures[m->row].label) : m->predicate);
}

static void say_per(CtWords *words, const CtMeasured *m) {
  if (m->claim->per.length == 0) return;
  ct_words_say(words, " a ");
  ct_words_add(words, m->claim->per);
}

static void say_unit(CtWords *words, const CtMeasured *m) {
  if (!ct_text_equal(m->claim->unit, CT_TEXT("percent"))) {
    say_class(words, m->claim->unit);
    return;
  }
  ct_words_add(words, m->claim->unit);
  if (m->claim->of.length == 0) return;
  ct_words_say(words, " of ");
  ct_words_add(words, m->claim->of);
}

// "Hectares burned", "percent of the roofs damaged", "euros, damage a year": what is no count is told by its unit.
static void say_measured(CtWords *words, const CtMeasured *m) {
  const bool money = m->claim->kind == CT_KIND_MONEY;
  say_unit(words, m);
  if (money && show_class(m).length > 0) {
    ct_words_say(words, ", ");
    ct_words_add(words, show_class(m));
  } else if (m->predicate.length > 0) {
    ct_words_say(words, " ");
    say_predicate(words, m);
  }
  say_per(words, m);
}

// "FTSE 100 down, percent", "inflation, percent, October", "Jan Marten, percent of the vote"
static void say_standing(CtWords *words, const CtMeasured *m) {
  const CtText way = ct_lexicon_text(ct_lex_measures[m->row].label);
  CtText name = m->subject.name;
  if (m->subject.owner.length > 0 && ct_text_find(name, m->subject.owner, 0) == SIZE_MAX) {
    ct_words_add(words, m->subject.owner);
    ct_words_say(words, ": ");
    const char first = (char)(name.data[0] | 0x20);  // "Revenue rose": no name
    ct_words_add(words, (CtText){&first, 1});
    name = ct_text_range(name, 1, name.length);
  }
  ct_words_add(words, name);
  if (way.length > 0) {
    ct_words_say(words, " ");
    ct_words_add(words, way);
  }
  ct_words_say(words, ", ");
  say_unit(words, m);
  say_per(words, m);
  if (m->subject.period.length == 0) return;
  ct_words_say(words, ", ");
  ct_words_add(words, m->subject.period);
}

static bool is_scale(const CtMeasured *m) {
  const int32_t row = ct_lexicon_find_row(m->predicate, CT_LEX_PREDICATES);
  return row >= 0 && ct_lex_predicates[row].kind == CT_PREDICATES_KIND_SCALE;
}

// "Western drones ", "people from Egypt ", "earthquake " before "magnitude"
static void say_counted(CtWords *words, const CtMeasured *m) {
  if (m->qualifier.data && !m->is_from) {
    ct_words_add(words, m->qualifier);
    ct_words_say(words, " ");
  }
  if (show_class(m).length > 0) {
    if (is_scale(m))
      ct_words_add(words, show_class(m));
    else
      say_class(words, show_class(m));
    ct_words_say(words, " ");
  }
  if (!m->is_from) return;
  ct_words_say(words, "from ");
  ct_words_add(words, m->qualifier);
  ct_words_say(words, " ");
}

CtText ct_measure_label(const CtMeasured *m, CtArena *arena) {
  CtWords words;
  ct_words_start(&words, arena);
  if (m->claim->kind == CT_KIND_RANK) {
    ct_words_say(&words, "rank by ");
    ct_words_add(&words, m->claim->rank_dimension);
    if (ct_measure_ranked(m).length > 0) {
      ct_words_say(&words, ", ");
      ct_words_add(&words, ct_measure_ranked(m));
    }
  } else if (m->is_standing) {
    say_standing(&words, m);
  } else if (m->claim->unit.length > 0) {
    say_measured(&words, m);
  } else {
    say_counted(&words, m);
    say_predicate(&words, m);
  }
  const CtText part = ct_text_of(ct_lex_partitions_part_name(m->part));
  if (m->part != 0 && !ct_text_equal(part, m->predicate)) {
    ct_words_say(&words, ", ");
    ct_words_add(&words, part);
  }
  if (m->place_name.length > 0) {
    ct_words_say(&words, ", ");
    ct_words_add(&words, m->place_name);
  }
  return ct_words_done(&words);
}
