// Dates counted from the day of publication: "yesterday", "last week", "this morning", "over the
// past 1,000 days", "two weeks ago", "in three days". Takes a token; leaves an atom, FIXED where it
// needs no neighbour.
//
// "Last week" is the week before this one (Monday to Sunday), "the last week" and "the past week"
// the seven days up to now. "The previous day", "two days later" count from something told before:
// their days are unknown.
#include "read/date/date_atom.h"

static void fix(CtDateAtom *atom, uint32_t token, CtDays days, CtGrain grain) {
  ct_date_begin(atom, token, CT_ATOM_FIXED);
  atom->days = days;
  atom->grain = (uint8_t)grain;
}

// "yesterday", "tonight"; "overnight" is the night that ends on the day of publication.
static bool relative_day(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  const CtLexDates *word = ct_date_word(scan, token, CT_DATES_ROLE_DAY, &end);
  if (!word) return false;
  const CtDay day = ct_day_add(scan->anchor, word->value);
  fix(atom, token, ct_days_one(day), CT_GRAIN_DAY);
  if (word->last < 0) atom->days.from = ct_day_add(scan->anchor, word->last);
  atom->end = end;
  return true;
}

// "last night", "this morning".
static bool step_part(const CtDateScan *scan, uint32_t token, uint32_t at, int step,
                      CtDateAtom *atom) {
  CtDateAtom part;
  if (!ct_date_part(scan, at, &part)) return false;
  fix(atom, token, ct_days_one(ct_day_add(scan->anchor, step)), CT_GRAIN_DAY);
  atom->end = part.end;
  return true;
}

// The seven days up to now, or from now.
static void set_rolling(const CtDateScan *scan, CtDateAtom *atom, CtDateShift shift, int sign) {
  const CtDay edge = ct_date_shift_day(scan->anchor, shift, sign);
  const bool short_ =
      shift.known && shift.months == 0 && shift.days == 0;  // "the past hour" is today
  const CtDay tomorrow = short_ ? scan->anchor : ct_day_add(scan->anchor, 1);
  atom->days = sign < 0 ? ct_days_span(ct_days_one(edge), ct_days_one(scan->anchor))
                        : ct_days_span(ct_days_one(tomorrow), ct_days_one(edge));
  atom->grain = CT_GRAIN_RANGE;
  atom->is_range = true;
  atom->past_range = sign < 0;
}

// "last week", "the past year", "this weekend", "next quarter".
static bool step_unit(const CtDateScan *scan, uint32_t token, uint32_t at,
                      const CtLexDateWords *step, CtDateAtom *atom) {
  CtDateUnit unit;
  uint32_t end;
  if (!ct_date_unit(scan, at, &unit, &end) || unit.kind == CT_UNIT_MINUTES) return false;
  const bool of_days = unit.kind == CT_UNIT_DAYS && unit.length == 1;
  const bool the = ct_date_is(scan, token - 1, "the");
  const bool last = ct_date_is(scan, token, "last") || ct_date_is(scan, token, "past");
  if (of_days && (last || step->value == 0)) return false;  // "the last day", "this day"
  fix(atom, token, CT_NO_DAYS, ct_date_grain(unit));
  atom->end = end;
  if (the && !last) return true;  // "the previous week", "the next day": of what was told before
  if (unit.kind != CT_UNIT_WEEKENDS && (the || step->near) && last) {
    CtDateShift shift = {.known = true};
    ct_date_shift_add(&shift, 1, unit);
    set_rolling(scan, atom, shift, -1);
  } else {
    atom->days = of_days ? ct_days_one(ct_day_add(scan->anchor, step->value))
                         : ct_date_unit_days(scan->anchor, step->value, unit);
  }
  return true;
}

// "past 1,000 days", "last three months", "next five years". Its number is a quantity as well.
static bool step_units(const CtDateScan *scan, uint32_t token, uint32_t at, int step,
                       CtDateAtom *atom) {
  CtDateUnit unit;
  int32_t count;
  uint32_t end;
  if (step == 0 || !ct_date_count(scan, at, &count, &end) || !ct_date_unit(scan, end, &unit, &end))
    return false;
  CtDateShift shift = {.known = true};
  ct_date_shift_add(&shift, count, unit);
  fix(atom, token, CT_NO_DAYS, CT_GRAIN_RANGE);
  set_rolling(scan, atom, shift, step);
  atom->end = atom->loose_end = end;
  return true;
}

// "last March", "next summer", "this Christmas", "last May 6".
static bool step_named(const CtDateScan *scan, uint32_t token, uint32_t at, int step,
                       CtDateAtom *atom) {
  if (!ct_date_feast(scan, at, atom) && !ct_date_named(scan, at, atom) &&
      !ct_date_period(scan, at, atom))
    return false;
  if (atom->kind != CT_ATOM_NAMED) return false;
  atom->first = token;
  atom->step = (int8_t)step;
  return true;
}

// "at the weekend", "over the weekend".
static bool the_weekend(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t end;
  if (!ct_date_is(scan, token - 1, "the") ||
      !ct_date_word(scan, token, CT_DATES_ROLE_WEEKEND, &end))
    return false;
  if (ct_date_is(scan, token, "weekends") || ct_date_tag_is(scan, end, CT_TAG_NOUN)) return false;
  const CtDateUnit unit = {CT_UNIT_WEEKENDS, 1};
  const bool is_on = scan->anchor != CT_NO_DAY && ct_day_weekday(scan->anchor) >= 5;
  const int step = ct_date_tense(scan, token, end) > 0 || is_on ? 0 : -1;
  fix(atom, token, ct_date_unit_days(scan->anchor, step, unit), CT_GRAIN_WEEKEND);
  atom->end = end;
  return true;
}

