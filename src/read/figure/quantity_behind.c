// The unit that a figure leaves out because the last one of its list says it: "grew 4 and 5 percent", "the 5- and 10-kilometre
// races". Takes a figure without a unit.
#include "read/figure/change.h"
#include "read/figure/pass.h"

enum { MAX_LISTED = 4 };

// The figure that closes the list "4, 5 and 7 percent", from the joint at `token` on; all in digits or
// all in words, but "five- and 10-year bonds".
static bool read_closing(const CtPass *pass, uint32_t token, bool in_digits, CtFigure *out) {
  const CtView *view = &pass->view;
  for (int i = 0; i < MAX_LISTED; i++) {
    const bool hyphen = ct_view_is_hyphen(view, token) && ct_view_is_stuck(view, token);
    const uint32_t joint = token + hyphen;  // "the 5- and 10-kilometre races"
    const bool closes = ct_view_words(view, joint, CT_WORD(AND) | CT_WORD(OR));
    if (!closes && ct_view_sign(view, joint) != ',') return false;
    if (!ct_numeral_read(view, joint + 1, &out->numeral) ||
        out->numeral.kind != CT_NUMERAL_CARDINAL || out->numeral.is_fraction ||
        (out->numeral.in_digits != in_digits && !hyphen))
      return false;
    if (hyphen && !ct_view_is_hyphen(view, out->numeral.end)) return false;
    if (closes) return ct_unit_after(view, &out->numeral, pass->arena, &out->unit);
    token = out->numeral.end;
  }
  return false;
}

// Never "killed 12 and 30 percent of ...", "shot 4 and 5 hours later": a verb with a count of its own. A verb of change has none.
static bool lists_measures(const CtPass *pass, const CtQuantity *quantity, const CtUnit *unit) {
  const CtView *view = &pass->view;
  const uint32_t before = ct_view_before(view, quantity->first);
  const CtQuantity *last = ct_pass_last(pass);
  if (ct_view_tag(view, before, CT_TAG_PREPOSITION) ||
      ct_view_tag(view, before, CT_TAG_DETERMINER) ||
      (last && last->end == before && ct_text_equal(last->unit, unit->name)))
    return true;
  return unit->kind == CT_KIND_PERCENT &&
         (ct_view_tag(view, before, CT_TAG_AUXILIARY) ||
          ct_change_before(view, quantity->first, pass->floor, true) != CT_CHANGE_NONE);
}

void ct_pass_take_unit_behind(const CtPass *pass, const CtNumeral *numeral, CtQuantity *quantity) {
  const uint32_t joint = quantity->end;
  if (!ct_view_tag(&pass->view, joint, CT_TAG_CONJUNCTION) &&
      !ct_view_kind(&pass->view, joint, CT_TOKEN_PUNCT))
    return;
  CtFigure closing = {.unit = CT_NO_UNIT};
  if (quantity->unit.data != NULL || quantity->kind != CT_KIND_COUNT ||
      numeral->kind != CT_NUMERAL_CARDINAL || numeral->is_fraction)
    return;
  if (!read_closing(pass, quantity->end, numeral->in_digits, &closing) ||
      !lists_measures(pass, quantity, &closing.unit))
    return;
  ct_pass_set_unit(quantity, &closing.unit);
  ct_rules_add(&quantity->rules, "unit_behind");
}
