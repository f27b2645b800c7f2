// What speaks for and against two mentions being one event (DESIGN, section 4).
#ifndef CT_WEIGH_EVIDENCE_H
#define CT_WEIGH_EVIDENCE_H

#include "weigh/node.h"

// The supports, as bits.
enum {
  CT_SUPPORT_DAY = 1,       // both name the same day
  CT_SUPPORT_REPORTED = 2,  // published within a day of each other, one of them naming no day
  CT_SUPPORT_WEEKDAY = 4,
  CT_SUPPORT_PLACE = 8,  // a place below the level of a country
  CT_SUPPORT_COUNTRY = 16,
  CT_SUPPORT_SIDES = 32,         // the same actor and target
  CT_SUPPORT_SUPERLATIVE = 64,   // "the second-largest … since the war began"
  CT_SUPPORT_NAME = 128,         // one name that few of the given articles share
  CT_SUPPORT_NAMES = 256,        // two such names or more
  CT_SUPPORT_TYPE = 512,         // the same kind of happening
  CT_SUPPORT_FEW = 1024,         // few articles were given, and these were published close together
  CT_SUPPORT_WEAK_NAME = 4096,   // the name of a street or an official that few of them share
  CT_SUPPORT_BACKGROUND = 2048,  // both are told as background, near enough in words to be one
  CT_SUPPORT_ANY_NAME = 16384,   // a name, however many share it
  CT_SUPPORT_SLOW = 32768,       // outbreaks, published within weeks of each other
  CT_SUPPORT_PERIOD = 8192,      // both tell the toll of one period
  CT_SUPPORT_STORM = 65536,      // the same named storm
};

typedef struct CtEvidence {
  uint32_t supports;
  int32_t place;        // the narrowest shared place, -1
  CtText name;          // a shared rare name, data NULL
  const char *against;  // what contradicts ("another day"), NULL where nothing does
  uint32_t strength;    // for the order in which mentions are joined
  bool enough;          // supports suffice for one event; false where something contradicts
} CtEvidence;

// What contradicts, by itself; NULL where nothing does. Used again for every pair when groups of mentions are joined.
const char *ct_evidence_against(const CtNodes *nodes, const CtNode *a, const CtNode *b);
CtEvidence ct_evidence_of(const CtNodes *nodes, const CtNode *a, const CtNode *b);
// Sets of at most this many articles were put together by hand: being given side by side is evidence by itself.
#define CT_FEW_ARTICLES 12u

#endif
