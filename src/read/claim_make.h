// Makes claims of the figures of one sentence. Private to read/.
#ifndef CT_READ_CLAIM_MAKE_H
#define CT_READ_CLAIM_MAKE_H

#include "read/attribution.h"
#include "read/bind.h"

// What reading one article carries from sentence to sentence.
typedef struct CtClaimReader {
  CtFrame frame;
  CtContext context;
  CtVoice voice;
  CtSpeeches speeches;
} CtClaimReader;

// Reads the claims of the sentence that reader->frame names (reading, document, arena, sentence, ranges set) into the reading.
// False means out of memory.
bool ct_claims_make(CtClaimReader *reader);

#endif
