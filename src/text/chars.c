#include "text/chars.h"

#include "base/word8.h"
#include "lexicon/lexicon.h"

#define L CT_CHAR_LETTER
#define D CT_CHAR_DIGIT
#define S CT_CHAR_SPACE
#define N CT_CHAR_NEWLINE
#define A CT_CHAR_APOSTROPHE
#define H CT_CHAR_HYPHEN
#define P CT_CHAR_PUNCT
#define Y CT_CHAR_SYMBOL
#define M CT_CHAR_MULTIBYTE
#define SIXTEEN(x) x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x

// clang-format off
const uint8_t ct_byte_class[256] = {
    S, S, S, S, S, S, S, S, S, S, N, S, N, N, S, S,  // control; LF, FF, CR
    SIXTEEN(S),
    S, P, P, Y, Y, Y, Y, A, P, P, Y, Y, P, H, P, P,  //   ! " # $ % & ' ( ) * + , - . /
    D, D, D, D, D, D, D, D, D, D, P, P, Y, Y, Y, P,  // 0-9 : ; < = > ?
    Y, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,  // @ A-O
    L, L, L, L, L, L, L, L, L, L, L, P, Y, P, Y, Y,  // P-Z [ \ ] ^ _
    P, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,  // ` a-o
    L, L, L, L, L, L, L, L, L, L, L, P, Y, P, Y, S,  // p-z { | } ~ DEL
    SIXTEEN(M), SIXTEEN(M), SIXTEEN(M), SIXTEEN(M), SIXTEEN(M), SIXTEEN(M), SIXTEEN(M), SIXTEEN(M),
};
// clang-format on

#undef L
#undef D
#undef S
#undef N
#undef A
#undef H
#undef P
#undef Y
#undef M

static bool is_fraction(uint32_t c) {
  return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) || c == 0x2189;
}

static bool is_ignored(uint32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
         (c >= 0x202A && c <= 0x202E);
}

// Dashes, quotes, bullets, ellipsis, primes (U+2010 to U+205E without the spaces), « » ¡ ¿ ·,
// CJK brackets and stops.
static bool is_punct(uint32_t c) {
  return (c >= 0x2012 && c <= 0x205E && c != 0x2044) || c == 0xAB || c == 0xBB || c == 0xA1 ||
         c == 0xBF || c == 0xB7 || (c >= 0x3001 && c <= 0x3011);
}

CtCharClass ct_char_class_of(uint32_t c) {
  if (c == 0x2019 || c == 0x2018) return CT_CHAR_APOSTROPHE;  // some write "Russia‘s"
  if (c == 0x2010 || c == 0x2011) return CT_CHAR_HYPHEN;
  if (c == 0x2028 || c == 0x2029) return CT_CHAR_NEWLINE;
  if (is_fraction(c)) return CT_CHAR_FRACTION;
  if (is_ignored(c)) return CT_CHAR_IGNORED;
  if (ct_utf8_is_letter(c) || ct_utf8_is_mark(c)) return CT_CHAR_LETTER;
  if (ct_utf8_is_space(c)) return CT_CHAR_SPACE;
  return is_punct(c) ? CT_CHAR_PUNCT : CT_CHAR_SYMBOL;
}

CtChar ct_char_at(CtText text, size_t at) {
  if (at >= text.length) return (CtChar){CT_CHAR_SPACE, 0};
  const uint8_t class_ = ct_byte_class[(unsigned char)text.data[at]];
  if (class_ != CT_CHAR_MULTIBYTE) return (CtChar){class_, 1};
  size_t length = 0;
  const uint32_t code_point = ct_utf8_decode(text, at, &length);
  return (CtChar){(uint8_t)ct_char_class_of(code_point), (uint8_t)length};
}

// The bytes before the first that is not ASCII, or a few less; `out` has room for seven more than the word.
static size_t lower_eights(CtText word, char *out) {
  size_t i = 0;
  for (; i < word.length; i += CT_LEX_CHUNK) {
    const size_t left = word.length - i;
    const uint64_t bytes =
        ct_lexicon_pack(word.data + i, left < CT_LEX_CHUNK ? left : CT_LEX_CHUNK);
    if (!ct_word8_is_ascii(bytes)) return i;
    const uint64_t from_a = bytes + CT_WORD8_EACH(0x80 - 'A');
    const uint64_t past_z = bytes + CT_WORD8_EACH(0x80 - 'Z' - 1);
    ct_word8_store_low_first(out + i, bytes | (from_a & ~past_z & CT_WORD8_EACH(0x80)) >> 2);
  }
  return word.length;
}

static size_t lower_ascii(CtText word, char *out, size_t capacity) {
  size_t i = word.length + CT_LEX_CHUNK <= capacity ? lower_eights(word, out) : 0;
  for (; i < word.length && (unsigned char)word.data[i] < 0x80; i++) {
    out[i] = (char)(ct_is_ascii_upper(word.data[i]) ? word.data[i] | 0x20 : word.data[i]);
  }
  return i;
}

// "O’Brien": the typographic apostrophe is written as ', the soft hyphen of "Za\u00ADporizhzhia"
// not at all.
static size_t lower_other(CtText word, size_t at, char *out, size_t length, size_t capacity) {
  size_t step = 0;
  for (; at < word.length; at += step) {
    const uint32_t code_point = ct_utf8_decode(word, at, &step);
    if (step == 0) break;
    if (is_ignored(code_point)) continue;
    if (length + 4 > capacity) return 0;
    const bool is_apostrophe = code_point == 0x2019 || code_point == 0x2018;
    length += ct_utf8_encode(is_apostrophe ? '\'' : ct_utf8_lower(code_point), out + length);
  }
  return length;
}

size_t ct_key_of(CtText word, char *out, size_t capacity) {
  if (word.length + 4 > capacity) return 0;
  const size_t length = lower_ascii(word, out, capacity);
  return length == word.length ? length : lower_other(word, length, out, length, capacity);
}
