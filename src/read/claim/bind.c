// Chooses the sense of a predicate's words that fits a figure, and finds subjects and lists among the chunks.
#include "read/claim/bind.h"

#include <string.h>

enum { NEEDS_WINDOW = 14, SUBJECT_WINDOW = 24, GROUP_STEPS = 2 };

static bool is_one_of(CtText word, CtText list) {
  size_t start = 0;
  for (size_t i = 0; i <= list.length; i++) {
    if (i < list.length && list.data[i] != '|') continue;
    if (ct_text_equal_ascii_case(word, ct_text_range(list, start, i))) return true;
    start = i + 1;
  }
  return false;
}

// "from a car", "from their crushed car"
static bool is_led_by_from(const CtFrame *frame, uint32_t token, uint32_t first) {
  enum { NEAR = 3 };
  for (uint32_t step = 1; step <= NEAR && token >= first + step; step++) {
    if (ct_frame_word_is(frame, token - step, CT_TEXT("from"))) return true;
  }
  return false;
}

// "taken by helicopter to a nearby hospital": one of the words, near, before a semicolon; not of some only, as in
// "carrying 52 people, two of whom died in hospital".
static bool word_follows(const CtFrame *frame, uint32_t from, CtText list, bool led) {
  uint32_t end = from + NEEDS_WINDOW;
  if (end > frame->sentence->end) end = frame->sentence->end;
  for (uint32_t token = from; token < end; token++) {
    const CtText word = ct_document_word(frame->document, token);
    if (ct_text_equal(word, CT_TEXT(";"))) return false;
    if (ct_text_equal(word, CT_TEXT("whom"))) return false;
    if (is_one_of(word, list) && (!led || is_led_by_from(frame, token, from))) return true;
  }
  return false;
}

// A bare figure may count whatever the row asks for, where the row itself says that people are meant.
static bool class_fits(const CtFigure *figure, const CtLexPredicates *row) {
  if (row->class_ < 0 || ct_class_row_is(figure->class_, row->class_)) return true;
  return ct_bind_is_count(figure) && figure->noun == CT_NONE && figure->class_ < 0 &&
         ct_class_row_parent(row->class_) < 0 && ct_class_row_is(row->implies, row->class_);
}

// "All aboard the two aircraft were killed": aircraft are not.
static bool is_lifeless(const CtFigure *figure) {
  static const int16_t ROOTS[] = {CT_CLASSES_ROW_VEHICLE, CT_CLASSES_ROW_BUILDING,
                                  CT_CLASSES_ROW_AERIAL_WEAPON, CT_CLASSES_ROW_ORGANISATION};
  for (size_t i = 0; i < sizeof(ROOTS) / sizeof(*ROOTS); i++)
    if (ct_class_row_is(figure->class_, ROOTS[i])) return true;
  return false;
}

// "Forced to leave office", "contained 12 pills": an object stands behind the words.
static bool noun_begins(const CtFrame *frame, uint32_t token) {
  if (token >= frame->sentence->end) return false;
  switch (frame->document->tokens.items[token].tag) {
  case CT_TAG_NOUN:
  case CT_TAG_NOUN_PLURAL:
  case CT_TAG_NAME:
  case CT_TAG_PRONOUN:
  case CT_TAG_DETERMINER:
  case CT_TAG_ADJECTIVE:
  case CT_TAG_NUMBER: return true;
  default: return ct_frame_word_is(frame, token, CT_TEXT("to"));  // "will go to others"
  }
}

// "The index closed down 51.28 points": what has a fraction is no count of things that something happened to.
static bool is_fraction(const CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  return quantity && quantity->kind == CT_KIND_COUNT && quantity->has_value &&
         !ct_number_is_whole(quantity->value);
}

bool ct_bind_fits(const CtFrame *frame, const CtFigure *figure, int32_t row, bool subject,
                  uint32_t words_end) {
  const CtLexPredicates *predicate = &ct_lex_predicates[row];
  const CtText name = ct_lexicon_text(subject ? predicate->subject : predicate->object);
  const CtText needs = ct_lexicon_text(predicate->needs);
  if (name.length == 0 || !class_fits(figure, predicate) || is_fraction(figure)) return false;
  if (subject && ct_class_row_is(figure->class_, CT_CLASSES_ROW_PERSON) &&
      ct_text_equal(name, CT_TEXT("hit")))
    return false;  // "two gunmen attacked a church"
  if (predicate->implies >= 0 && !ct_bind_is_count(figure)) return false;  // "five years in prison"
  if (figure->quantity && figure->quantity->kind == CT_KIND_DURATION)
    return false;  // "struck 12 minutes later"
  if (predicate->living && is_lifeless(figure)) return false;
  if (predicate->alone && !noun_begins(frame, words_end)) return true;
  return needs.length == 0 ? !predicate->alone
                           : word_follows(frame, words_end, needs, predicate->from);
}

