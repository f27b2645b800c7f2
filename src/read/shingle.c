// Min-hashes of runs of five words, so that reprints of one story are found without its text; and the share of function
// words, by which an article in another language is told.
#include "read/names.h"

#include <string.h>

#include "base/word8.h"

enum {
  RUN = 5,
  ENOUGH_WORDS = 25,
  LEAST_PERCENT = 8,
  WORD = 8,                     // bytes that are hashed at once
  ROOM = 4 * CT_MAX_SHINGLES,   // hashes that wait to be sorted
  LEAST = 2 * CT_MAX_SHINGLES,  // hashes below the first limit are about as many, or up to twice
  BUCKET_BITS = 7,
  BUCKETS = 1 << BUCKET_BITS
};

static const uint64_t MULTIPLIER = 0x9e3779b97f4a7c15u;

// ---- Hashes ---------------------------------------------------------------------------------

// Little-endian on every machine; compilers make one load of it.
static inline uint64_t load8(const char *bytes) {
  const unsigned char *at = (const unsigned char *)bytes;
  return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
         (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
         (uint64_t)at[7] << 56;
}

// Eight bytes of the text from `at` on, zeros behind its end.
static inline uint64_t load(CtText text, size_t at) {
  char bytes[WORD] = {0};
  if (text.length - at >= WORD) return load8(text.data + at);
  memcpy(bytes, text.data + at, text.length - at);
  return load8(bytes);
}

// How `count` bytes are packed: those that stay, those that are put one and two places higher, the shift that brings the last
// four down, and which of them count.
typedef struct Packing {
  uint64_t stay, one, two, last;
  uint8_t shift;
} Packing;

static const Packing packings[WORD + 1] = {
    {0, 0, 0, 0, 0},
    {0xFF, 0xFF00, 0xFF0000, 0, 0},
    {0xFFFF, 0xFF0000, 0, 0, 0},
    {0xFFFFFF, 0, 0, 0, 0},
    {UINT32_MAX, 0, 0, UINT32_MAX, 0},
    {UINT32_MAX, 0, 0, UINT32_MAX, 8},
    {UINT32_MAX, 0, 0, UINT32_MAX, 16},
    {UINT32_MAX, 0, 0, UINT32_MAX, 24},
    {UINT32_MAX, 0, 0, UINT32_MAX, 32},
};

// The first `count` (1 to 8) of eight bytes: of fewer than four the first, the middle and the last, else the first four and
// the last four. From a table, as a branch that depends on a word's length is guessed wrong too often.
static inline uint64_t pack(uint64_t bytes, size_t count) {
  const Packing *how = &packings[count];
  return (bytes & how->stay) | (bytes << 8 & how->one) | (bytes << 16 & how->two) |
         (bytes >> how->shift & how->last) << 32;
}

// The case bit of ASCII letters is set throughout, so that a headline in capitals is the same story.
static inline uint64_t mix(uint64_t hash, uint64_t bytes) {
  hash = (hash ^ (bytes | CT_WORD8_EACH(0x20))) * MULTIPLIER;
  return hash ^ hash >> 29;
}

static inline uint64_t word_hash(CtText text, const CtToken *token) {
  size_t left = token->end - token->start, at = token->start;
  uint64_t hash = left * MULTIPLIER;
  for (; left > WORD; left -= WORD, at += WORD)
    hash = mix(hash, load(text, at));
  return mix(hash, pack(load(text, at), left));
}

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

// Hashes of the last words: of one, of two and so on. A word goes into each of them once.
typedef struct Runs {
  uint64_t one, two, three, four, five;
} Runs;
_Static_assert(RUN == 5, "a hash for each length of run");

static inline Runs add_word(Runs runs, uint64_t word) {
  return (Runs){word * MULTIPLIER, (runs.one ^ word) * MULTIPLIER, (runs.two ^ word) * MULTIPLIER,
                (runs.three ^ word) * MULTIPLIER, (runs.four ^ word) * MULTIPLIER};
}

static void collect(const CtDocument *document, Smallest *smallest) {
  const CtText text = document->text;
  const CtToken *tokens = document->tokens.items;
  Runs runs = {0};
  uint32_t seen = 0;
  for (uint32_t i = 0; i < document->tokens.count; i++) {
    if (tokens[i].kind >= CT_TOKEN_PUNCT) continue;  // also a symbol
    runs = add_word(runs, word_hash(text, &tokens[i]));
    if (++seen >= RUN) offer(smallest, (uint32_t)(runs.five >> 32));
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
  uint32_t words = 0, known = 0;
  for (uint32_t i = 0; i < document->tokens.count; i++) {
    if (document->tokens.items[i].kind != CT_TOKEN_WORD) continue;
    words++;
    const CtToken *token = &document->tokens.items[i];
    if (!(token->reach & telling)) continue;
    known += ct_token_has(token, CT_LEX_FUNCTION_WORDS) || ct_token_has(token, CT_LEX_NUMBERS);
  }
  return words < ENOUGH_WORDS || (uint64_t)known * 100 >= (uint64_t)words * LEAST_PERCENT;
}
