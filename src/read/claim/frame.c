// Cuts a tagged sentence into chunks: noun phrases with their figures, verb groups, states, connectives. Looks at words,
// phrases and the ranges that the readers before left; decides nothing about how chunks belong together (bind_*.c do).
#include "read/claim/frame_figure.h"
#include "read/claim/frame_words.h"

#include <string.h>

// Of what the readers before left, the next of each kind that ends behind the token at hand. Where there is none its tokens
// are CT_NONE.
typedef struct Builder {
  CtFrame *frame;
  uint32_t quantity, quantity_first, quantity_end;
  bool is_figure;  // the quantity: ct_frame_is_figure
  uint32_t date, date_first, date_end;
  uint32_t next_phrase;
  const CtPhrase *phrase;  // the one before next_phrase, or NO_PHRASE
} Builder;

static const CtPhrase NO_PHRASE = {
    .first = CT_NONE, .end = CT_NONE, .head = CT_NONE, .kind = CT_PHRASE_PREPOSITION};

uint32_t ct_frame_chunk_from(const CtFrame *frame, uint32_t token) {
  uint32_t low = 0;
  for (uint32_t count = frame->chunk_count; count > 0;) {  // the answer is in [low, low + count]
    const uint32_t half = (count + 1) / 2;
    low += frame->chunks[low + half - 1].end <= token ? half : 0;  // no branch: nobody foresees it
    count -= half;
  }
  return low;
}

uint32_t ct_frame_chunk_at(const CtFrame *frame, uint32_t token) {
  const uint32_t chunk = ct_frame_chunk_from(frame, token);
  return chunk < frame->chunk_count && frame->chunks[chunk].first <= token ? chunk : CT_NONE;
}

CtSpan ct_frame_bytes(const CtFrame *frame, uint32_t first, uint32_t end) {
  const CtToken *tokens = frame->document->tokens.items;
  return first < end ? (CtSpan){tokens[first].start, tokens[end - 1].end}
                     : (CtSpan){tokens[first].start, tokens[first].start};
}

bool ct_frame_has(const CtFrame *frame, uint32_t token, uint8_t table) {
  return ct_document_has(frame->document, token, table);
}

bool ct_frame_word_is(const CtFrame *frame, uint32_t token, CtText lower) {
  return ct_text_equal_ascii_case(ct_document_word(frame->document, token), lower);
}

static CtChunk *add_chunk(CtFrame *frame, CtChunkKind kind, uint32_t first, uint32_t end) {
  CtChunk *chunk = &frame->chunks[frame->chunk_count++];
  *chunk = (CtChunk){.first = first,
                     .end = end,
                     .head = end - 1,
                     .figure = CT_NONE,
                     .predicate = -1,
                     .kind = (uint8_t)kind};
  frame->kinds |= 1u << kind;
  return chunk;
}

static void find_quantity(Builder *b, uint32_t index) {
  const CtFrame *frame = b->frame;
  b->quantity = index;
  b->quantity_first = b->quantity_end = CT_NONE;
  b->is_figure = false;
  if (index == frame->end_quantity) return;
  const CtQuantity *quantity = &frame->reading->quantities.items[index];
  b->quantity_first = quantity->first;
  b->quantity_end = quantity->end;
  b->is_figure = ct_frame_is_figure(frame, quantity);
}

static void find_date(Builder *b, uint32_t index) {
  b->date = index;
  b->date_first = b->date_end = CT_NONE;
  if (index >= b->frame->end_date) return;
  b->date_first = b->frame->reading->dates.items[index].first;
  b->date_end = b->frame->reading->dates.items[index].end;
}

static void find_phrase(Builder *b) {
  const CtFrame *frame = b->frame;
  b->phrase = b->next_phrase < frame->sentence->end_phrase
                  ? &frame->document->phrases.items[b->next_phrase++]
                  : &NO_PHRASE;
}

static void pass_to(Builder *b, uint32_t token) {
  while (b->quantity_end <= token)
    find_quantity(b, b->quantity + 1);
  while (b->date_end <= token)
    find_date(b, b->date + 1);
  while (b->phrase->end <= token)
    find_phrase(b);
}

static const CtQuantity *quantity_of(const Builder *b) {
  return &b->frame->reading->quantities.items[b->quantity];
}

// A figure of which nothing is known yet, in the chunk that was added last.
static CtFigure *new_figure(CtFrame *frame, const CtQuantity *quantity, uint32_t noun) {
  CtChunk *chunk = &frame->chunks[frame->chunk_count - 1];
  chunk->figure = frame->figure_count;
  chunk->numeral = quantity != NULL;
  CtFigure *figure = &frame->figures[frame->figure_count++];
  *figure = (CtFigure){.quantity = quantity,
                       .chunk = frame->chunk_count - 1,
                       .class_ = -1,
                       .predicate = -1,
                       .verb = CT_NONE,
                       .whole = CT_NONE,
                       .noun = noun};
  return figure;
}

