// What is left unsaid: parts behind a colon, bare figures that another counter gives ("police estimated 107,000"), the gap
// in "downed 415 drones and gunners 296", weapons that were sent although no verb says so ("the attack with 31 missiles").
#include "read/claim/attribution.h"
#include "read/claim/bind.h"

enum { NEAR_SENTENCES = 2, WINDOW = 10, NEAR_SHARE = 4 };

static bool is_open_count(const CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  return !ct_is_bound(figure) && quantity && quantity->kind == CT_KIND_COUNT;
}

// "at least 269 deaths: 241 on board and 28 on the ground", "116 drones: 29 over Ryazan, 27 over Voronezh"
static void bind_colon_list(CtFrame *frame, uint32_t colon) {
  uint32_t whole = CT_NONE;
  for (uint32_t f = 0; f < frame->figure_count && frame->figures[f].chunk < colon; f++) {
    if (frame->figures[f].quantity && ct_is_bound(&frame->figures[f])) whole = f;
  }
  if (whole == CT_NONE) return;
  const CtFigure *total = &frame->figures[whole];
  for (uint32_t f = whole + 1; f < frame->figure_count; f++) {
    CtFigure *figure = &frame->figures[f];
    const bool fits = figure->thing_count == 0 || ct_class_row_is(figure->class_, total->class_);
    const bool open = is_open_count(figure) ||
                      (figure->predicate >= 0 && ct_lex_predicates[figure->predicate].weak);
    if (!fits || figure->whole != CT_NONE || (!open && !ct_text_equal(figure->name, total->name)))
      continue;
    figure->name = CT_NO_TEXT;
    figure->whole = whole;
    ct_bind_as(figure, total, "part_behind_colon");
  }
}

static bool speaks(const CtFrame *frame, uint32_t verb) {
  const CtChunk *chunk = &frame->chunks[verb];
  if (chunk->kind == CT_CHUNK_VERB && !chunk->copula &&
      frame->document->tokens.items[chunk->head].tag == CT_TAG_AUXILIARY) {
    const uint32_t subject =
        ct_bind_subject(frame, verb);  // "the statement has 800", not "the prison has 730"
    return subject != CT_NONE && ct_frame_has(frame, frame->chunks[subject].head, CT_LEX_SPEAKERS);
  }
  return chunk->kind == CT_CHUNK_VERB &&
         (chunk->copula || ct_attribution_verb(frame, chunk->head) >= 0);
}

// The verb that gives the figure ("estimated 107,000", "put the crowd at 40,000"): the nearest before it.
static uint32_t verb_before(const CtFrame *frame, uint32_t chunk) {
  for (uint32_t i = chunk, step = 0; i > 0 && step < WINDOW; i--, step++) {
    const uint8_t kind = frame->chunks[i - 1].kind;
    if (kind == CT_CHUNK_VERB) return i - 1;
    if (kind == CT_CHUNK_STOP || kind == CT_CHUNK_CLAUSE) return CT_NONE;
  }
  return CT_NONE;
}

static const CtFigure *bound_before(const CtFrame *frame, uint32_t f) {
  while (f-- > 0) {
    const CtFigure *figure = &frame->figures[f];
    if (!figure->quantity || figure->predicate < 0 || figure->whole != CT_NONE) continue;
    if (ct_lex_predicates[figure->predicate].implies >= 0) return figure;
  }
  return NULL;
}

static void take_context(const CtFrame *frame, CtFigure *figure, const CtContext *context,
                         const char *rule) {
  if (context->sentence == CT_NONE || frame->index - context->sentence > NEAR_SENTENCES) return;
  figure->name = context->name;
  figure->predicate = context->predicate;
  figure->role = CT_ROLE_SHARED;
  ct_rules_add(&figure->rules, rule);
  if (figure->thing_count > 0) return;
  figure->things[figure->thing_count++] = context->thing;
  figure->things[0].implied = true;
  figure->class_ = context->class_;
}

// "there were 60,000"
static bool tells_existence(const CtFrame *frame, const CtChunk *verb) {
  return verb->copula && verb->first > frame->sentence->first &&
         ct_frame_word_is(frame, verb->first - 1, CT_TEXT("there"));
}

