// The elements that are open at a point of a page, as far as they change what becomes of its text. It stands for the tree
// that is never built: a start tag closes what HTML says it closes, an end tag what it can reach.
#ifndef CT_INGEST_PAGE_OPEN_H
#define CT_INGEST_PAGE_OPEN_H

#include "ingest/html_token.h"

// Elements remembered at once; deeper ones are like what they are in. Browsers stop at 512 too.
#define CT_MAX_HTML_DEPTH 512u

enum {
  CT_OPEN_HIDDEN = 1u << 0,     // no reader sees it
  CT_OPEN_LINK = 1u << 1,       // in <a href>
  CT_OPEN_PRE = 1u << 2,        // white space counts
  CT_OPEN_SUP = 1u << 3,        // raised: digits become superscript ones
  CT_OPEN_ITEM = 1u << 5,       // in an item of a list
  CT_OPEN_REGION = 1u << 6,     // in <main>, <article> or the like
  CT_OPEN_FURNITURE = 1u << 7,  // in what is likely no part of the article
  CT_OPEN_HAS_ITEM = 1u << 8,   // a list or table that has had an item or a row
};

typedef struct CtOpen {
  uint32_t name;   // hash of the name, for CT_TAG_OTHER
  uint32_t scope;  // see page_text.h
  uint16_t state;  // CT_OPEN_...
  uint8_t tag;     // CtHtmlTag
  uint8_t kind;    // CtBlockKind of the blocks in it
} CtOpen;

typedef struct CtOpenStack {
  CtOpen items[CT_MAX_HTML_DEPTH];  // the first stands for the page
  uint32_t count;
  uint32_t deeper;  // block elements that are open beyond the last item
  uint16_t of_tag[CT_TAG_COUNT];
} CtOpenStack;

void ct_open_begin(CtOpenStack *stack);
// The innermost one; never NULL.
const CtOpen *ct_open_top(const CtOpenStack *stack);
void ct_open_push(CtOpenStack *stack, CtOpen item);
// Closes what a start tag of `tag` closes: an open <p> before a block, an <li> before an <li>, a <td> before a <td>.
void ct_open_close_before(CtOpenStack *stack, CtHtmlTag tag);
// Closes the element that an end tag reaches, with all in it. False where it reaches none.
bool ct_open_close(CtOpenStack *stack, CtHtmlTag tag, uint32_t name);

#endif
