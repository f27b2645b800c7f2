// Decides which blocks of a page belong to the article: those of the region that holds most of the running prose, without what
// stands in furniture, is nearly all links, or says what only furniture says. Where no region stands out, blocks are judged by
// their neighbours, after jusText (Pomikálek 2011). Running prose in the chosen region is never left out, unless it stands in
// what is surely no article (comments, cookie walls).
#include "ingest/page_choose.h"

#include "ingest/boilerplate.h"
#include "ingest/page_block.h"
#include "ingest/page_region.h"

enum { SUMMARY_WORDS = 8 };

// How much furniture is left out; when nothing is left, less is.
typedef enum Strictness { STRICT, LIKELY_STAYS, SURE_STAYS, ALL_STAYS } Strictness;

static CtScope *scope_of(CtPageText *text, const CtBlock *block) {
  return &text->scopes.items[block->scope];
}

// ---- Which scopes are left out ----

// Furniture in which most of the prose stands is a wrapper with an unlucky name.
static bool is_wrapper(const CtScope *scope, uint32_t prose_words) {
  return prose_words > 0 && scope->prose_words > prose_words / 3;
}

static bool is_teasers(const CtScope *scope) {
  return (uint64_t)scope->link_bytes * 2 > scope->text_bytes;
}

static bool leaves_out(const CtScope *scope, Strictness strictness, uint32_t prose_words) {
  switch ((CtScopeKind)scope->kind) {
  case CT_SCOPE_SURE: return strictness < SURE_STAYS;
  case CT_SCOPE_LIKELY: return strictness < LIKELY_STAYS && !is_wrapper(scope, prose_words);
  case CT_SCOPE_ASIDE: return strictness < LIKELY_STAYS && is_teasers(scope);
  case CT_SCOPE_PAGE:
  case CT_SCOPE_REGION: break;
  }
  return false;
}

// All prose of the region, furniture that may be a wrapper counted in.
static uint32_t prose_with_likely(const CtPageText *text, uint32_t region) {
  uint32_t words = text->scopes.items[region].prose_words;
  for (uint32_t i = region + 1; i < text->scopes.count; i++) {
    const CtScope *scope = &text->scopes.items[i];
    if (scope->parent < region) break;
    if (scope->kind == CT_SCOPE_LIKELY && words < UINT32_MAX / 2) words += scope->prose_words;
  }
  return words;
}

// Marks what is left out: outside of the region everything, inside what stands in furniture.
static void mark_scopes(CtPageText *text, uint32_t region, Strictness strictness) {
  uint32_t prose_words = prose_with_likely(text, region);
  for (uint32_t i = 0; i < text->scopes.count; i++) {
    CtScope *scope = &text->scopes.items[i];
    if (i <= region) {
      scope->drop = i != region;
    } else {
      scope->drop =
          text->scopes.items[scope->parent].drop || leaves_out(scope, strictness, prose_words);
    }
  }
}

// ---- Which blocks stay ----

static bool says_furniture(const CtPageText *text, const CtBlock *block) {
  return ct_boilerplate_is_line(ct_page_text_of(text, block));
}

// Rows and captions may well be links: names of players, places.
static bool is_link_line(const CtBlock *block) {
  return block->kind != CT_BLOCK_ROW && block->kind != CT_BLOCK_CAPTION && ct_block_is_links(block);
}

// A short line beside the article without a figure says nothing for it: a name below a pull quote, "In this story".
static bool is_idle_aside(CtPageText *text, const CtBlock *block) {
  return scope_of(text, block)->kind == CT_SCOPE_ASIDE && !ct_block_is_prose(block) &&
         !block->has_digit;
}

static bool stays_in_region(CtPageText *text, const CtBlock *block) {
  return !scope_of(text, block)->drop && !is_link_line(block) && !is_idle_aside(text, block) &&
         !says_furniture(text, block);
}

// What a block is when there is no region to tell.
typedef enum Judgement { SHORT, GOOD, BAD } Judgement;

static Judgement judge(CtPageText *text, const CtBlock *block) {
  bool is_row = block->kind == CT_BLOCK_ROW;
  bool many_links = (uint64_t)block->link_bytes * 3 > block->end - block->start;
  if (scope_of(text, block)->drop || (many_links && !is_row) || says_furniture(text, block)) {
    return BAD;
  }
  return ct_block_is_prose(block) ? GOOD : SHORT;
}

// Short blocks stay between good ones; the ends of the page take nothing away. A heading stays with the good block behind it,
// a row or caption with one on either side.
static bool stays_between(const CtBlock *block, Judgement before, Judgement behind) {
  if (before != BAD && behind != BAD) return true;
  bool is_heading = block->kind == CT_BLOCK_HEADLINE || block->kind == CT_BLOCK_HEADING;
  if (is_heading) return behind == GOOD;
  bool has_figures = block->kind == CT_BLOCK_ROW || block->kind == CT_BLOCK_CAPTION;
  return has_figures && block->has_digit && (before == GOOD || behind == GOOD);
}

