// Decides which figures are claims, and ties parts to their wholes; claim_fill.c fills each. A figure
// becomes a claim when something is known of what it is about; an idle one ("two ways", "one thing") does not.
#include "read/claim/claim_make.h"

#include "ingest/boilerplate.h"

enum { FEW = 2 };

static bool is_few(const CtQuantity *quantity) {
  return quantity->has_value && quantity->hedge < 0 &&
         ct_number_compare(quantity->value, ct_number_of(FEW, 0)) <= 0;
}

static bool is_one(const CtQuantity *quantity) {
  return quantity->has_value && quantity->hedge < 0 &&
         ct_number_equal(quantity->value, ct_number_of(1, 0));
}

// "shot five times", "two ways"
static bool is_idle(const CtFigure *figure) {
  return ct_lexicon_find_row(figure->things[0].head, CT_LEX_IDLE_NOUNS) >= 0;
}

// "seven Portuguese and one Canadian"
static bool closes_list(const CtFrame *frame, const CtFigure *figure) {
  if (figure == frame->figures) return false;
  const CtFigure *before = figure - 1;
  return before->quantity && before->class_ == figure->class_ &&
         ct_bind_next_in_list(frame, before->chunk) == figure->chunk;
}

// Whether a count is about something: a known thing, or something known that happened; "one" and "two" need more.
static bool count_is_claim(const CtFrame *frame, const CtFigure *figure,
                           const CtQuantity *quantity) {
  if (figure->predicate >= 0) return true;
  if (figure->thing_count == 0 || is_idle(figure)) return false;
  if (is_one(quantity))
    return figure->whole != CT_NONE || (figure->class_ >= 0 && closes_list(frame, figure));
  return figure->class_ >= 0 || !is_few(quantity);
}

// "two witnesses said": who speaks is not what is told.
static bool is_speaker(const CtClaimReader *reader, const CtFigure *figure) {
  const CtFrame *frame = &reader->frame;
  if (figure->predicate >= 0) return false;
  const CtSpan chunk =
      ct_frame_bytes(frame, frame->chunks[figure->chunk].first, frame->chunks[figure->chunk].end);
  const char *start = frame->document->text.data + chunk.start,
             *end = frame->document->text.data + chunk.end;
  for (uint32_t i = 0; i < reader->speeches.count; i++) {
    const char *speaker = reader->speeches.items[i].speaker.data;
    if (speaker && speaker >= start && speaker < end) return true;
  }
  return false;
}

// "All but nine of the 38 were named", "all except two": who is left out of what is told.
static bool is_exception(const CtFrame *frame, const CtQuantity *quantity) {
  const uint32_t first = quantity->first;
  if (first < frame->sentence->first + 2) return false;
  return (ct_frame_word_is(frame, first - 1, CT_TEXT("but")) ||
          ct_frame_word_is(frame, first - 1, CT_TEXT("except"))) &&
         ct_frame_word_is(frame, first - 2, CT_TEXT("all"));
}

static bool is_claim(const CtClaimReader *reader, const CtFigure *figure) {
  const CtFrame *frame = &reader->frame;
  const CtQuantity *quantity = figure->quantity;
  if (is_speaker(reader, figure)) return false;
  if (!quantity)
    return figure->predicate >= 0 && ct_lex_predicates[figure->predicate].one &&
           figure->role != CT_ROLE_SHARED;
  if (!quantity->is_claim || quantity->kind == CT_KIND_ORDINAL) return false;
  if (quantity->kind == CT_KIND_RANK) return quantity->rank_n > 0;
  if (is_exception(frame, quantity)) return false;
  return quantity->kind != CT_KIND_COUNT || count_is_claim(frame, figure, quantity);
}

static CtClaim *add_claim(const CtFrame *frame) {
  if (frame->reading->claims.count < CT_MAX_ARTICLE_CLAIMS)
    return CT_VEC_ADD(frame->arena, &frame->reading->claims);
  frame->reading->cut = true;
  return NULL;
}

// "rose from 15 to 18": where the words of the new figure begin, or the quantity's end.
static uint32_t new_figure_at(const CtFrame *frame, const CtQuantity *quantity) {
  for (uint32_t token = quantity->first + 1; token + 1 < quantity->end; token++) {
    if (frame->document->tokens.items[token].tag == CT_TAG_TO ||
        ct_frame_word_is(frame, token, CT_TEXT("to")))
      return token + 1;
  }
  return quantity->first;
}

