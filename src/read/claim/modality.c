// Looks for what makes a figure less than a report: a question mark, the modal or negation of its verb, a cue before it in the
// clause ("expect", "if", "no evidence that"), an infinitive that is asked for ("to hand over"). Nothing found: asserted.
#include "read/claim/modality.h"

#include "read/claim/attribution.h"
#include "text/word_class.h"

enum { WINDOW_TOKENS = 40, WINDOW_CHUNKS = 24, NEAR_CHUNKS = 6 };

static bool is_question(const CtFrame *frame) {
  for (uint32_t token = frame->sentence->end;
       token > frame->sentence->first && token + 3 > frame->sentence->end; token--) {
    if (ct_text_equal(ct_document_word(frame->document, token - 1), CT_TEXT("?"))) return true;
  }
  return false;
}

static CtModality of_modal(uint8_t modal) {
  switch (ct_lex_modals[modal - 1].force) {
  case CT_MODALS_FORCE_FUTURE: return CT_FORECAST;
  case CT_MODALS_FORCE_POSSIBLE:
  case CT_MODALS_FORCE_CONDITIONAL:
  case CT_MODALS_FORCE_NECESSARY: return CT_HYPOTHETICAL;
  default: return CT_ASSERTED;
  }
}

// Where the words that can govern the figure begin: behind a semicolon or a clause of its own ("after floods killed 12").
static uint32_t scope_start(const CtFrame *frame, const CtFigure *figure) {
  for (uint32_t i = figure->chunk, step = 0; i > 0 && step < WINDOW_CHUNKS; i--, step++) {
    const CtChunk *chunk = &frame->chunks[i - 1];
    if (chunk->kind == CT_CHUNK_STOP) return chunk->end;
    if (chunk->kind == CT_CHUNK_CLAUSE && chunk->form == CT_CONNECTIVES_LINK_CLAUSE)
      return chunk->end;
  }
  return frame->sentence->first;
}

static CtModality of_mode(uint8_t mode) {
  switch (mode) {
  case CT_MODALITY_MODE_FORECAST: return CT_FORECAST;
  case CT_MODALITY_MODE_HYPOTHETICAL: return CT_HYPOTHETICAL;
  case CT_MODALITY_MODE_DENIED: return CT_DENIED;
  default: return CT_ASSERTED;
  }
}

static bool is_infinitive(const CtFrame *frame, uint32_t chunk) {
  return chunk != CT_NONE && frame->chunks[chunk].kind == CT_CHUNK_VERB &&
         frame->chunks[chunk].form == CT_FORM_INFINITIVE;
}

// The mode that row gives a figure governed by `verb`. "To expect Ukraine to hand over ..." forecasts nothing.
static CtModality mode_of(const CtFrame *frame, const CtFigure *figure, int32_t row,
                          uint32_t token) {
  const CtLexModality *cue = &ct_lex_modality[row];
  const uint32_t chunk = ct_frame_chunk_at(frame, token);
  if (cue->reach == CT_MODALITY_REACH_INFINITIVE && !is_infinitive(frame, figure->verb))
    return CT_ASSERTED;
  if (cue->mode == CT_MODALITY_MODE_FORECAST && is_infinitive(frame, chunk)) return CT_HYPOTHETICAL;
  return of_mode(cue->mode);
}

// "Built to carry 250 passengers": nothing stands between the words and the figure.
static bool is_right_behind(const CtFrame *frame, const CtFigure *figure, const CtCue *cue) {
  const uint32_t first = frame->chunks[figure->chunk].first, end = cue->token + cue->words;
  return first == end;
}

// The senses of one word, or the one sense of a phrase.
static CtModality mode_at(const CtFrame *frame, const CtFigure *figure, const CtCue *cue) {
  if (cue->words > 1 && ct_lex_modality[cue->row].reach == CT_MODALITY_REACH_NEXT &&
      !is_right_behind(frame, figure, cue))
    return CT_ASSERTED;
  if (cue->words > 1) return mode_of(frame, figure, cue->row, cue->token);
  const CtLexEntry *entry = ct_document_entry(frame->document, cue->token);
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_MODALITY) continue;
    const CtModality mode = mode_of(frame, figure, sense.row, cue->token);
    if (mode != CT_ASSERTED) return mode;
  }
  return CT_ASSERTED;
}

