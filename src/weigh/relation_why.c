// The sentence of a relation, made of the claims' own words, with the arithmetic.
#include "weigh/rule.h"
#include "weigh/words.h"

// A source is what readers know an article by; its id where two articles are of one source.
static void say_claim(CtWords *words, const CtMeasured *m, const CtMeasured *other) {
  const CtText source = m->record->source;
  const bool shared = m->ref.article != other->ref.article && other->record->source.data &&
                      ct_text_equal(source, other->record->source);
  ct_words_quote(words, m->claim->number_text);
  ct_words_say(words, " (");
  ct_words_add(words, source.length > 0 && !shared ? source : ct_record_name(m->record));
  if (m->claim->speaker.length > 0) {
    ct_words_say(words, ", ");
    ct_words_add(words, m->claim->speaker);
  }
  ct_words_say(words, ")");
}

static void say_suggested(CtWords *words, const CtCase *c) {
  bool a_inside = ct_interval_contains(c->b->suggests, c->a->suggests);
  const CtMeasured *inner = a_inside ? c->a : c->b, *outer = a_inside ? c->b : c->a;
  ct_words_quote(words, outer->claim->number_text);
  ct_words_say(words, " suggests ");
  ct_words_interval(words, outer->suggests);
  ct_words_say(words, ", and ");
  ct_words_quote(words, inner->claim->number_text);
  ct_words_say(words, " fits that");
}

static void say_overlap(CtWords *words, const CtCase *c) {
  ct_words_interval(words, c->a->means);
  ct_words_say(words, " and ");
  ct_words_interval(words, c->b->means);
  ct_words_say(words, ": both hold for ");
  ct_words_interval(words, ct_interval_intersect(c->a->means, c->b->means));
}

static void say_later(CtWords *words, const CtCase *c) {
  ct_words_say(words, c->out.newer == CT_NEWER_A ? "the first is later" : "the second is later");
  if (c->order.newer == CT_NEWER_NONE || c->order.day_a == CT_NO_DAY) return;
  if (c->order.day_a == c->order.day_b) {
    ct_words_say(words, " by the hour");
    return;
  }
  bool a_newer = c->out.newer == CT_NEWER_A;
  ct_words_say(words, " (");
  ct_words_day(words, a_newer ? c->order.day_a : c->order.day_b);
  ct_words_say(words, " after ");
  ct_words_day(words, a_newer ? c->order.day_b : c->order.day_a);
  ct_words_say(words, ")");
}

static void say_gap(CtWords *words, const CtCase *c) {
  CtNumber percent;
  ct_words_say(words, c->reason ? "; " : "");
  ct_words_say(words, "they differ by ");
  ct_words_interval(words, ct_interval_point(c->out.gap));
  if (c->a->claim->kind == CT_KIND_PERCENT) {  // a percentage of a percentage misleads
    ct_words_say(words, " points");
    return;
  }
  if (!ct_figure_percent(c->a, c->b, c->out.gap, &percent)) return;
  ct_words_say(words, " (");
  ct_words_number(words, percent);
  ct_words_say(words, " %)");
}

static void say_rule(CtWords *words, const CtCase *c) {
  if (c->reason)
    ct_words_say(words, c->reason);
  else if (c->out.kind == CT_RELATION_AGREE)
    say_suggested(words, c);
  else if (c->out.kind == CT_RELATION_COMPATIBLE)
    say_overlap(words, c);
  else if (c->out.kind == CT_RELATION_UPDATED)
    say_later(words, c);
  if (c->out.has_gap) say_gap(words, c);
}

void ct_case_explain(CtCase *c) {
  CtWords words;
  ct_words_start(&words, c->relating->arena);
  say_claim(&words, c->a, c->b);
  ct_words_say(&words, " and ");
  say_claim(&words, c->b, c->a);
  ct_words_say(&words, ": ");
  say_rule(&words, c);
  c->out.why = ct_words_done(&words);
}
