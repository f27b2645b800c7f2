// Cuts a tagged sentence into chunks: noun phrases with their figures, verb groups, states, connectives. Looks at words,
// phrases and the ranges that the readers before left; decides nothing about how chunks belong together (bind_*.c do).
#include "read/claim/frame_words.h"

#include <string.h>

enum { FAR_NOUN = 8 };

typedef struct Builder {
  CtFrame *frame;
  uint32_t quantity;  // the next one not yet passed
  uint32_t date;
  uint32_t phrase;
} Builder;

uint32_t ct_frame_chunk_from(const CtFrame *frame, uint32_t token) {
  uint32_t low = 0, high = frame->chunk_count;
  while (low < high) {
    const uint32_t middle = (low + high) / 2;
    if (frame->chunks[middle].end <= token)
      low = middle + 1;
    else
      high = middle;
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

bool ct_frame_has_numeral(const CtFrame *frame, const CtChunk *chunk) {
  return chunk->figure != CT_NONE && frame->figures[chunk->figure].quantity != CT_NONE;
}

bool ct_frame_has(const CtFrame *frame, uint32_t token, uint8_t table) {
  return ct_document_has(frame->document, token, table);
}

bool ct_frame_word_is(const CtFrame *frame, uint32_t token, CtText lower) {
  return ct_text_equal_ascii_case(ct_document_word(frame->document, token), lower);
}

const CtQuantity *ct_frame_quantity(const CtFrame *frame, const CtFigure *figure) {
  return figure->quantity == CT_NONE ? NULL : &frame->reading->quantities.items[figure->quantity];
}

static CtChunk *add_chunk(CtFrame *frame, CtChunkKind kind, uint32_t first, uint32_t end) {
  CtChunk *chunk = &frame->chunks[frame->chunk_count++];
  *chunk = (CtChunk){.first = first,
                     .end = end,
                     .head = end - 1,
                     .figure = CT_NONE,
                     .predicate = -1,
                     .kind = (uint8_t)kind};
  return chunk;
}

static const CtPhrase *next_phrase(Builder *b, uint32_t token) {
  const CtDocument *document = b->frame->document;
  while (b->phrase < b->frame->sentence->end_phrase &&
         document->phrases.items[b->phrase].end <= token)
    b->phrase++;
  return b->phrase < b->frame->sentence->end_phrase ? &document->phrases.items[b->phrase] : NULL;
}

static const CtQuantity *next_quantity(Builder *b, uint32_t token) {
  while (b->quantity < b->frame->end_quantity &&
         b->frame->reading->quantities.items[b->quantity].end <= token)
    b->quantity++;
  return b->quantity < b->frame->end_quantity ? &b->frame->reading->quantities.items[b->quantity]
                                              : NULL;
}

static const CtDate *next_date(Builder *b, uint32_t token) {
  while (b->date < b->frame->end_date && b->frame->reading->dates.items[b->date].end <= token)
    b->date++;
  return b->date < b->frame->end_date ? &b->frame->reading->dates.items[b->date] : NULL;
}

// Where the noun phrase of a figure ends: its own words, the noun counted, the phrase it stands in; not the next figure.
static uint32_t figure_end(const Builder *b, const CtQuantity *quantity, const CtPhrase *phrase) {
  uint32_t end = quantity->end;
  if (quantity->counted_token != CT_NONE && quantity->counted_token < end + FAR_NOUN &&
      quantity->counted_token >= end) {
    end = quantity->counted_token + 1;
  }
  if (phrase && phrase->kind == CT_PHRASE_NOUN && phrase->first <= quantity->end &&
      phrase->end > end &&
      (end == quantity->end ||
       ct_thing_own_head(b->frame->document, quantity->end, phrase->head) != end - 1))
    end = phrase->end;
  const uint32_t next = b->quantity + 1;
  if (next < b->frame->end_quantity && b->frame->reading->quantities.items[next].first < end) {
    return quantity->end;  // "241 of the 242 people"
  }
  return end > quantity->end ? end : quantity->end;
}

// Cuts the phrase before a state that ends it, so that "14 dead" and "18 wounded" are a figure and a state.
static uint32_t cut_state(const CtFrame *frame, const CtQuantity *quantity, uint32_t end) {
  for (uint32_t token = quantity->end; token < end; token++) {
    if (ct_frame_says_state(frame, token) && !ct_frame_noun_follows(frame, token + 1, end))
      return token;
  }
  return end;
}

static uint32_t head_of(const CtFrame *frame, const CtQuantity *quantity, uint32_t end) {
  const uint32_t counted = quantity->counted_token;
  uint32_t head = CT_NONE;
  for (uint32_t token = quantity->end; token < end; token++) {
    if (ct_frame_is_noun(ct_frame_tag(frame, token))) head = token;
  }
  if (counted != CT_NONE && counted >= quantity->end && counted < end &&
      (head == CT_NONE || counted > head))
    head = counted;
  return head;
}

// A figure of which nothing is known yet, in the chunk that was added last.
static CtFigure *new_figure(CtFrame *frame, uint32_t quantity, uint32_t noun) {
  frame->chunks[frame->chunk_count - 1].figure = frame->figure_count;
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

static uint32_t add_figure(Builder *b, uint32_t first, const CtQuantity *quantity,
                           const CtPhrase *phrase) {
  CtFrame *frame = b->frame;
  const uint32_t end = cut_state(frame, quantity, figure_end(b, quantity, phrase));
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_NOUN, first, end);
  const CtFigure *figure = new_figure(frame, b->quantity, head_of(frame, quantity, end));
  if (figure->noun != CT_NONE) chunk->head = figure->noun;
  return end;
}

static uint32_t add_verb(Builder *b, const CtPhrase *phrase) {
  CtFrame *frame = b->frame;
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_VERB, phrase->first, phrase->end);
  chunk->head = phrase->head;
  chunk->form = (uint8_t)ct_frame_verb_form(frame, phrase);
  chunk->modal = phrase->modal;
  chunk->negated = phrase->negated;
  chunk->copula = ct_frame_has(frame, phrase->head, CT_LEX_COPULAS);
  ct_frame_match_verb(frame, chunk, phrase->first);
  return chunk->end;
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
  else if (word.length == 3 && memcmp(word.data, "\xE2\x80", 2) == 0 &&
           (word.data[2] == '\x93' || word.data[2] == '\x94')) {
    add_chunk(frame, CT_CHUNK_STOP, token, token + 1);  // a dash
  }
  return token + 1;
}

// "as 15", "as many as": before a figure "as" begins no clause. "that attack" and "that" behind a noun are told by the tag.
static bool is_real_clause(Builder *b, uint32_t token, uint32_t words) {
  const uint8_t tag = ct_frame_tag(b->frame, token);
  const CtQuantity *quantity = next_quantity(b, token);
  if (words > 1) return true;
  if (quantity && quantity->first == token + 1)
    return !ct_frame_word_is(b->frame, token, CT_TEXT("as"));
  return tag != CT_TAG_DETERMINER && tag != CT_TAG_ADVERB;
}

static uint32_t add_connective(Builder *b, uint32_t token) {
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

static uint32_t add_state(Builder *b, uint32_t token) {
  CtFrame *frame = b->frame;
  uint32_t words = 0;
  const int32_t row = ct_frame_predicate(frame, token, &words);
  if (row < 0 || !is_state(ct_lex_predicates[row].kind)) return token;
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_STATE, token, token + words);
  chunk->predicate = row;
  chunk->at = token;
  chunk->words = words;
  return token + words;
}

static bool is_verb_tag(uint8_t tag) {
  return tag >= CT_TAG_VERB_BASE && tag <= CT_TAG_VERB_GERUND;
}

// A word that a noun phrase took in but that acts as a verb: "estimated 107,000", "shooting down 585 drones".
static uint32_t add_hidden_verb(Builder *b, uint32_t token, CtVerbForm form) {
  CtFrame *frame = b->frame;
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_VERB, token, token + 1);
  chunk->form = (uint8_t)form;
  ct_frame_match_verb(frame, chunk, token);
  return chunk->end;
}

