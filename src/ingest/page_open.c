// Keeps the elements that are open. Takes start and end tags in the order of the page; the rules are those of the HTML
// standard's tree construction as far as they decide what a text is in, without its repairs of formatting elements.
#include "ingest/page_open.h"

#include <string.h>

void ct_open_begin(CtOpenStack *stack) {
  memset(stack, 0, sizeof *stack);
  stack->count = 1;
}

const CtOpen *ct_open_top(const CtOpenStack *stack) { return &stack->items[stack->count - 1]; }

void ct_open_push(CtOpenStack *stack, CtOpen item) {
  if (stack->count == CT_MAX_HTML_DEPTH) {
    if (ct_html_tag_traits((CtHtmlTag)item.tag) & CT_TAG_SPECIAL) stack->deeper++;
    return;
  }
  stack->items[stack->count++] = item;
  stack->of_tag[item.tag]++;
}

static void pop_to(CtOpenStack *stack, uint32_t index) {
  while (stack->count > index)
    stack->of_tag[stack->items[--stack->count].tag]--;
  stack->deeper = 0;
}

// What a walk towards the page stops at.
typedef enum Reach { REACH_SPECIAL, REACH_LIST, REACH_SCOPE, REACH_TABLE, REACH_PAGE } Reach;

static bool stops(CtHtmlTag tag, Reach reach) {
  uint32_t traits = ct_html_tag_traits(tag);
  switch (reach) {
  case REACH_SPECIAL: return (traits & CT_TAG_SPECIAL) != 0;
  case REACH_LIST:
    return (traits & CT_TAG_SPECIAL) && tag != CT_TAG_ADDRESS && tag != CT_TAG_DIV &&
           tag != CT_TAG_P;
  case REACH_SCOPE: return (traits & CT_TAG_SCOPE) != 0;
  case REACH_TABLE: return tag == CT_TAG_TABLE || tag == CT_TAG_TEMPLATE;
  case REACH_PAGE: return false;
  }
  return true;
}

// The index of the innermost open `tag` within reach, or 0.
static uint32_t find(const CtOpenStack *stack, CtHtmlTag tag, uint32_t name, Reach reach) {
  if (stack->of_tag[tag] == 0) return 0;
  for (uint32_t i = stack->count - 1; i > 0; i--) {
    const CtOpen *item = &stack->items[i];
    if (item->tag == tag && item->name == name) return i;
    if (stops((CtHtmlTag)item->tag, reach)) return 0;
  }
  return 0;
}

static void close_within(CtOpenStack *stack, CtHtmlTag tag, Reach reach) {
  uint32_t index = find(stack, tag, 0, reach);
  if (index > 0) pop_to(stack, index);
}

static bool is_heading(CtHtmlTag tag) { return tag >= CT_TAG_H1 && tag <= CT_TAG_H6; }

static bool is_row_group(CtHtmlTag tag) {
  return tag == CT_TAG_TBODY || tag == CT_TAG_THEAD || tag == CT_TAG_TFOOT;
}

static void close_in_table(CtOpenStack *stack, CtHtmlTag tag) {
  close_within(stack, CT_TAG_TD, REACH_TABLE);
  close_within(stack, CT_TAG_TH, REACH_TABLE);
  close_within(stack, CT_TAG_CAPTION, REACH_TABLE);
  if (tag == CT_TAG_TD || tag == CT_TAG_TH) return;
  close_within(stack, CT_TAG_TR, REACH_TABLE);
  if (tag == CT_TAG_TR) return;
  close_within(stack, CT_TAG_TBODY, REACH_TABLE);
  close_within(stack, CT_TAG_THEAD, REACH_TABLE);
  close_within(stack, CT_TAG_TFOOT, REACH_TABLE);
}

// <svg>, <math> and <select> end where a block begins, unless it is in a <foreignObject>.
static void close_foreign(CtOpenStack *stack) {
  if (stack->of_tag[CT_TAG_FOREIGNOBJECT] > 0) return;
  close_within(stack, CT_TAG_SVG, REACH_SCOPE);
  close_within(stack, CT_TAG_MATH, REACH_SCOPE);
  close_within(stack, CT_TAG_SELECT, REACH_SCOPE);
}

// Ends an open link. What was opened in it stays open and is no longer in a link: "<a><p>...</a> ...</p>".
static bool close_link(CtOpenStack *stack) {
  uint32_t index = find(stack, CT_TAG_A, 0, REACH_SCOPE);
  if (index == 0) return false;
  if (find(stack, CT_TAG_A, 0, REACH_SPECIAL) == index) {
    pop_to(stack, index);
    return true;
  }
  stack->items[index].tag = CT_TAG_OTHER;
  stack->of_tag[CT_TAG_A]--;
  stack->of_tag[CT_TAG_OTHER]++;
  for (uint32_t i = index; i < stack->count; i++)
    stack->items[i].state &= (uint16_t)~CT_OPEN_LINK;
  return true;
}

void ct_open_close_before(CtOpenStack *stack, CtHtmlTag tag) {
  uint32_t traits = ct_html_tag_traits(tag);
  if (traits & CT_TAG_LEAVES) close_foreign(stack);
  if (traits & (CT_TAG_BLOCK | CT_TAG_LINE)) close_within(stack, CT_TAG_P, REACH_SPECIAL);
  switch (tag) {
  case CT_TAG_A: close_link(stack); break;
  case CT_TAG_LI: close_within(stack, CT_TAG_LI, REACH_LIST); break;
  case CT_TAG_DD:
  case CT_TAG_DT:
    close_within(stack, CT_TAG_DD, REACH_LIST);
    close_within(stack, CT_TAG_DT, REACH_LIST);
    break;
  case CT_TAG_TD:
  case CT_TAG_TH:
  case CT_TAG_TR:
  case CT_TAG_TBODY:
  case CT_TAG_THEAD:
  case CT_TAG_TFOOT: close_in_table(stack, tag); break;
  default: break;
  }
}

static Reach reach_of(CtHtmlTag tag) {
  if (tag == CT_TAG_TABLE || tag == CT_TAG_TEMPLATE) return REACH_PAGE;
  if (tag == CT_TAG_TR || tag == CT_TAG_TD || tag == CT_TAG_TH || tag == CT_TAG_CAPTION ||
      is_row_group(tag)) {
    return REACH_TABLE;
  }
  // Whatever stands in a hidden element, its own end tag ends it.
  uint32_t traits = ct_html_tag_traits(tag);
  return traits & (CT_TAG_SPECIAL | CT_TAG_HIDDEN) ? REACH_SCOPE : REACH_SPECIAL;
}

// </h2> ends an open <h3> as well.
static bool close_heading(CtOpenStack *stack) {
  for (CtHtmlTag tag = CT_TAG_H1; tag <= CT_TAG_H6; tag = (CtHtmlTag)(tag + 1)) {
    uint32_t index = find(stack, tag, 0, REACH_SCOPE);
    if (index == 0) continue;
    pop_to(stack, index);
    return true;
  }
  return false;
}

bool ct_open_close(CtOpenStack *stack, CtHtmlTag tag, uint32_t name) {
  if (stack->deeper > 0 && (ct_html_tag_traits(tag) & CT_TAG_SPECIAL)) {
    stack->deeper--;
    return true;
  }
  if (is_heading(tag)) return close_heading(stack);
  if (tag == CT_TAG_A) return close_link(stack);
  uint32_t index = find(stack, tag, name, reach_of(tag));
  if (index == 0) return false;
  pop_to(stack, index);
  return true;
}
