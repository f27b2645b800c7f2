// Reads the first lines of a plain text for its author and its day. Shy: a line must say nothing else, two days that differ are
// none, and a day without a year ("LONDON, Aug 28 (Reuters)") is none.
#include "ingest/text_head.h"

#include "base/utf8.h"
#include "ingest/iso_date.h"
#include "lexicon/lexicon.h"

enum {
  MOST_LINES = 8,        // not counting empty ones
  LONGEST_LINE = 100,    // bytes
  MOST_NAME_WORDS = 12,  // "By Jane Doe, John Roe and Mary Major, Associated Press"
  LONGEST_CLOCK = 32,    // bytes behind a day: ", 10:04 a.m. EDT"
};

typedef struct Day {
  char text[CT_ISO_DATE_CHARS];
  size_t length;
  bool differs;  // two lines name two days
} Day;

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static CtText rest_of(CtText text, size_t at) { return ct_text_range(text, at, text.length); }

// The line without the word at its beginning; the line itself where it begins otherwise.
static CtText drop_word(CtText line, const char *word) {
  CtText wanted = ct_text_of(word);
  if (!ct_text_equal_ascii_case(ct_text_range(line, 0, wanted.length), wanted)) return line;
  CtText rest = rest_of(line, wanted.length);
  if (rest.length > 0 && is_letter(rest.data[0])) return line;
  while (rest.length > 0 && (rest.data[0] == ':' || rest.data[0] == ' '))
    rest = rest_of(rest, 1);
  return rest;
}

// "Published on 28 August 2025", "First published: ...", "Date: ...": the line behind it, or the line itself.
static CtText drop_cue(CtText line) {
  static const char *const cues[] = {"first published", "published", "posted", "date"};
  for (size_t i = 0; i < sizeof cues / sizeof cues[0]; i++) {
    CtText rest = drop_word(line, cues[i]);
    if (rest.data != line.data) return drop_word(drop_word(rest, "on"), "at");
  }
  return line;
}

// What may stand behind a day in a line of its own: a clock time, a zone.
static bool is_clock_like(CtText text) {
  size_t letters = 0;
  if (text.length > LONGEST_CLOCK) return false;
  for (size_t i = 0; i < text.length; i++) {
    letters = is_letter(text.data[i]) ? letters + 1 : 0;
    if (letters > 4) return false;
  }
  return true;
}

// The day that a line names at its beginning; with a cue more may follow ("| Updated 29 August").
static size_t day_of(CtText line, char *out) {
  CtText behind = drop_cue(line);
  size_t end = 0;
  size_t length = ct_iso_date_read(behind, out);
  // A year or a number alone is no day.
  if (length >= 10) return length;
  length = ct_iso_date_in_words(behind, out, &end);
  bool has_cue = behind.data != line.data;
  return length >= 10 && (has_cue || is_clock_like(rest_of(behind, end))) ? length : 0;
}

static void note_day(Day *day, CtText line) {
  char found[CT_ISO_DATE_CHARS];
  size_t length = day_of(line, found);
  if (length == 0) return;
  CtText known = {day->text, day->length < 10 ? day->length : 10};
  if (day->length > 0) {
    day->differs |= !ct_text_equal(known, (CtText){found, 10});
    return;
  }
  for (size_t i = 0; i < length; i++)
    day->text[i] = found[i];
  day->length = length;
}

// A name: it begins with a capital and is no name of a day or a month.
static bool is_name_word(CtText word) {
  char lower[LONGEST_LINE];
  size_t length;
  if (!ct_utf8_is_upper(ct_utf8_decode(word, 0, &length))) return false;
  size_t lower_length = ct_utf8_lower_text(word, lower, sizeof lower);
  return ct_lexicon_find_row((CtText){lower, lower_length}, CT_LEX_DATES) < 0;
}

// Whether the words are names, with "and" and commas between.
static bool is_names(CtText text) {
  unsigned names = 0, words = 0;
  for (size_t at = 0; at < text.length;) {
    size_t end = ct_text_find(text, CT_TEXT(" "), at);
    if (end == SIZE_MAX) end = text.length;
    CtText word = ct_text_range(text, at, end);
    if (ct_text_ends(word, CT_TEXT(","))) word = ct_text_range(word, 0, word.length - 1);
    at = end + 1;
    if (word.length == 0) continue;
    bool is_joint = ct_text_equal(word, CT_TEXT("and")) || ct_text_equal(word, CT_TEXT("&"));
    if (!is_joint && !is_name_word(word)) return false;
    names += !is_joint;
    words++;
  }
  return names >= 2 && words <= MOST_NAME_WORDS;
}

static bool has_digit(CtText text) {
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] >= '0' && text.data[i] <= '9') return true;
  }
  return false;
}

// "By Jane Doe": the names, or data NULL.
static CtText author_of(CtText line) {
  bool has_by = ct_text_starts(line, CT_TEXT("By ")) || ct_text_starts(line, CT_TEXT("BY "));
  CtText names = ct_text_trim(rest_of(line, has_by ? 3 : line.length));
  CtText last = ct_text_range(names, names.length - (names.length > 0), names.length);
  bool is_sentence = ct_text_equal(last, CT_TEXT(".")) || ct_text_equal(last, CT_TEXT("?"));
  return names.length > 0 && !is_sentence && !has_digit(names) && is_names(names) ? names
                                                                                  : CT_NO_TEXT;
}

// The next line that is not empty, trimmed; data NULL at the end. *at moves behind it.
static CtText next_line(CtText text, size_t *at) {
  while (*at < text.length) {
    size_t end = ct_text_find(text, CT_TEXT("\n"), *at);
    if (end == SIZE_MAX) end = text.length;
    CtText line = ct_text_trim(ct_text_range(text, *at, end));
    *at = end + 1;
    if (line.length > 0) return line;
  }
  return CT_NO_TEXT;
}

static CtText keep(CtText text, CtArena *arena, bool *failed) {
  CtText copy = ct_arena_copy(arena, text);
  *failed |= copy.data == NULL;
  return copy;
}

bool ct_text_head_read(CtText text, CtArena *arena, CtTextHead *out) {
  Day day = {.length = 0};
  CtText author = CT_NO_TEXT;
  size_t at = 0;
  for (unsigned i = 0; i < MOST_LINES; i++) {
    CtText line = next_line(text, &at);
    if (line.data == NULL) break;
    if (line.length > LONGEST_LINE) continue;
    if (author.data == NULL) author = author_of(line);
    note_day(&day, line);
  }
  bool failed = false;
  *out = (CtTextHead){CT_NO_TEXT, CT_NO_TEXT};
  if (author.data != NULL) out->author = keep(author, arena, &failed);
  if (day.length > 0 && !day.differs)
    out->published = keep((CtText){day.text, day.length}, arena, &failed);
  return !failed;
}
