// What pages and texts say of themselves: title, source, author, address, day.
#include "check.h"

#include "ingest/article.h"
#include "ingest/iso_date.h"
#include "ingest/page_title.h"
#include "ingest/text_head.h"

static CtArena arena;

static CtArticle of(const char *html) {
  CtArticle article;
  ct_arena_reset(&arena);
  CtMessages messages = {.arena = &arena};
  CHECK(ct_article_from_html(ct_text_of(html), &arena, &messages, &article));
  return article;
}

// ---- Days ----

static void check_date(const char *written, const char *expected, int line) {
  char out[CT_ISO_DATE_CHARS];
  size_t length = ct_iso_date_read(ct_text_of(written), out);
  check_text((CtText){out, length}, ct_text_of(expected), written, __FILE__, line);
}

#define CHECK_DATE(written, expected) check_date(written, expected, __LINE__)

static void reads_iso_dates(void) {
  CHECK_DATE("2025", "2025");
  CHECK_DATE("2025-08", "2025-08");
  CHECK_DATE(" 2025-08-29 ", "2025-08-29");
  CHECK_DATE("20250829", "2025-08-29");
  CHECK_DATE("2025/8/9", "2025-08-09");
  CHECK_DATE("2025-08-29T10:00:00Z", "2025-08-29T10:00:00Z");
  CHECK_DATE("2025-08-29T10:00:00.123+0200", "2025-08-29T10:00:00+02:00");
  CHECK_DATE("2025-08-29 10:00-05:30", "2025-08-29T10:00-05:30");
  CHECK_DATE("2025-08-29T10:00:00+00:00", "2025-08-29T10:00:00Z");
  // A time without its zone says no more than the day.
  CHECK_DATE("2025-08-29T10:00:00", "2025-08-29");
  CHECK_DATE("2025-08-29T10:00:00.000000", "2025-08-29");
}

static void reads_other_dates(void) {
  CHECK_DATE("Fri, 29 Aug 2025 10:00:00 GMT", "2025-08-29T10:00:00Z");
  CHECK_DATE("29 Aug 2025 10:00 +0200", "2025-08-29T10:00+02:00");
  CHECK_DATE("Fri, 29 Aug 2025 10:00:00 EDT", "2025-08-29T10:00:00-04:00");
  CHECK_DATE("August 29, 2025", "2025-08-29");
  CHECK_DATE("Friday, Aug. 29th, 2025", "2025-08-29");
  CHECK_DATE("29-Aug-2025", "2025-08-29");
  CHECK_DATE("August 29, 2025 10:04 pm GMT", "2025-08-29T22:04Z");
  CHECK_DATE("August 29, 2025 at 10:04 a.m. ET", "2025-08-29");
}

static void refuses_what_is_no_date(void) {
  static const char *const written[] = {"",
                                        "yesterday",
                                        "08/29/2025",
                                        "2025-13-01",
                                        "2025-02-30",
                                        "0000-01-01",
                                        "2025-08-29: 18 killed",
                                        "30 February 2025",
                                        "August 2025 was hot",
                                        "20258",
                                        "29 Aug 25",
                                        "2025 people",
                                        "-2025"};
  for (size_t i = 0; i < sizeof written / sizeof written[0]; i++)
    CHECK_DATE(written[i], "");
}

// ---- Pages ----

static void reads_linked_data(void) {
  ct_arena_init(&arena, 0);
  CtArticle article = of(
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Organization\",\"@id\":\"#o\","
      "\"name\":\"The Gazette\"},{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Floods "
      "&amp; fire\","
      "\"datePublished\":\"2025-08-29T10:00:00+02:00\",\"publisher\":{\"@id\":\"#o\"},"
      "\"author\":[{\"name\":\"Jane Doe\"},\"John "
      "Roe\"],\"url\":\"https://g.example/1\"}]}</script><p>18");
  CHECK_EQ_TEXT(article.title, "Floods & fire");
  CHECK_EQ_TEXT(article.source, "The Gazette");
  CHECK_EQ_TEXT(article.author, "Jane Doe, John Roe");
  CHECK_EQ_TEXT(article.url, "https://g.example/1");
  CHECK_EQ_TEXT(article.published, "2025-08-29T10:00:00+02:00");
  CHECK_EQ_INT(article.published_basis, CT_BASIS_HTML);
  ct_arena_free(&arena);
}

