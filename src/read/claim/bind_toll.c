// "the death toll rose to 17", "Death toll: 18", "the number of people missing stands at 12", "a total of 40": a noun that
// stands for the figure, with the figure behind it. A plain "total" or "figure" takes what the toll before it was of.
#include "read/claim/bind.h"

enum { WINDOW = 18, NEAR_SENTENCES = 3 };

static bool has_toll_sense(const CtFrame *frame, uint32_t token, int32_t *row) {
  const CtLexEntry *entry = ct_document_entry(frame->document, token);
  if (!ct_lexicon_has(entry, CT_LEX_PREDICATES)) return false;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_PREDICATES ||
        ct_lex_predicates[sense.row].kind != CT_PREDICATES_KIND_TOLL)
      continue;
    *row = sense.row;
    return true;
  }
  return false;
}

static bool toll_at(const CtFrame *frame, uint32_t token, int32_t *row) {
  uint32_t words = 0;
  const int32_t found =
      ct_document_match(frame->document, token, frame->sentence->end, CT_LEX_PREDICATES, &words);
  if (found < 0) return false;
  *row = found;
  return words > 1 ? ct_lex_predicates[found].kind == CT_PREDICATES_KIND_TOLL
                   : has_toll_sense(frame, token, row);
}

// "A crowd crush" is no crowd, "the injuries unit" no toll: the word heads its noun, or another toll does ("toll figures").
static bool heads(const CtFrame *frame, const CtChunk *chunk, uint32_t token) {
  uint32_t words = 0;
  int32_t row = -1;
  ct_document_match(frame->document, token, frame->sentence->end, CT_LEX_PREDICATES, &words);
  return words > 1 || token >= chunk->head || chunk->kind != CT_CHUNK_NOUN ||
         has_toll_sense(frame, chunk->head, &row);
}

// A toll in a noun chunk, also one that goes on behind it ("number of people missing").
static bool is_toll(const CtFrame *frame, const CtChunk *chunk, int32_t *row, uint32_t *token) {
  for (*token = chunk->first; *token < chunk->end; (*token)++) {
    if (toll_at(frame, *token, row) && heads(frame, chunk, *token)) return true;
  }
  return false;
}

// "No deaths were reported": words that stand for no figure.
static bool is_no_toll(const CtFrame *frame, const CtChunk *chunk) {
  return frame->document->tokens.items[chunk->first].tag == CT_TAG_DETERMINER &&
         ct_frame_word_is(frame, chunk->first, CT_TEXT("no"));
}

bool ct_bind_is_toll(const CtFrame *frame, const CtChunk *chunk) {
  int32_t row = -1;
  uint32_t token = 0;
  return is_toll(frame, chunk, &row, &token);
}

static const CtFigure *toll_figure_before(const CtFrame *frame, uint32_t f) {
  while (f-- > 0) {
    const CtFigure *figure = &frame->figures[f];
    if (figure->predicate >= 0 && ct_lex_predicates[figure->predicate].implies >= 0 &&
        figure->whole == CT_NONE && figure->quantity) {
      return figure;
    }
  }
  return NULL;
}

// "Two survived. A day earlier the figure stood at 124": there is a toll of the dead, none of the survivors.
static bool context_is_near(const CtFrame *frame, const CtContext *context) {
  return context->sentence != CT_NONE && frame->index - context->sentence <= NEAR_SENTENCES &&
         !ct_text_equal(context->name, CT_TEXT("survived"));
}

static void bind_context(CtFigure *figure, const CtContext *context, const char *rule) {
  figure->name = context->name;
  figure->predicate = context->predicate;
  figure->role = CT_ROLE_SHARED;
  if (figure->thing_count == 0) {
    figure->things[figure->thing_count++] = context->thing;
    figure->things[0].implied = true;
    figure->class_ = context->class_;
  }
  ct_rules_add(&figure->rules, rule);
}

// "number of flights cancelled": the plain toll's own complement says what is counted.
static bool bind_complement(CtFrame *frame, CtFigure *figure, uint32_t noun) {
  if (noun + 3 >= frame->chunk_count) return false;
  if (frame->chunks[noun + 1].kind == CT_CHUNK_OF_THEM) {  // "the number of those detained"
    const int32_t row = ct_bind_sense(frame, figure, &frame->chunks[noun + 2], false);
    if (row >= 0) ct_bind(frame, figure, row, false, noun + 2, CT_ROLE_NOUN, "number_of");
    return true;
  }
  const uint32_t of = frame->chunks[noun + 1].first;
  if (frame->chunks[noun + 1].kind != CT_CHUNK_PREPOSITION ||
      (!ct_frame_word_is(frame, of, CT_TEXT("of")) && !ct_frame_word_is(frame, of, CT_TEXT("for"))))
    return false;  // "the total in the outbreak"
  const CtChunk *counted = &frame->chunks[noun + 2];
  const CtChunk *says = &frame->chunks[noun + 3];
  if (counted->kind != CT_CHUNK_NOUN || counted->numeral || counted->date) return false;
  if (figure->thing_count == 0) {
    if (!ct_thing_read(frame->document, counted->first, counted->head, frame->arena,
                       &figure->things[0], &figure->class_)) {
      frame->short_of_memory = true;
      return true;
    }
    figure->thing_count = 1;
  }
  if (says->kind != CT_CHUNK_STATE && !(says->kind == CT_CHUNK_VERB && says->form == CT_FORM_BARE))
    return true;
  const int32_t row = ct_bind_sense(frame, figure, says, false);
  if (row >= 0) ct_bind(frame, figure, row, false, noun + 3, CT_ROLE_NOUN, "number_of");
  return true;
}

