#include "read/mention/mention.h"

#include "lexicon/lexicon.h"
#include "read/mention/mention_parts.h"

enum {
  LEAD_SENTENCES = 4,  // prose sentences of the body that tell what it is about
  BODY_SENTENCES = 40,
  LABEL_BYTES = 90
};

// ---- sentences

static const CtSentence *sentence_of(const CtTelling *telling, uint32_t index) {
  return &telling->reading->document.sentences.items[index];
}

static void find_lead(CtTelling *telling) {
  uint32_t count = telling->reading->document.sentences.count, prose = 0, s = 0;
  while (s < count && prose < LEAD_SENTENCES)
    prose += sentence_of(telling, s++)->kind == CT_SENTENCE_PROSE;
  telling->lead_end = s;
  telling->body_end = count < s + BODY_SENTENCES ? count : s + BODY_SENTENCES;
}

static uint8_t first_weight(const CtTelling *telling, uint32_t sentence, bool *first) {
  uint8_t kind = sentence_of(telling, sentence)->kind;
  if (kind == CT_SENTENCE_TITLE) return CT_WEIGHT_TITLE;
  if (kind != CT_SENTENCE_PROSE || sentence >= telling->lead_end) return 1;
  bool is_first = *first;
  *first = false;
  return is_first ? CT_WEIGHT_FIRST : CT_WEIGHT_LEAD;
}

static bool weigh_sentences(CtTelling *telling) {
  bool first = true;
  telling->weights = ct_arena_alloc(telling->arena, telling->body_end);
  telling->types = ct_arena_alloc(telling->arena, telling->body_end);
  telling->cues = ct_arena_array(telling->arena, telling->body_end, sizeof(telling->cues[0]));
  if (!telling->weights || !telling->types || !telling->cues) return false;
  for (uint32_t s = 0; s < telling->body_end; s++)
    telling->weights[s] = first_weight(telling, s, &first);
  return true;
}

bool ct_telling_is_elsewhere(const CtTelling *telling, const CtMention *mention,
                             uint32_t sentence) {
  int32_t own = -1;
  bool named = false;
  for (int i = 0; i < mention->place_count && own < 0; i++)
    if (ct_place_level(mention->places[i]) > 1) own = mention->places[i];
  for (uint32_t i = telling->first_place[sentence];
       own >= 0 && i < telling->first_place[sentence + 1]; i++) {
    const CtPlace *place = &telling->reading->places.items[i];
    if (place->row < 0 || place->demonym || ct_place_level(place->row) <= 1) continue;
    if (ct_place_contains(own, place->row) || ct_place_contains(place->row, own)) return false;
    named = true;
  }
  return named;
}

uint32_t ct_telling_weight(const CtTelling *telling, uint32_t sentence) {
  return sentence < telling->body_end ? telling->weights[sentence] : 0;
}

// The last sentence that begins at or before `byte`.
uint32_t ct_telling_sentence_at(const CtTelling *telling, uint32_t byte) {
  const CtDocument *document = &telling->reading->document;
  uint32_t low = 0, high = document->sentences.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (document->tokens.items[sentence_of(telling, middle)->first].start <= byte)
      low = middle;
    else
      high = middle;
  }
  return low;
}

CtCasualties ct_mention_casualties(const CtTelling *telling, uint32_t first, uint32_t end) {
  const CtReading *reading = telling->reading;
  CtCasualties found = {false, false, false};
  if (first >= end) return found;
  const uint32_t from = reading->document.tokens.items[first].start;
  const uint32_t to = reading->document.tokens.items[end - 1].end;
  for (uint32_t i = 0; i < reading->claims.count; i++) {
    const CtClaim *claim = &reading->claims.items[i];
    if (claim->number.start >= to) break;
    if (claim->number.start < from) continue;
    const bool killed = ct_text_equal(claim->predicate, CT_TEXT("killed"));
    const bool one = claim->has_value && ct_number_compare(claim->value, ct_number_of(1, 0)) == 0;
    found.any = found.any || killed || ct_text_equal(claim->predicate, CT_TEXT("injured"));
    found.single = found.single || (killed && one);
    found.several = found.several || (killed && !one);
  }
  return found;
}

// Dates and places stand in the order of their sentences; where each sentence's begin.
static bool index_parts(CtTelling *telling) {
  const CtReading *reading = telling->reading;
  uint32_t count = reading->document.sentences.count, date = 0, place = 0;
  telling->first_date = ct_arena_array(telling->arena, (size_t)count + 1, sizeof(uint32_t));
  telling->first_place = ct_arena_array(telling->arena, (size_t)count + 1, sizeof(uint32_t));
  if (!telling->first_date || !telling->first_place) return false;
  for (uint32_t s = 0; s <= count; s++) {
    while (date < reading->dates.count && reading->dates.items[date].sentence < s)
      date++;
    while (place < reading->places.count && reading->places.items[place].sentence < s)
      place++;
    telling->first_date[s] = date;
    telling->first_place[s] = place;
  }
  return true;
}

