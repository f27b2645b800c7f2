// The period whose toll a figure tells: "more than 500 inmates have been killed since 2021", "so far this year". Such a figure counts
// many happenings; it is no toll of the one that is reported.
#include "lexicon/lexicon.h"
#include "read/mention/mention_parts.h"

enum {
  LONG_BEFORE = 21,  // days: what is counted from further back is more than the happening itself
  LONG_BEFORE_DAY =
      7,            // the same where the happening has a day: "since June 26, rains have killed 46"
  MONTH_DAYS = 27,  // "in July"
  WINDOW_DAYS = 31,       // of an outbreak: "over the past month"
  NEW_DAYS = 2,           // "52 new cases in the past 24 hours" are told of the outbreak itself
  BEGAN_REACH = 6,        // tokens: "since the war began on October 7"
  LONG_BEFORE_HEAT = 90,  // the same for a heatwave: it lasts for weeks
  LONG_BEFORE_OUTBREAK = 365,  // and of an outbreak, which lasts for months
  LONG_BEFORE_SUDDEN = 2       // and of what is over in a moment, where its day is known
};

// A happening of one moment: what is counted "since Friday" of a crash on Monday counts others, too.
static bool is_sudden(uint8_t type) {
  switch (type) {
  case CT_EVENT_TYPES_TYPE_SHOOTING:
  case CT_EVENT_TYPES_TYPE_STABBING:
  case CT_EVENT_TYPES_TYPE_EXPLOSION:
  case CT_EVENT_TYPES_TYPE_CRASH:
  case CT_EVENT_TYPES_TYPE_SINKING:
  case CT_EVENT_TYPES_TYPE_COLLAPSE:
  case CT_EVENT_TYPES_TYPE_STAMPEDE:
  case CT_EVENT_TYPES_TYPE_EARTHQUAKE:
  case CT_EVENT_TYPES_TYPE_LANDSLIDE: return true;
  default: return false;
  }
}

static bool starts_before(const CtTelling *telling, CtDay start) {
  const CtDays main = telling->reading->mentions.items[0].days;
  const CtDays published = telling->reading->published;
  const int32_t far = telling->main_type == CT_EVENT_TYPES_TYPE_OUTBREAK   ? LONG_BEFORE_OUTBREAK
                      : telling->main_type == CT_EVENT_TYPES_TYPE_HEATWAVE ? LONG_BEFORE_HEAT
                                                                           : LONG_BEFORE;
  if (ct_days_known(main))
    return main.from - start >
           (is_sudden(telling->main_type) ? LONG_BEFORE_SUDDEN : LONG_BEFORE_DAY);
  return ct_days_known(published) && published.from - start > far;
}

// Whether nothing parts the figure from the stretch: no other clause, no superlative ("the deadliest since 2008"). A stretch that
// begins the sentence may have a comma behind it.
static bool is_of_stretch(const CtTelling *telling, uint32_t first_token, const CtDate *date,
                          uint32_t token) {
  const CtDocument *document = &telling->reading->document;
  const bool behind = date->first > token;
  // "Since" itself begins clauses elsewhere.
  const uint32_t end = behind ? date->first - 1 : token;
  for (uint32_t t = behind ? token + 1 : date->end; t < end; t++) {
    if (!ct_mention_parts_clauses(document, t)) continue;
    if (behind || t != date->end || date->first > first_token + 1) return false;
  }
  return true;
}

// What begins the first sentence is a dateline, no place of what is counted.
static bool is_of_line(const CtTelling *telling, uint32_t sentence, const CtPlace *place) {
  return ct_telling_weight(telling, sentence) == CT_WEIGHT_FIRST &&
         place->first == telling->reading->document.sentences.items[sentence].first;
}

// "Cholera has killed 40 people over the past week": of an outbreak that goes on, no more than a week's toll; not "since Monday",
// which may be since it began.
static bool is_window(const CtTelling *telling, const CtDate *date) {
  const int32_t length = date->days.to - date->days.from;
  return telling->main_type == CT_EVENT_TYPES_TYPE_OUTBREAK && length > NEW_DAYS &&
         length <= WINDOW_DAYS && date->first > 0 &&
         !ct_event_word_is(&telling->reading->document, date->first - 1, CT_EVENT_WORDS_ROLE_SINCE);
}

// "3,800 drones had been launched in July", below the lead of a report on one attack of that month: the month's toll. Not of what
// lasts, whose day is unknown.
static bool is_month_around(const CtTelling *telling, const CtDate *date) {
  const CtDays main = telling->reading->mentions.items[0].days;
  return ct_days_known(main) && ct_days_known(date->days) && main.to - main.from <= 1 &&
         date->days.to - date->days.from >= MONTH_DAYS && date->days.from <= main.from &&
         date->days.to >= main.to && ct_telling_weight(telling, date->sentence) < CT_WEIGHT_FIRST;
}

CtDays ct_mention_period(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  const CtReading *reading = telling->reading;
  const uint32_t first = reading->document.sentences.items[sentence].first;
  for (uint32_t i = telling->first_date[sentence]; i < telling->first_date[sentence + 1]; i++) {
    const CtDate *date = &reading->dates.items[i];
    const bool stretch = date->past_range && ct_days_known(date->days) &&
                         (starts_before(telling, date->days.from) || is_window(telling, date));
    if ((stretch || (!date->past_range && is_month_around(telling, date))) &&
        is_of_stretch(telling, first, date, token))
      return date->days;
  }
  return CT_NO_DAYS;
}