// "Police estimated 107,000", "some reports suggesting up to 300"
static void bind_given(CtFrame *frame, uint32_t f, const CtContext *context) {
  CtFigure *figure = &frame->figures[f];
  if (!is_open_count(figure) || figure->thing_count > 0 || figure->rest) return;
  if (figure->quantity->change != CT_CHANGE_NONE)
    return;  // "said, an increase of 36 since Tuesday"
  if (figure->chunk + 1 < frame->chunk_count &&
      frame->chunks[figure->chunk + 1].kind == CT_CHUNK_STATE)
    return;  // "spoke of 50 homeless"
  const uint32_t verb = verb_before(frame, figure->chunk);
  if (verb == CT_NONE || !speaks(frame, verb)) return;
  if (frame->chunks[verb].copula && !tells_existence(frame, &frame->chunks[verb])) return;
  const CtFigure *before = bound_before(frame, f);
  if (before) {
    ct_bind_as(figure, before, "figure_given");
  } else {
    take_context(frame, figure, context, "figure_given");
  }
}

// What a copula behind the bare figure, or behind "of the dead", says that they were; CT_NONE where it names no people.
static uint32_t named_by_copula(const CtFrame *frame, const CtFigure *figure) {
  uint32_t verb = figure->chunk + 1, first = 0;
  while (verb < frame->chunk_count && (frame->chunks[verb].kind == CT_CHUNK_STATE ||
                                       frame->chunks[verb].kind == CT_CHUNK_OF_THEM))
    verb++;
  if (verb + 1 >= frame->chunk_count) return CT_NONE;
  const CtChunk *be = &frame->chunks[verb], *noun = be + 1;
  if (be->kind != CT_CHUNK_VERB || !be->copula || be->negated || be->modal) return CT_NONE;
  if (noun->kind != CT_CHUNK_NOUN || noun->date || noun->numeral) return CT_NONE;
  const int32_t row = ct_class_of_words(frame->document, noun->first, noun->head, &first);
  if (ct_class_row_is(row, CT_CLASSES_ROW_PATIENT)) return CT_NONE;  // they live
  return ct_class_row_is(row, CT_CLASSES_ROW_PERSON) ? verb + 1 : CT_NONE;
}

static bool follows(const CtFrame *frame, const CtContext *context) {
  return context->sentence != CT_NONE && frame->index - context->sentence <= 1;
}

// "Two were in critical condition. The other three": what is told of some of the injured is not told of the others.
static bool is_some_of(CtText name) {
  const int32_t row = ct_lexicon_find_row(name, CT_LEX_MEASURES);
  return row >= 0 && ct_lex_measures[row].falls &&
         ct_lexicon_text(ct_lex_measures[row].under).length > 0;
}

// "The other 18 were adults", "twelve of the dead were women and five were children": a bare figure is named by what the copula
// says; where no verb said more, what was told before happened to them, and but for a rest they are a part of it.
static void bind_named(CtFrame *frame, CtFigure *figure, const CtContext *context, uint32_t f) {
  if (figure->noun != CT_NONE || !ct_bind_is_count(figure) || !figure->quantity ||
      (figure->thing_count > 0 && !figure->things[0].implied))
    return;
  if (f > 0 && figure[-1].whole == f) return;  // "11 of the 15 missing are children"
  const uint32_t noun = named_by_copula(frame, figure);
  if (noun == CT_NONE) return;
  const CtChunk *chunk = &frame->chunks[noun];
  const CtFigure *before = bound_before(frame, f);
  if (figure->rest && before && is_some_of(before->name)) return;
  if (!ct_is_bound(figure) && before) {
    ct_bind_as(figure, before, "named");
    figure->whole_before = before->whole_before && !figure->rest;
  } else if (!ct_is_bound(figure) && !(figure->rest && is_some_of(context->name))) {
    take_context(frame, figure, context, "named");
    figure->whole_before = !figure->rest && ct_is_bound(figure) && follows(frame, context);
  }
  if (!ct_is_bound(figure) && !figure->rest) return;
  if (!ct_thing_read(frame->document, chunk->first, chunk->head, frame->arena, &figure->things[0],
                     &figure->class_))
    frame->short_of_memory = true;
  else
    figure->thing_count = 1;
}

static bool is_above(const CtFigure *a, const CtFigure *b) {
  return a->quantity->has_value && b->quantity->has_value &&
         ct_number_compare(a->quantity->value, b->quantity->value) > 0;
}

