// "18 people, including four children", "four children among them", "of whom 12 were women", "over 300 of them Shaheds":
// the figure is part of one told before, and what happened to the whole happened to the part.
#include "read/claim/bind.h"

enum { MAX_LIST = 24 };

// A part is of the whole's kind ("18 civilians, including four children"), or bare.
static bool can_be_part(const CtFigure *part, const CtFigure *whole) {
  if (part->class_ < 0 || whole->class_ < 0)
    return part->thing_count == 0 || whole->thing_count == 0;
  return ct_class_row_root(part->class_) == ct_class_row_root(whole->class_);
}

static bool comes_before(const CtFrame *frame, uint32_t whole, uint32_t part) {
  return frame->figures[whole].chunk < frame->figures[part].chunk;
}

// "1,800 jobs at its two mills, 1,100 of them": of the jobs. Where something happened to both, it is for
// weigh/ to say that the part is above its whole.
static bool is_above(const CtQuantity *part, const CtQuantity *whole) {
  return part && part->has_value && whole->has_value && whole->hedge < 0 &&
         ct_number_compare(part->value, whole->value) > 0;
}

// The nearest figure before chunk `limit` that `part` can be part of, or CT_NONE.
static uint32_t whole_before(const CtFrame *frame, uint32_t part, uint32_t limit) {
  for (uint32_t f = part; f-- > 0;) {
    const CtFigure *whole = &frame->figures[f];
    if (whole->chunk >= limit || !comes_before(frame, f, part)) continue;
    const CtQuantity *quantity = whole->quantity;
    if (!quantity || quantity->kind != CT_KIND_COUNT) continue;
    if (whole->predicate < 0 && is_above(frame->figures[part].quantity, quantity)) continue;
    if (can_be_part(&frame->figures[part], whole))
      return whole->whole == CT_NONE || whole->whole > f ? f : whole->whole;
  }
  return CT_NONE;
}

static void take_context(CtFigure *part, const CtContext *context) {
  part->whole_before = true;
  if (!ct_is_bound(part)) {
    part->name = context->name;
    part->predicate = context->predicate;
    part->role = CT_ROLE_SHARED;
  }
  if (part->thing_count > 0) return;
  part->things[part->thing_count++] = context->thing;
  part->things[0].implied = true;
  part->class_ = context->class_;
}

// "Cases in which people were killed, including 36 on Friday": no figure stands for the whole, but a verb tells what happened.
static bool take_verb_before(CtFrame *frame, CtFigure *figure, uint32_t limit, const char *rule) {
  for (uint32_t i = limit; i > 0; i--) {
    const CtChunk *chunk = &frame->chunks[i - 1];
    if (chunk->kind == CT_CHUNK_STOP || chunk->kind == CT_CHUNK_COLON) return false;
    if (chunk->kind != CT_CHUNK_VERB || chunk->form != CT_FORM_PASSIVE || chunk->predicate < 0)
      continue;
    const int32_t row = ct_bind_sense(frame, figure, chunk, false);
    if (row >= 0) ct_bind(frame, figure, row, false, i - 1, CT_ROLE_STATE, rule);
    return row >= 0;
  }
  return false;
}

// "Two were acquitted. Lawyers, 12 of whom walked out": no part of the two.
static bool is_above_claim(const CtQuantity *part, const CtClaim *whole) {
  return part && part->has_value && whole->has_value && !whole->hedge.data &&
         ct_number_compare(part->value, whole->value) > 0;
}

static void make_part(CtFrame *frame, uint32_t part, uint32_t limit, const CtContext *context,
                      const char *rule) {
  CtFigure *figure = &frame->figures[part];
  const CtQuantity *quantity = figure->quantity;
  if (quantity && quantity->kind != CT_KIND_COUNT) return;
  if (figure->whole == CT_NONE) figure->whole = whole_before(frame, part, limit);
  if (figure->whole != CT_NONE) {
    const CtFigure *whole = &frame->figures[figure->whole];
    if (ct_is_bound(figure) && figure->predicate < 0)
      figure->name = CT_NO_TEXT;  // a bare lemma says less than the whole
    ct_bind_as(figure, whole, rule);
    if (figure->thing_count == 0 && whole->thing_count > 0) {
      figure->things[figure->thing_count++] = whole->things[0];
      figure->things[0].implied = true;
      figure->class_ = whole->class_;
    }
    ct_rules_add(&figure->rules, rule);
  } else if (take_verb_before(frame, figure, limit, rule)) {
    return;
  } else if (context->last_claim != CT_NONE && frame->index - context->sentence <= 1 &&
             !is_above_claim(quantity, &frame->reading->claims.items[context->last_claim])) {
    take_context(figure, context);
    ct_rules_add(&figure->rules, rule);
  }
}

