// Where it happened: the places that title and lead put things in, how often and how early. One happening lies in one
// country, so the places of the heaviest country stand and the others ("talks in Florida") fall.
#include "lexicon/lexicon.h"
#include "read/claim/bedside.h"
#include "read/claim/dateline.h"
#include "read/mention/mention_parts.h"

enum { MAX_CANDIDATES = 48, MAX_MENTION_PLACES = 4, PREPOSITION_REACH = 3 /* tokens */ };

typedef struct Candidates {
  int32_t rows[MAX_CANDIDATES];
  uint32_t weights[MAX_CANDIDATES];
  uint32_t count;
} Candidates;

static void add(Candidates *candidates, int32_t row, uint32_t weight) {
  for (uint32_t i = 0; i < candidates->count; i++) {
    if (candidates->rows[i] != row) continue;
    candidates->weights[i] += weight;
    return;
  }
  if (candidates->count == MAX_CANDIDATES) return;
  candidates->rows[candidates->count] = row;
  candidates->weights[candidates->count++] = weight;
}

static bool is_in(int32_t place, CtText country) {
  int32_t row = ct_place_country(place);
  return country.data && row >= 0 && ct_text_equal(ct_place_name(row), country);
}

bool ct_mention_is_behind_preposition(const CtTelling *telling, const CtPlace *place) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[place->sentence];
  uint32_t reach = PREPOSITION_REACH;
  for (uint32_t back = 1; back <= reach && place->first >= sentence->first + back; back++) {
    const CtLexEntry *entry = ct_document_entry(document, place->first - back);
    // "In the Afghan province of Herat"
    if (back == 1 && ct_text_equal(ct_document_word(document, place->first - back), CT_TEXT("of")))
      reach += PREPOSITION_REACH;
    if (ct_lexicon_has(entry, CT_LEX_PLACE_PREPOSITIONS)) return true;
    if (ct_lexicon_has(entry, CT_LEX_TARGET_PREPOSITIONS)) return true;
    // "Protested on Tuesday after U.S. forces struck"
    const int32_t link = ct_lexicon_row(entry, CT_LEX_CONNECTIVES);
    if (link >= 0 && ct_lex_connectives[link].link == CT_CONNECTIVES_LINK_CLAUSE) return false;
  }
  return false;
}

// "KATHMANDU — An avalanche in northeastern Nepal": the bureau's town, where the sentence itself says in which country it happened.
static bool is_of_bureau(const CtTelling *telling, const CtPlace *place, const CtDateline *line) {
  const CtPlaces *places = &telling->reading->places;
  if (place->first >= line->end || place->end <= line->first) return false;
  for (uint32_t i = 0; i < places->count && places->items[i].sentence <= place->sentence; i++) {
    const CtPlace *other = &places->items[i];
    if (other->row < 0 || other->demonym || other->first < line->end) continue;
    if (ct_place_level(other->row) > 1 && ct_place_contains(place->row, other->row)) return false;
    if (ct_place_level(other->row) == 1 && ct_place_contains(other->row, place->row) &&
        (other->locative || ct_mention_is_behind_preposition(telling, other)))
      return true;
  }
  return false;
}

static CtDateline dateline_of(const CtTelling *telling) {
  CtDateline line = {.first = CT_NONE};
  for (uint32_t s = 0; s < telling->lead_end; s++)
    if (telling->reading->document.sentences.items[s].kind == CT_SENTENCE_PROSE) {
      ct_dateline_read(&telling->reading->document, s, telling->arena, &line);
      break;
    }
  return line;
}

// "Hurricane Melissa": the name that storms have; CT_NO_TEXT.
static CtText storm_in(const CtTelling *telling, uint32_t sentence) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *own = &document->sentences.items[sentence];
  if (!ct_sentence_reaches(document, sentence, CT_LEX_EVENT_TYPES)) return CT_NO_TEXT;
  for (uint32_t token = own->first; token + 1 < own->end; token++) {
    const CtToken *at = &document->tokens.items[token];
    if (at->shape < CT_SHAPE_CAPITAL || at[1].shape < CT_SHAPE_CAPITAL) continue;
    const int32_t row = ct_token_row(at, CT_LEX_EVENT_TYPES);
    if (row >= 0 && ct_lex_event_types[row].type == CT_EVENT_TYPES_TYPE_STORM)
      return ct_document_word(document, token + 1);
  }
  return CT_NO_TEXT;
}

