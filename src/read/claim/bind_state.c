// "14 dead", "18 killed", "15 people wounded", "dozens of children missing": what happened stands right behind the figure.
#include "read/claim/attribution.h"
#include "read/claim/bind.h"
#include "read/claim/frame_words.h"

static bool is_weak(int32_t row) { return ct_lex_predicates[row].weak; }

// "two gunmen killed 12 people": a past with an object is no participle.
static bool has_object(const CtFrame *frame, uint32_t verb) {
  if (verb + 1 >= frame->chunk_count) return false;
  const CtChunk *next = &frame->chunks[verb + 1];
  return next->kind == CT_CHUNK_NOUN && !next->date && next->first == frame->chunks[verb].end;
}

static bool is_participle(const CtFrame *frame, uint32_t i) {
  const CtChunk *chunk = &frame->chunks[i];
  return chunk->kind == CT_CHUNK_VERB && chunk->form == CT_FORM_BARE && !has_object(frame, i) &&
         !ct_frame_is_headline_verb(frame, chunk->first);  // "10,000 strike"
}

// "three people being injured"
static bool is_being(const CtFrame *frame, const CtChunk *chunk) {
  if (chunk->kind != CT_CHUNK_VERB || chunk->form != CT_FORM_PASSIVE) return false;
  const int32_t row =
      ct_lexicon_row(ct_document_entry(frame->document, chunk->first), CT_LEX_CLOSED_CLASS);
  return row >= 0 && ct_lex_closed_class[row].form == CT_CLOSED_CLASS_FORM_GERUND;
}

// The main verb of the figure's clause, behind the participle at `i`; its predicate's row or -1.
static int32_t main_sense(const CtFrame *frame, const CtFigure *figure, uint32_t i) {
  enum { NEAR = 12 };
  for (uint32_t v = i + 1; v < frame->chunk_count && v < i + NEAR; v++) {
    const CtChunk *verb = &frame->chunks[v];
    const bool since = v + 1 < frame->chunk_count && frame->chunks[v + 1].date;  // "since Friday"
    if (verb->kind == CT_CHUNK_STOP || (verb->kind == CT_CHUNK_CLAUSE && !since)) return -1;
    if (verb->kind != CT_CHUNK_VERB || verb->form == CT_FORM_GERUND ||
        verb->form == CT_FORM_INFINITIVE)
      continue;
    if (ct_bind_subject(frame, v) != figure->chunk) return -1;
    return ct_bind_sense(frame, figure, verb, verb->form != CT_FORM_PASSIVE);
  }
  return -1;
}

// "Six of seven crew members died": the verb tells of the six, unless another does ("six of the 12 hurt were freed") or they are an
// object ("freed six of the 12 held", "the remains of six of the 12 killed").
static bool tells_of_part(const CtFrame *frame, const CtFigure *figure, uint32_t i) {
  enum { NEAR = 12 };
  const CtFigure *part = figure - 1;
  if (figure == frame->figures || part->whole >= frame->figure_count ||
      &frame->figures[part->whole] != figure)
    return false;
  const uint8_t before = part->chunk > 0 ? frame->chunks[part->chunk - 1].kind : CT_CHUNK_STOP;
  if (before == CT_CHUNK_VERB || before == CT_CHUNK_PREPOSITION) return false;
  for (uint32_t v = i + 1; v < frame->chunk_count && v < i + NEAR; v++) {
    const CtChunk *verb = &frame->chunks[v];
    if (verb->kind == CT_CHUNK_STOP || verb->kind == CT_CHUNK_CLAUSE) return true;
    if (verb->kind == CT_CHUNK_VERB && verb->form != CT_FORM_GERUND &&
        verb->form != CT_FORM_INFINITIVE) {
      const uint32_t subject = ct_bind_subject(frame, v);
      return subject != part->chunk && subject != figure->chunk;
    }
  }
  return true;
}

