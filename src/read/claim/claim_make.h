// Makes claims of the figures of one sentence. Private to read/.
#ifndef CT_READ_CLAIM_MAKE_H
#define CT_READ_CLAIM_MAKE_H

#include "read/claim/attribution.h"
#include "read/claim/bind.h"
#include "read/claim/modality.h"

// What reading one article carries from sentence to sentence.
typedef struct CtClaimReader {
  CtFrame frame;
  CtContext context;
  CtVoice voice;
  CtSpeeches speeches;
  CtCues cues;
} CtClaimReader;

// Fills one claim from a figure: in claim_fill.c. `before` is the claim before it in the sentence, or NULL.
void ct_claim_fill(const CtClaimReader *reader, const CtFigure *figure, const CtClaim *before,
                   CtClaim *claim);
// As before the first sentence of an article. The chunks and figures of the frame stay what they are.
void ct_claim_reader_init(CtClaimReader *reader);
// Reads the claims of the sentence that reader->frame names (reading, document, arena, sentence, ranges set) into the reading.
// False means out of memory.
bool ct_claims_make(CtClaimReader *reader);

#endif
