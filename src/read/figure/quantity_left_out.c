// What a figure leaves out because the one before it in the sentence has said it: its unit ("84.75 cents, while the lowest is
// 74.07") or what it counts ("6 million homes, including 1.5 million in the city"). Takes a figure behind which neither stands;
// where nothing in the words ties the two figures together, it leaves the figure bare.
#include "read/figure/change.h"
#include "read/figure/pass.h"
#include "read/figure/thing.h"

enum { MAX_BETWEEN = 8 };  // tokens between the two figures

// ---- What the figure before has said -------------------------------------------------------------------------------

// The quantity of this sentence `back` places before the end, 0 the last; or NULL.
static const CtQuantity *said_before(const CtPass *pass, size_t back) {
  const size_t count = pass->out->count - pass->first_quantity;
  return back < count ? &pass->out->items[pass->out->count - 1 - back] : NULL;
}

static void take_unit(CtQuantity *quantity, const CtQuantity *said) {
  quantity->unit = said->unit;
  quantity->dimension = said->dimension;
  quantity->to_base = said->to_base;
  quantity->kind = said->kind;
  quantity->per = said->per;
  ct_rules_add(&quantity->rules, "unit_left_out");
}

static void take_counted(CtQuantity *quantity, const CtQuantity *said) {
  quantity->counted = said->counted;
  quantity->counted_token = said->counted_token;
  ct_rules_add(&quantity->rules, "counted_inherited");
}

// The token before a figure, a hedge of one word passed over: "down from about 3.6".
static uint32_t before_figure(const CtView *view, uint32_t first) {
  const uint32_t before = ct_view_before(view, first);
  return ct_view_cue(view, before, CT_FIGURE_CUES_CUE_ROUND_END) ? ct_view_before(view, before)
                                                                 : before;
}

// ---- The words that tie a figure to the one before -----------------------------------------------------------------

// "from 14-18 mpg to 24": a range to a figure.
static bool is_move_from_range(const CtView *view, const CtQuantity *said, uint32_t before) {
  return ct_view_words(view, before, CT_WORD(TO)) && before == said->end && !said->has_value &&
         !said->has_ends &&
         (ct_view_words(view, said->first, CT_WORD(FROM)) ||
          ct_view_words(view, ct_view_before(view, said->first), CT_WORD(FROM)));
}

static bool has_verb(const CtView *view, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++) {
    if (ct_view_tag(view, token, CT_TAG_VERB_PAST) ||
        ct_view_tag(view, token, CT_TAG_VERB_PRESENT) ||
        ct_view_tag(view, token, CT_TAG_VERB_PARTICIPLE) ||
        ct_view_tag(view, token, CT_TAG_AUXILIARY))
      return true;
  }
  return false;
}

// "rose by 2 percent and the other decreased by 1", "was down 2.3 percent and Burlington by 2.6": one change beside another. With a
// verb of its own that tells none, "by" is something else: "rose 3 percent and beat Spain by 2".
static bool is_change_beside(const CtPass *pass, const CtQuantity *said, uint32_t before) {
  const CtView *view = &pass->view;
  if (!ct_view_words(view, before, CT_WORD(BY)) || said->change == CT_CHANGE_NONE) return false;
  return ct_change_before(view, before + 1, said->end, true) != CT_CHANGE_NONE ||
         !has_verb(view, said->end, before);
}

// "is 84.75 cents, while the lowest is 74.07": the noun is left out behind its adjective, so the unit is too.
static bool is_of_left_out_noun(const CtView *view, const CtQuantity *said, uint32_t before) {
  const uint32_t adjective = ct_view_before(view, before);
  return ct_view_tag(view, before, CT_TAG_AUXILIARY) &&
         ct_view_tag(view, ct_view_before(view, said->first), CT_TAG_AUXILIARY) &&
         ct_view_cue(view, adjective, CT_FIGURE_CUES_CUE_NOUN_LEFT_OUT) &&
         ct_view_is(view, ct_view_before(view, adjective), "the");
}

