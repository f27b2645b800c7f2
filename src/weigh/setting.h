// What the articles of an event have in common, needed to read one claim of it.
#ifndef CT_WEIGH_SETTING_H
#define CT_WEIGH_SETTING_H

#include "weigh/measure.h"

// `claims` are those of one event.
CtSetting ct_setting_of(const CtRecords *records, const CtClaimRef *claims, uint32_t count);

#endif
