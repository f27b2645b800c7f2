// Which of two claims is the later one.
#ifndef CT_WEIGH_ORDER_H
#define CT_WEIGH_ORDER_H

#include "weigh/measure.h"

typedef struct CtOrder {
  CtNewer newer;  // CT_NEWER_NONE where it cannot be told
  CtDay day_a;    // the day that decided, for the words; CT_NO_DAY
  CtDay day_b;
} CtOrder;

// By the moment a figure holds for where it is stated, else by the articles' dates.
CtOrder ct_order_of(const CtMeasured *a, const CtMeasured *b);

#endif
