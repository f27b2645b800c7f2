// Articles: what an input is taken for, plain text, JSON of every shape, ids, what is cut.
#include "check.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "ingest/article.h"

static CtArena arena;
static CtMessages messages;

static void begin(void) {
  ct_arena_reset(&arena);
  messages = (CtMessages){.arena = &arena};
}

static CtArticle of_text(CtText bytes) {
  CtArticle article;
  begin();
  CHECK(ct_article_from_text(bytes, &arena, &messages, &article));
  return article;
}

static CtArticle of_json(const char *json, bool *ok) {
  CtArticle article = {0};
  CtJsonError error;
  begin();
  CtJsonDoc *doc = ct_json_parse(ct_text_of(json), &error);
  CHECK(doc != NULL);
  *ok = false;
  if (doc == NULL) return article;
  CHECK(ct_article_from_json(ct_json_root(doc), 7, &arena, &messages, &article, ok));
  ct_json_free(doc);
  return article;
}

static CtText message(uint32_t i) {
  return i < messages.list.count ? messages.list.items[i].text : CT_NO_TEXT;
}

// ---- Formats ----

static CtFormat guess(const char *name, const char *bytes) {
  return ct_format_guess(ct_text_of(name), ct_text_of(bytes));
}

static void guesses_by_the_name(void) {
  CHECK_EQ_INT(guess("a.txt", "{}"), CT_FORMAT_TEXT);
  CHECK_EQ_INT(guess("a.HTML", "text"), CT_FORMAT_HTML);
  CHECK_EQ_INT(guess("dir.json/a.htm", ""), CT_FORMAT_HTML);
  CHECK_EQ_INT(guess("a.json", "x"), CT_FORMAT_JSON);
  CHECK_EQ_INT(guess("a.jsonl", "x"), CT_FORMAT_JSON_LINES);
  CHECK_EQ_INT(guess("a.ndjson", "x"), CT_FORMAT_JSON_LINES);
}

static void guesses_by_the_content(void) {
  CHECK_EQ_INT(guess("-", "  {\"text\":\"a\"}\n"), CT_FORMAT_JSON);
  CHECK_EQ_INT(guess("-", "{\n \"text\":\"a\"}"), CT_FORMAT_JSON);
  CHECK_EQ_INT(guess("-", "[\n {"), CT_FORMAT_JSON);
  CHECK_EQ_INT(guess("-", "[]"), CT_FORMAT_JSON);
  CHECK_EQ_INT(guess("-", "{\"text\":\"a\"}\n\n{\"text\":\"b\"}\n"), CT_FORMAT_JSON_LINES);
  CHECK_EQ_INT(guess("-", "\xEF\xBB\xBF{\"text\":\"a\"}\r\n{\"text\":\"b\"}"),
               CT_FORMAT_JSON_LINES);
  CHECK_EQ_INT(guess("-", "\n<!DOCTYPE html>"), CT_FORMAT_HTML);
  CHECK_EQ_INT(guess("-", "<Html lang=en>"), CT_FORMAT_HTML);
  CHECK_EQ_INT(guess("-", "Paste: <p>18 <b>killed</b></p>"), CT_FORMAT_HTML);
  CHECK_EQ_INT(guess("-", "[Updated at 10:00] Five died. 3 < 4 <b>"), CT_FORMAT_TEXT);
  CHECK_EQ_INT(guess("", ""), CT_FORMAT_TEXT);
  CHECK_EQ_INT(guess(".json", "x"), CT_FORMAT_TEXT);
}

// ---- Plain text ----