// A chunk with the builder's quantity that begins at `first`.
static uint32_t add_figure(Builder *b, uint32_t first) {
  CtFrame *frame = b->frame;
  const CtQuantity *quantity = quantity_of(b);
  const uint32_t end = ct_frame_figure_end(frame, quantity, b->phrase);
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_NOUN, first, end);
  const CtFigure *figure = new_figure(frame, quantity, ct_frame_figure_head(frame, quantity, end));
  if (figure->noun != CT_NONE) chunk->head = figure->noun;
  return end;
}

static uint32_t add_verb(CtFrame *frame, const CtPhrase *phrase, uint32_t first) {
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_VERB, first, phrase->end);
  chunk->head = phrase->head;
  chunk->form = (uint8_t)ct_frame_verb_form(frame, phrase, first);
  chunk->modal = phrase->modal;
  chunk->negated = phrase->negated;
  chunk->copula = ct_frame_has(frame, phrase->head, CT_LEX_COPULAS);
  ct_frame_match_verb(frame, chunk, first);
  return chunk->end;
}

// "Twelve people - four of them children - were killed", "--": what is typed for a dash; not the hyphen of "a 12-4 vote".
static bool is_typed_dash(const CtFrame *frame, uint32_t token, CtText word) {
  const CtToken *at = &frame->document->tokens.items[token];
  if (word.length == 2) return word.data[1] == '-';
  return token > frame->sentence->first && token + 1 < frame->sentence->end &&
         (at[0].flags & at[1].flags & CT_TOKEN_SPACE_BEFORE) != 0 &&
         at[1].kind != CT_TOKEN_NUMBER;  // "12 - 4"
}

static uint32_t add_punctuation(CtFrame *frame, uint32_t token) {
  const CtText word = ct_document_word(frame->document, token);
  const char sign = word.length > 0 ? word.data[0] : ' ';
  if (sign == ',' || sign == '(' || sign == ')')
    add_chunk(frame, CT_CHUNK_COMMA, token, token + 1);
  else if (sign == ':')
    add_chunk(frame, CT_CHUNK_COLON, token, token + 1);
  else if (sign == ';')
    add_chunk(frame, CT_CHUNK_STOP, token, token + 1);
  else if (sign == '-' && is_typed_dash(frame, token, word))
    add_chunk(frame, CT_CHUNK_STOP, token, token + 1);
  else if (word.length == 3 && memcmp(word.data, "\xE2\x80", 2) == 0 &&
           (word.data[2] == '\x93' || word.data[2] == '\x94')) {
    add_chunk(frame, CT_CHUNK_STOP, token, token + 1);  // a dash
  }
  return token + 1;
}

// "133 people were hurt": right behind what the figure counts stands a verb that has it as its subject.
static bool is_counted_subject(const CtFrame *frame, const CtQuantity *quantity) {
  const uint32_t verb = quantity->counted_token + 1;
  if (quantity->counted_token == CT_NONE || verb >= frame->sentence->end) return false;
  const uint8_t tag = ct_frame_tag(frame, verb);
  return tag == CT_TAG_AUXILIARY || tag == CT_TAG_MODAL || tag == CT_TAG_VERB_PAST ||
         tag == CT_TAG_VERB_PRESENT;
}

// "first given as 15": before a figure "as" begins no clause, but "as 15 people were hurt". "that attack" and "that" behind a
// noun are told by the tag.
static bool is_real_clause(const Builder *b, uint32_t token, uint32_t words) {
  const uint8_t tag = ct_frame_tag(b->frame, token);
  if (words > 1) return true;
  if (b->quantity_first == token + 1)
    return !ct_frame_word_is(b->frame, token, CT_TEXT("as")) ||
           is_counted_subject(b->frame, quantity_of(b));
  return tag != CT_TAG_DETERMINER && tag != CT_TAG_ADVERB;
}

static uint32_t add_connective(const Builder *b, uint32_t token) {
  static const uint8_t KINDS[] = {
      [CT_CONNECTIVES_LINK_AND] = CT_CHUNK_AND,
      [CT_CONNECTIVES_LINK_OR] = CT_CHUNK_AND,
      [CT_CONNECTIVES_LINK_CLAUSE] = CT_CHUNK_CLAUSE,
      [CT_CONNECTIVES_LINK_CONTENT] = CT_CHUNK_CLAUSE,
      [CT_CONNECTIVES_LINK_PART] = CT_CHUNK_PART,
      [CT_CONNECTIVES_LINK_OF_THEM] = CT_CHUNK_OF_THEM,
  };
  uint32_t words = 0;
  const int32_t row = ct_document_match(b->frame->document, token, b->frame->sentence->end,
                                        CT_LEX_CONNECTIVES, &words);
  if (row < 0) return token;
  const uint8_t kind = KINDS[ct_lex_connectives[row].link];
  if (kind == CT_CHUNK_CLAUSE && !is_real_clause(b, token, words)) return token;
  add_chunk(b->frame, (CtChunkKind)kind, token, token + words)->form = ct_lex_connectives[row].link;
  return token + words;
}