// A list of parts goes on behind "and"; a comma may close it.
static bool goes_on(const CtFrame *frame, uint32_t noun) {
  const uint32_t next = ct_bind_group_end(frame, noun) + 1;
  return next < frame->chunk_count && frame->chunks[next].kind == CT_CHUNK_AND;
}

// "40 drones and 12 missiles, of which 38 and nine were shot down": as many bare parts as wholes in one list go one by one.
static void pair_parts(CtFrame *frame, uint32_t i) {
  const uint32_t first = i + 1 < frame->chunk_count ? frame->chunks[i + 1].figure : CT_NONE;
  if (first == CT_NONE || first < 2) return;
  const uint32_t second_chunk = ct_bind_next_in_list(frame, i + 1);
  if (second_chunk == CT_NONE || frame->chunks[second_chunk].figure != first + 1) return;
  CtFigure *a = &frame->figures[first], *b = &frame->figures[first + 1];
  const CtFigure *whole_a = &frame->figures[first - 2], *whole_b = &frame->figures[first - 1];
  if (a->thing_count > 0 || b->thing_count > 0 || whole_a->thing_count == 0 ||
      whole_b->thing_count == 0)
    return;
  if (ct_bind_next_in_list(frame, whole_a->chunk) != whole_b->chunk) return;
  a->whole = first - 2;
  b->whole = first - 1;
}

// "Left two dead, including the gunman, and four wounded": behind one without a figure, words of its own tell it apart.
static bool is_told_apart(const CtFrame *frame, uint32_t part, uint32_t limit) {
  const CtFigure *figure = &frame->figures[part];
  const uint32_t whole = whole_before(frame, part, limit);
  return figure->predicate >= 0 && whole != CT_NONE &&
         !ct_text_equal(figure->name, frame->figures[whole].name);
}

// The last of the words ("the dead") as a chunk with its predicate; without one where the table does not know it.
static CtChunk named_by(const CtFrame *frame, uint32_t i) {
  CtChunk last = frame->chunks[i];
  last.at = last.end - 1;
  last.head = last.at;
  last.words = 1;
  last.predicate = ct_lexicon_row(ct_document_entry(frame->document, last.at), CT_LEX_PREDICATES);
  return last;
}

// Whether people are victims of it: the killed are, those still missing may be none.
static bool befell(CtText name) {
  const int32_t row = ct_lexicon_find_row(name, CT_LEX_MEASURES);
  return row >= 0 && !ct_lex_measures[row].falls && !ct_lex_measures[row].leaves;
}

// "The dead included six children", not "killed 12, including": what the noun before the verb names is not what was told last. True
// where it has been dealt with: bound, or nothing known of it ("Targets included 12 bridges").
static bool bind_included(CtFrame *frame, uint32_t i, uint32_t part, const CtContext *context) {
  const CtChunk *subject = &frame->chunks[i > 0 ? i - 1 : 0];
  CtFigure *figure = &frame->figures[part];
  uint32_t first = 0;
  if (i == 0 || subject->kind != CT_CHUNK_NOUN || subject->numeral ||
      ct_text_ends(ct_document_word(frame->document, frame->chunks[i].first), CT_TEXT("ing")))
    return false;
  if (frame->document->tokens.items[subject->head].tag == CT_TAG_PRONOUN ||
      frame->document->tokens.items[subject->head].tag == CT_TAG_DETERMINER)
    return false;  // "they included"
  const CtChunk named = named_by(frame, i - 1);
  const int32_t row = ct_bind_sense(frame, figure, &named, false);
  if (row < 0) {
    const int32_t who = ct_class_of_words(frame->document, subject->first, subject->head, &first);
    return who == CT_CLASSES_ROW_PERSON ? !befell(context->name)  // "the victims included"
                                        : !ct_class_row_is(who, CT_CLASSES_ROW_PERSON);
  }
  ct_bind(frame, figure, row, false, i - 1, CT_ROLE_STATE, "including");
  figure->whole_before = context->last_claim != CT_NONE && frame->index - context->sentence <= 1 &&
                         ct_text_equal(figure->name, context->name);
  return true;
}