bool ct_date_relative(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  uint32_t at;
  if (relative_day(scan, token, atom) || the_weekend(scan, token, atom)) return true;
  const CtLexDateWords *step = ct_date_helper(scan, token, CT_DATE_WORDS_ROLE_STEP, &at);
  if (!step) return false;
  return step_part(scan, token, at, step->value, atom) || step_unit(scan, token, at, step, atom) ||
         step_units(scan, token, at, step->value, atom) ||
         step_named(scan, token, at, step->value, atom);
}

// ---- "two weeks ago", "in three days" -------------------------------------------------------

// Behind a count: "or three weeks", "to 3 weeks", "and a half years", "-day". *count is 0 where two are told; *at moves
// behind the unit.
static bool unit_behind_more(const CtDateScan *scan, uint32_t *at, CtDateUnit *unit,
                             int32_t *count) {
  int32_t other;
  const bool between =
      ct_date_is(scan, *at, "or") || ct_date_is(scan, *at, "to") || ct_date_dash(scan, *at);
  if (between && ct_date_count(scan, *at + 1, &other, at)) *count = 0;
  if (ct_date_is(scan, *at, "and") && ct_date_is(scan, *at + 1, "a") &&
      ct_date_is(scan, *at + 2, "half")) {
    *at += 3;
    *count = 0;
  }
  if (ct_date_dash(scan, *at)) ++*at;
  return ct_date_unit(scan, *at, unit, at);
}

// "two years", "2 years 1 month 21 days", "two or three weeks", "two and a half years"; *end behind
// it.
static bool stretch(const CtDateScan *scan, uint32_t token, CtDateShift *shift, CtDateUnit *unit,
                    uint32_t *end) {
  uint32_t at = token;
  *end = token;
  *shift = (CtDateShift){.known = true};
  for (int parts = 0; parts < 4; parts++) {
    int32_t count;
    uint32_t next;
    if (!ct_date_count(scan, at, &count, &next)) break;
    if (!ct_date_unit(scan, next, unit, &next) && !unit_behind_more(scan, &next, unit, &count))
      break;
    ct_date_shift_add(shift, count, *unit);
    *end = next;
    at = ct_date_is(scan, next, "and") || ct_date_sign(scan, next, ',') ? next + 1 : next;
  }
  return at > token;
}

// "years ago", "year-ago".
static bool bare_ago(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  CtDateUnit unit;
  uint32_t end;
  if (!ct_date_unit(scan, token, &unit, &end)) return false;
  const bool dash = ct_date_dash(scan, end);
  if (!ct_date_word(scan, dash ? end + 1 : end, CT_DATES_ROLE_AGO, &end)) return false;
  fix(atom, token, CT_NO_DAYS, ct_date_grain(unit));
  if (dash) {
    CtDateShift shift = {.known = true};
    ct_date_shift_add(&shift, 1, unit);
    atom->days = ct_days_one(ct_date_shift_day(scan->anchor, shift, -1));
  }
  atom->end = end;
  return true;
}

static void set_shifted(const CtDateScan *scan, CtDateAtom *atom, int sign) {
  atom->kind = CT_ATOM_FIXED;
  atom->days = ct_days_one(ct_date_shift_day(scan->anchor, atom->shift, sign));
}

// Behind the stretch: "ago", "later", "from now"; or "in" before it. *atom holds the stretch.
static bool set_by_neighbour(const CtDateScan *scan, CtDateAtom *atom) {
  uint32_t end;
  if (ct_date_word(scan, atom->end, CT_DATES_ROLE_AGO, &end)) {
    set_shifted(scan, atom, -1);
    atom->end = end;
    return true;
  }
  const CtLexDateLinks *word = ct_date_link(scan, atom->end, CT_DATE_LINKS_ROLE_SHIFT, &end);
  if (word && (end > atom->end + 1 || ct_date_is(scan, atom->end, "hence"))) {  // "from now"
    set_shifted(scan, atom, 1);
    atom->end = end;
    return true;
  }
  atom->loose_end = atom->end;
  if (!word && ct_date_is(scan, atom->first - 1, "in")) {
    const bool time = ct_date_is(scan, atom->end + 1, "time");  // "in two weeks' time"
    set_shifted(scan, atom, 1);
    atom->needs_future = !time;
    if (time) atom->end += 2;
    return true;
  }
  return false;
}

bool ct_date_offset(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  CtDateShift shift;
  CtDateUnit unit;
  uint32_t end, next;
  if (bare_ago(scan, token, atom)) return true;
  if (!stretch(scan, token, &shift, &unit, &end)) return false;
  ct_date_begin(atom, token, CT_ATOM_OFFSET);
  atom->shift = shift;
  atom->grain = (uint8_t)ct_date_grain(unit);
  atom->end = end;
  if (set_by_neighbour(scan, atom)) return true;
  const CtLexDateLinks *word = ct_date_link(scan, end, CT_DATE_LINKS_ROLE_SHIFT, &next);
  const bool before = ct_date_is(scan, end, "after") ||
                      ct_date_is(scan, end, "before");  // a day must follow: see joins
  const bool from = ct_date_is(scan, end, "from") || ct_date_is(scan, end, "since");
  if (word && !before) {  // "48 hours later"
    atom->kind = CT_ATOM_FIXED;
    atom->end = next;
    return true;
  }
  return before || from;
}
