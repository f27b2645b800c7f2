// Eight bytes at a time, as one word: the tests that skip plain text fast. The answers do not
// depend on byte order.
#ifndef CT_BASE_WORD8_H
#define CT_BASE_WORD8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define CT_WORD8_EACH(byte) (UINT64_C(0x0101010101010101) * (uint64_t)(byte))

static inline uint64_t ct_word8_load(const char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

static inline void ct_word8_store(char *bytes, uint64_t word) { memcpy(bytes, &word, sizeof word); }

// The lowest byte of the word first, on every machine; compilers make one store of it.
static inline void ct_word8_store_low_first(char *bytes, uint64_t word) {
  bytes[0] = (char)word;
  bytes[1] = (char)(word >> 8);
  bytes[2] = (char)(word >> 16);
  bytes[3] = (char)(word >> 24);
  bytes[4] = (char)(word >> 32);
  bytes[5] = (char)(word >> 40);
  bytes[6] = (char)(word >> 48);
  bytes[7] = (char)(word >> 56);
}

static inline bool ct_word8_is_ascii(uint64_t word) { return (word & CT_WORD8_EACH(0x80)) == 0; }

// The sum of the eight bytes, each 0 or 1.
static inline size_t ct_word8_sum(uint64_t word) { return (size_t)(word * CT_WORD8_EACH(1) >> 56); }

#endif