// "Freed 23 people trapped in a lift", "a woman wounded in the shooting died": the verb tells what happened now, the participle
// only to whom.
static bool verb_says_more(const CtFrame *frame, const CtFigure *figure, uint32_t i,
                           int32_t state) {
  int32_t row = -1;
  if (figure->chunk > 0 && figure->noun != CT_NONE) {
    const CtChunk *verb = &frame->chunks[figure->chunk - 1];
    if (verb->kind == CT_CHUNK_VERB && verb->form != CT_FORM_PASSIVE)
      row = ct_bind_sense(frame, figure, verb, false);
    // "A hospital treated 18 people injured in the crash": some of them.
    if (row >= 0 &&
        ct_text_equal(ct_lexicon_text(ct_lex_predicates[row].object), CT_TEXT("treated")))
      return true;
  }
  if (row < 0 && figure->noun != CT_NONE) row = main_sense(frame, figure, i);
  return row >= 0 && ct_bind_gives_way(state, row);
}

// Whether people leave this state one by one: the missing are found, the trapped are freed.
static bool is_left(int32_t row) {
  const int32_t measure =
      ct_lexicon_find_row(ct_lexicon_text(ct_lex_predicates[row].object), CT_LEX_MEASURES);
  return measure >= 0 && ct_lex_measures[measure].falls;
}

static bool leaves(const CtFrame *frame, const CtChunk *verb) {
  char base[CT_MAX_TOKEN_BYTES + 8];
  const size_t length = ct_verb_base(ct_document_word(frame->document, verb->head), base);
  return ct_text_equal((CtText){base, length}, CT_TEXT("leave"));
}

// "Divers located 11 of the 15 missing", "11 of the 15 missing were found": the verb took the 11 out of the state of the 15, whose
// words are chunk `i`; not "left 11 of the 15 trapped".
static bool is_taken_out(const CtFrame *frame, const CtFigure *figure, uint32_t i, int32_t state) {
  if (figure->whole == CT_NONE || !is_left(state)) return false;
  const CtChunk *verb = &frame->chunks[figure->chunk > 0 ? figure->chunk - 1 : 0];
  const CtChunk *behind = i + 1 < frame->chunk_count ? &frame->chunks[i + 1] : verb;
  if (behind->kind == CT_CHUNK_VERB && !behind->copula &&
      (behind->form == CT_FORM_PASSIVE || behind->form == CT_FORM_FINITE))
    return true;
  return verb->kind == CT_CHUNK_VERB && verb->form != CT_FORM_PASSIVE && !verb->copula &&
         ct_attribution_verb(frame, verb->head) < 0 && !leaves(frame, verb);
}

static bool try_bind(CtFrame *frame, CtFigure *figure, uint32_t i, bool weak) {
  const CtChunk *chunk = &frame->chunks[i];
  if (chunk->kind != CT_CHUNK_STATE && !is_participle(frame, i) && !is_being(frame, chunk))
    return false;
  if (chunk->predicate >= 0 && ct_lex_predicates[chunk->predicate].kind == CT_PREDICATES_KIND_BEING)
    return false;
  const int32_t row = ct_bind_sense(frame, figure, chunk, false);
  if (row < 0 || is_weak(row) != weak) return false;
  if (chunk->kind == CT_CHUNK_VERB && tells_of_part(frame, figure, i)) return false;
  // "three of the 12 miners trapped underground were rescued"
  if (figure->whole != CT_NONE && main_sense(frame, figure, i) >= 0) return false;
  if (is_taken_out(frame, figure, i, row)) return false;
  if (i == figure->chunk + 1 && verb_says_more(frame, figure, i, row)) return false;
  ct_bind(frame, figure, row, false, i, CT_ROLE_STATE,
          chunk->kind == CT_CHUNK_STATE ? "state_behind" : "participle_behind");
  return true;
}

