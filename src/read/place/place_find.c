// Looks names up in the gazetteer by their first two letters and bisection over its blocks, and tells what a row holds. Takes
// keys; allocates only to fold letters beyond ASCII.
#include "read/place/place_find.h"

#include <string.h>

#include "base/utf8.h"
#include "base/word8.h"

// ---- Eight bytes as one number, which orders as they do -------------------------------------

enum { HEAD = 8 };

// Big-endian on every machine; compilers make one load of it.
static inline uint64_t load8(const char *bytes) {
  const unsigned char *at = (const unsigned char *)bytes;
  return (uint64_t)at[0] << 56 | (uint64_t)at[1] << 48 | (uint64_t)at[2] << 40 |
         (uint64_t)at[3] << 32 | (uint64_t)at[4] << 24 | (uint64_t)at[5] << 16 |
         (uint64_t)at[6] << 8 | (uint64_t)at[7];
}

// All bits of what is behind the first `length` of eight bytes.
static inline uint64_t mask_behind(size_t length) {
  return length < HEAD ? UINT64_MAX >> 8 * length : 0;
}

// The high bit of each byte that is no letter.
static inline uint64_t others_of(uint64_t bytes) {
  const uint64_t low = (bytes | CT_WORD8_EACH(0x20)) & CT_WORD8_EACH(0x7F);
  const uint64_t from_a = low + CT_WORD8_EACH(0x80 - 'a');
  const uint64_t past_z = low + CT_WORD8_EACH(0x80 - 'z' - 1);
  return ~(from_a & ~past_z & ~bytes) & CT_WORD8_EACH(0x80);
}

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

