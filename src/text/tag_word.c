// What each word of a sentence is by itself: from the tables of grammar and numbers, its shape, the
// brill lexicon.
#include <string.h>

#include "text/chars.h"
#include "text/memo.h"
#include "text/tagger.h"
#include "text/word_class.h"

static uint64_t extra_of_grammar(const CtLexClosedClass *word) {
  static const uint64_t aux[CT_CLOSED_CLASS_AUX_VALUES] = {
      [CT_CLOSED_CLASS_AUX_BE] = CT_IS_BE,
      [CT_CLOSED_CLASS_AUX_HAVE] = CT_IS_HAVE,
      [CT_CLOSED_CLASS_AUX_DO] = CT_IS_DO,
      [CT_CLOSED_CLASS_AUX_GET] = CT_IS_GET,
  };
  static const uint64_t use[CT_CLOSED_CLASS_USE_VALUES] = {
      [CT_CLOSED_CLASS_USE_SINGULAR] = CT_IS_SINGULAR,
      [CT_CLOSED_CLASS_USE_THAT] = CT_IS_THAT,
      [CT_CLOSED_CLASS_USE_CLITIC] = CT_IS_CLITIC,
      [CT_CLOSED_CLASS_USE_PARTICLE] = CT_IS_PARTICLE,
      [CT_CLOSED_CLASS_USE_BY] = CT_IS_BY,
      [CT_CLOSED_CLASS_USE_OF] = CT_IS_OF,
      [CT_CLOSED_CLASS_USE_WITH] = CT_IS_WITH,
      [CT_CLOSED_CLASS_USE_INNER] = CT_IS_INNER,
      [CT_CLOSED_CLASS_USE_CLAUSE] = CT_IS_CLAUSE,
  };
  return aux[word->aux] | use[word->use] | (word->sure ? CT_IS_SURE : 0);
}

static CtTagged tagged_of_row(int32_t row) {
  CtTagged tagged =
      ct_tagged_only(ct_closed_class_tag(row), extra_of_grammar(&ct_lex_closed_class[row]));
  if ((tagged.is & CT_IS(DETERMINER)) && (tagged.is & CT_IS_SURE)) tagged.is |= CT_IS_ARTICLE;
  if (tagged.is & CT_IS(VERB_PAST)) tagged.can |= 1u << CT_TAG_VERB_PARTICIPLE;  // "have got"
  return tagged;
}

static CtTagged tag_grammar(const CtTagger *tagger, int32_t row) {
  CtTagged *known = &tagger->document->memo->grammar[row];
  if (known->can == 0) *known = tagged_of_row(row);
  return *known;
}

// "three", "million"; ordinals are adjectives, "half", "dozens" and the like what the brill lexicon
// says.
static bool tag_number_word(const CtToken *token, CtTagged *out) {
  const int32_t row = ct_token_row(token, CT_LEX_NUMBERS);
  if (row < 0) return false;
  switch (ct_lex_numbers[row].role) {
  case CT_NUMBERS_ROLE_DIGIT:
  case CT_NUMBERS_ROLE_TEEN:
  case CT_NUMBERS_ROLE_TENS:
  case CT_NUMBERS_ROLE_HUNDRED:
  case CT_NUMBERS_ROLE_SCALE: *out = ct_tagged_only(CT_TAG_NUMBER, CT_IS_SURE); return true;
  case CT_NUMBERS_ROLE_ORDINAL:
  case CT_NUMBERS_ROLE_FRACTION:
    if (ct_lex_numbers[row].plural) return false;
    *out = ct_tagged_only(CT_TAG_ADJECTIVE, 0);
    out->can |= 1u << CT_TAG_NOUN;
    return true;
  default: return false;
  }
}

// "the 20[th] century"
static bool is_ordinal_ending(const CtToken *token) {
#ifdef CT_LEX_HAS_FIGURE_CUES
  const int32_t row = ct_token_row(token, CT_LEX_FIGURE_CUES);
  return row >= 0 && ct_lex_figure_cues[row].cue == CT_FIGURE_CUES_CUE_ORDINAL_END;
#else
  (void)token;
  return false;
#endif
}

