// Questions about one token of a sentence. Reads the document, changes nothing.
#include "read/view.h"

CtView ct_view_sentence(const CtDocument *document, uint32_t sentence, const CtTaken *taken) {
  const CtSentence *at = &document->sentences.items[sentence];
  return (CtView){document, taken, at->first, at->end};
}

bool ct_view_has(const CtView *view, uint32_t token) {
  return token >= view->first && token < view->end;
}

uint32_t ct_view_before(const CtView *view, uint32_t token) {
  return token > view->first && token <= view->end ? token - 1 : CT_VIEW_NOWHERE;
}

bool ct_view_is_taken(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) && ct_taken_is(view->taken, token);
}

CtText ct_view_word(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) ? ct_document_word(view->document, token) : CT_TEXT("");
}

bool ct_view_is(const CtView *view, uint32_t token, const char *word) {
  return ct_view_has(view, token) &&
         ct_text_equal_ascii_case(ct_document_word(view->document, token), ct_text_of(word));
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c; }

bool ct_view_is_any(const CtView *view, uint32_t token, const char *words) {
  if (!ct_view_has(view, token)) return false;
  const CtText word = ct_document_word(view->document, token);
  for (const char *at = words; *at != '\0';) {
    size_t same = 0;
    while (same < word.length && at[same] != '\0' && lower(word.data[same]) == at[same])
      same++;
    if (same == word.length && (at[same] == ' ' || at[same] == '\0')) return true;
    while (*at != ' ' && *at != '\0')
      at++;
    at += *at == ' ';
  }
  return false;
}

bool ct_view_cue(const CtView *view, uint32_t token, uint8_t cue) {
  if (!ct_view_has(view, token)) return false;
  const CtLexEntry *entry = ct_document_entry(view->document, token);
  if (!ct_lexicon_has(entry, CT_LEX_FIGURE_CUES)) return false;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table == CT_LEX_FIGURE_CUES && ct_lex_figure_cues[sense.row].cue == cue) return true;
  }
  return false;
}

bool ct_view_kind(const CtView *view, uint32_t token, CtTokenKind kind) {
  return ct_view_has(view, token) && view->document->tokens.items[token].kind == kind;
}

bool ct_view_tag(const CtView *view, uint32_t token, CtTag tag) {
  return ct_view_has(view, token) && view->document->tokens.items[token].tag == tag;
}

bool ct_view_is_stuck(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) && token > view->first &&
         (view->document->tokens.items[token].flags & CT_TOKEN_SPACE_BEFORE) == 0;
}

// The one character of a token, as its bytes in a row ("-" is 0x2D, U+2010 is 0xE28090); 0 for longer tokens.
static uint32_t sign_of(const CtView *view, uint32_t token) {
  if (!ct_view_has(view, token)) return 0;
  const CtToken *at = &view->document->tokens.items[token];
  if (at->end - at->start > 3) return 0;
  uint32_t bytes = 0;
  for (uint32_t i = at->start; i < at->end; i++)
    bytes = bytes << 8 | (unsigned char)view->document->text.data[i];
  return bytes;
}

bool ct_view_is_hyphen(const CtView *view, uint32_t token) {
  const uint32_t sign = sign_of(view, token);
  return sign == '-' || sign == 0xE28090 || sign == 0xE28091;
}

// "40-50", "40\u201350", "40\u201450", "40\u221250", "20~100"
bool ct_view_is_dash(const CtView *view, uint32_t token) {
  switch (sign_of(view, token)) {
  case '-':
  case '~':
  case 0xE28090:
  case 0xE28091:
  case 0xE28092:
  case 0xE28093:
  case 0xE28094:
  case 0xE28892:
  case 0xE288BC: return true;
  default: return false;
  }
}

int32_t ct_view_row(const CtView *view, uint32_t token, uint8_t table) {
  if (!ct_view_has(view, token)) return -1;
  return ct_lexicon_row(ct_document_entry(view->document, token), table);
}

int32_t ct_view_number(const CtView *view, uint32_t token, uint8_t role) {
  if (!ct_view_has(view, token)) return -1;
  const CtLexEntry *entry = ct_document_entry(view->document, token);
  if (!ct_lexicon_has(entry, CT_LEX_NUMBERS)) return -1;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table == CT_LEX_NUMBERS && ct_lex_numbers[sense.row].role == role) return sense.row;
  }
  return -1;
}

bool ct_view_may_reach(const CtView *view, uint32_t start, uint32_t end) {
  if (!ct_view_has(view, start)) return false;
  const CtLexEntry *entry = ct_document_entry(view->document, start);
  return entry && (uint32_t)entry->max_phrase_words + 1 >= end - start;
}

bool ct_view_is_noun(const CtView *view, uint32_t token) {
  return ct_view_tag(view, token, CT_TAG_NOUN) || ct_view_tag(view, token, CT_TAG_NOUN_PLURAL) ||
         ct_view_tag(view, token, CT_TAG_NAME);
}

bool ct_view_is_capital(const CtView *view, uint32_t token) {
  if (!ct_view_has(view, token)) return false;
  const uint8_t shape = view->document->tokens.items[token].shape;
  return shape == CT_SHAPE_CAPITAL || shape == CT_SHAPE_UPPER || shape == CT_SHAPE_MIXED;
}
