#include "record/offsets.h"

#include "base/utf8.h"

enum { STEP = 64 };

// What `count` says of each piece of the text, added up.
static uint32_t *add_up(CtText text, size_t (*count)(CtText), CtArena *arena) {
  size_t steps = text.length / STEP + 1;
  uint32_t *sums = ct_arena_raw(arena, steps * sizeof *sums);
  if (!sums) return NULL;
  sums[0] = 0;
  for (size_t i = 1; i < steps; i++)
    sums[i] = sums[i - 1] + (uint32_t)count((CtText){text.data + (i - 1) * STEP, STEP});
  return sums;
}

bool ct_offset_map_make(CtText text, CtOffsets unit, CtArena *arena, CtOffsetMap *out) {
  *out = (CtOffsetMap){.text = text};
  if (ct_utf8_is_ascii(text)) return true;
  out->points = add_up(text, ct_utf8_count, arena);
  if (!out->points || unit != CT_OFFSETS_UTF16) return out->points != NULL;
  out->units = add_up(text, ct_utf16_count, arena);
  return out->units != NULL;
}

uint32_t ct_offset_convert_wide(const CtOffsetMap *map, uint32_t byte, CtOffsets unit) {
  size_t step = byte / STEP;
  CtText rest = ct_text_range(map->text, step * STEP, byte);
  if (unit == CT_OFFSETS_CODEPOINTS) return map->points[step] + (uint32_t)ct_utf8_count(rest);
  return map->units[step] + (uint32_t)ct_utf16_count(rest);
}

static const char *const unit_names[] = {"codepoints", "utf8", "utf16"};

const char *ct_offsets_name(CtOffsets unit) { return unit_names[unit]; }
