// From bytes to the unit of offsets that the caller chose. Every 64 bytes a count is kept, so that one conversion looks at
// eight words at most.
#ifndef CT_RECORD_OFFSETS_H
#define CT_RECORD_OFFSETS_H

#include "record/record.h"

typedef struct CtOffsetMap {
  CtText text;
  uint32_t *points;  // code points before each 64th byte; NULL where the text is ASCII
  uint32_t *units;   // UTF-16 units, likewise; also NULL where nobody asks for them
} CtOffsetMap;

// For conversions to `unit`, and to code points in any case. False means out of memory.
bool ct_offset_map_make(CtText text, CtOffsets unit, CtArena *arena, CtOffsetMap *out);
// `byte` is the start of a character (or the end of the text), of a text that is not ASCII.
uint32_t ct_offset_convert_wide(const CtOffsetMap *map, uint32_t byte, CtOffsets unit);

static inline uint32_t ct_offset_convert(const CtOffsetMap *map, uint32_t byte, CtOffsets unit) {
  return map->points == NULL || unit == CT_OFFSETS_UTF8 ? byte
                                                        : ct_offset_convert_wide(map, byte, unit);
}

const char *ct_offsets_name(CtOffsets unit);

#endif
