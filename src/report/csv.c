// The report as CSV (RFC 4180): one row a claim of a finding, for a spreadsheet.
#include "report/view.h"

// Quoted always. A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises.
static void write_cell(CtOut *out, CtText text) {
  ct_out(out, "\"");
  if (text.length && ct_text_find(CT_TEXT("=+-@\t\r"), ct_text_range(text, 0, 1), 0) < 6)
    ct_out(out, "'");
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == '"') ct_out(out, "\"");
    ct_out_bytes(out, ct_text_range(text, i, i + 1));
  }
  ct_out(out, "\"");
}

static void write_next(CtOut *out, CtText text) {
  ct_out(out, ",");
  write_cell(out, text);
}

static void write_number(CtOut *out, bool present, CtNumber number) {
  char text[CT_NUMBER_CHARS];
  ct_out(out, ",");
  if (present) ct_out_bytes(out, (CtText){text, ct_number_format(number, text, NULL)});
}

static void write_row(CtOut *out, const CtReport *report, const CtFinding *finding,
                      CtClaimRef ref) {
  const CtRecord *record = &report->records->items[ref.article];
  const CtClaim *claim = ct_view_claim(report, ref);
  write_cell(out, finding->id);
  write_next(out, finding->event == CT_NONE ? CT_NO_TEXT
                                            : report->weighing->events.items[finding->event].id);
  write_next(out, finding->label);
  write_next(out, ct_text_of(ct_verdict_name(finding->verdict)));
  write_next(out, claim->id);
  write_next(out, record->source);
  write_next(out, record->published);
  write_next(out, claim->speaker);
  write_number(out, claim->has_value, claim->value);
  write_number(out, !claim->means.low_infinite, claim->means.low);
  write_number(out, !claim->means.high_infinite, claim->means.high);
  write_next(out, claim->hedge);
  write_next(out, claim->unit);
  write_next(out, claim->quote_text);
  write_next(out, finding->why);
  ct_out(out, "\r\n");
}

bool ct_report_csv(const CtReport *report, CtSink sink) {
  CtOut out;
  ct_out_init(&out, sink);
  ct_out(&out, "finding,event,label,verdict,claim,source,published,speaker,value,at_least,at_most,"
               "hedge,unit,quote,why\r\n");
  for (uint32_t i = 0; i < report->weighing->findings.count; i++) {
    const CtFinding *finding = &report->weighing->findings.items[i];
    for (uint32_t k = 0; k < finding->claims.count; k++)
      write_row(&out, report, finding, finding->claims.items[k]);
  }
  return ct_out_flush(&out);
}
