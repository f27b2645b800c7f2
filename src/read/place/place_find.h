// The gazetteer: names of countries, regions, US counties and cities, sorted by key, made by
// scripts/lexicon/places.js.
//
// A key is a name in lower case without marks, full stops and apostrophes, "saint" as "st", a
// hyphen as a space. Rows with one key lie side by side, the likelier place first. What a row is
// for the reader is in read/place/place.h.
#ifndef CT_READ_PLACE_FIND_H
#define CT_READ_PLACE_FIND_H

#include "base/arena.h"
#include "places_data.h"
#include "read/place/place.h"

enum { CT_PLACE_KEY_BYTES = 64 };

typedef struct CtPlaceKey {
  char bytes[CT_PLACE_KEY_BYTES];
  size_t length;  // 0: does not fit, so no place has it
} CtPlaceKey;

// An empty key.
static inline void ct_place_key_begin(CtPlaceKey *key) {
  memset(key->bytes, 0, sizeof key->bytes);  // some behind the key are read, too
  key->length = 0;
}
// Adds a word (or several) behind a space; a word that does not fit makes the key empty for good
// (`length` 0). The arena serves only words with letters beyond ASCII.
void ct_place_key_add(CtPlaceKey *key, CtText word, CtArena *arena);
// Whether a name of the gazetteer may begin with this word, behind which `text` goes on: a quick no, which most capital words
// get. The word lies in `text`.
bool ct_place_may_begin(CtText text, CtText word);
// The first row with this key, *count their number; -1. *longer tells whether a longer name begins
// with these words.
int32_t ct_place_rows(const CtPlaceKey *key, uint32_t *count, bool *longer);
// The same, quicker where a key of one word begins no name, as most words do not.
int32_t ct_place_first_rows(const CtPlaceKey *key, uint32_t *count, bool *longer);
// Kind (CT_PLACE_...), of an alias too.
int ct_place_kind(int32_t row);
// The place that an alias means; any other row itself.
int32_t ct_place_meant(int32_t row);
// The name alone is as often another thing: "Orlando", "Reading".
bool ct_place_is_shy(int32_t row);
// Doublings of 1 000 people, 0 to 15.
int ct_place_weight(int32_t row);

#endif