// Line ends and spaces stay; what is no text (NUL, broken UTF-8) is one U+FFFD each.
static void keeps_text_as_it_is(void) {
  ct_arena_init(&arena, 0);
  CtArticle article = of_text(CT_TEXT("\xEF\xBB\xBF"
                                      "One.\r\n\r\n  Two\0three \xFF."));
  CHECK_EQ_TEXT(article.text, CT_TEXT("One.\r\n\r\n  Two\xEF\xBF\xBDthree \xEF\xBF\xBD."));
  CHECK(!article.from_html && !article.cut && article.title.data == NULL);
  CHECK_EQ_INT(article.published_basis, CT_BASIS_NONE);
  CHECK_EQ_INT(messages.list.count, 0);
  ct_arena_free(&arena);
}

static void names_by_the_content(void) {
  ct_arena_init(&arena, 0);
  CtText first = of_text(CT_TEXT("18 killed")).id;
  CHECK_EQ_INT(first.length, 13);
  CHECK_EQ_INT(first.data[0], 'x');
  char kept[13];
  memcpy(kept, first.data, 13);
  CHECK_EQ_TEXT(of_text(CT_TEXT("18 killed")).id, ((CtText){kept, 13}));
  CHECK(!ct_text_equal(of_text(CT_TEXT("19 killed")).id, (CtText){kept, 13}));
  ct_arena_free(&arena);
}

static void warns_of_nothing_to_read(void) {
  ct_arena_init(&arena, 0);
  CtArticle article = of_text(CT_TEXT(" \r\n\t"));
  CHECK_EQ_TEXT(article.text, " \r\n\t");
  CHECK_EQ_TEXT(message(0), "the article has no text");
  CHECK_EQ_INT(messages.list.items[0].level, CT_WARNING);
  CHECK_EQ_TEXT(messages.list.items[0].article, article.id);
  article = of_text(CT_NO_TEXT);
  CHECK(article.text.data != NULL && article.text.length == 0);
  ct_arena_free(&arena);
}

static void cuts_what_is_too_long(void) {
  size_t length = (size_t)CT_MAX_ARTICLE_BYTES + 100;
  char *bytes = malloc(length);
  CHECK(bytes != NULL);
  if (bytes == NULL) return;
  // A character of three bytes lies across the limit.
  memset(bytes, 'a', length);
  memcpy(bytes + CT_MAX_ARTICLE_BYTES - 1, "’", 3);
  ct_arena_init(&arena, 0);
  CtArticle article = of_text((CtText){bytes, length});
  CHECK_EQ_INT(article.text.length, CT_MAX_ARTICLE_BYTES - 1);
  CHECK(article.cut && messages.limit && ct_utf8_is_valid(article.text));
  article = of_text((CtText){bytes, CT_MAX_ARTICLE_BYTES - 1});
  CHECK(!article.cut && !messages.limit);
  ct_arena_free(&arena);
  free(bytes);
}

// ---- JSON ----

static void reads_all_fields(void) {
  ct_arena_init(&arena, 0);
  bool ok;
  CtArticle article =
      of_json("{\"id\":\"a1\",\"title\":\"T\",\"source\":\"S\",\"author\":\"A\",\"url\":\"U\","
              "\"published\":\"2025-08-28\",\"text\":\"18 killed\",\"unknown\":[1]}",
              &ok);
  CHECK(ok);
  CHECK_EQ_TEXT(article.id, "a1");
  CHECK_EQ_TEXT(article.title, "T");
  CHECK_EQ_TEXT(article.source, "S");
  CHECK_EQ_TEXT(article.author, "A");
  CHECK_EQ_TEXT(article.url, "U");
  CHECK_EQ_TEXT(article.published, "2025-08-28");
  CHECK_EQ_INT(article.published_basis, CT_BASIS_GIVEN);
  CHECK_EQ_TEXT(article.text, "18 killed");
  CHECK(!article.from_html);
  ct_arena_free(&arena);
}

