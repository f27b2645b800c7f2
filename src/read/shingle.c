// Min-hashes of runs of five words, so that reprints of one story are found without its text; and the share of function
// words, by which an article in another language is told.
#include "read/names.h"

#include <stdlib.h>

enum { RUN = 5, ENOUGH_WORDS = 40, LEAST_PERCENT = 8 };

static const uint64_t MULTIPLIER = 0x9e3779b97f4a7c15u;

static uint64_t word_hash(CtText word) {
  uint64_t hash = word.length * MULTIPLIER;
  for (size_t i = 0; i < word.length; i++) {
    const unsigned char byte = (unsigned char)word.data[i];
    hash = (hash ^ (byte >= 'A' && byte <= 'Z' ? byte + 32u : byte)) * 0x100000001b3u;
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
  for (uint32_t i = heap->count / 2; i > 0; i--) sift_down(heap, i - 1);
}

static int by_value(const void *a, const void *b) {
  const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

static uint32_t run_hash(const uint64_t *words, uint32_t at) {
  uint64_t hash = 0;
  for (uint32_t i = 0; i < RUN; i++) hash = (hash ^ words[(at + i) % RUN]) * MULTIPLIER;
  return (uint32_t)(hash >> 32);
}

bool ct_shingles_read(CtReading *reading, CtArena *arena) {
  const CtDocument *document = &reading->document;
  Smallest heap = {.count = 0};
  uint64_t words[RUN];
  uint32_t seen = 0;
  for (uint32_t i = 0; i < document->tokens.count; i++) {
    const CtToken *token = &document->tokens.items[i];
    if (token->kind == CT_TOKEN_PUNCT || token->kind == CT_TOKEN_SYMBOL) continue;
    words[seen++ % RUN] = word_hash(ct_document_word(document, i));
    if (seen >= RUN) offer(&heap, run_hash(words, seen));
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
    known += ct_lexicon_has(ct_document_entry(document, i), CT_LEX_FUNCTION_WORDS);
  }
  return words < ENOUGH_WORDS || (uint64_t)known * 100 >= (uint64_t)words * LEAST_PERCENT;
}
