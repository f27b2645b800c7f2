// Fills a claim from what the frame, the speeches, the modality and the circumstances say of its figure.
#include "read/claim/circumstance.h"
#include "read/claim/circumstance_reach.h"
#include "read/claim/claim_make.h"

enum { MAX_QUOTE_BYTES = 200 };

// The clause with the figure: the sentence, or where that is long the chunks around the figure up to its commas.
static CtSpan quote_of(const CtFrame *frame, const CtFigure *figure, CtSpan whole) {
  uint32_t first = figure->chunk;
  uint32_t last = first;
  if (whole.end - whole.start <= MAX_QUOTE_BYTES) return whole;
  bool grown = true;
  while (grown) {
    grown = false;
    const uint32_t from = first > 0 ? first - 1 : first;
    const uint32_t to = last + 1 < frame->chunk_count ? last + 1 : last;
    const CtSpan right = ct_frame_bytes(frame, frame->chunks[first].first, frame->chunks[to].end);
    if (to != last && right.end - right.start <= MAX_QUOTE_BYTES &&
        frame->chunks[to].kind != CT_CHUNK_STOP) {
      last = to;
      grown = true;
    }
    const CtSpan left = ct_frame_bytes(frame, frame->chunks[from].first, frame->chunks[last].end);
    if (from != first && left.end - left.start <= MAX_QUOTE_BYTES &&
        frame->chunks[from].kind != CT_CHUNK_STOP) {
      first = from;
      grown = true;
    }
  }
  return ct_frame_bytes(frame, frame->chunks[first].first, frame->chunks[last].end);
}

// What the claim takes over from its quantity; all else is still empty.
static void set_quantity(const CtFrame *frame, const CtQuantity *quantity, CtClaim *claim) {
  const CtDocument *document = frame->document;
  *claim = (CtClaim){
      .quantity = (uint32_t)(quantity - frame->reading->quantities.items),
      .number = ct_frame_bytes(frame, quantity->first, quantity->end),
      .kind = quantity->kind,
      .has_value = quantity->has_value,
      .value = quantity->value,
      .hedge = quantity->hedge < 0
                   ? CT_NO_TEXT
                   : ct_text_of(ct_lex_hedges_hedge_name(ct_lex_hedges[quantity->hedge].hedge)),
      .means = quantity->means,
      .suggests = quantity->suggests,
      .unit = quantity->unit,
      .dimension = quantity->dimension,
      .to_base = quantity->to_base,
      .per = quantity->per,
      .of = quantity->of_first < quantity->of_end
                ? ct_document_words(document, quantity->of_first, quantity->of_end)
                : CT_NO_TEXT,
      .rank_n = quantity->rank_n,
      .rank_dimension = quantity->rank_dimension,
      .rank_since = quantity->rank_since.start < quantity->rank_since.end
                        ? ct_text_slice(document->text, quantity->rank_since)
                        : CT_NO_TEXT,
      .rules = quantity->rules,
  };
}

// "a man was killed": the article is the number.
static void set_one(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const uint32_t article = frame->chunks[figure->chunk].first;
  const CtNumber one = ct_number_of(1, 0);
  *claim = (CtClaim){.quantity = CT_NONE,
                     .number = ct_frame_bytes(frame, article, article + 1),
                     .kind = CT_KIND_COUNT,
                     .has_value = true,
                     .value = one,
                     .means = ct_interval_point(one),
                     .suggests = ct_interval_point(one),
                     .to_base = one};
  ct_rules_add(&claim->rules, "one_without_numeral");
}

static void copy_figure(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  claim->thing_count = figure->thing_count;
  for (uint8_t i = 0; i < figure->thing_count; i++)
    claim->things[i] = figure->things[i];
  claim->predicate = figure->name;
  if (figure->name.data && figure->words_first < figure->words_end) {
    claim->predicate_text =
        ct_document_words(frame->document, figure->words_first, figure->words_end);
  }
  for (uint8_t i = 0; i < figure->rules.count; i++)
    ct_rules_add(&claim->rules, figure->rules.names[i]);
}

static void add_qualifier(CtClaim *claim, CtText text) {
  if (claim->qualifier_count < CT_MAX_QUALIFIERS)
    claim->qualifiers[claim->qualifier_count++] = text;
}

