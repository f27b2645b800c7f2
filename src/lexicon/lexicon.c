// Look-up by open addressing: the top bits of a 64-bit hash give the slot, a slot gives an entry.
// At most half of the slots are taken and most words of a text are in no table, so most look-ups
// end at one empty slot; the rest compare lengths before bytes. Takes keys in the form that
// README.md tells; knows nothing of tokens.
#include "lexicon/lexicon.h"

#include <string.h>

#include "lexicon/lexicon_data.h"

enum { CHUNK = 8 };  // bytes that are hashed at once
static const uint64_t MULTIPLIER = 0x9e3779b97f4a7c15u;

// Little-endian on every machine; compilers make one load of it.
static uint64_t load4(const unsigned char *at) {
  return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24;
}

// 1 to 8 bytes as one number, the missing ones zero. The two halves may overlap, so nothing behind
// the key is read.
static uint64_t load(const char *bytes, size_t length) {
  const unsigned char *at = (const unsigned char *)bytes;
  if (length >= 4) return load4(at) | load4(at + length - 4) << (8 * (length - 4));
  const size_t middle = length >> 1;
  return (uint64_t)at[0] | (uint64_t)at[middle] << (8 * middle) |
         (uint64_t)at[length - 1] << (8 * (length - 1));
}

// hashOf in scripts/lexicon/keys.js is the same.
static uint64_t mix(uint64_t hash, uint64_t chunk) {
  const uint64_t product = (hash ^ chunk) * MULTIPLIER;
  return product ^ product >> 32;
}

static size_t slot_of(uint64_t hash) {
  return (size_t)((hash * MULTIPLIER) >> (64 - CT_LEX_SLOT_BITS));
}

static size_t next_slot(size_t slot) { return (slot + 1) & (((size_t)1 << CT_LEX_SLOT_BITS) - 1); }

const CtLexEntry *ct_lexicon_find_packed(uint64_t bytes, size_t length) {
  for (size_t slot = slot_of(mix(length * MULTIPLIER, bytes)); ct_lex_slots[slot] != 0;
       slot = next_slot(slot)) {
    const CtLexEntry *entry = &ct_lex_entries[ct_lex_slots[slot] - 1];
    if (entry->key_length == length && load(ct_lex_pool + entry->key, length) == bytes)
      return entry;
  }
  return NULL;
}

static const CtLexEntry *find_long(CtText key) {
  uint64_t hash = key.length * MULTIPLIER;
  for (size_t at = 0; at < key.length; at += CHUNK) {
    const size_t left = key.length - at;
    hash = mix(hash, load(key.data + at, left < CHUNK ? left : CHUNK));
  }
  for (size_t slot = slot_of(hash); ct_lex_slots[slot] != 0; slot = next_slot(slot)) {
    const CtLexEntry *entry = &ct_lex_entries[ct_lex_slots[slot] - 1];
    if (entry->key_length == key.length &&
        memcmp(ct_lex_pool + entry->key, key.data, key.length) == 0)
      return entry;
  }
  return NULL;
}

const CtLexEntry *ct_lexicon_find(CtText key) {
  if (key.length == 0 || key.length > UINT8_MAX) return NULL;
  return key.length <= CHUNK ? ct_lexicon_find_packed(load(key.data, key.length), key.length)
                             : find_long(key);
}

// Exact keys stand in the same table with '=' before them, which begins no other key of letters.
const CtLexEntry *ct_lexicon_find_exact(CtText key) {
  char buffer[UINT8_MAX + 1];
  if (key.length == 0 || key.length >= UINT8_MAX) return NULL;
  buffer[0] = '=';
  memcpy(buffer + 1, key.data, key.length);
  return ct_lexicon_find((CtText){buffer, key.length + 1});
}

uint32_t ct_lexicon_index(const CtLexEntry *entry) {
  return entry ? (uint32_t)(entry - ct_lex_entries) + 1 : 0;
}

CtSense ct_lexicon_sense(const CtLexEntry *entry, uint8_t i) {
  return ct_lex_senses[entry->first_sense + i];
}

int32_t ct_lexicon_search(const CtLexEntry *entry, uint8_t table) {
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table == table) return sense.row;
  }
  return -1;
}

int32_t ct_lexicon_find_row(CtText key, uint8_t table) {
  return ct_lexicon_row(ct_lex_exact[table] ? ct_lexicon_find_exact(key) : ct_lexicon_find(key),
                        table);
}

bool ct_lexicon_is_exact(uint8_t table) { return ct_lex_exact[table]; }

CtText ct_lexicon_text(CtLexString string) {
  return (CtText){ct_lex_pool + string, (unsigned char)ct_lex_pool[string - 1]};
}
