// The tags of each word class that scripts/lexicon/tagger.js learns. A class names its most
// probable tag first.
#include "text/word_class.h"

#include "base/limits.h"
#include "base/word8.h"
#include "text/chars.h"
#include "text/memo.h"
#include "text/suffix.h"
#include "text/text.h"

#define BIT(name) (1u << CT_TAG_##name)
#define PAST_BITS (BIT(VERB_PAST) | BIT(VERB_PARTICIPLE))

// clang-format off
static const CtWordTags class_tags[CT_CLASS_VALUES] = {
    [CT_CLASS_NOUN] = {CT_TAG_NOUN, BIT(NOUN)},
    [CT_CLASS_NOUN_OR_VERB] = {CT_TAG_NOUN, BIT(NOUN) | BIT(VERB_BASE)},
    [CT_CLASS_NOUN_OR_GERUND] = {CT_TAG_NOUN, BIT(NOUN) | BIT(VERB_GERUND)},
    [CT_CLASS_NOUN_OR_PAST] = {CT_TAG_NOUN, BIT(NOUN) | PAST_BITS},
    [CT_CLASS_PLURAL] = {CT_TAG_NOUN_PLURAL, BIT(NOUN_PLURAL)},
    [CT_CLASS_PLURAL_OR_PRESENT] = {CT_TAG_NOUN_PLURAL, BIT(NOUN_PLURAL) | BIT(VERB_PRESENT)},
    [CT_CLASS_ADJECTIVE] = {CT_TAG_ADJECTIVE, BIT(ADJECTIVE) | BIT(NOUN)},
    [CT_CLASS_ADJECTIVE_OR_VERB] = {CT_TAG_ADJECTIVE, BIT(ADJECTIVE) | BIT(NOUN) | BIT(VERB_BASE)},
    [CT_CLASS_ADJECTIVE_OR_PAST] = {CT_TAG_ADJECTIVE, BIT(ADJECTIVE) | BIT(NOUN) | PAST_BITS},
    [CT_CLASS_ADJECTIVE_OR_GERUND] = {CT_TAG_ADJECTIVE,
                                      BIT(ADJECTIVE) | BIT(NOUN) | BIT(VERB_GERUND)},
    [CT_CLASS_ADVERB] = {CT_TAG_ADVERB, BIT(ADVERB)},
    [CT_CLASS_BASE] = {CT_TAG_VERB_BASE, BIT(VERB_BASE)},
    [CT_CLASS_BASE_OR_NOUN] = {CT_TAG_VERB_BASE, BIT(VERB_BASE) | BIT(NOUN)},
    [CT_CLASS_BASE_OR_PAST] = {CT_TAG_VERB_PAST, BIT(VERB_BASE) | BIT(NOUN) | PAST_BITS},
    [CT_CLASS_PRESENT] = {CT_TAG_VERB_PRESENT, BIT(VERB_PRESENT)},
    [CT_CLASS_PRESENT_OR_PLURAL] = {CT_TAG_VERB_PRESENT, BIT(VERB_PRESENT) | BIT(NOUN_PLURAL)},
    [CT_CLASS_PAST] = {CT_TAG_VERB_PAST, BIT(VERB_PAST)},
    [CT_CLASS_PARTICIPLE] = {CT_TAG_VERB_PARTICIPLE, BIT(VERB_PARTICIPLE) | BIT(ADJECTIVE)},
    [CT_CLASS_PAST_OR_PARTICIPLE] = {CT_TAG_VERB_PAST, PAST_BITS | BIT(ADJECTIVE)},
    [CT_CLASS_GERUND] = {CT_TAG_VERB_GERUND, BIT(VERB_GERUND) | BIT(NOUN) | BIT(ADJECTIVE)},
    [CT_CLASS_PREPOSITION] = {CT_TAG_PREPOSITION, BIT(PREPOSITION)},
};
// clang-format on

