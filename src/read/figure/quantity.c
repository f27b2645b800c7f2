// From figures to quantities: hedge, range, change, kind, what is counted, both intervals. One pass over a sentence; each
// quantity looks at a bounded number of words on either side and never below the end of the one before.
#include "read/figure/quantity.h"

#include "base/limits.h"
#include "read/figure/hedge.h"
#include "read/figure/multiple.h"
#include "read/figure/pass.h"
#include "read/figure/rank.h"
#include "read/figure/suggest.h"

void ct_rules_add(CtRules *rules, const char *name) {
  if (rules->count < CT_MAX_RULES) rules->names[rules->count++] = name;
}

const char *ct_kind_name(CtKind kind) {
  static const char *const NAMES[] = {
#define CT_KIND_NAME(name, text) text,
      CT_KINDS(CT_KIND_NAME)
#undef CT_KIND_NAME
  };
  return (size_t)kind < sizeof NAMES / sizeof *NAMES ? NAMES[kind] : "";
}

void ct_pass_blank(const CtPass *pass, CtQuantity *out) {
  *out = (CtQuantity){.sentence = pass->index,
                      .kind = CT_KIND_COUNT,
                      .change_noun = CT_NONE,
                      .hedge = -1,
                      .to_base = {1, 1, 0},
                      .counted_token = CT_NONE,
                      .part_of = CT_NONE,
                      .is_claim = true};
}

const CtQuantity *ct_pass_last(const CtPass *pass) {
  return pass->out->count > pass->first_quantity ? &pass->out->items[pass->out->count - 1] : NULL;
}

// The place of the next quantity, blank and not counted yet; NULL when there is no memory.
static CtQuantity *next_quantity(const CtPass *pass) {
  CtQuantity *next = CT_VEC_ADD(pass->arena, pass->out);
  if (!next) return NULL;
  pass->out->count--;
  ct_pass_blank(pass, next);
  return next;
}

// Counts the quantity that stands in the next place.
static void keep(CtPass *pass, const CtQuantity *quantity) {
  ct_pass_mark_part(pass, quantity);
  pass->out->count++;
  pass->floor = quantity->end;
}

static bool read_range(CtPass *pass, const CtFigure *figure, CtQuantity *quantity) {
  CtRange range;
  if (!ct_range_read(&pass->view, figure, pass->floor, pass->arena, &range)) return false;
  quantity->first = range.first;
  quantity->end = range.end;
  quantity->figure_first = figure->first;
  quantity->figure_end = range.end;
  ct_pass_set_unit(quantity, &range.high.unit);
  if (range.low.numeral.is_fraction && range.high.numeral.is_fraction &&
      !ct_figure_has_unit(&range.high))
    quantity->kind = CT_KIND_RATIO;  // "half to two-thirds"
  ct_rules_add(&quantity->rules, range.rule);
  ct_pass_take_age(pass, quantity);
  if (!ct_pass_take_move(pass, &range, quantity)) {
    ct_suggest_range(range.low.numeral.value, range.high.numeral.value, quantity);
    ct_pass_take_hedge(pass, quantity);
  }
  return true;
}

// ---- Single figures -----------------------------------------------------------------------------------------------

static bool is_whole_count(const CtQuantity *quantity) { return quantity->kind == CT_KIND_COUNT; }

static bool set_bounds(const CtFigure *figure, CtQuantity *quantity) {
  const CtNumeral *numeral = &figure->numeral;
  if (numeral->kind == CT_NUMERAL_VAGUE) {
    ct_suggest_vague(numeral->value, numeral->high, quantity);
    // "up to several hundred", "more than a few": the hedge bounds what the word starts from.
    if (!ct_pass_is_bounding(quantity->hedge)) return true;
    return !ct_hedge_is(quantity->hedge, CT_HEDGES_HEDGE_UP_TO) ||
           ct_suggest_figure(numeral->high, quantity->hedge, CT_ZERO, true, false, quantity);
  }
  const bool rounds = quantity->kind != CT_KIND_PERCENT && quantity->kind != CT_KIND_RATIO;
  return ct_suggest_figure(numeral->value, quantity->hedge, numeral->step, is_whole_count(quantity),
                           rounds, quantity);
}

