// Where, when, by whom and to whom: what the clause of a figure says around it.
#ifndef CT_READ_CIRCUMSTANCE_H
#define CT_READ_CIRCUMSTANCE_H

#include "read/claim/attribution.h"

// Whether the chunk ends a clause: a semicolon, a dash, "while".
bool ct_circumstance_is_break(const CtChunk *chunk);
// A clause: tokens [first, end), and the chunk that it begins with.
typedef struct CtClause {
  uint32_t first;
  uint32_t end;
  uint32_t chunk;
} CtClause;

// The clause around `chunk`.
CtClause ct_circumstance_clause(const CtFrame *frame, uint32_t chunk);
// Fills place, place_name, time, time_text, as_of and as_of_stated of the claim. `before` is the claim before it in the same
// sentence, for "there", or NULL; `clause` the one around the figure.
void ct_circumstance_place(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const CtClaim *before, CtClaim *claim);
void ct_circumstance_time(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                          CtClaim *claim);
// Fills actor and target. `speech` resolves "it" and "its" ("Russia said its forces shot down 102 drones").
void ct_circumstance_roles(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const CtSpeech *speech, CtClaim *claim);

#endif
