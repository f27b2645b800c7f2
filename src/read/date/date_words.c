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

static void add_senses(const CtLexEntry *entry, bool is_word, CtDateWord *word) {
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    switch (sense.table) {
    case CT_LEX_DATES: word->roles |= CT_DATE_WORD_BIT(ct_lex_dates[sense.row].role); break;
    case CT_LEX_DATE_WORDS:
      word->roles |= CT_DATE_HELPER_BIT(ct_lex_date_words[sense.row].role);
      break;
    case CT_LEX_HOLIDAYS: word->roles |= CT_DATE_IS_FEAST; break;
    case CT_LEX_NUMBERS:
      if (is_word) add_number(&ct_lex_numbers[sense.row], word);
      break;
    default: break;
    }
  }
}

// The longest phrase of several words that begins at `token`: its length and row.
static uint8_t phrase(const CtDocument *document, uint32_t token, uint32_t end, uint8_t table,
                      int16_t *row) {
  uint32_t words = 0;
  const int32_t found = ct_document_match(document, token, end, table, &words);
  *row = (int16_t)found;
  return words > 1 ? (uint8_t)words : 0;
}

static void add_phrases(const CtDocument *document, uint32_t token, uint32_t end,
                        CtDateWord *word) {
  word->word_length = phrase(document, token, end, CT_LEX_DATES, &word->word_row);
  word->helper_length = phrase(document, token, end, CT_LEX_DATE_WORDS, &word->helper_row);
  if (word->word_length > 0) word->begins |= CT_DATE_WORD_BIT(ct_lex_dates[word->word_row].role);
  if (word->helper_length > 0)
    word->begins |= CT_DATE_HELPER_BIT(ct_lex_date_words[word->helper_row].role);
}

static void add_tables(const CtDocument *document, uint32_t token, uint32_t end, CtDateWord *word) {
  const CtToken *at = &document->tokens.items[token];
  const CtLexEntry *entry = ct_lexicon_entry(at->entry);
  if (entry) add_senses(entry, at->kind == CT_TOKEN_WORD, word);
  if (at->reach & ct_lexicon_bit(CT_LEX_HOLIDAYS)) word->roles |= CT_DATE_IS_FEAST;
  if (at->matches != 0) add_phrases(document, token, end, word);
}

// What the form of a token tells, without the tables.
static uint32_t roles_of_form(const CtDocument *document, const CtToken *token, uint32_t left) {
  const char *text = document->text.data + token->start;
  const uint32_t length = token->end - token->start;
  switch (token->kind) {
  case CT_TOKEN_NUMBER: return CT_DATE_IS_DIGITS;
  case CT_TOKEN_MIXED: return CT_DATE_IS_MIXED;
  case CT_TOKEN_WORD: {
    const bool an = length == 1 || (length == 2 && (text[1] | 0x20) == 'n');
    return an && (text[0] | 0x20) == 'a' ? CT_DATE_IS_ARTICLE : 0;
  }
  case CT_TOKEN_PUNCT:
    if (length > 3 || left == 0 || token[1].kind != CT_TOKEN_NUMBER) return 0;
    return (token[1].flags & CT_TOKEN_SPACE_BEFORE) ? 0 : CT_DATE_IS_APOSTROPHE;
  default: return 0;
  }
}

// "17:04", "o'clock": a time of day without a word of the tables.
static bool tells_hour(const CtDocument *document, const CtToken *token) {
  const CtText text = {document->text.data + token->start, token->end - token->start};
  if (token->kind == CT_TOKEN_NUMBER)
    return text.length > 2 && (text.data[1] == ':' || text.data[2] == ':');
  return text.length >= 7 && text.length <= 9 && (text.data[0] | 0x20) == 'o' &&
         (text.data[1] == '\'' || (unsigned char)text.data[1] >= 0x80);
}

// A word that is in no table and has the form of none: most of a text.
static bool tells_nothing(const CtDocument *document, const CtToken *token, uint64_t known) {
  const bool may = (token->kind != CT_TOKEN_WORD) | ((token->reach & known) != 0) |
                   (token->end - token->start < 3) |
                   ((document->text.data[token->start] | 0x20) == 'o');
  return !may;
}

uint32_t ct_date_words_read(const CtDocument *document, uint32_t first, uint32_t end,
                            CtDateWord *words) {
  const uint64_t known = ct_lexicon_bit(CT_LEX_DATES) | ct_lexicon_bit(CT_LEX_DATE_WORDS) |
                         ct_lexicon_bit(CT_LEX_HOLIDAYS) | ct_lexicon_bit(CT_LEX_NUMBERS);
  uint32_t all = 0;
  memset(words, 0, (end - first) * sizeof(*words));
  for (uint32_t token = first; token < end; token++) {
    const CtToken *at = &document->tokens.items[token];
    if (tells_nothing(document, at, known)) continue;
    CtDateWord *word = &words[token - first];
    word->roles = roles_of_form(document, at, end - token - 1);
    if (at->reach & known) add_tables(document, token, end, word);
    word->begins |= word->roles;
    all |= word->begins;
    if (tells_hour(document, at)) all |= CT_DATE_WORD_BIT(CT_DATES_ROLE_CLOCK);
  }
  return all;
}

// The row of the word itself with this role.
static int32_t single(const CtDateScan *scan, uint32_t token, uint8_t table, int role) {
  const CtLexEntry *entry = ct_document_entry(scan->document, token);
  for (uint8_t i = 0; entry && i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != table) continue;
    const int found =
        table == CT_LEX_DATES ? ct_lex_dates[sense.row].role : ct_lex_date_words[sense.row].role;
    if (found == role) return sense.row;
  }
  return -1;
}

const CtLexDates *ct_date_word(const CtDateScan *scan, uint32_t token, int role, uint32_t *end) {
  const CtDateWord *word = ct_date_facts(scan, token);
  if (!word || (word->begins & CT_DATE_WORD_BIT(role)) == 0) return NULL;
  int32_t row = word->word_row;
  if (word->word_length == 0) row = single(scan, token, CT_LEX_DATES, role);
  if (row < 0 || ct_lex_dates[row].role != role) return NULL;
  *end = token + (word->word_length == 0 ? 1 : word->word_length);
  return &ct_lex_dates[row];
}

const CtLexDateWords *ct_date_helper(const CtDateScan *scan, uint32_t token, int role,
                                     uint32_t *end) {
  const CtDateWord *word = ct_date_facts(scan, token);
  if (!word || (word->begins & CT_DATE_HELPER_BIT(role)) == 0) return NULL;
  const bool longer = word->helper_length > 0 && ct_lex_date_words[word->helper_row].role == role;
  const int32_t row = longer ? word->helper_row : single(scan, token, CT_LEX_DATE_WORDS, role);
  if (row < 0) return NULL;
  *end = token + (longer ? word->helper_length : 1);
  return &ct_lex_date_words[row];
}

int32_t ct_date_holiday(const CtDateScan *scan, uint32_t token, uint32_t *end) {
  uint32_t words = 0;
  if ((ct_date_roles_at(scan, token) & CT_DATE_IS_FEAST) == 0) return -1;
  const int32_t row = ct_document_match(scan->document, token, scan->end, CT_LEX_HOLIDAYS, &words);
  *end = token + words;
  return row;
}