static bool is_bindable(uint8_t kind) {
  return kind == CT_PREDICATES_KIND_VERB || kind == CT_PREDICATES_KIND_STATE ||
         kind == CT_PREDICATES_KIND_BEING;
}

int32_t ct_bind_sense(const CtFrame *frame, const CtFigure *figure, const CtChunk *chunk,
                      bool subject) {
  if (chunk->predicate < 0) return -1;
  const uint32_t end = chunk->at + chunk->words;
  if (chunk->words > 1 && ct_bind_fits(frame, figure, chunk->predicate, subject, end))
    return chunk->predicate;
  const CtLexEntry *entry =
      ct_document_entry(frame->document, chunk->words > 1 ? chunk->head : chunk->at);
  for (uint8_t i = 0; entry && i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_PREDICATES || !is_bindable(ct_lex_predicates[sense.row].kind))
      continue;
    if (ct_bind_fits(frame, figure, sense.row, subject, chunk->at + 1)) return sense.row;
  }
  return -1;
}

void ct_bind(CtFrame *frame, CtFigure *figure, int32_t row, bool subject, uint32_t chunk,
             CtRole role, const char *rule) {
  if (ct_is_bound(figure)) return;
  const CtLexPredicates *predicate = &ct_lex_predicates[row];
  const CtChunk *words = &frame->chunks[chunk];
  figure->predicate = row;
  figure->name = ct_lexicon_text(subject ? predicate->subject : predicate->object);
  figure->words_first = words->at ? words->at : words->first;
  figure->words_end = words->words ? words->at + words->words : words->end;
  figure->verb = words->kind == CT_CHUNK_VERB ? chunk : CT_NONE;
  figure->role = (uint8_t)role;
  if (figure->thing_count == 0 && predicate->implies >= 0 && ct_bind_is_count(figure)) {
    figure->things[figure->thing_count++] = ct_thing_implied(predicate->implies);
    figure->class_ = predicate->implies;
  }
  ct_rules_add(&figure->rules, rule);
}

bool ct_bind_is_compared(const CtFrame *frame, const CtFigure *figure) {
  const CtChunk *before = figure->chunk > 0 ? &frame->chunks[figure->chunk - 1] : NULL;
  return before && before->kind == CT_CHUNK_PREPOSITION &&
         ct_frame_word_is(frame, before->first, CT_TEXT("than"));
}

void ct_bind_as(CtFigure *figure, const CtFigure *from, const char *rule) {
  if (ct_is_bound(figure) || !ct_is_bound(from)) return;
  if (is_fraction(figure) &&
      (from->predicate < 0 || ct_lex_predicates[from->predicate].kind != CT_PREDICATES_KIND_SCALE))
    return;
  figure->name = from->name;
  figure->predicate = from->predicate;
  figure->words_first = from->words_first;
  figure->words_end = from->words_end;
  figure->verb = from->verb;
  figure->role = CT_ROLE_SHARED;
  if (figure->thing_count == 0 && from->thing_count > 0) {
    figure->things[figure->thing_count++] = from->things[0];
    figure->things[0].implied = true;
    figure->class_ = from->class_;
  }
  ct_rules_add(&figure->rules, rule);
}

// From a closing comma back to before its opening one: "18 people, including four children, were killed".
static uint32_t before_parenthesis(const CtFrame *frame, uint32_t comma) {
  for (uint32_t i = comma; i > 0 && comma - i < SUBJECT_WINDOW; i--) {
    const CtChunk *chunk = &frame->chunks[i - 1];
    if (chunk->kind == CT_CHUNK_COMMA) return i > 1 ? i - 2 : CT_NONE;
    if (chunk->kind == CT_CHUNK_STOP || chunk->kind == CT_CHUNK_COLON) return CT_NONE;
  }
  return CT_NONE;
}

