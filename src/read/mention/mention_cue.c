// Words that tell of another happening than the one reported: a comparison ("the record of"), its time ("a year earlier"), what it
// came after ("two days after a crash in Andalusia"), a period whose toll is told ("so far this year").
#include "lexicon/lexicon.h"
#include "read/mention/mention_parts.h"

enum {
  CAME_REACH = 6,   // tokens: "it came just two days after"
  BEGIN_REACH = 2,  // tokens: "in March 2013"
  SUPERLATIVE_REACH = 10,
  LONG_AGO_DAYS = 60
};

// Where the cues of background are in a sentence: the first token of each use, CT_NONE.
typedef struct Cues {
  uint32_t first[CT_BACKGROUND_CUES_USE_VALUES];
  uint32_t since;  // see CtCue
} Cues;

static const CtSentence *sentence_at(const CtTelling *telling, uint32_t index) {
  return &telling->reading->document.sentences.items[index];
}

// "Flash floods triggered by rain" tell one happening, "protests sparked by the collapse that killed 15" two.
static bool is_other_cause(const CtTelling *telling, uint32_t sentence, uint32_t behind) {
  const uint8_t type =
      ct_mention_type_of_words(telling, sentence, behind, sentence_at(telling, sentence)->end);
  return type != 0 && !ct_mention_types_meet(type, telling->main_type);
}

static bool has_aftermath(const CtDocument *document, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++)
    if (ct_document_has(document, token, CT_LEX_AFTERMATH)) return true;
  return false;
}

// "At least 19 were killed when police fired on protesters", under a title with the 19: what the article is about, whatever kind
// its words tell.
static bool words_repeat_title(const CtTelling *telling, uint32_t first_token, uint32_t end_token) {
  const CtClaims *claims = &telling->reading->claims;
  const CtDocument *document = &telling->reading->document;
  if (first_token >= end_token) return false;
  const uint32_t begin = document->tokens.items[first_token].start;
  const uint32_t end = document->tokens.items[end_token - 1].end;
  for (uint32_t i = 0; i < claims->count && claims->items[i].number.start < end; i++) {
    const CtClaim *told = &claims->items[i];
    if (told->number.start < begin || !told->has_value || !told->predicate.data) continue;
    if (ct_number_compare(told->value, CT_ONE) <= 0) continue;
    for (uint32_t k = 0; k < i && claims->items[k].number.start < document->body_start; k++) {
      const CtClaim *title = &claims->items[k];
      if (title->has_value && title->predicate.data && ct_number_equal(title->value, told->value) &&
          ct_text_equal(title->predicate, told->predicate))
        return true;
    }
  }
  return false;
}

static bool repeats_title(const CtTelling *telling, uint32_t sentence) {
  const CtSentence *own = sentence_at(telling, sentence);
  return words_repeat_title(telling, own->first, own->end);
}

// "Days after a strike on a school killed 33, residents fled", below the lead of an article that has a toll of its own: with the
// article of a thing not told before it is another happening; not "days after the strike", nor with the figure of the title.
static bool is_after_new(const CtTelling *telling, uint32_t sentence, uint32_t behind) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t end = sentence_at(telling, sentence)->end;
  if (sentence >= telling->body_end || telling->weights[sentence] >= CT_WEIGHT_FIRST) return false;
  if (!ct_document_has(document, behind, CT_LEX_SINGLE_ARTICLES) ||
      ct_mention_type_of_words(telling, sentence, behind, end) == 0)
    return false;
  uint32_t lead = 0;
  while (telling->weights[lead] != CT_WEIGHT_FIRST && lead + 1 < sentence)
    lead++;
  return ct_mention_casualties(telling, 0, sentence_at(telling, lead)->end).any &&
         !repeats_title(telling, sentence);
}

// "A bomb killed eight on Monday, days after an attack in Islamabad left 36 dead", "it came days after a crash": another
// happening stands behind only where the happening itself stands before, not in "rescuers found three alive two days after the quake".
static bool is_after_other(const CtTelling *telling, uint32_t sentence, uint32_t token,
                           uint32_t behind) {
  const uint32_t first = sentence_at(telling, sentence)->first;
  if (ct_mention_type_of_words(telling, sentence, first, token) != 0) return true;
  if (is_after_new(telling, sentence, behind)) return true;
  if (!has_aftermath(&telling->reading->document, first, token) &&
      ct_mention_casualties(telling, first, token).any)
    return true;
  for (uint32_t back = 1; back <= CAME_REACH && token >= first + back; back++)
    if (ct_event_word_is(&telling->reading->document, token - back, CT_EVENT_WORDS_ROLE_CAME))
      return true;
  return false;
}

// "A week earlier a woman died when another balloon fell" begins the sentence; not "a week earlier than", "hours earlier the roof
// had given way".
static bool begins_earlier(const CtTelling *telling, uint32_t sentence, uint32_t token,
                           uint32_t behind) {
  const CtDocument *document = &telling->reading->document;
  return token == sentence_at(telling, sentence)->first &&
         !ct_text_equal_ascii_case(ct_document_word(document, token), CT_TEXT("hours")) &&
         ct_text_equal(ct_document_word(document, behind - 1), CT_TEXT("earlier")) &&
         !ct_text_equal(ct_document_word(document, behind), CT_TEXT("than"));
}

