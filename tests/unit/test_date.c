// Dates of single sentences as one line: "text from..to", with "@minute", "as of", "past", "clock";
// and the tokens they take.
#include "build_document.h"
#include "read/claim/dateline.h"
#include "read/date/date.h"

typedef struct Read {
  Built built;
  CtDates dates;
  CtTaken taken;
} Read;

static void read_dates(Read *read, const char *published, const char *text) {
  CtDays days = CT_NO_DAYS;
  int16_t minute;
  build(&read->built, text);
  memset(&read->dates, 0, sizeof(read->dates));
  if (published) CHECK(ct_published_parse(ct_text_of(published), &days, &minute));
  CHECK(ct_taken_init(&read->taken, read->built.document.tokens.count, &read->built.arena));
  for (uint32_t i = 0; i < read->built.document.sentences.count; i++) {
    ct_sentence_tag(&read->built.document, &read->built.document.sentences.items[i]);
    CHECK(ct_dates_read(&read->built.document, i, days, &read->taken, &read->built.arena,
                        &read->dates));
  }
}

static void put_day(Built *built, CtDay day) {
  char text[16];
  const size_t length = ct_day_format(day, text);
  if (length > 0)
    put(built, (CtText){text, length});
  else
    put_string(built, "?");
}

static void put_date(Read *read, const CtDate *date) {
  char clock[16];
  put(&read->built, ct_document_words(&read->built.document, date->first, date->end));
  put_string(&read->built, " ");
  if (date->is_clock_only)
    put_string(&read->built, "clock");
  else
    put_day(&read->built, date->days.from);
  if (date->days.to != date->days.from) {
    put_string(&read->built, "..");
    put_day(&read->built, date->days.to);
  }
  if (date->minute >= 0) {
    snprintf(clock, sizeof(clock), "@%02d:%02d", date->minute / 60, date->minute % 60);
    put_string(&read->built, clock);
  }
  if (date->as_of) put_string(&read->built, " as of");
  if (date->past_range) put_string(&read->built, " past");
}

static void check_dates(const char *published, const char *text, const char *expected, int line) {
  Read read;
  read_dates(&read, published, text);
  for (uint32_t i = 0; i < read.dates.count; i++) {
    if (i > 0) put_string(&read.built, "; ");
    put_date(&read, &read.dates.items[i]);
  }
  check_line(&read.built, expected, line);
}
#define CHECK_DATES(text, expected)                                                                \
  check_dates("2025-08-29", (text), (expected), __LINE__)  // a Friday

static void reads_absolute_dates(void) {
  CHECK_DATES("It fell on 28 August 2025.", "28 August 2025 2025-08-28");
  CHECK_DATES("It fell on August 28, 2025, and on Aug. 3.",
              "August 28, 2025 2025-08-28; Aug. 3 2025-08-03");
  CHECK_DATES("It fell on the 28th of August.", "28th of August 2025-08-28");
  CHECK_DATES("It fell on 2025-12-06 or 12/06/2025 or 22/04/2025.",
              "2025-12-06 2025-12-06; 12/06/2025 2025-12-06; 22/04/2025 2025-04-22");
  CHECK_DATES("The law of 31 April 2025 is no law.", "31 April 2025 ?");
}

static void tells_months_from_verbs_and_names(void) {
  CHECK_DATES("They may march on Sunday in March.",
              "Sunday 2025-08-31; March 2026-03-01..2026-03-31");
  CHECK_DATES("Theresa May said so in May.", "May 2025-05-01..2025-05-31");
  CHECK_DATES("They sat in the sun for a second.", "");
}

static void tells_years_from_counts(void) {
  CHECK_DATES("In 2022 some 2000 people fled 1500 homes.", "2022 2022-01-01..2022-12-31");
  CHECK_DATES("The 2014 annexation came before 2022.",
              "2014 2014-01-01..2014-12-31; 2022 2022-01-01..2022-12-31");
  CHECK_DATES("It cost $2000 and 2000 km were mined.", "");
  CHECK_DATES("In the 1990s and the 19th century",
              "1990s 1990-01-01..1999-12-31; 19th century 1801-01-01..1900-12-31");
  CHECK_DATES("The 2019-20 season", "2019-20 2019-01-01..2020-12-31");
}

static void resolves_weekdays(void) {
  CHECK_DATES("Russia struck on Wednesday night.", "Wednesday night 2025-08-27");
  CHECK_DATES("He said so on Friday.", "Friday 2025-08-29");
  CHECK_DATES("They will meet on Monday.", "Monday 2025-09-01");
  CHECK_DATES("They met last Friday and meet next Tuesday.",
              "last Friday 2025-08-22; next Tuesday 2025-09-02");
  CHECK_DATES("In the early hours of Sunday it burned.", "early hours of Sunday 2025-08-24");
  CHECK_DATES("They meet every Friday.", "");
}

