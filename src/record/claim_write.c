#include "record/claim_json.h"

#include "read/figure/thing.h"

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

static void write_span(CtJson *json, CtSpan span) {
  CT_JSON_UINT(json, "start", span.start);
  CT_JSON_UINT(json, "end", span.end);
}

static void write_number(CtJson *json, const CtClaim *claim) {
  CT_JSON_KEY(json, "number");
  ct_json_object(json);
  write_span(json, claim->number);
  CT_JSON_TEXT(json, "text", claim->number_text);
  CT_JSON_KEY(json, "value");
  if (claim->has_value)
    ct_json_number(json, claim->value);
  else
    ct_json_null(json);
  CT_JSON_TEXT(json, "hedge", claim->hedge);
  CT_JSON_KEY(json, "means");
  ct_json_interval(json, claim->means);
  CT_JSON_KEY(json, "suggests");
  ct_json_interval(json, claim->suggests);
  ct_json_object_end(json);
}

static void write_rank(CtJson *json, const CtClaim *claim) {
  CT_JSON_KEY(json, "rank");
  if (claim->rank_n == 0) {
    ct_json_null(json);
    return;
  }
  ct_json_object(json);
  CT_JSON_UINT(json, "n", claim->rank_n);
  CT_JSON_TEXT(json, "dimension", claim->rank_dimension);
  CT_JSON_TEXT(json, "since", claim->rank_since);
  ct_json_object_end(json);
}

// The classes above the class of a thing, nearest first: girl gives child, person.
static void write_isa(CtJson *json, CtText class_) {
  CT_JSON_KEY(json, "isa");
  ct_json_array(json);
  for (CtText above = ct_class_parent(class_); above.data; above = ct_class_parent(above))
    ct_json_string(json, above);
  ct_json_array_end(json);
}

static void write_thing(CtJson *json, const CtThing *thing) {
  ct_json_object(json);
  CT_JSON_TEXT(json, "text", thing->text);
  CT_JSON_TEXT(json, "head", thing->head);
  CT_JSON_TEXT(json, "class", thing->class_);
  write_isa(json, thing->class_);
  CT_JSON_BOOL(json, "implied", thing->implied);
  ct_json_object_end(json);
}

static void write_things(CtJson *json, const CtClaim *claim) {
  CT_JSON_KEY(json, "things");
  ct_json_array(json);
  for (int i = 0; i < claim->thing_count; i++)
    write_thing(json, &claim->things[i]);
  ct_json_array_end(json);
  CT_JSON_KEY(json, "qualifiers");
  ct_json_array(json);
  for (int i = 0; i < claim->qualifier_count; i++)
    ct_json_string(json, claim->qualifiers[i]);
  ct_json_array_end(json);
}

static void write_predicate(CtJson *json, const CtClaim *claim) {
  CT_JSON_KEY(json, "predicate");
  if (claim->predicate.data) {
    ct_json_object(json);
    CT_JSON_TEXT(json, "name", claim->predicate);
    CT_JSON_TEXT(json, "text", claim->predicate_text);
    ct_json_object_end(json);
  } else {
    ct_json_null(json);
  }
  CT_JSON_TEXT(json, "actor", claim->actor);
  CT_JSON_TEXT(json, "target", claim->target);
}

static void write_place(CtJson *json, const CtClaim *claim) {
  CT_JSON_TEXT(json, "place", claim->place_name);
  CT_JSON_KEY(json, "scope");
  ct_json_array(json);
  for (int32_t row = claim->place < 0 ? -1 : ct_place_parent(claim->place); row >= 0;
       row = ct_place_parent(row))
    ct_json_string(json, ct_place_name(row));
  ct_json_array_end(json);
}

static void write_time(CtJson *json, const CtClaim *claim) {
  CT_JSON_KEY(json, "time");
  if (claim->time.from == CT_NO_DAY && claim->time.to == CT_NO_DAY && !claim->time_text.data) {
    ct_json_null(json);
  } else {
    ct_json_object(json);
    CT_JSON_KEY(json, "from");
    ct_day_write(json, claim->time.from);
    CT_JSON_KEY(json, "to");
    ct_day_write(json, claim->time.to);
    CT_JSON_TEXT(json, "text", claim->time_text);
    ct_json_object_end(json);
  }
  CT_JSON_KEY(json, "as_of");
  ct_moment_write(json, claim->as_of);
}

static void write_attribution(CtJson *json, const CtClaim *claim) {
  CT_JSON_KEY(json, "attribution");
  if (!claim->speaker.data) {
    ct_json_null(json);
    return;
  }
  ct_json_object(json);
  CT_JSON_TEXT(json, "name", claim->speaker);
  CT_JSON_TEXT(json, "side",
               claim->side == CT_SIDE_NONE ? CT_NO_TEXT : ct_text_of(ct_side_name(claim->side)));
  CT_JSON_TEXT(json, "cue", claim->speaker_cue);
  ct_json_object_end(json);
}

static void write_standing(CtJson *json, const CtClaim *claim, const CtClaims *all) {
  CT_JSON_TEXT(json, "modality", ct_text_of(ct_modality_name(claim->modality)));
  CT_JSON_TEXT(json, "status",
               claim->status == CT_SUPERSEDED ? CT_TEXT("superseded") : CT_TEXT("current"));
  CT_JSON_TEXT(json, "part_of",
               claim->part_of < all->count ? all->items[claim->part_of].id : CT_NO_TEXT);
}

static void write_rules(CtJson *json, const CtRules *rules) {
  CT_JSON_KEY(json, "rules");
  ct_json_array(json);
  for (int i = 0; i < rules->count; i++)
    ct_json_string(json, ct_text_of(rules->names[i]));
  ct_json_array_end(json);
}

void ct_claim_write_fields(CtJson *json, const CtClaim *claim, const CtClaims *all,
                           CtText article_id) {
  CT_JSON_TEXT(json, "id", claim->id);
  CT_JSON_TEXT(json, "article", article_id);
  CT_JSON_TEXT(json, "in", claim->in_title ? CT_TEXT("title") : CT_TEXT("text"));
  write_span(json, claim->quote);
  CT_JSON_TEXT(json, "quote", claim->quote_text);
  CT_JSON_KEY(json, "sentence");
  ct_json_object(json);
  write_span(json, claim->sentence);
  ct_json_object_end(json);
  CT_JSON_TEXT(json, "kind", ct_text_of(ct_kind_name(claim->kind)));
  write_number(json, claim);
  CT_JSON_TEXT(json, "unit", claim->unit);
  CT_JSON_TEXT(json, "per", claim->per);
  CT_JSON_TEXT(json, "of", claim->of);
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
  CT_JSON_KEY(json, "exact");
  if (ratio) {
    ct_json_array(json);
    for (int i = 0; i < 6; i++)
      write_exact(json, numbers[i]);
    ct_json_array_end(json);
  } else {
    ct_json_null(json);
  }
  CT_JSON_TEXT(json, "dimension", claim->dimension);
  CT_JSON_KEY(json, "to_base");
  ct_json_number(json, claim->to_base);
  CT_JSON_BOOL(json, "as_of_stated", claim->as_of_stated);
  CT_JSON_KEY(json, "mention");
  if (claim->mention == CT_NONE)
    ct_json_null(json);
  else
    ct_json_uint(json, claim->mention);
}
