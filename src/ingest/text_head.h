// What the first lines of a plain text say of it: "By Jane Doe", "Published 28 August 2025".
#ifndef CT_INGEST_TEXT_HEAD_H
#define CT_INGEST_TEXT_HEAD_H

#include "base/arena.h"

typedef struct CtTextHead {
  CtText author;     // data NULL where no line says it beyond doubt
  CtText published;  // "2025-08-28"; data NULL likewise
} CtTextHead;

// Looks at the first lines only. What comes back lives in `arena`. False means out of memory.
bool ct_text_head_read(CtText text, CtArena *arena, CtTextHead *out);

#endif
