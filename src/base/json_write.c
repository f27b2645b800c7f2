// JSON as a stream through one small buffer. Takes values in order, leaves bytes in the sink:
// always valid UTF-8, and valid JSON where the caller opens and closes in order. Does no layout.
#include "base/json_write.h"

#include "base/digits.h"
#include "base/json_plain.h"
#include "base/utf8.h"

// Pieces of a string leave room for the quote and the comma.
enum { PIECE = CT_JSON_ROOM - 8 };

void ct_json_init(CtJson *json, CtSink sink) {
  json->sink = sink;
  json->used = 0;
  json->comma = 0;
  json->depth = 0;
  json->failed = false;
}

static void hand_over(CtJson *json, size_t length) {
  if (length == 0 || json->failed) return;
  json->failed = !json->sink.write(json->sink.context, json->buffer, length);
}

bool ct_json_flush(CtJson *json) {
  size_t kept = json->depth > 0;  // a bracket was written, so a byte is there
  hand_over(json, json->used - kept);
  if (kept > 0) json->buffer[0] = json->buffer[json->used - 1];
  json->used = kept;
  return !json->failed;
}

void ct_json_raw(CtJson *json, CtText bytes) {
  while (bytes.length > 0) {
    size_t length = bytes.length < PIECE ? bytes.length : PIECE;
    ct_json_piece(json, bytes.data, length);
    bytes = ct_text_range(bytes, length, bytes.length);
  }
}

// ---- strings

static void put_control(CtJson *json, unsigned char byte) {
  static const char hex[] = "0123456789abcdef";
  const char escape[] = {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};
  ct_json_piece(json, escape, sizeof escape);
}

static void put_escape(CtJson *json, unsigned char byte) {
  switch (byte) {
  case '"': CT_JSON_PIECE(json, "\\\""); break;
  case '\\': CT_JSON_PIECE(json, "\\\\"); break;
  case '\n': CT_JSON_PIECE(json, "\\n"); break;
  case '\r': CT_JSON_PIECE(json, "\\r"); break;
  case '\t': CT_JSON_PIECE(json, "\\t"); break;
  case '\b': CT_JSON_PIECE(json, "\\b"); break;
  case '\f': CT_JSON_PIECE(json, "\\f"); break;
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
  size_t length = ct_utf8_sequence(value, at);
  if (length > 0) {
    ct_json_piece(json, value.data + at, length);
    return at + length;
  }
  ct_utf8_decode(value, at, &length);
  CT_JSON_PIECE(json, "\xEF\xBF\xBD");
  return at + length;
}

static void end_string(CtJson *json) {
  memcpy(ct_json_room(json), "\",", 2);
  json->used += 1 + json->comma;
}

// Most strings are short and plain: one test for room, one store for what stands behind.
static bool put_short(CtJson *json, CtText value) {
  char *out = ct_json_room(json);
  if (value.length > PIECE) return false;
  out[0] = '"';
  if (ct_json_plain_copy(value.data, value.length, out + 1) != value.length) return false;
  memcpy(out + 1 + value.length, "\",", 2);
  json->used += value.length + 2 + json->comma;
  return true;
}

void ct_json_string(CtJson *json, CtText value) {
  if (put_short(json, value)) return;
  CT_JSON_PIECE(json, "\"");
  for (size_t at = 0; at < value.length;) {
    size_t length = value.length - at < PIECE ? value.length - at : PIECE;
    size_t plain = ct_json_plain_copy(value.data + at, length, ct_json_room(json));
    json->used += plain;
    at += plain;
    if (plain < length) at = put_careful(json, value, at);
  }
  end_string(json);
}

// ---- numbers

// The digits stand at `out`, which is the room.
static void end_number(CtJson *json, char *out, size_t length) {
  out[length] = ',';
  json->used += length + json->comma;
}

void ct_json_uint(CtJson *json, uint64_t value) {
  char *out = ct_json_room(json);
  end_number(json, out, ct_digits_write(value, out));
}

// Whether 15 significant digits hold it; zeros at the end of a large numerator are not significant.
static bool fits_a_double(CtNumber value) {
  int64_t digits = value.numerator;
  while (digits != 0 && digits % 10 == 0)
    digits /= 10;
  const int64_t limit = INT64_C(1000000000000000);
  return value.denominator != 1 || (digits < limit && digits > -limit);
}

enum { MOST_ZEROS = 16 };

// Figures as news has them: whole, of at most eight digits and then zeros.
static bool is_common(CtNumber value) {
  return value.denominator == 1 && (uint32_t)value.exponent <= MOST_ZEROS &&
         (uint64_t)value.numerator < 100000000;
}

static void put_common(CtJson *json, CtNumber value) {
  char *out = ct_json_room(json);
  size_t length = ct_digits_short((uint64_t)value.numerator, out);
  memset(out + length, '0', MOST_ZEROS);
  end_number(json, out, length + (size_t)value.exponent);
}

void ct_json_number(CtJson *json, CtNumber value) {
  if (is_common(value)) {
    put_common(json, value);
    return;
  }
  char digits[CT_NUMBER_CHARS];
  size_t length = ct_number_format(value, digits, NULL);
  if (!fits_a_double(value)) {
    ct_json_string(json, (CtText){digits, length});
    return;
  }
  char *out = ct_json_room(json);
  memcpy(out, digits, length);
  end_number(json, out, length);
}

// The interval of common figures, in one piece.
static char *copy_piece(char *out, const char *bytes, size_t length) {
  memcpy(out, bytes, length);
  return out + length;
}
#define COPY_PIECE(out, literal) copy_piece((out), (literal), sizeof(literal) - 1)

static char *copy_end(char *out, CtNumber value, bool infinite) {
  if (infinite) return COPY_PIECE(out, "null");
  const size_t length = ct_digits_short((uint64_t)value.numerator, out);
  memset(out + length, '0', MOST_ZEROS);
  return out + length + (size_t)value.exponent;
}

static char *copy_bool(char *out, bool value) {
  memcpy(out, value ? "true " : "false", 5);
  return out + 5 - (size_t)value;
}

static void put_common_interval(CtJson *json, const CtInterval *value) {
  char *const start = ct_json_room(json);
  char *out = COPY_PIECE(start, "{\"lo\":");
  out = copy_end(out, value->low, value->low_infinite);
  out = copy_bool(COPY_PIECE(out, ",\"lo_open\":"), value->low_open);
  out = copy_end(COPY_PIECE(out, ",\"hi\":"), value->high, value->high_infinite);
  out = copy_bool(COPY_PIECE(out, ",\"hi_open\":"), value->high_open);
  out[0] = '}';
  out[1] = ',';
  json->used += (size_t)(out - start) + 1 + json->comma;
}

static void put_end(CtJson *json, CtNumber value, bool infinite) {
  if (infinite) {
    ct_json_null(json);
  } else {
    ct_json_number(json, value);
  }
}

void ct_json_interval(CtJson *json, CtInterval value) {
  if ((value.low_infinite || is_common(value.low)) &&
      (value.high_infinite || is_common(value.high)) && json->depth < CT_JSON_DEPTH) {
    put_common_interval(json, &value);
    return;
  }
  ct_json_object(json);
  CT_JSON_KEY(json, "lo");
  put_end(json, value.low, value.low_infinite);
  CT_JSON_BOOL(json, "lo_open", value.low_open);
  CT_JSON_KEY(json, "hi");
  put_end(json, value.high, value.high_infinite);
  CT_JSON_BOOL(json, "hi_open", value.high_open);
  ct_json_object_end(json);
}
