// Names what a figure counts: the head noun in the singular, its class from the table `classes`, and the classes above.
// Takes tokens of one noun phrase; decides nothing about what happened to the thing.
#include "read/figure/thing.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "class_words.h"
#include "text/text.h"
#include "text/word_class.h"

enum { MAX_CLASS_WORDS = 4, MAX_DEPTH = 8, KEY_BYTES = 128 };

int32_t ct_class_row(CtText word) { return ct_lexicon_find_row(word, CT_LEX_CLASSES); }

CtText ct_class_name(int32_t row) {
  return row < 0 ? CT_NO_TEXT : ct_lexicon_text(ct_lex_classes[row].word);
}

int32_t ct_class_row_parent(int32_t row) { return row < 0 ? -1 : ct_lex_classes[row].parent; }

int32_t ct_class_row_root(int32_t row) {
  while (ct_class_row_parent(row) >= 0)
    row = ct_class_row_parent(row);
  return row;
}

bool ct_class_row_is(int32_t row, int32_t ancestor) {
  if (ancestor < 0) return false;
  for (int depth = 0; row >= 0 && depth < MAX_DEPTH; depth++) {
    if (row == ancestor) return true;
    row = ct_class_row_parent(row);
  }
  return false;
}

CtText ct_class_parent(CtText class_) {
  return class_.data ? ct_class_name(ct_class_row_parent(ct_class_row(class_))) : CT_NO_TEXT;
}

bool ct_class_is_a(CtText class_, CtText ancestor) {
  if (!class_.data || !ancestor.data) return false;
  return ct_class_row_is(ct_class_row(class_), ct_class_row(ancestor));
}

// Lower-case words of tokens [first, head), hyphens left out, then the head's singular, as a key of the lexicon.
static CtText class_key(const CtDocument *document, uint32_t first, uint32_t head, char *out) {
  size_t length = 0;
  for (uint32_t token = first; token <= head; token++) {
    const CtText word = ct_document_word(document, token);
    char lower[CT_MAX_TOKEN_BYTES + 8];
    if (word.length == 1 && word.data[0] == '-') continue;
    size_t size = ct_utf8_lower_text(word, lower, sizeof(lower));
    if (token == head) {
      char singular[CT_MAX_TOKEN_BYTES + 8];
      size = ct_noun_singular(word, singular);
      memcpy(lower, singular, size);
    }
    if (size == 0 || length + size + 1 > KEY_BYTES) return CT_NO_TEXT;
    if (length > 0) out[length++] = ' ';
    memcpy(out + length, lower, size);
    length += size;
  }
  return (CtText){out, length};
}

// Orders the word at `at`, which a space ends, and the key.
static int compare_word(const char *at, CtText key) {
  for (size_t i = 0; i < key.length; i++) {
    const unsigned char a = (unsigned char)at[i], b = (unsigned char)key.data[i];
    if (a != b) return a == ' ' || a < b ? -1 : 1;
  }
  return at[key.length] == ' ' ? 0 : 1;
}

// The first bytes of a key and the space behind it, in their order: most words are told apart by these.
enum { HEAD = 8 };
typedef struct Head {
  uint64_t bytes;   // the first highest
  unsigned unused;  // bits that a shorter key leaves over
} Head;

static uint64_t bytes_at(const char *at) {
  uint64_t bytes = 0;
  for (int i = 0; i < HEAD; i++)
    bytes = bytes << 8 | (unsigned char)at[i];
  return bytes;
}

static Head head_of(CtText key) {
  char bytes[HEAD];
  memset(bytes, ' ', sizeof bytes);
  memcpy(bytes, key.data, key.length < HEAD ? key.length : HEAD);
  const unsigned unused = key.length < HEAD - 1 ? 8 * (unsigned)(HEAD - 1 - key.length) : 0;
  return (Head){bytes_at(bytes) >> unused, unused};
}

