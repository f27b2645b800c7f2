// The characters of a page's text: which show, and which are white space.
#ifndef CT_INGEST_PAGE_CHAR_H
#define CT_INGEST_PAGE_CHAR_H

#include "base/text.h"

// White space of ASCII, and the control characters, which take no room either. NUL is none.
bool ct_page_is_space(char c);
// The length of a character that takes no room on the page: soft hyphen, zero-width space, word joiner, byte order mark; 0 for
// any other.
size_t ct_page_unseen_length(CtText raw, size_t at);
// The end of the bytes from `at` on that can be copied at once: those that show, with single spaces between them, so none
// at the beginning; no "&".
size_t ct_page_plain_end(CtText raw, size_t at);

#endif
