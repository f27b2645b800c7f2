// Min-hashes of runs of five words, so that reprints of one story are found without its text; and the share of function
// words, by which an article in another language is told.
#include "read/names.h"

#include <stdlib.h>

enum { RUN = 5, ENOUGH_WORDS = 25, LEAST_PERCENT = 8 };

static const uint64_t MULTIPLIER = 0x9e3779b97f4a7c15u;

// One to eight bytes as one number, little-endian on every machine; compilers make few loads of it.
static uint64_t load(const char *bytes, size_t count) {
  const unsigned char *at = (const unsigned char *)bytes;
  if (count < 4)
    return (uint64_t)at[0] | (uint64_t)at[count >> 1] << 8 | (uint64_t)at[count - 1] << 16;
  const unsigned char *last = at + count - 4;
  uint64_t low =
      (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24;
  uint64_t high = (uint64_t)last[0] | (uint64_t)last[1] << 8 | (uint64_t)last[2] << 16 |
                  (uint64_t)last[3] << 24;
  return low | high << 32;
}

// The case bit of ASCII letters is set throughout, so that a headline in capitals is the same story.
static uint64_t word_hash(CtText word) {
  uint64_t hash = word.length * MULTIPLIER;
  for (size_t at = 0; at < word.length; at += 8) {
    const size_t left = word.length - at;
    hash = (hash ^ (load(word.data + at, left < 8 ? left : 8) | 0x2020202020202020u)) * MULTIPLIER;
    hash ^= hash >> 29;
  }
  return hash;
}

// The hashes kept so far as a heap with the largest on top.
typedef struct Smallest {
  uint32_t items[CT_MAX_SHINGLES];
  uint32_t count;
} Smallest;

static void sift_down(Smallest *heap, uint32_t at) {
  for (;;) {
    uint32_t largest = at;
    for (uint32_t child = 2 * at + 1; child <= 2 * at + 2 && child < heap->count; child++) {
      if (heap->items[child] > heap->items[largest]) largest = child;
    }
    if (largest == at) return;
    const uint32_t item = heap->items[at];
    heap->items[at] = heap->items[largest];
    heap->items[largest] = item;
    at = largest;
  }
}

static bool is_kept(const Smallest *heap, uint32_t hash) {
  for (uint32_t i = 0; i < heap->count; i++) {
    if (heap->items[i] == hash) return true;
  }
  return false;
}

static void offer(Smallest *heap, uint32_t hash) {
  if (heap->count == CT_MAX_SHINGLES && hash >= heap->items[0]) return;
  if (is_kept(heap, hash)) return;
  if (heap->count == CT_MAX_SHINGLES) {
    heap->items[0] = hash;
    sift_down(heap, 0);
    return;
  }
  heap->items[heap->count++] = hash;
  if (heap->count < CT_MAX_SHINGLES) return;
  for (uint32_t i = heap->count / 2; i > 0; i--)
    sift_down(heap, i - 1);
}

static int by_value(const void *a, const void *b) {
  const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

static uint32_t run_hash(const uint64_t words[RUN]) {
  uint64_t hash = 0;
  for (uint32_t i = 0; i < RUN; i++)
    hash = (hash ^ words[i]) * MULTIPLIER;
  return (uint32_t)(hash >> 32);
}

bool ct_shingles_read(CtReading *reading, CtArena *arena) {
  const CtDocument *document = &reading->document;
  Smallest heap = {.count = 0};
  uint64_t words[RUN] = {0};
  uint32_t seen = 0;
  for (uint32_t i = 0; i < document->tokens.count; i++) {
    const CtToken *token = &document->tokens.items[i];
    if (token->kind == CT_TOKEN_PUNCT || token->kind == CT_TOKEN_SYMBOL) continue;
    for (uint32_t k = 1; k < RUN; k++)
      words[k - 1] = words[k];
    words[RUN - 1] = word_hash(ct_document_word(document, i));
    if (++seen >= RUN) offer(&heap, run_hash(words));
  }
  qsort(heap.items, heap.count, sizeof(heap.items[0]), by_value);
  for (uint32_t i = 0; i < heap.count; i++) {
    uint32_t *shingle = CT_VEC_ADD(arena, &reading->shingles);
    if (!shingle) return false;
    *shingle = heap.items[i];
  }
  return true;
}

bool ct_language_is_english(const CtDocument *document) {
  uint32_t words = 0, known = 0;
  for (uint32_t i = 0; i < document->tokens.count; i++) {
    if (document->tokens.items[i].kind != CT_TOKEN_WORD) continue;
    words++;
    const CtLexEntry *entry = ct_document_entry(document, i);
    known += ct_lexicon_has(entry, CT_LEX_FUNCTION_WORDS) || ct_lexicon_has(entry, CT_LEX_NUMBERS);
  }
  return words < ENOUGH_WORDS || (uint64_t)known * 100 >= (uint64_t)words * LEAST_PERCENT;
}
