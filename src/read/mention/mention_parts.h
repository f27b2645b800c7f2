// What the readers of mentions share. Private to read/.
#ifndef CT_READ_MENTION_PARTS_H
#define CT_READ_MENTION_PARTS_H

#include "lexicon/lexicon.h"
#include "read/claim/claim.h"
#include "read/place/event_word.h"

// Weights of sentences: the title, the first sentence of the body, those of the lead behind it; the others have 1.
enum { CT_WEIGHT_TITLE = 6, CT_WEIGHT_FIRST = 4, CT_WEIGHT_LEAD = 3 };

// Words that compare with an earlier happening ("the record of") or name its time ("a year earlier").
typedef struct CtCue {
  uint32_t token;  // the first of them, or CT_NONE
  uint32_t since;  // "on Wednesday, two days after the storm": what happened stands behind; CT_NONE
  uint32_t end;    // token behind what they rule; CT_NONE: the sentence's end
  bool reaches_back;  // what stands before them in their clause is of that happening, too
  bool period;        // "so far this year": of all such happenings in a period
  bool near;          // "a day earlier": an older figure told so may be of the happening itself
} CtCue;

typedef struct CtTelling {
  CtReading *reading;
  CtArena *arena;
  uint32_t lead_end;  // sentences before it are title or lead
  uint32_t body_end;  // sentences from here on say nothing of what the article is about
  uint8_t *weights;   // by sentence below body_end; 0 also for those that tell of another happening
  uint8_t *types;     // by sentence below body_end, see ct_mention_type_of_sentence
  CtCue *cues;        // by sentence below body_end, see ct_mention_cue
  uint8_t main_type;  // kind of happening that the article is about; set by ct_mention_set_aside
  CtText storm;       // "Melissa", see ct_mention_read_storm
  uint32_t *first_date;   // by sentence; [first_date[s], first_date[s + 1])
  uint32_t *first_place;  // the same for places
} CtTelling;

// How much a sentence says about what the article is about: the title most, then the lead; 0 beyond the first screens.
uint32_t ct_telling_weight(const CtTelling *telling, uint32_t sentence);
// Whether the sentence names narrow places, and none that holds the narrowest of `mention`'s first or lies in it.
bool ct_telling_is_elsewhere(const CtTelling *telling, const CtMention *mention, uint32_t sentence);
uint32_t ct_telling_sentence_at(const CtTelling *telling, uint32_t byte);
CtDays ct_telling_days_of(const CtTelling *telling, const CtDate *date);
// "August 28" as 828 where its year is not known; 0.
uint16_t ct_telling_month_day(const CtTelling *telling, const CtDate *date);

// What tokens [first, end) tell of people: some killed or injured, a single one killed, several killed.
typedef struct CtCasualties {
  bool any, single, several;
} CtCasualties;
CtCasualties ct_mention_casualties(const CtTelling *telling, uint32_t first, uint32_t end);

// The kind of happening: a value of CT_EVENT_TYPES_TYPE_..., 0 where the words do not tell. Fills telling->types.
uint8_t ct_mention_type_of_article(CtTelling *telling);
uint8_t ct_mention_type_of_sentence(const CtTelling *telling, uint32_t sentence);
// The same of the words in tokens [first, end) of a sentence.
uint8_t ct_mention_type_of_words(const CtTelling *telling, uint32_t sentence, uint32_t first,
                                 uint32_t end);
// Takes the weight from sentences that compare with an earlier happening, but for what they tell before, or of another kind. Fills telling->cues.
void ct_mention_set_aside(CtTelling *telling, uint8_t main_type);
// "… were killed on Sunday, a week after a similar disaster in Baghlan": whether the token stands behind words that compare.
static inline bool ct_telling_is_set_aside(const CtTelling *telling, uint32_t sentence,
                                           uint32_t token) {
  return sentence < telling->body_end && token > telling->cues[sentence].token &&
         token < telling->cues[sentence].end;
}
// Punctuation, a superlative, a word that begins a clause: what stands before it is not told by what stands behind.
bool ct_mention_parts_clauses(const CtDocument *document, uint32_t token);
CtCue ct_mention_cue(const CtTelling *telling, uint32_t sentence);
// "At least 23 were injured that night": the sentence goes on about the happening of the one before.
bool ct_mention_points_back(const CtTelling *telling, uint32_t sentence);
CtText ct_mention_type_name(uint8_t type);
// Whether the two kinds can be one happening.
bool ct_mention_types_meet(uint8_t a, uint8_t b);

// A kind of happening that lasts for weeks or months, so that no day is its day: an outbreak, a heatwave.
static inline bool ct_mention_is_slow(uint8_t type) {
  return type == CT_EVENT_TYPES_TYPE_OUTBREAK || type == CT_EVENT_TYPES_TYPE_HEATWAVE;
}
void ct_mention_read_days(const CtTelling *telling, CtMention *mention);
// Finds the name of the storm that the article is about, and takes it from claims as a place: "Melissa's death toll". Needs main_type.
void ct_mention_read_storm(CtTelling *telling);
void ct_mention_read_places(const CtTelling *telling, CtMention *mention);
bool ct_mention_is_behind_preposition(const CtTelling *telling, const CtPlace *place);
// Actor and target of an attack.
void ct_mention_read_sides(const CtTelling *telling, uint8_t type, CtMention *mention);
// "Two boat accidents": whether title or first sentence count happenings.
bool ct_mention_is_of_several(const CtTelling *telling);
void ct_mention_read_rank(const CtTelling *telling, CtMention *mention);

// "Russia said it shot down 116 Ukrainian drones": whether a figure at `token` is of the other direction of an attack. Needs mention 0.
bool ct_mention_is_counter(const CtTelling *telling, uint32_t sentence, uint32_t token,
                           const CtClaim *claim);
// The mention of that direction.
CtMention ct_mention_counter(const CtTelling *telling, uint32_t sentence, uint32_t token);

// The period of whose toll a figure at `token` is, "since 2021"; unknown days where it is of none. Needs mention 0.
CtDays ct_mention_period(const CtTelling *telling, uint32_t sentence, uint32_t token);
// The days of the cue "so far this year", "since the war began on October 7"; unknown where the sentence tells none.
CtDays ct_mention_cue_period(const CtTelling *telling, uint32_t sentence);

// The mention that stands for all happenings of a kind in a period, as a sentence tells it.
CtMention ct_mention_of_period(const CtTelling *telling, uint32_t sentence, uint8_t type,
                               CtDays days);
// When another happening was, of which words like "two days after" tell; unknown days where they do not count.
CtDays ct_mention_days_before(const CtTelling *telling, uint32_t sentence);

// Gives every claim its mention, and makes the mentions besides the first.
bool ct_mentions_deal(CtTelling *telling, uint8_t main_type);

#endif
