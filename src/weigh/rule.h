// What the rules share: the two claims, how they fit, and what was decided.
#ifndef CT_WEIGH_RULE_H
#define CT_WEIGH_RULE_H

#include "weigh/figure.h"
#include "weigh/order.h"
#include "weigh/relation.h"

typedef struct CtCase {
  const CtRelating *relating;
  const CtMeasured *a;
  const CtMeasured *b;
  CtFit fit;
  CtOrder order;
  bool disjoint;  // no value satisfies both
  CtRelation out;
  const char *reason;  // a static sentence, or NULL where the rule's own words say it
} CtCase;

// Whether it decided; then out.kind and out.rule are set.
typedef bool (*CtRule)(CtCase *c);

bool ct_case_decide(CtCase *c, CtRelationKind kind, const char *rule, const char *reason);
bool ct_case_one_article(const CtCase *c);
// The words of the decision, in out.why.
void ct_case_explain(CtCase *c);

bool ct_rule_part(CtCase *c);
bool ct_rule_differs(CtCase *c);

#endif