// "56 people with minor injuries"
static bool bind_with(CtFrame *frame, CtFigure *figure, uint32_t i) {
  if (i + 1 >= frame->chunk_count || frame->chunks[i].kind != CT_CHUNK_PREPOSITION) return false;
  const CtChunk *noun = &frame->chunks[i + 1];
  if (!ct_frame_word_is(frame, frame->chunks[i].first, CT_TEXT("with")) ||
      noun->kind != CT_CHUNK_NOUN)
    return false;
  const int32_t row =
      ct_lexicon_row(ct_document_entry(frame->document, noun->head), CT_LEX_PREDICATES);
  if (row < 0 || ct_lex_predicates[row].kind != CT_PREDICATES_KIND_NOUN || noun->figure != CT_NONE)
    return false;
  ct_bind(frame, figure, row, false, i + 1, CT_ROLE_STATE, "with_noun_behind");
  return true;
}

// "Downed 112 of 147 drones launched": what stands behind the group says something of its last noun.
static bool is_object_of_known(const CtFrame *frame, const CtFigure *figure) {
  if (figure->chunk == 0) return false;
  const CtChunk *verb = &frame->chunks[figure->chunk - 1];
  return verb->kind == CT_CHUNK_VERB && verb->form != CT_FORM_PASSIVE &&
         ct_bind_sense(frame, figure, verb, false) >= 0;
}

// "two of the injured", "seven of those hurt": the words tell whom they are taken from; what happened to them may follow.
static bool is_taken_from(const CtFrame *frame, const CtFigure *figure) {
  const CtChunk *chunk = &frame->chunks[figure->chunk];
  if (chunk->end < chunk->first + 3 || !ct_frame_word_is(frame, chunk->end - 2, CT_TEXT("of")))
    return false;
  return ct_frame_word_is(frame, chunk->end - 1, CT_TEXT("the")) ||
         ct_frame_word_is(frame, chunk->end - 1, CT_TEXT("those"));
}

// "19 passengers and biker dead": from the figure to the last noun of its list, of one kind, which has no figure of its own.
static uint32_t last_of_list(const CtFrame *frame, const CtFigure *figure) {
  uint32_t first = 0;
  if (frame->chunks[figure->chunk + 1].kind != CT_CHUNK_AND || figure->class_ < 0 ||
      is_object_of_known(frame, figure))
    return CT_NONE;
  const uint32_t next = ct_bind_next_in_list(frame, figure->chunk);
  if (next == CT_NONE || frame->chunks[next].figure != CT_NONE) return CT_NONE;
  // "sinks 12 boats and ship damaged"; but "left 19 passengers and the driver dead"
  if (figure->chunk > 0 && frame->chunks[figure->chunk - 1].kind == CT_CHUNK_VERB &&
      (next + 1 >= frame->chunk_count || frame->chunks[next + 1].kind != CT_CHUNK_STATE))
    return CT_NONE;
  const CtChunk *noun = &frame->chunks[next];
  const int32_t row = ct_class_of_words(frame->document, noun->first, noun->head, &first);
  return row >= 0 && ct_class_row_root(row) == ct_class_row_root(figure->class_) ? next : CT_NONE;
}

// "12 died at the scene and four in hospital": where the four died.
static bool tells_where(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk;
  uint32_t first = 0;
  if (i < 5 || figure->noun != CT_NONE || frame->chunks[i - 1].kind != CT_CHUNK_AND ||
      frame->chunks[i - 2].kind != CT_CHUNK_NOUN ||
      frame->chunks[i - 3].kind != CT_CHUNK_PREPOSITION)
    return false;
  const uint32_t head = frame->chunks[i - 2].head;
  if (!ct_frame_has(frame, head, CT_LEX_SITES) &&
      ct_class_of_words(frame->document, head, head, &first) != CT_CLASSES_ROW_LOCATION)
    return false;
  const CtChunk *words = &frame->chunks[i - 4];
  const int32_t acted = ct_bind_sense(frame, figure, words, true);
  const int32_t undergone = ct_bind_sense(frame, figure, words, false);
  const CtText killed = CT_TEXT("killed");
  return (acted >= 0 && ct_text_equal(ct_lexicon_text(ct_lex_predicates[acted].subject), killed)) ||
         (undergone >= 0 &&
          ct_text_equal(ct_lexicon_text(ct_lex_predicates[undergone].object), killed));
}

