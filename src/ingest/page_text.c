// Writes the visible text of a page into blocks. Takes raw text in the order of the page with how it is to be taken, leaves
// trimmed blocks of valid UTF-8 in one buffer.
#include "ingest/page_text.h"

#include <string.h>

#include "base/limits.h"
#include "ingest/html_reference.h"
#include "ingest/page_block.h"
#include "ingest/page_char.h"

enum {
  FIRST_CAPACITY = 16 << 10,
  // More than an article may have, for there is furniture in it.
  MAX_PAGE_TEXT = 4 * CT_MAX_ARTICLE_BYTES,
  // Blocks of one page: a long book has some ten thousand paragraphs; a page of nothing but "<p>x" must not fill the memory.
  MAX_BLOCKS = 1 << 20,
  // Parts of a page; what lies beyond is like what it is in.
  MAX_SCOPES = 1 << 18,
};

void ct_page_text_begin(CtPageText *text, CtArena *arena) {
  *text = (CtPageText){.arena = arena};
  if (CT_VEC_ADD(arena, &text->scopes) == NULL) text->failed = true;
}

uint32_t ct_page_text_scope(CtPageText *text, uint32_t parent, CtScopeKind kind) {
  if (text->scopes.count == MAX_SCOPES) return parent;
  CtScope *scope = CT_VEC_ADD(text->arena, &text->scopes);
  if (scope == NULL) {
    text->failed = true;
    return parent;
  }
  *scope = (CtScope){.parent = parent, .kind = (uint8_t)kind, .first_block = text->blocks.count};
  return text->scopes.count - 1;
}

CtText ct_page_text_of(const CtPageText *text, const CtBlock *block) {
  return (CtText){text->bytes + block->start, block->end - block->start};
}

// ---- The buffer ----

static bool grow(CtPageText *text, size_t more) {
  if (more > MAX_PAGE_TEXT - text->length) {
    text->full = true;
    return false;
  }
  size_t capacity = text->capacity == 0 ? FIRST_CAPACITY : text->capacity;
  while (capacity < text->length + more)
    capacity *= 2;
  char *bytes = ct_arena_alloc(text->arena, capacity);
  if (bytes == NULL) {
    text->failed = true;
    return false;
  }
  if (text->length > 0) memcpy(bytes, text->bytes, text->length);
  text->bytes = bytes;
  text->capacity = (uint32_t)capacity;
  return true;
}

static void append(CtPageText *text, const char *bytes, size_t length) {
  if (length > text->capacity - text->length && !grow(text, length)) return;
  memcpy(text->bytes + text->length, bytes, length);
  text->length += (uint32_t)length;
}

// ---- Blocks ----

static void keep_block(CtPageText *text, CtBlock block) {
  ct_block_measure(&block, text->bytes);
  if (block.start == block.end) return;
  if (text->blocks.count == MAX_BLOCKS) {
    text->full = true;
    return;
  }
  CtBlock *kept = CT_VEC_ADD(text->arena, &text->blocks);
  if (kept == NULL) {
    text->failed = true;
    return;
  }
  *kept = block;
  text->block.before = CT_BREAK_NONE;
}

// A row with a cell as long as a paragraph is layout: its cells are paragraphs.
static void keep_cells(CtPageText *text, CtBlock row) {
  uint32_t link_bytes = row.link_bytes;
  for (uint32_t start = row.start; start < row.end;) {
    const char *tab = memchr(text->bytes + start, '\t', row.end - start);
    uint32_t end = tab == NULL ? row.end : (uint32_t)(tab - text->bytes);
    CtBlock cell = row;
    cell.kind = CT_BLOCK_PARAGRAPH;
    cell.start = start;
    cell.end = end;
    cell.link_bytes = link_bytes < end - start ? link_bytes : end - start;
    cell.before = start == row.start ? row.before : CT_BREAK_PARAGRAPH;
    link_bytes -= cell.link_bytes;
    keep_block(text, cell);
    start = end + 1;
  }
}

// A row is one line.
static void join_lines(CtPageText *text, const CtBlock *row) {
  for (uint32_t i = row->start; i < row->end; i++) {
    if (text->bytes[i] == '\n') text->bytes[i] = ' ';
  }
}

// A row of one cell is a paragraph.
static void keep_row(CtPageText *text, CtBlock row) {
  bool has_cells = memchr(text->bytes + row.start, '\t', row.end - row.start) != NULL;
  if (!has_cells) row.kind = CT_BLOCK_PARAGRAPH;
  if (has_cells) join_lines(text, &row);
  keep_block(text, row);
}

static void close_block(CtPageText *text) {
  if (!text->is_open) return;
  text->is_open = false;
  text->block.end = text->length;
  if (text->block.kind != CT_BLOCK_ROW) {
    keep_block(text, text->block);
  } else if (ct_block_is_layout(&text->block, text->bytes)) {
    keep_cells(text, text->block);
  } else {
    keep_row(text, text->block);
  }
}

static void open_block(CtPageText *text, CtTextStyle style) {
  CtBreak before = text->asked > text->block.before ? text->asked : (CtBreak)text->block.before;
  text->block = (CtBlock){.start = text->length, .scope = style.scope, .kind = style.kind};
  text->block.before = (uint8_t)before;
  text->block_row = text->row;
  text->is_open = true;
  text->space = text->tab = false;
  text->line_ends = 0;
}

// ---- What was asked for ----

