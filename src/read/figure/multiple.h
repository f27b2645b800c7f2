// Ratios and multiples: "two out of three", "one in five", "twice as many", "tenfold", "doubled", "three times higher".
#ifndef CT_READ_MULTIPLE_H
#define CT_READ_MULTIPLE_H

#include "read/figure/figure.h"

// "one in five", "two out of three", "1 in every 20": value, span and kind of the ratio that `figure` begins.
bool ct_ratio_read(const CtView *view, const CtFigure *figure, CtArena *arena, CtQuantity *out);
// "twice", "doubled", "tenfold" at `token`.
bool ct_multiple_read(const CtView *view, uint32_t token, CtQuantity *out);

#endif
