// Dates with a month's name, a weekday, or a day of the month: "28 August 2025", "Aug. 28-29",
// "February 2022", "in May", "last Friday", "Friday the 13th", "on the 28th". Takes a token; leaves
// an atom, FIXED where the year is said.
#include "read/date/date_atom.h"

typedef struct DayList {
  uint8_t first, last;
  bool ordinal;  // "28th", "twenty-eighth": surely a day
  uint32_t end;
} DayList;

// ---- Days of a month ------------------------------------------------------------------------

// "-", "to", "and" between two days; *list tells whether it is a comma, which needs an "and" later.
static bool day_separator(const CtDateScan *scan, uint32_t token, bool *comma) {
  uint32_t end;
  *comma = ct_date_sign(scan, token, ',');
  return *comma || ct_date_dash(scan, token) || ct_date_is(scan, token, "and") ||
         ct_date_is(scan, token, "or") || ct_date_sign(scan, token, '&') ||
         ct_date_link(scan, token, CT_DATE_LINKS_ROLE_UNTIL, &end);
}

// Behind "June 3": "-5", " to 5", ", 4 and 5". Nothing that counts: "June 3 and 29 people".
static void more_days(const CtDateScan *scan, DayList *list) {
  uint32_t at = list->end;
  uint8_t last = list->last, day;
  for (int i = 0; i < 8; i++) {
    bool comma, ordinal;
    uint32_t end;
    if (!day_separator(scan, at, &comma)) return;
    const uint32_t next = ct_date_is(scan, at + 1, "the") ? at + 2 : at + 1;
    if (!ct_date_day_number(scan, next, &day, &ordinal, &end) || day <= last ||
        ct_date_is_noun(scan, end))
      return;
    if (ct_date_kind_is(scan, next, CT_TOKEN_WORD) && !ordinal) return;
    if (ct_date_sign(scan, end, '%') || ct_date_sign(scan, end, ':')) return;
    last = day;
    at = end;
    if (comma) continue;
    list->last = last;
    list->end = end;
  }
}

static bool day_list(const CtDateScan *scan, uint32_t token, DayList *list) {
  if (!ct_date_day_number(scan, token, &list->first, &list->ordinal, &list->end)) return false;
  list->last = list->first;
  return true;
}

// ", 2025", " of 2025", " 2025" behind a month or a day; 0 for none.
static int32_t year_behind(const CtDateScan *scan, uint32_t *end) {
  int32_t year;
  uint32_t after;
  const bool link = ct_date_sign(scan, *end, ',') || ct_date_is(scan, *end, "of");
  const uint32_t at = link ? *end + 1 : *end;
  if (!ct_date_year(scan, at, &year, &after)) return 0;
  if (link && ct_date_tag_is(scan, after, CT_TAG_NOUN_PLURAL))
    return 0;  // "On June 3, 2000 people fled"
  *end = after;
  return year;
}

// ---- Months ---------------------------------------------------------------------------------

static void set_named(CtDateAtom *atom, const DayList *days, uint8_t month, int32_t year) {
  atom->kind = year ? CT_ATOM_FIXED : CT_ATOM_NAMED;
  atom->named = days ? CT_NAMED_DAY : CT_NAMED_MONTH;
  atom->grain = days ? days->last > days->first ? CT_GRAIN_RANGE : CT_GRAIN_DAY : CT_GRAIN_MONTH;
  atom->month = month;
  atom->day = days ? days->first : 0;
  atom->last_day = days ? days->last : 0;
  atom->year = year;
  if (!year) return;
  atom->days = !days ? ct_days_of_month(year, month)
                     : ct_days_span(ct_days_one(ct_day_of(year, month, days->first)),
                                    ct_days_one(ct_day_of(year, month, days->last)));
}

static bool is_capital(const CtDateScan *scan, uint32_t token) {
  const uint8_t shape = scan->document->tokens.items[token].shape;
  return shape == CT_SHAPE_CAPITAL || shape == CT_SHAPE_UPPER;
}

// "Theresa May", "April Jones", "March on Washington": a name or a verb. A preposition or a step
// speaks for the month.
static bool stands_alone(const CtDateScan *scan, uint32_t token, const CtLexDates *month,
                         uint32_t end) {
  if (ct_date_is_place_for_time(scan, token)) return is_capital(scan, token) || !month->doubtful;
  if (month->doubtful || !is_capital(scan, token)) return false;
  return !ct_date_tag_is(scan, end, CT_TAG_NAME) && !ct_date_tag_is(scan, token - 1, CT_TAG_NAME);
}

