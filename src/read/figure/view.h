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
// The token's bytes; empty outside.
CtText ct_view_word(const CtView *view, uint32_t token);
// A word, not empty, is one of these, divided by spaces.
bool ct_view_search_any(CtText word, const char *words, size_t length);
// The one character of a token that is no word and no number, as its bytes in a row; 0 for longer tokens.
uint32_t ct_view_read_sign(const CtView *view, uint32_t token);
// "-", U+2010, U+2011; what can stand between the ends of a range: a dash, a minus sign, "~".
static inline bool ct_sign_is_hyphen(uint32_t sign) {
  return (sign == '-') | (sign == 0xE28090) | (sign == 0xE28091);
}
bool ct_sign_is_dash(uint32_t sign);
// The token, in the sentence or not, is all ASCII digits.
bool ct_view_is_digits(const CtView *view, uint32_t token);
// The row of an entry of `numbers` with this role, or -1.
int32_t ct_view_search_number(const CtLexEntry *entry, uint8_t role);

// What follows is asked many times of each figure, mostly in vain, so it is here to be inlined.

static inline bool ct_view_has(const CtView *view, uint32_t token) {
  return token - view->first < view->end - view->first;
}

static inline uint32_t ct_view_before(const CtView *view, uint32_t token) {
  const bool none = token - view->first - 1 >= view->end - view->first;
  return (token - 1) | (0u - (uint32_t)none);
}

static inline bool ct_view_is_taken(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) && ct_taken_is(view->taken, token);
}

// The lexicon's entry of the token, or NULL.
static inline const CtLexEntry *ct_view_entry(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) ? ct_document_entry(view->document, token) : NULL;
}

// The tables that a token has a word or a phrase in: CtToken.reach; outside none.
static inline uint64_t ct_view_reach(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) ? view->document->tokens.items[token].reach : 0;
}

// The same of the tokens [first, end) inside the sentence together: whether to look for a phrase among them, in one branch.
static inline uint64_t ct_view_reach_of(const CtView *view, uint32_t first, uint32_t end) {
  uint64_t reach = 0;
  for (uint32_t token = first; token < end; token++)
    reach |= view->document->tokens.items[token].reach;
  return reach;
}

// The one character of a token that is no word and no number, as its bytes in a row ("-" is 0x2D, U+2010 is 0xE28090); 0 for
// other tokens.
static inline uint32_t ct_view_sign(const CtView *view, uint32_t token) {
  if (!ct_view_has(view, token)) return 0;
  const uint8_t kind = view->document->tokens.items[token].kind;
  return kind <= CT_TOKEN_NUMBER ? 0 : ct_view_read_sign(view, token);
}

static inline bool ct_view_is_hyphen(const CtView *view, uint32_t token) {
  return ct_sign_is_hyphen(ct_view_sign(view, token));
}

static inline bool ct_view_is_dash(const CtView *view, uint32_t token) {
  const uint32_t sign = ct_view_sign(view, token);
  return sign != 0 && ct_sign_is_dash(sign);
}

static inline bool ct_view_is_capital(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) && view->document->tokens.items[token].shape >= CT_SHAPE_CAPITAL;
}

// A set of words of table `figure_words`, of cues of `figure_cues`, of roles of `numbers`.
#define CT_WORD(name) ((uint64_t)1 << CT_FIGURE_WORDS_ROW_##name)
#define CT_CUE(name) ((uint64_t)1 << CT_FIGURE_CUES_CUE_##name)
#define CT_ROLE(name) ((uint64_t)1 << CT_NUMBERS_ROLE_##name)

// What the token is by those tables; outside nothing. Without a branch, as what a word is cannot be foreseen.
static inline const CtLexMarks *ct_view_marks(const CtView *view, uint32_t token) {
  const uint32_t inside = 0u - (uint32_t)ct_view_has(view, token);
  return ct_lexicon_marks(view->document->tokens.items[token & inside].entry & inside);
}

// The token is one of these words (CT_WORD).
static inline bool ct_view_words(const CtView *view, uint32_t token, uint64_t words) {
  return (ct_view_marks(view, token)->figure_words & words) != 0;
}

// "and" or "&".
static inline bool ct_view_is_and(const CtView *view, uint32_t token) {
  return ct_view_words(view, token, CT_WORD(AND)) || ct_view_sign(view, token) == '&';
}

// The token is one of these cues (CT_CUE).
static inline bool ct_view_cues(const CtView *view, uint32_t token, uint64_t cues) {
  return (ct_view_marks(view, token)->figure_cues & cues) != 0;
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

// The token is this cue (CT_FIGURE_CUES_CUE_...).
static inline bool ct_view_cue(const CtView *view, uint32_t token, uint8_t cue) {
  return ct_view_cues(view, token, (uint64_t)1 << cue);
}

// The entry (not NULL) is this cue.
static inline bool ct_view_search_cue(const CtLexEntry *entry, uint8_t cue) {
  return ct_lexicon_marks(ct_lexicon_index(entry))->figure_cues >> cue & 1;
}

// It follows the token before it without white space.
static inline bool ct_view_is_stuck(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) && token > view->first &&
         (view->document->tokens.items[token].flags & CT_TOKEN_SPACE_BEFORE) == 0;
}

// The row of the token's sense in `table` whose role (or any first byte-sized enum) the caller checks, or -1.
static inline int32_t ct_view_row(const CtView *view, uint32_t token, uint8_t table) {
  return ct_view_has(view, token) ? ct_token_row(&view->document->tokens.items[token], table) : -1;
}

// The token is a number of one of these roles (CT_ROLE).
static inline bool ct_view_roles(const CtView *view, uint32_t token, uint64_t roles) {
  return (ct_view_marks(view, token)->numbers & roles) != 0;
}

// The row in table `numbers` with this role (CT_NUMBERS_ROLE_...), or -1.
static inline int32_t ct_view_number(const CtView *view, uint32_t token, uint8_t role) {
  return ct_view_roles(view, token, (uint64_t)1 << role)
             ? ct_view_search_number(ct_document_entry(view->document, token), role)
             : -1;
}

// Whether a phrase of the lexicon can reach from `start` to `end`, tokens both: asked before the dearer ct_document_match.
static inline bool ct_view_may_reach(const CtView *view, uint32_t start, uint32_t end) {
  const CtLexEntry *entry = ct_view_entry(view, start);
  return entry && (uint32_t)entry->max_phrase_words + 1 >= end - start;
}

static inline bool ct_view_is_noun(const CtView *view, uint32_t token) {
  if (!ct_view_has(view, token)) return false;
  const uint8_t tag = view->document->tokens.items[token].tag;
  return (tag == CT_TAG_NOUN) | (tag == CT_TAG_NOUN_PLURAL) | (tag == CT_TAG_NAME);
}

#endif