// "a couple" is two as well as a word for a few.
static void set_value(const CtView *view, const CtFigure *figure, CtQuantity *quantity) {
  const CtNumeral *numeral = &figure->numeral;
  quantity->value = numeral->value;
  quantity->has_value =
      numeral->kind == CT_NUMERAL_CARDINAL ||
      (numeral->end == numeral->first + 2 && ct_view_is(view, numeral->end - 1, "couple"));
}

// "All but nine were rescued" tells of the others; "40 cases per 100,000 people" what a rate is for; "a crowd three deep" how it
// stands.
static void mark_idle(const CtView *view, CtQuantity *quantity) {
  const uint32_t before = ct_view_before(view, quantity->first);
  if (ct_view_tag(view, before, CT_TAG_CONJUNCTION) && ct_view_words(view, before, CT_WORD(BUT)) &&
      ct_view_words(view, ct_view_before(view, before), CT_WORD(ALL))) {
    quantity->is_claim = false;
    ct_rules_add(&quantity->rules, "all_but");
  }
  const bool crowd = ct_view_tag(view, quantity->end, CT_TAG_ADJECTIVE) ||
                     ct_view_tag(view, quantity->end, CT_TAG_ADVERB);
  if (ct_view_words(view, before, CT_WORD(PER)) ||
      (crowd && quantity->unit.data == NULL && ct_view_is_any(view, quantity->end, "deep abreast")))
    quantity->is_claim = false;
}

static bool read_single(CtPass *pass, const CtFigure *figure, CtQuantity *quantity) {
  quantity->first = quantity->figure_first = figure->first;
  quantity->end = quantity->figure_end = figure->end;
  ct_pass_set_unit(quantity, &figure->unit);
  ct_pass_take_age(pass, quantity);
  if (figure->numeral.is_fraction && figure->unit.name.data == NULL) quantity->kind = CT_KIND_RATIO;
  set_value(&pass->view, figure, quantity);
  ct_pass_take_left_out_unit(pass, quantity);
  ct_pass_take_unit_behind(pass, &figure->numeral, quantity);
  // "one of the oldest parks": a member, no count.
  if (ct_view_words(&pass->view, figure->first, CT_WORD(ONE)) &&
      ct_view_words(&pass->view, figure->end, CT_WORD(OF)))
    quantity->is_claim = false;
  mark_idle(&pass->view, quantity);
  ct_pass_take_hedge(pass, quantity);
  ct_pass_inherit_hedge(pass, quantity);
  if (figure->numeral.is_odd && quantity->hedge < 0)
    quantity->hedge = (int16_t)ct_lexicon_find_row(CT_TEXT("odd"), CT_LEX_HEDGES);
  return set_bounds(figure, quantity);
}

// "more than doubled", "nearly tripled"
static bool read_multiple(CtPass *pass, uint32_t token, CtQuantity *quantity) {
  if (!ct_multiple_read(&pass->view, token, quantity)) return false;
  if (quantity->kind != CT_KIND_RATIO) return true;
  ct_pass_take_hedge(pass, quantity);
  return quantity->hedge < 0 ||
         ct_suggest_figure(quantity->value, quantity->hedge, CT_ZERO, false, false, quantity);
}

static bool read_ordinal(const CtFigure *figure, CtQuantity *quantity) {
  quantity->first = quantity->figure_first = figure->first;
  quantity->end = quantity->figure_end = figure->end;
  quantity->kind = CT_KIND_ORDINAL;
  quantity->has_value = true;
  quantity->value = figure->numeral.value;
  quantity->is_claim = false;
  quantity->means = quantity->suggests = ct_interval_point(figure->numeral.value);
  return true;
}

// ---- The sentence -----------------------------------------------------------------------------------------------------

static bool read_figure(CtPass *pass, const CtFigure *figure, CtQuantity *quantity) {
  ct_rules_add(&quantity->rules, figure->numeral.rule);
  if (figure->numeral.kind == CT_NUMERAL_ORDINAL) return read_ordinal(figure, quantity);
  if (ct_ratio_read(&pass->view, figure, pass->arena, quantity)) {
    ct_pass_take_hedge(pass, quantity);
    if (!ct_suggest_figure(quantity->value, quantity->hedge, CT_ZERO, false, false, quantity))
      return false;
  } else if (!read_range(pass, figure, quantity) && !read_single(pass, figure, quantity)) {
    return false;
  }
  ct_pass_take_other_bound(pass, quantity);
  ct_pass_take_change(pass, quantity);
  ct_pass_look_behind(pass, quantity);
  return true;
}

