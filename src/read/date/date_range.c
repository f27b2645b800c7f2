// Ranges between two dates: "from May to July 2024", "Monday to Friday", "2014-2018", "between June
// 3 and July 1", "Saturday night into Sunday". What the one end leaves out (a year, a month) the
// other gives. Takes joined atoms; leaves fewer.
#include "read/date/date_atom.h"

static bool can_end_range(const CtDateAtom *atom) {
  return (atom->kind == CT_ATOM_FIXED && !atom->is_range && atom->loose_end <= atom->first) ||
         atom->kind == CT_ATOM_NAMED || atom->kind == CT_ATOM_WEEKDAY ||
         atom->kind == CT_ATOM_MONTH_DAY;
}

// "to", "until", "-" between the ends; "and" only behind "between".
static bool binds(const CtDateScan *scan, const CtDateAtom *left, const CtDateAtom *right) {
  uint32_t end;
  uint32_t at = left->end;
  if (ct_date_sign(scan, at, ',')) at++;  // "June 3, 2020, to June 5"
  const bool until = ct_date_link(scan, at, CT_DATE_LINKS_ROLE_UNTIL, &end);
  if (!until) end = at + 1;
  if (!until && !ct_date_dash(scan, at) && !ct_date_is(scan, at, "into") &&
      !ct_date_is(scan, at, "and"))
    return false;
  if (!until && ct_date_is(scan, at, "and")) {
    const uint32_t before =
        ct_date_is(scan, left->first - 1, "the") ? left->first - 2 : left->first - 1;
    if (!ct_date_is(scan, before, "between")) return false;
  }
  while (end < right->first && (ct_date_is(scan, end, "the") || ct_date_is(scan, end, "on")))
    end++;
  return end == right->first;
}

static int32_t year_of(CtDay day) {
  int32_t year;
  uint32_t month, day_of_month;
  ct_day_split(day, &year, &month, &day_of_month);
  return year;
}

static void set_year(CtDateAtom *atom, int32_t year) {
  atom->kind = CT_ATOM_FIXED;
  atom->days = ct_date_in_year(atom, year);
}

// The left end lies before the right one: "from the 27th to the 3rd of April", "May to July 2024",
// "Saturday to Monday".
static void resolve_left(const CtDateScan *scan, CtDateAtom *left, const CtDateAtom *right) {
  if (right->days.from == CT_NO_DAY) {
    ct_date_resolve(scan, left);
  } else if (left->kind == CT_ATOM_NAMED) {
    const int32_t year = year_of(right->days.from);
    const CtDays same = ct_date_in_year(left, year);
    set_year(left, same.from > right->days.from ? year - 1 : year);
  } else if (left->kind == CT_ATOM_WEEKDAY && left->step == CT_NO_STEP && left->day == 0) {
    const int back = (ct_day_weekday(right->days.from) - left->weekday + 7) % 7;
    left->kind = CT_ATOM_FIXED;
    left->days = ct_days_one(ct_day_add(right->days.from, -(back == 0 ? 7 : back)));
  } else if (left->kind == CT_ATOM_MONTH_DAY) {
    CtDateScan then = *scan;
    then.anchor = right->days.from;
    ct_date_resolve(&then, left);
  } else {
    ct_date_resolve(scan, left);
  }
}

// A year that only the left end has: "April 2016 to June", "June 3, 2020, to July 1".
static void resolve_right(const CtDateScan *scan, const CtDateAtom *left, CtDateAtom *right) {
  if (right->kind == CT_ATOM_WEEKDAY && right->step == CT_NO_STEP && right->day == 0 &&
      left->kind == CT_ATOM_FIXED) {
    const CtDay from = left->days.from;  // "next Monday to Friday"
    right->kind = CT_ATOM_FIXED;
    right->days =
        from == CT_NO_DAY
            ? CT_NO_DAYS
            : ct_days_one(ct_day_add(from, (right->weekday - ct_day_weekday(from) + 7) % 7));
    return;
  }
  const bool from_left = left->kind == CT_ATOM_FIXED && left->year != 0 &&
                         right->kind == CT_ATOM_NAMED && ct_days_known(left->days);
  if (!from_left) {
    ct_date_resolve(scan, right);
    return;
  }
  const CtDays same = ct_date_in_year(right, left->year);
  set_year(right, same.to < left->days.from ? left->year + 1 : left->year);
}

// "Aug. 25-Sept. 7", "from November to February": the first end is placed, the second is the next
// one after it.
static void resolve_both(const CtDateScan *scan, CtDateAtom *left, CtDateAtom *right) {
  enum { MONTH_DAYS = 31 };
  const int tense = ct_date_tense(scan, left->first, right->end);
  ct_date_resolve(scan, left);
  if (!ct_days_known(left->days)) {
    ct_date_resolve(scan, right);
    return;
  }
  int32_t year = year_of(left->days.from);
  if (ct_date_in_year(right, year).to < left->days.from) year++;
  set_year(right, year);
  if (tense < 0 && right->days.from > ct_day_add(scan->anchor, MONTH_DAYS)) {
    set_year(left, year_of(left->days.from) - 1);
    set_year(right, year - 1);
  }
}

static bool make_range(const CtDateScan *scan, CtDateAtom *left, const CtDateAtom *right) {
  if (!can_end_range(left) || !can_end_range(right) || !binds(scan, left, right)) return false;
  CtDateAtom from = *left, to = *right;
  if (from.kind == CT_ATOM_WEEKDAY && from.step != CT_NO_STEP) ct_date_resolve(scan, &from);
  if (from.kind == CT_ATOM_NAMED && to.kind == CT_ATOM_NAMED) {
    resolve_both(scan, &from, &to);
  } else {
    resolve_right(scan, &from, &to);
    resolve_left(scan, &from, &to);
  }
  CtDays span = ct_days_span(from.days, to.days);
  if (!ct_days_known(span) && from.floats) {  // "from the end of March to the middle of September"
    from.days =
        (CtDays){ct_day_add_months(from.days.from, -12), ct_day_add_months(from.days.to, -12)};
    span = ct_days_span(from.days, to.days);
  }
  if (!ct_days_known(span) && ct_days_known(from.days) && ct_days_known(to.days))
    return false;  // the wrong way round
  *left = from;
  left->days = span;
  left->end = right->end;
  left->grain = CT_GRAIN_RANGE;
  left->is_range = true;
  left->weekday = -1;
  return true;
}

uint32_t ct_date_ranges(const CtDateScan *scan, CtDateAtom *atoms, uint32_t count) {
  uint32_t kept = 0;
  if (count < 2) return count;
  for (uint32_t i = 0; i < count; i++) {
    if (kept > 0 && make_range(scan, &atoms[kept - 1], &atoms[i])) continue;
    atoms[kept++] = atoms[i];
  }
  return kept;
}
