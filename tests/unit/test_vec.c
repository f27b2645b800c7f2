// Growable arrays in an arena.
#include "check.h"

#include "base/vec.h"

typedef struct Item {
  uint32_t number;
  char name[20];
} Item;

typedef CT_VEC(Item) Items;

static void adds_zeroed_items(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  Items items = {0};
  for (uint32_t i = 0; i < 5000; i++) {
    Item *item = CT_VEC_ADD(&arena, &items);
    CHECK(item != NULL && item->number == 0 && item->name[19] == 0);
    item->number = i;
    item->name[19] = 'x';
  }
  CHECK_EQ_INT(items.count, 5000);
  bool kept = true;
  for (uint32_t i = 0; i < items.count; i++)
    kept &= items.items[i].number == i;
  CHECK(kept);
  CHECK(arena.used_bytes < 5000 * sizeof(Item) * 4);
  ct_arena_free(&arena);
}

static void zeroes_where_an_item_was_taken_off(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  Items items = {0};
  CT_VEC_ADD(&arena, &items)->number = 7;
  items.count--;
  CHECK_EQ_INT(CT_VEC_ADD(&arena, &items)->number, 0);
  ct_arena_free(&arena);
}

static void stays_as_it_was_without_memory(void) {
  CtArena arena;
  ct_arena_init(&arena, 70000);
  Items items = {0};
  while (CT_VEC_ADD(&arena, &items) != NULL)
    items.items[items.count - 1].number = items.count;
  CHECK(arena.at_limit);
  CHECK(items.count > 500 && items.count == items.capacity);
  CHECK_EQ_INT(items.items[items.count - 1].number, items.count);
  ct_arena_free(&arena);
}

static void refuses_to_count_past_32_bits(void) {
  CtArena arena;
  ct_arena_init(&arena, 70000);
  void *items = NULL;
  uint32_t capacity = UINT32_MAX;
  CHECK(!ct_vec_grow(&arena, &items, &capacity, UINT32_MAX, 4));
  CHECK(arena.failed);
  ct_arena_free(&arena);
}

static void does_not_move_what_was_reserved_for(void) {
  CtArena arena;
  ct_arena_init(&arena, 70000);
  Items items = {0};
  CHECK(CT_VEC_RESERVE(&arena, &items, 100));
  const void *before = items.items;
  for (uint32_t i = 0; i < 100; i++)
    CHECK(CT_VEC_ADD(&arena, &items) != NULL);
  CHECK(items.items == before);
  CHECK(CT_VEC_ADD(&arena, &items) != NULL && items.count == 101);
  Items none = {0};
  CHECK(CT_VEC_RESERVE(&arena, &none, 0) && none.items == NULL);
  CHECK(!CT_VEC_RESERVE(&arena, &none, UINT32_MAX) && none.capacity == 0);
  ct_arena_free(&arena);
}

TEST_MAIN(TEST(adds_zeroed_items), TEST(zeroes_where_an_item_was_taken_off),
          TEST(stays_as_it_was_without_memory), TEST(refuses_to_count_past_32_bits),
          TEST(does_not_move_what_was_reserved_for))
