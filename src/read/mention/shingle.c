// Min-hashes of runs of five words, so that reprints of one story are found without its text; and the share of function
// words, by which an article in another language is told.
#include "read/mention/names.h"

enum {
  RUN = 5,
  ENOUGH_WORDS = 25,
  LEAST_PERCENT = 8,
  ROOM = 4 * CT_MAX_SHINGLES,  // hashes that wait to be sorted
  // Hashes expected below the first limit, were all tokens words: nine of ten are, which leaves enough but in one text of thousands.
  EXPECTED = 2 * CT_MAX_SHINGLES,
  BUCKET_BITS = 7,
  BUCKETS = 1 << BUCKET_BITS,
  BLOCK = 64  // tokens
};

static const uint64_t MULTIPLIER = 0x9e3779b97f4a7c15u;
static const uint64_t ALL = UINT64_C(1) << 32;  // above any hash

// ---- The smallest ---------------------------------------------------------------------------

// Hashes below `limit`, in no order. Few are below the first limit, so that few are kept in vain.
typedef struct Smallest {
  uint32_t items[ROOM];
  uint32_t count;
  uint32_t shift;  // an item's bucket is what is left of it
  uint64_t limit;
} Smallest;

static void init(Smallest *smallest, uint64_t limit) {
  smallest->count = 0;
  smallest->shift = 0;
  smallest->limit = limit;
  while ((limit - 1) >> smallest->shift >= BUCKETS)
    smallest->shift++;
}

static void sort_by_bucket(const Smallest *smallest, uint32_t *sorted) {
  uint32_t starts[BUCKETS + 1] = {0};
  const uint32_t *items = smallest->items;
  for (uint32_t i = 0; i < smallest->count; i++)
    starts[(items[i] >> smallest->shift) + 1]++;
  for (uint32_t i = 1; i < BUCKETS; i++)
    starts[i] += starts[i - 1];
  for (uint32_t i = 0; i < smallest->count; i++)
    sorted[starts[items[i] >> smallest->shift]++] = items[i];
}

// Puts an item among the first `kept`, which are in order, unless it is there; how many there are then.
static uint32_t insert(uint32_t *items, uint32_t kept, uint32_t item) {
  uint32_t at = kept;
  while (at > 0 && items[at - 1] > item)
    at--;
  if (at > 0 && items[at - 1] == item) return kept;
  for (uint32_t i = kept; i > at; i--)
    items[i] = items[i - 1];
  items[at] = item;
  return kept + 1;
}

// Keeps each of the smallest once, in order. The buckets leave nearly nothing to the insertions, and those behind the
// bucket that fills the room need not be looked at.
static void settle(Smallest *smallest) {
  uint32_t sorted[ROOM], kept = 0;
  uint32_t *items = smallest->items;
  sort_by_bucket(smallest, sorted);
  for (uint32_t i = 0; i < smallest->count; i++) {
    if (kept >= CT_MAX_SHINGLES &&
        sorted[i] >> smallest->shift > items[CT_MAX_SHINGLES - 1] >> smallest->shift)
      break;
    kept = insert(items, kept, sorted[i]);
  }
  smallest->count = kept < CT_MAX_SHINGLES ? kept : CT_MAX_SHINGLES;
  if (smallest->count == CT_MAX_SHINGLES) smallest->limit = items[CT_MAX_SHINGLES - 1];
}

// The hashes of the last four words, the newest lowest. That of five is made of them and of the one that they pushed out.
typedef uint64_t Four;
_Static_assert(RUN == 5, "four words and one more");

static inline uint32_t run_hash(Four last, Four before) {
  const uint64_t pushed_out = before >> 48;
  return (uint32_t)((last ^ pushed_out * 3 * MULTIPLIER) * MULTIPLIER >> 32);
}

// The hashes of the words and numbers among `count` tokens; how many.
static uint32_t hashes_of(const CtToken *tokens, uint32_t count, uint16_t *hashes) {
  uint32_t words = 0;
  for (uint32_t i = 0; i < count; i++) {
    hashes[words] = tokens[i].hash;
    words += tokens[i].kind < CT_TOKEN_PUNCT;  // nor a symbol
  }
  return words;
}

