// What scripts/lexgen.js writes for lexicon.c: the pool of strings, the entries and the hash table.
// Private to lexicon/.
#ifndef CT_LEXICON_LEXICON_DATA_H
#define CT_LEXICON_LEXICON_DATA_H

#include "lexicon/lexicon.h"

extern const char ct_lex_pool[];  // each string with its length in the byte before it
// The length of each entry's key, and the place in the pool of the first of eight keys; the others
// follow it. So a key takes nine bits, and most keys that are not looked for fail by their length.
extern const uint8_t ct_lex_key_lengths[];  // whole blocks of eight
extern const CtLexString ct_lex_key_blocks[];
extern const CtLexSlot
    ct_lex_slots[];  // 2^CT_LEX_SLOT_BITS: the number of an entry from 1, or 0; linear probing
extern const uint8_t ct_lex_begun[];  // CT_LEX_BEGUN_BITS bits: what phrases begin with, hashed

#endif
