// Puts neighbouring atoms together: "Friday" + "5 June", "5pm" + "on" + "Friday", "end of" + "May",
// "two days" + "before" + "Christmas", "Tuesday" + "of" + "last week", "next year" + "'s" + "first
// quarter". From the right, so that the right-hand one is always complete. Takes atoms in order;
// leaves fewer. What stands between two atoms is at most three tokens.
#include "read/date/date_atom.h"

// What stands between two atoms.
typedef enum Gap {
  GAP_OTHER,
  GAP_NONE,
  GAP_COMMA,
  GAP_OF,
  GAP_ON,
  GAP_IN,
  GAP_AT,
  GAP_PAREN,
  GAP_DASH,
  GAP_OWN,
  GAP_AFTER,
  GAP_BEFORE
} Gap;

static Gap gap_word(const CtDateScan *scan, uint32_t token) {
  if (ct_date_is(scan, token, "of")) return GAP_OF;
  if (ct_date_is(scan, token, "on")) return GAP_ON;
  if (ct_date_is(scan, token, "in") || ct_date_is(scan, token, "during")) return GAP_IN;
  if (ct_date_is(scan, token, "at") || ct_date_is(scan, token, "around") ||
      ct_date_is(scan, token, "about") || ct_date_is(scan, token, "by")) {
    return GAP_AT;
  }
  if (ct_date_is(scan, token, "after") || ct_date_is(scan, token, "from") ||
      ct_date_is(scan, token, "since"))
    return GAP_AFTER;
  if (ct_date_is(scan, token, "before")) return GAP_BEFORE;
  if (ct_date_is(scan, token, "'s") || ct_date_is(scan, token, "’s")) return GAP_OWN;
  if (ct_date_sign(scan, token, ',')) return GAP_COMMA;
  if (ct_date_sign(scan, token, '(')) return GAP_PAREN;
  return ct_date_dash(scan, token) ? GAP_DASH : GAP_OTHER;
}

static Gap gap_between(const CtDateScan *scan, uint32_t from, uint32_t to) {
  if (from == to) return GAP_NONE;
  if (to - from > 3) return GAP_OTHER;
  if (ct_date_sign(scan, from, ',') && to - from > 1 && gap_word(scan, from + 1) != GAP_OTHER)
    from++;  // ", on"
  if (to - from > 1 && (ct_date_is(scan, to - 1, "the") || ct_date_is(scan, to - 1, "a") ||
                        ct_date_is(scan, to - 1, "about") || ct_date_is(scan, to - 1, "around"))) {
    to--;
  }
  if (to - from == 1 && ct_date_is(scan, from, "the")) return GAP_NONE;
  return to - from == 1 ? gap_word(scan, from) : GAP_OTHER;
}

static bool is_day(const CtDateAtom *atom) {
  const bool dated = atom->kind == CT_ATOM_FIXED || atom->kind == CT_ATOM_NAMED ||
                     atom->kind == CT_ATOM_WEEKDAY || atom->kind == CT_ATOM_MONTH_DAY;
  return dated && atom->grain == CT_GRAIN_DAY;
}

static bool is_dated(const CtDateAtom *atom) {
  return is_day(atom) || atom->kind == CT_ATOM_FIXED || atom->kind == CT_ATOM_NAMED;
}

static bool is_year(const CtDateAtom *atom) {
  return atom->kind == CT_ATOM_FIXED && atom->grain == CT_GRAIN_YEAR && ct_days_known(atom->days);
}

static int32_t year_of(CtDays days) {
  int32_t year;
  uint32_t month, day;
  ct_day_split(days.from, &year, &month, &day);
  return year;
}

// *left becomes `atom`, over the tokens of both.
static bool take(CtDateAtom *left, const CtDateAtom *right, CtDateAtom atom) {
  atom.first = left->first;
  atom.end = right->end;
  if (atom.loose_end < left->loose_end) atom.loose_end = left->loose_end;
  *left = atom;
  return true;
}

// ---- The joins: *left takes in *right, or false ---------------------------------------------

// "7:30 in the evening", "in the morning at 7", "8 p.m. (1600 GMT)".
static bool join_clock(CtDateAtom *left, const CtDateAtom *right, Gap gap) {
  const bool clocks =
      left->kind == CT_ATOM_CLOCK && right->kind == CT_ATOM_CLOCK && gap == GAP_PAREN;
  const bool to_part = left->kind == CT_ATOM_CLOCK && right->kind == CT_ATOM_PART &&
                       (gap == GAP_NONE || gap == GAP_IN || gap == GAP_AT);
  const bool from_part = left->kind == CT_ATOM_PART && right->kind == CT_ATOM_CLOCK &&
                         (gap == GAP_AT || gap == GAP_NONE);
  if (clocks) return take(left, right, *left);
  if (!to_part && !from_part) return false;
  CtDateAtom clock = to_part ? *left : *right;
  const CtDateAtom *part = to_part ? right : left;
  if (part->minute >= 720 && clock.minute < 720) clock.minute = (int16_t)(clock.minute + 720);
  return take(left, right, clock);
}