// "all four are expected to survive": for a subject, also what stands before its verb.
static uint32_t scope_end(const CtFrame *frame, const CtFigure *figure) {
  const bool behind = figure->verb != CT_NONE && figure->verb > figure->chunk;
  const bool near = behind && figure->verb - figure->chunk <= NEAR_CHUNKS;
  return near ? frame->chunks[figure->verb].first : frame->chunks[figure->chunk].end;
}

static CtModality of_cues(const CtFrame *frame, const CtCues *cues, const CtFigure *figure) {
  if (cues->count == 0) return CT_ASSERTED;
  const uint32_t end = scope_end(frame, figure);
  uint32_t first = scope_start(frame, figure);
  if (end - first > WINDOW_TOKENS) first = end - WINDOW_TOKENS;
  for (uint32_t i = 0; i < cues->count; i++) {
    if (cues->items[i].token < first || cues->items[i].token >= end) continue;
    const CtModality mode = mode_at(frame, figure, &cues->items[i]);
    if (mode != CT_ASSERTED) return mode;
  }
  return CT_ASSERTED;
}

void ct_modality_cues(const CtFrame *frame, CtCues *out) {
  out->count = 0;
  out->asked = is_question(frame);
  out->whole = CT_ASSERTED;
  out->earlier = ct_status_roles(frame);
  const CtToken *tokens = frame->document->tokens.items;
  const uint64_t modality = ct_lexicon_bit(CT_LEX_MODALITY);
  if (!(frame->sentence->reach & modality)) return;
  for (uint32_t token = frame->sentence->first;
       token < frame->sentence->end && out->count < CT_MAX_CUES; token++) {
    uint32_t words = 0;
    if (!(tokens[token].reach & modality)) continue;
    const int32_t row =
        ct_document_match(frame->document, token, frame->sentence->end, CT_LEX_MODALITY, &words);
    if (row < 0) continue;
    if (ct_lex_modality[row].reach == CT_MODALITY_REACH_SENTENCE)
      out->whole = of_mode(ct_lex_modality[row].mode);
    else
      out->items[out->count++] = (CtCue){.token = token, .row = row, .words = words};
  }
}

// "20 people feared dead": the cue stands in the words that say what happened.
static CtModality of_words(const CtFrame *frame, const CtFigure *figure) {
  if (figure->words_first < frame->sentence->first || figure->words_end > frame->sentence->end)
    return CT_ASSERTED;
  uint32_t words = 0;
  const int32_t row = ct_document_match(frame->document, figure->words_first, frame->sentence->end,
                                        CT_LEX_MODALITY, &words);
  return row >= 0 && ct_lex_modality[row].reach == CT_MODALITY_REACH_AFTER &&
                 figure->role == CT_ROLE_STATE
             ? of_mode(ct_lex_modality[row].mode)
             : CT_ASSERTED;
}

// The one word that a headline begins with, a name that the tagger may take for a verb: "Nordwell to cut 7,000 jobs".
static bool is_headline_start(const CtFrame *frame, uint32_t i) {
  const CtChunk *chunk = &frame->chunks[i];
  return frame->sentence->kind != CT_SENTENCE_PROSE && i == 0 && chunk->kind == CT_CHUNK_VERB &&
         chunk->end == chunk->first + 1;
}

// "Carmaker to cut 2,400 jobs": in a headline the infinitive behind the subject is a future.
static bool is_headline_future(const CtFrame *frame, const CtFigure *figure) {
  return frame->sentence->kind != CT_SENTENCE_PROSE && figure->verb > 0 &&
         figure->role == CT_ROLE_OBJECT && is_infinitive(frame, figure->verb) &&
         (frame->chunks[figure->verb - 1].kind == CT_CHUNK_NOUN ||
          is_headline_start(frame, figure->verb - 1));
}

// "If sales fell", "unless prices rise"
static bool has_condition(const CtFrame *frame) {
  if (!ct_frame_has_kind(frame, CT_CHUNK_CLAUSE)) return false;
  for (uint32_t i = 0; i < frame->chunk_count; i++) {
    const CtChunk *chunk = &frame->chunks[i];
    if (chunk->kind == CT_CHUNK_CLAUSE && ct_frame_has(frame, chunk->first, CT_LEX_MODALITY))
      return true;
  }
  return false;
}

// "Said", which the tagger may take for a participle.
static bool is_past(const CtFrame *frame, const CtChunk *verb) {
  const uint8_t tag = frame->document->tokens.items[verb->head].tag;
  return tag == CT_TAG_VERB_PAST || (tag == CT_TAG_VERB_PARTICIPLE && verb->end == verb->first + 1);
}

