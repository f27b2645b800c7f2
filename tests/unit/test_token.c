// Tokens: where each begins and ends, its kind and shape, the white space before it.
#include "build_document.h"

#include "base/limits.h"

// Tokens divided by |, each with the first letter of its kind.
static void put_tokens(Built *built) {
  for (uint32_t i = 0; i < built->document.tokens.count; i++) {
    const char kind[] = {"WNMPS"[built->document.tokens.items[i].kind], ':', 0};
    put_string(built, i > 0 ? "|" : "");
    put_string(built, kind);
    put(built, ct_document_word(&built->document, i));
  }
}

static void check_tokens(const char *text, const char *expected, int line) {
  Built built;
  build(&built, text);
  put_tokens(&built);
  check_line(&built, expected, line);
}
#define CHECK_TOKENS(text, expected) check_tokens((text), (expected), __LINE__)

static void cuts_words(void) {
  CHECK_TOKENS("Rescuers found her.", "W:Rescuers|W:found|W:her|P:.");
  CHECK_TOKENS("long-range drones", "W:long|P:-|W:range|W:drones");
  CHECK_TOKENS("Zürich's café", "W:Zürich|W:'s|W:café");
}

static void cuts_clitics(void) {
  CHECK_TOKENS("Kyiv's they've I'm we'll", "W:Kyiv|W:'s|W:they|W:'ve|W:I|W:'m|W:we|W:'ll");
  CHECK_TOKENS("Kyiv’s Kyiv‘s", "W:Kyiv|W:’s|W:Kyiv|W:‘s");
  CHECK_TOKENS("don't can’t", "W:do|W:n't|W:ca|W:n’t");
  CHECK_TOKENS("O'Brien's o'clock", "W:O'Brien|W:'s|W:o'clock");
  CHECK_TOKENS("the soldiers' families", "W:the|W:soldiers|P:'|W:families");
}

static void keeps_numbers_whole(void) {
  CHECK_TOKENS("1,000 1,234,567.89 10,00,000", "N:1,000|N:1,234,567.89|N:10,00,000");
  CHECK_TOKENS("1\u00a0000\u00a0000 or 12\u202f500", "N:1\u00a0000\u00a0000|W:or|N:12\u202f500");
  CHECK_TOKENS("1.000,5 3.5 192.168.1.1", "N:1.000,5|N:3.5|N:192.168.1.1");
  CHECK_TOKENS("at 17:04 or 17:04:30", "W:at|N:17:04|W:or|N:17:04:30");
  CHECK_TOKENS("½ 2½ .38", "N:½|N:2½|N:.38");
}

static void keeps_numbers_apart(void) {
  CHECK_TOKENS("in 2022 100 people", "W:in|N:2022|N:100|W:people");
  CHECK_TOKENS("10,20,30", "N:10|P:,|N:20|P:,|N:30");
  CHECK_TOKENS("2010,2011", "N:2010|P:,|N:2011");
  CHECK_TOKENS("won 3:2, at 192.", "W:won|N:3|P::|N:2|P:,|W:at|N:192|P:.");
  CHECK_TOKENS("2025-12-06, 12/06/2025", "N:2025|P:-|N:12|P:-|N:06|P:,|N:12|P:/|N:06|P:/|N:2025");
  CHECK_TOKENS("-5 +3", "P:-|N:5|S:+|N:3");
}

static void parts_numbers_from_letters(void) {
  CHECK_TOKENS("1st 90s 5k 40kg 1.2bn 11.30pm",
               "N:1|W:st|N:90|W:s|N:5|W:k|N:40|W:kg|N:1.2|W:bn|N:11.30|W:pm");
  CHECK_TOKENS("TB2 A320neo COVID-19", "M:TB2|M:A320neo|W:COVID|P:-|N:19");
  CHECK_TOKENS("4x4 3f2a9b", "M:4x4|M:3f2a9b");
}

static void cuts_signs(void) {
  CHECK_TOKENS("US$4.7 5% 20°", "W:US|S:$|N:4.7|N:5|S:%|N:20|S:°");
  CHECK_TOKENS("so... well -- no!!", "W:so|P:...|W:well|P:--|W:no|P:!!");
}

