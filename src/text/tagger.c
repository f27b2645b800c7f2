// Tags the tokens of one sentence: first each by itself, from the tables of grammar, its shape and the brill lexicon; then
// the context rules of tag_rules.c, twice from left to right. Works on one sentence of at most CT_MAX_SENTENCE_TOKENS.
#include <string.h>

#include "base/limits.h"
#include "text/chars.h"
#include "text/tag_rules.h"
#include "text/text.h"
#include "text/word_class.h"

// A sentence while it is tagged. tagged[0] and tagged[count + 1] are the edges; token i stands at i + 1.
typedef struct Tagger {
  const CtDocument *document;
  uint32_t first;  // token
  uint32_t count;
  bool is_title_case;  // capitals say nothing: a headline, or all upper case
  CtTagged tagged[CT_MAX_SENTENCE_TOKENS + 2];
} Tagger;

static const CtToken *token_at(const Tagger *tagger, uint32_t i) {
  return &tagger->document->tokens.items[tagger->first + i];
}

static CtTagged only(CtTag tag, uint64_t extra) {
  return (CtTagged){((uint64_t)1 << tag) | extra, 1u << tag};
}

// ---- A word by itself -----------------------------------------------------------------------------------------------

static uint64_t extra_of_grammar(const CtLexClosedClass *word) {
  static const uint64_t aux[CT_CLOSED_CLASS_AUX_VALUES] = {
      [CT_CLOSED_CLASS_AUX_BE] = CT_IS_BE,
      [CT_CLOSED_CLASS_AUX_HAVE] = CT_IS_HAVE,
      [CT_CLOSED_CLASS_AUX_DO] = CT_IS_DO,
      [CT_CLOSED_CLASS_AUX_GET] = CT_IS_GET,
  };
  static const uint64_t use[CT_CLOSED_CLASS_USE_VALUES] = {
      [CT_CLOSED_CLASS_USE_SINGULAR] = CT_IS_SINGULAR, [CT_CLOSED_CLASS_USE_THAT] = CT_IS_THAT,
      [CT_CLOSED_CLASS_USE_CLITIC] = CT_IS_CLITIC,     [CT_CLOSED_CLASS_USE_PARTICLE] = CT_IS_PARTICLE,
      [CT_CLOSED_CLASS_USE_BY] = CT_IS_BY,             [CT_CLOSED_CLASS_USE_OF] = CT_IS_OF,
      [CT_CLOSED_CLASS_USE_WITH] = CT_IS_WITH,         [CT_CLOSED_CLASS_USE_INNER] = CT_IS_INNER,
      [CT_CLOSED_CLASS_USE_CLAUSE] = CT_IS_CLAUSE,
  };
  return aux[word->aux] | use[word->use] | (word->sure ? CT_IS_SURE : 0);
}

static CtTagged tag_grammar(int32_t row) {
  CtTagged tagged = only(ct_closed_class_tag(row), extra_of_grammar(&ct_lex_closed_class[row]));
  if ((tagged.is & CT_IS(DETERMINER)) && (tagged.is & CT_IS_SURE)) tagged.is |= CT_IS_ARTICLE;
  if (tagged.is & CT_IS(VERB_PAST)) tagged.can |= 1u << CT_TAG_VERB_PARTICIPLE;  // "have got"
  return tagged;
}

// "three", "million"; ordinals are adjectives, "half", "dozens" and the like what the brill lexicon says.
static bool tag_number_word(const CtLexEntry *entry, CtTagged *out) {
  const int32_t row = ct_lexicon_row(entry, CT_LEX_NUMBERS);
  if (row < 0) return false;
  switch (ct_lex_numbers[row].role) {
    case CT_NUMBERS_ROLE_DIGIT:
    case CT_NUMBERS_ROLE_TEEN:
    case CT_NUMBERS_ROLE_TENS:
    case CT_NUMBERS_ROLE_HUNDRED:
    case CT_NUMBERS_ROLE_SCALE:
      *out = only(CT_TAG_NUMBER, CT_IS_SURE);
      return true;
    case CT_NUMBERS_ROLE_ORDINAL:
    case CT_NUMBERS_ROLE_FRACTION:
      if (ct_lex_numbers[row].plural) return false;
      *out = only(CT_TAG_ADJECTIVE, 0);
      out->can |= 1u << CT_TAG_NOUN;
      return true;
    default:
      return false;
  }
}

