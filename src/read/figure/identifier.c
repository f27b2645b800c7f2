// Marks what holds a numeral but is no figure. One pass over a sentence, the surest rules first; a token explained is not
// looked at again.
#include "read/figure/identifier.h"
#include "read/figure/digits.h"

// The second half of "forty-two".
static bool ends_numeral(const CtView *view, uint32_t token) {
  const uint32_t hyphen = ct_view_before(view, token);
  return ct_view_is_hyphen(view, hyphen) && ct_view_is_stuck(view, token) &&
         ct_view_number(view, ct_view_before(view, hyphen), CT_NUMBERS_ROLE_TENS) >= 0;
}

// The idiom around the word of number at `token`: "on the one hand" begins two words before it.
static uint32_t idiom(const CtView *view, uint32_t token, uint32_t *first, const char **rule) {
  enum { MAX_BEFORE = 4 };
  uint32_t start = token > view->first + MAX_BEFORE ? token - MAX_BEFORE : view->first;
  *rule = "idiom";
  for (; start <= token; start++) {
    uint32_t words = 0;
    if (ct_document_match(view->document, start, view->end, CT_LEX_IDIOMS, &words) < 0) continue;
    // "$4k" is money, "forty-two cents" no "two cents".
    if (start + words <= token || ends_numeral(view, start) ||
        ct_view_cue(view, ct_view_before(view, start), CT_FIGURE_CUES_CUE_MONEY_SIGN))
      continue;
    *first = start;
    return start + words;
  }
  return 0;
}

// A token that any rule may begin at: digits, or a word of number.
static bool may_begin(const CtView *view, uint32_t token) {
  const CtToken *at = &view->document->tokens.items[token];
  if (at->kind == CT_TOKEN_NUMBER || at->kind == CT_TOKEN_MIXED) return true;
  return ct_lexicon_has(ct_lexicon_entry(at->entry), CT_LEX_NUMBERS);
}

// "9.83e-3": a figure, though its parts look like a name. The token past it, or 0.
static uint32_t past_scientific(const CtView *view, uint32_t token) {
  CtNumber value;
  const CtToken *at = &view->document->tokens.items[token];
  return at->kind == CT_TOKEN_NUMBER || at->kind == CT_TOKEN_MIXED
             ? ct_digits_scientific(view, token, &value)
             : 0;
}

typedef uint32_t (*Rule)(const CtView *view, uint32_t token, uint32_t *first, const char **rule);

bool ct_identifier_next(const CtView *view, uint32_t *token, CtIdentifier *out) {
  static const Rule RULES[] = {idiom,
                               ct_identifier_chain,
                               ct_identifier_era,
                               ct_identifier_name,
                               ct_identifier_year,
                               ct_identifier_pronoun};
  while (*token < view->end) {
    uint32_t past = 0, first = *token;
    const bool look = may_begin(view, *token) && !ct_view_is_taken(view, *token);
    const uint32_t power = look ? past_scientific(view, *token) : 0;
    if (power != 0) {
      *token = power;
      continue;
    }
    for (size_t i = 0; look && past == 0 && i < sizeof RULES / sizeof *RULES; i++)
      past = RULES[i](view, *token, &first, &out->rule);
    *token = past != 0 ? past : *token + 1;
    if (past == 0) continue;
    out->first = first;
    out->end = past;
    return true;
  }
  return false;
}

void ct_identifiers_take(const CtDocument *document, uint32_t sentence, CtTaken *taken) {
  const CtView view = ct_view_sentence(document, sentence, taken);
  CtIdentifier found;
  for (uint32_t token = view.first; ct_identifier_next(&view, &token, &found);)
    ct_taken_set(taken, found.first, found.end);
}
