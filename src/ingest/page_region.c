// Finds the part of a page that holds the article: weighs every region by its running prose, and less where it stands in
// furniture.
#include "ingest/page_region.h"

#include "ingest/page_block.h"

enum {
  LEAST_REGION_WORDS = 12,  // a region with less prose holds no article
  MANY = UINT32_MAX / 16,   // sums stop growing here
};

static void add(uint32_t *sum, uint32_t value) {
  *sum = value > MANY || *sum > MANY ? MANY : *sum + value;
}

static bool is_furniture(const CtScope *scope) {
  return scope->kind == CT_SCOPE_SURE || scope->kind == CT_SCOPE_LIKELY;
}

// What each scope holds, all that is in it taken together; the prose in furniture counts for the furniture alone.
static void weigh_scopes(CtPageText *text) {
  for (uint32_t i = 0; i < text->blocks.count; i++) {
    const CtBlock *block = &text->blocks.items[i];
    CtScope *scope = &text->scopes.items[block->scope];
    add(&scope->text_bytes, block->end - block->start);
    add(&scope->link_bytes, block->link_bytes);
    if (ct_block_is_prose(block)) add(&scope->prose_words, block->words);
  }
  // A scope comes behind its parent.
  for (uint32_t i = text->scopes.count; i-- > 1;) {
    const CtScope *scope = &text->scopes.items[i];
    CtScope *parent = &text->scopes.items[scope->parent];
    add(&parent->text_bytes, scope->text_bytes);
    add(&parent->link_bytes, scope->link_bytes);
    if (!is_furniture(scope)) add(&parent->prose_words, scope->prose_words);
  }
}

// By how much prose counts less in a scope of this kind.
static uint8_t own_doubt(const CtScope *scope) {
  if (scope->kind == CT_SCOPE_SURE) return CT_DOUBT_SURE;
  return scope->kind == CT_SCOPE_LIKELY || scope->kind == CT_SCOPE_ASIDE ? 3 : 1;
}

// The doubt of a scope is that of all around it. Parents come first, so one pass is enough.
static void doubt_scopes(CtPageText *text) {
  text->scopes.items[0].doubt = 1;
  for (uint32_t i = 1; i < text->scopes.count; i++) {
    CtScope *scope = &text->scopes.items[i];
    uint8_t around = text->scopes.items[scope->parent].doubt, own = own_doubt(scope);
    scope->doubt = own > around ? own : around;
  }
}

static uint32_t weight_of(const CtPageText *text, uint32_t i) {
  const CtScope *scope = &text->scopes.items[i];
  return scope->kind == CT_SCOPE_REGION ? scope->prose_words / scope->doubt : 0;
}

static uint32_t heaviest(const CtPageText *text) {
  uint32_t best = 0;
  for (uint32_t i = 1; i < text->scopes.count; i++) {
    uint32_t least = best == 0 ? 1 : weight_of(text, best) + 1;
    if (weight_of(text, i) >= least) best = i;
  }
  return best;
}

// The innermost region in `best` that still holds most of its prose: the <article> of a <main>. Two that lie side by side
// cannot both hold seven tenths, so the last one is the innermost.
static uint32_t innermost(const CtPageText *text, uint32_t best) {
  uint32_t found = best;
  uint64_t least = (uint64_t)text->scopes.items[best].prose_words * 7;
  for (uint32_t i = best + 1; i < text->scopes.count; i++) {
    const CtScope *scope = &text->scopes.items[i];
    if (scope->parent < best) break;  // out of `best` again
    if (scope->kind == CT_SCOPE_REGION && (uint64_t)scope->prose_words * 10 >= least) found = i;
  }
  return found;
}

// A page of many small articles, the posts of a live blog without a <main>, is one article.
static bool holds_most(const CtPageText *text, uint32_t region, uint32_t weight) {
  uint64_t page = text->scopes.items[0].prose_words;
  if (weight < LEAST_REGION_WORDS) return false;
  return (uint64_t)text->scopes.items[region].prose_words * 5 >= page * 2;
}

uint32_t ct_page_region(CtPageText *text) {
  weigh_scopes(text);
  doubt_scopes(text);
  uint32_t best = heaviest(text);
  if (best == 0 || !holds_most(text, best, weight_of(text, best))) return 0;
  return innermost(text, best);
}
