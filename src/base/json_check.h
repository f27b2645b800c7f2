// The strict pass over JSON input: checks the grammar and rewrites the bytes so that cJSON reads
// them without loss. Only for json_read.c.
#ifndef CT_BASE_JSON_CHECK_H
#define CT_BASE_JSON_CHECK_H

#include "base/json_read.h"

// Marks a string that was a number; no byte of valid UTF-8.
#define CT_JSON_NUMBER_MARK '\xFF'
// Stands alone in a string whose text is kept beside the document; likewise.
#define CT_JSON_TEXT_MARK '\xFE'

typedef struct CtJsonBytes {
  char *data;  // the owner frees it; may be NULL where nothing was written
  size_t used;
  size_t capacity;
} CtJsonBytes;

// A document rewritten. Strings are valid UTF-8 without \u0000 and lone surrogates, a number n is
// the string "<mark>n", no space stands between tokens. The text of an article is as long as all
// the rest, so long strings are decoded at once and cJSON does not see them.
typedef struct CtJsonRewritten {
  CtJsonBytes json;     // with a NUL behind its end
  CtJsonBytes texts;    // of the marked strings in their order, a NUL behind each
  uint32_t text_count;  // how many
} CtJsonRewritten;

// False with *error filled, and nothing to free, where the document is wrong or memory is short.
bool ct_json_rewrite(CtText bytes, CtJsonRewritten *out, CtJsonError *error);

#endif