// Most words are letters alone, and fit. False leaves the key as it was, but for what is behind it.
static bool add_letters(CtPlaceKey *key, CtText word) {
  const size_t start = key->length > 0 ? key->length + 1 : 0;
  if (word.length == 0 || start + word.length + HEAD > CT_PLACE_KEY_BYTES) return false;
  char *bytes = key->bytes + start;
  memcpy(bytes, word.data, word.length);
  for (size_t i = 0; i < word.length; i += HEAD) {
    if ((others_of(load8(bytes + i)) & ~mask_behind(word.length - i)) != 0) return false;
    ct_word8_store(bytes + i, ct_word8_load(bytes + i) | CT_WORD8_EACH(0x20));
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

// Byte by byte: below, equal to or above 0 as the key stands to the name; *longer: the name goes on with another word.
static int compare_bytes(const CtPlaceKey *key, const char *name, bool *longer) {
  *longer = false;
  for (size_t i = 0; i < key->length; i++) {
    const int difference = (unsigned char)key->bytes[i] - next_byte(&name);
    if (difference != 0) return difference;
  }
  const unsigned char rest = next_byte(&name);
  *longer = rest == ' ';
  return rest == 0 ? 0 : -1;
}

// ---- The first eight bytes of a name --------------------------------------------------------

// A key to look for, and its head, filled up with spaces.
typedef struct Wanted {
  const CtPlaceKey *key;
  uint64_t head;
} Wanted;

static Wanted wanted_of(const CtPlaceKey *key) {
  const uint64_t behind = mask_behind(key->length);
  return (Wanted){key, (load8(key->bytes) & ~behind) | (CT_WORD8_EACH(' ') & behind)};
}

// Whether any name begins with a key of one word that has this head: a quick no.
static bool begins_name(uint64_t head) {
  const uint64_t bit = head * UINT64_C(0x9E3779B97F4A7C15) >> (64 - CT_PLACE_FIRST_BITS);
  return ct_place_first[bit >> 3] >> (bit & 7) & 1;
}

bool ct_place_may_begin(CtText text, CtText word) {
  static const uint64_t SAINT = UINT64_C(0x7361696E74202020);  // its key is "st"
  const size_t room = text.length - (size_t)(word.data - text.data);
  if (room < HEAD || word.length == 0) return true;
  const uint64_t bytes = load8(word.data);
  const uint64_t behind = mask_behind(word.length);
  if ((others_of(bytes) & ~behind) != 0) return true;
  const uint64_t head = (bytes & ~behind) | CT_WORD8_EACH(' ');
  return begins_name(head) || head == SAINT;
}

// The same of a stored name, behind which eight bytes may be read; 0 where a sign in it makes its key another.
static inline uint64_t head_of(const char *name) {
  uint64_t bytes = load8(name);
  // The high bit of each byte that is 0 or has one before it. The bytes are ASCII, so that no sum carries.
  uint64_t ended = ~(bytes + CT_WORD8_EACH(0x7F)) & CT_WORD8_EACH(0x80);
  ended |= ended >> 8;
  ended |= ended >> 16;
  ended |= ended >> 32;
  bytes = (bytes & ~((ended >> 7) * 0xFF)) | CT_WORD8_EACH(' ');
  // Without the bit of lower case a space is 0 and a letter 0x41 or more; signs and digits lie between.
  const uint64_t signs = ((bytes ^ CT_WORD8_EACH(' ')) + CT_WORD8_EACH(0x3F)) & CT_WORD8_EACH(0x40);
  return signs == 0 ? bytes : 0;
}

// As compare_bytes, which most names do not need; `head` is the name's.
static int compare(const Wanted *wanted, const char *name, uint64_t head, bool *longer) {
  const size_t length = wanted->key->length;
  if (head == 0 || head == wanted->head) return compare_bytes(wanted->key, name, longer);
  // Equal up to the space behind the key, and not at the name's end.
  *longer = length < HEAD && (head ^ wanted->head) >> 8 * (HEAD - 1 - length) == 0;
  return wanted->head < head ? -1 : 1;
}

// 1 to 26 for a letter, 0 for all else and for the end, which all sort before letters.
static int32_t letter_class(const CtPlaceKey *key, size_t at) {
  const int32_t class = at < key->length ? (unsigned char)key->bytes[at] - 'a' + 1 : 0;
  return class > 0 ? class : 0;
}

// Whether the key stands behind a name: mostly the heads tell.
static inline bool is_behind(const Wanted *wanted, const char *name) {
  bool longer;
  const uint64_t head = head_of(name);
  if (head == 0 || head == wanted->head) return compare_bytes(wanted->key, name, &longer) > 0;
  return head < wanted->head;
}

// The last block from `low` to `high` that begins below `key`, or `low`. Which half it is in nobody can foresee, so nothing
// branches on it; one block may be asked twice.
static int32_t find_block(const Wanted *wanted, int32_t low, int32_t high) {
  for (int32_t rest = high - low; rest > 0; rest /= 2) {
    const int32_t half = (rest + 1) / 2;
    low += half * is_behind(wanted, block_at(low + half));
  }
  return low;
}

// The names with the same first two letters lie side by side: bisection over their blocks, then name by name.
static int32_t rows_of(const CtPlaceKey *key, bool one_word, uint32_t *count, bool *longer) {
  *count = 0;
  *longer = false;
  if (key->length == 0 || key->length >= CT_PLACE_KEY_BYTES) return -1;
  const int32_t letters = letter_class(key, 0) * CT_PLACE_LETTERS + letter_class(key, 1);
  if (letters >= CT_PLACE_LETTERS * CT_PLACE_LETTERS) return -1;
  const int32_t end = ct_place_starts[letters + 1];
  if (ct_place_starts[letters] == end) return -1;
  const Wanted wanted = wanted_of(key);
  if (one_word && !begins_name(wanted.head)) return -1;
  const int32_t block =
      find_block(&wanted, ct_place_starts[letters] / CT_PLACE_BLOCK, (end - 1) / CT_PLACE_BLOCK);
  int32_t row = block * CT_PLACE_BLOCK, order = 1;
  for (const char *name = block_at(block); row < end; name = next_name(name), row++) {
    const uint64_t head = head_of(name);
    if (head != 0 && head < wanted.head) continue;
    order = compare(&wanted, name, head, longer);
    if (order < 0) break;
    *count += order == 0;
  }
  return *count > 0 ? row - (int32_t)*count : -1;
}

int32_t ct_place_rows(const CtPlaceKey *key, uint32_t *count, bool *longer) {
  return rows_of(key, false, count, longer);
}

int32_t ct_place_first_rows(const CtPlaceKey *key, uint32_t *count, bool *longer) {
  const bool one_word = key->length <= CT_PLACE_KEY_BYTES && !memchr(key->bytes, ' ', key->length);
  return rows_of(key, one_word, count, longer);
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
  CtPlaceKey key = {{0}, 0};
  uint32_t count;
  bool longer;
  ct_place_key_add(&key, name, arena);
  return ct_place_meant(ct_place_rows(&key, &count, &longer));
}