static void set_value(const CtFrame *frame, CtClaim *claim, CtNumber value, uint32_t first,
                      uint32_t end) {
  claim->has_value = true;
  claim->value = value;
  claim->means = claim->suggests = ct_interval_point(value);
  claim->number = ct_frame_bytes(frame, first, end);
  claim->number_text = ct_text_slice(frame->document->text, claim->number);
}

// A change is two claims, the old one superseded.
static bool split_change(const CtFrame *frame, const CtQuantity *quantity, uint32_t index) {
  const uint32_t at = new_figure_at(frame, quantity);
  CtClaim *added = add_claim(frame);
  if (!added) return frame->reading->cut;
  CtClaim *old = &frame->reading->claims.items[index];
  *added = *old;
  set_value(frame, old, quantity->from, quantity->first,
            at > quantity->first ? at - 1 : quantity->end);
  set_value(frame, added, quantity->to, at, quantity->end);
  old->status = CT_SUPERSEDED;
  ct_rules_add(&old->rules, "change_from");
  ct_rules_add(&added->rules, "change_to");
  return true;
}

static void remember(CtClaimReader *reader, const CtFigure *figure, uint32_t index) {
  const CtClaim *claim = &reader->frame.reading->claims.items[index];
  CtContext *context = &reader->context;
  if (claim->kind != CT_KIND_COUNT || !figure->quantity) return;
  if (figure->predicate < 0 || figure->whole != CT_NONE || figure->whole_before) return;
  if (context->sentence == reader->frame.index && claim->has_value &&
      ct_number_equal(claim->value, ct_number_of(1, 0)))
    return;  // "The state has 56 cases, and one man died": what follows goes on with the cases
  context->name = figure->name;
  context->predicate = figure->predicate;
  context->class_ = figure->class_;
  context->sentence = reader->frame.index;
  context->total = index;
  if (figure->thing_count > 0) context->thing = figure->things[0];
}

// The claim in an earlier sentence that a figure is part of: the total of what it tells, or the last one.
static uint32_t whole_in(const CtContext *context, const CtFrame *frame, const CtFigure *figure) {
  const bool total = context->total != CT_NONE && context->sentence != frame->index &&
                     figure->name.data && ct_text_equal(figure->name, context->name);
  return total ? context->total : context->last_claim;
}

static void link_parts(const CtFrame *frame, const uint32_t *claim_of, const CtContext *context) {
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    const CtFigure *figure = &frame->figures[f];
    if (claim_of[f] == CT_NONE) continue;
    CtClaim *claim = &frame->reading->claims.items[claim_of[f]];
    if (figure->whole != CT_NONE)
      claim->part_of = claim_of[figure->whole];
    else if (figure->whole_before)
      claim->part_of = whole_in(context, frame, figure);
  }
}

// "Nine bodies on the first floor and seven on the third": the words behind say where without a noun, and the count would be taken
// for that of all.
static bool is_lost_gap(const CtFrame *frame, const CtFigure *figure, const CtClaim *claim) {
  const uint32_t i = figure->chunk;
  if (!figure->is_gap || claim->place >= 0 || claim->place_name.data ||
      i + 1 >= frame->chunk_count || frame->chunks[i + 1].kind != CT_CHUNK_PREPOSITION ||
      !ct_frame_has(frame, frame->chunks[i + 1].first, CT_LEX_PLACE_PREPOSITIONS))
    return false;
  if (i + 2 >= frame->chunk_count || frame->chunks[i + 2].kind != CT_CHUNK_NOUN) return true;
  return ct_frame_has(frame, frame->chunks[i + 2].head, CT_LEX_NUMBERS);
}

static bool make_all(CtClaimReader *reader) {
  CtFrame *frame = &reader->frame;
  CtReading *reading = frame->reading;
  uint32_t claim_of[CT_MAX_CHUNKS];
  uint32_t before = CT_NONE;
  const uint32_t first_claim = reading->claims.count;
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    const CtFigure *figure = &frame->figures[f];
    const CtQuantity *quantity = figure->quantity;
    claim_of[f] = CT_NONE;
    if (!is_claim(reader, figure)) continue;
    const uint32_t index = reading->claims.count;
    if (!add_claim(frame)) return reading->cut;
    ct_claim_fill(reader, figure, before == CT_NONE ? NULL : &reading->claims.items[before],
                  &reading->claims.items[index]);
    if (is_lost_gap(frame, figure, &reading->claims.items[index])) {
      reading->claims.count--;
      continue;
    }
    remember(reader, figure, index);
    claim_of[f] = before = index;
    if (quantity && quantity->has_ends && !split_change(frame, quantity, index)) return false;
    if (quantity && quantity->has_ends) claim_of[f] = before = reading->claims.count - 1;
  }
  link_parts(frame, claim_of, &reader->context);
  if (reading->claims.count > first_claim) reader->context.last_claim = before;
  return true;
}

