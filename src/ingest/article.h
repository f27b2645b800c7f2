// One article as ingest leaves it: valid UTF-8 text and what is known about it. All texts live in the arena that was given.
#ifndef CT_INGEST_ARTICLE_H
#define CT_INGEST_ARTICLE_H

#include "base/json_read.h"
#include "ingest/messages.h"

typedef enum CtPublishedBasis {
  CT_BASIS_NONE,
  CT_BASIS_GIVEN,
  CT_BASIS_HTML,
  CT_BASIS_TEXT
} CtPublishedBasis;

typedef struct CtArticle {
  CtText id;     // as given, or made from the content ("x" and 12 hexadecimal digits)
  CtText title;  // data NULL where there is none; so for the next three
  CtText source;
  CtText author;
  CtText url;
  CtText published;  // as given: a day, a month, a year, or a time with zone; checked by read/date
  CtPublishedBasis published_basis;
  CtText text;     // the body that offsets refer to
  bool from_html;  // the text was taken out of HTML, so the report carries it
  bool cut;        // longer than CT_MAX_ARTICLE_BYTES; the rest was left out
} CtArticle;

// What the bytes are taken for. AUTO goes by the name's ending and the content.
typedef enum CtFormat {
  CT_FORMAT_AUTO,
  CT_FORMAT_TEXT,
  CT_FORMAT_HTML,
  CT_FORMAT_JSON,
  CT_FORMAT_JSON_LINES
} CtFormat;

CtFormat ct_format_guess(CtText name, CtText bytes);

// Any bytes as plain text (UTF-8, or UTF-16 with a byte order mark; what is invalid becomes U+FFFD). The id comes from the
// content. False means out of memory.
bool ct_article_from_text(CtText bytes, CtArena *arena, CtMessages *messages, CtArticle *out);
// Any bytes as HTML: the text that a reader sees, blocks as paragraphs.
bool ct_article_from_html(CtText bytes, CtArena *arena, CtMessages *messages, CtArticle *out);
// One JSON object {"id","title","source","url","published","text" or "html"}. *ok is false when its shape is wrong, which is
// told through messages at `line` of the input; the return is false only when out of memory.
bool ct_article_from_json(const CtJsonValue *object, uint32_t line, CtArena *arena,
                          CtMessages *messages, CtArticle *out, bool *ok);

#endif
