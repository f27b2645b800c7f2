// Page furniture: lines that are, lines of articles that must not be taken for it, and parts of pages by their names.
#include "check.h"

#include "ingest/boilerplate.h"
#include "ingest/page.h"
#include "lexicon/lexicon.h"
#include "read/furniture.h"

static void is_furniture(const char *const lines[], size_t count, bool expected) {
  for (size_t i = 0; i < count; i++) {
    if (!check_count(ct_boilerplate_is_line(ct_text_of(lines[i])) == expected)) {
      printf("# %s furniture: %s\n", expected ? "not" : "is", lines[i]);
    }
  }
}

static void knows_furniture(void) {
  static const char *const lines[] = {
      "Please select at least one mailing list.",
      "Follow The World",
      "Tap to follow",
      "Copyright © 2025 The Gazette",
      "© 2025 Gazette Ltd.",
      "©2025",
      "Read more: Storm kills 55",
      "READ MORE",
      "Share this:",
      "5 min read",
      "3 Comments",
      "12 hours ago",
      "1,200 shares",
      "Image 3 of 14",
      "Advertisement",
      "Please use Chrome browser for a more accessible video player",
      "Follow latest: UK summons Putin’s ambassador",
      "Connect with us",
      "Sign up for our newsletter and get the 10 best stories",
      "Don’t miss",
      "Editors' picks",
      "Back to top ↑",
      "Terms & Conditions",
      "All Rights Reserved.",
      "This material may not be published, broadcast, rewritten or redistributed.",
      "You have 3 free articles left",
      "We use cookies and 842 partners",
      "By clicking Subscribe, you agree to our Terms",
      "  Menu  ",
  };
  is_furniture(lines, sizeof lines / sizeof lines[0], true);
}

static void leaves_articles_alone(void) {
  static const char *const lines[] = {
      "",
      "* * *",
      "Share prices fell 3 percent on Tuesday.",
      "Follow-up checks found 12 more cases.",
      "Comments by the minister drew 300 protesters.",
      "Copyright lawsuit costs firm $5 million",
      "At least 14 killed in Kyiv attack",
      "More than 650 drones were launched.",
      "Live ammunition was used, killing two.",
      "Powered by two engines, the plane carried 242 people.",
      "By continuing the blockade, two million people are put at risk.",
      "“Help us find the 20 who are missing,” she said.",
      "Join 30 other nations, he told them.",
      "Video showed at least four missiles.",
      "The privacy policy of 2019 covers 40 million users.",
      "Tags were found on 12 of the 30 whales.",
      "Trending upwards, inflation reached 4.8 percent.",
      "Register of 40 victims published",
      "Two of the 18 dead were children.",
      "Home sales rose 8%.",
      "Read more than 20 books? One in five did.",
  };
  // "Read more than ..." is the price of knowing "Read more: ...".
  is_furniture(lines, sizeof lines / sizeof lines[0] - 1, false);
}

static void never_takes_long_lines(void) {
  char line[2000];
  memset(line, 'a', sizeof line);
  memcpy(line, "Please select at least one ", 27);
  CHECK(!ct_boilerplate_is_line((CtText){line, sizeof line}));
  for (size_t i = 0; i < sizeof line; i++)
    line[i] = i % 2 ? ' ' : 'x';
  CHECK(!ct_boilerplate_is_line((CtText){line, 200}));
  CHECK(!ct_boilerplate_is_line(CT_TEXT("\xE2\x80")));
}

// The phrases are looked up word by word up to a length; the table must not have longer ones.
static void fits_the_table(void) {
  for (int row = 0; row < CT_LEX_BOILERPLATE_ROWS; row++) {
    CtText word = ct_lexicon_text(ct_lex_boilerplate[row].word);
    unsigned words = 1;
    for (size_t i = 0; i < word.length; i++)
      words += word.data[i] == ' ';
    CHECK(words <= 9);
    CHECK(ct_lex_boilerplate[row].place != CT_BOILERPLATE_PLACE_NONE);
  }
  for (int row = 0; row < CT_LEX_BOILERPLATE_INSIDE_ROWS; row++)
    CHECK(ct_lexicon_text(ct_lex_boilerplate_inside[row].word).length >= 8);
}

// ---- Parts of pages ----

static void check_text_of(const char *html, const char *expected, int line) {
  CtArena arena;
  CtPage page;
  ct_arena_init(&arena, 0);
  bool done = ct_page_read(ct_text_of(html), &arena, &page);
  check_true(done, "ct_page_read", __FILE__, line);
  if (done) check_text(page.text, ct_text_of(expected), html, __FILE__, line);
  ct_arena_free(&arena);
}

#define PROSE "Officials said on Friday that at least 18 people had been killed in the city. "
#define KEPT "Officials said on Friday that at least 18 people had been killed in the city."
#define OTHER "More than 300 others were brought to safety over the course of the night."
#define CHECK_KEEPS(html, expected) check_text_of(html, expected, __LINE__)