// "2.3 [bn]", "5[k]", "20[th]", "40[kg]", "90[s]": what stands close behind digits.
static bool tag_behind_digits(const Tagger *tagger, uint32_t i, const CtLexEntry *entry, CtTagged *out) {
  if (i == 0 || token_at(tagger, i - 1)->kind != CT_TOKEN_NUMBER) return false;
  const int32_t row = ct_lexicon_row(entry, CT_LEX_NUMBERS);
  const bool is_suffix = row >= 0 && ct_lex_numbers[row].role == CT_NUMBERS_ROLE_SUFFIX;
  const bool is_close = !(token_at(tagger, i)->flags & CT_TOKEN_SPACE_BEFORE);
  if (!is_close && !(is_suffix && !ct_lex_numbers[row].stuck)) return false;
  *out = only(is_suffix ? CT_TAG_NUMBER : CT_TAG_NOUN, CT_IS_SURE);
  return true;
}

static CtTagged tag_by_class(const Tagger *tagger, uint32_t i) {
  char key[CT_MAX_TOKEN_BYTES + 8];
  const CtText word = ct_document_word(tagger->document, tagger->first + i);
  const size_t length = ct_key_of(word, key, sizeof(key));
  const CtWordTags tags = ct_word_tags((CtText){key, length});
  CtTagged tagged = {(uint64_t)1 << tags.tag, tags.can};
  const CtLexEntry *entry = ct_document_entry(tagger->document, tagger->first + i);
  const bool past = (tags.can & 1u << CT_TAG_VERB_PARTICIPLE) != 0;
  if (past && !ct_lexicon_has(entry, CT_LEX_INTRANSITIVE_VERBS)) tagged.is |= CT_IS_TRANSITIVE;
  return tagged;
}

// Whether the capital says that it is a name: inside a sentence, or an acronym ("US", "IT", "WHO") anywhere.
static bool is_name_by_shape(const Tagger *tagger, uint32_t i) {
  const CtToken *token = token_at(tagger, i);
  if (token->kind != CT_TOKEN_WORD || tagger->is_title_case || token->shape < CT_SHAPE_CAPITAL) return false;
  if (token->shape != CT_SHAPE_CAPITAL) return true;
  if (i == 0) return false;
  // A quote or a bracket may begin a sentence of its own.
  const CtToken *before = token_at(tagger, i - 1);
  return before->kind != CT_TOKEN_PUNCT || strchr(",-&'", tagger->document->text.data[before->start]) != NULL;
}

// "May", "Will", "March" inside a sentence are names; "The", "I", "He" are not.
static bool capital_is_grammar(CtTagged tagged, const CtToken *token) {
  if (token->shape == CT_SHAPE_UPPER || token->shape == CT_SHAPE_MIXED) return false;
  return !(tagged.is & (CT_IS(MODAL) | CT_IS(AUXILIARY)));
}

// "Russia", "Aug", "Monday" where the capital alone proves nothing: at the start, behind a colon, in a headline.
static bool is_known_name(const CtToken *token, const CtLexEntry *entry) {
  if (token->shape < CT_SHAPE_CAPITAL) return false;
#ifdef CT_LEX_HAS_PLACES
  if (ct_lexicon_has(entry, CT_LEX_PLACES)) return true;
#endif
#ifdef CT_LEX_HAS_DATES
  const int32_t row = ct_lexicon_row(entry, CT_LEX_DATES);
  if (row < 0) return false;
  return ct_lex_dates[row].role == CT_DATES_ROLE_MONTH || ct_lex_dates[row].role == CT_DATES_ROLE_WEEKDAY;
#else
  return false;
#endif
}

// Behind a colon or a quote a capital may be a sentence's; a verb in its base form seldom is one.
static CtTagged tag_unknown(const Tagger *tagger, uint32_t i) {
  const CtTagged tagged = tag_by_class(tagger, i);
  const bool capital = i > 0 && token_at(tagger, i)->shape == CT_SHAPE_CAPITAL && !tagger->is_title_case;
  return capital && (tagged.is & CT_IS(VERB_BASE)) ? only(CT_TAG_NAME, 0) : tagged;
}

