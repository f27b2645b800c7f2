// "Floods kill 23 in Afghanistan", and below: "23 people were killed in Baghlan province". A part that is as large as its whole is
// the whole, so Baghlan narrows nothing there; nor do "nine miners" under a title with nine dead. What one article shows so holds
// for another article of the event that has the same narrowing and no figure without it.
#include "weigh/whole.h"

#include "base/limits.h"
#include "read/figure/thing.h"
#include "weigh/figure.h"

enum { MAX_PROOFS = 8, LEAD_BYTES = 80, COUNTRY_LEVEL = 1 };

// That `predicate` of `class_` at `place_name` counts all of `whole_class`.
typedef struct Proof {
  CtText predicate, place_name;
  int32_t class_, whole_class;
} Proof;

typedef struct Settling {
  CtEventClaims *claims;
  Proof proofs[MAX_PROOFS];
  uint32_t proof_count;
} Settling;

static bool is_report(const CtMeasured *m) {
  return m->is_known && m->claim->kind == CT_KIND_COUNT && m->claim->modality == CT_ASSERTED &&
         m->claim->status == CT_CURRENT && m->claim->part_of == CT_NONE && m->part == 0 &&
         !m->is_nameless && !m->is_more && !m->is_outside && !m->qualifier.data && m->class_ >= 0 &&
         !m->means.low_infinite && m->claim->per.length == 0;
}

static bool is_kin(const CtMeasured *a, const CtMeasured *b) {
  return a->ref.article == b->ref.article && is_report(b) &&
         ct_text_equal(a->predicate, b->predicate);
}

static bool is_wider(const CtMeasured *whole, const CtMeasured *narrow) {
  if (whole->place_name.data || !ct_class_row_is(narrow->class_, whole->class_)) return false;
  // A title leaves out who they were; elsewhere "26 officers" says more than "26".
  if (narrow->class_ != whole->class_) return whole->claim->in_title;
  return narrow->place_name.data != NULL;
}

typedef struct Beside {
  const CtMeasured *whole;  // the largest figure of the article without the narrowing, or NULL
  bool rival;               // another place has as large a figure
} Beside;

static Beside look_beside(const CtEventClaims *claims, uint32_t index) {
  const CtMeasured *own = &claims->claims[index];
  Beside beside = {NULL, false};
  uint32_t i = index > CT_MAX_PAIRED_CLAIMS ? index - CT_MAX_PAIRED_CLAIMS : 0;
  for (; i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS; i++) {
    const CtMeasured *other = &claims->claims[i];
    if (i == index || !is_kin(own, other)) continue;
    if (is_wider(other, own) &&
        (!beside.whole || ct_number_compare(other->means.low, beside.whole->means.low) > 0))
      beside.whole = other;
    const bool elsewhere = own->place_name.data && other->place_name.data &&
                           !ct_text_equal(own->place_name, other->place_name);
    if (elsewhere && ct_number_compare(other->means.low, own->means.low) >= 0) beside.rival = true;
  }
  return beside;
}

static void widen(CtMeasured *m, int32_t class_) {
  m->place = -1;
  m->place_name = CT_NO_TEXT;
  m->class_ = class_;
}

static bool same_place(CtText a, CtText b) {
  return (!a.data && !b.data) || (a.data && b.data && ct_text_equal(a, b));
}

// Only a claim that stands alone in its article: beside a wider figure, or a figure of another place, it may be a part.
static bool stands_alone(const CtEventClaims *claims, uint32_t index) {
  const CtMeasured *own = &claims->claims[index];
  uint32_t i = index > CT_MAX_PAIRED_CLAIMS ? index - CT_MAX_PAIRED_CLAIMS : 0;
  for (; i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS; i++) {
    const CtMeasured *other = &claims->claims[i];
    if (i == index || !is_kin(own, other)) continue;
    const bool part = ct_class_row_is(other->class_, own->class_);
    if (!part && !ct_class_row_is(own->class_, other->class_)) continue;  // "and 12 teachers"
    const int order = ct_number_compare(other->means.low, own->means.low);
    const bool some = part && order < 0 &&  // "seven were women"
                      (!other->place_name.data || same_place(other->place_name, own->place_name));
    if (order == 0 || some) continue;
    if (other->class_ != own->class_ || !same_place(other->place_name, own->place_name))
      return false;
  }
  return true;
}

static bool is_where_it_happened(const CtRecord *record, int32_t place) {
  if (record->mentions.count == 0) return false;
  const CtMention *main = &record->mentions.items[0];
  for (int i = 0; i < main->place_count; i++)
    if (main->places[i] == place) return true;
  return false;
}

// A village that no gazetteer has lies in whatever country the others name, and in the places of the happening.
static bool is_one_place(const CtMeasured *own, const CtMeasured *other) {
  if (own->place >= 0 && other->place >= 0)
    return ct_place_contains(other->place, own->place) ||
           ct_place_contains(own->place, other->place);
  if (own->place < 0 && other->place >= 0)
    return ct_place_level(other->place) <= COUNTRY_LEVEL ||
           is_where_it_happened(own->record, other->place);
  return ct_text_equal(own->place_name, other->place_name);
}

// Any article counts the same at another place, so the happening lies in several.
static bool is_told_elsewhere(const CtEventClaims *claims, uint32_t index) {
  const CtMeasured *own = &claims->claims[index];
  uint32_t i = index > CT_MAX_PAIRED_CLAIMS ? index - CT_MAX_PAIRED_CLAIMS : 0;
  for (; i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS; i++) {
    const CtMeasured *other = &claims->claims[i];
    if (!other->place_name.data || !ct_text_equal(own->predicate, other->predicate)) continue;
    if (!is_one_place(own, other)) return true;
  }
  return false;
}

