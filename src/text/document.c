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
