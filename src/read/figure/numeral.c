// Puts numerals together: sign, article, cardinal, fraction, group ("dozen"), vague word, ordinal. One attempt at a token,
// the longest reading first.
#include "read/figure/numeral.h"

#include "read/figure/cardinal.h"
#include "read/figure/fraction.h"

static CtNumber row_value(int32_t row) { return ct_lex_numbers[row].value; }

static int32_t role_at(const CtView *view, uint32_t token, uint8_t role) {
  const int32_t row = ct_view_number(view, token, role);
  return row >= 0 && ct_view_is_taken(view, token) ? -1 : row;
}

CtNumeral ct_numeral_start(uint32_t first, uint32_t end, CtNumber value, const char *rule) {
  return (CtNumeral){.first = first,
                     .end = end,
                     .value = value,
                     .high = CT_ZERO,
                     .scale = CT_ONE,
                     .step = CT_ZERO,
                     .rule = rule};
}

static CtNumeral from_cardinal(uint32_t first, const CtCardinal *cardinal) {
  CtNumeral numeral = ct_numeral_start(first, cardinal->end, cardinal->value,
                                       cardinal->in_digits ? "numeral_digits" : "numeral_words");
  numeral.scale = cardinal->scale;
  numeral.in_digits = cardinal->in_digits;
  numeral.has_decimals = cardinal->has_decimals;
  numeral.stuck_suffix = cardinal->stuck_suffix;
  numeral.is_odd = cardinal->is_odd;
  return numeral;
}

// ---- Groups and vague words ---------------------------------------------------------------------------------------

// "dozen", "dozens" behind a number: "two dozen", "3 dozens", "half a dozen". The row, or -1.
static int32_t dozen_at(const CtView *view, uint32_t token) {
  const int32_t row = role_at(view, token, CT_NUMBERS_ROLE_GROUP);
  if (row >= 0) return row;
  return ct_view_words(view, token, CT_WORD(DOZENS))
             ? ct_lexicon_find_row(CT_TEXT("dozen"), CT_LEX_NUMBERS)
             : -1;
}

static void times_group(const CtView *view, CtNumeral *numeral) {
  const uint32_t token = ct_cardinal_skip_hyphen(view, numeral->end);
  const int32_t row = dozen_at(view, token);
  CtNumber value;
  if (row < 0 || !ct_number_is_whole(numeral->value) ||
      !ct_number_multiply(numeral->value, row_value(row), &value))
    return;
  numeral->value = value;
  numeral->step = row_value(row);
  numeral->end = token + 1;
  numeral->rule = "numeral_group";
}

// "a dozen", "a pair of": the article belongs to the group.
static bool read_group_noun(const CtView *view, uint32_t token, CtNumeral *out) {
  const uint32_t word = token + ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE);
  const int32_t row = role_at(view, word, CT_NUMBERS_ROLE_GROUP);
  if (row < 0) return false;
  const bool dozen = ct_view_is(view, word, "dozen");
  if (!dozen &&
      !(ct_view_is(view, word, "pair") && word > token && ct_view_is(view, word + 1, "of")))
    return false;
  *out = ct_numeral_start(token, word + 1, row_value(row), "numeral_group");
  if (dozen) out->step = row_value(row);
  return true;
}

// "several hundred", "a few thousand", "several dozen": bounds times the scale; up to just below the next.
static void scale_vague(const CtView *view, CtNumeral *numeral) {
  for (;;) {
    int32_t row = ct_cardinal_multiplier(view, numeral->end);
    if (row < 0) row = dozen_at(view, numeral->end);
    CtNumber low, high;
    if (row < 0 || ct_lex_numbers[row].plural) return;
    if (!ct_number_multiply(numeral->value, row_value(row), &low) ||
        !ct_number_add(numeral->high, CT_ONE, &high) ||
        !ct_number_multiply(high, row_value(row), &high) ||
        !ct_number_subtract(high, CT_ONE, &high))
      return;
    numeral->value = low;
    numeral->high = high;
    numeral->end++;
  }
}

// "a few", "a couple", "a handful of": without the article they are no number. "scores of", "tens of" need their "of".
static bool vague_stands(const CtView *view, uint32_t word, uint32_t end, bool article) {
  if (ct_view_cue(view, word, CT_FIGURE_CUES_CUE_VAGUE_ARTICLE)) {
    return article ||
           ct_view_cue(view, ct_view_before(view, word), CT_FIGURE_CUES_CUE_VAGUE_POINTER);
  }
  if (end == word + 1 && ct_view_cue(view, word, CT_FIGURE_CUES_CUE_VAGUE_OF))
    return ct_view_words(view, end, CT_WORD(OF));
  return !article;
}

