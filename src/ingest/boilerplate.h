// Tells lines of page furniture from lines of an article, by what they say.
#ifndef CT_INGEST_BOILERPLATE_H
#define CT_INGEST_BOILERPLATE_H

#include "base/text.h"

// Whether the line, a sentence or a short paragraph, is page furniture: "Please select at least one mailing list.", "Follow The
// World", "Copyright © 2025 ...". Shy: a line of more than some words never is, and only phrases of boilerplate.tsv count.
// Constant time.
bool ct_boilerplate_is_line(CtText line);

#endif
