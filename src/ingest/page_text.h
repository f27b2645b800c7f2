// The visible text of a page as blocks: paragraphs, headings, items, rows, captions. Each knows what part of the page it stands
// in and how much of it is links, so that what belongs to the article can be told apart later.
#ifndef CT_INGEST_PAGE_TEXT_H
#define CT_INGEST_PAGE_TEXT_H

#include "base/vec.h"

typedef enum CtBlockKind {
  CT_BLOCK_PARAGRAPH,
  CT_BLOCK_HEADLINE,  // <h1>
  CT_BLOCK_HEADING,   // <h2> to <h6>
  CT_BLOCK_ITEM,
  CT_BLOCK_ROW,  // cells divided by tabs
  CT_BLOCK_CAPTION,
  CT_BLOCK_PREFORMATTED,
} CtBlockKind;

typedef enum CtBreak { CT_BREAK_NONE, CT_BREAK_LINE, CT_BREAK_PARAGRAPH } CtBreak;

typedef struct CtBlock {
  uint32_t start;  // bytes of the page's text
  uint32_t end;
  uint32_t link_bytes;
  uint32_t words;
  uint32_t scope;
  uint8_t kind;    // CtBlockKind
  uint8_t before;  // CtBreak to what stands before it
  bool has_digit;
  bool ends_sentence;
  bool keep;  // set by the choice of what belongs to the article
} CtBlock;

// What an element says of all that is in it.
typedef enum CtScopeKind {
  CT_SCOPE_PAGE,
  CT_SCOPE_REGION,  // <main>, <article>: where the article may be
  CT_SCOPE_SURE,    // no part of the article: navigation, cookie walls, comments
  CT_SCOPE_LIKELY,  // no part of it, unless most of the text stands in there
  CT_SCOPE_ASIDE,   // beside the article or of it: fact boxes as well as teasers
} CtScopeKind;

// The doubt of what stands in CT_SCOPE_SURE.
#define CT_DOUBT_SURE 10

typedef struct CtScope {
  uint32_t parent;  // index; the page is its own
  uint32_t first_block;
  uint8_t kind;  // CtScopeKind
  // Set by the choice:
  uint8_t doubt;  // 1, or more in furniture
  bool drop;
  uint32_t prose_words;  // of running prose; that in furniture inside is left out
  uint32_t text_bytes;
  uint32_t link_bytes;
} CtScope;

typedef CT_VEC(CtBlock) CtBlocks;
typedef CT_VEC(CtScope) CtScopes;

// How the text that comes next is to be taken.
typedef struct CtTextStyle {
  uint32_t scope;
  uint8_t kind;
  bool is_link;
  bool is_raised;  // <sup>
  bool is_preformatted;
} CtTextStyle;

typedef struct CtPageText {
  CtArena *arena;
  char *bytes;
  uint32_t length;
  uint32_t capacity;
  CtBlocks blocks;
  CtScopes scopes;
  bool failed;  // out of memory
  bool full;    // more text than an article can have; the rest is left out
  // The block that is being written.
  bool is_open;
  CtBlock block;
  uint32_t block_row;  // the row that it began in
  bool began_cell;     // with a cell, not with a paragraph further down in it
  // What was asked for and waits for the next visible character.
  CtBreak asked;
  bool space;
  bool tab;
  uint32_t row;  // counts rows, and tables that begin or end
  bool held;  // breaks asked for right behind the beginning of an item or a cell count for nothing
  uint8_t line_ends;  // <br>
} CtPageText;

// The page's scope is there from the beginning.
void ct_page_text_begin(CtPageText *text, CtArena *arena);
// The number of a new scope, or that of its parent when there is no memory or there are too many.
uint32_t ct_page_text_scope(CtPageText *text, uint32_t parent, CtScopeKind kind);
// Text of the page: white space is collapsed, references are decoded, what does not show is left out.
void ct_page_text_write(CtPageText *text, CtText raw, bool has_references, CtTextStyle style);
// What follows stands apart from what is there.
void ct_page_text_break(CtPageText *text, CtBreak wanted);
// <br>
void ct_page_text_line_end(CtPageText *text, CtTextStyle style);
// A new item or row: its own line, whatever its paragraphs ask for; `first` of its list.
void ct_page_text_line(CtPageText *text, bool first);
// A new cell of a row.
void ct_page_text_cell(CtPageText *text);
// Whatever was held is no longer: a list or table begins or ends.
void ct_page_text_release(CtPageText *text);
// Closes the last block.
void ct_page_text_end(CtPageText *text);

CtText ct_page_text_of(const CtPageText *text, const CtBlock *block);

#endif
