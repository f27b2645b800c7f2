// The arena: zeroed, aligned pieces; growth; the limit; reuse after a reset.
#include "check.h"

#include "base/arena.h"

static bool is_zero(const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (bytes[i] != 0) return false;
  }
  return true;
}

static void gives_nothing_away_at_first(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  CHECK_EQ_INT(arena.held_bytes, 0);
  ct_arena_reset(&arena);
  ct_arena_free(&arena);
  CHECK(!ct_arena_is_short(&arena));
}

static void gives_zeroed_aligned_pieces(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  for (int round = 0; round < 3; round++) {
    for (size_t size = 0; size < 3000; size += 7) {
      char *piece = ct_arena_alloc(&arena, size);
      CHECK(piece != NULL && (uintptr_t)piece % _Alignof(max_align_t) == 0);
      CHECK(is_zero(piece, size));
      memset(piece, 0xAA, size);
    }
    ct_arena_reset(&arena);
    CHECK_EQ_INT(arena.used_bytes, 0);
  }
  ct_arena_free(&arena);
}

// After a reset the bytes that others left are there again.
static void gives_raw_pieces(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  memset(ct_arena_alloc(&arena, 100), 0xAA, 100);
  ct_arena_reset(&arena);
  CHECK(ct_arena_raw(&arena, 100) != NULL);
  CHECK(ct_arena_raw(&arena, SIZE_MAX) == NULL);
  ct_arena_free(&arena);
}

// A text's copy ends with NUL also where other bytes stood before.
static void ends_copies_in_used_memory(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  memset(ct_arena_alloc(&arena, 100), 0xAA, 100);
  ct_arena_reset(&arena);
  CHECK_EQ_INT(ct_arena_copy(&arena, CT_TEXT("abc")).data[3], 0);
  ct_arena_free(&arena);
}

static void keeps_pieces_apart(void) {
  enum { PIECES = 2000 };
  static unsigned char *pieces[PIECES];
  CtArena arena;
  ct_arena_init(&arena, 0);
  for (size_t i = 0; i < PIECES; i++) {
    size_t size = i % 100 == 0 ? 100000 : i % 57 + 1;
    pieces[i] = ct_arena_alloc(&arena, size);
    memset(pieces[i], (int)(i % 251), size);
  }
  for (size_t i = 0; i < PIECES; i++) {
    size_t size = i % 100 == 0 ? 100000 : i % 57 + 1;
    CHECK(pieces[i][0] == i % 251 && pieces[i][size - 1] == i % 251);
  }
  ct_arena_free(&arena);
}

static void grows_in_few_blocks(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  size_t blocks = 0, held = 0;
  for (size_t i = 0; i < 100000; i++) {
    CHECK(ct_arena_alloc(&arena, 100) != NULL);
    blocks += arena.held_bytes != held;
    held = arena.held_bytes;
  }
  CHECK(blocks < 10);
  CHECK(arena.held_bytes < 2 * arena.used_bytes);
  ct_arena_free(&arena);
}

static void serves_small_ones_behind_a_large_one(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  ct_arena_alloc(&arena, 16);
  ct_arena_alloc(&arena, 1 << 20);
  size_t held = arena.held_bytes;
  CHECK(held >= (1 << 20) + (64 << 10));
  for (int i = 0; i < 1000; i++)
    ct_arena_alloc(&arena, 16);
  CHECK_EQ_INT(arena.held_bytes, held);
  ct_arena_free(&arena);
}

// The same work again after a reset takes no more memory, in whatever order the blocks lie.
static void reuses_blocks(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  size_t held = 0;
  for (int round = 0; round < 20; round++) {
    for (size_t size = 32; size < (4 << 20); size *= 2) {
      CHECK(ct_arena_alloc(&arena, size) != NULL);
      for (int i = 0; i < 100; i++)
        CHECK(ct_arena_alloc(&arena, 200) != NULL);
    }
    if (round == 0) held = arena.held_bytes;
    CHECK_EQ_INT(arena.held_bytes, held);
    ct_arena_reset(&arena);
  }
  ct_arena_free(&arena);
}

static void keeps_to_the_limit(void) {
  CtArena arena;
  ct_arena_init(&arena, 100000);
  CHECK(ct_arena_alloc(&arena, 100001) == NULL);
  CHECK(arena.at_limit && !arena.failed && ct_arena_is_short(&arena));
  ct_arena_reset(&arena);
  CHECK(!ct_arena_is_short(&arena));
  size_t given = 0;
  while (ct_arena_alloc(&arena, 1000) != NULL) {
    given += 1000;
    CHECK(arena.held_bytes <= 100000);
  }
  CHECK(given > 90000);
  CHECK(arena.at_limit);
  ct_arena_free(&arena);
  CHECK_EQ_INT(arena.limit_bytes, 100000);
  CHECK_EQ_INT(arena.held_bytes, 0);
  CHECK(ct_arena_alloc(&arena, 1) != NULL);
  ct_arena_free(&arena);
}

static void refuses_what_cannot_be(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  CHECK(ct_arena_alloc(&arena, SIZE_MAX) == NULL);
  CHECK(ct_arena_alloc(&arena, SIZE_MAX - 40) == NULL);
  CHECK(arena.failed);
  ct_arena_reset(&arena);
  CHECK(ct_arena_array(&arena, SIZE_MAX / 2, 3) == NULL);
  CHECK(arena.failed);
  ct_arena_reset(&arena);
  CHECK(ct_arena_copy(&arena, (CtText){"", SIZE_MAX}).data == NULL);
  CHECK(arena.failed);
  CHECK(ct_arena_array(&arena, 0, 8) != NULL);
  CHECK(ct_arena_array(&arena, SIZE_MAX, 0) != NULL);
  ct_arena_free(&arena);
}

static void copies_texts(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  CtText copy = ct_arena_copy(&arena, CT_TEXT("a\0b"));
  CHECK_EQ_TEXT(copy, CT_TEXT("a\0b"));
  CHECK_EQ_INT(copy.data[3], 0);
  CHECK_EQ_TEXT(ct_arena_join(&arena, CT_TEXT("a1:"), CT_TEXT("212")), "a1:212");
  CHECK_EQ_TEXT(ct_arena_join(&arena, CT_NO_TEXT, CT_TEXT("x")), "x");
  CHECK(ct_arena_copy(&arena, CT_NO_TEXT).data != NULL);
  ct_arena_free(&arena);
}

TEST_MAIN(TEST(gives_nothing_away_at_first), TEST(gives_zeroed_aligned_pieces),
          TEST(gives_raw_pieces), TEST(ends_copies_in_used_memory), TEST(keeps_pieces_apart),
          TEST(grows_in_few_blocks), TEST(serves_small_ones_behind_a_large_one),
          TEST(reuses_blocks), TEST(keeps_to_the_limit), TEST(refuses_what_cannot_be),
          TEST(copies_texts))
