// Views of bytes and spans.
#include "check.h"

static void cuts_to_the_text(void) {
  CtText text = CT_TEXT("casualties");
  CHECK_EQ_TEXT(ct_text_range(text, 0, 4), "casu");
  CHECK_EQ_TEXT(ct_text_range(text, 6, 99), "ties");
  CHECK_EQ_TEXT(ct_text_range(text, 7, 3), "");
  CHECK_EQ_TEXT(ct_text_range(text, 99, 100), "");
  CHECK_EQ_TEXT(ct_text_slice(text, (CtSpan){4, 6}), "al");
  CHECK_EQ_TEXT(ct_text_slice(text, (CtSpan){0, UINT32_MAX}), "casualties");
  CHECK(ct_text_range(CT_NO_TEXT, 0, 3).data == NULL);
}

static void takes_strings(void) {
  CHECK_EQ_INT(ct_text_of("abc").length, 3);
  CHECK_EQ_INT(ct_text_of("").length, 0);
  CHECK_EQ_INT(ct_text_of(NULL).length, 0);
  CHECK(ct_text_of(NULL).data == NULL);
}

static void compares_by_bytes(void) {
  CHECK(ct_text_equal(CT_TEXT("a\0b"), CT_TEXT("a\0b")));
  CHECK(!ct_text_equal(CT_TEXT("a\0b"), CT_TEXT("a\0c")));
  CHECK(!ct_text_equal(CT_TEXT("ab"), CT_TEXT("abc")));
  CHECK(ct_text_equal(CT_NO_TEXT, CT_TEXT("")));
  CHECK(ct_text_equal_ascii_case(CT_TEXT("KYIV[@`{"), CT_TEXT("kyiv[@`{")));
  CHECK(!ct_text_equal_ascii_case(CT_TEXT("@["), CT_TEXT("`{")));
  CHECK(!ct_text_equal_ascii_case(CT_TEXT("\xC3\x84"), CT_TEXT("\xC3\xA4")));
  CHECK(!ct_text_equal_ascii_case(CT_TEXT("a"), CT_TEXT("ab")));
}

static void orders_bytes(void) {
  CHECK(ct_text_compare(CT_TEXT("a"), CT_TEXT("b")) < 0);
  CHECK(ct_text_compare(CT_TEXT("ab"), CT_TEXT("a")) > 0);
  CHECK(ct_text_compare(CT_TEXT("a"), CT_TEXT("ab")) < 0);
  CHECK_EQ_INT(ct_text_compare(CT_TEXT("ab"), CT_TEXT("ab")), 0);
  CHECK(ct_text_compare(CT_TEXT("\xC3"), CT_TEXT("z")) > 0);
  CHECK_EQ_INT(ct_text_compare(CT_NO_TEXT, CT_TEXT("")), 0);
  CHECK(ct_text_compare(CT_NO_TEXT, CT_TEXT("a")) < 0);
}

static void sees_both_ends(void) {
  CHECK(ct_text_starts(CT_TEXT("at least 14"), CT_TEXT("at ")));
  CHECK(ct_text_starts(CT_TEXT("at"), CT_TEXT("")));
  CHECK(ct_text_starts(CT_NO_TEXT, CT_TEXT("")));
  CHECK(!ct_text_starts(CT_TEXT("at"), CT_TEXT("at ")));
  CHECK(ct_text_ends(CT_TEXT("14-plus"), CT_TEXT("plus")));
  CHECK(ct_text_ends(CT_TEXT("plus"), CT_TEXT("")));
  CHECK(!ct_text_ends(CT_TEXT("plus"), CT_TEXT("4-plus")));
  CHECK(!ct_text_ends(CT_TEXT("plus"), CT_TEXT("plum")));
}

