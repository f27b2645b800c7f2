// Which part of a page holds the article.
#ifndef CT_INGEST_PAGE_REGION_H
#define CT_INGEST_PAGE_REGION_H

#include "ingest/page_text.h"

// Weighs the scopes (prose_words, text_bytes, link_bytes, doubt) and gives the index of the region that holds the article, the
// innermost that holds most of it; 0, the page, where none stands out. Linear in blocks and scopes.
uint32_t ct_page_region(CtPageText *text);

#endif
