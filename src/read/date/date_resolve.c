// Places what a date names on the calendar, by the day of publication and the tense of its clause.
// Takes an atom; leaves it FIXED, with unknown days where the day of publication is unknown.
//
// News conventions: a bare weekday or a day without a year is the last such day up to and including
// the day of publication; where the clause looks ahead ("will meet on Friday") it is the next one.
// "Wednesday night" is Wednesday.
#include "read/date/date_atom.h"

enum { CLAUSE_TOKENS = 14, TWO_DAYS = 2, WEEKDAY_SEARCH_MONTHS = 60 };

// ---- Tense ----------------------------------------------------------------------------------

// "agreed to meet", "due on": a weak word looks ahead only with one of these behind it.
static bool has_aim(const CtDateScan *scan, uint32_t token) {
  for (uint32_t at = token + 1; at <= token + 2; at++) {
    if (ct_date_is(scan, at, "to") || ct_date_is(scan, at, "for") || ct_date_is(scan, at, "by") ||
        ct_date_is(scan, at, "until")) {
      return true;
    }
  }
  return ct_date_is(scan, token, "due") || ct_date_is(scan, token, "expected") ||
         ct_date_is(scan, token, "scheduled");
}

static bool is_past_auxiliary(const CtDateScan *scan, uint32_t token) {
  const uint32_t length = (uint32_t)ct_date_text(scan, token).length;
  if (length < 3 || length > 4) return false;  // most words, by one test
  return ct_date_is(scan, token, "was") || ct_date_is(scan, token, "were") ||
         ct_date_is(scan, token, "had") || ct_date_is(scan, token, "did") ||
         ct_date_is(scan, token, "has") || ct_date_is(scan, token, "have") ||
         ct_date_is(scan, token, "been");
}

enum { PRESENT = 2 };

// 1, -1, PRESENT, or 0 where the word says nothing of time.
static int tense_of(const CtDateScan *scan, uint32_t token) {
  uint32_t end;
  const CtTag tag = ct_date_tag(scan, token);
  const CtLexDateLinks *future = ct_date_link(scan, token, CT_DATE_LINKS_ROLE_FUTURE, &end);
  if (future && !future->weak) {
    const bool done = ct_date_is(scan, token + 1, "have") &&
                      ct_date_tag_is(scan, token + 2, CT_TAG_VERB_PARTICIPLE);
    return done ? -1 : tag == CT_TAG_NAME ? 0 : 1;  // "may have been hit", "May"
  }
  if (future && has_aim(scan, token)) return 1;
  if (tag == CT_TAG_VERB_PAST || is_past_auxiliary(scan, token)) return -1;
  return tag == CT_TAG_VERB_PRESENT ? PRESENT : 0;  // "it ends on Monday"
}

static bool ends_clause(const CtDateScan *scan, uint32_t token) {
  return ct_date_sign(scan, token, ';') || ct_date_sign(scan, token, '.') ||
         ct_date_sign(scan, token, ':');
}

int ct_date_tense(const CtDateScan *scan, uint32_t first, uint32_t end) {
  const uint32_t low = first - scan->first > CLAUSE_TOKENS ? first - CLAUSE_TOKENS : scan->first;
  for (uint32_t at = first; at-- > low && !ends_clause(scan, at);) {
    const int tense = tense_of(scan, at);
    if (tense != 0) return tense == PRESENT ? 0 : tense;
  }
  const uint32_t high = scan->end - end > CLAUSE_TOKENS ? end + CLAUSE_TOKENS : scan->end;
  for (uint32_t at = end; at < high && !ends_clause(scan, at); at++) {
    const int tense = tense_of(scan, at);
    if (tense != 0) return tense == PRESENT ? 0 : tense;
  }
  return 0;
}

// ---- Shifts and units -----------------------------------------------------------------------

void ct_date_shift_add(CtDateShift *shift, int32_t count, CtDateUnit unit) {
  const int64_t length = (int64_t)count * unit.length;
  if (count == 0) shift->known = false;
  if (unit.kind == CT_UNIT_DAYS) shift->days += length;
  if (unit.kind == CT_UNIT_MONTHS) shift->months += length;
  if (unit.kind == CT_UNIT_MINUTES) shift->minutes += length;
  if (unit.kind == CT_UNIT_WEEKENDS) shift->days += (int64_t)count * 7;
}

