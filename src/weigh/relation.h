// How two claims relate: the rules of DESIGN section 5, in order. docs/rules.md lists them with examples.
#ifndef CT_WEIGH_RELATION_H
#define CT_WEIGH_RELATION_H

#include "weigh/measure.h"

// All measured claims of one event, so that a rule can look at what else an article says.
typedef struct CtRelating {
  const CtRecords *records;
  const CtMeasured *claims;
  uint32_t count;
  CtArena *arena;
  bool same_event;
} CtRelating;

// The first rule that fits decides. `a` stands before `b`.
CtRelation ct_relation_of(const CtRelating *relating, const CtMeasured *a, const CtMeasured *b);

#endif