static void hides_numbers_in_addresses(void) {
  CHECK_TOKENS("See https://a.org/b?c=1,2.", "W:See|M:https://a.org/b?c=1,2|P:.");
  CHECK_TOKENS("bbc.co.uk/news12 a.b1@c2.org", "M:bbc.co.uk/news12|M:a.b1@c2.org");
  CHECK_TOKENS("@user1 #tag2 #1", "M:@user1|M:#tag2|S:#|N:1");
  CHECK_TOKENS("It ended.Then", "W:It|W:ended|P:.|W:Then");
}

static void keeps_full_stops_of_abbreviations(void) {
  CHECK_TOKENS("Mr. Smith, 5 p.m.", "W:Mr.|W:Smith|P:,|N:5|W:p.m.");
  CHECK_TOKENS("U.S.A. and U.S policy", "W:U.S.A.|W:and|W:U.S|W:policy");
  CHECK_TOKENS("No. 5 is no. It", "W:No.|N:5|W:is|W:no|P:.|W:It");
  CHECK_TOKENS("John F. Weaver", "W:John|W:F.|W:Weaver");
  CHECK_TOKENS("vitamin C. The", "W:vitamin|W:C|P:.|W:The");
  CHECK_TOKENS("he sat. Sat. 4", "W:he|W:sat|P:.|W:Sat.|N:4");
}

static void tells_shapes_and_space(void) {
  const int where = CT_TOKEN_SPACE_BEFORE | CT_TOKEN_LINE_START | CT_TOKEN_PARAGRAPH_START;
  Built built;
  build(&built, "the Kyiv NATO McRae A\nnew\n\npar a-b");
  const CtToken *tokens = built.document.tokens.items;
  CHECK_EQ_INT(tokens[0].shape, CT_SHAPE_LOWER);
  CHECK_EQ_INT(tokens[1].shape, CT_SHAPE_CAPITAL);
  CHECK_EQ_INT(tokens[2].shape, CT_SHAPE_UPPER);
  CHECK_EQ_INT(tokens[3].shape, CT_SHAPE_MIXED);
  CHECK_EQ_INT(tokens[4].shape, CT_SHAPE_CAPITAL);
  CHECK_EQ_INT(tokens[0].flags & where, CT_TOKEN_LINE_START | CT_TOKEN_PARAGRAPH_START);
  CHECK_EQ_INT(tokens[1].flags & where, CT_TOKEN_SPACE_BEFORE);
  CHECK_EQ_INT(tokens[5].flags & where, CT_TOKEN_SPACE_BEFORE | CT_TOKEN_LINE_START);
  CHECK_EQ_INT(tokens[6].flags & where,
               CT_TOKEN_SPACE_BEFORE | CT_TOKEN_LINE_START | CT_TOKEN_PARAGRAPH_START);
  CHECK_EQ_INT(tokens[8].flags & where, 0);
  build_free(&built);
}

// What the words and signs say of their sentence.
static void tells_figures_and_names(void) {
  const int says = CT_TOKEN_STOP | CT_TOKEN_FIGURE | CT_TOKEN_CAPITAL | CT_TOKEN_DATE;
  Built built;
  build(&built, "the Kyiv, two TB2 4x4 May 1,000 kilometre 17:04 yesterday Mr. Half a.");
  const CtToken *tokens = built.document.tokens.items;
  const int expected[] = {0,
                          CT_TOKEN_CAPITAL,
                          0,
                          CT_TOKEN_FIGURE,
                          0,
                          CT_TOKEN_FIGURE,
                          CT_TOKEN_CAPITAL | CT_TOKEN_DATE,
                          CT_TOKEN_FIGURE,
                          CT_TOKEN_FIGURE,
                          CT_TOKEN_FIGURE,
                          CT_TOKEN_DATE,
                          CT_TOKEN_STOP | CT_TOKEN_CAPITAL,
                          CT_TOKEN_FIGURE | CT_TOKEN_CAPITAL,
                          0,
                          CT_TOKEN_STOP};
  for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++)
    CHECK_EQ_INT(tokens[i].flags & says, expected[i]);
  build_free(&built);
}