// "1,200", "3.5": what boilerplate.tsv writes as 0.
static bool is_plain_figure(const CtDocument *document, const CtToken *token) {
  if (token->kind != CT_TOKEN_NUMBER) return false;
  for (uint32_t at = token->start; at < token->end; at++) {
    const char c = document->text.data[at];
    if ((c < '0' || c > '9') && c != ',' && c != '.') return false;
  }
  return true;
}

// Whether a line that begins with these two words may be furniture: "5 minutes" as in "5 minutes ago", not "5 others".
static bool may_begin_furniture(const CtDocument *document, const CtToken *first,
                                const CtToken *second) {
  const bool figure = is_plain_figure(document, first);
  if (second->kind != CT_TOKEN_WORD || (first->kind != CT_TOKEN_WORD && !figure) ||
      ((first->flags | second->flags) & (CT_TOKEN_STOP | CT_TOKEN_OPEN)))  // "5 min. read"
    return true;
  const int32_t row = figure ? -1 : ct_token_row(first, CT_LEX_BOILERPLATE);
  if (row >= 0 && ct_lex_boilerplate[row].place == CT_BOILERPLATE_PLACE_START) return true;
  const uint32_t index = figure ? ct_lexicon_index(ct_lexicon_find(CT_TEXT("0"))) : first->entry;
  return ct_lexicon_has_pair(CT_LEX_PAIR_SECOND, index, second->hash);
}

// Whether the sentence begins or goes on as a line of page furniture may: most are told apart by their first words.
static bool may_be_furniture(const CtFrame *frame) {
  const CtToken *first = &frame->document->tokens.items[frame->sentence->first];
  const CtToken *last = &frame->document->tokens.items[frame->sentence->end - 1];
  while (first < last && first->kind == CT_TOKEN_PUNCT)
    first++;
  if (frame->sentence->reach & ct_lexicon_bit(CT_LEX_BOILERPLATE_INSIDE)) return true;
  const bool telling = (first->reach & ct_lexicon_bit(CT_LEX_BOILERPLATE)) != 0;
  if (!telling && first->kind == CT_TOKEN_WORD) return false;
  return first == last || may_begin_furniture(frame->document, first, first + 1);
}

static bool is_furniture(const CtFrame *frame) {
  if (!may_be_furniture(frame)) return false;
  const CtSpan span = ct_frame_bytes(frame, frame->sentence->first, frame->sentence->end);
  return ct_boilerplate_is_line(ct_text_slice(frame->document->text, span));
}

// Whether chunks may be asked for: by a figure, a count of one or a speaker.
static bool asks_chunks(const CtFrame *frame) {
  const uint64_t asking =
      ct_lexicon_bit(CT_LEX_SINGLE_ARTICLES) | ct_lexicon_bit(CT_LEX_ATTRIBUTION);
  return frame->first_quantity < frame->end_quantity ||
         frame->sentence->kind != CT_SENTENCE_PROSE || (frame->sentence->reach & asking) != 0;
}

void ct_claim_reader_init(CtClaimReader *reader) {
  reader->frame.short_of_memory = false;
  ct_frame_clear(&reader->frame);
  reader->context = (CtContext){.sentence = CT_NONE, .total = CT_NONE, .last_claim = CT_NONE};
  reader->voice = (CtVoice){0};
  reader->speeches.count = 0;
  reader->cues.count = 0;
}

static bool bind_figures(CtFrame *frame, const CtContext *context) {
  if (!ct_bind_things(frame)) return false;
  ct_bind_own_nouns(frame);
  ct_bind_inverted(frame);
  ct_bind_states(frame, false);
  ct_bind_verbs(frame);
  ct_bind_nouns(frame);
  ct_bind_states(frame, true);
  ct_bind_parts(frame, context);
  ct_bind_tolls(frame, context);
  ct_bind_levels(frame);
  ct_bind_rest(frame, context);
  ct_bind_led_parts(frame, context);
  ct_bind_moves(frame);
  return !frame->short_of_memory;
}

bool ct_claims_make(CtClaimReader *reader) {
  CtFrame *frame = &reader->frame;
  if (is_furniture(frame)) return true;
  if (asks_chunks(frame))
    ct_frame_build(frame);
  else
    ct_frame_clear(frame);
  if (frame->figure_count > 0 && !bind_figures(frame, &reader->context)) return false;
  ct_attribution_read(frame, &reader->voice, &reader->speeches);
  if (frame->figure_count == 0) return true;
  ct_modality_cues(frame, &reader->cues);
  return make_all(reader);
}
