// Reads superlatives by their table, with the ordinal before and the stretch of time behind.
#include "read/figure/rank.h"

enum { MAX_SINCE_WORDS = 8, MAX_SCOPE_WORDS = 12 };

// "since February 2022", "since the full-scale invasion began": up to the end of the clause.
static CtSpan since_span(const CtView *view, uint32_t token) {
  uint32_t end = token;
  while (ct_view_has(view, end) && end < token + MAX_SINCE_WORDS &&
         !ct_view_is_any(view, end, ", . ; : ! ? ) \" \xE2\x80\x9D and but as") &&
         !ct_view_kind(view, end, CT_TOKEN_PUNCT))
    end++;
  if (end == token) return (CtSpan){0, 0};
  const CtToken *tokens = view->document->tokens.items;
  return (CtSpan){tokens[token].start, tokens[end - 1].end};
}

static bool ends_clause(uint32_t sign) {
  return sign == '.' || sign == ';' || sign == ':' || sign == ',' || sign == '!' || sign == '?';
}

// What a superlative is the first of: "since", "to date", "ever", "on record", "in years". The token of "since" in *since.
static bool find_scope(const CtView *view, uint32_t token, uint32_t *since) {
  *since = CT_NONE;
  for (uint32_t at = token; at < token + MAX_SCOPE_WORDS && ct_view_has(view, at); at++) {
    if (ends_clause(ct_view_sign(view, at))) return false;
    if (ct_view_is(view, at, "since")) {
      *since = at + 1;
      return true;
    }
    uint32_t words = 0;
    const int32_t row =
        ct_document_match(view->document, at, view->end, CT_LEX_FIGURE_CUES, &words);
    if (row >= 0 && ct_lex_figure_cues[row].cue == CT_FIGURE_CUES_CUE_SCOPE) return true;
  }
  return false;
}

// The superlative at `token`: its row, and its words in *words; -1 for none.
static int32_t superlative_at(const CtView *view, uint32_t token, uint32_t *words) {
  if (!(ct_view_reach(view, token) & ct_lexicon_bit(CT_LEX_RANKS))) return -1;
  if (ct_view_is_taken(view, token)) return -1;
  return ct_document_match(view->document, token, view->end, CT_LEX_RANKS, words);
}

static void fill(const CtView *view, uint32_t first, uint32_t end, int32_t row, uint32_t n,
                 CtQuantity *out) {
  uint32_t since = CT_NONE;
  out->first = out->figure_first = first;
  out->end = out->figure_end = end;
  out->kind = CT_KIND_RANK;
  out->has_value = true;
  out->value = ct_number_of(n, 0);
  out->means = out->suggests = ct_interval_point(out->value);
  out->rank_n = n;
  out->rank_dimension = ct_lexicon_text(ct_lex_ranks[row].dimension);
  if (find_scope(view, end, &since) && since != CT_NONE) out->rank_since = since_span(view, since);
}

// "second-largest", "third worst", "21st-biggest".
static bool read_ordinal_rank(const CtView *view, const CtNumeral *ordinal, CtQuantity *out) {
  int64_t n = 0;
  const uint32_t next = ordinal->end + (ct_view_is_hyphen(view, ordinal->end) ? 1 : 0);
  uint32_t words = 0;
  const int32_t row = superlative_at(view, next, &words);
  if (row < 0 || !ct_number_to_int(ordinal->value, &n) || n < 1 || n > UINT16_MAX) return false;
  fill(view, ordinal->first, next + words, row, (uint32_t)n, out);
  ct_rules_add(&out->rules, "rank_ordinal");
  return true;
}

// "one of the largest", "among the worst", "at least", "the second largest" (read from its ordinal).
static bool is_weakened(const CtView *view, uint32_t token) {
  const uint32_t before = ct_view_before(view, token);
  const uint32_t article =
      ct_view_cue(view, before, CT_FIGURE_CUES_CUE_OWNER) ? ct_view_before(view, before) : before;
  if (ct_view_words(view, before, CT_WORD(AT)) || ct_view_is_hyphen(view, before)) return true;
  return ct_view_words(view, article, CT_WORD(OF) | CT_WORD(AMONG));
}

bool ct_rank_read(const CtView *view, uint32_t token, const CtNumeral *numeral, CtQuantity *out) {
  uint32_t words = 0, since = 0;
  if (numeral && numeral->kind == CT_NUMERAL_ORDINAL && read_ordinal_rank(view, numeral, out))
    return true;
  const int32_t row = superlative_at(view, token, &words);
  if (row < 0 || is_weakened(view, token) || !find_scope(view, token + words, &since)) return false;
  fill(view, token, token + words, row, 1, out);
  ct_rules_add(&out->rules, "rank_superlative");
  return true;
}
