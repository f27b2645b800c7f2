// "18 deaths", "the death of 16 people", "three injured officers": a noun or an adjective says what happened.
#include "read/claim/bind.h"

enum { MAX_LIST = 24, SCALE_NEAR = 2 };

static int32_t sense_of_kind(const CtFrame *frame, const CtFigure *figure, uint32_t token,
                             uint8_t kind) {
  if (!ct_frame_has(frame, token, CT_LEX_PREDICATES)) return -1;
  const CtLexEntry *entry = ct_document_entry(frame->document, token);
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_PREDICATES || ct_lex_predicates[sense.row].kind != kind) continue;
    if (ct_bind_fits(frame, figure, sense.row, false, token + 1)) return sense.row;
  }
  return -1;
}

static void bind_at(CtFrame *frame, CtFigure *figure, int32_t row, uint32_t token, CtRole role,
                    const char *rule) {
  ct_bind(frame, figure, row, false, figure->chunk, role, rule);
  figure->words_first = token;
  figure->words_end = token + 1;
}

// "145 protesters had been admitted": the verb tells what became of some.
static bool is_patient(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t verb = ct_bind_group_end(frame, figure->chunk) + 1;
  return verb < frame->chunk_count && frame->chunks[verb].kind == CT_CHUNK_VERB &&
         frame->chunks[verb].form == CT_FORM_PASSIVE && !frame->chunks[verb].copula;
}

static bool is_illness(int32_t class_) {
  return class_ == CT_CLASSES_ROW_DISEASE || class_ == CT_CLASSES_ROW_CASE;
}

// "32 cases of measles" are of people, "32 cases of theft" are not: a common noun that is no disease.
static bool is_case_of_other(const CtFrame *frame, const CtFigure *figure, int32_t row) {
  const uint32_t of = figure->chunk + 1;
  uint32_t words = 0, first = 0;
  if (!ct_text_equal(ct_lexicon_text(ct_lex_predicates[row].object), CT_TEXT("infected")) ||
      of + 1 >= frame->chunk_count || frame->chunks[of].kind != CT_CHUNK_PREPOSITION ||
      frame->chunks[of + 1].kind != CT_CHUNK_NOUN ||
      !ct_frame_word_is(frame, frame->chunks[of].first, CT_TEXT("of")))
    return false;
  const CtChunk *noun = &frame->chunks[of + 1];
  const uint8_t tag = frame->document->tokens.items[noun->head].tag;
  for (uint32_t token = noun->first; token < noun->end; token++) {
    if (ct_document_match(frame->document, token, noun->end, CT_LEX_DISEASES, &words) >= 0)
      return false;
  }
  return (tag == CT_TAG_NOUN || tag == CT_TAG_NOUN_PLURAL) &&
         !is_illness(ct_class_of_words(frame->document, noun->first, noun->head, &first));
}

// The noun counted is the event: "18 deaths" counts people, not deaths.
static void bind_own_noun(CtFrame *frame, CtFigure *figure, bool weak) {
  if (figure->noun == CT_NONE || ct_is_bound(figure)) return;
  const int32_t row = sense_of_kind(frame, figure, figure->noun, CT_PREDICATES_KIND_NOUN);
  if (row < 0 || ct_lex_predicates[row].weak != weak || is_case_of_other(frame, figure, row))
    return;
  if (weak && ct_lex_predicates[row].role && is_patient(frame, figure)) return;
  bind_at(frame, figure, row, figure->noun, CT_ROLE_NOUN, "noun_counted");
  if (weak || ct_lex_predicates[row].implies < 0) return;
  figure->things[0] = ct_thing_implied(ct_lex_predicates[row].implies);
  figure->thing_count = 1;
  figure->class_ = ct_lex_predicates[row].implies;
}

// "5.7", "6.0"
static bool has_fraction(const CtFrame *frame, const CtQuantity *quantity) {
  const CtText word = ct_document_word(frame->document, quantity->figure_first);
  return !ct_number_is_whole(quantity->value) || ct_text_find(word, CT_TEXT("."), 0) != SIZE_MAX;
}