static CtTagged tag_word(const Tagger *tagger, uint32_t i) {
  const CtToken *token = token_at(tagger, i);
  const CtLexEntry *entry = ct_lexicon_entry(token->entry);
  const bool is_name = is_name_by_shape(tagger, i);
  const int32_t grammar = ct_lexicon_row(entry, CT_LEX_CLOSED_CLASS);
  CtTagged out;
  if (tag_behind_digits(tagger, i, entry, &out)) return out;
  if (grammar >= 0) {
    out = tag_grammar(grammar);
    if (!is_name || capital_is_grammar(out, token)) return out;
  }
  if (tag_number_word(entry, &out)) return out;
  if (is_name || is_known_name(token, entry)) return only(CT_TAG_NAME, 0);
  return tag_unknown(tagger, i);
}

static bool is_hyphen(const Tagger *tagger, uint32_t i) {
  const CtToken *token = token_at(tagger, i);
  const bool before = token->flags & CT_TOKEN_SPACE_BEFORE;
  const bool after = i + 1 >= tagger->count || (token_at(tagger, i + 1)->flags & CT_TOKEN_SPACE_BEFORE);
  return !before && !after && ct_class_at(tagger->document->text, token->start) == CT_CHAR_HYPHEN;
}

static CtTagged tag_punct(const Tagger *tagger, uint32_t i) {
  const bool comma = tagger->document->text.data[token_at(tagger, i)->start] == ',';
  const uint64_t extra = comma ? CT_IS_COMMA : is_hyphen(tagger, i) ? CT_IS_HYPHEN : 0;
  return only(CT_TAG_PUNCT, extra | CT_IS_SURE);
}

static CtTagged tag_token(const Tagger *tagger, uint32_t i) {
  switch (token_at(tagger, i)->kind) {
    case CT_TOKEN_NUMBER:
      return only(CT_TAG_NUMBER, CT_IS_SURE);
    case CT_TOKEN_MIXED:
      return only(CT_TAG_NAME, CT_IS_SURE);
    case CT_TOKEN_PUNCT:
      return tag_punct(tagger, i);
    case CT_TOKEN_SYMBOL: {
      const int32_t row = ct_lexicon_row(ct_lexicon_entry(token_at(tagger, i)->entry), CT_LEX_CLOSED_CLASS);
      return row >= 0 ? tag_grammar(row) : only(CT_TAG_SYMBOL, CT_IS_SURE);
    }
    default:
      return tag_word(tagger, i);
  }
}

// ---- Hedges ---------------------------------------------------------------------------------------------------------

#ifdef CT_LEX_HAS_HEDGES
static bool begins_figure(const Tagger *tagger, uint32_t i) {
  if (i >= tagger->count) return false;
  if (tagger->tagged[i + 1].is & (CT_IS(NUMBER) | CT_IS(SYMBOL))) return true;
  const bool article = (tagger->tagged[i + 1].is & CT_IS(DETERMINER)) != 0;
  const uint32_t at = article ? i + 1 : i;
  return at < tagger->count && ct_lexicon_has(ct_lexicon_entry(token_at(tagger, at)->entry), CT_LEX_NUMBERS);
}

// "over" is also a preposition: "attacks over 3 days", but "launched over 800 drones".
static bool is_hedge(const Tagger *tagger, uint32_t i, int32_t row) {
  const CtLexHedges *hedge = &ct_lex_hedges[row];
  if (hedge->side == CT_HEDGES_SIDE_AFTER) return false;
  if (!hedge->preposition) return !(tagger->tagged[i + 1].is & (CT_IS(VERB_PRESENT) | CT_IS(VERB_PAST)));
  return !(tagger->tagged[i].is & (CT_IS(NOUN) | CT_IS(NOUN_PLURAL) | CT_IS(NAME)));
}

