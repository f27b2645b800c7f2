// Finds the place, the day and the sides of a figure's clause among what the readers of places and dates left. Behind the
// figure counts before in front of it; what belongs to the next figure is not taken; unknown stays absent.
#include "read/circumstance.h"

#include "read/bind.h"

enum { MAX_SHARED = 8, CLAUSE_CHUNKS = 80 };

static const CtPlaces *places_of(const CtFrame *frame) { return &frame->reading->places; }

static bool is_break(const CtChunk *chunk) {
  return chunk->kind == CT_CHUNK_STOP ||
         (chunk->kind == CT_CHUNK_CLAUSE && chunk->form == CT_CONNECTIVES_LINK_CLAUSE);
}

// Tokens [*first, *end) of the clause around the figure.
static void clause_of(const CtFrame *frame, uint32_t chunk, uint32_t *first, uint32_t *end) {
  *first = frame->sentence->first;
  *end = frame->sentence->end;
  for (uint32_t i = chunk; i > 0 && chunk - i < CLAUSE_CHUNKS; i--) {
    if (!is_break(&frame->chunks[i - 1])) continue;
    *first = frame->chunks[i - 1].end;
    break;
  }
  for (uint32_t i = chunk + 1; i < frame->chunk_count && i - chunk < CLAUSE_CHUNKS; i++) {
    if (!is_break(&frame->chunks[i])) continue;
    *end = frame->chunks[i].first;
    break;
  }
}

// The tokens of the sentence's part between semicolons or dashes.
static uint32_t stop_before(const CtFrame *frame, uint32_t chunk) {
  while (chunk > 0 && frame->chunks[chunk - 1].kind != CT_CHUNK_STOP)
    chunk--;
  return frame->chunks[chunk].first;
}

static uint32_t stop_behind(const CtFrame *frame, uint32_t chunk) {
  while (chunk + 1 < frame->chunk_count && frame->chunks[chunk + 1].kind != CT_CHUNK_STOP)
    chunk++;
  return frame->chunks[chunk].end;
}

// Where what stands behind the figure begins to belong to the next one.
static uint32_t own_end(const CtFrame *frame, uint32_t chunk, uint32_t end) {
  for (uint32_t i = chunk + 1; i < frame->chunk_count && frame->chunks[i].first < end; i++) {
    if (ct_frame_has_numeral(frame, &frame->chunks[i])) return frame->chunks[i].first;
  }
  return end;
}

// Where the place words of token range [first, end) lie; the one nearest to its start, or to its end.
static const CtPlace *place_in(const CtFrame *frame, uint32_t first, uint32_t end, bool last) {
  const CtPlace *found = NULL;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &places_of(frame)->items[p];
    if (!place->locative || place->demonym || place->first < first || place->end > end) continue;
    found = place;
    if (!last) break;
  }
  return found;
}

// "at Camp Mystic", "on the ground", "in other regions": a place that the table does not know, right behind the figure's group.
static const CtChunk *unknown_place(const CtFrame *frame, uint32_t first, uint32_t end) {
  uint32_t i = ct_frame_chunk_from(frame, first);
  for (i = i > 0 ? i : 1; i < frame->chunk_count && frame->chunks[i].first < end; i++) {
    const CtChunk *noun = &frame->chunks[i];
    const CtChunk *preposition = &frame->chunks[i - 1];
    if (noun->first < first || preposition->kind != CT_CHUNK_PREPOSITION) continue;
    if (noun->end > end) return NULL;
    if (noun->kind == CT_CHUNK_NOUN && !noun->date && !ct_frame_has_numeral(frame, noun) &&
        ct_frame_has(frame, preposition->first, CT_LEX_PLACE_PREPOSITIONS) &&
        !ct_frame_has(frame, noun->head, CT_LEX_NO_PLACES)) {
      return noun;
    }
  }
  return NULL;
}

static void set_place(CtClaim *claim, const CtPlace *place) {
  claim->place = place->row;
  claim->place_name = place->name;
}

static bool says_there(const CtFrame *frame, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++) {
    if (ct_frame_word_is(frame, token, CT_TEXT("there"))) return true;
  }
  return false;
}

