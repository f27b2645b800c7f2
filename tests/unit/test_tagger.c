// Tags in context. The word in [brackets] is the one whose tag is asked; each case shows a rule, or where it must not act.
#include "build_document.h"

typedef struct Case {
  const char *text;
  CtTag tag;
} Case;

// The text without the brackets in `out`; the byte at which the word begins comes back.
static size_t strip(const char *text, char *out) {
  size_t start = 0, length = 0;
  for (; *text; text++) {
    if (*text == '[') start = length;
    if (*text != '[' && *text != ']') out[length++] = *text;
  }
  out[length] = 0;
  return start;
}

static CtTag tag_at(Built *built, size_t start) {
  const CtDocument *document = &built->document;
  for (uint32_t i = 0; i < document->sentences.count; i++) {
    ct_sentence_tag(&built->document, &built->document.sentences.items[i]);
  }
  for (uint32_t i = 0; i < document->tokens.count; i++) {
    if (document->tokens.items[i].start == start) return (CtTag)document->tokens.items[i].tag;
  }
  return CT_TAG_NONE;
}

static void check_case(const Case *each, int line) {
  char text[MAX_LINE];
  Built built;
  const size_t start = strip(each->text, text);
  build(&built, text);
  const CtTag tag = tag_at(&built, start);
  check_text(ct_text_of(ct_tag_name(tag)), ct_text_of(ct_tag_name(each->tag)), each->text, __FILE__,
             line);
  build_free(&built);
}

#define CHECK_CASES(cases)                                                                         \
  for (size_t i = 0; i < sizeof(cases) / sizeof((cases)[0]); i++)                                  \
  check_case(&(cases)[i], __LINE__)

static void tags_verbs_behind_helpers(void) {
  static const Case cases[] = {
      {"The army could [strike] again.", CT_TAG_VERB_BASE},
      {"They did not [attack] the port.", CT_TAG_VERB_BASE},
      {"The crew began to [fire] rockets.", CT_TAG_VERB_BASE},
      {"The army has [shot] two birds.", CT_TAG_VERB_PARTICIPLE},
      {"Twelve men were badly [hurt] there.", CT_TAG_VERB_PARTICIPLE},
      {"Four sailors were [wounded] in the port.", CT_TAG_VERB_PARTICIPLE},
      {"They have long [asked] for help.", CT_TAG_VERB_PARTICIPLE},
      {"The houses were all [burned] down.", CT_TAG_VERB_PARTICIPLE},
  };
  CHECK_CASES(cases);
}

static void tags_nouns_behind_their_openers(void) {
  static const Case cases[] = {
      {"The [strike] lasted two days.", CT_TAG_NOUN},
      {"The town was under [attack] at dawn.", CT_TAG_NOUN},
      {"His earlier [calls] for help were not heard.", CT_TAG_NOUN_PLURAL},
      {"These [claims] are false.", CT_TAG_NOUN_PLURAL},
      {"About 30 [targets] were hit.", CT_TAG_NOUN_PLURAL},
      {"The dead and the [wounded] were carried out.", CT_TAG_NOUN},
      {"It rained in the [south].", CT_TAG_NOUN},
  };
  CHECK_CASES(cases);
}

static void tags_verbs_behind_their_subjects(void) {
  static const Case cases[] = {
      {"It [claims] the victory.", CT_TAG_VERB_PRESENT},
      {"This [marks] a change.", CT_TAG_VERB_PRESENT},
      {"They [fear] the winter.", CT_TAG_VERB_PRESENT},
      {"Norway [strikes] a deal.", CT_TAG_VERB_PRESENT},
      {"Norway [shot] down the balloon.", CT_TAG_VERB_PAST},
      {"The blast killed two and [wounded] 20 others.", CT_TAG_VERB_PAST},
  };
  CHECK_CASES(cases);
}

static void tags_bare_participles(void) {
  static const Case cases[] = {
      {"Twelve [killed] in ferry fire", CT_TAG_VERB_PARTICIPLE},
      {"Of 40 balloons, 31 [shot] down", CT_TAG_VERB_PARTICIPLE},
      {"Two divers were found and 12 [rescued].", CT_TAG_VERB_PARTICIPLE},
      {"Rockets [launched] by the army fell into the sea.", CT_TAG_VERB_PARTICIPLE},
      {"Talks [aimed] at ending the strike continued.", CT_TAG_VERB_PARTICIPLE},
      {"It counted 15 people [wounded], and the number may rise.", CT_TAG_VERB_PARTICIPLE},
      // not where the verb is the only one, or takes no object
      {"The talks [aimed] at an end of the strike.", CT_TAG_VERB_PAST},
      {"Three sailors [died], a boy among them.", CT_TAG_VERB_PAST},
      {"The mayor said the fire in the port [destroyed] 12 boats.", CT_TAG_VERB_PAST},
  };
  CHECK_CASES(cases);
}

