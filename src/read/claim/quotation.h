// Whether a quotation runs on into a sentence. Private to read/claim.
#ifndef CT_READ_QUOTATION_H
#define CT_READ_QUOTATION_H

#include "read/claim/attribution.h"

// Whether a quotation is open behind the sentence, given whether one was before it. Sentences must be asked in order: `voice`
// keeps how far the text has been looked over.
bool ct_quotation_open_behind(const CtDocument *document, const CtSentence *sentence,
                              CtVoice *voice, bool open);
// Whether the sentence begins with a mark that opens a quotation, straight or curly.
bool ct_quotation_begins(const CtDocument *document, const CtSentence *sentence);

#endif
