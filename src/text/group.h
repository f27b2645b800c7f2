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
// Whether a sign that is not the last token is a hyphen or dash without a space at either side.
bool ct_is_tight_sign(const CtDocument *document, uint32_t token);
// A hyphen or dash between two words without a space at either side; most tokens are no sign.
static inline bool ct_is_tight_hyphen(const CtDocument *document, uint32_t token, uint32_t end) {
  return token + 1 < end && document->tokens.items[token].kind == CT_TOKEN_PUNCT &&
         ct_is_tight_sign(document, token);
}

#endif
