// Every allocation of the whole pipeline fails once: the status says so, nothing crashes, nothing leaks (the leak check runs at
// the end under ASan).
#include "check.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "crosstally.h"

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void __real_free(void *memory);

static size_t calls;    // allocations asked for since the last reset
static size_t fail_at;  // this one fails; 0 = none
static size_t alive;    // blocks not freed yet

static bool refuse(void) { return ++calls == fail_at; }

void *__wrap_malloc(size_t size) {
  if (refuse()) return NULL;
  void *memory = __real_malloc(size);
  alive += memory != NULL;
  return memory;
}

void *__wrap_calloc(size_t count, size_t size) {
  if (refuse()) return NULL;
  void *memory = __real_calloc(count, size);
  alive += memory != NULL;
  return memory;
}

void *__wrap_realloc(void *old, size_t size) {
  if (refuse()) return NULL;
  void *memory = __real_realloc(old, size);
  alive += !old && memory;
  return memory;
}

void __wrap_free(void *memory) {
  alive -= memory != NULL;
  __real_free(memory);
}

static bool swallow(void *context, const char *bytes, size_t length) {
  size_t *total = context;
  *total += length;
  return bytes != NULL || length == 0;
}

static const char json[] =
    "[{\"id\":\"a\",\"title\":\"Flood kills 12 in "
    "Porto\",\"published\":\"2025-03-04\",\"text\":\"At least 12 people, including "
    "three children, were killed in Porto on Monday, police said. Between 40 and 50 homes were "
    "damaged \\u2013 two-thirds of "
    "the village.\"},{\"text\":\"The flood in Porto killed 14 people and injured 30 on Monday, up "
    "from 12.\",\"published\":"
    "\"2025-03-05\"}]";
static const char html[] = "<html><title>Fire</title><body><p>A fire killed 12 people in Lisbon on "
                           "3 May 2025, &quot;officials&quot; said.</p></body>";
static const char text[] = "Fire in Lisbon\n\nThe toll rose from 12 to 15 on 4 May 2025 \xFF, "
                           "police said. No one else was hurt.\n";

static CtStatus first_bad(CtStatus a, CtStatus b) { return a != CT_OK ? a : b; }

static CtStatus add_all(CtAnalysis *analysis) {
  CtStatus status = ct_add(analysis, CT_INPUT_JSON, "a.json", 1, json, sizeof json - 1);
  status = first_bad(status, ct_add(analysis, CT_INPUT_HTML, "b.html", 1, html, sizeof html - 1));
  return first_bad(status, ct_add(analysis, CT_INPUT_TEXT, "c.txt", 1, text, sizeof text - 1));
}

static CtStatus run_check(void) {
  CtAnalysis *analysis = NULL;
  size_t total = 0;
  CtStatus status = ct_new(NULL, &analysis);
  if (status != CT_OK) return status;
  status = add_all(analysis);
  for (int format = CT_REPORT_TEXT; format <= CT_REPORT_CSV; format++)
    status = first_bad(status, ct_report(analysis, (CtReportFormat)format, swallow, &total));
  ct_free(analysis);
  return status;
}

typedef struct Lines {
  char bytes[1 << 16];
  size_t used;
} Lines;

static bool remember(void *context, const char *bytes, size_t length) {
  Lines *lines = context;
  if (lines->used + length > sizeof lines->bytes) return false;
  memcpy(lines->bytes + lines->used, bytes, length);
  lines->used += length;
  return true;
}

static CtStatus run_extract(void) {
  static Lines lines;
  CtOptions options = {.for_extract = true};
  CtAnalysis *analysis = NULL;
  lines.used = 0;
  CtStatus status = ct_new(&options, &analysis);
  if (status != CT_OK) return status;
  status = add_all(analysis);
  status = first_bad(status, ct_extract(analysis, remember, &lines));
  if (status == CT_OK)
    status = ct_add(analysis, CT_INPUT_RECORDS, "lines", 1, lines.bytes, lines.used);
  size_t total = 0;
  status = first_bad(status, ct_explain(analysis, text, sizeof text - 1, swallow, &total));
  status = first_bad(status, ct_report(analysis, CT_REPORT_JSON, swallow, &total));
  ct_free(analysis);
  return status;
}

static void fail_each(CtStatus (*run)(void), const char *name) {
  calls = fail_at = 0;
  size_t before = alive;
  CHECK(run() == CT_OK);
  size_t needed = calls;
  CHECK(needed > 0);
  for (size_t at = 1; at <= needed; at++) {
    calls = 0;
    fail_at = at;
    CtStatus status = run();
    if (status != CT_NO_MEMORY)
      CHECK_EQ_INT((long long)at, 0);  // names the allocation that was not told
    if (alive != before) CHECK_EQ_INT((long long)alive, (long long)before);
  }
  fail_at = 0;
  CHECK_EQ_INT((long long)alive, (long long)before);
  (void)name;
}

static void test_check_without_memory(void) { fail_each(run_check, "check"); }
static void test_extract_without_memory(void) { fail_each(run_extract, "extract"); }

TEST_MAIN(TEST(test_check_without_memory), TEST(test_extract_without_memory))
