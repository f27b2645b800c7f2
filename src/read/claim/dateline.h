// The dateline of a report: "KYIV, Ukraine, Aug 28 (Reuters) - Russia launched ...".
#ifndef CT_READ_DATELINE_H
#define CT_READ_DATELINE_H

#include "read/date/date.h"
#include "read/place/place.h"

typedef struct CtDateline {
  uint32_t first, end;  // tokens; end is behind the dash
  int32_t place;        // row of the first place named, -1 where the table does not know it
  CtText place_name;
  uint32_t date_first, date_end;  // tokens of its date; equal = none
  CtText agency;                  // "Reuters", "AP"; data NULL where none is named
} CtDateline;

// Whether the sentence begins with a dateline, at a line's start: a place, a dash, and a date, an
// agency or capitals. The arena serves only letters beyond ASCII.
bool ct_dateline_read(CtDocument *document, uint32_t sentence, CtArena *arena, CtDateline *out);

#endif
