// Base forms of nouns and verbs, and the tag of a word by itself.
#include "build_document.h"

#include "base/limits.h"

static void check_form(size_t (*form)(CtText, char *), const char *word, const char *expected,
                       int line) {
  char out[CT_MAX_TOKEN_BYTES + 8];
  const size_t length = form(ct_text_of(word), out);
  check_text((CtText){out, length}, ct_text_of(expected), word, __FILE__, line);
}
#define CHECK_NOUN(word, expected) check_form(ct_noun_singular, (word), (expected), __LINE__)
#define CHECK_VERB(word, expected) check_form(ct_verb_base, (word), (expected), __LINE__)

static void makes_singulars(void) {
  CHECK_NOUN("Drones", "drone");
  CHECK_NOUN("branches", "branch");
  CHECK_NOUN("countries", "country");
  CHECK_NOUN("houses", "house");
  CHECK_NOUN("losses", "loss");
  CHECK_NOUN("wildfires", "wildfire");
  CHECK_NOUN("UAVs", "uav");
}

static void makes_irregular_singulars(void) {
  CHECK_NOUN("people", "person");
  CHECK_NOUN("children", "child");
  CHECK_NOUN("women", "woman");
  CHECK_NOUN("lorrymen", "lorryman");
  CHECK_NOUN("wives", "wife");
  CHECK_NOUN("crises", "crisis");
}

static void keeps_singulars(void) {
  CHECK_NOUN("aircraft", "aircraft");
  CHECK_NOUN("virus", "virus");
  CHECK_NOUN("specimen", "specimen");
  CHECK_NOUN("class", "class");
  CHECK_NOUN("series", "series");
  CHECK_NOUN("gas", "gas");
}

static void makes_verb_bases(void) {
  CHECK_VERB("launched", "launch");
  CHECK_VERB("injured", "injure");
  CHECK_VERB("stopped", "stop");
  CHECK_VERB("killed", "kill");
  CHECK_VERB("carried", "carry");
  CHECK_VERB("evacuating", "evacuate");
  CHECK_VERB("hitting", "hit");
  CHECK_VERB("offered", "offer");
  CHECK_VERB("destroys", "destroy");
  CHECK_VERB("hospitalised", "hospitalise");
}

static void makes_irregular_verb_bases(void) {
  CHECK_VERB("shot", "shoot");
  CHECK_VERB("Fled", "flee");
  CHECK_VERB("dying", "die");
  CHECK_VERB("were", "be");
  CHECK_VERB("struck", "strike");
}

static void keeps_verb_bases(void) {
  CHECK_VERB("need", "need");
  CHECK_VERB("bring", "bring");
  CHECK_VERB("pass", "pass");
  CHECK_VERB("attack", "attack");
}

static void tags_words(void) {
  CHECK_EQ_INT(ct_tag_of_word(CT_TEXT("the")), CT_TAG_DETERMINER);
  CHECK_EQ_INT(ct_tag_of_word(CT_TEXT("missile")), CT_TAG_NOUN);
  CHECK_EQ_INT(ct_tag_of_word(CT_TEXT("missiles")), CT_TAG_NOUN_PLURAL);
  CHECK_EQ_INT(ct_tag_of_word(CT_TEXT("killed")), CT_TAG_VERB_PAST);
  CHECK_EQ_INT(ct_tag_of_word(CT_TEXT("quickly")), CT_TAG_ADVERB);
  CHECK_EQ_INT(ct_tag_of_word(CT_TEXT("zzgraphically")), CT_TAG_ADVERB);  // by its suffix
  CHECK_EQ_TEXT(ct_text_of(ct_tag_name(CT_TAG_NOUN_PLURAL)), CT_TEXT("NOUN_PLURAL"));
}

static void takes_any_word(void) {
  char out[CT_MAX_TOKEN_BYTES + 8];
  char word[CT_MAX_TOKEN_BYTES];
  memset(word, 'e', sizeof(word));
  memcpy(word + sizeof(word) - 3, "ing", 3);
  CHECK(ct_verb_base((CtText){word, sizeof(word)}, out) <= sizeof(out));
  CHECK_EQ_INT(ct_verb_base(CT_TEXT(""), out), 0);
  CHECK_EQ_INT(ct_noun_singular(CT_TEXT("s"), out), 1);
  CHECK_VERB("ing", "ing");
  CHECK_NOUN("cafés", "café");
}

TEST_MAIN(TEST(makes_singulars), TEST(makes_irregular_singulars), TEST(keeps_singulars),
          TEST(makes_verb_bases), TEST(makes_irregular_verb_bases), TEST(keeps_verb_bases),
          TEST(tags_words), TEST(takes_any_word))