// A name at the unknown place's head gives it a name ("Camp Mystic"), and so does a site ("third floor"); other words only
// keep the clause's place away.
static bool take_unknown(const CtFrame *frame, uint32_t first, uint32_t end, CtClaim *claim) {
  const CtChunk *noun = unknown_place(frame, first, end);
  if (!noun) return false;
  const bool owned = frame->document->tokens.items[noun->first].tag == CT_TAG_POSSESSIVE;
  const bool site =
      !owned && ct_frame_has(frame, noun->head, CT_LEX_SITES);  // not "from their homes"
  if (frame->document->tokens.items[noun->head].tag != CT_TAG_NAME && !site) return true;
  uint32_t from = noun->first;
  if (frame->document->tokens.items[from].tag == CT_TAG_DETERMINER && from + 1 < noun->end) from++;
  claim->place_name = ct_document_words(frame->document, from, noun->end);
  return true;
}

// "At Camp Willow(,) 27 people were killed"
static bool take_name_before(const CtFrame *frame, uint32_t chunk, CtClaim *claim) {
  if (chunk > 0 && frame->chunks[chunk - 1].kind == CT_CHUNK_COMMA) chunk--;
  if (chunk < 2 || frame->chunks[chunk - 1].kind != CT_CHUNK_NOUN) return false;
  const CtChunk *preposition = &frame->chunks[chunk - 2];
  const CtChunk *noun = &frame->chunks[chunk - 1];
  if (preposition->kind != CT_CHUNK_PREPOSITION ||
      !ct_frame_has(frame, preposition->first, CT_LEX_PLACE_PREPOSITIONS))
    return false;
  return !noun->date && take_unknown(frame, noun->first, noun->end, claim) &&
         claim->place_name.data != NULL;
}

// The trailing place of a list serves all its items: "14 killed and 63 injured in Kyiv".
static uint32_t shared_end(const CtFrame *frame, const CtFigure *figure, uint32_t end) {
  uint32_t limit = own_end(frame, figure->chunk, end);
  for (uint32_t item = 0; limit < end && item < MAX_SHARED; item++) {
    const uint32_t chunk = ct_frame_chunk_at(frame, limit);
    if (chunk == CT_NONE) break;
    const bool verb = chunk > 1 && frame->chunks[chunk - 1].kind ==
                                       CT_CHUNK_VERB;  // "killed 14 and injured 63 in Izmir"
    const bool joined = chunk > 0 && frame->chunks[chunk - (verb ? 2 : 1)].kind == CT_CHUNK_AND;
    if (!joined || unknown_place(frame, frame->chunks[figure->chunk].end, limit)) break;
    limit = own_end(frame, chunk, end);
  }
  return limit;
}

// "Five climbers from the Netherlands were killed": behind people whom something befell "from" tells where they come from. The
// token past the words, or the end of the figure's chunk.
static uint32_t past_origin(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk, end = frame->chunks[i].end;
  const bool befell = ct_text_equal(figure->name, CT_TEXT("killed")) ||
                      ct_text_equal(figure->name, CT_TEXT("injured")) ||
                      ct_text_equal(figure->name, CT_TEXT("missing"));
  if (!befell || i + 2 >= frame->chunk_count || figure->noun == CT_NONE ||
      (figure->class_ >= 0 && !ct_class_row_is(figure->class_, ct_class_row(CT_TEXT("person")))) ||
      !ct_frame_word_is(frame, frame->chunks[i + 1].first, CT_TEXT("from")))
    return end;
  const CtChunk *origin = &frame->chunks[i + 2];
  return place_in(frame, origin->first, origin->end, false) ? origin->end : end;
}

// Whether the word says "hit" or "affected", among its other senses.
static bool says_hit(const CtFrame *frame, uint32_t token) {
  const CtLexEntry *entry = ct_document_entry(frame->document, token);
  if (!ct_lexicon_has(entry, CT_LEX_PREDICATES)) return false;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_PREDICATES) continue;
    const CtText name = ct_lexicon_text(ct_lex_predicates[sense.row].object);
    if (ct_text_equal(name, CT_TEXT("hit")) || ct_text_equal(name, CT_TEXT("affected")))
      return true;
  }
  return false;
}

// "Veneto was worst hit, with 20 deaths": the place that was hit has the figure.
static const CtPlace *place_hit(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk;
  if (i < 5 || !ct_frame_word_is(frame, frame->chunks[i - 1].first, CT_TEXT("with")) ||
      frame->chunks[i - 2].kind != CT_CHUNK_COMMA || !says_hit(frame, frame->chunks[i - 3].head))
    return NULL;
  const CtChunk *be = &frame->chunks[i - 4], *noun = &frame->chunks[i - 5];
  if (frame->chunks[i - 3].kind != CT_CHUNK_VERB || be->kind != CT_CHUNK_VERB || !be->copula ||
      noun->kind != CT_CHUNK_NOUN)
    return NULL;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &places_of(frame)->items[p];
    if (!place->demonym && place->first == noun->first && place->end == noun->end) return place;
  }
  return NULL;
}

