// From the names in a record back to the row of the gazetteer: rows change between versions, names do not.
#ifndef CT_RECORD_PLACE_CHAIN_H
#define CT_RECORD_PLACE_CHAIN_H

#include "base/arena.h"
#include "base/json_read.h"

// The arena serves letters beyond ASCII. The row named `name` whose containers have the names in the array `scope`, or -1 (an unknown place, or data NULL).
int32_t ct_place_in_chain(CtText name, const CtJsonValue *scope, CtArena *arena);
// The same where the containers are the items of an array from `item` on (NULL: none).
int32_t ct_place_in_chain_after(CtText name, const CtJsonValue *item, CtArena *arena);

#endif
