// Words of a document, and phrases of the lexicon in it.
#include "text/document.h"

#include <string.h>

#include "text/chars.h"

CtText ct_document_word(const CtDocument *document, uint32_t token) {
  return ct_document_words(document, token, token + 1);
}

CtText ct_document_words(const CtDocument *document, uint32_t first, uint32_t end) {
  if (first >= end || end > document->tokens.count) return CT_NO_TEXT;
  return ct_text_range(document->text, document->tokens.items[first].start,
                       document->tokens.items[end - 1].end);
}

// ---- Phrases ----------------------------------------------------------------------------------

// The key of a run of tokens, as it grows.
typedef struct Key {
  size_t length;
  bool exact;
  bool at_hyphen;  // the last token was a hyphen, which the key has as a space
  char bytes[UINT8_MAX + 1];
} Key;

static bool is_hyphen(CtText word) {
  return (word.length == 1 && word.data[0] == '-') ||
         (word.length == 3 &&
          (memcmp(word.data, "\xE2\x80\x90", 3) == 0 || memcmp(word.data, "\xE2\x80\x91", 3) == 0));
}

static bool append(Key *key, CtText word, bool space) {
  char *out = key->bytes + key->length + (space ? 1 : 0);
  const size_t room = sizeof(key->bytes) - key->length - 1;
  if (!word.data || word.length + 4 > room) return false;
  if (space) key->bytes[key->length] = ' ';
  if (key->exact) memcpy(out, word.data, word.length);
  const size_t length = key->exact ? word.length : ct_key_of(word, out, room);
  key->length += length + (space ? 1 : 0);
  return length > 0;
}

// Adds one token. False when no key can go on with it.
static bool append_token(Key *key, const CtDocument *document, uint32_t token) {
  const CtText word = ct_document_word(document, token);
  const bool space =
      key->length > 0 &&
      (key->at_hyphen || (document->tokens.items[token].flags & CT_TOKEN_SPACE_BEFORE));
  key->at_hyphen = is_hyphen(word);
  if (key->at_hyphen) return key->length > 0;
  return append(key, word, space);
}

static const CtLexEntry *find(const Key *key) {
  const CtText text = {key->bytes, key->length};
  return key->exact ? ct_lexicon_find_exact(text) : ct_lexicon_find(text);
}

static const CtLexEntry *exact_entry(const CtDocument *document, uint32_t token) {
  return ct_lexicon_find_exact(ct_document_word(document, token));
}

// Whether the word behind `token` can be the second of a phrase, told by its first letter: most are told apart by it, and
// building a key is dear.
static bool goes_on(const CtDocument *document, uint32_t token, uint32_t end,
                    const CtLexEntry *first) {
  if (first->max_phrase_words < 2 || token + 1 >= end) return false;
  const bool hyphen = is_hyphen(ct_document_word(document, token + 1));
  if (hyphen && token + 2 >= end) return false;
  return ct_lexicon_goes_on(first,
                            document->text.data[document->tokens.items[token + 1 + hyphen].start]);
}

const CtLexEntry *ct_document_match_entry(const CtDocument *document, uint32_t token, uint32_t end,
                                          uint8_t table, uint32_t *words) {
  Key key;
  key.length = 0;
  key.at_hyphen = false;
  key.exact = ct_lexicon_is_exact(table);
  *words = 0;
  if (token >= end || end > document->tokens.count) return NULL;
  const CtLexEntry *known = ct_document_entry(document, token);
  if (!key.exact && !ct_lexicon_begins(known, table)) {  // most words, most often
    *words = ct_lexicon_has(known, table) ? 1 : 0;
    return *words ? known : NULL;
  }
  const CtLexEntry *first = key.exact ? exact_entry(document, token) : known;
  if (!first) return NULL;
  const CtLexEntry *best = ct_lexicon_has(first, table) ? first : NULL;
  *words = best ? 1 : 0;
  if (!goes_on(document, token, end, first) || !append_token(&key, document, token)) return best;
  uint32_t left = first->max_phrase_words;
  for (uint32_t at = token + 1; at < end && left > 1; at++) {
    if (!append_token(&key, document, at)) break;
    if (key.at_hyphen) continue;
    left--;
    const CtLexEntry *entry = find(&key);
    if (!ct_lexicon_has(entry, table)) continue;
    best = entry;
    *words = at + 1 - token;
  }
  return best;
}