static bool is_state(uint8_t kind) {
  return kind == CT_PREDICATES_KIND_STATE || kind == CT_PREDICATES_KIND_BEING;
}

static bool is_verb_tag(uint8_t tag) {
  return tag >= CT_TAG_VERB_BASE && tag <= CT_TAG_VERB_GERUND;
}

// A word that a noun phrase took in but that acts as a verb: "estimated 107,000", "shooting down 585 drones".
static uint32_t add_hidden_verb(CtFrame *frame, uint32_t token, CtVerbForm form) {
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_VERB, token, token + 1);
  chunk->form = (uint8_t)form;
  ct_frame_match_verb(frame, chunk, token);
  return chunk->end;
}

// A state; or a verb that was cut off from its phrase: "8 men shot".
static uint32_t add_state(Builder *b, uint32_t token) {
  CtFrame *frame = b->frame;
  const bool in_noun = b->phrase->kind == CT_PHRASE_NOUN && b->phrase->first <= token;
  uint32_t words = 0;
  if (!in_noun || b->phrase->first < token) {
    const int32_t row = ct_frame_predicate(frame, token, &words);
    if (row >= 0 && is_state(ct_lex_predicates[row].kind)) {
      CtChunk *chunk = add_chunk(frame, CT_CHUNK_STATE, token, token + words);
      chunk->predicate = row;
      chunk->at = token;
      chunk->words = words;
      return token + words;
    }
  }
  const bool cut_off = in_noun && b->phrase->first < token;
  return cut_off && ct_frame_says_state(frame, token) ? add_hidden_verb(frame, token, CT_FORM_BARE)
                                                      : token;
}

// The noun phrase from `first` on, behind which the figure in it begins.
static uint32_t add_noun_with_figure(Builder *b, uint32_t first) {
  CtFrame *frame = b->frame;
  const uint32_t before = b->quantity_first - 1;
  if (before == first && is_verb_tag(ct_frame_tag(frame, before)))
    return add_hidden_verb(frame, before, CT_FORM_BARE);
  if (!ct_frame_is_noun(ct_frame_tag(frame, before))) return add_figure(b, first);
  add_chunk(frame, CT_CHUNK_NOUN, first, b->quantity_first);  // "At Camp Mystic 27 died"
  return b->quantity_first;
}

// "a man was shot dead": a count of one without a numeral, for persons only; kept when something known happened to them.
static void add_single(CtFrame *frame, const CtChunk *chunk) {
  uint32_t first = 0;
  if (!ct_frame_has(frame, chunk->first, CT_LEX_SINGLE_ARTICLES) || chunk->head == chunk->first)
    return;
  if (ct_frame_tag(frame, chunk->head) != CT_TAG_NOUN) return;
  const int32_t row = ct_class_of_words(frame->document, chunk->first + 1, chunk->head, &first);
  if (row < 0 || !ct_class_row_is(row, CT_CLASSES_ROW_PERSON)) return;
  new_figure(frame, NULL, chunk->head);
}

// "the archive estimates 300,000": a verb that looks like a plural, right before a figure.
static bool ends_with_verb(const CtFrame *frame, const CtPhrase *phrase, uint32_t first) {
  const uint32_t last = phrase->end - 1;
  return last > first && ct_frame_tag(frame, last) == CT_TAG_NOUN_PLURAL &&
         ct_frame_has(frame, last, CT_LEX_ATTRIBUTION);
}

// "12 students and teacher shot": in a headline, behind the last of a list, a participle that was taken for its noun.
static bool hides_state(const CtFrame *frame, const CtPhrase *phrase, uint32_t first) {
  if (frame->sentence->kind == CT_SENTENCE_PROSE || phrase->head != phrase->end - 1 ||
      phrase->head == first || frame->chunk_count < 2 ||
      frame->chunks[frame->chunk_count - 1].kind != CT_CHUNK_AND ||
      frame->chunks[frame->chunk_count - 2].figure == CT_NONE)
    return false;
  return ct_frame_says_state(frame, phrase->head);
}

