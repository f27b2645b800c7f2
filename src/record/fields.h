// Reading the fields of a JSON object one by one: a wrong one is remembered by its name, and the rest is read all the same.
#ifndef CT_RECORD_FIELDS_H
#define CT_RECORD_FIELDS_H

#include "record/record.h"

typedef struct CtFields {
  CtArena *arena;
  const char *wrong;  // first field of the wrong shape, NULL while all is well
} CtFields;

void ct_field_wrong(CtFields *r, const char *field);
// null and missing are one.
bool ct_field_is_null(const CtJsonValue *value);
// A copy; data NULL for null.
CtText ct_text_field(CtFields *r, const CtJsonValue *object, const char *field);
uint32_t ct_uint_field(CtFields *r, const CtJsonValue *object, const char *field);
// "start" and "end".
CtSpan ct_span_fields(CtFields *r, const CtJsonValue *object);
// The number whose name stands there, of name(0) to name(count - 1).
int ct_choice_field(CtFields *r, const CtJsonValue *object, const char *field,
                    const char *(*name)(int), int count);

// null or a day, a moment, a text; false for anything else (or no memory).
bool ct_day_read(const CtJsonValue *value, CtDay *out);
bool ct_moment_read(const CtJsonValue *value, CtMoment *out);
bool ct_text_read(const CtJsonValue *value, CtArena *arena, CtText *out);

#endif
