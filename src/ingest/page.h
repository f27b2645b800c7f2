// An HTML page as ingest needs it: the text that a reader sees without the page's furniture, and what the page says of
// itself.
#ifndef CT_INGEST_PAGE_H
#define CT_INGEST_PAGE_H

#include "base/arena.h"

typedef struct CtPage {
  CtText text;   // paragraphs divided by an empty line; never data NULL
  CtText title;  // data NULL where the page says nothing; so for the rest
  CtText source;
  CtText author;
  CtText url;
  CtText published;  // a day or a time in ISO 8601
  bool cut;          // the text was longer than could be kept
} CtPage;

// Reads valid UTF-8. What comes back lives in `arena`. Linear in the bytes, without recursion. False means out of memory.
bool ct_page_read(CtText html, CtArena *arena, CtPage *out);

#endif
