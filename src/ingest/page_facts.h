// What a page says of itself: title, source, author, address, day. Collected while its tokens go by, settled at the end.
#ifndef CT_INGEST_PAGE_FACTS_H
#define CT_INGEST_PAGE_FACTS_H

#include "ingest/iso_date.h"
#include "ingest/page_element.h"
#include "ingest/page_text.h"

// One fact; of several ways to say it the one with the lower rank counts, of equal ones the first.
typedef struct CtPageFact {
  CtText value;  // data NULL where nothing is known
  unsigned rank;
} CtPageFact;

// A <time datetime> and where it stands.
typedef struct CtPageTime {
  CtText value;
  uint32_t scope;
  uint32_t block;  // number of blocks before it
} CtPageTime;

enum { CT_MAX_PAGE_TIMES = 32 };

typedef struct CtPageFacts {
  CtArena *arena;
  CtPageFact title;      // og:title, headline of JSON-LD
  CtPageFact title_tag;  // <title>
  CtPageFact source;
  CtPageFact author;
  CtPageFact url;
  CtPageFact published;
  CtPageTime times[CT_MAX_PAGE_TIMES];
  uint32_t time_count;
  uint32_t linked_data_count;  // scripts of JSON-LD read
  CtHtmlTag expects;  // the text that comes next is that of <title> or of a script of JSON-LD
  bool failed;        // out of memory
} CtPageFacts;

void ct_page_facts_begin(CtPageFacts *facts, CtArena *arena);
// A start tag; `scope` and `block` say where it stands.
void ct_page_facts_start(CtPageFacts *facts, const CtPageElement *element, uint32_t scope,
                         uint32_t block);
// The text behind it.
void ct_page_facts_text(CtPageFacts *facts, CtText text);
// Offers a value for a fact: decoded, white space collapsed; empty and overlong ones are none.
void ct_page_fact_offer(CtPageFacts *facts, CtPageFact *fact, unsigned rank, CtText raw);
// The same for a day or time, which must be one.
void ct_page_date_offer(CtPageFacts *facts, CtPageFact *fact, unsigned rank, CtText raw);

#endif
