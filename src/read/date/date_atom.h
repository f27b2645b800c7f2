// The pieces that dates are made of, private to read/date*.c. A date goes through four steps:
//
//   atoms    date_clock, date_named, date_numeric, date_period, date_relative: "5 June", "5pm"
//   joins    date_join: "Friday" + "5 June", "5pm" + "on" + "Friday", "end of" + "May"
//   ranges   date_range: "from May to July"
//   resolve  date_resolve, date_part: days, by the day of publication and the tense of the clause
//
// date.c does all this for a sentence and marks the tokens.
#ifndef CT_READ_DATE_ATOM_H
#define CT_READ_DATE_ATOM_H

#include "base/limits.h"
#include "read/date/date.h"

// What a token can be in a date, one bit each, so that most readers are told no without a look at the tables.
#define CT_DATE_WORD_BIT(role) ((uint32_t)1 << (role))
#define CT_DATE_HELPER_BIT(role) ((uint32_t)1 << (CT_DATES_ROLE_VALUES + (role)))
#define CT_DATE_OTHER_BIT(n) CT_DATE_HELPER_BIT(CT_DATE_WORDS_ROLE_VALUES + (n))
#define CT_DATE_IS_FEAST CT_DATE_OTHER_BIT(0)    // it is or begins the name of one
#define CT_DATE_IS_NUMERAL CT_DATE_OTHER_BIT(1)  // a word of number that a day or year may have
#define CT_DATE_IS_DIGITS CT_DATE_OTHER_BIT(2)
#define CT_DATE_IS_YEAR CT_DATE_OTHER_BIT(3)     // digits that may be one: "1987"
#define CT_DATE_IS_ORDINAL CT_DATE_OTHER_BIT(4)  // digits with their ending: "28th"
#define CT_DATE_IS_SIGNED                                                                          \
  CT_DATE_OTHER_BIT(5)  // digits that may be a whole date: "12/06", "28.08.2025"
#define CT_DATE_IS_MIXED CT_DATE_OTHER_BIT(6)       // "Q3", "mar3"
#define CT_DATE_IS_APOSTROPHE CT_DATE_OTHER_BIT(7)  // stuck to two digits: "'98"
_Static_assert(CT_DATES_ROLE_VALUES + CT_DATE_WORDS_ROLE_VALUES + 8 <= 32, "the roles fit 32 bits");

// All that a date asks of a token again and again.
typedef struct CtDateWord {
  uint32_t roles;   // of the word itself
  uint32_t begins;  // of it and of the phrases that begin with it
  int32_t number;   // of a NUMERAL, or of `digits`
  uint8_t digits;   // how many figures, where they are all of the token; else 0
  uint8_t number_role;
  uint8_t word_length;    // tokens of the longest row of table `dates` that begins here; 0 for none
  uint8_t helper_length;  // of the phrase of several words of `date_words`; 0 for none
  int16_t word_row;
  int16_t helper_row;
} CtDateWord;

// One sentence being read for dates.
typedef struct CtDateScan {
  CtDocument *document;
  CtSentence *sentence;
  uint32_t first, end;  // its tokens
  CtDays published;
  CtDay anchor;  // the day of publication, CT_NO_DAY where not known to the day
  CtTaken *taken;
  const CtDateWord *words;  // of its tokens, see ct_date_words_read
} CtDateScan;

typedef enum CtAtomKind {
  CT_ATOM_NONE,
  CT_ATOM_FIXED,      // days are known already, or never: "yesterday", "2022", "28 August 2025"
  CT_ATOM_NAMED,      // comes again every year: "28 August", "in August", "summer", "Christmas"
  CT_ATOM_WEEKDAY,    // "Friday", "last Friday", "Friday the 13th"
  CT_ATOM_MONTH_DAY,  // "the 28th"
  CT_ATOM_CLOCK,      // "5pm"
  CT_ATOM_PART,       // "morning"
  CT_ATOM_SELECT,     // a part of the period that follows: "the end of", "the first week of"
  CT_ATOM_OFFSET,     // a stretch, counted from a day that follows: "two weeks" before "Christmas"
} CtAtomKind;

