// What a quantity is of: its unit and kind, age, what a bare number counts, what a percentage is of, a rate, a part of a whole.
#include "read/figure/pass.h"
#include "read/figure/thing.h"

void ct_pass_set_unit(CtQuantity *quantity, const CtUnit *unit) {
  if (unit->name.data == NULL) return;
  quantity->unit = unit->name;
  quantity->dimension = unit->dimension;
  quantity->to_base = unit->to_base;
  quantity->kind = unit->kind;
  quantity->per = unit->per;
  if (!unit->is_age) return;
  quantity->is_claim = false;
  ct_rules_add(&quantity->rules, "age");
}

static void set_counted(CtPass *pass, CtQuantity *quantity, uint32_t *past) {
  const bool several = !quantity->has_value || !ct_number_equal(quantity->value, CT_ONE);
  uint32_t head = ct_counted_head(&pass->view, pass->sentence, quantity->end, several, past);
  if (head == CT_NONE && several)
    head = ct_counted_behind_participle(&pass->view, pass->sentence, quantity->first, quantity->end,
                                        past);
  if (head == CT_NONE) {
    ct_pass_take_left_out_noun(pass, quantity);
    return;
  }
  quantity->counted_token = head;
  quantity->counted = ct_counted_name(&pass->view, quantity->end, head, pass->arena);
  if (ct_view_is(&pass->view, head, "others")) ct_pass_take_others(pass, quantity);
  ct_rules_add(&quantity->rules, "counted");
}

// "9 billion shekels ($2.4 billion) a year", "9 billion shekels a year ($2.4 billion)": the rate is of both.
static void share_per(CtPass *pass, CtQuantity *quantity) {
  if (quantity->unit.data == NULL || !ct_pass_is_conversion(pass, quantity)) return;
  CtQuantity *last = &pass->out->items[pass->out->count - 1];
  if (quantity->per.data == NULL && last->per.data == NULL &&
      ct_view_sign(&pass->view, quantity->end) == ')') {
    const uint32_t end =
        ct_unit_read_per(&pass->view, quantity->end + 1, pass->arena, &quantity->per);
    if (end != 0) pass->per_end = end;
  }
  if (quantity->per.data == NULL && last->per.data == NULL) return;
  if (quantity->per.data == NULL) quantity->per = last->per;
  if (last->per.data == NULL) last->per = quantity->per;
  ct_rules_add(&quantity->rules, "rate");
}

static void set_per(CtPass *pass, CtQuantity *quantity, uint32_t past) {
  CtText per = CT_NO_TEXT;
  const uint32_t behind =
      quantity->per.data != NULL ? 0 : ct_unit_read_per(&pass->view, past, pass->arena, &per);
  if (behind == 0) {
    share_per(pass, quantity);
    return;
  }
  quantity->per = per;
  pass->per_end = behind;
  ct_rules_add(&quantity->rules, "rate");
}

// "120,000 barrels of crude oil a day": past what is measured.
static uint32_t past_stuff(const CtView *view, uint32_t token) {
  enum { MAX_WORDS = 3 };
  if (!ct_view_words(view, token, CT_WORD(OF))) return token;
  for (uint32_t at = token + 1; at <= token + MAX_WORDS; at++) {
    if (!ct_view_is_noun(view, at) && !ct_view_tag(view, at, CT_TAG_ADJECTIVE)) return at;
  }
  return token;
}

// What stands behind the figure: base of a percentage, thing counted, rate.
void ct_pass_look_behind(CtPass *pass, CtQuantity *quantity) {
  uint32_t past = quantity->end;
  if (quantity->kind == CT_KIND_PERCENT || quantity->kind == CT_KIND_RATIO) {
    ct_counted_base(&pass->view, pass->sentence, quantity->end, &quantity->of_first,
                    &quantity->of_end);
  }
  if (quantity->kind == CT_KIND_COUNT || quantity->kind == CT_KIND_RATIO)
    set_counted(pass, quantity, &past);
  if (quantity->kind == CT_KIND_MEASURE) past = past_stuff(&pass->view, past);
  set_per(pass, quantity, past);
}

static bool is_person(const CtView *view, uint32_t token) {
  uint32_t first = 0;
  return ct_view_is_noun(view, token) &&
         ct_class_row_is(ct_class_of_words(view->document, token, token, &first),
                         CT_CLASSES_ROW_PERSON);
}