// "[more than] 650", "[up to] a dozen", "[as many as] 1,000": adverbs to the figure, whatever the words are elsewhere.
static void tag_hedges(Tagger *tagger) {
  for (uint32_t i = 0; i < tagger->count; i++) {
    uint32_t words = 0;
    if (!ct_document_entry(tagger->document, tagger->first + i)) continue;
    const int32_t row = ct_document_match(tagger->document, tagger->first + i, tagger->first + tagger->count, CT_LEX_HEDGES, &words);
    if (row < 0 || !begins_figure(tagger, i + words) || !is_hedge(tagger, i, row)) continue;
    for (uint32_t k = 0; k < words; k++) tagger->tagged[i + 1 + k] = only(CT_TAG_ADVERB, CT_IS_SURE);
    i += words - 1;
  }
}
#else
static void tag_hedges(Tagger *tagger) {
  (void)tagger;
}
#endif

// ---- Rules ------------------------------------------------------------------------------------------------------------

// The token before `at`, or before the adverbs before it.
static uint32_t position_before(const Tagger *tagger, uint32_t at, bool over_adverbs) {
  at--;
  while (over_adverbs && at > 0 && (tagger->tagged[at].is & CT_IS(ADVERB))) at--;
  return at;
}

static bool asks(uint64_t wanted, uint64_t is) {
  return wanted == 0 || (wanted & is) != 0;
}

static bool fits(const Tagger *tagger, const CtTagRule *rule, uint32_t at) {
  const CtTagged *now = &tagger->tagged[at];
  if (!(rule->from & now->is) || (rule->can && !(rule->can & now->can))) return false;
  if (!asks(rule->after, now[1].is)) return false;
  const uint32_t before = position_before(tagger, at, rule->over_adverbs);
  if (!asks(rule->before, tagger->tagged[before].is)) return false;
  return rule->before2 == 0 || (before > 0 && (rule->before2 & tagger->tagged[before - 1].is));
}

static void retag(CtTagged *tagged, CtTag tag) {
  const uint64_t tags = ((uint64_t)1 << 32) - 1;
  tagged->is = (tagged->is & ~tags) | (uint64_t)1 << tag;
  // "'s" that is a verb is one of be.
  if (tag == CT_TAG_AUXILIARY) tagged->is |= CT_IS_BE;
}

// No rule has anything to ask of a word that can be one thing only, small words apart.
static bool is_settled(const CtTagged *tagged) {
  const uint64_t small = CT_IS_CLITIC | CT_IS_THAT | CT_IS_INNER | CT_IS_PARTICLE | CT_IS(DETERMINER) | CT_IS(ADVERB) |
                         CT_IS(ADJECTIVE) | CT_IS(VERB_BASE) | CT_IS(VERB_PAST);
  if (tagged->is & CT_IS_SURE) return true;
  return (tagged->can & (tagged->can - 1)) == 0 && !(tagged->is & small);
}

static void apply_rules(Tagger *tagger) {
  for (uint32_t at = 1; at <= tagger->count; at++) {
    CtTagged *now = &tagger->tagged[at];
    if (is_settled(now)) continue;
    for (size_t i = 0; i < ct_tag_rule_count; i++) {
      if (fits(tagger, &ct_tag_rules[i], at)) retag(now, (CtTag)ct_tag_rules[i].to);
    }
  }
}

#define FINITE (CT_IS(VERB_PRESENT) | CT_IS(VERB_PAST) | CT_IS(AUXILIARY) | CT_IS(MODAL))
#define OBJECT (CT_IS(DETERMINER) | CT_IS(POSSESSIVE) | CT_IS(PRONOUN) | CT_IS(NUMBER) | CT_IS(NAME) | CT_IS(ADJECTIVE))

// Whether a finite verb follows in the same clause.
static bool verb_follows(const Tagger *tagger, uint32_t at) {
  const uint64_t ends = CT_IS(CONJUNCTION) | CT_IS(RELATIVE) | CT_IS_CLAUSE | CT_IS_COMMA | CT_IS_EDGE;
  for (at++; !(tagger->tagged[at].is & ends); at++) {
    const uint64_t is = tagger->tagged[at].is;
    if (is & FINITE) return true;
    if ((is & CT_IS(PUNCT)) && !(is & CT_IS_HYPHEN)) return false;
  }
  return false;
}

