// Character references of HTML: "&amp;", "&eacute", "&#8217;", "&#x2019;".
#ifndef CT_INGEST_HTML_REFERENCE_H
#define CT_INGEST_HTML_REFERENCE_H

#include "base/arena.h"

enum { CT_REFERENCE_BYTES = 8 };  // of UTF-8 that one reference can stand for

// The reference that begins with the "&" at `at`: how many bytes of the text it takes, its characters in `out` and their bytes
// in *out_length. 0 where the "&" stands for itself. The longest name counts; one without its semicolon only where HTML
// allows that, and in an attribute not before a letter, a digit or "=" ("?a=1&copy=2").
size_t ct_html_reference(CtText text, size_t at, bool in_attribute, char out[CT_REFERENCE_BYTES],
                         size_t *out_length);
// The text with all references decoded, U+FFFD for NUL and LF for CR LF and CR: `text` itself where there is nothing to do,
// else a copy. data NULL means out of memory.
CtText ct_html_decode(CtText text, bool in_attribute, CtArena *arena);

#endif
