// Decides which figures are claims and fills each from what the frame, the speeches and the circumstances say. A figure
// becomes a claim when something is known of what it is about; an idle one ("two ways", "one thing") does not.
#include "read/claim_make.h"

#include "ingest/boilerplate.h"
#include "read/circumstance.h"
#include "read/modality.h"

enum { MAX_QUOTE_BYTES = 200, FEW = 2 };

static CtSpan bytes_of(const CtFrame *frame, uint32_t first, uint32_t end) {
  const CtToken *tokens = frame->document->tokens.items;
  return first < end ? (CtSpan){tokens[first].start, tokens[end - 1].end} : (CtSpan){tokens[first].start, tokens[first].start};
}

static bool is_few(const CtQuantity *quantity) {
  return quantity->has_value && quantity->hedge < 0 && ct_number_compare(quantity->value, ct_number_of(FEW, 0)) <= 0;
}

static bool is_one(const CtQuantity *quantity) {
  return quantity->has_value && quantity->hedge < 0 && ct_number_equal(quantity->value, ct_number_of(1, 0));
}

// Whether a count is about something: a known thing, or something known that happened; "one" and "two" need more.
static bool count_is_claim(const CtFigure *figure, const CtQuantity *quantity) {
  if (figure->predicate >= 0) return true;
  if (figure->thing_count == 0) return false;
  if (is_one(quantity)) return figure->whole != CT_NONE;
  return figure->class_ >= 0 || !is_few(quantity);
}

// "two witnesses said": who speaks is not what is told.
static bool is_speaker(const CtClaimReader *reader, const CtFigure *figure) {
  const CtFrame *frame = &reader->frame;
  const CtSpan chunk = bytes_of(frame, frame->chunks[figure->chunk].first, frame->chunks[figure->chunk].end);
  const char *start = frame->document->text.data + chunk.start, *end = frame->document->text.data + chunk.end;
  for (uint32_t i = 0; i < reader->speeches.count; i++) {
    const char *speaker = reader->speeches.items[i].speaker.data;
    if (figure->predicate < 0 && speaker && speaker >= start && speaker < end) return true;
  }
  return false;
}

static bool is_claim(const CtClaimReader *reader, const CtFigure *figure) {
  const CtFrame *frame = &reader->frame;
  const CtQuantity *quantity = ct_frame_quantity(frame, figure);
  if (is_speaker(reader, figure)) return false;
  if (!quantity) return figure->predicate >= 0 && ct_lex_predicates[figure->predicate].one && figure->role != CT_ROLE_SHARED;
  if (!quantity->is_claim || quantity->kind == CT_KIND_ORDINAL) return false;
  if (quantity->kind == CT_KIND_RANK) return quantity->rank_n > 0;
  return quantity->kind != CT_KIND_COUNT || count_is_claim(figure, quantity);
}

// The clause with the figure: the sentence, or where that is long the chunks around the figure up to its commas.
static CtSpan quote_of(const CtFrame *frame, const CtFigure *figure) {
  const CtSpan whole = bytes_of(frame, frame->sentence->first, frame->sentence->end);
  uint32_t first = figure->chunk, last = figure->chunk;
  if (whole.end - whole.start <= MAX_QUOTE_BYTES) return whole;
  bool grown = true;
  while (grown) {
    grown = false;
    const uint32_t from = first > 0 ? first - 1 : first;
    const uint32_t to = last + 1 < frame->chunk_count ? last + 1 : last;
    const CtSpan right = bytes_of(frame, frame->chunks[first].first, frame->chunks[to].end);
    if (to != last && right.end - right.start <= MAX_QUOTE_BYTES && frame->chunks[to].kind != CT_CHUNK_STOP) {
      last = to;
      grown = true;
    }
    const CtSpan left = bytes_of(frame, frame->chunks[from].first, frame->chunks[last].end);
    if (from != first && left.end - left.start <= MAX_QUOTE_BYTES && frame->chunks[from].kind != CT_CHUNK_STOP) {
      first = from;
      grown = true;
    }
  }
  return bytes_of(frame, frame->chunks[first].first, frame->chunks[last].end);
}

static void copy_quantity(const CtFrame *frame, const CtQuantity *quantity, CtClaim *claim) {
  claim->number = bytes_of(frame, quantity->first, quantity->end);
  claim->kind = quantity->kind;
  claim->has_value = quantity->has_value;
  claim->value = quantity->value;
  claim->means = quantity->means;
  claim->suggests = quantity->suggests;
  claim->unit = quantity->unit;
  claim->dimension = quantity->dimension;
  claim->to_base = quantity->to_base;
  claim->per = quantity->per;
  claim->rank_n = quantity->rank_n;
  claim->rank_dimension = quantity->rank_dimension;
  claim->rules = quantity->rules;
  if (quantity->hedge >= 0) claim->hedge = ct_text_of(ct_lex_hedges_hedge_name(ct_lex_hedges[quantity->hedge].hedge));
  if (quantity->of_first < quantity->of_end) claim->of = ct_document_words(frame->document, quantity->of_first, quantity->of_end);
  if (quantity->rank_since.start < quantity->rank_since.end) {
    claim->rank_since = ct_text_slice(frame->document->text, quantity->rank_since);
  }
}

