// Phrases of the lexicon in a document.
#include "text/document.h"

const CtLexEntry *ct_document_match_entry(const CtDocument *document, uint32_t token, uint32_t end,
                                          uint8_t table, uint32_t *words) {
  *words = 0;
  if (token >= end || end > document->tokens.count) return NULL;
  const CtToken *at = &document->tokens.items[token];
  const uint64_t bit = ct_lexicon_bit(table);
  if (!(at->reach & bit)) return NULL;
  const CtMatch *match = at->matches ? &document->matches.items[at->matches - 1] : NULL;
  for (; match && match->words > 0; match++) {
    if (!(match->tables & bit) || match->words > end - token) continue;
    const CtLexEntry *entry = ct_lexicon_entry(match->entry);
    if (!ct_lexicon_has(entry, table)) continue;
    *words = match->words;
    return entry;
  }
  const CtLexEntry *own = ct_lexicon_entry(at->entry);
  if (!ct_lexicon_has(own, table)) return NULL;
  *words = 1;
  return own;
}

bool ct_document_match_verb(const CtDocument *document, uint32_t token, uint32_t end) {
#ifdef CT_LEX_HAS_PREDICATES
  const uint8_t before = document->tokens.items[token - 1].tag;
  uint32_t words = 0;
  if (before != CT_TAG_NOUN_PLURAL && before != CT_TAG_NUMBER) return false;
  const int32_t row = ct_document_match(document, token, end, CT_LEX_PREDICATES, &words);
  if (row < 0 || words < 2 || ct_lex_predicates[row].kind != CT_PREDICATES_KIND_VERB) return false;
  const uint8_t behind = token + words < end ? document->tokens.items[token + words].tag : 0;
  return behind != CT_TAG_NOUN && behind != CT_TAG_NOUN_PLURAL;  // "40 test positive controls"
#else
  (void)document, (void)token, (void)end;
  return false;
#endif
}
