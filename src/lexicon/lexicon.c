// Look-up by open addressing: the top bits of a 64-bit hash give the slot, a slot gives an entry.
// At most half of the slots are taken (of the page's, whose bytes count, most); lengths are compared before
// bytes. Takes keys in the form that README.md tells; knows nothing of tokens.
#include "lexicon/lexicon.h"

#include <string.h>

#include "lexicon/lexicon_data.h"

enum { CHUNK = CT_LEX_CHUNK };  // bytes that are hashed at once
static const uint64_t MULTIPLIER = 0x9e3779b97f4a7c15u;

// hashOf in scripts/lexicon/keys.js is the same.
static inline uint64_t mix(uint64_t hash, uint64_t chunk) {
  const uint64_t product = (hash ^ chunk) * MULTIPLIER;
  return product ^ product >> 32;
}

static inline size_t slot_of(uint64_t hash) { return (size_t)(hash >> (64 - CT_LEX_SLOT_BITS)); }

static inline size_t next_slot(size_t slot) {
  return (slot + 1) & (((size_t)1 << CT_LEX_SLOT_BITS) - 1);
}

// Where the key of the entry `index` stands: behind those before it in its block of eight, each with
// its byte of length.
static inline const char *key_at(size_t index) {
  const uint64_t each = UINT64_C(0x00ff00ff00ff00ff);
  const unsigned before = index % CHUNK;
  const uint64_t block = ct_lexicon_load((const char *)ct_lex_key_lengths + (index - before));
  const uint64_t lengths = block & (((uint64_t)1 << (8 * before)) - 1);
  const uint64_t pairs = (lengths & each) + (lengths >> 8 & each);
  const size_t sum = (size_t)(pairs * UINT64_C(0x0001000100010001) >> 48);
  return ct_lex_pool + ct_lex_key_blocks[index / CHUNK] + sum + before;
}

// The pool ends with two chunks more than its strings, so that a load may reach beyond a key.
static inline bool is_packed(size_t index, uint64_t first, uint64_t second, size_t length) {
  const char *bytes = key_at(index);
  const uint64_t unlike = ct_lexicon_load(bytes) ^ first;
  if (length <= CHUNK) return unlike << (8 * (CHUNK - length)) == 0;
  const uint64_t more = ct_lexicon_load(bytes + CHUNK) ^ second;
  return (unlike | more << (8 * ((size_t)2 * CHUNK - length))) == 0;
}

const CtLexEntry *ct_lexicon_find_packed(uint64_t first, uint64_t second, size_t length) {
  uint64_t hash = mix(length, first);
  if (length > CHUNK) hash = mix(hash, second);
  for (size_t slot = slot_of(hash); ct_lex_slots[slot] != 0; slot = next_slot(slot)) {
    const size_t index = ct_lex_slots[slot] - 1u;
    if (ct_lex_key_lengths[index] == length && is_packed(index, first, second, length))
      return &ct_lex_entries[index];
  }
  return NULL;
}

static uint64_t hash_of(CtText key) {
  uint64_t hash = key.length;
  for (size_t at = 0; at < key.length; at += CHUNK) {
    const size_t left = key.length - at;
    hash = mix(hash, ct_lexicon_pack(key.data + at, left < CHUNK ? left : CHUNK));
  }
  return hash;
}

static const CtLexEntry *find_long(CtText key, uint64_t hash) {
  for (size_t slot = slot_of(hash); ct_lex_slots[slot] != 0; slot = next_slot(slot)) {
    const size_t index = ct_lex_slots[slot] - 1u;
    if (ct_lex_key_lengths[index] == key.length && memcmp(key_at(index), key.data, key.length) == 0)
      return &ct_lex_entries[index];
  }
  return NULL;
}

const CtLexEntry *ct_lexicon_find_begun(CtText key, bool *goes_on) {
  *goes_on = false;
  if (key.length == 0 || key.length > UINT8_MAX) return NULL;
  const uint64_t hash = hash_of(key);
  const uint32_t bit = (uint32_t)hash & (CT_LEX_BEGUN_BITS - 1);
  *goes_on = ct_lex_begun[bit >> 3] >> (bit & 7) & 1;
  return find_long(key, hash);
}

const CtLexEntry *ct_lexicon_find(CtText key) {
  if (key.length == 0 || key.length > UINT8_MAX) return NULL;
  if (key.length > CHUNK) return find_long(key, hash_of(key));
  return ct_lexicon_find_packed(ct_lexicon_pack(key.data, key.length), 0, key.length);
}

// Exact keys stand in the same table with '=' before them, which begins no other key of letters.
const CtLexEntry *ct_lexicon_find_exact(CtText key) {
  char buffer[UINT8_MAX + 1];
  if (key.length == 0 || key.length >= UINT8_MAX) return NULL;
  if (key.length < CHUNK)
    return ct_lexicon_find_packed(ct_lexicon_pack(key.data, key.length) << 8 | '=', 0,
                                  key.length + 1);
  buffer[0] = '=';
  memcpy(buffer + 1, key.data, key.length);
  return ct_lexicon_find((CtText){buffer, key.length + 1});
}

int32_t ct_lexicon_find_row(CtText key, uint8_t table) {
  return ct_lexicon_row(ct_lex_exact[table] ? ct_lexicon_find_exact(key) : ct_lexicon_find(key),
                        table);
}

CtText ct_lexicon_key(const CtLexEntry *entry) {
  const size_t index = (size_t)(entry - ct_lex_entries);
  return (CtText){key_at(index), ct_lex_key_lengths[index]};
}

CtText ct_lexicon_text(CtLexString string) {
  return (CtText){ct_lex_pool + string, (unsigned char)ct_lex_pool[string - 1]};
}