// "3.2 percent in May, down from 3.6 in April", "12 dollars compared with 8".
static bool is_compared(const CtView *view, const CtQuantity *said, uint32_t before) {
  enum { MAX_WORDS = 2 };
  for (uint32_t start = before; start + MAX_WORDS > before && start >= said->end; start--) {
    uint32_t words = 0;
    if (!ct_view_may_reach(view, start, before + 1)) continue;
    const int32_t row =
        ct_document_match(view->document, start, before + 1, CT_LEX_FIGURE_CUES, &words);
    if (row >= 0 && start + words == before + 1 &&
        ct_lex_figure_cues[row].cue == CT_FIGURE_CUES_CUE_COMPARED)
      return true;
  }
  return false;
}

// "lost 300 million dollars, compared with a profit of 120 million": before the article of the noun in between, or nowhere.
static uint32_t before_compared_noun(const CtView *view, uint32_t of) {
  const uint32_t noun = ct_view_before(view, of);
  uint32_t article = ct_view_before(view, noun);
  if (!ct_view_words(view, of, CT_WORD(OF)) || !ct_view_is_noun(view, noun)) return CT_VIEW_NOWHERE;
  if (ct_view_is_noun(view, article) || ct_view_tag(view, article, CT_TAG_ADJECTIVE))
    article = ct_view_before(view, article);
  return ct_view_cue(view, article, CT_FIGURE_CUES_CUE_ARTICLE) ? ct_view_before(view, article)
                                                                : CT_VIEW_NOWHERE;
}

// The sum of money that the one behind `before` is compared with, or NULL; a time may stand between them.
static const CtQuantity *compared_sum(const CtPass *pass, uint32_t before) {
  enum { MAX_BACK = 3 };
  const CtView *view = &pass->view;
  const uint32_t cue = before_compared_noun(view, before);
  if (cue == CT_VIEW_NOWHERE) return NULL;
  for (size_t back = 0; back < MAX_BACK; back++) {
    const CtQuantity *said = said_before(pass, back);
    if (!said || said->kind == CT_KIND_MONEY)
      return said && is_compared(view, said, cue) ? said : NULL;
  }
  return NULL;
}

// "fell to 4.2 million tonnes, from 4.6 million": the level before. A change is none: "rose 5 percent from 20".
static bool is_former_level(const CtView *view, const CtQuantity *said, uint32_t before) {
  const uint32_t joint = said->end + (ct_view_sign(view, said->end) == ',');
  const uint32_t lead = ct_view_before(view, said->first);
  return ct_view_words(view, before, CT_WORD(FROM)) && before == joint &&
         said->change == CT_CHANGE_NONE &&
         (ct_view_words(view, lead, CT_WORD(TO) | CT_WORD(AT)) ||
          ct_view_tag(view, lead, CT_TAG_AUXILIARY));
}

// "20 metres wide and 50 deep": a second extent.
static bool is_extent(const CtView *view, const CtQuantity *quantity, const CtQuantity *said) {
  return ct_text_equal(said->dimension, CT_TEXT("length")) &&
         ct_view_cue(view, said->end, CT_FIGURE_CUES_CUE_EXTENT) &&
         ct_view_cue(view, quantity->end, CT_FIGURE_CUES_CUE_EXTENT);
}

// ---- Levels ------------------------------------------------------------------------------------------------------------

static bool is_told_again(const CtView *view, const CtQuantity *quantity) {
  return quantity->kind == CT_KIND_PERCENT &&
         ct_view_words(view, ct_view_before(view, quantity->first), CT_WORD(OR));
}

// Nothing but a way to "to" or "at": ", to fall to", "and closed at", "to a record".
static bool leads_to_level(const CtView *view, uint32_t first, uint32_t before) {
  if (!ct_view_words(view, before, CT_WORD(TO) | CT_WORD(AT))) return false;
  for (uint32_t token = first; token < before; token++) {
    if (ct_view_is_noun(view, token) || ct_view_kind(view, token, CT_TOKEN_NUMBER) ||
        ct_view_is_any(view, token, ". ; : ( )") || ct_view_is_taken(view, token))
      return false;
  }
  return true;
}

