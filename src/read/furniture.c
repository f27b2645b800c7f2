// Asks ct_boilerplate_is_line of a sentence, but only where its tokens leave the answer open: most sentences begin with a word that
// begins no furniture, and hold none of the words that furniture has inside it. Takes a sentence; changes nothing.
#include "read/furniture.h"

#include <string.h>

#include "ingest/boilerplate.h"

// The first four letters of a word, the first lowest, in lower case.
#define HEAD(a, b, c, d)                                                                           \
  ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16 | (uint32_t)(d) << 24)
// One of 64 bits for them.
#define MARK(head) ((uint64_t)1 << ((head)*0x9E3779B1u >> 26))

// Each phrase of boilerplate_inside.tsv has a word that begins with one of these; a test holds them against the table.
// clang-format off
#define HEADS(X)                                                                                   \
  X('m', 'a', 'i', 'l') X('p', 'r', 'i', 'v') X('t', 'e', 'r', 'm') X('c', 'o', 'o', 'k')          \
  X('e', 'x', 't', 'e') X('b', 'r', 'o', 'a') X('r', 'e', 'p', 'r') X('u', 'n', 's', 'u')          \
  X('t', 'i', 'm', 'e') X('i', 'n', 'b', 'o') X('a', 's', 't', 'e') X('f', 'i', 'e', 'l')          \
  X('r', 'e', 'q', 'u') X('e', 'm', 'a', 'i') X('r', 'e', 's', 'e')
// clang-format on

static bool is_head(uint32_t letters) {
  switch (letters) {
#define HEAD_CASE(a, b, c, d) case HEAD(a, b, c, d):
    HEADS(HEAD_CASE)
#undef HEAD_CASE
    return true;
  default: return false;
  }
}

static uint32_t head_of(const char *text) {
  const unsigned char *at = (const unsigned char *)text;
  return HEAD(at[0], at[1], at[2], at[3]) | 0x20202020u;
}

bool ct_furniture_has_head(const char *letters) { return is_head(head_of(letters)); }

// The token is a word of ASCII letters with a space behind it, which ct_boilerplate_is_line takes for the same word.
static bool is_plain_word(CtText text, const CtToken *token) {
  if (token->kind != CT_TOKEN_WORD || token->end + 2 >= text.length || text.data[token->end] != ' ')
    return false;
  for (uint32_t i = token->start; i < token->end; i++) {
    if (ct_lexicon_letter(text.data[i]) == 26) return false;
  }
  return true;
}

// Whether a phrase that the word at `token` begins may go on behind the space, as far as two letters tell.
static bool may_go_on(CtText text, const CtToken *token) {
  const CtText second = ct_text_range(text, token->end + 1, token->end + 3);
  if (ct_lexicon_letter(second.data[0]) == 26 || ct_lexicon_letter(second.data[1]) == 26)
    return true;
  return ct_lexicon_goes_on(&ct_lex_phrases[token->phrases], second);
}

// The sentence begins with a word, a quotation mark before it or none, that begins no phrase of the table.
static bool begins_none(const CtDocument *document, const CtSentence *sentence) {
  const CtToken *token = &document->tokens.items[sentence->first];
  const CtText text = document->text;
  const char *mark = text.data + token->start;
  const bool quoted = (token->end - token->start == 1 && *mark == '"') ||
                      (token->end - token->start == 3 && memcmp(mark, "\xE2\x80\x9C", 3) == 0);
  if (quoted && sentence->first + 1 < sentence->end) token++;
  if (!is_plain_word(text, token)) return false;
  const CtLexEntry *entry = ct_lexicon_entry(token->entry);
  if (ct_lexicon_has(entry, CT_LEX_BOILERPLATE)) return false;
  return !ct_lexicon_begins(entry, CT_LEX_BOILERPLATE) || !may_go_on(text, token);
}

// A word may begin inside these: addresses of the net and the like, and words with a sign beyond ASCII in them, which may be
// one that parts words. The clitic of "Ukraine’s" holds none.
static bool hides_word(const CtDocument *document, const CtToken *token) {
  enum { CLITIC = 5 };
  if (token->kind == CT_TOKEN_MIXED) return true;
  return token->kind == CT_TOKEN_WORD && token->end - token->start > CLITIC &&
         memchr(document->text.data + token->start, 0xE2, token->end - token->start) != NULL;
}

// None of the words of furniture begins at a token, and none inside one.
static bool holds_none(const CtDocument *document, const CtSentence *sentence) {
#define HEAD_MARK(a, b, c, d) | MARK(HEAD(a, b, c, d))
  const uint64_t marks = 0 HEADS(HEAD_MARK);
#undef HEAD_MARK
  const CtText text = document->text;
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    const CtToken *token = &document->tokens.items[i];
    if (hides_word(document, token)) return false;
    if (token->end - token->start < 4) continue;
    const uint32_t head = head_of(text.data + token->start);
    if ((MARK(head) & marks) != 0 && is_head(head)) return false;
  }
  return true;
}

bool ct_furniture_is(const CtDocument *document, const CtSentence *sentence) {
  const CtToken *tokens = document->tokens.items;
  const CtSpan span = {tokens[sentence->first].start, tokens[sentence->end - 1].end};
  if (begins_none(document, sentence) && holds_none(document, sentence)) return false;
  return ct_boilerplate_is_line(ct_text_slice(document->text, span));
}
