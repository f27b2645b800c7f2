// Measures blocks. The thresholds follow jusText (Pomikálek 2011) in spirit: length, share of links, and, in place of its list
// of stop words, whether the block ends as a sentence does, which holds for any language.
#include "ingest/page_block.h"

#include <string.h>

enum {
  PROSE_WORDS = 10,         // a sentence of news has about twenty
  SURELY_PROSE_WORDS = 25,  // prose even without a full stop
  BYTES_OF_A_WORD = 10,     // for scripts without spaces
};

// Bytes of the closing quotation mark or bracket that the text ends with: " ' ) ] ” ’ », or 0.
static size_t closer_length(CtText text) {
  if (text.length == 0) return 0;
  switch (text.data[text.length - 1]) {
  case '"':
  case '\'':
  case ')':
  case ']': return 1;
  case '\x9D': return ct_text_ends(text, CT_TEXT("”")) ? 3 : 0;
  case '\x99': return ct_text_ends(text, CT_TEXT("’")) ? 3 : 0;
  case '\xBB': return ct_text_ends(text, CT_TEXT("»")) ? 2 : 0;
  default: return 0;
  }
}

static bool ends_sentence(CtText text) {
  for (size_t length; (length = closer_length(text)) > 0;) {
    text = ct_text_range(text, 0, text.length - length);
  }
  if (text.length == 0) return false;
  char last = text.data[text.length - 1];
  if (last == '.' || last == '!' || last == '?' || last == ':') return true;
  return ct_text_ends(text, CT_TEXT("…")) || ct_text_ends(text, CT_TEXT("。"));
}

void ct_block_measure(CtBlock *block, const char *bytes) {
  CtText whole = {bytes + block->start, block->end - block->start};
  CtText text = ct_text_trim(whole);
  block->start += (uint32_t)(text.data - whole.data);
  block->end = block->start + (uint32_t)text.length;
  uint32_t words = text.length > 0, digits = 0;
  for (size_t i = 0; i < text.length; i++) {
    unsigned char c = (unsigned char)text.data[i];
    words += c <= ' ';
    digits += (unsigned char)(c - '0') < 10;
  }
  block->has_digit = digits > 0;
  uint32_t by_length = (uint32_t)(text.length / BYTES_OF_A_WORD);
  block->words = words > by_length ? words : by_length;
  block->ends_sentence = ends_sentence(text);
}

bool ct_block_is_layout(const CtBlock *block, const char *bytes) {
  uint32_t longest = 0;
  for (uint32_t start = block->start; start <= block->end;) {
    const char *tab = memchr(bytes + start, '\t', block->end - start);
    uint32_t end = tab == NULL ? block->end : (uint32_t)(tab - bytes);
    if (end - start > longest) longest = end - start;
    start = end + 1;
  }
  return longest > CT_LONGEST_CELL;
}

bool ct_block_is_prose(const CtBlock *block) {
  if ((uint64_t)block->link_bytes * 3 > block->end - block->start) return false;
  return block->words >= SURELY_PROSE_WORDS ||
         (block->words >= PROSE_WORDS && block->ends_sentence);
}

bool ct_block_is_links(const CtBlock *block) {
  return (uint64_t)block->link_bytes * 5 > (uint64_t)(block->end - block->start) * 4;
}