// "303 pupils and 12 teachers were abducted, raising an earlier figure of 227": the total is of all in the list.
static void widen(const CtFrame *frame, CtFigure *figure, const CtFigure *last) {
  if (last == frame->figures || figure->class_ < 0) return;
  const CtFigure *item = last - 1;
  if (item->chunk >= last->chunk || !ct_text_equal(item->name, last->name) ||
      item->class_ == last->class_ || ct_bind_next_in_list(frame, item->chunk) != last->chunk)
    return;
  if (ct_class_row_root(item->class_) != ct_class_row_root(last->class_)) return;
  figure->class_ = ct_class_row_root(last->class_);
  figure->things[0] = ct_thing_implied(figure->class_);
}

static void bind_toll(CtFrame *frame, CtFigure *figure, uint32_t f, const CtContext *context,
                      uint32_t noun, int32_t row, uint32_t token) {
  if (ct_lexicon_text(ct_lex_predicates[row].object).length > 0) {
    ct_bind(frame, figure, row, false, noun, CT_ROLE_NOUN, "toll");
    figure->words_first = token;
    figure->words_end = frame->chunks[noun].end > token ? frame->chunks[noun].end : token + 1;
    return;
  }
  if (bind_complement(frame, figure, noun)) return;
  const CtFigure *before = toll_figure_before(frame, f);
  if (before) {
    const bool bare = figure->thing_count == 0;
    ct_bind_as(figure, before, "total_of_before");
    if (bare) widen(frame, figure, before);
  } else if (context_is_near(frame, context))
    bind_context(figure, context, "total_of_before");
}

// "an initial count of 30 dead was lowered to 26"
static bool is_counted_before(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk;
  int32_t row = -1;
  uint32_t token = 0;
  if (i < 2 || frame->chunks[i - 1].kind != CT_CHUNK_PREPOSITION || figure->predicate < 0)
    return false;
  return frame->chunks[i - 2].kind == CT_CHUNK_NOUN &&
         is_toll(frame, &frame->chunks[i - 2], &row, &token);
}

// Whether the look to the left for a toll may go past this chunk.
static bool may_pass(const CtFrame *frame, const CtChunk *chunk, uint32_t *clauses, bool *same) {
  *same = false;
  if (chunk->kind == CT_CHUNK_STOP) return false;
  if (chunk->kind == CT_CHUNK_CLAUSE) return ++*clauses <= 1;
  if (!chunk->numeral) return true;
  const CtFigure *other = &frame->figures[chunk->figure];
  if (other->class_ >= 0 && other->chunk > 0 && !ct_is_bound(other) &&
      frame->chunks[other->chunk - 1].kind == CT_CHUNK_PREPOSITION &&
      !ct_class_row_is(other->class_, CT_CLASSES_ROW_PERSON))
    return true;  // "the number of people hurt in the collision of two trams rose to 68"
  const bool toll = other->role == CT_ROLE_NOUN && other->predicate >= 0 &&
                    ct_lex_predicates[other->predicate].kind == CT_PREDICATES_KIND_TOLL;
  *same = toll || is_counted_before(frame, other);
  return false;
}

// "The toll rose after 300 people were moved": behind another connective the figure is the subject of a verb of its own.
static bool has_own_verb(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t verb = ct_bind_group_end(frame, figure->chunk) + 1;
  if (verb >= frame->chunk_count || frame->chunks[verb].kind != CT_CHUNK_VERB) return false;
  return frame->chunks[verb].form == CT_FORM_FINITE || frame->chunks[verb].form == CT_FORM_PASSIVE;
}

// "The toll rose to 15, with 300 people in tents": behind the toll's own figure, others are counted.
static bool is_of_others(const CtFrame *frame, const CtFigure *figure, uint32_t clauses) {
  const CtChunk *before = &frame->chunks[figure->chunk - 1];
  if (clauses > 0 && has_own_verb(frame, figure)) return true;
  return before->kind == CT_CHUNK_PREPOSITION &&
         ct_frame_word_is(frame, before->first, CT_TEXT("with"));
}

