// Finds where what a figure counts happened, among the places that place.c left and what looks like one. Behind the figure counts
// before in front of it; what belongs to the next figure is not taken; unknown stays absent.
#include "read/claim/bedside.h"
#include "read/claim/bind.h"
#include "read/claim/circumstance_reach.h"

enum { MAX_LISTED = 6, TOLL_CHUNKS = 6 };

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

// The next place in the reading, on the side of `step`, that "and" or a comma joins with place `p`; CT_NONE. "Leeds, England" is no list.
static uint32_t joined_place(const CtFrame *frame, uint32_t p, bool right, bool *and) {
  if (right ? p + 1 >= frame->end_place : p <= frame->first_place) return CT_NONE;
  const uint32_t other = right ? p + 1 : p - 1;
  const CtPlace *a = &frame->reading->places.items[right ? p : other];
  const CtPlace *b = a + 1;
  if (a->end + 1 != b->first || a->demonym || b->demonym || a->row < 0 || b->row < 0 ||
      ct_place_contains(a->row, b->row) || ct_place_contains(b->row, a->row))
    return CT_NONE;
  const CtToken *between = &frame->document->tokens.items[a->end];
  if (between->tag == CT_TAG_CONJUNCTION) *and = true;
  return between->tag == CT_TAG_CONJUNCTION || ct_frame_word_is(frame, a->end, CT_TEXT(","))
             ? other
             : CT_NONE;
}

// "In Khartoum and Omdurman 12 died": the place that holds all of a list's; nothing else is told. -1 where none below the level of
// continents does; the row of the place itself where it stands alone.
static int32_t row_of_list(const CtFrame *frame, const CtPlace *place) {
  if (frame->end_place - frame->first_place < 2) return place->row;
  const uint32_t at = (uint32_t)(place - frame->reading->places.items);
  int32_t row = place->row;
  for (int right = 0; right < 2; right++) {
    bool and = false;
    int32_t all = row;
    uint32_t p = at;
    for (uint32_t step = 0; step < MAX_LISTED && p != CT_NONE; step++) {
      p = joined_place(frame, p, right == 1, &and);
      const int32_t next = p == CT_NONE ? -1 : frame->reading->places.items[p].row;
      while (next >= 0 && all >= 0 && !ct_place_contains(all, next))
        all = ct_place_parent(all);
    }
    if (and) row = all;
  }
  return row >= 0 && ct_place_level(row) > 0 ? row : row == place->row ? row : -1;
}

// "In Leeds and five villages near it": the list goes on with places that are not named, so no place holds the figure.
static bool is_listed_with_unnamed(const CtFrame *frame, const CtPlace *place) {
  uint32_t first = 0;
  if (place->end >= frame->sentence->end ||
      frame->document->tokens.items[place->end].tag != CT_TAG_CONJUNCTION)
    return false;
  const uint32_t i = ct_frame_chunk_at(frame, place->end);
  if (i == CT_NONE || i + 1 >= frame->chunk_count) return false;
  const CtChunk *noun = &frame->chunks[i + 1];
  return noun->kind == CT_CHUNK_NOUN && noun->numeral &&
         ct_class_row_is(ct_class_of_words(frame->document, noun->head, noun->head, &first),
                         CT_CLASSES_ROW_LOCATION);
}

static void set_place(const CtFrame *frame, CtClaim *claim, const CtPlace *place) {
  if (is_listed_with_unnamed(frame, place)) return;
  const int32_t row = place->row < 0 ? -1 : row_of_list(frame, place);
  claim->place = row;
  claim->place_name = row == place->row ? place->name : ct_place_name(row);
}

static bool says_there(const CtFrame *frame, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++) {
    if (ct_frame_word_is(frame, token, CT_TEXT("there"))) return true;
  }
  return false;
}