// "including four children and two nurses"
static void bind_behind(CtFrame *frame, uint32_t i, const CtContext *context, const char *rule) {
  uint32_t noun = i + 1;
  bool unnamed = false;
  if (noun >= frame->chunk_count || frame->chunks[noun].kind != CT_CHUNK_NOUN) return;
  for (uint32_t item = 0; noun != CT_NONE && item < MAX_LIST; item++) {
    const uint32_t figure = frame->chunks[noun].figure;
    if (unnamed && figure != CT_NONE && is_told_apart(frame, figure, i)) return;
    if (figure != CT_NONE && !bind_included(frame, i, figure, context))
      make_part(frame, figure, i, context, rule);
    unnamed = figure == CT_NONE;
    noun = goes_on(frame, noun) || figure == CT_NONE ? ct_bind_next_in_list(frame, noun) : CT_NONE;
  }
}

// "three of them", "over 300 of them Shaheds": what stands behind names the part.
static void name_part(CtFrame *frame, CtFigure *figure, uint32_t i) {
  if (figure->noun != CT_NONE || i + 1 >= frame->chunk_count) return;
  const CtChunk *noun = &frame->chunks[i + 1];
  if (noun->kind != CT_CHUNK_NOUN || noun->numeral || noun->date) return;
  if (ct_thing_read(frame->document, noun->first, noun->head, frame->arena, &figure->things[0],
                    &figure->class_)) {
    figure->thing_count = 1;
    figure->noun = noun->head;
  } else {
    frame->short_of_memory = true;
  }
}

// Whether a verb or another clause parts the figures of chunks `from` and `to`: "the toll rose to 10 after two of the injured".
static bool is_parted(const CtFrame *frame, uint32_t from, uint32_t to) {
  for (uint32_t i = from + 1; i < to; i++) {
    const CtChunk *chunk = &frame->chunks[i];
    if (chunk->kind == CT_CHUNK_CLAUSE || chunk->kind == CT_CHUNK_STOP) return true;
    if (chunk->kind == CT_CHUNK_VERB && chunk->form != CT_FORM_BARE) return true;
  }
  return false;
}

// "two children were among the dead": the words name what happened; the whole is in no sentence that must be near.
static bool bind_named(CtFrame *frame, uint32_t i, uint32_t noun) {
  const CtChunk *words = &frame->chunks[i];
  const CtChunk last = named_by(frame, i);
  if (last.predicate < 0) return false;
  if (noun + 1 < i && frame->chunks[noun].figure != CT_NONE) {
    CtFigure *figure = &frame->figures[frame->chunks[noun].figure];
    if (ct_bind_sense(frame, figure, &last, false) < 0 &&
        ct_bind_fits(frame, figure, last.predicate, false, words->end))
      ct_bind(frame, figure, last.predicate, false, i, CT_ROLE_STATE,
              "among_the_dead");  // "two children were among the survivors"
  }
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    CtFigure *figure = &frame->figures[f];
    const uint32_t at = figure->chunk;
    if (at < i ? at > noun || is_parted(frame, at, noun) : noun < i || is_parted(frame, i + 1, at))
      continue;
    const int32_t row = ct_bind_sense(frame, figure, &last, false);
    if (row >= 0) ct_bind(frame, figure, row, false, i, CT_ROLE_STATE, "among_the_dead");
  }
  return true;
}

// "Among the dead were a nurse and two children": the noun behind the copula, or CT_NONE.
static uint32_t inverted_noun(const CtFrame *frame, uint32_t i) {
  const uint32_t verb = i + 1;
  const uint8_t before = i > 0 ? frame->chunks[i - 1].kind : CT_CHUNK_STOP;
  if (verb + 1 >= frame->chunk_count || (before != CT_CHUNK_STOP && before != CT_CHUNK_CLAUSE) ||
      frame->chunks[verb].kind != CT_CHUNK_VERB || !frame->chunks[verb].copula ||
      frame->chunks[verb + 1].kind != CT_CHUNK_NOUN)
    return CT_NONE;
  return verb + 1;
}

static bool bind_inverted(CtFrame *frame, uint32_t i) {
  const uint32_t noun = inverted_noun(frame, i);
  return noun != CT_NONE && bind_named(frame, i, noun);
}