// "lost 162 points, or 2.14 percent, to fall to 7,425": what moved by points is at so many points. Money is left alone: a share
// that rose 20 cents to 75.20 stands at dollars.
static const CtQuantity *level_of(const CtPass *pass, uint32_t before) {
  const CtView *view = &pass->view;
  const CtQuantity *last = said_before(pass, 0);
  if (!last || last->change == CT_CHANGE_NONE) return NULL;
  const bool noun = last->counted_token != CT_NONE && last->counted_token >= last->end;
  const uint32_t first = noun ? last->counted_token + 1 : last->end;
  if (first > before || before - first > MAX_BETWEEN || !leads_to_level(view, first, before))
    return NULL;
  const CtQuantity *moved = is_told_again(view, last) ? said_before(pass, 1) : last;
  if (!moved || moved->change == CT_CHANGE_NONE || moved->has_ends) return NULL;
  const bool level = moved->kind == CT_KIND_MEASURE ||
                     (moved->kind == CT_KIND_COUNT && moved->counted.data != NULL);
  return level ? moved : NULL;
}

// ---- Units -------------------------------------------------------------------------------------------------------------

// A percentage stands beside one of its size: "3 percent, up from 2 million" holds a count.
static bool fits(const CtQuantity *quantity, const CtQuantity *said) {
  const CtNumber most = ct_number_of(1000, 0);
  return said->kind != CT_KIND_PERCENT || ct_number_compare(quantity->value, most) < 0;
}

static bool has_noun(const CtPass *pass, uint32_t end) {
  uint32_t past = 0;
  return ct_counted_head(&pass->view, pass->sentence, end, true, &past) != CT_NONE;
}

void ct_pass_take_left_out_unit(const CtPass *pass, CtQuantity *quantity) {
  const CtView *view = &pass->view;
  const CtQuantity *said = said_before(pass, 0);
  if (!said || quantity->unit.data != NULL || quantity->kind != CT_KIND_COUNT) return;
  const uint32_t before = before_figure(view, quantity->first);
  if (before == CT_VIEW_NOWHERE || before < said->end) return;
  const CtQuantity *moved = level_of(pass, before);
  if (moved && moved->unit.data != NULL && !has_noun(pass, quantity->end)) {
    take_unit(quantity, moved);
    return;
  }
  const CtQuantity *sum = compared_sum(pass, before);
  if (sum && !has_noun(pass, quantity->end)) {
    take_unit(quantity, sum);
    return;
  }
  if (said->unit.data == NULL || before - said->end > MAX_BETWEEN) return;
  const bool tied = is_move_from_range(view, said, before) ||
                    is_change_beside(pass, said, before) ||
                    is_of_left_out_noun(view, said, before) || is_compared(view, said, before) ||
                    is_former_level(view, said, before) || is_extent(view, quantity, said);
  if (tied && fits(quantity, said) && !has_noun(pass, quantity->end)) take_unit(quantity, said);
}

// ---- What is counted ---------------------------------------------------------------------------------------------------

static bool is_of_people(const CtPass *pass, const CtQuantity *quantity) {
  const uint32_t token = quantity->counted_token;
  uint32_t first = 0;
  return token != CT_NONE &&
         ct_class_row_is(ct_class_of_words(pass->view.document, token, token, &first),
                         CT_CLASSES_ROW_PERSON);
}

// The last people counted in the sentence: "68,400 people who waited for two years and 95,800 who".
static const CtQuantity *people_before(const CtPass *pass) {
  enum { MAX_BACK = 3 };
  for (size_t back = 0; back < MAX_BACK; back++) {
    const CtQuantity *said = said_before(pass, back);
    if (!said || (said->kind == CT_KIND_COUNT && is_of_people(pass, said))) return said;
  }
  return NULL;
}

// "6 million homes, including 1.5 million in the city", "3 bridges that fell and 5 that stood": the same things again.
static const CtQuantity *things_before(const CtPass *pass, const CtQuantity *quantity,
                                       uint32_t before) {
  const CtView *view = &pass->view;
  const CtQuantity *last = said_before(pass, 0);
  if (ct_view_words(view, before, CT_WORD(AND))) {
    if (ct_view_words(view, quantity->end, CT_WORD(WHO))) return people_before(pass);
    return ct_view_words(view, quantity->end, CT_WORD(THAT) | CT_WORD(WHICH)) ? last : NULL;
  }
  // "45 homes, of which 12 were lost", "nine men, two of them children"
  if (ct_view_words(view, before, CT_WORD(WHICH) | CT_WORD(WHOM)) &&
      ct_view_words(view, ct_view_before(view, before), CT_WORD(OF)))
    return last;
  if (ct_view_words(view, quantity->end, CT_WORD(OF)) &&
      ct_view_is_any(view, quantity->end + 1, "them whom which"))
    return last;
  // "2,000 homes and 300 shops are dark, down from 45,000": of which is not told
  if (ct_view_words(view, ct_view_before(view, last->first), CT_WORD(AND)) &&
      is_compared(view, last, before))
    return NULL;
  const bool ends = ct_view_tag(view, quantity->end, CT_TAG_PREPOSITION) ||
                    ct_view_words(view, quantity->end, CT_WORD(WHO)) ||
                    ct_view_sign(view, quantity->end) == ',' ||
                    ct_view_sign(view, quantity->end) == '.';
  return ends && (ct_view_words(view, before, CT_WORD(INCLUDING)) ||
                  is_compared(view, last, before))
             ? last
             : NULL;
}

