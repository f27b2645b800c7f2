// What the stages made of a text, one stage after the other: for people who wonder why a figure was read as it was.
#include "read/figure/identifier.h"
#include "report/out.h"
#include "report/report.h"
#include "text/taken.h"

typedef struct Explaining {
  CtOut out;
  const CtReading *reading;
  CtTaken dated;  // tokens of dates
} Explaining;

static void write_words(Explaining *e, uint32_t first, uint32_t end) {
  ct_out(&e->out, "\"");
  ct_out_quote(&e->out, ct_document_words(&e->reading->document, first, end));
  ct_out(&e->out, "\"");
}

static void write_tokens(Explaining *e, const CtSentence *sentence) {
  ct_out(&e->out, "  tokens  ");
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    ct_out_quote(&e->out, ct_document_word(&e->reading->document, i));
    if (sentence->tagged) {
      ct_out(&e->out, "/");
      ct_out(&e->out, ct_tag_name((CtTag)e->reading->document.tokens.items[i].tag));
    }
    ct_out(&e->out, " ");
  }
  ct_out(&e->out, "\n");
}

static const char *const phrase_names[] = {"noun", "verb", "preposition"};

static void write_phrases(Explaining *e, const CtSentence *sentence) {
  ct_out(&e->out, "  phrases ");
  for (uint32_t i = sentence->first_phrase; i < sentence->end_phrase; i++) {
    const CtPhrase *phrase = &e->reading->document.phrases.items[i];
    ct_out(&e->out, "[");
    ct_out(&e->out, phrase_names[phrase->kind]);
    if (phrase->passive) ct_out(&e->out, " passive");
    if (phrase->negated) ct_out(&e->out, " negated");
    ct_out(&e->out, " ");
    ct_out_quote(&e->out, ct_document_words(&e->reading->document, phrase->first, phrase->end));
    ct_out(&e->out, "] ");
  }
  ct_out(&e->out, "\n");
}

static void write_rules(CtOut *out, const CtRules *rules) {
  for (int i = 0; i < rules->count; i++) {
    ct_out(out, i == 0 ? "  rules " : ", ");
    ct_out(out, rules->names[i]);
  }
}

static void write_bounds(CtOut *out, CtInterval means, CtInterval suggests) {
  char text[CT_INTERVAL_CHARS];
  ct_out(out, "  means ");
  ct_out_bytes(out, (CtText){text, ct_interval_format(means, text)});
  ct_out(out, "  suggests ");
  ct_out_bytes(out, (CtText){text, ct_interval_format(suggests, text)});
}

static void write_field(CtOut *out, const char *name, CtText value) {
  if (!value.length) return;
  ct_out(out, "  ");
  ct_out(out, name);
  ct_out(out, " ");
  ct_out_quote(out, value);
}

static void write_quantity(Explaining *e, const CtQuantity *quantity) {
  ct_out(&e->out, "  quantity ");
  write_words(e, quantity->first, quantity->end);
  ct_out(&e->out, "  ");
  ct_out(&e->out, ct_kind_name(quantity->kind));
  write_field(&e->out, "unit", quantity->unit);
  write_field(&e->out, "per", quantity->per);
  write_field(&e->out, "counts", quantity->counted);
  write_bounds(&e->out, quantity->means, quantity->suggests);
  if (!quantity->is_claim) ct_out(&e->out, "  (claims nothing)");
  write_rules(&e->out, &quantity->rules);
  ct_out(&e->out, "\n");
}

static void write_dates(Explaining *e, uint32_t sentence) {
  for (uint32_t i = 0; i < e->reading->dates.count; i++) {
    const CtDate *date = &e->reading->dates.items[i];
    if (date->sentence != sentence) continue;
    ct_out(&e->out, "  date     ");
    write_words(e, date->first, date->end);
    ct_out(&e->out, "  ");
    if (!ct_out_days(&e->out, date->days)) ct_out(&e->out, "day unknown");
    ct_out(&e->out, "\n");
  }
}