// "July and August 2024": the year behind the second month is that of the first, too. 0 where none is.
static int32_t year_of_next(const CtDateScan *scan, uint32_t at, const CtLexDates *month) {
  uint32_t end;
  if (!ct_date_is(scan, at, "and") && !ct_date_is(scan, at, "or")) return 0;
  const CtLexDates *next = ct_date_word(scan, at + 1, CT_DATES_ROLE_MONTH, &end);
  return next && next->value > month->value ? year_behind(scan, &end) : 0;
}

// "August 28, 2025", "Aug. 28-29", "February 2022", "in August".
static bool month_first(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  DayList days;
  const CtLexDates *month = ct_date_word(scan, token, CT_DATES_ROLE_MONTH, &atom->end);
  if (!month) return false;
  const uint32_t at = ct_date_is(scan, atom->end, "the") || ct_date_sign(scan, atom->end, ',')
                          ? atom->end + 1
                          : atom->end;
  bool has_day = day_list(scan, at, &days) && (at == atom->end || days.ordinal);
  const bool counts =
      has_day && !days.ordinal && ct_date_tag_is(scan, days.end, CT_TAG_NOUN_PLURAL);
  if (counts && ct_date_is(scan, token - 1, "in")) has_day = false;  // "In June 15 people died"
  int32_t year_in_words;
  uint32_t after;
  const bool sure = has_day && (days.ordinal || ct_date_kind_is(scan, at, CT_TOKEN_NUMBER));
  if (has_day && !sure)
    has_day = ct_date_year(scan, days.end, &year_in_words,
                           &after);  // "January twenty-five nineteen eighty-six"
  if (has_day && !days.ordinal && !is_capital(scan, token) && counts)
    return false;  // "may 30 people"
  if (has_day) {
    more_days(scan, &days);
    atom->end = days.end;
  }
  int32_t year = year_behind(scan, &atom->end);
  if (!has_day && year == 0 && is_capital(scan, token)) year = year_of_next(scan, atom->end, month);
  set_named(atom, has_day ? &days : NULL, (uint8_t)month->value, year);
  return has_day || year != 0 || stands_alone(scan, token, month, atom->end);
}

// The month behind a day: " August", " of August", " day of August".
static const CtLexDates *month_behind(const CtDateScan *scan, uint32_t *end) {
  uint32_t at = *end;
  if (ct_date_is(scan, at, "day")) at++;
  if (ct_date_is(scan, at, "of"))
    at++;
  else if (at > *end)
    return NULL;
  return ct_date_word(scan, at, CT_DATES_ROLE_MONTH, end);
}

// "28 August 2025", "the 28th of August", "3 to 5 June", "twenty-third day of September".
static bool day_first(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  DayList days;
  if (!day_list(scan, token, &days)) return false;
  const bool word = ct_date_kind_is(scan, token, CT_TOKEN_WORD);
  more_days(scan, &days);
  atom->end = days.end;
  const CtLexDates *month = month_behind(scan, &atom->end);
  if (!month) return false;
  const uint32_t month_at = atom->end - 1;
  const int32_t year = year_behind(scan, &atom->end);
  set_named(atom, &days, (uint8_t)month->value, year);
  if (year != 0 || days.ordinal) return true;
  const bool surely = is_capital(scan, month_at) || ct_date_is(scan, token - 1, "on") ||
                      ct_date_is(scan, token - 1, "by");
  return !word && (!month->doubtful || surely);  // not "28 march through the city"
}

// "mar3", "Oct7": one token.
static bool glued(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  const CtText text = ct_date_text(scan, token);
  size_t letters = 0;
  int32_t day = 0;
  if (!ct_date_kind_is(scan, token, CT_TOKEN_MIXED) || text.length < 4 || text.length > 11)
    return false;
  while (letters < text.length && (text.data[letters] < '0' || text.data[letters] > '9'))
    letters++;
  if (letters < 3 || text.length - letters > 2 || text.length == letters) return false;
  for (size_t i = letters; i < text.length; i++) {
    if (text.data[i] < '0' || text.data[i] > '9') return false;
    day = day * 10 + (text.data[i] - '0');
  }
  char key[16];
  for (size_t i = 0; i < letters; i++)
    key[i] = (char)(text.data[i] | 0x20);
  const int32_t row = ct_lexicon_find_row((CtText){key, letters}, CT_LEX_DATES);
  if (row < 0 || ct_lex_dates[row].role != CT_DATES_ROLE_MONTH || day < 1 || day > 31) return false;
  const DayList days = {(uint8_t)day, (uint8_t)day, true, token + 1};
  atom->end = token + 1;
  set_named(atom, &days, (uint8_t)ct_lex_dates[row].value, year_behind(scan, &atom->end));
  return true;
}

