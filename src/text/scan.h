// Where a token that begins at a given byte ends. Each function looks at the text only, so that
// token.c is left with the order of the questions.
#ifndef CT_TEXT_SCAN_H
#define CT_TEXT_SCAN_H

#include "text/chars.h"
#include "text/document.h"

typedef struct CtScan {
  size_t end;    // past the token; equal to its start where there is none
  uint8_t kind;  // CtTokenKind
} CtScan;

// A word, a clitic ("'s"), or letters with digits behind them; `at` is a letter, or the apostrophe
// of a clitic.
CtScan ct_scan_word(CtText text, size_t at);
// The end of a word with the full stop that belongs to it ("Mr.", "U.S.", "a.m."), else `end`. The
// word is [at, end).
size_t ct_scan_full_stop(CtText text, size_t at, size_t end);
// A number; `at` is a digit, a fraction, or a full stop before a digit.
CtScan ct_scan_number(CtText text, size_t at);
// The end of the address that the word or number [at, end) begins ("https://", "www.", "a@b.org",
// "example.com"), else `end`. Also of a handle or tag where [at, end) is "@" or "#".
size_t ct_scan_link(CtText text, size_t at, size_t end);
// A clitic at the apostrophe `at`: "'s", "'re", "'ve", "'ll", "'d", "'m"; its end, or `at`.
size_t ct_scan_clitic(CtText text, size_t at);

// The shape of a word of `letters` letters, `capitals` of them capitals.
static inline uint8_t ct_shape_of(size_t capitals, size_t letters, bool begins_with_capital) {
  if (letters == 0) return CT_SHAPE_NONE;
  if (capitals == 0) return CT_SHAPE_LOWER;
  if (capitals == letters && letters > 1) return CT_SHAPE_UPPER;
  return capitals == 1 && begins_with_capital ? CT_SHAPE_CAPITAL : CT_SHAPE_MIXED;
}

// Whether a token as it is written may be or begin a key of the tables in which case decides, a quick no: CT_TOKEN_EXACT or 0.
static inline uint8_t ct_token_exact(CtText word) {
  const char *bytes = word.data;
  const bool may = ct_lexicon_may_be_exact(bytes[0], bytes[word.length > 1], bytes[word.length - 1],
                                           word.length);
  return may ? CT_TOKEN_EXACT : 0;
}

// Sets what a token takes from the entry of its word, which may be NULL: its tables and what it says of its sentence.
void ct_token_set_entry(CtToken *token, const CtLexEntry *entry);

// Fills *out, the flags of what is before it apart, where a word of a few ASCII letters begins at `at` and nothing behind
// it asks for a closer look; false where the general way has to be gone.
bool ct_plain_word(CtText text, size_t at, CtTagMemo *memo, CtToken *out);
// The same for a single ASCII sign of punctuation.
bool ct_plain_sign(CtText text, size_t at, CtToken *out);

#endif