// "three in Kyiv and two in Lviv": bare items behind a bound one, each with its own place; "and gunners for 296".
static void bind_gap(CtFrame *frame, uint32_t f) {
  CtFigure *figure = &frame->figures[f];
  if (f == 0 || !is_open_count(figure) || figure->thing_count > 0) return;
  const CtFigure *before = &frame->figures[f - 1];
  if (before->predicate < 0 || !before->quantity || before->chunk >= figure->chunk ||
      figure->chunk - before->chunk > 8)
    return;
  bool joined = false;
  for (uint32_t i = before->chunk + 1; i < figure->chunk; i++) {
    const uint8_t kind = frame->chunks[i].kind;
    if (kind == CT_CHUNK_STOP || kind == CT_CHUNK_CLAUSE ||
        (kind == CT_CHUNK_VERB && i != before->verb))
      return;
    if (kind == CT_CHUNK_AND || kind == CT_CHUNK_COMMA) joined = true;
  }
  const bool placed = figure->chunk + 1 < frame->chunk_count &&
                      frame->chunks[figure->chunk + 1].kind == CT_CHUNK_PREPOSITION;
  const bool led = frame->chunks[figure->chunk - 1].kind == CT_CHUNK_PREPOSITION;
  if (!joined || (!placed && !led)) return;
  if (ct_bind_is_compared(frame, figure)) return;
  if (led && is_above(figure, before) &&
      ct_frame_word_is(frame, frame->chunks[figure->chunk - 1].first, CT_TEXT("with")))
    return;  // "15 dead, with 300 in tents"
  const CtChunk *next =
      figure->chunk + 1 < frame->chunk_count ? &frame->chunks[figure->chunk + 1] : NULL;
  if (led && next && next->kind == CT_CHUNK_VERB && !next->copula &&
      (next->form == CT_FORM_FINITE || next->form == CT_FORM_PASSIVE))
    return;  // "12 were killed and in all 30 were hurt"
  ct_bind_as(figure, before, "gap");
  figure->is_gap = true;
  if (figure->whole == CT_NONE) figure->whole = before->whole;
  figure->whole_before = before->whole_before;
}

bool ct_bind_tells_attack(const CtDocument *document, const CtSentence *sentence) {
  if (!(sentence->reach & ct_lexicon_bit(CT_LEX_EVENT_TYPES))) return false;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    const int32_t row = ct_token_row(&document->tokens.items[token], CT_LEX_EVENT_TYPES);
    if (row >= 0 && ct_lex_event_types[row].type == CT_EVENT_TYPES_TYPE_ATTACK &&
        !ct_lex_event_types[row].weapon)
      return true;
  }
  return false;
}

// "Iran has 300 missiles": the verb "have" with an owner; "the statement has 800 drones" is a report.
static bool is_owned(const CtFrame *frame, const CtFigure *figure) {
  if (figure->chunk == 0 || frame->chunks[figure->chunk - 1].kind != CT_CHUNK_VERB) return false;
  const CtChunk *verb = &frame->chunks[figure->chunk - 1];
  const uint32_t subject = ct_bind_subject(frame, figure->chunk - 1);
  if (verb->copula || frame->document->tokens.items[verb->head].tag != CT_TAG_AUXILIARY ||
      subject == CT_NONE)
    return false;
  return !ct_frame_has(frame, frame->chunks[subject].head, CT_LEX_SPEAKERS);
}

// "the attack at 31 missiles and nearly 600 drones", "The largest raid came on 9 July, with 728 drones"
static void bind_weapons(CtFrame *frame, CtFigure *figure, const CtContext *context) {
  if (figure->class_ < 0 || !is_open_count(figure) ||
      !ct_class_row_is(figure->class_, CT_CLASSES_ROW_AERIAL_WEAPON))
    return;
  if (!context->attack && !ct_bind_tells_attack(frame->document, frame->sentence)) return;
  if (is_owned(frame, figure)) return;
  const int32_t launched = ct_lexicon_find_row(CT_TEXT("launched"), CT_LEX_PREDICATES);
  if (launched < 0) return;
  figure->name = ct_lexicon_text(ct_lex_predicates[launched].object);
  figure->predicate = launched;
  figure->role = CT_ROLE_SHARED;
  ct_rules_add(&figure->rules, "weapons_of_an_attack");
}