bool ct_date_named(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  ct_date_begin(atom, token, CT_ATOM_NAMED);
  return month_first(scan, token, atom) || day_first(scan, token, atom) || glued(scan, token, atom);
}

// ---- Weekdays and days of the month ---------------------------------------------------------

// "the 13th" behind a weekday, not "the 13th floor"; 0 for none.
static uint8_t day_behind(const CtDateScan *scan, uint32_t *end) {
  uint8_t day;
  bool ordinal;
  uint32_t after, month_end;
  const uint32_t at = ct_date_is(scan, *end, "the") ? *end + 1 : *end;
  if (!ct_date_day_number(scan, at, &day, &ordinal, &after) || ct_date_is_noun(scan, after))
    return 0;
  const bool month =
      ct_date_word(scan, after, CT_DATES_ROLE_MONTH, &month_end) || ct_date_is(scan, after, "of");
  const bool bare = ct_date_kind_is(scan, at, CT_TOKEN_NUMBER) && after >= scan->end;
  if (month || (!ordinal && !bare)) return 0;
  *end = after;
  return day;
}

// "Sun" and "sat" need a number or a day's neighbour; the full names always are days.
static bool is_weekday(const CtDateScan *scan, uint32_t token, const CtLexDates *word,
                       uint32_t end) {
  if (!word->doubtful) return true;
  uint8_t day;
  bool ordinal;
  uint32_t after;
  const uint32_t at = ct_date_sign(scan, end, ',') || ct_date_is(scan, end, "the") ? end + 1 : end;
  if (ct_date_day_number(scan, at, &day, &ordinal, &after))
    return ordinal || is_capital(scan, token);
  if (ct_date_word(scan, at, CT_DATES_ROLE_MONTH, &after)) return true;
  return is_capital(scan, token) &&
         (ct_date_is(scan, token - 1, "on") || ct_date_is(scan, token - 1, "by"));
}

// "every Friday", "each other Monday", "Friday mornings": no one day.
static bool is_repeated(const CtDateScan *scan, uint32_t token) {
  uint32_t end;
  const uint32_t before =
      ct_date_is(scan, token - 1, "other") || ct_date_is(scan, token - 1, "second") ? token - 2
                                                                                    : token - 1;
  if (ct_date_is(scan, before, "every") || ct_date_is(scan, before, "each")) return true;
  const CtText next = ct_date_text(scan, token + 1);
  return ct_date_word(scan, token + 1, CT_DATES_ROLE_PART, &end) && next.length > 0 &&
         next.data[next.length - 1] == 's';
}

bool ct_date_weekday(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t at = token;
  uint32_t end;
  const CtLexDateWords *step = ct_date_helper(scan, token, CT_DATE_WORDS_ROLE_STEP, &at);
  if (!step) at = token;
  const CtLexDates *word = ct_date_word(scan, at, CT_DATES_ROLE_WEEKDAY, &end);
  if (!word || (!step && is_repeated(scan, token)) || !is_weekday(scan, at, word, end))
    return false;
  ct_date_begin(atom, token, CT_ATOM_WEEKDAY);
  atom->end = end;
  atom->grain = CT_GRAIN_DAY;
  atom->weekday = (int8_t)word->value;
  atom->step = step ? (int8_t)step->value : CT_NO_STEP;
  atom->near = step && step->near;
  atom->day = day_behind(scan, &atom->end);
  return true;
}

// "on the 28th", "between the 21st and the 23rd"; not "on the 28th floor", "in the 3rd".
bool ct_date_month_day(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  static const char *const BEFORE[] = {"on",    "by",   "until",   "since", "before",
                                       "after", "from", "between", "to",    "and"};
  bool ordinal, fits = false;
  if (!ct_date_kind_is(scan, token, CT_TOKEN_NUMBER) || !ct_date_is(scan, token - 1, "the"))
    return false;
  ct_date_begin(atom, token, CT_ATOM_MONTH_DAY);
  if (!ct_date_day_number(scan, token, &atom->day, &ordinal, &atom->end) || !ordinal) return false;
  for (size_t i = 0; i < sizeof(BEFORE) / sizeof(BEFORE[0]); i++)
    fits |= ct_date_is(scan, token - 2, BEFORE[i]);
  if (!fits || ct_date_dash(scan, atom->end)) return false;
  const CtTag next = ct_date_tag(scan, atom->end);
  const bool counts = next == CT_TAG_NOUN || next == CT_TAG_NOUN_PLURAL || next == CT_TAG_NAME ||
                      next == CT_TAG_ADJECTIVE || next == CT_TAG_NUMBER;
  atom->grain = CT_GRAIN_DAY;
  return !counts;
}