// A name at the unknown place's head gives it a name ("Camp Mystic"), and so does a site ("third floor"); other words only
// keep the clause's place away.
static bool take_unknown(const CtFrame *frame, uint32_t chunk, uint32_t end, CtClaim *claim) {
  const CtChunk *noun = ct_reach_unknown(frame, chunk, end);
  if (!noun) return false;
  const bool owned = frame->document->tokens.items[noun->first].tag == CT_TAG_POSSESSIVE;
  const bool site =
      !owned && ct_frame_has(frame, noun->head, CT_LEX_SITES);  // not "from their homes"
  if (frame->document->tokens.items[noun->head].tag != CT_TAG_NAME && !site) return true;
  uint32_t from = noun->first;
  if (frame->document->tokens.items[from].tag == CT_TAG_DETERMINER && from + 1 < noun->end) from++;
  if (ct_frame_has(frame, from, CT_LEX_DATES)) return true;  // "in the Oct. 7, 2023 attack"
  claim->place_name = ct_document_words(frame->document, from, noun->end);
  return true;
}

// The same in what stands behind a figure, but for a part of what it counts.
static bool take_unknown_own(const CtFrame *frame, const CtReach *behind, uint32_t end,
                             CtClaim *claim) {
  if (behind->part == CT_NONE) return take_unknown(frame, behind->chunk, end, claim);
  return take_unknown(frame, behind->chunk, frame->chunks[behind->part].first, claim) ||
         take_unknown(frame, behind->rest + 1, end, claim);
}

// "At Camp Willow(,) 27 people were killed", not "two from Camp Willow, 27 from ...": the chunk of the noun before the figure that
// tells where, or CT_NONE.
static uint32_t noun_before(const CtFrame *frame, uint32_t chunk) {
  if (chunk > 0 && frame->chunks[chunk - 1].kind == CT_CHUNK_COMMA) chunk--;
  if (chunk < 2 || frame->chunks[chunk - 1].kind != CT_CHUNK_NOUN || frame->chunks[chunk - 1].date)
    return CT_NONE;
  const CtChunk *preposition = &frame->chunks[chunk - 2];
  const bool origin = chunk > 2 && frame->chunks[chunk - 3].numeral;
  return preposition->kind == CT_CHUNK_PREPOSITION && !origin &&
                 ct_frame_has(frame, preposition->first, CT_LEX_PLACE_PREPOSITIONS)
             ? chunk - 1
             : CT_NONE;
}

static bool take_name_before(const CtFrame *frame, uint32_t chunk, CtClaim *claim) {
  const uint32_t noun = noun_before(frame, chunk);
  return noun != CT_NONE && take_unknown(frame, noun, frame->chunks[noun].end, claim) &&
         claim->place_name.data != NULL;
}

// Whether a figure or a verb stands before the chunk: "12 died in Leeds and", not "In Leeds and".
static bool something_is_told(const CtFrame *frame, const CtClause *clause, uint32_t chunk) {
  for (uint32_t i = clause->chunk; i < chunk; i++)
    if (frame->chunks[i].numeral || frame->chunks[i].kind == CT_CHUNK_VERB) return true;
  return false;
}

// "12 died in Leeds and in Esk 30 were hurt", "and in other towns 30": behind "and" the words are the figure's own, named or not.
// "In Leeds and in Esk 30 were hurt" is of both, and so of none alone.
static bool take_joined_before(const CtFrame *frame, const CtClause *clause, uint32_t chunk,
                               CtClaim *claim) {
  const uint32_t noun = noun_before(frame, chunk);
  if (noun == CT_NONE || noun < 2 || frame->chunks[noun - 2].kind != CT_CHUNK_AND ||
      frame->chunks[noun].numeral)
    return false;
  const CtChunk *place = &frame->chunks[noun];
  return !ct_reach_place(frame, place->first, place->end, false) &&
         (!something_is_told(frame, clause, noun - 2) ||
          take_unknown(frame, noun, place->end, claim));
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
    const CtPlace *place = &frame->reading->places.items[p];
    if (!place->demonym && place->first == noun->first && place->end == noun->end) return place;
  }
  return NULL;
}

// The active verb before the figure in its clause; 0 where there is none.
static uint32_t verb_before(const CtFrame *frame, uint32_t chunk) {
  for (uint32_t i = chunk; i > 1; i--) {
    const CtChunk *verb = &frame->chunks[i - 1];
    if (verb->kind == CT_CHUNK_VERB) return verb->form == CT_FORM_PASSIVE ? 0 : i - 1;
    if (ct_circumstance_is_break(verb) || verb->kind == CT_CHUNK_CLAUSE) return 0;
  }
  return 0;
}

