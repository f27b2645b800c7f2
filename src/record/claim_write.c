#include "record/claim_json.h"

#include "read/thing.h"

void ct_day_write(CtJson *json, CtDay day) {
  char text[16];
  if (day == CT_NO_DAY) {
    ct_json_null(json);
    return;
  }
  ct_json_string(json, (CtText){text, ct_day_format(day, text)});
}

void ct_moment_write(CtJson *json, CtMoment moment) {
  char text[24];
  if (moment.day == CT_NO_DAY || moment.minute < 0) {
    ct_day_write(json, moment.day);
    return;
  }
  size_t used = ct_day_format(moment.day, text);
  int hour = moment.minute / 60;
  int minute = moment.minute % 60;
  const char clock[] = {'T', (char)('0' + hour / 10),   (char)('0' + hour % 10),
                        ':', (char)('0' + minute / 10), (char)('0' + minute % 10)};
  for (size_t i = 0; i < sizeof clock; i++)
    text[used++] = clock[i];
  ct_json_string(json, (CtText){text, used});
}

static void write_text(CtJson *json, const char *key, CtText value) {
  ct_json_key(json, key);
  ct_json_string_or_null(json, value);
}

static void write_span(CtJson *json, CtSpan span) {
  ct_json_key(json, "start");
  ct_json_uint(json, span.start);
  ct_json_key(json, "end");
  ct_json_uint(json, span.end);
}

static void write_number(CtJson *json, const CtClaim *claim) {
  ct_json_key(json, "number");
  ct_json_object(json);
  write_span(json, claim->number);
  write_text(json, "text", claim->number_text);
  ct_json_key(json, "value");
  if (claim->has_value)
    ct_json_number(json, claim->value);
  else
    ct_json_null(json);
  write_text(json, "hedge", claim->hedge);
  ct_json_key(json, "means");
  ct_json_interval(json, claim->means);
  ct_json_key(json, "suggests");
  ct_json_interval(json, claim->suggests);
  ct_json_object_end(json);
}

static void write_rank(CtJson *json, const CtClaim *claim) {
  ct_json_key(json, "rank");
  if (claim->rank_n == 0) {
    ct_json_null(json);
    return;
  }
  ct_json_object(json);
  ct_json_key(json, "n");
  ct_json_uint(json, claim->rank_n);
  write_text(json, "dimension", claim->rank_dimension);
  write_text(json, "since", claim->rank_since);
  ct_json_object_end(json);
}

// The classes above the class of a thing, nearest first: girl gives child, person.
static void write_isa(CtJson *json, CtText class_) {
  ct_json_key(json, "isa");
  ct_json_array(json);
  for (CtText above = ct_class_parent(class_); above.data; above = ct_class_parent(above))
    ct_json_string(json, above);
  ct_json_array_end(json);
}

static void write_thing(CtJson *json, const CtThing *thing) {
  ct_json_object(json);
  write_text(json, "text", thing->text);
  write_text(json, "head", thing->head);
  write_text(json, "class", thing->class_);
  write_isa(json, thing->class_);
  ct_json_key(json, "implied");
  ct_json_bool(json, thing->implied);
  ct_json_object_end(json);
}

static void write_things(CtJson *json, const CtClaim *claim) {
  ct_json_key(json, "things");
  ct_json_array(json);
  for (int i = 0; i < claim->thing_count; i++)
    write_thing(json, &claim->things[i]);
  ct_json_array_end(json);
  ct_json_key(json, "qualifiers");
  ct_json_array(json);
  for (int i = 0; i < claim->qualifier_count; i++)
    ct_json_string(json, claim->qualifiers[i]);
  ct_json_array_end(json);
}

static void write_predicate(CtJson *json, const CtClaim *claim) {
  ct_json_key(json, "predicate");
  if (claim->predicate.data) {
    ct_json_object(json);
    write_text(json, "name", claim->predicate);
    write_text(json, "text", claim->predicate_text);
    ct_json_object_end(json);
  } else {
    ct_json_null(json);
  }
  write_text(json, "actor", claim->actor);
  write_text(json, "target", claim->target);
}

static void write_place(CtJson *json, const CtClaim *claim) {
  write_text(json, "place", claim->place_name);
  ct_json_key(json, "scope");
  ct_json_array(json);
  for (int32_t row = claim->place < 0 ? -1 : ct_place_parent(claim->place); row >= 0;
       row = ct_place_parent(row))
    ct_json_string(json, ct_place_name(row));
  ct_json_array_end(json);
}

