// The elements of HTML that reading a page makes a difference for, and what each does to the text.
#ifndef CT_INGEST_HTML_TAG_H
#define CT_INGEST_HTML_TAG_H

#include "base/text.h"

// What an element does; see the table below for which has what.
enum {
  CT_TAG_VOID = 1u << 0,     // has no end tag and no content
  CT_TAG_RAW = 1u << 1,      // its content is text without tags and references, up to its end tag
  CT_TAG_RCDATA = 1u << 2,   // ... text with references, without tags
  CT_TAG_HIDDEN = 1u << 3,   // what is in it is not text that a reader sees
  CT_TAG_BLOCK = 1u << 4,    // a paragraph of its own
  CT_TAG_LINE = 1u << 5,     // a line of its own: list items, rows
  CT_TAG_SPECIAL = 1u << 6,  // an end tag of an inline element does not reach through it
  CT_TAG_SCOPE = 1u << 7,    // nor does any end tag but those of tables
  CT_TAG_LEAVES = 1u << 8,   // its start tag ends an open <svg>, <math> or <select>
};

// In the order of the names, which ct_html_tag relies on; ct_html_tag_is_sorted tells tests.
#define CT_HTML_TAGS(X)                                                                            \
  X(A, "a", 0)                                                                                     \
  X(ADDRESS, "address", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                             \
  X(APPLET, "applet", CT_TAG_HIDDEN | CT_TAG_SPECIAL | CT_TAG_SCOPE)                               \
  X(AREA, "area", CT_TAG_VOID)                                                                     \
  X(ARTICLE, "article", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                             \
  X(ASIDE, "aside", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                                 \
  X(AUDIO, "audio", CT_TAG_HIDDEN)                                                                 \
  X(B, "b", CT_TAG_LEAVES)                                                                         \
  X(BASE, "base", CT_TAG_VOID)                                                                     \
  X(BASEFONT, "basefont", CT_TAG_VOID)                                                             \
  X(BGSOUND, "bgsound", CT_TAG_VOID)                                                               \
  X(BLOCKQUOTE, "blockquote", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                       \
  X(BODY, "body", CT_TAG_LEAVES)                                                                   \
  X(BR, "br", CT_TAG_VOID | CT_TAG_LEAVES)                                                         \
  X(BUTTON, "button", CT_TAG_HIDDEN | CT_TAG_SPECIAL)                                              \
  X(CANVAS, "canvas", CT_TAG_HIDDEN)                                                               \
  X(CAPTION, "caption", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_SCOPE)                              \
  X(CENTER, "center", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                               \
  X(COL, "col", CT_TAG_VOID)                                                                       \
  X(DATALIST, "datalist", CT_TAG_HIDDEN)                                                           \
  X(DD, "dd", CT_TAG_LINE | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                        \
  X(DETAILS, "details", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                             \
  X(DIALOG, "dialog", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                               \
  X(DIR, "dir", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                                     \
  X(DIV, "div", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                     \
  X(DL, "dl", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(DT, "dt", CT_TAG_LINE | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                        \
  X(EMBED, "embed", CT_TAG_VOID)                                                                   \
  X(FIELDSET, "fieldset", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                           \
  X(FIGCAPTION, "figcaption", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                       \
  X(FIGURE, "figure", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                               \
  X(FOOTER, "footer", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                               \
  X(FOREIGNOBJECT, "foreignobject", CT_TAG_SPECIAL)                                                \
  X(FORM, "form", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                                   \
  X(FRAME, "frame", CT_TAG_VOID)                                                                   \
  X(H1, "h1", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(H2, "h2", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(H3, "h3", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(H4, "h4", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(H5, "h5", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(H6, "h6", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(HEAD, "head", CT_TAG_LEAVES)                                                                   \
  X(HEADER, "header", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                               \
  X(HGROUP, "hgroup", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                               \
  X(HR, "hr", CT_TAG_VOID | CT_TAG_BLOCK | CT_TAG_LEAVES)                                          \
  X(HTML, "html", CT_TAG_SPECIAL)                                                                  \
  X(IFRAME, "iframe", CT_TAG_RAW | CT_TAG_HIDDEN)                                                  \
  X(IMG, "img", CT_TAG_VOID | CT_TAG_LEAVES)                                                       \
  X(INPUT, "input", CT_TAG_VOID)                                                                   \
  X(KEYGEN, "keygen", CT_TAG_VOID)                                                                 \
  X(LEGEND, "legend", CT_TAG_BLOCK)                                                                \
  X(LI, "li", CT_TAG_LINE | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                        \
  X(LINK, "link", CT_TAG_VOID)                                                                     \
  X(LISTING, "listing", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                             \
  X(MAIN, "main", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                                   \
  X(MARQUEE, "marquee", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_SCOPE)                              \
  X(MATH, "math", CT_TAG_HIDDEN)                                                                   \
  X(MENU, "menu", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                   \
  X(META, "meta", CT_TAG_VOID | CT_TAG_LEAVES)                                                     \
  X(METER, "meter", CT_TAG_HIDDEN)                                                                 \
  X(NAV, "nav", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                                     \
  X(NOEMBED, "noembed", CT_TAG_RAW | CT_TAG_HIDDEN)                                                \
  X(NOFRAMES, "noframes", CT_TAG_RAW | CT_TAG_HIDDEN)                                              \
  X(NOSCRIPT, "noscript", CT_TAG_SPECIAL)                                                          \
  X(OBJECT, "object", CT_TAG_HIDDEN | CT_TAG_SPECIAL | CT_TAG_SCOPE)                               \
  X(OL, "ol", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(OPTGROUP, "optgroup", CT_TAG_LINE)                                                             \
  X(OPTION, "option", CT_TAG_LINE)                                                                 \
  X(P, "p", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                         \
  X(PARAM, "param", CT_TAG_VOID)                                                                   \
  X(PLAINTEXT, "plaintext", CT_TAG_RAW | CT_TAG_BLOCK | CT_TAG_SPECIAL)                            \
  X(PRE, "pre", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                     \
  X(PROGRESS, "progress", CT_TAG_HIDDEN)                                                           \
  X(RP, "rp", CT_TAG_HIDDEN)                                                                       \
  X(RT, "rt", CT_TAG_HIDDEN)                                                                       \
  X(SCRIPT, "script", CT_TAG_RAW | CT_TAG_HIDDEN)                                                  \
  X(SEARCH, "search", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                               \
  X(SECTION, "section", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                             \
  X(SELECT, "select", CT_TAG_HIDDEN | CT_TAG_SPECIAL)                                              \
  X(SOURCE, "source", CT_TAG_VOID)                                                                 \
  X(STYLE, "style", CT_TAG_RAW | CT_TAG_HIDDEN)                                                    \
  X(SUMMARY, "summary", CT_TAG_BLOCK | CT_TAG_SPECIAL)                                             \
  X(SUP, "sup", CT_TAG_LEAVES)                                                                     \
  X(SVG, "svg", CT_TAG_HIDDEN)                                                                     \
  X(TABLE, "table", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_SCOPE | CT_TAG_LEAVES)                  \
  X(TBODY, "tbody", CT_TAG_LINE | CT_TAG_SPECIAL)                                                  \
  X(TD, "td", CT_TAG_SPECIAL | CT_TAG_SCOPE)                                                       \
  X(TEMPLATE, "template", CT_TAG_HIDDEN | CT_TAG_SPECIAL | CT_TAG_SCOPE)                           \
  X(TEXTAREA, "textarea", CT_TAG_RCDATA | CT_TAG_HIDDEN)                                           \
  X(TFOOT, "tfoot", CT_TAG_LINE | CT_TAG_SPECIAL)                                                  \
  X(TH, "th", CT_TAG_SPECIAL | CT_TAG_SCOPE)                                                       \
  X(THEAD, "thead", CT_TAG_LINE | CT_TAG_SPECIAL)                                                  \
  X(TIME, "time", 0)                                                                               \
  X(TITLE, "title", CT_TAG_RCDATA | CT_TAG_HIDDEN)                                                 \
  X(TR, "tr", CT_TAG_LINE | CT_TAG_SPECIAL)                                                        \
  X(TRACK, "track", CT_TAG_VOID)                                                                   \
  X(UL, "ul", CT_TAG_BLOCK | CT_TAG_SPECIAL | CT_TAG_LEAVES)                                       \
  X(VIDEO, "video", CT_TAG_HIDDEN)                                                                 \
  X(WBR, "wbr", CT_TAG_VOID)                                                                       \
  X(XMP, "xmp", CT_TAG_RAW | CT_TAG_BLOCK | CT_TAG_SPECIAL)

typedef enum CtHtmlTag {
  CT_TAG_OTHER,  // any name that is not in the table: an inline element
#define CT_TAG_ITEM(name, text, traits) CT_TAG_##name,
  CT_HTML_TAGS(CT_TAG_ITEM)
#undef CT_TAG_ITEM
      CT_TAG_COUNT
} CtHtmlTag;

// The element of a name in any case of letters.
CtHtmlTag ct_html_tag(CtText name);
// What it does: CT_TAG_VOID and so on; 0 for CT_TAG_OTHER.
uint32_t ct_html_tag_traits(CtHtmlTag tag);
// Its name in lower case; empty for CT_TAG_OTHER.
CtText ct_html_tag_name(CtHtmlTag tag);
// The same for two names that differ in the case of their letters at most.
uint32_t ct_html_name_hash(CtText name);
// Whether the table is in order.
bool ct_html_tag_is_sorted(void);

#endif
