// When it happened: the day that title and lead name, nearest to the words for the happening.
#include "lexicon/lexicon.h"
#include "read/claim/dateline.h"
#include "read/mention/mention_parts.h"

enum {
  MAX_STRETCH_DAYS = 4,  // a longer stretch is no moment of an event
  OLD_DAYS = 40,         // further back than this is background
  RECENT_DAYS = 4,       // of another kind of happening, than this
  LEAST_SCORE = 6,
  OF_HAPPENING_SCORE = 16,
  DATELINE_REACH = 12  // tokens
};

static bool is_moment(const CtTelling *telling, const CtDate *date) {
  CtDays published = telling->reading->published;
  if (date->past_range || date->as_of || date->is_clock_only) return false;
  if (!ct_days_known(date->days))
    return date->weekday >= 0 || ct_telling_month_day(telling, date) != 0;
  if (date->days.to - date->days.from >= MAX_STRETCH_DAYS) return false;
  return !ct_days_known(published) || date->days.from <= published.to;
}

static bool is_word(const CtDocument *document, uint32_t token, const char *word) {
  return ct_text_equal_ascii_case(ct_document_word(document, token), ct_text_of(word));
}

// The token before the date and its preposition, or CT_NONE.
static uint32_t word_before(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[date->sentence];
  uint32_t token = date->first;
  while (token > sentence->first &&
         ct_event_word_is(document, token - 1, CT_EVENT_WORDS_ROLE_BEFORE_DAY))
    token--;
  // "Said in the early hours of Thursday": the hours are of the date.
  if (token == date->first && token > sentence->first + 1 && is_word(document, token - 1, "the") &&
      is_word(document, token - 2, "in"))
    token -= 2;
  return token == sentence->first ? CT_NONE : token - 1;
}

static CtCasualties casualties_of(const CtTelling *telling, uint32_t sentence) {
  const CtSentence *own = &telling->reading->document.sentences.items[sentence];
  return ct_mention_casualties(telling, own->first, own->end);
}

// `word` is what stands before the date, see word_before; here and in what follows.
// "A fifth victim died on Monday", in an article that counts five: that day is none of the happening's.
static bool is_time_of_death(const CtTelling *telling, const CtDate *date, uint32_t word) {
  if (word == CT_NONE || !is_word(&telling->reading->document, word, "died")) return false;
  const uint32_t lead_end = telling->reading->document.sentences.items[telling->lead_end - 1].end;
  return casualties_of(telling, date->sentence).single &&
         ct_mention_casualties(telling, 0, lead_end).several;
}

// "The prime minister said on Thursday": the day of the words, not of what they tell.
static bool is_time_of_speech(const CtTelling *telling, uint32_t token) {
  const CtDocument *document = &telling->reading->document;
  if (token == CT_NONE) return false;
  // Not "in Katsina state on Sunday".
  const uint8_t tag = document->tokens.items[token].tag;
  if (tag == CT_TAG_NOUN || tag == CT_TAG_NAME) return false;
  const int32_t row = ct_token_row(&document->tokens.items[token], CT_LEX_ATTRIBUTION);
  return row >= 0 && ct_lex_attribution[row].cue == CT_ATTRIBUTION_CUE_SAY;
}

enum {
  AFTERMATH_REACH = 10,
  AFTERMATH_BEHIND = 4,
  OF_HAPPENING_REACH = 4,
  BESIDE_REACH = 8,
  FORESEEN_REACH = 8,
  STRETCH_REACH = 3,  // "two days of"
  SURE_WEIGHT = 2
};

// A word that names a happening, and not only goes with one ("train").
static bool names_happening(const CtTelling *telling, uint32_t token) {
  const CtToken *at = &telling->reading->document.tokens.items[token];
  const int32_t row = ct_token_row(at, CT_LEX_EVENT_TYPES);
  return row >= 0 && ct_lex_event_types[row].weight >= SURE_WEIGHT;
}

