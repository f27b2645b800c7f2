// Looks a few words to either side of a figure for a word of `changes`; adverbs and "by" may stand between.
#include "read/change.h"

enum { MAX_WORDS = 3, MAX_BETWEEN = 3, MAX_MOVE = 6 };

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
  for (start = start < floor ? floor : start; start < end; start++) {
    if (!ct_view_may_match(view, start, end, CT_LEX_CHANGES)) continue;
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
    if (row >= 0 && ct_lex_changes[row].place != CT_CHANGES_PLACE_COMPARED) {
      return !ct_lex_changes[row].loose || of_level ? direction_of(row) : CT_CHANGE_NONE;
    }
    const uint32_t at = ct_view_before(view, end);
    if (at == CT_VIEW_NOWHERE || at < floor || !is_between(view, at)) return CT_CHANGE_NONE;
    end = at;
  }
  return CT_CHANGE_NONE;
}

CtChange ct_change_after(const CtView *view, uint32_t end) {
  uint32_t words = 0;
  const int32_t row = ct_document_match(view->document, end, view->end, CT_LEX_CHANGES, &words);
  if (row < 0) return CT_CHANGE_NONE;
  if (ct_lex_changes[row].place == CT_CHANGES_PLACE_COMPARED) return direction_of(row);
  // "an 8 percent increase": the word is a noun here.
  return ct_view_is_noun(view, end) && !ct_lex_changes[row].loose ? direction_of(row)
                                                                  : CT_CHANGE_NONE;
}

CtChange ct_change_of_move(const CtView *view, uint32_t first, uint32_t floor) {
  uint32_t end = first;
  for (int i = 0; i <= MAX_MOVE && end > floor; i++) {
    const int32_t row = row_ending(view, end, floor);
    if (row >= 0) return direction_of(row);
    end = ct_view_before(view, end);
    if (end == CT_VIEW_NOWHERE || ct_view_is_any(view, end, ", ; : . ( )")) return CT_CHANGE_NONE;
  }
  return CT_CHANGE_NONE;
}