// "A five-storey block", "a three-car crash": the compound tells what kind the next noun is and counts nothing that
// happened; "an 800-drone attack" tells its weapons.
static bool is_compound_attribute(const CtFrame *frame, const CtQuantity *quantity) {
  const uint32_t noun = quantity->counted_token;
  uint32_t first = 0;
  if (quantity->kind != CT_KIND_COUNT || noun == CT_NONE || noun != quantity->end + 1) return false;
  if (noun + 1 >= frame->sentence->end || !ct_frame_word_is(frame, noun - 1, CT_TEXT("-")) ||
      ct_frame_is_grade(frame, noun))  // "a 6.8-magnitude quake" has its grade
    return false;
  const uint8_t next = ct_frame_tag(frame, noun + 1);
  if (!ct_frame_is_noun(next) && next != CT_TAG_ADJECTIVE) return false;
  const int32_t class_ = ct_class_of_words(frame->document, noun, noun, &first);
  return !ct_class_row_is(class_, CT_CLASSES_ROW_AERIAL_WEAPON);
}

// "14 more than the manifest listed", "three fewer deaths than on Monday": how far two counts lie apart.
static bool is_difference(const CtFrame *frame, const CtQuantity *quantity) {
  enum { NEAR = 3 };
  uint32_t token = quantity->end;
  if (quantity->kind != CT_KIND_COUNT || token >= frame->sentence->end) return false;
  if (!ct_frame_word_is(frame, token, CT_TEXT("more")) &&
      !ct_frame_word_is(frame, token, CT_TEXT("fewer")) &&
      !ct_frame_word_is(frame, token, CT_TEXT("less")))
    return false;
  for (token++; token < frame->sentence->end && token - quantity->end <= NEAR; token++) {
    if (ct_frame_word_is(frame, token, CT_TEXT("than"))) return true;
    if (!ct_frame_is_noun(ct_frame_tag(frame, token)) &&
        ct_frame_tag(frame, token) != CT_TAG_ADJECTIVE)
      return false;
  }
  return false;
}

