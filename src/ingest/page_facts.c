// Collects what a page says of itself in <meta>, <link>, <title>, <time> and JSON-LD. Takes start tags in the order of the
// page, leaves the best-ranked value of each fact, decoded.
#include "ingest/page_facts.h"

#include "ingest/html_reference.h"
#include "ingest/linked_data.h"

enum {
  LONGEST_VALUE = 1000,  // bytes; a longer title or author is none
  MAX_LINKED_DATA =
      16,  // scripts of JSON-LD a page; some shops have hundreds, news pages up to five
  LONGEST_LINKED_DATA = 1 << 20,
};

void ct_page_facts_begin(CtPageFacts *facts, CtArena *arena) {
  *facts = (CtPageFacts){.arena = arena};
}

static bool is_space(char c) { return c > '\0' && c <= ' '; }

// Runs of white space become one space; both ends are trimmed.
static CtText collapse(CtText text, CtArena *arena) {
  char *out = ct_arena_alloc(arena, text.length + 1);
  if (out == NULL) return CT_NO_TEXT;
  size_t used = 0;
  for (size_t i = 0; i < text.length; i++) {
    bool space = is_space(text.data[i]);
    if (space && (used == 0 || out[used - 1] == ' ')) continue;
    out[used++] = space ? ' ' : text.data[i];
  }
  return ct_text_trim((CtText){out, used});
}

static bool is_better(const CtPageFact *fact, unsigned rank) {
  return fact->value.data == NULL || rank < fact->rank;
}

static CtText clean(CtPageFacts *facts, CtText raw) {
  CtText decoded = ct_html_decode(raw, true, facts->arena);
  CtText text = decoded.data == NULL ? CT_NO_TEXT : collapse(decoded, facts->arena);
  if (text.data == NULL) facts->failed = true;
  return text;
}

void ct_page_fact_offer(CtPageFacts *facts, CtPageFact *fact, unsigned rank, CtText raw) {
  if (raw.length == 0 || raw.length > LONGEST_VALUE || !is_better(fact, rank)) return;
  CtText text = clean(facts, raw);
  if (text.length == 0) return;
  *fact = (CtPageFact){text, rank};
}

void ct_page_date_offer(CtPageFacts *facts, CtPageFact *fact, unsigned rank, CtText raw) {
  char date[CT_ISO_DATE_CHARS];
  if (raw.length == 0 || raw.length > LONGEST_VALUE || !is_better(fact, rank)) return;
  CtText text = clean(facts, raw);
  size_t length = text.data == NULL ? 0 : ct_iso_date_read(text, date);
  if (length == 0) return;
  CtText kept = ct_arena_copy(facts->arena, (CtText){date, length});
  if (kept.data == NULL) {
    facts->failed = true;
    return;
  }
  *fact = (CtPageFact){kept, rank};
}

// ---- <meta> ----

typedef enum Fact { TITLE, SOURCE, AUTHOR, URL, PUBLISHED } Fact;

typedef struct MetaName {
  const char *name;
  Fact fact;
  unsigned rank;  // JSON-LD has 2 for a title, 1 for the rest
} MetaName;

// Open Graph (ogp.me), schema.org microdata, Dublin Core, and what systems of newspapers write for their own use.
static const MetaName meta_names[] = {
    {"og:title", TITLE, 1},
    {"twitter:title", TITLE, 3},
    {"og:site_name", SOURCE, 0},
    {"dc.publisher", SOURCE, 3},
    {"application-name", SOURCE, 4},
    {"author", AUTHOR, 2},
    {"parsely-author", AUTHOR, 3},
    {"sailthru.author", AUTHOR, 3},
    {"dc.creator", AUTHOR, 3},
    {"byl", AUTHOR, 3},
    {"article:author", AUTHOR, 4},
    {"og:url", URL, 2},
    {"parsely-link", URL, 3},
    {"article:published_time", PUBLISHED, 2},
    {"og:published_time", PUBLISHED, 3},
    {"article:published", PUBLISHED, 3},
    {"datepublished", PUBLISHED, 3},
    {"rnews:datepublished", PUBLISHED, 3},
    {"parsely-pub-date", PUBLISHED, 4},
    {"sailthru.date", PUBLISHED, 4},
    {"pubdate", PUBLISHED, 4},
    {"publishdate", PUBLISHED, 4},
    {"publish-date", PUBLISHED, 4},
    {"publish_date", PUBLISHED, 4},
    {"publication_date", PUBLISHED, 4},
    {"published_time", PUBLISHED, 4},
    {"dc.date", PUBLISHED, 4},
    {"dc.date.issued", PUBLISHED, 4},
    {"dc.date.created", PUBLISHED, 4},
    {"dcterms.date", PUBLISHED, 4},
    {"dcterms.created", PUBLISHED, 4},
    {"dcterms.issued", PUBLISHED, 4},
    {"originalpublicationdate", PUBLISHED, 4},
    {"article_date_original", PUBLISHED, 4},
    {"cxenseparse:recs:publishtime", PUBLISHED, 4},
    {"citation_publication_date", PUBLISHED, 4},
    {"date", PUBLISHED, 5},
};

