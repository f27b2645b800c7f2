// Looks at single tokens for the readers of dates: signs, tags, words of the tables. Takes a scan and
// a token's index, which may lie outside the sentence; leaves nothing behind.
#include "read/date_atom.h"
#include "text/text.h"

static bool is_inside(const CtDateScan *scan, uint32_t token) {
  return token >= scan->first && token < scan->end;
}

const CtToken *ct_date_token(const CtDateScan *scan, uint32_t token) {
  return is_inside(scan, token) ? &scan->document->tokens.items[token] : NULL;
}

CtText ct_date_text(const CtDateScan *scan, uint32_t token) {
  return is_inside(scan, token) ? ct_document_word(scan->document, token) : CT_TEXT("");
}

bool ct_date_is(const CtDateScan *scan, uint32_t token, const char *word) {
  const CtToken *at = ct_date_token(scan, token);
  // Most words differ in the first letter: a look at it spares the rest.
  if (!at || (scan->document->text.data[at->start] | 0x20) != (word[0] | 0x20)) return false;
  return ct_text_equal_ascii_case(ct_document_word(scan->document, token), ct_text_of(word));
}

bool ct_date_kind_is(const CtDateScan *scan, uint32_t token, CtTokenKind kind) {
  const CtToken *at = ct_date_token(scan, token);
  return at && at->kind == kind;
}

bool ct_date_sign(const CtDateScan *scan, uint32_t token, char sign) {
  const CtText text = ct_date_text(scan, token);
  return text.length == 1 && text.data[0] == sign;
}

bool ct_date_dash(const CtDateScan *scan, uint32_t token) {
  const CtText text = ct_date_text(scan, token);
  return ct_date_sign(scan, token, '-') || ct_text_equal(text, CT_TEXT("–")) ||
         ct_text_equal(text, CT_TEXT("—")) || ct_text_equal(text, CT_TEXT("‑")) ||
         ct_text_equal(text, CT_TEXT("−"));
}

bool ct_date_stuck(const CtDateScan *scan, uint32_t token) {
  const CtToken *at = ct_date_token(scan, token);
  return at && (at->flags & CT_TOKEN_SPACE_BEFORE) == 0;
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

static uint32_t roles_of_sense(CtSense sense) {
  switch (sense.table) {
  case CT_LEX_DATES: return CT_DATE_WORD_BIT(ct_lex_dates[sense.row].role);
  case CT_LEX_DATE_WORDS: return CT_DATE_HELPER_BIT(ct_lex_date_words[sense.row].role);
  case CT_LEX_HOLIDAYS: return CT_DATE_IS_FEAST;
  case CT_LEX_NUMBERS: return CT_DATE_IS_NUMERAL;
  default: return 0;
  }
}

uint32_t ct_date_roles(const CtDocument *document, uint32_t token) {
  const CtToken *at = &document->tokens.items[token];
  const CtLexEntry *entry = ct_lexicon_entry(at->entry);
  uint32_t roles = at->kind == CT_TOKEN_NUMBER  ? CT_DATE_IS_DIGITS
                   : at->kind == CT_TOKEN_MIXED ? CT_DATE_IS_MIXED
                                                : 0;
  if (!entry) return roles;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    roles |= roles_of_sense(ct_lexicon_sense(entry, i));
  }
  if (entry->max_phrase_words > 1) {
    if (ct_lexicon_begins(entry, CT_LEX_DATES)) roles |= CT_DATE_BEGINS_WORD;
    if (ct_lexicon_begins(entry, CT_LEX_DATE_WORDS)) roles |= CT_DATE_BEGINS_HELPER;
    if (ct_lexicon_begins(entry, CT_LEX_HOLIDAYS)) roles |= CT_DATE_IS_FEAST;
  }
  return roles;
}

uint32_t ct_date_roles_at(const CtDateScan *scan, uint32_t token) {
  return is_inside(scan, token) ? scan->roles[token - scan->first] : 0;
}

uint32_t ct_date_begins(const CtDateScan *scan, uint32_t token) {
  const CtToken *at = &scan->document->tokens.items[token];
  if (at->kind == CT_TOKEN_NUMBER && ct_taken_is(scan->taken, token)) return 0;
  if (at->kind == CT_TOKEN_WORD && at->end - at->start <= 2 &&
      (ct_date_is(scan, token, "a") || ct_date_is(scan, token, "an"))) {
    return ct_date_roles_at(scan, token) | CT_DATE_IS_NUMERAL;
  }
  if (at->kind != CT_TOKEN_PUNCT) return ct_date_roles_at(scan, token);
  const bool apostrophe = at->end - at->start <= 3 && ct_date_stuck(scan, token + 1) &&
                          ct_date_kind_is(scan, token + 1, CT_TOKEN_NUMBER);
  return apostrophe ? CT_DATE_IS_MIXED : 0;  // "'90s"
}

// The row of the longest key of `table` that begins at `token`, where its word can begin one.
static int32_t phrase(const CtDateScan *scan, uint32_t token, uint8_t table, uint32_t begins,
                      uint32_t *end) {
  uint32_t words = 0;
  if ((ct_date_roles_at(scan, token) & begins) == 0) return -1;
  const int32_t row = ct_document_match(scan->document, token, scan->end, table, &words);
  if (words < 2) return -1;
  *end = token + words;
  return row;
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
  uint32_t behind;
  int32_t row = phrase(scan, token, CT_LEX_DATES, CT_DATE_BEGINS_WORD, &behind);
  if (row < 0) {
    if ((ct_date_roles_at(scan, token) & CT_DATE_WORD_BIT(role)) == 0) return NULL;
    row = single(scan, token, CT_LEX_DATES, role);
    behind = token + 1;
  }
  if (row < 0 || ct_lex_dates[row].role != role) return NULL;
  *end = behind;
  return &ct_lex_dates[row];
}

const CtLexDateWords *ct_date_helper(const CtDateScan *scan, uint32_t token, int role,
                                     uint32_t *end) {
  uint32_t behind;
  int32_t row = phrase(scan, token, CT_LEX_DATE_WORDS, CT_DATE_BEGINS_HELPER, &behind);
  if (row < 0 || ct_lex_date_words[row].role != role) {
    if ((ct_date_roles_at(scan, token) & CT_DATE_HELPER_BIT(role)) == 0) return NULL;
    row = single(scan, token, CT_LEX_DATE_WORDS, role);
    behind = token + 1;
  }
  if (row < 0) return NULL;
  *end = behind;
  return &ct_lex_date_words[row];
}

int32_t ct_date_holiday(const CtDateScan *scan, uint32_t token, uint32_t *end) {
  uint32_t words = 0;
  if ((ct_date_roles_at(scan, token) & CT_DATE_IS_FEAST) == 0) return -1;
  const int32_t row = ct_document_match(scan->document, token, scan->end, CT_LEX_HOLIDAYS, &words);
  *end = token + words;
  return row;
}
