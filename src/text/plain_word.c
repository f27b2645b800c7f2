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

// A word of up to sixteen letters: the first eight of them and the others, the missing bytes zero.
typedef struct Letters {
  uint64_t first;  // in lower case
  uint64_t second;
  uint64_t first_capitals;  // CASE_BITS of the capitals
  uint64_t second_capitals;
  size_t length;
} Letters;

// The shapes, one bit each, in which a word may be or begin a key of the tables in which case decides. Words of mixed case are
// too few to be asked about.
static uint8_t exact_shapes(uint64_t first, uint64_t second, size_t length) {
  const uint64_t half = length > HALF ? second : first;
  const char one = (char)first, two = (char)(length > 1 ? first >> 8 : first);
  const char last = (char)(half >> (8 * ((length - 1) % HALF)));
  const char big_one = (char)(one & ~0x20), big_two = (char)(two & ~0x20);
  const char big_last = (char)(last & ~0x20);
  const bool lower = ct_lexicon_may_be_exact(one, two, last, length);
  const bool upper = ct_lexicon_may_be_exact(big_one, big_two, big_last, length);
  const bool capital = length > 1 ? ct_lexicon_may_be_exact(big_one, two, last, length) : upper;
  return (uint8_t)(lower << CT_SHAPE_LOWER | capital << CT_SHAPE_CAPITAL | upper << CT_SHAPE_UPPER |
                   1 << CT_SHAPE_MIXED);
}

// What the lexicon has of a word, into its slot.
static void learn(CtWordMemo *slot, uint64_t first, uint64_t second, size_t length, uint64_t hash) {
  CtToken token = {0};
  ct_token_set_entry(&token, ct_lexicon_find_packed(first, second, length));
  *slot = (CtWordMemo){.first = first,
                       .second = second,
                       .reach = token.reach,
                       .entry = token.entry,
                       .phrases = token.phrases,
                       .hash = (uint16_t)(hash >> 48),
                       .flags = (uint8_t)token.flags,
                       .exact = exact_shapes(first, second, length)};
}

// The shape of a word, as ct_shape_of has it, without a count and without a branch.
static inline uint32_t shape_of(Letters word) {
  const uint64_t capitals = word.first_capitals | word.second_capitals;
  const uint64_t inner = (word.first_capitals & ~UINT64_C(0x20)) | word.second_capitals;
  const uint64_t cases = (word.first ^ word.first_capitals) | (word.second ^ word.second_capitals);
  const bool small = (cases & CASE_BITS) != 0;
  return (uint32_t)CT_SHAPE_LOWER + (capitals != 0) + (inner != 0) + ((inner != 0) & small);
}

// The token of a word at `at`; the memo has it after that.
static inline void make_word(size_t at, Letters word, CtTagMemo *memo, CtToken *out) {
  const uint64_t hash = ct_lexicon_word_hash(word.first, word.second);
  CtWordMemo *known = &memo->words[hash >> (64 - CT_WORD_MEMO_BITS)];
  if ((known->first ^ word.first) | (known->second ^ word.second))
    learn(known, word.first, word.second, word.length, hash);
  const uint32_t shape = shape_of(word);
  const uint32_t exact = ((uint32_t)known->exact >> shape & 1u) * CT_TOKEN_EXACT;
  const uint32_t capital = (shape >= CT_SHAPE_CAPITAL) * CT_TOKEN_CAPITAL;
  *out = (CtToken){.reach = known->reach,
                   .start = (uint32_t)at,
                   .end = (uint32_t)(at + word.length),
                   .entry = known->entry,
                   .phrases = known->phrases,
                   .hash = known->hash,
                   .kind = CT_TOKEN_WORD,
                   .flags = (uint16_t)(known->flags | exact | capital),
                   .shape = (uint8_t)shape};
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

static inline bool ends_plainly(CtText text, size_t end, Letters word) {
  return is_plain_end[(unsigned char)text.data[end]] ||
         is_only_stop(text, end, word.first, word.second, word.length);
}

static bool long_word(CtText text, size_t at, uint64_t first, CtTagMemo *memo, CtToken *out) {
  const uint64_t second = ct_lexicon_load(text.data + at + HALF);
  const uint64_t others = others_of(second);
  if (others == 0) return false;
  const uint64_t mask = mask_before(others);
  const Letters word = {first | CASE_BITS, (second | CASE_BITS) & mask, ~first & CASE_BITS,
                        ~second & CASE_BITS & mask, HALF + count_bytes(mask)};
  if (!ends_plainly(text, at + word.length, word)) return false;
  make_word(at, word, memo, out);
  return true;
}

bool ct_plain_word(CtText text, size_t at, CtTagMemo *memo, CtToken *out) {
  if (text.length - at <= (size_t)2 * HALF) return false;
  const uint64_t first = ct_lexicon_load(text.data + at);
  const uint64_t others = others_of(first);
  if (others == 0) return long_word(text, at, first, memo, out);
  const uint64_t mask = mask_before(others);
  const Letters word = {(first | CASE_BITS) & mask, 0, ~first & CASE_BITS & mask, 0,
                        count_bytes(mask)};
  if (word.length == 0 || !ends_plainly(text, at + word.length, word)) return false;
  make_word(at, word, memo, out);
  return true;
}

// A run of one sign is one token, and ".5" begins a number: these go the general way.
bool ct_plain_sign(CtText text, size_t at, CtToken *out) {
  if (text.length - at < 2) return false;
  const char sign = text.data[at], next = text.data[at + 1];
  const uint8_t class_ = ct_byte_class[(unsigned char)sign];
  if ((class_ != CT_CHAR_PUNCT && class_ != CT_CHAR_HYPHEN) || sign == next) return false;
  if (sign == '.' && ct_is_ascii_digit(next)) return false;
  const bool is_inner = sign == ',' || sign == '-' || sign == ':' || sign == ';' || sign == '(';
  const uint32_t flags = (is_inner ? 0 : CT_TOKEN_STOP) | (sign == '-' ? CT_TOKEN_OPEN : 0) |
                         ct_token_exact(ct_text_range(text, at, at + 1));
  *out = (CtToken){.start = (uint32_t)at,
                   .end = (uint32_t)at + 1,
                   .hash = (uint16_t)(ct_lexicon_word_hash((unsigned char)sign | 0x20u, 0) >> 48),
                   .kind = CT_TOKEN_PUNCT,
                   .flags = (uint16_t)flags};
  return true;
}
