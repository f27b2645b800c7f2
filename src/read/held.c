// One pass over the tokens of an article, which spares each reader one of its own over most sentences. Takes tokens and
// sentences; leaves a set of tables for each sentence.
#include "read/held.h"

bool ct_held_read(CtReading *reading, CtArena *arena) {
  const CtDocument *document = &reading->document;
  const uint32_t count = document->sentences.count;
  reading->held = ct_arena_raw(arena, ((size_t)count + 1) * sizeof(reading->held[0]));
  for (uint32_t i = 0; reading->held && i < count; i++)
    reading->held[i] = document->sentences.items[i].reach;
  return reading->held != NULL;
}
