// What the sentences of an article hold, told before they are read: a reader that wants words of one table skips the others.
#ifndef CT_READ_HELD_H
#define CT_READ_HELD_H

#include "read/claim.h"

// Fills reading->held for all sentences. False means out of memory.
bool ct_held_read(CtReading *reading, CtArena *arena);

// False where no word of the sentence is in `table` or begins a phrase of it.
static inline bool ct_held_has(const CtReading *reading, uint32_t sentence, uint8_t table) {
  return (reading->held[sentence] & ct_lexicon_bit(table)) != 0;
}

#endif
