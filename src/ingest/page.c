// Reads an HTML page: one pass over its tokens gathers the visible text and what the page says of itself, then the blocks of
// the article are chosen and joined. Everything but the result lives in a scratch arena that is given back at the end.
#include "ingest/page.h"

#include <string.h>

#include "ingest/page_choose.h"
#include "ingest/page_facts.h"
#include "ingest/page_title.h"
#include "ingest/page_walk.h"

enum {
  // How far below the headline or the beginning of the article its day may stand: byline, summary, picture, caption.
  MOST_BLOCKS_TO_TIME = 8,
};

typedef struct Reading {
  CtArena scratch;
  CtPageText text;
  CtPageFacts facts;
  CtPageWalk walk;
  uint32_t region;
  int64_t headline;  // block, or -1
} Reading;

static void read_start(Reading *reading, const CtHtmlToken *token) {
  CtPageElement element;
  ct_page_element_read(token, &element);
  ct_page_walk_start(&reading->walk, token, &element);
  uint32_t scope = ct_open_top(&reading->walk.open)->scope;
  ct_page_facts_start(&reading->facts, &element, scope, reading->text.blocks.count);
}

static bool goes_on(const Reading *reading) {
  return !reading->text.failed && !reading->facts.failed && !reading->text.full;
}

static void read_tokens(Reading *reading, CtText html) {
  CtHtmlTokenizer tokenizer;
  CtHtmlToken token;
  ct_html_begin(&tokenizer, html);
  while (goes_on(reading) && ct_html_next(&tokenizer, &token)) {
    switch (token.type) {
    case CT_HTML_START: read_start(reading, &token); break;
    case CT_HTML_END: ct_page_walk_end(&reading->walk, &token); break;
    case CT_HTML_TEXT:
      ct_page_facts_text(&reading->facts, token.text);
      ct_page_walk_text(&reading->walk, &token);
      break;
    case CT_HTML_COMMENT:
    case CT_HTML_DOCTYPE: break;
    }
  }
  ct_page_text_end(&reading->text);
}

// ---- What the page says of itself ----

static bool is_inside(const CtPageText *text, uint32_t scope, uint32_t region) {
  while (scope > region)
    scope = text->scopes.items[scope].parent;
  return scope == region;
}

// The <time> stands at the head of the article: in its region not far from the beginning, or not far below its headline.
static bool is_at_head(const Reading *reading, const CtPageTime *time) {
  if (!is_inside(&reading->text, time->scope, reading->region)) return false;
  const CtScope *scope = &reading->text.scopes.items[time->scope];
  const CtScope *region = &reading->text.scopes.items[reading->region];
  if (scope->doubt > region->doubt) return false;
  if (reading->headline >= 0) {
    int64_t below = (int64_t)time->block - reading->headline;
    return below >= -1 && below <= MOST_BLOCKS_TO_TIME;
  }
  return reading->region > 0 && time->block - region->first_block <= MOST_BLOCKS_TO_TIME;
}

static void read_times(Reading *reading) {
  for (uint32_t i = 0; i < reading->facts.time_count; i++) {
    const CtPageTime *time = &reading->facts.times[i];
    if (!is_at_head(reading, time)) continue;
    ct_page_date_offer(&reading->facts, &reading->facts.published, 6, time->value);
    return;
  }
}

static CtText headline_text(const Reading *reading) {
  if (reading->headline < 0) return CT_NO_TEXT;
  return ct_page_text_of(&reading->text, &reading->text.blocks.items[reading->headline]);
}

static CtText title_of(const Reading *reading, CtText source) {
  CtText title = reading->facts.title.value;
  if (title.data != NULL) return ct_page_title_cut(title, source);
  title = headline_text(reading);
  if (title.data != NULL) return title;
  title = reading->facts.title_tag.value;
  return title.data == NULL ? CT_NO_TEXT : ct_page_title_cut(title, source);
}

// A copy, or data NULL for what is not known; *failed is set when there is no memory.
static CtText keep(CtText text, CtArena *arena, bool *failed) {
  if (text.data == NULL || text.length == 0) return CT_NO_TEXT;
  CtText copy = ct_arena_copy(arena, text);
  *failed |= copy.data == NULL;
  return copy;
}

static bool keep_facts(const Reading *reading, CtArena *arena, CtPage *out) {
  bool failed = false;
  const CtPageFacts *facts = &reading->facts;
  CtText source = facts->source.value;
  if (source.data == NULL && facts->url.value.data != NULL) source = ct_page_host(facts->url.value);
  out->title = keep(title_of(reading, source), arena, &failed);
  out->source = keep(source, arena, &failed);
  out->author = keep(facts->author.value, arena, &failed);
  out->url = keep(facts->url.value, arena, &failed);
  out->published = keep(facts->published.value, arena, &failed);
  return !failed;
}

// ---- The text ----

// The title is read as such; the text does not say it again.
static void leave_out_title(Reading *reading, CtText title) {
  if (title.data == NULL || reading->headline < 0) return;
  if (!ct_text_equal(headline_text(reading), title)) return;
  reading->text.blocks.items[reading->headline].keep = false;
}

// Writes the kept blocks, or only counts where out is NULL. Between two stands the widest break that the page has there.
static size_t join(const CtPageText *text, char *out) {
  size_t used = 0;
  uint8_t widest = CT_BREAK_NONE;
  for (uint32_t i = 0; i < text->blocks.count; i++) {
    const CtBlock *block = &text->blocks.items[i];
    if (block->before > widest) widest = block->before;
    if (!block->keep) continue;
    size_t line_ends = used == 0 ? 0 : widest == CT_BREAK_PARAGRAPH ? 2 : 1;
    size_t length = block->end - block->start;
    if (out != NULL) {
      memset(out + used, '\n', line_ends);
      memcpy(out + used + line_ends, text->bytes + block->start, length);
    }
    used += line_ends + length;
    widest = CT_BREAK_NONE;
  }
  return used;
}

static bool keep_text(const Reading *reading, CtArena *arena, CtPage *out) {
  char *bytes = ct_arena_alloc(arena, join(&reading->text, NULL));
  if (bytes == NULL) return false;
  out->text = (CtText){bytes, join(&reading->text, bytes)};
  out->cut = reading->text.full;
  return true;
}

static bool read_page(Reading *reading, CtText html, CtArena *arena, CtPage *out) {
  ct_page_text_begin(&reading->text, &reading->scratch);
  ct_page_facts_begin(&reading->facts, &reading->scratch);
  ct_page_walk_begin(&reading->walk, &reading->text);
  read_tokens(reading, html);
  if (reading->text.failed || reading->facts.failed) return false;
  reading->region = ct_page_choose(&reading->text);
  reading->headline = ct_page_headline(&reading->text, reading->region);
  read_times(reading);
  if (reading->text.failed || reading->facts.failed) return false;
  if (!keep_facts(reading, arena, out)) return false;
  leave_out_title(reading, out->title);
  return keep_text(reading, arena, out);
}

bool ct_page_read(CtText html, CtArena *arena, CtPage *out) {
  *out = (CtPage){0};
  Reading reading;
  ct_arena_init(&reading.scratch, 0);
  bool done = read_page(&reading, html, arena, out);
  ct_arena_free(&reading.scratch);
  return done;
}
