// Cuts the tokens into sentences. A sentence ends at . ! ? where a new one can begin behind it, at
// the end of a paragraph, and at the end of a line that was broken on purpose. Leaves
// document->sentences, each with its kind and flags; looks at no tag.
#include <string.h>

#include "base/limits.h"
#include "text/chars.h"
#include "text/text.h"

enum {
  MAX_HEADING_TOKENS = 20,
  WRAP_SLACK = 20,  // bytes by which the longest line may pass those known to be wrapped
};

typedef struct Cutter {
  CtDocument *document;
  uint32_t paragraph;
  bool wrap_known;      // wrap_bytes is: most texts have no line ends but those of paragraphs
  size_t wrap_bytes;    // length of the longest line that was wrapped
  uint32_t line_first;  // first token of the current line
} Cutter;

// ---- Tokens -----------------------------------------------------------------------------------

static const CtToken *token_at(const Cutter *cutter, uint32_t i) {
  return &cutter->document->tokens.items[i];
}

static char first_byte(const Cutter *cutter, uint32_t i) {
  return cutter->document->text.data[token_at(cutter, i)->start];
}

static char last_byte(const Cutter *cutter, uint32_t i) {
  return cutter->document->text.data[token_at(cutter, i)->end - 1];
}

static bool has_flag(const Cutter *cutter, uint32_t i, uint8_t flag) {
  return (token_at(cutter, i)->flags & flag) != 0;
}

static uint32_t code_point_of(const Cutter *cutter, uint32_t i) {
  size_t length = 0;
  const unsigned char first = (unsigned char)first_byte(cutter, i);
  if (first < 0x80) return first;
  return ct_utf8_decode(cutter->document->text, token_at(cutter, i)->start, &length);
}

// . ! ? and runs of them, and the ellipsis.
static bool is_terminal(const Cutter *cutter, uint32_t i) {
  if (token_at(cutter, i)->kind != CT_TOKEN_PUNCT) return false;
  const uint32_t c = code_point_of(cutter, i);
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x203C || c == 0x2047 ||
         c == 0x3002;
}

// A bracket or quote that closes: it stands close to what is before it. The straight quotes are
// both.
static bool is_closing(const Cutter *cutter, uint32_t i) {
  if (token_at(cutter, i)->kind != CT_TOKEN_PUNCT || has_flag(cutter, i, CT_TOKEN_SPACE_BEFORE))
    return false;
  const uint32_t c = code_point_of(cutter, i);
  return c == ')' || c == ']' || c == '}' || c == '"' || c == '\'' || c == 0x2019 || c == 0x201D ||
         c == 0xBB || c == 0x203A;
}

// What a sentence can begin with: a capital, a figure, a quote, a bracket, a sign of currency, a
// bullet. Not a small letter, a comma.
static bool can_begin(const Cutter *cutter, uint32_t i) {
  const CtToken *token = token_at(cutter, i);
  switch (token->kind) {
  case CT_TOKEN_WORD: return token->shape != CT_SHAPE_LOWER;
  case CT_TOKEN_PUNCT: return strchr(",;:.!?)]}/%", first_byte(cutter, i)) == NULL;
  default: return true;
  }
}

// "The", "He", "In" behind "U.S." begin a sentence; "President" does not.
static bool is_capital_grammar_word(const Cutter *cutter, uint32_t i) {
  const CtToken *token = token_at(cutter, i);
  if (token->kind != CT_TOKEN_WORD || token->shape != CT_SHAPE_CAPITAL) return false;
  return ct_lexicon_has(ct_lexicon_entry(token->entry), CT_LEX_CLOSED_CLASS);
}

// ---- Ends by punctuation ----------------------------------------------------------------------

