// UTF-8: every code point, every kind of ill-formed part, the fast ways against the plain
// definition, properties.
#include "check.h"

#include "base/utf8.h"

static void round_trips_every_code_point(void) {
  uint32_t wrong = 0;
  for (uint32_t code = 0; code <= 0x110000; code++) {
    char bytes[4];
    size_t length = 0, written = ct_utf8_encode(code, bytes);
    bool good = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    uint32_t back = ct_utf8_decode((CtText){bytes, written}, 0, &length);
    wrong += back != (good ? code : CT_REPLACEMENT) || length != written;
    wrong += ct_utf8_sequence((CtText){bytes, written}, 0) != written;
  }
  CHECK_EQ_INT(wrong, 0);
  char bytes[4];
  CHECK_EQ_INT(ct_utf8_encode(UINT32_MAX, bytes), 3);
}

static void decodes_at_the_end(void) {
  size_t length = 9;
  CHECK_EQ_INT(ct_utf8_decode(CT_TEXT("a"), 1, &length), 0);
  CHECK_EQ_INT(length, 0);
  CHECK_EQ_INT(ct_utf8_decode(CT_NO_TEXT, 0, &length), 0);
  CHECK_EQ_INT(ct_utf8_decode(CT_TEXT("\0"), 0, &length), 0);
  CHECK_EQ_INT(length, 1);
}

// Lengths of the parts that a WHATWG decoder takes, one digit each; R: U+FFFD for an ill-formed
// one.
static void check_parts(CtText bytes, const char *lengths, int line) {
  size_t offset = 0;
  CHECK_EQ_INT(strlen(lengths) % 2, 0);
  for (const char *part = lengths; *part != '\0'; part += 2) {
    size_t length;
    uint32_t code = ct_utf8_decode(bytes, offset, &length);
    bool bad = part[0] == 'R';
    check_int((long long)length, part[1] - '0', "length", __FILE__, line);
    check_true(bad == (ct_utf8_sequence(bytes, offset) == 0), "well-formed", __FILE__, line);
    check_true(!bad || code == CT_REPLACEMENT, "U+FFFD", __FILE__, line);
    offset += length;
  }
  check_int((long long)offset, (long long)bytes.length, "all bytes", __FILE__, line);
  check_true(ct_utf8_is_valid(bytes) == (strchr(lengths, 'R') == NULL), "valid", __FILE__, line);
}
#define CHECK_PARTS(bytes, lengths) check_parts(CT_TEXT(bytes), (lengths), __LINE__)

