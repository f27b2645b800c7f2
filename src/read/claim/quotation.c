// Follows quotation marks from sentence to sentence, so that a quotation that runs on keeps its speaker.
#include "read/claim/quotation.h"

#include <string.h>

static bool is_mark(CtText word, const char *bytes) {
  return word.length == 3 && memcmp(word.data, bytes, 3) == 0;
}

// The first `sign` at or behind byte `from`, or the length of the text.
static size_t find_sign(CtText text, size_t from, int sign) {
  const char *found =
      from < text.length ? memchr(text.data + from, sign, text.length - from) : NULL;
  return found ? (size_t)(found - text.data) : text.length;
}

// Most sentences have neither "\"" nor the byte that begins a curly one. Each is looked for once in all the text.
static bool has_marks(const CtDocument *document, const CtSentence *sentence, CtVoice *voice) {
  const size_t start = document->tokens.items[sentence->first].start;
  const size_t end = document->tokens.items[sentence->end - 1].end;
  if (voice->straight < start) voice->straight = find_sign(document->text, start, '"');
  if (voice->curly < start) voice->curly = find_sign(document->text, start, 0xE2);
  return voice->straight < end || voice->curly < end;
}

bool ct_quotation_open_behind(const CtDocument *document, const CtSentence *sentence,
                              CtVoice *voice, bool open) {
  if (!has_marks(document, sentence, voice)) return open;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    if (document->tokens.items[token].kind != CT_TOKEN_PUNCT) continue;
    const CtText word = ct_document_word(document, token);
    if (word.length == 1) open ^= word.data[0] == '"';
    if (word.length != 3) continue;
    if (is_mark(word, "\xE2\x80\x9C")) open = true;
    if (is_mark(word, "\xE2\x80\x9D")) open = false;
  }
  return open;
}

bool ct_quotation_begins(const CtDocument *document, const CtSentence *sentence) {
  const CtText word = ct_document_word(document, sentence->first);
  return ct_text_equal(word, CT_TEXT("\"")) || is_mark(word, "\xE2\x80\x9C");
}
