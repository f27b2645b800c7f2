// JSON written as a stream, into a sink that keeps it.
#include "check.h"

#include "base/json_write.h"

typedef struct Kept {
  char bytes[200000];
  size_t length;
  size_t room;  // the sink refuses beyond it
  unsigned calls;
} Kept;

static Kept kept;
static CtJson json;

static bool keep(void *context, const char *bytes, size_t length) {
  Kept *to = context;
  to->calls++;
  if (length > to->room - to->length) return false;
  memcpy(to->bytes + to->length, bytes, length);
  to->length += length;
  return true;
}

static void begin(void) {
  kept.length = 0;
  kept.calls = 0;
  kept.room = sizeof kept.bytes;
  ct_json_init(&json, (CtSink){keep, &kept});
}

static CtText result(void) {
  CHECK(ct_json_flush(&json));
  return (CtText){kept.bytes, kept.length};
}

static void nests_with_commas(void) {
  begin();
  ct_json_object(&json);
  CT_JSON_KEY(&json, "id");
  ct_json_string(&json, CT_TEXT("a1"));
  CT_JSON_KEY(&json, "list");
  ct_json_array(&json);
  ct_json_uint(&json, 0);
  ct_json_uint(&json, UINT64_MAX);
  ct_json_array(&json);
  ct_json_array_end(&json);
  ct_json_object(&json);
  ct_json_object_end(&json);
  ct_json_bool(&json, true);
  ct_json_null(&json);
  ct_json_array_end(&json);
  CT_JSON_BOOL(&json, "last", false);
  ct_json_object_end(&json);
  ct_json_raw(&json, CT_TEXT("\n"));
  CHECK_EQ_TEXT(result(), "{\"id\":\"a1\",\"list\":[0,18446744073709551615,[],{},true,null],"
                          "\"last\":false}\n");
}

static void writes_lines(void) {
  begin();
  for (int i = 0; i < 2; i++) {
    ct_json_object(&json);
    ct_json_object_end(&json);
    ct_json_raw(&json, CT_TEXT("\n"));
  }
  CHECK_EQ_TEXT(result(), "{}\n{}\n");
}

static void check_string(CtText value, const char *expected, int line) {
  begin();
  ct_json_string(&json, value);
  check_text(result(), ct_text_of(expected), "string", __FILE__, line);
}
#define CHECK_STRING(value, expected) check_string(CT_TEXT(value), (expected), __LINE__)

