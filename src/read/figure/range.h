// Two figures that are the ends of one quantity: "40-50", "between 40 and 50", "18 to 25 percent", "$1-2 billion", "14 or 15",
// and of a change: "from 4.8 to 4.7 percent".
#ifndef CT_READ_RANGE_H
#define CT_READ_RANGE_H

#include "read/figure/figure.h"

typedef struct CtRange {
  CtFigure low;   // as written first
  CtFigure high;  // as written second
  uint32_t first;
  uint32_t end;
  bool opens_from;  // "from" stands before it
  bool opens_between;
  const char *rule;
} CtRange;

// Whether `figure` is the first end of a range; unit and scale are shared by both ends in `out`.
bool ct_range_read(const CtView *view, const CtFigure *figure, uint32_t floor, CtArena *arena,
                   CtRange *out);

#endif
