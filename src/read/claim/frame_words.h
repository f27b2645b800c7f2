// What single words of a sentence say while it is cut into chunks: states, verb forms, predicates. Private to read/frame.
#ifndef CT_READ_FRAME_WORDS_H
#define CT_READ_FRAME_WORDS_H

#include "read/claim/frame.h"

static inline uint8_t ct_frame_tag(const CtFrame *frame, uint32_t token) {
  return frame->document->tokens.items[token].tag;
}
static inline bool ct_frame_is_noun(uint8_t tag) {
  return tag == CT_TAG_NOUN || tag == CT_TAG_NOUN_PLURAL || tag == CT_TAG_NAME;
}
// The row of the words of `predicates` that begin at `token`, and how many they are; or -1.
int32_t ct_frame_predicate(const CtFrame *frame, uint32_t token, uint32_t *words);
// "A 6.8-magnitude quake": a word that grades.
bool ct_frame_is_grade(const CtFrame *frame, uint32_t token);
// "14 dead", "18 wounded", "4 shot": the word says what happened to the figure before it.
bool ct_frame_says_state(const CtFrame *frame, uint32_t token);
// "10,000 strike at a plant": a headline's verb right behind its figure, taken for a noun.
bool ct_frame_is_headline_verb(const CtFrame *frame, uint32_t token);
// Whether one of tokens [token, end) is a noun that says no state.
bool ct_frame_noun_follows(const CtFrame *frame, uint32_t token, uint32_t end);
// The form of a verb phrase, or of what is left of it from `first` on.
CtVerbForm ct_frame_verb_form(const CtFrame *frame, const CtPhrase *phrase, uint32_t first);
// Fills the predicate of a verb chunk, whose group begins at `first`; takes its further words into the chunk.
void ct_frame_match_verb(CtFrame *frame, CtChunk *chunk, uint32_t first);
// "shooting down", "shot to death": several words of a verb in the table, the first tagged as a noun.
bool ct_frame_hides_verb(const CtFrame *frame, uint32_t token);

#endif