// "5 p.m. The", "the U.S. He": the word may end a sentence, and the next begins one.
static bool ends_as_abbreviation(const Cutter *cutter, uint32_t last, uint32_t next) {
  const CtToken *token = token_at(cutter, last);
  if (token->kind != CT_TOKEN_WORD || last_byte(cutter, last) != '.') return false;
  const int32_t row = ct_lexicon_row(ct_lexicon_entry(token->entry), CT_LEX_ABBREVIATIONS);
  const bool initials = row < 0 && token->end - token->start > 2;
  if (!initials && (row < 0 || !ct_lex_abbreviations[row].ends)) return false;
  return is_capital_grammar_word(cutter, next) || is_terminal(cutter, next);
}

// "1." at the start of a line numbers a list.
static bool is_list_number(const Cutter *cutter, uint32_t stop) {
  if (stop == 0 || first_byte(cutter, stop) != '.') return false;
  const CtToken *number = token_at(cutter, stop - 1);
  return number->kind == CT_TOKEN_NUMBER && (number->flags & CT_TOKEN_LINE_START) &&
         number->end - number->start <= 2;
}

// "killed.The next": a space was forgotten.
static bool is_forgotten_space(const Cutter *cutter, uint32_t stop, uint32_t next) {
  if (stop == 0 || first_byte(cutter, stop) != '.') return false;
  return token_at(cutter, stop - 1)->shape == CT_SHAPE_LOWER &&
         token_at(cutter, next)->shape == CT_SHAPE_CAPITAL;
}

// Whether a sentence ends with the tokens before `next`; `last` is the last of them that closes
// nothing.
static bool ends_by_punctuation(const Cutter *cutter, uint32_t last, uint32_t next) {
  if (!is_terminal(cutter, last))
    return last + 1 == next && ends_as_abbreviation(cutter, last, next);
  if (is_list_number(cutter, last) || !can_begin(cutter, next)) return false;
  return has_flag(cutter, next, CT_TOKEN_SPACE_BEFORE) || is_forgotten_space(cutter, last, next);
}

// ---- Ends by lines ----------------------------------------------------------------------------

static size_t line_bytes(const Cutter *cutter, uint32_t first, uint32_t end) {
  return token_at(cutter, end - 1)->end - token_at(cutter, first)->start;
}

// Where the text is wrapped, lines go on in lower case: the longest line before such a one. 0 where
// it is not wrapped.
static size_t wrap_of(const Cutter *cutter) {
  const uint32_t count = cutter->document->tokens.count;
  size_t longest = 0;
  uint32_t line = 0;
  for (uint32_t i = 1; i < count; i++) {
    const CtToken *token = token_at(cutter, i);
    if (!(token->flags & CT_TOKEN_LINE_START)) continue;
    const bool goes_on =
        token->shape == CT_SHAPE_LOWER && !(token->flags & CT_TOKEN_PARAGRAPH_START);
    if (goes_on && line_bytes(cutter, line, i) > longest) longest = line_bytes(cutter, line, i);
    line = i;
  }
  return longest;
}

// A single line end before `next`. Wrapped prose breaks where the next word has no room; a heading,
// a caption or an item of a list breaks earlier, and a line longer than any wrapped one is a
// paragraph.
static bool ends_by_line(Cutter *cutter, uint32_t next) {
  if (!can_begin(cutter, next)) return false;
  if (!cutter->wrap_known) cutter->wrap_bytes = wrap_of(cutter);
  cutter->wrap_known = true;
  const size_t word = token_at(cutter, next)->end - token_at(cutter, next)->start;
  const size_t line = line_bytes(cutter, cutter->line_first, next);
  if (cutter->wrap_bytes == 0) return true;
  return line + 1 + word <= cutter->wrap_bytes || line > cutter->wrap_bytes + WRAP_SLACK;
}

// The first token from `next` on, below `end`, before which a sentence may end; `end` where there is none. Between most tokens
// nothing asks for a closer look.
static uint32_t skip_inner(const CtToken *tokens, uint32_t next, uint32_t end) {
  const uint32_t line = CT_TOKEN_LINE_START | CT_TOKEN_PARAGRAPH_START;
  while (next < end &&
         ((tokens[next - 1].flags & CT_TOKEN_STOP) | (tokens[next].flags & line)) == 0)
    next++;
  return next;
}

