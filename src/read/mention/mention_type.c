// What kind of happening: by the words of table `event_types`, those of title and lead counting more.
#include "lexicon/lexicon.h"
#include "read/mention/mention_parts.h"

enum { LEAST_SCORE = 6 };

typedef struct Scores {
  uint32_t of[CT_EVENT_TYPES_TYPE_VALUES];
  uint32_t open;  // of what `open_type` has, as much is `rather` where other words tell that
  uint8_t open_type;
  uint8_t rather;
} Scores;

static void add_token(const CtDocument *document, uint32_t token, uint32_t end, Scores *scores,
                      uint32_t *words) {
  uint32_t length;
  *words = 1;
  const int32_t row = ct_document_match(document, token, end, CT_LEX_EVENT_TYPES, &length);
  if (row < 0) return;
  const CtLexEventTypes *known = &ct_lex_event_types[row];
  const uint32_t strength = (uint32_t)known->weight;
  scores->of[known->type] += strength;
  if (known->rather != 0) {
    scores->open += strength;
    scores->open_type = known->type;
    scores->rather = known->rather;
  }
  *words = length;
}

// "The unions called the strike": words that may tell two kinds tell the one that others tell.
static void settle(Scores *scores) {
  scores->of[0] = 0;
  if (scores->of[scores->rather] == 0) return;
  scores->of[scores->open_type] -= scores->open;
  scores->of[scores->rather] += scores->open;
}

static uint8_t best_of(Scores *scores, uint32_t least) {
  uint32_t best = 0;
  settle(scores);
  for (uint32_t type = 1; type < CT_EVENT_TYPES_TYPE_VALUES; type++)
    if (scores->of[type] >= least && scores->of[type] > scores->of[best]) best = type;
  return (uint8_t)best;
}

static void add_weighted(const Scores *scores, uint32_t weight, Scores *sum) {
  for (uint32_t type = 1; type < CT_EVENT_TYPES_TYPE_VALUES; type++)
    sum->of[type] += weight * scores->of[type];
  if (scores->rather == 0) return;
  sum->open += weight * scores->open;
  sum->open_type = scores->open_type;
  sum->rather = scores->rather;
}

// "March 5", "May Day": a month is no march.
static bool is_dated(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  const CtDates *dates = &telling->reading->dates;
  for (uint32_t i = telling->first_date[sentence]; i < telling->first_date[sentence + 1]; i++)
    if (dates->items[i].first <= token && token < dates->items[i].end) return true;
  return false;
}

// "Mexico protested on Tuesday after strikes on four boats": a state protests, not "thousands in Mexico protested", "Mexicans protested".
static bool is_state_protest(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  const CtDocument *document = &telling->reading->document;
  if (!ct_event_word_is(document, token, CT_EVENT_WORDS_ROLE_COMPLAINS)) return false;
  for (uint32_t i = telling->first_place[sentence]; i < telling->first_place[sentence + 1]; i++) {
    const CtPlace *place = &telling->reading->places.items[i];
    if (place->end != token) continue;
    return !place->demonym && !ct_mention_is_behind_preposition(telling, place) &&
           ct_place_actor(document, place->first, place->end) >= 0;
  }
  return false;
}

// "Mexico protests after boat attacks" over a text in which Mexico protested: in a title the word may as well be a noun.
static bool is_no_crowd(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t lead = document->sentences.items[telling->lead_end - 1].end;
  if (!is_state_protest(telling, sentence, token)) return false;
  if (document->tokens.items[token].tag == CT_TAG_VERB_PAST) return true;
  for (uint32_t s = sentence + 1, at = token + 1; at < lead; at++) {
    while (at >= document->sentences.items[s].end)
      s++;
    if (document->tokens.items[at].tag == CT_TAG_VERB_PAST && is_state_protest(telling, s, at))
      return true;
  }
  return false;
}

static void score_words(const CtTelling *telling, uint32_t sentence, uint32_t first, uint32_t end,
                        Scores *out) {
  const CtDocument *document = &telling->reading->document;
  uint32_t words;
  for (uint32_t token = first; token < end; token += words) {
    words = 1;
    if ((document->tokens.items[token].reach & ct_lexicon_bit(CT_LEX_EVENT_TYPES)) &&
        !is_dated(telling, sentence, token) && !is_no_crowd(telling, sentence, token))
      add_token(document, token, end, out, &words);
  }
}

// "Heatwave kills 40 as wildfires rage": what lasts for weeks brings other happenings with it; where a title begins with it, it is
// what the article is about.
static void favour_first(const CtTelling *telling, const CtSentence *title, Scores *scores) {
  uint32_t words;
  for (uint32_t token = title->first; token < title->end; token++) {
    const int32_t row = ct_document_match(&telling->reading->document, token, title->end,
                                          CT_LEX_EVENT_TYPES, &words);
    if (row < 0 || ct_lex_event_types[row].type == 0) continue;
    if (ct_mention_is_slow(ct_lex_event_types[row].type))
      scores->of[ct_lex_event_types[row].type]++;
    return;
  }
}

