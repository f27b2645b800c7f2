// What rises or falls where a noun tells it: "a 4.2 percent drop in sales", "a 5 percent pay rise", "an increase of 8 percent in
// exports". The noun of change itself is never what is counted; where nothing says what changed, nothing is taken.
#include "read/claim/bind.h"
#include "read/figure/view.h"

// "a rise in early trading", "a drop in the third quarter", "a year-on-year fall": when or against what, not what changed.
static bool is_when(const CtFrame *frame, uint32_t noun) {
  const CtLexEntry *entry = ct_document_entry(frame->document, noun);
  return ct_lexicon_has(entry, CT_LEX_RATES) ||
         (ct_lexicon_has(entry, CT_LEX_FIGURE_CUES) &&
          ct_view_search_cue(entry, CT_FIGURE_CUES_CUE_CHANGE_APART));
}

static bool take(CtFrame *frame, CtFigure *figure, uint32_t first, uint32_t head) {
  if (!ct_thing_read(frame->document, first, head, frame->arena, &figure->things[0],
                     &figure->class_))
    return false;
  figure->thing_count = 1;
  ct_rules_add(&figure->rules, "change_noun");
  return true;
}

// "in sales", "of the workforce" in the chunks from `chunk` on.
static bool take_behind(CtFrame *frame, CtFigure *figure, uint32_t chunk) {
  if (chunk + 1 >= frame->chunk_count || frame->chunks[chunk].kind != CT_CHUNK_PREPOSITION)
    return true;
  const CtChunk *noun = &frame->chunks[chunk + 1];
  const uint32_t word = frame->chunks[chunk].first;
  if (noun->kind != CT_CHUNK_NOUN || noun->numeral || noun->date || is_when(frame, noun->head) ||
      (!ct_frame_word_is(frame, word, CT_TEXT("in")) &&
       !ct_frame_word_is(frame, word, CT_TEXT("of"))))
    return true;
  const uint8_t tag = frame->document->tokens.items[noun->head].tag;
  if (tag != CT_TAG_NOUN && tag != CT_TAG_NOUN_PLURAL) return true;  // "in Germany", "in it"
  return take(frame, figure, noun->first, noun->head);
}

// The word before the noun of change at `head`, not before `first`, else what stands behind the noun's chunk.
static bool take_changed(CtFrame *frame, CtFigure *figure, uint32_t first, uint32_t head,
                         uint32_t behind) {
  if (head <= first) return take_behind(frame, figure, behind);
  const uint8_t tag = frame->document->tokens.items[head - 1].tag;
  const bool noun = tag == CT_TAG_NOUN || tag == CT_TAG_NOUN_PLURAL || tag == CT_TAG_VERB_PAST;
  return noun && !is_when(frame, head - 1) ? take(frame, figure, first, head - 1)
                                           : take_behind(frame, figure, behind);
}

bool ct_bind_change_behind(CtFrame *frame, CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  const uint32_t head = quantity->change_noun;
  return take_changed(frame, figure, quantity->end, head, ct_frame_chunk_at(frame, head) + 1);
}

bool ct_bind_is_change(const CtFrame *frame, const CtFigure *figure, const CtChunk *noun) {
  const CtQuantity *quantity = figure->quantity;
  return quantity && quantity->change != CT_CHANGE_NONE && noun->kind == CT_CHUNK_NOUN &&
         ct_frame_has(frame, noun->head, CT_LEX_CHANGES);
}

bool ct_bind_change_before(CtFrame *frame, CtFigure *figure, uint32_t noun) {
  const CtChunk *chunk = &frame->chunks[noun];
  uint32_t first = chunk->first;
  while (first < chunk->head && frame->document->tokens.items[first].tag == CT_TAG_DETERMINER)
    first++;
  return take_changed(frame, figure, first, chunk->head, figure->chunk + 1);
}
