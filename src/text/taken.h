// Which tokens a reader has already explained as no quantity: dates, clock times, identifiers, idioms. One bit a token.
#ifndef CT_TEXT_TAKEN_H
#define CT_TEXT_TAKEN_H

#include "text/document.h"

typedef struct CtTaken {
  uint32_t *bits;
  uint32_t count;
} CtTaken;

bool ct_taken_init(CtTaken *taken, uint32_t token_count, CtArena *arena);
void ct_taken_set(CtTaken *taken, uint32_t first, uint32_t end);
bool ct_taken_is(const CtTaken *taken, uint32_t token);

// Marks in one tagged sentence what holds a numeral but is no figure: names and models ("Section 333", "TB2", "iPhone 11",
// "F-16", "Flight 40", "S&P 500", "9/11"), addresses, phone numbers, list numbers, scores, chapter and verse, and idioms
// ("one by one", "no one", "at first", "one man's", "one of the").
void ct_identifiers_take(const CtDocument *document, uint32_t sentence, CtTaken *taken);

#endif
