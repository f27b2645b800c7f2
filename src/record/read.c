#include "record/claim_json.h"
#include "record/fields.h"
#include "record/offsets.h"
#include "record/place_chain.h"

static const char *basis_name(int i) {
  static const char *const names[] = {"", "given", "html", "text"};
  return names[i];
}

static const char *offsets_name(int i) { return ct_offsets_name((CtOffsets)i); }

static void head_fields(CtFields *r, const CtJsonValue *line, CtRecord *out) {
  CtText schema = ct_json_text(ct_json_member(line, "schema"));
  if (!schema.data || !ct_text_equal(schema, CT_TEXT("crosstally-record/1")))
    ct_field_wrong(r, "schema");
  out->id = ct_text_field(r, line, "id");
  if (!out->id.data) ct_field_wrong(r, "id");
  out->title = ct_text_field(r, line, "title");
  out->source = ct_text_field(r, line, "source");
  out->author = ct_text_field(r, line, "author");
  out->url = ct_text_field(r, line, "url");
  out->published = ct_text_field(r, line, "published");
  out->language = ct_text_field(r, line, "language");
  out->length = ct_uint_field(r, line, "length");
  out->truncated = ct_json_to_bool(ct_json_member(line, "truncated"));
  out->text = ct_text_field(r, line, "text");
  out->offsets = (CtOffsets)ct_choice_field(r, line, "offsets", offsets_name, 3);
}

static void published_fields(CtFields *r, const CtJsonValue *line, CtRecord *out) {
  if (!ct_field_is_null(ct_json_member(line, "published_basis")))
    out->published_basis =
        (CtPublishedBasis)ct_choice_field(r, line, "published_basis", basis_name, 4);
  out->published_days = (CtDays){CT_NO_DAY, CT_NO_DAY};
  out->published_minute = -1;
  if (out->published.data)
    ct_published_parse(out->published, &out->published_days, &out->published_minute);
}

// ---- quantities and dates

static const char *change_name(int i) {
  static const char *const names[] = {"", "up", "down"};
  return names[i];
}

static const char *kind_name(int i) { return ct_kind_name((CtKind)i); }

static bool number_field(CtFields *r, const CtJsonValue *object, const char *field, CtNumber *out) {
  const CtJsonValue *value = ct_json_member(object, field);
  if (ct_field_is_null(value)) return false;
  if (!ct_json_to_number(value, out)) ct_field_wrong(r, field);
  return true;
}

static void place_of(CtFields *r, const CtJsonValue *object, bool *title, CtSpan *span,
                     CtText *text) {
  *title = !ct_field_is_null(ct_json_member(object, "in"));
  *span = ct_span_fields(r, object);
  *text = ct_text_field(r, object, "text");
}

static void read_quantity(CtFields *r, const CtJsonValue *object, CtRecordQuantity *out) {
  CtQuantity *quantity = &out->quantity;
  place_of(r, object, &out->in_title, &out->span, &out->text);
  quantity->has_value = number_field(r, object, "value", &quantity->value);
  quantity->has_ends = number_field(r, object, "from", &quantity->from);
  number_field(r, object, "to", &quantity->to);
  if (!ct_field_is_null(ct_json_member(object, "change")))
    quantity->change = (CtChange)ct_choice_field(r, object, "change", change_name, 3);
  if (!ct_json_to_interval(ct_json_member(object, "means"), &quantity->means))
    ct_field_wrong(r, "means");
  if (!ct_json_to_interval(ct_json_member(object, "suggests"), &quantity->suggests))
    ct_field_wrong(r, "suggests");
  out->hedge = ct_text_field(r, object, "hedge");
  quantity->unit = ct_text_field(r, object, "unit");
  quantity->per = ct_text_field(r, object, "per");
  quantity->counted = ct_text_field(r, object, "counted");
  quantity->kind = (CtKind)ct_choice_field(r, object, "kind", kind_name, CT_KIND_ORDINAL + 1);
}

