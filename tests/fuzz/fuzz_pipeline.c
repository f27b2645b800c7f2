// libFuzzer on the whole pipeline. The first byte chooses how the rest is taken (text, HTML, JSON, lines, records) and which
// report is written; a NUL-free split at 0x1E gives two articles.
#include "crosstally.h"

#include <stdlib.h>
#include <string.h>

static bool swallow(void *context, const char *bytes, size_t length) {
  size_t *total = context;
  *total += length;
  return bytes != NULL || length == 0;
}

static void add(CtAnalysis *analysis, CtInputKind kind, const uint8_t *data, size_t size) {
  const uint8_t *split = memchr(data, 0x1E, size);
  size_t first = split ? (size_t)(split - data) : size;
  ct_add(analysis, kind, "fuzz", 1, (const char *)data, first);
  if (split) ct_add(analysis, kind, "fuzz", 1, (const char *)split + 1, size - first - 1);
}

// What extract writes must be read back without a complaint.
typedef struct Memory {
  char *bytes;
  size_t used;
  size_t capacity;
} Memory;

static bool remember(void *context, const char *bytes, size_t length) {
  Memory *memory = context;
  if (memory->used + length > memory->capacity) {
    memory->capacity = 2 * (memory->used + length);
    memory->bytes = realloc(memory->bytes, memory->capacity);
    if (!memory->bytes) abort();
  }
  memcpy(memory->bytes + memory->used, bytes, length);
  memory->used += length;
  return true;
}

static void round_trip(CtOptions options, CtInputKind kind, const uint8_t *data, size_t size) {
  Memory lines = {0};
  Memory again = {0};
  CtAnalysis *first = NULL;
  CtAnalysis *second = NULL;
  options.for_extract = true;
  if (ct_new(&options, &first) != CT_OK || ct_new(&options, &second) != CT_OK) abort();
  add(first, kind, data, size);
  if (ct_extract(first, remember, &lines) != CT_OK) abort();
  if (ct_add(second, CT_INPUT_RECORDS, "lines", 1, lines.used ? lines.bytes : "", lines.used) !=
      CT_OK)
    abort();
  if (ct_has_unreadable(second)) abort();
  if (ct_extract(second, remember, &again) != CT_OK) abort();
  if (lines.used != again.used || (lines.used && memcmp(lines.bytes, again.bytes, lines.used) != 0))
    abort();
  free(lines.bytes);
  free(again.bytes);
  ct_free(first);
  ct_free(second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) return 0;
  CtOptions options = {.offsets = (CtOffsetUnit)(data[0] % 3), .with_text = (data[0] & 64) != 0};
  CtInputKind kind = (CtInputKind)(data[0] / 3 % 6);
  CtReportFormat format = (CtReportFormat)(data[0] / 18 % 4);
  CtAnalysis *analysis = NULL;
  size_t total = 0;
  if (ct_new(&options, &analysis) != CT_OK) abort();
  add(analysis, kind, data + 1, size - 1);
  if (ct_report(analysis, format, swallow, &total) != CT_OK) abort();
  ct_free(analysis);
  if (kind != CT_INPUT_RECORDS) round_trip(options, kind, data + 1, size - 1);
  return 0;
}
