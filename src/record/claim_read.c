#include "record/claim_json.h"
#include "record/fields.h"
#include "record/place_chain.h"

// ---- closed choices by number

static const char *kind_name(int i) { return ct_kind_name((CtKind)i); }
static const char *modality_name(int i) { return ct_modality_name((CtModality)i); }
static const char *side_name(int i) { return ct_side_name((CtSide)i); }
static const char *status_name(int i) { return i == CT_SUPERSEDED ? "superseded" : "current"; }

// ---- the parts of a claim

// "-2/3e0" as the writer made it.
static bool exact_read(CtText text, CtNumber *out) {
  size_t slash = ct_text_find(text, CT_TEXT("/"), 0);
  size_t e = ct_text_find(text, CT_TEXT("e"), 0);
  if (slash >= text.length || e >= text.length || e < slash) return false;
  CtNumber parts[3];
  if (!ct_number_parse(ct_text_range(text, 0, slash), &parts[0])) return false;
  if (!ct_number_parse(ct_text_range(text, slash + 1, e), &parts[1])) return false;
  if (!ct_number_parse(ct_text_range(text, e + 1, text.length), &parts[2])) return false;
  int64_t exponent = 0;
  if (!ct_number_to_int(parts[2], &exponent) || exponent < -100 || exponent > 100) return false;
  return ct_number_divide(parts[0], parts[1], out) &&
         ct_number_multiply(*out, ct_number_of(1, (int32_t)exponent), out);
}

static void exact_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  const CtJsonValue *array = ct_json_member(object, "exact");
  if (ct_field_is_null(array)) return;
  CtNumber *const numbers[] = {&out->value,      &out->to_base,      &out->means.low,
                               &out->means.high, &out->suggests.low, &out->suggests.high};
  const CtJsonValue *item = ct_json_first(array);
  for (int i = 0; i < 6; i++, item = ct_json_next(item))
    if (!item || !exact_read(ct_json_text(item), numbers[i])) {
      ct_field_wrong(r, "exact");
      return;
    }
}

static void number_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  const CtJsonValue *number = ct_json_member(object, "number");
  out->number = ct_span_fields(r, number);
  out->number_text = ct_text_field(r, number, "text");
  out->hedge = ct_text_field(r, number, "hedge");
  out->value = CT_ZERO;
  const CtJsonValue *value = ct_json_member(number, "value");
  out->has_value = !ct_field_is_null(value);
  if (out->has_value && !ct_json_to_number(value, &out->value)) ct_field_wrong(r, "value");
  if (!ct_json_to_interval(ct_json_member(number, "means"), &out->means))
    ct_field_wrong(r, "means");
  if (!ct_json_to_interval(ct_json_member(number, "suggests"), &out->suggests))
    ct_field_wrong(r, "suggests");
  if (!ct_json_to_number(ct_json_member(object, "to_base"), &out->to_base))
    ct_field_wrong(r, "to_base");
  exact_field(r, object, out);
}

static void rank_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  const CtJsonValue *rank = ct_json_member(object, "rank");
  if (ct_field_is_null(rank)) return;
  out->rank_n = ct_uint_field(r, rank, "n");
  out->rank_dimension = ct_text_field(r, rank, "dimension");
  out->rank_since = ct_text_field(r, rank, "since");
}

static void things_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  const CtJsonValue *item = ct_json_first(ct_json_member(object, "things"));
  for (; item && out->thing_count < CT_MAX_THINGS; item = ct_json_next(item)) {
    CtThing *thing = &out->things[out->thing_count++];
    thing->text = ct_text_field(r, item, "text");
    thing->head = ct_text_field(r, item, "head");
    thing->class_ = ct_text_field(r, item, "class");
    thing->implied = ct_json_to_bool(ct_json_member(item, "implied"));
  }
  item = ct_json_first(ct_json_member(object, "qualifiers"));
  for (; item && out->qualifier_count < CT_MAX_QUALIFIERS; item = ct_json_next(item))
    if (!ct_text_read(item, r->arena, &out->qualifiers[out->qualifier_count++]))
      ct_field_wrong(r, "qualifiers");
}

