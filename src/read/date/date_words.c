// Looks at single tokens for the readers of dates: signs, tags, words of the tables. Takes a scan and
// a token's index, which may lie outside the sentence; leaves nothing behind.
#include <string.h>

#include "read/date/date_atom.h"
#include "text/text.h"

bool ct_date_is_long_dash(CtText text) {
  return ct_text_equal(text, CT_TEXT("–")) || ct_text_equal(text, CT_TEXT("—")) ||
         ct_text_equal(text, CT_TEXT("‑")) || ct_text_equal(text, CT_TEXT("−"));
}

CtTag ct_date_tag(const CtDateScan *scan, uint32_t token) {
  const CtToken *at = ct_date_token(scan, token);
  if (!at) return CT_TAG_NONE;
  if (!scan->sentence->tagged) ct_sentence_tag(scan->document, scan->sentence);
  return (CtTag)at->tag;
}

bool ct_date_tag_is(const CtDateScan *scan, uint32_t token, CtTag tag) {
  return ct_date_tag(scan, token) == tag;
}

bool ct_date_is_noun(const CtDateScan *scan, uint32_t token) {
  const CtTag tag = ct_date_tag(scan, token);
  return tag == CT_TAG_NOUN || tag == CT_TAG_NOUN_PLURAL;
}

// ---- Figures --------------------------------------------------------------------------------

enum { MAX_DIGITS = 8, FIRST_YEAR = 1500, LAST_YEAR = 2199 };

// Plain digits; leaves *word as it is where the token is anything else.
static void read_digits(CtText text, CtDateWord *word) {
  int32_t sum = 0;
  if (text.length > MAX_DIGITS) return;
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] < '0' || text.data[i] > '9') return;
    sum = sum * 10 + (text.data[i] - '0');
  }
  word->number = sum;
  word->digits = (uint8_t)text.length;
}

// "st", "nd", "rd", "th".
static bool is_ordinal_ending(CtText text) {
  if (text.length != 2) return false;
  const int first = text.data[0] | 0x20, second = text.data[1] | 0x20;
  return (second == 'h' && first == 't') || (second == 't' && first == 's') ||
         (second == 'd' && (first == 'n' || first == 'r'));
}

// What a token stuck to digits makes of them.
static uint32_t roles_of_next(CtText next) {
  if (next.length == 1 && (next.data[0] == '-' || next.data[0] == '/')) return CT_DATE_IS_SIGNED;
  return is_ordinal_ending(next) ? CT_DATE_IS_ORDINAL : 0;
}

static void read_number(const CtDocument *document, uint32_t token, uint32_t end,
                        CtDateWord *word) {
  const CtText text = ct_document_word(document, token);
  const bool stuck =
      token + 1 < end && !(document->tokens.items[token + 1].flags & CT_TOKEN_SPACE_BEFORE);
  read_digits(text, word);
  word->roles = CT_DATE_IS_DIGITS;
  if (text.length >= MAX_DIGITS) word->roles |= CT_DATE_IS_SIGNED;
  if (word->digits == 4 && word->number >= FIRST_YEAR && word->number <= LAST_YEAR)
    word->roles |= CT_DATE_IS_YEAR;
  if (stuck) word->roles |= roles_of_next(ct_document_word(document, token + 1));
}

static bool is_apostrophe(CtText text) {
  return ct_text_equal(text, CT_TEXT("'")) || ct_text_equal(text, CT_TEXT("’")) ||
         ct_text_equal(text, CT_TEXT("‘"));
}

// "17:04", "7 o'clock": a time of day without a word of the tables.
static bool tells_hour(const CtDocument *document, uint32_t token, uint32_t end) {
  const CtText text = ct_document_word(document, token);
  if (text.length > 2 && (text.data[1] == ':' || text.data[2] == ':')) return true;
  if (token + 1 >= end) return false;
  const CtText next = ct_document_word(document, token + 1);
  return next.length >= 7 && next.length <= 9 && (next.data[0] | 0x20) == 'o' &&
         (next.data[1] == '\'' || (unsigned char)next.data[1] >= 0x80);
}

// ---- The tables -----------------------------------------------------------------------------

