// Looks names up in the gazetteer by their first two letters and bisection over its blocks, and tells what a row holds. Takes
// keys; allocates only to fold letters beyond ASCII.
#include "read/place_find.h"

#include <string.h>

#include "base/utf8.h"

// ---- Keys -----------------------------------------------------------------------------------

// Letters that lose no mark when folded, as scripts/lexicon/places_fold.js has them.
static const char *plain_letter(CtText letter) {
  static const char *const PAIRS[][2] = {{"ø", "o"}, {"ł", "l"},  {"đ", "d"},
                                         {"ı", "i"}, {"æ", "ae"}, {"œ", "oe"},
                                         {"ð", "d"}, {"þ", "th"}, {"ə", "a"}};
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
  if (c == '&') {
    for (const char *and = "and"; *and; and++)
      add_byte(key, *and);
    return;
  }
  add_byte(key, c);
}

// "saint" becomes "st" wherever it is a word.
static void shorten_saint(CtPlaceKey *key, size_t start) {
  const size_t length = key->length - start;
  if (length != 5 || key->length >= CT_PLACE_KEY_BYTES ||
      memcmp(key->bytes + start, "saint", 5) != 0)
    return;
  key->bytes[start + 1] = 't';
  key->length = start + 2;
}

// One word, ASCII or folded.
static void add_word(CtPlaceKey *key, CtText word) {
  if (word.length == 0 || key->length >= CT_PLACE_KEY_BYTES) return;
  if (key->length > 0 && key->bytes[key->length - 1] != ' ') add_byte(key, ' ');
  const size_t start = key->length;
  size_t length;
  for (size_t at = 0; at < word.length; at += length) {
    length = 1;
    if ((unsigned char)word.data[at] < 0x80) {
      add_folded(key, word.data[at]);
      continue;
    }
    ct_utf8_decode(word, at, &length);
    if (length == 0) return;
    for (const char *c = plain_letter(ct_text_range(word, at, at + length)); *c; c++)
      add_byte(key, *c);
  }
  shorten_saint(key, start);
}

// Most words are letters alone, and fit. False leaves the key as it was.
static bool add_letters(CtPlaceKey *key, CtText word) {
  const size_t start = key->length > 0 ? key->length + 1 : 0;
  if (word.length == 0 || start + word.length >= CT_PLACE_KEY_BYTES) return false;
  for (size_t i = 0; i < word.length; i++) {
    const char c = (char)(word.data[i] | 0x20);
    if (c < 'a' || c > 'z') return false;
    key->bytes[start + i] = c;
  }
  if (start > 0) key->bytes[start - 1] = ' ';
  key->length = start + word.length;
  shorten_saint(key, start);
  return true;
}

void ct_place_key_add(CtPlaceKey *key, CtText words, CtArena *arena) {
  if (add_letters(key, words)) return;
  bool ascii = true;
  for (size_t i = 0; i < words.length; i++)
    ascii &= (unsigned char)words.data[i] < 0x80;
  if (!ascii && !arena) return;
  const CtText folded = ascii ? words : ct_utf8_fold(arena, words);
  size_t start = 0;
  for (size_t i = 0; folded.data && i <= folded.length; i++) {
    if (i < folded.length && folded.data[i] != ' ' && folded.data[i] != '-') continue;
    add_word(key, ct_text_range(folded, start, i));
    start = i + 1;
  }
}

// ---- Bisection ------------------------------------------------------------------------------

static const char *block_at(int32_t block) { return ct_place_names + ct_place_blocks[block]; }

static const char *next_name(const char *name) { return name + strlen(name) + 1; }

static const char *name_at(int32_t row) {
  const char *name = block_at(row / CT_PLACE_BLOCK);
  for (int32_t i = row % CT_PLACE_BLOCK; i > 0; i--)
    name = next_name(name);
  return name;
}

