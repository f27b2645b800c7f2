// JSON as a stream through one small buffer. Takes values in order, leaves bytes in the sink:
// always valid UTF-8, and valid JSON where the caller opens and closes in order. Does no layout.
#include "base/json_write.h"

#include <string.h>

#include "base/json_plain.h"
#include "base/utf8.h"

void ct_json_init(CtJson *json, CtSink sink) {
  json->sink = sink;
  json->failed = false;
  json->depth = 0;
  json->after_key = false;
  json->used = 0;
  json->has_item[0] = false;
}

static void hand_over(CtJson *json, const char *bytes, size_t length) {
  if (length == 0 || json->failed) return;
  json->failed = !json->sink.write(json->sink.context, bytes, length);
}

bool ct_json_flush(CtJson *json) {
  hand_over(json, json->buffer, json->used);
  json->used = 0;
  return !json->failed;
}

// What is longer than the buffer goes past it.
static void put(CtJson *json, const char *bytes, size_t length) {
  if (length > CT_JSON_BUFFER - json->used) {
    ct_json_flush(json);
    if (length > CT_JSON_BUFFER) {
      hand_over(json, bytes, length);
      return;
    }
  }
  if (length == 0) return;
  memcpy(json->buffer + json->used, bytes, length);
  json->used += length;
}

static void put_byte(CtJson *json, char byte) { put(json, &byte, 1); }

// The comma before a value or key where one is due.
static void begin_item(CtJson *json) {
  if (json->after_key) {
    json->after_key = false;
    return;
  }
  if (json->depth > 0 && json->has_item[json->depth - 1]) put_byte(json, ',');
  if (json->depth > 0) json->has_item[json->depth - 1] = true;
}

static void open_bracket(CtJson *json, char bracket) {
  begin_item(json);
  if (json->depth == CT_JSON_DEPTH) {
    json->failed = true;
    return;
  }
  json->has_item[json->depth++] = false;
  put_byte(json, bracket);
}

static void close_bracket(CtJson *json, char bracket) {
  if (json->depth == 0 || json->after_key) {
    json->failed = true;
    return;
  }
  json->depth--;
  put_byte(json, bracket);
}

void ct_json_object(CtJson *json) { open_bracket(json, '{'); }
void ct_json_object_end(CtJson *json) { close_bracket(json, '}'); }
void ct_json_array(CtJson *json) { open_bracket(json, '['); }
void ct_json_array_end(CtJson *json) { close_bracket(json, ']'); }

static void put_literal(CtJson *json, const char *literal) { put(json, literal, strlen(literal)); }

void ct_json_key(CtJson *json, const char *key) {
  begin_item(json);
  put_byte(json, '"');
  put_literal(json, key);
  put(json, "\":", 2);
  json->after_key = true;
}

// \u00XX for a control character without a short form.
static void put_control(CtJson *json, unsigned char byte) {
  static const char hex[] = "0123456789abcdef";
  const char escape[] = {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};
  put(json, escape, sizeof escape);
}

static void put_escape(CtJson *json, unsigned char byte) {
  switch (byte) {
  case '"': put(json, "\\\"", 2); break;
  case '\\': put(json, "\\\\", 2); break;
  case '\n': put(json, "\\n", 2); break;
  case '\r': put(json, "\\r", 2); break;
  case '\t': put(json, "\\t", 2); break;
  case '\b': put(json, "\\b", 2); break;
  case '\f': put(json, "\\f", 2); break;
  default: put_control(json, byte);
  }
}

// Writes what stands at `at`, which is not plain; the offset behind it comes back.
static size_t put_careful(CtJson *json, CtText value, size_t at) {
  unsigned char byte = (unsigned char)value.data[at];
  if (byte < 0x80) {
    put_escape(json, byte);
    return at + 1;
  }
  size_t length;
  ct_utf8_decode(value, at, &length);
  put(json, "\xEF\xBF\xBD", 3);
  return at + length;
}

void ct_json_string(CtJson *json, CtText value) {
  begin_item(json);
  put_byte(json, '"');
  size_t at = 0;
  while (at < value.length) {
    size_t end = ct_json_plain_end(value, at);
    put(json, value.data + at, end - at);
    at = end < value.length ? put_careful(json, value, end) : end;
  }
  put_byte(json, '"');
}

void ct_json_string_or_null(CtJson *json, CtText value) {
  if (value.data == NULL) {
    ct_json_null(json);
  } else {
    ct_json_string(json, value);
  }
}

void ct_json_uint(CtJson *json, uint64_t value) {
  char digits[20];
  size_t start = sizeof digits;
  do {
    digits[--start] = (char)('0' + value % 10);
    value /= 10;
  } while (value > 0);
  begin_item(json);
  put(json, digits + start, sizeof digits - start);
}

void ct_json_bool(CtJson *json, bool value) {
  begin_item(json);
  put_literal(json, value ? "true" : "false");
}

void ct_json_null(CtJson *json) {
  begin_item(json);
  put_literal(json, "null");
}

// Whether 15 significant digits hold it; zeros at the end of a large numerator are not significant.
static bool fits_a_double(CtNumber value) {
  int64_t digits = value.numerator;
  while (digits != 0 && digits % 10 == 0)
    digits /= 10;
  const int64_t limit = INT64_C(1000000000000000);
  return value.denominator != 1 || (digits < limit && digits > -limit);
}

void ct_json_number(CtJson *json, CtNumber value) {
  char digits[CT_NUMBER_CHARS];
  size_t length = ct_number_format(value, digits, NULL);
  if (!fits_a_double(value)) {
    ct_json_string(json, (CtText){digits, length});
    return;
  }
  begin_item(json);
  put(json, digits, length);
}

static void put_end(CtJson *json, CtNumber value, bool infinite) {
  if (infinite) {
    ct_json_null(json);
  } else {
    ct_json_number(json, value);
  }
}

void ct_json_interval(CtJson *json, CtInterval value) {
  ct_json_object(json);
  ct_json_key(json, "lo");
  put_end(json, value.low, value.low_infinite);
  ct_json_key(json, "lo_open");
  ct_json_bool(json, value.low_open);
  ct_json_key(json, "hi");
  put_end(json, value.high, value.high_infinite);
  ct_json_key(json, "hi_open");
  ct_json_bool(json, value.high_open);
  ct_json_object_end(json);
}

void ct_json_raw(CtJson *json, CtText bytes) { put(json, bytes.data, bytes.length); }