static void read_date(CtFields *r, const CtJsonValue *object, CtRecordDate *out) {
  place_of(r, object, &out->in_title, &out->span, &out->text);
  if (!ct_day_read(ct_json_member(object, "from"), &out->days.from)) ct_field_wrong(r, "from");
  if (!ct_day_read(ct_json_member(object, "to"), &out->days.to)) ct_field_wrong(r, "to");
}

static bool read_quantities(CtFields *r, const CtJsonValue *line, CtRecord *out) {
  const CtJsonValue *item = ct_json_first(ct_json_member(line, "quantities"));
  for (; item; item = ct_json_next(item)) {
    CtRecordQuantity *quantity = CT_VEC_ADD(r->arena, &out->quantities);
    if (!quantity) return false;
    read_quantity(r, item, quantity);
  }
  for (item = ct_json_first(ct_json_member(line, "dates")); item; item = ct_json_next(item)) {
    CtRecordDate *date = CT_VEC_ADD(r->arena, &out->dates);
    if (!date) return false;
    read_date(r, item, date);
  }
  return true;
}

// ---- claims and mentions

// Finds claims by id in constant time: a table of indexes, open addressing, at most half full.
typedef struct IdTable {
  uint32_t *slots;  // index + 1, 0 = free
  uint32_t mask;
} IdTable;

static bool id_table_make(const CtClaims *claims, CtArena *arena, IdTable *out) {
  uint32_t size = 8;
  while (size < 2 * claims->count)
    size *= 2;
  out->mask = size - 1;
  out->slots = ct_arena_array(arena, size, sizeof(uint32_t));
  if (!out->slots) return false;
  for (uint32_t i = 0; i < claims->count; i++) {
    uint32_t slot = (uint32_t)ct_text_hash(claims->items[i].id, 0) & out->mask;
    while (out->slots[slot])
      slot = (slot + 1) & out->mask;
    out->slots[slot] = i + 1;
  }
  return true;
}

static uint32_t id_table_find(const IdTable *table, const CtClaims *claims, CtText id) {
  uint32_t slot = (uint32_t)ct_text_hash(id, 0) & table->mask;
  for (; table->slots[slot]; slot = (slot + 1) & table->mask)
    if (ct_text_equal(claims->items[table->slots[slot] - 1].id, id)) return table->slots[slot] - 1;
  return CT_NONE;
}

static bool resolve_parts(CtFields *r, const CtJsonValue *line, CtRecord *out) {
  IdTable table;
  if (!id_table_make(&out->claims, r->arena, &table)) return false;
  uint32_t index = 0;
  const CtJsonValue *item = ct_json_first(ct_json_member(line, "claims"));
  for (; item; item = ct_json_next(item), index++) {
    CtText whole = ct_json_text(ct_json_member(item, "part_of"));
    if (!whole.data) continue;
    out->claims.items[index].part_of = id_table_find(&table, &out->claims, whole);
    if (out->claims.items[index].part_of == CT_NONE) ct_field_wrong(r, "part_of");
  }
  return true;
}

static bool read_claims(CtFields *r, const CtJsonValue *line, CtRecord *out) {
  const CtJsonValue *item = ct_json_first(ct_json_member(line, "claims"));
  for (; item; item = ct_json_next(item)) {
    CtClaim *claim = CT_VEC_ADD(r->arena, &out->claims);
    const char *wrong = NULL;
    if (!claim) return false;
    if (!ct_claim_read(item, r->arena, claim, &wrong)) ct_field_wrong(r, wrong);
  }
  return out->claims.count == 0 || resolve_parts(r, line, out);
}

// ["Kyiv", "Ukraine"]: the first is the place, the rest are its containers.
static int32_t read_place_chain(CtFields *r, const CtJsonValue *chain) {
  const CtJsonValue *name = ct_json_first(chain);
  return ct_place_in_chain_after(ct_json_text(name), ct_json_next(name), r->arena);
}

