// Who attacked whom: "Russian missile strikes on Ukraine", "Russia launched 629 drones against targets across Ukraine".
// Only of attacks: other happenings have no sides.
#include "lexicon/lexicon.h"
#include "read/mention/mention_parts.h"

enum { MAX_COUNTRIES = 16, BEFORE = 3, AFTER = 12 };

typedef struct Votes {
  int32_t rows[MAX_COUNTRIES];
  uint32_t actor[MAX_COUNTRIES];
  uint32_t target[MAX_COUNTRIES];
  uint32_t count;
} Votes;

typedef struct Scan {
  const CtTelling *telling;
  const CtDocument *document;
  const CtSentence *sentence;
  uint32_t first_place, end_place;  // of the sentence
  uint32_t end;                     // token
  uint32_t weight;
  Votes *votes;
} Scan;

static uint32_t slot_of(Votes *votes, int32_t country) {
  uint32_t i = 0;
  while (i < votes->count && votes->rows[i] != country)
    i++;
  if (i < votes->count) return i;
  if (votes->count == MAX_COUNTRIES) return CT_NONE;
  votes->rows[votes->count] = country;
  votes->actor[votes->count] = votes->target[votes->count] = 0;
  return votes->count++;
}

static void vote(Scan *scan, const CtPlace *place, bool actor, uint32_t weight) {
  int32_t country = ct_place_country(place->row);
  uint32_t slot = country < 0 ? CT_NONE : slot_of(scan->votes, country);
  if (slot == CT_NONE) return;
  if (actor)
    scan->votes->actor[slot] += weight;
  else
    scan->votes->target[slot] += weight;
}

// "The Gaza ceasefire after strikes": a noun acts on nobody.
static bool is_noun(const Scan *scan, uint32_t token) {
  const uint8_t tag = scan->document->tokens.items[token].tag;
  return scan->sentence->kind != CT_SENTENCE_TITLE && scan->sentence->tagged &&
         (tag == CT_TAG_NOUN || tag == CT_TAG_NOUN_PLURAL);
}

static const CtLexEventTypes *attack_row(const Scan *scan, uint32_t token, bool act) {
  const CtLexEntry *entry = ct_document_entry(scan->document, token);
  if (!ct_lexicon_has(entry, CT_LEX_EVENT_TYPES) || (act && is_noun(scan, token))) return NULL;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_EVENT_TYPES) continue;
    const CtLexEventTypes *row = &ct_lex_event_types[sense.row];
    if (row->type == CT_EVENT_TYPES_TYPE_ATTACK && row->act == act) return row;
  }
  return NULL;
}

static bool is_possessive(const Scan *scan, const CtPlace *place) {
  CtText next = ct_document_word(scan->document, place->end);
  return place->end < scan->end && next.length > 1 && next.data[next.length - 1] == 's' &&
         next.length <= 4 && !(next.data[0] >= 'a' && next.data[0] <= 'z');
}

// "Lutsk hit hardest": headlines tell what is done in the present, so a past form without an object tells what was suffered.
static bool is_suffered(const Scan *scan, uint32_t token) {
  const CtSentence *sentence = scan->sentence;
  const uint8_t tag = scan->document->tokens.items[token].tag;
  if (sentence->kind != CT_SENTENCE_TITLE || !sentence->tagged) return false;
  if (tag != CT_TAG_VERB_PAST && tag != CT_TAG_VERB_PARTICIPLE) return false;
  for (uint32_t i = sentence->first_phrase; i < sentence->end_phrase; i++) {
    const CtPhrase *phrase = &scan->document->phrases.items[i];
    if (phrase->end > token + 1) return phrase->kind != CT_PHRASE_NOUN || phrase->first > token + 1;
  }
  return true;
}