static void passes_over_broken_linked_data(void) {
  ct_arena_init(&arena, 0);
  CtArticle article =
      of("<script "
         "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"a\"b\"}</script>"
         "<script type='application/ld+json'>[[[[1]]]]</script>"
         "<script "
         "type='application/ld+json'>{\"@type\":7,\"headline\":[],\"author\":{\"name\":1}}</script>"
         "<script type='application/ld+json'></script>"
         "<meta property='article:published_time' content='2025-08-29'><p>18");
  CHECK(article.title.data == NULL && article.author.data == NULL);
  CHECK_EQ_TEXT(article.published, "2025-08-29");
  ct_arena_free(&arena);
}

static void reads_metas(void) {
  ct_arena_init(&arena, 0);
  CtArticle article = of(
      "<title>x</title><META PROPERTY='OG:Title' CONTENT='Floods  &quot;kill&quot; 12 | The "
      "Gazette'>"
      "<meta property=og:site_name content='The Gazette'><meta name=author content='By Jane Doe'>"
      "<meta property=article:author content='https://g.example/jane'>"
      "<meta name=parsely-pub-date content='2025-08-29T10:00:00Z'><meta name=date "
      "content=2024-01-01>"
      "<link rel='alternate canonical' href=https://g.example/1?a=1&amp;b=2><p>18");
  CHECK_EQ_TEXT(article.title, "Floods \"kill\" 12");
  CHECK_EQ_TEXT(article.source, "The Gazette");
  CHECK_EQ_TEXT(article.author, "Jane Doe");
  CHECK_EQ_TEXT(article.url, "https://g.example/1?a=1&b=2");
  CHECK_EQ_TEXT(article.published, "2025-08-29T10:00:00Z");
  ct_arena_free(&arena);
}

static void falls_back(void) {
  ct_arena_init(&arena, 0);
  CtArticle article = of("<title>Floods kill 12 | Gazette</title><link rel=canonical "
                         "href=https://www.gazette.example:80/1>"
                         "<article><h1>Floods kill a dozen</h1><time "
                         "datetime=2025-08-29>today</time><p>18 dead</article>");
  CHECK_EQ_TEXT(article.title, "Floods kill a dozen");
  CHECK_EQ_TEXT(article.source, "gazette.example");
  CHECK_EQ_TEXT(article.published, "2025-08-29");
  CHECK_EQ_TEXT(article.text, "today\n\n18 dead");
  CHECK_EQ_TEXT(of("<title>Floods kill 12 | Gazette</title><p>18").title, "Floods kill 12");
  CHECK(of("<meta name=date content='last week'><p>18").published.data == NULL);
  CHECK(of("<meta property=og:url content=/1><p>18").url.data == NULL);
  ct_arena_free(&arena);
}

static void takes_no_time_from_elsewhere(void) {
  ct_arena_init(&arena, 0);
  CHECK(of("<nav><time datetime=2025-08-29>x</time></nav><h1>T</h1><p>18").published.data == NULL);
  CHECK(of("<article><p>One of the articles that has a time is only a "
           "teaser.<p>a<p>b<p>c<p>d<p>e<p>f<p>g<p>h<p>i"
           "<time datetime=2025-08-29>x</time></article>")
            .published.data == NULL);
  CHECK(of("<article><p>The first of the two articles is the one that is read here, for it has the "
           "prose.</article>"
           "<article>Teaser <time datetime=2025-08-29>x</time></article>")
            .published.data == NULL);
  ct_arena_free(&arena);
}

static void says_the_title_once(void) {
  ct_arena_init(&arena, 0);
  CtArticle article =
      of("<meta property=og:title content='Floods kill 12'><h1>Floods kill 12</h1><p>18 dead");
  CHECK_EQ_TEXT(article.text, "18 dead");
  article =
      of("<meta property=og:title content='Floods kill 12'><h1>Floods kill a dozen</h1><p>18 dead");
  CHECK_EQ_TEXT(article.text, "Floods kill a dozen\n\n18 dead");
  ct_arena_free(&arena);
}