static void read_mention(CtFields *r, const CtJsonValue *object, CtMention *out) {
  out->type = ct_text_field(r, object, "type");
  if (!ct_day_read(ct_json_member(object, "from"), &out->days.from)) ct_field_wrong(r, "from");
  if (!ct_day_read(ct_json_member(object, "to"), &out->days.to)) ct_field_wrong(r, "to");
  out->weekday = -1;
  if (!ct_field_is_null(ct_json_member(object, "weekday")))
    out->weekday = (int8_t)(ct_uint_field(r, object, "weekday") % 7);
  out->month_day = (uint16_t)(ct_uint_field(r, object, "month_day") % 1232);
  const CtJsonValue *place = ct_json_first(ct_json_member(object, "places"));
  for (; place && out->place_count < 4; place = ct_json_next(place)) {
    int32_t row = read_place_chain(r, place);
    if (row >= 0) out->places[out->place_count++] = row;
  }
  out->actor = ct_text_field(r, object, "actor");
  out->target = ct_text_field(r, object, "target");
  out->rank_n = ct_uint_field(r, object, "rank");
  out->rank_dimension = ct_text_field(r, object, "rank_dimension");
  out->rank_since = ct_text_field(r, object, "rank_since");
  out->background = ct_json_to_bool(ct_json_member(object, "background"));
  out->period = ct_json_to_bool(ct_json_member(object, "period"));
  out->label = ct_text_field(r, object, "label");
}

static bool read_mentions(CtFields *r, const CtJsonValue *line, CtRecord *out) {
  const CtJsonValue *item = ct_json_first(ct_json_member(line, "mentions"));
  for (; item; item = ct_json_next(item)) {
    CtMention *mention = CT_VEC_ADD(r->arena, &out->mentions);
    if (!mention) return false;
    read_mention(r, item, mention);
  }
  for (uint32_t i = 0; i < out->claims.count; i++) {
    uint32_t index = out->claims.items[i].mention;
    if (index != CT_NONE && index >= out->mentions.count) ct_field_wrong(r, "mention");
  }
  return true;
}

static bool read_names(CtFields *r, const CtJsonValue *line, const char *field, CtNames *out) {
  const CtJsonValue *item = ct_json_first(ct_json_member(line, field));
  for (; item; item = ct_json_next(item)) {
    CtText *name = CT_VEC_ADD(r->arena, out);
    if (!name) return false;
    if (!ct_text_read(item, r->arena, name) || !name->data) ct_field_wrong(r, field);
  }
  return true;
}

static bool read_shingles(CtFields *r, const CtJsonValue *line, CtRecord *out) {
  const CtJsonValue *item = ct_json_first(ct_json_member(line, "shingles"));
  for (; item; item = ct_json_next(item)) {
    uint32_t *hash = CT_VEC_ADD(r->arena, &out->shingles);
    uint64_t value = 0;
    if (!hash) return false;
    if (!ct_json_to_uint(item, &value) || value > UINT32_MAX) ct_field_wrong(r, "shingles");
    *hash = (uint32_t)value;
  }
  return true;
}

static void tell_wrong_field(const CtFields *r, uint32_t line_number, CtMessages *messages) {
  CtText text = ct_arena_join(messages->arena, CT_TEXT("not a line that extract wrote: field "),
                              ct_text_of(r->wrong));
  ct_message_add(messages, CT_UNREADABLE, line_number, 0, CT_NO_TEXT, text);
}

bool ct_record_read(const CtJsonValue *line, uint32_t line_number, bool with_quantities,
                    CtArena *arena, CtMessages *messages, CtRecord *out, bool *ok) {
  CtFields r = {arena, NULL};
  *out = (CtRecord){.id = CT_NO_TEXT};
  head_fields(&r, line, out);
  published_fields(&r, line, out);
  if (with_quantities && !read_quantities(&r, line, out)) return false;
  if (!read_claims(&r, line, out) || !read_mentions(&r, line, out)) return false;
  if (!read_names(&r, line, "names", &out->names)) return false;
  if (!read_names(&r, line, "agencies", &out->agencies)) return false;
  if (!read_shingles(&r, line, out)) return false;
  if (ct_arena_is_short(arena)) return false;
  *ok = !r.wrong;
  if (r.wrong) tell_wrong_field(&r, line_number, messages);
  return true;
}
