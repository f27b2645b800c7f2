// One article as `extract` writes it and `reconcile` reads it back: all that weighing needs, without the text.
//
// A record's texts live in the analysis's arena; its offsets are in the unit that the caller chose, ids always count code
// points. Writing a record, reading it and writing it again gives the same bytes.
#ifndef CT_RECORD_RECORD_H
#define CT_RECORD_RECORD_H

#include "base/json_write.h"
#include "ingest/article.h"
#include "read/claim/claim.h"

typedef enum CtOffsets { CT_OFFSETS_CODEPOINTS, CT_OFFSETS_UTF8, CT_OFFSETS_UTF16 } CtOffsets;

// A quantity or date as extract lists it, with texts and offsets instead of tokens.
typedef struct CtRecordQuantity {
  bool in_title;
  CtSpan span;
  CtText text;
  CtQuantity quantity;  // tokens in it mean nothing here
  CtText hedge;
} CtRecordQuantity;

typedef struct CtRecordDate {
  bool in_title;
  CtSpan span;
  CtText text;
  CtDays days;
} CtRecordDate;

typedef struct CtRecord {
  CtText id;
  CtText title;
  CtText source;
  CtText author;
  CtText url;
  CtText published;
  CtPublishedBasis published_basis;
  CtDays published_days;
  int16_t published_minute;
  CtText language;  // "en", or "und" where it is not English enough to be read
  uint32_t length;  // of the text, in offsets' unit
  CtText text;      // data NULL unless the input was HTML or the caller asked for it
  CtOffsets offsets;
  bool truncated;
  CT_VEC(CtRecordQuantity) quantities;  // written by extract; weighing does not need them
  CT_VEC(CtRecordDate) dates;
  CtClaims claims;  // ids set, spans in offsets' unit
  CtMentions mentions;
  CtNames names;
  CtNames agencies;
  CT_VEC(uint32_t) shingles;
} CtRecord;

typedef CT_VEC(CtRecord) CtRecords;

typedef struct CtRecordOptions {
  CtOffsets offsets;
  bool with_text;        // keep the text even where the input was no HTML
  bool with_quantities;  // keep what only extract writes: quantities and dates
} CtRecordOptions;

// Copies what is kept of a reading into the record; nothing of `article` or `reading` is borrowed. `scratch` serves what is
// needed meanwhile. False: out of memory.
bool ct_record_make(const CtArticle *article, const CtReading *reading, CtRecordOptions options,
                    CtArena *arena, CtArena *scratch, CtRecord *out);
// One line of JSON with a line end.
void ct_record_write(CtJson *json, const CtRecord *record);
// Reads what ct_record_write wrote; quantities and dates only where they are wanted, since weighing does not need them. *ok is
// false when the shape is wrong, told through messages; the return is false only when out of memory.
bool ct_record_read(const CtJsonValue *line, uint32_t line_number, bool with_quantities,
                    CtArena *arena, CtMessages *messages, CtRecord *out, bool *ok);

// The article's id; where that was made from its content, its title's first words, or its own. A slice of the record.
CtText ct_record_name(const CtRecord *record);

#endif
