// A record as one line of JSON; docs/record.schema.json describes it.
#include "record/claim_json.h"
#include "record/offsets.h"

static const char *const basis_names[] = {NULL, "given", "html", "text"};

static void write_head(CtJson *json, const CtRecord *record) {
  CT_JSON_TEXT(json, "schema", CT_TEXT("crosstally-record/1"));
  CT_JSON_TEXT(json, "id", record->id);
  CT_JSON_TEXT(json, "title", record->title);
  CT_JSON_TEXT(json, "source", record->source);
  CT_JSON_TEXT(json, "author", record->author);
  CT_JSON_TEXT(json, "url", record->url);
  CT_JSON_TEXT(json, "published", record->published);
  CT_JSON_TEXT(json, "published_basis", ct_text_of(basis_names[record->published_basis]));
  CT_JSON_TEXT(json, "language", record->language);
  CT_JSON_TEXT(json, "offsets", ct_text_of(ct_offsets_name(record->offsets)));
  CT_JSON_UINT(json, "length", record->length);
  CT_JSON_BOOL(json, "truncated", record->truncated);
  if (record->text.data) CT_JSON_TEXT(json, "text", record->text);
}

static void write_place_of(CtJson *json, bool title, CtSpan span, CtText text) {
  if (title) CT_JSON_TEXT(json, "in", CT_TEXT("title"));
  CT_JSON_UINT(json, "start", span.start);
  CT_JSON_UINT(json, "end", span.end);
  CT_JSON_TEXT(json, "text", text);
}

static void write_optional_number(CtJson *json, bool present, CtNumber value) {
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
  CT_JSON_KEY(json, "value");
  write_optional_number(json, quantity->has_value, quantity->value);
  CT_JSON_KEY(json, "from");
  write_optional_number(json, quantity->has_ends, quantity->from);
  CT_JSON_KEY(json, "to");
  write_optional_number(json, quantity->has_ends, quantity->to);
  CT_JSON_TEXT(json, "change", ct_text_of(change_names[quantity->change]));
  CT_JSON_KEY(json, "means");
  ct_json_interval(json, quantity->means);
  CT_JSON_KEY(json, "suggests");
  ct_json_interval(json, quantity->suggests);
  CT_JSON_TEXT(json, "hedge", item->hedge);
  CT_JSON_TEXT(json, "unit", quantity->unit);
  CT_JSON_TEXT(json, "per", quantity->per);
  CT_JSON_TEXT(json, "counted", quantity->counted);
  CT_JSON_TEXT(json, "kind", ct_text_of(ct_kind_name(quantity->kind)));
  ct_json_object_end(json);
}

static void write_date(CtJson *json, const CtRecordDate *date) {
  ct_json_object(json);
  write_place_of(json, date->in_title, date->span, date->text);
  CT_JSON_KEY(json, "from");
  ct_day_write(json, date->days.from);
  CT_JSON_KEY(json, "to");
  ct_day_write(json, date->days.to);
  ct_json_object_end(json);
}

static void write_claims(CtJson *json, const CtRecord *record) {
  CT_JSON_KEY(json, "claims");
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
  CT_JSON_TEXT(json, "type", mention->type);
  CT_JSON_KEY(json, "from");
  ct_day_write(json, mention->days.from);
  CT_JSON_KEY(json, "to");
  ct_day_write(json, mention->days.to);
  CT_JSON_KEY(json, "weekday");
  if (mention->weekday >= 0)
    ct_json_uint(json, (uint64_t)mention->weekday);
  else
    ct_json_null(json);
  CT_JSON_UINT(json, "month_day", mention->month_day);
  CT_JSON_KEY(json, "places");
  ct_json_array(json);
  for (int i = 0; i < mention->place_count; i++)
    write_place_chain(json, mention->places[i]);
  ct_json_array_end(json);
  CT_JSON_TEXT(json, "actor", mention->actor);
  CT_JSON_TEXT(json, "target", mention->target);
  CT_JSON_UINT(json, "rank", mention->rank_n);
  CT_JSON_TEXT(json, "rank_dimension", mention->rank_dimension);
  CT_JSON_TEXT(json, "rank_since", mention->rank_since);
  CT_JSON_BOOL(json, "background", mention->background);
  CT_JSON_BOOL(json, "period", mention->period);
  CT_JSON_TEXT(json, "label", mention->label);
  ct_json_object_end(json);
}

static void write_names(CtJson *json, const CtNames *names) {
  ct_json_array(json);
  for (uint32_t i = 0; i < names->count; i++)
    ct_json_string(json, names->items[i]);
  ct_json_array_end(json);
}

static void write_lists(CtJson *json, const CtRecord *record) {
  CT_JSON_KEY(json, "quantities");
  ct_json_array(json);
  for (uint32_t i = 0; i < record->quantities.count; i++)
    write_quantity(json, &record->quantities.items[i]);
  ct_json_array_end(json);
  CT_JSON_KEY(json, "dates");
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
  CT_JSON_KEY(json, "mentions");
  ct_json_array(json);
  for (uint32_t i = 0; i < record->mentions.count; i++)
    write_mention(json, &record->mentions.items[i]);
  ct_json_array_end(json);
  CT_JSON_KEY(json, "names");
  write_names(json, &record->names);
  CT_JSON_KEY(json, "agencies");
  write_names(json, &record->agencies);
  CT_JSON_KEY(json, "shingles");
  ct_json_array(json);
  for (uint32_t i = 0; i < record->shingles.count; i++)
    ct_json_uint(json, record->shingles.items[i]);
  ct_json_array_end(json);
  ct_json_object_end(json);
  ct_json_raw(json, CT_TEXT("\n"));
}
