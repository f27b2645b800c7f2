// The tokens of an HTML page, one after the other, as views of its bytes. No tree, no memory: linear in the bytes whatever
// they are.
#ifndef CT_INGEST_HTML_TOKEN_H
#define CT_INGEST_HTML_TOKEN_H

#include "ingest/html_tag.h"

typedef enum CtHtmlTokenType {
  CT_HTML_TEXT,
  CT_HTML_START,
  CT_HTML_END,
  CT_HTML_COMMENT,  // also what is treated as one: "<?xml ...>", "</ >", "<![CDATA[ ... >"
  CT_HTML_DOCTYPE,
} CtHtmlTokenType;

typedef struct CtHtmlToken {
  CtHtmlTokenType type;
  CtHtmlTag tag;        // START, END
  CtText name;          // START, END: as written
  CtText attributes;    // START: the bytes behind the name, for ct_html_attribute_next
  bool self_closing;    // START: "/>"
  CtText text;          // TEXT, COMMENT: the bytes; references are not decoded
  bool has_references;  // TEXT: its "&" may begin references
} CtHtmlToken;

typedef struct CtHtmlTokenizer {
  CtText html;
  size_t at;
  CtHtmlTag raw;               // whose content comes next, or CT_TAG_OTHER
  uint32_t foreign_depth;      // open <svg> and <math>, in which no content is raw
  uint32_t integration_depth;  // open <foreignObject> in them, in which it is again
} CtHtmlTokenizer;

typedef struct CtHtmlAttribute {
  CtText name;   // as written
  CtText value;  // raw: see ct_html_decode; empty where there is none
} CtHtmlAttribute;

void ct_html_begin(CtHtmlTokenizer *tokenizer, CtText html);
// The next token; false at the end. What is left unfinished there (a tag, an end tag's "</") is dropped or text as in the
// WHATWG tokenizer.
bool ct_html_next(CtHtmlTokenizer *tokenizer, CtHtmlToken *out);
// The next attribute of `*rest`, which moves on; false at the end. Where a name comes twice the first one counts; so whoever
// reads keeps the first.
bool ct_html_attribute_next(CtText *rest, CtHtmlAttribute *out);

#endif
