// How far the words behind a figure are its own, where its place is looked for. Private to read/circumstance.
#ifndef CT_READ_CIRCUMSTANCE_REACH_H
#define CT_READ_CIRCUMSTANCE_REACH_H

#include "read/claim/circumstance.h"

// What stands behind a figure. A part of what it counts ("including a girl in Lviv,") stands out of it: chunks [part, rest).
typedef struct CtReach {
  uint32_t chunk;  // where the words behind the figure begin, past where people come from
  uint32_t first;  // the token from which on a known place is looked for
  uint32_t part;   // the chunk with which the first part begins; CT_NONE
  uint32_t rest;   // the chunk behind that part
  uint32_t next;   // the chunk with which what belongs to the next figure begins; CT_NONE
} CtReach;

// The token that chunk `next` begins with, or `end` where there is none.
uint32_t ct_reach_first(const CtFrame *frame, uint32_t next, uint32_t end);
// What is the figure's own behind it, up to token `end`.
CtReach ct_reach_behind(const CtFrame *frame, const CtFigure *figure, uint32_t end);
// The same behind chunk `chunk`, whatever stands there.
CtReach ct_reach_from(const CtFrame *frame, uint32_t chunk, uint32_t end);
// The place that the people counted come from ("five climbers from Kenya were killed"), or NULL.
const CtPlace *ct_reach_origin(const CtFrame *frame, const CtFigure *figure);
// The place nearest to the start of tokens [first, end), or to their end; NULL. Peoples and seats of governments are none.
const CtPlace *ct_reach_place(const CtFrame *frame, uint32_t first, uint32_t end, bool last);
// The same between token `first` and the token `end`, but for the part.
const CtPlace *ct_reach_own_place(const CtFrame *frame, const CtReach *reach, uint32_t first,
                                  uint32_t end);
// "at Camp Mystic", "on the ground", "in other regions": a place that the table does not know, in the chunks from `from` to
// token `end`.
const CtChunk *ct_reach_unknown(const CtFrame *frame, uint32_t from, uint32_t end);
// The last place between token `first` and the figure's chunk, but for parts of what others count; `end` is that of the clause.
const CtPlace *ct_reach_before(const CtFrame *frame, uint32_t first, uint32_t chunk, uint32_t end);
// The token from which on, at or behind `first`, the words before chunk `chunk` tell of its own happening.
uint32_t ct_reach_left(const CtFrame *frame, uint32_t chunk, uint32_t first);
// "Neighbouring", "nearby".
bool ct_reach_is_near(const CtFrame *frame, uint32_t token);
// The trailing place of a list serves all its items: "14 killed and 63 injured in Kyiv". The chunk, reach->next or behind it,
// with which what belongs to other figures begins, CT_NONE; and in *place the place, or NULL.
uint32_t ct_reach_shared(const CtFrame *frame, const CtFigure *figure, const CtReach *reach,
                         uint32_t end, const CtPlace **place);

#endif