static void predicate_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  const CtJsonValue *predicate = ct_json_member(object, "predicate");
  if (!ct_field_is_null(predicate)) {
    out->predicate = ct_text_field(r, predicate, "name");
    out->predicate_text = ct_text_field(r, predicate, "text");
  }
  out->actor = ct_text_field(r, object, "actor");
  out->target = ct_text_field(r, object, "target");
}

static void time_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  const CtJsonValue *time = ct_json_member(object, "time");
  out->time = (CtDays){CT_NO_DAY, CT_NO_DAY};
  if (!ct_field_is_null(time)) {
    if (!ct_day_read(ct_json_member(time, "from"), &out->time.from)) ct_field_wrong(r, "time");
    if (!ct_day_read(ct_json_member(time, "to"), &out->time.to)) ct_field_wrong(r, "time");
    out->time_text = ct_text_field(r, time, "text");
  }
  if (!ct_moment_read(ct_json_member(object, "as_of"), &out->as_of)) ct_field_wrong(r, "as_of");
  out->as_of_stated = ct_json_to_bool(ct_json_member(object, "as_of_stated"));
}

static void place_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  out->place_name = ct_text_field(r, object, "place");
  out->place = ct_place_in_chain(out->place_name, ct_json_member(object, "scope"), r->arena);
}

static void attribution_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  const CtJsonValue *attribution = ct_json_member(object, "attribution");
  if (ct_field_is_null(attribution)) return;
  out->speaker = ct_text_field(r, attribution, "name");
  out->speaker_cue = ct_text_field(r, attribution, "cue");
  if (!ct_field_is_null(ct_json_member(attribution, "side")))
    out->side = (CtSide)ct_choice_field(r, attribution, "side", side_name, CT_SIDE_WITNESS + 1);
}

// Rules are static names while reading; from a record they are copies that live as long as the analysis.
static void rules_field(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  const CtJsonValue *item = ct_json_first(ct_json_member(object, "rules"));
  for (; item; item = ct_json_next(item)) {
    CtText name;
    if (!ct_text_read(item, r->arena, &name) || !name.data)
      ct_field_wrong(r, "rules");
    else
      ct_rules_add(&out->rules, name.data);
  }
}

static void head_fields(CtFields *r, const CtJsonValue *object, CtClaim *out) {
  out->id = ct_text_field(r, object, "id");
  if (!out->id.data) ct_field_wrong(r, "id");
  out->in_title = ct_text_equal(ct_json_text(ct_json_member(object, "in")), CT_TEXT("title"));
  out->quote = ct_span_fields(r, object);
  out->quote_text = ct_text_field(r, object, "quote");
  out->sentence = ct_span_fields(r, ct_json_member(object, "sentence"));
  out->kind = (CtKind)ct_choice_field(r, object, "kind", kind_name, CT_KIND_ORDINAL + 1);
  out->unit = ct_text_field(r, object, "unit");
  out->dimension = ct_text_field(r, object, "dimension");
  out->per = ct_text_field(r, object, "per");
  out->of = ct_text_field(r, object, "of");
  out->modality = (CtModality)ct_choice_field(r, object, "modality", modality_name, CT_ASKED + 1);
  out->status = (CtClaimStatus)ct_choice_field(r, object, "status", status_name, CT_SUPERSEDED + 1);
  out->mention = CT_NONE;
  if (!ct_field_is_null(ct_json_member(object, "mention")))
    out->mention = ct_uint_field(r, object, "mention");
}

bool ct_claim_read(const CtJsonValue *object, CtArena *arena, CtClaim *out, const char **field) {
  CtFields r = {arena, NULL};
  *out = (CtClaim){.part_of = CT_NONE};
  head_fields(&r, object, out);
  number_field(&r, object, out);
  rank_field(&r, object, out);
  things_field(&r, object, out);
  predicate_field(&r, object, out);
  place_field(&r, object, out);
  time_field(&r, object, out);
  attribution_field(&r, object, out);
  rules_field(&r, object, out);
  *field = r.wrong;
  return !r.wrong;
}
