// Articles about several happenings at once: "Two boat accidents leave 193 dead". Their toll is none of the one that others tell.
#include "lexicon/lexicon.h"
#include "read/mention/mention_parts.h"

enum { NOUN_REACH = 3 };  // tokens: "two separate boat accidents"

// Two blasts may be one attack, three shootings one man's, two quakes one night; two crashes are two.
static bool is_one_of_several(uint8_t type) {
  return type == CT_EVENT_TYPES_TYPE_CRASH || type == CT_EVENT_TYPES_TYPE_SINKING ||
         type == CT_EVENT_TYPES_TYPE_ACCIDENT;
}

// "Accidents", "collisions", not "two passengers", "a train crashes".
static bool is_plural(const CtDocument *document, uint32_t token) {
  const CtToken *at = &document->tokens.items[token];
  if (at->tag != CT_TAG_NOUN_PLURAL) return false;
  const int32_t row = ct_token_row(at, CT_LEX_EVENT_TYPES);
  if (row < 0 || !is_one_of_several(ct_lex_event_types[row].type)) return false;
  return ct_lex_event_types[row].weight >= 3 ||
         ct_lex_event_types[row].type == CT_EVENT_TYPES_TYPE_ACCIDENT;
}

static bool counts_several(const CtTelling *telling, uint32_t sentence) {
  const CtReading *reading = telling->reading;
  const CtDocument *document = &reading->document;
  const CtSentence *own = &document->sentences.items[sentence];
  if (!ct_sentence_reaches(document, sentence, CT_LEX_EVENT_TYPES)) return false;
  for (uint32_t token = own->first + 1; token < own->end; token++) {
    if (!is_plural(document, token)) continue;
    for (uint32_t back = 1; back <= NOUN_REACH && token >= own->first + back; back++) {
      const CtToken *at = &document->tokens.items[token - back];
      if (at->kind == CT_TOKEN_PUNCT || at->tag == CT_TAG_PREPOSITION) break;
      if (at->tag == CT_TAG_NUMBER) return true;
    }
  }
  return false;
}

bool ct_mention_is_of_several(const CtTelling *telling) {
  for (uint32_t s = 0; s < telling->lead_end; s++)
    if (telling->weights[s] >= CT_WEIGHT_FIRST && counts_several(telling, s)) return true;
  return false;
}