CtDay ct_date_shift_day(CtDay day, CtDateShift shift, int sign) {
  enum { DAY_MINUTES = 1440 };
  if (!shift.known) return CT_NO_DAY;
  const CtDay moved = ct_day_add_months(day, sign * shift.months);
  return ct_day_add(moved, sign * (shift.days + shift.minutes / DAY_MINUTES));
}

CtDays ct_date_unit_days(CtDay day, int step, CtDateUnit unit) {
  int32_t year;
  uint32_t month, day_of_month;
  if (day == CT_NO_DAY) return CT_NO_DAYS;
  if (unit.kind == CT_UNIT_WEEKENDS) {
    const CtDays week = ct_days_of_week(ct_day_add(day, (int64_t)step * 7));
    return (CtDays){ct_day_add(week.to, -1), week.to};
  }
  if (unit.kind != CT_UNIT_MONTHS)
    return ct_days_of_week(ct_day_add(day, (int64_t)step * unit.length));
  ct_day_split(day, &year, &month, &day_of_month);
  const int32_t years = unit.length / 12;
  const int32_t start = years > 0 ? (year - year % years) * 12
                                  : (year * 12 + (int32_t)month - 1) / unit.length * unit.length;
  const int32_t first = start + step * unit.length;
  if (first < 12) return CT_NO_DAYS;
  return ct_days_of_months(first / 12, (uint32_t)(first % 12) + 1, (uint32_t)unit.length);
}

// ---- What comes every year ------------------------------------------------------------------

static CtDay holiday_in_year(const CtLexHolidays *row, int32_t year) {
  switch (row->rule) {
  case CT_HOLIDAYS_RULE_FIXED: return ct_day_of(year, (uint32_t)row->month, (uint32_t)row->day);
  case CT_HOLIDAYS_RULE_WEEKDAY:
    return ct_day_add(ct_day_nth_weekday(year, (uint32_t)row->month, row->weekday, row->day),
                      row->shift);
  case CT_HOLIDAYS_RULE_EASTER: return ct_day_add(ct_day_easter(year), row->day);
  case CT_HOLIDAYS_RULE_ORTHODOX: return ct_day_add(ct_day_orthodox_easter(year), row->day);
  default: return CT_NO_DAY;
  }
}

CtDays ct_date_in_year(const CtDateAtom *atom, int32_t year) {
  switch (atom->named) {
  case CT_NAMED_DAY:
    return ct_days_span(
        ct_days_one(ct_day_of(year, atom->month, atom->day)),
        ct_days_one(
            ct_day_of(year, atom->month, atom->last_day > atom->day ? atom->last_day : atom->day)));
  case CT_NAMED_MONTH: return ct_days_of_month(year, atom->month);
  case CT_NAMED_QUARTER: return ct_days_of_months(year, (uint32_t)atom->value * 3 - 2, 3);
  case CT_NAMED_HALF: return ct_days_of_months(year, (uint32_t)atom->value * 6 - 5, 6);
  case CT_NAMED_SEASON: return ct_days_of_months(year, atom->value, 3);
  default: return ct_days_one(holiday_in_year(&ct_lex_holidays[atom->value], year));
  }
}

// The latest of the years around the anchor's whose days begin by `limit`; the earliest whose days
// end at `limit` or later.
static CtDays latest_by(const CtDateAtom *atom, int32_t year, CtDay limit) {
  for (int32_t y = year + 1; y >= year - 8; y--) {
    const CtDays days = ct_date_in_year(atom, y);
    if (ct_days_known(days) && days.from <= limit) return days;
  }
  return CT_NO_DAYS;
}

static CtDays earliest_from(const CtDateAtom *atom, int32_t year, CtDay limit) {
  for (int32_t y = year - 1; y <= year + 8; y++) {
    const CtDays days = ct_date_in_year(atom, y);
    if (ct_days_known(days) && days.to >= limit) return days;
  }
  return CT_NO_DAYS;
}

