#include "record/place_chain.h"

#include "read/place/place_find.h"

static bool scope_fits(int32_t row, const CtJsonValue *item) {
  for (row = ct_place_parent(row); row >= 0; row = ct_place_parent(row), item = ct_json_next(item))
    if (!item || !ct_text_equal(ct_json_text(item), ct_place_name(row))) return false;
  return !item;
}

// Word by word, as the gazetteer's own keys are made ("Saint" is "st" in them).
static void add_words(CtPlaceKey *key, CtText name, CtArena *arena) {
  for (size_t start = 0; start < name.length;) {
    size_t end = ct_text_find(name, CT_TEXT(" "), start);
    if (end > name.length) end = name.length;
    ct_place_key_add(key, ct_text_range(name, start, end), arena);
    start = end + 1;
  }
}

int32_t ct_place_in_chain_after(CtText name, const CtJsonValue *item, CtArena *arena) {
  CtPlaceKey key = {{0}, 0};
  uint32_t count = 0;
  bool longer = false;
  if (!name.data) return -1;
  add_words(&key, name, arena);
  int32_t first = ct_place_rows(&key, &count, &longer);
  for (int32_t row = first; row < first + (int32_t)count; row++)
    if (ct_text_equal(ct_place_name(row), name) && scope_fits(row, item)) return row;
  return -1;
}

int32_t ct_place_in_chain(CtText name, const CtJsonValue *scope, CtArena *arena) {
  return ct_place_in_chain_after(name, ct_json_first(scope), arena);
}