// The figure right behind the copula; its list follows when verbs of their own have been read.
static void bind_first_inverted(CtFrame *frame, uint32_t i) {
  const uint32_t noun = inverted_noun(frame, i);
  const uint32_t index = noun == CT_NONE ? CT_NONE : frame->chunks[noun].figure;
  if (index == CT_NONE) return;
  CtFigure *figure = &frame->figures[index];
  const CtChunk last = named_by(frame, i);
  const int32_t row = ct_bind_sense(frame, figure, &last, false);
  const int32_t more = ct_bind_relative_sense(frame, figure);  // "were two officers who later died"
  if (row >= 0 && (more < 0 || !ct_bind_gives_way(row, more)))
    ct_bind(frame, figure, row, false, i, CT_ROLE_STATE, "among_the_dead");
}

// What the words behind "of those" say of them ("infected", "who died"); without a name where the table does not know it.
static CtText said_of_those(const CtFrame *frame, uint32_t words) {
  const CtChunk *chunk = &frame->chunks[words];
  if (chunk->kind == CT_CHUNK_CLAUSE && words + 1 < frame->chunk_count) chunk++;
  if (chunk->predicate < 0) return CT_NO_TEXT;
  const CtText object = ct_lexicon_text(ct_lex_predicates[chunk->predicate].object);
  return object.length > 0 ? object : ct_lexicon_text(ct_lex_predicates[chunk->predicate].subject);
}

// "Two of those infected": people of its own, no part of another count; "three of those killed" behind "killed 12" is one.
static bool is_of_others(const CtFrame *frame, uint32_t i, uint32_t part,
                         const CtContext *context) {
  const CtChunk *of = &frame->chunks[i], *next = of + 1;
  if (i + 1 >= frame->chunk_count || next->first != of->end ||
      (!ct_frame_word_is(frame, of->end - 1, CT_TEXT("those")) &&
       !ct_frame_word_is(frame, of->end - 1, CT_TEXT("these"))))
    return false;
  const bool participle = next->kind == CT_CHUNK_VERB && next->form == CT_FORM_BARE;
  if (!participle && next->kind != CT_CHUNK_STATE && next->kind != CT_CHUNK_CLAUSE) return false;
  const CtText said = said_of_those(frame, i + 1);
  const uint32_t whole = whole_before(frame, part, frame->figures[part].chunk);
  const CtText told = whole != CT_NONE ? frame->figures[whole].name : context->name;
  return !said.data || !told.data || !ct_text_equal(said, told);
}

void ct_bind_inverted(CtFrame *frame) {
  const uint32_t end = ct_frame_has_kind(frame, CT_CHUNK_OF_THEM) ? frame->chunk_count : 0;
  for (uint32_t i = 0; i < end; i++) {
    if (frame->chunks[i].kind == CT_CHUNK_OF_THEM) bind_first_inverted(frame, i);
  }
}

// "three of them", "two officers among them", "six medical workers were among them"
static bool bind_before(CtFrame *frame, uint32_t i, const CtContext *context) {
  if (bind_inverted(frame, i)) return true;
  if (i == 0) return false;
  const bool copula = frame->chunks[i - 1].kind == CT_CHUNK_VERB && frame->chunks[i - 1].copula;
  const uint32_t noun = copula ? ct_bind_subject(frame, i - 1) : i - 1;
  if (noun == CT_NONE || frame->chunks[noun].kind != CT_CHUNK_NOUN ||
      frame->chunks[noun].figure == CT_NONE)
    return false;
  CtFigure *figure = &frame->figures[frame->chunks[noun].figure];
  if (bind_named(frame, i, noun)) return true;
  if (is_of_others(frame, i, frame->chunks[noun].figure, context)) return true;
  if (figure->noun == CT_NONE) name_part(frame, figure, i);
  make_part(frame, frame->chunks[noun].figure, noun, context, "of_them");
  return true;
}

