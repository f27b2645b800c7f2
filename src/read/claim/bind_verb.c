// "killed 14", "14 were killed", "14 died", "14 are dead": a verb with its subject and its object, each with the whole list
// that it belongs to. A verb that the table does not know gives its lemma.
#include "read/claim/bind.h"

enum { MAX_LIST = 24, MAX_PREPOSITIONS = 3 };

static bool is_finite(const CtChunk *chunk) {
  return chunk->kind == CT_CHUNK_VERB &&
         (chunk->form == CT_FORM_FINITE || chunk->form == CT_FORM_PASSIVE);
}

static bool is_verb_sense(int32_t row, uint8_t kind) {
  return row >= 0 && ct_lex_predicates[row].kind == kind;
}

static bool says_something(const CtFrame *frame, const CtChunk *chunk) {
  const uint8_t tag = frame->document->tokens.items[chunk->head].tag;
  if (chunk->copula || tag == CT_TAG_AUXILIARY || tag == CT_TAG_MODAL) return false;
  return !ct_frame_has(frame, chunk->head, CT_LEX_ATTRIBUTION) &&
         !ct_frame_has(frame, chunk->head, CT_LEX_MODALITY);
}

static void bind_lemma(CtFrame *frame, CtFigure *figure, uint32_t verb, CtRole role) {
  const CtChunk *chunk = &frame->chunks[verb];
  char base[CT_MAX_TOKEN_BYTES + 8];
  if (ct_is_bound(figure) || figure->partitive || !says_something(frame, chunk)) return;
  if (!ct_bind_is_count(figure) && figure->noun != CT_NONE) return;  // "carries a 15-year sentence"
  if (ct_bind_is_count(figure) && figure->thing_count == 0)
    return;  // "reached 200" alone says nothing
  const size_t length = ct_verb_base(ct_document_word(frame->document, chunk->head), base);
  figure->name = ct_arena_copy(frame->arena, (CtText){base, length});
  if (!figure->name.data) frame->short_of_memory = true;
  figure->words_first = chunk->head;
  figure->words_end = chunk->head + 1;
  figure->verb = verb;
  figure->role = (uint8_t)role;
  ct_rules_add(&figure->rules, "verb_lemma");
}

// A later item of a list that is the subject of its own verb is no object: "killed 18 people and 63 were injured".
// Nor is the part in "evacuated 40 people, three of whom were treated".
static bool has_own_verb(const CtFrame *frame, uint32_t noun) {
  const uint32_t next = ct_bind_group_end(frame, noun) + 1;
  if (next + 1 < frame->chunk_count && frame->chunks[next].kind == CT_CHUNK_OF_THEM)
    return frame->chunks[next + 1].kind == CT_CHUNK_VERB;
  return next < frame->chunk_count && is_finite(&frame->chunks[next]);
}

// "Toll hits 93": what a bare figure behind the verb is of stands before it.
static bool is_of_toll(const CtFrame *frame, const CtFigure *figure, uint32_t verb) {
  if (figure->thing_count > 0 || !ct_bind_is_count(figure)) return false;
  const uint32_t subject = ct_bind_subject(frame, verb);
  return subject != CT_NONE && ct_bind_is_toll(frame, &frame->chunks[subject]);
}

// "Thanked the 300 people who attended", "found 12 people on board": what stands behind the figure says more than the lemma.
static bool is_told_behind(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t behind = ct_bind_group_end(frame, figure->chunk);
  return ct_bind_relative_sense(frame, figure) >= 0 ||
         (behind != figure->chunk && frame->chunks[behind].kind == CT_CHUNK_STATE &&
          ct_bind_sense(frame, figure, &frame->chunks[behind], false) >= 0);
}

