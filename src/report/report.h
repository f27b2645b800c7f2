// Writes the analysis for its readers, one format a file. Nothing is decided here.
#ifndef CT_REPORT_REPORT_H
#define CT_REPORT_REPORT_H

#include "weigh/weigh.h"

typedef struct CtReport {
  const char *version;
  const CtRecords *records;
  const CtWeighing *weighing;
  const CtMessages *messages;
  CtOffsets offsets;
  bool truncated;
} CtReport;

// Each writes the whole report into the sink; false when a write failed.
bool ct_report_json(const CtReport *report, CtSink sink);
bool ct_report_text(const CtReport *report, CtSink sink);
bool ct_report_markdown(const CtReport *report, CtSink sink);
bool ct_report_csv(const CtReport *report, CtSink sink);
// What the stages made of a text: tokens, phrases, quantities with their rules, dates, places, claims. For people.
bool ct_explain_reading(const CtReading *reading, CtArena *scratch, CtSink sink);

#endif
