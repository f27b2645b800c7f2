#include "weigh/event.h"

#include <stdlib.h>

#include "weigh/cluster.h"
#include "weigh/words.h"

// Reasons listed of one event; more would only repeat themselves.
enum { MAX_REASONS = 8, MAX_PLACES = 8 };

typedef struct Making {
  const CtRecords *records;
  CtArena *arena;
  CtWeighing *out;
  CtNodes nodes;
  CtClusters clusters;
  uint32_t *event_of_cluster;  // by root; CT_NONE
  uint8_t *told;               // by node: a claim belongs to it
  uint8_t *label_rank;         // by event, see rank_of_label
} Making;

// ---- which event

static uint32_t node_of_claim(const Making *m, uint32_t article, const CtClaim *claim) {
  const CtRecord *record = &m->records->items[article];
  if (claim->mention == CT_NONE || claim->mention >= record->mentions.count) return CT_NONE;
  return m->nodes.first_of[article] + claim->mention;
}

static uint32_t event_of_node(Making *m, uint32_t node) {
  uint32_t root = m->clusters.of[node];
  if (m->event_of_cluster[root] != CT_NONE) return m->event_of_cluster[root];
  CtEvent *event = CT_VEC_ADD(m->arena, &m->out->events);
  if (!event) return CT_NONE;
  event->days = (CtDays){CT_NO_DAY, CT_NO_DAY};
  m->event_of_cluster[root] = m->out->events.count - 1;
  return m->event_of_cluster[root];
}

// Events come in the order of the first claim that belongs to them.
static bool number_claims(Making *m) {
  m->out->event_of = ct_arena_array(m->arena, m->records->count, sizeof(*m->out->event_of));
  if (!m->out->event_of) return false;
  for (uint32_t a = 0; a < m->records->count; a++) {
    const CtClaims *claims = &m->records->items[a].claims;
    uint32_t *events = ct_arena_array(m->arena, claims->count, sizeof(*events));
    if (!events) return false;
    for (uint32_t c = 0; c < claims->count; c++) {
      uint32_t node = node_of_claim(m, a, &claims->items[c]);
      events[c] = node == CT_NONE ? CT_NONE : event_of_node(m, node);
      if (node != CT_NONE && events[c] == CT_NONE) return false;
      if (node != CT_NONE) m->told[node] = 1;
    }
    m->out->event_of[a] = events;
  }
  return true;
}

// ---- what is known of an event

static void narrow_days(CtDays *days, CtDays more) {
  if (!ct_days_known(more)) return;
  if (!ct_days_known(*days)) {
    *days = more;
    return;
  }
  // "Saturday night" and "early Sunday" meet only at midnight: then both days stand.
  CtDays both = {days->from > more.from ? days->from : more.from,
                 days->to < more.to ? days->to : more.to};
  *days = both.from <= both.to ? both : (CtDays){both.to, both.from};
}

static bool add_place(CtArena *arena, CtEvent *event, int32_t place) {
  for (uint32_t i = 0; i < event->places.count; i++)
    if (event->places.items[i] == place) return true;
  if (event->places.count >= MAX_PLACES) return true;
  int32_t *slot = CT_VEC_ADD(arena, &event->places);
  if (!slot) return false;
  // Narrower places stand first; among equals the first told.
  uint32_t at = event->places.count - 1;
  while (at > 0 && ct_place_level(event->places.items[at - 1]) < ct_place_level(place)) {
    event->places.items[at] = event->places.items[at - 1];
    at--;
  }
  event->places.items[at] = place;
  return true;
}

static bool add_article(CtArena *arena, CtEvent *event, uint32_t article) {
  uint32_t count = event->articles.count;
  if (count > 0 && event->articles.items[count - 1] == article) return true;
  uint32_t *slot = CT_VEC_ADD(arena, &event->articles);
  if (slot) *slot = article;
  return slot != NULL;
}

// The first mention in which the happening is the article's subject names it best; not one of which no figure is told ("Cholera
// kills 40 in a week", whose 40 are of that week only).
static uint8_t rank_of_label(const Making *m, uint32_t n) {
  return (uint8_t)(1 + 2 * m->told[n] + (m->nodes.items[n].index == 0));
}

static bool tell_node(Making *m, uint32_t n) {
  uint32_t index = m->event_of_cluster[m->clusters.of[n]];
  if (index == CT_NONE) return true;
  const CtNode *node = &m->nodes.items[n];
  CtEvent *event = &m->out->events.items[index];
  narrow_days(&event->days, node->days);
  if (!event->type.data) event->type = node->mention->type;
  if (rank_of_label(m, n) > m->label_rank[index]) {
    m->label_rank[index] = rank_of_label(m, n);
    event->label = node->mention->label;
  }
  for (int i = 0; i < node->mention->place_count; i++)
    if (!add_place(m->arena, event, node->mention->places[i])) return false;
  return add_article(m->arena, event, node->article);
}

// ---- reasons

typedef struct Reason {
  uint32_t bit;
  const char *words;
} Reason;