// "When the roof collapsed 20 people were killed": no comma parts the clause from the one whose subject the figure is. Not "the man
// whose car carried 40 people was held".
static bool begins_next_clause(const CtFrame *frame, uint32_t noun, uint32_t verb) {
  if (frame->chunks[verb].form != CT_FORM_BARE && frame->chunks[verb].form != CT_FORM_FINITE)
    return false;
  if (!has_own_verb(frame, noun) || ct_bind_is_relative(frame, verb)) return false;
  const uint32_t subject = ct_bind_subject(frame, verb);
  if (subject == CT_NONE || frame->chunks[subject].first == frame->sentence->first) return false;
  const uint32_t at = frame->chunks[subject].first - 1;
  const int32_t row = ct_token_row(&frame->document->tokens.items[at], CT_LEX_CONNECTIVES);
  return row >= 0 && ct_lex_connectives[row].link == CT_CONNECTIVES_LINK_CLAUSE;
}

// "said 751 drones and four missiles were intercepted": the verb of saying has no object there.
static bool only_says(const CtFrame *frame, const CtChunk *chunk) {
  const int32_t row =
      ct_lexicon_row(ct_document_entry(frame->document, chunk->head), CT_LEX_ATTRIBUTION);
  return row >= 0 && ct_lex_attribution[row].cue == CT_ATTRIBUTION_CUE_SAY;
}

// "The 140m freighter hit the 183m tanker": a measure right before its noun tells what kind it is, not what happened.
static bool is_attribute(const CtFigure *figure) {
  return !ct_bind_is_count(figure) && figure->noun == figure->quantity->end;
}

static void bind_object(CtFrame *frame, uint32_t noun, uint32_t verb, bool is_first) {
  CtFigure *figure = &frame->figures[frame->chunks[noun].figure];
  if (is_of_toll(frame, figure, verb) || begins_next_clause(frame, noun, verb)) return;
  if (is_attribute(figure)) return;
  if (only_says(frame, &frame->chunks[verb]) && has_own_verb(frame, noun))
    return;  // "added 40 jobs were lost"
  const int32_t row = ct_bind_sense(frame, figure, &frame->chunks[verb], false);
  const uint32_t next = noun + 1;
  const bool acts = next < frame->chunk_count && frame->chunks[next].form == CT_FORM_INFINITIVE &&
                    row < 0 && frame->chunks[next].kind == CT_CHUNK_VERB;
  const int32_t acted = acts ? ct_bind_sense(frame, figure, &frame->chunks[next], true) : -1;
  if (row >= 0)
    ct_bind(frame, figure, row, false, verb, CT_ROLE_OBJECT, "object");
  else if (acted >= 0)
    ct_bind(frame, figure, acted, true, next, CT_ROLE_SUBJECT,
            "subject_of_infinitive");  // "forced 8,000 to flee"
  else if (is_first && !is_told_behind(frame, figure))
    bind_lemma(frame, figure, verb, CT_ROLE_OBJECT);
}

static bool is_count_next(const CtFrame *frame, uint32_t noun) {
  if (noun + 1 >= frame->chunk_count) return false;
  const CtChunk *next = &frame->chunks[noun + 1];
  return next->figure != CT_NONE && next->first == frame->chunks[noun].end &&
         ct_bind_is_count(&frame->figures[next->figure]);
}

static void bind_objects(CtFrame *frame, uint32_t verb) {
  const CtChunk *chunk = &frame->chunks[verb];
  uint32_t noun = verb + 1;
  if (chunk->form == CT_FORM_PASSIVE || noun >= frame->chunk_count) return;
  if (frame->chunks[noun].kind != CT_CHUNK_NOUN || frame->chunks[noun].date) return;
  if (frame->chunks[noun].figure == CT_NONE && is_count_next(frame, noun))
    noun++;  // "a record 728 drones"
  for (uint32_t item = 0; noun != CT_NONE && item < MAX_LIST; item++) {
    if (item > 0 && has_own_verb(frame, noun)) return;
    const uint32_t figure = frame->chunks[noun].figure;
    // "burned through pine forest, 40 km north of Athens": a measure of its own
    if (figure != CT_NONE && item > 0 && frame->figures[figure].noun == CT_NONE &&
        !ct_bind_is_count(&frame->figures[figure]))
      return;
    if (figure != CT_NONE) bind_object(frame, noun, verb, item == 0);
    noun = ct_bind_next_in_list(frame, noun);
  }
}

