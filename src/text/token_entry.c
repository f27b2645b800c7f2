// What a token takes from the lexicon's entry of its word. What the word says of its sentence is asked here, once a word, as
// every sentence is cut by it.
#include "text/scan.h"

// A word that can be or begin a figure. A suffix ("bn", "k") needs digits, which are seen by
// themselves.
static bool is_number_word(const CtLexEntry *entry) {
  const int32_t row = ct_lexicon_row(entry, CT_LEX_NUMBERS);
  return row >= 0 && ct_lex_numbers[row].role != CT_NUMBERS_ROLE_SUFFIX;
}

// "the deadliest attack since 2022", "its most extensive assault": a place in an order is a figure
// too.
static bool may_rank(const CtLexEntry *entry) {
  if (ct_lexicon_has(entry, CT_LEX_RANKS)) return true;
  const int32_t row = ct_lexicon_row(entry, CT_LEX_FIGURE_CUES);
  return row >= 0 && ct_lex_figure_cues[row].cue == CT_FIGURE_CUES_CUE_SUPERLATIVE;
}

// "a kilometre away", "a dollar": the article counts one before these.
static bool may_count_one(const CtLexEntry *entry) {
  const int32_t unit = ct_lexicon_row(entry, CT_LEX_UNITS);
  const int32_t currency = ct_lexicon_row(entry, CT_LEX_CURRENCIES);
  return (unit >= 0 && ct_lex_units[unit].one) ||
         (currency >= 0 && ct_lex_currencies[currency].one);
}

static uint8_t flags_of(const CtLexEntry *entry) {
  const bool figure = is_number_word(entry) || may_rank(entry) || may_count_one(entry);
  return (uint8_t)((figure ? CT_TOKEN_FIGURE : 0) |
                   (ct_lexicon_has(entry, CT_LEX_DATES) ? CT_TOKEN_DATE : 0));
}

void ct_token_set_entry(CtToken *token, const CtLexEntry *entry) {
  if (!entry) return;
  token->entry = (CtLexSlot)ct_lexicon_index(entry);
  token->reach = entry->tables;
  token->phrases = entry->phrases;
  token->flags = (uint16_t)(token->flags | flags_of(entry));
}
