// What the readers of quantities promise beyond their examples (tests/spec): order, spans, time linear in the sentence.
#include <string.h>

#include "check.h"
#include "read/figure/quantity.h"
#include "text/taken.h"

typedef struct Read {
  CtArena arena;
  CtDocument document;
  CtQuantities quantities;
} Read;

static bool read_text(Read *read, CtText text) {
  CtTaken taken;
  memset(read, 0, sizeof *read);
  ct_arena_init(&read->arena, 0);
  if (!ct_tokens_read(&read->document, CT_NO_TEXT, text, NULL, &read->arena)) return false;
  if (!ct_sentences_read(&read->document, &read->arena)) return false;
  if (!ct_taken_init(&taken, read->document.tokens.count, &read->arena)) return false;
  for (uint32_t i = 0; i < read->document.sentences.count; i++) {
    if (!ct_sentence_phrases(&read->document, &read->document.sentences.items[i], &read->arena))
      return false;
    ct_identifiers_take(&read->document, i, &taken);
    if (!ct_quantities_read(&read->document, i, &taken, &read->arena, &read->quantities))
      return false;
  }
  return true;
}

// `unit` again and again.
static CtText repeat(CtArena *arena, const char *unit, size_t times) {
  const size_t length = strlen(unit);
  char *text = ct_arena_alloc(arena, length * times);
  for (size_t i = 0; text != NULL && i < times; i++)
    memcpy(text + i * length, unit, length);
  return (CtText){text, text == NULL ? 0 : length * times};
}

static void is_ordered_and_apart(const Read *read) {
  uint32_t end = 0;
  for (uint32_t i = 0; i < read->quantities.count; i++) {
    const CtQuantity *quantity = &read->quantities.items[i];
    CHECK(quantity->first >= end && quantity->end > quantity->first);
    CHECK(!ct_interval_is_empty(quantity->means) && !ct_interval_is_empty(quantity->suggests));
    end = quantity->end;
  }
}

static void reads_hostile_runs(void) {
  static const char *const UNITS[] = {"1 ", "one ", "more than ", "5-", "from 1 to ", "and a half ",
                                      "$ ", "1/2 ", "%%",         "9,", "million ",   "1 of "};
  CtArena arena;
  ct_arena_init(&arena, 0);
  for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++) {
    Read read;
    CHECK(read_text(&read, repeat(&arena, UNITS[i], 3000)));
    is_ordered_and_apart(&read);
    ct_arena_free(&read.arena);
  }
  ct_arena_free(&arena);
}

static void keeps_a_part_and_its_whole(void) {
  Read read;
  CHECK(read_text(&read, CT_TEXT("They found 26 of the 31 sailors.")));
  CHECK_EQ_INT(read.quantities.count, 2);
  CHECK_EQ_INT(read.quantities.items[0].part_of, 1);
  ct_arena_free(&read.arena);
}

static void tells_rate_and_base(void) {
  Read read;
  CHECK(read_text(&read, CT_TEXT("They fired 40 shells a night, 17 percent of the Army's stock.")));
  CHECK_EQ_INT(read.quantities.count, 2);
  CHECK_EQ_TEXT(read.quantities.items[0].per, "night");
  const CtQuantity *percent = &read.quantities.items[1];
  CHECK_EQ_TEXT(ct_document_words(&read.document, percent->of_first, percent->of_end),
                "the Army's stock");
  ct_arena_free(&read.arena);
}

static void ages_claim_nothing(void) {
  Read read;
  CHECK(read_text(&read, CT_TEXT("A 23-year-old woman was one of the guests.")));
  CHECK_EQ_INT(read.quantities.count, 2);
  CHECK(!read.quantities.items[0].is_claim);
  CHECK(!read.quantities.items[1].is_claim);
  ct_arena_free(&read.arena);
}

TEST_MAIN(TEST(reads_hostile_runs), TEST(keeps_a_part_and_its_whole), TEST(tells_rate_and_base),
          TEST(ages_claim_nothing))