// From the dash before a verb to before the one that it closes: "Five people – a family and two guides – are trapped".
static uint32_t before_dashes(const CtFrame *frame, uint32_t dash) {
  if (ct_frame_word_is(frame, frame->chunks[dash].first, CT_TEXT(";"))) return CT_NONE;
  for (uint32_t i = dash; i > 1 && dash - i < SUBJECT_WINDOW; i--) {
    const CtChunk *chunk = &frame->chunks[i - 1];
    if (ct_frame_word_is(frame, chunk->first, CT_TEXT(";"))) return CT_NONE;
    if (chunk->kind == CT_CHUNK_STOP) return i - 2;
    if (chunk->kind == CT_CHUNK_VERB && chunk->form != CT_FORM_BARE) return CT_NONE;
  }
  return CT_NONE;
}

// "aboard" before a noun is a preposition: "all 67 people aboard the two aircraft".
bool ct_bind_leads(const CtChunk *chunk) {
  if (chunk->kind == CT_CHUNK_STATE && chunk->predicate >= 0)
    return ct_text_equal(ct_lexicon_text(ct_lex_predicates[chunk->predicate].object),
                         CT_TEXT("aboard"));
  return chunk->kind == CT_CHUNK_PREPOSITION || chunk->kind == CT_CHUNK_PART;
}

// Whether the noun chunk hangs on prepositions ("due to leave Leeds") or on "including" before it; then *before is the chunk
// before them.
static bool hangs_on(const CtFrame *frame, uint32_t noun, uint32_t *before) {
  uint32_t first = noun;
  while (first > 0 && ct_bind_leads(&frame->chunks[first - 1]))
    first--;
  if (first == noun) return false;
  *before = first > 0 ? first - 1 : CT_NONE;
  return true;
}

// What a row says of those counted, whether they did it or suffered it.
static CtText name_of(int32_t row) {
  const CtText object = ct_lexicon_text(ct_lex_predicates[row].object);
  return object.length > 0 ? object : ct_lexicon_text(ct_lex_predicates[row].subject);
}

bool ct_bind_gives_way(int32_t participle, int32_t main) {
  const CtText said = name_of(participle), name = name_of(main);
  if (ct_lex_predicates[main].weak || ct_text_equal(said, CT_TEXT("killed"))) return false;
  if (ct_text_equal(name, CT_TEXT("killed"))) return true;
  const bool hurt = is_one_of(said, CT_TEXT("injured|critical|shot|stabbed"));
  return !hurt ||
         !is_one_of(name,
                    CT_TEXT("treated|hospitalised|aboard|identified|released|survived|recovered"));
}

bool ct_bind_is_relative(const CtFrame *frame, uint32_t verb) {
  if (verb < 2 || verb >= frame->chunk_count || frame->chunks[verb].kind != CT_CHUNK_VERB)
    return false;
  const CtChunk *who = &frame->chunks[verb - 1];
  return who->kind == CT_CHUNK_CLAUSE && who->form == CT_CONNECTIVES_LINK_CONTENT &&
         frame->chunks[verb - 2].kind == CT_CHUNK_NOUN &&
         is_one_of(ct_document_word(frame->document, who->first), CT_TEXT("who|which|that"));
}

int32_t ct_bind_relative_sense(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t verb = ct_bind_group_end(frame, figure->chunk) + 2;
  if (verb >= frame->chunk_count || !ct_bind_is_relative(frame, verb)) return -1;
  const CtChunk *chunk = &frame->chunks[verb];
  return ct_bind_sense(frame, figure, chunk, chunk->form != CT_FORM_PASSIVE);
}

// "The 12 drones that attacked Kyiv were shot down": from Kyiv, or from "attacked", to before "that"; or `i` itself.
static uint32_t before_relative(const CtFrame *frame, uint32_t i) {
  const CtChunk *chunk = &frame->chunks[i];
  const uint32_t verb = chunk->kind == CT_CHUNK_VERB ? i : i - 1;
  if (i < 2 || !ct_bind_is_relative(frame, verb)) return i;
  return ct_frame_has(frame, frame->chunks[verb].head, CT_LEX_ATTRIBUTION) ? i : verb - 2;
}