// "Odesa attack: toll rises", "the Kyiv strike", "Michigan church attack": a city or state before the noun is what was attacked.
static bool is_attack_on(const Scan *scan, const CtPlace *place, uint32_t token) {
  if (ct_place_level(place->row) <= 1 || !scan->sentence->tagged) return false;
  for (uint32_t t = place->end; t <= token; t++) {
    const uint8_t tag = scan->document->tokens.items[t].tag;
    if (tag != CT_TAG_NOUN && tag != CT_TAG_NOUN_PLURAL) return false;
  }
  return true;
}

// "Russian missiles", "Russia's largest air raid": an adjective shortly before. "Russia launched": a name before the verb.
static void look_before(Scan *scan, uint32_t token, bool act) {
  for (uint32_t i = scan->first_place; i < scan->end_place; i++) {
    const CtPlace *place = &scan->telling->reading->places.items[i];
    if (place->end > token || place->end + BEFORE < token) continue;
    // "Mexico protests after boat attacks"
    if (ct_event_word_is(scan->document, place->end, CT_EVENT_WORDS_ROLE_COMPLAINS)) continue;
    bool adjective = place->demonym || is_possessive(scan, place);
    bool subject = act && !ct_mention_is_behind_preposition(scan->telling, place);
    const bool suffers =
        subject && !adjective && (is_suffered(scan, token) || is_attack_on(scan, place, token));
    if (adjective || subject) vote(scan, place, !suffers, 2 * scan->weight);
  }
}

// "on Ukraine", "across Ukraine", "hits a Ukrainian government building", "strikes Kyiv" behind the attack.
static void look_after(Scan *scan, uint32_t token, bool act) {
  for (uint32_t i = scan->first_place; i < scan->end_place; i++) {
    const CtPlace *place = &scan->telling->reading->places.items[i];
    if (place->first <= token || place->first > token + AFTER) continue;
    bool near = place->first <= token + BEFORE;
    if (ct_mention_is_behind_preposition(scan->telling, place))
      vote(scan, place, false, 2 * scan->weight);
    else if (act && near)
      vote(scan, place, false, place->demonym ? scan->weight : 2 * scan->weight);
  }
}

static void scan_sentence(Scan *scan, const CtSentence *sentence) {
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    const CtLexEventTypes *noun = attack_row(scan, token, false);
    const CtLexEventTypes *verb = attack_row(scan, token, true);
    if (!noun && !verb) continue;
    look_before(scan, token, verb != NULL);
    if (!noun || !noun->weapon) look_after(scan, token, verb != NULL);
  }
}

// Each country has one role: Ukraine, with drones of its own and an attack on it, is what the attack is on.
static CtText elect(const Votes *votes, bool actor) {
  uint32_t best = CT_NONE;
  for (uint32_t i = 0; i < votes->count; i++) {
    const uint32_t *own = actor ? votes->actor : votes->target,
                   *other = actor ? votes->target : votes->actor;
    if (own[i] == 0 || own[i] < other[i] || (!actor && own[i] == other[i])) continue;
    if (best == CT_NONE || own[i] > own[best]) best = i;
  }
  return best == CT_NONE ? CT_NO_TEXT : ct_place_name(votes->rows[best]);
}

void ct_mention_read_sides(const CtTelling *telling, uint8_t type, CtMention *mention) {
  if (type != CT_EVENT_TYPES_TYPE_ATTACK) return;
  Votes votes = {.count = 0};
  for (uint32_t s = 0; s < telling->body_end; s++) {
    const CtSentence *sentence = &telling->reading->document.sentences.items[s];
    if (!ct_sentence_reaches(&telling->reading->document, s, CT_LEX_EVENT_TYPES)) continue;
    Scan scan = {telling,
                 &telling->reading->document,
                 sentence,
                 telling->first_place[s],
                 telling->first_place[s + 1],
                 sentence->end,
                 ct_telling_weight(telling, s),
                 &votes};
    scan_sentence(&scan, sentence);
  }
  mention->actor = elect(&votes, true);
  mention->target = elect(&votes, false);
}