static bool read_vague(const CtView *view, uint32_t token, CtNumeral *out) {
  const bool article = ct_view_words(view, token, CT_WORD(A));
  const uint32_t word = token + article;
  if (!ct_view_roles(view, word, CT_ROLE(VAGUE))) return false;
  uint32_t words = 0;
  const int32_t row = ct_document_match(view->document, word, view->end, CT_LEX_NUMBERS, &words);
  if (row < 0 || ct_lex_numbers[row].role != CT_NUMBERS_ROLE_VAGUE ||
      !vague_stands(view, word, word + words, article))
    return false;
  *out = ct_numeral_start(token, word + words, row_value(row), "numeral_vague");
  out->kind = CT_NUMERAL_VAGUE;
  out->high = ct_lex_numbers[row].high;
  scale_vague(view, out);
  return true;
}

// ---- Ordinals -----------------------------------------------------------------------------------------------------

static int32_t ordinal_at(const CtView *view, uint32_t token) {
  return role_at(view, token, CT_NUMBERS_ROLE_ORDINAL);
}

// "21st", "2nd": the ending sticks to the digits.
static bool read_digit_ordinal(const CtView *view, uint32_t token, CtNumeral *out) {
  CtNumber value;
  if (!ct_view_kind(view, token, CT_TOKEN_NUMBER) || !ct_view_is_stuck(view, token + 1))
    return false;
  if (!ct_view_cue(view, token + 1, CT_FIGURE_CUES_CUE_ORDINAL_END)) return false;
  if (!ct_number_parse(ct_view_word(view, token), &value) || !ct_number_is_whole(value))
    return false;
  *out = ct_numeral_start(token, token + 2, value, "ordinal_digits");
  return true;
}

// "one thousand two hundredth": the ordinal multiplies the last group, the rest is added.
static bool scale_last(const CtCardinal *front, CtNumber *value) {
  CtNumber rest, scaled;
  return ct_number_subtract(front->value, front->last, &rest) &&
         ct_number_multiply(front->last, *value, &scaled) && ct_number_add(rest, scaled, value);
}

// "one-hundredth of a second" is a part, "the one-hundredth of its kind" none.
static bool is_part(const CtView *view, uint32_t token, const CtCardinal *front, uint32_t word) {
  return ct_number_equal(front->value, CT_ONE) && ct_view_is(view, token, "one") &&
         ct_view_is(view, word + 1, "of") &&
         !ct_view_cue(view, ct_view_before(view, token), CT_FIGURE_CUES_CUE_OWNER);
}

// "third", "twenty-first", "one hundred and fifth": the last word alone is an ordinal. `front` is the cardinal at `token`, NULL for
// none.
static bool read_word_ordinal(const CtView *view, uint32_t token, const CtCardinal *front,
                              CtNumeral *out) {
  uint32_t word = token;
  if (front) {
    if (front->in_digits) return false;
    word = ct_cardinal_skip_hyphen(view, front->end);
    if (ct_view_words(view, word, CT_WORD(AND))) word++;
  }
  const int32_t row = ordinal_at(view, word);
  if (row < 0) return false;
  CtNumber value = row_value(row);
  const bool scales = ct_number_compare(value, CT_HUNDRED) >= 0;  // "two hundredth"
  if (front) {
    if (scales && is_part(view, token, front, word)) return false;
    if (!scales && !front->only_tens && ct_number_compare(front->value, CT_HUNDRED) < 0)
      return false;
    if (scales ? !scale_last(front, &value) : !ct_number_add(front->value, value, &value))
      return false;
  }
  *out = ct_numeral_start(token, word + 1, value, "ordinal_words");
  return true;
}

static bool read_ordinal(const CtView *view, uint32_t token, const CtCardinal *front,
                         CtNumeral *out) {
  if (!read_digit_ordinal(view, token, out) && !read_word_ordinal(view, token, front, out))
    return false;
  out->kind = CT_NUMERAL_ORDINAL;
  return true;
}

// ---- The whole numeral --------------------------------------------------------------------------------------------

// "a hundred", "a million": the article stands for one.
static bool read_with_article(const CtView *view, uint32_t token, CtNumeral *out) {
  CtCardinal cardinal;
  if (!ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE) ||
      ct_cardinal_multiplier(view, token + 1) < 0)
    return false;
  if (!ct_cardinal_read(view, token + 1, &cardinal)) return false;
  CtNumber value;
  uint32_t end = 0;
  if (ct_fraction_over(view, &cardinal, &value, &end)) {  // "a hundred trillionths"
    *out = ct_numeral_start(token, end, value, "fraction");
    out->is_fraction = true;
    return true;
  }
  // "a hundred trillionth" is a place in a row, or with "of" a part.
  if (ordinal_at(view, ct_cardinal_skip_hyphen(view, cardinal.end)) >= 0) return false;
  bool added = false;
  ct_fraction_add(view, &cardinal, &added);
  *out = from_cardinal(token, &cardinal);
  return true;
}

