// Finds where what a figure counts happened, among the places that place.c left and what looks like one. Behind the figure counts
// before in front of it; what belongs to the next figure is not taken; unknown stays absent.
#include "read/claim/bind.h"
#include "read/claim/circumstance.h"

enum { MAX_SHARED = 8 };

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

// The chunk before token `end` from which on what stands behind the figure belongs to the next one; CT_NONE.
static uint32_t next_figure(const CtFrame *frame, uint32_t chunk, uint32_t end) {
  for (uint32_t i = chunk + 1; i < frame->chunk_count && frame->chunks[i].first < end; i++) {
    const CtChunk *next = &frame->chunks[i];
    if (next->numeral) return i;
    if (next->kind == CT_CHUNK_OF_THEM && ct_frame_word_is(frame, next->first, CT_TEXT("most")))
      return i;  // "124 cases, most of them in Gaines County"
  }
  return CT_NONE;
}

// The token that chunk `next` begins with, or `end` where there is none.
static uint32_t first_of(const CtFrame *frame, uint32_t next, uint32_t end) {
  return next == CT_NONE ? end : frame->chunks[next].first;
}

// "The defence ministry in Kyiv said": where a government sits is not where it happened.
static bool is_seat(const CtFrame *frame, uint32_t token) {
  static const char *const BODIES[] = {"ministry", "force", "army", "military", "government"};
  if (token < frame->sentence->first + 2 || !ct_frame_word_is(frame, token - 1, CT_TEXT("in")))
    return false;
  for (size_t i = 0; i < sizeof(BODIES) / sizeof(*BODIES); i++)
    if (ct_frame_word_is(frame, token - 2, ct_text_of(BODIES[i]))) return true;
  return false;
}

// Where the place words of token range [first, end) lie; the one nearest to its start, or to its end.
static const CtPlace *place_in(const CtFrame *frame, uint32_t first, uint32_t end, bool last) {
  const CtPlace *found = NULL;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (!place->locative || place->demonym || place->first < first || place->end > end) continue;
    if (is_seat(frame, place->first)) continue;
    found = place;
    if (!last) break;
  }
  return found;
}

