// What a claim measures, in canonical form, so that two claims can be told to be of one measure or not.
#ifndef CT_WEIGH_MEASURE_H
#define CT_WEIGH_MEASURE_H

#include "weigh/subject.h"
#include "weigh/weigh.h"

// What the articles of an event have in common, needed to read one claim of it.
typedef struct CtSetting {
  int32_t place;  // where it happened, as narrow as most of its articles tell; -1
  bool
      several_lands;  // people were killed in more countries than one, so that a country narrows a toll
  bool counts_soldiers;  // some article counts soldiers apart, so "civilians" are not all people
  CtText actor;
  CtText target;
} CtSetting;

typedef struct CtMeasured {
  const CtClaim *claim;
  CtClaimRef ref;
  const CtRecord *record;
  int32_t row;  // in table `measures`, -1 for a predicate it does not know
  CtText predicate;
  int32_t class_;   // row in `classes`; several things give the class above them all
  CtText head;      // of the thing where it has no class
  bool is_outside;  // a class that is not counted among the victims: gunmen, suspects
  bool is_more;     // "three more deaths": an increase and no total
  bool is_rest;     // "two others", "the three other victims": besides those told before
  bool
      is_nameless;  // a part that no class, place or word tells from its whole: "four of them ballistic", "nine of the dead"
  int32_t place;    // narrower than the event's; -1 for the whole event
  CtText place_name;   // of a narrower place; data NULL for the whole event
  uint8_t axis, part;  // of table `partitions`; 0 = none
  bool
      has_outside;  // a part of it is a class that is not counted among the victims ("12 deaths, including a gunman")
  CtText actor;      // where it is stated and is not the event's own; data NULL
  CtText who, whom;  // of a predicate that needs sides, for showing; data NULL
  CtText
      qualifier;  // narrows what is counted ("Western"), or the place that people are from; data NULL
  bool is_from;      // it is such a place
  CtInterval means;  // in base units
  CtInterval suggests;
  bool is_lesser;     // its article has a larger figure of the same measure: it may count a part
  bool is_withdrawn;  // an article of the event says this figure was replaced by a smaller one
  bool is_standing;   // a level or a change of something that goes on: compared by its subject
  CtSubject subject;  // of a standing one
  bool is_known;      // enough is known to compare it with anything
} CtMeasured;

// Whether comparing them says anything: the same or a wider predicate, comparable units, one population or a part of it.
bool ct_measure_is_related(const CtMeasured *a, const CtMeasured *b);
CtMeasured ct_measure_of(const CtRecords *records, CtClaimRef ref, const CtSetting *setting);
// The measure as a finding shows it.
CtMeasure ct_measure_show(const CtMeasured *measured, CtArena *arena);
// "people killed, Kyiv"
CtText ct_measure_label(const CtMeasured *measured, CtArena *arena);

// What a rank is of: the head of its noun ("the largest [drop]"); data NULL for the happening itself ("the deadliest attack").
CtText ct_measure_ranked(const CtMeasured *measured);

// Two speakers, or an article's own voice beside a medium it cites ("the Associated Press meanwhile noted two").
bool ct_speakers_differ(const CtClaim *a, const CtClaim *b);

typedef enum CtFit {
  CT_FIT_SAME,
  CT_FIT_A_IN_B,  // a is part of b
  CT_FIT_B_IN_A,
  CT_FIT_APART,  // they exclude each other, or only overlap
  CT_FIT_UNKNOWN,
} CtFit;

// Predicate, unit, per, of, rank: whether the claims measure the same at all. *why names what differs.
bool ct_measure_is_comparable(const CtMeasured *a, const CtMeasured *b, const char **why);
// Population and place together: the same, one inside the other, or apart. *why names what is apart.
CtFit ct_measure_fit(const CtMeasured *a, const CtMeasured *b, const char **why);

#endif
