// What the loader needs beside crosstally.h: memory to hand bytes over in, and a buffer that collects what the core writes,
// because JavaScript cannot be given as a CtWrite. Nothing is decided here.
#include <stdlib.h>
#include <string.h>

#include "crosstally.h"
#include "shim.h"

struct CtWasmBuffer {
  char *bytes;
  size_t length;
  size_t capacity;
};

enum { FIRST_CAPACITY = 1 << 16 };

static bool reserve(CtWasmBuffer *buffer, size_t more) {
  if (buffer->capacity - buffer->length >= more) return true;
  size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
  while (capacity - buffer->length < more) {
    if (capacity > SIZE_MAX / 2) return false;
    capacity *= 2;
  }
  char *bytes = realloc(buffer->bytes, capacity);
  if (!bytes) return false;
  buffer->bytes = bytes;
  buffer->capacity = capacity;
  return true;
}

// A CtWrite. False only when there is no memory.
static bool collect(void *context, const char *bytes, size_t length) {
  CtWasmBuffer *buffer = context;
  if (!reserve(buffer, length)) return false;
  memcpy(buffer->bytes + buffer->length, bytes, length);
  buffer->length += length;
  return true;
}

// `collect` fails for want of memory alone, so that is what a failed writing means here.
static CtStatus as_memory(CtStatus status) {
  return status == CT_WRITE_FAILED ? CT_NO_MEMORY : status;
}

// ---- memory and buffer

void *ct_wasm_alloc(size_t size) { return malloc(size ? size : 1); }

void ct_wasm_free(void *memory) { free(memory); }

CtWasmBuffer *ct_wasm_buffer_new(void) { return calloc(1, sizeof(CtWasmBuffer)); }

void ct_wasm_buffer_free(CtWasmBuffer *buffer) {
  if (buffer) free(buffer->bytes);
  free(buffer);
}

void ct_wasm_buffer_clear(CtWasmBuffer *buffer) { buffer->length = 0; }

const char *ct_wasm_buffer_bytes(const CtWasmBuffer *buffer) { return buffer->bytes; }

size_t ct_wasm_buffer_length(const CtWasmBuffer *buffer) { return buffer->length; }

// ---- the core's functions that take or fill a struct, or write

CtAnalysis *ct_wasm_new(CtOffsetUnit offsets, bool with_text, bool for_extract,
                        size_t memory_limit_bytes, const char *published) {
  CtOptions options = {.offsets = offsets,
                       .with_text = with_text,
                       .for_extract = for_extract,
                       .memory_limit_bytes = memory_limit_bytes,
                       .published = published};
  CtAnalysis *analysis = NULL;
  return ct_new(&options, &analysis) == CT_OK ? analysis : NULL;
}

CtStatus ct_wasm_extract(CtAnalysis *analysis, CtWasmBuffer *buffer) {
  return as_memory(ct_extract(analysis, collect, buffer));
}

CtStatus ct_wasm_report(CtAnalysis *analysis, CtReportFormat format, CtWasmBuffer *buffer) {
  return as_memory(ct_report(analysis, format, collect, buffer));
}

CtStatus ct_wasm_explain(CtAnalysis *analysis, const char *bytes, size_t length,
                         CtWasmBuffer *buffer) {
  return as_memory(ct_explain(analysis, bytes, length, collect, buffer));
}

static bool collect_string(CtWasmBuffer *buffer, const char *text) {
  return collect(buffer, text, strlen(text) + 1);
}

CtStatus ct_wasm_message(const CtAnalysis *analysis, uint32_t index, CtWasmBuffer *buffer) {
  CtMessageView view;
  if (!ct_message(analysis, index, &view)) return CT_MISUSE;
  uint32_t numbers[] = {(uint32_t)view.level, view.line, view.column};
  bool ok = collect(buffer, (const char *)numbers, sizeof numbers) &&
            collect_string(buffer, view.input) && collect_string(buffer, view.article) &&
            collect_string(buffer, view.text);
  return ok ? CT_OK : CT_NO_MEMORY;
}