static CtDays this_year(const CtTelling *telling, const CtSentence *own) {
  const CtReading *reading = telling->reading;
  int32_t year;
  uint32_t month, day;
  for (uint32_t token = own->first; token < own->end; token++) {
    if (!ct_text_equal(ct_document_word(&reading->document, token), CT_TEXT("year"))) continue;
    ct_day_split(reading->published.to, &year, &month, &day);
    return (CtDays){ct_day_of(year, 1, 1), reading->published.to};
  }
  return CT_NO_DAYS;
}

CtDays ct_mention_cue_period(const CtTelling *telling, uint32_t sentence) {
  const CtReading *reading = telling->reading;
  const uint32_t token = ct_mention_cue(telling, sentence).token;
  if (!ct_days_known(reading->published)) return CT_NO_DAYS;
  for (uint32_t i = telling->first_date[sentence]; i < telling->first_date[sentence + 1]; i++) {
    const CtDate *date = &reading->dates.items[i];
    if (date->first > token && date->first <= token + BEGAN_REACH && ct_days_known(date->days) &&
        date->days.from < reading->published.from)
      return (CtDays){date->days.from, reading->published.to};
  }
  return this_year(telling, &reading->document.sentences.items[sentence]);
}

static bool says_country(const CtDocument *document, const CtSentence *sentence) {
  for (uint32_t token = sentence->first; token < sentence->end; token++)
    if (ct_event_word_is(document, token, CT_EVENT_WORDS_ROLE_COUNTRY)) return true;
  return false;
}

// "Killed in Pakistan since 2021", "in the state since June": at the sentence's places, else at those of what is reported.
CtMention ct_mention_of_period(const CtTelling *telling, uint32_t sentence, uint8_t type,
                               CtDays days) {
  const CtReading *reading = telling->reading;
  const CtMention *main = &reading->mentions.items[0];
  CtMention made = {.days = days, .weekday = -1, .background = true, .period = true};
  made.type = ct_mention_type_name(type);
  for (uint32_t i = telling->first_place[sentence];
       i < telling->first_place[sentence + 1] && made.place_count < 4; i++) {
    const CtPlace *place = &reading->places.items[i];
    if (place->row >= 0 && !place->demonym && !is_of_line(telling, sentence, place))
      made.places[made.place_count++] = place->row;
  }
  const bool country =
      says_country(&reading->document, &reading->document.sentences.items[sentence]);
  const bool told = made.place_count > 0;
  for (int i = 0; !told && i < main->place_count; i++) {
    const int32_t place = country ? ct_place_country(main->places[i]) : main->places[i];
    if (place >= 0) made.places[made.place_count++] = place;
  }
  return made;
}

// "Two", "a", "eight"; 0.
static int32_t count_before(const CtDocument *document, uint32_t token) {
  const CtText word = ct_document_word(document, token);
  CtNumber number;
  int64_t count;
  if (ct_text_equal_ascii_case(word, CT_TEXT("a"))) return 1;
  const int32_t row = ct_lexicon_row(ct_document_entry(document, token), CT_LEX_NUMBERS);
  if (row >= 0)
    number = ct_lex_numbers[row].value;
  else if (!ct_number_parse(word, &number))
    return 0;
  return ct_number_to_int(number, &count) && count > 0 && count < 100 ? (int32_t)count : 0;
}

// The day that the sentence names before the words, or those of what is reported.
static CtDays days_before(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  CtDays days = telling->reading->mentions.items[0].days;
  for (uint32_t i = telling->first_date[sentence]; i < telling->first_date[sentence + 1]; i++) {
    const CtDate *date = &telling->reading->dates.items[i];
    if (date->first < token && !date->past_range && ct_days_known(date->days) &&
        date->days.from == date->days.to)
      days = date->days;
  }
  return days;
}

enum { SOME_DAYS_LEAST = 2, SOME_DAYS_MOST = 9 };  // "days after a crash"

CtDays ct_mention_days_before(const CtTelling *telling, uint32_t sentence) {
  const CtDocument *document = &telling->reading->document;
  const CtCue cue = ct_mention_cue(telling, sentence);
  if (cue.token == CT_NONE || cue.token == 0 || (cue.end == CT_NONE && !cue.near))
    return CT_NO_DAYS;
  // "A day earlier" begins at its article, "two days earlier" at "days".
  const bool article =
      ct_text_equal_ascii_case(ct_document_word(document, cue.token), CT_TEXT("a"));
  const CtText unit = ct_document_word(document, cue.token + article);
  const int32_t count = article ? 1 : count_before(document, cue.token - 1);
  const bool week = ct_text_starts(unit, CT_TEXT("week"));
  const CtDays days = days_before(telling, sentence, cue.token);
  if (ct_days_known(days) && count == 0 && !article && !week &&
      ct_text_equal_ascii_case(unit, CT_TEXT("days")))
    return (CtDays){days.from - SOME_DAYS_MOST, days.to - SOME_DAYS_LEAST};
  if (!ct_days_known(days) || count == 0 || (!week && !ct_text_starts(unit, CT_TEXT("day"))))
    return CT_NO_DAYS;
  // "A week after" is a day more or less.
  const int32_t back = count * (week ? 7 : 1);
  return (CtDays){days.from - back - week, days.to - back + week};
}