// The fast way for plain words and the general one must agree. '.' behind a word asks for the
// general one, a comma does not.
static void check_both_ways(const char *word, int line) {
  char text[400];
  snprintf(text, sizeof(text), "%s, %s.                    ", word, word);
  Built built;
  build(&built, text);
  const CtToken *tokens = built.document.tokens.items;
  check_int(tokens[0].entry, tokens[2].entry, word, __FILE__, line);
  check_int(tokens[0].shape, tokens[2].shape, word, __FILE__, line);
  const int says = CT_TOKEN_FIGURE | CT_TOKEN_CAPITAL | CT_TOKEN_DATE;
  check_int(tokens[0].flags & says, tokens[2].flags & says, word, __FILE__, line);
  check_int(tokens[0].end - tokens[0].start, tokens[2].end - tokens[2].start, word, __FILE__, line);
  build_free(&built);
}

static void reads_plain_words_both_ways(void) {
  static const char *const words[] = {"a",
                                      "I",
                                      "of",
                                      "UN",
                                      "million",
                                      "Million",
                                      "MILLION",
                                      "mIllion",
                                      "hundreds",
                                      "Hundreds",
                                      "thousands",
                                      "Thousands",
                                      "THOUSANDS",
                                      "approximately",
                                      "Approximately",
                                      "qqqqqqqqq",
                                      "quadrillionths",
                                      "qqqqqqqqqqqqqqqq",
                                      "Qqqqqqqqqqqqqqqqq",
                                      "QQQQQQQQQQQQQQQQQQ"};
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
    check_both_ways(words[i], __LINE__);
  Built built;
  build(&built, "Thousands came in the night of the fire.");
  CHECK(built.document.tokens.items[0].entry != 0);
  build_free(&built);
}

static void joins_title_and_body(void) {
  Built built;
  build_text(&built, CT_TEXT("Toll rises"), CT_TEXT("Twelve died."));
  CHECK_EQ_INT(built.document.body_start, 12);
  CHECK(built.document.tokens.items[2].flags & CT_TOKEN_PARAGRAPH_START);
  CHECK_EQ_INT(built.document.sentences.items[0].kind, CT_SENTENCE_TITLE);
  build_free(&built);
}

static void cuts_long_tokens(void) {
  static char text[2000];
  Built built;
  memset(text, 'a', sizeof(text) - 1);
  build(&built, text);
  CHECK_EQ_INT(built.document.tokens.count,
               (sizeof(text) - 1 + CT_MAX_TOKEN_BYTES - 1) / CT_MAX_TOKEN_BYTES);
  for (uint32_t i = 0; i < built.document.tokens.count; i++) {
    CHECK(ct_document_word(&built.document, i).length <= CT_MAX_TOKEN_BYTES);
  }
  build_free(&built);
}

static void takes_any_bytes(void) {
  static const char bytes[] = "a\0b\xff\xc3 1\0\x32 \xe2\x80";
  Built built;
  build_text(&built, CT_NO_TEXT, (CtText){bytes, sizeof(bytes) - 1});
  const CtToken *tokens = built.document.tokens.items;
  for (uint32_t i = 0; i < built.document.tokens.count; i++) {
    CHECK(tokens[i].start < tokens[i].end && tokens[i].end < sizeof(bytes));
    CHECK(i == 0 || tokens[i - 1].end <= tokens[i].start);
  }
  build_free(&built);
  build(&built, "");
  CHECK_EQ_INT(built.document.tokens.count, 0);
  build_free(&built);
}

TEST_MAIN(TEST(cuts_words), TEST(cuts_clitics), TEST(keeps_numbers_whole),
          TEST(keeps_numbers_apart), TEST(parts_numbers_from_letters), TEST(cuts_signs),
          TEST(hides_numbers_in_addresses), TEST(keeps_full_stops_of_abbreviations),
          TEST(tells_shapes_and_space), TEST(tells_figures_and_names),
          TEST(reads_plain_words_both_ways), TEST(joins_title_and_body), TEST(cuts_long_tokens),
          TEST(takes_any_bytes))
