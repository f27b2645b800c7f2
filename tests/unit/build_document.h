// Documents for the tests of text/, and what is in them as one line of text.
#ifndef CT_TESTS_BUILD_DOCUMENT_H
#define CT_TESTS_BUILD_DOCUMENT_H

#include "check.h"
#include "text/text.h"

enum { MAX_LINE = 4096 };

typedef struct Built {
  CtArena arena;
  CtDocument document;
  char line[MAX_LINE];
  size_t used;
} Built;

static inline void build_text(Built *built, CtText title, CtText body) {
  memset(built, 0, sizeof(*built));
  ct_arena_init(&built->arena, 0);
  CHECK(ct_tokens_read(&built->document, title, body, NULL, &built->arena));
  CHECK(ct_sentences_read(&built->document, &built->arena));
}

static inline void build(Built *built, const char *body) {
  build_text(built, CT_NO_TEXT, ct_text_of(body));
}

static inline void build_free(Built *built) { ct_arena_free(&built->arena); }

static inline void put(Built *built, CtText text) {
  const size_t room = MAX_LINE - built->used;
  const size_t length = text.length < room ? text.length : room;
  if (length > 0) memcpy(built->line + built->used, text.data, length);
  built->used += length;
}

static inline void put_string(Built *built, const char *string) { put(built, ct_text_of(string)); }

static inline void check_line(Built *built, const char *expected, int line) {
  check_text((CtText){built->line, built->used}, ct_text_of(expected), "line", __FILE__, line);
  build_free(built);
}

#endif