// From behind ", two of them children," to before it: the last chunk of the list's item, or `i`.
static uint32_t before_parts(const CtFrame *frame, uint32_t i) {
  enum { NEAR = 6 };
  bool seen = false;
  for (uint32_t k = i; k > 1 && i - k < NEAR; k--) {
    const uint8_t kind = frame->chunks[k].kind;
    if (kind == CT_CHUNK_PART || kind == CT_CHUNK_OF_THEM) seen = true;
    if (kind == CT_CHUNK_COMMA) return seen ? k - 1 : i;
    if (kind == CT_CHUNK_VERB || kind == CT_CHUNK_STOP) return i;
  }
  return i;
}

// From "Kyiv" of "14 people in the city of Kyiv" to "14 people"; from "Thursday" of "rose to 44 on Thursday" to the verb.
static uint32_t before_prepositions(const CtFrame *frame, uint32_t i) {
  for (uint32_t step = 0; step < MAX_PREPOSITIONS && i >= 2; step++) {
    if (frame->chunks[i].kind != CT_CHUNK_NOUN || !ct_bind_leads(&frame->chunks[i - 1])) return i;
    i -= 2;
  }
  return i;
}

// The noun chunk before `noun` in a list, or CT_NONE. The list must have an "and"; what a verb before it governs is no
// part of it.
static uint32_t previous_in_list(const CtFrame *frame, uint32_t noun, bool *joined) {
  uint32_t i = noun;
  bool any = false;
  while (i > 0 && (frame->chunks[i - 1].kind == CT_CHUNK_AND ||
                   frame->chunks[i - 1].kind == CT_CHUNK_COMMA)) {
    i--;
    any = true;
    if (frame->chunks[i].kind == CT_CHUNK_AND) *joined = true;
  }
  if (!any || !*joined || i == 0) return CT_NONE;
  i = frame->chunks[noun - 2].kind == CT_CHUNK_COMMA ||
              frame->chunks[noun - 1].kind == CT_CHUNK_COMMA
          ? before_parts(frame, i - 1)  // ", two of them minors, and", not ", of which 38 and"
          : i - 1;
  i = before_prepositions(frame, i);
  if (frame->chunks[i].kind != CT_CHUNK_NOUN || frame->chunks[i].date) return CT_NONE;
  if (i > 0 && frame->chunks[i - 1].kind == CT_CHUNK_VERB &&
      !only_says(frame, &frame->chunks[i - 1]))
    return CT_NONE;
  return ct_bind_before_each(frame, i);
}

// What the verb says of its subject: its own words, or those of the state behind a copula ("are dead").
static uint32_t says_of_subject(const CtFrame *frame, uint32_t verb) {
  const CtChunk *chunk = &frame->chunks[verb];
  if (verb + 1 >= frame->chunk_count) return verb;
  const CtChunk *next = &frame->chunks[verb + 1];
  const bool participle =
      next->kind == CT_CHUNK_VERB && next->form == CT_FORM_BARE && chunk->form == CT_FORM_PASSIVE;
  const bool infinitive = next->kind == CT_CHUNK_VERB && next->form == CT_FORM_INFINITIVE &&
                          chunk->form == CT_FORM_PASSIVE;
  // "are dead", "are believed trapped", "are expected to survive"
  if (next->kind != CT_CHUNK_STATE && !participle && !infinitive) return verb;
  return chunk->copula || (chunk->form == CT_FORM_PASSIVE && chunk->predicate < 0) ? verb + 1
                                                                                   : verb;
}

static bool is_undergone(const CtFrame *frame, uint32_t verb, uint32_t says, int32_t row) {
  return says != verb || frame->chunks[verb].form == CT_FORM_PASSIVE ||
         is_verb_sense(row, CT_PREDICATES_KIND_STATE);
}

