// Looks for the phrases of boilerplate.tsv and boilerplate_inside.tsv in a line. The line is brought to the form of the keys first: lower case, one space
// between words, no punctuation, every figure a 0.
#include "ingest/boilerplate.h"

#include "base/word8.h"
#include "lexicon/lexicon.h"

enum {
  LONGEST_LINE = 240,  // bytes; furniture is short, and what is long may hold claims
  MOST_WORDS = 32,
  LONGEST_PHRASE = 9,  // words; a test holds it against the table
  HEAD = 8,            // bytes that each phrase of boilerplate_inside.tsv has; likewise
  MOST_WORDS_BEHIND_START =
      20,  // "Sign up to our newsletter to get the ten stories that matter ..."
};

typedef struct Line {
  uint32_t words;
  uint32_t length;
  bool in_word;  // the last word goes on
  uint16_t starts[MOST_WORDS];
  uint16_t ends[MOST_WORDS];
  char bytes[LONGEST_LINE + HEAD];  // and spaces, so that every word has eight bytes to look at
} Line;

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// Part of a word: digits, bytes beyond ASCII (but for what the callers take out), "'" and "&"; letters are taken before.
static bool is_word(char c) {
  return is_digit(c) || c == '\'' || c == '&' || (unsigned char)c >= 0x80;
}

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

static void end_word(Line *line) {
  if (line->in_word) line->ends[line->words - 1] = (uint16_t)line->length;
  line->in_word = false;
}

// False where the line has more words than furniture has.
static bool begin_word(Line *line) {
  if (line->in_word) return true;
  if (line->words == MOST_WORDS) return false;
  if (line->length > 0) line->bytes[line->length++] = ' ';
  line->starts[line->words++] = (uint16_t)line->length;
  line->in_word = true;
  return true;
}

static bool add(Line *line, char c) {
  if (!begin_word(line)) return false;
  line->bytes[line->length++] = c;
  return true;
}

// Takes the letters that begin at `at`, a letter; behind the last one comes back.
static size_t add_letters(Line *line, CtText text, size_t at) {
  uint32_t length = line->length;
  do {
    line->bytes[length++] = (char)(text.data[at++] | 0x20);
  } while (at < text.length && is_letter(text.data[at]));
  line->length = length;
  return at;
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

// Takes the word's part, or the sign between words, that stands at `at` and is no letter; *next is behind it.
static bool add_other(Line *line, CtText text, size_t at, size_t *next) {
  char c = text.data[at];
  bool is_apostrophe = false;
  size_t mark = (unsigned char)c >= 0x80 ? mark_length(text, at, &is_apostrophe) : 0;
  *next = at + (mark > 0 ? mark : 1);
  if (is_apostrophe && line->in_word) return add(line, '\'');
  if (mark > 0 || !is_word(c)) {
    end_word(line);
    return true;
  }
  if (!is_digit(c)) return add(line, c);
  *next = figure_end(text, at);
  return add(line, '0');
}

// False where the line has more words than furniture has.
static bool read_line(CtText text, Line *line) {
  line->words = line->length = 0;
  line->in_word = false;
  for (size_t at = 0; at < text.length;) {
    if (!is_letter(text.data[at])) {
      if (!add_other(line, text, at, &at)) return false;
    } else {
      if (!begin_word(line)) return false;
      at = add_letters(line, text, at);
    }
  }
  end_word(line);
  ct_word8_store(line->bytes + line->length, CT_WORD8_EACH(' '));
  return true;
}

// "©2025" and "© 2025" are alike: the sign is a word.
static bool starts_with_copyright(const Line *line) {
  return ct_text_starts((CtText){line->bytes, line->length}, CT_TEXT("©"));
}

static CtText words_of(const Line *line, uint32_t first, uint32_t count) {
  uint32_t start = line->starts[first];
  return (CtText){line->bytes + start, line->ends[first + count - 1] - start};
}

// Whether the words, with which a line of `words` words begins, make it furniture.
static bool says_furniture(CtText phrase, uint32_t count, uint32_t words) {
  int32_t row = ct_lexicon_find_row(phrase, CT_LEX_BOILERPLATE);
  if (row < 0) return false;
  return ct_lex_boilerplate[row].place == CT_BOILERPLATE_PLACE_WHOLE
             ? count == words
             : words <= MOST_WORDS_BEHIND_START;
}

static bool is_plain(CtText word) {
  for (size_t i = 0; i < word.length; i++) {
    if (!is_letter(word.data[i])) return false;
  }
  return true;
}

// Words of the longest phrase that may begin the line. Of a word of letters the lexicon tells it, which makes a sentence of an
// article cheap; others may be several words there ("don't", "0h").
static uint32_t longest_phrase(const Line *line) {
  CtText word = words_of(line, 0, 1);
  uint32_t longest = LONGEST_PHRASE;
  if (is_plain(word)) {
    const CtLexEntry *entry = ct_lexicon_find(word);
    longest = ct_lexicon_begins(entry, CT_LEX_BOILERPLATE)
                  ? entry->max_phrase_words
                  : ct_lexicon_has(entry, CT_LEX_BOILERPLATE);
  }
  return longest < line->words ? longest : line->words;
}

static bool begins_as_furniture(const Line *line) {
  for (uint32_t count = longest_phrase(line); count > 0; count--) {
    if (says_furniture(words_of(line, 0, count), count, line->words)) return true;
  }
  return false;
}

static CtText inner_phrase(int row) { return ct_lexicon_text(ct_lex_boilerplate_inside[row].word); }

// One of 64 bits for eight bytes.
static uint64_t mark_of(uint64_t head) {
  return (uint64_t)1 << (head * UINT64_C(0x9E3779B97F4A7C15) >> 58);
}

static bool has_phrase_at(const Line *line, uint32_t word, CtText phrase) {
  CtText rest = {line->bytes + line->starts[word], line->length - line->starts[word]};
  return ct_text_starts(rest, phrase) && rest.data[phrase.length] == ' ';  // a space ends the line
}

// Whether a phrase that may stand anywhere in a line stands in it. Their first bytes are compared as one word, and only where
// its mark is among theirs.
static bool holds_furniture(const Line *line) {
  uint64_t heads[CT_LEX_BOILERPLATE_INSIDE_ROWS], marks = 0;
  for (int row = 0; row < CT_LEX_BOILERPLATE_INSIDE_ROWS; row++) {
    heads[row] = ct_word8_load(inner_phrase(row).data);
    marks |= mark_of(heads[row]);
  }
  for (uint32_t word = 0; word < line->words; word++) {
    uint64_t head = ct_word8_load(line->bytes + line->starts[word]);
    if (!(mark_of(head) & marks)) continue;
    for (int row = 0; row < CT_LEX_BOILERPLATE_INSIDE_ROWS; row++) {
      if (head == heads[row] && has_phrase_at(line, word, inner_phrase(row))) return true;
    }
  }
  return false;
}

bool ct_boilerplate_is_line(CtText text) {
  Line line;
  text = ct_text_trim(text);
  if (text.length == 0 || text.length > LONGEST_LINE || !read_line(text, &line)) return false;
  if (line.words == 0) return false;  // "* * *"
  return starts_with_copyright(&line) || begins_as_furniture(&line) || holds_furniture(&line);
}
