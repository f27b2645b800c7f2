// The look-up over the generated tables: keys of every length, phrases, what is not there.
#include "build_document.h"

static const CtLexEntry *find(const char *key) { return ct_lexicon_find(ct_text_of(key)); }

static void finds_words(void) {
  const int32_t row = ct_lexicon_row(find("seventeen"), CT_LEX_NUMBERS);
  CHECK(row >= 0);
  CHECK_EQ_INT(ct_lex_numbers[row].role, CT_NUMBERS_ROLE_TEEN);
  CHECK(ct_number_equal(ct_lex_numbers[row].value, ct_number_of(17, 0)));
  CHECK_EQ_TEXT(ct_lexicon_text(ct_lex_numbers[row].word), CT_TEXT("seventeen"));
  CHECK_EQ_TEXT(ct_text_of(ct_lex_numbers_role_name(CT_NUMBERS_ROLE_TEEN)), CT_TEXT("teen"));
}

static void misses_words(void) {
  CHECK(!find(""));
  CHECK(!find("qqx"));
  CHECK(!find("seventeeN"));
  CHECK(!find("seventeenx"));
  CHECK(!find("a word of more than eight bytes"));
  CHECK_EQ_INT(ct_lexicon_row(NULL, CT_LEX_NUMBERS), -1);
  CHECK_EQ_INT(ct_lexicon_row(find("seventeen"), CT_LEX_MODALS), -1);
}

// Every word of a table leads back to a row with that word, whatever its length.
static void finds_every_row(void) {
  for (int32_t row = 0; row < CT_LEX_NUMBERS_ROWS; row++) {
    const CtText word = ct_lexicon_text(ct_lex_numbers[row].word);
    const int32_t found = ct_lexicon_find_row(word, CT_LEX_NUMBERS);
    CHECK(found >= 0 && ct_lex_numbers[found].word == ct_lex_numbers[row].word);
  }
}

static void numbers_entries(void) {
  CHECK_EQ_INT(ct_lexicon_index(NULL), 0);
  CHECK(!ct_lexicon_entry(0));
  CHECK(!ct_lexicon_entry(CT_LEX_ENTRY_COUNT + 1));
  for (uint32_t i = 1; i <= CT_LEX_ENTRY_COUNT; i++) {
    const CtLexEntry *entry = ct_lexicon_entry(i);
    CHECK(ct_lexicon_index(entry) == i && entry->max_phrase_words >= 1);
  }
}

static void tells_all_senses(void) {
  const CtLexEntry *entry = find("third");  // a fraction and an ordinal
  int roles = 0;
  for (uint8_t i = 0; entry && i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    CHECK(ct_lexicon_has(entry, sense.table));
    roles += sense.table == CT_LEX_NUMBERS;
  }
  CHECK_EQ_INT(roles, 2);
}

static void holds_exact_numbers(void) {
  CtNumber third;
  CHECK(ct_number_ratio(1, 6, &third));
  const int32_t row = ct_lexicon_find_row(CT_TEXT("sixth"), CT_LEX_NUMBERS);
  CHECK(row >= 0 && ct_number_equal(ct_lex_numbers[row].value, third));
}

static int32_t match(const char *text, uint32_t *words) {
  Built built;
  build(&built, text);
  const int32_t row =
      ct_document_match(&built.document, 0, built.document.tokens.count, CT_LEX_NUMBERS, words);
  build_free(&built);
  return row;
}

static void matches_the_longest_phrase(void) {
  uint32_t words = 0;
  CHECK(match("tens of thousands of people", &words) >= 0);
  CHECK_EQ_INT(words, 3);
  CHECK(match("Tens-of-Thousands", &words) >= 0);
  CHECK_EQ_INT(words, 5);
  CHECK(match("tens of\nbuildings", &words) >= 0);
  CHECK_EQ_INT(words, 1);
  CHECK_EQ_INT(match("buildings", &words), -1);
  CHECK_EQ_INT(words, 0);
}

static void stops_at_the_end(void) {
  Built built;
  uint32_t words = 0;
  build(&built, "tens of thousands");
  CHECK(ct_document_match(&built.document, 0, 2, CT_LEX_NUMBERS, &words) >= 0);
  CHECK_EQ_INT(words, 1);
  CHECK_EQ_INT(ct_document_match(&built.document, 3, 3, CT_LEX_NUMBERS, &words), -1);
  build_free(&built);
}

// A text that is a word of a table is found in it as a whole: nothing that rules phrases out early may
// lose one.
static void check_row(CtLexString word, uint8_t table) {
  Built built;
  uint32_t words = 0;
  if (ct_lexicon_text(word).data[0] == '\'') return;  // "'s" is a word only behind another
  build_text(&built, CT_NO_TEXT, ct_lexicon_text(word));
  const uint32_t count = built.document.tokens.count;
  CHECK(ct_document_match(&built.document, 0, count, table, &words) >= 0);
  CHECK_EQ_INT(words, count);
  CHECK(count > 0 && (built.document.sentences.items[0].reach & ct_lexicon_bit(table)) != 0);
  build_free(&built);
}

static void finds_every_phrase(void) {
#define CHECK_ROWS(NAME, rows)                                                                     \
  for (int32_t i = 0; i < CT_LEX_##NAME##_ROWS; i++)                                               \
  check_row((rows)[i].word, CT_LEX_##NAME)
  CHECK_ROWS(HEDGES, ct_lex_hedges);
  CHECK_ROWS(IDIOMS, ct_lex_idioms);
  CHECK_ROWS(CLOSED_CLASS, ct_lex_closed_class);
  CHECK_ROWS(AGENCIES, ct_lex_agencies);
  CHECK_ROWS(PREDICATES, ct_lex_predicates);
#undef CHECK_ROWS
}

static void tells_tables_of_a_token(void) {
  Built built;
  build(&built, "tens of thousands");
  CHECK(ct_document_has(&built.document, 0, CT_LEX_NUMBERS));
  CHECK(ct_document_has(&built.document, 2, CT_LEX_NUMBERS));
  CHECK(!ct_document_has(&built.document, 1, CT_LEX_NUMBERS));
  CHECK(!ct_document_has(&built.document, 3, CT_LEX_NUMBERS));
  build_free(&built);
}

TEST_MAIN(TEST(finds_words), TEST(misses_words), TEST(finds_every_row), TEST(numbers_entries),
          TEST(tells_all_senses), TEST(holds_exact_numbers), TEST(matches_the_longest_phrase),
          TEST(stops_at_the_end), TEST(finds_every_phrase), TEST(tells_tables_of_a_token))