// "talks [aimed] at ending the war continued": the clause has another verb, so this one goes with its noun.
static void settle_reduced(Tagger *tagger) {
  for (uint32_t at = 2; at <= tagger->count; at++) {
    CtTagged *now = &tagger->tagged[at];
    if (!(now->is & CT_IS(VERB_PAST)) || !(now->can & 1u << CT_TAG_VERB_PARTICIPLE)) continue;
    const bool between = (now[-1].is & (CT_IS(NOUN) | CT_IS(NOUN_PLURAL))) && (now[1].is & CT_IS(PREPOSITION));
    if (between && verb_follows(tagger, at)) retag(now, CT_TAG_VERB_PARTICIPLE);
  }
}

static bool is_reporting(const Tagger *tagger, uint32_t at) {
#ifdef CT_LEX_HAS_ATTRIBUTION
  return ct_lexicon_has(ct_lexicon_entry(token_at(tagger, at - 1)->entry), CT_LEX_ATTRIBUTION);
#else
  (void)tagger, (void)at;
  return true;
#endif
}

// The noun before `at` belongs to a preposition, and before that stands a verb that no clause follows.
static bool is_object_of_preposition(const Tagger *tagger, uint32_t at) {
  const uint64_t group = CT_IS(NOUN) | CT_IS(NOUN_PLURAL) | CT_IS(ADJECTIVE) | CT_IS(NUMBER) | CT_IS(DETERMINER) | CT_IS(NAME) |
                         CT_IS(ADVERB) | CT_IS(POSSESSIVE) | CT_IS(CONJUNCTION) | CT_IS_HYPHEN;
  const uint64_t ends = CT_IS(RELATIVE) | CT_IS_CLAUSE | CT_IS(PUNCT) | CT_IS_EDGE;
  at--;
  while (tagger->tagged[at].is & group) at--;
  if (!(tagger->tagged[at].is & CT_IS(PREPOSITION)) || (tagger->tagged[at].is & CT_IS_CLAUSE)) return false;
  for (; !(tagger->tagged[at].is & ends); at--) {
    if (tagger->tagged[at].is & FINITE) return !is_reporting(tagger, at);
  }
  return false;
}

// "they were found out of 13 missiles [launched] overnight"; but "he said the strike on the city [killed] 14"
static void settle_reduced_object(Tagger *tagger) {
  const uint64_t no_object = CT_IS(ADVERB) | CT_IS(PREPOSITION) | CT_IS(PUNCT) | CT_IS_EDGE | CT_IS(ADJECTIVE);
  for (uint32_t at = 2; at <= tagger->count; at++) {
    CtTagged *now = &tagger->tagged[at];
    if (!(now->is & CT_IS(VERB_PAST)) || !(now->is & CT_IS_TRANSITIVE)) continue;
    const bool between = (now[-1].is & (CT_IS(NOUN) | CT_IS(NOUN_PLURAL))) && (now[1].is & no_object);
    if (between && is_object_of_preposition(tagger, at)) retag(now, CT_TAG_VERB_PARTICIPLE);
  }
}

static bool has_verb(const Tagger *tagger) {
  for (uint32_t at = 1; at <= tagger->count; at++) {
    if (tagger->tagged[at].is & (FINITE | CT_IS(VERB_PARTICIPLE) | CT_IS(VERB_BASE))) return true;
  }
  return false;
}

// "Firefighters [work] at", "Toll [climbs] to 14", "Strike [hits] homes": what can be the only verb is it.
static bool can_be_verb(const Tagger *tagger, uint32_t at) {
  const CtTagged *now = &tagger->tagged[at];
  const bool base = (now->is & CT_IS(NOUN)) && (now->can & 1u << CT_TAG_VERB_BASE) && (now[-1].is & CT_IS(NOUN_PLURAL));
  if (base) return (now[1].is & (OBJECT | CT_IS(PREPOSITION) | CT_IS(TO) | CT_IS_PARTICLE)) && !(now[1].is & CT_IS_OF);
  const bool present = (now->is & CT_IS(NOUN_PLURAL)) && (now->can & 1u << CT_TAG_VERB_PRESENT);
  if (!present || !(now[-1].is & (CT_IS(NOUN) | CT_IS(NAME)))) return false;
  return (now[1].is & (OBJECT | CT_IS(NOUN_PLURAL) | CT_IS_PARTICLE)) || ((now[1].is & CT_IS(TO)) && (now[2].is & CT_IS(NUMBER)));
}