// Numbers that are no figures, found again as the reader found them; what dates took shows as dates.
static void write_identifiers(Explaining *e, uint32_t sentence) {
  const CtView view = ct_view_sentence(&e->reading->document, sentence, &e->dated);
  CtIdentifier found;
  for (uint32_t token = view.first; ct_identifier_next(&view, &token, &found);) {
    ct_out(&e->out, "  no figure ");
    write_words(e, found.first, found.end);
    ct_out(&e->out, "  rules ");
    ct_out(&e->out, found.rule);
    ct_out(&e->out, "\n");
  }
}

static void write_places(Explaining *e, uint32_t sentence) {
  for (uint32_t i = 0; i < e->reading->places.count; i++) {
    const CtPlace *place = &e->reading->places.items[i];
    if (place->sentence != sentence) continue;
    ct_out(&e->out, "  place    ");
    write_words(e, place->first, place->end);
    write_field(&e->out, "is", place->name);
    for (int32_t row = place->row < 0 ? -1 : ct_place_parent(place->row); row >= 0;
         row = ct_place_parent(row))
      write_field(&e->out, "in", ct_place_name(row));
    if (place->locative) ct_out(&e->out, "  (where something is)");
    ct_out(&e->out, "\n");
  }
}

static void write_things(CtOut *out, const CtClaim *claim) {
  for (int i = 0; i < claim->thing_count; i++) {
    const CtThing *thing = &claim->things[i];
    write_field(out, thing->implied ? "thing (implied)" : "thing", thing->head);
    write_field(out, "of class", thing->class_);
  }
  for (int i = 0; i < claim->qualifier_count; i++)
    write_field(out, "qualifier", claim->qualifiers[i]);
}

static void write_claim(Explaining *e, const CtClaim *claim) {
  CtOut *out = &e->out;
  ct_out(out, "  claim    \"");
  ct_out_quote(out, claim->number_text);
  ct_out(out, "\"");
  write_field(out, "predicate", claim->predicate);
  write_things(out, claim);
  write_field(out, "actor", claim->actor);
  write_field(out, "target", claim->target);
  write_field(out, "place", claim->place_name);
  write_field(out, "said by", claim->speaker);
  write_field(out, "modality", ct_text_of(ct_modality_name(claim->modality)));
  if (claim->status == CT_SUPERSEDED) ct_out(out, "  superseded");
  if (claim->part_of < e->reading->claims.count)
    write_field(out, "part of", e->reading->claims.items[claim->part_of].number_text);
  write_bounds(out, claim->means, claim->suggests);
  write_rules(out, &claim->rules);
  ct_out(out, "\n");
}

static void write_sentence(Explaining *e, uint32_t index) {
  const CtSentence *sentence = &e->reading->document.sentences.items[index];
  write_words(e, sentence->first, sentence->end);
  ct_out(&e->out, "\n");
  write_tokens(e, sentence);
  write_phrases(e, sentence);
  for (uint32_t i = 0; i < e->reading->quantities.count; i++)
    if (e->reading->quantities.items[i].sentence == index)
      write_quantity(e, &e->reading->quantities.items[i]);
  write_identifiers(e, index);
  write_dates(e, index);
  write_places(e, index);
  uint32_t start = e->reading->document.tokens.items[sentence->first].start;
  for (uint32_t i = 0; i < e->reading->claims.count; i++)
    if (e->reading->claims.items[i].sentence.start == start)
      write_claim(e, &e->reading->claims.items[i]);
}

bool ct_explain_reading(const CtReading *reading, CtArena *scratch, CtSink sink) {
  Explaining e;
  e.reading = reading;
  if (!ct_taken_init(&e.dated, reading->document.tokens.count, scratch)) return false;
  for (uint32_t i = 0; i < reading->dates.count; i++)
    ct_taken_set(&e.dated, reading->dates.items[i].first, reading->dates.items[i].end);
  ct_out_init(&e.out, sink);
  for (uint32_t i = 0; i < reading->document.sentences.count; i++)
    write_sentence(&e, i);
  return ct_out_flush(&e.out);
}
