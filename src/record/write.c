// A record as one line of JSON; docs/record.schema.json describes it.
#include "record/claim_json.h"
#include "record/offsets.h"

static void write_text(CtJson *json, const char *key, CtText value) {
  ct_json_key(json, key);
  ct_json_string_or_null(json, value);
}

static const char *const basis_names[] = {NULL, "given", "html", "text"};

static void write_head(CtJson *json, const CtRecord *record) {
  write_text(json, "schema", CT_TEXT("crosstally-record/1"));
  write_text(json, "id", record->id);
  write_text(json, "title", record->title);
  write_text(json, "source", record->source);
  write_text(json, "author", record->author);
  write_text(json, "url", record->url);
  write_text(json, "published", record->published);
  write_text(json, "published_basis", ct_text_of(basis_names[record->published_basis]));
  write_text(json, "language", record->language);
  write_text(json, "offsets", ct_text_of(ct_offsets_name(record->offsets)));
  ct_json_key(json, "length");
  ct_json_uint(json, record->length);
  ct_json_key(json, "truncated");
  ct_json_bool(json, record->truncated);
  if (record->text.data) write_text(json, "text", record->text);
}

static void write_place_of(CtJson *json, bool title, CtSpan span, CtText text) {
  if (title) write_text(json, "in", CT_TEXT("title"));
  ct_json_key(json, "start");
  ct_json_uint(json, span.start);
  ct_json_key(json, "end");
  ct_json_uint(json, span.end);
  write_text(json, "text", text);
}

static void write_optional_number(CtJson *json, const char *key, bool present, CtNumber value) {
  ct_json_key(json, key);
  if (present)
    ct_json_number(json, value);
  else
    ct_json_null(json);
}

static const char *const change_names[] = {NULL, "up", "down"};

static void write_quantity(CtJson *json, const CtRecordQuantity *item) {
  const CtQuantity *quantity = &item->quantity;
  ct_json_object(json);
  write_place_of(json, item->in_title, item->span, item->text);
  write_optional_number(json, "value", quantity->has_value, quantity->value);
  write_optional_number(json, "from", quantity->has_ends, quantity->from);
  write_optional_number(json, "to", quantity->has_ends, quantity->to);
  write_text(json, "change", ct_text_of(change_names[quantity->change]));
  ct_json_key(json, "means");
  ct_json_interval(json, quantity->means);
  ct_json_key(json, "suggests");
  ct_json_interval(json, quantity->suggests);
  write_text(json, "hedge", item->hedge);
  write_text(json, "unit", quantity->unit);
  write_text(json, "per", quantity->per);
  write_text(json, "counted", quantity->counted);
  write_text(json, "kind", ct_text_of(ct_kind_name(quantity->kind)));
  ct_json_object_end(json);
}

static void write_date(CtJson *json, const CtRecordDate *date) {
  ct_json_object(json);
  write_place_of(json, date->in_title, date->span, date->text);
  ct_json_key(json, "from");
  ct_day_write(json, date->days.from);
  ct_json_key(json, "to");
  ct_day_write(json, date->days.to);
  ct_json_object_end(json);
}

static void write_claims(CtJson *json, const CtRecord *record) {
  ct_json_key(json, "claims");
  ct_json_array(json);
  for (uint32_t i = 0; i < record->claims.count; i++) {
    ct_json_object(json);
    ct_claim_write_fields(json, &record->claims.items[i], &record->claims, record->id);
    ct_claim_write_extra(json, &record->claims.items[i]);
    ct_json_object_end(json);
  }
  ct_json_array_end(json);
}

// A place with its containers, most specific first: ["Kyiv", "Ukraine"].
static void write_place_chain(CtJson *json, int32_t row) {
  ct_json_array(json);
  for (; row >= 0; row = ct_place_parent(row))
    ct_json_string(json, ct_place_name(row));
  ct_json_array_end(json);
}

static void write_mention(CtJson *json, const CtMention *mention) {
  ct_json_object(json);
  write_text(json, "type", mention->type);
  ct_json_key(json, "from");
  ct_day_write(json, mention->days.from);
  ct_json_key(json, "to");
  ct_day_write(json, mention->days.to);
  ct_json_key(json, "weekday");
  if (mention->weekday >= 0)
    ct_json_uint(json, (uint64_t)mention->weekday);
  else
    ct_json_null(json);
  ct_json_key(json, "month_day");
  ct_json_uint(json, mention->month_day);
  ct_json_key(json, "places");
  ct_json_array(json);
  for (int i = 0; i < mention->place_count; i++)
    write_place_chain(json, mention->places[i]);
  ct_json_array_end(json);
  write_text(json, "actor", mention->actor);
  write_text(json, "target", mention->target);
  ct_json_key(json, "rank");
  ct_json_uint(json, mention->rank_n);
  write_text(json, "rank_dimension", mention->rank_dimension);
  write_text(json, "rank_since", mention->rank_since);
  ct_json_key(json, "background");
  ct_json_bool(json, mention->background);
  write_text(json, "label", mention->label);
  ct_json_object_end(json);
}

static void write_names(CtJson *json, const char *key, const CtNames *names) {
  ct_json_key(json, key);
  ct_json_array(json);
  for (uint32_t i = 0; i < names->count; i++)
    ct_json_string(json, names->items[i]);
  ct_json_array_end(json);
}

static void write_lists(CtJson *json, const CtRecord *record) {
  ct_json_key(json, "quantities");
  ct_json_array(json);
  for (uint32_t i = 0; i < record->quantities.count; i++)
    write_quantity(json, &record->quantities.items[i]);
  ct_json_array_end(json);
  ct_json_key(json, "dates");
  ct_json_array(json);
  for (uint32_t i = 0; i < record->dates.count; i++)
    write_date(json, &record->dates.items[i]);
  ct_json_array_end(json);
}

void ct_record_write(CtJson *json, const CtRecord *record) {
  ct_json_object(json);
  write_head(json, record);
  write_lists(json, record);
  write_claims(json, record);
  ct_json_key(json, "mentions");
  ct_json_array(json);
  for (uint32_t i = 0; i < record->mentions.count; i++)
    write_mention(json, &record->mentions.items[i]);
  ct_json_array_end(json);
  write_names(json, "names", &record->names);
  write_names(json, "agencies", &record->agencies);
  ct_json_key(json, "shingles");
  ct_json_array(json);
  for (uint32_t i = 0; i < record->shingles.count; i++)
    ct_json_uint(json, record->shingles.items[i]);
  ct_json_array_end(json);
  ct_json_object_end(json);
  ct_json_raw(json, CT_TEXT("\n"));
}
