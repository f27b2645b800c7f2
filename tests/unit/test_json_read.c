// JSON read strictly: what is right, what is wrong and where, repaired strings, numbers as they
// were written.
#include "check.h"

#include "base/json_read.h"
#include "base/json_write.h"
#include "base/limits.h"

static CtJsonDoc *parse(CtText bytes) {
  CtJsonError error = {0, 0, ""};
  CtJsonDoc *doc = ct_json_parse(bytes, &error);
  if (doc == NULL) {
    printf("# %u:%u %s in ", error.line, error.column, error.reason);
    check_print_text(bytes);
    printf("\n");
  }
  return doc;
}

static void takes_what_is_right(void) {
  static const char *const right[] = {
      "[]",
      "{}",
      "[[]   ]",
      "[\"\"]",
      "[0]",
      "[-0]",
      "[1e5]",
      "[1E+5]",
      "[1e-05]",
      "[-0.0e0]",
      "[1.5E2]",
      "0",
      "\"\"",
      "null",
      "true",
      "false",
      " \t\r\n1 \t\r\n",
      "[ 1 , 2 ]",
      "{ \"a\" : 1 , \"b\" : [ ] }",
      "{\"\":0}",
      "{\"a\":1,\"a\":2}",
      "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"]",
      "[\"\x7F\"]",
      "[\"\\uD83D\\uDE00\"]",
      "[\"\\u0000\"]",
      "[\"\\uD800\"]",
      "[\"\\uDC00\\uD800\"]",
      "[\"\xFF\"]",
      "[123456789012345678901234567890]",
      "[1e999999999999]",
      "\xEF\xBB\xBF[]",
      "[true,false,null]",
      "{\"a\":{\"b\":{\"c\":[{}]}}}",
  };
  for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
    CtJsonDoc *doc = parse(ct_text_of(right[i]));
    CHECK(doc != NULL);
    ct_json_free(doc);
  }
}

typedef struct Wrong {
  const char *json;
  unsigned line, column;
  const char *reason;
} Wrong;

static void check_wrong(CtText bytes, unsigned line, unsigned column, const char *reason) {
  CtJsonError error = {0, 0, NULL};
  CtJsonDoc *doc = ct_json_parse(bytes, &error);
  CHECK(doc == NULL);
  CHECK_EQ_TEXT(error.reason, reason);
  CHECK_EQ_INT(error.line, line);
  CHECK_EQ_INT(error.column, column);
  ct_json_free(doc);
}

enum { LONG = 70 };

// The document with LONG letters before its first string, where it is an array that begins with one; data NULL for others.
// Long strings are read in another way.
static CtText lengthened(const char *json, char *bytes) {
  if (strncmp(json, "[\"", 2) != 0) return CT_NO_TEXT;
  memcpy(bytes, "[\"", 2);
  memset(bytes + 2, 'x', LONG);
  strcpy(bytes + 2 + LONG, json + 2);
  return ct_text_of(bytes);
}

