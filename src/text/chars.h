// What a character is to the tokenizer: one table for ASCII, Unicode properties for the rest.
#ifndef CT_TEXT_CHARS_H
#define CT_TEXT_CHARS_H

#include "base/utf8.h"

typedef enum CtCharClass {
  CT_CHAR_LETTER,      // letters and marks; first, so that <= DIGIT is "letter or digit"
  CT_CHAR_DIGIT,       // 0 to 9
  CT_CHAR_SPACE,       // also control characters
  CT_CHAR_NEWLINE,     // LF, CR, FF, U+2028, U+2029
  CT_CHAR_APOSTROPHE,  // ' U+2018 U+2019
  CT_CHAR_HYPHEN,      // - U+2010 U+2011
  CT_CHAR_PUNCT,
  CT_CHAR_SYMBOL,
  CT_CHAR_FRACTION,   // ½ ¼ ⅔
  CT_CHAR_IGNORED,    // soft hyphen, zero-width signs: nothing to a reader
  CT_CHAR_MULTIBYTE,  // only in the table of bytes: decode first
} CtCharClass;

extern const uint8_t ct_byte_class[256];

typedef struct CtChar {
  uint8_t class_;  // CtCharClass
  uint8_t length;  // bytes; 0 at the end of the text
} CtChar;

// The class of a code point that is not ASCII.
CtCharClass ct_char_class_of(uint32_t code_point);
// The character at `at`; beyond the end it is a SPACE of length 0.
CtChar ct_char_at(CtText text, size_t at);
// The class of the byte at `at` where it is ASCII, else of the character; a SPACE beyond the end.
static inline uint8_t ct_class_at(CtText text, size_t at) {
  if (at >= text.length) return CT_CHAR_SPACE;
  const uint8_t class_ = ct_byte_class[(unsigned char)text.data[at]];
  return class_ == CT_CHAR_MULTIBYTE ? ct_char_at(text, at).class_ : class_;
}

static inline bool ct_is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool ct_is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool ct_is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
// The byte at `at`, or a space beyond the end.
static inline char ct_byte_at(CtText text, size_t at) {
  return at < text.length ? text.data[at] : ' ';
}

// Lower case of `word` as the lexicon's keys have it: U+2018 and U+2019 are ', ignored characters
// are left out. At most `capacity` bytes; the length, or 0 when it does not fit.
size_t ct_key_of(CtText word, char *out, size_t capacity);

#endif