// "2.3 [bn]", "5[k]", "20[th]", "40[kg]", "90[s]": what stands close behind digits.
static bool tag_behind_digits(const CtTagger *tagger, uint32_t i, CtTagged *out) {
  if (i == 0 || ct_tagger_token(tagger, i - 1)->kind != CT_TOKEN_NUMBER) return false;
  const CtToken *token = ct_tagger_token(tagger, i);
  const int32_t row = ct_token_row(token, CT_LEX_NUMBERS);
  const bool is_suffix = row >= 0 && ct_lex_numbers[row].role == CT_NUMBERS_ROLE_SUFFIX;
  const bool is_close = !(token->flags & CT_TOKEN_SPACE_BEFORE);
  if (!is_close && !(is_suffix && !ct_lex_numbers[row].stuck)) return false;
  const CtTag tag = is_suffix                  ? CT_TAG_NUMBER
                    : is_ordinal_ending(token) ? CT_TAG_ADJECTIVE
                                               : CT_TAG_NOUN;
  *out = ct_tagged_only(tag, CT_IS_SURE);
  return true;
}

static CtTagged tag_by_class(const CtTagger *tagger, uint32_t i) {
  const CtToken *token = ct_tagger_token(tagger, i);
  const CtText word = ct_document_word(tagger->document, tagger->first + i);
  const CtWordTags tags = ct_word_tags_of(word, token, tagger->document->memo);
  CtTagged tagged = {(uint64_t)1 << tags.tag, tags.can};
  const bool past = tags.tag == CT_TAG_VERB_PAST;
  if (past && !ct_token_has(token, CT_LEX_INTRANSITIVE_VERBS)) tagged.is |= CT_IS_TRANSITIVE;
  return tagged;
}

// Whether the capital says that it is a name: inside a sentence, or an acronym ("US", "IT", "WHO")
// anywhere.
static bool is_name_by_shape(const CtTagger *tagger, uint32_t i) {
  const CtToken *token = ct_tagger_token(tagger, i);
  if (token->kind != CT_TOKEN_WORD || tagger->is_title_case || token->shape < CT_SHAPE_CAPITAL)
    return false;
  if (token->shape != CT_SHAPE_CAPITAL) return true;
  if (i == 0) return false;
  // A quote or a bracket may begin a sentence of its own.
  const CtToken *before = ct_tagger_token(tagger, i - 1);
  return before->kind != CT_TOKEN_PUNCT ||
         strchr(",-&'", tagger->document->text.data[before->start]) != NULL;
}

// "May", "Will", "March" inside a sentence are names; "The", "I", "He" are not.
static bool capital_is_grammar(CtTagged tagged, const CtToken *token) {
  if (token->shape == CT_SHAPE_UPPER || token->shape == CT_SHAPE_MIXED) return false;
  return !(tagged.is & (CT_IS(MODAL) | CT_IS(AUXILIARY)));
}

// "Russia", "Aug", "Monday" where the capital alone proves nothing: at the start, behind a colon,
// in a headline.
static bool is_known_name(const CtToken *token) {
  if (token->shape < CT_SHAPE_CAPITAL) return false;
#ifdef CT_LEX_HAS_PLACE_ACTORS
  if (ct_token_has(token, CT_LEX_PLACE_ACTORS) || ct_token_has(token, CT_LEX_DEMONYMS)) return true;
#endif
#ifdef CT_LEX_HAS_COMMON_NAMES
  if (ct_token_has(token, CT_LEX_COMMON_NAMES)) return true;
#endif
#ifdef CT_LEX_HAS_DATES
  const int32_t row = ct_token_row(token, CT_LEX_DATES);
  if (row < 0) return false;
  return ct_lex_dates[row].role == CT_DATES_ROLE_MONTH ||
         ct_lex_dates[row].role == CT_DATES_ROLE_WEEKDAY;
#else
  return false;
#endif
}

// Behind a colon or a quote a capital may be a sentence's; a verb in its base form seldom is one.
static CtTagged tag_unknown(const CtTagger *tagger, uint32_t i) {
  const CtTagged tagged = tag_by_class(tagger, i);
  const bool capital =
      i > 0 && ct_tagger_token(tagger, i)->shape == CT_SHAPE_CAPITAL && !tagger->is_title_case;
  return capital && (tagged.is & CT_IS(VERB_BASE)) ? ct_tagged_only(CT_TAG_NAME, 0) : tagged;
}

static CtTagged tag_word(const CtTagger *tagger, uint32_t i) {
  const CtToken *token = ct_tagger_token(tagger, i);
  const bool is_name = is_name_by_shape(tagger, i);
  const int32_t grammar = ct_token_row(token, CT_LEX_CLOSED_CLASS);
  CtTagged out;
  if (tag_behind_digits(tagger, i, &out)) return out;
  if (grammar >= 0) {
    out = tag_grammar(tagger, grammar);
    if (!is_name || capital_is_grammar(out, token)) return out;
  }
  if (tag_number_word(token, &out)) return out;
  if (is_name || is_known_name(token)) return ct_tagged_only(CT_TAG_NAME, 0);
  return tag_unknown(tagger, i);
}

