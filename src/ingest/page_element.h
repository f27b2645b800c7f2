// The attributes of one start tag that reading a page asks for.
#ifndef CT_INGEST_PAGE_ELEMENT_H
#define CT_INGEST_PAGE_ELEMENT_H

#include "ingest/html_token.h"

// Name of the field and of the attribute.
#define CT_PAGE_ATTRIBUTES(X)                                                                      \
  X(aria_hidden, "aria-hidden")                                                                    \
  X(class_words, "class")                                                                          \
  X(content, "content")                                                                            \
  X(datetime, "datetime")                                                                          \
  X(hidden, "hidden")                                                                              \
  X(href, "href")                                                                                  \
  X(id, "id")                                                                                      \
  X(itemprop, "itemprop")                                                                          \
  X(name, "name")                                                                                  \
  X(open, "open")                                                                                  \
  X(property, "property")                                                                          \
  X(pubdate, "pubdate")                                                                            \
  X(rel, "rel")                                                                                    \
  X(role, "role")                                                                                  \
  X(style, "style")                                                                                \
  X(type, "type")

// Raw values; data NULL where the attribute is absent.
typedef struct CtPageElement {
  CtHtmlTag tag;
  CtText tag_name;
#define CT_PAGE_FIELD(field, text) CtText field;
  CT_PAGE_ATTRIBUTES(CT_PAGE_FIELD)
#undef CT_PAGE_FIELD
} CtPageElement;

// Reads the attributes of a start tag; of repeated ones the first counts.
void ct_page_element_read(const CtHtmlToken *start, CtPageElement *out);
// hidden, aria-hidden="true", style="display: none".
bool ct_page_element_is_hidden(const CtPageElement *element);
// The value is the word, whatever the case and the white space around.
bool ct_page_value_is(CtText value, const char *word);
// The value has the word among those that white space divides.
bool ct_page_value_has(CtText value, const char *word);

#endif
