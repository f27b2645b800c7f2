// Which happening each claim belongs to. Most belong to what the article is about; the others are told by their own day, by
// words of comparison with an earlier happening, by another kind of happening, or by the other direction of an attack.
#include "lexicon/lexicon.h"
#include "read/claim/dateline.h"
#include "read/mention/mention_parts.h"

enum {
  FAR_DAYS = 2,   // a day further from the event's is another happening
  OLD_DAYS = 21,  // without an event day: further back than this from publication is
  MONTH_DAYS = 27,
  RECENT_DAYS = 4,  // reports without a day are of the last days
  STRETCH_DAYS =
      35,  // "in November" is a time; a longer stretch is one only where it is over ("in 2013")
  MAX_MENTIONS = 64,
  WHEN_TOKENS = 2,      // "since 2023, when"
  RELATIVE_TOKENS = 8,  // "since the 2014 sinking of a ferry, which"
  RANK_TOKENS = 10,     // "deadliest disaster since the 2014"
  WAS_IN_TOKENS = 2,    // "was in 2009"
  OWN_TIME_TOKENS = 12  // a day so far behind a figure may be its own
};

typedef struct Dealing {
  CtTelling *telling;
  uint8_t main_type;
  uint32_t sentence;  // the one whose claims are being dealt
  CtCue cue;          // words that tell of an earlier happening
  uint32_t carried;   // mention of the claim before in the sentence, CT_NONE
  uint32_t last;      // mention of the claim before, CT_NONE
  bool
      in_background;  // the claim before in the sentence is of `last`, another happening told by its day
  uint32_t token;       // of the figure of the claim that is being dealt
  uint32_t last_token;  // of that of the claim before
  uint32_t followed;    // mention that this sentence goes on about by its own words, CT_NONE
  uint8_t type;         // kind of happening that the sentence tells
  bool ok;
} Dealing;

static CtMention *main_of(const Dealing *d) { return &d->telling->reading->mentions.items[0]; }

static const CtDocument *document_of(const Dealing *d) { return &d->telling->reading->document; }

static bool is_same(CtText a, CtText b) { return a.data && b.data && ct_text_equal(a, b); }

// ---- mentions besides the first

static bool is_like(const CtMention *a, const CtMention *b) {
  bool days = a->days.from == b->days.from && a->days.to == b->days.to;
  days = days && a->month_day == b->month_day;
  bool place =
      a->place_count == b->place_count && (a->place_count == 0 || a->places[0] == b->places[0]);
  bool type = (!a->type.data && !b->type.data) || is_same(a->type, b->type);
  bool sides = (!a->actor.data && !b->actor.data) || is_same(a->actor, b->actor);
  return days && place && type && sides && a->period == b->period;
}

// The mention like `wanted`, made where there is none; mention 0 where there are too many.
static uint32_t find_or_make(Dealing *d, CtMention wanted) {
  CtReading *reading = d->telling->reading;
  const CtSentence *sentence = &document_of(d)->sentences.items[d->sentence];
  for (uint32_t i = 1; i < reading->mentions.count; i++)
    if (is_like(&reading->mentions.items[i], &wanted)) return i;
  if (reading->mentions.count >= MAX_MENTIONS) return 0;
  CtMention *made = CT_VEC_ADD(d->telling->arena, &reading->mentions);
  if (!made) {
    d->ok = false;
    return 0;
  }
  *made = wanted;
  made->sentence = d->sentence;
  CtDateline line = {.end = sentence->first};
  if (ct_telling_weight(d->telling, d->sentence) < CT_WEIGHT_FIRST ||
      !ct_dateline_read(&d->telling->reading->document, d->sentence, d->telling->arena, &line))
    line.end = sentence->first;
  made->label = ct_document_words(document_of(d), line.end, sentence->end);
  return reading->mentions.count - 1;
}

