// What a quantity is of: its unit and kind, age, what a bare number counts, what a percentage is of, a rate, a part of a whole.
#include "read/pass.h"

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
  const bool several =
      !quantity->has_value || !ct_number_equal(quantity->value, ct_number_of(1, 0));
  const uint32_t head = ct_counted_head(&pass->view, pass->sentence, quantity->end, several, past);
  if (head == CT_NONE) {
    ct_pass_take_left_out_noun(pass, quantity);
    return;
  }
  quantity->counted_token = head;
  quantity->counted = ct_counted_name(&pass->view, quantity->end, head, pass->arena);
  if (ct_view_is(&pass->view, head, "others")) ct_pass_take_others(pass, quantity);
  ct_rules_add(&quantity->rules, "counted");
}

static void set_per(CtPass *pass, CtQuantity *quantity, uint32_t past) {
  CtText per = CT_NO_TEXT;
  const uint32_t behind =
      quantity->per.data != NULL ? 0 : ct_unit_read_per(&pass->view, past, pass->arena, &per);
  if (behind == 0) return;
  quantity->per = per;
  pass->per_end = behind;
  ct_rules_add(&quantity->rules, "rate");
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
  set_per(pass, quantity, past);
}

// "aged 25 to 54", "Hague, 44, has": years of age without the word.
static bool is_age(const CtPass *pass, uint32_t first, uint32_t end) {
  const CtView *view = &pass->view;
  const uint32_t before = ct_view_before(view, first);
  if (ct_view_cue(view, before, CT_FIGURE_CUES_CUE_AGE)) return true;
  // "A girl of 14 died"
  if (ct_view_is(view, before, "of") &&
      ct_view_is_any(view, ct_view_before(view, before), "girl boy man woman child"))
    return true;
  if (!ct_view_is(view, before, ",") || !ct_view_is_any(view, end, ", .")) return false;
  const CtText word = ct_view_word(view, first);
  return end == first + 1 && word.length == 2 &&
         ct_view_tag(view, ct_view_before(view, before), CT_TAG_NAME) &&
         ct_view_is_capital(view, ct_view_before(view, before)) &&
         ct_view_kind(view, first, CT_TOKEN_NUMBER);
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
  if (!ct_view_is(&pass->view, token++, "of")) return;
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
