// Growth of the arrays of vec.h. Takes a full array of any item type, leaves room for more items.
#include "base/vec.h"

#include <string.h>

enum { FIRST_CAPACITY = 8 };

// The items stand in a pointer of their own type; memcpy reads and writes it without breaking
// aliasing rules.
static char *load_items(void **items) {
  char *data;
  memcpy(&data, items, sizeof data);
  return data;
}

// The array of `capacity` items, or NULL. Only what is there is touched later: what an array may
// grow into costs no memory yet.
static char *new_items(CtArena *arena, uint32_t capacity, size_t item_size) {
  return ct_arena_raw(arena, capacity > SIZE_MAX / item_size ? SIZE_MAX : capacity * item_size);
}

bool ct_vec_grow(CtArena *arena, void **items, uint32_t *capacity, uint32_t count,
                 size_t item_size) {
  uint32_t larger = count > UINT32_MAX / 2 ? UINT32_MAX : count * 2;
  if (larger < FIRST_CAPACITY) larger = FIRST_CAPACITY;
  if (larger == count) {
    arena->failed = true;
    return false;
  }
  char *moved = new_items(arena, larger, item_size);
  if (moved == NULL) return false;
  if (count > 0) memcpy(moved, load_items(items), count * item_size);
  memcpy(items, &moved, sizeof moved);
  *capacity = larger;
  return true;
}

bool ct_vec_reserve(CtArena *arena, void **items, uint32_t *capacity, uint32_t count,
                    size_t item_size) {
  if (count <= *capacity) return true;
  char *reserved = new_items(arena, count, item_size);
  if (reserved == NULL) return false;
  memcpy(items, &reserved, sizeof reserved);
  *capacity = count;
  return true;
}
