// Reads JSON strictly, with the place of an error, on top of cJSON; the only place that knows
// cJSON.
//
// cJSON alone cuts strings at \u0000, refuses lone surrogates, turns large integers into doubles,
// takes trailing garbage and obeys the locale. So the bytes are checked and rewritten first: \u0000
// and lone surrogates become U+FFFD, invalid UTF-8 too, every number keeps its digits as text. Long
// strings are decoded in that pass, and cJSON copies only the rest.
#ifndef CT_BASE_JSON_READ_H
#define CT_BASE_JSON_READ_H

#include "base/decimal.h"
#include "base/interval.h"

typedef struct CtJsonDoc CtJsonDoc;      // owns the tree
typedef struct CtJsonValue CtJsonValue;  // borrowed from the document (cJSON's item, opaque)

typedef enum CtJsonType {
  CT_JSON_MISSING,  // the NULL value
  CT_JSON_NULL,
  CT_JSON_FALSE,
  CT_JSON_TRUE,
  CT_JSON_NUMBER,
  CT_JSON_STRING,
  CT_JSON_ARRAY,
  CT_JSON_OBJECT
} CtJsonType;

typedef struct CtJsonError {
  uint32_t line;       // from 1
  uint32_t column;     // from 1, in bytes
  const char *reason;  // static text; NULL means out of memory
} CtJsonError;

// The document, or NULL with *error filled. A byte order mark at the start is skipped and not
// counted. Nesting beyond CT_MAX_JSON_DEPTH is an error. Linear in the input.
CtJsonDoc *ct_json_parse(CtText bytes, CtJsonError *error);
// Also takes NULL.
void ct_json_free(CtJsonDoc *doc);
const CtJsonValue *ct_json_root(const CtJsonDoc *doc);
CtJsonType ct_json_type(const CtJsonValue *value);
// The member, or NULL (also when `object` is NULL or no object). The first of repeated keys counts.
const CtJsonValue *ct_json_member(const CtJsonValue *object, const char *key);
// First item of an array or first member of an object, and the next one after it; NULL at the end.
const CtJsonValue *ct_json_first(const CtJsonValue *container);
const CtJsonValue *ct_json_next(const CtJsonValue *item);
// The key under which an object's member stands.
CtText ct_json_name(const CtJsonValue *member);
// The string's bytes (valid UTF-8, borrowed from the document); data NULL for anything that is no
// string.
CtText ct_json_text(const CtJsonValue *value);
// The digits of a number as they were written; data NULL for anything else.
CtText ct_json_digits(const CtJsonValue *value);
// A number, or a string of digits (as ct_json_number writes large ones); false for anything else or
// what does not fit.
bool ct_json_to_number(const CtJsonValue *value, CtNumber *out);
// The same, but digits only: no sign, point or exponent.
bool ct_json_to_uint(const CtJsonValue *value, uint64_t *out);
// true only for the value true.
bool ct_json_to_bool(const CtJsonValue *value);
// {"lo","lo_open","hi","hi_open"} as ct_json_interval writes it; false for another shape.
bool ct_json_to_interval(const CtJsonValue *value, CtInterval *out);

#endif