// "Friday night", "5pm on Friday", "Friday at 5pm", "the morning of 5 June".
static bool join_time(CtDateAtom *left, const CtDateAtom *right, Gap gap) {
  const bool left_time = left->kind == CT_ATOM_CLOCK || left->kind == CT_ATOM_PART;
  const bool right_time = right->kind == CT_ATOM_CLOCK || right->kind == CT_ATOM_PART;
  if (left_time == right_time) return false;
  CtDateAtom day = left_time ? *right : *left;
  const CtDateAtom *time = left_time ? left : right;
  if (!is_day(&day)) return false;
  const bool near = gap == GAP_NONE || gap == GAP_COMMA || gap == GAP_IN || gap == GAP_PAREN;
  const bool fits = left_time ? near || gap == GAP_OF || gap == GAP_ON
                              : near || gap == GAP_AT || gap == GAP_AFTER || gap == GAP_BEFORE;
  if (!fits || (time->kind == CT_ATOM_PART && gap == GAP_COMMA)) return false;
  if (time->kind == CT_ATOM_CLOCK &&
      (day.minute < 0 || left_time)) {  // "8 p.m. on Tuesday (1700 GMT)"
    day.minute = time->minute;
    day.last_minute = time->last_minute;
  }
  return take(left, right, day);
}

static bool names_day(const CtDateAtom *atom) {
  return is_day(atom) && atom->kind != CT_ATOM_WEEKDAY;
}

// "overnight Saturday": the weekday tells the night.
static bool join_overnight(CtDateAtom *left, const CtDateAtom *right, Gap gap) {
  const bool night = left->kind == CT_ATOM_FIXED && left->grain == CT_GRAIN_DAY &&
                     left->days.from != left->days.to;
  if (!night || right->kind != CT_ATOM_WEEKDAY || (gap != GAP_NONE && gap != GAP_ON)) return false;
  return take(left, right, *right);
}

// "Friday, 28 August", "Friday the 28th", "28 August (a Friday)": the weekday is kept beside the
// date.
static bool join_weekday(CtDateAtom *left, const CtDateAtom *right, Gap gap) {
  const bool first =
      left->kind == CT_ATOM_WEEKDAY && left->day == 0 && names_day(right) && right->weekday < 0;
  const bool last = right->kind == CT_ATOM_WEEKDAY && right->day == 0 &&
                    right->step == CT_NO_STEP && names_day(left) && left->weekday < 0;
  const bool near = gap == GAP_NONE || gap == GAP_COMMA || gap == GAP_PAREN;
  if (!(first && (near || gap == GAP_DASH)) && !(last && (near || gap == GAP_ON))) return false;
  CtDateAtom day = first ? *right : *left;
  day.weekday = first ? left->weekday : right->weekday;
  if (first && left->step != CT_NO_STEP && day.kind == CT_ATOM_NAMED && left->step >= 0)
    day.step = left->step;
  return take(left, right, day);
}

// "Tuesday last week", "Friday of next week", "next week on Monday".
static bool join_week(CtDateAtom *left, const CtDateAtom *right, Gap gap) {
  const bool first = left->kind == CT_ATOM_WEEKDAY && right->kind == CT_ATOM_FIXED &&
                     right->grain == CT_GRAIN_WEEK;
  const bool last =
      right->kind == CT_ATOM_WEEKDAY && left->kind == CT_ATOM_FIXED && left->grain == CT_GRAIN_WEEK;
  if (!(first && (gap == GAP_NONE || gap == GAP_OF)) &&
      !(last && (gap == GAP_NONE || gap == GAP_ON || gap == GAP_DASH)))
    return false;
  const CtDateAtom *week = first ? right : left;
  CtDateAtom day = first ? *left : *right;
  day.kind = CT_ATOM_FIXED;
  day.days = ct_days_one(ct_day_add(ct_days_of_week(week->days.from).from, day.weekday));
  return take(left, right, day);
}

