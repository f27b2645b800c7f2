// Noun groups in [ ], verb groups in { }, prepositions in < >; ^ stands before the head.
#include "build_document.h"

static void put_phrase(Built *built, const CtPhrase *phrase) {
  static const char *const open[] = {"[", "{", "<"};
  static const char *const close[] = {"]", "}", ">"};
  put_string(built, open[phrase->kind]);
  if (phrase->passive) put_string(built, "passive ");
  if (phrase->negated) put_string(built, "not ");
  if (phrase->modal) put_string(built, "modal ");
  for (uint32_t i = phrase->first; i < phrase->end; i++) {
    const CtToken *token = &built->document.tokens.items[i];
    if (i > phrase->first && (token->flags & CT_TOKEN_SPACE_BEFORE)) put_string(built, " ");
    if (i == phrase->head && phrase->end > phrase->first + 1) put_string(built, "^");
    put(built, ct_document_word(&built->document, i));
  }
  put_string(built, close[phrase->kind]);
}

static void check_phrases(const char *text, const char *expected, int line) {
  Built built;
  build(&built, text);
  CtSentence *sentence = &built.document.sentences.items[0];
  CHECK(ct_sentence_phrases(&built.document, sentence, &built.arena));
  for (uint32_t i = sentence->first_phrase; i < sentence->end_phrase; i++) {
    put_phrase(&built, &built.document.phrases.items[i]);
  }
  check_line(&built, expected, line);
}
#define CHECK_PHRASES(text, expected) check_phrases((text), (expected), __LINE__)

static void finds_noun_groups(void) {
  CHECK_PHRASES("The old ferry carried 12 Norwegian sailors.",
                "[The old ^ferry]{carried}[12 Norwegian ^sailors]");
  CHECK_PHRASES("Norway's armed forces sent a long-range rescue aircraft.",
                "[Norway's armed ^forces]{sent}[a long-range rescue ^aircraft]");
  CHECK_PHRASES("Rescuers found a 22-year-old man.", "[Rescuers]{found}[a 22-year-old ^man]");
  CHECK_PHRASES("Those who stayed were safe.", "[Those]{stayed}{were}");
}

static void keeps_hedges_with_their_figures(void) {
  CHECK_PHRASES("At least 14 sailors died.", "[At least 14 ^sailors]{died}");
  CHECK_PHRASES("It lost a staggering more than 650 sheep.",
                "[It]{lost}[a staggering more than 650 ^sheep]");
  CHECK_PHRASES("More than a dozen people came.", "[More than a dozen ^people]{came}");
  CHECK_PHRASES("It cost about 40 to 50 dollars.", "[It]{cost}[about 40 to 50 ^dollars]");
  CHECK_PHRASES("It took three and a half years.", "[It]{took}[three and a half ^years]");
}

static void keeps_signs_with_their_figures(void) {
  CHECK_PHRASES("It cost US$4.7 billion.", "[It]{cost}[US$4.7 ^billion]");
  CHECK_PHRASES("Sales fell 17% in May.", "[Sales]{fell}[17^%]<in>[May]");
  CHECK_PHRASES("It lost $US160 million.", "[It]{lost}[$US160 ^million]");
  CHECK_PHRASES("It lost 40 per cent of it.", "[It]{lost}[40 per ^cent]<of>[it]");
  CHECK_PHRASES("Sales fell 17 percent.", "[Sales]{fell}[17 ^percent]");
}

static void parts_noun_groups(void) {
  CHECK_PHRASES("The flood killed 14 people Monday.", "[The ^flood]{killed}[14 ^people][Monday]");
  CHECK_PHRASES("In one attack 14 people died.", "<In>[one ^attack][14 ^people]{died}");
  CHECK_PHRASES("The law is Section 333.", "[The ^law]{is}[^Section 333]");
  CHECK_PHRASES("It rained on the August 28 holiday.", "[It]{rained}<on>[the August 28 ^holiday]");
  CHECK_PHRASES("In all 29 towns it rained.", "<In>[all 29 ^towns][it]{rained}");
  CHECK_PHRASES("The goalie made 26 saves.", "[The ^goalie]{made}[26 ^saves]");
  CHECK_PHRASES("It left 95 dead.", "[It]{left}[95]");
}

static void finds_verb_groups(void) {
  CHECK_PHRASES("Two were reportedly killed.", "[Two]{passive were reportedly ^killed}");
  CHECK_PHRASES("The balloon has been shot down.", "[The ^balloon]{passive has been ^shot down}");
  CHECK_PHRASES("The town has killed a plan.", "[The ^town]{has ^killed}[a ^plan]");
  CHECK_PHRASES("He did not see it.", "[He]{not did not ^see}[it]");
  CHECK_PHRASES("It may have rained.", "[It]{modal may have ^rained}");
  CHECK_PHRASES("They asked him to leave.", "[They]{asked}[him]{to ^leave}");
  CHECK_PHRASES("It wasn't him.", "[It]{not ^wasn't}[him]");
}

static void finds_bare_participles(void) {
  CHECK_PHRASES("Twelve killed in ferry fire", "[Twelve]{passive killed}<in>[ferry ^fire]");
  CHECK_PHRASES("31 shot down", "[31]{passive ^shot down}");
}

static void finds_phrases_once(void) {
  Built built;
  build(&built, "The fire killed 12 men.");
  CtSentence *sentence = &built.document.sentences.items[0];
  CHECK(ct_sentence_phrases(&built.document, sentence, &built.arena));
  const uint32_t count = built.document.phrases.count;
  CHECK(ct_sentence_phrases(&built.document, sentence, &built.arena));
  CHECK_EQ_INT(built.document.phrases.count, count);
  build_free(&built);
}

// Whatever the tags: phrases lie in the sentence, in order, with their heads inside.
static void keeps_phrases_in_order(void) {
  Built built;
  build(&built,
        "$ - 's % of 5 the - - 3 to or and a half to 7 's n't up 9 - than \"the \" more more a");
  CtSentence *sentence = &built.document.sentences.items[0];
  CHECK(ct_sentence_phrases(&built.document, sentence, &built.arena));
  uint32_t end = sentence->first;
  for (uint32_t i = sentence->first_phrase; i < sentence->end_phrase; i++) {
    const CtPhrase *phrase = &built.document.phrases.items[i];
    CHECK(phrase->first >= end && phrase->end > phrase->first && phrase->end <= sentence->end);
    CHECK(phrase->head >= phrase->first && phrase->head < phrase->end);
    end = phrase->end;
  }
  build_free(&built);
}

TEST_MAIN(TEST(finds_noun_groups), TEST(keeps_hedges_with_their_figures),
          TEST(keeps_signs_with_their_figures), TEST(parts_noun_groups), TEST(finds_verb_groups),
          TEST(finds_bare_participles), TEST(finds_phrases_once), TEST(keeps_phrases_in_order))