static bool is_hyphen(const CtTagger *tagger, uint32_t i) {
  const CtToken *token = ct_tagger_token(tagger, i);
  const bool before = token->flags & CT_TOKEN_SPACE_BEFORE;
  const bool after =
      i + 1 >= tagger->count || (ct_tagger_token(tagger, i + 1)->flags & CT_TOKEN_SPACE_BEFORE);
  return !before && !after && ct_class_at(tagger->document->text, token->start) == CT_CHAR_HYPHEN;
}

static CtTagged tag_punct(const CtTagger *tagger, uint32_t i) {
  const bool comma = tagger->document->text.data[ct_tagger_token(tagger, i)->start] == ',';
  const uint64_t extra = comma ? CT_IS_COMMA : is_hyphen(tagger, i) ? CT_IS_HYPHEN : 0;
  return ct_tagged_only(CT_TAG_PUNCT, extra | CT_IS_SURE);
}

static CtTagged tag_token(const CtTagger *tagger, uint32_t i) {
  switch (ct_tagger_token(tagger, i)->kind) {
  case CT_TOKEN_NUMBER: return ct_tagged_only(CT_TAG_NUMBER, CT_IS_SURE);
  case CT_TOKEN_MIXED: return ct_tagged_only(CT_TAG_NAME, CT_IS_SURE);
  case CT_TOKEN_PUNCT: return tag_punct(tagger, i);
  case CT_TOKEN_SYMBOL: {
    const int32_t row = ct_token_row(ct_tagger_token(tagger, i), CT_LEX_CLOSED_CLASS);
    return row >= 0 ? tag_grammar(tagger, row) : ct_tagged_only(CT_TAG_SYMBOL, CT_IS_SURE);
  }
  default: return tag_word(tagger, i);
  }
}

// A capital at the start says nothing. A word that no table knows is a name where another name
// follows ("[Vladimir] Putin"), or a verb that wants a subject ("[Zelensky] rejected").
void ct_tag_first_word(CtTagger *tagger) {
  uint32_t i = 0;
  while (i < tagger->count && ct_tagger_token(tagger, i)->kind != CT_TOKEN_WORD)
    i++;
  if (i >= tagger->count || tagger->is_title_case) return;
  const CtToken *token = ct_tagger_token(tagger, i);
  const CtLexEntry *entry = ct_lexicon_entry(token->entry);
  CtTagged *now = &tagger->tagged[i + 1];
  const uint64_t common = CT_IS_SURE | CT_IS(NOUN_PLURAL) | CT_IS(VERB_GERUND);
  const bool known = entry && entry->sense_count > 0;
  if (token->shape != CT_SHAPE_CAPITAL || known || (now->is & common)) return;
  const bool modifies = (now->is & (CT_IS(ADJECTIVE) | CT_IS(ADVERB))) != 0;
  uint32_t next = i + 2;
  while (tagger->tagged[next].is & CT_IS(ADVERB))
    next++;
  const uint64_t verbs =
      CT_IS(VERB_PAST) | CT_IS(VERB_PRESENT) | CT_IS(AUXILIARY) | CT_IS(MODAL) | CT_IS(POSSESSIVE);
  const uint64_t wanted = modifies ? verbs : verbs | CT_IS(NAME);
  if (tagger->tagged[next].is & wanted) *now = ct_tagged_only(CT_TAG_NAME, 0);
}

// "such as", "per cent", "each other": the words of grammar that are several. How many words it
// has; 0 for none.
static uint32_t tag_phrase(CtTagger *tagger, uint32_t i) {
  uint32_t words = 0;
  const uint32_t token = tagger->first + i;
  if (ct_tagger_token(tagger, i)->matches == 0) return 0;
  const int32_t row = ct_document_match(tagger->document, token, tagger->first + tagger->count,
                                        CT_LEX_CLOSED_CLASS, &words);
  if (row < 0 || words < 2) return 0;
  for (uint32_t k = 0; k < words; k++)
    tagger->tagged[i + 1 + k] = tag_grammar(tagger, row);
  return words;
}

void ct_tag_words(CtTagger *tagger) {
  for (uint32_t i = 0; i < tagger->count;) {
    const uint32_t words = tag_phrase(tagger, i);
    if (words == 0) tagger->tagged[i + 1] = tag_token(tagger, i);
    i += words > 0 ? words : 1;
  }
  ct_tag_first_word(tagger);
}