// The class that WordNet gives a noun that classes.tsv does not list ("waiter", "trawler"), or -1.
static int32_t class_of_noun(CtText key) {
  uint32_t low = 0, high = (CT_CLASS_WORDS + CT_CLASS_WORD_BLOCK - 1) / CT_CLASS_WORD_BLOCK;
  const Head head = head_of(key);
  while (high - low > 1) {
    const uint32_t middle = (low + high) / 2;
    const char *word = ct_class_words + ct_class_word_blocks[middle];
    const uint64_t bytes = bytes_at(word) >> head.unused;
    bool behind = bytes > head.bytes;
    if (bytes == head.bytes && key.length >= HEAD) behind = compare_word(word, key) > 0;
    low = behind ? low : middle;
    high = behind ? middle : high;
  }
  const char *at = ct_class_words + ct_class_word_blocks[low];
  const uint32_t end = (low + 1) * CT_CLASS_WORD_BLOCK;
  for (uint32_t word = low * CT_CLASS_WORD_BLOCK; word < end && word < CT_CLASS_WORDS; word++) {
    const int order = compare_word(at, key);
    if (order >= 0) return order == 0 ? ct_class_word_rows[word] : -1;
    at = strchr(at, ' ') + 1;
  }
  return -1;
}

// Whether words of several tokens that name a class may begin here: a quick no. A hyphen is left out of the key.
static bool may_begin_class(const CtDocument *document, uint32_t token) {
  const CtToken *at = &document->tokens.items[token];
  return ct_lexicon_begins(ct_lexicon_entry(at->entry), CT_LEX_CLASSES) ||
         (at->kind > CT_TOKEN_NUMBER &&
          ct_text_equal(ct_document_word(document, token), CT_TEXT("-")));
}

// ct_class_of_words where the head alone has the key `noun`.
static int32_t class_of(const CtDocument *document, uint32_t first, uint32_t head, CtText noun,
                        uint32_t *words_first) {
  char key[KEY_BYTES];
  uint32_t start = head - first < MAX_CLASS_WORDS ? first : head - MAX_CLASS_WORDS;
  for (; start < head; start++) {
    if (!may_begin_class(document, start)) continue;
    const CtText text = class_key(document, start, head, key);
    const int32_t row = text.data ? ct_class_row(text) : -1;
    *words_first = start;
    if (row >= 0) return row;
  }
  *words_first = head;
  if (!noun.data) return -1;
  const int32_t row = ct_class_row(noun);
  return row >= 0 ? row : class_of_noun(noun);
}

int32_t ct_class_of_words(const CtDocument *document, uint32_t first, uint32_t head,
                          uint32_t *words_first) {
  char key[KEY_BYTES];
  return class_of(document, first, head, class_key(document, head, head, key), words_first);
}

// "Women doctors" are doctors; no other people in the plural stand before a noun.
static bool is_people(const CtDocument *document, uint32_t token) {
  uint32_t first = 0;
  if (document->tokens.items[token].tag != CT_TAG_NOUN_PLURAL) return false;
  const int32_t row = ct_class_of_words(document, token, token, &first);
  return ct_class_row_is(row, CT_CLASSES_ROW_PERSON) && row != CT_CLASSES_ROW_WOMAN &&
         row != CT_CLASSES_ROW_MAN;
}

uint32_t ct_thing_own_head(const CtDocument *document, uint32_t first, uint32_t head) {
  if (head <= first || !is_people(document, head - 1)) return head;
  const CtText word = ct_document_word(document, head);
  const bool held = ct_text_equal_ascii_case(word, CT_TEXT("hostage")) ||
                    ct_text_equal_ascii_case(word, CT_TEXT("captive")) ||
                    ct_text_equal_ascii_case(word, CT_TEXT("prisoner"));
  char base[CT_MAX_TOKEN_BYTES + 8];
  const size_t length = ct_noun_singular(word, base);
  const bool verb = document->tokens.items[head].tag == CT_TAG_NOUN_PLURAL &&
                    (ct_word_tags((CtText){base, length}).can & 1u << CT_TAG_VERB_BASE) != 0;
  return held || verb ? head - 1 : head;
}

bool ct_thing_read(const CtDocument *document, uint32_t first, uint32_t head, CtArena *arena,
                   CtThing *out, int32_t *row) {
  char key[KEY_BYTES];
  uint32_t words_first = head;
  const CtText singular = class_key(document, head, head, key);
  *row = class_of(document, first, head, singular, &words_first);
  *out = (CtThing){.text = ct_document_words(document, first, head + 1),
                   .class_ = ct_class_name(*row)};
  out->head = ct_arena_copy(arena, singular.data ? singular : ct_document_word(document, head));
  return out->head.data != NULL;
}

CtThing ct_thing_implied(int32_t class_row) {
  const CtText name = ct_class_name(class_row);
  return (CtThing){.text = CT_NO_TEXT, .head = name, .class_ = name, .implied = true};
}
