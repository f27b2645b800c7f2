// Days, intervals of days and clock times in the text, resolved against the day of publication.
#ifndef CT_READ_DATE_H
#define CT_READ_DATE_H

#include "read/date/calendar.h"
#include "text/taken.h"

// What a date is as fine as: "Wednesday" is a day, "in August" a month.
typedef enum CtGrain {
  CT_GRAIN_NONE,
  CT_GRAIN_DAY,
  CT_GRAIN_WEEKEND,
  CT_GRAIN_WEEK,
  CT_GRAIN_MONTH,
  CT_GRAIN_QUARTER,
  CT_GRAIN_SEASON,
  CT_GRAIN_YEAR,
  CT_GRAIN_LONG,   // decades, centuries
  CT_GRAIN_RANGE,  // "3 to 5 June", "the past 1,000 days"
} CtGrain;

typedef struct CtDate {
  uint32_t first;  // tokens
  uint32_t end;
  uint32_t sentence;
  CtDays days;      // resolved; CT_NO_DAY where it cannot be known
  uint8_t grain;    // CtGrain
  int8_t weekday;   // 0 = Monday ... 6; -1 = none named (kept also where the day is unknown)
  int16_t minute;   // clock time, minutes since midnight; -1
  bool past_range;  // "since March", "over the past 1,000 days": a stretch, no moment of an event
  bool as_of;       // "as of Sunday evening", "by 17:04"
  bool is_clock_only;  // a time without a day ("at 8 p.m."): not among `dates` of extract
} CtDate;

typedef CT_VEC(CtDate) CtDates;

// Adds the dates of one sentence and marks their tokens taken; tags it where a date is doubtful. `published` may be unknown
// (CT_NO_DAY).
bool ct_dates_read(CtDocument *document, uint32_t sentence, CtDays published, CtTaken *taken,
                   CtArena *arena, CtDates *out);

#endif
