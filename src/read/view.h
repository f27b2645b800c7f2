// One sentence as the readers of figures see it: its tokens, and the questions they ask of a token. A token outside the
// sentence answers every question with no, so that neighbours may be asked for without a check.
#ifndef CT_READ_VIEW_H
#define CT_READ_VIEW_H

#include "read/taken.h"

typedef struct CtView {
  const CtDocument *document;
  const CtTaken *taken;
  uint32_t first;  // tokens [first, end) of the sentence
  uint32_t end;
} CtView;

CtView ct_view_sentence(const CtDocument *document, uint32_t sentence, const CtTaken *taken);
// The token before the first has no number: CT_VIEW_NOWHERE, which is in no sentence.
#define CT_VIEW_NOWHERE 0xFFFFFFFFu
uint32_t ct_view_before(const CtView *view, uint32_t token);
bool ct_view_has(const CtView *view, uint32_t token);
bool ct_view_is_taken(const CtView *view, uint32_t token);
// The token's bytes; empty outside.
CtText ct_view_word(const CtView *view, uint32_t token);
// The token is this word, whatever its case.
bool ct_view_is(const CtView *view, uint32_t token, const char *word);
// The token is one of these words, divided by spaces.
bool ct_view_is_any(const CtView *view, uint32_t token, const char *words);
bool ct_view_kind(const CtView *view, uint32_t token, CtTokenKind kind);
bool ct_view_tag(const CtView *view, uint32_t token, CtTag tag);
// The token is this cue (CT_FIGURE_CUES_CUE_...) of table `figure_cues`.
bool ct_view_cue(const CtView *view, uint32_t token, uint8_t cue);
// It follows the token before it without white space.
bool ct_view_is_stuck(const CtView *view, uint32_t token);
// "-", U+2010, U+2011; a dash that can stand between the ends of a range; a minus sign or hyphen.
bool ct_view_is_hyphen(const CtView *view, uint32_t token);
bool ct_view_is_dash(const CtView *view, uint32_t token);
// The row of the token's sense in `table` whose role (or any first byte-sized enum) the caller checks, or -1.
int32_t ct_view_row(const CtView *view, uint32_t token, uint8_t table);
// The row in table `numbers` with this role (CT_NUMBERS_ROLE_...), or -1.
int32_t ct_view_number(const CtView *view, uint32_t token, uint8_t role);
// Whether a phrase of the lexicon can reach from `start` to `end`, tokens both: asked before the dearer ct_document_match.
bool ct_view_may_reach(const CtView *view, uint32_t start, uint32_t end);
bool ct_view_is_noun(const CtView *view, uint32_t token);
bool ct_view_is_capital(const CtView *view, uint32_t token);

#endif
