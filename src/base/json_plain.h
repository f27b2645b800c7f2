// Runs of bytes that stand in a JSON string as they are. Shared by json_read.c and json_write.c.
#ifndef CT_BASE_JSON_PLAIN_H
#define CT_BASE_JSON_PLAIN_H

#include "base/text.h"

// The first offset at or after `from` whose byte needs care: a quote, a backslash, a control
// character or ill-formed UTF-8; text.length when there is none.
size_t ct_json_plain_end(CtText text, size_t from);

#endif