// "at Camp Mystic", "on the ground", "in other regions": a place that the table does not know, in the chunks from `from` to
// token `end`.
static const CtChunk *unknown_place(const CtFrame *frame, uint32_t from, uint32_t end) {
  for (uint32_t i = from > 0 ? from : 1; i < frame->chunk_count && frame->chunks[i].first < end;
       i++) {
    const CtChunk *noun = &frame->chunks[i];
    const CtChunk *preposition = &frame->chunks[i - 1];
    if (preposition->kind != CT_CHUNK_PREPOSITION) continue;
    if (noun->end > end) return NULL;
    if (noun->kind == CT_CHUNK_NOUN && !noun->date && !noun->numeral &&
        ct_frame_has(frame, preposition->first, CT_LEX_PLACE_PREPOSITIONS) &&
        !ct_frame_has(frame, noun->head, CT_LEX_NO_PLACES) && !is_seat(frame, noun->first))
      return noun;
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
static bool take_unknown(const CtFrame *frame, uint32_t chunk, uint32_t end, CtClaim *claim) {
  const CtChunk *noun = unknown_place(frame, chunk, end);
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
  return !noun->date && take_unknown(frame, chunk - 1, noun->end, claim) &&
         claim->place_name.data != NULL;
}

// The trailing place of a list serves all its items: "14 killed and 63 injured in Kyiv". The chunk, `next` or behind it, with
// which what belongs to other figures begins; CT_NONE.
static uint32_t shared_end(const CtFrame *frame, const CtFigure *figure, uint32_t next,
                           uint32_t end) {
  for (uint32_t item = 0; next != CT_NONE && item < MAX_SHARED; item++) {
    const bool verb = next > 1 && frame->chunks[next - 1].kind ==
                                      CT_CHUNK_VERB;  // "killed 14 and injured 63 in Izmir"
    const bool joined = frame->chunks[next - (verb ? 2 : 1)].kind == CT_CHUNK_AND;
    if (!joined || unknown_place(frame, figure->chunk + 1, frame->chunks[next].first)) break;
    next = next_figure(frame, next, end);
  }
  return next;
}

// "Five climbers from the Netherlands were killed": behind people whom something befell "from" tells where they come from. The
// chunk past the words, or behind the figure's.
static uint32_t past_origin(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk;
  const bool befell = ct_text_equal(figure->name, CT_TEXT("killed")) ||
                      ct_text_equal(figure->name, CT_TEXT("injured")) ||
                      ct_text_equal(figure->name, CT_TEXT("missing"));
  if (!befell || i + 2 >= frame->chunk_count || figure->noun == CT_NONE ||
      (figure->class_ >= 0 && !ct_class_row_is(figure->class_, CT_CLASSES_ROW_PERSON)) ||
      !ct_frame_word_is(frame, frame->chunks[i + 1].first, CT_TEXT("from")))
    return i + 1;
  const CtChunk *origin = &frame->chunks[i + 2];
  return place_in(frame, origin->first, origin->end, false) ? i + 3 : i + 1;
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

static bool is_near(const CtFrame *frame, uint32_t token) {
  return ct_frame_word_is(frame, token, CT_TEXT("neighbouring")) ||
         ct_frame_word_is(frame, token, CT_TEXT("neighboring")) ||
         ct_frame_word_is(frame, token, CT_TEXT("nearby"));
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
  const bool before = first > frame->sentence->first && is_near(frame, first - 1);
  const bool near = before || is_near(frame, first);
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
    set_place(claim, place);
    return true;
  }
  return take_unknown(frame, i, noun->end, claim) && claim->place_name.data != NULL;
}

// "Two in Castilla-La Mancha and one in Andalusia": behind the "and" another count begins.
static bool is_behind_and(const CtFrame *frame, uint32_t from, const CtPlace *place) {
  for (uint32_t i = from; i < frame->chunk_count && frame->chunks[i].end <= place->first; i++) {
    if (frame->chunks[i].kind != CT_CHUNK_AND || i + 2 >= frame->chunk_count) continue;
    const CtChunk *one = &frame->chunks[i + 1];
    if (one->kind == CT_CHUNK_NOUN && ct_frame_word_is(frame, one->first, CT_TEXT("one")))
      return true;
  }
  return false;
}

// The chunks and tokens behind a figure that may tell its place.
typedef struct Behind {
  uint32_t chunk;  // past_origin
  uint32_t first;  // the token from which on a known place is looked for
  uint32_t next;   // next_figure in the clause
} Behind;

// Where no place that is the figure's own stands behind it.
static void find_elsewhere(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const Behind *behind, CtClaim *claim) {
  const uint32_t first = frame->chunks[figure->chunk].first;
  const bool clauses =
      ct_frame_has_kind(frame, CT_CHUNK_CLAUSE);  // else its clause is all there is
  const uint32_t shared = shared_end(frame, figure, behind->next, clause->end);
  const CtPlace *place = NULL;
  if (shared != behind->next) {
    const uint32_t end = first_of(frame, shared, clause->end);
    place = place_in(frame, behind->first, end, false);
    // "Five killed in Kyiv, and 11 dead and 64 wounded in other regions"
    if (!place && take_unknown(frame, behind->next, end, claim)) return;
  }
  if (!place) place = place_in(frame, clause->first, first, true);
  if (!place && take_where(frame, clause->chunk, claim)) return;
  if (!place && clauses) place = place_in(frame, stop_before(frame, figure->chunk), first, true);
  if (!place && take_name_before(frame, figure->chunk, claim)) return;
  if (!place && clauses && behind->next == CT_NONE) {
    const uint32_t stop = stop_behind(frame, figure->chunk);
    const uint32_t end = first_of(frame, next_figure(frame, figure->chunk, stop), stop);
    place = place_in(frame, frame->chunks[behind->chunk - 1].end, end, false);
  }
  if (!place) place = place_hit(frame, figure);
  if (!place && take_subject(frame, figure, claim)) return;
  if (place) set_place(claim, place);
}

void ct_circumstance_place(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const CtClaim *before, CtClaim *claim) {
  const CtChunk *chunk = &frame->chunks[figure->chunk];
  const uint32_t past = past_origin(frame, figure);
  const Behind behind = {.chunk = past,
                         .first =
                             past == figure->chunk + 1 ? chunk->first : frame->chunks[past - 1].end,
                         .next = next_figure(frame, figure->chunk, clause->end)};
  const uint32_t own = first_of(frame, behind.next, clause->end);
  const CtPlace *place = place_in(frame, behind.first, own, false);
  claim->place = -1;
  if (before && says_there(frame, chunk->end, own)) {
    claim->place = before->place;
    claim->place_name = before->place_name;
    return;
  }
  if ((!place || is_behind_and(frame, past, place)) && take_unknown(frame, past, own, claim))
    return;
  if (place)
    set_place(claim, place);
  else
    find_elsewhere(frame, figure, clause, &behind, claim);
}