static bool is_small(uint8_t role) {
  return role == CT_NUMBERS_ROLE_DIGIT || role == CT_NUMBERS_ROLE_TEEN ||
         role == CT_NUMBERS_ROLE_TENS || role == CT_NUMBERS_ROLE_ORDINAL;
}

static void add_number(const CtLexNumbers *row, CtDateWord *word) {
  int64_t value;
  if (!is_small(row->role) || !ct_number_to_int(row->value, &value)) return;
  word->roles |= CT_DATE_IS_NUMERAL;
  word->number_role = row->role;
  word->number = (int32_t)value;
}

static void add_date(int16_t row, CtDateWord *word) {
  word->roles |= CT_DATE_WORD_BIT(ct_lex_dates[row].role);
  word->word_length = 1;
  word->word_row = row;
}

static void add_senses(const CtLexEntry *entry, bool is_word, CtDateWord *word) {
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    switch (sense.table) {
    case CT_LEX_DATES: add_date((int16_t)sense.row, word); break;
    case CT_LEX_DATE_WORDS:
      word->roles |= CT_DATE_HELPER_BIT(ct_lex_date_words[sense.row].role);
      break;
    case CT_LEX_NUMBERS:
      if (is_word) add_number(&ct_lex_numbers[sense.row], word);
      break;
    default: break;
    }
  }
}

static void add_phrases(const CtDocument *document, uint32_t token, uint32_t end,
                        CtDateWord *word) {
  uint32_t words;
  int32_t row = ct_document_match(document, token, end, CT_LEX_DATES, &words);
  if (words > 1) {
    word->word_length = (uint8_t)words;
    word->word_row = (int16_t)row;
    word->begins |= CT_DATE_WORD_BIT(ct_lex_dates[row].role);
  }
  row = ct_document_match(document, token, end, CT_LEX_DATE_WORDS, &words);
  if (words > 1) {
    word->helper_length = (uint8_t)words;
    word->helper_row = (int16_t)row;
    word->begins |= CT_DATE_HELPER_BIT(ct_lex_date_words[row].role);
  }
}

static const uint64_t FEASTS = (uint64_t)1 << CT_LEX_HOLIDAYS;
static const uint64_t KNOWN = (uint64_t)1 << CT_LEX_DATES | (uint64_t)1 << CT_LEX_DATE_WORDS |
                              (uint64_t)1 << CT_LEX_HOLIDAYS | (uint64_t)1 << CT_LEX_NUMBERS;
_Static_assert(CT_LEX_DATES < 63 && CT_LEX_DATE_WORDS < 63 && CT_LEX_HOLIDAYS < 63 &&
                   CT_LEX_NUMBERS < 63,
               "each has a bit of its own");

static void add_tables(const CtDocument *document, uint32_t token, uint32_t end, CtDateWord *word) {
  const CtToken *at = &document->tokens.items[token];
  const CtLexEntry *entry = ct_lexicon_entry(at->entry);
  if (entry && (entry->tables & KNOWN)) add_senses(entry, at->kind == CT_TOKEN_WORD, word);
  if (at->reach & FEASTS) word->roles |= CT_DATE_IS_FEAST;
  if (at->matches != 0) add_phrases(document, token, end, word);
}

// ---- All words of a sentence ----------------------------------------------------------------

// The tokens that may begin something, without a branch for the others; their number.
static uint32_t choose(const CtToken *tokens, uint32_t first, uint32_t end, uint32_t *chosen) {
  uint32_t count = 0;
  for (uint32_t token = first; token < end; token++) {
    const CtToken *at = &tokens[token];
    chosen[count] = token;
    count +=
        ((at->reach & KNOWN) != 0) | (at->kind == CT_TOKEN_NUMBER) | (at->kind == CT_TOKEN_MIXED);
  }
  return count;
}

static void read_word(const CtDocument *document, uint32_t token, uint32_t end, CtDateWord *word) {
  const CtToken *at = &document->tokens.items[token];
  if (at->kind == CT_TOKEN_NUMBER) read_number(document, token, end, word);
  if (at->kind == CT_TOKEN_MIXED) word->roles = CT_DATE_IS_MIXED;
  if (at->reach & KNOWN) add_tables(document, token, end, word);
  word->begins |= word->roles;
}

