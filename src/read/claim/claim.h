// A figure together with what it is about: who or what is counted, what happened, where, when, who says so, how firmly.
// What is not known is absent (data NULL, -1, CT_NO_DAY), never guessed.
#ifndef CT_READ_CLAIM_H
#define CT_READ_CLAIM_H

#include "read/date/date.h"
#include "read/figure/quantity.h"
#include "read/figure/thing.h"
#include "read/place/place.h"

typedef enum CtModality {
  CT_ASSERTED,
  CT_FORECAST,
  CT_HYPOTHETICAL,
  CT_DENIED,
  CT_ASKED
} CtModality;
typedef enum CtClaimStatus { CT_CURRENT, CT_SUPERSEDED } CtClaimStatus;
typedef enum CtSide {
  CT_SIDE_NONE,
  CT_SIDE_VICTIM,
  CT_SIDE_ATTACKER,
  CT_SIDE_OFFICIAL,
  CT_SIDE_MEDIA,
  CT_SIDE_WITNESS,
} CtSide;

enum { CT_MAX_THINGS = 4, CT_MAX_QUALIFIERS = 4 };

typedef struct CtClaim {
  CtText id;  // "a1:212"; set by record/
  bool in_title;
  CtSpan
      number;  // hedge to figure; bytes of the document's text while reading, of title or text in a record
  CtSpan quote;  // the clause that is shown
  CtSpan sentence;
  CtText number_text;
  CtText quote_text;
  CtKind kind;
  bool has_value;
  CtNumber value;
  CtText hedge;  // name in hedges.tsv ("more_than"), or data NULL
  CtInterval means;
  CtInterval suggests;
  CtText unit;
  CtText dimension;
  CtNumber to_base;
  CtText per;
  CtText of;
  uint32_t rank_n;  // 0 = no rank
  CtText rank_dimension;
  CtText rank_since;
  CtThing things[CT_MAX_THINGS];
  uint8_t thing_count;
  CtText qualifiers[CT_MAX_QUALIFIERS];
  uint8_t qualifier_count;
  CtText predicate;       // canonical ("killed") or the verb's lemma; data NULL where unknown
  CtText predicate_text;  // the words
  CtText actor;           // who did it, canonical where a place or people ("Russia")
  CtText target;
  int32_t place;  // row in `places`, -1 (also where place_name is of a place unknown to the table)
  CtText place_name;
  CtDays time;
  CtText time_text;
  CtMoment as_of;
  bool as_of_stated;   // from the text, not the article's date
  CtText speaker;      // attribution: who says so
  CtText speaker_cue;  // "said", "according to"
  CtSide side;
  CtModality modality;
  CtClaimStatus status;
  uint32_t part_of;  // index of a claim of the same article, CT_NONE
  uint32_t
      quantity;  // index in the reading's quantities; CT_NONE for a count without a numeral ("a man"). Not recorded
  uint32_t mention;  // index of the event mention it belongs to, CT_NONE
  CtRules rules;
} CtClaim;

// An event as one article speaks of it. Mention 0 is what the article is about; the others are background or side events.
typedef struct CtMention {
  CtText
      type;  // "attack", "flood", "crash", "protest" ...: from table `event_types`; data NULL where unknown
  CtDays days;     // when it happened, as narrow as is known
  int8_t weekday;  // 0 = Monday; -1
  uint16_t
      month_day;      // "August 28" of an unknown year: 828; 0 where `days` are known or nothing is
  int32_t places[4];  // rows, the likeliest first
  uint8_t place_count;
  CtText actor;     // who did it, canonical country or name; data NULL
  CtText target;    // to whom
  uint32_t rank_n;  // superlative of it: 1 largest, 2 second-largest; 0 none
  CtText rank_dimension;
  CtText rank_since;
  bool background;  // told as an earlier or another happening ("the record of 728 on July 9")
  bool period;  // no single happening: all of a period ("killed since 2021"), whose days are `days`
  CtText label;       // its words: "night of Russian air attacks"
  uint32_t sentence;  // where it is first told
} CtMention;

typedef CT_VEC(CtClaim) CtClaims;
typedef CT_VEC(CtMention) CtMentions;
typedef CT_VEC(CtText) CtNames;

// All that reading one article leaves. Texts are views of document.text or live in `keep`.
typedef struct CtReading {
  CtDocument document;
  CtDays published;  // CT_NO_DAY where unknown
  int16_t published_minute;
  CtQuantities quantities;
  CtDates dates;
  CtPlaces places;
  CtClaims claims;
  CtMentions mentions;
  CtNames
      names;  // rare names: of organisations, sites, people, events ("British Council"); each once, folded for comparing
  CtNames agencies;           // "Reuters", "AP": named as an origin
  CT_VEC(uint32_t) shingles;  // sorted min-hashes of word runs, for near-copies
  bool english;               // enough of its words are English function words
  bool cut;                   // a limit was hit
} CtReading;

// Reads an article's title and body to the end: document, quantities, dates, places, claims, mentions, names. `scratch` holds
// the document and everything else; it must outlive the reading, and so must `memo`, which may be NULL. False means out of
// memory.
bool ct_article_read(CtText title, CtText body, CtText published, CtTagMemo *memo, CtArena *scratch,
                     CtReading *out);

const char *ct_modality_name(CtModality modality);
const char *ct_side_name(CtSide side);

#endif
