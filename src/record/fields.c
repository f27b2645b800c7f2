#include "record/fields.h"

bool ct_text_read(const CtJsonValue *value, CtArena *arena, CtText *out) {
  *out = CT_NO_TEXT;
  CtJsonType type = ct_json_type(value);
  if (type == CT_JSON_MISSING || type == CT_JSON_NULL) return true;
  if (type != CT_JSON_STRING) return false;
  *out = ct_arena_copy(arena, ct_json_text(value));
  return out->data != NULL;
}

bool ct_day_read(const CtJsonValue *value, CtDay *out) {
  CtMoment moment;
  if (!ct_moment_read(value, &moment) || moment.minute >= 0) return false;
  *out = moment.day;
  return true;
}

bool ct_moment_read(const CtJsonValue *value, CtMoment *out) {
  *out = (CtMoment){CT_NO_DAY, -1};
  CtJsonType type = ct_json_type(value);
  if (type == CT_JSON_MISSING || type == CT_JSON_NULL) return true;
  CtDays days;
  if (type != CT_JSON_STRING || !ct_published_parse(ct_json_text(value), &days, &out->minute))
    return false;
  out->day = days.from;
  return days.from == days.to;
}

void ct_field_wrong(CtFields *r, const char *field) {
  if (!r->wrong) r->wrong = field;
}

CtText ct_text_field(CtFields *r, const CtJsonValue *object, const char *field) {
  CtText text;
  if (!ct_text_read(ct_json_member(object, field), r->arena, &text)) ct_field_wrong(r, field);
  return text;
}

uint32_t ct_uint_field(CtFields *r, const CtJsonValue *object, const char *field) {
  uint64_t value = 0;
  if (!ct_json_to_uint(ct_json_member(object, field), &value) || value >= CT_NONE)
    ct_field_wrong(r, field);
  return (uint32_t)value;
}

CtSpan ct_span_fields(CtFields *r, const CtJsonValue *object) {
  CtSpan span = {ct_uint_field(r, object, "start"), ct_uint_field(r, object, "end")};
  if (span.end < span.start) ct_field_wrong(r, "end");
  return span;
}

bool ct_field_is_null(const CtJsonValue *value) {
  CtJsonType type = ct_json_type(value);
  return type == CT_JSON_MISSING || type == CT_JSON_NULL;
}

// The index of the name `text` among names[0..count), or a failure.
int ct_choice_field(CtFields *r, const CtJsonValue *object, const char *field,
                    const char *(*name)(int), int count) {
  CtText text = ct_json_text(ct_json_member(object, field));
  for (int i = 0; i < count; i++)
    if (text.data && ct_text_equal(text, ct_text_of(name(i)))) return i;
  ct_field_wrong(r, field);
  return 0;
}
