// Words: letters and marks with inner apostrophes. "Ukraine's" is two, "don't" is two, "O'Brien" is
// one, "TB2" is one.
#include <string.h>

#include "base/limits.h"
#include "lexicon/lexicon.h"
#include "text/scan.h"

static size_t letters_end(CtText text, size_t at) {
  for (;;) {
    while (at < text.length && ct_byte_class[(unsigned char)text.data[at]] == CT_CHAR_LETTER)
      at++;
    if (at >= text.length || (unsigned char)text.data[at] < 0x80) return at;
    const CtChar next = ct_char_at(text, at);
    const bool inside =
        next.class_ == CT_CHAR_IGNORED && ct_class_at(text, at + next.length) == CT_CHAR_LETTER;
    if (next.class_ != CT_CHAR_LETTER && !inside) return at;
    at += next.length;
  }
}

static bool is_clitic(const char *letters, size_t length) {
  const char a = (char)(letters[0] | 0x20);
  if (length == 1) return a == 's' || a == 'd' || a == 'm';
  const char b = (char)(letters[1] | 0x20);
  return length == 2 &&
         ((a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l'));
}

size_t ct_scan_clitic(CtText text, size_t at) {
  const size_t first = at + ct_char_at(text, at).length;
  const size_t end = letters_end(text, first);
  return end > first && is_clitic(text.data + first, end - first) ? end : at;
}

// "n't" begins at `at`, the n.
static size_t negation_end(CtText text, size_t at) {
  if ((ct_byte_at(text, at) | 0x20) != 'n' || ct_class_at(text, at + 1) != CT_CHAR_APOSTROPHE)
    return at;
  const size_t t = at + 1 + ct_char_at(text, at + 1).length;
  return (ct_byte_at(text, t) | 0x20) == 't' && ct_class_at(text, t + 1) != CT_CHAR_LETTER ? t + 1
                                                                                           : at;
}

// "A320neo", "TB2", "x86_64": from the first digit on.
static size_t mixed_end(CtText text, size_t at) {
  for (;;) {
    const CtChar next = ct_char_at(text, at);
    const bool joins = ct_byte_at(text, at) == '_' && ct_class_at(text, at + 1) <= CT_CHAR_DIGIT;
    if (next.length == 0 ||
        (next.class_ != CT_CHAR_LETTER && next.class_ != CT_CHAR_DIGIT && !joins))
      return at;
    at += next.length;
  }
}

// "EUR50m", "RM120,000", "$US160": letters of money keep apart from their figure.
static bool is_currency(CtText text, size_t at, size_t end) {
  const CtText word = ct_text_range(text, at, end);
  if (ct_lexicon_find_row(word, CT_LEX_CURRENCY_CODES) >= 0) return true;
  char key[8] = "$";
  if (at == 0 || text.data[at - 1] != '$' || end - at > 2) return false;
  const size_t length = ct_key_of(word, key + 1, sizeof(key) - 1);
  return length > 0 && ct_lexicon_find_row((CtText){key, length + 1}, CT_LEX_CURRENCIES) >= 0;
}

// Where the word ends that goes on behind an apostrophe at `at`: "O'Brien", "rock'n'roll"; `at` for
// "Ukraine's".
static size_t joined_end(CtText text, size_t at) {
  const size_t next = at + ct_char_at(text, at).length;
  if (ct_class_at(text, next) != CT_CHAR_LETTER || ct_scan_clitic(text, at) != at) return at;
  return letters_end(text, next);
}

CtScan ct_scan_word(CtText text, size_t at) {
  if (ct_class_at(text, at) == CT_CHAR_APOSTROPHE)
    return (CtScan){ct_scan_clitic(text, at), CT_TOKEN_WORD};
  const size_t negation = negation_end(text, at);
  if (negation != at) return (CtScan){negation, CT_TOKEN_WORD};
  size_t end = letters_end(text, at);
  if (end < text.length && ct_is_ascii_digit(text.data[end])) {
    if (is_currency(text, at, end)) return (CtScan){end, CT_TOKEN_WORD};
    return (CtScan){mixed_end(text, end), CT_TOKEN_MIXED};
  }
  while (ct_class_at(text, end) == CT_CHAR_APOSTROPHE) {
    if (end > at + 1 && negation_end(text, end - 1) != end - 1)
      return (CtScan){end - 1, CT_TOKEN_WORD};
    const size_t next = joined_end(text, end);
    if (next == end) break;
    end = next;
  }
  return (CtScan){end, CT_TOKEN_WORD};
}

// ---- Full stops -------------------------------------------------------------------------------

// "U.S.", "a.m.", "U.S" before a space: letters one by one. The end, or `end` where it is none.
static size_t initials_end(CtText text, size_t at, size_t end) {
  size_t letters = 1;
  while (ct_byte_at(text, end) == '.' && ct_class_at(text, end + 1) == CT_CHAR_LETTER) {
    const size_t next = end + 1 + ct_char_at(text, end + 1).length;
    if (ct_class_at(text, next) <= CT_CHAR_DIGIT) break;
    end = next;
    letters++;
  }
  return letters > 1 && ct_byte_at(text, end) == '.' ? end + 1 : letters > 1 ? end : at;
}

static size_t skip_spaces(CtText text, size_t at) {
  while (ct_byte_at(text, at) == ' ' && at < text.length)
    at++;
  return at;
}

// "John F. Kennedy", "F. Kennedy", but not "vitamin C. The": the next word is a name, no word of
// grammar.
static bool is_initial(CtText text, size_t end) {
  char key[CT_MAX_TOKEN_BYTES + 1];
  const size_t next = skip_spaces(text, end + 1);
  if (next == end + 1 || !ct_is_ascii_upper(ct_byte_at(text, next))) return false;
  const size_t next_end = letters_end(text, next);
  const size_t length = ct_key_of(ct_text_range(text, next, next_end), key, sizeof(key));
  return !ct_lexicon_has(ct_lexicon_find((CtText){key, length}), CT_LEX_CLOSED_CLASS);
}

static bool fits_next(CtText text, size_t end, uint8_t next) {
  const size_t at = skip_spaces(text, end);
  const char c = ct_byte_at(text, at);
  switch (next) {
  case CT_ABBREVIATIONS_NEXT_DIGIT: return ct_is_ascii_digit(c);
  case CT_ABBREVIATIONS_NEXT_CAPITAL: return at > end && ct_is_ascii_upper(c);
  case CT_ABBREVIATIONS_NEXT_NOTCAPITAL:
    return at < text.length && !ct_is_ascii_upper(c) && c != '\n' && c != '\r';
  default: return true;
  }
}

static bool is_abbreviation(CtText text, size_t at, size_t end) {
  char key[16];
  const CtText word = ct_text_range(text, at, end + 1);
  const size_t length = ct_key_of(word, key, sizeof(key));
  const int32_t row =
      length == 0 ? -1
                  : ct_lexicon_row(ct_lexicon_find((CtText){key, length}), CT_LEX_ABBREVIATIONS);
  if (row < 0) return false;
  const CtLexAbbreviations *known = &ct_lex_abbreviations[row];
  if (known->capital && !ct_is_ascii_upper(text.data[at])) return false;
  return fits_next(text, end + 1, known->next);
}

size_t ct_scan_full_stop(CtText text, size_t at, size_t end) {
  if (ct_byte_at(text, end) != '.') return end;
  const bool one_letter = end - at == ct_char_at(text, at).length;
  if (one_letter) {
    const size_t initials = initials_end(text, at, end);
    if (initials != at) return initials;
    if (ct_is_ascii_upper(text.data[at]) && text.data[at] != 'I' && is_initial(text, end))
      return end + 1;
  }
  return is_abbreviation(text, at, end) ? end + 1 : end;
}