static void cuts_the_site_from_titles(void) {
  CtText bbc = CT_TEXT("BBC News");
  CHECK_EQ_TEXT(ct_page_title_cut(CT_TEXT("Floods kill 12 - BBC News"), bbc), "Floods kill 12");
  CHECK_EQ_TEXT(ct_page_title_cut(CT_TEXT("Floods kill 12 | World | BBC News"), bbc),
                "Floods kill 12");
  CHECK_EQ_TEXT(
      ct_page_title_cut(CT_TEXT("Floods kill 12 – The Gazette"), CT_TEXT("thegazette.example")),
      "Floods kill 12");
  CHECK_EQ_TEXT(ct_page_title_cut(CT_TEXT("Kyiv attack - at least 14 killed"), bbc),
                "Kyiv attack - at least 14 killed");
  CHECK_EQ_TEXT(ct_page_title_cut(CT_TEXT("Kyiv attack | at least 14 killed"), bbc),
                "Kyiv attack | at least 14 killed");
  CHECK_EQ_TEXT(ct_page_title_cut(CT_TEXT(" | BBC News"), bbc), " | BBC News");
  CHECK_EQ_TEXT(ct_page_host(CT_TEXT("https://www.bbc.co.uk/news?x")), "bbc.co.uk");
  CHECK(ct_page_host(CT_TEXT("/news")).data == NULL &&
        ct_page_host(CT_TEXT("http://")).data == NULL);
}

// ---- Texts ----

static void check_head(const char *text, const char *author, const char *published, int line) {
  CtTextHead head;
  ct_arena_reset(&arena);
  check_true(ct_text_head_read(ct_text_of(text), &arena, &head), text, __FILE__, line);
  check_text(head.author, ct_text_of(author), text, __FILE__, line);
  check_text(head.published, ct_text_of(published), text, __FILE__, line);
}

#define CHECK_HEAD(text, author, published) check_head(text, author, published, __LINE__)

static void reads_the_head_of_texts(void) {
  ct_arena_init(&arena, 0);
  CHECK_HEAD("Floods kill 12\n\nBy Jane Doe\nPublished 28 August 2025\n\nText.", "Jane Doe",
             "2025-08-28");
  CHECK_HEAD("By JANE DOE and John Roe, Associated Press\r\nAug. 28, 2025, 10:04 AM ET\r\n",
             "JANE DOE and John Roe, Associated Press", "2025-08-28");
  CHECK_HEAD("Published on: August 28, 2025 | Updated: August 29, 2025", "", "2025-08-28");
  CHECK_HEAD("Date: 2025-08-28T10:00:00Z", "", "2025-08-28T10:00:00Z");
  CHECK_HEAD("Thursday, 28 August 2025", "", "2025-08-28");
  ct_arena_free(&arena);
}

static void is_shy_with_texts(void) {
  ct_arena_init(&arena, 0);
  CHECK_HEAD("LONDON, Aug 28 (Reuters) - Five died.", "", "");
  CHECK_HEAD("28 August 2025: five people died in the flood", "", "");
  CHECK_HEAD("On 28 August 2025 five people died.", "", "");
  CHECK_HEAD("28 August 2025\n29 August 2025", "", "");
  CHECK_HEAD("By Sunday Evening", "", "");
  CHECK_HEAD("By Friday, five were dead.", "", "");
  CHECK_HEAD("By 10 people", "", "");
  CHECK_HEAD("By the river", "", "");
  CHECK_HEAD("2025", "", "");
  CHECK_HEAD("Updated 29 August 2025", "", "");
  CHECK_HEAD("a\nb\nc\nd\ne\nf\ng\nh\nPublished 28 August 2025", "", "");
  CHECK_HEAD("", "", "");
  ct_arena_free(&arena);
}

TEST_MAIN(TEST(reads_iso_dates), TEST(reads_other_dates), TEST(refuses_what_is_no_date),
          TEST(reads_linked_data), TEST(passes_over_broken_linked_data), TEST(reads_metas),
          TEST(falls_back), TEST(takes_no_time_from_elsewhere), TEST(says_the_title_once),
          TEST(cuts_the_site_from_titles), TEST(reads_the_head_of_texts), TEST(is_shy_with_texts))
