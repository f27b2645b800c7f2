// The report as Markdown: for a note, an issue, a page of an editor's wiki.
#include "base/utf8.h"
#include "report/view.h"

// Article text as literal Markdown: what would be markup is escaped.
static void write_plain(CtOut *out, CtText text) {
  size_t length = 0;
  bool space = false;
  text = ct_text_trim(text);
  for (size_t at = 0; at < text.length; at += length) {
    uint32_t c = ct_utf8_decode(text, at, &length);
    if (ct_utf8_is_space(c) || c < 0x20) {
      space = true;
      continue;
    }
    if (space) ct_out(out, " ");
    space = false;
    bool special = c < 0x80 && ct_text_find(CT_TEXT("\\`*_{}[]()<>#+-!|&~"),
                                            ct_text_range(text, at, at + 1), 0) < 64;
    if (special) ct_out(out, "\\");
    ct_out_bytes(out, ct_text_range(text, at, at + length));
  }
}

static void write_claim(CtOut *out, const CtReport *report, CtClaimRef ref) {
  ct_out(out, "- ");
  ct_out_interval(out,
                  ct_view_interval(ct_view_claim(report, ref), ct_view_claim(report, ref)->means));
  ct_out(out, ": \xE2\x80\x9C");
  write_plain(out, ct_view_claim(report, ref)->quote_text);
  ct_out(out, "\xE2\x80\x9D (");
  const CtRecord *record = &report->records->items[ref.article];
  write_plain(out, record->source.length ? record->source : ct_record_name(record));
  if (ct_view_claim(report, ref)->speaker.length) {
    ct_out(out, ", ");
    write_plain(out, ct_view_claim(report, ref)->speaker);
  }
  ct_out(out, ")\n");
}

static void write_finding(CtOut *out, const CtReport *report, const CtFinding *finding) {
  ct_out(out, "\n### ");
  write_plain(out, finding->label);
  ct_out(out, ": ");
  ct_out(out, ct_verdict_name(finding->verdict));
  ct_out(out, "\n\n");
  write_plain(out, finding->why);
  ct_out(out, "\n\n");
  for (uint32_t i = 0; i < finding->claims.count; i++)
    write_claim(out, report, finding->claims.items[i]);
}

static void write_event(CtOut *out, const CtReport *report, uint32_t index) {
  const CtEvent *event = &report->weighing->events.items[index];
  ct_out(out, "\n## ");
  write_plain(out, event->label);
  if (event->days.from != CT_NO_DAY || event->days.to != CT_NO_DAY) ct_out(out, ", ");
  ct_out_days(out, event->days);
  ct_out(out, "\n\n");
  for (uint32_t i = 0; i < event->why.count; i++) {
    ct_out(out, "- ");
    write_plain(out, event->why.items[i]);
    ct_out(out, "\n");
  }
  for (uint32_t i = 0; i < report->weighing->findings.count; i++)
    if (report->weighing->findings.items[i].event == index)
      write_finding(out, report, &report->weighing->findings.items[i]);
}

bool ct_report_markdown(const CtReport *report, CtSink sink) {
  CtOut out;
  ct_out_init(&out, sink);
  ct_out(&out, "# What the sources say\n");
  if (report->truncated) ct_out(&out, "\n**A limit was hit: this report is not complete.**\n");
  for (uint32_t i = 0; i < report->weighing->events.count; i++)
    write_event(&out, report, i);
  return ct_out_flush(&out);
}