static bool is_minus_sign(const CtView *view, uint32_t token) {
  const uint32_t sign = ct_view_sign(view, token);
  return (sign == '-') | (sign == 0xE28892) | (sign == 0xE28093);
}

// A minus that is meant: stuck to its digits, and behind a space, a bracket or a sign of money. "40-50" and "Boeing -5" keep
// their hyphen.
static bool is_minus(const CtView *view, uint32_t token) {
  const bool digits = ct_view_kind(view, token + 1, CT_TOKEN_NUMBER) ||
                      ct_view_kind(view, token + 1, CT_TOKEN_MIXED);  // "-1e10"
  if (!digits || !ct_view_is_stuck(view, token + 1) || !is_minus_sign(view, token)) return false;
  const uint32_t before = ct_view_before(view, token);
  return !ct_view_is_stuck(view, token) ||
         (ct_view_cue(view, before, CT_FIGURE_CUES_CUE_MONEY_SIGN) ||
          ct_view_is_any(view, before, "( [ < > = ~"));
}

static bool read_slash(const CtView *view, uint32_t token, CtNumeral *out) {
  CtNumber value;
  if (ct_view_is_taken(view, token) || !ct_fraction_slash(view, token, &value)) return false;
  *out = ct_numeral_start(token, token + 3, value, "fraction");
  out->in_digits = out->is_fraction = true;
  return true;
}

// Whether a fraction or a group can follow the cardinal that ends before `token`. A quick no.
static bool may_extend(const CtView *view, uint32_t token) {
  return ct_cardinal_may_go_on(view, token) || ct_view_kind(view, token, CT_TOKEN_NUMBER) ||
         ct_view_words(view, token, CT_WORD(AND) | CT_WORD(DOZENS)) ||
         ct_view_sign(view, token) == '&';
}

static void read_plain(const CtView *view, uint32_t token, CtCardinal *cardinal, CtNumeral *out) {
  CtNumber value;
  uint32_t end = 0;
  bool added = false;
  if (!may_extend(view, cardinal->end)) {
    *out = from_cardinal(token, cardinal);
    return;
  }
  if (ct_fraction_over(view, cardinal, &value, &end)) {
    *out = ct_numeral_start(token, end, value, "fraction");
    out->is_fraction = true;
    ct_fraction_scale(view, out);
    return;
  }
  ct_fraction_add(view, cardinal, &added);
  *out = from_cardinal(token, cardinal);
  if (added) out->rule = "mixed_fraction";
  times_group(view, out);
}

static void negate(CtNumeral *numeral, uint32_t sign) {
  numeral->first = sign;
  numeral->value = ct_number_negate(numeral->value);
  numeral->rule = "numeral_negative";
}

// The cardinal at `token` is read once and handed on. Digits begin nothing that has an article or a vague word.
static bool read_unsigned(const CtView *view, uint32_t token, CtNumeral *out) {
  CtCardinal cardinal;
  const bool has_cardinal = ct_cardinal_read(view, token, &cardinal);
  if (read_ordinal(view, token, has_cardinal ? &cardinal : NULL, out) ||
      read_slash(view, token, out))
    return true;
  if (has_cardinal) {
    read_plain(view, token, &cardinal, out);
    return true;
  }
  return read_with_article(view, token, out) || read_group_noun(view, token, out) ||
         read_vague(view, token, out) || ct_fraction_part(view, token, out);
}

// A token that no numeral begins with, told apart at once: most of a text.
static bool may_begin(const CtView *view, uint32_t token) {
  if (ct_view_kind(view, token, CT_TOKEN_NUMBER)) return true;
  if (ct_view_kind(view, token, CT_TOKEN_MIXED)) return true;  // "1e10"
  const CtLexMarks *marks = ct_view_marks(view, token);
  return (marks->numbers | marks->figure_cues) != 0 || is_minus_sign(view, token);
}

bool ct_numeral_read(const CtView *view, uint32_t token, CtNumeral *out) {
  if (!ct_view_has(view, token) || ct_view_is_taken(view, token) || !may_begin(view, token))
    return false;
  // "minus ten", "negative one"
  const bool word = ct_view_cue(view, token, CT_FIGURE_CUES_CUE_SIGN);
  // "plus or minus 3 points" is a margin.
  if (word && ct_view_is_any(view, ct_view_before(view, token), "or /") &&
      ct_view_is(view, ct_view_before(view, ct_view_before(view, token)), "plus"))
    return false;
  if (word || is_minus(view, token)) {
    if (!read_unsigned(view, token + 1, out) || out->kind != CT_NUMERAL_CARDINAL) return false;
    negate(out, token);
    return true;
  }
  return read_unsigned(view, token, out);
}
