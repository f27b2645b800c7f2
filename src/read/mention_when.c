// When it happened: the day that title and lead name, nearest to the words for the happening.
#include "lexicon/lexicon.h"
#include "read/mention_parts.h"

enum {
  MAX_STRETCH_DAYS = 4,   // a longer stretch is no moment of an event
  OLD_DAYS = 40,          // further back than this is background
  LEAST_SCORE = 3
};

static bool says_night(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  for (uint32_t token = date->first; token < date->end; token++)
    if (ct_text_equal_ascii_case(ct_document_word(document, token), CT_TEXT("night"))) return true;
  return false;
}

// "Wednesday night" runs into Thursday.
CtDays ct_telling_days_of(const CtTelling *telling, const CtDate *date) {
  CtDays days = date->days;
  if (ct_days_known(days) && days.from == days.to && says_night(telling, date)) days.to++;
  return days;
}

static bool is_moment(const CtTelling *telling, const CtDate *date) {
  CtDays published = telling->reading->published;
  if (date->past_range || date->as_of || date->is_clock_only) return false;
  if (!ct_days_known(date->days)) return date->weekday >= 0;
  if (date->days.to - date->days.from >= MAX_STRETCH_DAYS) return false;
  return !ct_days_known(published) || date->days.from <= published.to;
}

static bool is_word(const CtDocument *document, uint32_t token, const char *word) {
  return ct_text_equal_ascii_case(ct_document_word(document, token), ct_text_of(word));
}

// "The prime minister said on Thursday": the day of the words, not of what they tell.
static bool is_time_of_speech(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[date->sentence];
  uint32_t token = date->first;
  while (token > sentence->first && (is_word(document, token - 1, "on") || is_word(document, token - 1, "late") ||
                                     is_word(document, token - 1, "early")))
    token--;
  if (token == sentence->first) return false;
  int32_t row = ct_lexicon_row(ct_document_entry(document, token - 1), CT_LEX_ATTRIBUTION);
  return row >= 0 && ct_lex_attribution[row].cue == CT_ATTRIBUTION_CUE_SAY;
}

enum { AFTERMATH_REACH = 8 };

// "Two men were arrested on Tuesday": what came of it, near the day.
static bool is_aftermath(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[date->sentence];
  uint32_t from = date->first > sentence->first + AFTERMATH_REACH ? date->first - AFTERMATH_REACH : sentence->first;
  for (uint32_t token = from; token < sentence->end && token < date->end + AFTERMATH_REACH / 2; token++)
    if (ct_lexicon_has(ct_document_entry(document, token), CT_LEX_AFTERMATH)) return true;
  return false;
}

static uint32_t score_of(const CtTelling *telling, const CtDate *date) {
  CtDays published = telling->reading->published;
  uint32_t weight = ct_telling_weight(telling, date->sentence);
  if (weight == 0 || !is_moment(telling, date)) return 0;
  bool title = telling->reading->document.sentences.items[date->sentence].kind == CT_SENTENCE_TITLE;
  if (is_time_of_speech(telling, date) || is_aftermath(telling, date)) return 0;
  // "Forty were treated on Monday": without a word for the happening the day may be of anything else.
  if (!title && ct_mention_type_of_sentence(telling, date->sentence) == 0) return 0;
  uint32_t score = 2 * weight + (ct_days_known(date->days) ? 1 : 0);
  bool old = ct_days_known(published) && ct_days_known(date->days) &&
             published.from - date->days.to > OLD_DAYS;
  return old ? 0 : score;
}

void ct_mention_read_days(const CtTelling *telling, CtMention *mention) {
  const CtDates *dates = &telling->reading->dates;
  const CtDate *best = NULL;
  uint32_t best_score = LEAST_SCORE;
  for (uint32_t i = 0; i < dates->count; i++) {
    if (dates->items[i].sentence >= telling->body_end) break;
    uint32_t score = score_of(telling, &dates->items[i]);
    if (score <= best_score) continue;
    best = &dates->items[i];
    best_score = score;
  }
  mention->days = best ? ct_telling_days_of(telling, best) : CT_NO_DAYS;
  mention->weekday = best ? best->weekday : -1;
}