typedef enum CtNamedKind {
  CT_NAMED_DAY,      // month, day (and last_day where it is a list)
  CT_NAMED_MONTH,    // month
  CT_NAMED_QUARTER,  // value 1 to 4
  CT_NAMED_HALF,     // value 1, 2
  CT_NAMED_SEASON,   // value: its first month
  CT_NAMED_HOLIDAY,  // value: row of table `holidays`
} CtNamedKind;

typedef enum CtUnitKind {
  CT_UNIT_DAYS,
  CT_UNIT_MONTHS,
  CT_UNIT_MINUTES,
  CT_UNIT_WEEKENDS,
  CT_UNIT_WEEKDAY
} CtUnitKind;

typedef struct CtDateUnit {
  uint8_t kind;    // CtUnitKind
  int32_t length;  // in days, months or minutes; for a weekday its number
} CtDateUnit;

// A stretch of time to move a day by; not known for "several weeks".
typedef struct CtDateShift {
  bool known;
  int64_t months, days, minutes;
} CtDateShift;

// In the order of the column `value` of table date_words.
typedef enum CtEdge {
  CT_EDGE_WHOLE,
  CT_EDGE_EARLY,
  CT_EDGE_MIDDLE,
  CT_EDGE_LATE,
  CT_EDGE_FIRST_HALF,
  CT_EDGE_SECOND_HALF,
  CT_EDGE_SO_FAR,   // "earlier this year"
  CT_EDGE_REST,     // "later this year"
  CT_EDGE_WEEK_OF,  // "the week of June 3"
} CtEdge;

enum { CT_NO_STEP = 9 };

typedef struct CtDateAtom {
  uint32_t first, end;  // tokens
  uint8_t kind;         // CtAtomKind
  uint8_t named;        // CtNamedKind
  uint8_t grain;        // CtGrain
  uint8_t edge;         // CtEdge
  int8_t step;          // last -1, this 0, next 1; CT_NO_STEP
  bool near;            // step to the nearest such day: "this coming Friday", "this past week"
  int8_t weekday;       // or -1
  uint8_t month, day;   // 0 = not said
  uint8_t last_day;     // "3 to 5 June": 5
  uint8_t value;
  int32_t year;       // 0 = not said
  union {             // by kind; an atom is often begun in vain, so it is kept small
    struct {          // SELECT
      int32_t nth;    // the n-th unit, -1 the last; 0: the edge decides
      int32_t count;  // how many units from there
      CtDateUnit unit;
    };
    CtDateShift shift;  // OFFSET
  };
  int16_t minute, last_minute;  // of a clock time or part of the day, else -1
  CtDays days;
  // Tokens [first, loose_end) may be a quantity as well ("two days" before Christmas): not taken.
  uint32_t loose_end;
  bool floats;        // FIXED by the nearest year only: "the end of March"
  bool needs_future;  // a date only where the clause looks ahead: "in two weeks"
  bool past_range;
  bool is_range;
} CtDateAtom;

// ---- Words (date_words.c) -------------------------------------------------------------------

// Fills words[0] to words[end - first - 1], at most CT_MAX_SENTENCE_TOKENS; what the tokens can be in a date, all together.
uint32_t ct_date_words_read(const CtDocument *document, uint32_t first, uint32_t end,
                            CtDateWord *words);

