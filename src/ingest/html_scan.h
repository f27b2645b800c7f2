// Where things end in a page; private to the tokenizer. Each looks at every byte at most once.
#ifndef CT_INGEST_HTML_SCAN_H
#define CT_INGEST_HTML_SCAN_H

#include "ingest/html_token.h"

bool ct_html_is_space(char c);
bool ct_html_is_letter(char c);
// Offset of `byte` at or after `from`, or the length of the text.
size_t ct_html_scan_byte(CtText html, size_t from, char byte);
// Reads the next attribute, past white space and slashes; *at then stands behind it. False where there is none: *at stands at
// the ">" or at the end.
bool ct_html_scan_attribute(CtText html, size_t *at, CtHtmlAttribute *out);
// Where a comment ends whose text begins at `from`: *end of its text; the offset behind it comes back.
size_t ct_html_scan_comment(CtText html, size_t from, size_t *end);
// Where the raw content that begins at `from` ends: the offset of its end tag, or the length of the text.
size_t ct_html_scan_raw(CtText html, size_t from, CtText name);
// The same for a script, in which "<!--" ... "<script" can hide an end tag.
size_t ct_html_scan_script(CtText html, size_t from);

#endif
