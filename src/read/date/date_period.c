// Longer stretches of the calendar: "2022", "the 1990s", "19th century", "2012-13", "third
// quarter", "Q3 2024", "summer 2023", feasts; and the parts of one that follows: "early", "the end
// of", "the first week of". Takes a token; leaves an atom.
#include "read/date/date_atom.h"

static bool fixed_years(CtDateAtom *atom, int32_t first, int32_t last, CtGrain grain,
                        uint32_t end) {
  atom->kind = CT_ATOM_FIXED;
  atom->grain = (uint8_t)grain;
  atom->year = first == last ? first : 0;
  atom->days = ct_days_of_years(first, last);
  atom->end = end;
  return true;
}

// A year behind a period ("summer 2023", "third quarter of 2024") makes it FIXED.
static bool named(const CtDateScan *scan, CtDateAtom *atom, CtNamedKind kind, int32_t value,
                  uint32_t end) {
  int32_t year;
  uint32_t after;
  const bool of =
      ct_date_is(scan, end, "of") || ct_date_sign(scan, end, ',') || ct_date_is(scan, end, "in");
  atom->kind = CT_ATOM_NAMED;
  atom->named = (uint8_t)kind;
  atom->value = (uint8_t)value;
  atom->grain = kind == CT_NAMED_HOLIDAY  ? CT_GRAIN_DAY
                : kind == CT_NAMED_SEASON ? CT_GRAIN_SEASON
                                          : CT_GRAIN_QUARTER;
  atom->end = end;
  if (!ct_date_year(scan, of ? end + 1 : end, &year, &after)) return true;
  atom->kind = CT_ATOM_FIXED;
  atom->year = year;
  atom->days = ct_date_in_year(atom, year);
  atom->end = after;
  return true;
}

// ---- Years ----------------------------------------------------------------------------------

bool ct_date_is_place_for_time(const CtDateScan *scan, uint32_t token) {
  uint32_t end;
  if (token <= scan->first) return false;
  const uint32_t before = ct_date_dash(scan, token - 1) ? token - 2 : token - 1;
  return ct_date_link(scan, before, CT_DATE_LINKS_ROLE_PLACE_IN, &end) ||
         ct_date_helper(scan, before, CT_DATE_WORDS_ROLE_STEP, &end) ||
         ct_date_helper(scan, before, CT_DATE_WORDS_ROLE_EDGE, &end);
}

// Signs around it that make four digits another thing: "$2000", "2000%", "2000m", "#2015",
// "138-2010-2015".
static bool is_marked(const CtDateScan *scan, uint32_t token) {
  int32_t value;
  uint32_t digits;
  if (ct_date_kind_is(scan, token - 1, CT_TOKEN_SYMBOL) ||
      ct_date_kind_is(scan, token + 1, CT_TOKEN_SYMBOL))
    return true;
  if (ct_date_stuck(scan, token + 1) && ct_date_kind_is(scan, token + 1, CT_TOKEN_WORD)) {
    return !ct_date_is(scan, token + 1, "'s") && !ct_date_is(scan, token + 1, "’s");
  }
  const bool after =
      ct_date_dash(scan, token + 1) && ct_date_digits(scan, token + 2, &value, &digits);
  if (after && digits != 4) return true;
  if (!ct_date_dash(scan, token - 1) || !ct_date_digits(scan, token - 2, &value, &digits)) {
    return false;
  }
  return digits != 4 || ct_date_dash(scan, token - 3);
}

// "2000 km", "1800 GMT", "1600 hours": what follows is a unit.
static bool has_unit(const CtDateScan *scan, uint32_t token) {
  uint32_t end;
  if (ct_date_is(scan, token + 1, "block")) return true;  // "the 1700 block of Main Street"
  if (ct_date_helper(scan, token + 1, CT_DATE_WORDS_ROLE_ZONE, &end)) return true;
  const CtLexEntry *entry =
      token + 1 < scan->end ? ct_document_entry(scan->document, token + 1) : NULL;
  return ct_lexicon_has(entry, CT_LEX_UNITS) && !ct_lexicon_has(entry, CT_LEX_CLOSED_CLASS);
}

// "in 2022", "the 2014 annexation", "2025 was" are years; "2000 people", "some 2000", "won 2021
// votes" are counts. English news writes thousands with a comma, so a number like 1987 without one
// is nearly always a year, but 2000 or 1500 is not.
static bool is_year(const CtDateScan *scan, uint32_t token, int32_t year) {
  uint32_t end;
  if (is_marked(scan, token) || has_unit(scan, token)) return false;
  if (ct_date_link(scan, token - 1, CT_DATE_LINKS_ROLE_UNMEANT, &end) && token > scan->first)
    return false;
  const bool round = year % 100 == 0 || year < 1900 || year > 2039;
  // "The 1500 dollar fee"; "the 2019 dollar slide" is of a year.
  if (round && ct_lexicon_has(ct_document_entry(scan->document, token + 1), CT_LEX_CURRENCIES))
    return false;
  const bool plural = ct_date_tag_is(scan, token + 1, CT_TAG_NOUN_PLURAL);
  if (ct_date_is_place_for_time(scan, token)) {
    return !plural || !round;
  }
  const bool determined = ct_date_tag_is(scan, token - 1, CT_TAG_DETERMINER) ||
                          ct_date_tag_is(scan, token - 1, CT_TAG_POSSESSIVE);
  if (determined) return !round || (ct_date_tag_is(scan, token + 1, CT_TAG_NOUN) && !plural);
  if (ct_date_sign(scan, token - 1, '(') && ct_date_sign(scan, token + 1, ')')) return true;
  return !round && !plural;
}