static void refuses_what_is_wrong(void) {
  static const Wrong wrong[] = {
      {"", 1, 1, "no value: the document is empty"},
      {" \n ", 2, 2, "no value: the document is empty"},
      {"\xEF\xBB\xBF", 1, 1, "no value: the document is empty"},
      {"\xEF\xBB\xBF\xEF\xBB\xBF[]", 1, 1, "expected a value"},
      {"x", 1, 1, "expected a value"},
      {"[", 1, 2, "expected a value"},
      {"[1", 1, 3, "expected ',' or ']'"},
      {"[1,", 1, 4, "expected a value"},
      {"[1,]", 1, 4, "expected a value"},
      {"[,1]", 1, 2, "expected a value"},
      {"[1,,2]", 1, 4, "expected a value"},
      {"[1 2]", 1, 4, "expected ',' or ']'"},
      {"[1}", 1, 3, "expected ',' or ']'"},
      {"]", 1, 1, "expected a value"},
      {"{", 1, 2, "expected a key in quotes"},
      {"{a:1}", 1, 2, "expected a key in quotes"},
      {"{'a':1}", 1, 2, "expected a key in quotes"},
      {"{1:1}", 1, 2, "expected a key in quotes"},
      {"{\"a\"}", 1, 5, "expected ':'"},
      {"{\"a\" 1}", 1, 6, "expected ':'"},
      {"{\"a\":}", 1, 6, "expected a value"},
      {"{\"a\":1", 1, 7, "expected ',' or '}'"},
      {"{\"a\":1]", 1, 7, "expected ',' or '}'"},
      {"{\"a\":1,}", 1, 8, "expected a key in quotes"},
      {"{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, "expected ',' or '}'"},
      {"[1]x", 1, 4, "unexpected bytes after the document"},
      {"[1]\r\n[2]", 2, 1, "unexpected bytes after the document"},
      {"1 2", 1, 3, "unexpected bytes after the document"},
      {"[1]]", 1, 4, "unexpected bytes after the document"},
      {"01", 1, 1, "invalid number"},
      {"[-]", 1, 2, "invalid number"},
      {"[-01]", 1, 2, "invalid number"},
      {"[1.]", 1, 2, "invalid number"},
      {"[.5]", 1, 2, "expected a value"},
      {"[+1]", 1, 2, "expected a value"},
      {"[1e]", 1, 2, "invalid number"},
      {"[1e+]", 1, 2, "invalid number"},
      {"[1.e3]", 1, 2, "invalid number"},
      {"[0x10]", 1, 3, "expected ',' or ']'"},
      {"[NaN]", 1, 2, "expected a value"},
      {"[Infinity]", 1, 2, "expected a value"},
      {"[tru]", 1, 2, "expected a value"},
      {"[True]", 1, 2, "expected a value"},
      {"[nullx]", 1, 6, "expected ',' or ']'"},
      {"\"abc", 1, 5, "a string without its end"},
      {"\"", 1, 2, "a string without its end"},
      {"\"\\", 1, 2, "unknown escape in a string"},
      {"\"\\\"", 1, 4, "a string without its end"},
      {"[\"\\a\"]", 1, 3, "unknown escape in a string"},
      {"[\"\\'\"]", 1, 3, "unknown escape in a string"},
      {"[\"\\u12\"]", 1, 3, "\\u without four hexadecimal digits"},
      {"[\"\\u12G4\"]", 1, 3, "\\u without four hexadecimal digits"},
      {"[\"\\u", 1, 3, "\\u without four hexadecimal digits"},
      {"[\"\\uD83D\\u12\"]", 1, 9, "\\u without four hexadecimal digits"},
      {"[\"a\tb\"]", 1, 4, "control character in a string"},
      {"[\"a\nb\"]", 1, 4, "control character in a string"},
      {"// x\n[]", 1, 1, "expected a value"},
      {"[1] /* x */", 1, 5, "unexpected bytes after the document"},
      {"[\f1]", 1, 2, "expected a value"},
      {"[\xC2\xA0]", 1, 2, "expected a value"},
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    const Wrong *row = &wrong[i];
    char bytes[200];
    check_wrong(ct_text_of(row->json), row->line, row->column, row->reason);
    CtText longer = lengthened(row->json, bytes);
    if (longer.data != NULL) check_wrong(longer, row->line, row->column + LONG, row->reason);
  }
  check_wrong(CT_NO_TEXT, 1, 1, "no value: the document is empty");
  check_wrong(CT_TEXT("[1\0]"), 1, 3, "expected ',' or ']'");
  check_wrong(CT_TEXT("[]\0"), 1, 3, "unexpected bytes after the document");
  check_wrong(CT_TEXT("[\"\0\"]"), 1, 3, "control character in a string");
  check_wrong(CT_TEXT("[\"\\\0\"]"), 1, 3, "unknown escape in a string");
  check_wrong(CT_TEXT("\xFF\xFE[\0]\0"), 1, 1, "expected a value");  // UTF-16
}

// No prefix of a document is one, and each is refused without a crash.
static void refuses_every_prefix(void) {
  CtText whole =
      CT_TEXT("{\"a\":[1,-2.5e3,\"x\\u00e9\\uD83D\\uDE00\\n\"],\"b\":{\"c\":null,\"d\":true}}");
  for (size_t length = 0; length < whole.length; length++) {
    CtJsonError error;
    CHECK(ct_json_parse(ct_text_range(whole, 0, length), &error) == NULL && error.reason != NULL);
  }
}

static void limits_nesting(void) {
  char deep[2 * CT_MAX_JSON_DEPTH + 4];
  size_t depth = CT_MAX_JSON_DEPTH;
  memset(deep, '[', depth + 1);
  memset(deep + depth, ']', depth);
  CtJsonDoc *doc = parse((CtText){deep, 2 * depth});
  CHECK(doc != NULL);
  ct_json_free(doc);
  memset(deep, '[', depth + 1);
  check_wrong((CtText){deep, depth + 1}, 1, (unsigned)depth + 1, "nesting deeper than 64");
  static char deeper[1000000];
  for (size_t i = 0; i < sizeof deeper; i++)
    deeper[i] = i % 5 == 0 ? '{' : "{\"a\":"[i % 5];
  check_wrong((CtText){deeper, sizeof deeper}, 1, 5 * CT_MAX_JSON_DEPTH + 1,
              "nesting deeper than 64");
}

static void check_repaired(CtText json, const char *expected, int line) {
  char bytes[200];
  CtJsonDoc *doc = parse(json), *longer = parse(lengthened(json.data, bytes));
  CtText text = ct_json_text(ct_json_first(ct_json_root(doc)));
  check_text(text, ct_text_of(expected), "string", __FILE__, line);
  text = ct_json_text(ct_json_first(ct_json_root(longer)));
  check_text(ct_text_range(text, LONG, text.length), ct_text_of(expected), "long string", __FILE__,
             line);
  ct_json_free(doc);
  ct_json_free(longer);
}
#define CHECK_REPAIRED(json, expected) check_repaired(CT_TEXT(json), (expected), __LINE__)

#define FFFD "\xEF\xBF\xBD"

static void repairs_strings(void) {
  CHECK_REPAIRED("[\"a\\u0000b\"]", "a" FFFD "b");
  CHECK_REPAIRED("[\"\\uD800\"]", FFFD);
  CHECK_REPAIRED("[\"\\uDC00x\"]", FFFD "x");
  CHECK_REPAIRED("[\"\\uD83D\\uDE00\"]", "\xF0\x9F\x98\x80");
  CHECK_REPAIRED("[\"\\ud83d\\ude00\"]", "\xF0\x9F\x98\x80");
  CHECK_REPAIRED("[\"\\uD800\\uD83D\\uDE00\"]", FFFD "\xF0\x9F\x98\x80");
  CHECK_REPAIRED("[\"\\uD800\\n\"]", FFFD "\n");
  CHECK_REPAIRED("[\"\\uD800\\u0041\"]", FFFD "A");
  CHECK_REPAIRED("[\"\\uDBFF\\uDFFF\"]", "\xF4\x8F\xBF\xBF");
  CHECK_REPAIRED("[\"\\u007F\\u0080\\u07FF\\u0800\\uFFFF\"]",
                 "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF");
  CHECK_REPAIRED("[\"\xFF\xE2\x82z\xED\xA0\x80\"]", FFFD FFFD "z" FFFD FFFD FFFD);
  CHECK_REPAIRED("[\"\xE2\x82\"]", FFFD);
  CHECK_REPAIRED("[\"\\\\u0000\\/\\\"\"]", "\\u0000/\"");
  CHECK_REPAIRED("[\"\xEF\xBF\xBD\xE2\x80\x9Cx\xE2\x80\x9D\"]", FFFD "\xE2\x80\x9Cx\xE2\x80\x9D");
}

#define TEN "0123456789"
#define SEVENTY TEN TEN TEN TEN TEN TEN TEN

// Long strings wherever they stand; none of them is lost or moved.
static void keeps_long_strings_apart(void) {
  CtJsonDoc *doc =
      parse(CT_TEXT("{\"a\":[\"" SEVENTY "1\",{\"b\":\"" SEVENTY "2\"},[[]],\"x\"],\"c\":\"" SEVENTY
                    "3\",\"" SEVENTY "\":\"" SEVENTY "4\"}"));
  const CtJsonValue *root = ct_json_root(doc), *item = ct_json_first(ct_json_member(root, "a"));
  CHECK_EQ_TEXT(ct_json_text(item), SEVENTY "1");
  CHECK_EQ_TEXT(ct_json_text(ct_json_member(ct_json_next(item), "b")), SEVENTY "2");
  CHECK_EQ_TEXT(ct_json_text(ct_json_next(ct_json_next(ct_json_next(item)))), "x");
  CHECK_EQ_TEXT(ct_json_text(ct_json_member(root, "c")), SEVENTY "3");
  CHECK_EQ_TEXT(ct_json_text(ct_json_member(root, SEVENTY)), SEVENTY "4");
  ct_json_free(doc);
  doc = parse(CT_TEXT("\"" SEVENTY "\""));
  CHECK_EQ_TEXT(ct_json_text(ct_json_root(doc)), SEVENTY);
  ct_json_free(doc);
}

static void walks_the_tree(void) {
  CtJsonDoc *doc =
      parse(CT_TEXT("{\"a\":1,\"B\":\"x\",\"b\":[true,null],\"a\":2,\"n\\u0000\":{}}"));
  const CtJsonValue *root = ct_json_root(doc);
  CHECK_EQ_INT(ct_json_type(root), CT_JSON_OBJECT);
  CHECK_EQ_TEXT(ct_json_digits(ct_json_member(root, "a")), "1");
  CHECK_EQ_TEXT(ct_json_text(ct_json_member(root, "B")), "x");
  CHECK_EQ_INT(ct_json_type(ct_json_member(root, "b")), CT_JSON_ARRAY);
  CHECK(ct_json_member(root, "A") == NULL);
  CHECK(ct_json_member(root, "") == NULL);
  CHECK(ct_json_member(root, "n") == NULL);
  CHECK_EQ_INT(ct_json_type(ct_json_member(root, "n" FFFD)), CT_JSON_OBJECT);
  const CtJsonValue *member = ct_json_first(root);
  CHECK_EQ_TEXT(ct_json_name(member), "a");
  CHECK_EQ_TEXT(ct_json_name(ct_json_next(member)), "B");
  const CtJsonValue *item = ct_json_first(ct_json_member(root, "b"));
  CHECK(ct_json_to_bool(item) && ct_json_name(item).data == NULL);
  CHECK_EQ_INT(ct_json_type(ct_json_next(item)), CT_JSON_NULL);
  CHECK(ct_json_next(ct_json_next(item)) == NULL);
  CHECK(ct_json_first(item) == NULL && ct_json_first(ct_json_member(root, "B")) == NULL);
  ct_json_free(doc);
}

static void takes_nothing_calmly(void) {
  CHECK_EQ_INT(ct_json_type(NULL), CT_JSON_MISSING);
  CHECK(ct_json_root(NULL) == NULL && ct_json_member(NULL, "a") == NULL);
  CHECK(ct_json_first(NULL) == NULL && ct_json_next(NULL) == NULL);
  CHECK(ct_json_name(NULL).data == NULL && ct_json_text(NULL).data == NULL);
  CHECK(ct_json_digits(NULL).data == NULL && !ct_json_to_bool(NULL));
  CtNumber number;
  CtInterval interval;
  uint64_t value;
  CHECK(!ct_json_to_number(NULL, &number) && !ct_json_to_uint(NULL, &value));
  CHECK(!ct_json_to_interval(NULL, &interval));
  ct_json_free(NULL);
}

static void keeps_digits(void) {
  CtJsonDoc *doc = parse(CT_TEXT("[123456789012345678901234567890,-0.10,1E+2,\"12\",\"\xFF"
                                 "12\"]"));
  const CtJsonValue *item = ct_json_first(ct_json_root(doc));
  CHECK_EQ_INT(ct_json_type(item), CT_JSON_NUMBER);
  CHECK_EQ_TEXT(ct_json_digits(item), "123456789012345678901234567890");
  CHECK(ct_json_text(item).data == NULL);
  item = ct_json_next(item);
  CHECK_EQ_TEXT(ct_json_digits(item), "-0.10");
  item = ct_json_next(item);
  CHECK_EQ_TEXT(ct_json_digits(item), "1E+2");
  item = ct_json_next(item);
  CHECK_EQ_INT(ct_json_type(item), CT_JSON_STRING);
  CHECK(ct_json_digits(item).data == NULL);
  item = ct_json_next(item);
  CHECK_EQ_INT(ct_json_type(item), CT_JSON_STRING);  // the mark itself cannot come from outside
  CHECK_EQ_TEXT(ct_json_text(item), FFFD "12");
  ct_json_free(doc);
}

static void check_number(const char *json, bool fits, CtNumber expected) {
  CtJsonDoc *doc = parse(ct_text_of(json));
  CtNumber value = {7, 1, 0};
  CHECK_EQ_INT(ct_json_to_number(ct_json_root(doc), &value), fits);
  CHECK(ct_number_equal(value, fits ? expected : ct_number_of(7, 0)));
  ct_json_free(doc);
}

static void reads_numbers(void) {
  check_number("1200000", true, ct_number_of(12, 5));
  check_number("-12.50", true, ct_number_of(-125, -1));
  check_number("-0", true, CT_ZERO);
  check_number("1.5e3", true, ct_number_of(1500, 0));
  check_number("1.5E-3", true, ct_number_of(15, -4));
  check_number("1e+2", true, ct_number_of(100, 0));
  check_number("0e99999999999999999999", true, CT_ZERO);
  check_number("9223372036854775807", true, ct_number_of(INT64_MAX, 0));
  check_number("\"9223372036854775807\"", true, ct_number_of(INT64_MAX, 0));
  check_number("\"9.223372036854775807e+78\"", true, ct_number_of(INT64_MAX, 60));
  check_number("1e78", true, ct_number_of(INT64_C(1000000000000000000), 60));
  check_number("9223372036854775808", false, CT_ZERO);
  check_number("1e79", false, CT_ZERO);
  check_number("1e-61", false, CT_ZERO);
  check_number("1e99999999999999999999", false, CT_ZERO);
  check_number("1e-99999999999999999999", false, CT_ZERO);
  check_number("\"\"", false, CT_ZERO);
  check_number("\"12 \"", false, CT_ZERO);
  check_number("\"1e\"", false, CT_ZERO);
  check_number("\"1e+\"", false, CT_ZERO);
  check_number("\"1e1.5\"", false, CT_ZERO);
  check_number("\"e5\"", false, CT_ZERO);
  check_number("null", false, CT_ZERO);
  check_number("[1]", false, CT_ZERO);
}

static void reads_unsigned(void) {
  CtJsonDoc *doc =
      parse(CT_TEXT("[18446744073709551615,0,18446744073709551616,-1,1.0,1e3,\"\",true]"));
  const CtJsonValue *item = ct_json_first(ct_json_root(doc));
  uint64_t value = 7;
  CHECK(ct_json_to_uint(item, &value) && value == UINT64_MAX);
  item = ct_json_next(item);
  CHECK(ct_json_to_uint(item, &value) && value == 0);
  while ((item = ct_json_next(item)) != NULL)
    CHECK(!ct_json_to_uint(item, &value));
  ct_json_free(doc);
}

typedef struct Kept {
  char bytes[1 << 16];
  size_t length;
} Kept;

static bool keep(void *context, const char *bytes, size_t length) {
  Kept *to = context;
  if (length > sizeof to->bytes - to->length) return false;
  memcpy(to->bytes + to->length, bytes, length);
  to->length += length;
  return true;
}

static void reads_what_was_written(void) {
  static Kept kept;
  static CtJson json;
  ct_json_init(&json, (CtSink){keep, &kept});
  ct_json_array(&json);
  for (int low = -2; low <= 2; low++) {
    ct_json_interval(&json,
                     ct_interval_closed(ct_number_of(low, -1), ct_number_of(INT64_MAX, low)));
    ct_json_interval(&json, ct_interval_more_than(ct_number_of(low * 7, 3)));
    ct_json_interval(&json, ct_interval_less_than(ct_number_of(low * 7, 58)));
    ct_json_interval(&json, ct_interval_all());
  }
  ct_json_array_end(&json);
  CHECK(ct_json_flush(&json));
  CtJsonDoc *doc = parse((CtText){kept.bytes, kept.length});
  const CtJsonValue *item = ct_json_first(ct_json_root(doc));
  CtInterval read;
  for (int low = -2; low <= 2; low++) {
    CHECK(ct_json_to_interval(item, &read));
    CHECK(ct_interval_equal(
        read, ct_interval_closed(ct_number_of(low, -1), ct_number_of(INT64_MAX, low))));
    CHECK(ct_json_to_interval(item = ct_json_next(item), &read));
    CHECK(ct_interval_equal(read, ct_interval_more_than(ct_number_of(low * 7, 3))));
    CHECK(ct_json_to_interval(item = ct_json_next(item), &read));
    CHECK(ct_interval_equal(read, ct_interval_less_than(ct_number_of(low * 7, 58))));
    CHECK(ct_json_to_interval(item = ct_json_next(item), &read));
    CHECK(ct_interval_equal(read, ct_interval_all()));
    item = ct_json_next(item);
  }
  CHECK(item == NULL);
  ct_json_free(doc);
}

// Every code point but NUL comes back as it was.
static void returns_every_character(void) {
  static char text[1 << 12];
  static Kept kept;
  static CtJson json;
  size_t length = 0;
  for (int byte = 1; byte < 0x80; byte++)
    text[length++] = (char)byte;
  memcpy(text + length, "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80", 9);
  length += 9;
  kept.length = 0;
  ct_json_init(&json, (CtSink){keep, &kept});
  ct_json_string(&json, (CtText){text, length});
  CHECK(ct_json_flush(&json));
  CtJsonDoc *doc = parse((CtText){kept.bytes, kept.length});
  CHECK_EQ_TEXT(ct_json_text(ct_json_root(doc)), ((CtText){text, length}));
  ct_json_free(doc);
}

static void refuses_other_intervals(void) {
  static const char *const wrong[] = {
      "{}",
      "[]",
      "null",
      "{\"lo\":1,\"hi\":2}",
      "{\"lo\":1,\"lo_open\":false,\"hi\":2}",
      "{\"lo\":1,\"lo_open\":0,\"hi\":2,\"hi_open\":false}",
      "{\"lo\":\"x\",\"lo_open\":false,\"hi\":2,\"hi_open\":false}",
      "{\"lo_open\":true,\"hi\":2,\"hi_open\":false}",
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    CtJsonDoc *doc = parse(ct_text_of(wrong[i]));
    CtInterval out;
    CHECK(!ct_json_to_interval(ct_json_root(doc), &out));
    ct_json_free(doc);
  }
}

// A document many times larger than the first buffer, and one that grows most when it is rewritten.
static void reads_large_documents(void) {
  enum { COUNT = 200000 };
  static char bytes[COUNT * 2 + 2];
  bytes[0] = '[';
  for (size_t i = 0; i < COUNT; i++)
    memcpy(bytes + 1 + 2 * i, "7,", 2);
  bytes[2 * COUNT] = ']';
  CtJsonDoc *doc = parse((CtText){bytes, 2 * COUNT + 1});
  size_t count = 0;
  for (const CtJsonValue *item = ct_json_first(ct_json_root(doc)); item != NULL;
       item = ct_json_next(item)) {
    count += ct_text_equal(ct_json_digits(item), CT_TEXT("7"));
  }
  CHECK_EQ_INT(count, COUNT);
  ct_json_free(doc);
  memset(bytes, 0xFF, sizeof bytes);
  bytes[0] = bytes[sizeof bytes - 1] = '"';
  doc = parse((CtText){bytes, sizeof bytes});
  CHECK_EQ_INT(ct_json_text(ct_json_root(doc)).length, 3 * (sizeof bytes - 2));
  ct_json_free(doc);
}

TEST_MAIN(TEST(takes_what_is_right), TEST(refuses_what_is_wrong), TEST(refuses_every_prefix),
          TEST(limits_nesting), TEST(repairs_strings), TEST(keeps_long_strings_apart),
          TEST(walks_the_tree), TEST(takes_nothing_calmly), TEST(keeps_digits), TEST(reads_numbers),
          TEST(reads_unsigned), TEST(reads_what_was_written), TEST(returns_every_character),
          TEST(refuses_other_intervals), TEST(reads_large_documents))