// Reads what begins at `token`; the token to go on with. 0 means out of memory.
static uint32_t read_at(CtPass *pass, uint32_t token) {
  CtNumeral numeral;
  CtFigure figure;
  uint32_t past = token + 1;
  if (token < pass->per_end && ct_view_cue(&pass->view, token, CT_FIGURE_CUES_CUE_ARTICLE))
    return past;
  const CtNumeral *read = ct_numeral_read(&pass->view, token, &numeral) ? &numeral : NULL;
  CtQuantity *quantity = next_quantity(pass);
  if (!quantity) return 0;
  if (ct_rank_read(&pass->view, token, read, quantity) || read_multiple(pass, token, quantity)) {
    keep(pass, quantity);
    return quantity->end;
  }
  if (!ct_figure_of(&pass->view, token, read, pass->floor, pass->arena, &figure)) return past;
  past = figure.end;
  if (!read_figure(pass, &figure, quantity)) return past;
  keep(pass, quantity);
  return quantity->end > past ? quantity->end : past;
}

static bool has_digits(const CtToken *token) {
  return (token->kind == CT_TOKEN_NUMBER) | (token->kind == CT_TOKEN_MIXED);
}

// An article begins a quantity where a word of number or a unit follows it, a sign where a number does.
static bool cue_begins(const CtView *view, uint32_t token) {
  const CtLexEntry *next = ct_view_entry(view, token + 1);
  const uint64_t behind = (uint64_t)1 << CT_LEX_NUMBERS | (uint64_t)1 << CT_LEX_UNITS |
                          (uint64_t)1 << CT_LEX_CURRENCIES;
  const bool counts = next && ((next->tables | ct_lex_phrases[next->phrases].tables) & behind) != 0;
  if (counts) return ct_view_cues(view, token, CT_CUE(ARTICLE) | CT_CUE(SIGN));
  return ct_view_has(view, token + 1) && has_digits(&view->document->tokens.items[token + 1]) &&
         ct_view_cues(view, token, CT_CUE(SIGN));
}

// Most words of a text begin no quantity: told by their entry in the lexicon alone, in one branch. A sign does before digits.
static bool may_begin(const CtView *view, uint32_t token) {
  const CtToken *at = &view->document->tokens.items[token];
  const CtToken *next = token + 1 < view->end ? at + 1 : at;
  const uint64_t begins = ct_lexicon_bit(CT_LEX_NUMBERS) | ct_lexicon_bit(CT_LEX_RANKS);
  const uint64_t cues = ct_lexicon_marks(at->entry)->figure_cues;
  const bool sign = at->kind > CT_TOKEN_MIXED, digits = has_digits(at), behind = has_digits(next);
  const bool word = ((at->reach & begins) != 0) | ((cues & (CT_CUE(ARTICLE) | CT_CUE(SIGN))) != 0);
  if (!(digits | (sign & behind) | (!sign & word))) return false;
  if (digits | sign) return true;
  const CtLexEntry *entry = ct_lexicon_entry(at->entry);
  return ct_lexicon_has(entry, CT_LEX_NUMBERS) || ct_lexicon_has(entry, CT_LEX_RANKS) ||
         ct_lexicon_begins(entry, CT_LEX_RANKS) || cue_begins(view, token);
}

bool ct_quantities_read(const CtDocument *document, uint32_t sentence, const CtTaken *taken,
                        CtArena *arena, CtQuantities *out) {
  CtPass pass = {.view = ct_view_sentence(document, sentence, taken),
                 .sentence = &document->sentences.items[sentence],
                 .index = sentence,
                 .arena = arena,
                 .out = out,
                 .first_quantity = out->count};
  pass.floor = pass.view.first;
  for (uint32_t token = pass.view.first; token < pass.view.end;) {
    if (out->count >= CT_MAX_ARTICLE_QUANTITIES) return true;
    const bool look = may_begin(&pass.view, token) && !ct_view_is_taken(&pass.view, token);
    const uint32_t next = look ? read_at(&pass, token) : token + 1;
    if (next == 0) return false;
    token = next;
  }
  if (out->count > pass.first_quantity + 2) ct_pass_take_points(&pass);
  return !ct_arena_is_short(arena);
}
