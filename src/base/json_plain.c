// Copies what is plain in a JSON string, eight bytes at a time. Words overlap at the end of the
// text, so that what is no multiple of eight needs no loop over bytes.
#include "base/json_plain.h"

#include "base/word8.h"

enum { WORD = 8, HALF = 4 };

static bool is_plain(unsigned char byte) {
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

// A subtraction sets the highest bit of a byte that is too small; what it borrows from the next byte
// can only follow such a one.
static inline uint64_t marks_of(uint64_t word) {
  uint64_t below_space = word - CT_WORD8_EACH(' ');
  uint64_t quote = (word ^ CT_WORD8_EACH('"')) - CT_WORD8_EACH(1);
  uint64_t backslash = (word ^ CT_WORD8_EACH('\\')) - CT_WORD8_EACH(1);
  return word | below_space | quote | backslash;
}

static inline bool is_plain_word(uint64_t word) {
  return (marks_of(word) & CT_WORD8_EACH(0x80)) == 0;
}

static size_t plain_bytes(const char *in, size_t length) {
  size_t count = 0;
  while (count < length && is_plain((unsigned char)in[count]))
    count++;
  return count;
}

// Four to seven bytes, copied; they come back as one word.
static uint64_t copy_halves(const char *in, size_t length, char *out) {
  uint32_t first, last;
  memcpy(&first, in, HALF);
  memcpy(&last, in + length - HALF, HALF);
  memcpy(out, &first, HALF);
  memcpy(out + length - HALF, &last, HALF);
  return first | (uint64_t)last << 32;
}

// One to three bytes, likewise; the rest of the word is spaces.
static uint64_t copy_few(const char *in, size_t length, char *out) {
  char word[WORD] = {in[0], in[length / 2], in[length - 1], ' ', ' ', ' ', ' ', ' '};
  out[0] = word[0];
  out[length / 2] = word[1];
  out[length - 1] = word[2];
  return ct_word8_load(word);
}

static size_t copy_short(const char *in, size_t length, char *out) {
  if (length == 0) return 0;
  uint64_t word = length >= HALF ? copy_halves(in, length, out) : copy_few(in, length, out);
  return is_plain_word(word) ? length : plain_bytes(in, length);
}

// The word at `at`, copied; whether it is plain.
static bool copy_word(const char *in, size_t at, char *out) {
  uint64_t word = ct_word8_load(in + at);
  ct_word8_store(out + at, word);
  return is_plain_word(word);
}

// Two words at `at`, likewise: most of what is long is plain.
static inline bool copy_two(const char *in, size_t at, char *out) {
  const uint64_t first = ct_word8_load(in + at), second = ct_word8_load(in + at + WORD);
  ct_word8_store(out + at, first);
  ct_word8_store(out + at + WORD, second);
  return ((marks_of(first) | marks_of(second)) & CT_WORD8_EACH(0x80)) == 0;
}

size_t ct_json_plain_copy(const char *in, size_t length, char *out) {
  if (length < WORD) return copy_short(in, length, out);
  size_t at = 0;
  while (length - at >= (size_t)2 * WORD && copy_two(in, at, out))
    at += (size_t)2 * WORD;
  while (length - at >= WORD) {
    if (!copy_word(in, at, out)) return at + plain_bytes(in + at, WORD);
    at += WORD;
  }
  if (at == length || copy_word(in, length - WORD, out)) return length;
  return at + plain_bytes(in + at, length - at);
}