// "a girl of 14"; a "mother of four" has children.
static bool is_young_or_plain(const CtView *view, uint32_t token) {
  uint32_t first = 0;
  if (!ct_view_tag(view, token, CT_TAG_NOUN)) return false;
  return ct_view_is_any(view, token, "man woman") ||
         ct_class_row_is(ct_class_of_words(view->document, token, token, &first),
                         CT_CLASSES_ROW_CHILD);
}

// "people over 65", "children under five", "a girl of 14": of no more years than a life has, and with nothing counted behind.
static bool is_age_bound(const CtView *view, uint32_t before, uint32_t first, uint32_t end) {
  CtNumeral numeral;
  const uint32_t whose = ct_view_before(view, before);
  const bool of = ct_view_words(view, before, CT_WORD(OF));
  if (!of && (!ct_document_has(view->document, before, CT_LEX_HEDGES) ||
              !ct_view_is_any(view, before, "over under above below")))
    return false;
  if (!ct_numeral_read(view, first, &numeral) || numeral.end != end ||
      ct_number_compare(numeral.value, ct_number_of(110, 0)) > 0)
    return false;
  const bool counts = ct_view_is_noun(view, end) || ct_view_tag(view, end, CT_TAG_ADJECTIVE);
  if (counts && !ct_view_cue(view, end, CT_FIGURE_CUES_CUE_WHOLE_VERB)) return false;
  if (of) return is_young_or_plain(view, whose);
  return ct_view_is_any(view, whose, "those anyone anybody everyone") ||
         (ct_view_tag(view, whose, CT_TAG_NOUN_PLURAL) && is_person(view, whose));
}

// "aged 25 to 54", "Hague, 44, has", "the suspect, 41, fled": years of age without the word.
static bool is_age(const CtPass *pass, uint32_t first, uint32_t end) {
  const CtView *view = &pass->view;
  const uint32_t before = ct_view_before(view, first);
  if (ct_view_cue(view, before, CT_FIGURE_CUES_CUE_AGE)) return true;
  if (is_age_bound(view, before, first, end)) return true;
  // "people 60 and older"
  if (ct_view_tag(view, end, CT_TAG_CONJUNCTION) &&
      (ct_view_is(view, end + 1, "older") || ct_view_is(view, end + 1, "younger")))
    return true;
  // "turned 76", never "turned 30 people away"
  if (ct_view_cue(view, before, CT_FIGURE_CUES_CUE_TURNED) && end == first + 1)
    return ct_view_word(view, first).length == 2 &&
           (ct_view_is_taken(view, end) || ct_view_is_any(view, end, ", . on in this last"));
  const uint32_t behind = ct_view_sign(view, end);
  if (ct_view_sign(view, before) != ',' || (behind != ',' && behind != '.')) return false;
  const CtText word = ct_view_word(view, first);
  if (end != first + 1 || word.length != 2 || !ct_view_kind(view, first, CT_TOKEN_NUMBER))
    return false;
  const uint32_t whose = ct_view_before(view, before);
  if (ct_view_tag(view, whose, CT_TAG_NAME)) return ct_view_is_capital(view, whose);
  return behind == ',' && ct_view_tag(view, whose, CT_TAG_NOUN) && is_person(view, whose);
}

void ct_pass_take_age(const CtPass *pass, CtQuantity *quantity) {
  CtUnit unit;
  if (quantity->unit.data != NULL || !is_age(pass, quantity->figure_first, quantity->end)) return;
  if (!ct_unit_named(CT_TEXT("years of age"), &unit)) return;
  ct_pass_set_unit(quantity, &unit);
}

// "26 of 31", "241 of the 242 people": the figure before is part of this one.
void ct_pass_mark_part(CtPass *pass, const CtQuantity *whole) {
  if (pass->out->count <= pass->first_quantity) return;
  CtQuantity *part = &pass->out->items[pass->out->count - 1];
  uint32_t token = part->end;
  token += ct_view_words(&pass->view, token, CT_WORD(OUT));  // "nine out of the 12"
  if (!ct_view_words(&pass->view, token++, CT_WORD(OF))) return;
  while (token < whole->first && ct_view_cue(&pass->view, token, CT_FIGURE_CUES_CUE_WHOLE))
    token++;
  if (token != whole->first || part->kind != CT_KIND_COUNT || whole->kind != CT_KIND_COUNT) return;
  if (!part->has_value || !whole->has_value || ct_number_compare(part->value, whole->value) >= 0)
    return;
  part->part_of = pass->out->count;
  part->counted = whole->counted;
  part->counted_token = whole->counted_token;
  ct_rules_add(&part->rules, "part_of");
}