// "a man was killed": the article is the number.
static void set_one(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const uint32_t article = frame->chunks[figure->chunk].first;
  claim->number = bytes_of(frame, article, article + 1);
  claim->kind = CT_KIND_COUNT;
  claim->has_value = true;
  claim->value = claim->to_base = ct_number_of(1, 0);
  claim->means = claim->suggests = ct_interval_point(claim->value);
  ct_rules_add(&claim->rules, "one_without_numeral");
}

static void copy_figure(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  claim->thing_count = figure->thing_count;
  for (uint8_t i = 0; i < figure->thing_count; i++) claim->things[i] = figure->things[i];
  claim->predicate = figure->name;
  if (figure->name.data && figure->words_first < figure->words_end) {
    claim->predicate_text = ct_document_words(frame->document, figure->words_first, figure->words_end);
  }
  for (uint8_t i = 0; i < figure->rules.count; i++) ct_rules_add(&claim->rules, figure->rules.names[i]);
}

static void add_qualifier(CtClaim *claim, CtText text) {
  if (claim->qualifier_count < CT_MAX_QUALIFIERS) claim->qualifiers[claim->qualifier_count++] = text;
}

// "Ukrainian", "Western": peoples and restricting adjectives between the figure and its noun.
static void read_qualifiers(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const CtQuantity *quantity = ct_frame_quantity(frame, figure);
  if (!quantity || figure->noun == CT_NONE) return;
  uint32_t place = frame->first_place;
  for (uint32_t token = quantity->end; token < figure->noun; token++) {
    while (place < frame->end_place && frame->reading->places.items[place].end <= token) place++;
    const CtPlace *demonym = place < frame->end_place ? &frame->reading->places.items[place] : NULL;
    const bool people = demonym && demonym->demonym && demonym->first == token;
    if (people || ct_frame_has(frame, token, CT_LEX_QUALIFIERS)) add_qualifier(claim, ct_document_word(frame->document, token));
  }
}

static void read_speech(const CtClaimReader *reader, const CtFigure *figure, CtClaim *claim) {
  const CtFrame *frame = &reader->frame;
  const CtSpeech *speech = ct_attribution_at(&reader->speeches, frame->chunks[figure->chunk].end - 1);
  ct_circumstance_roles(frame, figure, speech, claim);
  if (!speech) return;
  claim->speaker = speech->speaker;
  claim->speaker_cue = speech->cue;
  claim->side = speech->side;
}

static void read_firmness(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const char *mode_rule = NULL, *status_rule = NULL;
  claim->modality = ct_modality_read(frame, figure, &mode_rule);
  claim->status = ct_status_read(frame, figure, &status_rule);
  if (mode_rule) ct_rules_add(&claim->rules, mode_rule);
  if (status_rule) ct_rules_add(&claim->rules, status_rule);
}

static void fill(const CtClaimReader *reader, const CtFigure *figure, const CtClaim *before, CtClaim *claim) {
  const CtFrame *frame = &reader->frame;
  const CtQuantity *quantity = ct_frame_quantity(frame, figure);
  claim->sentence = bytes_of(frame, frame->sentence->first, frame->sentence->end);
  claim->in_title = claim->sentence.start < frame->document->body_start;
  claim->quote = quote_of(frame, figure);
  claim->quote_text = ct_text_slice(frame->document->text, claim->quote);
  if (quantity) copy_quantity(frame, quantity, claim);
  else set_one(frame, figure, claim);
  claim->number_text = ct_text_slice(frame->document->text, claim->number);
  claim->part_of = CT_NONE;
  claim->mention = CT_NONE;
  claim->quantity = figure->quantity;
  copy_figure(frame, figure, claim);
  read_qualifiers(frame, figure, claim);
  read_speech(reader, figure, claim);
  read_firmness(frame, figure, claim);
  ct_circumstance_place(frame, figure, before, claim);
  ct_circumstance_time(frame, figure, claim);
}

static CtClaim *add_claim(const CtFrame *frame) {
  if (frame->reading->claims.count < CT_MAX_ARTICLE_CLAIMS) return CT_VEC_ADD(frame->arena, &frame->reading->claims);
  frame->reading->cut = true;
  return NULL;
}

