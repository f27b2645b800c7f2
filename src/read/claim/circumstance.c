// Finds the clause of a figure, its day and its sides among what the readers of places and dates left; circumstance_place.c finds
// its place. Behind the figure counts before in front of it; unknown stays absent.
#include "read/claim/circumstance.h"

#include "read/claim/bind.h"

enum { CLAUSE_CHUNKS = 80 };

bool ct_circumstance_is_break(const CtChunk *chunk) {
  return chunk->kind == CT_CHUNK_STOP ||
         (chunk->kind == CT_CHUNK_CLAUSE && chunk->form == CT_CONNECTIVES_LINK_CLAUSE);
}

CtClause ct_circumstance_clause(const CtFrame *frame, uint32_t chunk) {
  CtClause clause = {.first = frame->sentence->first, .end = frame->sentence->end};
  if (!ct_frame_has_kind(frame, CT_CHUNK_STOP) && !ct_frame_has_kind(frame, CT_CHUNK_CLAUSE))
    return clause;
  for (uint32_t i = chunk; i > 0 && chunk - i < CLAUSE_CHUNKS; i--) {
    if (!ct_circumstance_is_break(&frame->chunks[i - 1])) continue;
    clause.first = frame->chunks[i - 1].end;
    clause.chunk = i;
    break;
  }
  for (uint32_t i = chunk + 1; i < frame->chunk_count && i - chunk < CLAUSE_CHUNKS; i++) {
    if (!ct_circumstance_is_break(&frame->chunks[i])) continue;
    clause.end = frame->chunks[i].first;
    break;
  }
  return clause;
}

// "381,000 more than this time last year", "than in May": the day is that of what the figure is compared with.
static bool is_compared(const CtFrame *frame, uint32_t first) {
  enum { NEAR = 4 };
  for (uint32_t token = first; token > frame->sentence->first && first - token < NEAR; token--) {
    const CtToken *before = &frame->document->tokens.items[token - 1];
    const bool four = before->end - before->start == 4;
    if (four && ct_frame_word_is(frame, token - 1, CT_TEXT("than"))) return true;
    if (before->tag != CT_TAG_DETERMINER && before->tag != CT_TAG_PREPOSITION &&
        before->tag != CT_TAG_ADJECTIVE &&
        !(four && ct_frame_word_is(frame, token - 1, CT_TEXT("time"))))
      return false;
  }
  return false;
}

// "Less than a week earlier, on the night of July 4": a day that is known goes before one that is not.
static const CtDate *date_in(const CtFrame *frame, uint32_t first, uint32_t end, bool as_of) {
  const CtDate *unknown = NULL;
  for (uint32_t d = frame->first_date; d < frame->end_date; d++) {
    const CtDate *date = &frame->reading->dates.items[d];
    if (date->first < first || date->end > end || date->as_of != as_of) continue;
    if (!as_of && (date->past_range || date->is_clock_only)) continue;
    if (!as_of && is_compared(frame, date->first)) continue;
    if (date->days.from != CT_NO_DAY) return date;
    if (!unknown) unknown = date;
  }
  return unknown;
}

// The period that a stretch begins with: 2018 of "since 2018".
static CtDays beginning_of(const CtDate *date) {
  int32_t year;
  uint32_t month, day;
  ct_day_split(date->days.from, &year, &month, &day);
  if (date->grain == CT_GRAIN_YEAR) return ct_days_of_months(year, 1, 12);
  if (date->grain == CT_GRAIN_MONTH) return ct_days_of_month(year, month);
  return ct_days_one(date->days.from);
}

// "The first since 2018, when four people were killed": the clause tells of the time that "when" goes back to.
static void take_when(const CtFrame *frame, uint32_t chunk, CtClaim *claim) {
  if (chunk < 2 || !ct_frame_word_is(frame, frame->chunks[chunk - 1].first, CT_TEXT("when")))
    return;
  chunk -= 2;
  if (frame->chunks[chunk].kind == CT_CHUNK_COMMA && chunk > 0) chunk--;
  if (!frame->chunks[chunk].date) return;
  for (uint32_t d = frame->first_date; d < frame->end_date; d++) {
    const CtDate *date = &frame->reading->dates.items[d];
    if (date->end != frame->chunks[chunk].end || !ct_days_known(date->days) || date->as_of)
      continue;
    claim->time = date->past_range ? beginning_of(date) : date->days;
    claim->time_text = ct_document_words(frame->document, date->first, date->end);
    return;
  }
}