// "Ukrainian", "Western": peoples and restricting adjectives between the figure and its noun; "658 Egyptians", "98 from Kenya".
static void read_qualifiers(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const CtQuantity *quantity = figure->quantity;
  if (!quantity) return;
  const CtPlace *origin = ct_reach_origin(frame, figure);
  const uint32_t end =
      figure->noun == CT_NONE ? frame->chunks[figure->chunk].end : figure->noun + 1;
  uint32_t p = frame->first_place;
  for (uint32_t token = quantity->end; token < end; token++) {
    while (p < frame->end_place && frame->reading->places.items[p].end <= token)
      p++;
    const CtPlace *place = p < frame->end_place ? &frame->reading->places.items[p] : NULL;
    if (place && place->first == token && (place->demonym || place->end < end))
      add_qualifier(claim, ct_document_words(frame->document, token, place->end));
    else if (token != figure->noun && ct_frame_has(frame, token, CT_LEX_QUALIFIERS))
      add_qualifier(claim, ct_document_word(frame->document, token));
  }
  if (origin) add_qualifier(claim, ct_document_words(frame->document, origin->first, origin->end));
}

// "Three people each": where no place tells of which, the count is of nobody named.
static void read_each(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const uint32_t end = frame->chunks[figure->chunk].end;
  if (claim->place_name.data || claim->per.data || end >= frame->sentence->end) return;
  if (ct_frame_word_is(frame, end, CT_TEXT("each"))) claim->per = CT_TEXT("each");
}

static bool is_last(const CtFrame *frame, uint32_t token) {
  return ct_frame_word_is(frame, token, CT_TEXT("last")) ||
         ct_frame_word_is(frame, token, CT_TEXT("past")) ||
         ct_frame_word_is(frame, token, CT_TEXT("previous"));
}

// "Eighteen people died of hunger in 24 hours": whole days told in hours are those that a report covers.
static bool is_of_days(const CtFrame *frame, const CtQuantity *stretch) {
  return ct_text_equal(stretch->unit, CT_TEXT("hour")) && stretch->has_value &&
         (ct_number_equal(stretch->value, ct_number_of(24, 0)) ||
          ct_number_equal(stretch->value, ct_number_of(48, 0)) ||
          ct_number_equal(stretch->value, ct_number_of(72, 0))) &&
         !ct_frame_word_is(frame, stretch->first - 1, CT_TEXT("after"));
}

// Months and years may be all the time that a count is of.
static bool is_short(const CtQuantity *stretch) {
  return ct_text_equal(stretch->unit, CT_TEXT("hour")) ||
         ct_text_equal(stretch->unit, CT_TEXT("day")) ||
         ct_text_equal(stretch->unit, CT_TEXT("week"));
}

// Whether nothing but words of one clause and its list lies between the figure and chunk `to`.
static bool reaches(const CtFrame *frame, uint32_t from, uint32_t to) {
  for (uint32_t i = from + 1; i < to; i++) {
    const uint8_t kind = frame->chunks[i].kind;
    if (kind == CT_CHUNK_STOP || kind == CT_CHUNK_CLAUSE || kind == CT_CHUNK_COMMA) return false;
  }
  return true;
}

// "52 new cases and two deaths in the last 24 hours": a count of that stretch, no total. At the beginning of the sentence the
// words hold for all of its first clause.
static void read_stretch(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  if (claim->kind != CT_KIND_COUNT || claim->per.data) return;
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    const CtFigure *other = &frame->figures[f];
    const CtQuantity *stretch = other->quantity;
    if (!stretch || stretch->kind != CT_KIND_DURATION || stretch->first <= frame->sentence->first ||
        (!is_last(frame, stretch->first - 1) && !is_of_days(frame, stretch)) || !is_short(stretch))
      continue;
    const uint32_t a = figure->chunk < other->chunk ? figure->chunk : other->chunk;
    const uint32_t b = figure->chunk < other->chunk ? other->chunk : figure->chunk;
    const uint32_t skip =
        a == other->chunk && a + 1 < b && frame->chunks[a + 1].kind == CT_CHUNK_COMMA;
    if (!reaches(frame, a + skip, b) || (a == other->chunk && a > 1)) continue;
    claim->per = ct_document_words(frame->document, stretch->first, stretch->end);
  }
}

