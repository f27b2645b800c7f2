// Walks the tree of suffix rules from the end of a word. The bytes are described in
// scripts/lexicon/suffixes.js.
#include "text/suffix.h"

enum {
  LETTERS = 27,  // a to z, and 0 for the start of the word
  LETTER = 31,
  HAS_CHILDREN = 32,
  HAS_LABEL = 64,
  IS_LAST = 128,
  NO_LETTER = 30,
  MAX_SIZE_BYTES = 5
};

typedef struct Node {
  const uint8_t *below;  // its first child, NULL without children
  const uint8_t *next;   // the sibling behind it
  uint8_t head;
  uint8_t label;
} Node;

static Node read_node(const uint8_t *at) {
  Node node = {.head = *at++};
  uint32_t size = 0;
  if (node.head & HAS_LABEL) node.label = *at++;
  if (node.head & HAS_CHILDREN) {
    for (int i = 0; i < MAX_SIZE_BYTES; i++) {
      size |= (uint32_t)(*at & 127) << (7 * i);
      if (!(*at++ & 128)) break;
    }
    node.below = at;
  }
  node.next = at + size;
  return node;
}

static bool find_sibling(const uint8_t *at, uint8_t letter, Node *out) {
  for (;;) {
    *out = read_node(at);
    if ((out->head & LETTER) == letter) return true;
    if (out->head & IS_LAST) return false;
    at = out->next;
  }
}

// 1 to 26, and 0 before the first letter.
static uint8_t letter_before(CtText word, size_t position) {
  if (position == 0) return 0;
  const char c = word.data[position - 1];
  return c >= 'a' && c <= 'z' ? (uint8_t)(c - 'a' + 1) : NO_LETTER;
}

static uint8_t walk(const uint8_t *level, uint8_t label, CtText word, size_t position) {
  for (;; position--) {
    Node node;
    if (!find_sibling(level, letter_before(word, position), &node)) return label;
    if (node.head & HAS_LABEL) label = node.label;
    if (!node.below || position == 0) return label;
    level = node.below;
  }
}

// The two levels with most siblings are looked up; what is left of the walk is short.
uint8_t ct_suffix_label(CtSuffixRules rules, CtText word) {
  const uint8_t last = letter_before(word, word.length);
  if (word.length < 2 || last >= LETTERS)
    return walk(rules.bytes + 1, rules.bytes[0], word, word.length);
  const uint8_t before = letter_before(word, word.length - 1);
  if (before >= LETTERS) return walk(rules.bytes + 1, rules.bytes[0], word, word.length);
  const uint32_t pair = rules.pairs[LETTERS * last + before];
  const uint8_t label = (uint8_t)pair;
  return pair >> 8 == 0 ? label : walk(rules.bytes + (pair >> 8), label, word, word.length - 2);
}
