// What a block of a page's text looks like: how long, how much like running prose.
#ifndef CT_INGEST_PAGE_BLOCK_H
#define CT_INGEST_PAGE_BLOCK_H

#include "ingest/page_text.h"

// A longer cell is no cell of a table of figures.
#define CT_LONGEST_CELL 240u

// Cuts white space at both ends of the block, then counts its words and looks at its end.
void ct_block_measure(CtBlock *block, const char *bytes);
// A row in which a cell is longer than CT_LONGEST_CELL.
bool ct_block_is_layout(const CtBlock *block, const char *bytes);
// Sentences, and few links in them.
bool ct_block_is_prose(const CtBlock *block);
// Nearly all of it is links.
bool ct_block_is_links(const CtBlock *block);

#endif