static void settle_verbless(Tagger *tagger) {
  if (tagger->count < 3 || has_verb(tagger)) return;
  for (uint32_t at = 2; at < tagger->count; at++) {
    if (!can_be_verb(tagger, at)) continue;
    retag(&tagger->tagged[at], CT_TAG_VERB_PRESENT);
    return;
  }
}

// "[to] Russia", "[to] 14", "[to] ending": no infinitive follows.
static void settle_to(Tagger *tagger) {
  for (uint32_t at = 1; at <= tagger->count; at++) {
    if (!(tagger->tagged[at].is & CT_IS(TO))) continue;
    uint32_t next = at + 1;
    while (tagger->tagged[next].is & CT_IS(ADVERB)) next++;
    const uint64_t infinitive = CT_IS(VERB_BASE) | CT_IS(AUXILIARY);
    if (!(tagger->tagged[next].is & infinitive)) retag(&tagger->tagged[at], CT_TAG_PREPOSITION);
  }
}

// ---- The sentence -------------------------------------------------------------------------------------------------------

// Most words of four letters and more have a capital: "Putin Launches Largest Assault", or all are upper case. Prose with as
// many capitals is a list of names.
static bool is_title_case(const CtDocument *document, const CtSentence *sentence) {
  const bool is_prose = sentence->kind == CT_SENTENCE_PROSE;
  uint32_t long_words = 0, capitals = 0;
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    const CtToken *token = &document->tokens.items[i];
    if (token->kind != CT_TOKEN_WORD || token->end - token->start < 4) continue;
    long_words++;
    capitals += token->shape >= CT_SHAPE_CAPITAL;
  }
  return long_words >= (is_prose ? 8 : 3) && capitals * 10 >= long_words * 8;
}

// A capital at the start says nothing. A word that no table knows is a name where another name follows ("[Vladimir] Putin"),
// or a verb that wants a subject ("[Zelensky] rejected").
static void tag_first_word(Tagger *tagger) {
  uint32_t i = 0;
  while (i < tagger->count && token_at(tagger, i)->kind != CT_TOKEN_WORD) i++;
  if (i >= tagger->count || token_at(tagger, i)->shape != CT_SHAPE_CAPITAL || tagger->is_title_case) return;
  CtTagged *now = &tagger->tagged[i + 1];
  const uint64_t common = CT_IS_SURE | CT_IS(NOUN_PLURAL) | CT_IS(VERB_GERUND);
  if ((now->is & common) || token_at(tagger, i)->entry != 0) return;
  const uint64_t verbs = CT_IS(VERB_PAST) | CT_IS(VERB_PRESENT) | CT_IS(AUXILIARY) | CT_IS(MODAL) | CT_IS(POSSESSIVE);
  const bool modifies = (now->is & (CT_IS(ADJECTIVE) | CT_IS(ADVERB))) != 0;
  if (now[1].is & (modifies ? verbs : verbs | CT_IS(NAME))) *now = only(CT_TAG_NAME, 0);
}

static void store(const Tagger *tagger, CtDocument *document) {
  for (uint32_t i = 0; i < tagger->count; i++) {
    const uint32_t tags = (uint32_t)tagger->tagged[i + 1].is;
    uint8_t tag = 0;
    while (tag < 31 && !(tags >> tag & 1)) tag++;
    document->tokens.items[tagger->first + i].tag = tag;
  }
}

void ct_sentence_tag(CtDocument *document, CtSentence *sentence) {
  Tagger tagger;
  if (sentence->tagged) return;
  tagger.document = document;
  tagger.first = sentence->first;
  tagger.count = sentence->end - sentence->first;
  tagger.is_title_case = is_title_case(document, sentence);
  tagger.tagged[0] = tagger.tagged[tagger.count + 1] = (CtTagged){CT_IS_EDGE | CT_IS_SURE, 0};
  for (uint32_t i = 0; i < tagger.count; i++) tagger.tagged[i + 1] = tag_token(&tagger, i);
  tag_first_word(&tagger);
  tag_hedges(&tagger);
  apply_rules(&tagger);
  apply_rules(&tagger);
  settle_reduced(&tagger);
  settle_reduced_object(&tagger);
  settle_verbless(&tagger);
  settle_to(&tagger);
  store(&tagger, document);
  sentence->tagged = true;
}
