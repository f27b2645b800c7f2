// Looks for an office, an agency, a country or a name in a noun phrase; the tables `speakers` and `agencies` give the side.
#include "read/claim/speaker.h"

enum { KEY_BYTES = 64, MAX_JOINS = 3 };

static const CtToken *tokens_of(const CtFrame *frame) { return frame->document->tokens.items; }

// "Officials", "spokesmen", "people": whether a look at its singular may find another word.
static bool may_be_plural(const CtDocument *document, uint32_t token) {
  const CtText word = ct_document_word(document, token);
  if (!word.data || word.length == 0) return false;
  const unsigned char last = (unsigned char)word.data[word.length - 1];
  return (last | 0x20) == 's' || (last | 0x20) == 'n' || last >= 0x80 ||
         ct_document_has(document, token, CT_LEX_IRREGULAR_NOUNS);
}

static int32_t speaker_row(const CtDocument *document, uint32_t token, uint32_t end) {
  uint32_t words = 0;
  char lower[CT_MAX_TOKEN_BYTES + 8];
  char singular[CT_MAX_TOKEN_BYTES + 8];
  const int32_t row = ct_document_match(document, token, end, CT_LEX_SPEAKERS, &words);
  if (row >= 0 || !may_be_plural(document, token)) return row;
  const size_t length = ct_utf8_lower_text(ct_document_word(document, token), lower, sizeof(lower));
  if (length == 0 || length > KEY_BYTES) return -1;
  const size_t size = ct_noun_singular((CtText){lower, length}, singular);
  return ct_lexicon_find_row((CtText){singular, size}, CT_LEX_SPEAKERS);
}

CtSide ct_speaker_side(const CtDocument *document, uint32_t first, uint32_t end, bool *known) {
  static const CtSide SIDES[] = {
      [CT_SPEAKERS_SIDE_NONE] = CT_SIDE_NONE,
      [CT_SPEAKERS_SIDE_OFFICIAL] = CT_SIDE_OFFICIAL,
      [CT_SPEAKERS_SIDE_MEDIA] = CT_SIDE_MEDIA,
      [CT_SPEAKERS_SIDE_WITNESS] = CT_SIDE_WITNESS,
  };
  CtSide side = CT_SIDE_NONE;
  *known = false;
  for (uint32_t token = first; token < end; token++) {
    uint32_t words = 0;
    const int32_t row = speaker_row(document, token, end);
    if (ct_document_match(document, token, end, CT_LEX_AGENCIES, &words) >= 0) {
      *known = true;
      return CT_SIDE_MEDIA;
    }
    if (row < 0) continue;
    *known = true;
    side = SIDES[ct_lex_speakers[row].side];
    if (side == CT_SIDE_OFFICIAL) return side;
  }
  return side;
}

// A place named in the chunk; *whole tells whether the chunk ends with it ("Ukraine says").
static CtText country_of(const CtFrame *frame, const CtChunk *noun, bool *whole) {
  *whole = false;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (place->first < noun->first || place->end > noun->end) continue;
    *whole = !place->demonym && place->end == noun->end;
    return place->name;
  }
  return CT_NO_TEXT;
}

static bool is_name(const CtFrame *frame, const CtChunk *noun) {
  return tokens_of(frame)[noun->head].tag == CT_TAG_NAME;
}

static bool is_pronoun(const CtFrame *frame, const CtChunk *noun) {
  return tokens_of(frame)[noun->head].tag == CT_TAG_PRONOUN;
}

static CtText words_of(const CtFrame *frame, uint32_t first, uint32_t end) {
  const bool determiner = tokens_of(frame)[first].tag == CT_TAG_DETERMINER;
  if (determiner && first + 1 < end && ct_frame_word_is(frame, first, CT_TEXT("the"))) first++;
  return ct_document_words(frame->document, first, end);
}

CtText ct_speaker_words(const CtFrame *frame, const CtChunk *noun) {
  return words_of(frame, noun->first, noun->end);
}

static bool is_capital(const CtFrame *frame, uint32_t token) {
  const uint8_t shape = tokens_of(frame)[token].shape;
  return shape == CT_SHAPE_CAPITAL || shape == CT_SHAPE_UPPER;
}

static bool is_place(const CtFrame *frame, const CtChunk *noun) {
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (place->first < noun->end && place->end > noun->first) return true;
  }
  return false;
}