// "a magnitude 6.8 quake", "a 6.8-magnitude quake", "a magnitude of 7.1", "a category 4 hurricane": a grade, no count.
static void bind_scale(CtFrame *frame, CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (!quantity || quantity->kind != CT_KIND_COUNT) return;
  if (has_fraction(frame, quantity) && figure->noun != CT_NONE &&
      ct_class_row_is(figure->class_, CT_CLASSES_ROW_EARTHQUAKE)) {
    const int32_t row = ct_lexicon_find_row(CT_TEXT("magnitude"), CT_LEX_PREDICATES);
    if (row >= 0) bind_at(frame, figure, row, figure->noun, CT_ROLE_NOUN, "scale");
    return;  // "a 5.7 quake"
  }
  const uint32_t first = quantity->first > frame->sentence->first + SCALE_NEAR
                             ? quantity->first - SCALE_NEAR
                             : frame->sentence->first;
  const uint32_t end = quantity->end + SCALE_NEAR < frame->sentence->end
                           ? quantity->end + SCALE_NEAR
                           : frame->sentence->end;
  for (uint32_t token = first; token < end; token++) {
    const int32_t row = sense_of_kind(frame, figure, token, CT_PREDICATES_KIND_SCALE);
    if (row < 0) continue;
    bind_at(frame, figure, row, token, CT_ROLE_NOUN, "scale");
    return;
  }
}

void ct_bind_own_nouns(CtFrame *frame) {
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    bind_scale(frame, &frame->figures[f]);
    bind_own_noun(frame, &frame->figures[f], false);
  }
}

// "The bodies of 27 campers": the row of the dead, -1 for any other noun.
static int32_t sense_of_bodies(const CtFrame *frame, const CtFigure *figure, const CtChunk *noun,
                               uint32_t preposition) {
  uint32_t first = 0;
  if (!ct_class_row_is(figure->class_, CT_CLASSES_ROW_PERSON) ||
      !ct_frame_word_is(frame, preposition, CT_TEXT("of")) ||
      ct_class_of_words(frame->document, noun->head, noun->head, &first) !=
          CT_CLASSES_ROW_DEAD_BODY)
    return -1;
  return ct_lexicon_find_row(CT_TEXT("deaths"), CT_LEX_PREDICATES);
}

// "The bodies of 14 people": those found so far, as "14 bodies" are.
static void name_bodies(CtFigure *figure) {
  if (figure->class_ != CT_CLASSES_ROW_PERSON) return;
  figure->class_ = CT_CLASSES_ROW_DEAD_BODY;
  figure->things[0].class_ = ct_class_name(figure->class_);
}

// "the deaths of 16 people and two dogs", "injuries to five"
static void bind_noun_before(CtFrame *frame, CtFigure *figure) {
  const uint32_t chunk = figure->chunk;
  if (chunk < 2 || frame->chunks[chunk - 1].kind != CT_CHUNK_PREPOSITION) return;
  const CtChunk *noun = &frame->chunks[chunk - 2];
  if (noun->kind != CT_CHUNK_NOUN || noun->numeral) return;
  if (ct_frame_has(frame, frame->chunks[chunk - 1].first, CT_LEX_PLACE_PREPOSITIONS) &&
      !ct_frame_word_is(frame, frame->chunks[chunk - 1].first, CT_TEXT("to")))
    return;  // "the deaths in three districts"
  int32_t row = sense_of_kind(frame, figure, noun->head, CT_PREDICATES_KIND_NOUN);
  const bool bodies = row < 0;
  if (row < 0) row = sense_of_bodies(frame, figure, noun, frame->chunks[chunk - 1].first);
  if (row < 0) return;
  uint32_t next = chunk;
  for (uint32_t item = 0; next != CT_NONE && item < MAX_LIST; item++) {
    const uint32_t index = frame->chunks[next].figure;
    if (index != CT_NONE && !ct_is_bound(&frame->figures[index])) {
      bind_at(frame, &frame->figures[index], row, noun->head, CT_ROLE_NOUN, "noun_of");
      if (bodies) name_bodies(&frame->figures[index]);
    }
    next = ct_bind_next_in_list(frame, next);
  }
}

// "three injured officers", "17 fatal victims"
static void bind_adjective(CtFrame *frame, CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (!quantity || figure->noun == CT_NONE) return;
  for (uint32_t token = quantity->end; token < figure->noun && !ct_is_bound(figure); token++) {
    int32_t row = sense_of_kind(frame, figure, token, CT_PREDICATES_KIND_STATE);
    const uint8_t tag = frame->document->tokens.items[token].tag;
    const bool participle =
        tag == CT_TAG_VERB_PARTICIPLE || tag == CT_TAG_VERB_PAST || tag == CT_TAG_ADJECTIVE;
    if (row < 0 && participle) row = sense_of_kind(frame, figure, token, CT_PREDICATES_KIND_VERB);
    if (row >= 0) bind_at(frame, figure, row, token, CT_ROLE_STATE, "adjective_before");
  }
}

void ct_bind_nouns(CtFrame *frame) {
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    CtFigure *figure = &frame->figures[f];
    if (!ct_is_bound(figure)) bind_noun_before(frame, figure);
    if (!ct_is_bound(figure)) bind_adjective(frame, figure);
    bind_own_noun(frame, figure, true);
  }
}
