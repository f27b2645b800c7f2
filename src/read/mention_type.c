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

// The type of one sentence; adds `weight` times its scores to those of the article.
static uint8_t score_sentence(const CtTelling *telling, uint32_t index, uint32_t weight,
                              Scores *article) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[index];
  Scores scores = {0};
  uint32_t words;
  if (!ct_held_has(telling->reading, index, CT_LEX_EVENT_TYPES)) return 0;
  for (uint32_t token = sentence->first; token < sentence->end; token += words) {
    words = 1;
    if (document->tokens.items[token].reach & ct_lexicon_bit(CT_LEX_EVENT_TYPES))
      add_token(document, token, sentence->end, &scores, &words);
  }
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

static Cues find_cues(const CtTelling *telling, uint32_t index) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[index];
  Cues cues;
  uint32_t words;
  for (uint32_t use = 0; use < CT_BACKGROUND_CUES_USE_VALUES; use++)
    cues.first[use] = CT_NONE;
  if (sentence->kind == CT_SENTENCE_TITLE ||
      !ct_held_has(telling->reading, index, CT_LEX_BACKGROUND_CUES))
    return cues;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    const int32_t row =
        ct_document_match(document, token, sentence->end, CT_LEX_BACKGROUND_CUES, &words);
    if (row < 0) continue;
    uint32_t *first = &cues.first[ct_lex_background_cues[row].use];
    if (*first == CT_NONE) *first = token;
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

void ct_mention_set_aside(CtTelling *telling, uint8_t main_type) {
  const CtDocument *document = &telling->reading->document;
  for (uint32_t s = 0; s < telling->body_end; s++) {
    telling->cues[s] = cue_of(telling, s);
    if (document->sentences.items[s].kind == CT_SENTENCE_TITLE) continue;
    if (!ct_mention_types_meet(telling->types[s], main_type)) telling->weights[s] = 0;
    if (telling->cues[s].token != CT_NONE) telling->weights[s] = telling->weights[s] > 0;
  }
}

CtText ct_mention_type_name(uint8_t type) {
  return type == 0 ? CT_NO_TEXT : ct_text_of(ct_lex_event_types_type_name(type));
}

static uint32_t groups_of(uint8_t type) {
  for (int i = 0; i < CT_LEX_EVENT_TYPES_ROWS; i++) {
    const CtLexEventTypes *row = &ct_lex_event_types[i];
    if (row->type == type) return 1u << row->group | (row->also != 0 ? 1u << row->also : 0);
  }
  return 0;
}

bool ct_mention_types_meet(uint8_t a, uint8_t b) {
  return a == 0 || b == 0 || (groups_of(a) & groups_of(b)) != 0;
}
