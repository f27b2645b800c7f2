// Growable arrays whose items live in an arena. Growth doubles and copies; the old items stay in
// the arena until it is reset, so a vector costs at most twice its final size.
//
//   typedef CT_VEC(CtClaim) CtClaims;
//   CtClaim *claim = CT_VEC_ADD(arena, &claims);   // zeroed, or NULL when there is no memory
#ifndef CT_BASE_VEC_H
#define CT_BASE_VEC_H

#include "base/arena.h"

#define CT_VEC(Type)                                                                               \
  struct {                                                                                         \
    Type *items;                                                                                   \
    uint32_t count;                                                                                \
    uint32_t capacity;                                                                             \
  }

// A new zeroed item at the end, as a pointer, or NULL when there is no memory (the vector is as
// before then).
#define CT_VEC_ADD(arena, vec)                                                                     \
  ((vec)->count < (vec)->capacity ||                                                               \
           ct_vec_grow((arena), (void **)&(vec)->items, &(vec)->capacity, (vec)->count,            \
                       sizeof(*(vec)->items))                                                      \
       ? (memset(&(vec)->items[(vec)->count], 0, sizeof(*(vec)->items)),                           \
          &(vec)->items[(vec)->count++])                                                           \
       : NULL)

// Makes room for more items behind the `count` that fill the vector. False when there is no memory.
bool ct_vec_grow(CtArena *arena, void **items, uint32_t *capacity, uint32_t count,
                 size_t item_size);

// Makes room for `count` items in an empty vector, so that it need not grow. False when there is no memory.
#define CT_VEC_RESERVE(arena, vec, count)                                                          \
  ct_vec_reserve((arena), (void **)&(vec)->items, &(vec)->capacity, (count), sizeof(*(vec)->items))
bool ct_vec_reserve(CtArena *arena, void **items, uint32_t *capacity, uint32_t count,
                    size_t item_size);

#endif
