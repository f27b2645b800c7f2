// Words of rising and falling beside a figure: "rose 8 %", "down 2.1 percent", "an increase of 5", "8 % lower".
#ifndef CT_READ_CHANGE_H
#define CT_READ_CHANGE_H

#include "read/figure/quantity.h"
#include "read/figure/view.h"

// The change that the words before tokens [first, ...) tell ("rose by about 8 %"), not looking below `floor`. `of_level`: the figure
// is a percentage, points or a measure, with which also "lost", "gained", "added" tell one.
CtChange ct_change_before(const CtView *view, uint32_t first, uint32_t floor, bool of_level);
// The change that the words behind the figure [first, end) tell: "8 % lower", "a 4.2 percent drop"; behind a percentage also
// past adjectives: "a 12 percent year-on-year fall", "3 percent growth". A noun that tells it is in *noun, which is left alone
// else.
CtChange ct_change_after(const CtView *view, uint32_t first, uint32_t end, bool percent,
                         uint32_t *noun);
// The change that a verb tells with "from A to B" behind it, at most a few words before `first`: "forecast to slow slightly from".
CtChange ct_change_of_move(const CtView *view, uint32_t first, uint32_t floor);

#endif