uint32_t ct_bind_before_each(const CtFrame *frame, uint32_t noun) {
  const CtChunk *chunk = &frame->chunks[noun];
  if (noun == 0 || chunk->end != chunk->first + 1 ||
      frame->document->tokens.items[chunk->first].tag != CT_TAG_DETERMINER ||
      frame->chunks[noun - 1].kind != CT_CHUNK_NOUN)
    return noun;
  const uint32_t figure = frame->chunks[noun - 1].figure;
  if (figure != CT_NONE && frame->figures[figure].noun == CT_NONE)
    return noun;  // "Jones, 31, and Smith, 30 all died"
  return is_one_of(ct_document_word(frame->document, chunk->first), CT_TEXT("each|all|both"))
             ? noun - 1
             : noun;
}

uint32_t ct_bind_subject(const CtFrame *frame, uint32_t verb) {
  uint32_t i = verb == 0 ? CT_NONE : verb - 1;
  for (uint32_t steps = 0; i != CT_NONE && steps < SUBJECT_WINDOW; steps++) {
    i = before_relative(frame, i);
    const CtChunk *chunk = &frame->chunks[i];
    uint32_t before = CT_NONE;
    if (chunk->kind == CT_CHUNK_NOUN && !chunk->date) {
      if (!hangs_on(frame, i, &before)) return ct_bind_before_each(frame, i);
      i = before;
    } else if (chunk->kind == CT_CHUNK_COMMA) {
      i = before_parenthesis(frame, i);
    } else if (chunk->kind == CT_CHUNK_STOP && i + 1 == verb) {
      i = before_dashes(frame, i);
    } else if (chunk->kind == CT_CHUNK_STATE || chunk->kind == CT_CHUNK_OF_THEM || chunk->date ||
               (chunk->kind == CT_CHUNK_VERB && chunk->form == CT_FORM_BARE) ||
               (chunk->kind == CT_CHUNK_CLAUSE && (i + 1 == verb || frame->chunks[i + 1].date))) {
      const bool on = chunk->date && i > 0 && frame->chunks[i - 1].kind == CT_CHUNK_PREPOSITION;
      // "the 15 people who died", "people on board were killed", "those seized on Friday have escaped"
      i = i > on ? i - 1 - on : CT_NONE;
    } else {
      return CT_NONE;
    }
  }
  return CT_NONE;
}

uint32_t ct_bind_group_end(const CtFrame *frame, uint32_t noun) {
  uint32_t end = noun;
  for (uint32_t step = 0; step < GROUP_STEPS; step++) {
    if (end + 1 < frame->chunk_count && frame->chunks[end + 1].kind == CT_CHUNK_STATE) end++;
    if (end + 2 >= frame->chunk_count || frame->chunks[end + 1].kind != CT_CHUNK_PREPOSITION) break;
    if (frame->chunks[end + 2].kind != CT_CHUNK_NOUN) break;
    const bool of = ct_frame_word_is(frame, frame->chunks[end + 1].first, CT_TEXT("of"));
    if (frame->chunks[end + 2].numeral && !of) break;  // "241 of the 242 aboard" is one group
    end += 2;
  }
  if (end + 1 < frame->chunk_count && frame->chunks[end + 1].kind == CT_CHUNK_STATE) end++;
  return end;
}

// ", including four children," or ", over 300 of them Shaheds," behind a list's item: the closing comma, or `i`.
static uint32_t skip_parts(const CtFrame *frame, uint32_t i) {
  if (i + 2 >= frame->chunk_count || frame->chunks[i].kind != CT_CHUNK_COMMA) return i;
  if (frame->chunks[i + 1].kind != CT_CHUNK_PART && frame->chunks[i + 2].kind != CT_CHUNK_OF_THEM)
    return i;
  for (uint32_t k = i + 2; k < frame->chunk_count && k < i + 10; k++) {
    if (frame->chunks[k].kind == CT_CHUNK_COMMA) return k;
    if (frame->chunks[k].kind == CT_CHUNK_VERB || frame->chunks[k].kind == CT_CHUNK_STOP) return i;
  }
  return i;
}

uint32_t ct_bind_next_in_list(const CtFrame *frame, uint32_t noun) {
  uint32_t i = skip_parts(frame, ct_bind_group_end(frame, noun) + 1);
  bool joined = false;
  for (; i < frame->chunk_count; i++) {
    const uint8_t kind = frame->chunks[i].kind;
    if (kind != CT_CHUNK_AND && kind != CT_CHUNK_COMMA) break;
    joined = true;
  }
  if (!joined || i >= frame->chunk_count || frame->chunks[i].kind != CT_CHUNK_NOUN ||
      frame->chunks[i].date)
    return CT_NONE;
  return i;
}
