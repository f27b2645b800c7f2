// Decides which blocks of a page belong to the article.
#ifndef CT_INGEST_PAGE_CHOOSE_H
#define CT_INGEST_PAGE_CHOOSE_H

#include "ingest/page_text.h"

// Sets `keep` of every block, and gives the region that holds the article: 0 where it is the page. Linear in the blocks and
// scopes. Where everything looks like furniture, everything that a reader sees is kept.
uint32_t ct_page_choose(CtPageText *text);
// The headline of the article: the index of the first <h1> in the region or before it, or -1.
int64_t ct_page_headline(const CtPageText *text, uint32_t region);

#endif
