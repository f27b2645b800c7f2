// Finds hedges by their table. Each looks at a bounded number of words on one side of a figure, so that a hedge binds to the
// nearest figure only: in "more than 650 drones and 51 missiles" 51 stays plain.
#include "read/figure/hedge.h"

enum { MAX_HEDGE_WORDS = 7, MAX_BETWEEN = 3, MAX_TO_MARK = 4 };

bool ct_hedge_is(int16_t row, uint8_t hedge) {
  return row >= 0 && ct_lex_hedges[row].hedge == hedge;
}

static bool fits_side(int32_t row, uint8_t side) {
  return row >= 0 &&
         (ct_lex_hedges[row].side == side || ct_lex_hedges[row].side == CT_HEDGES_SIDE_EITHER);
}

// The longest hedge of side `before` that ends right before `end` and begins at or behind `floor`.
static int16_t ending_at(const CtView *view, uint32_t end, uint32_t floor, uint32_t *first) {
  uint32_t start = end > view->first + MAX_HEDGE_WORDS ? end - MAX_HEDGE_WORDS : view->first;
  if (start < floor) start = floor;
  if (!(ct_view_reach_of(view, start, end) & ct_lexicon_bit(CT_LEX_HEDGES))) return -1;
  for (; start < end; start++) {
    uint32_t words = 0;
    const int32_t row = ct_document_match(view->document, start, end, CT_LEX_HEDGES, &words);
    if (start + words != end || !fits_side(row, CT_HEDGES_SIDE_BEFORE) ||
        ct_view_is_taken(view, start))
      continue;
    *first = start;
    return (int16_t)row;
  }
  return -1;
}

// Signs that the tokenizer gives no entry: "~40", ">30". Their key in `hedges`, or NULL.
static const char *key_of_sign(uint32_t sign) {
  switch (sign) {
  case '>': return ">";
  case '<': return "<";
  case '=': return "=";
  case '~': return "~";
  case 0xE289A5: return "\xE2\x89\xA5";
  case 0xE289A4: return "\xE2\x89\xA4";
  case 0xE28988: return "\xE2\x89\x88";
  case 0xE288BC: return "\xE2\x88\xBC";
  default: return NULL;
  }
}

static int16_t sign_before(const CtView *view, uint32_t first, uint32_t floor, uint32_t *start) {
  const uint32_t at = ct_view_before(view, first);
  const uint32_t sign = at < floor ? 0 : ct_view_sign(view, at);
  const char *key = sign == 0 ? NULL : key_of_sign(sign);
  if (!key) return -1;
  *start = at;
  const uint32_t more = ct_view_before(view, at);
  const uint32_t outer = sign == '=' && more >= floor ? ct_view_sign(view, more) : 0;
  if (outer == '<' || outer == '>') {  // "<= 30"
    *start = more;
    key = outer == '<' ? "<=" : ">=";
  }
  return (int16_t)ct_lexicon_find_row(ct_text_of(key), CT_LEX_HEDGES);
}

// What may stand between a hedge and its figure: "a staggering", "another", "the", "total".
static bool may_stand_between(const CtView *view, uint32_t token) {
  if (ct_view_number(view, token, CT_NUMBERS_ROLE_DIGIT) >= 0 ||
      ct_view_kind(view, token, CT_TOKEN_NUMBER))
    return false;
  return ct_view_tag(view, token, CT_TAG_DETERMINER) ||
         ct_view_tag(view, token, CT_TAG_ADJECTIVE) ||
         ct_view_cue(view, token, CT_FIGURE_CUES_CUE_HEDGE_INNER);
}

// "The toll exceeds the 85 who died in 2018": a figure known already, with which another is compared; "passed the 100 mark" has it as a bound.
static bool is_compared_with(const CtView *view, uint32_t first, int16_t row) {
  if (ct_lex_hedges[row].means != CT_HEDGES_MEANS_ABOVE &&
      ct_lex_hedges[row].means != CT_HEDGES_MEANS_BELOW)
    return false;
  for (uint32_t token = first + 1; token <= first + MAX_TO_MARK && ct_view_has(view, token);
       token++) {
    if (ct_view_cue(view, token, CT_FIGURE_CUES_CUE_MARK)) return false;
  }
  return true;
}