static const Reason REASONS[] = {
    {CT_SUPPORT_WEEKDAY, "the same weekday"},
    {CT_SUPPORT_SIDES, "the same sides"},
    {CT_SUPPORT_SUPERLATIVE, "the same superlative"},
    {CT_SUPPORT_TYPE, "the same kind of happening"},
    {CT_SUPPORT_PERIOD, "tolls of one period"},
    {CT_SUPPORT_STORM, "the same named storm"},
    {CT_SUPPORT_REPORTED, "published within a day"},
    {CT_SUPPORT_FEW, "few articles, published close together, and nothing against it"},
};

static void say_comma(CtWords *words, bool *first) {
  if (!*first) ct_words_say(words, ", ");
  *first = false;
}

static void say_article(CtWords *words, const CtRecord *record) {
  const CtText name = ct_record_name(record);
  if (name.data == record->id.data)
    ct_words_add(words, name);
  else
    ct_words_quote(words, name);
}

static CtText reason_of(const Making *m, const CtJoin *join) {
  const CtNode *a = &m->nodes.items[join->a], *b = &m->nodes.items[join->b];
  uint32_t supports = join->evidence.supports;
  CtWords words;
  ct_words_start(&words, m->arena);
  say_article(&words, &m->records->items[a->article]);
  ct_words_say(&words, " and ");
  say_article(&words, &m->records->items[b->article]);
  ct_words_say(&words, ": ");
  bool first = true;
  if (supports & CT_SUPPORT_DAY) {
    say_comma(&words, &first);
    CtDay day = a->days.from > b->days.from ? a->days.from : b->days.from;
    ct_words_say(&words, day == CT_NO_DAY ? "both on one day of the year" : "both on ");
    if (day != CT_NO_DAY) ct_words_day(&words, day);
  }
  if (join->evidence.place >= 0) {
    say_comma(&words, &first);
    ct_words_say(&words, "both in ");
    ct_words_add(&words, ct_place_name(join->evidence.place));
  }
  if (join->evidence.name.data) {
    say_comma(&words, &first);
    ct_words_say(&words, "both name ");
    ct_words_quote(&words, join->evidence.name);
  }
  for (size_t i = 0; i < sizeof(REASONS) / sizeof(*REASONS); i++) {
    if (!(supports & REASONS[i].bit)) continue;
    say_comma(&words, &first);
    ct_words_say(&words, REASONS[i].words);
  }
  return ct_words_done(&words);
}

static bool add_reason(CtArena *arena, CtEvent *event, CtText reason) {
  if (!reason.data) return false;
  CtText *slot = CT_VEC_ADD(arena, &event->why);
  if (slot) *slot = reason;
  return slot != NULL;
}

static bool tell_reasons(Making *m) {
  for (uint32_t i = 0; i < m->clusters.joins.count; i++) {
    const CtJoin *join = &m->clusters.joins.items[i];
    uint32_t index = m->event_of_cluster[m->clusters.of[join->a]];
    if (index == CT_NONE) continue;
    CtEvent *event = &m->out->events.items[index];
    if (event->why.count >= MAX_REASONS) continue;
    if (!add_reason(m->arena, event, reason_of(m, join))) return false;
  }
  for (uint32_t i = 0; i < m->out->events.count; i++) {
    CtEvent *event = &m->out->events.items[i];
    if (event->why.count > 0) continue;
    if (!add_reason(m->arena, event,
                    CT_TEXT("only one article tells of it, as far as can be seen")))
      return false;
  }
  return true;
}

static bool name_events(Making *m) {
  for (uint32_t i = 0; i < m->out->events.count; i++) {
    CtEvent *event = &m->out->events.items[i];
    CtWords words;
    ct_words_start(&words, m->arena);
    ct_words_say(&words, "e");
    ct_words_number(&words, ct_number_of((int64_t)i + 1, 0));
    event->id = ct_words_done(&words);
    if (!event->id.data) return false;
  }
  return true;
}

bool ct_events_make(const CtRecords *records, CtArena *arena, CtWeighing *out) {
  Making m = {.records = records, .arena = arena, .out = out};
  if (!ct_nodes_make(records, arena, &m.nodes)) return false;
  if (!ct_clusters_make(&m.nodes, arena, &m.clusters)) return false;
  m.event_of_cluster = ct_arena_array(arena, m.nodes.count, sizeof(*m.event_of_cluster));
  m.told = ct_arena_array(arena, m.nodes.count, sizeof(*m.told));
  m.label_rank = ct_arena_array(arena, m.nodes.count, sizeof(*m.label_rank));
  if (!m.event_of_cluster || !m.told || !m.label_rank) return false;
  for (uint32_t n = 0; n < m.nodes.count; n++) {
    m.event_of_cluster[n] = CT_NONE;
    m.told[n] = m.label_rank[n] = 0;
  }
  if (!number_claims(&m)) return false;
  for (uint32_t n = 0; n < m.nodes.count; n++)
    if (!tell_node(&m, n)) return false;
  return tell_reasons(&m) && name_events(&m);
}
