// Finds the names of the gazetteer in a sentence: runs of capital words, the longest first; and
// decides by the words around it whether a name is a place at all. Takes a token; leaves a match
// with all rows that have the name.
#include <string.h>

#include "read/place/place_scan.h"
#include "text/text.h"

enum { NAME_WORDS = 6 };

// A word may have several roles ("city").
uint32_t ct_place_word(const CtPlaceScan *scan, uint32_t token, int role, int *level) {
  uint32_t words = 0, end = 0;
  const CtToken *at = ct_place_token(scan, token);
  if (!at || !(at->reach & ct_lexicon_bit(CT_LEX_PLACE_WORDS))) return 0;
  const CtLexEntry *entry = ct_lexicon_entry(at->entry);
  // From the last: the senses stand in the order of the tables, most of which come before this one.
  for (uint8_t i = entry ? entry->sense_count : 0; i-- > 0 && end == 0;) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table < CT_LEX_PLACE_WORDS) break;
    if (sense.table > CT_LEX_PLACE_WORDS || ct_lex_place_words[sense.row].role != role) continue;
    if (level) *level = ct_lex_place_words[sense.row].level;
    end = token + 1;
  }
  if (at->matches == 0) return end;
  const int32_t row =
      ct_document_match(scan->document, token, scan->end, CT_LEX_PLACE_WORDS, &words);
  if (row < 0 || words < 2 || ct_lex_place_words[row].role != role) return end;
  if (level) *level = ct_lex_place_words[row].level;
  return token + words;
}

bool ct_place_word_before(const CtPlaceScan *scan, uint32_t token, int role) {
  for (uint32_t back = 1; back <= 3 && token >= scan->first + back; back++) {
    // No phrase begins there.
    if (back > 1 && scan->document->tokens.items[token - back].matches == 0) continue;
    if (ct_place_word(scan, token - back, role, NULL) == token) return true;
  }
  return false;
}

bool ct_place_is_name(const CtPlaceScan *scan, uint32_t token) {
  CtSentence *sentence = &scan->document->sentences.items[scan->sentence];
  if (!ct_place_is_capital(scan, token)) return false;
  if (!sentence->tagged) ct_sentence_tag(scan->document, sentence);
  return scan->document->tokens.items[token].tag == CT_TAG_NAME;
}

static bool is_hyphen(const CtPlaceScan *scan, uint32_t token) {
  const CtToken *at = ct_place_token(scan, token);
  if (!at || at->kind != CT_TOKEN_PUNCT || (at->flags & CT_TOKEN_SPACE_BEFORE)) return false;
  const CtText sign = ct_document_word(scan->document, token);
  const CtToken *next = ct_place_token(scan, token + 1);
  const bool hyphen = ct_text_equal(sign, CT_TEXT("-")) || ct_text_equal(sign, CT_TEXT("‐")) ||
                      ct_text_equal(sign, CT_TEXT("‑"));
  return hyphen && next && !(next->flags & CT_TOKEN_SPACE_BEFORE);
}

// "of", "de", "the" inside a name: a capital word must follow.
static bool is_link(const CtPlaceScan *scan, uint32_t token) {
  if (!ct_place_token(scan, token) ||
      !ct_event_word_is(scan->document, token, CT_EVENT_WORDS_ROLE_PLACE_LINK))
    return false;
  const bool article =
      ct_place_word_is(scan, token + 1, "the") || ct_place_word_is(scan, token + 1, "la");
  return ct_place_is_capital(scan, article ? token + 2 : token + 1);
}

// The next word of a name behind `end`, or 0. "Ivano-Frankivsk", "Isle of Man".
static uint32_t next_word(const CtPlaceScan *scan, uint32_t end) {
  if (is_hyphen(scan, end)) return end + 1;
  const CtToken *at = ct_place_token(scan, end);
  if (!at || at->kind == CT_TOKEN_PUNCT) return 0;
  return ct_place_is_capital(scan, end) || is_link(scan, end) ? end : 0;
}

// Behind the small words between hyphens of "Mazar-i-Sharif", "Saint-Etienne-du-Rouvray", `end` standing before the first hyphen:
// at the word in capitals, or 0.
static uint32_t past_small_words(const CtPlaceScan *scan, uint32_t end) {
  enum { SMALL_BYTES = 4 };
  uint32_t at = end;
  while (is_hyphen(scan, at) && !ct_place_is_capital(scan, at + 1)) {
    const CtToken *small = ct_place_token(scan, at + 1);
    if (small->kind != CT_TOKEN_WORD || small->end - small->start > SMALL_BYTES) return 0;
    at += 2;
  }
  return at > end && is_hyphen(scan, at) ? at + 1 : 0;
}

uint32_t ct_place_name_end(const CtPlaceScan *scan, uint32_t token) {
  uint32_t end = token;
  for (int i = 0; i < NAME_WORDS && ct_place_is_capital(scan, end); i++) {
    const uint32_t next = past_small_words(scan, ++end);
    if (next != 0)
      end = next;
    else if (is_hyphen(scan, end) && ct_place_is_capital(scan, end + 1))
      end++;
  }
  return end;
}

// "US", "UK", "EU" only in capitals, "Us" is no country.
static bool case_fits(const CtPlaceScan *scan, uint32_t token, const CtPlaceKey *key) {
  const CtText word = ct_document_word(scan->document, token);
  if (key->length > 3) return true;
  const bool points = word.length > 1 && word.data[1] == '.';
  return points || scan->document->tokens.items[token].shape == CT_SHAPE_UPPER;
}

