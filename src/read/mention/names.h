// What ties an article to others beside its figures: rare names, news agencies, min-hashes of its words, its language.
#ifndef CT_READ_NAMES_H
#define CT_READ_NAMES_H

#include "read/claim/claim.h"

// Fills reading->names: runs of two or more capitalised words ("British Council"), each once, folded.
bool ct_names_read(CtReading *reading, CtArena *arena);
// Fills reading->agencies: agencies of the table `agencies` that the text names, each once.
bool ct_agencies_read(CtReading *reading, CtArena *arena);
// Fills reading->shingles: the CT_MAX_SHINGLES smallest hashes of runs of five words, sorted.
enum { CT_MAX_SHINGLES = 64 };
bool ct_shingles_read(CtReading *reading, CtArena *arena);
// Whether enough words are English function words; a text too short to tell is taken for English.
bool ct_language_is_english(const CtDocument *document);

#endif
