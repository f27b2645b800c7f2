// The headline of an article in what a page calls its title.
#ifndef CT_INGEST_PAGE_TITLE_H
#define CT_INGEST_PAGE_TITLE_H

#include "base/text.h"

// The title without the name of the site at its end: "Floods kill 12 | The Daily Gazette". `source` is the name of the site where
// it is known (data NULL else); a short last part behind a bar goes in any case.
CtText ct_page_title_cut(CtText title, CtText source);
// "https://www.example.com/news" -> "example.com"; data NULL for anything that is no address.
CtText ct_page_host(CtText url);

#endif
