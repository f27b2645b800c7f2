// Sentences: where they end, of what kind they are, what they hold.
#include "build_document.h"

#include <stdlib.h>

#include "base/limits.h"

// Sentences divided by |, each with P, T or H for its kind.
static void check_sentences(const char *text, const char *expected, int line) {
  Built built;
  build(&built, text);
  for (uint32_t i = 0; i < built.document.sentences.count; i++) {
    const CtSentence *sentence = &built.document.sentences.items[i];
    const char kind[] = {"PTH"[sentence->kind], ':', 0};
    put_string(&built, i > 0 ? "|" : "");
    put_string(&built, kind);
    put(&built, ct_document_words(&built.document, sentence->first, sentence->end));
  }
  check_line(&built, expected, line);
}
#define CHECK_SENTENCES(text, expected) check_sentences((text), (expected), __LINE__)

static void ends_at_stops(void) {
  CHECK_SENTENCES("It rained. Two died! Why? Nobody knows.",
                  "P:It rained.|P:Two died!|P:Why?|P:Nobody knows.");
  CHECK_SENTENCES("\"It rained.\" He left. (So it was.) Then... Yes.",
                  "P:\"It rained.\"|P:He left.|P:(So it was.)|P:Then...|P:Yes.");
  CHECK_SENTENCES("It ended.Then he left.", "P:It ended.|P:Then he left.");
  CHECK_SENTENCES("Sales fell. $5 was lost. 12 died.", "P:Sales fell.|P:$5 was lost.|P:12 died.");
}

static void goes_on_behind_other_stops(void) {
  CHECK_SENTENCES("Mr. Smith met Dr. J. Weaver.", "P:Mr. Smith met Dr. J. Weaver.");
  CHECK_SENTENCES("It grew 3.5 percent.", "P:It grew 3.5 percent.");
  CHECK_SENTENCES("\"Why?\" he asked.", "P:\"Why?\" he asked.");
  CHECK_SENTENCES("The U.S. Senate met. In the U.S. He left at 5 p.m. The end.",
                  "P:The U.S. Senate met.|P:In the U.S.|P:He left at 5 p.m.|P:The end.");
  CHECK_SENTENCES("1. Wash the rice.", "P:1. Wash the rice.");
}

static void ends_at_paragraphs(void) {
  CHECK_SENTENCES("A headline here\n\nthe text went on", "H:A headline here|H:the text went on");
  CHECK_SENTENCES("List:\n- first item\n- second item", "P:List:|H:- first item|H:- second item");
}

static void keeps_wrapped_lines(void) {
  CHECK_SENTENCES(
      "The storm that hit the coast in the night has damaged the port of\n"
      "Odesa and many homes in the old town by the sea, and the\nrepairs will take weeks.\n",
      "P:The storm that hit the coast in the night has damaged the port of\n"
      "Odesa and many homes in the old town by the sea, and the\nrepairs will take weeks.");
}

static void parts_lines_broken_early(void) {
  CHECK_SENTENCES("Storm hits port\nThe storm that hit the coast has damaged the port.",
                  "H:Storm hits port|P:The storm that hit the coast has damaged the port.");
  CHECK_SENTENCES("12 dead\n18 injured", "H:12 dead|H:18 injured");
}

static int flags_of(const char *text) {
  Built built;
  build(&built, text);
  const int flags = built.document.sentences.items[0].flags;
  build_free(&built);
  return flags;
}

static void tells_what_is_inside(void) {
  CHECK_EQ_INT(flags_of("Nothing happened here."), 0);
  CHECK_EQ_INT(flags_of("The fire killed 12 men."), CT_SENTENCE_FIGURE);
  CHECK_EQ_INT(flags_of("Dozens came."), CT_SENTENCE_FIGURE);
  CHECK_EQ_INT(flags_of("The fire in Lisbon went out."), CT_SENTENCE_NAME);
#ifdef CT_LEX_HAS_DATES
  CHECK_EQ_INT(flags_of("The fire began yesterday."), CT_SENTENCE_DATE);
#endif
}

static void counts_paragraphs(void) {
  Built built;
  build(&built, "One came. Two came.\n\nThree came.");
  CHECK_EQ_INT(built.document.sentences.count, 3);
  CHECK_EQ_INT(built.document.sentences.items[1].paragraph, 0);
  CHECK_EQ_INT(built.document.sentences.items[2].paragraph, 1);
  build_free(&built);
}

static void limits_sentences(void) {
  enum { WORDS = 5000 };
  char *text = malloc(WORDS * 2 + 1);
  Built built;
  for (int i = 0; i < WORDS; i++)
    memcpy(text + 2 * i, "a ", 2);
  text[WORDS * 2] = 0;
  build(&built, text);
  for (uint32_t i = 0; i < built.document.sentences.count; i++) {
    const CtSentence *sentence = &built.document.sentences.items[i];
    CHECK(sentence->end - sentence->first <= CT_MAX_SENTENCE_TOKENS);
  }
  build_free(&built);
  free(text);
}

TEST_MAIN(TEST(ends_at_stops), TEST(goes_on_behind_other_stops), TEST(ends_at_paragraphs),
          TEST(keeps_wrapped_lines), TEST(parts_lines_broken_early), TEST(tells_what_is_inside),
          TEST(counts_paragraphs), TEST(limits_sentences))
