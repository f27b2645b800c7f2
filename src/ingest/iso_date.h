// Days and times as pages write them, brought to ISO 8601.
#ifndef CT_INGEST_ISO_DATE_H
#define CT_INGEST_ISO_DATE_H

#include "base/text.h"

enum { CT_ISO_DATE_CHARS = 25 };  // "2025-08-29T10:00:00+02:00"

// Reads "2025", "2025-08", "2025-08-29", "20250829", "2025-08-29T10:00:00.000+0200", "Fri, 29 Aug 2025 10:00:00 GMT",
// "29 August 2025", "August 29, 2025 10:00 am": nothing else may stand beside it but a clock time. A time is kept only with
// its zone, for without one it says no more than the day. The bytes written come back; 0 for anything else, and for what is no day.
size_t ct_iso_date_read(CtText written, char out[CT_ISO_DATE_CHARS]);
// The same for a day in English words at the beginning of a line; *end is the offset behind it, and what follows is not
// looked at.
size_t ct_iso_date_in_words(CtText line, char out[CT_ISO_DATE_CHARS], size_t *end);

#endif
