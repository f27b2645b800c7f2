// Leads the tokens of a page into its text: which elements are open, where blocks begin, what part of the page they are in.
#ifndef CT_INGEST_PAGE_WALK_H
#define CT_INGEST_PAGE_WALK_H

#include "ingest/page_element.h"
#include "ingest/page_open.h"
#include "ingest/page_role.h"
#include "ingest/page_text.h"

typedef struct CtPageWalk {
  CtOpenStack open;
  CtPageText *text;
  CtPageRoles roles;
} CtPageWalk;

void ct_page_walk_begin(CtPageWalk *walk, CtPageText *text);
// `element` holds the attributes of the start tag.
void ct_page_walk_start(CtPageWalk *walk, const CtHtmlToken *token, const CtPageElement *element);
void ct_page_walk_end(CtPageWalk *walk, const CtHtmlToken *token);
void ct_page_walk_text(CtPageWalk *walk, const CtHtmlToken *token);

#endif
