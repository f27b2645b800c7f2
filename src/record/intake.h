// What the whole analysis watches while articles come in: repeated ids, the same text twice, foreign articles, odd dates.
#ifndef CT_RECORD_INTAKE_H
#define CT_RECORD_INTAKE_H

#include "record/record.h"

// How often each 64-bit hash was seen; grows in its arena and never forgets.
typedef struct CtSeen {
  uint64_t hash;  // 0 = free
  uint32_t times;
} CtSeen;

typedef struct CtSeenTable {
  CtSeen *slots;
  uint32_t count;
  uint32_t capacity;
} CtSeenTable;

typedef struct CtIntake {
  CtArena *arena;
  CtSeenTable ids;
  CtSeenTable texts;
  bool has_records;
  CtOffsets offsets;  // of the first record
} CtIntake;

void ct_intake_init(CtIntake *intake, CtArena *arena);
// Gives a repeated id its "-2", with a warning; warns of a text that came before. False: out of memory.
bool ct_intake_article(CtIntake *intake, CtArticle *article, uint32_t line, CtMessages *messages);
// Warns of an article without text, in another language, or with an unknown date of publication.
bool ct_intake_reading(const CtArticle *article, const CtReading *reading, uint32_t line,
                       CtMessages *messages);
// As ct_intake_article for a record; its claims' ids follow the article's. Warns where its offsets are in another unit than the
// first record's.
bool ct_intake_record(CtIntake *intake, CtRecord *record, uint32_t line, CtMessages *messages);

#endif
