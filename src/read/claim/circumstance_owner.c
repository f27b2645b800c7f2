#include "read/claim/circumstance_owner.h"

#include "read/claim/bedside.h"
#include "read/claim/bind.h"
#include "read/claim/circumstance_reach.h"

enum { TOLL_CHUNKS = 6 };

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

// "Jamaica raised its toll to 28": the subject of the verb, whose own toll it is.
static const CtPlace *place_of_own_toll(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk;
  if (i < 4 || frame->chunks[i - 1].kind != CT_CHUNK_PREPOSITION ||
      frame->chunks[i - 2].kind != CT_CHUNK_NOUN || frame->chunks[i - 3].kind != CT_CHUNK_VERB ||
      !ct_frame_word_is(frame, frame->chunks[i - 2].first, CT_TEXT("its")) ||
      !ct_bind_is_toll(frame, &frame->chunks[i - 2]))
    return NULL;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (is_subject(frame, place, frame->chunks[i - 3].first)) return place;
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

bool ct_circumstance_owner(const CtFrame *frame, const CtFigure *figure, CtClaim *claim,
                           const CtPlace **place) {
  if (!*place) *place = place_hit(frame, figure);
  if (!*place) *place = place_of_toll(frame, figure);
  if (!*place) *place = place_of_own_toll(frame, figure);
  if (!*place && take_name_of_toll(frame, figure, claim)) return true;
  const uint32_t verb = having_verb(frame, figure);
  if (!*place) *place = place_having(frame, verb);
  const bool has = *place ? verb != CT_NONE && is_subject(frame, *place, verb)
                          : take_subject(frame, figure, claim);
  if (has) drop_speaker(frame, verb, claim);
  return has && !*place;
}
