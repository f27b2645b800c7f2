// Reads JSON-LD: the objects at the top, in arrays and in @graph, and of these the first that is an article, else the first that is
// a page. Looks at a bounded number of objects; follows no link but an @id inside the same script.
#include "ingest/linked_data.h"

#include "base/json_read.h"

enum { MAX_NODES = 128, MAX_AUTHORS = 8 };

typedef struct Nodes {
  const CtJsonValue *items[MAX_NODES];
  size_t count;
} Nodes;

static void add(Nodes *nodes, const CtJsonValue *value) {
  if (value != NULL && nodes->count < MAX_NODES) nodes->items[nodes->count++] = value;
}

static void add_all(Nodes *nodes, const CtJsonValue *array) {
  if (ct_json_type(array) != CT_JSON_ARRAY) return;
  for (const CtJsonValue *item = ct_json_first(array); item != NULL; item = ct_json_next(item)) {
    add(nodes, item);
  }
}

// All objects that may be articles, breadth first: the list grows while it is read.
static void collect(const CtJsonValue *root, Nodes *nodes) {
  add(nodes, root);
  for (size_t i = 0; i < nodes->count; i++) {
    const CtJsonValue *node = nodes->items[i];
    add_all(nodes, node);
    add_all(nodes, ct_json_member(node, "@graph"));
    const CtJsonValue *main = ct_json_member(node, "mainEntity");
    if (ct_json_type(main) == CT_JSON_OBJECT) add(nodes, main);
  }
}

static bool is_article_type(CtText type) {
  return ct_text_ends(type, CT_TEXT("Article")) || ct_text_ends(type, CT_TEXT("Posting")) ||
         ct_text_equal(type, CT_TEXT("Report"));
}

static bool is_page_type(CtText type) { return ct_text_ends(type, CT_TEXT("WebPage")); }

static bool has_type(const CtJsonValue *node, bool (*is_type)(CtText)) {
  const CtJsonValue *type = ct_json_member(node, "@type");
  if (ct_json_type(type) != CT_JSON_ARRAY) return is_type(ct_json_text(type));
  for (const CtJsonValue *item = ct_json_first(type); item != NULL; item = ct_json_next(item)) {
    if (is_type(ct_json_text(item))) return true;
  }
  return false;
}

static const CtJsonValue *find_type(const Nodes *nodes, bool (*is_type)(CtText)) {
  for (size_t i = 0; i < nodes->count; i++) {
    if (has_type(nodes->items[i], is_type)) return nodes->items[i];
  }
  return NULL;
}

// The name of a person or an organization: a string, an object, or one that another object with the same @id tells.
static CtText name_of(const Nodes *nodes, const CtJsonValue *value) {
  if (ct_json_type(value) == CT_JSON_STRING) return ct_json_text(value);
  CtText name = ct_json_text(ct_json_member(value, "name"));
  CtText id = ct_json_text(ct_json_member(value, "@id"));
  if (name.data != NULL || id.data == NULL) return name;
  for (size_t i = 0; i < nodes->count; i++) {
    const CtJsonValue *node = nodes->items[i];
    CtText found = ct_json_text(ct_json_member(node, "name"));
    CtText its_id = ct_json_text(ct_json_member(node, "@id"));
    if (found.data != NULL && its_id.data != NULL && ct_text_equal(its_id, id)) return found;
  }
  return CT_NO_TEXT;
}

// "Jane Doe, John Roe"
static CtText author_names(const Nodes *nodes, const CtJsonValue *author, CtArena *arena) {
  if (ct_json_type(author) != CT_JSON_ARRAY) return name_of(nodes, author);
  CtText all = CT_NO_TEXT;
  unsigned count = 0;
  for (const CtJsonValue *item = ct_json_first(author); item != NULL && count < MAX_AUTHORS;
       item = ct_json_next(item), count++) {
    CtText name = name_of(nodes, item);
    if (name.length == 0) continue;
    CtText start = all.data == NULL ? CT_NO_TEXT : ct_arena_join(arena, all, CT_TEXT(", "));
    all = ct_arena_join(arena, start, name);
  }
  return all;
}

static bool is_address(CtText text) {
  return ct_text_starts(text, CT_TEXT("http://")) || ct_text_starts(text, CT_TEXT("https://"));
}

static void offer(const Nodes *nodes, const CtJsonValue *article, CtPageFacts *facts) {
  CtText author = author_names(nodes, ct_json_member(article, "author"), facts->arena);
  CtText url = ct_json_text(ct_json_member(article, "url"));
  ct_page_fact_offer(facts, &facts->title, 2, ct_json_text(ct_json_member(article, "headline")));
  ct_page_fact_offer(facts, &facts->source, 1,
                     name_of(nodes, ct_json_member(article, "publisher")));
  if (!is_address(author)) ct_page_fact_offer(facts, &facts->author, 1, author);
  if (is_address(url)) ct_page_fact_offer(facts, &facts->url, 4, url);
  ct_page_date_offer(facts, &facts->published, 1,
                     ct_json_text(ct_json_member(article, "datePublished")));
}

// A page that is described but has no article in it: its day, weaker than the day of any article.
static void offer_page(const CtJsonValue *page, CtPageFacts *facts) {
  ct_page_date_offer(facts, &facts->published, 4,
                     ct_json_text(ct_json_member(page, "datePublished")));
}

void ct_linked_data_read(CtText script, CtPageFacts *facts) {
  CtJsonError error;
  CtJsonDoc *doc = ct_json_parse(ct_text_trim(script), &error);
  if (doc == NULL) {
    facts->failed |= error.reason == NULL;
    return;
  }
  Nodes nodes = {.count = 0};
  collect(ct_json_root(doc), &nodes);
  const CtJsonValue *article = find_type(&nodes, is_article_type);
  const CtJsonValue *page = find_type(&nodes, is_page_type);
  if (article != NULL) offer(&nodes, article, facts);
  if (page != NULL) offer_page(page, facts);
  ct_json_free(doc);
}