// "That", "when", "after": what stands before is of another clause.
static bool begins_clause(const CtDocument *document, uint32_t token) {
  const int32_t row = ct_token_row(&document->tokens.items[token], CT_LEX_CONNECTIVES);
  return row >= 0 && (ct_lex_connectives[row].link == CT_CONNECTIVES_LINK_CLAUSE ||
                      is_word(document, token, "that") || is_word(document, token, "which"));
}

// "The fire at Wang Fuk Court on Wednesday": behind a name that is no word of the language, the word is of that name; not "the
// High Court ruled".
static bool is_of_name(const CtDocument *document, uint32_t token) {
  const CtToken *at = &document->tokens.items[token];
  return token > 0 && at->tag == CT_TAG_NAME && at[-1].tag == CT_TAG_NAME && !at[-1].entry;
}

static bool is_aftermath_word(const CtTelling *telling, uint32_t token) {
  const CtDocument *document = &telling->reading->document;
  uint32_t words;
  return (document->tokens.items[token].reach & ct_lexicon_bit(CT_LEX_AFTERMATH)) != 0 &&
         ct_document_match(document, token, document->tokens.count, CT_LEX_AFTERMATH, &words) >=
             0 &&
         !is_of_name(document, token);
}

// A word that may stand in a hedge: neither what is counted nor a sign.
static bool is_of_hedge(const CtDocument *document, uint32_t token) {
  const CtToken *at = &document->tokens.items[token];
  return at->kind == CT_TOKEN_WORD && at->tag != CT_TAG_NOUN && at->tag != CT_TAG_NOUN_PLURAL &&
         at->tag != CT_TAG_NAME;
}

enum { TOLL_REACH = 3 };  // tokens: "to at least 114"

// "Crossed 200 on Saturday", "stood at more than 30 on Sunday": the day on which a count was reached.
static bool is_time_of_toll(const CtTelling *telling, const CtDate *date, uint32_t number) {
  const CtDocument *document = &telling->reading->document;
  if (number == CT_NONE || number == 0) return false;
  if (document->tokens.items[number].kind != CT_TOKEN_NUMBER &&
      !ct_document_has(document, number, CT_LEX_NUMBERS))
    return false;
  const uint32_t first = document->sentences.items[date->sentence].first;
  for (uint32_t back = 1; back <= TOLL_REACH && number >= first + back; back++) {
    if (ct_event_word_is(document, number - back, CT_EVENT_WORDS_ROLE_REACHED)) return true;
    if (!is_of_hedge(document, number - back)) return false;
  }
  return false;
}

// "On Monday after a shooting": a happening stands behind the day.
static bool is_before_happening(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t end = document->sentences.items[date->sentence].end;
  return date->end < end && is_word(document, date->end, "after") &&
         (ct_mention_type_of_words(telling, date->sentence, date->end, end) != 0 ||
          ct_mention_casualties(telling, date->end, end).any);
}

// "Two men were arrested on Tuesday", "the toll rose to 38 on Monday": what came of it, near the day; not "rescuers searched
// for survivors of a quake that struck on Wednesday", where the nearer word is the happening's. Not of "searched for two
// gunmen on Monday after a shooting".
static bool is_aftermath(const CtTelling *telling, const CtDate *date, uint32_t word) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[date->sentence];
  if (is_time_of_toll(telling, date, word)) return true;
  const bool after = is_before_happening(telling, date);
  for (uint32_t back = 1; back <= AFTERMATH_REACH && date->first >= sentence->first + back;
       back++) {
    if (is_aftermath_word(telling, date->first - back)) return true;
    if (!after && names_happening(telling, date->first - back)) return false;
    // "Charged the driver of the bus that fell into a ravine on April 3"
    if (begins_clause(document, date->first - back)) break;
  }
  for (uint32_t token = date->end; token < sentence->end && token < date->end + AFTERMATH_BEHIND;
       token++) {
    if (names_happening(telling, token)) return false;
    if (is_aftermath_word(telling, token)) return true;
  }
  return false;
}