// From the comma at `token` to behind the next one before `verb`, or `token`: "Esk County, where it broke out, has 328 cases".
static uint32_t past_clause(const CtFrame *frame, uint32_t token, uint32_t verb) {
  if (token >= verb || !ct_frame_word_is(frame, token, CT_TEXT(","))) return token;
  const int32_t row = ct_token_row(&frame->document->tokens.items[token + 1], CT_LEX_CONNECTIVES);
  if (row < 0 || (ct_lex_connectives[row].link != CT_CONNECTIVES_LINK_CLAUSE &&
                  ct_lex_connectives[row].link != CT_CONNECTIVES_LINK_CONTENT))
    return token;
  for (uint32_t t = token + 2; t < verb; t++) {
    if (ct_frame_word_is(frame, t, CT_TEXT(","))) return t + 1;
  }
  return token;
}

// Whether nothing but a clause of its own, "alone", "has" and the like stands between a place and the verb's token.
static bool is_subject(const CtFrame *frame, const CtPlace *place, uint32_t verb) {
  const CtToken *tokens = frame->document->tokens.items;
  if (place->demonym || place->end > verb) return false;
  const uint32_t first = past_clause(frame, place->end, verb);
  if (first + 2 < verb) return false;
  for (uint32_t token = first; token < verb; token++) {
    if (tokens[token].tag != CT_TAG_ADVERB && tokens[token].tag != CT_TAG_AUXILIARY &&
        tokens[token].tag != CT_TAG_ADJECTIVE)
      return false;
  }
  return true;
}

static bool says_account(const CtFrame *frame, uint32_t token) {
  return ct_circumstance_word_is(frame->document, token, CT_CIRCUMSTANCES_ROLE_ACCOUNT);
}

// The token of the verb by which a place has the figure: "Gaines County accounts for 191 of the cases", "New Mexico has 38
// cases"; CT_NONE.
static uint32_t having_verb(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk, first = frame->chunks[i].first;
  if (i == 0) return CT_NONE;
  const CtChunk *before = &frame->chunks[i - 1];
  if (before->kind == CT_CHUNK_PREPOSITION && first > frame->sentence->first + 2 &&
      ct_frame_word_is(frame, before->first, CT_TEXT("for")) && says_account(frame, first - 2))
    return first - 2;
  if (before->kind == CT_CHUNK_VERB && says_account(frame, before->head)) return before->first;
  const bool object = figure->verb == CT_NONE || figure->verb < i;
  return object && before->kind == CT_CHUNK_VERB && before->form != CT_FORM_PASSIVE &&
                 ct_attribution_verb(frame, before->head) >= 0
             ? before->first
             : CT_NONE;
}

// A place below a country that has the figure. "Moscow reported 12 deaths" may be the government's word.
static const CtPlace *place_having(const CtFrame *frame, uint32_t verb) {
  for (uint32_t p = frame->first_place; verb != CT_NONE && p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (!is_subject(frame, place, verb)) continue;
    const bool speaks = ct_place_level(place->row) == 1 ||
                        ct_place_actor(frame->document, place->first, place->end) >= 0;
    return speaks && !says_account(frame, verb) ? NULL : place;
  }
  return NULL;
}

// "Neighbouring Mbala reported two deaths", "Kasama district recorded 12": the subject is where they were counted, if its own
// words say that it is a place.
static bool take_subject(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const uint32_t verb = verb_before(frame, figure->chunk);
  if (verb == 0 || frame->chunks[verb - 1].kind != CT_CHUNK_NOUN ||
      frame->chunks[verb - 1].figure != CT_NONE)
    return false;
  const CtChunk *noun = &frame->chunks[verb - 1];
  const CtToken *tokens = frame->document->tokens.items;
  uint32_t first = noun->first;
  const uint32_t head = noun->end - 1;
  // The tagger takes "Neighbouring" for a verb and an unknown name at the beginning of a sentence for a noun.
  const bool before = first > frame->sentence->first && ct_reach_is_near(frame, first - 1);
  const bool near = before || ct_reach_is_near(frame, first);
  if (near && tokens[head].tag != CT_TAG_NAME) return false;
  if (!near && (head == first || tokens[first].tag == CT_TAG_DETERMINER ||
                !(ct_frame_word_is(frame, head, CT_TEXT("airport")) ||
                  ct_class_row_is(ct_class_of_words(frame->document, head, head, &first),
                                  CT_CLASSES_ROW_LOCATION))))
    return false;
  claim->place_name =
      ct_document_words(frame->document, noun->first + (near && !before), noun->end);
  return true;
}

