#include "weigh/standing.h"

#include "base/limits.h"
#include "lexicon/lexicon.h"
#include "weigh/words.h"

enum { STRETCH_LEAST = 20 };

// ---- one claim

static bool is_asserted(const CtMeasured *m) {
  return m->claim->modality == CT_ASSERTED && m->claim->status == CT_CURRENT;
}

// Whether a word of the text has this use in `value_words`: "closed", "final"; "a flash estimate".
static bool says(CtText text, uint8_t use) {
  size_t at = 0;
  for (int32_t row = 0; row != CT_NO_ROW;) {
    row = ct_words_row(text, CT_LEX_VALUE_WORDS, &at);
    if (row >= 0 && ct_lex_value_words[row].use == use) return true;
  }
  return false;
}

// "Economists had expected inflation of 3.3 percent"; not "3.4 percent, more than expected".
static bool is_guess(const CtClaim *claim) {
  const size_t at = ct_text_find(claim->quote_text, claim->number_text, 0);
  return at != SIZE_MAX && says(ct_text_range(claim->quote_text, 0, at), CT_VALUE_WORDS_USE_GUESS);
}

// An older figure is of another period, and no earlier report of this one.
static bool is_known(const CtMeasured *m) {
  return m->claim->dimension.data && m->claim->status == CT_CURRENT &&
         ct_subject_is_known(&m->subject) && !is_guess(m->claim);
}

bool ct_standing_read(CtMeasured *m) {
  if (m->row < 0 || !ct_lex_measures[m->row].standing) return false;
  if (m->claim->kind == CT_KIND_COUNT || m->claim->kind == CT_KIND_RANK) {
    m->row = -1;
    return false;
  }
  m->is_standing = true;
  m->class_ = m->place = -1;
  m->subject = ct_subject_of(m->claim);
  m->head = m->claim->thing_count > 0 ? m->claim->things[0].head : CT_NO_TEXT;
  if (!m->subject.placeless) m->place = m->subject.place >= 0 ? m->subject.place : m->claim->place;
  if (m->place >= 0) m->place_name = ct_place_name(m->place);
  m->is_known = is_known(m);
  return true;
}

// ---- what stands beside it

// What other claims of the same subject and figure tell of its period and place.
typedef struct Beside {
  const CtMeasured *period, *term, *place;
  bool periods, terms, places;  // more than one
} Beside;

static bool same_days(CtDays a, CtDays b) { return a.from == b.from && a.to == b.to; }

static bool is_same_figure(const CtMeasured *a, const CtMeasured *b) {
  return ct_text_equal(a->predicate, b->predicate) &&
         ct_text_equal(a->claim->unit, b->claim->unit) &&
         (ct_figure_same(a, b) || ct_figure_is_rounding(a, b));
}

static uint32_t window_start(uint32_t index) {
  return index > CT_MAX_PAIRED_CLAIMS ? index - CT_MAX_PAIRED_CLAIMS : 0;
}

// The company whose results the article tells; more than one is none.
static CtText owner_in(const CtEventClaims *claims, uint32_t index) {
  const uint32_t article = claims->claims[index].ref.article;
  CtText owner = CT_NO_TEXT;
  for (uint32_t i = window_start(index); i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS;
       i++) {
    const CtMeasured *m = &claims->claims[i];
    if (m->ref.article != article || !m->is_standing || !m->subject.owned) continue;
    const CtText told =
        m->subject.owner.length > 0 ? m->subject.owner : ct_subject_speaker(m->claim);
    if (told.length == 0 || ct_subject_is_fuller(owner, told)) continue;
    if (owner.length > 0 && !ct_text_equal_ascii_case(owner, told) &&
        !ct_subject_is_fuller(told, owner))
      return CT_NO_TEXT;
    owner = told;
  }
  return owner;
}

// "Halvor" is Halvor Motors where another article of the event calls it so.
static CtText fullest(const CtEventClaims *claims, uint32_t index, CtText owner) {
  for (uint32_t i = window_start(index); i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS;
       i++) {
    const CtMeasured *m = &claims->claims[i];
    if (m->is_standing && ct_subject_is_fuller(m->subject.owner, owner)) owner = m->subject.owner;
  }
  return owner;
}

