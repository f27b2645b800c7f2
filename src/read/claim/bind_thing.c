// Reads what each figure of a frame counts: its noun, a second noun joined to it ("629 missiles and drones"), the noun
// behind "of the" ("43 of the missiles"), a people ("169 Indians"); and whether it means the rest ("18 others").
#include "read/claim/bind.h"

// Counts and ranks; a measure only where a noun stands behind it ("a 15-year sentence", "a $2 million bond").
static bool has_thing(const CtFigure *figure, const CtQuantity *quantity) {
  if (!quantity || quantity->kind == CT_KIND_COUNT || quantity->kind == CT_KIND_RANK) return true;
  return figure->noun != CT_NONE;
}

static bool is_plural(const CtFrame *frame, uint32_t token) {
  return frame->document->tokens.items[token].tag == CT_TAG_NOUN_PLURAL;
}

static bool add_thing(CtFrame *frame, CtFigure *figure, uint32_t first, uint32_t head) {
  int32_t row = -1;
  if (figure->thing_count >= CT_MAX_THINGS) return true;
  CtThing *thing = &figure->things[figure->thing_count];
  if (!ct_thing_read(frame->document, first, head, frame->arena, thing, &row)) return false;
  if (figure->thing_count++ == 0) figure->class_ = row;
  return true;
}

// "629 missiles and drones": the second noun has no figure or determiner of its own and is of the same kind.
static bool add_joined(CtFrame *frame, CtFigure *figure) {
  uint32_t i = figure->chunk + 1;
  while (i + 1 < frame->chunk_count && frame->chunks[i].kind == CT_CHUNK_AND &&
         figure->thing_count > 0) {
    const CtChunk *noun = &frame->chunks[i + 1];
    uint32_t first = 0;
    if (noun->kind != CT_CHUNK_NOUN || noun->figure != CT_NONE ||
        (!is_plural(frame, noun->head) && !ct_frame_word_is(frame, noun->head, CT_TEXT("crew"))))
      return true;  // "160 passengers and crew"
    if (frame->document->tokens.items[noun->first].tag == CT_TAG_DETERMINER) return true;
    const int32_t row = ct_class_of_words(frame->document, noun->first, noun->head, &first);
    if (row < 0 || ct_class_row_root(row) != ct_class_row_root(figure->class_)) return true;
    if (!add_thing(frame, figure, noun->first, noun->head)) return false;
    i += 2;
  }
  return true;
}

// "Shahed and decoy drones", "cruise and ballistic missiles": a singular before "and" only narrows the noun behind it.
static void extend_noun(CtFrame *frame, CtFigure *figure) {
  const uint32_t i = figure->chunk;
  if (i + 2 >= frame->chunk_count || frame->chunks[i + 1].kind != CT_CHUNK_AND) return;
  const CtChunk *noun = &frame->chunks[i + 2];
  const CtQuantity *quantity = figure->quantity;
  if (noun->kind != CT_CHUNK_NOUN || noun->figure != CT_NONE || !is_plural(frame, noun->head))
    return;
  if (figure->noun != CT_NONE && is_plural(frame, figure->noun)) return;
  if (!quantity || ct_number_equal(quantity->value, ct_number_of(1, 0)) ||
      frame->chunks[i].end == quantity->end)
    return;
  if (frame->document->tokens.items[noun->first].tag == CT_TAG_DETERMINER) return;
  figure->noun = noun->head;
  figure->is_joint = true;
}

// "43 of the missiles", "241 of the 242 people aboard", "dozens of the flats"
static bool add_of(CtFrame *frame, CtFigure *figure) {
  const uint32_t i = figure->chunk;
  if (i + 2 >= frame->chunk_count || frame->chunks[i + 1].kind != CT_CHUNK_PREPOSITION) return true;
  const CtChunk *noun = &frame->chunks[i + 2];
  if (noun->kind != CT_CHUNK_NOUN || noun->date ||
      !ct_frame_word_is(frame, frame->chunks[i + 1].first, CT_TEXT("of")))
    return true;
  if (noun->figure != CT_NONE) {
    const CtFigure *whole = &frame->figures[noun->figure];
    figure->whole = noun->figure;
    return whole->noun == CT_NONE ||
           add_thing(frame, figure, frame->chunks[i + 2].first, whole->noun);
  }
  return add_thing(frame, figure, noun->first, noun->head);
}

static void mark_rest(CtFrame *frame, CtFigure *figure) {
  if (!(frame->sentence->reach & ct_lexicon_bit(CT_LEX_REST_WORDS))) return;
  const CtChunk *chunk = &frame->chunks[figure->chunk];
  const uint32_t from = chunk->first > frame->sentence->first ? chunk->first - 1 : chunk->first;
  for (uint32_t token = from; token < chunk->end; token++) {
    if (ct_frame_has(frame, token, CT_LEX_REST_WORDS)) figure->rest = true;
  }
}

// "169 Indians", "seven Portuguese"
static void add_people(CtFrame *frame, CtFigure *figure) {
  const CtChunk *chunk = &frame->chunks[figure->chunk];
  const CtQuantity *quantity = figure->quantity;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (!place->demonym || place->end != chunk->end || !quantity || place->first != quantity->end)
      continue;
    figure->class_ = CT_CLASSES_ROW_PERSON;
    figure->things[0] = ct_thing_implied(figure->class_);
    figure->things[0].text = ct_document_words(frame->document, place->first, place->end);
    figure->things[0].implied = false;
    figure->thing_count = 1;
  }
}

static bool read_figure(CtFrame *frame, CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (quantity && quantity->change_noun != CT_NONE) {
    figure->noun = CT_NONE;
    return ct_bind_change_behind(frame, figure);
  }
  if (!has_thing(figure, quantity)) return true;
  extend_noun(frame, figure);
  mark_rest(frame, figure);
  if (figure->noun != CT_NONE && ct_frame_has(frame, figure->noun, CT_LEX_REST_WORDS))
    figure->noun = CT_NONE;
  if (figure->noun == CT_NONE && !add_of(frame, figure)) return false;
  if (figure->noun != CT_NONE) {
    const uint32_t first = quantity ? quantity->end : frame->chunks[figure->chunk].first + 1;
    if (!add_thing(frame, figure, first < figure->noun && !figure->is_joint ? first : figure->noun,
                   figure->noun))
      return false;
    if (!figure->is_joint && !add_joined(frame, figure)) return false;
  }
  if (figure->class_ < 0) add_people(frame, figure);
  return true;
}

// "26 of 31": the quantity itself tells its whole.
static void link_whole(CtFrame *frame, CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (!quantity || quantity->part_of == CT_NONE) return;
  const CtQuantity *whole = &frame->reading->quantities.items[quantity->part_of];
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    if (frame->figures[f].quantity == whole) figure->whole = f;
  }
}

bool ct_bind_things(CtFrame *frame) {
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    if (!read_figure(frame, &frame->figures[f])) return false;
    link_whole(frame, &frame->figures[f]);
  }
  return true;
}