// "2012-13", "2013/14"; "2019-2021" is left to the ranges.
static bool season_years(const CtDateScan *scan, int32_t year, CtDateAtom *atom) {
  int32_t last;
  uint32_t digits;
  const bool slash = ct_date_sign(scan, atom->end, '/');
  if ((!slash && !ct_date_dash(scan, atom->end)) || !ct_date_stuck(scan, atom->end)) return false;
  if (!ct_date_digits(scan, atom->end + 1, &last, &digits) || digits != 2) return false;
  if (slash) {
    return last == (year + 1) % 100 &&
           fixed_years(atom, year, year + 1, CT_GRAIN_RANGE, atom->end + 2);
  }
  if (last <= year % 100 || last > year % 100 + 10) return false;
  return fixed_years(atom, year, year - year % 100 + last, CT_GRAIN_RANGE, atom->end + 2);
}

static bool read_year(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  int32_t year;
  if (!ct_date_year(scan, token, &year, &atom->end)) return false;
  if (ct_date_kind_is(scan, token, CT_TOKEN_NUMBER)) {
    if (ct_taken_is(scan->taken, token)) return false;
    return season_years(scan, year, atom) ||
           (is_year(scan, token, year) && fixed_years(atom, year, year, CT_GRAIN_YEAR, atom->end));
  }
  if (!ct_date_is_place_for_time(scan, token) || ct_date_is_noun(scan, atom->end)) return false;
  return fixed_years(atom, year, year, CT_GRAIN_YEAR, atom->end);
}

// ---- Decades and centuries ------------------------------------------------------------------

// "1990s", "1990's", "'90s".
static bool decade_in_figures(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  int32_t year;
  uint32_t digits;
  const bool apostrophe = ct_date_kind_is(scan, token, CT_TOKEN_PUNCT) &&
                          ct_date_stuck(scan, token + 1) &&
                          ct_date_year(scan, token, &year, &atom->end);
  if (!apostrophe && !ct_date_digits(scan, token, &year, &digits)) return false;
  if (!apostrophe && (digits != 4 || year < 1500 || year > 2100)) return false;
  const uint32_t s = apostrophe ? token + 2 : token + 1;
  if (year % 10 != 0 ||
      !(ct_date_is(scan, s, "s") || ct_date_is(scan, s, "'s") || ct_date_is(scan, s, "’s")))
    return false;
  const bool hundred = year % 100 == 0 && year < 2000;  // "the 1800s"
  return fixed_years(atom, year, year + (hundred ? 99 : 9), CT_GRAIN_LONG, s + 1);
}

// "the nineties", "mid-eighties", "the early 60s" is too close to temperatures.
static bool decade_in_words(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  const CtLexDates *word = ct_date_word(scan, token, CT_DATES_ROLE_DECADE, &end);
  if (!word || !(ct_date_is(scan, token - 1, "the") || ct_date_is_place_for_time(scan, token)))
    return false;
  return fixed_years(atom, 1900 + word->value, 1909 + word->value, CT_GRAIN_LONG, end);
}

// "19th century", "twenty-first-century"; "third quarter", "third-quarter".
static bool nth_period(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  int32_t nth;
  uint32_t end;
  if (!ct_date_nth(scan, token, &nth, &end) || nth < 1 || nth > 21) return false;
  const uint32_t at = ct_date_dash(scan, end) ? end + 1 : end;
  if (ct_date_is(scan, at, "century") || ct_date_is(scan, at, "centuries"))
    return fixed_years(atom, (nth - 1) * 100 + 1, nth * 100, CT_GRAIN_LONG, at + 1);
  return nth <= 4 && ct_date_is(scan, at, "quarter") &&
         named(scan, atom, CT_NAMED_QUARTER, nth, at + 1);
}

// ---- Quarters, seasons, feasts --------------------------------------------------------------

// "Q3", "H1".
static bool quarter(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  const CtLexDates *word = ct_date_word(scan, token, CT_DATES_ROLE_QUARTER, &end);
  if (word) return named(scan, atom, CT_NAMED_QUARTER, word->value, end);
  word = ct_date_word(scan, token, CT_DATES_ROLE_HALF, &end);
  return word && named(scan, atom, CT_NAMED_HALF, word->value, end);
}