// "52 new cases in the past week", "12 new deaths last week": no total either.
static void read_week(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  const CtQuantity *quantity = figure->quantity;
  if (claim->kind != CT_KIND_COUNT || claim->per.data || !quantity) return;
  for (uint32_t d = frame->first_date; d < frame->end_date; d++) {
    const CtDate *date = &frame->reading->dates.items[d];
    if (date->first < quantity->end || !ct_frame_word_is(frame, date->end - 1, CT_TEXT("week")))
      continue;
    const bool past = date->past_range && is_last(frame, date->first);
    const bool fresh = !date->past_range && ct_frame_word_is(frame, quantity->end, CT_TEXT("new"));
    const uint32_t chunk = ct_frame_chunk_at(frame, date->first);
    if ((!past && !fresh) || chunk == CT_NONE || !reaches(frame, figure->chunk, chunk)) continue;
    claim->per = ct_document_words(frame->document, date->first, date->end);
    if (claim->time_text.data >
        claim->per.data) {  // "in the past week, bringing the total this year"
      claim->time = (CtDays){CT_NO_DAY, CT_NO_DAY};
      claim->time_text = CT_NO_TEXT;
    }
    return;
  }
}

// "The government says 56, rights groups 135": the verb of saying is left out.
static bool read_gapped_speaker(const CtFrame *frame, const CtFigure *figure, CtClaim *claim) {
  bool known = false;
  if (figure->chunk < 3 || figure->thing_count == 0 || !figure->things[0].implied) return false;
  const CtChunk *noun = &frame->chunks[figure->chunk - 1];
  const uint8_t before = noun[-1].kind;
  if (noun->kind != CT_CHUNK_NOUN || noun->figure != CT_NONE || noun->date ||
      noun->end != noun[1].first || (before != CT_CHUNK_COMMA && before != CT_CHUNK_STOP))
    return false;
  const CtSide side = ct_speaker_side(frame->document, noun->first, noun->end, &known);
  if (!known) return false;
  claim->speaker = ct_document_words(frame->document, noun->first, noun->end);
  claim->side = side;
  return true;
}

static void read_speech(const CtClaimReader *reader, const CtFigure *figure, const CtClause *clause,
                        CtClaim *claim) {
  const CtFrame *frame = &reader->frame;
  const CtSpeech *speech =
      ct_attribution_at(&reader->speeches, frame->chunks[figure->chunk].end - 1);
  ct_circumstance_roles(frame, figure, clause, speech, claim);
  if (!speech || read_gapped_speaker(frame, figure, claim)) return;
  claim->speaker = speech->speaker;
  claim->speaker_cue = speech->cue;
  claim->side = speech->side;
}

static void read_firmness(const CtClaimReader *reader, const CtFigure *figure, CtClaim *claim) {
  const CtFrame *frame = &reader->frame;
  const char *mode_rule = NULL, *status_rule = NULL;
  claim->modality = ct_modality_read(frame, &reader->cues, figure, &mode_rule);
  claim->status = ct_status_read(frame, reader->cues.earlier, figure, &status_rule);
  if (mode_rule) ct_rules_add(&claim->rules, mode_rule);
  if (status_rule) ct_rules_add(&claim->rules, status_rule);
}

void ct_claim_fill(const CtClaimReader *reader, const CtFigure *figure, const CtClaim *before,
                   CtClaim *claim) {
  const CtFrame *frame = &reader->frame;
  const CtQuantity *quantity = figure->quantity;
  const CtClause clause = ct_circumstance_clause(frame, figure->chunk);
  if (quantity)
    set_quantity(frame, quantity, claim);
  else
    set_one(frame, figure, claim);
  claim->sentence = ct_frame_bytes(frame, frame->sentence->first, frame->sentence->end);
  claim->in_title = claim->sentence.start < frame->document->body_start;
  claim->quote = quote_of(frame, figure, claim->sentence);
  claim->quote_text = ct_text_slice(frame->document->text, claim->quote);
  claim->number_text = ct_text_slice(frame->document->text, claim->number);
  claim->part_of = CT_NONE;
  claim->mention = CT_NONE;
  copy_figure(frame, figure, claim);
  read_qualifiers(frame, figure, claim);
  read_speech(reader, figure, &clause, claim);
  read_firmness(reader, figure, claim);
  ct_circumstance_place(frame, figure, &clause, before, claim);
  read_each(frame, figure, claim);
  read_stretch(frame, figure, claim);
  ct_circumstance_time(frame, figure, &clause, claim);
  if (frame->first_date < frame->end_date) read_week(frame, figure, claim);
}
