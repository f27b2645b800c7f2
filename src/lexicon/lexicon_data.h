// What scripts/lexgen.js writes for lexicon.c: the pool of strings, the entries and the hash table.
// Private to lexicon/.
#ifndef CT_LEXICON_LEXICON_DATA_H
#define CT_LEXICON_LEXICON_DATA_H

#include "lexicon/lexicon.h"

extern const char ct_lex_pool[];  // each string with its length in the byte before it
extern const CtLexSlot
    ct_lex_slots[];  // 2^CT_LEX_SLOT_BITS: the number of an entry from 1, or 0; linear probing
extern const uint8_t ct_lex_begun[];  // CT_LEX_BEGUN_BITS bits: what phrases begin with, hashed

#endif