// Ages ("a 19-year-old man") and ordinals count nothing.
static bool is_figure(const CtFrame *frame, const CtQuantity *quantity) {
  return quantity->is_claim && quantity->kind != CT_KIND_ORDINAL &&
         !is_compound_attribute(frame, quantity) && !is_difference(frame, quantity);
}

static uint32_t add_noun_with_figure(Builder *b, const CtPhrase *phrase,
                                     const CtQuantity *quantity) {
  const uint32_t before = quantity->first - 1;
  if (quantity->first == phrase->first) return add_figure(b, phrase->first, quantity, phrase);
  if (before == phrase->first && is_verb_tag(ct_frame_tag(b->frame, before)))
    return add_hidden_verb(b, before, CT_FORM_BARE);
  if (!ct_frame_is_noun(ct_frame_tag(b->frame, before)))
    return add_figure(b, phrase->first, quantity, phrase);
  add_chunk(b->frame, CT_CHUNK_NOUN, phrase->first, quantity->first);  // "At Camp Mystic 27 died"
  return quantity->first;
}

// "a man was shot dead": a count of one without a numeral, for persons only; kept when something known happened to them.
static void add_single(Builder *b, CtChunk *chunk) {
  CtFrame *frame = b->frame;
  uint32_t first = 0;
  if (!ct_frame_has(frame, chunk->first, CT_LEX_SINGLE_ARTICLES) || chunk->head == chunk->first)
    return;
  if (ct_frame_tag(frame, chunk->head) != CT_TAG_NOUN) return;
  const int32_t row = ct_class_of_words(frame->document, chunk->first + 1, chunk->head, &first);
  if (row < 0 || !ct_class_row_is(row, CT_CLASSES_ROW_PERSON)) return;
  new_figure(frame, CT_NONE, chunk->head);
}

// "the archive estimates 300,000": a verb that looks like a plural, right before a figure.
static bool ends_with_verb(const CtFrame *frame, const CtPhrase *phrase) {
  const uint32_t last = phrase->end - 1;
  return last > phrase->first && ct_frame_tag(frame, last) == CT_TAG_NOUN_PLURAL &&
         ct_frame_has(frame, last, CT_LEX_ATTRIBUTION);
}

