// Money before the figure: "$5", "US$ 4.7 billion", "EUR50m", and signs spelled in ASCII, which are money by the figure's form.
#include "read/figure/unit.h"

static bool has_sign(const CtView *view, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++) {
    if (ct_view_kind(view, token, CT_TOKEN_SYMBOL)) return true;
  }
  return false;
}

// "PS21,700", "PS1.5 million", "Y=60,000" are money by their form; "PS5" and "PS321" are names.
static bool is_money_form(const CtView *view, uint32_t number) {
  const CtText text = ct_view_word(view, number);
  if (!ct_view_is_stuck(view, number)) return false;
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == ',' || text.data[i] == '.') return true;
  }
  return ct_view_roles(view, number + 1, CT_ROLE(SCALE)) ||
         (ct_view_is_stuck(view, number + 1) && ct_view_roles(view, number + 1, CT_ROLE(SUFFIX)));
}

bool ct_unit_is_spelled(const CtView *view, uint32_t token) {
  const int32_t row = ct_view_has(view, token)
                          ? ct_lexicon_find_row(ct_view_word(view, token), CT_LEX_CURRENCY_CODES)
                          : -1;
  return row >= 0 && ct_lex_currency_codes[row].spelled;
}

bool ct_unit_before(const CtView *view, uint32_t first, uint32_t floor, CtUnit *out) {
  enum { MAX_SIGN_TOKENS = 2 };
  const uint64_t money = ct_lexicon_bit(CT_LEX_CURRENCIES) | ct_lexicon_bit(CT_LEX_CURRENCY_CODES);
  const uint32_t least =
      first - view->first < MAX_SIGN_TOKENS ? view->first : first - MAX_SIGN_TOKENS;
  if (!(ct_view_reach_of(view, least, first) & money)) return false;
  for (uint32_t length = MAX_SIGN_TOKENS; length > 0; length--) {
    if (first < view->first + length || first - length < floor) continue;
    const uint32_t start = first - length;
    uint32_t words = 0;
    int32_t row = ct_document_match(view->document, start, first, CT_LEX_CURRENCIES, &words);
    if (row >= 0 && words == length && has_sign(view, start, first)) {
      *out = ct_unit_of_currency(row);
    } else {
      row = ct_document_match(view->document, start, first, CT_LEX_CURRENCY_CODES, &words);
      if (row < 0 || words != length ||
          (ct_lex_currency_codes[row].spelled && !is_money_form(view, first)))
        continue;
      *out = ct_unit_of_currency(ct_lex_currency_codes[row].currency);
    }
    out->first = start;
    out->end = first;
    return true;
  }
  return false;
}