// The token of the sentence that ends behind `byte`. Claims come mostly in order, so the search goes on from the last one's.
static uint32_t token_at(const Dealing *d, uint32_t byte) {
  const CtDocument *document = document_of(d);
  const CtSentence *sentence = &document->sentences.items[d->sentence];
  const bool behind = document->tokens.items[d->token].start <= byte;
  uint32_t token = behind ? d->token : sentence->first;
  while (token + 1 < sentence->end && document->tokens.items[token].end <= byte)
    token++;
  return token;
}

// ---- words that tell of another time

// "In districts hit by floods earlier this month": words that tell where only, see `event_types`.
static bool is_aside(const Dealing *d, uint32_t token) {
  uint32_t words;
  const int32_t row =
      ct_document_match(document_of(d), token, document_of(d)->sentences.items[d->sentence].end,
                        CT_LEX_EVENT_TYPES, &words);
  return row >= 0 && ct_lex_event_types[row].type == 0;
}

// What stands behind the words is of another time, and what stands before them in their clause: "112 died in a fire a year
// earlier"; not "killed 31, compared with 17 last year", "the deadliest this year".
static bool is_under_cue(const Dealing *d, uint32_t token) {
  if (d->cue.token == CT_NONE || token >= d->cue.end) return false;
  if (token >= d->cue.token) return true;
  if (!d->cue.reaches_back) return false;
  for (; token < d->cue.token; token++)
    if (ct_mention_parts_clauses(document_of(d), token) || is_aside(d, token)) return false;
  return true;
}

// ---- another time

// Without an event day: how long before the report a time is another happening's. "In March" below the lead of a report of
// April, and "on May 2" of another place, are so soon.
static int32_t old_days(const Dealing *d, CtDays time) {
  const CtTelling *telling = d->telling;
  if (ct_telling_weight(telling, d->sentence) >= CT_WEIGHT_FIRST) return OLD_DAYS;
  const bool month = time.to - time.from >= MONTH_DAYS;
  const bool day = time.to == time.from;
  if (month && ct_telling_weight(telling, d->sentence) < CT_WEIGHT_LEAD) return FAR_DAYS;
  return day && ct_telling_is_elsewhere(telling, main_of(d), d->sentence) ? RECENT_DAYS : OLD_DAYS;
}

// "In 2024 an outbreak killed 740", "the quake of November": over before the happening began.
static bool is_other_time(const Dealing *d, CtDays time) {
  CtDays main = main_of(d)->days, published = d->telling->reading->published;
  if (!ct_days_known(time)) return false;
  const int32_t far = time.to - time.from > STRETCH_DAYS ? 0 : FAR_DAYS;
  if (ct_days_known(main)) return time.to < main.from - far;
  return ct_days_known(published) && time.to < published.from - old_days(d, time);
}

static bool is_ranked(const Dealing *d, const CtDate *date) {
  if (!ct_sentence_reaches(document_of(d), d->sentence, CT_LEX_RANKS)) return false;
  const uint32_t first = document_of(d)->sentences.items[d->sentence].first;
  for (uint32_t back = 1; back <= RANK_TOKENS && date->first >= first + back; back++)
    if (ct_document_has(document_of(d), date->first - back, CT_LEX_RANKS)) return true;
  return false;
}

// "The deadliest disaster since the 2014 sinking of a ferry, which killed 304"; not "since 2014, officials said, and killed 12".
static bool is_in_relative(const Dealing *d, const CtDate *date, uint32_t token) {
  const CtToken *tokens = document_of(d)->tokens.items;
  for (uint32_t t = date->end; t < token && t < date->end + RELATIVE_TOKENS; t++) {
    if (tokens[t].tag == CT_TAG_RELATIVE) return is_ranked(d, date);
    if (tokens[t].kind == CT_TOKEN_PUNCT && tokens[t + 1].tag != CT_TAG_RELATIVE &&
        !ct_event_word_is(document_of(d), t + 1, CT_EVENT_WORDS_ROLE_GOES_ON))
      return false;
  }
  return false;
}

