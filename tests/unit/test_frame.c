// read/frame: the chunks of a sentence, written as one line: kind, colon, words.
#include "build_frame.h"

static const char *const KINDS[] = {"noun", "verb", "state",  "prep",  "and", "comma",
                                    "part", "them", "clause", "colon", "stop"};

static void put_chunk(Built *built, const CtFrame *frame, const CtChunk *chunk) {
  put_string(built, KINDS[chunk->kind]);
  if (chunk->numeral) put_string(built, "#");
  put_string(built, ":");
  put(built, ct_document_words(frame->document, chunk->first, chunk->end));
  put_string(built, " | ");
}

// The chunks of the first sentence of `body`.
static void check_frame(const char *body, const char *expected, int line) {
  static Built built;
  static CtClaimReader reader;
  CtReading reading = {0};
  CtTaken taken;
  build(&built, body);
  reading.document = built.document;
  CtSentence *sentence = &reading.document.sentences.items[0];
  CtFrame *frame = &reader.frame;
  CHECK(ct_taken_init(&taken, reading.document.tokens.count, &built.arena));
  CHECK(ct_sentence_phrases(&reading.document, sentence, &built.arena));
  ct_identifiers_take(&reading.document, 0, &taken);
  CHECK(ct_quantities_read(&reading.document, 0, &taken, &built.arena, &reading.quantities));
  ct_claim_reader_init(&reader);
  frame->reading = &reading;
  frame->document = &reading.document;
  frame->arena = &built.arena;
  frame->sentence = sentence;
  frame->index = 0;
  frame->first_quantity = frame->first_date = frame->end_date = 0;
  frame->end_quantity = reading.quantities.count;
  frame->first_place = frame->end_place = 0;
  ct_frame_build(frame);
  for (uint32_t i = 0; i < frame->chunk_count; i++)
    put_chunk(&built, frame, &frame->chunks[i]);
  check_line(&built, expected, line);
}

#define FRAME(body, expected) check_frame(body, expected, __LINE__)

static void cuts_nouns_and_verbs(void) {
  FRAME("The blast killed 18 people and injured 63.",
        "noun:The blast | verb:killed | noun#:18 people | and:and | verb:injured | noun#:63 | ");
}

static void cuts_a_state_off_its_figure(void) {
  FRAME("14 dead, 30 hurt", "noun#:14 | state:dead | comma:, | noun#:30 | verb:hurt | ");
}

static void takes_all_words_of_a_predicate(void) {
  FRAME("Three people were taken to hospital.",
        "noun#:Three people | verb:were taken to hospital | ");
}

static void finds_connectives(void) {
  FRAME("Eighteen people, including four children, were killed.",
        "noun#:Eighteen people | comma:, | part:including | noun#:four children | comma:, | "
        "verb:were killed | ");
}

static void keeps_a_part_and_its_whole_apart(void) {
  FRAME("Only two of the 181 on board survived.",
        "noun#:Only two | prep:of | noun#:the 181 | state:on board | verb:survived | ");
}

static void finds_verbs_in_noun_phrases(void) {
  FRAME("Police estimated 107,000.", "noun:Police | verb:estimated | noun#:107,000 | ");
}

static void takes_no_age_for_a_figure(void) {
  FRAME("A 19-year-old woman was killed.", "noun:A 19-year-old woman | verb:was killed | ");
}

TEST_MAIN(TEST(cuts_nouns_and_verbs), TEST(cuts_a_state_off_its_figure),
          TEST(takes_all_words_of_a_predicate), TEST(finds_connectives),
          TEST(keeps_a_part_and_its_whole_apart), TEST(finds_verbs_in_noun_phrases),
          TEST(takes_no_age_for_a_figure))