static uint32_t add_noun(Builder *b, const CtPhrase *phrase, uint32_t first) {
  CtFrame *frame = b->frame;
  if (b->is_figure && b->quantity_first < phrase->end) return add_noun_with_figure(b, first);
  if (ct_frame_hides_verb(frame, first)) {
    const bool gerund = ct_text_ends(ct_document_word(frame->document, first), CT_TEXT("ing"));
    return add_hidden_verb(frame, first, gerund ? CT_FORM_GERUND : CT_FORM_BARE);
  }
  if (b->quantity_first == phrase->end && ends_with_verb(frame, phrase, first)) {
    add_chunk(frame, CT_CHUNK_NOUN, first, phrase->end - 1);
    return add_hidden_verb(frame, phrase->end - 1, CT_FORM_FINITE);
  }
  const bool cut = hides_state(frame, phrase, first);
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_NOUN, first, phrase->end - cut);
  chunk->head = phrase->head - cut;
  chunk->at = chunk->head;
  add_single(frame, chunk);
  return chunk->end;
}

// The phrase at hand, or what is left of it from `token` on.
static uint32_t add_phrase(Builder *b, uint32_t token) {
  const CtPhrase *phrase = b->phrase;
  if (phrase->kind == CT_PHRASE_NOUN) return add_noun(b, phrase, token);
  if (phrase->kind == CT_PHRASE_VERB) return add_verb(b->frame, phrase, token);
  add_chunk(b->frame, CT_CHUNK_PREPOSITION, token, phrase->end);
  return phrase->end;
}

// A date is one noun; a stretch that holds a figure ("the past 1,000 days") is the figure's.
static uint32_t add_date(const Builder *b, uint32_t token) {
  if (b->quantity_first < b->date_end) return token;
  add_chunk(b->frame, CT_CHUNK_NOUN, token, b->date_end)->date = true;
  return b->date_end;
}

// "Police estimated 107,000", "the Archive, a monitor, estimated 55,000": the word that hedges is the verb of a subject.
static bool begins_with_verb(const CtFrame *frame, const CtQuantity *quantity) {
  if (quantity->figure_first <= quantity->first || frame->chunk_count == 0) return false;
  const CtChunk *last = &frame->chunks[frame->chunk_count - 1];
  const bool apposed = frame->chunk_count > 3 && last->kind == CT_CHUNK_COMMA &&
                       last[-1].kind == CT_CHUNK_NOUN && last[-2].kind == CT_CHUNK_COMMA &&
                       last[-3].kind == CT_CHUNK_NOUN;
  if (last->kind != CT_CHUNK_NOUN && !apposed) return false;
  return is_verb_tag(ct_frame_tag(frame, quantity->first)) &&
         ct_frame_has(frame, quantity->first, CT_LEX_ATTRIBUTION);
}

// "Three children aged two, 14 and 17, have been killed": ages and the word that leads them part nobody from the verb.
static uint32_t skip_ages(Builder *b, uint32_t token) {
  CtFrame *frame = b->frame;
  if (frame->chunk_count == 0 || !ct_frame_is_age(quantity_of(b))) return token;
  const CtChunk *aged = &frame->chunks[frame->chunk_count - 1];
  if (aged->kind != CT_CHUNK_VERB || aged->form != CT_FORM_BARE || aged->end != token ||
      aged->predicate >= 0)
    return token;
  frame->chunk_count--;
  return ct_frame_ages_end(frame, quantity_of(b));
}

static uint32_t read_chunk(Builder *b, uint32_t token) {
  CtFrame *frame = b->frame;
  if (b->quantity_first == token && !b->is_figure) {
    const uint32_t end = skip_ages(b, token);
    if (end != token) return end;
  }
  if (b->quantity_first == token && b->is_figure) {
    const bool verb = begins_with_verb(frame, quantity_of(b));
    return add_figure(b, verb ? add_hidden_verb(frame, token, CT_FORM_BARE) : token);
  }
  const CtToken *at = &frame->document->tokens.items[token];
  if (at->kind == CT_TOKEN_PUNCT) return add_punctuation(frame, token);
  uint32_t end = b->date_first == token ? add_date(b, token) : token;
  if (end == token && (at->reach & ct_lexicon_bit(CT_LEX_CONNECTIVES)))
    end = add_connective(b, token);
  if (end == token && (at->reach & ct_lexicon_bit(CT_LEX_PREDICATES))) end = add_state(b, token);
  if (end == token && b->phrase->first <= token && b->phrase->head >= token)
    end = add_phrase(b, token);
  return end == token ? token + 1 : end;
}

void ct_frame_clear(CtFrame *frame) {
  frame->kinds = 0;
  frame->chunk_count = 0;
  frame->figure_count = 0;
}

void ct_frame_build(CtFrame *frame) {
  Builder b = {.frame = frame, .next_phrase = frame->sentence->first_phrase};
  find_quantity(&b, frame->first_quantity);
  find_date(&b, frame->first_date);
  find_phrase(&b);
  ct_frame_clear(frame);
  uint32_t token = frame->sentence->first;
  while (token < frame->sentence->end && frame->chunk_count < CT_MAX_CHUNKS - 1) {
    pass_to(&b, token);
    token = read_chunk(&b, token);
  }
}
