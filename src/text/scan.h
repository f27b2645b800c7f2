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

#endif