// Whether chunk `i` is a noun that may end a name: "Defense", "the Interior" behind "of".
static bool is_name_part(const CtFrame *frame, uint32_t i) {
  if (i >= frame->chunk_count) return false;
  const CtChunk *noun = &frame->chunks[i];
  if (noun->kind != CT_CHUNK_NOUN || noun->date || noun->numeral) return false;
  const bool the = ct_frame_word_is(frame, noun->first, CT_TEXT("the"));
  return noun->first + the < noun->end && is_capital(frame, noun->first + the) &&
         is_capital(frame, noun->end - 1);
}

// "Sardar Ali of the Red Cross", "Col. Ann Hill of the State Police": two or more names that no table knows, and no article before
// them, are a person.
static bool is_person(const CtFrame *frame, const CtChunk *noun) {
  bool known = false;
  uint32_t names = 0;
  if (tokens_of(frame)[noun->first].tag == CT_TAG_DETERMINER) return false;
  for (uint32_t token = noun->first; token < noun->end; token++)
    names += tokens_of(frame)[token].tag == CT_TAG_NAME;
  if (names < 2 || tokens_of(frame)[noun->end - 1].tag != CT_TAG_NAME) return false;
  ct_speaker_side(frame->document, noun->first, noun->end, &known);
  return !known;
}

// Whether "of" or "for" behind chunk `i` goes on with its name: "Office of Civil Defense", "Doctors Without Borders".
static bool goes_on_of(const CtFrame *frame, uint32_t i) {
  if (i + 2 >= frame->chunk_count || frame->chunks[i + 1].kind != CT_CHUNK_PREPOSITION ||
      frame->chunks[i + 1].first != frame->chunks[i].end)
    return false;
  const uint32_t word = frame->chunks[i + 1].first;
  return (ct_frame_word_is(frame, word, CT_TEXT("of")) ||
          ct_frame_word_is(frame, word, CT_TEXT("for")) || is_capital(frame, word)) &&
         frame->chunks[i + 2].first == word + 1 && is_capital(frame, frame->chunks[i].end - 1) &&
         is_name_part(frame, i + 2) && !is_person(frame, &frame->chunks[i]);
}

// Whether "and" behind chunk `i` joins two words of one name, "Health and Social Affairs", not two who speak, "the Red Cross
// and Kyiv": the second has no article, is no place, and none that the tables know.
static bool goes_on_and(const CtFrame *frame, uint32_t i) {
  if (i + 2 >= frame->chunk_count || frame->chunks[i + 1].kind != CT_CHUNK_AND ||
      frame->chunks[i + 1].first != frame->chunks[i].end || !is_name_part(frame, i + 2) ||
      is_place(frame, &frame->chunks[i]))
    return false;
  const CtChunk *next = &frame->chunks[i + 2];
  if (next->first != frame->chunks[i + 1].end || !is_capital(frame, next->first) ||
      tokens_of(frame)[next->first].tag == CT_TAG_DETERMINER || is_place(frame, next))
    return false;
  uint32_t words = 0;
  if (tokens_of(frame)[next->first].shape == CT_SHAPE_UPPER) return false;  // "and NATO"
  return speaker_row(frame->document, next->first, next->end) < 0 &&
         ct_document_match(frame->document, next->first, next->end, CT_LEX_AGENCIES, &words) < 0;
}

// "The Food and Drug Administration": the article is of both, and only the whole is somebody.
static bool shares_article(const CtFrame *frame, uint32_t i) {
  bool known = false;
  if (i + 2 >= frame->chunk_count || frame->chunks[i + 1].kind != CT_CHUNK_AND ||
      !is_name_part(frame, i) || !is_name_part(frame, i + 2))
    return false;
  const CtChunk *noun = &frame->chunks[i], *next = &frame->chunks[i + 2];
  if (noun->end > noun->first + 3 || !ct_frame_word_is(frame, noun->first, CT_TEXT("the")) ||
      tokens_of(frame)[next->first].tag == CT_TAG_DETERMINER || is_place(frame, noun) ||
      is_place(frame, next))
    return false;
  ct_speaker_side(frame->document, noun->first, noun->end, &known);
  if (known || next->end == next->first + 1) return false;
  ct_speaker_side(frame->document, next->end - 1, next->end, &known);
  return known;
}

// The last chunk of the name that begins with chunk `i`: "Ministry of Health and Social Affairs".
static uint32_t name_end(const CtFrame *frame, uint32_t i) {
  if (shares_article(frame, i)) i += 2;
  for (uint32_t step = 0; step < MAX_JOINS && goes_on_of(frame, i); step++) {
    i += 2;
    if (goes_on_and(frame, i)) i += 2;
  }
  return i;
}

