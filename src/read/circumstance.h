// Where, when, by whom and to whom: what the clause of a figure says around it.
#ifndef CT_READ_CIRCUMSTANCE_H
#define CT_READ_CIRCUMSTANCE_H

#include "read/attribution.h"

// Fills place, place_name, time, time_text, as_of and as_of_stated of the claim. `before` is the claim before it in the same
// sentence, for "there", or NULL.
void ct_circumstance_place(const CtFrame *frame, const CtFigure *figure, const CtClaim *before,
                           CtClaim *claim);
void ct_circumstance_time(const CtFrame *frame, const CtFigure *figure, CtClaim *claim);
// Fills actor and target. `speech` resolves "it" and "its" ("Russia said its forces shot down 102 drones").
void ct_circumstance_roles(const CtFrame *frame, const CtFigure *figure, const CtSpeech *speech,
                           CtClaim *claim);

#endif