// "In Kesh province, where 11 cases were confirmed": the place right before "where", named by its own words or by its kind.
static bool take_where(const CtFrame *frame, uint32_t clause, CtClaim *claim) {
  uint32_t i = clause;
  if (i < 3 || !ct_frame_word_is(frame, frame->chunks[i - 1].first, CT_TEXT("where"))) return false;
  i -= frame->chunks[i - 2].kind == CT_CHUNK_COMMA ? 3 : 2;
  const CtChunk *noun = &frame->chunks[i];
  if (i == 0 || noun->kind != CT_CHUNK_NOUN || noun->date || noun->figure != CT_NONE ||
      frame->chunks[i - 1].kind != CT_CHUNK_PREPOSITION)
    return false;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (place->demonym || place->end > noun->end || place->first < noun->first) continue;
    set_place(frame, claim, place);
    return true;
  }
  return take_unknown(frame, i, noun->end, claim) && claim->place_name.data != NULL;
}

// "Thailand's toll rose to 162", "taking Gaza's death toll to 12": the place that the toll before the figure is of.
static const CtPlace *place_of_toll(const CtFrame *frame, const CtFigure *figure) {
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (place->demonym || place->row < 0 || place->end >= frame->chunks[figure->chunk].first) break;
    const uint32_t i = ct_frame_chunk_at(frame, place->first);
    if (i == CT_NONE || frame->chunks[i].first != place->first || figure->chunk > i + TOLL_CHUNKS ||
        place->end + 1 >= frame->chunks[i].end)
      continue;
    if (frame->document->tokens.items[place->end].tag == CT_TAG_POSSESSIVE &&
        ct_bind_is_toll(frame, &frame->chunks[i]))
      return place;
  }
  return NULL;
}

// "Bogo's death toll stood at 30": a name that is no known place is one here, not a storm's ("Hurricane Ina's death toll").
static bool take_name_of_toll(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const CtToken *tokens = frame->document->tokens.items;
  const uint32_t verb = verb_before(frame, figure->chunk);
  if (verb == 0) return false;
  const CtChunk *noun = &frame->chunks[verb - 1];
  if (noun->kind != CT_CHUNK_NOUN || noun->end < noun->first + 3 ||
      tokens[noun->first].tag != CT_TAG_NAME || tokens[noun->first + 1].tag != CT_TAG_POSSESSIVE ||
      !ct_bind_is_toll(frame, noun) || ct_frame_has(frame, noun->first, CT_LEX_DATES))
    return false;
  claim->place_name = ct_document_words(frame->document, noun->first, noun->first + 1);
  return true;
}

// "The town reported 22 dead": who has the figure is no speaker of it.
static void drop_speaker(const CtFrame *frame, uint32_t verb, CtClaim *claim) {
  const uint32_t i = verb == CT_NONE ? CT_NONE : ct_frame_chunk_at(frame, verb);
  if (i == CT_NONE || !claim->speaker_cue.data ||
      claim->speaker_cue.data != ct_document_word(frame->document, frame->chunks[i].head).data)
    return;
  claim->speaker = claim->speaker_cue = CT_NO_TEXT;
  claim->side = CT_SIDE_NONE;
}

