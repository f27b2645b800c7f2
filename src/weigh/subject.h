// What a level, a change or a share of votes is of, and of which period: "the FTSE 100", "Nordwell's shares", "inflation in October".
#ifndef CT_WEIGH_SUBJECT_H
#define CT_WEIGH_SUBJECT_H

#include "read/claim/claim.h"

typedef struct CtSubject {
  CtText
      name;  // as the finding calls it: the thing's words without "the annual"; data NULL where it is not known
  CtText owner;   // whose result or share it is, or who won the votes; data NULL
  uint64_t what;  // hash of the other words in lower case
  int32_t place;  // that its own words name ("UK inflation"), -1
  CtDays days;    // the period that it is of; unknown days where nothing tells it
  CtText period;  // its words ("October"); data NULL
  uint64_t term;  // hash of "second-quarter", "full-year"; 0
  bool own_term;
  bool own_days;   // told of itself, not taken over from what stands beside it
  bool placeless;  // a company's or an index's: where it is told of says nothing
  bool owned;      // says nothing until it is known whose it is
} CtSubject;

// Of a claim with one thing. The name has no data where the words are too vague to be compared ("the company", "the rate").
CtSubject ct_subject_of(const CtClaim *claim);
// Whether it is known what it is of, and whose.
bool ct_subject_is_known(const CtSubject *subject);
// The same words, the same owner.
bool ct_subject_same(const CtSubject *a, const CtSubject *b);
// Whether `longer` is the fuller name of `owner`: "Halvor Motors" of "Halvor", "Jan Marten" of "Marten".
bool ct_subject_is_fuller(CtText longer, CtText owner);
// The name of who speaks, where it is one: "Halvor Motors" of "carmaker Halvor Motors"; data NULL.
CtText ct_subject_speaker(const CtClaim *claim);

#endif