// "rose from 15 to 18": where the words of the new figure begin, or the quantity's end.
static uint32_t new_figure_at(const CtFrame *frame, const CtQuantity *quantity) {
  for (uint32_t token = quantity->first + 1; token + 1 < quantity->end; token++) {
    if (frame->document->tokens.items[token].tag == CT_TAG_TO || ct_frame_word_is(frame, token, CT_TEXT("to"))) return token + 1;
  }
  return quantity->first;
}

static void set_value(const CtFrame *frame, CtClaim *claim, CtNumber value, uint32_t first, uint32_t end) {
  claim->has_value = true;
  claim->value = value;
  claim->means = claim->suggests = ct_interval_point(value);
  claim->number = bytes_of(frame, first, end);
  claim->number_text = ct_text_slice(frame->document->text, claim->number);
}

// A change is two claims, the old one superseded.
static bool split_change(const CtFrame *frame, const CtQuantity *quantity, uint32_t index) {
  const uint32_t at = new_figure_at(frame, quantity);
  CtClaim *added = add_claim(frame);
  if (!added) return frame->reading->cut;
  CtClaim *old = &frame->reading->claims.items[index];
  *added = *old;
  set_value(frame, old, quantity->from, quantity->first, at > quantity->first ? at - 1 : quantity->end);
  set_value(frame, added, quantity->to, at, quantity->end);
  old->status = CT_SUPERSEDED;
  ct_rules_add(&old->rules, "change_from");
  ct_rules_add(&added->rules, "change_to");
  return true;
}

static void remember(CtClaimReader *reader, const CtFigure *figure, const CtClaim *claim) {
  CtContext *context = &reader->context;
  if (claim->kind != CT_KIND_COUNT || figure->quantity == CT_NONE) return;
  if (figure->predicate < 0 || figure->whole != CT_NONE || figure->whole_before) return;
  context->name = figure->name;
  context->predicate = figure->predicate;
  context->class_ = figure->class_;
  context->sentence = reader->frame.index;
  if (figure->thing_count > 0) context->thing = figure->things[0];
}

static void link_parts(const CtFrame *frame, const uint32_t *claim_of, uint32_t last_claim) {
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    const CtFigure *figure = &frame->figures[f];
    if (claim_of[f] == CT_NONE) continue;
    CtClaim *claim = &frame->reading->claims.items[claim_of[f]];
    if (figure->whole != CT_NONE) claim->part_of = claim_of[figure->whole];
    else if (figure->whole_before) claim->part_of = last_claim;
  }
}

static bool make_all(CtClaimReader *reader) {
  CtFrame *frame = &reader->frame;
  CtReading *reading = frame->reading;
  uint32_t claim_of[CT_MAX_CHUNKS];
  uint32_t before = CT_NONE;
  const uint32_t first_claim = reading->claims.count;
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    const CtFigure *figure = &frame->figures[f];
    const CtQuantity *quantity = ct_frame_quantity(frame, figure);
    claim_of[f] = CT_NONE;
    if (!is_claim(reader, figure)) continue;
    const uint32_t index = reading->claims.count;
    if (!add_claim(frame)) return reading->cut;
    fill(reader, figure, before == CT_NONE ? NULL : &reading->claims.items[before], &reading->claims.items[index]);
    remember(reader, figure, &reading->claims.items[index]);
    claim_of[f] = before = index;
    if (quantity && quantity->has_ends && !split_change(frame, quantity, index)) return false;
    if (quantity && quantity->has_ends) claim_of[f] = before = reading->claims.count - 1;
  }
  link_parts(frame, claim_of, reader->context.last_claim);
  if (reading->claims.count > first_claim) reader->context.last_claim = before;
  return true;
}

static bool is_furniture(const CtFrame *frame) {
  const CtSpan span = bytes_of(frame, frame->sentence->first, frame->sentence->end);
  return ct_boilerplate_is_line(ct_text_slice(frame->document->text, span));
}

bool ct_claims_make(CtClaimReader *reader) {
  CtFrame *frame = &reader->frame;
  if (is_furniture(frame)) return true;
  ct_frame_build(frame);
  if (!ct_bind_things(frame)) return false;
  ct_bind_own_nouns(frame);
  ct_bind_states(frame, false);
  ct_bind_verbs(frame);
  ct_bind_nouns(frame);
  ct_bind_states(frame, true);
  ct_bind_parts(frame, &reader->context);
  ct_bind_tolls(frame, &reader->context);
  ct_bind_levels(frame);
  ct_bind_rest(frame, &reader->context);
  ct_attribution_read(frame, &reader->voice, &reader->speeches);
  return !frame->short_of_memory && make_all(reader);
}
