#include "weigh/node.h"

#include "lexicon/lexicon.h"

enum { COUNTRY_LEVEL = 1 };

bool ct_place_is_narrow(int32_t row) { return row >= 0 && ct_place_level(row) > COUNTRY_LEVEL; }

int32_t ct_days_gap(CtDays a, CtDays b) {
  if (!ct_days_known(a) || !ct_days_known(b)) return -1;
  if (a.to < b.from) return b.from - a.to;
  if (b.to < a.from) return a.from - b.to;
  return 0;
}

// Few rows; a type's name need not be a word of the table.
uint32_t ct_event_groups(CtText type) {
  uint32_t groups = 0;
  for (int i = 0; i < CT_LEX_EVENT_TYPES_ROWS && type.data; i++) {
    const CtLexEventTypes *row = &ct_lex_event_types[i];
    if (!ct_text_equal(ct_text_of(ct_lex_event_types_type_name(row->type)), type)) continue;
    groups |= 1u << row->group | (row->also != 0 ? 1u << row->also : 0);
  }
  return groups;
}

// ---- nodes

static CtNode make_node(const CtRecord *record, uint32_t article, uint32_t index) {
  const CtMention *mention = &record->mentions.items[index];
  CtNode node = {.mention = mention, .article = article, .index = index};
  node.days = mention->days;
  node.reported = record->published_days;
  node.groups = ct_event_groups(mention->type);
  return node;
}

bool ct_nodes_make(const CtRecords *records, CtArena *arena, CtNodes *out) {
  *out = (CtNodes){.records = records};
  uint32_t count = 0;
  for (uint32_t i = 0; i < records->count; i++)
    count += records->items[i].mentions.count;
  out->items = ct_arena_array(arena, count, sizeof(*out->items));
  out->first_of = ct_arena_array(arena, records->count, sizeof(*out->first_of));
  if (!out->items || !out->first_of) return false;
  for (uint32_t i = 0; i < records->count; i++) {
    uint32_t mentions = records->items[i].mentions.count;
    out->first_of[i] = mentions > 0 ? out->count : CT_NONE;
    for (uint32_t m = 0; m < mentions; m++)
      out->items[out->count++] = make_node(&records->items[i], i, m);
  }
  return ct_shared_names_make(records, arena, &out->names);
}
