// Writes JSON as a stream: no tree, no allocation, escapes as RFC 8259 asks. The caller opens and
// closes in order; more than CT_JSON_DEPTH levels, or an end without its beginning, count as a
// failed write.
//
// Every value inside a bracket brings the comma behind it, which the closing bracket takes back: so
// nothing has to be known of what stood before.
#ifndef CT_BASE_JSON_WRITE_H
#define CT_BASE_JSON_WRITE_H

#include <string.h>

#include "base/decimal.h"
#include "base/interval.h"

// Takes `length` bytes; false stops all further writing (sticky in the writer).
typedef struct CtSink {
  bool (*write)(void *context, const char *bytes, size_t length);
  void *context;
} CtSink;

enum {
  CT_JSON_BUFFER = 16384,
  // Bytes that stand free behind the buffer when an item begins: what is short needs one test.
  CT_JSON_ROOM = 256,
  // And more for a key: the value behind it makes the test for both.
  CT_JSON_KEY_ROOM = 64,
  CT_JSON_DEPTH = 64
};

typedef struct CtJson {
  CtSink sink;
  size_t used;
  size_t comma;  // bytes of the comma behind a value: 1 inside a bracket, else 0
  uint32_t depth;
  bool failed;
  char buffer[CT_JSON_BUFFER + CT_JSON_ROOM + CT_JSON_KEY_ROOM];
} CtJson;

void ct_json_init(CtJson *json, CtSink sink);
// Empties the buffer into the sink, but for the last byte inside a bracket, which may be a comma
// still to be taken back. False when any write failed.
bool ct_json_flush(CtJson *json);

// Where the next CT_JSON_ROOM bytes may be written; the writer adds to `used` what it wrote.
static inline char *ct_json_room(CtJson *json) {
  if (json->used > CT_JSON_BUFFER) ct_json_flush(json);
  return json->buffer + json->used;
}

// At most CT_JSON_ROOM bytes as they are.
static inline void ct_json_piece(CtJson *json, const char *bytes, size_t length) {
  memcpy(ct_json_room(json), bytes, length);
  json->used += length;
}

// A key with its signs. A value was before it or follows it, never another key.
static inline void ct_json_key(CtJson *json, const char *bytes, size_t length) {
  memcpy(json->buffer + json->used, bytes, length);
  json->used += length;
}

// A literal as it is: fields that are always the same, with their comma.
#define CT_JSON_PIECE(json, literal) ct_json_piece((json), (literal), sizeof(literal) - 1)
// A key; a literal of ASCII that needs no escape, of less than CT_JSON_KEY_ROOM bytes with its signs.
#define CT_JSON_KEY(json, literal)                                                                 \
  ct_json_key((json), "\"" literal "\":", sizeof("\"" literal "\":") - 1)

static inline void ct_json_open(CtJson *json, char bracket) {
  char *room = ct_json_room(json);  // also where nothing is written: a key may be next
  if (json->depth == CT_JSON_DEPTH) {
    json->failed = true;
    return;
  }
  *room = bracket;
  json->used++;
  json->depth++;
  json->comma = 1;
}

// Inside a bracket a byte stands before `used`, also after a flush.
static inline void ct_json_close(CtJson *json, char bracket) {
  const char *room = ct_json_room(json);
  if (json->depth == 0 || room[-1] == ':') {
    json->failed = true;
    return;
  }
  json->used -= room[-1] == ',';
  json->buffer[json->used++] = bracket;
  json->depth--;
  json->comma = json->depth > 0;
  json->buffer[json->used] = ',';
  json->used += json->comma;
}

static inline void ct_json_object(CtJson *json) { ct_json_open(json, '{'); }
static inline void ct_json_object_end(CtJson *json) { ct_json_close(json, '}'); }
static inline void ct_json_array(CtJson *json) { ct_json_open(json, '['); }
static inline void ct_json_array_end(CtJson *json) { ct_json_close(json, ']'); }

static inline void ct_json_null(CtJson *json) {
  memcpy(ct_json_room(json), "null,", 5);
  json->used += 4 + json->comma;
}

static inline void ct_json_bool(CtJson *json, bool value) {
  memcpy(ct_json_room(json), value ? "true, " : "false,", 6);
  json->used += 5 - (size_t)value + json->comma;
}

// Any bytes: ill-formed UTF-8 is written as U+FFFD.
void ct_json_string(CtJson *json, CtText value);

// null for data NULL, else the string.
static inline void ct_json_string_or_null(CtJson *json, CtText value) {
  if (value.data == NULL) {
    ct_json_null(json);
  } else {
    ct_json_string(json, value);
  }
}

void ct_json_uint(CtJson *json, uint64_t value);
// A JSON number up to 15 significant digits (a ratio is cut to 15), else a string of the digits.
void ct_json_number(CtJson *json, CtNumber value);
// {"lo","lo_open","hi","hi_open"}, null = unbounded.
void ct_json_interval(CtJson *json, CtInterval value);
// Bytes as they are: a line end between JSON lines.
void ct_json_raw(CtJson *json, CtText bytes);

// A key and its value.
#define CT_JSON_TEXT(json, key, value)                                                             \
  (CT_JSON_KEY((json), key), ct_json_string_or_null((json), (value)))
#define CT_JSON_UINT(json, key, value) (CT_JSON_KEY((json), key), ct_json_uint((json), (value)))
#define CT_JSON_BOOL(json, key, value) (CT_JSON_KEY((json), key), ct_json_bool((json), (value)))
#define CT_JSON_NULL(json, key) CT_JSON_PIECE((json), "\"" key "\":null,")

#endif
