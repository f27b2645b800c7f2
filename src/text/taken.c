// One bit a token of the document: set where a reader has explained the token as no quantity.
#include "text/taken.h"

bool ct_taken_init(CtTaken *taken, uint32_t token_count, CtArena *arena) {
  taken->count = token_count;
  taken->bits = ct_arena_array(arena, (size_t)token_count / 32 + 1, sizeof(uint32_t));
  return taken->bits != NULL;
}

void ct_taken_set(CtTaken *taken, uint32_t first, uint32_t end) {
  if (end > taken->count) end = taken->count;
  for (uint32_t token = first; token < end; token++) {
    taken->bits[token / 32] |= (uint32_t)1 << (token % 32);
  }
}

bool ct_taken_is(const CtTaken *taken, uint32_t token) {
  return token < taken->count && (taken->bits[token / 32] >> (token % 32) & 1u) != 0;
}