static void escapes(void) {
  CHECK_STRING("", "\"\"");
  CHECK_STRING("a\"b\\c/d", "\"a\\\"b\\\\c/d\"");
  CHECK_STRING("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"");
  CHECK_STRING("\0\x01\x1F\x7F", "\"\\u0000\\u0001\\u001f\x7F\"");
  CHECK_STRING("Kyiv \xE2\x80\x93 \xF0\x9F\x98\x80", "\"Kyiv \xE2\x80\x93 \xF0\x9F\x98\x80\"");
  CHECK_STRING("a\xFFz\xE2\x82", "\"a\xEF\xBF\xBDz\xEF\xBF\xBD\"");
}

// Every byte below 80 at every place of a word is found.
static void escapes_anywhere(void) {
  for (int byte = 0; byte < 0x80; byte++) {
    bool special = byte < 0x20 || byte == '"' || byte == '\\';
    for (size_t at = 0; at < 20; at++) {
      char text[20];
      memset(text, 'x', sizeof text);
      text[at] = (char)byte;
      begin();
      ct_json_string(&json, (CtText){text, sizeof text});
      CtText written = result();
      if ((written.length > 22) != special) CHECK_EQ_INT(byte, at + 1000);
      if (written.data[1 + at] != (special ? '\\' : (char)byte)) CHECK_EQ_INT(byte, at + 2000);
    }
  }
  CHECK(true);
}

static void writes_null_for_no_text(void) {
  begin();
  ct_json_array(&json);
  ct_json_string_or_null(&json, CT_NO_TEXT);
  ct_json_string_or_null(&json, CT_TEXT(""));
  ct_json_string(&json, CT_NO_TEXT);
  ct_json_array_end(&json);
  CHECK_EQ_TEXT(result(), "[null,\"\",\"\"]");
}

static void check_number(CtNumber value, const char *expected) {
  begin();
  ct_json_number(&json, value);
  CHECK_EQ_TEXT(result(), expected);
}

static void writes_numbers(void) {
  CtNumber ratio;
  CHECK(ct_number_ratio(2, 3, &ratio));
  check_number(ct_number_of(12, 5), "1200000");
  check_number(ct_number_of(-35, -2), "-0.35");
  check_number(ratio, "0.666666666666667");
  check_number(ct_number_of(INT64_C(999999999999999), 0), "999999999999999");
  check_number(ct_number_of(INT64_C(1234567890123456), 0), "\"1234567890123456\"");
  check_number(ct_number_of(INT64_C(-1234567890123456), 0), "\"-1234567890123456\"");
  check_number(ct_number_of(INT64_C(9000000000000000000), 0), "9000000000000000000");
  check_number(ct_number_of(10000, 60), "1e+64");
  check_number(ct_number_of(INT64_MAX, 60), "\"9.223372036854775807e+78\"");
}

static void writes_intervals(void) {
  begin();
  ct_json_interval(&json, ct_interval_more_than(ct_number_of(650, 0)));
  CHECK_EQ_TEXT(result(), "{\"lo\":650,\"lo_open\":true,\"hi\":null,\"hi_open\":true}");
  begin();
  ct_json_interval(&json, ct_interval_closed(ct_number_of(165, -1), ct_number_of(17, 0)));
  CHECK_EQ_TEXT(result(), "{\"lo\":16.5,\"lo_open\":false,\"hi\":17,\"hi_open\":false}");
}

// Strings longer than the buffer, and pieces that just fill it.
static void passes_its_buffer(void) {
  static char text[100000];
  for (size_t i = 0; i < sizeof text; i++)
    text[i] = (char)('a' + i % 26);
  for (size_t length = CT_JSON_BUFFER - 3; length <= CT_JSON_BUFFER + 3; length++) {
    begin();
    ct_json_string(&json, (CtText){text, length});
    CtText written = result();
    CHECK_EQ_INT(written.length, length + 2);
    CHECK_EQ_TEXT(ct_text_range(written, 1, length + 1), ((CtText){text, length}));
  }
  text[50000] = '"';
  begin();
  ct_json_string(&json, (CtText){text, sizeof text});
  CHECK_EQ_INT(result().length, sizeof text + 3);
  begin();
  for (int i = 0; i < 10000; i++)
    ct_json_raw(&json, CT_TEXT("0123456"));
  CHECK_EQ_INT(result().length, 70000);
  CHECK(kept.calls < 20);
}

static void stops_when_the_sink_does(void) {
  begin();
  kept.room = CT_JSON_BUFFER + 1000;
  for (int i = 0; i < 10000; i++)
    ct_json_raw(&json, CT_TEXT("0123456"));
  CHECK(!ct_json_flush(&json));
  CHECK(kept.length <= kept.room);
  CHECK_EQ_INT(kept.calls, 2);
}

static void refuses_wrong_order(void) {
  begin();
  ct_json_object_end(&json);
  CHECK(!ct_json_flush(&json));
  begin();
  ct_json_object(&json);
  CT_JSON_KEY(&json, "a");
  ct_json_object_end(&json);
  CHECK(!ct_json_flush(&json));
  begin();
  for (int i = 0; i < CT_JSON_DEPTH; i++)
    ct_json_array(&json);
  CHECK(!json.failed);
  ct_json_array(&json);
  CHECK(!ct_json_flush(&json));
}

TEST_MAIN(TEST(nests_with_commas), TEST(writes_lines), TEST(escapes), TEST(escapes_anywhere),
          TEST(writes_null_for_no_text), TEST(writes_numbers), TEST(writes_intervals),
          TEST(passes_its_buffer), TEST(stops_when_the_sink_does), TEST(refuses_wrong_order))
