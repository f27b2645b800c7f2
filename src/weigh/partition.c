#include "weigh/partition.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/lexicon.h"

enum { MAX_TAIL = 160, MAX_PHRASE = 5, MAX_STRETCH = 24 };

static bool is_stop(char c) { return c == ',' || c == ';' || c == ':' || c == '.' || c == '('; }

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c & 0x80); }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The word behind the space at `space`, or an empty text.
static CtText word_behind(CtText text, size_t space) {
  size_t end = space + 1;
  while (end < text.length && is_letter(text.data[end]))
    end++;
  return ct_text_range(text, space + 1, end);
}

static bool begins_clause(CtText word) {
  const int32_t row = ct_lexicon_find_row(word, CT_LEX_CONNECTIVES);
  return row >= 0 && ct_lex_connectives[row].link == CT_CONNECTIVES_LINK_CLAUSE;
}

// Where another clause or figure begins ("241 on board and at least 28 on the ground", "19 as two die in hospital"), but not
// in "241 of the 242 aboard".
static size_t end_of_tail(CtText text) {
  size_t and_at = 0;
  for (size_t i = 0; i < text.length; i++) {
    const char c = text.data[i];
    if (is_stop(c) && !(i + 1 < text.length && is_digit(text.data[i + 1]))) return i;
    if (is_digit(c) && and_at > 0) return and_at;
    if (c != ' ') continue;
    const CtText word = word_behind(text, i);
    if (ct_text_equal(word, CT_TEXT("and"))) and_at = i;
    if (begins_clause(word)) return i;
  }
  return text.length;
}

// The words from the figure on, in lower case.
static CtText rest_of(const CtClaim *claim, char *buffer) {
  size_t at = ct_text_find(claim->quote_text, claim->number_text, 0);
  if (at == SIZE_MAX || claim->number_text.length == 0) return CT_NO_TEXT;
  CtText rest = ct_text_range(claim->quote_text, at + claim->number_text.length,
                              at + claim->number_text.length + MAX_TAIL / 2);
  size_t length = ct_utf8_lower_text(rest, buffer, MAX_TAIL);
  return (CtText){buffer, length};
}

// Up to the next clause or figure.
static CtText tail_of(const CtClaim *claim, char *buffer) {
  const CtText rest = rest_of(claim, buffer);
  return ct_text_range(rest, 0, end_of_tail(rest));
}

// "At least 11 dead and at least 64 wounded in other regions": what both figures share stands behind the second.
static CtText shared_tail_of(const CtClaim *claim, char *buffer) {
  const CtText rest = rest_of(claim, buffer);
  size_t end = 0;
  while (end < rest.length && !is_stop(rest.data[end]))
    end++;
  return ct_text_range(rest, 0, end);
}

static size_t next_word(CtText text, size_t from) {
  while (from < text.length && is_letter(text.data[from]))
    from++;
  while (from < text.length && !is_letter(text.data[from]))
    from++;
  return from;
}

// The longest phrase of the table that begins at `from`; -1.
static int32_t match_at(CtText text, size_t from) {
  int32_t found = -1;
  size_t end = from;
  for (int words = 0; words < MAX_PHRASE && end < text.length; words++) {
    size_t stop = end;
    while (stop < text.length && is_letter(text.data[stop]))
      stop++;
    int32_t row = ct_lexicon_find_row(ct_text_range(text, from, stop), CT_LEX_PARTITIONS);
    if (row >= 0) found = row;
    if (stop >= text.length || text.data[stop] != ' ') break;
    end = stop + 1;
  }
  return found;
}

static void read_tail(const CtClaim *claim, CtText tail, bool shared, uint8_t *axis,
                      uint8_t *part) {
  for (size_t at = next_word(tail, 0); at < tail.length && *axis == 0; at = next_word(tail, at)) {
    int32_t row = match_at(tail, at);
    if (row < 0) continue;
    CtText only = ct_lexicon_text(ct_lex_partitions[row].predicate);
    if (only.length > 0 && !ct_text_equal(only, claim->predicate)) continue;
    if (ct_lex_partitions[row].axis == CT_PARTITIONS_AXIS_SOME) continue;
    if (shared && ct_lex_partitions[row].axis != CT_PARTITIONS_AXIS_OTHER_PLACE) continue;
    *axis = ct_lex_partitions[row].axis;
    *part = ct_lex_partitions[row].part;
  }
}

void ct_partition_read(const CtClaim *claim, uint8_t *axis, uint8_t *part) {
  char buffer[MAX_TAIL];
  *axis = 0;
  *part = 0;
  read_tail(claim, tail_of(claim, buffer), false, axis, part);
  if (*axis == 0 && claim->place < 0 && claim->place_name.length == 0)
    read_tail(claim, shared_tail_of(claim, buffer), true, axis, part);
}

bool ct_partition_is_some(const CtClaim *claim) {
  char buffer[MAX_TAIL];
  const CtText tail = tail_of(claim, buffer);
  const int32_t row = match_at(tail, next_word(tail, 0));
  return row >= 0 && ct_lex_partitions[row].axis == CT_PARTITIONS_AXIS_SOME;
}

// "Six missing workers were found dead", "three people injured in the crash died": they come on top of those who had died.
static bool was_told_before(const CtClaim *claim, CtText tail) {
  enum { NEAR = 3 };
  static const char *const BEFORE[] = {"missing", "injured", "wounded", "hurt", "trapped", "and"};
  size_t at = 0;
  if (!ct_text_equal(claim->predicate, CT_TEXT("killed"))) return false;
  for (int word = 0; word < NEAR && at < tail.length; word++, at = next_word(tail, at)) {
    for (size_t i = 0; i < sizeof(BEFORE) / sizeof(*BEFORE); i++)
      if (ct_text_starts(ct_text_range(tail, at, tail.length), ct_text_of(BEFORE[i])))
        return i + 1 < sizeof(BEFORE) / sizeof(*BEFORE);
  }
  return false;
}

bool ct_partition_is_more(const CtClaim *claim) {
  char buffer[MAX_TAIL];
  const CtText tail = ct_text_trim(tail_of(claim, buffer));
  if (was_told_before(claim, tail)) return true;
  if (ct_text_starts(tail, CT_TEXT("more than"))) return false;
  return ct_text_starts(tail, CT_TEXT("more ")) || ct_text_starts(tail, CT_TEXT("additional ")) ||
         ct_text_starts(tail, CT_TEXT("further "));
}

bool ct_partition_is_of_days(const CtClaim *claim) {
  char buffer[MAX_TAIL];
  const CtText tail = tail_of(claim, buffer);
  const size_t in = ct_text_find(tail, CT_TEXT(" in "), 0);
  if (in == SIZE_MAX) return false;
  const CtText rest = ct_text_range(tail, in, in + MAX_STRETCH);
  return ct_text_find(rest, CT_TEXT(" hours"), 0) != SIZE_MAX ||
         ct_text_find(rest, CT_TEXT(" day"), 0) != SIZE_MAX ||
         ct_text_find(rest, CT_TEXT(" week"), 0) != SIZE_MAX;
}

bool ct_partition_is_rest(const CtClaim *claim) {
  char buffer[MAX_TAIL];
  CtText tail = ct_text_trim(tail_of(claim, buffer));
  char lower[32];
  CtText number = {lower, ct_utf8_lower_text(claim->number_text, lower, sizeof(lower))};
  return ct_text_starts(tail, CT_TEXT("other")) || ct_text_starts(tail, CT_TEXT("of the")) ||
         ct_text_starts(number, CT_TEXT("another"));
}