static inline bool ct_date_is_inside(const CtDateScan *scan, uint32_t token) {
  return token >= scan->first && token < scan->end;
}
// NULL and 0 outside the sentence.
static inline const CtToken *ct_date_token(const CtDateScan *scan, uint32_t token) {
  return ct_date_is_inside(scan, token) ? &scan->document->tokens.items[token] : NULL;
}
static inline const CtDateWord *ct_date_facts(const CtDateScan *scan, uint32_t token) {
  return ct_date_is_inside(scan, token) ? &scan->words[token - scan->first] : NULL;
}
static inline uint32_t ct_date_roles_at(const CtDateScan *scan, uint32_t token) {
  return ct_date_is_inside(scan, token) ? scan->words[token - scan->first].roles : 0;
}
// Empty outside the sentence.
static inline CtText ct_date_text(const CtDateScan *scan, uint32_t token) {
  const CtToken *at = ct_date_token(scan, token);
  if (!at) return CT_TEXT("");
  return (CtText){scan->document->text.data + at->start, at->end - at->start};
}
// Equal but for the case of ASCII letters; false outside the sentence. Most words differ in the first letter.
static inline bool ct_date_is(const CtDateScan *scan, uint32_t token, const char *word) {
  const CtText text = ct_date_text(scan, token);
  if (text.length == 0 || (text.data[0] | 0x20) != (word[0] | 0x20)) return false;
  return ct_text_equal_ascii_case(text, ct_text_of(word));
}
static inline bool ct_date_kind_is(const CtDateScan *scan, uint32_t token, CtTokenKind kind) {
  const CtToken *at = ct_date_token(scan, token);
  return at && at->kind == kind;
}
// The sign is the whole token.
static inline bool ct_date_sign(const CtDateScan *scan, uint32_t token, char sign) {
  const CtText text = ct_date_text(scan, token);
  return text.length == 1 && text.data[0] == sign;
}
// No white space stands before the token.
static inline bool ct_date_stuck(const CtDateScan *scan, uint32_t token) {
  const CtToken *at = ct_date_token(scan, token);
  return at && (at->flags & CT_TOKEN_SPACE_BEFORE) == 0;
}
// "-", en and em dash and what else looks like them.
bool ct_date_is_long_dash(CtText text);
static inline bool ct_date_dash(const CtDateScan *scan, uint32_t token) {
  const CtText text = ct_date_text(scan, token);
  return text.length == 1 ? text.data[0] == '-' : text.length == 3 && ct_date_is_long_dash(text);
}
// The tag of a token, CT_TAG_NONE outside the sentence. Tags the sentence when first asked: most dates stand without.
CtTag ct_date_tag(const CtDateScan *scan, uint32_t token);
bool ct_date_tag_is(const CtDateScan *scan, uint32_t token, CtTag tag);
bool ct_date_is_noun(const CtDateScan *scan, uint32_t token);
// The row of table `dates` with this role (CT_DATES_ROLE_...) whose words begin at `token`, *end
// behind them; NULL.
const CtLexDates *ct_date_word(const CtDateScan *scan, uint32_t token, int role, uint32_t *end);
// The same in `date_words`.
const CtLexDateWords *ct_date_helper(const CtDateScan *scan, uint32_t token, int role,
                                     uint32_t *end);
// The same in `date_links`.
const CtLexDateLinks *ct_date_link(const CtDateScan *scan, uint32_t token, int role, uint32_t *end);
// The row of `holidays`, or -1.
int32_t ct_date_holiday(const CtDateScan *scan, uint32_t token, uint32_t *end);
// ---- Numbers (date_number.c) ----------------------------------------------------------------

// Plain digits ("28", "2025"), *digits their number.
static inline bool ct_date_digits(const CtDateScan *scan, uint32_t token, int32_t *value,
                                  uint32_t *digits) {
  const CtDateWord *word = ct_date_facts(scan, token);
  if (!word || word->digits == 0) return false;
  *value = word->number;
  *digits = word->digits;
  return true;
}
// "28", "28th", "twenty-eight", "twenty-eighth": 1 to 31. *ordinal tells which; *end behind it.
bool ct_date_day_number(const CtDateScan *scan, uint32_t token, uint8_t *day, bool *ordinal,
                        uint32_t *end);
// "first", "2nd", "last" (-1).
bool ct_date_nth(const CtDateScan *scan, uint32_t token, int32_t *nth, uint32_t *end);
// How many units: "2", "1,000", "two", "twenty-four", "a"; 0 for "several", "a few". *end behind
// it.
bool ct_date_count(const CtDateScan *scan, uint32_t token, int32_t *count, uint32_t *end);
bool ct_date_unit(const CtDateScan *scan, uint32_t token, CtDateUnit *unit, uint32_t *end);
// A year in figures or words where a date asks for one: 1500 to 2199, "'98", "nineteen eighty-six".
bool ct_date_year(const CtDateScan *scan, uint32_t token, int32_t *year, uint32_t *end);
// Lengths of units as grains.
CtGrain ct_date_grain(CtDateUnit unit);

