#include "weigh/standing.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"

enum { MAX_WORD = 32, STRETCH_LEAST = 20 };

// ---- one claim

static bool is_asserted(const CtMeasured *m) {
  return m->claim->modality == CT_ASSERTED && m->claim->status == CT_CURRENT;
}

// Whether a word of the text has this use in `value_words`: "closed", "final"; "a flash estimate".
static bool says(CtText quote, uint8_t use) {
  for (size_t at = 0; at < quote.length;) {
    size_t end = at;
    while (end < quote.length && quote.data[end] != ' ' && quote.data[end] != ',' &&
           quote.data[end] != '.')
      end++;
    char lower[MAX_WORD];
    const CtText word = ct_text_range(quote, at, end);
    if (word.length > 0 && word.length < MAX_WORD) {
      const CtText key = {lower, ct_utf8_lower_text(word, lower, sizeof(lower))};
      const int32_t row = ct_lexicon_find_row(key, CT_LEX_VALUE_WORDS);
      if (row >= 0 && ct_lex_value_words[row].use == use) return true;
    }
    at = end + 1;
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

typedef struct Period {
  CtDays days;
  CtText words;
  uint32_t count;  // different periods that were told
} Period;

static bool same_days(CtDays a, CtDays b) { return a.from == b.from && a.to == b.to; }

// Another claim that tells the same figure of the same subject.
static bool is_beside(const CtMeasured *own, const CtMeasured *m) {
  return m->is_standing && m != own && ct_text_equal(m->predicate, own->predicate) &&
         ct_text_equal(m->claim->unit, own->claim->unit) &&
         ct_subject_same(&m->subject, &own->subject) &&
         (ct_figure_same(m, own) || ct_figure_is_rounding(m, own));
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

// The one period of which other claims of this subject tell the same figure: "Core inflation held at 3.6 percent" here, "was 3.6
// percent in October" there. Of a figure that differs nothing is learnt.
static void take_period(CtEventClaims *claims, uint32_t index) {
  CtMeasured *own = &claims->claims[index];
  Period period = {.days = CT_NO_DAYS};
  for (uint32_t i = window_start(index); i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS;
       i++) {
    const CtMeasured *m = &claims->claims[i];
    if (!is_beside(own, m) || !m->subject.own_days) continue;
    if (period.count > 0 && same_days(period.days, m->subject.days)) continue;
    period.days = m->subject.days;
    period.words = m->subject.period;
    period.count++;
  }
  if (period.count != 1) return;
  own->subject.days = period.days;
  own->subject.period = period.words;
}

// "Second-quarter net profit" in one article, "net profit" in another.
static void take_term(CtEventClaims *claims, uint32_t index) {
  CtMeasured *own = &claims->claims[index];
  uint64_t term = 0;
  for (uint32_t i = window_start(index); i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS;
       i++) {
    const CtMeasured *m = &claims->claims[i];
    if (!is_beside(own, m) || !m->subject.own_term) continue;
    if (term != 0 && term != m->subject.term) return;
    term = m->subject.term;
  }
  own->subject.term = term;
}

// One place that claims of this subject name is the place of those that name none; of two, none is.
static void take_place(CtEventClaims *claims, uint32_t index) {
  CtMeasured *own = &claims->claims[index];
  int32_t place = -1;
  for (uint32_t i = window_start(index); i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS;
       i++) {
    const CtMeasured *m = &claims->claims[i];
    if (!m->is_standing || m->place < 0 || !ct_subject_same(&m->subject, &own->subject)) continue;
    if (place >= 0 && place != m->place) return;
    place = m->place;
  }
  if (place >= 0) own->place_name = ct_place_name(place);
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
    if (!m->is_known || !m->is_standing) continue;
    if (!m->subject.own_days) take_period(claims, i);
    if (!m->subject.own_term) take_term(claims, i);
    if (m->place < 0 && !m->subject.placeless) take_place(claims, i);
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
