// Marks what holds a numeral but is no figure. One pass over a sentence, the surest rules first; a token explained is not
// looked at again.
#include "read/figure/identifier.h"
#include "read/figure/digits.h"

// The second half of "forty-two".
static bool ends_numeral(const CtView *view, uint32_t token) {
  const uint32_t hyphen = ct_view_before(view, token);
  return ct_view_is_hyphen(view, hyphen) && ct_view_is_stuck(view, token) &&
         ct_view_roles(view, ct_view_before(view, hyphen), CT_ROLE(TENS));
}

// The idiom around the word of number at `token`: "on the one hand" begins two words before it.
static uint32_t idiom(const CtView *view, uint32_t token, uint32_t *first, const char **rule) {
  enum { MAX_BEFORE = 4 };
  uint32_t start = token > view->first + MAX_BEFORE ? token - MAX_BEFORE : view->first;
  if (!(ct_view_reach_of(view, start, token + 1) & ct_lexicon_bit(CT_LEX_IDIOMS))) return 0;
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

static bool has_digits(const CtView *view, uint32_t token) {
  const uint8_t kind = view->document->tokens.items[token].kind;
  return (kind == CT_TOKEN_NUMBER) | (kind == CT_TOKEN_MIXED);
}

// A token that any rule may begin at: digits, or a word of number.
static bool may_begin(const CtView *view, uint32_t token) {
  const CtToken *at = &view->document->tokens.items[token];
  const bool digits = has_digits(view, token);
  return digits | ((at->reach & ct_lexicon_bit(CT_LEX_NUMBERS)) != 0);
}

// The rules in turn, the surest first. The token past what one of them explains, or 0.
static uint32_t explain(const CtView *view, uint32_t token, uint32_t *first, const char **rule) {
  uint32_t past = idiom(view, token, first, rule);
  if (past == 0) past = ct_identifier_chain(view, token, first, rule);
  if (past == 0) past = ct_identifier_era(view, token, first, rule);
  if (past == 0) past = ct_identifier_name(view, token, first, rule);
  if (past == 0) past = ct_identifier_year(view, token, first, rule);
  return past != 0 ? past : ct_identifier_pronoun(view, token, first, rule);
}

bool ct_identifier_next(const CtView *view, uint32_t *token, CtIdentifier *out) {
  while (*token < view->end) {
    const uint32_t at = *token;
    *token = at + 1;
    if (!may_begin(view, at) || ct_view_is_taken(view, at)) continue;
    const bool digits = has_digits(view, at);
    if (!digits && ct_view_marks(view, at)->numbers == 0) continue;
    CtNumber value;
    // "9.83e-3": a figure, though its parts look like a name.
    const uint32_t power = digits ? ct_digits_scientific(view, at, &value) : 0;
    if (power != 0) {
      *token = power;
      continue;
    }
    uint32_t first = at;
    const uint32_t past = explain(view, at, &first, &out->rule);
    if (past == 0) continue;
    *token = past;
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
