// Plain text output for people: buffered, control characters made harmless, figures in words.
#ifndef CT_REPORT_OUT_H
#define CT_REPORT_OUT_H

#include "base/json_write.h"
#include "weigh/weigh.h"

enum { CT_OUT_BUFFER = 4096 };

typedef struct CtOut {
  CtSink sink;
  bool failed;
  size_t used;
  char buffer[CT_OUT_BUFFER];
} CtOut;

void ct_out_init(CtOut *out, CtSink sink);
void ct_out_bytes(CtOut *out, CtText bytes);
void ct_out(CtOut *out, const char *string);
void ct_out_uint(CtOut *out, uint64_t value);
// "18", "at least 14", "more than 650", "40 to 50", "unknown" for all numbers.
void ct_out_interval(CtOut *out, CtInterval value);
// Text of an article: white space runs become one space, control characters U+FFFD, so that no quote can steer a terminal.
void ct_out_quote(CtOut *out, CtText text);
// Spaces up to `width` after `written` characters; one at least.
void ct_out_pad(CtOut *out, size_t written, size_t width);
// "2025-08-28"; "2025-08-28 to 2025-08-30"; nothing where unknown. Whether something was written.
bool ct_out_days(CtOut *out, CtDays days);
// Empties the buffer. False when any write failed.
bool ct_out_flush(CtOut *out);

#endif
