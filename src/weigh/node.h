// The mentions of all articles in one list, and the names their articles share: what evidence is taken from.
#ifndef CT_WEIGH_NODE_H
#define CT_WEIGH_NODE_H

#include "weigh/name.h"

// One mention. Indexes run over all articles in their order.
typedef struct CtNode {
  const CtMention *mention;
  uint32_t article;
  uint32_t index;   // in its article; 0 is what the article is about
  CtDays days;      // when it happened, CT_NO_DAY where not stated
  CtDays reported;  // when the article was published
  uint32_t groups;  // bits of the kinds of happening it can be; 0 = unknown
} CtNode;

typedef struct CtNodes {
  const CtRecords *records;
  CtNode *items;
  uint32_t count;
  uint32_t *first_of;  // the node of mention 0 of each article; CT_NONE where it has none
  CtSharedNames names;
} CtNodes;

bool ct_nodes_make(const CtRecords *records, CtArena *arena, CtNodes *out);
// The bits of the groups of a type in table `event_types`; 0 where unknown.
uint32_t ct_event_groups(CtText type);
// A place below the level of a country.
bool ct_place_is_narrow(int32_t row);
// Days between two intervals: 0 where they meet; -1 where one of them is not known.
int32_t ct_days_gap(CtDays a, CtDays b);

#endif