static CtDays resolve_named(const CtDateScan *scan, const CtDateAtom *atom) {
  int32_t year;
  uint32_t month, day;
  const CtDay anchor = scan->anchor;
  if (anchor == CT_NO_DAY) return CT_NO_DAYS;
  ct_day_split(anchor, &year, &month, &day);
  if (atom->step == 0) {
    const CtDays begun = ct_date_in_year(atom, year - 1);  // "this winter", said in February
    return begun.to >= anchor ? begun : ct_date_in_year(atom, year);
  }
  if (atom->step == 1) {  // not the one that is now
    const CtDays days = earliest_from(atom, year, ct_day_add(anchor, 1));
    return days.from <= anchor ? earliest_from(atom, year, ct_day_add(days.to, 1)) : days;
  }
  if (atom->step == -1) {
    const CtDays days = latest_by(atom, year, ct_day_add(anchor, -1));
    return days.to >= anchor ? latest_by(atom, year, ct_day_add(days.from, -1)) : days;
  }
  const CtDays past =
      latest_by(atom, year, ct_day_add(anchor, atom->grain == CT_GRAIN_DAY ? TWO_DAYS : 0));
  const CtDays coming = earliest_from(atom, year, anchor);
  if (past.from == coming.from && past.to == coming.to) return past;  // no tense is asked for
  const int tense = ct_date_tense(scan, atom->first, atom->end);
  if (tense != 0 || !ct_days_known(past) || !ct_days_known(coming))
    return tense > 0 ? coming : past;
  return coming.from - anchor < anchor - past.to ? coming : past;
}

// ---- Weekdays and days of the month ---------------------------------------------------------

// The n-th day of the months from the anchor's on, in the direction of `sign`, that is also this
// weekday (-1: any).
static CtDay search_day(CtDay anchor, uint8_t day, int weekday, int sign) {
  int32_t year;
  uint32_t month, day_of_month;
  for (int i = 0; i < WEEKDAY_SEARCH_MONTHS && anchor != CT_NO_DAY; i++) {
    ct_day_split(ct_day_add_months(anchor, (int64_t)sign * i), &year, &month, &day_of_month);
    const CtDay found = ct_day_of(year, month, day);
    if (found == CT_NO_DAY || (weekday >= 0 && ct_day_weekday(found) != weekday)) continue;
    if (sign < 0 ? found <= anchor : found >= anchor) return found;
  }
  return CT_NO_DAY;
}

// The nearest one where the clause does not say whether it is past.
static CtDay nearest_day(const CtDateScan *scan, const CtDateAtom *atom, int tense) {
  const CtDay past = search_day(scan->anchor, atom->day, atom->weekday, -1);
  const CtDay coming = search_day(scan->anchor, atom->day, atom->weekday, 1);
  if (tense != 0 || past == CT_NO_DAY || coming == CT_NO_DAY) return tense > 0 ? coming : past;
  return coming - scan->anchor < scan->anchor - past ? coming : past;
}

static CtDay resolve_weekday(const CtDateScan *scan, const CtDateAtom *atom) {
  const CtDay anchor = scan->anchor;
  if (anchor == CT_NO_DAY) return CT_NO_DAY;
  const int back = (ct_day_weekday(anchor) - atom->weekday + 7) % 7;
  if (atom->step == CT_NO_STEP && atom->day == 0 && back == 0) return anchor;  // whatever the tense
  const bool told = atom->step != CT_NO_STEP && atom->step != 0;
  const int tense = told ? atom->step : ct_date_tense(scan, atom->first, atom->end);
  const bool coming = tense > 0;
  if (atom->day > 0)
    return nearest_day(scan, atom,
                       tense > 0 ? 1 : 0);  // "Friday the 13th" comes too seldom to be far
  if (atom->step == CT_NO_STEP) return ct_day_add(anchor, coming ? (7 - back) % 7 : -back);
  if (atom->near) return ct_day_add(anchor, coming ? 7 - back : back == 0 ? -7 : -back);
  const CtDay same_week = ct_day_add(ct_days_of_week(anchor).from, atom->weekday);
  if (atom->step == 0) return coming && same_week < anchor ? ct_day_add(same_week, 7) : same_week;
  return ct_day_add(same_week, (int64_t)atom->step * 7);
}

void ct_date_resolve(const CtDateScan *scan, CtDateAtom *atom) {
  switch (atom->kind) {
  case CT_ATOM_NAMED: atom->days = resolve_named(scan, atom); break;
  case CT_ATOM_WEEKDAY: atom->days = ct_days_one(resolve_weekday(scan, atom)); break;
  case CT_ATOM_MONTH_DAY:
    atom->days = ct_days_one(nearest_day(scan, atom, ct_date_tense(scan, atom->first, atom->end)));
    break;
  default: return;
  }
  atom->kind = CT_ATOM_FIXED;
}