// "The number of dead at 104 and of wounded at 253": what the toll's own figure is joined to is of the words between the two.
// Whether there are such words; then the figure is theirs or nothing's.
static bool bind_joined(CtFrame *frame, CtFigure *figure, uint32_t before) {
  uint32_t i = figure->chunk;
  while (i > before + 1 && frame->chunks[i - 1].kind != CT_CHUNK_AND)
    i--;  // "rose to 11 on Thursday and of injured to 27"
  if (i == before + 1 || i == figure->chunk) return false;
  const bool of = ct_frame_word_is(frame, frame->chunks[i].first, CT_TEXT("of"));
  if (frame->chunks[i].kind == CT_CHUNK_PREPOSITION) i++;
  if (i >= figure->chunk) return of;
  CtChunk words = frame->chunks[i];
  if (of && (words.kind == CT_CHUNK_NOUN || words.kind == CT_CHUNK_OF_THEM)) {
    words.head = words.at = words.end - 1;
    words.words = 1;
    words.predicate =
        ct_lexicon_row(ct_document_entry(frame->document, words.at), CT_LEX_PREDICATES);
  } else if (words.kind != CT_CHUNK_STATE &&
             !(words.kind == CT_CHUNK_VERB && words.form == CT_FORM_BARE)) {
    return of;
  }
  const int32_t row = ct_bind_sense(frame, figure, &words, false);
  if (row < 0) return of;
  ct_bind(frame, figure, row, false, i, CT_ROLE_NOUN, "number_of");
  return true;
}

// "Deaths are rare at the fair, which draws over 2 million people": a verb that neither ties nor tells a change has an object of its own.
static bool is_object_behind(const CtFrame *frame, const CtFigure *figure, uint32_t verb) {
  return figure->noun != CT_NONE && !frame->chunks[verb].copula &&
         !ct_frame_has(frame, frame->chunks[verb].head, CT_LEX_CHANGES);
}

static void find_toll(CtFrame *frame, uint32_t f, const CtContext *context) {
  CtFigure *figure = &frame->figures[f];
  uint32_t clauses = 0, verb = CT_NONE;
  for (uint32_t i = figure->chunk, step = 0; i > 0 && step < WINDOW; i--, step++) {
    const CtChunk *chunk = &frame->chunks[i - 1];
    int32_t row = -1;
    uint32_t token = 0;
    bool same = false;
    if (chunk->kind == CT_CHUNK_VERB && verb == CT_NONE) verb = i - 1;
    if (!may_pass(frame, chunk, &clauses, &same)) {
      if (!same || is_of_others(frame, figure, clauses) || bind_joined(frame, figure, i - 1))
        return;
      ct_bind_as(figure, &frame->figures[chunk->figure], "toll_again");
      figure->verb = verb;
      return;
    }
    if ((chunk->kind == CT_CHUNK_NOUN || frame->chunks[i].kind == CT_CHUNK_COLON) &&
        is_toll(frame, chunk, &row, &token)) {
      if (is_no_toll(frame, chunk)) return;
      if ((clauses > 0 || verb != CT_NONE) && has_own_verb(frame, figure)) return;
      if (clauses > 0 && verb != CT_NONE && is_object_behind(frame, figure, verb)) return;
      bind_toll(frame, figure, f, context, i - 1, row, token);
      figure->verb = verb;  // "could reach 200" is its modality
      return;
    }
  }
}

// "Bringing to 31 the death toll", "taking to 31 the number of people killed": the heavy noun stands behind the figure.
static bool find_toll_behind(CtFrame *frame, uint32_t f, const CtContext *context) {
  const uint32_t chunk = frame->figures[f].chunk;
  int32_t row = -1;
  uint32_t token = 0;
  if (chunk < 2 || chunk + 1 >= frame->chunk_count) return false;
  const CtChunk *to = &frame->chunks[chunk - 1], *verb = &frame->chunks[chunk - 2];
  const CtChunk *noun = &frame->chunks[chunk + 1];
  if (to->kind != CT_CHUNK_PREPOSITION || !ct_frame_word_is(frame, to->first, CT_TEXT("to")) ||
      verb->kind != CT_CHUNK_VERB || noun->kind != CT_CHUNK_NOUN ||
      noun->first != frame->chunks[chunk].end || !is_toll(frame, noun, &row, &token))
    return false;
  bind_toll(frame, &frame->figures[f], f, context, chunk + 1, row, token);
  frame->figures[f].verb = chunk - 2;
  return true;
}

void ct_bind_tolls(CtFrame *frame, const CtContext *context) {
  const int32_t person = CT_CLASSES_ROW_PERSON;
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    const CtFigure *figure = &frame->figures[f];
    const CtQuantity *quantity = figure->quantity;
    if (ct_is_bound(figure) || !quantity || quantity->kind != CT_KIND_COUNT) continue;
    if (ct_bind_is_compared(frame, figure)) continue;
    if (figure->noun == CT_NONE && find_toll_behind(frame, f, context)) continue;
    if (figure->noun == CT_NONE || ct_class_row_is(figure->class_, person))
      find_toll(frame, f, context);
  }
}