// "in the fall", "summer 2023", "by winter"; not "fall" the verb, "Russia's summer offensive".
static bool season(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  const CtLexDates *word = ct_date_word(scan, token, CT_DATES_ROLE_SEASON, &end);
  if (!word) return false;
  named(scan, atom, CT_NAMED_SEASON, word->value, end);
  if (atom->year != 0) return true;
  const uint32_t before = ct_date_is(scan, token - 1, "the") ? token - 1 : token;
  return ct_date_is_place_for_time(scan, before) && !ct_date_is_noun(scan, end);
}

static bool is_capital(const CtDateScan *scan, uint32_t token) {
  const uint8_t shape = scan->document->tokens.items[token].shape;
  return shape != CT_SHAPE_LOWER && shape != CT_SHAPE_NONE;
}

// "Christmas", "Easter 2018", "Black Friday". "Ukraine's Independence Day" is not the American one.
bool ct_date_feast(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end, next;
  const int32_t row = ct_date_holiday(scan, token, &end);
  ct_date_begin(atom, token, CT_ATOM_NAMED);
  if (row < 0 || (ct_lex_holidays[row].bare && !is_capital(scan, token))) return false;
  const bool part = ct_date_word(scan, end, CT_DATES_ROLE_PART, &next) ||
                    ct_date_word(scan, end, CT_DATES_ROLE_WEEKEND, &next);
  if (!part && ct_date_is_noun(scan, end)) return false;  // "Christmas market"
  const CtTag before = ct_date_tag(scan, token - 1);
  if (ct_lex_holidays[row].bare &&
      (before == CT_TAG_NAME || before == CT_TAG_POSSESSIVE || before == CT_TAG_ADJECTIVE)) {
    return false;
  }
  return named(scan, atom, CT_NAMED_HOLIDAY, row, end);
}

bool ct_date_period(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  const uint32_t numbers = CT_DATE_IS_DIGITS | CT_DATE_IS_NUMERAL | CT_DATE_IS_APOSTROPHE;
  ct_date_begin(atom, token, CT_ATOM_FIXED);
  if ((ct_date_roles_at(scan, token) & numbers) != 0)
    return decade_in_figures(scan, token, atom) || nth_period(scan, token, atom) ||
           read_year(scan, token, atom);
  return decade_in_words(scan, token, atom) || quarter(scan, token, atom) ||
         season(scan, token, atom);
}

// ---- Parts of what follows ------------------------------------------------------------------

// "of May", "in the year": a time follows, not "the last days of fighting".
static bool is_time_behind(const CtDateScan *scan, uint32_t token) {
  uint32_t end;
  if (!ct_date_is(scan, token, "of") && !ct_date_is(scan, token, "in")) return false;
  const uint32_t at = ct_date_is(scan, token + 1, "the") ? token + 2 : token + 1;
  if (ct_date_kind_is(scan, at, CT_TOKEN_NUMBER) ||
      ct_date_helper(scan, at, CT_DATE_WORDS_ROLE_STEP, &end))
    return true;
  const CtLexEntry *entry = at < scan->end ? ct_document_entry(scan->document, at) : NULL;
  return ct_lexicon_has(entry, CT_LEX_DATES) || ct_lexicon_has(entry, CT_LEX_HOLIDAYS) ||
         ct_date_helper(scan, at, CT_DATE_WORDS_ROLE_EDGE, &end);
}

// "first week", "last three days", "second Monday" of a time that follows.
static bool nth_unit(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  int32_t nth;
  if (!ct_date_nth(scan, token, &nth, &end)) return false;
  ct_date_begin(atom, token, CT_ATOM_SELECT);
  atom->nth = nth;
  atom->count = 1;
  if (ct_date_dash(scan, end)) end++;
  int32_t count;
  uint32_t behind;
  if (ct_date_count(scan, end, &count, &behind) && count > 0) {
    atom->count = count;
    end = behind;
  }
  const CtLexDates *weekday = ct_date_word(scan, end, CT_DATES_ROLE_WEEKDAY, &behind);
  if (weekday)
    atom->unit = (CtDateUnit){CT_UNIT_WEEKDAY, weekday->value};
  else if (!ct_date_unit(scan, end, &atom->unit, &behind))
    return false;
  atom->end = behind;
  atom->grain = weekday ? CT_GRAIN_DAY : (uint8_t)ct_date_grain(atom->unit);
  return atom->unit.kind != CT_UNIT_MINUTES && is_time_behind(scan, behind);
}

bool ct_date_select(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  if (nth_unit(scan, token, atom)) return true;
  const CtLexDateWords *edge = ct_date_helper(scan, token, CT_DATE_WORDS_ROLE_EDGE, &end);
  if (!edge) return false;
  ct_date_begin(atom, token, CT_ATOM_SELECT);
  atom->edge = (uint8_t)edge->value;
  atom->end = end;
  return true;
}
