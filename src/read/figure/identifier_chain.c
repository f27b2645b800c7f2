// Numbers tied to numbers: scores, seasons, telephone numbers, verses, addresses of the net, numbers of a list.
#include <string.h>

#include "read/figure/identifier.h"

static bool is_number(const CtView *view, uint32_t token) {
  return ct_view_kind(view, token, CT_TOKEN_NUMBER);
}

static size_t digits_of(const CtView *view, uint32_t token) {
  const CtText text = ct_view_word(view, token);
  size_t count = 0;
  while (count < text.length && text.data[count] >= '0' && text.data[count] <= '9')
    count++;
  return count == text.length ? count : 0;
}

static bool value_of(const CtView *view, uint32_t token, CtNumber *out) {
  return ct_number_parse(ct_view_word(view, token), out);
}

// A joiner without spaces on either side between two numbers.
static bool is_joint(const CtView *view, uint32_t token) {
  const uint32_t sign = ct_view_sign(view, token);
  const bool joins = sign == ':' || sign == '/' || sign == '.' || ct_sign_is_dash(sign);
  return joins && ct_view_is_stuck(view, token) && ct_view_is_stuck(view, token + 1) &&
         is_number(view, token + 1);
}

// The token past the chain "1-222-2222/2222" that begins at `token`; its numbers in *count.
static uint32_t chain_end(const CtView *view, uint32_t token, uint32_t *count) {
  uint32_t end = token + 1;
  *count = 1;
  while (is_joint(view, end)) {
    end += 2;
    (*count)++;
  }
  return end;
}

// "2012-13", "2013/14": a season; "2019-2021" its years.
static bool is_season(const CtView *view, uint32_t token) {
  CtNumber first, last;
  if (digits_of(view, token) != 4 || !value_of(view, token, &first) ||
      !value_of(view, token + 2, &last))
    return false;
  if (ct_number_compare(first, ct_number_of(1800, 0)) < 0 ||
      ct_number_compare(first, ct_number_of(2099, 0)) > 0)
    return false;
  const size_t digits = digits_of(view, token + 2);
  return digits == 2 || (digits == 4 && ct_number_compare(last, ct_number_of(1800, 0)) >= 0 &&
                         ct_number_compare(last, ct_number_of(2099, 0)) <= 0);
}

static bool in_a_game(const CtView *view, uint32_t token) {
  enum { MAX_LOOK = 6 };
  for (uint32_t at = token, i = 0; i < MAX_LOOK; i++) {
    at = ct_view_before(view, at);
    if (at == CT_VIEW_NOWHERE) return false;
    if (ct_view_cue(view, at, CT_FIGURE_CUES_CUE_GAME)) return true;
  }
  return false;
}

static bool is_pair(const CtView *view, uint32_t token) {
  return is_number(view, token) && ct_view_is_dash(view, token + 1) && is_number(view, token + 2);
}

// "6-4, 3-6, 7-5": a pair in a row of pairs, one of which falls.
static bool in_a_row(const CtView *view, uint32_t token) {
  enum { STEP = 4 };  // tokens of a pair and its comma
  CtNumber a, b;
  const bool behind = ct_view_sign(view, token + STEP - 1) == ',' && is_pair(view, token + STEP);
  if (behind && value_of(view, token + STEP, &a) && value_of(view, token + STEP + 2, &b) &&
      ct_number_compare(a, b) > 0)
    return true;
  return token >= view->first + STEP && ct_view_sign(view, token - 1) == ',' &&
         is_pair(view, token - STEP) && ct_view_is_taken(view, token - STEP);
}

// "3-2", "7-5", "2-2": falling or equal; rising only where a game is told ("lost 2-3"). "40-50 people" rises and counts.
static bool is_score(const CtView *view, uint32_t token) {
  CtNumber a, b;
  if (digits_of(view, token) == 0 || digits_of(view, token) > 3 ||
      digits_of(view, token + 2) == 0 || digits_of(view, token + 2) > 3)
    return false;
  if (!value_of(view, token, &a) || !value_of(view, token + 2, &b)) return false;
  if (ct_number_compare(a, b) >= 0) return true;
  return (in_a_row(view, token) || in_a_game(view, token)) && !ct_view_is_noun(view, token + 3) &&
         ct_view_sign(view, token + 3) != '%';
}

// "555-1234"
static bool is_phone(const CtView *view, uint32_t token) {
  return digits_of(view, token) == 3 && digits_of(view, token + 2) == 4 &&
         !ct_view_is_noun(view, token + 3) && ct_view_row(view, token + 3, CT_LEX_UNITS) < 0;
}

// "1. First", "2) Then" at the start of a line.
static bool is_list_number(const CtView *view, uint32_t token) {
  const CtToken *tokens = view->document->tokens.items;
  if (!(tokens[token].flags & CT_TOKEN_LINE_START) || digits_of(view, token) == 0 ||
      digits_of(view, token) > 2)
    return false;
  const uint32_t sign = ct_view_sign(view, token + 1);
  return (sign == '.' || sign == ')') && ct_view_is_stuck(view, token + 1) &&
         ct_view_has(view, token + 2);
}

