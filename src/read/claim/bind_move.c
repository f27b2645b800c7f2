// How far a value moved, and where to: "the FTSE 100 was down 0.7 percent", "shares closed 4.9 percent lower", "profit fell 18
// percent to 1.2 billion euros". Whatever verb tells a change, its predicate is "rise" or "fall", so that two articles' are one;
// a share of votes ("won with 52.3 percent of the vote") is the level of who won it. What moved must be named before the verb.
#include "base/utf8.h"
#include "read/claim/bind.h"

enum { REACH = 3 };  // chunks between the verb and its figure: "won [the election] [with]"

static bool is_value(const CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (!quantity) return false;
  return quantity->kind == CT_KIND_PERCENT || quantity->kind == CT_KIND_MONEY;
}

// "Rose by 0.3 points": no percentage by its words, and a count.
static bool is_points(const CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  return quantity && quantity->kind == CT_KIND_COUNT && quantity->change != CT_CHANGE_NONE &&
         ct_text_equal(quantity->counted, CT_TEXT("point"));
}

static bool has_base(const CtQuantity *quantity) { return quantity->of_first < quantity->of_end; }

static bool take_noun(CtFrame *frame, CtFigure *figure, uint32_t noun) {
  const CtChunk *chunk = &frame->chunks[noun];
  const uint8_t tag = frame->document->tokens.items[chunk->head].tag;
  if (chunk->kind != CT_CHUNK_NOUN || chunk->date || chunk->numeral || tag == CT_TAG_PRONOUN ||
      tag == CT_TAG_POSSESSIVE || tag == CT_TAG_DETERMINER)
    return false;
  if (!ct_thing_read(frame->document, chunk->first, chunk->head, frame->arena, &figure->things[0],
                     &figure->class_)) {
    frame->short_of_memory = true;
    return false;
  }
  figure->thing_count = 1;
  return true;
}

// "Shares [of] Nordwell", "revenue [at] the mill": whose it is may stand behind.
static void take_owner(const CtFrame *frame, CtThing *thing, uint32_t noun) {
  const CtToken *tokens = frame->document->tokens.items;
  const int32_t row = ct_lexicon_row(ct_document_entry(frame->document, frame->chunks[noun].head),
                                     CT_LEX_VALUE_WORDS);
  if (row < 0 || noun + 2 >= frame->chunk_count ||
      frame->chunks[noun + 1].kind != CT_CHUNK_PREPOSITION)
    return;
  const uint8_t use = ct_lex_value_words[row].use;
  const CtChunk *owner = &frame->chunks[noun + 2];
  const uint32_t word = frame->chunks[noun + 1].first;
  const bool leads = ct_frame_word_is(frame, word, CT_TEXT("of")) ||
                     ct_frame_word_is(frame, word, CT_TEXT("in")) ||
                     ct_frame_word_is(frame, word, CT_TEXT("at"));
  if ((use != CT_VALUE_WORDS_USE_TRADED && use != CT_VALUE_WORDS_USE_RESULT) || !leads ||
      owner->kind != CT_CHUNK_NOUN || owner->date || tokens[owner->head].tag != CT_TAG_NAME)
    return;
  thing->text.length += tokens[owner->head].end - tokens[frame->chunks[noun].head].end;
}

// "The FTSE 100": a number that belongs to the name stands behind its head.
static void take_label(CtFrame *frame, CtFigure *figure) {
  CtThing *thing = &figure->things[0];
  const CtDocument *document = frame->document;
  const uint32_t end =
      (uint32_t)(thing->text.data - document->text.data) + (uint32_t)thing->text.length;
  for (uint32_t i = figure->chunk; i-- > 0;) {
    const CtChunk *chunk = &frame->chunks[i];
    const CtToken *head = &document->tokens.items[chunk->head];
    if (chunk->kind != CT_CHUNK_NOUN || head->end != end) continue;
    take_owner(frame, thing, i);
    if (chunk->head + 2 != chunk->end || head[1].kind != CT_TOKEN_NUMBER) return;
    thing->text.length += head[1].end - end;
    const CtText words = ct_document_words(document, chunk->head, chunk->end);
    char *lower = ct_arena_alloc(frame->arena, words.length);
    if (lower)
      thing->head = (CtText){lower, ct_utf8_lower_text(words, lower, words.length)};
    else
      frame->short_of_memory = true;
    return;
  }
}

static void set(CtFigure *figure, CtText name, const char *rule) {
  figure->name = name;
  figure->predicate = -1;
  if (figure->role == CT_ROLE_NONE) figure->role = CT_ROLE_NOUN;
  ct_rules_add(&figure->rules, rule);
}

// The chunk of the verb before the figure, past the words between ("was [down]", "eased [by]"); CT_NONE.
static uint32_t verb_before(const CtFrame *frame, uint32_t chunk) {
  for (uint32_t i = chunk; i > 0 && chunk - i < 2; i--) {
    const uint8_t kind = frame->chunks[i - 1].kind;
    if (kind == CT_CHUNK_VERB) return i - 1;
    if (kind != CT_CHUNK_PREPOSITION) return CT_NONE;
  }
  return CT_NONE;
}

