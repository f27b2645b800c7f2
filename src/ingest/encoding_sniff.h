// What encoding a page says it is in.
#ifndef CT_INGEST_ENCODING_SNIFF_H
#define CT_INGEST_ENCODING_SNIFF_H

#include "base/text.h"

// The row of ct_encodings that a label names ("latin1", " UTF-8 "), or -1.
int32_t ct_encoding_by_label(CtText label);
// The row that the page's first bytes name in <meta charset>, <meta http-equiv=content-type> or <?xml encoding?>, or -1; *label
// is the label as written.
int32_t ct_encoding_sniff(CtText bytes, CtText *label);

#endif
