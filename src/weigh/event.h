// Makes the events of an analysis out of its mentions, and tells which event each claim belongs to.
#ifndef CT_WEIGH_EVENT_H
#define CT_WEIGH_EVENT_H

#include "weigh/weigh.h"

// Fills out->events and out->event_of. False: out of memory.
bool ct_events_make(const CtRecords *records, CtArena *arena, CtWeighing *out);

#endif