static void tags_participles_that_modify(void) {
  static const Case cases[] = {
      {"The [injured] driver was taken away.", CT_TAG_ADJECTIVE},
      {"They treated 14 [wounded] soldiers.", CT_TAG_ADJECTIVE},
      {"The raid struck heavily [populated] towns.", CT_TAG_ADJECTIVE},
      {"A UN-[led] effort failed.", CT_TAG_ADJECTIVE},
      {"The [remaining] houses stood.", CT_TAG_ADJECTIVE},
  };
  CHECK_CASES(cases);
}

static void tags_words_in_ing(void) {
  static const Case cases[] = {
      {"The [bombing] of the bridge went on.", CT_TAG_NOUN},
      {"The flood came at night, [killing] 18 campers.", CT_TAG_VERB_GERUND},
      {"The town is [building] a wall.", CT_TAG_VERB_GERUND},
      {"The [building] burned.", CT_TAG_NOUN},
  };
  CHECK_CASES(cases);
}

static void tags_small_words(void) {
  static const Case cases[] = {
      {"Kyiv['s] mayor left.", CT_TAG_POSSESSIVE},
      {"He['s] the mayor.", CT_TAG_AUXILIARY},
      {"The rate fell [to] 4 percent.", CT_TAG_PREPOSITION},
      {"The mayor went [to] see it.", CT_TAG_TO},
      {"It happened at [that] time.", CT_TAG_DETERMINER},
      {"The mayor said [that] nobody was hurt.", CT_TAG_RELATIVE},
      {"They carried [out] the plan.", CT_TAG_PARTICLE},
      {"Three [out] of five stayed.", CT_TAG_PREPOSITION},
      {"In the [past] year it rained.", CT_TAG_ADJECTIVE},
      {"They walked [past] the port.", CT_TAG_PREPOSITION},
  };
  CHECK_CASES(cases);
}

static void tags_names(void) {
  static const Case cases[] = {
      {"The town elected [May] again.", CT_TAG_NAME},
      {"It [may] rain.", CT_TAG_MODAL},
      {"The [US] sent help.", CT_TAG_NAME},
      {"They sent [us] help.", CT_TAG_PRONOUN},
      {"[Weaver] rejected the plan.", CT_TAG_NAME},
      {"[Rescuers] found the boat.", CT_TAG_NOUN_PLURAL},
      {"[The] mayor left.", CT_TAG_DETERMINER},
  };
  CHECK_CASES(cases);
}

static void tags_headlines(void) {
  static const Case cases[] = {
      {"Toll [climbs] to 14", CT_TAG_VERB_PRESENT},
      {"Flood [kills] dozens in valley", CT_TAG_VERB_PRESENT},
  };
  CHECK_CASES(cases);
}

static void tags_hedges(void) {
  static const Case cases[] = {
      {"It lost [over] 800 sheep.", CT_TAG_ADVERB},
      {"It lost more [than] a dozen sheep.", CT_TAG_ADVERB},
      {"It flew [over] the town.", CT_TAG_PREPOSITION},
      {"The attacks [over] 3 days cost lives.", CT_TAG_PREPOSITION},
  };
  CHECK_CASES(cases);
}

static void tags_once(void) {
  Built built;
  build(&built, "The fire killed 12 men.");
  CtSentence *sentence = &built.document.sentences.items[0];
  CHECK(!sentence->tagged);
  ct_sentence_tag(&built.document, sentence);
  CHECK(sentence->tagged);
  built.document.tokens.items[0].tag = CT_TAG_SYMBOL;
  ct_sentence_tag(&built.document, sentence);
  CHECK_EQ_INT(built.document.tokens.items[0].tag, CT_TAG_SYMBOL);
  build_free(&built);
}

TEST_MAIN(TEST(tags_verbs_behind_helpers), TEST(tags_nouns_behind_their_openers),
          TEST(tags_verbs_behind_their_subjects), TEST(tags_bare_participles),
          TEST(tags_participles_that_modify), TEST(tags_words_in_ing), TEST(tags_small_words),
          TEST(tags_names), TEST(tags_headlines), TEST(tags_hedges), TEST(tags_once))
