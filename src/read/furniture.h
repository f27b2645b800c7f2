// Whether a sentence of a document is page furniture, as ct_boilerplate_is_line has it.
#ifndef CT_READ_FURNITURE_H
#define CT_READ_FURNITURE_H

#include "text/document.h"

bool ct_furniture_is(const CtDocument *document, const CtSentence *sentence);
// Whether a word that every phrase of boilerplate_inside.tsv has one of begins so: four letters, in lower case. For a test.
bool ct_furniture_has_head(const char *letters);

#endif
