// Day arithmetic against known days, and every day of four centuries there and back.
#include "check.h"
#include "read/date/calendar.h"

static void check_day(CtDay day, const char *expected, int line) {
  char text[16];
  const size_t length = ct_day_format(day, text);
  check_text((CtText){text, length}, ct_text_of(expected), "day", __FILE__, line);
}
#define CHECK_DAY(day, expected) check_day((day), (expected), __LINE__)

static void check_days(CtDays days, const char *from, const char *to, int line) {
  check_day(days.from, from, line);
  check_day(days.to, to, line);
}
#define CHECK_DAYS(days, from, to) check_days((days), (from), (to), __LINE__)

static void counts_from_the_epoch(void) {
  CHECK_EQ_INT(ct_day_of(1970, 1, 1), 0);
  CHECK_EQ_INT(ct_day_of(1969, 12, 31), -1);
  CHECK_EQ_INT(ct_day_of(2000, 3, 1), 11017);
  CHECK_EQ_INT(ct_day_weekday(0), 3);                       // Thursday
  CHECK_EQ_INT(ct_day_weekday(ct_day_of(2025, 8, 27)), 2);  // Wednesday
  CHECK_EQ_INT(ct_day_weekday(ct_day_of(1865, 4, 14)), 4);  // Friday
}

static void goes_there_and_back(void) {
  int32_t year;
  uint32_t month, day;
  bool same = true;
  for (CtDay at = ct_day_of(1800, 1, 1); at <= ct_day_of(2200, 12, 31); at++) {
    ct_day_split(at, &year, &month, &day);
    same &= ct_day_of(year, month, day) == at;
  }
  CHECK(same);
  ct_day_split(ct_day_of(1, 1, 1), &year, &month, &day);
  CHECK_EQ_INT(year, 1);
  ct_day_split(ct_day_of(9999, 12, 31), &year, &month, &day);
  CHECK_EQ_INT(year * 10000 + (int32_t)(month * 100 + day), 99991231);
}

static void knows_what_is_no_day(void) {
  CHECK_EQ_INT(ct_day_of(2025, 2, 29), CT_NO_DAY);
  CHECK(ct_day_of(2024, 2, 29) != CT_NO_DAY);
  CHECK_EQ_INT(ct_day_of(1900, 2, 29), CT_NO_DAY);
  CHECK_EQ_INT(ct_day_of(2025, 13, 1), CT_NO_DAY);
  CHECK_EQ_INT(ct_day_of(2025, 4, 31), CT_NO_DAY);
  CHECK_EQ_INT(ct_day_of(0, 1, 1), CT_NO_DAY);
  CHECK_EQ_INT(ct_day_of(10000, 1, 1), CT_NO_DAY);
}

static void never_leaves_the_calendar(void) {
  CHECK_EQ_INT(ct_day_add(ct_day_of(9999, 12, 31), 1), CT_NO_DAY);
  CHECK_EQ_INT(ct_day_add(CT_NO_DAY, 1), CT_NO_DAY);
  CHECK_EQ_INT(ct_day_add(0, INT64_MAX), CT_NO_DAY);
  CHECK_EQ_INT(ct_day_add_months(0, INT64_MIN), CT_NO_DAY);
  CHECK_EQ_INT(ct_day_add_months(0, -12 * 1969 - 1), CT_NO_DAY);
}

static void adds_months(void) {
  CHECK_DAY(ct_day_add_months(ct_day_of(2025, 1, 31), 1), "2025-02-28");
  CHECK_DAY(ct_day_add_months(ct_day_of(2025, 1, 31), -2), "2024-11-30");
  CHECK_DAY(ct_day_add_months(ct_day_of(2025, 8, 28), -36), "2022-08-28");
}

static void makes_intervals(void) {
  CHECK_DAYS(ct_days_of_month(2024, 2), "2024-02-01", "2024-02-29");
  CHECK_DAYS(ct_days_of_months(2023, 12, 3), "2023-12-01", "2024-02-29");
  CHECK_DAYS(ct_days_of_years(1990, 1999), "1990-01-01", "1999-12-31");
  CHECK_DAYS(ct_days_of_week(ct_day_of(2025, 8, 31)), "2025-08-25", "2025-08-31");
  CHECK_DAYS(ct_days_of_iso_week(2019, 1), "2018-12-31", "2019-01-06");
  CHECK(!ct_days_known(ct_days_of_month(2025, 0)));
  CHECK(!ct_days_known(ct_days_span(ct_days_one(5), ct_days_one(4))));
}

static void finds_feasts(void) {
  CHECK_DAY(ct_day_easter(2018), "2018-04-01");
  CHECK_DAY(ct_day_easter(2025), "2025-04-20");
  CHECK_DAY(ct_day_orthodox_easter(2025), "2025-04-20");
  CHECK_DAY(ct_day_orthodox_easter(2024), "2024-05-05");
  CHECK_DAY(ct_day_nth_weekday(2025, 11, 3, 4), "2025-11-27");  // Thanksgiving
  CHECK_DAY(ct_day_nth_weekday(2025, 5, 0, -1), "2025-05-26");  // Memorial Day
  CHECK_EQ_INT(ct_day_nth_weekday(2025, 11, 3, 5), CT_NO_DAY);
}

static bool parse(const char *text, CtDays *days, int16_t *minute) {
  return ct_published_parse(ct_text_of(text), days, minute);
}

static void reads_published(void) {
  CtDays days;
  int16_t minute;
  CHECK(parse("2025-12-06", &days, &minute));
  CHECK_DAYS(days, "2025-12-06", "2025-12-06");
  CHECK_EQ_INT(minute, -1);
  CHECK(parse("2025-12-06T17:04:00+02:00", &days, &minute));
  CHECK_EQ_INT(minute, 17 * 60 + 4);
  CHECK(parse(" 2025-12-06 17:04:59.123Z ", &days, &minute));
  CHECK(parse("2025-08", &days, &minute));
  CHECK_DAYS(days, "2025-08-01", "2025-08-31");
  CHECK(parse("2025", &days, &minute));
  CHECK_DAYS(days, "2025-01-01", "2025-12-31");
}

static void refuses_what_is_no_date(void) {
  static const char *const BAD[] = {"",
                                    "25-12-06",
                                    "2025-13-01",
                                    "2025-02-30",
                                    "2025-12-06T",
                                    "2025-12-6",
                                    "2025-12-06T24:00",
                                    "2025-12-06 17:04x",
                                    "2025/12/06",
                                    "yesterday",
                                    "2025-12-06T17:04+02:00:00",
                                    "20251206",
                                    "2025-12-06T17:04:"};
  CtDays days;
  int16_t minute;
  for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
    const bool read = parse(BAD[i], &days, &minute);
    check_int(read, false, BAD[i], __FILE__, __LINE__);
  }
}

TEST_MAIN(TEST(counts_from_the_epoch), TEST(goes_there_and_back), TEST(knows_what_is_no_day),
          TEST(never_leaves_the_calendar), TEST(adds_months), TEST(makes_intervals),
          TEST(finds_feasts), TEST(reads_published), TEST(refuses_what_is_no_date))
