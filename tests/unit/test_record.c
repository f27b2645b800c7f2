// Records: offsets in three units, and a round trip through JSON that gives the same bytes.
#include "check.h"

#include <stdlib.h>

#include "crosstally.h"
#include "record/offsets.h"

typedef struct Memory {
  char bytes[1 << 16];
  size_t used;
} Memory;

static bool remember(void *context, const char *bytes, size_t length) {
  Memory *memory = context;
  if (memory->used + length > sizeof memory->bytes) return false;
  memcpy(memory->bytes + memory->used, bytes, length);
  memory->used += length;
  return true;
}

static CtText extract(CtOptions options, CtInputKind kind, CtText input, Memory *memory) {
  CtAnalysis *analysis = NULL;
  memory->used = 0;
  options.for_extract = true;
  CHECK(ct_new(&options, &analysis) == CT_OK);
  CHECK(ct_add(analysis, kind, "input", 1, input.data, input.length) == CT_OK);
  CHECK(!ct_has_unreadable(analysis));
  CHECK(ct_extract(analysis, remember, memory) == CT_OK);
  ct_free(analysis);
  return (CtText){memory->bytes, memory->used};
}

static void round_trip(CtOptions options, CtText input) {
  Memory *first = malloc(sizeof *first);
  Memory *second = malloc(sizeof *second);
  if (first && second) {
    CtText lines = extract(options, CT_INPUT_JSON, input, first);
    CHECK(lines.length > 100);
    CHECK_EQ_TEXT(extract(options, CT_INPUT_RECORDS, lines, second), lines);
  }
  free(first);
  free(second);
}

static void gives_the_same_bytes_again(void) {
  static const char article[] =
      "{\"id\":\"a\",\"title\":\"Flood kills 12 in "
      "Kyiv\",\"source\":\"Gazette\",\"url\":\"https://example.org/1\",\"published\":"
      "\"2025-03-04T10:30:00+02:00\",\"text\":\"At least 12 people, including three children, were "
      "killed in Kyiv on Monday, "
      "police said. About two-thirds of 1,200 homes were hit \\u2014 the second-worst flood since "
      "1990 \\ud83d\\ude97. The toll rose "
      "from 9 to 12. Between 40 and 50 km of road are closed. Some 3.5 million euros a day are "
      "needed, Reuters reported.\"}";
  for (int unit = CT_OFFSET_CODEPOINTS; unit <= CT_OFFSET_UTF16; unit++)
    round_trip((CtOptions){.offsets = (CtOffsetUnit)unit, .with_text = unit == 1},
               CT_TEXT(article));
}

static void counts_in_three_units(void) {
  CtArena arena;
  CtOffsetMap map;
  CtText text = CT_TEXT("a\xC3\xA9\xF0\x9F\x9A\x97z");  // a, e acute, a car, z
  ct_arena_init(&arena, 0);
  CHECK(ct_offset_map_make(text, CT_OFFSETS_UTF16, &arena, &map));
  CHECK_EQ_INT(ct_offset_convert(&map, 7, CT_OFFSETS_UTF8), 7);
  CHECK_EQ_INT(ct_offset_convert(&map, 7, CT_OFFSETS_CODEPOINTS), 3);
  CHECK_EQ_INT(ct_offset_convert(&map, 7, CT_OFFSETS_UTF16), 4);
  CHECK_EQ_INT(ct_offset_convert(&map, 8, CT_OFFSETS_UTF16), 5);
  CHECK_EQ_INT(ct_offset_convert(&map, 0, CT_OFFSETS_CODEPOINTS), 0);
  ct_arena_free(&arena);
}

// Characters that lie across the steps of the map.
static void counts_far_into_a_text(void) {
  enum { CHARACTERS = 5000 };
  CtArena arena;
  CtOffsetMap map;
  ct_arena_init(&arena, 0);
  char *bytes = ct_arena_alloc(&arena, 3 * CHARACTERS);
  for (size_t i = 0; i < CHARACTERS; i++)
    memcpy(bytes + 3 * i, "\xE2\x82\xAC", 3);
  CHECK(ct_offset_map_make((CtText){bytes, 3 * CHARACTERS}, CT_OFFSETS_UTF16, &arena, &map));
  for (uint32_t i = 0; i <= CHARACTERS; i += 7) {
    CHECK_EQ_INT(ct_offset_convert(&map, 3 * i, CT_OFFSETS_CODEPOINTS), i);
    CHECK_EQ_INT(ct_offset_convert(&map, 3 * i, CT_OFFSETS_UTF16), i);
  }
  ct_arena_free(&arena);
}

static void refuses_other_lines(void) {
  static const char *const lines[] = {"{}", "{\"schema\":\"crosstally-record/2\"}",
                                      "{\"schema\":\"crosstally-record/1\",\"id\":7}", "7"};
  for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
    CtAnalysis *analysis = NULL;
    CtMessageView message;
    CHECK(ct_new(NULL, &analysis) == CT_OK);
    CHECK(ct_add(analysis, CT_INPUT_RECORDS, "lines", 5, lines[i], strlen(lines[i])) == CT_OK);
    CHECK(ct_has_unreadable(analysis));
    CHECK_EQ_INT(ct_article_count(analysis), 0);
    CHECK(ct_message(analysis, 0, &message));
    CHECK_EQ_INT(message.line, 5);
    ct_free(analysis);
  }
}

TEST_MAIN(TEST(gives_the_same_bytes_again), TEST(counts_in_three_units),
          TEST(counts_far_into_a_text), TEST(refuses_other_lines))
