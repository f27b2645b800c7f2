// The reading of one sentence's quantities: what its parts share. Private to quantity*.c.
#ifndef CT_READ_PASS_H
#define CT_READ_PASS_H

#include "read/figure/counted.h"
#include "read/figure/figure.h"
#include "read/figure/quantity.h"
#include "read/figure/range.h"

// One sentence being read.
typedef struct CtPass {
  CtView view;
  const CtSentence *sentence;
  uint32_t index;    // of the sentence
  uint32_t floor;    // the end of the quantity before
  uint32_t per_end;  // past "a night" of the quantity before: no "a mile" of its own
  CtArena *arena;
  CtQuantities *out;
  uint32_t first_quantity;  // of this sentence in `out`
} CtPass;

// The quantity of this sentence read before, or NULL.
const CtQuantity *ct_pass_last(const CtPass *pass);

// quantity_thing.c: unit and kind; what stands behind the figure: base of a percentage, thing counted, rate.
void ct_pass_set_unit(CtQuantity *quantity, const CtUnit *unit);
void ct_pass_take_age(const CtPass *pass, CtQuantity *quantity);
void ct_pass_look_behind(CtPass *pass, CtQuantity *quantity);
// "26 of 31": marks the quantity before as part of this one, which is about to be kept.
void ct_pass_mark_part(CtPass *pass, const CtQuantity *whole);

// quantity_left_out.c: the unit or the noun that the figure before has said ("the highest is 84 cents, the lowest is 74").
void ct_pass_take_left_out_unit(const CtPass *pass, CtQuantity *quantity);
// quantity_behind.c: "grew 4 and 5 percent": the unit that the last figure of the list says.
void ct_pass_take_unit_behind(const CtPass *pass, const CtNumeral *numeral, CtQuantity *quantity);
void ct_pass_take_left_out_noun(const CtPass *pass, CtQuantity *quantity);
// "four people and nine others": what the figure before counts, or nothing known.
void ct_pass_take_others(const CtPass *pass, CtQuantity *quantity);

// "... climbed 0.1% to 1,333.18": points, where the sentence counts points. Called behind its last figure.
void ct_pass_take_points(const CtPass *pass);

// quantity_bound.c: whether it is the quantity before in another unit, in brackets; hedges on either side; both bounds of one figure; hedge of a conversion in brackets.
void ct_pass_take_hedge(CtPass *pass, CtQuantity *quantity);
bool ct_pass_is_conversion(const CtPass *pass, const CtQuantity *quantity);
void ct_pass_inherit_hedge(const CtPass *pass, CtQuantity *quantity);
void ct_pass_take_other_bound(CtPass *pass, CtQuantity *quantity);
bool ct_pass_is_bounding(int16_t hedge);

// quantity_change.c: rising and falling; "from A to B".
void ct_pass_take_change(CtPass *pass, CtQuantity *quantity);
bool ct_pass_take_move(CtPass *pass, const CtRange *range, CtQuantity *quantity);

// A count of this sentence of which nothing is known yet.
void ct_pass_blank(const CtPass *pass, CtQuantity *out);

#endif