// ---- mention 0

// The first words of the article, cut between words.
static CtText label_of(const CtTelling *telling) {
  const CtDocument *document = &telling->reading->document;
  uint32_t s = 0;
  while (s + 1 < telling->lead_end && sentence_of(telling, s)->kind == CT_SENTENCE_HEADING)
    s++;
  if (s >= document->sentences.count) return CT_NO_TEXT;
  const CtSentence *sentence = sentence_of(telling, s);
  CtText words = ct_document_words(document, sentence->first, sentence->end);
  if (words.length <= LABEL_BYTES) return words;
  size_t length = LABEL_BYTES;
  while (length > 0 && words.data[length] != ' ')
    length--;
  return ct_text_range(words, 0, length);
}

// An outbreak is of a disease as an attack is of an attacker: the first that title or lead names.
static CtText disease_of(const CtTelling *telling) {
  const CtDocument *document = &telling->reading->document;
  for (uint32_t s = 0; s < telling->lead_end; s++) {
    const CtSentence *sentence = sentence_of(telling, s);
    uint32_t words;
    for (uint32_t token = sentence->first; token < sentence->end; token++) {
      const int32_t row =
          ct_document_match(document, token, sentence->end, CT_LEX_DISEASES, &words);
      if (row >= 0 && !ct_lex_diseases[row].trade)
        return ct_lexicon_text(ct_lex_diseases[row].word);
    }
  }
  return CT_NO_TEXT;
}

// The one trade that the sentence names, -1 where it names none or several ("nurses and ambulance crews"); *any whether one.
static int32_t trade_in(const CtTelling *telling, uint32_t sentence, bool *any) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *own = sentence_of(telling, sentence);
  int32_t trade = -1;
  uint32_t words;
  for (uint32_t token = own->first; token < own->end; token++) {
    const int32_t row = ct_document_match(document, token, own->end, CT_LEX_DISEASES, &words);
    if (row < 0 || !ct_lex_diseases[row].trade) continue;
    *any = true;
    if (trade >= 0 && trade != row) return -1;
    trade = row;
  }
  return trade;
}

// A strike is of a trade: that of the first sentence of title and lead that tells of a strike and names one.
static CtText trade_of(const CtTelling *telling) {
  bool any = false;
  int32_t trade = -1;
  for (uint32_t s = 0; s < telling->lead_end && !any; s++)
    if (telling->types[s] == CT_EVENT_TYPES_TYPE_LABOUR_STRIKE) trade = trade_in(telling, s, &any);
  return trade < 0 ? CT_NO_TEXT : ct_lexicon_text(ct_lex_diseases[trade].word);
}

// "One was picked up by Mexico's navy" tells nothing of where; "over the Ryazan region", "struck Kyiv" do.
static bool is_struck_in(const CtTelling *telling, int32_t country) {
  const CtPlaces *places = &telling->reading->places;
  for (uint32_t i = 0; i < places->count; i++)
    if (places->items[i].locative && ct_place_country(places->items[i].row) == country) return true;
  return false;
}

static void read_main(const CtTelling *telling, uint8_t type, CtMention *mention) {
  *mention = (CtMention){.weekday = -1, .days = CT_NO_DAYS};
  mention->type = ct_mention_type_name(type);
  ct_mention_read_sides(telling, type, mention);
  ct_mention_read_places(telling, mention);
  ct_mention_read_days(telling, mention);
  ct_mention_read_rank(telling, mention);
  // "Ukrainian drones over the Ryazan region": what is struck lies where it struck.
  int32_t country = mention->place_count > 0 ? ct_place_country(mention->places[0]) : -1;
  if (mention->actor.data && !mention->target.data && country >= 0 &&
      !ct_text_equal(ct_place_name(country), mention->actor) && is_struck_in(telling, country))
    mention->target = ct_place_name(country);
  if (type == CT_EVENT_TYPES_TYPE_OUTBREAK) mention->actor = disease_of(telling);
  if (type == CT_EVENT_TYPES_TYPE_LABOUR_STRIKE) mention->actor = trade_of(telling);
  mention->label = label_of(telling);
  // As of a period: no toll of one happening.
  if (ct_mention_is_of_several(telling)) {
    mention->period = true;
    mention->days = CT_NO_DAYS;
    mention->weekday = -1;
  }
}

bool ct_mentions_read(CtReading *reading, CtArena *arena) {
  CtTelling telling = {.reading = reading, .arena = arena};
  if (reading->document.sentences.count == 0) return true;
  find_lead(&telling);
  if (!weigh_sentences(&telling) || !index_parts(&telling)) return false;
  uint8_t type = ct_mention_type_of_article(&telling);
  ct_mention_set_aside(&telling, type);
  ct_mention_read_storm(&telling);
  CtMention *main = CT_VEC_ADD(arena, &reading->mentions);
  if (!main) return false;
  read_main(&telling, type, main);
  return ct_mentions_deal(&telling, type);
}
