#include "record/intake.h"

static CtSeen *slot_of(const CtSeenTable *table, uint64_t hash) {
  uint32_t slot = (uint32_t)hash & (table->capacity - 1);
  while (table->slots[slot].hash && table->slots[slot].hash != hash)
    slot = (slot + 1) & (table->capacity - 1);
  return &table->slots[slot];
}

static bool grow(CtSeenTable *table, CtArena *arena) {
  CtSeenTable bigger = {.capacity = table->capacity ? 2 * table->capacity : 64,
                        .count = table->count};
  bigger.slots = ct_arena_array(arena, bigger.capacity, sizeof(CtSeen));
  if (!bigger.slots) return false;
  for (uint32_t i = 0; i < table->capacity; i++)
    if (table->slots[i].hash) *slot_of(&bigger, table->slots[i].hash) = table->slots[i];
  *table = bigger;
  return true;
}

// The entry of a hash, counted once more; NULL when there is no memory.
static CtSeen *see(CtSeenTable *table, uint64_t hash, CtArena *arena) {
  if (hash == 0) hash = 1;
  if (2 * (table->count + 1) > table->capacity && !grow(table, arena)) return NULL;
  CtSeen *seen = slot_of(table, hash);
  if (!seen->hash) table->count++;
  seen->hash = hash;
  seen->times++;
  return seen;
}

void ct_intake_init(CtIntake *intake, CtArena *arena) { *intake = (CtIntake){.arena = arena}; }

static CtText with_number(CtArena *arena, CtText id, uint32_t number) {
  char tail[CT_NUMBER_CHARS + 1] = "-";
  size_t used = 1 + ct_number_format(ct_number_of(number, 0), tail + 1, NULL);
  return ct_arena_join(arena, id, (CtText){tail, used});
}

// The id itself, or with the first of "-2", "-3" ... that nobody has. Counting goes on where the last one of this id stopped.
static bool take_id(CtIntake *intake, CtText *id, uint32_t line, CtMessages *messages) {
  CtText given = *id;
  uint64_t hash = ct_text_hash(given, 0);
  const CtSeen *seen = see(&intake->ids, hash, intake->arena);
  if (!seen) return false;
  if (seen->times == 1) return true;
  for (bool taken = true; taken;) {
    *id = with_number(intake->arena, given, seen->times);
    const CtSeen *other = id->data ? see(&intake->ids, ct_text_hash(*id, 0), intake->arena) : NULL;
    if (!other) return false;
    taken = other->times > 1;
    if (taken)
      seen = see(&intake->ids, hash, intake->arena);
    else
      seen = other;
    if (!seen) return false;
  }
  CtText text =
      ct_arena_join(messages->arena, CT_TEXT("this id is already taken; the article is now "), *id);
  ct_message_add(messages, CT_WARNING, line, 0, given, text);
  return true;
}

bool ct_intake_article(CtIntake *intake, CtArticle *article, uint32_t line, CtMessages *messages) {
  if (!take_id(intake, &article->id, line, messages)) return false;
  if (article->text.length == 0) return true;
  uint64_t content = ct_text_fingerprint(article->text, ct_text_fingerprint(article->title, 0));
  const CtSeen *seen = see(&intake->texts, content, intake->arena);
  if (!seen) return false;
  if (seen->times > 1)
    ct_message_add(messages, CT_WARNING, line, 0, article->id,
                   CT_TEXT("the same text was given before; its figures count as one origin"));
  return true;
}

bool ct_intake_reading(const CtArticle *article, const CtReading *reading, uint32_t line,
                       CtMessages *messages) {
  CtText id = article->id;
  if (article->text.length > 0 && !reading->english)
    ct_message_add(messages, CT_WARNING, line, 0, id,
                   CT_TEXT("not in English; its figures are not read"));
  if (article->published.data && reading->published.from == CT_NO_DAY)
    ct_message_add(
        messages, CT_WARNING, line, 0, id,
        CT_TEXT("\"published\" is no day, month, year or time; dates are left unresolved"));
  if (reading->cut)
    ct_message_add(messages, CT_LIMIT, line, 0, id,
                   CT_TEXT("too many figures in one article; the rest is left out"));
  return !ct_arena_is_short(messages->arena);
}

// ---- records

// "a1:212" of an article that is now "a1-2" becomes "a1-2:212".
static bool rename_claims(CtRecord *record, CtText old, CtArena *arena) {
  for (uint32_t i = 0; i < record->claims.count; i++) {
    CtText *id = &record->claims.items[i].id;
    if (!ct_text_starts(*id, old)) continue;
    *id = ct_arena_join(arena, record->id, ct_text_range(*id, old.length, id->length));
    if (!id->data) return false;
  }
  return true;
}

bool ct_intake_record(CtIntake *intake, CtRecord *record, uint32_t line, CtMessages *messages) {
  CtText given = record->id;
  if (!intake->has_records) intake->offsets = record->offsets;
  intake->has_records = true;
  if (record->offsets != intake->offsets)
    ct_message_add(messages, CT_WARNING, line, 0, given,
                   CT_TEXT("its offsets count in another unit than the first record's"));
  if (!take_id(intake, &record->id, line, messages)) return false;
  if (record->id.data == given.data) return true;
  return rename_claims(record, given, intake->arena);
}
