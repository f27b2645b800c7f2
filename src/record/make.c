// From a reading, which lives in scratch memory and counts in bytes, to a record, which stays and counts as the caller asked.
#include "base/digits.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "record/offsets.h"
#include "record/record.h"

typedef struct Making {
  const CtReading *reading;
  CtRecordOptions options;
  CtArena *arena;
  CtOffsetMap title;
  CtOffsetMap body;
  CtRecord *record;
  bool ok;  // false once memory ran out
} Making;

static inline CtText keep(Making *m, CtText text) {
  if (!text.data) return CT_NO_TEXT;
  CtText copy = ct_arena_copy(m->arena, text);
  m->ok = m->ok && copy.data;
  return copy;
}

static bool in_title(const Making *m, CtSpan span) {
  return span.start < m->reading->document.body_start;
}

static uint32_t convert_one(const Making *m, uint32_t byte, bool title, CtOffsets unit) {
  return title ? ct_offset_convert(&m->title, byte, unit)
               : ct_offset_convert(&m->body, byte - m->reading->document.body_start, unit);
}

// A span that begins in the title ends there too: a sentence never passes the paragraph's end.
static CtSpan convert(const Making *m, CtSpan span, bool title) {
  CtOffsets unit = m->options.offsets;
  return (CtSpan){convert_one(m, span.start, title, unit), convert_one(m, span.end, title, unit)};
}

static CtSpan token_span(const Making *m, uint32_t first, uint32_t end) {
  const CtDocument *document = &m->reading->document;
  return (CtSpan){document->tokens.items[first].start, document->tokens.items[end - 1].end};
}

// ---- claims

// "a1:212": article, start in code points, `t` for the title; ".2" is added for a second claim at one place.
static CtText claim_id(Making *m, const CtClaim *claim, uint32_t repeat) {
  char tail[2 + CT_DIGITS_ROOM];
  size_t used = 0;
  tail[used++] = ':';
  if (claim->in_title) tail[used++] = 't';
  uint32_t start = convert_one(m, claim->number.start, claim->in_title, CT_OFFSETS_CODEPOINTS);
  used += ct_digits_write(start, tail + used);
  CtText id = ct_arena_join(m->arena, m->record->id, (CtText){tail, used});
  if (repeat == 0 || !id.data) return id;
  tail[0] = '.';
  used = 1 + ct_digits_write(repeat + 1, tail + 1);
  return ct_arena_join(m->arena, id, (CtText){tail, used});
}

// How many claims before `index` begin at the same place. Such claims stand side by side, so the look back is short.
static uint32_t repeats_before(const CtClaims *claims, uint32_t index) {
  uint32_t count = 0;
  for (uint32_t i = index; i > 0 && index - i < 8; i--)
    count += claims->items[i - 1].number.start == claims->items[index].number.start;
  return count;
}

static void keep_things(Making *m, CtClaim *claim) {
  for (int i = 0; i < claim->thing_count; i++) {
    CtThing *thing = &claim->things[i];
    thing->text = keep(m, thing->text);
    thing->head = keep(m, thing->head);
    thing->class_ = keep(m, thing->class_);
  }
  for (int i = 0; i < claim->qualifier_count; i++)
    claim->qualifiers[i] = keep(m, claim->qualifiers[i]);
}

static void keep_claim_texts(Making *m, CtClaim *claim) {
  CtText *const texts[] = {&claim->number_text, &claim->quote_text,     &claim->hedge,
                           &claim->unit,        &claim->dimension,      &claim->per,
                           &claim->of,          &claim->rank_dimension, &claim->rank_since,
                           &claim->predicate,   &claim->predicate_text, &claim->actor,
                           &claim->target,      &claim->place_name,     &claim->time_text,
                           &claim->speaker,     &claim->speaker_cue};
  for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
    *texts[i] = keep(m, *texts[i]);
}

static void make_claim(Making *m, uint32_t index) {
  const CtClaims *claims = &m->reading->claims;
  CtClaim *claim = CT_VEC_ADD(m->arena, &m->record->claims);
  if (!claim) {
    m->ok = false;
    return;
  }
  *claim = claims->items[index];
  if (!claim->has_value) claim->value = CT_ZERO;
  claim->in_title = in_title(m, claim->number);
  claim->id = claim_id(m, claim, repeats_before(claims, index));
  m->ok = m->ok && claim->id.data;
  keep_claim_texts(m, claim);
  keep_things(m, claim);
  claim->number = convert(m, claim->number, claim->in_title);
  claim->quote = convert(m, claim->quote, claim->in_title);
  claim->sentence = convert(m, claim->sentence, claim->in_title);
}

// ---- what only extract lists