static void resolves_relative_days(void) {
  CHECK_DATES("Yesterday, today and tomorrow.",
              "Yesterday 2025-08-28; today 2025-08-29; tomorrow 2025-08-30");
  CHECK_DATES("Drones struck overnight.", "overnight 2025-08-28..2025-08-29");
  CHECK_DATES("It fell two weeks ago, in the last week, or last week.",
              "two weeks ago 2025-08-15; last week 2025-08-22..2025-08-29 past; last week "
              "2025-08-18..2025-08-24");
  CHECK_DATES("It has held since February 2022.", "February 2022 2022-02-01..2025-08-29 past");
  CHECK_DATES("He was back just 48 hours later.", "48 hours later ?");
}

static void reads_parts_and_ranges(void) {
  CHECK_DATES("In early March, mid-June and the end of 2024.",
              "early March 2025-03-01..2025-03-10; mid-June 2025-06-11..2025-06-20; end of 2024 "
              "2024-09-01..2024-12-31");
  CHECK_DATES("From 3 to 5 June, August 28–29 and between May and July 2024.",
              "3 to 5 June 2025-06-03..2025-06-05; August 28–29 2025-08-28..2025-08-29; May and "
              "July 2024 2024-05-01..2024-07-31");
  CHECK_DATES("In Q3 2024, in summer 2023 and in the first half of 2025.",
              "Q3 2024 2024-07-01..2024-09-30; summer 2023 2023-06-01..2023-08-31; first half of "
              "2025 2025-01-01..2025-06-30");
}

static void reads_clock_times(void) {
  CHECK_DATES("As of 8 p.m. Sunday 14 were dead.", "8 p.m. Sunday 2025-08-24@20:00 as of");
  CHECK_DATES("By 17:04 it was 41.", "17:04 clock@17:04 as of");
  CHECK_DATES("It began at noon and ended at 11.30pm local time.",
              "noon clock@12:00; 11.30pm local time clock@23:30");
  CHECK_DATES("Rates rose 11.30 percent to 8.", "");
}

static void leaves_days_open_without_published(void) {
  check_dates(NULL, "It fell on Wednesday, on 28 August and on 3 June 2020.",
              "Wednesday ?; 28 August ?; 3 June 2020 2020-06-03", __LINE__);
}

static void check_taken(const char *text, const char *word, bool expected, int line) {
  Read read;
  read_dates(&read, "2025-08-29", text);
  for (uint32_t i = 0; i < read.built.document.tokens.count; i++) {
    if (!ct_text_equal(ct_document_word(&read.built.document, i), ct_text_of(word))) continue;
    check_int(ct_taken_is(&read.taken, i), expected, text, __FILE__, line);
  }
  build_free(&read.built);
}

static void takes_what_is_no_quantity(void) {
  check_taken("It fell two weeks ago.", "two", true, __LINE__);
  check_taken("He was back 48 hours later.", "48", false, __LINE__);
  check_taken("over the past 1,000 days of war", "1,000", false, __LINE__);
  check_taken("In 2022 it began.", "2022", true, __LINE__);
  check_taken("Some 2000 people fled.", "2000", false, __LINE__);
}

static void check_dateline(const char *text, const char *expected, int line) {
  Read read;
  CtDateline found;
  read_dates(&read, "2025-08-29", text);
  if (ct_dateline_read(&read.built.document, 0, &read.built.arena, &found)) {
    put(&read.built, found.place_name);
    put_string(&read.built, " | ");
    put(&read.built, ct_document_words(&read.built.document, found.date_first, found.date_end));
    put_string(&read.built, " | ");
    put(&read.built, found.agency);
  }
  check_line(&read.built, expected, line);
}

static void reads_datelines(void) {
  check_dateline("KYIV, Ukraine, Aug 28 (Reuters) - Russia launched 629 drones.",
                 "KYIV | Aug 28 | Reuters", __LINE__);
  check_dateline("PALM BEACH, Fla. (AP) — He met them.", "PALM BEACH |  | AP", __LINE__);
  check_dateline("Kyiv said on Aug 28 that drones - many of them - fell.", "", __LINE__);
  check_dateline("Russia launched 629 drones.", "", __LINE__);
}

TEST_MAIN(TEST(reads_absolute_dates), TEST(tells_months_from_verbs_and_names),
          TEST(tells_years_from_counts), TEST(resolves_weekdays), TEST(resolves_relative_days),
          TEST(reads_parts_and_ranges), TEST(reads_clock_times),
          TEST(leaves_days_open_without_published), TEST(takes_what_is_no_quantity),
          TEST(reads_datelines))