// "The last fatal crash was in 2009 near Buffalo; 45 passengers died": a clause that is all about when a happening was has its
// figures behind the semicolon. Not "the last inspection was in 2009; 45 died", nor where a day of their own follows.
static CtDays told_before(const Dealing *d, uint32_t token) {
  const CtTelling *telling = d->telling;
  const CtDocument *document = document_of(d);
  const uint32_t first = document->sentences.items[d->sentence].first;
  const uint32_t last = telling->first_date[d->sentence + 1];
  if (telling->first_date[d->sentence] + 1 != last) return CT_NO_DAYS;
  const CtDate *date = &telling->reading->dates.items[last - 1];
  if (date->past_range || date->first < first + WAS_IN_TOKENS || !is_other_time(d, date->days) ||
      !ct_event_word_is(document, date->first - WAS_IN_TOKENS, CT_EVENT_WORDS_ROLE_SUFFERED))
    return CT_NO_DAYS;
  for (uint32_t t = date->end; t < token; t++)
    if (ct_text_equal(ct_document_word(document, t), CT_TEXT(";")) &&
        ct_mention_type_of_words(telling, d->sentence, first, date->first) != 0)
      return date->days;
  return CT_NO_DAYS;
}

// "The deadliest since 2023, when more than 53,000 people died": what stands behind is of that time.
static bool is_behind_since(const Dealing *d, uint32_t token) {
  const CtTelling *telling = d->telling;
  for (uint32_t i = telling->first_date[d->sentence]; i < telling->first_date[d->sentence + 1];
       i++) {
    const CtDate *date = &telling->reading->dates.items[i];
    if (!date->past_range) continue;
    if (is_in_relative(d, date, token)) return true;
    for (uint32_t t = date->end; t < token && t < date->end + WHEN_TOKENS; t++)
      if (ct_text_equal(ct_document_word(document_of(d), t), CT_TEXT("when"))) return true;
  }
  return false;
}

static uint32_t narrow_places(const Dealing *d, int32_t *places, uint32_t most) {
  const CtTelling *telling = d->telling;
  uint32_t count = 0;
  for (uint32_t i = telling->first_place[d->sentence];
       i < telling->first_place[d->sentence + 1] && count < most; i++) {
    const CtPlace *place = &telling->reading->places.items[i];
    if (place->row < 0 || place->demonym || ct_place_level(place->row) <= 1) continue;
    if (d->cue.end != CT_NONE && (place->first < d->cue.token || place->first >= d->cue.end))
      continue;
    places[count++] = place->row;
  }
  return count;
}

// A day of the sentence that is not the event's; any of its days where it tells of another kind of happening.
static CtDays other_day(const Dealing *d, bool any) {
  const CtTelling *telling = d->telling;
  const CtDays before = ct_mention_days_before(telling, d->sentence);
  if (ct_days_known(before)) return before;
  for (uint32_t i = telling->first_date[d->sentence]; i < telling->first_date[d->sentence + 1];
       i++) {
    const CtDate *date = &telling->reading->dates.items[i];
    if (date->past_range || date->as_of || date->is_clock_only) continue;
    if (any || is_other_time(d, date->days)) return ct_telling_days_of(telling, date);
  }
  return CT_NO_DAYS;
}

// "The record of 728 on July 9", where no year is known.
static uint16_t other_month_day(const Dealing *d) {
  const CtTelling *telling = d->telling;
  for (uint32_t i = telling->first_date[d->sentence]; i < telling->first_date[d->sentence + 1];
       i++) {
    uint16_t month_day = ct_telling_month_day(telling, &telling->reading->dates.items[i]);
    if (month_day != 0 && month_day != main_of(d)->month_day) return month_day;
  }
  return 0;
}

