// Articles and frames for the tests of read/: an article read to its claims, a sentence cut into chunks.
#ifndef CT_TESTS_BUILD_FRAME_H
#define CT_TESTS_BUILD_FRAME_H

#include "build_document.h"
#include "read/claim/claim_make.h"

typedef struct ReadArticle {
  CtArena arena;
  CtReading reading;
} ReadArticle;

static inline void read_article(ReadArticle *a, const char *title, const char *body) {
  ct_arena_init(&a->arena, 0);
  CHECK(ct_article_read(ct_text_of(title), ct_text_of(body), CT_TEXT("2025-12-06"), NULL, &a->arena,
                        &a->reading));
}

static inline void free_article(ReadArticle *a) { ct_arena_free(&a->arena); }

// The i-th claim, or an empty one with a failed check.
static inline const CtClaim *claim_at(const ReadArticle *a, uint32_t i) {
  static const CtClaim none = {.place = -1, .part_of = CT_NONE};
  CHECK(i < a->reading.claims.count);
  return i < a->reading.claims.count ? &a->reading.claims.items[i] : &none;
}

#endif
