#include "record/offsets.h"

#include "base/utf8.h"

enum { STEP = 1024 };

bool ct_offset_map_make(CtText text, CtArena *arena, CtOffsetMap *out) {
  *out = (CtOffsetMap){.text = text};
  if (ct_utf8_count(text) == text.length) return true;
  size_t steps = text.length / STEP + 1;
  out->points = ct_arena_array(arena, steps, sizeof(uint32_t));
  out->units = ct_arena_array(arena, steps, sizeof(uint32_t));
  if (!out->points || !out->units) return false;
  for (size_t i = 1; i < steps; i++) {
    CtText piece = ct_text_range(text, (i - 1) * STEP, i * STEP);
    out->points[i] = out->points[i - 1] + (uint32_t)ct_utf8_count(piece);
    out->units[i] = out->units[i - 1] + (uint32_t)ct_utf16_count(piece);
  }
  return true;
}

uint32_t ct_offset_convert(const CtOffsetMap *map, uint32_t byte, CtOffsets unit) {
  if (!map->points || unit == CT_OFFSETS_UTF8) return byte;
  size_t step = byte / STEP;
  CtText rest = ct_text_range(map->text, step * STEP, byte);
  if (unit == CT_OFFSETS_CODEPOINTS) return map->points[step] + (uint32_t)ct_utf8_count(rest);
  return map->units[step] + (uint32_t)ct_utf16_count(rest);
}

static const char *const unit_names[] = {"codepoints", "utf8", "utf16"};

const char *ct_offsets_name(CtOffsets unit) { return unit_names[unit]; }

bool ct_offsets_of_name(CtText name, CtOffsets *out) {
  for (int i = 0; i < 3; i++) {
    if (!ct_text_equal(name, ct_text_of(unit_names[i]))) continue;
    *out = (CtOffsets)i;
    return true;
  }
  return false;
}
