// Look-up over the words in *.tsv. scripts/lexgen.js turns every table into C: one row type and one
// array a table, enums for its closed columns, and one hash table over all words of all tables, so
// that a token is looked up once. README.md tells how a table is written.
//
// Of a table `hedges` with a column `side:enum` come: CT_LEX_HEDGES (its number),
// CT_LEX_HEDGES_ROWS, CT_LEX_HAS_HEDGES (a macro), the row type CtLexHedges {CtLexString word;
// uint8_t side; ...}, the array ct_lex_hedges[], the constants CT_HEDGES_SIDE_BEFORE ... and
// ct_lex_hedges_side_name(). Every enum begins with _NONE = 0, the empty cell.
#ifndef CT_LEXICON_LEXICON_H
#define CT_LEXICON_LEXICON_H

#include "base/decimal.h"
#include "base/text.h"

// A string of the tables: its place in the pool. Rows hold strings so, as a pointer and a length
// are four times the size.
typedef uint32_t CtLexString;

// CtLexTable, the row types, their arrays and the names of their enums.
#include "lexicon_tables.h"

typedef struct CtSense {
  uint8_t table;  // CtLexTable, from the generated header
  uint16_t row;   // index into that table's rows
} CtSense;

// The longer phrases that begin with a word.
typedef struct CtLexPhrases {
  uint64_t tables;  // as CtLexEntry.tables
} CtLexPhrases;

// All that is known of one word or phrase, and whether longer phrases begin with it.
typedef struct CtLexEntry {
  uint64_t tables;  // bit t set: a sense in table t; bit 63: in one from 63 on (ask ct_lexicon_has)
  CtLexSenseAt first_sense;
  uint16_t phrases;     // what longer phrases beginning with it are like (ask ct_lexicon_begins)
  uint8_t sense_count;  // 0: it only begins longer phrases
  uint8_t max_phrase_words;  // words of the longest phrase that begins with this word; 1 for none
} CtLexEntry;

// The entry of a lower-case key ("at least"), or NULL. Constant time; the tables are constants.
const CtLexEntry *ct_lexicon_find(CtText key);
// The same for a key of 1 to 16 bytes in two numbers, the first byte lowest and the missing ones
// zero: the tokenizer has them so.
const CtLexEntry *ct_lexicon_find_packed(uint64_t first, uint64_t second, size_t length);
// The entry of a key (of an exact table: with = before it), or NULL; *goes_on takes whether a longer
// key may begin with it and a further token: a quick no.
const CtLexEntry *ct_lexicon_find_begun(CtText key, bool *goes_on);
// The entry of a key of the tables in which case decides ("US", "MW"), or NULL.
const CtLexEntry *ct_lexicon_find_exact(CtText key);
// The row of the first sense in `table` of a lower-case key (of an exact table: the key as it is
// written), or -1.
int32_t ct_lexicon_find_row(CtText key, uint8_t table);
// The key of an entry.
CtText ct_lexicon_key(const CtLexEntry *entry);
// The bytes of a string of the tables; a NUL does not end it.
CtText ct_lexicon_text(CtLexString string);

extern const CtLexEntry ct_lex_entries[];     // CT_LEX_ENTRY_COUNT, in the order of the tables
extern const CtSense ct_lex_senses[];         // by CtLexEntry.first_sense
extern const bool ct_lex_exact[];             // by table: case decides in it
extern const CtLexPhrases ct_lex_phrases[];   // by CtLexEntry.phrases
extern const uint8_t ct_lex_exact_words[];    // 2^CT_LEX_EXACT_BITS bits: ct_lexicon_may_be_exact
extern const CtLexMarks ct_lex_marks[];       // by ct_lex_marks_at: what the words with marks are
extern const CtLexMarksAt ct_lex_marks_at[];  // by ct_lexicon_index, CT_LEX_MARKS_COUNT
extern const uint8_t ct_lex_pairs[];          // 2^CT_LEX_PAIR_BITS bits: ct_lexicon_has_pair

// What follows is asked of every token, mostly in vain, so it is here to be inlined.

