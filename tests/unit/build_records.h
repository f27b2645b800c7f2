// Builds records by hand for the tests of weigh/: articles with mentions and claims, no text.
#ifndef CT_TESTS_BUILD_RECORDS_H
#define CT_TESTS_BUILD_RECORDS_H

#include <string.h>

#include "read/date/calendar.h"
#include "weigh/weigh.h"

typedef struct Builder {
  CtArena arena;
  CtRecords records;
} Builder;

static inline void build_start(Builder *b) {
  memset(b, 0, sizeof(*b));
  ct_arena_init(&b->arena, 0);
}

static inline void build_end(Builder *b) { ct_arena_free(&b->arena); }

// An article with one mention. `published` and `day` are days ("2025-08-28") or NULL.
static inline CtRecord *build_article(Builder *b, const char *id, const char *published) {
  CtRecord *record = CT_VEC_ADD(&b->arena, &b->records);
  record->id = ct_text_of(id);
  record->published_days = CT_NO_DAYS;
  record->published_minute = -1;
  if (published)
    ct_published_parse(ct_text_of(published), &record->published_days, &record->published_minute);
  CtMention *mention = CT_VEC_ADD(&b->arena, &record->mentions);
  mention->days = CT_NO_DAYS;
  mention->weekday = -1;
  return record;
}

static inline CtMention *build_mention(Builder *b, CtRecord *record) {
  CtMention *mention = CT_VEC_ADD(&b->arena, &record->mentions);
  mention->days = CT_NO_DAYS;
  mention->weekday = -1;
  mention->background = true;
  return mention;
}

static inline void build_day(CtMention *mention, const char *day) {
  int16_t minute;
  ct_published_parse(ct_text_of(day), &mention->days, &minute);
}

// An article about the one event that tests of findings and sums need: the deadliest flood, of July 4.
static inline CtRecord *build_flood_article(Builder *b, const char *id, const char *published) {
  CtRecord *record = build_article(b, id, published);
  CtMention *flood = &record->mentions.items[0];
  flood->type = CT_TEXT("flood");
  build_day(flood, "2025-07-04");
  flood->rank_n = 1;
  flood->rank_dimension = CT_TEXT("killed");
  return record;
}

static inline void build_name(Builder *b, CtRecord *record, const char *name) {
  CtText *slot = CT_VEC_ADD(&b->arena, &record->names);
  *slot = ct_text_of(name);
}

typedef enum BuildHedge { EXACT, AT_LEAST, MORE_THAN, UP_TO } BuildHedge;

static inline CtClaim *build_claim(Builder *b, CtRecord *record, const char *predicate,
                                   const char *class_, int64_t value, BuildHedge hedge) {
  CtClaim *claim = CT_VEC_ADD(&b->arena, &record->claims);
  CtNumber number = ct_number_of(value, 0);
  char text[CT_NUMBER_CHARS];
  size_t length = ct_number_format(number, text, NULL);
  claim->number_text = ct_arena_copy(&b->arena, (CtText){text, length});
  claim->quote_text = claim->number_text;
  claim->sentence = (CtSpan){record->claims.count * 10, record->claims.count * 10 + 8};
  claim->kind = CT_KIND_COUNT;
  claim->has_value = true;
  claim->value = number;
  claim->suggests = ct_interval_point(number);
  claim->means = hedge == AT_LEAST    ? ct_interval_at_least(number)
                 : hedge == MORE_THAN ? ct_interval_more_than(number)
                 : hedge == UP_TO     ? ct_interval_at_most(number)
                                      : ct_interval_point(number);
  claim->things[0] = (CtThing){.head = ct_text_of(class_), .class_ = ct_text_of(class_)};
  claim->thing_count = class_ ? 1 : 0;
  claim->predicate = ct_text_of(predicate);
  if (!predicate) claim->predicate = CT_NO_TEXT;
  claim->place = -1;
  claim->time = CT_NO_DAYS;
  claim->as_of = (CtMoment){record->published_days.from, -1};
  claim->part_of = CT_NONE;
  return claim;
}

// A claim of the sentence at `sentence`: those of one sentence are parts that stand side by side.
static inline CtClaim *build_claim_in(Builder *b, CtRecord *record, CtSpan sentence,
                                      const char *predicate, const char *class_, int64_t value,
                                      BuildHedge hedge) {
  CtClaim *claim = build_claim(b, record, predicate, class_, value, hedge);
  claim->sentence = sentence;
  return claim;
}

// The words that a part is told by stand in the quote.
static inline CtClaim *build_quoted(Builder *b, CtRecord *record, const char *predicate,
                                    const char *class_, int64_t value, const char *quote) {
  CtClaim *claim = build_claim(b, record, predicate, class_, value, EXACT);
  claim->quote_text = ct_text_of(quote);
  return claim;
}

// A percentage in tenths, of what `thing` says: "inflation", "Nordwell's shares".
static inline CtClaim *build_level(Builder *b, CtRecord *record, const char *predicate,
                                   const char *thing, int64_t tenths, const char *quote) {
  CtClaim *claim = build_claim(b, record, predicate, thing, 0, EXACT);
  const char *space = strrchr(thing, ' ');
  claim->kind = CT_KIND_PERCENT;
  claim->value = claim->to_base = ct_number_of(1, 0);
  claim->means = claim->suggests = ct_interval_point(ct_number_of(tenths, -1));
  claim->unit = claim->dimension = CT_TEXT("percent");
  claim->things[0] = (CtThing){.text = ct_text_of(thing)};
  claim->things[0].head = ct_text_of(space ? space + 1 : thing);
  claim->quote_text = ct_text_of(quote);
  return claim;
}

#endif