// A word of grammar at a sentence's start: "The", "In", "Of".
static bool may_begin(const CtPlaceScan *scan, uint32_t token) {
  if (!ct_place_is_capital(scan, token)) return false;
  if (!ct_document_has(scan->document, token, CT_LEX_CLOSED_CLASS)) return true;
  return scan->document->tokens.items[token].shape == CT_SHAPE_UPPER && !scan->title_case;
}

// The words of the name that begins at `token`: ends and key lengths, as far as some name of the
// gazetteer may go. The number of words.
static int collect(const CtPlaceScan *scan, uint32_t token, CtPlaceKey *key, uint32_t *ends,
                   size_t *lengths) {
  uint32_t at = token;
  int words = 0;
  do {
    ct_place_key_add(key, ct_document_word(scan->document, at), scan->arena);
    lengths[words] = key->length;
    ends[words] = at + 1;
    words++;
    at = next_word(scan, at + 1);
  } while (at != 0 && words < NAME_WORDS);
  return words;
}

bool ct_place_match(const CtPlaceScan *scan, uint32_t token, CtPlaceMatch *match) {
  CtPlaceKey key;
  size_t lengths[NAME_WORDS];
  uint32_t ends[NAME_WORDS], count;
  bool longer;
  int words = 1;
  if (token >= scan->end) return false;
  const CtText word = ct_document_word(scan->document, token);
  if (!ct_place_may_begin(scan->document->text, word) || !may_begin(scan, token)) return false;
  ct_place_key_begin(&key);
  ct_place_key_add(&key, word, scan->arena);
  const int32_t row = ct_place_first_rows(&key, &count, &longer);
  lengths[0] = key.length;
  ends[0] = token + 1;
  if (longer) {  // "New", "San": most capital words begin no name at all
    key.length = 0;
    words = collect(scan, token, &key, ends, lengths);
  }
  for (; words > 0; words--) {
    key.length = lengths[words - 1];
    match->count = count;
    match->row = words == 1 ? row : ct_place_rows(&key, &match->count, &longer);
    if (match->row < 0 || !case_fits(scan, token, &key)) continue;
    // "Saint-Etienne-du-Rouvray" is not Saint-Etienne.
    if (past_small_words(scan, ends[words - 1]) != 0) continue;
    match->first = token;
    match->end = ends[words - 1];
    match->key = key;
    return true;
  }
  return false;
}

// ---- The words around a name ----------------------------------------------------------------

// As far as can be told without tagging the sentence: false leaves it open.
static bool is_no_name(const CtPlaceScan *scan, uint32_t token) {
  if (!ct_place_is_capital(scan, token)) return true;
  return scan->document->sentences.items[scan->sentence].tagged && !ct_place_is_name(scan, token);
}

// "northern Gaza", "Ukrainian Kherson", "in Gov. Abbott's Texas": what may stand before a place
// with a capital.
static bool fits_before(const CtPlaceScan *scan, uint32_t token) {
  if (token == scan->first || is_no_name(scan, token - 1)) return true;
  const CtLexEntry *entry = ct_document_entry(scan->document, token - 1);
  if (ct_lexicon_has(entry, CT_LEX_DEMONYMS) || ct_lexicon_has(entry, CT_LEX_CLOSED_CLASS) ||
      ct_lexicon_has(entry, CT_LEX_DATES))
    return true;
  if (ct_place_word_before(scan, token, CT_PLACE_WORDS_ROLE_DIRECTION) ||
      ct_place_word_before(scan, token, CT_PLACE_WORDS_ROLE_LOCATIVE))
    return true;
  if (scan->out->count > 0 && scan->out->items[scan->out->count - 1].end == token) return true;
  return !ct_place_is_name(scan, token - 1);
}

// "Kyiv Mayor", "Texas Hill Country", "Kyiv Wednesday"; not "Washington Post", "Paris Hilton".
static bool fits_after(const CtPlaceScan *scan, uint32_t end) {
  CtPlaceMatch next;
  if (is_no_name(scan, end)) return true;
  const CtLexEntry *entry = ct_document_entry(scan->document, end);
  if (ct_lexicon_has(entry, CT_LEX_DEMONYMS) || ct_lexicon_has(entry, CT_LEX_DATES)) return true;
  if (ct_place_word(scan, end, CT_PLACE_WORDS_ROLE_OFFICE, NULL) ||
      ct_place_word(scan, end, CT_PLACE_WORDS_ROLE_DIVISION, NULL) ||
      ct_place_word(scan, end, CT_PLACE_WORDS_ROLE_HAPPENING, NULL)) {
    return true;
  }
  if (ct_place_match(scan, end, &next) && !ct_place_is_shy(next.row)) return true;
  return !ct_place_is_name(scan, end);
}

static bool is_comma(const CtPlaceScan *scan, uint32_t token) {
  return ct_place_word_is(scan, token, ",");
}

bool ct_place_stands_alone(const CtPlaceScan *scan, const CtPlaceMatch *match) {
  CtPlaceMatch next;
  const bool waters = match->first > scan->first &&
                      ct_place_word_before(scan, match->first, CT_PLACE_WORDS_ROLE_WATERS);
  if (waters) return false;  // "Lake Victoria"
  if (!scan->title_case && (!fits_before(scan, match->first) || !fits_after(scan, match->end)))
    return false;
  if (!ct_place_is_shy(match->row)) return true;
  const bool behind = ct_place_word_before(scan, match->first, CT_PLACE_WORDS_ROLE_LOCATIVE);
  const bool larger = is_comma(scan, match->end) && ct_place_match(scan, match->end + 1, &next) &&
                      !ct_place_is_shy(next.row);
  return (behind || larger) && (larger || !ct_place_is_name(scan, match->end));
}
