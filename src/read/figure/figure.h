// A numeral together with its unit: the piece that ranges, changes and quantities are made of.
#ifndef CT_READ_FIGURE_H
#define CT_READ_FIGURE_H

#include "read/figure/unit.h"

typedef struct CtFigure {
  CtNumeral numeral;
  CtUnit unit;     // name.data NULL for none
  uint32_t first;  // tokens, unit and sign taken in
  uint32_t end;
  CtNumber
      parts;  // of "three hours and 20 minutes": how many of the unit its first one is (60); else 0
} CtFigure;

// The figure whose numeral begins at `token`; a sign of money may stand before it, not below `floor`. False where there is none.
bool ct_figure_read(const CtView *view, uint32_t token, uint32_t floor, CtArena *arena,
                    CtFigure *out);
// The same of a numeral already read at `token`, NULL for none.
bool ct_figure_of(const CtView *view, uint32_t token, const CtNumeral *numeral, uint32_t floor,
                  CtArena *arena, CtFigure *out);
// The same, where a sign of money may be the first token ("$5").
bool ct_figure_read_at(const CtView *view, uint32_t token, CtArena *arena, CtFigure *out);
bool ct_figure_has_unit(const CtFigure *figure);

#endif