// "Core inflation held at 3.6 percent" here, "was 3.6 percent in October" there: the one period, term ("second-quarter") and place that
// others tell of the same figure. Of a figure that differs nothing is learnt but the place.
static Beside look_beside(const CtEventClaims *claims, uint32_t index) {
  const CtMeasured *own = &claims->claims[index];
  Beside beside = {.period = NULL};
  for (uint32_t i = window_start(index); i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS;
       i++) {
    const CtMeasured *m = &claims->claims[i];
    if (!m->is_standing || !ct_subject_same(&m->subject, &own->subject)) continue;
    const bool same = is_same_figure(m, own);
    if (m->place >= 0) {
      if (beside.place) beside.places = beside.places || beside.place->place != m->place;
      beside.place = m;
    }
    if (same && m->subject.own_days) {
      if (beside.period)
        beside.periods = beside.periods || !same_days(beside.period->subject.days, m->subject.days);
      beside.period = m;
    }
    if (same && m->subject.own_term) {
      if (beside.term) beside.terms = beside.terms || beside.term->subject.term != m->subject.term;
      beside.term = m;
    }
  }
  return beside;
}

static void learn(CtEventClaims *claims, uint32_t index) {
  const Beside beside = look_beside(claims, index);
  CtMeasured *own = &claims->claims[index];
  CtSubject *subject = &own->subject;
  if (!subject->own_days && beside.period && !beside.periods) {
    subject->days = beside.period->subject.days;
    subject->period = beside.period->subject.period;
  }
  if (!subject->own_term && beside.term && !beside.terms) subject->term = beside.term->subject.term;
  if (own->place < 0 && !subject->placeless && beside.place && !beside.places)
    own->place_name = beside.place->place_name;
}

void ct_standings_settle(CtEventClaims *claims) {
  for (uint32_t i = 0; i < claims->count; i++) {
    CtMeasured *m = &claims->claims[i];
    if (!m->is_standing || !m->subject.name.data) continue;
    if (m->subject.owned && m->subject.owner.length == 0) m->subject.owner = owner_in(claims, i);
    m->subject.owner = fullest(claims, i, m->subject.owner);
    m->is_known = is_known(m);
  }
  for (uint32_t i = 0; i < claims->count; i++) {
    const CtMeasured *m = &claims->claims[i];
    if (m->is_known && m->is_standing) learn(claims, i);
  }
}

// ---- two claims

// "The vote", "votes"
static bool same_base(CtText a, CtText b) {
  if (a.length == 0 || b.length == 0) return a.length == b.length;
  if (ct_text_equal_ascii_case(a, b)) return true;
  const CtText the = CT_TEXT("the ");
  if (ct_text_starts(a, the)) a = ct_text_range(a, the.length, a.length);
  if (ct_text_starts(b, the)) b = ct_text_range(b, the.length, b.length);
  if (a.length > b.length) return ct_text_starts(a, b) && a.length == b.length + 1;
  return ct_text_starts(b, a) && b.length <= a.length + 1;
}

bool ct_standing_is_comparable(const CtMeasured *a, const CtMeasured *b, const char **why) {
  *why = "a percentage of something else";
  if (!same_base(a->claim->of, b->claim->of)) return false;
  *why = "a level, a rise and a fall are three things";
  if (!ct_text_equal(a->predicate, b->predicate)) return false;
  *why = "of something else";
  if (!ct_subject_same(&a->subject, &b->subject)) return false;
  *why = "another place";
  if (!ct_text_equal(a->place_name, b->place_name)) return false;
  *why = "another period";
  return same_days(a->subject.days, b->subject.days) && a->subject.term == b->subject.term;
}

// "Inflation was 3.4 percent in October", told so in both; not a month's change, an estimate, a forecast.
static bool is_of_period(const CtMeasured *m) {
  return m->subject.own_days && m->subject.days.to - m->subject.days.from >= STRETCH_LEAST &&
         ct_text_equal(m->predicate, CT_TEXT("be")) && m->place_name.data;
}

static bool is_settled(const CtMeasured *m) {
  if (!is_asserted(m) || !ct_interval_is_point(m->means) ||
      says(m->claim->quote_text, CT_VALUE_WORDS_USE_OPEN))
    return false;
  return says(m->claim->quote_text, CT_VALUE_WORDS_USE_SETTLED) || is_of_period(m);
}

bool ct_rule_standing(CtCase *c) {
  if (!c->a->is_standing || !c->disjoint) return false;
  const bool settled = is_settled(c->a) && is_settled(c->b) && !ct_case_one_article(c) &&
                       !ct_speakers_differ(c->a->claim, c->b->claim);
  if (settled) return false;
  return ct_case_decide(c, CT_RELATION_NOT_SAME, "unsettled",
                        "nothing tells that both are the last of one day, one period or one count");
}
