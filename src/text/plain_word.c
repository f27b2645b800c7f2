// The common cases of a token, fast: up to fifteen ASCII letters with nothing odd behind them, and one
// sign of punctuation. Nine of ten tokens are such. It must give what the general way in token.c
// gives; a test compares the two.
#include "base/word8.h"
#include "text/memo.h"
#include "text/scan.h"

enum { HALF = CT_LEX_CHUNK };

#define HIGH_BITS CT_WORD8_EACH(0x80)
// In ASCII letters the bit 0x20 is clear for capitals alone.
#define CASE_BITS CT_WORD8_EACH(0x20)

// What may stand behind a word without being part of it: white space, a hyphen, , ; ) " ? ! but not
// . (is_only_stop) : @ ' _ a digit or a byte beyond ASCII.
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

// Whether no spelling of a word in capitals and small letters is or begins a key of the tables in which case decides.
static bool is_never_exact(uint64_t first, uint64_t second, size_t length) {
  const char one = (char)first, two = (char)(length > 1 ? first >> 8 : first);
  const uint64_t half = length > HALF ? second : first;
  const char last = (char)(half >> (8 * ((length - 1) % HALF)));
  bool may = false;
  for (int cases = 0; cases < 8; cases++) {
    const char upper_one = (char)(cases & 1 ? 0x20 : 0), upper_two = (char)(cases & 2 ? 0x20 : 0);
    const char upper_last = (char)(cases & 4 ? 0x20 : 0);
    may |= ct_lexicon_may_be_exact(one ^ upper_one, two ^ upper_two, last ^ upper_last, length);
  }
  return !may;
}

// What the lexicon has of a word, which stands in the memo after that.
static inline const CtWordMemo *look_up(uint64_t first, uint64_t second, size_t length,
                                        CtTagMemo *memo) {
  const uint64_t hash = ct_word_hash(first, second);
  CtWordMemo *slot = &memo->words[hash >> (64 - CT_WORD_MEMO_BITS)];
  if ((slot->first ^ first) | (slot->second ^ second)) {
    CtToken token = {0};
    ct_token_set_entry(&token, ct_lexicon_find_packed(first, second, length));
    *slot = (CtWordMemo){first,
                         second,
                         token.reach,
                         token.entry,
                         token.phrases,
                         (uint16_t)(hash >> 48),
                         is_never_exact(first, second, length) ? CT_TOKEN_NOT_EXACT : 0};
  }
  return slot;
}

// The token of a word of `length` letters at `at`.
static inline bool make_word(CtText text, size_t at, size_t length, size_t capitals,
                             const CtWordMemo *known, CtToken *out) {
  *out = (CtToken){.reach = known->reach,
                   .start = (uint32_t)at,
                   .end = (uint32_t)(at + length),
                   .entry = known->entry,
                   .phrases = known->phrases,
                   .hash = known->hash,
                   .kind = CT_TOKEN_WORD,
                   .flags = known->flags,
                   .shape = ct_shape_of(capitals, length, ct_is_ascii_upper(text.data[at]))};
  return true;
}

// Whether the full stop at `stop` ends a sentence and nothing else: white space or a quote follows, so that it is inside no
// address, and the word with it is no abbreviation. `first` and `second` are the word in lower case.
static bool is_only_stop(CtText text, size_t stop, uint64_t first, uint64_t second, size_t length) {
  const char behind = text.data[stop + 1];
  if (text.data[stop] != '.' || length < 2) return false;
  if (behind != ' ' && behind != '\n' && behind != '"') return false;
  if (length < HALF)
    first |= (uint64_t)'.' << (8 * length);
  else
    second |= (uint64_t)'.' << (8 * (length - HALF));
  return !ct_lexicon_has(ct_lexicon_find_packed(first, second, length + 1), CT_LEX_ABBREVIATIONS);
}

static inline bool ends_plainly(CtText text, size_t end, uint64_t first, uint64_t second,
                                size_t length) {
  return is_plain_end[(unsigned char)text.data[end]] ||
         is_only_stop(text, end, first, second, length);
}

static bool long_word(CtText text, size_t at, uint64_t first, CtTagMemo *memo, CtToken *out) {
  const uint64_t second = ct_lexicon_load(text.data + at + HALF);
  const uint64_t others = others_of(second);
  if (others == 0) return false;
  const uint64_t mask = mask_before(others);
  const size_t length = HALF + count_bytes(mask);
  const uint64_t lower_first = first | CASE_BITS, lower_second = (second | CASE_BITS) & mask;
  if (!ends_plainly(text, at + length, lower_first, lower_second, length)) return false;
  const size_t capitals = count_capitals(first, ~(uint64_t)0) + count_capitals(second, mask);
  const CtWordMemo *known = look_up(lower_first, lower_second, length, memo);
  return make_word(text, at, length, capitals, known, out);
}

bool ct_plain_word(CtText text, size_t at, CtTagMemo *memo, CtToken *out) {
  if (text.length - at <= (size_t)2 * HALF) return false;
  const uint64_t first = ct_lexicon_load(text.data + at);
  const uint64_t others = others_of(first);
  if (others == 0) return long_word(text, at, first, memo, out);
  const uint64_t mask = mask_before(others);
  const size_t length = count_bytes(mask);
  const uint64_t lower = (first | CASE_BITS) & mask;
  if (length == 0 || !ends_plainly(text, at + length, lower, 0, length)) return false;
  const CtWordMemo *known = look_up(lower, 0, length, memo);
  return make_word(text, at, length, count_capitals(first, mask), known, out);
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
