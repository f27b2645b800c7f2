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

static int compare(const char *name, size_t length, const Row *row) {
  size_t shared = length < row->length ? length : row->length;
  int order = memcmp(name, row->name, shared);
  return order != 0 ? order : (length > row->length) - (length < row->length);
}

CtHtmlTag ct_html_tag(CtText name) {
  char lower[LONGEST_NAME];
  if (name.length == 0 || name.length > LONGEST_NAME) return CT_TAG_OTHER;
  for (size_t i = 0; i < name.length; i++) {
    char c = name.data[i];
    lower[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
  }
  unsigned low = 1, high = CT_TAG_COUNT;
  while (low < high) {
    unsigned middle = (low + high) / 2;
    int order = compare(lower, name.length, &rows[middle]);
    if (order == 0) return (CtHtmlTag)middle;
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
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
  for (unsigned i = 2; i < CT_TAG_COUNT; i++) {
    if (compare(rows[i - 1].name, rows[i - 1].length, &rows[i]) >= 0) return false;
  }
  return true;
}