static bool ends_with_year(const CtFrame *frame, const CtDate *date) {
  const CtToken *last = &frame->document->tokens.items[date->end - 1];
  return last->kind == CT_TOKEN_NUMBER && last->end - last->start == 4;
}

// "Rose to 25 on Friday": the day of a toll is no day of what it tells.
static bool is_toll(const CtFigure *figure) {
  return figure->predicate >= 0 &&
         ct_lex_predicates[figure->predicate].kind == CT_PREDICATES_KIND_TOLL;
}

// "1,180 deaths, up from 70 last year": the day is that of the figure before it.
static bool is_of_other(const CtFrame *frame, const CtFigure *figure, const CtDate *date) {
  if (date->end <= frame->chunks[figure->chunk].first) return false;
  for (const CtFigure *next = figure + 1; next < frame->figures + frame->figure_count; next++) {
    if (!next->quantity || next->quantity->first >= date->first) break;
    if (ct_frame_word_is(frame, next->quantity->first - 1, CT_TEXT("from"))) return true;
  }
  return false;
}

// "Killed 12 on Monday and 30 on Friday", "12 died on Monday, 30 were hurt on Friday": a day behind the figure, before anything else
// is joined, is its own and goes before the clause's first; not "in the summer of 2022, 40 died between June and August".
static const CtDate *date_of(const CtFrame *frame, const CtFigure *figure, const CtClause *clause) {
  const CtDate *first = date_in(frame, clause->first, clause->end, false);
  if (!first) return NULL;
  if (is_of_other(frame, figure, first)) first = NULL;
  if (is_toll(figure)) return first;
  const uint32_t from = frame->chunks[figure->chunk].end;
  uint32_t i = figure->chunk + 1;
  for (; i < frame->chunk_count && frame->chunks[i].first < clause->end; i++) {
    const CtChunk *next = &frame->chunks[i];
    if (next->kind == CT_CHUNK_AND || next->kind == CT_CHUNK_COMMA || next->numeral) break;
  }
  const CtDate *own = date_in(frame, from, frame->chunks[i - 1].end, false);
  if (!own || !ct_days_known(own->days)) return first;
  return first && ends_with_year(frame, first) && !ends_with_year(frame, own) ? first : own;
}

// "In 2022 and 2023", "on Monday and Tuesday": the days of both.
static CtDays with_next(const CtFrame *frame, const CtDate *date) {
  const CtDate *next = date + 1;
  if (next >= frame->reading->dates.items + frame->end_date || next->first != date->end + 1 ||
      next->past_range || next->as_of || !ct_days_known(next->days) || !ct_days_known(date->days) ||
      next->days.from <= date->days.to ||
      frame->document->tokens.items[date->end].tag != CT_TAG_CONJUNCTION)
    return date->days;
  return (CtDays){date->days.from, next->days.to};
}

void ct_circumstance_time(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                          CtClaim *claim) {
  const bool any = frame->first_date < frame->end_date;
  const CtDate *date = any ? date_of(frame, figure, clause) : NULL;
  const CtDate *as_of = date_in(frame, frame->sentence->first, frame->sentence->end, true);
  claim->time = (CtDays){CT_NO_DAY, CT_NO_DAY};
  if (date) {
    claim->time = with_next(frame, date);
    claim->time_text = ct_document_words(frame->document, date->first, date->end);
  } else {
    take_when(frame, clause->chunk, claim);
  }
  claim->as_of = (CtMoment){frame->reading->published.to, frame->reading->published_minute};
  if (!as_of || as_of->days.to == CT_NO_DAY) return;
  claim->as_of = (CtMoment){as_of->days.to, as_of->minute};
  claim->as_of_stated = true;
}

// The country that acts in tokens [first, end) ("Russian defences", "Moscow"), or the place that is named there.
static CtText country_in(const CtFrame *frame, uint32_t first, uint32_t end) {
  const int32_t country = ct_place_actor(frame->document, first, end);
  if (country >= 0) return ct_place_name(country);
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (place->first >= first && place->end <= end) return place->name;
  }
  return CT_NO_TEXT;
}