void ct_page_text_break(CtPageText *text, CtBreak wanted) {
  if (!text->held && wanted > text->asked) text->asked = wanted;
}

void ct_page_text_release(CtPageText *text) {
  text->held = text->tab = false;
  text->row++;
}

void ct_page_text_line(CtPageText *text, bool first) {
  ct_page_text_release(text);
  if (!first || text->asked == CT_BREAK_NONE) text->asked = CT_BREAK_LINE;
  text->held = true;
}

void ct_page_text_cell(CtPageText *text) {
  bool goes_on = text->is_open && text->block_row == text->row && text->began_cell &&
                 text->length - text->block.start < CT_LONGEST_CELL;
  if (goes_on) {
    text->asked = CT_BREAK_NONE;
    text->tab = true;
  }
  text->held = true;
}

void ct_page_text_line_end(CtPageText *text, CtTextStyle style) {
  bool is_one_line = style.kind == CT_BLOCK_HEADLINE || style.kind == CT_BLOCK_HEADING;
  if (is_one_line && !style.is_preformatted) {
    text->space = true;
  } else if (text->line_ends < 2) {
    text->line_ends++;
  }
}

// Makes the text ready for a visible character.
static void prepare(CtPageText *text, CtTextStyle style) {
  bool begins_cell = text->held && style.kind == CT_BLOCK_ROW;
  text->held = false;
  if (text->line_ends > 1) ct_page_text_break(text, CT_BREAK_PARAGRAPH);
  bool other_scope = text->is_open && text->block.scope != style.scope;
  if (other_scope) ct_page_text_break(text, CT_BREAK_LINE);
  if (!text->is_open || text->asked != CT_BREAK_NONE) {
    close_block(text);
    open_block(text, style);
    text->began_cell = begins_cell;
  } else if (text->tab) {
    append(text, "\t", 1);
  } else if (text->line_ends == 1) {
    append(text, "\n", 1);
  } else if (text->space) {
    append(text, " ", 1);
  }
  text->asked = CT_BREAK_NONE;
  text->space = text->tab = false;
  text->line_ends = 0;
}

void ct_page_text_end(CtPageText *text) { close_block(text); }

// ---- Characters ----

// "km<sup>2</sup>" is "km²"; "10<sup>6</sup>" must not become 106.
static void append_raised(CtPageText *text, CtText raw) {
  static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  for (size_t i = 0; i < raw.length; i++) {
    char c = raw.data[i];
    if (c >= '0' && c <= '9') {
      CtText digit = ct_text_of(raised[c - '0']);
      append(text, digit.data, digit.length);
    } else {
      append(text, c == '-' ? "⁻" : &raw.data[i], c == '-' ? 3 : 1);
    }
  }
}

static void append_visible(CtPageText *text, CtText raw, CtTextStyle style) {
  prepare(text, style);
  uint32_t before = text->length;
  if (style.is_raised) {
    append_raised(text, raw);
  } else {
    append(text, raw.data, raw.length);
  }
  if (style.is_link) text->block.link_bytes += text->length - before;
}

// In <pre>: LF for CR LF, other white space as it is, where a block has begun.
static void append_space(CtPageText *text, CtText raw, size_t at, CtTextStyle style) {
  char c = raw.data[at];
  if (!style.is_preformatted) {
    text->space = true;
    return;
  }
  bool torn = c == '\r' && at + 1 < raw.length && raw.data[at + 1] == '\n';
  bool goes_on = text->is_open && text->asked == CT_BREAK_NONE;
  if (torn || !goes_on) return;
  prepare(text, style);
  append(text, c == '\r' ? "\n" : &raw.data[at], 1);
}

// Writes what stands at `at`, which begins no plain run and no reference; the bytes it takes come back.
static size_t write_odd(CtPageText *text, CtText raw, size_t at, CtTextStyle style) {
  char c = raw.data[at];
  if (c == '\0') return 1;
  if (ct_page_is_space(c)) {
    append_space(text, raw, at, style);
    return 1;
  }
  size_t unseen = ct_page_unseen_length(raw, at);
  if (unseen > 0) return unseen;
  append_visible(text, ct_text_range(raw, at, at + 1), style);  // a "&" that stands for itself
  return 1;
}

// Writes what begins at `at`, up to the next thing of another kind; the offset behind it comes back.
static size_t write_some(CtPageText *text, CtText raw, size_t at, CtTextStyle style) {
  size_t end = ct_page_plain_end(raw, at);
  if (end == at) return at + write_odd(text, raw, at, style);
  append_visible(text, ct_text_range(raw, at, end), style);
  return end;
}

static void write_decoded(CtPageText *text, CtText decoded, CtTextStyle style) {
  for (size_t at = 0; at < decoded.length;)
    at = write_some(text, decoded, at, style);
}

void ct_page_text_write(CtPageText *text, CtText raw, bool has_references, CtTextStyle style) {
  char decoded[CT_REFERENCE_BYTES];
  size_t length;
  for (size_t at = 0; at < raw.length && !text->full && !text->failed;) {
    bool may_refer = raw.data[at] == '&' && has_references;
    size_t taken = may_refer ? ct_html_reference(raw, at, false, decoded, &length) : 0;
    if (taken > 0) {
      write_decoded(text, (CtText){decoded, length}, style);
      at += taken;
    } else {
      at = write_some(text, raw, at, style);
    }
  }
}
