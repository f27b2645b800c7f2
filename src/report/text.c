// The report for people at a terminal: the findings first, event by event, each with its quotes and the rule; what stands alone
// last.
#include "report/out.h"
#include "report/report.h"
#include "report/view.h"

static const char *const verdict_words[] = {"single", "AGREE", "COMPATIBLE", "UPDATED", "CONFLICT"};

static void write_count(CtOut *out, uint32_t count, const char *one, const char *many) {
  ct_out_uint(out, count);
  ct_out(out, count == 1 ? one : many);
}

static void write_summary(CtOut *out, const CtReport *report) {
  uint32_t counts[CT_VERDICT_CONFLICT + 1] = {0};
  for (uint32_t i = 0; i < report->weighing->findings.count; i++)
    counts[report->weighing->findings.items[i].verdict]++;
  write_count(out, report->records->count, " article, ", " articles, ");
  write_count(out, report->weighing->events.count, " event: ", " events: ");
  write_count(out, counts[CT_VERDICT_CONFLICT], " conflict, ", " conflicts, ");
  ct_out_uint(out, counts[CT_VERDICT_UPDATED]);
  ct_out(out, " updated, ");
  ct_out_uint(out, counts[CT_VERDICT_COMPATIBLE]);
  ct_out(out, " compatible, ");
  ct_out_uint(out, counts[CT_VERDICT_AGREE]);
  ct_out(out, " agreeing; ");
  ct_out_uint(out, counts[CT_VERDICT_SINGLE]);
  ct_out(out, " told once\n");
  if (report->truncated) ct_out(out, "A limit was hit: this report is not complete.\n");
}

static void write_quote_line(CtOut *out, const CtReport *report, CtClaimRef ref) {
  const CtClaim *claim = ct_view_claim(report, ref);
  ct_out(out, "      ");
  ct_out_quote(out, claim->id);
  ct_out(out, "  ");
  ct_view_teller(out, report, ref);
  ct_out(out, "\n        \"");
  ct_out_quote(out, claim->quote_text);
  ct_out(out, "\"\n");
}

// The relations inside a finding that carry its verdict, with their rule: why it is a conflict, an update.
static void write_reasons(CtOut *out, const CtReport *report, const CtFinding *finding) {
  ct_out(out, "      ");
  ct_out_quote(out, finding->why);
  ct_out(out, "\n");
  uint32_t shown = 0;
  for (uint32_t i = 0; i < finding->claims.count && shown < CT_VIEW_MAX_REASONS; i++)
    for (uint32_t k = i + 1; k < finding->claims.count && shown < CT_VIEW_MAX_REASONS; k++) {
      const CtRelation *relation =
          ct_view_relation(report, finding->claims.items[i], finding->claims.items[k]);
      if (!relation || !ct_view_carries(finding->verdict, relation->kind)) continue;
      ct_out(out, "      - ");
      ct_out_quote(out, relation->why);
      ct_out(out, " [");
      ct_out(out, relation->rule);
      ct_out(out, "]\n");
      shown++;
    }
}

static void write_finding(CtOut *out, const CtReport *report, const CtFinding *finding) {
  const char *word = verdict_words[finding->verdict];
  ct_out(out, "\n  ");
  ct_out(out, word);
  ct_out_pad(out, ct_text_of(word).length, 11);
  ct_out_quote(out, finding->label);
  if (finding->has_best) {
    ct_out(out, ": ");
    ct_out_interval(
        out, ct_view_interval(ct_view_claim(report, finding->claims.items[0]), finding->best));
  }
  ct_out(out, "\n");
  for (uint32_t i = 0; i < finding->claims.count; i++)
    write_quote_line(out, report, finding->claims.items[i]);
  write_reasons(out, report, finding);
}

static void write_single(CtOut *out, const CtReport *report, const CtFinding *finding) {
  CtClaimRef ref = finding->claims.items[0];
  ct_out(out, "    ");
  ct_out_interval(out,
                  ct_view_interval(ct_view_claim(report, ref), ct_view_claim(report, ref)->means));
  ct_out(out, "  ");
  ct_out_quote(out, finding->label);
  ct_out(out, "  (");
  ct_view_teller(out, report, ref);
  ct_out(out, ")\n");
}

static void write_singles(CtOut *out, const CtReport *report, uint32_t event) {
  bool first = true;
  for (uint32_t i = 0; i < report->weighing->findings.count; i++) {
    const CtFinding *finding = &report->weighing->findings.items[i];
    if (finding->event != event || finding->verdict != CT_VERDICT_SINGLE) continue;
    if (first) ct_out(out, "\n  told once\n");
    first = false;
    write_single(out, report, finding);
  }
}

// Whether the same sum, of figures told again, was written just before.
static bool is_told_before(const CtReport *report, uint32_t event, uint32_t index) {
  enum { NEAR = 16 };
  const CtConstraint *all = report->weighing->constraints.items;
  for (uint32_t i = index; i > 0 && index - i < NEAR; i--) {
    if (ct_text_equal(all[i - 1].why, all[index].why) &&
        ct_view_event_of(report, all[i - 1].whole) == event)
      return true;
  }
  return false;
}

static void write_constraints(CtOut *out, const CtReport *report, uint32_t event) {
  bool first = true;
  for (uint32_t i = 0; i < report->weighing->constraints.count; i++) {
    const CtConstraint *constraint = &report->weighing->constraints.items[i];
    if (ct_view_event_of(report, constraint->whole) != event || is_told_before(report, event, i))
      continue;
    if (first) ct_out(out, "\n  sums and parts\n");
    first = false;
    ct_out(out, constraint->holds ? "    holds: " : "    BROKEN: ");
    ct_out_quote(out, constraint->why);
    ct_out(out, "\n");
  }
}

static void write_event(CtOut *out, const CtReport *report, uint32_t index) {
  const CtEvent *event = &report->weighing->events.items[index];
  ct_out(out, "\n");
  ct_out_quote(out, event->id);
  ct_out(out, "  ");
  ct_out_quote(out, event->label);
  if (event->days.from != CT_NO_DAY || event->days.to != CT_NO_DAY) ct_out(out, ", ");
  ct_out_days(out, event->days);
  ct_out(out, "\n");
  for (uint32_t i = 0; i < event->why.count; i++) {
    ct_out(out, "    ");
    ct_out_quote(out, event->why.items[i]);
    ct_out(out, "\n");
  }
  for (uint32_t i = 0; i < report->weighing->findings.count; i++) {
    const CtFinding *finding = &report->weighing->findings.items[i];
    if (finding->event == index && finding->verdict != CT_VERDICT_SINGLE)
      write_finding(out, report, finding);
  }
  write_constraints(out, report, index);
  write_singles(out, report, index);
}

bool ct_report_text(const CtReport *report, CtSink sink) {
  CtOut out;
  ct_out_init(&out, sink);
  write_summary(&out, report);
  for (uint32_t i = 0; i < report->weighing->events.count; i++)
    write_event(&out, report, i);
  return ct_out_flush(&out);
}