// Eight bytes as one number, the first lowest, on every machine; compilers make one load of it.
static inline uint64_t ct_lexicon_load(const char *bytes) {
  const unsigned char *at = (const unsigned char *)bytes;
  return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
         (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
         (uint64_t)at[7] << 56;
}

enum { CT_LEX_CHUNK = 8 };

// 1 to 8 bytes as one number, the missing ones zero. The two halves may overlap, so nothing behind
// the key is read.
static inline uint64_t ct_lexicon_pack(const char *bytes, size_t length) {
  const unsigned char *at = (const unsigned char *)bytes;
  if (length < 4) {
    const size_t middle = length >> 1;
    return (uint64_t)at[0] | (uint64_t)at[middle] << (8 * middle) |
           (uint64_t)at[length - 1] << (8 * (length - 1));
  }
  const unsigned char *half = at + length - 4;
  const uint64_t low =
      (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24;
  const uint64_t high = (uint64_t)half[0] | (uint64_t)half[1] << 8 | (uint64_t)half[2] << 16 |
                        (uint64_t)half[3] << 24;
  return low | high << (8 * (length - 4));
}

// The number of an entry, from 1, to keep in a token; 0 for NULL.
static inline uint32_t ct_lexicon_index(const CtLexEntry *entry) {
  return entry ? (uint32_t)(entry - ct_lex_entries) + 1 : 0;
}

// The entry of a number that ct_lexicon_index gave; NULL for 0 and beyond.
static inline const CtLexEntry *ct_lexicon_entry(uint32_t index) {
  return index == 0 || index > CT_LEX_ENTRY_COUNT ? NULL : &ct_lex_entries[index - 1];
}

// What the tables that say "# marks: yes" have of the entry that ct_lexicon_index gave; of 0 nothing. No branch.
static inline const CtLexMarks *ct_lexicon_marks(uint32_t index) {
  return &ct_lex_marks[ct_lex_marks_at[index < CT_LEX_MARKS_COUNT ? index : 0]];
}

// The i-th sense of an entry, i < sense_count, in the order of tables and rows.
static inline CtSense ct_lexicon_sense(const CtLexEntry *entry, uint8_t i) {
  return ct_lex_senses[entry->first_sense + i];
}

// The row of the first sense of `entry` (not NULL) in `table`, or -1: looks at the senses.
static inline int32_t ct_lexicon_search(const CtLexEntry *entry, uint8_t table) {
  const CtSense *senses = &ct_lex_senses[entry->first_sense];
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    if (senses[i].table == table) return senses[i].row;
  }
  return -1;
}

// The bit of CtLexEntry.tables that `table` has; the tables from 63 on share one.
static inline uint64_t ct_lexicon_bit(uint8_t table) {
  return (uint64_t)1 << (table < 63 ? table : 63);
}

// Whether `entry` has a sense in `table`; entry may be NULL.
static inline bool ct_lexicon_has(const CtLexEntry *entry, uint8_t table) {
  if (!entry || !(entry->tables & ct_lexicon_bit(table))) return false;
  return table < 63 || ct_lexicon_search(entry, table) >= 0;
}

// The row of the first sense of `entry` in `table`, or -1; entry may be NULL.
static inline int32_t ct_lexicon_row(const CtLexEntry *entry, uint8_t table) {
  if (!entry || !(entry->tables & ct_lexicon_bit(table))) return -1;
  return ct_lexicon_search(entry, table);
}

// Whether a phrase of several words with a sense in `table` may begin with this word; entry may be
// NULL.
static inline bool ct_lexicon_begins(const CtLexEntry *entry, uint8_t table) {
  return entry && (ct_lex_phrases[entry->phrases].tables & ct_lexicon_bit(table));
}

// The hash of a word of up to sixteen bytes, the first eight and the others, the missing ones zero and the bit of case set in
// the rest. The upper bits depend on all of them. wordHash in scripts/lexicon/index.js is the same.
static inline uint64_t ct_lexicon_word_hash(uint64_t first, uint64_t second) {
  return (first ^ second * 3) * UINT64_C(0x9e3779b97f4a7c15);
}

// What is asked of the first word of a phrase and another: numbers that set the questions apart.
typedef enum CtLexPair {
  CT_LEX_PAIR_SECOND = 0,
  CT_LEX_PAIR_LAST = 0x5555,  // the second, and the phrase ends with it
  CT_LEX_PAIR_THIRD = 0xaaaa,
} CtLexPair;

// Whether a phrase may begin with the word of the entry `index` (as ct_lexicon_index) and have a word in that place whose hash
// has these highest bits: a quick no, which all but tells. pairBitOf in scripts/lexicon/index.js is the same.
static inline bool ct_lexicon_has_pair(CtLexPair pair, uint32_t index, uint16_t hash) {
  const uint32_t parts = (index ^ (uint32_t)pair) << 16 | hash;
  const uint32_t bit = parts * 0x9e3779b1u >> (32 - CT_LEX_PAIR_BITS);
  return ct_lex_pairs[bit >> 3] >> (bit & 7) & 1;
}

// Whether a word, as it is written, may be or begin a key of the tables in which case decides: a
// quick no. Told by its first two bytes (of one byte, that twice), its last and its length.
static inline bool ct_lexicon_may_be_exact(char first, char second, char last, size_t length) {
  const uint32_t parts = (uint32_t)(unsigned char)first | (uint32_t)(unsigned char)second << 8 |
                         (uint32_t)(unsigned char)last << 16 | (uint32_t)length << 24;
  const uint32_t bit = parts * 0x9e3779b1u >> (32 - CT_LEX_EXACT_BITS);
  return ct_lex_exact_words[bit >> 3] >> (bit & 7) & 1;
}

#endif
