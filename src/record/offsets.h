// From bytes to the unit of offsets that the caller chose. Every 1024 bytes a count is kept, so that one conversion looks at
// 1024 bytes at most.
#ifndef CT_RECORD_OFFSETS_H
#define CT_RECORD_OFFSETS_H

#include "record/record.h"

typedef struct CtOffsetMap {
  CtText text;
  uint32_t *points;  // code points before each 1024th byte; NULL where the text is ASCII
  uint32_t *units;   // UTF-16 units, likewise
} CtOffsetMap;

// False means out of memory.
bool ct_offset_map_make(CtText text, CtArena *arena, CtOffsetMap *out);
// `byte` is the start of a character (or the end of the text).
uint32_t ct_offset_convert(const CtOffsetMap *map, uint32_t byte, CtOffsets unit);
const char *ct_offsets_name(CtOffsets unit);
// False when the name is none of the three.
bool ct_offsets_of_name(CtText name, CtOffsets *out);

#endif