static bool refers_back(const CtFrame *frame, const CtChunk *noun) {
  const uint8_t tag = frame->document->tokens.items[noun->first].tag;
  return tag == CT_TAG_PRONOUN || tag == CT_TAG_POSSESSIVE;
}

// The country of a noun chunk ("Russian defences"), or of the speaker where it says "it" or "its".
static CtText side_of(const CtFrame *frame, uint32_t noun, const CtSpeech *speech) {
  const CtChunk *chunk = &frame->chunks[noun];
  const CtText country = country_in(frame, chunk->first, chunk->end);
  if (country.data || !refers_back(frame, chunk) || !speech) return country;
  return speech->country;
}

// "A train between Leeds and [Bradford] hit a bus": the end of a list behind a preposition does nothing itself.
static bool is_list_end(const CtFrame *frame, uint32_t noun) {
  return noun > 3 && frame->chunks[noun - 1].kind == CT_CHUNK_AND &&
         frame->chunks[noun - 2].kind == CT_CHUNK_NOUN &&
         frame->chunks[noun - 3].kind == CT_CHUNK_PREPOSITION &&
         frame->chunks[noun - 4].kind == CT_CHUNK_NOUN;
}

// The verb that a gerund hangs on: "Russia has launched an assault, deploying 800 drones".
static uint32_t acting_verb(const CtFrame *frame, uint32_t verb) {
  while (verb != CT_NONE && frame->chunks[verb].kind == CT_CHUNK_VERB &&
         frame->chunks[verb].form == CT_FORM_GERUND) {
    uint32_t i = verb;
    while (i > 0 && frame->chunks[i - 1].kind != CT_CHUNK_VERB)
      i--;
    if (i == 0) return CT_NONE;
    verb = i - 1;
  }
  return verb;
}

// "shot down by Ukraine": the agent of a passive.
static uint32_t agent_behind(const CtFrame *frame, uint32_t verb) {
  if (verb + 2 >= frame->chunk_count || frame->chunks[verb + 1].kind != CT_CHUNK_PREPOSITION)
    return CT_NONE;
  if (!ct_frame_word_is(frame, frame->chunks[verb + 1].first, CT_TEXT("by"))) return CT_NONE;
  return frame->chunks[verb + 2].kind == CT_CHUNK_NOUN ? verb + 2 : CT_NONE;
}

// "against Ukraine", "at Ukraine", "on Ukrainian cities", behind the figure in its clause.
static CtText target_behind(const CtFrame *frame, const CtFigure *figure, uint32_t end) {
  for (uint32_t i = figure->chunk + 1;
       i + 1 < frame->chunk_count && frame->chunks[i + 1].end <= end; i++) {
    const CtChunk *preposition = &frame->chunks[i];
    const CtChunk *noun = &frame->chunks[i + 1];
    if (preposition->kind != CT_CHUNK_PREPOSITION || noun->kind != CT_CHUNK_NOUN) continue;
    if (!ct_frame_has(frame, preposition->first, CT_LEX_TARGET_PREPOSITIONS)) continue;
    return country_in(frame, noun->first, noun->end);
  }
  return CT_NO_TEXT;
}

void ct_circumstance_roles(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const CtSpeech *speech, CtClaim *claim) {
  if (figure->verb == CT_NONE || figure->predicate < 0) return;
  const CtChunk *verb = &frame->chunks[figure->verb];
  if (figure->role == CT_ROLE_STATE) {
    const uint32_t agent = agent_behind(frame, figure->verb);
    if (agent != CT_NONE) claim->actor = side_of(frame, agent, speech);
  } else if (figure->role == CT_ROLE_OBJECT ||
             (figure->role == CT_ROLE_SHARED && verb->form != CT_FORM_PASSIVE)) {
    const uint32_t acting = acting_verb(frame, figure->verb);
    const uint32_t subject = acting == CT_NONE ? CT_NONE : ct_bind_subject(frame, acting);
    if (subject != CT_NONE && !is_list_end(frame, subject))
      claim->actor = side_of(frame, subject, speech);
  }
  if (ct_class_row_is(figure->class_, CT_CLASSES_ROW_AERIAL_WEAPON))
    claim->target = target_behind(frame, figure, clause->end);
}
