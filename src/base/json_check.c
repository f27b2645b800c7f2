// Checks JSON against RFC 8259, strictly and without recursion, while it writes the tokens to a new
// buffer as json_check.h says. The first error ends the pass; its line is counted only then.
#include "base/json_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/json_plain.h"
#include "base/limits.h"
#include "base/utf8.h"

// Bytes in which a string that is not long has ended.
enum { SHORT = 64 };

typedef struct Pass {
  CtText in;
  size_t at;
  CtJsonRewritten out;
  CtJsonBytes *to;     // of `out`: texts while a long string is decoded, else json
  const char *reason;  // of the error at `at`
  bool no_memory;
  uint32_t depth;
  char closers[CT_MAX_JSON_DEPTH];  // '}' or ']' of what is open
} Pass;

// The reason below names the number.
_Static_assert(CT_MAX_JSON_DEPTH == 64, "write the new depth into its message");

static bool fail(Pass *pass, const char *reason) {
  pass->reason = reason;
  return false;
}

static bool reserve(Pass *pass, size_t capacity) {
  char *larger = realloc(pass->to->data, capacity);
  if (larger == NULL) {
    pass->no_memory = true;
    return false;
  }
  pass->to->data = larger;
  pass->to->capacity = capacity;
  return true;
}

// Room for `length` bytes more. What is written is at most three times the input; with the limit on
// the input below, no sum overflows.
static bool make_room(Pass *pass, size_t length) {
  if (length <= pass->to->capacity - pass->to->used) return true;
  size_t needed = pass->to->used + length;
  return reserve(pass, needed + needed / 2);
}

static bool put(Pass *pass, const char *bytes, size_t length) {
  if (!make_room(pass, length)) return false;
  memcpy(pass->to->data + pass->to->used, bytes, length);
  pass->to->used += length;
  return true;
}

// Copies `length` bytes of the input as they are.
static bool copy(Pass *pass, size_t length) {
  if (!put(pass, pass->in.data + pass->at, length)) return false;
  pass->at += length;
  return true;
}

// Writes a character for `length` bytes of the input.
static bool replace(Pass *pass, size_t length, uint32_t code_point) {
  char bytes[4];
  size_t width = ct_utf8_encode(code_point, bytes);
  pass->at += length;
  return put(pass, bytes, width);
}

// An escape of `length` bytes: cJSON decodes it, or it is decoded here.
static bool take_escaped(Pass *pass, size_t length, uint32_t code_point) {
  return pass->to == &pass->out.json ? copy(pass, length) : replace(pass, length, code_point);
}

// The next byte, or -1 at the end.
static int peek(const Pass *pass) {
  return pass->at < pass->in.length ? (unsigned char)pass->in.data[pass->at] : -1;
}

static int peek_after_space(Pass *pass) {
  int byte = peek(pass);
  while (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t') {
    pass->at++;
    byte = peek(pass);
  }
  return byte;
}

static bool is_digit(int byte) { return byte >= '0' && byte <= '9'; }

static int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The UTF-16 unit of the "\u12AB" at `at`, or -1 where none stands there.
static int32_t unit_at(const Pass *pass, size_t at) {
  if (pass->in.length < at + 6 || pass->in.data[at] != '\\' || pass->in.data[at + 1] != 'u')
    return -1;
  int32_t unit = 0;
  for (size_t i = at + 2; i < at + 6; i++) {
    int digit = hex_value(pass->in.data[i]);
    if (digit < 0) return -1;
    unit = unit << 4 | digit;
  }
  return unit;
}