// Whether the words before the verb are "said", "announced (that)" and their subject: "the maker said on Tuesday it would cut 7,000
// jobs" is "will cut" in the past. "Said a stronger quake would kill 7,000" is a supposition, and so is all behind a comma.
static bool is_future_in_past(const CtFrame *frame, uint32_t verb) {
  for (uint32_t i = verb, step = 0; i > 0 && step < NEAR_CHUNKS; i--, step++) {
    const CtChunk *chunk = &frame->chunks[i - 1];
    if (chunk->kind == CT_CHUNK_VERB) {
      const int32_t row = ct_attribution_verb(frame, chunk->head);
      return row >= 0 && ct_lex_attribution[row].cue == CT_ATTRIBUTION_CUE_SAY && !chunk->negated &&
             !chunk->modal && is_past(frame, chunk);
    }
    const bool that =
        chunk->kind == CT_CHUNK_CLAUSE && ct_frame_word_is(frame, chunk->first, CT_TEXT("that"));
    if (chunk->kind != CT_CHUNK_NOUN && chunk->kind != CT_CHUNK_PREPOSITION &&
        chunk->kind != CT_CHUNK_AND && !that)
      return false;
    if (chunk->kind == CT_CHUNK_NOUN && ct_frame_has(frame, chunk->first, CT_LEX_SINGLE_ARTICLES))
      return false;
  }
  return false;
}

// "It would close two plants and lay off 240": a base form behind "and" hangs on the modal before it, if there is one. "Lay" and "cut"
// may be taken for past forms.
static bool is_joined_base(const CtFrame *frame, uint32_t i) {
  const CtChunk *chunk = &frame->chunks[i];
  if (i < 2 || frame->chunks[i - 1].kind != CT_CHUNK_AND) return false;
  const uint8_t tag = frame->document->tokens.items[chunk->first].tag;
  if (tag == CT_TAG_VERB_BASE) return chunk->form == CT_FORM_FINITE;
  return tag == CT_TAG_VERB_PAST && chunk->form == CT_FORM_BARE &&
         frame->chunks[i - 2].kind != CT_CHUNK_COMMA &&
         (ct_word_tags(ct_document_word(frame->document, chunk->first)).can &
          1u << CT_TAG_VERB_BASE) != 0;
}

// The modal of the figure's verb, or of the finite verb that a gerund or an infinitive hangs on.
static CtModality of_verbs(const CtFrame *frame, const CtFigure *figure, const char **rule) {
  if (figure->verb == CT_NONE) return CT_ASSERTED;
  for (uint32_t end = figure->verb + 1, step = 0; end > 0 && step < WINDOW_CHUNKS; end--, step++) {
    const CtChunk *chunk = &frame->chunks[end - 1];
    if (chunk->kind == CT_CHUNK_VERB && chunk->negated) {
      *rule = "negated";
      return CT_DENIED;
    }
    if (chunk->kind == CT_CHUNK_VERB && chunk->modal) {
      *rule = "modal";
      if (ct_lex_modals[chunk->modal - 1].force == CT_MODALS_FORCE_CONDITIONAL &&
          is_future_in_past(frame, end - 1) && !has_condition(frame))
        return CT_FORECAST;
      return of_modal(chunk->modal);
    }
    if (chunk->kind == CT_CHUNK_VERB && chunk->form != CT_FORM_GERUND &&
        chunk->form != CT_FORM_INFINITIVE && !is_headline_start(frame, end - 1) &&
        !is_joined_base(frame, end - 1))
      return CT_ASSERTED;
    if (chunk->kind == CT_CHUNK_STOP || chunk->kind == CT_CHUNK_CLAUSE) return CT_ASSERTED;
  }
  if (!is_headline_future(frame, figure)) return CT_ASSERTED;
  *rule = "headline_future";
  return CT_FORECAST;
}

CtModality ct_modality_read(const CtFrame *frame, const CtCues *cues, const CtFigure *figure,
                            const char **rule) {
  if (cues->asked) {
    *rule = "question";
    return CT_ASKED;
  }
  CtModality mode = of_cues(frame, cues, figure);
  if (mode == CT_ASSERTED) mode = of_words(frame, figure);
  if (mode == CT_ASSERTED) mode = cues->whole;
  if (mode != CT_ASSERTED) {
    *rule = "modal_cue";
    return mode;
  }
  return of_verbs(frame, figure, rule);
}
