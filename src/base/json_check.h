// The strict pass over JSON input: checks the grammar and rewrites the bytes so that cJSON reads
// them without loss. Only for json_read.c.
#ifndef CT_BASE_JSON_CHECK_H
#define CT_BASE_JSON_CHECK_H

#include "base/json_read.h"

// Marks a string that was a number; no byte of valid UTF-8.
#define CT_JSON_NUMBER_MARK '\xFF'

// The document rewritten, with a NUL behind *length, in memory that the caller frees; NULL with
// *error filled. Strings are valid UTF-8 without \u0000 and lone surrogates, a number n is the
// string "<mark>n", no space stands between tokens.
char *ct_json_rewrite(CtText bytes, size_t *length, CtJsonError *error);

#endif
