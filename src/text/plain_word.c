// The common case of a token, fast: one to sixteen ASCII letters with nothing odd behind them. Seven
// of ten tokens are such words. It must give what the general way in token.c gives; a test compares
// the two.
#include "text/scan.h"

#include "base/word8.h"

enum { HALF = 8, MAX_LETTERS = 16 };

// In ASCII letters the bit 0x20 is clear for capitals alone.
#define CASE_BITS CT_WORD8_EACH(0x20)

// Little-endian on every machine; written out, compilers make one load of it.
static uint64_t load(const char *bytes) {
  const unsigned char *at = (const unsigned char *)bytes;
  return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
         (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
         (uint64_t)at[7] << 56;
}

// The bytes of the first `length` letters, at most eight.
static uint64_t mask_of(size_t length) {
  return length >= HALF ? ~(uint64_t)0 : ((uint64_t)1 << (8 * length)) - 1;
}

static size_t count_capitals(uint64_t letters, uint64_t mask) {
  return ct_word8_sum((~letters & CASE_BITS & mask) >> 5);
}

// What may stand behind a word without being part of it: not . : @ ' _ a digit or a byte beyond
// ASCII.
static bool is_plain_end(char c) {
  const uint8_t class_ = ct_byte_class[(unsigned char)c];
  if (class_ == CT_CHAR_SPACE || class_ == CT_CHAR_NEWLINE || class_ == CT_CHAR_HYPHEN) return true;
  return c == ',' || c == ';' || c == ')' || c == '"' || c == '?' || c == '!';
}

static size_t letters_end(CtText text, size_t at) {
  const size_t last = at + MAX_LETTERS;
  while (at < last && ct_byte_class[(unsigned char)text.data[at]] == CT_CHAR_LETTER)
    at++;
  return at;
}

static const CtLexEntry *find_long(const char *letters, size_t length) {
  char key[MAX_LETTERS];
  ct_word8_store(key, ct_word8_load(letters) | CASE_BITS);
  ct_word8_store(key + HALF, ct_word8_load(letters + HALF) | CASE_BITS);
  return ct_lexicon_find((CtText){key, length});
}

bool ct_plain_word(CtText text, size_t at, CtToken *out) {
  if (text.length - at <= MAX_LETTERS) return false;
  const size_t end = letters_end(text, at);
  const size_t length = end - at;
  if (length == 0 || !is_plain_end(text.data[end])) return false;
  const char *letters = text.data + at;
  const uint64_t mask = mask_of(length);
  const uint64_t first = load(letters) & mask;
  size_t capitals = count_capitals(first, mask);
  if (length > HALF) capitals += count_capitals(load(letters + HALF), mask_of(length - HALF));
  const CtLexEntry *entry = length > HALF
                                ? find_long(letters, length)
                                : ct_lexicon_find_packed(first | (CASE_BITS & mask), length);
  *out = (CtToken){.start = (uint32_t)at,
                   .end = (uint32_t)end,
                   .kind = CT_TOKEN_WORD,
                   .shape = ct_shape_of(capitals, length, ct_is_ascii_upper(letters[0]))};
  ct_token_set_entry(out, entry);
  return true;
}
