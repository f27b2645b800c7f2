// Questions about one token of a sentence. Reads the document, changes nothing.
#include "read/figure/view.h"

#include "base/word8.h"

CtView ct_view_sentence(const CtDocument *document, uint32_t sentence, const CtTaken *taken) {
  const CtSentence *at = &document->sentences.items[sentence];
  return (CtView){document, taken, at->first, at->end};
}

CtText ct_view_word(const CtView *view, uint32_t token) {
  return ct_view_has(view, token) ? ct_document_word(view->document, token) : CT_TEXT("");
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c; }

// Whether one of the words begins with the letter: eight bytes at a time, each beside the one before it, without a branch on
// what they are.
static bool any_begins(const char *words, size_t length, char first) {
  uint64_t found = 0, before = ' ';
  for (size_t at = 0; at < length; at += CT_LEX_CHUNK) {
    const size_t left = length - at;
    uint64_t bytes = 0;
    if (left >= CT_LEX_CHUNK)
      bytes = ct_lexicon_load(words + at);
    else
      bytes = ct_lexicon_pack(words + at, left);
    const uint64_t other = (bytes ^ CT_WORD8_EACH((unsigned char)first)) |
                           ((bytes << 8 | before) ^ CT_WORD8_EACH(' '));
    found |= (other - CT_WORD8_EACH(1)) & ~other;
    before = bytes >> 56;
  }
  return (found & CT_WORD8_EACH(0x80)) != 0;
}

bool ct_view_search_any(CtText word, const char *words, size_t length) {
  const char first = lower(word.data[0]);
  if (!any_begins(words, length, first)) return false;
  for (const char *at = words; *at != '\0';) {
    if (*at == first) {
      size_t same = 1;
      while (same < word.length && at[same] != '\0' && lower(word.data[same]) == at[same])
        same++;
      if (same == word.length && (at[same] == ' ' || at[same] == '\0')) return true;
    }
    while (*at != ' ' && *at != '\0')
      at++;
    at += *at == ' ';
  }
  return false;
}

// Without a loop, whose end would be foreseen as badly as the length.
uint32_t ct_view_read_sign(const CtView *view, uint32_t token) {
  enum { MAX_BYTES = 3 };
  const CtToken *at = &view->document->tokens.items[token];
  const unsigned char *bytes = (const unsigned char *)view->document->text.data + at->start;
  const uint32_t length = at->end - at->start;
  if (length == 0 || length > MAX_BYTES) return 0;
  const uint32_t last = length - 1, middle = length / 2;  // one and the same in a shorter sign
  return (uint32_t)bytes[0] << 8 * last | (uint32_t)bytes[middle] << 8 * (last - middle) |
         bytes[last];
}

// "40-50", "40\u201350", "40\u201450", "40\u221250", "20~100"
bool ct_sign_is_dash(uint32_t sign) {
  return (sign == '-') | (sign == '~') | (sign - 0xE28090 <= 4) | (sign == 0xE28892) |
         (sign == 0xE288BC);
}

bool ct_view_is_digits(const CtView *view, uint32_t token) {
  const CtText text = ct_view_word(view, token);
  size_t others = 0;
  for (size_t i = 0; i < text.length; i++)
    others += (unsigned char)(text.data[i] - '0') > 9;
  return text.length > 0 && others == 0;
}

int32_t ct_view_search_number(const CtLexEntry *entry, uint8_t role) {
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table == CT_LEX_NUMBERS && ct_lex_numbers[sense.row].role == role) return sense.row;
  }
  return -1;
}