static void bind_subject(CtFrame *frame, CtFigure *figure, uint32_t verb, bool is_last) {
  if (is_attribute(figure)) return;
  const uint32_t says = says_of_subject(frame, verb);
  const CtChunk *words = &frame->chunks[says];
  const int32_t undergone = ct_bind_sense(frame, figure, words, false);
  const int32_t acted = ct_bind_sense(frame, figure, words, true);
  const int32_t relative =
      ct_bind_is_relative(frame, verb) ? -1 : ct_bind_relative_sense(frame, figure);
  if (relative >=
      0) {  // "the 12 who were hurt have left", "24 girls who were abducted have been released"
    const int32_t main = words->form == CT_FORM_PASSIVE || says != verb ? undergone : acted;
    if (main < 0 || !ct_bind_gives_way(relative, main)) return;
  }
  if (undergone >= 0 && is_undergone(frame, verb, says, undergone)) {
    ct_bind(frame, figure, undergone, false, says, CT_ROLE_STATE,
            says == verb ? "subject_of_passive" : "subject_in_state");
  } else if (acted >= 0 && words->form != CT_FORM_PASSIVE) {
    ct_bind(frame, figure, acted, true, says, CT_ROLE_SUBJECT, "subject");
  } else if (is_last && words->predicate < 0) {
    bind_lemma(frame, figure, says, CT_ROLE_SUBJECT);
  }
  if (figure->verb == CT_NONE && says != verb) figure->verb = verb;
}

// "The rest, 18 people, were released": a figure in apposition to the subject.
static uint32_t apposition_of(const CtFrame *frame, uint32_t noun) {
  if (frame->chunks[noun].figure != CT_NONE || noun + 3 >= frame->chunk_count) return noun;
  if (frame->chunks[noun + 1].kind != CT_CHUNK_COMMA ||
      frame->chunks[noun + 3].kind != CT_CHUNK_COMMA)
    return noun;
  const uint32_t figure = frame->chunks[noun + 2].figure;
  return figure != CT_NONE && frame->figures[figure].noun != CT_NONE
             ? noun + 2
             : noun;  // not "the man, 34, was"
}

// "Six crew of a helicopter that crashed": people are not what "that" and "which" go back to.
static bool is_of_thing(const CtFrame *frame, uint32_t verb, uint32_t noun) {
  if (noun + 2 == verb || !ct_bind_is_relative(frame, verb) ||
      ct_frame_word_is(frame, frame->chunks[verb - 1].first, CT_TEXT("who")))
    return false;
  const uint32_t figure = frame->chunks[noun].figure;
  if (figure == CT_NONE) return false;
  const int32_t class_ =
      frame->figures[figure].class_;  // bare: "eight of them at a tower that fell"
  return class_ < 0 || ct_class_row_is(class_, CT_CLASSES_ROW_PERSON);
}

static void bind_subjects(CtFrame *frame, uint32_t verb) {
  const CtChunk *chunk = &frame->chunks[verb];
  if (chunk->form == CT_FORM_GERUND || chunk->form == CT_FORM_INFINITIVE) return;
  uint32_t noun = ct_bind_subject(frame, verb);
  if (noun != CT_NONE && is_of_thing(frame, verb, noun)) return;
  if (noun != CT_NONE) noun = apposition_of(frame, noun);
  bool joined = false;
  for (uint32_t item = 0; noun != CT_NONE && item < MAX_LIST; item++) {
    if (frame->chunks[noun].figure != CT_NONE) {
      CtFigure *figure = &frame->figures[frame->chunks[noun].figure];
      if (!ct_is_bound(figure)) bind_subject(frame, figure, verb, item == 0);
    }
    noun = previous_in_list(frame, noun, &joined);
  }
}

// "a party attended by 300 people": the agent of a passive is its subject.
static void bind_agent(CtFrame *frame, uint32_t verb) {
  const CtChunk *chunk = &frame->chunks[verb];
  if (verb + 2 >= frame->chunk_count ||
      (chunk->form != CT_FORM_PASSIVE && chunk->form != CT_FORM_BARE))
    return;
  if (!ct_frame_word_is(frame, frame->chunks[verb + 1].first, CT_TEXT("by"))) return;
  const uint32_t figure = frame->chunks[verb + 2].figure;
  if (frame->chunks[verb + 1].kind != CT_CHUNK_PREPOSITION || figure == CT_NONE) return;
  const int32_t row = ct_bind_sense(frame, &frame->figures[figure], chunk, true);
  if (row >= 0) ct_bind(frame, &frame->figures[figure], row, true, verb, CT_ROLE_SUBJECT, "agent");
}