void ct_circumstance_place(const CtFrame *frame, const CtFigure *figure, const CtClaim *before,
                           CtClaim *claim) {
  uint32_t first = 0, end = 0;
  clause_of(frame, figure->chunk, &first, &end);
  const CtChunk *chunk = &frame->chunks[figure->chunk];
  const uint32_t own = own_end(frame, figure->chunk, end);
  const uint32_t behind = past_origin(frame, figure);
  const CtPlace *place = place_in(frame, behind == chunk->end ? chunk->first : behind, own, false);
  claim->place = -1;
  if (before && says_there(frame, chunk->end, own)) {
    claim->place = before->place;
    claim->place_name = before->place_name;
    return;
  }
  if (!place && take_unknown(frame, behind, own, claim)) return;
  const uint32_t shared = shared_end(frame, figure, end);
  if (!place) place = place_in(frame, behind == chunk->end ? chunk->first : behind, shared, false);
  // "Five killed in Kyiv, and 11 dead and 64 wounded in other regions"
  if (!place && shared > own && take_unknown(frame, own, shared, claim)) return;
  if (!place) place = place_in(frame, first, chunk->first, true);
  if (!place) place = place_in(frame, stop_before(frame, figure->chunk), chunk->first, true);
  if (!place && take_name_before(frame, figure->chunk, claim)) return;
  const uint32_t rest = own_end(frame, figure->chunk, stop_behind(frame, figure->chunk));
  if (!place) place = place_in(frame, behind, rest, false);
  if (!place) place = place_hit(frame, figure);
  if (place) set_place(claim, place);
}

// "Less than a week earlier, on the night of July 4": a day that is known goes before one that is not.
static const CtDate *date_in(const CtFrame *frame, uint32_t first, uint32_t end, bool as_of) {
  const CtDate *unknown = NULL;
  for (uint32_t d = frame->first_date; d < frame->end_date; d++) {
    const CtDate *date = &frame->reading->dates.items[d];
    if (date->first < first || date->end > end || date->as_of != as_of) continue;
    if (!as_of && (date->past_range || date->is_clock_only)) continue;
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
static void take_when(const CtFrame *frame, uint32_t clause, CtClaim *claim) {
  uint32_t chunk = ct_frame_chunk_from(frame, clause);
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

void ct_circumstance_time(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  uint32_t first = 0, end = 0;
  clause_of(frame, figure->chunk, &first, &end);
  const CtDate *date = date_in(frame, first, end, false);
  const CtDate *as_of = date_in(frame, frame->sentence->first, frame->sentence->end, true);
  claim->time = (CtDays){CT_NO_DAY, CT_NO_DAY};
  if (date) {
    claim->time = date->days;
    claim->time_text = ct_document_words(frame->document, date->first, date->end);
  } else {
    take_when(frame, first, claim);
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
    const CtPlace *place = &places_of(frame)->items[p];
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
static CtText target_behind(const CtFrame *frame, const CtFigure *figure) {
  uint32_t first = 0, end = 0;
  clause_of(frame, figure->chunk, &first, &end);
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

void ct_circumstance_roles(const CtFrame *frame, const CtFigure *figure, const CtSpeech *speech,
                           CtClaim *claim) {
  if (figure->verb == CT_NONE || figure->predicate < 0) return;
  const CtChunk *verb = &frame->chunks[figure->verb];
  if (figure->role == CT_ROLE_STATE) {
    const uint32_t agent = agent_behind(frame, figure->verb);
    if (agent != CT_NONE) claim->actor = side_of(frame, agent, speech);
  } else if (figure->role == CT_ROLE_OBJECT ||
             (figure->role == CT_ROLE_SHARED && verb->form != CT_FORM_PASSIVE)) {
    const uint32_t acting = acting_verb(frame, figure->verb);
    const uint32_t subject = acting == CT_NONE ? CT_NONE : ct_bind_subject(frame, acting);
    if (subject != CT_NONE) claim->actor = side_of(frame, subject, speech);
  }
  if (ct_class_row_is(figure->class_, ct_class_row(CT_TEXT("aerial weapon"))))
    claim->target = target_behind(frame, figure);
}