// The type of one sentence; adds `weight` times its scores to those of the article.
static uint8_t score_sentence(const CtTelling *telling, uint32_t index, uint32_t weight,
                              Scores *article) {
  Scores scores = {0};
  if (!ct_sentence_reaches(&telling->reading->document, index, CT_LEX_EVENT_TYPES)) return 0;
  const CtSentence *sentence = &telling->reading->document.sentences.items[index];
  score_words(telling, index, sentence->first, sentence->end, &scores);
  if (sentence->kind == CT_SENTENCE_TITLE) favour_first(telling, sentence, &scores);
  add_weighted(&scores, weight, article);
  return best_of(&scores, 2);
}

static bool tells_casualties(const CtTelling *telling, uint32_t sentence) {
  const CtSentence *own = &telling->reading->document.sentences.items[sentence];
  return ct_mention_casualties(telling, own->first, own->end).any;
}

// "Kenya protests: 13 killed": those who "were shot" are of the protest; not in "hundreds protest over police killing".
static bool has_toll_in_title(const CtTelling *telling) {
  const CtSentence *title = &telling->reading->document.sentences.items[0];
  return title->kind == CT_SENTENCE_TITLE &&
         ct_mention_casualties(telling, title->first, title->end).several;
}

// "A strike by 40,000 workers", in an article about a strike of a union: a sentence whose words may tell two kinds tells the one
// that the article is about; so does one that tells two kinds alike ("bus drivers walked out over pay").
static void settle_sentences(CtTelling *telling, const Scores *article, uint8_t type) {
  const bool deadly = type == CT_EVENT_TYPES_TYPE_PROTEST && has_toll_in_title(telling);
  for (uint32_t s = 0; s < telling->body_end; s++) {
    Scores own = {0};
    const uint8_t told = telling->types[s];
    if (told == 0 || told == type) continue;
    score_sentence(telling, s, 1, &own);
    // "The S&P 500 sank", "shares crashed"
    if (type == CT_EVENT_TYPES_TYPE_MARKET && !tells_casualties(telling, s)) {
      telling->types[s] = type;
      continue;
    }
    // "Thirteen were shot", "30 had bullet wounds after Tuesday's clashes"; not "two were shot on Thursday", which may be elsewhere.
    if (deadly && told == CT_EVENT_TYPES_TYPE_SHOOTING &&
        (own.of[CT_EVENT_TYPES_TYPE_RIOT] > 0 ||
         telling->first_date[s] == telling->first_date[s + 1])) {
      telling->types[s] = type;
      continue;
    }
    const bool open = type == article->rather && told == article->open_type;
    if ((open && own.of[told] <= own.open) || own.of[type] == own.of[told])
      telling->types[s] = type;
  }
}

uint8_t ct_mention_type_of_article(CtTelling *telling) {
  Scores scores = {0};
  for (uint32_t s = 0; s < telling->body_end; s++)
    telling->types[s] = score_sentence(telling, s, ct_telling_weight(telling, s), &scores);
  const uint8_t type = best_of(&scores, LEAST_SCORE);
  if (type != 0) settle_sentences(telling, &scores, type);
  return type;
}

uint8_t ct_mention_type_of_sentence(const CtTelling *telling, uint32_t sentence) {
  Scores unused = {0};
  if (sentence < telling->body_end) return telling->types[sentence];
  return score_sentence(telling, sentence, 0, &unused);
}

uint8_t ct_mention_type_of_words(const CtTelling *telling, uint32_t sentence, uint32_t first,
                                 uint32_t end) {
  Scores scores = {0};
  score_words(telling, sentence, first, end, &scores);
  return best_of(&scores, 2);
}

CtText ct_mention_type_name(uint8_t type) {
  return type == 0 ? CT_NO_TEXT : ct_text_of(ct_lex_event_types_type_name(type));
}

static uint32_t groups_of(uint8_t type) {
  uint32_t groups = 0;
  for (int i = 0; i < CT_LEX_EVENT_TYPES_ROWS; i++) {
    const CtLexEventTypes *row = &ct_lex_event_types[i];
    if (row->type == type) groups |= 1u << row->group | (row->also != 0 ? 1u << row->also : 0);
  }
  return groups;
}

bool ct_mention_types_meet(uint8_t a, uint8_t b) {
  return a == 0 || b == 0 || a == b || (groups_of(a) & groups_of(b)) != 0;
}