static bool is_address(CtText text) {
  return ct_text_starts(text, CT_TEXT("http://")) || ct_text_starts(text, CT_TEXT("https://"));
}

// "By Jane Doe" is Jane Doe; an address of a profile is no name.
static void offer_author(CtPageFacts *facts, unsigned rank, CtText raw) {
  CtText text = ct_text_trim(raw);
  if (is_address(text)) return;
  CtText by = ct_text_range(text, 0, 3);
  if (ct_text_equal_ascii_case(by, CT_TEXT("by "))) text = ct_text_range(text, 3, text.length);
  ct_page_fact_offer(facts, &facts->author, rank, text);
}

static void offer(CtPageFacts *facts, Fact fact, unsigned rank, CtText value) {
  switch (fact) {
  case TITLE: ct_page_fact_offer(facts, &facts->title, rank, value); break;
  case SOURCE: ct_page_fact_offer(facts, &facts->source, rank, value); break;
  case AUTHOR: offer_author(facts, rank, value); break;
  case URL:
    if (is_address(ct_text_trim(value))) ct_page_fact_offer(facts, &facts->url, rank, value);
    break;
  case PUBLISHED: ct_page_date_offer(facts, &facts->published, rank, value); break;
  }
}

static void read_meta(CtPageFacts *facts, const CtPageElement *element) {
  const CtText keys[] = {element->property, element->name, element->itemprop};
  if (element->content.data == NULL) return;
  for (size_t k = 0; k < sizeof keys / sizeof keys[0]; k++) {
    if (keys[k].data == NULL) continue;
    for (size_t i = 0; i < sizeof meta_names / sizeof meta_names[0]; i++) {
      const MetaName *meta = &meta_names[i];
      if (!ct_page_value_is(keys[k], meta->name)) continue;
      offer(facts, meta->fact, meta->rank, element->content);
    }
  }
}

// ---- Other elements ----

static void read_time(CtPageFacts *facts, const CtPageElement *element, uint32_t scope,
                      uint32_t block) {
  if (element->datetime.data == NULL) return;
  bool is_marked =
      element->pubdate.data != NULL || ct_page_value_has(element->itemprop, "datePublished");
  if (is_marked) offer(facts, PUBLISHED, 3, element->datetime);
  if (facts->time_count == CT_MAX_PAGE_TIMES) return;
  facts->times[facts->time_count++] = (CtPageTime){element->datetime, scope, block};
}

void ct_page_facts_start(CtPageFacts *facts, const CtPageElement *element, uint32_t scope,
                         uint32_t block) {
  facts->expects = CT_TAG_OTHER;
  switch (element->tag) {
  case CT_TAG_META: read_meta(facts, element); break;
  case CT_TAG_LINK:
    if (ct_page_value_has(element->rel, "canonical")) offer(facts, URL, 1, element->href);
    break;
  case CT_TAG_TIME: read_time(facts, element, scope, block); break;
  case CT_TAG_TITLE: facts->expects = CT_TAG_TITLE; break;
  case CT_TAG_SCRIPT:
    if (ct_page_value_is(element->type, "application/ld+json")) facts->expects = CT_TAG_SCRIPT;
    break;
  default: break;
  }
}

void ct_page_facts_text(CtPageFacts *facts, CtText text) {
  CtHtmlTag expected = facts->expects;
  facts->expects = CT_TAG_OTHER;
  if (expected == CT_TAG_TITLE) ct_page_fact_offer(facts, &facts->title_tag, 1, text);
  if (expected != CT_TAG_SCRIPT || text.length > LONGEST_LINKED_DATA) return;
  if (facts->linked_data_count++ < MAX_LINKED_DATA) ct_linked_data_read(text, facts);
}
