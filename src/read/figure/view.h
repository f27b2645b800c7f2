// One sentence as the readers of figures see it: its tokens, and the questions they ask of a token. A token outside the
// sentence answers every question with no, so that neighbours may be asked for without a check.
#ifndef CT_READ_VIEW_H
#define CT_READ_VIEW_H

#include <string.h>

#include "text/taken.h"

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
// The token's bytes; empty outside.
CtText ct_view_word(const CtView *view, uint32_t token);
// A word, not empty, is one of these, divided by spaces.
bool ct_view_search_any(CtText word, const char *words, size_t length);
// "-", U+2010, U+2011; a dash that can stand between the ends of a range; a minus sign or hyphen.
bool ct_view_is_hyphen(const CtView *view, uint32_t token);
bool ct_view_is_dash(const CtView *view, uint32_t token);
// The sense of an entry of `figure_cues` that is this cue; the row of an entry of `numbers` with this role, or -1.
bool ct_view_search_cue(const CtLexEntry *entry, uint8_t cue);
int32_t ct_view_search_number(const CtLexEntry *entry, uint8_t role);
bool ct_view_is_capital(const CtView *view, uint32_t token);

// What follows is asked many times of each figure, mostly in vain, so it is here to be inlined.

static inline bool ct_view_has(const CtView *view, uint32_t token) {
  return token >= view->first && token < view->end;
}

static inline bool ct_view_is_taken(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) && ct_taken_is(view->taken, token);
}

// The lexicon's entry of the token, or NULL.
static inline const CtLexEntry *ct_view_entry(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) ? ct_document_entry(view->document, token) : NULL;
}

// The token is this word, whatever its case.
static inline bool ct_view_is(const CtView *view, uint32_t token, const char *word) {
  if (!ct_view_has(view, token)) return false;
  const CtToken *at = &view->document->tokens.items[token];
  const size_t length = strlen(word);
  if (at->end - at->start != length) return false;
  return ct_text_equal_ascii_case((CtText){view->document->text.data + at->start, length},
                                  (CtText){word, length});
}

// The token is one of these words, divided by spaces. A word longer than the whole list is told at once.
static inline bool ct_view_is_any(const CtView *view, uint32_t token, const char *words) {
  if (!ct_view_has(view, token)) return false;
  const CtToken *at = &view->document->tokens.items[token];
  const size_t length = at->end - at->start, all = strlen(words);
  return length > 0 && length <= all &&
         ct_view_search_any((CtText){view->document->text.data + at->start, length}, words, all);
}

static inline bool ct_view_kind(const CtView *view, uint32_t token, CtTokenKind kind) {
  return ct_view_has(view, token) && view->document->tokens.items[token].kind == kind;
}

static inline bool ct_view_tag(const CtView *view, uint32_t token, CtTag tag) {
  return ct_view_has(view, token) && view->document->tokens.items[token].tag == tag;
}

// The token is this cue (CT_FIGURE_CUES_CUE_...) of table `figure_cues`.
static inline bool ct_view_cue(const CtView *view, uint32_t token, uint8_t cue) {
  const CtLexEntry *entry = ct_view_entry(view, token);
  return ct_lexicon_has(entry, CT_LEX_FIGURE_CUES) && ct_view_search_cue(entry, cue);
}

// It follows the token before it without white space.
static inline bool ct_view_is_stuck(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) && token > view->first &&
         (view->document->tokens.items[token].flags & CT_TOKEN_SPACE_BEFORE) == 0;
}

// The row of the token's sense in `table` whose role (or any first byte-sized enum) the caller checks, or -1.
static inline int32_t ct_view_row(const CtView *view, uint32_t token, uint8_t table) {
  return ct_lexicon_row(ct_view_entry(view, token), table);
}

// The row in table `numbers` with this role (CT_NUMBERS_ROLE_...), or -1.
static inline int32_t ct_view_number(const CtView *view, uint32_t token, uint8_t role) {
  const CtLexEntry *entry = ct_view_entry(view, token);
  return ct_lexicon_has(entry, CT_LEX_NUMBERS) ? ct_view_search_number(entry, role) : -1;
}

// Whether a phrase of the lexicon can reach from `start` to `end`, tokens both: asked before the dearer ct_document_match.
static inline bool ct_view_may_reach(const CtView *view, uint32_t start, uint32_t end) {
  const CtLexEntry *entry = ct_view_entry(view, start);
  return entry && (uint32_t)entry->max_phrase_words + 1 >= end - start;
}

// The same for a phrase, or the word alone, with a sense in `table`.
static inline bool ct_view_may_match(const CtView *view, uint32_t start, uint32_t end,
                                     uint8_t table) {
  const CtLexEntry *entry = ct_view_entry(view, start);
  return entry && (uint32_t)entry->max_phrase_words + 1 >= end - start &&
         (ct_lexicon_begins(entry, table) || ct_lexicon_has(entry, table));
}

static inline bool ct_view_is_noun(const CtView *view, uint32_t token) {
  if (!ct_view_has(view, token)) return false;
  const uint8_t tag = view->document->tokens.items[token].tag;
  return tag == CT_TAG_NOUN || tag == CT_TAG_NOUN_PLURAL || tag == CT_TAG_NAME;
}

#endif
