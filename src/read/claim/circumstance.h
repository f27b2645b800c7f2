// Where, when, by whom and to whom: what the clause of a figure says around it.
#ifndef CT_READ_CIRCUMSTANCE_H
#define CT_READ_CIRCUMSTANCE_H

#include "read/claim/attribution.h"

// Whether the chunk ends a clause: a semicolon, a dash, "while".
bool ct_circumstance_is_break(const CtChunk *chunk);
// Tokens [*first, *end) of the clause around `chunk`.
void ct_circumstance_clause(const CtFrame *frame, uint32_t chunk, uint32_t *first, uint32_t *end);
// Fills place, place_name, time, time_text, as_of and as_of_stated of the claim. `before` is the claim before it in the same
// sentence, for "there", or NULL.
void ct_circumstance_place(const CtFrame *frame, const CtFigure *figure, const CtClaim *before,
                           CtClaim *claim);
void ct_circumstance_time(const CtFrame *frame, const CtFigure *figure, CtClaim *claim);
// Fills actor and target. `speech` resolves "it" and "its" ("Russia said its forces shot down 102 drones").
void ct_circumstance_roles(const CtFrame *frame, const CtFigure *figure, const CtSpeech *speech,
                           CtClaim *claim);

#endif
