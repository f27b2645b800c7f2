// From a date as the text has it to the days of a happening: nights that run into a morning, days of a year that is the report's.
#include "lexicon/lexicon.h"
#include "read/mention/mention_parts.h"

static bool says_night(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  for (uint32_t token = date->first; token < date->end; token++)
    if (ct_event_word_is(document, token, CT_EVENT_WORDS_ROLE_NIGHT)) return true;
  return false;
}

// A month by name, or 0.
static uint32_t month_of(const CtDocument *document, uint32_t token) {
  const CtLexEntry *entry = ct_document_entry(document, token);
  for (uint8_t i = 0; entry && i < entry->sense_count; i++) {
    CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_DATES || ct_lex_dates[sense.row].role != CT_DATES_ROLE_MONTH)
      continue;
    return (uint32_t)ct_lex_dates[sense.row].value;
  }
  return 0;
}

static uint32_t day_number(const CtDocument *document, uint32_t token) {
  CtText word = ct_document_word(document, token);
  CtNumber number;
  int64_t day;
  if (document->tokens.items[token].kind != CT_TOKEN_NUMBER || !ct_number_parse(word, &number))
    return 0;
  return ct_number_to_int(number, &day) && day >= 1 && day <= 31 ? (uint32_t)day : 0;
}

uint16_t ct_telling_month_day(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  uint32_t month = 0, day = 0;
  if (ct_days_known(date->days)) return 0;
  // Of "September 6-7" the later day: a night belongs to the morning it ends in.
  for (uint32_t token = date->first; token < date->end; token++) {
    uint32_t found = month_of(document, token), number = day_number(document, token);
    if (found != 0) month = found;
    if (number != 0) day = number;
  }
  return month != 0 && day != 0 ? (uint16_t)(month * 100 + day) : 0;
}

// "August 28", published "2025-08": the year is the one of publication.
static CtDays days_in_published_year(const CtTelling *telling, uint16_t month_day) {
  CtDays published = telling->reading->published;
  int32_t first, last;
  uint32_t month, day;
  if (!ct_days_known(published) || month_day == 0) return CT_NO_DAYS;
  ct_day_split(published.from, &first, &month, &day);
  ct_day_split(published.to, &last, &month, &day);
  CtDay found = ct_day_of(first, month_day / 100u, month_day % 100u);
  return first == last && found != CT_NO_DAY && found <= published.to ? ct_days_one(found)
                                                                      : CT_NO_DAYS;
}

// "Wednesday night", "late on Wednesday" run into Thursday; told on Wednesday, it may be the night that ended then.
CtDays ct_telling_days_of(const CtTelling *telling, const CtDate *date) {
  CtDays days = date->days;
  if (!ct_days_known(days))
    days = days_in_published_year(telling, ct_telling_month_day(telling, date));
  const CtDay published = telling->reading->published.to;
  if (ct_days_known(days) && days.from == days.to && days.to != published &&
      says_night(telling, date))
    days.to++;
  return days;
}