static void finds(void) {
  CtText text = CT_TEXT("aabaab\0aac");
  CHECK_EQ_INT(ct_text_find(text, CT_TEXT("aab"), 0), 0);
  CHECK_EQ_INT(ct_text_find(text, CT_TEXT("aab"), 1), 3);
  CHECK_EQ_INT(ct_text_find(text, CT_TEXT("aac"), 0), 7);
  CHECK_EQ_INT(ct_text_find(text, CT_TEXT("\0a"), 0), 6);
  CHECK(ct_text_find(text, CT_TEXT("aab"), 4) == SIZE_MAX);
  CHECK(ct_text_find(text, CT_TEXT("x"), 0) == SIZE_MAX);
  CHECK(ct_text_find(text, CT_TEXT("c"), 10) == SIZE_MAX);
  CHECK(ct_text_find(text, CT_TEXT("c"), 11) == SIZE_MAX);
  CHECK(ct_text_find(text, CT_TEXT("c"), SIZE_MAX) == SIZE_MAX);
  CHECK_EQ_INT(ct_text_find(text, CT_TEXT(""), 10), 10);
  CHECK_EQ_INT(ct_text_find(CT_NO_TEXT, CT_TEXT(""), 0), 0);
  CHECK(ct_text_find(CT_NO_TEXT, CT_TEXT("a"), 0) == SIZE_MAX);
}

static void trims(void) {
  CHECK_EQ_TEXT(ct_text_trim(CT_TEXT(" \t\r\n\xC2\xA0 14 \xC2\xA0\n")), "14");
  CHECK_EQ_TEXT(ct_text_trim(CT_TEXT("1 4")), "1 4");
  CHECK_EQ_TEXT(ct_text_trim(CT_TEXT(" \xC2\xA0")), "");
  CHECK_EQ_TEXT(ct_text_trim(CT_TEXT("\xC3\xA0")), "\xC3\xA0");  // "à" ends with the byte A0
  CHECK_EQ_TEXT(ct_text_trim(CT_TEXT("\xC2")), "\xC2");
  CHECK_EQ_INT(ct_text_trim(CT_NO_TEXT).length, 0);
}

// The values of the reference implementation of FNV-1a.
static void hashes(void) {
  CHECK(ct_text_hash(CT_NO_TEXT, 0) == UINT64_C(0xCBF29CE484222325));
  CHECK(ct_text_hash(CT_TEXT("a"), 0) == UINT64_C(0xAF63DC4C8601EC8C));
  CHECK(ct_text_hash(CT_TEXT("foobar"), 0) == UINT64_C(0x85944171F73967E8));
  CHECK(ct_text_hash(CT_TEXT("\xFF"), 0) != ct_text_hash(CT_TEXT("\x7F"), 0));
  CHECK(ct_text_hash(CT_TEXT("a"), 1) != ct_text_hash(CT_TEXT("a"), 0));
  CHECK(ct_text_fingerprint(CT_TEXT("0123456789"), 0) ==
        ct_text_fingerprint(CT_TEXT("0123456789"), 0));
  CHECK(ct_text_fingerprint(CT_TEXT("0123456789"), 0) !=
        ct_text_fingerprint(CT_TEXT("0123456789"), 1));
  CHECK(ct_text_fingerprint(CT_TEXT("0123456789"), 0) !=
        ct_text_fingerprint(CT_TEXT("1123456789"), 0));
  CHECK(ct_text_fingerprint(CT_TEXT("0123456789"), 0) !=
        ct_text_fingerprint(CT_TEXT("0123456780"), 0));
  CHECK(ct_text_fingerprint(CT_NO_TEXT, 0) != ct_text_fingerprint(CT_TEXT("\0"), 0));
}

static void relates_spans(void) {
  CHECK(ct_span_overlaps((CtSpan){0, 5}, (CtSpan){4, 6}));
  CHECK(!ct_span_overlaps((CtSpan){0, 5}, (CtSpan){5, 6}));
  CHECK(!ct_span_overlaps((CtSpan){5, 6}, (CtSpan){0, 5}));
  CHECK(ct_span_contains((CtSpan){0, 5}, (CtSpan){0, 5}));
  CHECK(ct_span_contains((CtSpan){0, 5}, (CtSpan){2, 3}));
  CHECK(!ct_span_contains((CtSpan){0, 5}, (CtSpan){2, 6}));
}

TEST_MAIN(TEST(cuts_to_the_text), TEST(takes_strings), TEST(compares_by_bytes), TEST(orders_bytes),
          TEST(sees_both_ends), TEST(finds), TEST(trims), TEST(hashes), TEST(relates_spans))