static void needs_only_a_body(void) {
  ct_arena_init(&arena, 0);
  bool ok;
  CtArticle article = of_json("{\"text\":\"18 killed\",\"title\":null,\"published\":null}", &ok);
  CHECK(ok && article.title.data == NULL && article.published.data == NULL);
  CHECK_EQ_INT(article.id.length, 13);
  article = of_json("{\"html\":\"<p>18 <b>killed</b>\"}", &ok);
  CHECK(ok && article.from_html);
  CHECK_EQ_TEXT(article.text, "18 killed");
  article = of_json("{\"html\":\"<p>18\",\"text\":\"19\"}", &ok);
  CHECK(ok && !article.from_html);
  CHECK_EQ_TEXT(article.text, "19");
  article = of_json("{\"html\":\"<p>18\",\"text\":\"\"}", &ok);
  CHECK_EQ_TEXT(article.text, "18");
  article = of_json("{\"text\":\"\"}", &ok);
  CHECK(ok);
  CHECK_EQ_TEXT(message(0), "the article has no text");
  CHECK_EQ_INT(messages.list.items[0].line, 7);
  ct_arena_free(&arena);
}

static void lets_given_fields_win(void) {
  ct_arena_init(&arena, 0);
  bool ok;
  CtArticle article =
      of_json("{\"source\":\"S\",\"html\":\"<meta property=og:site_name content=X>"
              "<meta property=og:title content=T><meta name=date content=2025-08-28><p>18\"}",
              &ok);
  CHECK_EQ_TEXT(article.source, "S");
  CHECK_EQ_TEXT(article.title, "T");
  CHECK_EQ_TEXT(article.published, "2025-08-28");
  CHECK_EQ_INT(article.published_basis, CT_BASIS_HTML);
  article = of_json(
      "{\"published\":\"2024\",\"html\":\"<meta name=date content=2025-08-28><p>18\"}", &ok);
  CHECK_EQ_TEXT(article.published, "2024");
  CHECK_EQ_INT(article.published_basis, CT_BASIS_GIVEN);
  ct_arena_free(&arena);
}

static void check_refused(const char *json, const char *why) {
  bool ok;
  of_json(json, &ok);
  CHECK(!ok && messages.unreadable);
  CHECK_EQ_TEXT(message(0), why);
  if (messages.list.count > 0) CHECK_EQ_INT(messages.list.items[0].line, 7);
}

static void tells_what_is_wrong(void) {
  ct_arena_init(&arena, 0);
  check_refused("{\"text\":17}", "field 'text' is a number, not a string");
  check_refused("{\"text\":\"a\",\"title\":[]}", "field 'title' is an array, not a string");
  check_refused("{\"text\":\"a\",\"html\":{}}", "field 'html' is an object, not a string");
  check_refused("{\"id\":true,\"text\":\"a\"}", "field 'id' is true, not a string");
  check_refused("{\"title\":\"a\"}", "neither field 'text' nor field 'html' is there");
  check_refused("{}", "neither field 'text' nor field 'html' is there");
  check_refused("[\"a\"]", "an article must be an object; this is an array");
  check_refused("\"a\"", "an article must be an object; this is a string");
  ct_arena_free(&arena);
}

static void tells_where_an_encoding_is_unknown(void) {
  ct_arena_init(&arena, 0);
  begin();
  CtArticle article;
  CHECK(ct_article_from_html(CT_TEXT("<meta charset=Shift_JIS><p>18 \x82\xA0"), &arena, &messages,
                             &article));
  CHECK_EQ_TEXT(message(0),
                "the page is written in Shift_JIS, which is not known here; it was read as UTF-8");
  CHECK_EQ_INT(messages.list.items[0].level, CT_WARNING);
  ct_arena_free(&arena);
}

TEST_MAIN(TEST(guesses_by_the_name), TEST(guesses_by_the_content), TEST(keeps_text_as_it_is),
          TEST(names_by_the_content), TEST(warns_of_nothing_to_read), TEST(cuts_what_is_too_long),
          TEST(reads_all_fields), TEST(needs_only_a_body), TEST(lets_given_fields_win),
          TEST(tells_what_is_wrong), TEST(tells_where_an_encoding_is_unknown))