// "shot", "hit", "shed": the table of irregular verbs knows forms that the newspapers of 1989 did
// not use.
static uint32_t irregular_bits(int32_t row) {
  if (row < 0) return 0;
  switch (ct_lex_irregular_verbs[row].form) {
  case CT_IRREGULAR_VERBS_FORM_PAST: return BIT(VERB_PAST);
  case CT_IRREGULAR_VERBS_FORM_PARTICIPLE: return BIT(VERB_PARTICIPLE);
  case CT_IRREGULAR_VERBS_FORM_BOTH: return PAST_BITS;
  default: return 0;
  }
}

CtWordTags ct_word_tags(CtText lower_word) {
  CtWordTags tags = class_tags[ct_suffix_label(ct_suffix_classes, lower_word)];
  tags.can |= irregular_bits(ct_lexicon_find_row(lower_word, CT_LEX_IRREGULAR_VERBS));
  return tags;
}

// Of the bytes with the bit of case set. Words that are one then differ at most in case or in signs
// and letters beyond a-z, which are all one to the suffix rules.
static uint64_t hash_of(CtText word) {
  uint64_t hash = word.length;
  for (size_t at = 0; at < word.length; at += CT_LEX_CHUNK) {
    const size_t left = word.length - at;
    const size_t chunk = left < CT_LEX_CHUNK ? left : CT_LEX_CHUNK;
    const uint64_t bytes = ct_lexicon_pack(word.data + at, chunk) | CT_WORD8_EACH(0x20);
    hash = (hash ^ bytes) * UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 32;
  }
  return hash;
}

static uint8_t new_class_of(CtText word) {
  char key[CT_MAX_TOKEN_BYTES + 8];
  const size_t length = ct_key_of(word, key, sizeof(key));
  return ct_suffix_label(ct_suffix_classes, (CtText){key, length});
}

static uint8_t class_of(CtText word, CtTagMemo *memo) {
  const uint64_t hash = hash_of(word);
  uint64_t *slot = &memo->classes[hash >> 8 & (CT_CLASS_MEMO_SLOTS - 1)];
  if (*slot == 0 || (*slot ^ hash) >> 8 != 0) *slot = (hash & ~(uint64_t)0xFF) | new_class_of(word);
  return (uint8_t)*slot;
}

CtWordTags ct_word_tags_of(CtText word, const CtToken *token, CtTagMemo *memo) {
  CtWordTags tags = class_tags[class_of(word, memo)];
  tags.can |= irregular_bits(ct_token_row(token, CT_LEX_IRREGULAR_VERBS));
  return tags;
}

static CtTag grammar_tag(uint8_t tag) {
  switch (tag) {
#define TAG_ITEM(NAME)                                                                             \
  case CT_CLOSED_CLASS_TAG_##NAME: return CT_TAG_##NAME;
    TAG_ITEM(NOUN)
    TAG_ITEM(DETERMINER)
    TAG_ITEM(PRONOUN)
    TAG_ITEM(POSSESSIVE)
    TAG_ITEM(RELATIVE)
    TAG_ITEM(ADVERB)
    TAG_ITEM(ADJECTIVE)
    TAG_ITEM(TO)
    TAG_ITEM(PREPOSITION)
    TAG_ITEM(CONJUNCTION)
    TAG_ITEM(AUXILIARY)
    TAG_ITEM(MODAL)
    TAG_ITEM(VERB_BASE)
    TAG_ITEM(VERB_PRESENT)
    TAG_ITEM(VERB_PAST)
    TAG_ITEM(VERB_PARTICIPLE)
    TAG_ITEM(VERB_GERUND)
#undef TAG_ITEM
  default: return CT_TAG_NONE;
  }
}

CtTag ct_closed_class_tag(int32_t row) { return grammar_tag(ct_lex_closed_class[row].tag); }

CtTag ct_tag_of_word(CtText lower_word) {
  const int32_t row = ct_lexicon_find_row(lower_word, CT_LEX_CLOSED_CLASS);
  return row >= 0 ? ct_closed_class_tag(row) : ct_word_tags(lower_word).tag;
}

const char *ct_tag_name(CtTag tag) {
#define TAG_NAME(name) #name,
  static const char *const names[] = {CT_TAGS(TAG_NAME)};
#undef TAG_NAME
  return (size_t)tag < sizeof(names) / sizeof(names[0]) ? names[tag] : "NONE";
}
