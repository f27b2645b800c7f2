// JSON-LD: what a script of a page says of the article in it.
#ifndef CT_INGEST_LINKED_DATA_H
#define CT_INGEST_LINKED_DATA_H

#include "ingest/page_facts.h"

// Offers the headline, publisher, author, address and day of the first article in the script. JSON that is broken, or says
// nothing of an article, is passed over.
void ct_linked_data_read(CtText script, CtPageFacts *facts);

#endif