static uint32_t background_mention(Dealing *d, CtDays days) {
  const CtMention *main = main_of(d);
  // "The record of 728" is of the same kind; "the canopy fell in November" tells none.
  uint8_t type = d->type != 0 || d->cue.token == CT_NONE ? d->type : d->main_type;
  CtMention wanted = {.type = ct_mention_type_name(type), .days = days, .weekday = -1};
  wanted.background = true;
  if (!ct_days_known(days)) wanted.month_day = other_month_day(d);
  wanted.place_count = (uint8_t)narrow_places(d, wanted.places, 4);
  if (type != 0 && type == d->main_type) {
    wanted.actor = main->actor;
    wanted.target = main->target;
    for (int i = 0; wanted.place_count == 0 && i < main->place_count; i++)
      if (ct_place_level(main->places[i]) <= 1)
        wanted.places[wanted.place_count++] = main->places[i];
  }
  return find_or_make(d, wanted);
}

static uint32_t period_mention(Dealing *d, CtDays days) {
  const uint8_t type = d->type != 0 ? d->type : d->main_type;
  return find_or_make(d, ct_mention_of_period(d->telling, d->sentence, type, days));
}

// What is counted through a period: the dead, the drones launched.
static bool adds_up(const CtClaim *claim) {
  const int32_t row =
      claim->predicate.data ? ct_lexicon_find_row(claim->predicate, CT_LEX_MEASURES) : -1;
  return row >= 0 && (ct_lex_measures[row].grows || ct_lex_measures[row].sided);
}

// ---- words of comparison, another kind of happening

// "A station canopy collapse in Novi Sad that took 15 lives", in an article about a protest.
static bool is_other_kind(const Dealing *d) {
  if (d->type == 0 || d->main_type == 0 || d->sentence < 1) return false;
  return document_of(d)->sentences.items[d->sentence].kind != CT_SENTENCE_TITLE &&
         !ct_mention_types_meet(d->type, d->main_type);
}

// "Up from 120 a week earlier", "a day earlier, officials had put the toll at 44": an older figure of the happening itself.
static bool is_older_toll(const Dealing *d, const CtClaim *claim) {
  const CtSentence *sentence = &document_of(d)->sentences.items[d->sentence];
  if (claim->status == CT_SUPERSEDED) return true;
  for (uint32_t token = sentence->first; token < sentence->end; token++)
    if (ct_text_equal(ct_document_word(document_of(d), token), CT_TEXT("toll"))) return true;
  return false;
}

// ---- dealing

// Percentages, durations, sums of money without a known predicate are no part of what happened.
static bool is_general(const CtClaim *claim) {
  if (claim->kind == CT_KIND_COUNT || claim->kind == CT_KIND_RANK || claim->kind == CT_KIND_ORDINAL)
    return false;
  return !claim->predicate.data || ct_lexicon_find_row(claim->predicate, CT_LEX_MEASURES) < 0;
}

// "A blast in 2019 left 13 dead; officials had first reported seven": without a time of its own behind the other's day, a
// figure is of that happening, too.
static bool is_of_told_time(const Dealing *d, const CtClaim *claim) {
  const CtTelling *telling = d->telling;
  if (!d->in_background || d->last == CT_NONE || ct_days_known(claim->time)) return false;
  const uint32_t token = d->token;
  // "Days after 29 died in a crash in Ayacucho, and injured 20"
  if (d->cue.token != CT_NONE && token >= d->cue.end) return false;
  const CtDays last = telling->reading->mentions.items[d->last].days;
  for (uint32_t i = telling->first_date[d->sentence]; i < telling->first_date[d->sentence + 1];
       i++) {
    const CtDate *date = &telling->reading->dates.items[i];
    // "Thirteen died in a blast in 2019, though others say 15": the day that made the other one's happening is no new one.
    const bool others = date->first < token && date->days.from == last.from;
    if (date->first > d->last_token && date->first < token + OWN_TIME_TOKENS && !others)
      return false;
  }
  return true;
}

// "Inflation was 3.4 percent in October": of what the article is about, whatever its period, which weigh/ compares.
static bool is_standing(const CtClaim *claim) {
  const int32_t row =
      claim->predicate.data ? ct_lexicon_find_row(claim->predicate, CT_LEX_MEASURES) : -1;
  return row >= 0 && ct_lex_measures[row].standing;
}

