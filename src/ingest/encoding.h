// From bytes in some encoding to UTF-8, as the WHATWG Encoding standard decodes.
#ifndef CT_INGEST_ENCODING_H
#define CT_INGEST_ENCODING_H

#include "base/arena.h"

// What was found out about the bytes of a page.
typedef struct CtEncoding {
  CtText label;      // as the page writes it; data NULL where it names none
  const char *name;  // the standard's name: "UTF-8", "windows-1252", "Shift_JIS"
  bool decoded;      // false: an encoding that is not known here, so the bytes were read as UTF-8
} CtEncoding;

// Plain text: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out, what is invalid becomes U+FFFD. The
// result may borrow `bytes`; data NULL means out of memory.
CtText ct_encoding_decode_text(CtText bytes, CtArena *arena);
// HTML: the byte order mark decides; else bytes that are valid UTF-8 are UTF-8 whatever the page says, for a paste comes as
// UTF-8 with the label that the page had; else the label in the first CT_ENCODING_PRESCAN bytes; else UTF-8 where little of it
// is invalid, and windows-1252. The result may borrow `bytes`; data NULL means out of memory.
CtText ct_encoding_decode_html(CtText bytes, CtArena *arena, CtEncoding *found);

#define CT_ENCODING_PRESCAN 1024u

#endif
