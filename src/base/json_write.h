// Writes JSON as a stream: no tree, no allocation, escapes as RFC 8259 asks. The caller opens and
// closes in order; more than CT_JSON_DEPTH levels, or an end without its beginning, count as a
// failed write.
#ifndef CT_BASE_JSON_WRITE_H
#define CT_BASE_JSON_WRITE_H

#include "base/decimal.h"
#include "base/interval.h"

// Takes `length` bytes; false stops all further writing (sticky in the writer).
typedef struct CtSink {
  bool (*write)(void *context, const char *bytes, size_t length);
  void *context;
} CtSink;

enum { CT_JSON_BUFFER = 4096, CT_JSON_DEPTH = 64 };

typedef struct CtJson {
  CtSink sink;
  bool failed;
  uint8_t depth;
  bool has_item[CT_JSON_DEPTH];
  bool after_key;
  size_t used;
  char buffer[CT_JSON_BUFFER];
} CtJson;

void ct_json_init(CtJson *json, CtSink sink);
void ct_json_object(CtJson *json);
void ct_json_object_end(CtJson *json);
void ct_json_array(CtJson *json);
void ct_json_array_end(CtJson *json);
// A key; a literal of ASCII that needs no escape.
void ct_json_key(CtJson *json, const char *key);
// Any bytes: ill-formed UTF-8 is written as U+FFFD.
void ct_json_string(CtJson *json, CtText value);
// null for data NULL, else the string.
void ct_json_string_or_null(CtJson *json, CtText value);
void ct_json_uint(CtJson *json, uint64_t value);
void ct_json_bool(CtJson *json, bool value);
void ct_json_null(CtJson *json);
// A JSON number up to 15 significant digits (a ratio is cut to 15), else a string of the digits.
void ct_json_number(CtJson *json, CtNumber value);
// {"lo","lo_open","hi","hi_open"}, null = unbounded.
void ct_json_interval(CtJson *json, CtInterval value);
// Bytes as they are: a line end between JSON lines.
void ct_json_raw(CtJson *json, CtText bytes);
// Empties the buffer into the sink. False when any write failed.
bool ct_json_flush(CtJson *json);

#endif
