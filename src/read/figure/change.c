// Looks a few words to either side of a figure for a word of `changes`; adverbs and "by" may stand between.
#include "read/figure/change.h"

enum { MAX_WORDS = 3, MAX_BETWEEN = 3, MAX_MOVE = 6, MAX_PHRASE = 6 };

static CtChange direction_of(int32_t row) {
  switch (ct_lex_changes[row].direction) {
  case CT_CHANGES_DIRECTION_UP: return CT_CHANGE_UP;
  case CT_CHANGES_DIRECTION_DOWN: return CT_CHANGE_DOWN;
  default: return CT_CHANGE_NONE;
  }
}

// The longest row of `changes` that ends right before `end`, or -1.
static int32_t row_ending(const CtView *view, uint32_t end, uint32_t floor) {
  uint32_t start = end > view->first + MAX_WORDS ? end - MAX_WORDS : view->first;
  if (start < floor) start = floor;
  if (!(ct_view_reach_of(view, start, end) & ct_lexicon_bit(CT_LEX_CHANGES))) return -1;
  for (; start < end; start++) {
    uint32_t words = 0;
    const int32_t row = ct_document_match(view->document, start, end, CT_LEX_CHANGES, &words);
    if (row >= 0 && start + words == end) return row;
  }
  return -1;
}

static bool is_between(const CtView *view, uint32_t token) {
  return ct_view_tag(view, token, CT_TAG_ADVERB) ||
         ct_view_cue(view, token, CT_FIGURE_CUES_CUE_CHANGE_INNER);
}

CtChange ct_change_before(const CtView *view, uint32_t first, uint32_t floor, bool of_level) {
  uint32_t end = first;
  for (int i = 0; i <= MAX_BETWEEN; i++) {
    const int32_t row = row_ending(view, end, floor);
    if (row >= 0 && ct_lex_changes[row].place < CT_CHANGES_PLACE_COMPARED) {
      return !ct_lex_changes[row].loose || of_level ? direction_of(row) : CT_CHANGE_NONE;
    }
    const uint32_t at = ct_view_before(view, end);
    if (at == CT_VIEW_NOWHERE || at < floor || !is_between(view, at)) return CT_CHANGE_NONE;
    end = at;
  }
  return CT_CHANGE_NONE;
}

// A noun, or the word behind "a 5 percent", whatever it was taken for: "a 5 percent cut".
static bool may_be_noun(const CtView *view, uint32_t token, uint32_t first, uint32_t end) {
  return ct_view_is_noun(view, token) ||
         ((token == end || ct_view_tag(view, token - 1, CT_TAG_ADJECTIVE)) &&
          ct_view_tag(view, ct_view_before(view, first), CT_TAG_DETERMINER) &&
          (ct_view_tag(view, token, CT_TAG_VERB_PAST) ||
           ct_view_tag(view, token, CT_TAG_VERB_BASE)));
}

// Past "annual", "year-on-year": what may stand between a percentage and its noun. "A 5 percent pay rise" is a thing agreed.
static uint32_t skip_adjectives(const CtView *view, uint32_t token) {
  uint32_t at = token;
  while (at < token + MAX_PHRASE) {
    const bool joined = ct_view_is_hyphen(view, at + 1) && ct_view_is_stuck(view, at + 1) &&
                        ct_view_is_stuck(view, at + 2);
    const bool tail = ct_view_is_hyphen(view, at - 1) && at > token;
    if (!joined && !tail && !ct_view_tag(view, at, CT_TAG_ADJECTIVE)) return at;
    at += joined ? 2 : 1;
  }
  return at;
}

CtChange ct_change_after(const CtView *view, uint32_t first, uint32_t end, bool percent,
                         uint32_t *noun) {
  uint32_t words = 0;
  int32_t row = ct_document_match(view->document, end, view->end, CT_LEX_CHANGES, &words);
  if (row >= 0 && ct_lex_changes[row].place == CT_CHANGES_PLACE_COMPARED) return direction_of(row);
  const uint32_t head = row < 0 && percent ? skip_adjectives(view, end) : end;
  if (head != end) row = ct_view_row(view, head, CT_LEX_CHANGES);
  // "closed 2 percent down at 24 euros", never "a 10 percent down payment"
  if (percent && ct_view_words(view, end, CT_WORD(UP) | CT_WORD(DOWN)) &&
      !ct_view_is_noun(view, end + 1))
    return direction_of(row);
  // "an 8 percent increase": the word is a noun here.
  if (row < 0 || !may_be_noun(view, head, first, end)) return CT_CHANGE_NONE;
  // "an 8 percent growth target", "a 5 percent loss-making share"
  const bool narrows = ct_view_is_noun(view, head + 1) || ct_view_is_hyphen(view, head + 1);
  if ((narrows || !percent) && ct_lex_changes[row].place >= CT_CHANGES_PLACE_COMPARED)
    return CT_CHANGE_NONE;
  if (!narrows) *noun = head;
  return direction_of(row);
}

CtChange ct_change_of_move(const CtView *view, uint32_t first, uint32_t floor) {
  uint32_t end = first;
  for (int i = 0; i <= MAX_MOVE && end > floor; i++) {
    const int32_t row = row_ending(view, end, floor);
    if (row >= 0 && ct_lex_changes[row].place != CT_CHANGES_PLACE_BEHIND) return direction_of(row);
    end = ct_view_before(view, end);
    if (end == CT_VIEW_NOWHERE || ct_view_is_any(view, end, ", ; : . ( )")) return CT_CHANGE_NONE;
  }
  return CT_CHANGE_NONE;
}