// Goes on from *last, the words before, by `count` more; offers each run that ends with one of them. There is room.
static void add_runs(const uint16_t *hashes, uint32_t count, Four *last, Smallest *smallest) {
  const uint64_t limit = smallest->limit;
  uint32_t kept = smallest->count;
  Four now = *last;
  for (uint32_t i = 0; i < count; i++) {
    const Four before = now;
    now = before << 16 | hashes[i];
    const uint32_t hash = run_hash(now, before);
    smallest->items[kept] = hash;
    kept += hash < limit;
  }
  smallest->count = kept;
  *last = now;
}

// Block by block, so that nothing in the loops over them has to branch.
static void collect(const CtDocument *document, Smallest *smallest) {
  Four last = 0;
  uint32_t seen = 0;  // of the words that only begin the first run
  for (uint32_t first = 0; first < document->tokens.count; first += BLOCK) {
    uint16_t hashes[BLOCK];
    const uint32_t rest = document->tokens.count - first;
    const uint32_t words =
        hashes_of(&document->tokens.items[first], rest < BLOCK ? rest : BLOCK, hashes);
    uint32_t i = 0;
    for (; i < words && seen < RUN - 1; i++, seen++)
      last = last << 16 | hashes[i];
    if (smallest->count > ROOM - BLOCK) settle(smallest);
    add_runs(hashes + i, words - i, &last, smallest);
    if (rest <= BLOCK) break;
  }
  settle(smallest);
}

bool ct_shingles_read(CtReading *reading, CtArena *arena) {
  const CtDocument *document = &reading->document;
  Smallest smallest;
  const uint32_t tokens = document->tokens.count;
  // Hashes are spread evenly.
  const uint64_t limit = tokens > EXPECTED ? ALL * EXPECTED / tokens : ALL;
  init(&smallest, limit);
  collect(document, &smallest);
  if (smallest.count < CT_MAX_SHINGLES && limit < ALL) {  // a text that repeats itself
    init(&smallest, ALL);
    collect(document, &smallest);
  }
  for (uint32_t i = 0; i < smallest.count; i++) {
    uint32_t *shingle = CT_VEC_ADD(arena, &reading->shingles);
    if (!shingle) return false;
    *shingle = smallest.items[i];
  }
  return true;
}

// The words among `count` tokens, at most BLOCK; *known grows by those that tell English. Without a branch for all that may.
static uint32_t count_words(const CtToken *tokens, uint32_t count, uint32_t *known) {
  const uint64_t telling = ct_lexicon_bit(CT_LEX_FUNCTION_WORDS) | ct_lexicon_bit(CT_LEX_NUMBERS);
  uint32_t words = 0, may = 0;
  uint32_t entries[BLOCK];
  for (uint32_t i = 0; i < count; i++) {
    const bool word = tokens[i].kind == CT_TOKEN_WORD;
    entries[may] = tokens[i].entry;
    words += word;
    may += word & ((tokens[i].reach & telling) != 0);
  }
  for (uint32_t i = 0; i < may; i++) {
    const CtLexEntry *entry = ct_lexicon_entry(entries[i]);
    *known += entry && (entry->tables & telling) != 0;
  }
  return words;
}

_Static_assert(CT_LEX_FUNCTION_WORDS < 63 && CT_LEX_NUMBERS < 63, "each has a bit of its own");

bool ct_language_is_english(const CtDocument *document) {
  const uint64_t enough = (uint64_t)document->tokens.count * LEAST_PERCENT;  // of all that may come
  uint32_t words = 0, known = 0;
  for (uint32_t first = 0; first < document->tokens.count; first += BLOCK) {
    const uint32_t rest = document->tokens.count - first;
    words += count_words(&document->tokens.items[first], rest < BLOCK ? rest : BLOCK, &known);
    if ((uint64_t)known * 100 >= enough) return true;
    if (rest <= BLOCK) break;
  }
  return words < ENOUGH_WORDS || (uint64_t)known * 100 >= (uint64_t)words * LEAST_PERCENT;
}
