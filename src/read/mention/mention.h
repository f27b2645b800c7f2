// The happenings that an article tells of: mention 0 is what it is about, the others are background or the other side's.
#ifndef CT_READ_MENTION_H
#define CT_READ_MENTION_H

#include "read/claim/claim.h"

// Fills reading->mentions and sets the mention of every claim; CT_NONE for figures that belong to no happening. Needs the
// document, dates, places and claims of the reading. False means out of memory. Linear in tokens, dates, places and claims.
bool ct_mentions_read(CtReading *reading, CtArena *arena);

#endif