// "Hours before, four were killed", not "hours before the ceasefire"; the lead tells what the article is about.
static bool is_before_other(const CtTelling *telling, uint32_t sentence, uint32_t token,
                            uint32_t behind) {
  const CtSentence *own = sentence_at(telling, sentence);
  if (sentence < telling->body_end && telling->weights[sentence] >= CT_WEIGHT_FIRST) return false;
  if (behind < own->end && begins_earlier(telling, sentence, token, behind)) return true;
  return behind >= own->end ||
         telling->reading->document.tokens.items[behind].kind == CT_TOKEN_PUNCT;
}

// "One of the deadliest attacks on Kyiv since the start of the war": the time is the superlative's, and no figure's.
static bool is_of_superlative(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t first = sentence_at(telling, sentence)->first;
  for (uint32_t back = 1; back <= SUPERLATIVE_REACH && token >= first + back; back++) {
    if (document->tokens.items[token - back].kind == CT_TOKEN_PUNCT) return false;
    if (ct_document_has(document, token - back, CT_LEX_RANKS)) return true;
  }
  return false;
}

// "During this year's Hajj" names one; not "this year's floods have killed 300".
static bool is_of_named(const CtTelling *telling, uint32_t behind) {
  const CtDocument *document = &telling->reading->document;
  const CtToken *at = document->tokens.items + behind;
  return behind + 1 < document->tokens.count && at->tag == CT_TAG_POSSESSIVE &&
         at[1].tag == CT_TAG_NAME;
}

// "At least 900 were killed in fighting last week", under a title with the 900: the time is that of what is reported. Not "killed
// 31, compared with 17 last year"; nor of an outbreak, where it is a week's toll.
static bool is_own_time(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  const CtDocument *document = &telling->reading->document;
  if (sentence >= telling->body_end || telling->weights[sentence] != CT_WEIGHT_FIRST ||
      telling->main_type == CT_EVENT_TYPES_TYPE_OUTBREAK)
    return false;
  uint32_t first = token;
  while (first > sentence_at(telling, sentence)->first &&
         !ct_mention_parts_clauses(document, first - 1))
    first--;
  return words_repeat_title(telling, first, token);
}

// The use of the cue at `token`, what its words ask for given; 0.
static uint8_t use_of(const CtTelling *telling, uint32_t sentence, uint32_t token, int32_t row,
                      uint32_t words) {
  const uint8_t use = ct_lex_background_cues[row].use;
  switch (use) {
  case CT_BACKGROUND_CUES_USE_CAUSE:
    return is_other_cause(telling, sentence, token + words) ? CT_BACKGROUND_CUES_USE_OTHER : 0;
  case CT_BACKGROUND_CUES_USE_AFTER:
    return is_after_other(telling, sentence, token, token + words) ? use : 0;
  case CT_BACKGROUND_CUES_USE_PERIOD:
    return is_of_superlative(telling, sentence, token) || is_of_named(telling, token + words) ? 0
                                                                                              : use;
  case CT_BACKGROUND_CUES_USE_TIME: return is_own_time(telling, sentence, token) ? 0 : use;
  case CT_BACKGROUND_CUES_USE_BEFORE:
    return is_before_other(telling, sentence, token, token + words) ? use : 0;
  default: return use;
  }
}

static Cues find_cues(const CtTelling *telling, uint32_t index) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = sentence_at(telling, index);
  Cues cues = {.since = CT_NONE};
  uint32_t words;
  for (uint32_t use = 0; use < CT_BACKGROUND_CUES_USE_VALUES; use++)
    cues.first[use] = CT_NONE;
  const bool title = sentence->kind == CT_SENTENCE_TITLE;
  // A title tells what the article is about, but that "cholera kills 40 in a week" leaves open how many it killed in all.
  if ((title && telling->main_type != CT_EVENT_TYPES_TYPE_OUTBREAK) ||
      !ct_sentence_reaches(&telling->reading->document, index, CT_LEX_BACKGROUND_CUES))
    return cues;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    const int32_t row =
        ct_document_match(document, token, sentence->end, CT_LEX_BACKGROUND_CUES, &words);
    if (row < 0) continue;
    const uint8_t use = use_of(telling, index, token, row, words);
    if (title && use != CT_BACKGROUND_CUES_USE_TIME) continue;
    if (use == 0 && ct_lex_background_cues[row].use == CT_BACKGROUND_CUES_USE_AFTER)
      cues.since = token;
    if (use != 0 && cues.first[use] == CT_NONE) cues.first[use] = token;
  }
  return cues;
}