// ---- Atoms: each reads the piece that begins at `token`, and gives false where there is none

bool ct_date_clock(const CtDateScan *scan, uint32_t token,
                   CtDateAtom *atom);  // "17:04", "8 p.m.", "noon", "7-9pm"
bool ct_date_part(const CtDateScan *scan, uint32_t token, CtDateAtom *atom);  // "morning"
bool ct_date_numeric(const CtDateScan *scan, uint32_t token,
                     CtDateAtom *atom);  // "2025-12-06", "12/06/2025"
bool ct_date_named(const CtDateScan *scan, uint32_t token,
                   CtDateAtom *atom);  // "28 August 2025", "February 2022"
bool ct_date_weekday(const CtDateScan *scan, uint32_t token,
                     CtDateAtom *atom);  // "Friday", "last Friday"
bool ct_date_period(const CtDateScan *scan, uint32_t token,
                    CtDateAtom *atom);  // "2022", "1990s", "Q3 2024", "summer"
bool ct_date_feast(const CtDateScan *scan, uint32_t token,
                   CtDateAtom *atom);  // "Christmas", "Easter Monday 2018"
bool ct_date_select(const CtDateScan *scan, uint32_t token,
                    CtDateAtom *atom);  // "the end of", "early", "first week of"
bool ct_date_relative(const CtDateScan *scan, uint32_t token,
                      CtDateAtom *atom);  // "yesterday", "last week"
bool ct_date_offset(const CtDateScan *scan, uint32_t token,
                    CtDateAtom *atom);  // "two weeks ago", "two days before"
// "the 28th" behind a preposition.
bool ct_date_month_day(const CtDateScan *scan, uint32_t token, CtDateAtom *atom);
// Makes *atom an empty one that begins at `token`. The readers do it behind their quick tests: it is much to write.
void ct_date_begin(CtDateAtom *atom, uint32_t token, CtAtomKind kind);
// Whether a doubtful word ("May", "fall", "2000") stands where a time stands: a preposition or a
// step before it.
bool ct_date_is_place_for_time(const CtDateScan *scan, uint32_t token);

// ---- Joins and days -------------------------------------------------------------------------

// Joins neighbouring atoms, from the right; the count that is left. Bounded by the atoms.
uint32_t ct_date_join(const CtDateScan *scan, CtDateAtom *atoms, uint32_t count);
// Makes one of the two ends of each range; the count that is left.
uint32_t ct_date_ranges(const CtDateScan *scan, CtDateAtom *atoms, uint32_t count);
// -1 where the clause around `token` tells of the past, 1 of what is to come, 0 where it does not
// say.
int ct_date_tense(const CtDateScan *scan, uint32_t first, uint32_t end);
// Places an atom on the calendar: makes it FIXED. Does nothing to a clock time or a part of the
// day.
void ct_date_resolve(const CtDateScan *scan, CtDateAtom *atom);
// `days` without the part that the edge leaves out.
CtDays ct_date_edge(CtDays days, CtEdge edge, CtDay anchor);
// The n-th (-1 the last) run of `count` units inside `days`.
CtDays ct_date_nth_unit(CtDays days, int32_t nth, int32_t count, CtDateUnit unit);
// `shift` with `count` units more; count 0 makes it unknown.
void ct_date_shift_add(CtDateShift *shift, int32_t count, CtDateUnit unit);
// `day` moved by the shift, backwards for sign -1; CT_NO_DAY where either is unknown. Hours count
// as the days they begin.
CtDay ct_date_shift_day(CtDay day, CtDateShift shift, int sign);
// The calendar's unit around `day`, `step` units away: "last week", "this month", "next year".
CtDays ct_date_unit_days(CtDay day, int step, CtDateUnit unit);
// Days of a NAMED atom in a year.
CtDays ct_date_in_year(const CtDateAtom *atom, int32_t year);

#endif
