// Encodings: marks, labels, tables, and what is no text in any.
#include "check.h"

#include "base/utf8.h"
#include "encodings_data.h"
#include "ingest/encoding.h"
#include "ingest/encoding_sniff.h"

static CtArena arena;

static CtText decoded(CtText bytes, CtEncoding *found) {
  ct_arena_reset(&arena);
  return ct_encoding_decode_html(bytes, &arena, found);
}

static void reads_text_with_and_without_a_mark(void) {
  ct_arena_init(&arena, 0);
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("\xEF\xBB\xBF"
                                                "18 killed"),
                                        &arena),
                "18 killed");
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("18 killed"), &arena), "18 killed");
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("\xFF\xFE"
                                                "1\0008\0"),
                                        &arena),
                "18");
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("\xFE\xFF\0001\0008"), &arena), "18");
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT(""), &arena), "");
  ct_arena_free(&arena);
}

static void replaces_what_is_invalid(void) {
  ct_arena_init(&arena, 0);
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("a\xFF"
                                                "b"),
                                        &arena),
                "a\xEF\xBF\xBD"
                "b");
  // A torn unit, a lone lead and a lone trail surrogate; then a whole pair.
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("\xFF\xFE"
                                                "a\0b"),
                                        &arena),
                "a\xEF\xBF\xBD");
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("\xFF\xFE\x00\xD8"
                                                "a\0"),
                                        &arena),
                "\xEF\xBF\xBD"
                "a");
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("\xFF\xFE\x00\xDC"), &arena), "\xEF\xBF\xBD");
  CHECK_EQ_TEXT(ct_encoding_decode_text(CT_TEXT("\xFF\xFE\x3D\xD8\x00\xDE"), &arena), "😀");
  ct_arena_free(&arena);
}

static void goes_by_the_label(void) {
  ct_arena_init(&arena, 0);
  CtEncoding found;
  CHECK_EQ_TEXT(decoded(CT_TEXT("<meta charset=windows-1251>\xC4\xE0"), &found),
                "<meta charset=windows-1251>Да");
  CHECK_EQ_TEXT(found.name, "windows-1251");
  CHECK(found.decoded);
  CHECK_EQ_TEXT(
      decoded(
          CT_TEXT("<META HTTP-EQUIV='Content-Type' content='text/html; charset=KOI8-R'>\xE4\xC1"),
          &found),
      "<META HTTP-EQUIV='Content-Type' content='text/html; charset=KOI8-R'>Да");
  CHECK_EQ_TEXT(decoded(CT_TEXT("<?xml version='1.0' encoding='iso-8859-2'?>\xB3"), &found),
                "<?xml version='1.0' encoding='iso-8859-2'?>ł");
  CHECK_EQ_TEXT(decoded(CT_TEXT("<meta charset=' Latin1 '>\x80\xFF"), &found),
                "<meta charset=' Latin1 '>€ÿ");
  CHECK_EQ_TEXT(decoded(CT_TEXT("<meta charset=macintosh>\xD2"), &found),
                "<meta charset=macintosh>“");
  ct_arena_free(&arena);
}

static void looks_no_further_than_the_head(void) {
  ct_arena_init(&arena, 0);
  char page[CT_ENCODING_PRESCAN + 64];
  memset(page, ' ', sizeof page);
  memcpy(page + CT_ENCODING_PRESCAN, "<meta charset=koi8-r>\xE4", 22);
  CtEncoding found;
  decoded((CtText){page, sizeof page}, &found);
  CHECK_EQ_TEXT(found.name, "windows-1252");
  CHECK(found.label.data == NULL);
  // A label in a comment or a script is none.
  decoded(CT_TEXT("<!-- <meta charset=koi8-r> --><script>'<meta charset=koi8-r>'</script>\xE4"),
          &found);
  CHECK_EQ_TEXT(found.name, "windows-1252");
  ct_arena_free(&arena);
}

static void takes_valid_utf8_for_what_it_is(void) {
  ct_arena_init(&arena, 0);
  CtEncoding found;
  CHECK_EQ_TEXT(decoded(CT_TEXT("<meta charset=windows-1252>“18”"), &found),
                "<meta charset=windows-1252>“18”");
  CHECK_EQ_TEXT(found.name, "UTF-8");
  CHECK_EQ_TEXT(decoded(CT_TEXT("caf\xE9"), &found), "café");
  CHECK_EQ_TEXT(found.name, "windows-1252");
  CHECK_EQ_TEXT(decoded(CT_TEXT("<meta charset=utf-8>caf\xE9"), &found),
                "<meta charset=utf-8>caf\xEF\xBF\xBD");
  // One torn character in a page of UTF-8 does not make it windows-1252.
  CHECK_EQ_TEXT(decoded(CT_TEXT("“ab” “cd” “ef” “gh” “ij” “kl” \xE2\x80"), &found),
                "“ab” “cd” “ef” “gh” “ij” “kl” \xEF\xBF\xBD");
  ct_arena_free(&arena);
}

static void names_what_it_does_not_decode(void) {
  ct_arena_init(&arena, 0);
  CtEncoding found;
  CtText text = decoded(CT_TEXT("<meta charset=Shift_JIS>\x82\xA0 18"), &found);
  CHECK_EQ_TEXT(found.name, "Shift_JIS");
  CHECK(!found.decoded);
  CHECK(ct_utf8_is_valid(text));
  ct_arena_free(&arena);
}

static void knows_the_labels(void) {
  CHECK_EQ_INT(ct_encoding_by_label(CT_TEXT("utf8")), 0);
  CHECK_EQ_INT(ct_encoding_by_label(CT_TEXT("UTF-16")), 0);
  CHECK_EQ_INT(ct_encoding_by_label(CT_TEXT("no-such-thing")), -1);
  CHECK_EQ_INT(ct_encoding_by_label(CT_TEXT("")), -1);
  for (uint32_t i = 0; i < ct_encoding_label_count; i++) {
    CHECK_EQ_INT(ct_encoding_by_label(ct_text_of(ct_encoding_labels[i].label)),
                 ct_encoding_labels[i].encoding);
  }
}

TEST_MAIN(TEST(reads_text_with_and_without_a_mark), TEST(replaces_what_is_invalid),
          TEST(goes_by_the_label), TEST(looks_no_further_than_the_head),
          TEST(takes_valid_utf8_for_what_it_is), TEST(names_what_it_does_not_decode),
          TEST(knows_the_labels))