// "The crash, two days after one in Andalusia, killed 12": the clause ends at the comma, but not at one before "in which".
static uint32_t end_of_clause(const CtTelling *telling, uint32_t index, uint32_t token) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t end = sentence_at(telling, index)->end;
  for (; token + 1 < end; token++) {
    if (document->tokens.items[token].kind != CT_TOKEN_PUNCT) continue;
    if (ct_event_word_is(document, token + 1, CT_EVENT_WORDS_ROLE_GOES_ON)) continue;
    if (ct_text_equal(ct_document_word(document, token), CT_TEXT(","))) return token;
  }
  return end;
}

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

static CtCue first_cue(const CtTelling *telling, uint32_t index, const Cues *cues) {
  const uint32_t *first = cues->first;
  const uint32_t period = first[CT_BACKGROUND_CUES_USE_PERIOD];
  const uint32_t before = first[CT_BACKGROUND_CUES_USE_BEFORE];
  const uint32_t time = least(least(first[CT_BACKGROUND_CUES_USE_TIME], period), before);
  const uint32_t other =
      least(first[CT_BACKGROUND_CUES_USE_OTHER], first[CT_BACKGROUND_CUES_USE_RECORD]);
  const uint32_t after = first[CT_BACKGROUND_CUES_USE_AFTER];
  if (first[CT_BACKGROUND_CUES_USE_BESIDE] != CT_NONE)
    return (CtCue){.token = sentence_at(telling, index)->first, .end = CT_NONE};
  if (after < least(time, other))
    return (CtCue){.token = after, .end = end_of_clause(telling, index, after)};
  if (other <= time) return (CtCue){.token = other, .end = CT_NONE};  // CT_NONE is above any token
  return (CtCue){.token = time,
                 .end = CT_NONE,
                 .reaches_back = true,
                 .period = time == period,
                 .near = time == before};
}

static CtCue cue_of(const CtTelling *telling, uint32_t index) {
  const Cues cues = find_cues(telling, index);
  CtCue cue = first_cue(telling, index, &cues);
  cue.since = cues.since;
  return cue;
}

CtCue ct_mention_cue(const CtTelling *telling, uint32_t sentence) {
  return sentence < telling->body_end ? telling->cues[sentence] : cue_of(telling, sentence);
}

bool ct_mention_points_back(const CtTelling *telling, uint32_t sentence) {
  return find_cues(telling, sentence).first[CT_BACKGROUND_CUES_USE_SAME] != CT_NONE;
}

bool ct_mention_parts_clauses(const CtDocument *document, uint32_t token) {
  if (document->tokens.items[token].kind == CT_TOKEN_PUNCT) return true;
  const CtLexEntry *entry = ct_document_entry(document, token);
  const int32_t row = ct_lexicon_row(entry, CT_LEX_CONNECTIVES);
  return ct_lexicon_has(entry, CT_LEX_RANKS) ||
         (row >= 0 && (ct_lex_connectives[row].link == CT_CONNECTIVES_LINK_CLAUSE ||
                       ct_lex_connectives[row].link == CT_CONNECTIVES_LINK_CONTENT));
}

// "Floods killed 17 on Sunday, a week after a similar disaster", "struck Kharkiv overnight in one of the heaviest attacks this
// year": the sentence tells of what the article is about first.
static bool tells_before(const CtTelling *telling, uint32_t sentence, CtCue cue) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t first = sentence_at(telling, sentence)->first;
  uint32_t end = cue.token;
  while (cue.reaches_back && end > first && !ct_mention_parts_clauses(document, end - 1))
    end--;
  return ct_mention_type_of_words(telling, sentence, first, end) != 0;
}

// "In 2013, 80 people died when a train derailed in Galicia": a sentence that begins with a time long over.
static bool begins_long_ago(const CtTelling *telling, uint32_t sentence) {
  const CtReading *reading = telling->reading;
  const uint32_t i = telling->first_date[sentence];
  if (i == telling->first_date[sentence + 1] || !ct_days_known(reading->published)) return false;
  const CtDate *date = &reading->dates.items[i];
  return date->first <= sentence_at(telling, sentence)->first + BEGIN_REACH && !date->past_range &&
         ct_days_known(date->days) && reading->published.from - date->days.to > LONG_AGO_DAYS;
}

void ct_mention_set_aside(CtTelling *telling, uint8_t main_type) {
  telling->main_type = main_type;
  for (uint32_t s = 0; s < telling->body_end; s++) {
    telling->cues[s] = cue_of(telling, s);
    if (sentence_at(telling, s)->kind == CT_SENTENCE_TITLE) continue;
    const bool meets = ct_mention_types_meet(telling->types[s], main_type);
    if (!meets && telling->weights[s] == CT_WEIGHT_FIRST && repeats_title(telling, s))
      telling->types[s] = main_type;
    else if (!meets)
      telling->weights[s] = 0;
    const CtCue cue = telling->cues[s];
    if (begins_long_ago(telling, s)) telling->weights[s] = 0;
    // Words with an end of their own come only behind what the sentence tells first.
    if (cue.token != CT_NONE && cue.end == CT_NONE && !tells_before(telling, s, cue))
      telling->weights[s] = telling->weights[s] > 0;
  }
}
