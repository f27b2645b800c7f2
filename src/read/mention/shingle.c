// Min-hashes of runs of five words, so that reprints of one story are found without its text; and the share of function
// words, by which an article in another language is told.
#include "read/mention/names.h"

enum {
  RUN = 5,
  ENOUGH_WORDS = 25,
  LEAST_PERCENT = 8,
  ROOM = 4 * CT_MAX_SHINGLES,   // hashes that wait to be sorted
  LEAST = 2 * CT_MAX_SHINGLES,  // hashes below the first limit are about as many, or up to twice
  BUCKET_BITS = 7,
  BUCKETS = 1 << BUCKET_BITS
};

static const uint64_t MULTIPLIER = 0x9e3779b97f4a7c15u;

// ---- The smallest ---------------------------------------------------------------------------

// Hashes below `limit`, in no order. Few are below the first limit, so that few are kept in vain.
typedef struct Smallest {
  uint32_t items[ROOM];
  uint32_t count;
  uint32_t shift;  // an item's bucket is what is left of it
  uint64_t limit;
} Smallest;

// Hashes are spread evenly: halving the limit halves what is below it.
static void init(Smallest *smallest, uint32_t halvings) {
  smallest->count = 0;
  smallest->shift = 32 - halvings - BUCKET_BITS;
  smallest->limit = (UINT64_C(1) << 32) >> halvings;
}

// By buckets, which leaves nearly nothing to the insertions behind them.
static void sort(Smallest *smallest) {
  uint32_t sorted[ROOM], starts[BUCKETS + 1] = {0};
  const uint32_t *items = smallest->items;
  for (uint32_t i = 0; i < smallest->count; i++)
    starts[(items[i] >> smallest->shift) + 1]++;
  for (uint32_t i = 1; i < BUCKETS; i++)
    starts[i] += starts[i - 1];
  for (uint32_t i = 0; i < smallest->count; i++)
    sorted[starts[items[i] >> smallest->shift]++] = items[i];
  for (uint32_t i = 0; i < smallest->count; i++) {
    const uint32_t item = sorted[i];
    uint32_t at = i;
    for (; at > 0 && smallest->items[at - 1] > item; at--)
      smallest->items[at] = smallest->items[at - 1];
    smallest->items[at] = item;
  }
}

// Keeps each of the smallest once, in order.
static void settle(Smallest *smallest) {
  uint32_t kept = 0;
  sort(smallest);
  for (uint32_t i = 0; i < smallest->count && kept < CT_MAX_SHINGLES; i++) {
    if (kept == 0 || smallest->items[kept - 1] != smallest->items[i])
      smallest->items[kept++] = smallest->items[i];
  }
  smallest->count = kept;
  if (kept == CT_MAX_SHINGLES) smallest->limit = smallest->items[kept - 1];
}

// Without a branch for what is too large.
static inline void offer(Smallest *smallest, uint32_t hash) {
  smallest->items[smallest->count] = hash;
  smallest->count += hash < smallest->limit;
  if (smallest->count == ROOM) settle(smallest);
}

// The hashes of the last four words, the newest lowest. That of five is made of them and of the one that they pushed out.
typedef uint64_t Four;
_Static_assert(RUN == 5, "four words and one more");

static inline uint32_t run_hash(Four last, Four before) {
  const uint64_t pushed_out = before >> 48;
  return (uint32_t)((last ^ pushed_out * 3 * MULTIPLIER) * MULTIPLIER >> 32);
}

static void collect(const CtDocument *document, Smallest *smallest) {
  const CtToken *tokens = document->tokens.items;
  Four last = 0;
  uint32_t seen = 0;
  for (uint32_t i = 0; i < document->tokens.count; i++) {
    if (tokens[i].kind >= CT_TOKEN_PUNCT) continue;  // also a symbol
    const Four before = last;
    last = before << 16 | tokens[i].hash;
    if (++seen >= RUN) offer(smallest, run_hash(last, before));
  }
  settle(smallest);
}

bool ct_shingles_read(CtReading *reading, CtArena *arena) {
  const CtDocument *document = &reading->document;
  Smallest smallest;
  uint32_t halvings = 0;
  while (document->tokens.count >> halvings >= 2 * LEAST)
    halvings++;
  init(&smallest, halvings);
  collect(document, &smallest);
  if (smallest.count < CT_MAX_SHINGLES && halvings > 0) {  // a text that repeats itself
    init(&smallest, 0);
    collect(document, &smallest);
  }
  for (uint32_t i = 0; i < smallest.count; i++) {
    uint32_t *shingle = CT_VEC_ADD(arena, &reading->shingles);
    if (!shingle) return false;
    *shingle = smallest.items[i];
  }
  return true;
}

bool ct_language_is_english(const CtDocument *document) {
  const uint64_t telling = ct_lexicon_bit(CT_LEX_FUNCTION_WORDS) | ct_lexicon_bit(CT_LEX_NUMBERS);
  const uint64_t enough = (uint64_t)document->tokens.count * LEAST_PERCENT;  // of all that may come
  uint32_t words = 0, known = 0;
  for (uint32_t i = 0; i < document->tokens.count; i++) {
    if (document->tokens.items[i].kind != CT_TOKEN_WORD) continue;
    words++;
    const CtToken *token = &document->tokens.items[i];
    if (!(token->reach & telling)) continue;
    known += ct_token_has(token, CT_LEX_FUNCTION_WORDS) || ct_token_has(token, CT_LEX_NUMBERS);
    if ((uint64_t)known * 100 >= enough) return true;
  }
  return words < ENOUGH_WORDS || (uint64_t)known * 100 >= (uint64_t)words * LEAST_PERCENT;
}
