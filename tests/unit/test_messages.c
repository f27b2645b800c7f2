// Messages: kept with their place, copied, counted beyond the limit; the flags hold whatever is kept.
#include "check.h"

#include "base/limits.h"
#include "ingest/messages.h"

static void keeps_copies_with_their_place(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  char name[] = "news.jsonl";
  CtMessages messages = {.arena = &arena, .input = ct_text_of(name)};
  ct_message_add(&messages, CT_WARNING, 3, 7, CT_TEXT("a1"), CT_TEXT("the article has no text"));
  name[0] = 'X';
  CHECK_EQ_INT(messages.list.count, 1);
  CHECK_EQ_TEXT(messages.list.items[0].input, "news.jsonl");
  CHECK_EQ_TEXT(messages.list.items[0].article, "a1");
  CHECK_EQ_TEXT(messages.list.items[0].text, "the article has no text");
  CHECK_EQ_INT(messages.list.items[0].line, 3);
  CHECK_EQ_INT(messages.list.items[0].column, 7);
  CHECK(!messages.unreadable && !messages.limit);
  ct_arena_free(&arena);
}

static void raises_the_flags(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  CtMessages messages = {.arena = &arena};
  ct_message_add(&messages, CT_UNREADABLE, 1, 0, CT_NO_TEXT, CT_TEXT("broken"));
  CHECK(messages.unreadable && !messages.limit);
  ct_message_add(&messages, CT_LIMIT, 1, 0, CT_NO_TEXT, CT_TEXT("too long"));
  CHECK(messages.limit);
  ct_arena_free(&arena);
}

static void counts_what_it_drops(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  CtMessages messages = {.arena = &arena};
  for (unsigned i = 0; i < CT_MAX_WARNINGS + 5; i++) {
    ct_message_add(&messages, CT_WARNING, i, 0, CT_NO_TEXT, CT_TEXT("again"));
  }
  ct_message_add(&messages, CT_UNREADABLE, 0, 0, CT_NO_TEXT, CT_TEXT("the last one"));
  CHECK_EQ_INT(messages.list.count, CT_MAX_WARNINGS);
  CHECK_EQ_INT(messages.dropped, 6);
  CHECK(messages.unreadable);
  ct_arena_free(&arena);
}

static void keeps_the_flags_without_memory(void) {
  CtArena arena;
  ct_arena_init(&arena, 1);  // no block fits
  CtMessages messages = {.arena = &arena};
  ct_message_add(&messages, CT_UNREADABLE, 1, 0, CT_NO_TEXT, CT_TEXT("broken"));
  CHECK(messages.unreadable);
  CHECK_EQ_INT(messages.list.count, 0);
  CHECK_EQ_INT(messages.dropped, 1);
  ct_arena_free(&arena);
}

TEST_MAIN(TEST(keeps_copies_with_their_place), TEST(raises_the_flags), TEST(counts_what_it_drops),
          TEST(keeps_the_flags_without_memory))