// In its title, or among its names: "Karur stampede toll climbs to 40".
static bool names_place(const CtRecord *record, CtText place) {
  if (record->title.data && ct_text_find(record->title, place, 0) != SIZE_MAX) return true;
  for (uint32_t i = 0; i < record->names.count; i++)
    if (ct_text_equal_ascii_case(record->names.items[i], place)) return true;
  return false;
}

static bool is_same_count(const CtMeasured *a, const CtMeasured *b) {
  return !b->place_name.data && a->class_ == b->class_ && is_report(b) &&
         ct_text_equal(a->predicate, b->predicate) &&
         ct_number_compare(a->means.low, b->means.low) == 0;
}

// Another article names the village, too, or counts as many without it: it is where it happened, and no part of where it happened.
static bool is_shared_place(const CtEventClaims *claims, uint32_t index) {
  const CtMeasured *own = &claims->claims[index];
  const CtRecord *asked = own->record;  // an article's names are gone through once
  uint32_t i = index > CT_MAX_PAIRED_CLAIMS ? index - CT_MAX_PAIRED_CLAIMS : 0;
  for (; i < claims->count && i < index + CT_MAX_PAIRED_CLAIMS; i++) {
    const CtMeasured *other = &claims->claims[i];
    if (other->record == own->record) continue;
    if (other->place_name.data && ct_text_equal(other->place_name, own->place_name)) return true;
    if (is_same_count(own, other)) return true;
    if (other->record != asked && names_place(other->record, own->place_name)) return true;
    asked = other->record;
  }
  return false;
}

// "A dam burst in the state of Para on Friday, killing at least five": the figure of the first sentence, at a place of the
// happening itself, and the article's only one.
static bool is_lead(const Settling *s, uint32_t index) {
  const CtMeasured *m = &s->claims->claims[index];
  const CtMentions *mentions = &m->record->mentions;
  if (!m->place_name.data || m->claim->in_title || m->claim->sentence.start > LEAD_BYTES)
    return false;
  // What is struck in an attack lies in many places.
  if (m->claim->mention != 0 || mentions->count == 0 || mentions->items[0].target.data)
    return false;
  const bool own =
      m->place < 0 ? is_shared_place(s->claims, index) : is_where_it_happened(m->record, m->place);
  return own && stands_alone(s->claims, index) && !is_told_elsewhere(s->claims, index);
}

// And what tells the same in its article: the title's figure, the older one that it replaces.
static void widen_with_lead(Settling *s, uint32_t index) {
  CtMeasured *lead = &s->claims->claims[index];
  const CtMeasured own = *lead;
  uint32_t i = index > CT_MAX_PAIRED_CLAIMS ? index - CT_MAX_PAIRED_CLAIMS : 0;
  for (; i < s->claims->count && i < index + CT_MAX_PAIRED_CLAIMS; i++) {
    CtMeasured *m = &s->claims->claims[i];
    if (m->ref.article != own.ref.article || m->class_ != own.class_ || !m->place_name.data ||
        !ct_text_equal(m->predicate, own.predicate) || !is_one_place(&own, m))
      continue;
    const bool same = is_report(m) && ct_number_compare(m->means.low, own.means.low) == 0;
    if (same || m->claim->status == CT_SUPERSEDED) widen(m, m->class_);
  }
  widen(lead, own.class_);
}

// "Typhoon batters Vietnam, killing five", and below: five in Vietnam, 188 in the Philippines. The title tells of that place only.
static void narrow_title(Settling *s, const CtMeasured *whole, const CtMeasured *own) {
  CtMeasured *title = &s->claims->claims[whole - s->claims->claims];
  if (!title->claim->in_title || title->class_ != own->class_) return;
  title->place = own->place;
  title->place_name = own->place_name;
}

static void prove(Settling *s, uint32_t index) {
  CtMeasured *m = &s->claims->claims[index];
  if (!is_report(m)) return;
  if (is_lead(s, index)) widen_with_lead(s, index);
  const Beside beside = look_beside(s->claims, index);
  if (!beside.whole || ct_number_compare(beside.whole->means.low, m->means.low) != 0) return;
  if (beside.rival) {
    narrow_title(s, beside.whole, m);
    return;
  }
  if (s->proof_count < MAX_PROOFS)
    s->proofs[s->proof_count++] =
        (Proof){m->predicate, m->place_name, m->class_, beside.whole->class_};
  widen(m, beside.whole->class_);
}

static void apply(Settling *s, uint32_t index) {
  CtMeasured *m = &s->claims->claims[index];
  for (uint32_t i = 0; i < s->proof_count; i++) {
    const Proof *proof = &s->proofs[i];
    if (m->class_ != proof->class_ || !ct_text_equal(m->predicate, proof->predicate)) continue;
    if (!same_place(m->place_name, proof->place_name)) continue;
    if (is_report(m) && stands_alone(s->claims, index)) widen(m, proof->whole_class);
    return;
  }
}

void ct_wholes_settle(CtEventClaims *claims) {
  Settling settling = {.claims = claims};
  for (uint32_t i = 0; i < claims->count; i++)
    prove(&settling, i);
  for (uint32_t i = 0; i < claims->count && settling.proof_count > 0; i++)
    apply(&settling, i);
}