// The next byte of a stored name's key, 0 at its end. Stored names are ASCII and spell "St", so
// that byte by byte does.
static unsigned char next_byte(const char **name) {
  for (;;) {
    const char c = **name;
    if (c == '\0') return 0;
    ++*name;
    if (c == '.' || c == '\'' || c == ',') continue;
    if (c == '-') return ' ';
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
}

// Below, equal to or above 0 as the key stands to the name; *longer: the name goes on with another
// word.
static int compare(const CtPlaceKey *key, const char *name, bool *longer) {
  *longer = false;
  for (size_t i = 0; i < key->length; i++) {
    // Most bytes are letters, and a letter that is the same but for its case needs no more.
    if (*name != '\0' && (*name | 0x20) == key->bytes[i]) {
      name++;
      continue;
    }
    const int difference = (unsigned char)key->bytes[i] - next_byte(&name);
    if (difference != 0) return difference;
  }
  const unsigned char rest = next_byte(&name);
  *longer = rest == ' ';
  return rest == 0 ? 0 : -1;
}

// 1 to 26 for a letter, 0 for all else and for the end, which all sort before letters.
static int32_t letter_class(const CtPlaceKey *key, size_t at) {
  const int32_t class = at < key->length ? (unsigned char)key->bytes[at] - 'a' + 1 : 0;
  return class > 0 ? class : 0;
}

// The last block from `low` to `high` that begins below `key`, or `low`.
static int32_t find_block(const CtPlaceKey *key, int32_t low, int32_t high) {
  bool longer;
  while (low < high) {
    const int32_t middle = low + (high - low + 1) / 2;
    if (compare(key, block_at(middle), &longer) > 0) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

// The names with the same first two letters lie side by side: bisection over their blocks, then name by name.
int32_t ct_place_rows(const CtPlaceKey *key, uint32_t *count, bool *longer) {
  *count = 0;
  *longer = false;
  if (key->length == 0 || key->length >= CT_PLACE_KEY_BYTES) return -1;
  const int32_t letters = letter_class(key, 0) * CT_PLACE_LETTERS + letter_class(key, 1);
  if (letters >= CT_PLACE_LETTERS * CT_PLACE_LETTERS) return -1;
  const int32_t end = ct_place_starts[letters + 1];
  if (ct_place_starts[letters] == end) return -1;
  const int32_t block =
      find_block(key, ct_place_starts[letters] / CT_PLACE_BLOCK, (end - 1) / CT_PLACE_BLOCK);
  int32_t row = block * CT_PLACE_BLOCK, order = 1;
  for (const char *name = block_at(block); row < end; name = next_name(name), row++) {
    order = compare(key, name, longer);
    if (order < 0) break;
    *count += order == 0;
  }
  return *count > 0 ? row - (int32_t)*count : -1;
}

// ---- Rows -----------------------------------------------------------------------------------

static bool is_row(int32_t row) { return row >= 0 && row < CT_PLACE_ROWS; }

int ct_place_kind(int32_t row) { return is_row(row) ? ct_place_infos[row] >> 5 : -1; }

bool ct_place_is_shy(int32_t row) { return is_row(row) && (ct_place_infos[row] & 16) != 0; }

int ct_place_weight(int32_t row) { return is_row(row) ? ct_place_infos[row] & 15 : 0; }

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
  case CT_PLACE_COUNTRY: return 1;
  case CT_PLACE_REGION: return 2;
  case CT_PLACE_COUNTY:
  case CT_PLACE_CITY: return 3;
  default: return 0;
  }
}

int32_t ct_place_country(int32_t row) {
  for (int depth = 0; depth < 6 && row >= 0; depth++) {
    if (ct_place_kind(row) == CT_PLACE_COUNTRY) return row;
    row = ct_place_parent(row);
  }
  return -1;
}

CtText ct_place_name(int32_t row) { return is_row(row) ? ct_text_of(name_at(row)) : CT_NO_TEXT; }

int32_t ct_place_find(CtText name, CtArena *arena) {
  CtPlaceKey key;
  uint32_t count;
  bool longer;
  key.length = 0;
  ct_place_key_add(&key, name, arena);
  return ct_place_meant(ct_place_rows(&key, &count, &longer));
}