// Where the place begins that the chunk is the end of: "Gaines [County]".
static uint32_t place_start(const CtFrame *frame, const CtChunk *noun) {
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (!place->demonym && place->first < noun->first && place->end > noun->first)
      return place->first;
  }
  return noun->first;
}

// The first chunk of the name that chunk `i` ends, where the subject before a verb is only its end: "Centers for Disease Control
// and [Prevention] said". `i` itself where it is a name of its own.
static uint32_t name_start(const CtFrame *frame, uint32_t i) {
  const uint32_t place = ct_frame_chunk_at(frame, place_start(frame, &frame->chunks[i]));
  if (place != CT_NONE && place < i && place > 1 &&
      frame->chunks[place - 1].kind == CT_CHUNK_PREPOSITION &&
      frame->chunks[place - 2].kind == CT_CHUNK_NOUN)
    return place - 2;  // "the governor of [Rio Grande] [do Sul]"
  if (i < 2 || frame->chunks[i - 1].kind != CT_CHUNK_AND) return i;
  if (i >= 4 && name_end(frame, i - 4) == i) return i - 4;
  if (shares_article(frame, i - 2)) return i - 2;
  const bool places = i >= 4 && frame->chunks[i - 3].kind == CT_CHUNK_PREPOSITION &&
                      frame->chunks[i - 4].kind == CT_CHUNK_NOUN &&
                      is_place(frame, &frame->chunks[i]) && is_place(frame, &frame->chunks[i - 2]);
  return places ? i - 4 : i;  // "student groups from Novi Sad and Nis"
}

// "The organisers of [Saturday]['s march]": a chunk that begins with the clitic is the end of a longer name, whose head stands
// before the preposition. The chunk of the head; `noun` itself where there is nothing to go back to.
static uint32_t head_chunk(const CtFrame *frame, uint32_t noun) {
  const CtText first = ct_document_word(frame->document, frame->chunks[noun].first);
  const bool clitic = first.length > 1 && first.length <= 4 && ct_text_ends(first, CT_TEXT("s")) &&
                      !(first.data[0] >= 'a' && first.data[0] <= 'z') &&
                      !(first.data[0] >= 'A' && first.data[0] <= 'Z');
  if (!clitic || noun < 3 || frame->chunks[noun - 2].kind != CT_CHUNK_PREPOSITION) return noun;
  return frame->chunks[noun - 3].kind == CT_CHUNK_NOUN ? noun - 3 : noun;
}

// Speaker and side of a noun chunk; a pronoun is the last speaker; false where nobody can be named.
bool ct_speaker_name(const CtFrame *frame, uint32_t noun, const CtVoice *voice, bool strict,
                     CtSpeech *speech) {
  const uint32_t start = name_start(frame, head_chunk(frame, noun));
  const CtChunk *chunk = &frame->chunks[start];
  bool known = false;
  if (chunk->kind != CT_CHUNK_NOUN || chunk->date) return false;
  if (is_pronoun(frame, chunk)) {
    speech->speaker = voice->speaker;
    speech->side = voice->side;
    speech->country = voice->country;
    return voice->speaker.data != NULL && !strict;
  }
  speech->side = ct_speaker_side(frame->document, chunk->first, chunk->end, &known);
  bool whole = false;
  speech->country = country_of(frame, chunk, &whole);
  if (!known && whole) {
    speech->side = CT_SIDE_OFFICIAL;
    known = true;
  }
  if (!known && is_name(frame, chunk) && noun + 2 < frame->chunk_count &&
      frame->chunks[noun + 1].kind == CT_CHUNK_COMMA) {
    const CtChunk *office =
        &frame->chunks[noun + 2];  // "Anna Berg, a spokeswoman for the hospital"
    if (office->kind == CT_CHUNK_NOUN)
      speech->side = ct_speaker_side(frame->document, office->first, office->end, &known);
    known = false;
  }
  const bool bare = tokens_of(frame)[chunk->head].tag == CT_TAG_NUMBER;  // "one more than thought"
  if ((chunk->numeral || bare) && !known) return false;
  const uint32_t last = name_end(frame, start);
  if (!known && last != start)
    speech->side = ct_speaker_side(frame->document, chunk->first, frame->chunks[last].end, &known);
  speech->speaker = words_of(frame, place_start(frame, chunk), frame->chunks[last].end);
  return known || last != start || is_name(frame, chunk) || !strict;
}