void ct_mention_read_storm(CtTelling *telling) {
  CtClaims *claims = &telling->reading->claims;
  const uint8_t type = telling->main_type;
  if (type != CT_EVENT_TYPES_TYPE_STORM && type != CT_EVENT_TYPES_TYPE_FLOOD) return;
  // Of a headline in capitals throughout any word looks like a name, so the text goes first.
  for (uint32_t s = telling->lead_end; s-- > 0 && !telling->storm.data;)
    telling->storm = storm_in(telling, s);
  for (uint32_t i = 0; telling->storm.data && i < claims->count; i++)
    if (ct_text_equal(claims->items[i].place_name, telling->storm)) {
      claims->items[i].place = -1;
      claims->items[i].place_name = CT_NO_TEXT;
    }
}

// "Moscow said": the attacker's own places are not where its attack happens.
static void collect(const CtTelling *telling, const CtMention *mention, Candidates *candidates) {
  const CtPlaces *places = &telling->reading->places;
  const CtDateline line = dateline_of(telling);
  for (uint32_t i = 0; i < places->count; i++) {
    const CtPlace *place = &places->items[i];
    uint32_t weight = ct_telling_weight(telling, place->sentence);
    if (place->row < 0 || place->demonym || weight == 0 || ct_place_level(place->row) == 0)
      continue;
    if (telling->storm.data && ct_text_equal(place->name, telling->storm)) continue;
    if (is_in(place->row, mention->actor) || is_of_bureau(telling, place, &line)) continue;
    if (ct_telling_is_set_aside(telling, place->sentence, place->first)) continue;
    const CtDocument *document = &telling->reading->document;
    // "Mexico protested after strikes on four boats"
    if (!place->locative && ct_event_word_is(document, place->end, CT_EVENT_WORDS_ROLE_COMPLAINS))
      continue;
    if (ct_bedside_of(document, &document->sentences.items[place->sentence], place->first,
                      place->end))
      continue;
    add(candidates, place->row,
        ct_mention_is_behind_preposition(telling, place) ? 3 * weight : weight);
  }
}

static void keep_one_country(const CtMention *mention, Candidates *candidates) {
  int32_t country = -1;
  uint32_t most = 0, kept = 0;
  for (uint32_t i = 0; i < candidates->count; i++) {
    uint32_t sum = 0;
    int32_t own = ct_place_country(candidates->rows[i]);
    for (uint32_t k = 0; k < candidates->count; k++)
      if (ct_place_country(candidates->rows[k]) == own) sum += candidates->weights[k];
    if (is_in(candidates->rows[i], mention->target)) sum *= 4;
    if (sum <= most) continue;
    most = sum;
    country = own;
  }
  for (uint32_t i = 0; i < candidates->count; i++) {
    if (ct_place_country(candidates->rows[i]) != country) continue;
    candidates->rows[kept] = candidates->rows[i];
    candidates->weights[kept++] = candidates->weights[i];
  }
  candidates->count = kept;
}

static uint32_t heaviest(const Candidates *candidates) {
  uint32_t best = 0;
  for (uint32_t i = 1; i < candidates->count; i++)
    if (candidates->weights[i] > candidates->weights[best]) best = i;
  return best;
}

// The likeliest first, others only where they weigh at least a third as much; at most four.
void ct_mention_read_places(const CtTelling *telling, CtMention *mention) {
  Candidates candidates = {.count = 0};
  collect(telling, mention, &candidates);
  keep_one_country(mention, &candidates);
  mention->place_count = 0;
  uint32_t least = 2;
  while (candidates.count > 0 && mention->place_count < MAX_MENTION_PLACES) {
    uint32_t best = heaviest(&candidates);
    if (candidates.weights[best] < least) break;
    // Where a country weighs most, what the first sentence names is its narrower place.
    const uint32_t most = candidates.weights[best] / 3;
    const bool wide = ct_place_level(candidates.rows[best]) <= 1;
    if (mention->place_count == 0 && most > least)
      least = wide && most > CT_WEIGHT_FIRST ? CT_WEIGHT_FIRST : most;
    mention->places[mention->place_count++] = candidates.rows[best];
    candidates.weights[best] = 0;
  }
}
