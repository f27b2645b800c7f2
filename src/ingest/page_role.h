// What part of a page an element is: by its name, its role, and the words of its class and id.
#ifndef CT_INGEST_PAGE_ROLE_H
#define CT_INGEST_PAGE_ROLE_H

#include "ingest/page_element.h"
#include "ingest/page_text.h"

typedef struct CtPageRole {
  bool is_region;         // the article may be in it
  CtScopeKind furniture;  // CT_SCOPE_PAGE where it is none
  bool is_unseen;         // for screen readers only
  bool is_beside;         // like <aside> and <footer>: what it is depends on where it stands
} CtPageRole;

// What was read of the last classes; begins as zeros.
enum { CT_PAGE_ROLES = 64 };

typedef struct CtPageRoles {
  bool is_known[CT_PAGE_ROLES];
  CtText values[CT_PAGE_ROLES];  // views of the page
  CtPageRole roles[CT_PAGE_ROLES];
} CtPageRoles;

// `in_region`: the element stands in a region; headers and footers are the article's own there.
CtPageRole ct_page_role(CtPageRoles *roles, const CtPageElement *element, bool in_region);

#endif
