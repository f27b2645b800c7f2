// A bump allocator over a chain of blocks. Takes blocks from malloc, leaves zeroed pieces; single
// pieces are never given back. The chain holds the full blocks, then the current one, then those
// that a reset has freed for reuse; without a current one all are free.
#include "base/arena.h"

#include <stdlib.h>

struct CtArenaBlock {
  CtArenaBlock *next;
  size_t capacity;  // bytes behind this head, a multiple of the alignment
};

enum {
  ALIGNMENT = _Alignof(max_align_t),
  HEAD_BYTES = (sizeof(CtArenaBlock) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT,
  MIN_BLOCK_BYTES = 64 << 10,
  // A block is as large as all before it together, so there are few; past this size more would only
  // lie unused.
  MAX_BLOCK_BYTES = 8 << 20
};

void ct_arena_init(CtArena *arena, size_t limit_bytes) {
  *arena = (CtArena){.limit_bytes = limit_bytes};
}

static size_t room_under_limit(const CtArena *arena) {
  return arena->limit_bytes == 0 ? SIZE_MAX : arena->limit_bytes - arena->held_bytes;
}

// Bytes to ask of malloc for a block that serves `size`: what growth wants, or less where the limit
// is near. 0: the limit forbids it.
static size_t block_bytes(const CtArena *arena, size_t size) {
  size_t room = room_under_limit(arena);
  size_t needed = size + HEAD_BYTES;
  if (needed > room) return 0;
  size_t wanted = arena->held_bytes;
  if (wanted < MIN_BLOCK_BYTES) wanted = MIN_BLOCK_BYTES;
  if (wanted > MAX_BLOCK_BYTES) wanted = MAX_BLOCK_BYTES;
  if (wanted > room) wanted = room;
  return wanted > needed ? wanted : needed;
}

static CtArenaBlock *new_block(CtArena *arena, size_t size) {
  size_t bytes = block_bytes(arena, size);
  if (bytes == 0) {
    arena->at_limit = true;
    return NULL;
  }
  CtArenaBlock *block = malloc(bytes);
  if (block == NULL) {
    arena->failed = true;
    return NULL;
  }
  *block = (CtArenaBlock){.capacity = (bytes - HEAD_BYTES) / ALIGNMENT * ALIGNMENT};
  arena->held_bytes += bytes;
  return block;
}

// Takes the smallest unused block with room for `size` out of the chain; NULL when there is none.
// So the same requests after a reset find the same blocks. The walk is short: all blocks but the
// first few are of MAX_BLOCK_BYTES or more.
static CtArenaBlock *unused_block(CtArena *arena, size_t size) {
  CtArenaBlock **link = arena->current == NULL ? &arena->first : &arena->current->next;
  CtArenaBlock **best = NULL;
  for (; *link != NULL; link = &(*link)->next) {
    if ((*link)->capacity < size) continue;
    if (best == NULL || (*link)->capacity < (*best)->capacity) best = link;
  }
  if (best == NULL) return NULL;
  CtArenaBlock *block = *best;
  *best = block->next;
  return block;
}

// Puts the block into the chain and takes the piece that begins it. Of it and the current one, that
// with more room left serves the next requests; so one large request does not waste the rest of a
// block.
static void *take_from(CtArena *arena, CtArenaBlock *block, size_t size) {
  char *piece = (char *)block + HEAD_BYTES;
  bool serves = arena->current == NULL || arena->room < block->capacity - size;
  if (arena->current == NULL || !serves) {
    block->next = arena->first;
    arena->first = block;
  } else {
    block->next = arena->current->next;
    arena->current->next = block;
  }
  arena->used_bytes += size;
  if (!serves) return piece;
  arena->current = block;
  arena->next = piece + size;
  arena->room = block->capacity - size;
  return piece;
}

void *ct_arena_raw_elsewhere(CtArena *arena, size_t size) {
  if (size > SIZE_MAX / 2) {  // no object is as large
    arena->failed = true;
    return NULL;
  }
  size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  CtArenaBlock *block = unused_block(arena, size);
  if (block == NULL) block = new_block(arena, size);
  return block == NULL ? NULL : take_from(arena, block, size);
}

void *ct_arena_alloc(CtArena *arena, size_t size) {
  void *piece = ct_arena_raw(arena, size);
  return piece == NULL ? NULL : memset(piece, 0, size);
}

void *ct_arena_array(CtArena *arena, size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) {
    arena->failed = true;
    return NULL;
  }
  return ct_arena_alloc(arena, count * size);
}

CtText ct_arena_join(CtArena *arena, CtText a, CtText b) {
  if (a.length >= SIZE_MAX - b.length) {
    arena->failed = true;
    return CT_NO_TEXT;
  }
  char *copy = ct_arena_raw(arena, a.length + b.length + 1);
  if (copy == NULL) return CT_NO_TEXT;
  copy[a.length + b.length] = '\0';
  if (a.length > 0) memcpy(copy, a.data, a.length);
  if (b.length > 0) memcpy(copy + a.length, b.data, b.length);
  return (CtText){copy, a.length + b.length};
}

CtText ct_arena_copy(CtArena *arena, CtText text) {
  // SIZE_MAX wraps to the least size, which it is not
  char *copy = ct_arena_raw(arena, text.length == SIZE_MAX ? text.length : text.length + 1);
  if (copy == NULL) return CT_NO_TEXT;
  copy[text.length] = '\0';
  if (text.length > 0) memcpy(copy, text.data, text.length);
  return (CtText){copy, text.length};
}

void ct_arena_reset(CtArena *arena) {
  arena->current = NULL;
  arena->next = NULL;
  arena->room = 0;
  arena->used_bytes = 0;
  arena->failed = false;
  arena->at_limit = false;
}

void ct_arena_free(CtArena *arena) {
  CtArenaBlock *block = arena->first;
  while (block != NULL) {
    CtArenaBlock *next = block->next;
    free(block);
    block = next;
  }
  ct_arena_init(arena, arena->limit_bytes);
}

bool ct_arena_is_short(const CtArena *arena) { return arena->failed || arena->at_limit; }
