// Parts of a stretch of days: its early third, its second half, its first week. Takes days, leaves
// days.
#include "read/date/date_atom.h"

static bool is_year(CtDays days) {
  int32_t year, last_year;
  uint32_t month, day, last_month, last_day;
  ct_day_split(days.from, &year, &month, &day);
  ct_day_split(days.to, &last_year, &last_month, &last_day);
  return year == last_year && month == 1 && day == 1 && last_month == 12 && last_day == 31;
}

// Part `index` of `parts`: of a year in whole months, of anything else in days.
static CtDays part_of(CtDays days, int32_t index, int32_t parts) {
  int32_t year;
  uint32_t month, day;
  if (is_year(days)) {
    ct_day_split(days.from, &year, &month, &day);
    return ct_days_of_months(year, (uint32_t)(index * 12 / parts) + 1, (uint32_t)(12 / parts));
  }
  const int32_t length = days.to - days.from + 1;
  const CtDay from = days.from + length / parts * index;
  return (CtDays){from, index == parts - 1 ? days.to : from + length / parts - 1};
}

CtDays ct_date_edge(CtDays days, CtEdge edge, CtDay anchor) {
  if (!ct_days_known(days)) return days;
  if (edge == CT_EDGE_WEEK_OF) return ct_days_of_week(days.from);
  if (days.to - days.from < 2) return days;
  switch (edge) {
  case CT_EDGE_EARLY:
  case CT_EDGE_MIDDLE:
  case CT_EDGE_LATE: return part_of(days, (int32_t)edge - CT_EDGE_EARLY, 3);
  case CT_EDGE_FIRST_HALF:
  case CT_EDGE_SECOND_HALF: return part_of(days, (int32_t)edge - CT_EDGE_FIRST_HALF, 2);
  case CT_EDGE_SO_FAR:
    return anchor >= days.from && anchor <= days.to ? (CtDays){days.from, anchor} : days;
  case CT_EDGE_REST:
    return anchor >= days.from && anchor <= days.to ? (CtDays){anchor, days.to} : days;
  default: return days;
  }
}

static CtDays cut(CtDays days, CtDays to) {
  if (!ct_days_known(days) || days.from > to.to || days.to < to.from) return CT_NO_DAYS;
  return (CtDays){days.from < to.from ? to.from : days.from, days.to > to.to ? to.to : days.to};
}

// "first Monday of May", "last weekend of May".
static CtDays nth_weekday(CtDays days, int32_t nth, int32_t weekday, int32_t length) {
  const CtDay first = ct_day_add(days.from, (weekday - ct_day_weekday(days.from) + 7) % 7);
  const CtDay last = ct_day_add(days.to, -((ct_day_weekday(days.to) - weekday + 7) % 7));
  const CtDay day = nth < 0 ? last : ct_day_add(first, ((int64_t)nth - 1) * 7);
  return cut((CtDays){day, ct_day_add(day, length - 1)},
             (CtDays){days.from, ct_day_add(days.to, 1)});
}

CtDays ct_date_nth_unit(CtDays days, int32_t nth, int32_t count, CtDateUnit unit) {
  if (!ct_days_known(days) || count < 1) return CT_NO_DAYS;
  if (unit.kind == CT_UNIT_WEEKDAY) return nth_weekday(days, nth, unit.length, 1);
  if (unit.kind == CT_UNIT_WEEKENDS) return nth_weekday(days, nth, 5, 2);
  const int64_t length = (int64_t)unit.length * count;
  const int64_t skipped = ((int64_t)nth - 1) * length;
  CtDay from, to;
  if (unit.kind == CT_UNIT_MONTHS) {
    from = nth < 0 ? ct_day_add_months(ct_day_add(days.to, 1), -length)
                   : ct_day_add_months(days.from, skipped);
    to = nth < 0 ? days.to : ct_day_add(ct_day_add_months(from, length), -1);
  } else {
    from = nth < 0 ? ct_day_add(days.to, 1 - length) : ct_day_add(days.from, skipped);
    to = nth < 0 ? days.to : ct_day_add(from, length - 1);
  }
  return from == CT_NO_DAY || to == CT_NO_DAY ? CT_NO_DAYS : cut((CtDays){from, to}, days);
}