// "Saturday's explosion", "the March 5 attack": the day stands right before the word for the happening.
static bool is_of_happening(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t end = document->sentences.items[date->sentence].end;
  for (uint32_t token = date->end; token < end && token < date->end + OF_HAPPENING_REACH; token++) {
    if (names_happening(telling, token)) return true;
    if (document->tokens.items[token].kind == CT_TOKEN_PUNCT &&
        document->tokens.items[token].tag != CT_TAG_POSSESSIVE)
      return false;
    // Not "arrested on Friday after the earthquake".
    if (ct_document_has(document, token, CT_LEX_FUNCTION_WORDS)) return false;
  }
  return false;
}

// "A fire on Sunday": goes before the other day in "arrested on Monday after a fire on Sunday".
static bool is_beside_happening(const CtTelling *telling, const CtDate *date) {
  const uint32_t first = telling->reading->document.sentences.items[date->sentence].first;
  for (uint32_t back = 1; back <= BESIDE_REACH && date->first >= first + back; back++)
    if (names_happening(telling, date->first - back)) return true;
  return false;
}

// "ALMATY, March 5 -": the day of the report.
static bool is_of_dateline(const CtTelling *telling, const CtDate *date) {
  CtDateline line;
  const CtSentence *sentence = &telling->reading->document.sentences.items[date->sentence];
  const CtToken *start = &telling->reading->document.tokens.items[sentence->first];
  if (sentence->kind != CT_SENTENCE_PROSE || date->first > sentence->first + DATELINE_REACH ||
      !(start->flags & CT_TOKEN_LINE_START))
    return false;
  return ct_dateline_read(&telling->reading->document, date->sentence, telling->arena, &line) &&
         date->first >= line.date_first && date->first < line.date_end;
}

// "The town was still recovering from a quake on Sept. 30", below the lead of a report on a storm: another kind of happening, and
// some days back.
static bool is_other_and_old(const CtTelling *telling, const CtDate *date) {
  const CtDays published = telling->reading->published;
  const uint8_t type = ct_mention_type_of_sentence(telling, date->sentence);
  if (ct_telling_weight(telling, date->sentence) >= CT_WEIGHT_LEAD || type == 0) return false;
  return type != telling->main_type && ct_days_known(published) && ct_days_known(date->days) &&
         published.from - date->days.to > RECENT_DAYS;
}

// "Is forecast to hit Vietnam on Thursday": not yet.
static bool is_foreseen(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[date->sentence];
  uint32_t words;
  if (!ct_sentence_reaches(document, date->sentence, CT_LEX_MODALITY)) return false;
  for (uint32_t back = 1; back <= FORESEEN_REACH && date->first >= sentence->first + back; back++) {
    const uint32_t token = date->first - back;
    if (begins_clause(document, token)) return false;
    const int32_t row = ct_document_match(document, token, date->first, CT_LEX_MODALITY, &words);
    if (row >= 0 && ct_lex_modality[row].mode == CT_MODALITY_MODE_FORECAST) return true;
  }
  return false;
}

// "Resigned on Tuesday after two days of unrest": the happening stands behind, and was before.
static bool is_after_stretch(const CtTelling *telling, const CtDate *date) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t end = document->sentences.items[date->sentence].end;
  if (date->end >= end || !is_word(document, date->end, "after")) return false;
  for (uint32_t token = date->end + 1; token < end && token <= date->end + STRETCH_REACH; token++) {
    const int32_t row = ct_lexicon_row(ct_document_entry(document, token), CT_LEX_UNITS);
    if (row >= 0 && token + 1 < end && is_word(document, token + 1, "of"))
      return ct_text_equal(ct_lexicon_text(ct_lex_units[row].dimension), CT_TEXT("duration"));
  }
  return false;
}

// "Leh was under curfew on Thursday after clashes": where nothing before the day tells of a happening, it is the day of what came
// of one. Not "29 were killed on Sunday after a bus fell into a ravine".
static bool is_before_after(const CtTelling *telling, const CtDate *date) {
  const uint32_t first = telling->reading->document.sentences.items[date->sentence].first;
  return ct_mention_type_of_words(telling, date->sentence, first, date->first) == 0 &&
         is_before_happening(telling, date) &&
         !ct_mention_casualties(telling, first, date->first).any;
}

