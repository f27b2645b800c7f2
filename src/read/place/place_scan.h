// One sentence being read for places, and what read/place*.c share about it.
#ifndef CT_READ_PLACE_SCAN_H
#define CT_READ_PLACE_SCAN_H

#include "read/place/event_word.h"
#include "read/place/place_find.h"

typedef struct CtPlaceScan {
  CtDocument *document;
  uint32_t sentence;
  uint32_t first, end;  // its tokens
  CtArena *arena;
  CtPlaces *out;
  bool title_case;  // most words have a capital, so a capital tells nothing
} CtPlaceScan;

// A name in the text and the rows that it may mean.
typedef struct CtPlaceMatch {
  uint32_t first, end;  // tokens
  CtPlaceKey key;
  int32_t row;  // first of the rows, -1 for none
  uint32_t count;
} CtPlaceMatch;

// The token, NULL outside the sentence.
static inline const CtToken *ct_place_token(const CtPlaceScan *scan, uint32_t token) {
  return token >= scan->first && token < scan->end ? &scan->document->tokens.items[token] : NULL;
}
// Equal but for the case of ASCII letters; false outside the sentence. Most words differ in the first letter.
static inline bool ct_place_word_is(const CtPlaceScan *scan, uint32_t token, const char *word) {
  const CtToken *at = ct_place_token(scan, token);
  if (!at || (scan->document->text.data[at->start] | 0x20) != (word[0] | 0x20)) return false;
  return ct_text_equal_ascii_case(ct_document_word(scan->document, token), ct_text_of(word));
}
// The end of the word or phrase of table place_words with this role (CT_PLACE_WORDS_ROLE_...) that
// begins at `token`, or 0. *level takes the row's (may be NULL).
uint32_t ct_place_word(const CtPlaceScan *scan, uint32_t token, int role, int *level);
// A phrase of that role ends right before `token`.
bool ct_place_word_before(const CtPlaceScan *scan, uint32_t token, int role);
static inline bool ct_place_is_capital(const CtPlaceScan *scan, uint32_t token) {
  const CtToken *at = ct_place_token(scan, token);
  if (!at || at->shape < CT_SHAPE_CAPITAL || at->kind != CT_TOKEN_WORD) return false;
  if (at->shape != CT_SHAPE_MIXED) return true;
  const char first = scan->document->text.data[at->start];
  return first < 'a' || first > 'z';
}
// A capital word that the tagger takes for a name. Tags the sentence when first asked: most places stand without.
bool ct_place_is_name(const CtPlaceScan *scan, uint32_t token);
// The longest name of the gazetteer that begins at `token`.
bool ct_place_match(const CtPlaceScan *scan, uint32_t token, CtPlaceMatch *match);
// Behind a run of capital words that begins at `token` ("Velykyi Burluk"); `token` where there is
// none.
uint32_t ct_place_name_end(const CtPlaceScan *scan, uint32_t token);
// The row that a match means in this article, or -1 where it cannot be told ("Springfield").
int32_t ct_place_pick(const CtPlaceScan *scan, const CtPlaceMatch *match);
// The place behind a comma at `end` ("Springfield, Illinois", "Portland, Ore."), or -1.
int32_t ct_place_larger(const CtPlaceScan *scan, uint32_t end);
// The state or province that a row of table place_states abbreviates, or -1.
int32_t ct_place_state(int32_t row, CtArena *arena);
// The region of this name ("Kyiv" in "Kyiv region"), or -1.
int32_t ct_place_region(const CtPlaceMatch *match);
// The names around it speak for a place: not "Michael Jordan", "Washington Post".
bool ct_place_stands_alone(const CtPlaceScan *scan, const CtPlaceMatch *match);
// A place, and not an actor, stands at tokens [first, end): "in Kyiv", "struck Odesa", "the Texas
// floods". `row` may be -1.
bool ct_place_is_locative(const CtPlaceScan *scan, uint32_t first, uint32_t end, int32_t row);

#endif