// Chunks behind the figure where the words may stand: next to it; behind "of" ("dozens of wounded"); behind another
// participle ("four people found shot dead"); behind its place ("14 people in Kyiv injured").
static void bind_figure(CtFrame *frame, CtFigure *figure, bool weak) {
  const uint32_t next = figure->chunk + 1;
  if (next >= frame->chunk_count || tells_where(frame, figure)) return;
  if (try_bind(frame, figure, next, weak) || (!weak && bind_with(frame, figure, next))) return;
  const uint32_t last = last_of_list(frame, figure);
  if (last != CT_NONE && last + 1 < frame->chunk_count &&
      (try_bind(frame, figure, last + 1, weak) ||
       (is_participle(frame, last + 1) && last + 2 < frame->chunk_count &&
        try_bind(frame, figure, last + 2, weak))))  // "three hikers and guide found alive"
    return;
  const CtChunk *chunk = &frame->chunks[next];
  const bool of =
      chunk->kind == CT_CHUNK_PREPOSITION && figure->noun == CT_NONE &&
      ct_frame_word_is(frame, chunk->first, CT_TEXT("of"));  // not "300 reports of missing people"
  if ((of || is_participle(frame, next)) && next + 1 < frame->chunk_count &&
      try_bind(frame, figure, next + 1, weak))
    return;
  if (chunk->kind != CT_CHUNK_STATE && chunk->kind != CT_CHUNK_PREPOSITION)
    return;  // the group ends with the figure
  if (ct_frame_word_is(frame, chunk->first, CT_TEXT("with"))) return;  // "128, with many missing"
  const uint32_t behind = ct_bind_group_end(frame, figure->chunk) + 1;
  if (is_object_of_known(frame, figure)) return;
  if (behind > next + 1 && try_bind(frame, figure, behind - 1, weak))
    return;  // "five members of a family dead"
  if (behind != next && behind < frame->chunk_count) try_bind(frame, figure, behind, weak);
}

// "805 drones and 13 missiles launched": what stands behind the last of a list of one kind holds for all.
static void share_back(CtFrame *frame, CtFigure *figure) {
  const uint32_t next = figure->chunk + 2;
  if (figure->class_ < 0 || next >= frame->chunk_count || frame->chunks[next].figure == CT_NONE)
    return;
  const CtFigure *last = &frame->figures[frame->chunks[next].figure];
  if (last->role != CT_ROLE_STATE || last->noun == CT_NONE || figure->noun == CT_NONE ||
      ct_bind_next_in_list(frame, figure->chunk) != next)
    return;
  if (last->verb != CT_NONE && frame->chunks[last->verb].form == CT_FORM_PASSIVE &&
      !is_being(frame, &frame->chunks[last->verb]))
    return;  // "searched for 12 men and four women were detained": its subjects are known
  if (ct_class_row_root(figure->class_) == ct_class_row_root(last->class_))
    ct_bind_as(figure, last, "shared_participle");
}

void ct_bind_states(CtFrame *frame, bool weak) {
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    CtFigure *figure = &frame->figures[f];
    if (!weak) figure->partitive = is_taken_from(frame, figure);
    if (figure->partitive && !weak) continue;
    if (!ct_is_bound(figure)) bind_figure(frame, figure, weak);
    if (!ct_is_bound(figure) && figure->partitive) bind_figure(frame, figure, false);
  }
  for (uint32_t f = frame->figure_count; f > 0; f--) {
    if (!ct_is_bound(&frame->figures[f - 1])) share_back(frame, &frame->figures[f - 1]);
  }
}