// "19 houses were destroyed and 43 damaged": what a bare figure counts stands before it, where no people are meant.
static void take_thing(const CtFrame *frame, CtFigure *figure) {
  if (figure == frame->figures || figure->thing_count > 0 || figure->predicate < 0 ||
      figure->noun != CT_NONE || !ct_bind_is_count(figure) ||
      ct_lex_predicates[figure->predicate].implies >= 0)
    return;
  const CtFigure *before = figure - 1;
  if (before->predicate < 0 || before->thing_count == 0 || !before->quantity) return;
  if (before->chunk >= figure->chunk || ct_lex_predicates[before->predicate].implies >= 0 ||
      ct_lex_predicates[before->predicate].kind == CT_PREDICATES_KIND_SCALE)
    return;
  for (uint32_t i = before->chunk; i < figure->chunk; i++) {
    if (frame->chunks[i].kind == CT_CHUNK_STOP || frame->chunks[i].kind == CT_CHUNK_CLAUSE) return;
  }
  figure->things[figure->thing_count++] = before->things[0];
  figure->things[0].implied = true;
  figure->class_ = before->class_;
  ct_rules_add(&figure->rules, "thing_before");
}

// Whether people leave this state one by one: the missing are found, the abducted are freed.
static bool is_left(const CtFigure *figure) {
  const int32_t row = ct_lexicon_find_row(figure->name, CT_LEX_MEASURES);
  return row >= 0 && ct_lex_measures[row].falls;
}

static bool is_way_out(const CtFigure *figure) {
  const int32_t row = ct_lexicon_find_row(figure->name, CT_LEX_MEASURES);
  return row >= 0 && ct_lex_measures[row].leaves;
}

static bool is_share(const CtQuantity *quantity) {
  return quantity && (quantity->kind == CT_KIND_PERCENT || quantity->kind == CT_KIND_RATIO);
}

// "Two-thirds of the cases, 174, are in one county": the count that a share of those told before makes.
static void take_share(const CtFrame *frame, CtFigure *figure, const CtContext *context) {
  const uint32_t i = figure->chunk;
  if (figure == frame->figures || !is_share(figure[-1].quantity) || !is_open_count(figure) ||
      figure->thing_count > 0 || i + 1 >= frame->chunk_count || !follows(frame, context))
    return;
  const CtFigure *share = figure - 1;
  if (frame->chunks[i - 1].kind != CT_CHUNK_COMMA || frame->chunks[i + 1].kind != CT_CHUNK_COMMA ||
      i - share->chunk > NEAR_SHARE || share->thing_count == 0)
    return;
  const int32_t row = ct_lexicon_find_row(share->things[0].head, CT_LEX_PREDICATES);
  if (row < 0 || ct_lex_predicates[row].kind != CT_PREDICATES_KIND_NOUN ||
      !ct_text_equal(ct_lexicon_text(ct_lex_predicates[row].object), context->name))
    return;
  take_context(frame, figure, context, "count_of_share");
  figure->whole_before = true;
}

// "Nine of its soldiers were missing; two were rescued": fewer, and of those told before. Not "were missing and two died".
static void take_class(const CtFrame *frame, CtFigure *figure) {
  if (figure == frame->figures || figure->rest || !ct_bind_is_count(figure) || !figure->quantity ||
      figure->noun != CT_NONE || figure->whole != CT_NONE || figure->thing_count != 1 ||
      !figure->things[0].implied || figure->class_ != CT_CLASSES_ROW_PERSON)
    return;
  const CtFigure *before = figure - 1;
  if (!before->quantity || before->predicate < 0 || before->class_ == figure->class_ ||
      ct_text_equal(before->name, figure->name) ||
      !ct_class_row_is(before->class_, CT_CLASSES_ROW_PERSON) || before->chunk >= figure->chunk ||
      !is_above(before, figure) || !is_left(before) || !is_way_out(figure))
    return;
  figure->things[0] = before->things[0];
  figure->things[0].implied = true;
  figure->class_ = before->class_;
  ct_rules_add(&figure->rules, "thing_before");
}

void ct_bind_rest(CtFrame *frame, const CtContext *context) {
  const uint32_t end = ct_frame_has_kind(frame, CT_CHUNK_COLON) ? frame->chunk_count : 0;
  for (uint32_t i = 0; i < end; i++) {
    if (frame->chunks[i].kind == CT_CHUNK_COLON) bind_colon_list(frame, i);
  }
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    bind_weapons(frame, &frame->figures[f], context);
    bind_gap(frame, f);
    take_share(frame, &frame->figures[f], context);
    take_thing(frame, &frame->figures[f]);
    take_class(frame, &frame->figures[f]);
    bind_named(frame, &frame->figures[f], context, f);
    bind_given(frame, f, context);
  }
}