static bool find_mover(CtFrame *frame, CtFigure *figure) {
  if (figure->thing_count > 0) return figure->thing_count == 1 && !figure->things[0].implied;
  const uint32_t verb = verb_before(frame, figure->chunk);
  if (verb == CT_NONE || figure->quantity->change_noun != CT_NONE) return false;
  uint32_t subject = ct_bind_subject(frame, verb);
  if (subject == CT_NONE && verb > 0) subject = verb - 1;
  return subject != CT_NONE && take_noun(frame, figure, subject);
}

// "Added 0.5 points to growth": what moves stands behind. Of the verbs of change only "add" is also one of saying.
static bool is_given_away(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t next = figure->chunk + 1, verb = verb_before(frame, figure->chunk);
  return verb != CT_NONE && ct_frame_has(frame, frame->chunks[verb].head, CT_LEX_ATTRIBUTION) &&
         next < frame->chunk_count && frame->chunks[next].kind == CT_CHUNK_PREPOSITION &&
         ct_frame_word_is(frame, frame->chunks[next].first, CT_TEXT("to"));
}

static bool bind_move(CtFrame *frame, CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (quantity->change == CT_CHANGE_NONE || has_base(quantity) || is_given_away(frame, figure) ||
      !find_mover(frame, figure))
    return false;
  take_label(frame, figure);
  if (quantity->has_ends)  // "rose from 4.1 to 4.4 percent": two levels
    set(figure, CT_TEXT("be"), "moved_to");
  else
    set(figure, quantity->change == CT_CHANGE_UP ? CT_TEXT("rise") : CT_TEXT("fall"), "moved");
  return true;
}

// "fell 18 percent [to] 1.2 billion euros", "rose by 0.3 points [in] October [to] 3.4 per cent"
static bool follows_move(const CtFrame *frame, const CtFigure *move, const CtFigure *figure) {
  const uint32_t i = figure->chunk;
  if (i < 2 || frame->chunks[i - 1].kind != CT_CHUNK_PREPOSITION ||
      !ct_frame_has(frame, frame->chunks[i - 1].first, CT_LEX_LEVEL_PREPOSITIONS))
    return false;
  if (move->chunk + 2 == i) return true;
  return move->chunk + 4 == i && frame->chunks[i - 2].date &&
         frame->chunks[i - 3].kind == CT_CHUNK_PREPOSITION;
}

// What the figure before moved; of points, which are a count, what stands before its verb.
static bool take_moved(CtFrame *frame, const CtFigure *move, CtFigure *figure) {
  if (move->quantity->kind == CT_KIND_COUNT) {
    const uint32_t verb = verb_before(frame, move->chunk);
    const uint32_t subject = verb == CT_NONE ? CT_NONE : ct_bind_subject(frame, verb);
    return subject != CT_NONE && take_noun(frame, figure, subject);
  }
  figure->things[0] = move->things[0];
  figure->class_ = move->class_;
  figure->thing_count = 1;
  return true;
}

static void bind_end(CtFrame *frame, const CtFigure *move, CtFigure *figure) {
  if (ct_is_bound(figure) || figure->thing_count > 0 || has_base(figure->quantity) ||
      !follows_move(frame, move, figure) || !take_moved(frame, move, figure))
    return;
  set(figure, CT_TEXT("be"), "moved_to");
}

static bool has_use(const CtFrame *frame, uint32_t token, uint8_t use) {
  const int32_t row = ct_lexicon_row(ct_document_entry(frame->document, token), CT_LEX_VALUE_WORDS);
  return row >= 0 && ct_lex_value_words[row].use == use;
}

static bool is_of_votes(const CtFrame *frame, const CtQuantity *quantity) {
  const uint32_t last = quantity->of_end - 1;
  return ct_frame_word_is(frame, last, CT_TEXT("vote")) ||
         ct_frame_word_is(frame, last, CT_TEXT("votes"));
}

// "Jan Marten won the election with 52.3 percent of the vote"; not "an exit poll gave him 50.8 percent of the vote".
static void bind_share(CtFrame *frame, CtFigure *figure) {
  if (!has_base(figure->quantity) || !is_of_votes(frame, figure->quantity)) return;
  for (uint32_t i = figure->chunk; i > 0 && figure->chunk - i < REACH; i--) {
    const CtChunk *verb = &frame->chunks[i - 1];
    if (verb->kind == CT_CHUNK_COMMA || verb->kind == CT_CHUNK_CLAUSE) return;
    if (verb->kind != CT_CHUNK_VERB) continue;
    const uint32_t subject = ct_bind_subject(frame, i - 1);
    if (subject == CT_NONE || verb->form == CT_FORM_INFINITIVE || verb->negated ||
        !has_use(frame, verb->head, CT_VALUE_WORDS_USE_WON) ||
        frame->document->tokens.items[frame->chunks[subject].head].tag != CT_TAG_NAME)
      return;
    if (take_noun(frame, figure, subject)) set(figure, CT_TEXT("be"), "share_of_votes");
    return;
  }
}

void ct_bind_moves(CtFrame *frame) {
  const CtFigure *move = NULL;
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    CtFigure *figure = &frame->figures[f];
    if (is_points(figure)) move = figure;
    if (!is_value(figure)) continue;
    if (bind_move(frame, figure))
      move = figure;
    else if (move)
      bind_end(frame, move, figure);
    if (!ct_is_bound(figure) || figure->predicate < 0) bind_share(frame, figure);
    if (figure->thing_count == 1 && ct_is_bound(figure)) take_label(frame, figure);
  }
}
