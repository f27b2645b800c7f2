// What a figure is measured in: units and money, before the figure ("$5", "US$ 4.7 billion", "EUR50m") or behind it ("5 km",
// "23-year-old", "10 kV/cm", "20 miles per gallon").
#ifndef CT_READ_UNIT_H
#define CT_READ_UNIT_H

#include "read/figure/numeral.h"
#include "read/figure/quantity.h"

typedef struct CtUnit {
  CtText name;  // singular, British spelling; data NULL for none
  CtText dimension;
  CtNumber to_base;
  CtKind kind;
  CtText per;      // what a price or count is for: "barrel"; data NULL
  uint32_t first;  // tokens of unit and sign
  uint32_t end;
  bool is_age;
  bool is_million;  // "2.7m" turned out to be a suffix, not metres: nothing of the unit but this
} CtUnit;

#define CT_NO_UNIT ((CtUnit){.name = {NULL, 0}, .to_base = {1, 1, 0}})

// The currency of a row in `currencies`; its tokens are left open.
CtUnit ct_unit_of_currency(int32_t row);
// The sign or code of a currency that ends right before `first`, not below `floor`.
bool ct_unit_before(const CtView *view, uint32_t first, uint32_t floor, CtUnit *out);
// Whether the token is "PS", which is a sign of money only before some figures: what ct_unit_before refuses is a name.
bool ct_unit_is_spelled(const CtView *view, uint32_t token);
// The unit of a word of the table ("years of age"); its tokens are left open.
bool ct_unit_named(CtText word, CtUnit *out);
// Whether "a" or "an" before the unit at `token` counts one ("a kilometre", "a dollar", never "a foot"); its length in *words.
bool ct_unit_takes_article(const CtView *view, uint32_t token, uint32_t *words);
// The unit right behind a numeral; compound names are made in `arena`. False where there is none (or no memory: see the arena).
bool ct_unit_after(const CtView *view, const CtNumeral *numeral, CtArena *arena, CtUnit *out);
// "per day", "a night", "an hour", "a barrel", "each year", "annually" at `token`: the singular of what it is per, and the token
// past it; 0 where there is none.
uint32_t ct_unit_read_per(const CtView *view, uint32_t token, CtArena *arena, CtText *per);

#endif
