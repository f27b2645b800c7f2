// The little words of table event_words.
#ifndef CT_READ_EVENT_WORD_H
#define CT_READ_EVENT_WORD_H

#include "text/document.h"

// Whether the token is such a word; role is one of CT_EVENT_WORDS_ROLE_...
static inline bool ct_event_word_is(const CtDocument *document, uint32_t token, int role) {
  return token < document->tokens.count &&
         (ct_lexicon_marks(document->tokens.items[token].entry)->event_words >> role & 1) != 0;
}

#endif
