// Looks names up in the gazetteer by bisection over its blocks, and tells what a row holds. Takes keys; allocates only to
// fold letters beyond ASCII.
#include "read/place_find.h"

#include <string.h>

#include "base/utf8.h"

// ---- Keys -----------------------------------------------------------------------------------------------------------

// Letters that lose no mark when folded, as scripts/lexicon/places_fold.js has them.
static const char *plain_letter(CtText letter) {
  static const char *const PAIRS[][2] = {{"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ı", "i"}, {"æ", "ae"}, {"œ", "oe"}, {"ð", "d"}, {"þ", "th"}, {"ə", "a"}};
  for (size_t i = 0; i < sizeof(PAIRS) / sizeof(PAIRS[0]); i++) {
    if (ct_text_equal(letter, ct_text_of(PAIRS[i][0]))) return PAIRS[i][1];
  }
  return "";
}

static void add_byte(CtPlaceKey *key, char c) {
  if (key->length + 1 < CT_PLACE_KEY_BYTES) key->bytes[key->length] = c;
  key->length++;
}

// One byte of a name as keys have it.
static void add_folded(CtPlaceKey *key, char c) {
  if (c >= 'A' && c <= 'Z') c = (char)(c + 32);
  if (c == '.' || c == '\'' || c == '"' || c == ',') return;
  if (c == '-' || c == ' ') {
    if (key->length > 0 && key->bytes[key->length - 1] != ' ') add_byte(key, ' ');
    return;
  }
  if (c == '&') {
    for (const char *and = "and"; *and; and ++) add_byte(key, *and);
    return;
  }
  add_byte(key, c);
}

static void add_other(CtPlaceKey *key, CtText word) {
  size_t length;
  for (size_t at = 0; at < word.length; at += length) {
    ct_utf8_decode(word, at, &length);
    if (length == 0) return;
    if (length == 1) {
      add_folded(key, word.data[at]);
      continue;
    }
    for (const char *c = plain_letter(ct_text_range(word, at, at + length)); *c; c++) add_byte(key, *c);
  }
}

// "saint" becomes "st" wherever it is a word.
static void shorten_saint(CtPlaceKey *key, size_t start) {
  const size_t length = key->length - start;
  if (length != 5 || key->length >= CT_PLACE_KEY_BYTES || memcmp(key->bytes + start, "saint", 5) != 0) return;
  key->bytes[start + 1] = 't';
  key->length = start + 2;
}

void ct_place_key_add(CtPlaceKey *key, CtText word, CtArena *arena) {
  bool ascii = true;
  if (key->length >= CT_PLACE_KEY_BYTES) return;
  for (size_t i = 0; i < word.length; i++) ascii &= (unsigned char)word.data[i] < 0x80;
  if (key->length > 0 && key->bytes[key->length - 1] != ' ') add_byte(key, ' ');
  const size_t start = key->length;
  if (ascii) {
    for (size_t i = 0; i < word.length; i++) add_folded(key, word.data[i]);
  } else if (arena) {
    const CtText folded = ct_utf8_fold(arena, word);
    if (folded.data) add_other(key, folded);
  }
  shorten_saint(key, start);
}

// ---- Bisection ------------------------------------------------------------------------------------------------------

static CtText name_of(int32_t row) {
  const char *name = ct_place_names + ct_place_blocks[row / CT_PLACE_BLOCK];
  for (int32_t i = row % CT_PLACE_BLOCK; i > 0; i--) name += strlen(name) + 1;
  return ct_text_of(name);
}

static int compare(const CtPlaceKey *key, CtText name) {
  CtPlaceKey other = {{0}, 0};
  size_t start = 0;
  for (size_t i = 0; i <= name.length; i++) {  // word by word, for "saint"
    if (i < name.length && name.data[i] != ' ' && name.data[i] != '-') continue;
    ct_place_key_add(&other, ct_text_range(name, start, i), NULL);
    start = i + 1;
  }
  return ct_text_compare((CtText){key->bytes, key->length}, (CtText){other.bytes, other.length});
}

// The first row whose key is not below `key`.
static int32_t lower_bound(const CtPlaceKey *key) {
  int32_t low = 0, high = (CT_PLACE_ROWS + CT_PLACE_BLOCK - 1) / CT_PLACE_BLOCK;
  while (low < high) {  // the first block that begins at `key` or above
    const int32_t middle = low + (high - low) / 2;
    if (compare(key, name_of(middle * CT_PLACE_BLOCK)) > 0) low = middle + 1;
    else high = middle;
  }
  int32_t row = low > 0 ? (low - 1) * CT_PLACE_BLOCK : 0;
  const char *name = ct_place_names + ct_place_blocks[row / CT_PLACE_BLOCK];
  while (row < CT_PLACE_ROWS && compare(key, ct_text_of(name)) > 0) {
    name += strlen(name) + 1;
    row++;
  }
  return row;
}

int32_t ct_place_rows(const CtPlaceKey *key, uint32_t *count) {
  *count = 0;
  if (key->length == 0 || key->length >= CT_PLACE_KEY_BYTES) return -1;
  const int32_t first = lower_bound(key);
  while (first + (int32_t)*count < CT_PLACE_ROWS && compare(key, name_of(first + (int32_t)*count)) == 0) ++*count;
  return *count > 0 ? first : -1;
}

// ---- Rows -----------------------------------------------------------------------------------------------------------

static bool is_row(int32_t row) {
  return row >= 0 && row < CT_PLACE_ROWS;
}

int ct_place_kind(int32_t row) {
  return is_row(row) ? ct_place_infos[row] >> 5 : -1;
}

bool ct_place_is_shy(int32_t row) {
  return is_row(row) && (ct_place_infos[row] & 16) != 0;
}

int ct_place_weight(int32_t row) {
  return is_row(row) ? ct_place_infos[row] & 15 : 0;
}

int32_t ct_place_meant(int32_t row) {
  return ct_place_kind(row) == CT_PLACE_ALIAS ? ct_place_parents[row] : row;
}

int32_t ct_place_parent(int32_t row) {
  if (!is_row(row) || ct_place_parents[row] == CT_PLACE_NO_PARENT) return -1;
  return ct_place_meant(ct_place_parents[row]);
}

// A country in a region in a county: the chain is short, and bounded even if the data were not.
bool ct_place_contains(int32_t outer, int32_t inner) {
  for (int depth = 0; depth < 6 && inner >= 0; depth++) {
    if (inner == outer) return true;
    inner = ct_place_parent(inner);
  }
  return false;
}

int ct_place_level(int32_t row) {
  switch (ct_place_kind(row)) {
    case CT_PLACE_COUNTRY:
      return 1;
    case CT_PLACE_REGION:
      return 2;
    case CT_PLACE_COUNTY:
    case CT_PLACE_CITY:
      return 3;
    default:
      return 0;
  }
}

int32_t ct_place_country(int32_t row) {
  for (int depth = 0; depth < 6 && row >= 0; depth++) {
    if (ct_place_kind(row) == CT_PLACE_COUNTRY) return row;
    row = ct_place_parent(row);
  }
  return -1;
}

CtText ct_place_name(int32_t row) {
  return is_row(row) ? name_of(row) : CT_NO_TEXT;
}

int32_t ct_place_find(CtText name, CtArena *arena) {
  CtPlaceKey key = {{0}, 0};
  uint32_t count;
  ct_place_key_add(&key, name, arena);
  return ct_place_meant(ct_place_rows(&key, &count));
}
