// The common cases of a token, fast: up to fifteen ASCII letters with nothing odd behind them, and one
// sign of punctuation. Nine of ten tokens are such. It must give what the general way in token.c
// gives; a test compares the two.
#include "text/scan.h"

#include "base/word8.h"

enum { HALF = CT_LEX_CHUNK };

#define HIGH_BITS CT_WORD8_EACH(0x80)
// In ASCII letters the bit 0x20 is clear for capitals alone.
#define CASE_BITS CT_WORD8_EACH(0x20)

// What may stand behind a word without being part of it: white space, a hyphen, , ; ) " ? ! but not
// . : @ ' _ a digit or a byte beyond ASCII.
static const bool is_plain_end[256] = {
    [0x00] = 1, [0x01] = 1, [0x02] = 1, [0x03] = 1, [0x04] = 1, [0x05] = 1, [0x06] = 1,
    [0x07] = 1, [0x08] = 1, [0x09] = 1, [0x0A] = 1, [0x0B] = 1, [0x0C] = 1, [0x0D] = 1,
    [0x0E] = 1, [0x0F] = 1, [0x10] = 1, [0x11] = 1, [0x12] = 1, [0x13] = 1, [0x14] = 1,
    [0x15] = 1, [0x16] = 1, [0x17] = 1, [0x18] = 1, [0x19] = 1, [0x1A] = 1, [0x1B] = 1,
    [0x1C] = 1, [0x1D] = 1, [0x1E] = 1, [0x1F] = 1, [0x7F] = 1, [' '] = 1,  ['-'] = 1,
    [','] = 1,  [';'] = 1,  [')'] = 1,  ['"'] = 1,  ['?'] = 1,  ['!'] = 1,
};

// The high bit of each byte that is no ASCII letter.
static inline uint64_t others_of(uint64_t bytes) {
  const uint64_t low = (bytes | CASE_BITS) & ~HIGH_BITS;
  const uint64_t from_a = low + CT_WORD8_EACH(0x80 - 'a');
  const uint64_t past_z = low + CT_WORD8_EACH(0x80 - 'z' - 1);
  return ~(from_a & ~past_z & ~bytes) & HIGH_BITS;
}

// All bits of the bytes before the first marked one.
static inline uint64_t mask_before(uint64_t marks) { return ((marks & (~marks + 1)) >> 7) - 1; }

static inline size_t count_bytes(uint64_t mask) { return ct_word8_sum(mask & CT_WORD8_EACH(1)); }

static inline size_t count_capitals(uint64_t letters, uint64_t mask) {
  return ct_word8_sum((~letters & CASE_BITS & mask) >> 5);
}

// The first letters and the others, below the masks; true where the run is shorter than two halves.
typedef struct Letters {
  uint64_t first, second, first_mask, second_mask;
} Letters;

static inline bool read_letters(const char *at, Letters *out) {
  out->first = ct_lexicon_load(at);
  out->second = out->second_mask = 0;
  const uint64_t others = others_of(out->first);
  if (others != 0) {
    out->first_mask = mask_before(others);
    return true;
  }
  out->first_mask = ~(uint64_t)0;
  out->second = ct_lexicon_load(at + HALF);
  const uint64_t more = others_of(out->second);
  if (more == 0) return false;
  out->second_mask = mask_before(more);
  return true;
}

bool ct_plain_word(CtText text, size_t at, CtToken *out) {
  Letters letters;
  if (text.length - at <= 2 * HALF || !read_letters(text.data + at, &letters)) return false;
  const size_t length = count_bytes(letters.first_mask) + count_bytes(letters.second_mask);
  if (length == 0 || !is_plain_end[(unsigned char)text.data[at + length]]) return false;
  const size_t capitals = count_capitals(letters.first, letters.first_mask) +
                          count_capitals(letters.second, letters.second_mask);
  *out = (CtToken){.start = (uint32_t)at,
                   .end = (uint32_t)(at + length),
                   .kind = CT_TOKEN_WORD,
                   .shape = ct_shape_of(capitals, length, ct_is_ascii_upper(text.data[at]))};
  ct_token_set_entry(out, ct_lexicon_find_packed((letters.first | CASE_BITS) & letters.first_mask,
                                                 (letters.second | CASE_BITS) & letters.second_mask,
                                                 length));
  return true;
}

// A run of one sign is one token, and ".5" begins a number: these go the general way.
bool ct_plain_sign(CtText text, size_t at, CtToken *out) {
  if (text.length - at < 2) return false;
  const char sign = text.data[at], next = text.data[at + 1];
  const uint8_t class_ = ct_byte_class[(unsigned char)sign];
  if ((class_ != CT_CHAR_PUNCT && class_ != CT_CHAR_HYPHEN) || sign == next) return false;
  if (sign == '.' && ct_is_ascii_digit(next)) return false;
  *out = (CtToken){.start = (uint32_t)at,
                   .end = (uint32_t)at + 1,
                   .kind = CT_TOKEN_PUNCT,
                   .flags = sign == '.' ? CT_TOKEN_FULL_STOP : 0};
  return true;
}