static void make_quantity(Making *m, uint32_t index) {
  const CtQuantity *from = &m->reading->quantities.items[index];
  CtRecordQuantity *to = CT_VEC_ADD(m->arena, &m->record->quantities);
  if (!to) {
    m->ok = false;
    return;
  }
  CtSpan span = token_span(m, from->first, from->end);
  to->in_title = in_title(m, span);
  to->span = convert(m, span, to->in_title);
  to->text = keep(m, ct_text_slice(m->reading->document.text, span));
  to->quantity = *from;
  if (from->hedge >= 0)
    to->hedge = ct_text_of(ct_lex_hedges_hedge_name(ct_lex_hedges[from->hedge].hedge));
  to->quantity.unit = keep(m, from->unit);
  to->quantity.per = keep(m, from->per);
  to->quantity.counted = keep(m, from->counted);
}

static void make_date(Making *m, uint32_t index) {
  const CtDate *from = &m->reading->dates.items[index];
  if (from->is_clock_only) return;
  CtRecordDate *to = CT_VEC_ADD(m->arena, &m->record->dates);
  if (!to) {
    m->ok = false;
    return;
  }
  CtSpan span = token_span(m, from->first, from->end);
  to->in_title = in_title(m, span);
  to->span = convert(m, span, to->in_title);
  to->text = keep(m, ct_text_slice(m->reading->document.text, span));
  to->days = from->days;
}

// ---- the rest

static void make_mention(Making *m, const CtMention *from) {
  CtMention *to = CT_VEC_ADD(m->arena, &m->record->mentions);
  if (!to) {
    m->ok = false;
    return;
  }
  *to = *from;
  CtText *const texts[] = {&to->type,           &to->actor,      &to->target,
                           &to->rank_dimension, &to->rank_since, &to->label};
  for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
    *texts[i] = keep(m, *texts[i]);
}

static void keep_names(Making *m, const CtNames *from, CtNames *to) {
  for (uint32_t i = 0; i < from->count; i++) {
    CtText *name = CT_VEC_ADD(m->arena, to);
    m->ok = m->ok && name;
    if (name) *name = keep(m, from->items[i]);
  }
}

static void keep_shingles(Making *m) {
  for (uint32_t i = 0; i < m->reading->shingles.count; i++) {
    uint32_t *hash = CT_VEC_ADD(m->arena, &m->record->shingles);
    m->ok = m->ok && hash;
    if (hash) *hash = m->reading->shingles.items[i];
  }
}

static void make_head(Making *m, const CtArticle *article) {
  CtRecord *record = m->record;
  record->id = keep(m, article->id);
  record->title = keep(m, article->title);
  record->source = keep(m, article->source);
  record->author = keep(m, article->author);
  record->url = keep(m, article->url);
  record->published = keep(m, article->published);
  record->published_basis = article->published_basis;
  record->published_days = m->reading->published;
  record->published_minute = m->reading->published_minute;
  record->language = m->reading->english ? CT_TEXT("en") : CT_TEXT("und");
  record->offsets = m->options.offsets;
  record->truncated = article->cut || m->reading->cut;
  record->length = ct_offset_convert(&m->body, (uint32_t)article->text.length, m->options.offsets);
  if (article->from_html || m->options.with_text) record->text = keep(m, article->text);
}

static bool reserve(const Making *m) {
  const CtReading *from = m->reading;
  CtRecord *to = m->record;
  const bool listed = m->options.with_quantities;
  return CT_VEC_RESERVE(m->arena, &to->claims, from->claims.count) &&
         CT_VEC_RESERVE(m->arena, &to->mentions, from->mentions.count) &&
         CT_VEC_RESERVE(m->arena, &to->names, from->names.count) &&
         CT_VEC_RESERVE(m->arena, &to->shingles, from->shingles.count) &&
         CT_VEC_RESERVE(m->arena, &to->quantities, listed ? from->quantities.count : 0) &&
         CT_VEC_RESERVE(m->arena, &to->dates, listed ? from->dates.count : 0);
}

bool ct_record_make(const CtArticle *article, const CtReading *reading, CtRecordOptions options,
                    CtArena *arena, CtArena *scratch, CtRecord *out) {
  *out = (CtRecord){.id = CT_NO_TEXT};
  Making m = {.reading = reading, .options = options, .arena = arena, .record = out, .ok = true};
  if (!ct_offset_map_make(article->title, options.offsets, scratch, &m.title)) return false;
  if (!ct_offset_map_make(article->text, options.offsets, scratch, &m.body)) return false;
  make_head(&m, article);
  m.ok = m.ok && reserve(&m);
  for (uint32_t i = 0; i < reading->claims.count && m.ok; i++)
    make_claim(&m, i);
  for (uint32_t i = 0; i < reading->mentions.count && m.ok; i++)
    make_mention(&m, &reading->mentions.items[i]);
  keep_names(&m, &reading->names, &out->names);
  keep_names(&m, &reading->agencies, &out->agencies);
  keep_shingles(&m);
  if (!options.with_quantities) return m.ok;
  for (uint32_t i = 0; i < reading->quantities.count && m.ok; i++)
    make_quantity(&m, i);
  for (uint32_t i = 0; i < reading->dates.count && m.ok; i++)
    make_date(&m, i);
  return m.ok;
}