static void parts_the_ill_formed(void) {
  CHECK_PARTS("\x80", "R1");
  CHECK_PARTS("\xBF\xBF", "R1R1");
  CHECK_PARTS("\xC0\x80", "R1R1");  // overlong NUL
  CHECK_PARTS("\xC1\xBF", "R1R1");
  CHECK_PARTS("\xC2", "R1");
  CHECK_PARTS("\xC2"
              "A",
              "R1G1");
  CHECK_PARTS("\xC3\xA4", "G2");
  CHECK_PARTS("\xDF\xBF\x80", "G2R1");
  CHECK_PARTS("\xE0\x80\x80", "R1R1R1");  // overlong
  CHECK_PARTS("\xE0\x9F\xBF", "R1R1R1");
  CHECK_PARTS("\xE0\xA0", "R2");
  CHECK_PARTS("\xE0\xA0\x80", "G3");
  CHECK_PARTS("\xE2\x82", "R2");  // a truncated euro sign
  CHECK_PARTS("\xE2\x82"
              "A",
              "R2G1");
  CHECK_PARTS("\xE2\x82\xE2\x82\xAC", "R2G3");
  CHECK_PARTS("\xED\xA0\x80", "R1R1R1");  // a surrogate
  CHECK_PARTS("\xED\x9F\xBF", "G3");
  CHECK_PARTS("\xEE\x80\x80", "G3");
  CHECK_PARTS("\xEF\xBF\xBD", "G3");  // U+FFFD itself
  CHECK_PARTS("\xEF\xBF\xBF", "G3");
  CHECK_PARTS("\xF0\x80\x80\x80", "R1R1R1R1");  // overlong
  CHECK_PARTS("\xF0\x8F\xBF\xBF", "R1R1R1R1");
  CHECK_PARTS("\xF0\x90\x80", "R3");
  CHECK_PARTS("\xF0\x90\x80"
              "A",
              "R3G1");
  CHECK_PARTS("\xF0\x90\x80\x80", "G4");
  CHECK_PARTS("\xF0\x9F\x98\x80", "G4");
  CHECK_PARTS("\xF0\x9F\xF0\x9F\x98\x80", "R2G4");
  CHECK_PARTS("\xF4\x8F\xBF\xBF", "G4");
  CHECK_PARTS("\xF4\x90\x80\x80", "R1R1R1R1");  // above 10FFFF
  CHECK_PARTS("\xF5\x80\x80\x80", "R1R1R1R1");
  CHECK_PARTS("\xF8\x88\x80\x80\x80", "R1R1R1R1R1");
  CHECK_PARTS("\xFE\xFF", "R1R1");
  // Unicode, table 3-8 and the two below it.
  CHECK_PARTS("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "R1R1R1R1R1R1R1R1G1");
  CHECK_PARTS("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "R1R1R1R1R1R1R1R1G1");
  CHECK_PARTS("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "R2R1R3R2G1");
}

static void finds_the_ill_formed_anywhere(void) {
  for (size_t length = 1; length < 40; length++) {
    for (size_t at = 0; at < length; at++) {
      char bytes[40];
      memset(bytes, 'x', sizeof bytes);
      bytes[at] = '\xFF';
      CtText text = {bytes, length};
      CHECK(!ct_utf8_is_valid(text) && ct_utf8_valid_end(text, 0) == at);
      CHECK_EQ_INT(ct_utf8_valid_end(text, at + 1), length);
    }
  }
  CHECK(ct_utf8_is_valid(CT_NO_TEXT));
}

static void sanitizes(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  CtText good = CT_TEXT("M\xC3\xBCnchen \xF0\x9F\x98\x80\0");
  CHECK(ct_utf8_sanitize(&arena, good).data == good.data);
  CHECK_EQ_INT(arena.used_bytes, 0);
  CHECK_EQ_TEXT(ct_utf8_sanitize(&arena, CT_TEXT("a\xE2\x82z\xFF")), "a\xEF\xBF\xBDz\xEF\xBF\xBD");
  CHECK_EQ_TEXT(ct_utf8_sanitize(&arena, CT_TEXT("\xF0\x90\x80")), "\xEF\xBF\xBD");
  CtText repaired = ct_utf8_sanitize(&arena, CT_TEXT("\x80\0\x80"));
  CHECK_EQ_TEXT(repaired, CT_TEXT("\xEF\xBF\xBD\0\xEF\xBF\xBD"));
  CHECK_EQ_INT(repaired.data[repaired.length], 0);
  ct_arena_free(&arena);
  ct_arena_init(&arena, 10);
  CHECK(ct_utf8_sanitize(&arena, CT_TEXT("\x80")).data == NULL);
}

// A text of mixed characters of 1 to 4 bytes; every prefix is counted both ways.
static void counts_like_a_decoder(void) {
  static const uint32_t codes[] = {'a',   0xE9,   0x20AC,   0x1F600, 'b',
                                   0x7FF, 0xFFFD, 0x10FFFF, 0,       0x416};
  char bytes[400];
  size_t length = 0, units = 0;
  for (size_t i = 0; i < 90; i++) {
    uint32_t code = codes[(i * i + i / 7) % 10];
    CHECK_EQ_INT(ct_utf8_count((CtText){bytes, length}), i);
    CHECK_EQ_INT(ct_utf16_count((CtText){bytes, length}), units);
    length += ct_utf8_encode(code, bytes + length);
    units += code > 0xFFFF ? 2 : 1;
  }
  CHECK_EQ_INT(ct_utf8_count(CT_NO_TEXT), 0);
  CHECK_EQ_INT(ct_utf16_count(CT_NO_TEXT), 0);
}

static void knows_classes(void) {
  CHECK(ct_utf8_is_letter('z') && ct_utf8_is_letter(0x416) && ct_utf8_is_letter(0x4E2D));
  CHECK(!ct_utf8_is_letter('1') && !ct_utf8_is_letter('_') && !ct_utf8_is_letter(0x301));
  CHECK(!ct_utf8_is_letter(0x110000) && !ct_utf8_is_letter(UINT32_MAX));
  CHECK(ct_utf8_is_upper('Z') && ct_utf8_is_upper(0x416) && ct_utf8_is_upper(0x1C5));
  CHECK(!ct_utf8_is_upper('z') && !ct_utf8_is_upper(0x436) && !ct_utf8_is_upper('['));
  CHECK(ct_utf8_is_mark(0x301) && ct_utf8_is_mark(0x20DD) && !ct_utf8_is_mark('^'));
  CHECK(!ct_utf8_is_mark(0xFFFD));
}

static void knows_spaces(void) {
  uint32_t count = 0;
  for (uint32_t code = 0; code <= 0x10FFFF; code++)
    count += ct_utf8_is_space(code);
  CHECK_EQ_INT(count, 25);
  CHECK(ct_utf8_is_space(0xA0) && ct_utf8_is_space(0x202F) && ct_utf8_is_space(0x2009));
  CHECK(ct_utf8_is_space('\t') && ct_utf8_is_space('\v') && !ct_utf8_is_space(0x1F));
  CHECK(!ct_utf8_is_space(0x200B) && !ct_utf8_is_space(0xFEFF));
}

static void knows_digits(void) {
  CHECK_EQ_INT(ct_utf8_digit_value('0'), 0);
  CHECK_EQ_INT(ct_utf8_digit_value('9'), 9);
  CHECK_EQ_INT(ct_utf8_digit_value('a'), -1);
  CHECK_EQ_INT(ct_utf8_digit_value(0x664), 4);    // Arabic-Indic
  CHECK_EQ_INT(ct_utf8_digit_value(0x96F), 9);    // Devanagari
  CHECK_EQ_INT(ct_utf8_digit_value(0xFF17), 7);   // full width
  CHECK_EQ_INT(ct_utf8_digit_value(0x1D7CE), 0);  // mathematical bold
  CHECK_EQ_INT(ct_utf8_digit_value(0x1D7FF), 9);  // mathematical monospace
  CHECK_EQ_INT(ct_utf8_digit_value(0xB2), -1);    // superscript two is no decimal digit
  CHECK_EQ_INT(ct_utf8_digit_value(0x110000), -1);
  uint32_t digits = 0, sum = 0;
  for (uint32_t code = 0; code <= 0x10FFFF; code++) {
    if (!ct_utf8_is_digit(code)) continue;
    digits++;
    sum += (uint32_t)ct_utf8_digit_value(code);
  }
  CHECK(digits >= 650 && digits % 10 == 0);
  CHECK_EQ_INT(sum, digits / 10 * 45);
}

static void check_lower(CtText text, const char *expected, int line) {
  char out[64];
  size_t length = ct_utf8_lower_text(text, out, sizeof out);
  check_text((CtText){out, length}, ct_text_of(expected), "lower", __FILE__, line);
}
#define CHECK_LOWER(text, expected) check_lower(CT_TEXT(text), (expected), __LINE__)

static void lowers_texts(void) {
  CHECK_LOWER("KYIV, Saturday @[`{ 14 DRONES", "kyiv, saturday @[`{ 14 drones");
  CHECK_LOWER("\xC3\x84RGER in Z\xC3\x9CRICH", "\xC3\xA4rger in z\xC3\xBCrich");
  CHECK_LOWER("\xD0\x9A\xD0\x98\xD0\x87\xD0\x92", "\xD0\xBA\xD0\xB8\xD1\x97\xD0\xB2");
  CHECK_LOWER("\xC8\xBA", "\xE2\xB1\xA5");  // one byte more
  CHECK_LOWER("", "");
  CHECK_LOWER("A\xFFZ", "a\xEF\xBF\xBDz");
  CHECK_EQ_INT(ct_utf8_lower('Q'), 'q');
  CHECK_EQ_INT(ct_utf8_lower(0x410), 0x430);
  CHECK_EQ_INT(ct_utf8_lower(0x4E2D), 0x4E2D);
  CHECK_EQ_INT(ct_utf8_lower(UINT32_MAX), UINT32_MAX);
}

static void lowers_every_ascii_byte(void) {
  char bytes[128], out[128];
  for (size_t i = 0; i < 128; i++)
    bytes[i] = (char)i;
  for (size_t start = 0; start < 8; start++) {
    CtText text = {bytes + start, 128 - start};
    CHECK_EQ_INT(ct_utf8_lower_text(text, out, sizeof out), 128 - start);
    uint32_t wrong = 0;
    for (size_t i = 0; i < text.length; i++) {
      char c = text.data[i];
      wrong += out[i] != (c >= 'A' && c <= 'Z' ? (char)(c + 32) : c);
    }
    CHECK_EQ_INT(wrong, 0);
  }
}

static void lowers_within_its_room(void) {
  char out[32];
  CtText text = CT_TEXT("ABCDEFGHIJ");
  for (size_t capacity = 0; capacity < 12; capacity++) {
    memset(out, '#', sizeof out);
    size_t length = ct_utf8_lower_text(text, out, capacity);
    CHECK_EQ_INT(length, capacity < 10 ? 0 : 10);
    CHECK_EQ_INT(out[capacity], '#');
  }
  CHECK_EQ_INT(ct_utf8_lower_text(CT_TEXT("\xC8\xBA"), out, 2), 0);
}

static void folds_names(void) {
  CtArena arena;
  ct_arena_init(&arena, 0);
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, CT_TEXT("Z\xC3\xBCrich")), "zurich");
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, CT_TEXT("Zu\xCC\x88rich")), "zurich");
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, CT_TEXT("KYIV")), "kyiv");
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, CT_TEXT("Stra\xC3\x9F"
                                             "e")),
                "strasse");
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, CT_TEXT("\xC4\xB0zmir")), "izmir");
  const char *hangul = "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB";  // a syllable, and its letters
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, CT_TEXT("\xED\x95\x9C")), hangul);
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, ct_text_of(hangul)), hangul);
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, CT_TEXT("a\xFF")), "a\xEF\xBF\xBD");
  CHECK_EQ_TEXT(ct_utf8_fold(&arena, CT_TEXT("\xCC\x88")), "");
  CHECK(ct_utf8_fold(&arena, CT_NO_TEXT).data != NULL);
  ct_arena_free(&arena);
  ct_arena_init(&arena, 10);
  CHECK(ct_utf8_fold(&arena, CT_TEXT("a")).data == NULL);
  CHECK(ct_utf8_fold(&arena, CT_TEXT("\xC3\xBC")).data == NULL);
}

TEST_MAIN(TEST(round_trips_every_code_point), TEST(decodes_at_the_end), TEST(parts_the_ill_formed),
          TEST(finds_the_ill_formed_anywhere), TEST(sanitizes), TEST(counts_like_a_decoder),
          TEST(knows_classes), TEST(knows_spaces), TEST(knows_digits), TEST(lowers_texts),
          TEST(lowers_every_ascii_byte), TEST(lowers_within_its_room), TEST(folds_names))