static uint32_t score_of(const CtTelling *telling, const CtMention *mention, const CtDate *date) {
  CtDays published = telling->reading->published;
  uint32_t weight = ct_telling_weight(telling, date->sentence);
  if (weight == 0 || !is_moment(telling, date)) return 0;
  bool title = telling->reading->document.sentences.items[date->sentence].kind == CT_SENTENCE_TITLE;
  if (ct_telling_is_set_aside(telling, date->sentence, date->first)) return 0;
  const uint32_t word = word_before(telling, date);
  if (is_time_of_speech(telling, word) || is_of_dateline(telling, date)) return 0;
  if (is_time_of_death(telling, date, word)) return 0;
  // "Still without electricity on Wednesday, two days after the storm"
  const uint32_t since = telling->cues[date->sentence].since;
  if (since != CT_NONE && date->first < since) return 0;
  // "Floods in Baghlan killed 31 on May 2", behind a lead about Herat.
  if (weight < CT_WEIGHT_FIRST && ct_telling_is_elsewhere(telling, mention, date->sentence))
    return 0;
  const bool sure = is_of_happening(telling, date);
  if (!sure && is_aftermath(telling, date, word)) return 0;
  // "Forty were treated on Monday": without a word for the happening the day may be of anything else; not of "29 died when a bus
  // fell into a ravine on Friday".
  if (!title && ct_mention_type_of_sentence(telling, date->sentence) == 0 &&
      (weight < CT_WEIGHT_FIRST || !casualties_of(telling, date->sentence).any))
    return 0;
  if (is_other_and_old(telling, date) || is_foreseen(telling, date)) return 0;
  if (!sure && (is_after_stretch(telling, date) || is_before_after(telling, date))) return 0;
  uint32_t score = 4 * weight + (ct_days_known(date->days) ? 2 : 0);
  if (is_beside_happening(telling, date)) score++;
  if (sure && weight > 1) score += OF_HAPPENING_SCORE;
  bool old = ct_days_known(published) && ct_days_known(date->days) &&
             published.from - date->days.to > OLD_DAYS;
  return old ? 0 : score;
}

// "Russian missiles struck Kharkiv overnight": the night before the report.
static CtDays overnight(const CtTelling *telling) {
  const CtDocument *document = &telling->reading->document;
  const CtDays published = telling->reading->published;
  if (!ct_days_known(published) || published.from != published.to) return CT_NO_DAYS;
  for (uint32_t s = 0; s < telling->lead_end; s++) {
    const CtSentence *sentence = &document->sentences.items[s];
    if (ct_telling_weight(telling, s) < CT_WEIGHT_FIRST) continue;
    if (ct_mention_type_of_sentence(telling, s) == 0 && !casualties_of(telling, s).any) continue;
    for (uint32_t token = sentence->first; token < sentence->end; token++)
      if (ct_document_has(document, token, CT_LEX_DATES) && is_word(document, token, "overnight") &&
          !ct_telling_is_set_aside(telling, s, token))
        return (CtDays){published.from - 1, published.to};
  }
  return CT_NO_DAYS;
}

void ct_mention_read_days(const CtTelling *telling, CtMention *mention) {
  const CtDates *dates = &telling->reading->dates;
  const CtDate *best = NULL;
  uint32_t best_score = LEAST_SCORE;
  for (uint32_t i = 0; i < dates->count; i++) {
    if (dates->items[i].sentence >= telling->body_end) break;
    uint32_t score = score_of(telling, mention, &dates->items[i]);
    if (score <= best_score) continue;
    best = &dates->items[i];
    best_score = score;
  }
  // An outbreak or a heatwave has no day.
  if (ct_mention_is_slow(telling->main_type)) best = NULL;
  mention->days = best ? ct_telling_days_of(telling, best) : CT_NO_DAYS;
  if (!best && !ct_mention_is_slow(telling->main_type)) mention->days = overnight(telling);
  mention->weekday = best ? best->weekday : -1;
  mention->month_day =
      best && !ct_days_known(mention->days) ? ct_telling_month_day(telling, best) : 0;
}