static bool is_boundary(Cutter *cutter, uint32_t first, uint32_t next) {
  if (has_flag(cutter, next, CT_TOKEN_PARAGRAPH_START) || next - first >= CT_MAX_SENTENCE_TOKENS)
    return true;
  const bool is_line = has_flag(cutter, next, CT_TOKEN_LINE_START);
  if (is_closing(cutter, next)) return false;
  uint32_t last = next - 1;
  while (last > first && is_closing(cutter, last))
    last--;
  if (ends_by_punctuation(cutter, last, next)) return true;
  return is_line && ends_by_line(cutter, next);
}

// ---- What a sentence is -----------------------------------------------------------------------

// A line or paragraph of its own, short and without a stop at its end.
static bool is_heading(const Cutter *cutter, uint32_t first, uint32_t end) {
  const uint32_t count = cutter->document->tokens.count;
  if (end - first > MAX_HEADING_TOKENS || !has_flag(cutter, first, CT_TOKEN_LINE_START))
    return false;
  if (end < count && !has_flag(cutter, end, CT_TOKEN_LINE_START)) return false;
  uint32_t last = end - 1;
  while (last > first && is_closing(cutter, last))
    last--;
  return !is_terminal(cutter, last) && strchr(",;:", first_byte(cutter, last)) == NULL;
}

static uint8_t kind_of(const Cutter *cutter, uint32_t first, uint32_t end) {
  if (token_at(cutter, first)->start < cutter->document->body_start) return CT_SENTENCE_TITLE;
  return is_heading(cutter, first, end) ? CT_SENTENCE_HEADING : CT_SENTENCE_PROSE;
}

// The flags of the tokens are the sentence's, one bit of them elsewhere; the capital of the first word says nothing.
static void set_flags(CtSentence *sentence, const CtToken *tokens) {
  uint64_t reach = tokens[sentence->first].reach;
  uint32_t flags = tokens[sentence->first].flags & ~(uint32_t)CT_TOKEN_CAPITAL;
  for (uint32_t i = sentence->first + 1; i < sentence->end; i++) {
    reach |= tokens[i].reach;
    flags |= tokens[i].flags;
  }
  sentence->reach = reach;
  const uint32_t says = CT_TOKEN_FIGURE | CT_TOKEN_CAPITAL | CT_TOKEN_DATE;
  sentence->flags = (uint8_t)((flags & says) / CT_TOKEN_FIGURE);
}

static bool add(Cutter *cutter, uint32_t first, uint32_t end, CtArena *arena) {
  CtSentence *sentence = CT_VEC_ADD(arena, &cutter->document->sentences);
  if (!sentence) return false;
  sentence->first = first;
  sentence->end = end;
  sentence->paragraph = cutter->paragraph;
  sentence->kind = kind_of(cutter, first, end);
  set_flags(sentence, cutter->document->tokens.items);
  return true;
}

static void begin_line(Cutter *cutter, uint32_t i) {
  if (!has_flag(cutter, i, CT_TOKEN_LINE_START)) return;
  cutter->line_first = i;
  if (i > 0 && has_flag(cutter, i, CT_TOKEN_PARAGRAPH_START)) cutter->paragraph++;
}

bool ct_sentences_read(CtDocument *document, CtArena *arena) {
  Cutter cutter = {.document = document};
  const uint32_t count = document->tokens.count;
  uint32_t first = 0;
  if (count == 0) return true;
  for (uint32_t i = 1; i < count; i++) {
    const uint32_t longest = count - first;
    const uint32_t limit = longest < CT_MAX_SENTENCE_TOKENS ? longest : CT_MAX_SENTENCE_TOKENS;
    i = skip_inner(document->tokens.items, i, first + limit);
    if (i >= count) break;
    if (is_boundary(&cutter, first, i)) {
      if (!add(&cutter, first, i, arena)) return false;
      first = i;
    }
    begin_line(&cutter, i);
  }
  return add(&cutter, first, count, arena);
}