static bool is_high_surrogate(int32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
static bool is_low_surrogate(int32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

static bool take_unit(Pass *pass) {
  int32_t unit = unit_at(pass, pass->at);
  if (unit < 0) return fail(pass, "\\u without four hexadecimal digits");
  if (unit == 0 || is_low_surrogate(unit)) return replace(pass, 6, CT_REPLACEMENT);
  if (!is_high_surrogate(unit)) return take_escaped(pass, 6, (uint32_t)unit);
  int32_t low = unit_at(pass, pass->at + 6);
  if (!is_low_surrogate(low)) return replace(pass, 6, CT_REPLACEMENT);
  return take_escaped(pass, 12,
                      0x10000 + ((uint32_t)(unit - 0xD800) << 10) + (uint32_t)(low - 0xDC00));
}

static bool take_escape(Pass *pass) {
  static const char kinds[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  char kind = pass->at + 1 < pass->in.length ? pass->in.data[pass->at + 1] : '\0';
  if (kind == 'u') return take_unit(pass);
  const char *found = kind == '\0' ? NULL : strchr(kinds, kind);
  if (found == NULL) return fail(pass, "unknown escape in a string");
  return take_escaped(pass, 2, (unsigned char)meant[found - kinds]);
}

// What is not plain inside a string, but for the quote that ends it.
static bool take_careful(Pass *pass) {
  int byte = peek(pass);
  if (byte < 0) return fail(pass, "a string without its end");
  if (byte == '\\') return take_escape(pass);
  if (byte < 0x20) return fail(pass, "control character in a string");
  size_t length = ct_utf8_sequence(pass->in, pass->at);
  if (length > 0) return copy(pass, length);
  ct_utf8_decode(pass->in, pass->at, &length);
  return replace(pass, length, CT_REPLACEMENT);
}

// Copies the plain run that begins here.
static bool take_plain(Pass *pass) {
  size_t rest = pass->in.length - pass->at;
  if (!make_room(pass, rest)) return false;
  char *out = pass->to->data + pass->to->used;
  size_t length = ct_json_plain_copy(pass->in.data + pass->at, rest, out);
  pass->at += length;
  pass->to->used += length;
  return true;
}

// What stands in a string, up to the quote that ends it.
static bool take_inside(Pass *pass) {
  for (;;) {
    if (!take_plain(pass)) return false;
    if (peek(pass) == '"') return true;
    if (!take_careful(pass)) return false;
  }
}

static bool take_string(Pass *pass) { return copy(pass, 1) && take_inside(pass) && copy(pass, 1); }

static bool take_long_string(Pass *pass) {
  static const char mark[] = {'"', CT_JSON_TEXT_MARK, '"'};
  if (!put(pass, mark, sizeof mark)) return false;
  pass->at++;
  pass->to = &pass->out.texts;
  if (!take_inside(pass) || !put(pass, "", 1)) return false;
  pass->to = &pass->out.json;
  pass->at++;
  pass->out.text_count++;
  return true;
}

// No quote stands near the one at `at`, not even an escaped one.
static bool is_long_string(const Pass *pass) {
  CtText begin = ct_text_range(pass->in, pass->at + 1, pass->at + 1 + SHORT);
  return begin.length == SHORT && memchr(begin.data, '"', SHORT) == NULL;
}

// One digit or more from *end on.
static bool skip_digits(const Pass *pass, size_t *end) {
  size_t start = *end;
  while (*end < pass->in.length && is_digit(pass->in.data[*end]))
    *end += 1;
  return *end > start;
}

static bool stands_at(const Pass *pass, size_t at, const char *any) {
  return at < pass->in.length && pass->in.data[at] != '\0' &&
         strchr(any, pass->in.data[at]) != NULL;
}

// -0.5e+10: a zero at the start stands alone.
static bool skip_number(const Pass *pass, size_t *end) {
  if (stands_at(pass, *end, "-")) *end += 1;
  size_t start = *end;
  if (!skip_digits(pass, end)) return false;
  if (stands_at(pass, start, "0") && *end > start + 1) return false;
  if (stands_at(pass, *end, ".")) {
    *end += 1;
    if (!skip_digits(pass, end)) return false;
  }
  if (!stands_at(pass, *end, "eE")) return true;
  *end += 1;
  if (stands_at(pass, *end, "+-")) *end += 1;
  return skip_digits(pass, end);
}

static bool take_number(Pass *pass) {
  static const char opening[] = {'"', CT_JSON_NUMBER_MARK};
  size_t end = pass->at;
  if (!skip_number(pass, &end)) return fail(pass, "invalid number");
  return put(pass, opening, sizeof opening) && copy(pass, end - pass->at) && put(pass, "\"", 1);
}

static bool take_literal(Pass *pass, CtText literal) {
  CtText rest = ct_text_range(pass->in, pass->at, pass->in.length);
  if (!ct_text_starts(rest, literal)) return fail(pass, "expected a value");
  return copy(pass, literal.length);
}

static bool take_key(Pass *pass) {
  if (peek_after_space(pass) != '"') return fail(pass, "expected a key in quotes");
  if (!take_string(pass)) return false;
  if (peek_after_space(pass) != ':') return fail(pass, "expected ':'");
  return copy(pass, 1);
}

static bool close_bracket(Pass *pass) {
  pass->depth--;
  return copy(pass, 1);
}

// Opens an array or object. *value_next: its first value follows; else it is empty and closed
// again.
static bool open_bracket(Pass *pass, char closer, bool *value_next) {
  if (pass->depth == CT_MAX_JSON_DEPTH) return fail(pass, "nesting deeper than 64");
  pass->closers[pass->depth++] = closer;
  if (!copy(pass, 1)) return false;
  if (peek_after_space(pass) == closer) return close_bracket(pass);
  *value_next = true;
  return closer == ']' || take_key(pass);
}

static bool take_value(Pass *pass, bool *value_next) {
  *value_next = false;
  int byte = peek_after_space(pass);
  switch (byte) {
  case '{': return open_bracket(pass, '}', value_next);
  case '[': return open_bracket(pass, ']', value_next);
  case '"': return is_long_string(pass) ? take_long_string(pass) : take_string(pass);
  case 't': return take_literal(pass, CT_TEXT("true"));
  case 'f': return take_literal(pass, CT_TEXT("false"));
  case 'n': return take_literal(pass, CT_TEXT("null"));
  default:
    return byte == '-' || is_digit(byte) ? take_number(pass) : fail(pass, "expected a value");
  }
}

// What follows a value inside an array or object: its end, or a comma and then a value.
static bool take_after_value(Pass *pass, bool *value_next) {
  char closer = pass->closers[pass->depth - 1];
  int byte = peek_after_space(pass);
  if (byte == closer) return close_bracket(pass);
  if (byte != ',') return fail(pass, closer == '}' ? "expected ',' or '}'" : "expected ',' or ']'");
  *value_next = true;
  return copy(pass, 1) && (closer == ']' || take_key(pass));
}

static bool take_document(Pass *pass) {
  bool value_next;
  if (peek_after_space(pass) < 0) return fail(pass, "no value: the document is empty");
  if (!take_value(pass, &value_next)) return false;
  while (value_next || pass->depth > 0) {
    bool good = value_next ? take_value(pass, &value_next) : take_after_value(pass, &value_next);
    if (!good) return false;
  }
  if (peek_after_space(pass) >= 0) return fail(pass, "unexpected bytes after the document");
  return put(pass, "", 1);
}

// The place of pass->at. Lines end with LF, also where a CR stands before it.
static void report(const Pass *pass, CtJsonError *error) {
  size_t line = 1, start = 0;
  const char *data = pass->in.data;
  for (;;) {
    const char *end = pass->at > start ? memchr(data + start, '\n', pass->at - start) : NULL;
    if (end == NULL) break;
    line++;
    start = (size_t)(end - data) + 1;
  }
  size_t column = pass->at - start + 1;
  error->line = line > UINT32_MAX ? UINT32_MAX : (uint32_t)line;
  error->column = column > UINT32_MAX ? UINT32_MAX : (uint32_t)column;
  error->reason = pass->no_memory ? NULL : pass->reason;
}

bool ct_json_rewrite(CtText bytes, CtJsonRewritten *out, CtJsonError *error) {
  if (ct_text_starts(bytes, CT_TEXT("\xEF\xBB\xBF"))) bytes = ct_text_range(bytes, 3, bytes.length);
  Pass pass = {.in = bytes, .no_memory = bytes.length >= SIZE_MAX / 8};
  pass.to = &pass.out.json;
  // Most documents shrink or stay as they are.
  if (!pass.no_memory && reserve(&pass, bytes.length + 16) && take_document(&pass)) {
    *out = pass.out;
    return true;
  }
  report(&pass, error);
  free(pass.out.json.data);
  free(pass.out.texts.data);
  return false;
}