// "66 were killed and 26 were missing after a typhoon flooded the Philippines": the clause behind the figure's, where no other
// figure stands before its place.
static const CtPlace *place_of_next_clause(const CtFrame *frame, const CtFigure *figure,
                                           const CtClause *clause) {
  const uint32_t stop = stop_behind(frame, figure->chunk);
  if (clause->end >= stop || ct_frame_word_is(frame, clause->end, CT_TEXT("since"))) return NULL;
  const CtReach reach = ct_reach_from(frame, ct_frame_chunk_from(frame, clause->end), stop);
  return ct_reach_own_place(frame, &reach, clause->end, ct_reach_first(frame, reach.next, stop));
}

// Where no place that is the figure's own stands behind it.
static void find_elsewhere(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const CtReach *behind, CtClaim *claim) {
  const bool clauses =
      ct_frame_has_kind(frame, CT_CHUNK_CLAUSE);  // else its clause is all there is
  const CtPlace *place = NULL;
  const uint32_t shared = ct_reach_shared(frame, figure, behind, clause->end, &place);
  // "Five killed in Kyiv, and 11 dead and 64 wounded in other regions"
  if (!place && shared != behind->next &&
      take_unknown(frame, behind->next, ct_reach_first(frame, shared, clause->end), claim))
    return;
  const uint32_t i = figure->chunk;
  if (!place && take_joined_before(frame, clause, i, claim)) return;
  if (!place)
    place = ct_reach_before(frame, ct_reach_left(frame, i, clause->first), i, clause->end);
  if (!place && take_where(frame, clause->chunk, claim)) return;
  if (!place && clauses) {
    const uint32_t left = ct_reach_left(frame, i, stop_before(frame, i));
    place = ct_reach_before(frame, left, i, clause->end);
  }
  if (!place && take_name_before(frame, figure->chunk, claim)) return;
  if (!place && clauses && shared == CT_NONE) place = place_of_next_clause(frame, figure, clause);
  if (!place) place = place_hit(frame, figure);
  if (!place) place = place_of_toll(frame, figure);
  if (!place && take_name_of_toll(frame, figure, claim)) return;
  const uint32_t verb = having_verb(frame, figure);
  if (!place) place = place_having(frame, verb);
  const bool subject = place ? verb != CT_NONE && is_subject(frame, place, verb)
                             : take_subject(frame, figure, claim);
  if (subject) drop_speaker(frame, verb, claim);
  if (place) set_place(frame, claim, place);
}

// "In Thailand floods killed 145 people in the south": a quarter of the place that the clause begins with, where no other figure
// may be of another quarter ("12 in the south and 30 in the north").
static const CtPlace *place_before_side(const CtFrame *frame, const CtFigure *figure,
                                        const CtClause *clause, const CtReach *behind) {
  const uint32_t own = ct_reach_first(frame, behind->next, clause->end);
  const CtChunk *noun = ct_reach_unknown(frame, behind->chunk, own);
  if (!noun || noun->end != noun->first + 2 ||
      !ct_frame_has(frame, noun->head, CT_LEX_DIRECTIONS) ||
      (behind->next != CT_NONE && frame->chunks[behind->next].kind != CT_CHUNK_PREPOSITION))
    return NULL;
  for (uint32_t i = clause->chunk; i < figure->chunk; i++)
    if (frame->chunks[i].kind == CT_CHUNK_NOUN && frame->chunks[i].numeral) return NULL;
  return ct_reach_before(frame, clause->first, figure->chunk, clause->end);
}

void ct_circumstance_place(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const CtClaim *before, CtClaim *claim) {
  const CtChunk *chunk = &frame->chunks[figure->chunk];
  const CtReach behind = ct_reach_behind(frame, figure, clause->end);
  const uint32_t own = ct_reach_first(frame, behind.next, clause->end);
  const CtPlace *place = ct_reach_own_place(frame, &behind, behind.first, own);
  claim->place = -1;
  if (before && says_there(frame, chunk->end, own)) {
    claim->place = before->place;
    claim->place_name = before->place_name;
    return;
  }
  if (!place && take_unknown_own(frame, &behind, own, claim)) {
    place = claim->place_name.data ? NULL : place_before_side(frame, figure, clause, &behind);
    if (place) set_place(frame, claim, place);
    return;
  }
  if (place)
    set_place(frame, claim, place);
  else
    find_elsewhere(frame, figure, clause, &behind, claim);
}
