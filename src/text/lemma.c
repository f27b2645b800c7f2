// Base forms: the singular of a noun, the infinitive of a verb. Irregular forms come from their
// tables; endings come off by rules learned from the brill lexicon, which know where an e is
// missing ("injured") or a letter doubled ("stopped").
#include <string.h>

#include "base/limits.h"
#include "text/chars.h"
#include "text/suffix.h"
#include "text/text.h"
#include "text/word_class.h"

enum { ROOM = CT_MAX_TOKEN_BYTES + 8 };

static size_t copy(CtText text, char *out) {
  memcpy(out, text.data, text.length);
  return text.length;
}

static bool ends(const char *word, size_t length, const char *ending) {
  const size_t size = strlen(ending);
  return length > size && memcmp(word + length - size, ending, size) == 0;
}

// "drones" to "drone", "branches" to "branch", "countries" to "country"; "virus" stays.
static size_t drop_plural_s(char *word, size_t length) {
  if (length < 4 || word[length - 1] != 's' || word[length - 2] == 's') return length;
  switch (ct_suffix_label(ct_suffix_plurals, (CtText){word, length})) {
  case CT_PLURAL_DROP_S: return length - 1;
  case CT_PLURAL_DROP_ES: return length - 2;
  case CT_PLURAL_IES_TO_Y: word[length - 3] = 'y'; return length - 2;
  default: return length;
  }
}

// "TDs", "EVs": capitals and a small s. A short word in -s is no plural by its letters alone ("gas").
static bool is_plural_acronym(CtText word) {
  if (word.length < 3 || word.data[word.length - 1] != 's') return false;
  for (size_t i = 0; i + 1 < word.length; i++) {
    if (word.data[i] < 'A' || word.data[i] > 'Z') return false;
  }
  return true;
}

size_t ct_noun_singular(CtText word, char *out) {
  const size_t length = ct_key_of(word, out, ROOM);
  if (is_plural_acronym(word)) return length - 1;
  const int32_t row = ct_lexicon_find_row((CtText){out, length}, CT_LEX_IRREGULAR_NOUNS);
  if (row >= 0) return copy(ct_lexicon_text(ct_lex_irregular_nouns[row].singular), out);
  if (length > 4 && ends(out, length, "men")) {  // "servicemen"; "specimen" is in the table
    out[length - 2] = 'a';
    return length;
  }
  return drop_plural_s(out, length);
}

// What stands before -ed or -ing: "injur" gets its e back, "stopp" loses a p.
static size_t mend_stem(char *word, size_t length) {
  switch (ct_suffix_label(ct_suffix_stems, (CtText){word, length})) {
  case CT_STEM_ADD_E: word[length] = 'e'; return length + 1;
  case CT_STEM_UNDOUBLE:
    return length > 2 && word[length - 1] == word[length - 2] ? length - 1 : length;
  default: return length;
  }
}

static bool has_vowel(const char *word, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (memchr("aeiouy", word[i], 6)) return true;
  }
  return false;
}

// "need", "bring", "hundred": the ending belongs to the word.
static bool is_inflected(const char *word, size_t length) {
  const uint32_t can = ct_word_tags((CtText){word, length}).can;
  const uint32_t forms =
      1u << CT_TAG_VERB_PAST | 1u << CT_TAG_VERB_PARTICIPLE | 1u << CT_TAG_VERB_GERUND;
  return (can & forms) != 0;
}

static size_t drop_verb_ending(char *word, size_t length) {
  const size_t cut = ends(word, length, "ing") ? 3 : ends(word, length, "ed") ? 2 : 0;
  if (cut == 0) return drop_plural_s(word, length);
  const size_t stem = length - cut;
  if (stem < 2 || !has_vowel(word, stem) || !is_inflected(word, length)) return length;
  if (cut == 2 && word[stem - 1] == 'i') {  // "carried"
    word[stem - 1] = 'y';
    return stem;
  }
  return mend_stem(word, stem);
}

size_t ct_verb_base(CtText word, char *out) {
  const size_t length = ct_key_of(word, out, ROOM);
  const int32_t row = ct_lexicon_find_row((CtText){out, length}, CT_LEX_IRREGULAR_VERBS);
  if (row >= 0) return copy(ct_lexicon_text(ct_lex_irregular_verbs[row].base), out);
  return drop_verb_ending(out, length);
}