// One sweep back notes what comes behind each block, one forth decides. Where nothing is good, all stays that is not bad.
static void choose_by_neighbours(CtPageText *text, uint8_t *judgements, uint8_t *behind) {
  CtBlock *blocks = text->blocks.items;
  Judgement last = SHORT;
  bool any_good = false;
  for (uint32_t i = text->blocks.count; i-- > 0;) {
    behind[i] = (uint8_t)last;
    judgements[i] = (uint8_t)judge(text, &blocks[i]);
    if (judgements[i] != SHORT) last = (Judgement)judgements[i];
    any_good |= judgements[i] == GOOD;
  }
  last = SHORT;
  for (uint32_t i = 0; i < text->blocks.count; i++) {
    Judgement own = (Judgement)judgements[i];
    bool stays = !any_good || stays_between(&blocks[i], last, (Judgement)behind[i]);
    blocks[i].keep = own == GOOD || (own == SHORT && stays);
    if (own != SHORT) last = own;
  }
}

static void choose_on_page(CtPageText *text) {
  uint8_t *judgements = ct_arena_array(text->arena, text->blocks.count, 2);
  if (judgements == NULL) {
    text->failed = true;
    return;
  }
  choose_by_neighbours(text, judgements, judgements + text->blocks.count);
}

// Words enough for a summary or a caption, and few of them links.
static bool is_told(const CtBlock *block) {
  return block->words >= SUMMARY_WORDS &&
         (uint64_t)block->link_bytes * 3 <= block->end - block->start;
}

// The summary and the picture between the headline and the region, as some pages have them, belong to the article.
static void keep_summary(CtPageText *text, uint32_t region) {
  uint32_t end = text->scopes.items[region].first_block;
  if (end > text->blocks.count) end = text->blocks.count;
  uint32_t start = end;
  while (start > 0 && text->blocks.items[start - 1].kind != CT_BLOCK_HEADLINE)
    start--;
  if (start == 0) return;
  uint32_t headline_scope = text->blocks.items[start - 1].scope;
  for (uint32_t i = start; i < end; i++) {
    CtBlock *block = &text->blocks.items[i];
    bool is_near = block->scope == headline_scope || scope_of(text, block)->doubt == 1;
    if (is_near && is_told(block) && !says_furniture(text, block)) block->keep = true;
  }
}

static void choose_in_region(CtPageText *text) {
  for (uint32_t i = 0; i < text->blocks.count; i++) {
    CtBlock *block = &text->blocks.items[i];
    block->keep = stays_in_region(text, block);
  }
}

// Whether the choice has left something that can be an article, given what there is.
static bool has_enough(const CtPageText *text) {
  bool any = false, prose = false, prose_kept = false;
  for (uint32_t i = 0; i < text->blocks.count; i++) {
    const CtBlock *block = &text->blocks.items[i];
    bool is_sure_furniture = text->scopes.items[block->scope].doubt == CT_DOUBT_SURE;
    bool is_prose = ct_block_is_prose(block) && !is_sure_furniture;
    any |= block->keep;
    prose |= is_prose;
    prose_kept |= block->keep && is_prose;
  }
  return prose ? prose_kept : any;
}

static void choose(CtPageText *text, uint32_t region, Strictness strictness) {
  mark_scopes(text, region, strictness);
  if (region > 0) {
    choose_in_region(text);
    keep_summary(text, region);
  } else {
    choose_on_page(text);
  }
}

static void keep_all(CtPageText *text) {
  for (uint32_t i = 0; i < text->blocks.count; i++)
    text->blocks.items[i].keep = true;
}

uint32_t ct_page_choose(CtPageText *text) {
  if (text->failed || text->blocks.count == 0) return 0;
  uint32_t region = ct_page_region(text);
  for (Strictness level = STRICT; level < ALL_STAYS; level = (Strictness)(level + 1)) {
    if (text->failed) return region;
    choose(text, region, level);
    if (has_enough(text)) return region;
  }
  keep_all(text);
  return region;
}

static bool is_inside(const CtPageText *text, uint32_t scope, uint32_t region) {
  while (scope > region)
    scope = text->scopes.items[scope].parent;
  return scope == region;
}

int64_t ct_page_headline(const CtPageText *text, uint32_t region) {
  int64_t before = -1;
  for (uint32_t i = 0; i < text->blocks.count; i++) {
    const CtBlock *block = &text->blocks.items[i];
    if (block->kind != CT_BLOCK_HEADLINE) continue;
    if (is_inside(text, block->scope, region)) return i;
    if (i <= text->scopes.items[region].first_block && before < 0) before = i;
  }
  return before;
}
