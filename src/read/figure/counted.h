// What a bare number counts, and what a percentage is of: found in the noun phrases of the sentence.
#ifndef CT_READ_COUNTED_H
#define CT_READ_COUNTED_H

#include "read/figure/quantity.h"
#include "read/figure/view.h"

// The head of the noun phrase that a figure ending before `end` counts ("650 long-range drones", "dozens of people", "two of the
// deputies"), or CT_NONE. `several`: the figure is not one, so that a plural is expected behind it. `past` takes the token behind that phrase.
uint32_t ct_counted_head(const CtView *view, const CtSentence *sentence, uint32_t end, bool several,
                         uint32_t *past);
// The same where a participle begins what stands behind the figure [first, end) and a verb stands before it: "had 2.7m combined
// digital and physical sales", never "2,000 registered new companies".
uint32_t ct_counted_behind_participle(const CtView *view, const CtSentence *sentence,
                                      uint32_t first, uint32_t end, uint32_t *past);
// Whether that noun is a place ("six regions"), over which something may happen.
bool ct_counted_is_place(const CtView *view, uint32_t head);
// What the noun at `head` names, lower-case and singular, with the nouns before it that it is compounded of, from `floor` on:
// "apartment building", "car-bomb attack". Adjectives and names are left out: they say which, not what. Data NULL when there is
// no memory.
CtText ct_counted_name(const CtView *view, uint32_t floor, uint32_t head, CtArena *arena);
// The noun phrase behind "of" at `token` ("of Russia's refining capacity"), with the phrases that "of" joins to it: [*first,
// *end), equal where there is none.
void ct_counted_base(const CtView *view, const CtSentence *sentence, uint32_t token,
                     uint32_t *first, uint32_t *end);

#endif