static uint32_t mention_of(Dealing *d, const CtClaim *claim) {
  const uint32_t token = d->token;
  if (is_general(claim)) return CT_NONE;
  if (is_standing(claim)) return 0;
  if (claim->kind == CT_KIND_RANK) return 0;
  if (ct_mention_is_counter(d->telling, d->sentence, token, claim))
    return find_or_make(d, ct_mention_counter(d->telling, d->sentence, token));
  if (claim->modality == CT_ASSERTED) {
    if (is_other_time(d, claim->time)) return background_mention(d, claim->time);
    const CtDays told = ct_days_known(claim->time) ? CT_NO_DAYS : told_before(d, token);
    if (ct_days_known(told)) return background_mention(d, told);
    if (is_behind_since(d, token)) return background_mention(d, CT_NO_DAYS);
    const CtDays period =
        adds_up(claim) ? ct_mention_period(d->telling, d->sentence, token) : CT_NO_DAYS;
    if (ct_days_known(period)) return period_mention(d, period);
    if (is_under_cue(d, token) && d->cue.period)
      return period_mention(d, ct_mention_cue_period(d->telling, d->sentence));
    if (is_under_cue(d, token) && !(d->cue.near && is_older_toll(d, claim)))
      return background_mention(d, other_day(d, false));
    if (is_other_kind(d)) return background_mention(d, other_day(d, true));
  }
  if (d->followed != CT_NONE) return d->followed;
  if (is_of_told_time(d, claim)) return d->last;
  // "86 Ukrainian drones over six regions": what follows the other side's figure is the other side's.
  return d->carried != CT_NONE ? d->carried : 0;
}

// The background mention that the sentence before ended with, where this one says "that night".
static uint32_t followed_mention(const Dealing *d, uint32_t sentence) {
  if (d->sentence == CT_NONE || sentence != d->sentence + 1 || d->last == CT_NONE) return CT_NONE;
  if (!d->telling->reading->mentions.items[d->last].background) return CT_NONE;
  return ct_mention_points_back(d->telling, sentence) ? d->last : CT_NONE;
}

// The sentence of `byte`: mostly that of the claim before.
static uint32_t sentence_of(const Dealing *d, uint32_t byte) {
  const CtDocument *document = document_of(d);
  if (d->sentence != CT_NONE) {
    const CtSentence *last = &document->sentences.items[d->sentence];
    const bool begun = document->tokens.items[last->first].start <= byte;
    const bool over =
        last->end < document->tokens.count && document->tokens.items[last->end].start <= byte;
    if (begun && !over) return d->sentence;
  }
  return ct_telling_sentence_at(d->telling, byte);
}

static void enter_sentence(Dealing *d, uint32_t sentence) {
  d->followed = followed_mention(d, sentence);
  d->sentence = sentence;
  d->token = document_of(d)->sentences.items[sentence].first;
  d->cue = ct_mention_cue(d->telling, sentence);
  d->type = ct_mention_type_of_sentence(d->telling, sentence);
  d->carried = CT_NONE;
  d->in_background = false;
}

bool ct_mentions_deal(CtTelling *telling, uint8_t main_type) {
  CtClaims *claims = &telling->reading->claims;
  Dealing d = {
      .telling = telling, .main_type = main_type, .sentence = CT_NONE, .last = CT_NONE, .ok = true};
  for (uint32_t i = 0; i < claims->count && d.ok; i++) {
    const uint32_t sentence = sentence_of(&d, claims->items[i].number.start);
    if (sentence != d.sentence) enter_sentence(&d, sentence);
    d.token = token_at(&d, claims->items[i].number.start);
    claims->items[i].mention = mention_of(&d, &claims->items[i]);
    uint32_t mention = claims->items[i].mention;
    bool counter =
        mention != CT_NONE && mention > 0 && !telling->reading->mentions.items[mention].background;
    d.carried = counter ? mention : CT_NONE;
    d.in_background = mention != CT_NONE && telling->reading->mentions.items[mention].background &&
                      ct_days_known(telling->reading->mentions.items[mention].days);
    d.last_token = d.token;
    d.last = mention;
  }
  return d.ok;
}
