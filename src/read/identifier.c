// Marks what holds a numeral but is no figure. One pass over a sentence, the surest rules first; a token explained is not
// looked at again.
#include "read/identifier.h"
#include "read/digits.h"

static uint32_t idiom(const CtView *view, uint32_t token, uint32_t *first) {
  uint32_t words = 0;
  *first = token;
  if (ct_document_match(view->document, token, view->end, CT_LEX_IDIOMS, &words) < 0) return 0;
  // "$4k" is money, "5 in one" a figure: what is behind a sign or goes on with a number is no idiom.
  if (ct_view_cue(view, ct_view_before(view, token), CT_FIGURE_CUES_CUE_MONEY_SIGN)) return 0;
  return token + words;
}

// A token that any rule may begin at: a number, a word of the tables of numbers and idioms.
static bool may_begin(const CtView *view, uint32_t token) {
  const CtToken *at = &view->document->tokens.items[token];
  if (at->kind == CT_TOKEN_NUMBER) return true;
  const CtLexEntry *entry = ct_lexicon_entry(at->entry);
  return entry && (ct_lexicon_has(entry, CT_LEX_NUMBERS) || ct_lexicon_has(entry, CT_LEX_IDIOMS) ||
                   entry->max_phrase_words > 1);
}

// "9.83e-3": a figure, though its parts look like a name. The token past it, or 0.
static uint32_t past_scientific(const CtView *view, uint32_t token) {
  CtNumber value;
  const CtToken *at = &view->document->tokens.items[token];
  return at->kind == CT_TOKEN_NUMBER || at->kind == CT_TOKEN_MIXED
             ? ct_digits_scientific(view, token, &value)
             : 0;
}

typedef uint32_t (*Rule)(const CtView *view, uint32_t token, uint32_t *first);

void ct_identifiers_take(const CtDocument *document, uint32_t sentence, CtTaken *taken) {
  static const Rule RULES[] = {idiom, ct_identifier_chain, ct_identifier_name, ct_identifier_year,
                               ct_identifier_pronoun};
  const CtView view = ct_view_sentence(document, sentence, taken);
  for (uint32_t token = view.first; token < view.end;) {
    uint32_t past = 0, first = token;
    const uint32_t power = past_scientific(&view, token);
    if (power != 0) {
      token = power;
      continue;
    }
    const bool look = may_begin(&view, token) && !ct_view_is_taken(&view, token);
    for (size_t i = 0; look && past == 0 && i < sizeof RULES / sizeof *RULES; i++)
      past = RULES[i](&view, token, &first);
    if (past != 0) ct_taken_set(taken, first, past);
    token = past != 0 ? past : token + 1;
  }
}
