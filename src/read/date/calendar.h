// Days as numbers, and the intervals that months, weeks, seasons and feasts are. Exact over the
// years 1 to 9999 of the proleptic Gregorian calendar; knows nothing of words or texts.
#ifndef CT_READ_CALENDAR_H
#define CT_READ_CALENDAR_H

#include "base/text.h"

// A day as a count from 1970-01-01 (proleptic Gregorian), CT_NO_DAY where unknown.
typedef int32_t CtDay;
#define CT_NO_DAY INT32_MIN

typedef struct CtDays {
  CtDay from;  // both inclusive; either may be CT_NO_DAY
  CtDay to;
} CtDays;

// A moment to the minute: day, and minute of the day or -1 where only the day is known.
typedef struct CtMoment {
  CtDay day;
  int16_t minute;
} CtMoment;

#define CT_NO_DAYS ((CtDays){CT_NO_DAY, CT_NO_DAY})

// CT_NO_DAY when there is no such day, or the year is not in 1 to 9999.
CtDay ct_day_of(int32_t year, uint32_t month, uint32_t day);
void ct_day_split(CtDay day, int32_t *year, uint32_t *month, uint32_t *day_of_month);
int ct_day_weekday(CtDay day);  // 0 = Monday
// "2025-12-06" into out of 16 bytes; the length. Nothing for CT_NO_DAY.
size_t ct_day_format(CtDay day, char *out);
// 28 to 31; 0 for a month that is none.
uint32_t ct_month_length(int32_t year, uint32_t month);

// The day `count` days later (earlier where negative); CT_NO_DAY stays, and what leaves the
// calendar becomes it.
CtDay ct_day_add(CtDay day, int64_t count);
// The same day of the month `count` months later, or the last of that month where it is shorter.
CtDay ct_day_add_months(CtDay day, int64_t count);

// These give CT_NO_DAYS for what is no month, year, week of the calendar.
CtDays ct_days_of_month(int32_t year, uint32_t month);
// Months [first_month, first_month + count) of the year; may run into the next one (winter: 12, 3).
CtDays ct_days_of_months(int32_t year, uint32_t first_month, uint32_t count);
CtDays ct_days_of_years(int32_t first_year, int32_t last_year);
// Monday to Sunday around `day` (ISO 8601).
CtDays ct_days_of_week(CtDay day);
// Week 1 is the one with the year's first Thursday (ISO 8601).
CtDays ct_days_of_iso_week(int32_t year, uint32_t week);

// The n-th such weekday of the month, n from 1; n = -1 is the last. CT_NO_DAY where the month has
// none.
CtDay ct_day_nth_weekday(int32_t year, uint32_t month, int weekday, int n);
// Western Easter Sunday (Meeus, Jones, Butcher), and the Orthodox one.
CtDay ct_day_easter(int32_t year);
CtDay ct_day_orthodox_easter(int32_t year);

bool ct_days_known(CtDays days);  // both ends
CtDays ct_days_one(CtDay day);
// From the earlier start to the later end; CT_NO_DAYS where either is unknown or they are the wrong
// way round.
CtDays ct_days_span(CtDays first, CtDays last);

// Reads "2025-12-06", "2025-08", "2025", "2025-12-06T17:04:00+02:00". *days takes the interval,
// *minute the clock time (in the zone given) or -1. False when it is none of these, or no real day.
bool ct_published_parse(CtText text, CtDays *days, int16_t *minute);

#endif