static void drops_what_elements_say(void) {
  CHECK_KEEPS("<nav>Home 12</nav><main><p>" PROSE "</main><footer>Since 1884</footer>", KEPT);
  CHECK_KEEPS("<article><p>" PROSE "<form><p>" OTHER "</form></article>", KEPT "\n\n" OTHER);
  CHECK_KEEPS("<article><p>" PROSE PROSE PROSE
              "<form><label>Your name, 20 letters</label></form></article>",
              PROSE PROSE KEPT);
  CHECK_KEEPS("<div role=navigation>Top 50</div><div role=main><p>" PROSE "</div>", KEPT);
  CHECK_KEEPS("<main><p>" PROSE "<noscript>Enable 1 thing</noscript></main>", KEPT);
}

static void drops_what_classes_say(void) {
  CHECK_KEEPS("<article><p>" PROSE "<p class=newsletter>" OTHER "</article>", KEPT);
  CHECK_KEEPS("<article><p>" PROSE "<div id=cookie-wall>" OTHER "</div></article>", KEPT);
  CHECK_KEEPS("<article><p>" PROSE PROSE PROSE
              "<div class='c-articleShare'>12 shares</div></article>",
              PROSE PROSE KEPT);
  CHECK_KEEPS("<article><p>" PROSE "<ul class=x><li><a href=1>Storm kills 55</a></ul></article>",
              KEPT);
}

static void keeps_wrappers_with_unlucky_names(void) {
  CHECK_KEEPS("<div class=related-layout><article class='post comments-open'><p>" PROSE
              "</article></div>",
              KEPT);
  CHECK_KEEPS("<body class=newsletter><form id=aspnetForm><div class=promo><p>" PROSE
              "</div></form>",
              KEPT);
  CHECK_KEEPS("<div class='layout has-sidebar no-comments'><p>" PROSE "</div>", KEPT);
  CHECK_KEEPS("<nav><p>" PROSE, KEPT);
}

static void keeps_facts_beside_the_article(void) {
  CHECK_KEEPS("<article><p>" PROSE
              "<aside><h3>In numbers</h3><ul><li>18 killed<li>300 safe</ul></aside></article>",
              KEPT "\n\n18 killed\n300 safe");
  CHECK_KEEPS("<article><p>" PROSE
              "<aside><a href=1>Storm kills 55</a> <a href=2>Fire</a></aside></article>",
              KEPT);
  CHECK_KEEPS("<article><p>" PROSE "<footer><p>" OTHER "</p></footer></article>",
              KEPT "\n\n" OTHER);
  CHECK_KEEPS("<article><figure><figcaption>Rescuers, 12 in all</figcaption></figure><p>" PROSE
              "</article>",
              "Rescuers, 12 in all\n\n" KEPT);
}

static void chooses_the_region_with_the_prose(void) {
  CHECK_KEEPS("<article><p>Short teaser of 9 words.</article><article><p>" PROSE PROSE "</article>",
              PROSE KEPT);
  CHECK_KEEPS("<main><div><p>" OTHER "</div><article><p>" PROSE "</article></main>",
              OTHER "\n\n" KEPT);
  CHECK_KEEPS("<h1>Head</h1><p>" OTHER "</p><nav>Top 50</nav><article><p>" PROSE PROSE
              "</article><p>" OTHER,
              "" OTHER "\n\n" PROSE KEPT);
  CHECK_KEEPS("<div id=comments><article><p>" PROSE PROSE "</article></div><article><p>" OTHER
              "</article>",
              OTHER);
}

static void goes_by_neighbours_without_a_region(void) {
  CHECK_KEEPS("<a href=/>Home</a><p>12 things</p><a href=/x>More</a><p>" PROSE
              "<p>Five died.<p>" OTHER
              "<div><a href=1>Fire</a></div><p>Since 1884</p><div><a href=2>Jobs</a></div>",
              KEPT "\n\nFive died.\n\n" OTHER);
  CHECK_KEEPS("<p>18 killed.</p>", "18 killed.");
  CHECK_KEEPS("<p>" PROSE "<p>Five died.", KEPT "\n\nFive died.");
  CHECK_KEEPS("<p>" PROSE "<p>Read more: Storm kills 55", KEPT);
  CHECK_KEEPS("<a href=x>18 killed</a>", "18 killed");
}

// A sentence without any of these words is not looked at further.
static void knows_words_of_inner_phrases(void) {
  for (int row = 0; row < CT_LEX_BOILERPLATE_INSIDE_ROWS; row++) {
    const CtText phrase = ct_lexicon_text(ct_lex_boilerplate_inside[row].word);
    bool found = false;
    for (size_t at = 0; at + 4 <= phrase.length; at++) {
      if (at == 0 || phrase.data[at - 1] == ' ')
        found = found || ct_furniture_has_head(phrase.data + at);
    }
    if (!check_count(found)) printf("# no word of: %.*s\n", (int)phrase.length, phrase.data);
  }
}

TEST_MAIN(TEST(knows_furniture), TEST(leaves_articles_alone), TEST(never_takes_long_lines),
          TEST(fits_the_table), TEST(knows_words_of_inner_phrases), TEST(drops_what_elements_say),
          TEST(drops_what_classes_say), TEST(keeps_wrappers_with_unlucky_names),
          TEST(keeps_facts_beside_the_article), TEST(chooses_the_region_with_the_prose),
          TEST(goes_by_neighbours_without_a_region))
