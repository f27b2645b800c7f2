// Private to text/: the step of ct_tokens_read that finds the phrases of the lexicon.
#ifndef CT_TEXT_MATCH_H
#define CT_TEXT_MATCH_H

#include "text/document.h"

// Fills document->matches and the matches and reach of its tokens, which hold their own entry's
// tables already; false when there is no memory.
bool ct_matches_find(CtDocument *document, CtArena *arena);

#endif
