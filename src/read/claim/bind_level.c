// What a measure, a percentage or a sum of money is of: "revenue of $3 billion", "inflation fell to 2.5 percent", "the river
// rose 26 feet", "the quake was 10 km deep". The noun becomes the thing; a level ("fell to", "is", "of") is told apart from
// a change ("fell 2 percent"), which keeps its verb.
#include "read/claim/bind.h"

static bool has_level(const CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (!quantity || figure->thing_count > 0 || quantity->change_noun != CT_NONE) return false;
  return quantity->kind != CT_KIND_COUNT && quantity->kind != CT_KIND_RANK &&
         quantity->kind != CT_KIND_ORDINAL;
}

static void set_thing(CtFrame *frame, CtFigure *figure, uint32_t noun) {
  const CtChunk *chunk = &frame->chunks[noun];
  const uint8_t tag = frame->document->tokens.items[chunk->head].tag;
  if (chunk->kind != CT_CHUNK_NOUN || chunk->date || chunk->numeral || tag == CT_TAG_PRONOUN)
    return;
  if (!ct_thing_read(frame->document, chunk->first, chunk->head, frame->arena, &figure->things[0],
                     &figure->class_)) {
    frame->short_of_memory = true;
    return;
  }
  figure->thing_count = 1;
}

static void set_level(CtFrame *frame, CtFigure *figure, CtText name, uint32_t verb) {
  if (ct_is_bound(figure)) return;
  figure->name = name;
  figure->verb = verb;
  figure->role = CT_ROLE_NOUN;
  if (verb != CT_NONE) {
    figure->words_first = frame->chunks[verb].first;
    figure->words_end = frame->chunks[verb].end;
  }
  ct_rules_add(&figure->rules, "level");
}

// "10 km deep": the adjective behind says what is measured; "10 km from", "10 km north" measure another thing's distance.
static CtText level_name(const CtFrame *frame, const CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  const uint32_t end = quantity->end;
  if (end >= frame->sentence->end || quantity->kind != CT_KIND_MEASURE) return CT_TEXT("be");
  switch (frame->document->tokens.items[end].tag) {
  case CT_TAG_ADJECTIVE: return ct_document_word(frame->document, end);
  case CT_TAG_ADVERB:
  case CT_TAG_NOUN:
  case CT_TAG_PREPOSITION: return CT_NO_TEXT;
  default: return CT_TEXT("be");
  }
}

static void bind_of(CtFrame *frame, CtFigure *figure) {
  const uint32_t i = figure->chunk;
  if (ct_bind_is_change(frame, figure, &frame->chunks[i - 2])) {
    if (!ct_bind_change_before(frame, figure, i - 2)) frame->short_of_memory = true;
    return;
  }
  set_thing(frame, figure, i - 2);
  // "an increase in sales of 8 percent"
  if (i >= 4 && ct_frame_has(frame, frame->chunks[i - 4].head, CT_LEX_CHANGES)) return;
  if (figure->thing_count > 0) set_level(frame, figure, CT_TEXT("be"), CT_NONE);
}

// The verb before the figure, with "to" or "at" between them: a level; nothing between: a change, or a copula's level.
static void bind_verb_before(CtFrame *frame, CtFigure *figure) {
  const uint32_t i = figure->chunk;
  const CtChunk *before = &frame->chunks[i - 1];
  const bool led = before->kind == CT_CHUNK_PREPOSITION &&
                   ct_frame_has(frame, before->first, CT_LEX_LEVEL_PREPOSITIONS);
  const uint32_t verb = led && i >= 2 ? i - 2 : i - 1;
  if (frame->chunks[verb].kind != CT_CHUNK_VERB) return;
  uint32_t subject = ct_bind_subject(frame, verb);
  if (subject == CT_NONE && verb > 0 && frame->chunks[verb - 1].kind == CT_CHUNK_NOUN)
    subject = verb - 1;
  if (subject != CT_NONE) set_thing(frame, figure, subject);
  if (figure->thing_count == 0 || (!led && !frame->chunks[verb].copula)) return;
  const CtText name = level_name(frame, figure);
  if (name.data) set_level(frame, figure, name, verb);
}

void ct_bind_levels(CtFrame *frame) {
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    CtFigure *figure = &frame->figures[f];
    const uint32_t i = figure->chunk;
    if (!has_level(figure) || i == 0) continue;
    const CtChunk *before = &frame->chunks[i - 1];
    const bool of = before->kind == CT_CHUNK_PREPOSITION &&
                    ct_frame_word_is(frame, before->first, CT_TEXT("of"));
    if (of && i >= 2)
      bind_of(frame, figure);
    else
      bind_verb_before(frame, figure);
  }
}