// "Gunmen abduct 25 girls", "Nordwell axes 7,000 posts", "would axe 500 roles", "and damaging hundreds of houses": the tagger took the verb before the figure for a noun or an
// adjective.
static void bind_mistagged(CtFrame *frame, CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (ct_is_bound(figure) || !quantity || quantity->first < frame->sentence->first + 2) return;
  const uint32_t token = quantity->first - 1;
  const uint8_t tag = frame->document->tokens.items[token].tag;
  const uint8_t before = frame->document->tokens.items[token - 1].tag;
  const bool gerund = tag == CT_TAG_ADJECTIVE &&
                      ct_text_ends(ct_document_word(frame->document, token), CT_TEXT("ing"));
  const bool base = tag == CT_TAG_NOUN && frame->sentence->kind != CT_SENTENCE_PROSE &&
                    before == CT_TAG_NOUN_PLURAL;
  const bool led = tag == CT_TAG_NOUN && (before == CT_TAG_MODAL || before == CT_TAG_TO);
  const bool third = tag == CT_TAG_NOUN_PLURAL && frame->sentence->kind != CT_SENTENCE_PROSE &&
                     (before == CT_TAG_NAME || before == CT_TAG_NOUN);
  if ((!gerund && !base && !led && !third) || !ct_frame_has(frame, token, CT_LEX_PREDICATES))
    return;
  CtChunk words = {.head = token, .at = token, .words = 1};
  words.predicate = ct_lexicon_row(ct_document_entry(frame->document, token), CT_LEX_PREDICATES);
  const int32_t row = ct_bind_sense(frame, figure, &words, false);
  if (row < 0 || ct_lex_predicates[row].kind != CT_PREDICATES_KIND_VERB) return;
  ct_bind(frame, figure, row, false, figure->chunk, CT_ROLE_OBJECT, "verb_mistagged");
  figure->words_first = token;
  figure->words_end = token + 1;
}

// The figures that are not bound yet all lie in [first, end).
typedef struct FreeFigures {
  uint32_t first, end;
} FreeFigures;

static void narrow(const CtFrame *frame, FreeFigures *open) {
  while (open->first < open->end && ct_is_bound(&frame->figures[open->first]))
    open->first++;
  while (open->first < open->end && ct_is_bound(&frame->figures[open->end - 1]))
    open->end--;
}

// A subject stands before its verb, an object or an agent behind it: where all figures there are bound nothing is left to do.
static void bind_verb(CtFrame *frame, uint32_t verb, FreeFigures *open) {
  narrow(frame, open);
  if (open->first == open->end) return;
  if (frame->figures[open->first].chunk < verb) bind_subjects(frame, verb);
  if (frame->figures[open->end - 1].chunk < verb) return;
  bind_objects(frame, verb);
  bind_agent(frame, verb);
}

void ct_bind_verbs(CtFrame *frame) {
  FreeFigures open = {0, frame->figure_count};
  bool any_relative = false;
  for (uint32_t i = 0; i < frame->chunk_count; i++) {  // the main clause first
    if (frame->chunks[i].kind != CT_CHUNK_VERB) continue;
    const bool relative = ct_bind_is_relative(frame, i);
    if (!relative) bind_verb(frame, i, &open);
    any_relative = any_relative || relative;
  }
  for (uint32_t i = 0; any_relative && i < frame->chunk_count; i++) {
    if (ct_bind_is_relative(frame, i)) bind_verb(frame, i, &open);
  }
  for (uint32_t f = 0; f < frame->figure_count; f++)
    bind_mistagged(frame, &frame->figures[f]);
}
