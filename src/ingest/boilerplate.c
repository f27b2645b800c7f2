// Looks for the phrases of boilerplate.tsv in a line. The line is brought to the form of the keys first: lower case, one space
// between words, no punctuation, every figure a 0.
#include "ingest/boilerplate.h"

#include "lexicon/lexicon.h"

enum {
  LONGEST_LINE = 240,  // bytes; furniture is short, and what is long may hold claims
  MOST_WORDS = 32,
  LONGEST_PHRASE = 9,  // words; a test holds it against the table
  MOST_WORDS_BEHIND_START =
      20,  // "Sign up to our newsletter to get the ten stories that matter ..."
};

typedef struct Line {
  char bytes[LONGEST_LINE + 1];
  uint16_t starts[MOST_WORDS];
  uint16_t ends[MOST_WORDS];
  uint32_t words;
  uint32_t length;
} Line;

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Part of a word: letters, digits, bytes beyond ASCII (but for what the callers take out), "'" and "&".
static bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '\'' || c == '&' ||
         (unsigned char)c >= 0x80;
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c; }

// Punctuation beyond ASCII that divides words as ASCII's does: its length, or 0. "’" is an apostrophe, *is_apostrophe.
static size_t mark_length(CtText line, size_t at, bool *is_apostrophe) {
  CtText rest = ct_text_range(line, at, at + 3);
  *is_apostrophe = ct_text_starts(rest, CT_TEXT("’"));
  if (ct_text_starts(rest, CT_TEXT("\xE2\x80")) || ct_text_starts(rest, CT_TEXT("\xE2\x86"))) {
    return rest.length;  // dashes, quotation marks, ellipsis, arrows
  }
  if (!ct_text_starts(rest, CT_TEXT("\xC2")) || rest.length < 2) return 0;
  char second = rest.data[1];  // no-break space, middle dot, double angle quotation marks
  return second == '\xA0' || second == '\xB7' || second == '\xAB' || second == '\xBB' ? 2 : 0;
}

static bool in_word(const Line *line) {
  return line->words > 0 && line->ends[line->words - 1] == 0;
}

static void end_word(Line *line) {
  if (in_word(line)) line->ends[line->words - 1] = (uint16_t)line->length;
}

static bool add(Line *line, char c) {
  if (!in_word(line)) {
    if (line->words == MOST_WORDS) return false;
    if (line->length > 0) line->bytes[line->length++] = ' ';
    line->starts[line->words] = (uint16_t)line->length;
    line->ends[line->words++] = 0;
  }
  line->bytes[line->length++] = lower(c);
  return true;
}

// Behind the figure at `at`: "1,200", "3.5".
static size_t figure_end(CtText text, size_t at) {
  while (at < text.length &&
         (is_digit(text.data[at]) || ((text.data[at] == ',' || text.data[at] == '.') &&
                                      at + 1 < text.length && is_digit(text.data[at + 1])))) {
    at++;
  }
  return at;
}

// False where the line has more words than furniture has.
static bool read_line(CtText text, Line *line) {
  line->words = line->length = 0;
  bool fits = true;
  for (size_t at = 0; at < text.length && fits;) {
    char c = text.data[at];
    bool is_apostrophe = false;
    size_t mark = (unsigned char)c >= 0x80 ? mark_length(text, at, &is_apostrophe) : 0;
    size_t next = at + (mark > 0 ? mark : 1);
    if (is_apostrophe && in_word(line)) {
      fits = add(line, '\'');
    } else if (mark > 0 || !is_word(c)) {
      end_word(line);
    } else if (is_digit(c)) {
      fits = add(line, '0');
      next = figure_end(text, at);
    } else {
      fits = add(line, c);
    }
    at = next;
  }
  end_word(line);
  return fits;
}

// "©2025" and "© 2025" are alike: the sign is a word.
static bool starts_with_copyright(const Line *line) {
  return ct_text_starts((CtText){line->bytes, line->length}, CT_TEXT("©"));
}

static CtText words_of(const Line *line, uint32_t first, uint32_t count) {
  uint32_t start = line->starts[first];
  return (CtText){line->bytes + start, line->ends[first + count - 1] - start};
}

// What the phrase that begins with word `first` and has `count` words says: CT_BOILERPLATE_PLACE_..., NONE where it is no
// phrase of the table.
static int place_of(const Line *line, uint32_t first, uint32_t count) {
  int32_t row = ct_lexicon_find_row(words_of(line, first, count), CT_LEX_BOILERPLATE);
  return row < 0 ? CT_BOILERPLATE_PLACE_NONE : ct_lex_boilerplate[row].place;
}

static bool counts(const Line *line, uint32_t first, uint32_t count, int place) {
  switch (place) {
  case CT_BOILERPLATE_PLACE_WHOLE: return first == 0 && count == line->words;
  case CT_BOILERPLATE_PLACE_START: return first == 0 && line->words <= MOST_WORDS_BEHIND_START;
  case CT_BOILERPLATE_PLACE_INSIDE: return true;
  default: return false;
  }
}

// Words of the longest phrase that may begin with word `first`. At the beginning of a line every length is tried; further in,
// the lexicon tells whether any phrase begins so, which makes a sentence of an article cheap.
static uint32_t longest_phrase(const Line *line, uint32_t first) {
  uint32_t longest = first == 0 ? LONGEST_PHRASE : 0;
  const CtLexEntry *entry = first == 0 ? NULL : ct_lexicon_find(words_of(line, first, 1));
  if (ct_lexicon_begins(entry, CT_LEX_BOILERPLATE)) longest = entry->max_phrase_words;
  uint32_t left = line->words - first;
  return longest < left ? longest : left;
}

static bool is_furniture_at(const Line *line, uint32_t first) {
  for (uint32_t count = longest_phrase(line, first); count > 0; count--) {
    if (counts(line, first, count, place_of(line, first, count))) return true;
  }
  return false;
}

bool ct_boilerplate_is_line(CtText text) {
  Line line;
  text = ct_text_trim(text);
  if (text.length == 0 || text.length > LONGEST_LINE || !read_line(text, &line)) return false;
  if (starts_with_copyright(&line)) return true;
  for (uint32_t first = 0; first < line.words; first++) {
    if (is_furniture_at(&line, first)) return true;
  }
  return false;
}