// "the 15th of next month", "the 3rd this month".
static bool join_month(CtDateAtom *left, const CtDateAtom *right, Gap gap) {
  int32_t year;
  uint32_t month, day;
  if (left->kind != CT_ATOM_MONTH_DAY || right->kind != CT_ATOM_FIXED ||
      right->grain != CT_GRAIN_MONTH)
    return false;
  if ((gap != GAP_OF && gap != GAP_NONE) || !ct_days_known(right->days)) return false;
  ct_day_split(right->days.from, &year, &month, &day);
  CtDateAtom atom = *left;
  atom.kind = CT_ATOM_FIXED;
  atom.days = ct_days_one(ct_day_of(year, month, left->day));
  return take(left, right, atom);
}

// "Christmas of 2020", "June last year", "next year's first quarter".
static bool join_year(CtDateAtom *left, const CtDateAtom *right, Gap gap) {
  const bool behind = left->kind == CT_ATOM_NAMED && is_year(right) &&
                      (gap == GAP_NONE || gap == GAP_OF || gap == GAP_IN);
  const bool before = right->kind == CT_ATOM_NAMED && is_year(left) &&
                      (gap == GAP_OWN || gap == GAP_IN || gap == GAP_NONE);
  if (!behind && !before) return false;
  CtDateAtom atom = behind ? *left : *right;
  atom.year = year_of(behind ? right->days : left->days);
  atom.days = ct_date_in_year(&atom, atom.year);
  atom.kind = CT_ATOM_FIXED;
  return take(left, right, atom);
}

// "end of May", "early Sunday", "mid-2024", "the first week of June", "early morning".
static bool join_select(const CtDateScan *scan, CtDateAtom *left, const CtDateAtom *right,
                        Gap gap) {
  if (left->kind != CT_ATOM_SELECT) return false;
  if (gap != GAP_NONE && gap != GAP_OF && gap != GAP_IN && gap != GAP_ON && gap != GAP_DASH)
    return false;
  if (right->kind == CT_ATOM_PART && left->nth == 0) return take(left, right, *right);
  if (!is_dated(right)) return false;
  CtDateAtom atom = *right;
  if (left->nth == 0 && is_day(right) && left->edge != CT_EDGE_WEEK_OF)
    return take(left, right, atom);  // "early Sunday"
  atom.floats = right->kind == CT_ATOM_NAMED;
  ct_date_resolve(scan, &atom);
  if (left->nth == 0) {
    atom.days = ct_date_edge(atom.days, (CtEdge)left->edge, scan->anchor);
    if (left->edge == CT_EDGE_WEEK_OF) atom.grain = CT_GRAIN_WEEK;
  } else {
    if (atom.grain == CT_GRAIN_DAY) return false;
    atom.days = ct_date_nth_unit(atom.days, left->nth, left->count, left->unit);
    atom.grain = left->grain;
    atom.year = 0;
  }
  return take(left, right, atom);
}

// "two days before Christmas", "three weeks from tomorrow".
static bool join_offset(const CtDateScan *scan, CtDateAtom *left, const CtDateAtom *right,
                        Gap gap) {
  if (left->kind != CT_ATOM_OFFSET || !is_dated(right) || (gap != GAP_AFTER && gap != GAP_BEFORE))
    return false;
  CtDateAtom atom = *right;
  ct_date_resolve(scan, &atom);
  const int sign = gap == GAP_AFTER ? 1 : -1;
  atom.days = ct_days_one(ct_date_shift_day(
      sign > 0 && !is_day(right) ? atom.days.to : atom.days.from, left->shift, sign));
  atom.grain = left->grain;
  atom.weekday = -1;
  return take(left, right, atom);
}

static bool join(const CtDateScan *scan, CtDateAtom *left, const CtDateAtom *right) {
  const Gap gap = gap_between(scan, left->end, right->first);
  if (gap == GAP_OTHER) return false;
  return join_select(scan, left, right, gap) || join_offset(scan, left, right, gap) ||
         join_clock(left, right, gap) || join_time(left, right, gap) ||
         join_overnight(left, right, gap) || join_weekday(left, right, gap) ||
         join_week(left, right, gap) || join_month(left, right, gap) || join_year(left, right, gap);
}

uint32_t ct_date_join(const CtDateScan *scan, CtDateAtom *atoms, uint32_t count) {
  uint32_t top = count;
  if (count < 2) return count;
  for (uint32_t i = count; i-- > 0;) {
    CtDateAtom atom = atoms[i];
    while (top < count && join(scan, &atom, &atoms[top]))
      top++;
    atoms[--top] = atom;
  }
  for (uint32_t i = top; i < count; i++)
    atoms[i - top] = atoms[i];
  return count - top;
}