// "'98": the sign begins the year. What it is.
static uint32_t read_apostrophe(const CtDocument *document, uint32_t token, CtDateWord *sign) {
  if ((document->tokens.items[token + 1].flags & CT_TOKEN_SPACE_BEFORE) ||
      !is_apostrophe(ct_document_word(document, token)))
    return 0;
  return sign->roles = sign->begins = CT_DATE_IS_APOSTROPHE;
}

uint32_t ct_date_words_read(const CtDocument *document, uint32_t first, uint32_t end,
                            CtDateWord *words) {
  const uint32_t numbers = CT_DATE_IS_DIGITS | CT_DATE_IS_NUMERAL;
  uint32_t chosen[CT_MAX_SENTENCE_TOKENS];
  const uint32_t count = choose(document->tokens.items, first, end, chosen);
  uint32_t all = 0;
  memset(words, 0, (end - first) * sizeof(*words));
  for (uint32_t i = 0; i < count; i++) {
    const uint32_t token = chosen[i];
    CtDateWord *word = &words[token - first];
    read_word(document, token, end, word);
    all |= word->begins;
    if (word->digits == 2 && token > first) all |= read_apostrophe(document, token - 1, word - 1);
    if ((word->roles & numbers) != 0 && tells_hour(document, token, end))
      all |= CT_DATE_WORD_BIT(CT_DATES_ROLE_CLOCK);
  }
  return all;
}

// ---- Rows -----------------------------------------------------------------------------------

const CtLexDates *ct_date_word(const CtDateScan *scan, uint32_t token, int role, uint32_t *end) {
  const CtDateWord *word = ct_date_facts(scan, token);
  if (!word || (word->begins & CT_DATE_WORD_BIT(role)) == 0) return NULL;
  const CtLexDates *row = &ct_lex_dates[word->word_row];
  if (row->role != role) return NULL;
  *end = token + word->word_length;
  return row;
}

const CtLexDateWords *ct_date_helper(const CtDateScan *scan, uint32_t token, int role,
                                     uint32_t *end) {
  const CtDateWord *word = ct_date_facts(scan, token);
  if (!word || (word->begins & CT_DATE_HELPER_BIT(role)) == 0) return NULL;
  if (word->helper_length > 0 && ct_lex_date_words[word->helper_row].role == role) {
    *end = token + word->helper_length;
    return &ct_lex_date_words[word->helper_row];
  }
  const CtLexEntry *entry = ct_document_entry(scan->document, token);
  for (uint8_t i = 0; entry && i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_DATE_WORDS || ct_lex_date_words[sense.row].role != role) continue;
    *end = token + 1;
    return &ct_lex_date_words[sense.row];
  }
  return NULL;
}

const CtLexDateLinks *ct_date_link(const CtDateScan *scan, uint32_t token, int role,
                                   uint32_t *end) {
  const CtToken *at = ct_date_token(scan, token);
  if (!at || !(at->reach & ct_lexicon_bit(CT_LEX_DATE_LINKS))) return NULL;
  if (at->matches != 0) {
    uint32_t words;
    const int32_t row =
        ct_document_match(scan->document, token, scan->end, CT_LEX_DATE_LINKS, &words);
    if (words > 1 && ct_lex_date_links[row].role == role) {
      *end = token + words;
      return &ct_lex_date_links[row];
    }
  }
  const CtLexEntry *entry = ct_lexicon_entry(at->entry);
  for (uint8_t i = 0; entry && i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_DATE_LINKS || ct_lex_date_links[sense.row].role != role) continue;
    *end = token + 1;
    return &ct_lex_date_links[sense.row];
  }
  return NULL;
}

int32_t ct_date_holiday(const CtDateScan *scan, uint32_t token, uint32_t *end) {
  uint32_t words = 0;
  if ((ct_date_roles_at(scan, token) & CT_DATE_IS_FEAST) == 0) return -1;
  const int32_t row = ct_document_match(scan->document, token, scan->end, CT_LEX_HOLIDAYS, &words);
  *end = token + words;
  return row;
}
