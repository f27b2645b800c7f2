// The words beside a figure that bound it: "more than", "or so", "an estimated".
#ifndef CT_READ_HEDGE_H
#define CT_READ_HEDGE_H

#include "read/figure/view.h"

typedef struct CtHedge {
  int16_t row;     // in table `hedges`, -1 for none
  uint32_t first;  // where the quantity begins with it
  uint32_t end;    // where it ends with it
  bool before;
  bool is_preposition;  // the nearest word looked at, taken or not, is one: `spans` decides
} CtHedge;

// The hedge before tokens [first, ...), not reaching below `floor` (the end of the figure before). A determiner and up to two
// adjectives may stand between: "more than a staggering 650". `spans`: the figure is a duration or counts places, with which
// "over" may say during what or above where ("over three days", "over six regions").
CtHedge ct_hedge_before(const CtView *view, uint32_t first, uint32_t floor, bool spans);
// The hedge behind tokens [..., end): "14 or more", "40-plus", "40 or so".
CtHedge ct_hedge_after(const CtView *view, uint32_t end);
bool ct_hedge_is(int16_t row, uint8_t hedge);

#endif