static void write_time(CtJson *json, const CtClaim *claim) {
  ct_json_key(json, "time");
  if (claim->time.from == CT_NO_DAY && claim->time.to == CT_NO_DAY && !claim->time_text.data) {
    ct_json_null(json);
  } else {
    ct_json_object(json);
    ct_json_key(json, "from");
    ct_day_write(json, claim->time.from);
    ct_json_key(json, "to");
    ct_day_write(json, claim->time.to);
    write_text(json, "text", claim->time_text);
    ct_json_object_end(json);
  }
  ct_json_key(json, "as_of");
  ct_moment_write(json, claim->as_of);
}

static void write_attribution(CtJson *json, const CtClaim *claim) {
  ct_json_key(json, "attribution");
  if (!claim->speaker.data) {
    ct_json_null(json);
    return;
  }
  ct_json_object(json);
  write_text(json, "name", claim->speaker);
  write_text(json, "side",
             claim->side == CT_SIDE_NONE ? CT_NO_TEXT : ct_text_of(ct_side_name(claim->side)));
  write_text(json, "cue", claim->speaker_cue);
  ct_json_object_end(json);
}

static void write_standing(CtJson *json, const CtClaim *claim, const CtClaims *all) {
  write_text(json, "modality", ct_text_of(ct_modality_name(claim->modality)));
  write_text(json, "status",
             claim->status == CT_SUPERSEDED ? CT_TEXT("superseded") : CT_TEXT("current"));
  write_text(json, "part_of",
             claim->part_of < all->count ? all->items[claim->part_of].id : CT_NO_TEXT);
}

static void write_rules(CtJson *json, const CtRules *rules) {
  ct_json_key(json, "rules");
  ct_json_array(json);
  for (int i = 0; i < rules->count; i++)
    ct_json_string(json, ct_text_of(rules->names[i]));
  ct_json_array_end(json);
}

void ct_claim_write_fields(CtJson *json, const CtClaim *claim, const CtClaims *all,
                           CtText article_id) {
  write_text(json, "id", claim->id);
  write_text(json, "article", article_id);
  write_text(json, "in", claim->in_title ? CT_TEXT("title") : CT_TEXT("text"));
  write_span(json, claim->quote);
  write_text(json, "quote", claim->quote_text);
  ct_json_key(json, "sentence");
  ct_json_object(json);
  write_span(json, claim->sentence);
  ct_json_object_end(json);
  write_text(json, "kind", ct_text_of(ct_kind_name(claim->kind)));
  write_number(json, claim);
  write_text(json, "unit", claim->unit);
  write_text(json, "per", claim->per);
  write_text(json, "of", claim->of);
  write_rank(json, claim);
  write_things(json, claim);
  write_predicate(json, claim);
  write_place(json, claim);
  write_time(json, claim);
  write_attribution(json, claim);
  write_standing(json, claim, all);
  write_rules(json, &claim->rules);
}

// A ratio has no exact decimal: "2/3" keeps what the rounded JSON number loses.
static void write_exact(CtJson *json, CtNumber number) {
  char text[3 * CT_NUMBER_CHARS];
  size_t used = ct_number_format(ct_number_of(number.numerator, 0), text, NULL);
  text[used++] = '/';
  used += ct_number_format(ct_number_of(number.denominator, 0), text + used, NULL);
  text[used++] = 'e';
  used += ct_number_format(ct_number_of(number.exponent, 0), text + used, NULL);
  ct_json_string(json, (CtText){text, used});
}

void ct_claim_write_extra(CtJson *json, const CtClaim *claim) {
  const CtNumber numbers[] = {claim->value,      claim->to_base,      claim->means.low,
                              claim->means.high, claim->suggests.low, claim->suggests.high};
  bool ratio = false;
  for (int i = 0; i < 6; i++)
    ratio = ratio || numbers[i].denominator != 1;
  ct_json_key(json, "exact");
  if (ratio) {
    ct_json_array(json);
    for (int i = 0; i < 6; i++)
      write_exact(json, numbers[i]);
    ct_json_array_end(json);
  } else {
    ct_json_null(json);
  }
  write_text(json, "dimension", claim->dimension);
  ct_json_key(json, "to_base");
  ct_json_number(json, claim->to_base);
  ct_json_key(json, "as_of_stated");
  ct_json_bool(json, claim->as_of_stated);
  ct_json_key(json, "mention");
  if (claim->mention == CT_NONE)
    ct_json_null(json);
  else
    ct_json_uint(json, claim->mention);
}
