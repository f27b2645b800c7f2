// Decides which articles speak of one event, and how their claims relate. Takes records only, never text, so weighing an
// archive needs no article at hand. Adds its arrays and changes nothing of the records but what an overrule asks for.
#ifndef CT_WEIGH_WEIGH_H
#define CT_WEIGH_WEIGH_H

#include "record/record.h"

// A claim in the whole analysis: article (index of record) and claim (index in it).
typedef struct CtClaimRef {
  uint32_t article;
  uint32_t claim;
} CtClaimRef;

typedef CT_VEC(CtClaimRef) CtClaimRefs;

typedef struct CtEvent {
  CtText id;  // "e1": in the order of the first claim that belongs to it
  CtText label;
  CtText type;  // data NULL where unknown
  CtDays days;
  CT_VEC(int32_t) places;     // rows, most specific first
  CT_VEC(uint32_t) articles;  // indexes of records, ascending
  CtNames why;  // the reasons its mentions are taken for one, or why there is one only
} CtEvent;

#define CT_RELATIONS(X)                                                                            \
  X(AGREE, "agree")                                                                                \
  X(COMPATIBLE, "compatible")                                                                      \
  X(UPDATED, "updated") X(CONFLICT, "conflict") X(PART_OF, "part_of") X(NOT_SAME, "not_same")
typedef enum CtRelationKind {
#define CT_RELATION_ITEM(name, text) CT_RELATION_##name,
  CT_RELATIONS(CT_RELATION_ITEM)
#undef CT_RELATION_ITEM
} CtRelationKind;
const char *ct_relation_name(CtRelationKind kind);

typedef enum CtSeverity { CT_SEVERITY_NONE, CT_SEVERITY_MINOR, CT_SEVERITY_MAJOR } CtSeverity;
typedef enum CtNewer { CT_NEWER_NONE, CT_NEWER_A, CT_NEWER_B } CtNewer;

// How two claims relate. Of part_of, `why` tells which is the part.
typedef struct CtRelation {
  CtClaimRef a;  // before b in the order of articles and claims
  CtClaimRef b;
  CtRelationKind kind;
  const char *rule;  // static name, listed in docs/rules.md
  CtSeverity severity;
  CtNewer newer;
  bool has_gap;
  CtNumber gap;
  CtText why;  // a sentence made of the claims' own words
} CtRelation;

typedef enum CtVerdict {
  CT_VERDICT_SINGLE,
  CT_VERDICT_AGREE,
  CT_VERDICT_COMPATIBLE,
  CT_VERDICT_UPDATED,
  CT_VERDICT_CONFLICT
} CtVerdict;
const char *ct_verdict_name(CtVerdict verdict);

// What is measured: two claims are compared only where all of it is known and equal.
typedef struct CtMeasure {
  CtText predicate;
  CtText class_;
  CtText unit;
  CtText scope;  // place, data NULL for the whole event
  CtText side;   // who to whom ("Russia > Ukraine"), data NULL where not needed
  CtText per;
  CtText of;
} CtMeasure;

typedef struct CtDerived {
  CtInterval interval;
  CtClaimRefs from;
} CtDerived;

typedef CT_VEC(uint32_t) CtOrigin;  // articles that tell one original report

typedef struct CtFinding {
  CtText id;  // "f1"
  uint32_t event;
  CtMeasure measure;
  CtText label;  // "people killed, Kyiv"
  CtVerdict verdict;
  CtClaimRefs claims;
  CtInterval low;  // the lowest and the highest current claim's `means`
  CtInterval high;
  bool has_best;
  CtInterval best;
  CT_VEC(CtOrigin) origins;
  CT_VEC(CtDerived) derived;
  CtClaimRefs minimal_conflict;  // empty where there is none
  CtText why;
} CtFinding;

typedef enum CtConstraintKind {
  CT_CONSTRAINT_SUM,
  CT_CONSTRAINT_AT_MOST,
  CT_CONSTRAINT_RANK
} CtConstraintKind;

typedef struct CtConstraint {
  CtClaimRef whole;
  CtClaimRefs parts;
  CtConstraintKind kind;
  bool holds;
  CtText why;  // with the arithmetic: "230 + 12 = 242"
} CtConstraint;

typedef struct CtWeighing {
  CT_VEC(CtEvent) events;
  CT_VEC(CtFinding) findings;    // the gravest verdicts first, then by event and claim
  CT_VEC(CtRelation) relations;  // in the order of a, then b
  CT_VEC(CtConstraint) constraints;
  uint32_t **event_of;  // event_of[article][claim]: index of the event, CT_NONE
} CtWeighing;

// Weighs all records into *out, everything in the arena. Linear in the articles but for pairs inside one finding (see
// CT_MAX_PAIRED_CLAIMS). False means out of memory.
bool ct_weigh(const CtRecords *records, CtArena *arena, CtWeighing *out);

// The relation of two claims by the rules of DESIGN section 5, `same_event` already decided. Exposed for explain and tests.
CtRelation ct_relate(const CtRecords *records, CtClaimRef a, CtClaimRef b, bool same_event,
                     CtArena *arena);

#endif
