// Runs of bytes that stand in a JSON string as they are: ASCII but for control characters, quotes
// and backslashes. Shared by json_check.c and json_write.c.
#ifndef CT_BASE_JSON_PLAIN_H
#define CT_BASE_JSON_PLAIN_H

#include "base/text.h"

// Copies the run that begins `in`, and tells its length, at most `length`. Behind it, up to
// `length`, `out` may hold anything.
size_t ct_json_plain_copy(const char *in, size_t length, char *out);

#endif