static int16_t hedge_left(const CtView *view, uint32_t first, uint32_t floor, uint32_t *start) {
  uint32_t end = first;
  bool definite = false;
  const int16_t sign = sign_before(view, first, floor, start);
  if (sign >= 0) return sign;
  for (int gap = 0; gap <= MAX_BETWEEN; gap++) {
    const int16_t row = ending_at(view, end, floor, start);
    if (row >= 0 && definite && is_compared_with(view, first, row)) return -1;
    if (row >= 0) return gap > 0 && ct_lex_hedges[row].preposition ? -1 : row;
    const uint32_t at = ct_view_before(view, end);
    if (at == CT_VIEW_NOWHERE || at < floor || !may_stand_between(view, at)) return -1;
    definite = definite || ct_view_words(view, at, CT_WORD(THE));
    end = at;
  }
  return -1;
}

// "over three days", "under 40 trees", "near 10 houses": a preposition of time or place unless something tells a bound. "for over
// three years", "took over two hours": what asks for a figure stands before it.
static bool is_place_or_time(const CtView *view, uint32_t at, bool spans) {
  if (!spans) return false;
  const uint32_t before = ct_view_before(view, at);
  if (before == CT_VIEW_NOWHERE) return false;
  if (ct_view_tag(view, before, CT_TAG_PREPOSITION) ||
      ct_view_tag(view, before, CT_TAG_AUXILIARY) || ct_view_tag(view, before, CT_TAG_DETERMINER) ||
      ct_view_tag(view, before, CT_TAG_CONJUNCTION))
    return false;
  return !ct_view_cue(view, before, CT_FIGURE_CUES_CUE_SPAN_VERB) &&
         !ct_view_is_any(view, before, ", (");
}

CtHedge ct_hedge_before(const CtView *view, uint32_t first, uint32_t floor, bool spans) {
  CtHedge hedge = {.row = -1, .first = first, .before = true};
  uint32_t start = first;
  int16_t row = hedge_left(view, first, floor, &start);
  hedge.is_preposition = row >= 0 && ct_lex_hedges[row].preposition;
  if (hedge.is_preposition && is_place_or_time(view, start, spans)) row = -1;
  if (row < 0) return hedge;
  hedge.row = row;
  hedge.first = start;
  // "up to about 40", "only about 40", "more than an estimated 650": the outer one bounds, unless it only values.
  uint32_t outer_start = start;
  const int16_t outer = ending_at(view, start, floor, &outer_start);
  if (outer < 0 || ct_lex_hedges[outer].preposition) return hedge;
  hedge.first = outer_start;
  if (!ct_hedge_is(outer, CT_HEDGES_HEDGE_EXACTLY)) hedge.row = outer;
  return hedge;
}

// A word that begins another figure or phrase: "14 roughly 30", "20 at least two", and "one or more of" is whole.
static bool begins_figure(const CtView *view, uint32_t token) {
  return ct_view_kind(view, token, CT_TOKEN_NUMBER) || ct_view_marks(view, token)->numbers != 0 ||
         ct_view_cue(view, token, CT_FIGURE_CUES_CUE_MONEY_SIGN) ||
         ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE) ||
         ct_view_words(view, token, CT_WORD(THE));
}

CtHedge ct_hedge_after(const CtView *view, uint32_t end) {
  CtHedge none = {.row = -1, .end = end};
  const bool hyphen = ct_view_is_hyphen(view, end) && ct_view_is_stuck(view, end);
  const uint32_t start = end + hyphen;
  if (!ct_view_has(view, start) || ct_view_is_taken(view, start)) return none;
  if (ct_view_sign(view, start) == '+' && ct_view_is_stuck(view, start)) {
    return (CtHedge){.row = (int16_t)ct_lexicon_find_row(CT_TEXT("plus"), CT_LEX_HEDGES),
                     .end = start + 1};
  }
  uint32_t words = 0;
  const int32_t row = ct_document_match(view->document, start, view->end, CT_LEX_HEDGES, &words);
  if (!fits_side(row, CT_HEDGES_SIDE_AFTER) || begins_figure(view, start + words)) return none;
  if (ct_view_words(view, start + words, CT_WORD(THAN))) return none;  // "10 and more than 40"
  if (ct_view_is(view, start, "odd") && !hyphen) return none;
  if (ct_view_is_any(view, start, "plus ish") && !hyphen && !ct_view_is_stuck(view, start) &&
      ct_view_is(view, start, "ish"))
    return none;
  return (CtHedge){.row = (int16_t)row, .end = start + words};
}
