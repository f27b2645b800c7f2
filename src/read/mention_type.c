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

static void add_token(const CtDocument *document, uint32_t token, uint32_t end, uint32_t weight,
                      Scores *scores, uint32_t *words) {
  *words = 1;
  const CtLexEntry *entry = ct_document_entry(document, token);
  if (!entry) return;
  uint32_t length;
  int32_t row = ct_document_match(document, token, end, CT_LEX_EVENT_TYPES, &length);
  if (row < 0) return;
  const CtLexEventTypes *known = &ct_lex_event_types[row];
  const uint32_t strength = (uint32_t)known->weight, score = weight * strength;
  scores->of[known->type] += score;
  if (known->rather != 0) {
    scores->open += score;
    scores->open_type = known->type;
    scores->rather = known->rather;
  }
  *words = length;
}

static void add_sentence(const CtTelling *telling, uint32_t index, uint32_t weight,
                         Scores *scores) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[index];
  uint32_t words;
  for (uint32_t token = sentence->first; token < sentence->end; token += words)
    add_token(document, token, sentence->end, weight, scores, &words);
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

uint8_t ct_mention_type_of_article(const CtTelling *telling) {
  Scores scores = {0};
  for (uint32_t s = 0; s < telling->body_end; s++)
    add_sentence(telling, s, ct_telling_weight(telling, s), &scores);
  return best_of(&scores, LEAST_SCORE);
}

uint8_t ct_mention_type_of_sentence(const CtTelling *telling, uint32_t sentence) {
  Scores scores = {0};
  add_sentence(telling, sentence, 1, &scores);
  return best_of(&scores, 2);
}

// The first token of a cue of background in a sentence whose use is one of the bits of `uses`; *use takes which.
static uint32_t find_cue(const CtTelling *telling, uint32_t index, uint32_t uses, uint8_t *use) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[index];
  uint32_t words;
  if (sentence->kind == CT_SENTENCE_TITLE) return CT_NONE;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    int32_t row = ct_document_match(document, token, sentence->end, CT_LEX_BACKGROUND_CUES, &words);
    if (row < 0 || !(uses >> ct_lex_background_cues[row].use & 1)) continue;
    *use = ct_lex_background_cues[row].use;
    return token;
  }
  return CT_NONE;
}

uint32_t ct_mention_cue(const CtTelling *telling, uint32_t sentence, bool *reaches_back) {
  const uint32_t told_before = 1u << CT_BACKGROUND_CUES_USE_RECORD |
                               1u << CT_BACKGROUND_CUES_USE_OTHER |
                               1u << CT_BACKGROUND_CUES_USE_TIME;
  uint8_t use = 0;
  *reaches_back = false;
  if (find_cue(telling, sentence, 1u << CT_BACKGROUND_CUES_USE_BESIDE, &use) != CT_NONE)
    return telling->reading->document.sentences.items[sentence].first;
  const uint32_t cue = find_cue(telling, sentence, told_before, &use);
  *reaches_back = cue != CT_NONE && use == CT_BACKGROUND_CUES_USE_TIME;
  return cue;
}

bool ct_mention_points_back(const CtTelling *telling, uint32_t sentence) {
  uint8_t use = 0;
  return find_cue(telling, sentence, 1u << CT_BACKGROUND_CUES_USE_SAME, &use) != CT_NONE;
}

void ct_mention_set_aside(CtTelling *telling, uint8_t main_type) {
  const CtDocument *document = &telling->reading->document;
  for (uint32_t s = 0; s < telling->body_end; s++) {
    if (document->sentences.items[s].kind == CT_SENTENCE_TITLE) continue;
    uint8_t type = ct_mention_type_of_sentence(telling, s);
    if (!ct_mention_types_meet(type, main_type)) telling->weights[s] = 0;
    bool reaches_back = false;
    if (ct_mention_cue(telling, s, &reaches_back) != CT_NONE) telling->weights[s] = telling->weights[s] > 0;
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
