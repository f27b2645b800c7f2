// Levels, changes and shares of votes: what the subject of each is, where and of which period, and when two of them differ.
#ifndef CT_WEIGH_STANDING_H
#define CT_WEIGH_STANDING_H

#include "weigh/group.h"
#include "weigh/rule.h"

// Reads subject and place where the predicate is a standing one and the figure no count; false where it is not.
bool ct_standing_read(CtMeasured *m);
// Whose a result is, and of which period, where another claim beside it tells: "Revenue rose" in an article on Nordwell.
void ct_standings_settle(CtEventClaims *claims);
// Whether both are of one subject, one place and, as far as is told, one period. *why names what differs.
bool ct_standing_is_comparable(const CtMeasured *a, const CtMeasured *b, const char **why);
// Two levels that differ: a conflict only where both are the last of their day or their count, or of one named period.
bool ct_rule_standing(CtCase *c);

#endif
