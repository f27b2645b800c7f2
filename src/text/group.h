// Noun and verb groups in the tags of one sentence.
#ifndef CT_TEXT_GROUP_H
#define CT_TEXT_GROUP_H

#include "text/document.h"

// The noun group that begins at `token`, inside tokens below `end`, in *out; false where none
// begins.
bool ct_noun_group(const CtDocument *document, uint32_t token, uint32_t end, CtPhrase *out);
// The same for a verb group.
bool ct_verb_group(const CtDocument *document, uint32_t token, uint32_t end, CtPhrase *out);

// Tags as sets, one bit each.
#define CT_TAG_BIT(name) (1u << CT_TAG_##name)
static inline uint32_t ct_tag_bit(const CtDocument *document, uint32_t token) {
  return 1u << document->tokens.items[token].tag;
}
// A hyphen or dash between two words without a space at either side.
bool ct_is_tight_hyphen(const CtDocument *document, uint32_t token, uint32_t end);

#endif
