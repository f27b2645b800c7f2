// Looks up the elements of HTML by name. The table is in html_tag.h.
#include "ingest/html_tag.h"

#include <string.h>

enum { LONGEST_NAME = 13 };  // "foreignobject"

typedef struct Row {
  char name[LONGEST_NAME + 1];
  uint8_t length;
  uint16_t traits;
} Row;

static const Row rows[CT_TAG_COUNT] = {
#define CT_TAG_ROW(name, text, traits) [CT_TAG_##name] = {text, sizeof(text) - 1, (traits)},
    CT_HTML_TAGS(CT_TAG_ROW)
#undef CT_TAG_ROW
};

// The first element of each letter from "a" to "z", and the end; ct_html_tag_is_sorted holds it against the rows.
static const uint8_t first_of_letter[27] = {
    CT_TAG_A,      CT_TAG_B,     CT_TAG_CANVAS, CT_TAG_DATALIST, CT_TAG_EMBED,  CT_TAG_FIELDSET,
    CT_TAG_H1,     CT_TAG_H1,    CT_TAG_IFRAME, CT_TAG_KEYGEN,   CT_TAG_KEYGEN, CT_TAG_LEGEND,
    CT_TAG_MAIN,   CT_TAG_NAV,   CT_TAG_OBJECT, CT_TAG_P,        CT_TAG_RP,     CT_TAG_RP,
    CT_TAG_SCRIPT, CT_TAG_TABLE, CT_TAG_UL,     CT_TAG_VIDEO,    CT_TAG_WBR,    CT_TAG_XMP,
    CT_TAG_COUNT,  CT_TAG_COUNT, CT_TAG_COUNT};

CtHtmlTag ct_html_tag(CtText name) {
  char lower[LONGEST_NAME];
  if (name.length == 0 || name.length > LONGEST_NAME) return CT_TAG_OTHER;
  for (size_t i = 0; i < name.length; i++) {
    char c = name.data[i];
    lower[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
  }
  if (lower[0] < 'a' || lower[0] > 'z') return CT_TAG_OTHER;
  unsigned letter = (unsigned)(lower[0] - 'a');
  for (unsigned i = first_of_letter[letter]; i < first_of_letter[letter + 1]; i++) {
    if (rows[i].length == name.length && memcmp(rows[i].name, lower, name.length) == 0) {
      return (CtHtmlTag)i;
    }
  }
  return CT_TAG_OTHER;
}

uint32_t ct_html_tag_traits(CtHtmlTag tag) { return rows[tag].traits; }

CtText ct_html_tag_name(CtHtmlTag tag) { return (CtText){rows[tag].name, rows[tag].length}; }

// FNV-1a of 32 bits.
uint32_t ct_html_name_hash(CtText name) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < name.length; i++) {
    hash = (hash ^ ((unsigned char)name.data[i] | 0x20u)) * 16777619u;
  }
  return hash;
}

bool ct_html_tag_is_sorted(void) {
  for (unsigned i = 1; i < CT_TAG_COUNT; i++) {
    if (i > 1 && strcmp(rows[i - 1].name, rows[i].name) >= 0) return false;
    unsigned letter = (unsigned)(rows[i].name[0] - 'a');
    if (i < first_of_letter[letter] || i >= first_of_letter[letter + 1]) return false;
  }
  return true;
}