// "Of the dead, 12 were in Leeds", "Of the 20 killed, 12 were": the bare figure behind the comma that the sentence's first words
// lead to, told by a copula where it was; CT_NONE. The last of those words in *words.
static uint32_t led_figure(const CtFrame *frame, uint32_t *words) {
  uint32_t i = 1;
  if (frame->chunk_count < 5 || !ct_frame_word_is(frame, frame->chunks[0].first, CT_TEXT("of")))
    return CT_NONE;
  if (frame->chunks[0].kind == CT_CHUNK_PREPOSITION && frame->chunks[1].numeral) i++;
  if (frame->chunks[i].kind == CT_CHUNK_STATE || frame->chunks[i].kind == CT_CHUNK_VERB) i++;
  *words = i - 1;
  if (i + 3 >= frame->chunk_count || frame->chunks[i].kind != CT_CHUNK_COMMA) return CT_NONE;
  const CtChunk *noun = &frame->chunks[i + 1], *verb = noun + 1;
  if (!noun->numeral || verb->kind != CT_CHUNK_VERB || !verb->copula || verb->negated ||
      verb->modal || verb[1].kind != CT_CHUNK_PREPOSITION ||
      !ct_frame_has(frame, verb[1].first, CT_LEX_PLACE_PREPOSITIONS) ||
      ct_frame_word_is(frame, verb[1].first, CT_TEXT("from")))
    return CT_NONE;
  const CtFigure *figure = &frame->figures[noun->figure];
  return figure->noun == CT_NONE && ct_bind_is_count(figure) && !ct_is_bound(figure) ? noun->figure
                                                                                     : CT_NONE;
}

static void bind_led(CtFrame *frame, const CtContext *context) {
  uint32_t words = 0;
  const uint32_t f = led_figure(frame, &words);
  if (f == CT_NONE) return;
  CtFigure *figure = &frame->figures[f];
  if (frame->chunks[0].kind == CT_CHUNK_PREPOSITION) {
    const uint32_t whole = frame->chunks[1].figure;
    if (whole == CT_NONE || !ct_is_bound(&frame->figures[whole])) return;
    figure->whole = whole;
    ct_bind_as(figure, &frame->figures[whole], "of_whom");
    figure->verb = figure->chunk + 1;
    return;
  }
  const bool near = context->last_claim != CT_NONE && frame->index - context->sentence <= 1;
  const CtChunk last = named_by(frame, words);
  const int32_t row = ct_bind_sense(frame, figure, &last, false);
  if (row >= 0)
    ct_bind(frame, figure, row, false, words, CT_ROLE_STATE, "of_whom");
  else if (near && words == 0 && last.predicate < 0)
    make_part(frame, f, 0, context, "of_whom");  // "Of those, 12 were in Leeds"
  figure->whole_before = near && ct_is_bound(figure) && ct_text_equal(figure->name, context->name);
  if (figure->whole_before)
    figure->verb = figure->chunk + 1;  // what follows in a list is told by it
}

// "Of the dead, ...", "Of those, ...": the words that a sentence's parts are led by.
static bool is_led(const CtFrame *frame) {
  if (frame->chunk_count < 4 || !ct_frame_word_is(frame, frame->chunks[0].first, CT_TEXT("of")))
    return false;
  if (frame->chunks[0].kind == CT_CHUNK_OF_THEM) return frame->chunks[1].kind == CT_CHUNK_COMMA;
  return frame->chunks[0].kind == CT_CHUNK_PREPOSITION && !frame->chunks[1].numeral &&
         frame->chunks[2].kind == CT_CHUNK_COMMA && named_by(frame, 1).predicate >= 0;
}

void ct_bind_led_parts(CtFrame *frame, const CtContext *context) {
  if (frame->figure_count == 0 || context->total == CT_NONE || context->sentence == CT_NONE ||
      frame->index - context->sentence > 1 || !is_led(frame))
    return;
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    CtFigure *figure = &frame->figures[f];
    if (figure->whole != CT_NONE || figure->whole_before || !ct_is_bound(figure) ||
        !ct_bind_is_count(figure) || !ct_text_equal(figure->name, context->name))
      continue;
    figure->whole_before = true;
    ct_rules_add(&figure->rules, "of_whom");
  }
}

void ct_bind_parts(CtFrame *frame, const CtContext *context) {
  if (frame->chunk_count > 0 && frame->chunks[0].first == frame->sentence->first)
    bind_led(frame, context);
  if (!ct_frame_has_kind(frame, CT_CHUNK_PART) && !ct_frame_has_kind(frame, CT_CHUNK_OF_THEM))
    return;
  for (uint32_t i = 0; i < frame->chunk_count; i++) {
    const uint8_t kind = frame->chunks[i].kind;
    if (kind == CT_CHUNK_PART) bind_behind(frame, i, context, "including");
    if (kind != CT_CHUNK_OF_THEM || bind_before(frame, i, context)) continue;
    pair_parts(frame, i);
    bind_behind(frame, i, context, "of_whom");
  }
}