// "192.168.1.2", "3.2.1", "17:04", "3:16": in one token.
static bool holds_chain(const CtView *view, uint32_t token) {
  enum { SHORTEST = 3 };  // "3:1"
  const CtText text = ct_view_word(view, token);
  size_t dots = 0;
  if (text.length < SHORTEST) return false;
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == ':') return true;
    dots += text.data[i] == '.';
  }
  if (dots < 2) return false;
  // "1.000.000" is a number: groups of three.
  for (size_t i = 0, run = 0, seen = 0; i <= text.length; i++) {
    if (i < text.length && text.data[i] != '.' && text.data[i] != ',') {
      run++;
      continue;
    }
    if (seen > 0 && seen <= dots && run != 3) return true;
    seen++;
    run = 0;
  }
  return false;
}

static bool is_fraction(const CtView *view, uint32_t token) {
  CtNumber top, bottom;
  return value_of(view, token, &top) && value_of(view, token + 2, &bottom) &&
         ct_number_compare(top, bottom) < 0;
}

// Behind a point or a comma inside a name: "J1149.5", "R2,500".
static bool is_inside(const CtView *view, uint32_t token) {
  if (!ct_view_is_stuck(view, token)) return false;
  const uint32_t sign = ct_view_before(view, token);
  const uint32_t bytes = ct_view_sign(view, sign);
  const bool group = bytes == ',' && ct_view_word(view, token).length >= 3;
  return (group || bytes == '.') && ct_view_is_stuck(view, sign) &&
         ct_view_kind(view, ct_view_before(view, sign), CT_TOKEN_MIXED);
}

// "R1.5 million": the scale is part of what cannot be read.
static uint32_t past_inside(const CtView *view, uint32_t token) {
  const bool scale = ct_view_roles(view, token + 1, CT_ROLE(SCALE) | CT_ROLE(SUFFIX));
  return token + 1 + scale;
}

static bool is_unit_word(const CtView *view, uint32_t token) {
  return ct_view_roles(view, token, CT_ROLE(DIGIT));
}

// "three-nil", "two-one", "three-nought-four": digits in words joined by hyphens.
static uint32_t word_score(const CtView *view, uint32_t token) {
  uint32_t end = token + 1;
  if (!is_unit_word(view, token)) return 0;
  while (ct_view_is_hyphen(view, end) && ct_view_is_stuck(view, end) &&
         ct_view_is_stuck(view, end + 1) && is_unit_word(view, end + 1))
    end += 2;
  return end > token + 1 ? end : 0;
}

// "1.1^23": a power that is no exact number, and its parts.
static uint32_t power_end(const CtView *view, uint32_t token) {
  if (ct_view_sign(view, token + 1) != '^' || !ct_view_is_stuck(view, token + 1)) return 0;
  uint32_t end = token + 2;
  while (ct_view_is_any(view, end, "- -- + \xE2\x88\x92") && ct_view_is_stuck(view, end))
    end++;
  return is_number(view, end) && ct_view_is_stuck(view, end) ? end + 1 : 0;
}

// "9-of-15 shooting", "a 2-for-1 share split": the token past it, or 0.
static uint32_t past_tally(const CtView *view, uint32_t token) {
  enum { WORD = 2, LAST = 4 };  // tokens behind the first
  if (!ct_view_is_hyphen(view, token + 1) || !ct_view_is_stuck(view, token + 1) ||
      !ct_view_is_hyphen(view, token + LAST - 1) || !is_number(view, token + LAST))
    return 0;
  return ct_view_is_any(view, token + WORD, "of for") ? token + LAST + 1 : 0;
}

uint32_t ct_identifier_chain(const CtView *view, uint32_t token, uint32_t *first,
                             const char **rule) {
  *first = token;
  *rule = "chain";
  if (!is_number(view, token)) {
    *rule = "score";
    return ct_view_is_hyphen(view, ct_view_before(view, token)) ? 0 : word_score(view, token);
  }
  if (is_inside(view, token)) return past_inside(view, token);
  if (holds_chain(view, token)) return token + 1;
  // What follows hangs on the sign behind the number.
  const uint32_t sign = ct_view_sign(view, token + 1);
  if (sign == 0 || (ct_view_is_stuck(view, token) &&
                    ct_view_is_any(view, ct_view_before(view, token), "\xC3\x97 x")))
    return 0;
  const uint32_t power = power_end(view, token);
  if (power != 0) return power;
  if (is_list_number(view, token)) {
    *rule = "list_number";
    return token + 2;
  }
  const uint32_t tally = past_tally(view, token);
  if (tally != 0) return tally;
  uint32_t count = 0;
  const uint32_t end = chain_end(view, token, &count);
  if (count > 2) return end;
  if (count < 2) return 0;
  if (sign == ':') return end;
  if (sign == '.') return 0;
  *rule = "season";
  if (is_season(view, token)) return end;
  *rule = "chain";
  // "1/4" is a fraction; "24/6", "1/0" are nothing that can be read.
  if (sign == '/') return is_fraction(view, token) ? 0 : end;
  if (ct_view_is_any(view, ct_view_before(view, token), "- \xE2\x88\x92") ||
      ct_view_cue(view, ct_view_before(view, token), CT_FIGURE_CUES_CUE_MONEY_SIGN))
    return 0;  // "-78-0 degrees"
  *rule = "score";
  if (is_score(view, token)) return end;
  *rule = "phone";
  return is_phone(view, token) ? end : 0;
}
