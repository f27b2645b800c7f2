// What kind of happening: by the words of table `event_types`, those of title and lead counting more.
#include "lexicon/lexicon.h"
#include "read/mention_parts.h"

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

static void score_words(const CtTelling *telling, uint32_t sentence, uint32_t first, Scores *out) {
  const CtDocument *document = &telling->reading->document;
  const uint32_t end = document->sentences.items[sentence].end;
  uint32_t words;
  for (uint32_t token = first; token < end; token += words) {
    words = 1;
    if ((document->tokens.items[token].reach & ct_lexicon_bit(CT_LEX_EVENT_TYPES)) &&
        !is_dated(telling, sentence, token))
      add_token(document, token, end, out, &words);
  }
}

// The type of one sentence; adds `weight` times its scores to those of the article.
static uint8_t score_sentence(const CtTelling *telling, uint32_t index, uint32_t weight,
                              Scores *article) {
  Scores scores = {0};
  if (!ct_sentence_reaches(&telling->reading->document, index, CT_LEX_EVENT_TYPES)) return 0;
  score_words(telling, index, telling->reading->document.sentences.items[index].first, &scores);
  add_weighted(&scores, weight, article);
  return best_of(&scores, 2);
}

uint8_t ct_mention_type_of_article(CtTelling *telling) {
  Scores scores = {0};
  for (uint32_t s = 0; s < telling->body_end; s++)
    telling->types[s] = score_sentence(telling, s, ct_telling_weight(telling, s), &scores);
  return best_of(&scores, LEAST_SCORE);
}

uint8_t ct_mention_type_of_sentence(const CtTelling *telling, uint32_t sentence) {
  Scores unused = {0};
  if (sentence < telling->body_end) return telling->types[sentence];
  return score_sentence(telling, sentence, 0, &unused);
}

// Where the cues of background are in a sentence: the first token of each use, CT_NONE.
typedef struct Cues {
  uint32_t first[CT_BACKGROUND_CUES_USE_VALUES];
} Cues;

// "Flash floods triggered by rain" tell one happening, "protests sparked by the collapse that killed 15" two.
static bool is_other_cause(const CtTelling *telling, uint32_t sentence, uint32_t behind) {
  Scores scores = {0};
  score_words(telling, sentence, behind, &scores);
  const uint8_t type = best_of(&scores, 2);
  return type != 0 && !ct_mention_types_meet(type, telling->main_type);
}

static Cues find_cues(const CtTelling *telling, uint32_t index) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[index];
  Cues cues;
  uint32_t words;
  for (uint32_t use = 0; use < CT_BACKGROUND_CUES_USE_VALUES; use++)
    cues.first[use] = CT_NONE;
  if (sentence->kind == CT_SENTENCE_TITLE ||
      !ct_sentence_reaches(&telling->reading->document, index, CT_LEX_BACKGROUND_CUES))
    return cues;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    const int32_t row =
        ct_document_match(document, token, sentence->end, CT_LEX_BACKGROUND_CUES, &words);
    if (row < 0) continue;
    uint8_t use = ct_lex_background_cues[row].use;
    if (use == CT_BACKGROUND_CUES_USE_CAUSE) {
      if (!is_other_cause(telling, index, token + words)) continue;
      use = CT_BACKGROUND_CUES_USE_OTHER;
    }
    if (cues.first[use] == CT_NONE) cues.first[use] = token;
  }
  return cues;
}

static CtCue cue_of(const CtTelling *telling, uint32_t index) {
  const Cues cues = find_cues(telling, index);
  const uint32_t record = cues.first[CT_BACKGROUND_CUES_USE_RECORD];
  const uint32_t time = cues.first[CT_BACKGROUND_CUES_USE_TIME];
  uint32_t first = cues.first[CT_BACKGROUND_CUES_USE_OTHER];
  if (cues.first[CT_BACKGROUND_CUES_USE_BESIDE] != CT_NONE)
    return (CtCue){telling->reading->document.sentences.items[index].first, false};
  if (record < first) first = record;  // CT_NONE is above any token
  return time < first ? (CtCue){time, true} : (CtCue){first, false};
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
  Scores scores = {0};
  uint32_t words;
  const uint32_t first = document->sentences.items[sentence].first;
  uint32_t end = cue.token;
  while (cue.reaches_back && end > first && !ct_mention_parts_clauses(document, end - 1))
    end--;
  for (uint32_t token = first; token < end; token += words)
    add_token(document, token, end, &scores, &words);
  return best_of(&scores, 2) != 0;
}

void ct_mention_set_aside(CtTelling *telling, uint8_t main_type) {
  const CtDocument *document = &telling->reading->document;
  telling->main_type = main_type;
  for (uint32_t s = 0; s < telling->body_end; s++) {
    telling->cues[s] = cue_of(telling, s);
    if (document->sentences.items[s].kind == CT_SENTENCE_TITLE) continue;
    if (!ct_mention_types_meet(telling->types[s], main_type)) telling->weights[s] = 0;
    if (telling->cues[s].token != CT_NONE && !tells_before(telling, s, telling->cues[s]))
      telling->weights[s] = telling->weights[s] > 0;
  }
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
  return a == 0 || b == 0 || (groups_of(a) & groups_of(b)) != 0;
}
