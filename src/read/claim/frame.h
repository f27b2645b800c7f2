// One sentence as the claim readers see it: a row of chunks, and the figures among them with what is found out about each.
// Private to read/. Built anew for each sentence into the same memory; every pass over it is linear or has a bounded window.
#ifndef CT_READ_FRAME_H
#define CT_READ_FRAME_H

#include "base/limits.h"
#include "base/utf8.h"
#include "read/claim/claim.h"

typedef enum CtChunkKind {
  CT_CHUNK_NOUN,   // a noun phrase, with or without a figure; a date
  CT_CHUNK_VERB,   // a verb group
  CT_CHUNK_STATE,  // words that say what happened without a verb: "dead", "in hospital"
  CT_CHUNK_PREPOSITION,
  CT_CHUNK_AND,
  CT_CHUNK_COMMA,    // also brackets
  CT_CHUNK_PART,     // "including"
  CT_CHUNK_OF_THEM,  // "among them", "of whom"
  CT_CHUNK_CLAUSE,   // "while", "who", "that"
  CT_CHUNK_COLON,
  CT_CHUNK_STOP,  // semicolon, dash
} CtChunkKind;

typedef enum CtVerbForm {
  CT_FORM_FINITE,
  CT_FORM_PASSIVE,     // "were killed", "being injured"
  CT_FORM_GERUND,      // "killing"
  CT_FORM_INFINITIVE,  // "to kill"
  CT_FORM_BARE,        // one word that may be a past or a participle: "killed"
} CtVerbForm;

typedef struct CtChunk {
  uint32_t first;  // tokens [first, end)
  uint32_t end;
  uint32_t head;
  uint32_t figure;    // NOUN: index of the figure in it, CT_NONE
  int32_t predicate;  // row of the table `predicates` at `at`, -1
  uint32_t at;        // token where the predicate's words begin
  uint32_t words;     // how many tokens they are
  uint8_t kind;       // CtChunkKind
  uint8_t form;       // VERB: CtVerbForm; CLAUSE: its link in `connectives`
  uint8_t modal;      // 1 + row in `modals`, 0
  bool negated;
  bool copula;
  bool date;
  bool numeral;  // NOUN: its figure has a numeral, is not "a man"
} CtChunk;

// How a figure stands to the words that say what happened.
typedef enum CtRole {
  CT_ROLE_NONE,
  CT_ROLE_OBJECT,
  CT_ROLE_SUBJECT,
  CT_ROLE_STATE,
  CT_ROLE_NOUN,
  CT_ROLE_SHARED
} CtRole;

typedef struct CtFigure {
  const CtQuantity *quantity;  // NULL for a count of one without a numeral ("a man")
  uint32_t chunk;
  CtThing things[CT_MAX_THINGS];
  uint8_t thing_count;
  int32_t class_;  // row of the first thing's class, -1
  uint32_t noun;   // token of the head noun, CT_NONE where the figure is bare
  bool is_joint;   // "cruise and ballistic missiles": the head alone names the thing
  bool
      partitive;  // "two of the injured": the words tell whom it is taken from, not yet what is told of it
  bool rest;                        // "18 others", "another 12": besides those told before
  CtText name;                      // of the predicate; data NULL while unknown
  int32_t predicate;                // its row, -1 for a lemma
  uint32_t words_first, words_end;  // tokens that say it
  uint32_t verb;                    // chunk of the verb, CT_NONE
  uint8_t role;
  uint32_t whole;     // figure that it is part of, CT_NONE
  bool is_gap;        // "and two in Lviv": what happened is told of the figure before
  bool whole_before;  // its whole stands in an earlier sentence: the last figure there
  CtRules rules;
} CtFigure;

enum { CT_MAX_CHUNKS = CT_MAX_SENTENCE_TOKENS + 1 };

typedef struct CtFrame {
  CtReading *reading;
  const CtDocument *document;
  CtArena *arena;
  const CtSentence *sentence;
  uint32_t index;                         // of the sentence
  uint32_t first_quantity, end_quantity;  // of the sentence, in the reading
  uint32_t first_date, end_date;
  uint32_t first_place, end_place;
  bool short_of_memory;
  uint32_t kinds;  // of the chunks: bit k set where one is of the CtChunkKind k
  uint32_t chunk_count;
  uint32_t figure_count;
  CtChunk chunks[CT_MAX_CHUNKS];
  CtFigure figures[CT_MAX_CHUNKS];
} CtFrame;

// Leaves the frame without chunks.
void ct_frame_clear(CtFrame *frame);
// Cuts the sentence into chunks and reads the things of its figures. The ranges of quantities, dates and places must be set.
void ct_frame_build(CtFrame *frame);
// The bytes of tokens [first, end).
CtSpan ct_frame_bytes(const CtFrame *frame, uint32_t first, uint32_t end);
// The chunk that holds a token, or CT_NONE.
uint32_t ct_frame_chunk_at(const CtFrame *frame, uint32_t token);
// The first chunk that ends behind `token`; the number of chunks where there is none.
uint32_t ct_frame_chunk_from(const CtFrame *frame, uint32_t token);
// Whether the lower-case word of `token` is one of the words in a table without columns.
bool ct_frame_has(const CtFrame *frame, uint32_t token, uint8_t table);
bool ct_frame_word_is(const CtFrame *frame, uint32_t token, CtText lower);

// Whether the sentence has a chunk of this kind.
static inline bool ct_frame_has_kind(const CtFrame *frame, CtChunkKind kind) {
  return (frame->kinds >> kind & 1) != 0;
}

#endif