static bool is_coordinated(const CtView *view, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++) {
    if (ct_view_is_any(view, token, "and or but while , ;")) return true;
  }
  return false;
}

// Beside them, not hit by them: "two buses hit 14 others" leaves open of what.
void ct_pass_take_others(const CtPass *pass, CtQuantity *quantity) {
  const CtQuantity *said = said_before(pass, 0);
  const bool beside = said && said->kind == CT_KIND_COUNT &&
                      is_coordinated(&pass->view, said->end, quantity->first);
  quantity->counted = beside ? said->counted : CT_NO_TEXT;
}

void ct_pass_take_left_out_noun(const CtPass *pass, CtQuantity *quantity) {
  if (!said_before(pass, 0) || quantity->kind != CT_KIND_COUNT) return;
  const uint32_t before = before_figure(&pass->view, quantity->first);
  if (before == CT_VIEW_NOWHERE) return;
  const CtQuantity *said = things_before(pass, quantity, before);
  if (!said) said = level_of(pass, before);
  if (said && said->kind == CT_KIND_COUNT && said->counted.data != NULL)
    take_counted(quantity, said);
}

// ---- Points of an index ----------------------------------------------------------------------------------------------

static bool counts_points(const CtQuantity *quantity) {
  return quantity->kind == CT_KIND_COUNT && ct_text_equal(quantity->counted, CT_TEXT("point"));
}

// "the TA-125", "the FTSE 250": a name in capitals with its number, as indices have it.
static bool is_numbered_name(const CtView *view, uint32_t token) {
  if (!ct_view_kind(view, token, CT_TOKEN_NUMBER) || !ct_view_is_taken(view, token)) return false;
  uint32_t name = ct_view_before(view, token);
  if (ct_view_is_hyphen(view, name)) name = ct_view_before(view, name);
  return ct_view_has(view, name) && view->document->tokens.items[name].shape == CT_SHAPE_UPPER &&
         ct_view_is(view, ct_view_before(view, name), "the");
}

static bool is_of_index(const CtView *view, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++) {
    if (ct_view_cue(view, token, CT_FIGURE_CUES_CUE_INDEX) || is_numbered_name(view, token))
      return true;
  }
  return false;
}

// "the index climbed 0.1% to 1,333.18" beside one that lost points stands at points; gold beside it does not.
static bool is_index_level(const CtPass *pass, const CtQuantity *moved, const CtQuantity *level) {
  const CtNumber least = ct_number_of(100, 0);
  if (moved->kind != CT_KIND_PERCENT || moved->change == CT_CHANGE_NONE) return false;
  if (level->kind != CT_KIND_COUNT || level->counted.data != NULL || !level->has_value ||
      ct_number_compare(level->value, least) < 0 ||
      !leads_to_level(&pass->view, moved->end, ct_view_before(&pass->view, level->first)))
    return false;
  const bool first = moved == &pass->out->items[pass->first_quantity];
  return is_of_index(&pass->view, first ? pass->view.first : (moved - 1)->end, moved->first);
}

void ct_pass_take_points(const CtPass *pass) {
  CtQuantity *items = pass->out->items;
  const size_t first = pass->first_quantity, end = pass->out->count;
  size_t said = first;
  while (said < end && !counts_points(&items[said]))
    said++;
  for (size_t i = first + 1; said < end && i < end; i++) {
    if (!is_index_level(pass, &items[i - 1], &items[i])) continue;
    items[i].counted = items[said].counted;
    ct_rules_add(&items[i].rules, "index_points");
  }
}
