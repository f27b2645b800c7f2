// A narrower claim that turns out to count all: where its article gives the same figure without the narrowing.
#ifndef CT_WEIGH_WHOLE_H
#define CT_WEIGH_WHOLE_H

#include "weigh/group.h"

// Takes place and class from such claims of the event. The claims stand in the order of articles.
void ct_wholes_settle(CtEventClaims *claims);

#endif
