// The functions that the WebAssembly module exports beside those of crosstally.h. Their one user is loader.js.
#ifndef CT_WASM_SHIM_H
#define CT_WASM_SHIM_H

#include "crosstally.h"

// Collects what the core writes; grows as needed.
typedef struct CtWasmBuffer CtWasmBuffer;

// Memory of `size` bytes for the caller to fill, to be given to ct_wasm_free; NULL when there is none left.
void *ct_wasm_alloc(size_t size);
void ct_wasm_free(void *memory);

// An empty buffer, to be given to ct_wasm_buffer_free; NULL when there is no memory.
CtWasmBuffer *ct_wasm_buffer_new(void);
void ct_wasm_buffer_free(CtWasmBuffer *buffer);
// Forgets what was collected and keeps the room.
void ct_wasm_buffer_clear(CtWasmBuffer *buffer);
// Borrowed until the next call that takes the buffer.
const char *ct_wasm_buffer_bytes(const CtWasmBuffer *buffer);
size_t ct_wasm_buffer_length(const CtWasmBuffer *buffer);

// ct_new with its options as arguments; NULL when there is no memory. `published` is borrowed while the analysis lives.
CtAnalysis *ct_wasm_new(CtOffsetUnit offsets, bool with_text, bool for_extract,
                        size_t memory_limit_bytes, const char *published);
// ct_extract, ct_report and ct_explain into a buffer.
CtStatus ct_wasm_extract(CtAnalysis *analysis, CtWasmBuffer *buffer);
CtStatus ct_wasm_report(CtAnalysis *analysis, CtReportFormat format, CtWasmBuffer *buffer);
CtStatus ct_wasm_explain(CtAnalysis *analysis, const char *bytes, size_t length,
                         CtWasmBuffer *buffer);
// ct_message into a buffer: level, line and column as three 32-bit numbers, then input, article and text, each with its NUL.
CtStatus ct_wasm_message(const CtAnalysis *analysis, uint32_t index, CtWasmBuffer *buffer);

#endif
