// Memory that is given out piece by piece and taken back all at once.
//
// An analysis keeps what it concludes in one arena; reading an article uses a second that the next
// article reuses. Running out is a status: the allocation gives NULL, and `failed` or `at_limit`
// stays set.
#ifndef CT_BASE_ARENA_H
#define CT_BASE_ARENA_H

#include "base/text.h"

typedef struct CtArenaBlock CtArenaBlock;

typedef struct CtArena {
  CtArenaBlock *first;    // chain of blocks
  CtArenaBlock *current;  // the block that serves the next request
  char *next;             // in it: what the next request gets
  size_t room;            // bytes left there, a multiple of the alignment
  size_t used_bytes;      // given out since the last reset
  size_t held_bytes;      // obtained from malloc
  size_t limit_bytes;     // held_bytes never passes it; 0 = no limit
  bool failed;            // malloc said no
  bool at_limit;          // limit_bytes said no
} CtArena;

// No memory is obtained before the first request.
void ct_arena_init(CtArena *arena, size_t limit_bytes);
// `size` zeroed bytes, aligned for any type, valid until reset or free; NULL when there is no
// memory. Size 0 gives a valid pointer.
void *ct_arena_alloc(CtArena *arena, size_t size);
// Bytes where the current block has no room; size above 0.
void *ct_arena_raw_elsewhere(CtArena *arena, size_t size);

// Like ct_arena_alloc, but the bytes are what they are: for what is written at once.
static inline void *ct_arena_raw(CtArena *arena, size_t size) {
  const size_t alignment = _Alignof(max_align_t);
  const size_t rounded = (size + (size == 0) + alignment - 1) & ~(alignment - 1);
  // less one, so that what wraps round to 0 has no room
  if (rounded - 1 >= arena->room) return ct_arena_raw_elsewhere(arena, size);
  void *piece = arena->next;
  arena->next += rounded;
  arena->room -= rounded;
  arena->used_bytes += rounded;
  return piece;
}

// Like ct_arena_alloc for `count` items of `size` bytes; an overflowing product is NULL.
void *ct_arena_array(CtArena *arena, size_t count, size_t size);
// A copy of the bytes, NUL-terminated behind its length; data is NULL when there is no memory.
CtText ct_arena_copy(CtArena *arena, CtText text);
// Copies of a and b in one text.
CtText ct_arena_join(CtArena *arena, CtText a, CtText b);
// Everything given out is void; the blocks are kept for reuse.
void ct_arena_reset(CtArena *arena);
// Gives all blocks back; the arena may be used again as after ct_arena_init.
void ct_arena_free(CtArena *arena);
// Whether any request was refused since init or reset.
bool ct_arena_is_short(const CtArena *arena);

#endif