static uint32_t add_noun(Builder *b, const CtPhrase *phrase) {
  CtFrame *frame = b->frame;
  const CtQuantity *quantity = next_quantity(b, phrase->first);
  if (quantity && is_figure(frame, quantity) && quantity->first < phrase->end &&
      quantity->first >= phrase->first) {
    return add_noun_with_figure(b, phrase, quantity);
  }
  if (ct_frame_hides_verb(frame, phrase->first)) {
    const bool gerund =
        ct_text_ends(ct_document_word(frame->document, phrase->first), CT_TEXT("ing"));
    return add_hidden_verb(b, phrase->first, gerund ? CT_FORM_GERUND : CT_FORM_BARE);
  }
  if (quantity && quantity->first == phrase->end && ends_with_verb(frame, phrase)) {
    add_chunk(frame, CT_CHUNK_NOUN, phrase->first, phrase->end - 1);
    return add_hidden_verb(b, phrase->end - 1, CT_FORM_FINITE);
  }
  CtChunk *chunk = add_chunk(frame, CT_CHUNK_NOUN, phrase->first, phrase->end);
  chunk->head = phrase->head;
  chunk->at = phrase->head;
  add_single(b, chunk);
  return phrase->end;
}

static uint32_t add_phrase(Builder *b, const CtPhrase *phrase, uint32_t token) {
  if (phrase->kind == CT_PHRASE_NOUN) return add_noun(b, phrase);
  if (phrase->kind == CT_PHRASE_VERB) return add_verb(b, phrase);
  add_chunk(b->frame, CT_CHUNK_PREPOSITION, token, phrase->end);
  return phrase->end;
}

// A date is one noun; a stretch that holds a figure ("the past 1,000 days") is the figure's.
static uint32_t add_date(Builder *b, uint32_t token) {
  const CtDate *date = next_date(b, token);
  const CtQuantity *quantity = next_quantity(b, token);
  if (!date || date->first != token || (quantity && quantity->first < date->end)) return token;
  add_chunk(b->frame, CT_CHUNK_NOUN, token, date->end)->date = true;
  return date->end;
}

// "police estimated 107,000": the word that hedges is the verb of a subject.
static bool begins_with_verb(const Builder *b, const CtQuantity *quantity) {
  const CtFrame *frame = b->frame;
  if (quantity->figure_first <= quantity->first || frame->chunk_count == 0) return false;
  if (frame->chunks[frame->chunk_count - 1].kind != CT_CHUNK_NOUN) return false;
  return is_verb_tag(ct_frame_tag(frame, quantity->first)) &&
         ct_frame_has(frame, quantity->first, CT_LEX_ATTRIBUTION);
}

static uint32_t read_chunk(Builder *b, uint32_t token) {
  const CtFrame *frame = b->frame;
  const CtQuantity *quantity = next_quantity(b, token);
  const CtPhrase *phrase = next_phrase(b, token);
  if (quantity && quantity->first == token && is_figure(frame, quantity) &&
      begins_with_verb(b, quantity)) {
    return add_figure(b, add_hidden_verb(b, token, CT_FORM_BARE), quantity, phrase);
  }
  if (quantity && quantity->first == token && is_figure(frame, quantity))
    return add_figure(b, token, quantity, phrase);
  if (frame->document->tokens.items[token].kind == CT_TOKEN_PUNCT)
    return add_punctuation(b->frame, token);
  uint32_t end = add_date(b, token);
  if (end == token) end = add_connective(b, token);
  if (end == token && !(phrase && phrase->first == token && phrase->kind == CT_PHRASE_NOUN))
    end = add_state(b, token);
  if (end == token && phrase && phrase->first < token && phrase->kind == CT_PHRASE_NOUN &&
      ct_frame_says_state(frame, token)) {
    end = add_hidden_verb(b, token, CT_FORM_BARE);  // "8 men shot": cut off from its phrase
  }
  if (end == token && phrase && phrase->first <= token && phrase->head >= token) {
    CtPhrase rest = *phrase;
    rest.first = token;
    end = add_phrase(b, &rest, token);
  }
  return end == token ? token + 1 : end;
}

void ct_frame_build(CtFrame *frame) {
  Builder b = {.frame = frame,
               .quantity = frame->first_quantity,
               .date = frame->first_date,
               .phrase = frame->sentence->first_phrase};
  frame->chunk_count = 0;
  frame->figure_count = 0;
  uint32_t token = frame->sentence->first;
  while (token < frame->sentence->end && frame->chunk_count < CT_MAX_CHUNKS - 1)
    token = read_chunk(&b, token);
}
