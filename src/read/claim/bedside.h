// Where somebody lies who was hurt elsewhere: "died at a hospital in Seattle" does not tell where it happened.
#ifndef CT_READ_BEDSIDE_H
#define CT_READ_BEDSIDE_H

#include "text/document.h"

// Whether the table `circumstances` gives the word of `token` that role.
static inline bool ct_circumstance_word_is(const CtDocument *document, uint32_t token,
                                           uint8_t role) {
  const int32_t row = ct_token_row(&document->tokens.items[token], CT_LEX_CIRCUMSTANCES);
  return row >= 0 && ct_lex_circumstances[row].role == role;
}
// Whether somebody died or lies in the hospital whose name ends with `token`: "died on Monday at a hospital", "is in critical condition
// at Harborview Medical Center". Not "a fire at a hospital", nor any other word.
bool ct_bedside_at(const CtDocument *document, const CtSentence *sentence, uint32_t token);
// Whether such a hospital's town or its first words stand at tokens [first, end): "a hospital in Seattle", "the Seattle hospital".
bool ct_bedside_of(const CtDocument *document, const CtSentence *sentence, uint32_t first,
                   uint32_t end);

#endif
