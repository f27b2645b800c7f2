// The report as JSON, field by field as docs/report.schema.json has it.
#include "record/claim_json.h"
#include "record/offsets.h"
#include "report/report.h"

static const CtClaim *claim_at(const CtReport *report, CtClaimRef ref) {
  return &report->records->items[ref.article].claims.items[ref.claim];
}

static void write_refs(CtJson *json, const CtReport *report, const CtClaimRefs *refs) {
  ct_json_array(json);
  for (uint32_t i = 0; i < refs->count; i++)
    ct_json_string(json, claim_at(report, refs->items[i])->id);
  ct_json_array_end(json);
}

static void write_names(CtJson *json, const CtNames *names) {
  ct_json_array(json);
  for (uint32_t i = 0; i < names->count; i++)
    ct_json_string(json, names->items[i]);
  ct_json_array_end(json);
}

static const char *const basis_names[] = {NULL, "given", "html", "text"};

static void write_article(CtJson *json, const CtRecord *record) {
  ct_json_object(json);
  CT_JSON_TEXT(json, "id", record->id);
  CT_JSON_TEXT(json, "title", record->title);
  CT_JSON_TEXT(json, "source", record->source);
  CT_JSON_TEXT(json, "url", record->url);
  CT_JSON_TEXT(json, "published", record->published);
  CT_JSON_TEXT(json, "published_basis", ct_text_of(basis_names[record->published_basis]));
  CT_JSON_TEXT(json, "language", record->language);
  CT_JSON_UINT(json, "length", record->length);
  if (record->text.data) CT_JSON_TEXT(json, "text", record->text);
  ct_json_object_end(json);
}

static void write_articles(CtJson *json, const CtReport *report) {
  CT_JSON_KEY(json, "articles");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->records->count; i++)
    write_article(json, &report->records->items[i]);
  ct_json_array_end(json);
}

static void write_claims_of(CtJson *json, const CtReport *report, uint32_t article) {
  const CtRecord *record = &report->records->items[article];
  for (uint32_t i = 0; i < record->claims.count; i++) {
    uint32_t event = report->weighing->event_of[article][i];
    ct_json_object(json);
    ct_claim_write_fields(json, &record->claims.items[i], &record->claims, record->id);
    CT_JSON_TEXT(json, "event",
                 event == CT_NONE ? CT_NO_TEXT : report->weighing->events.items[event].id);
    ct_json_object_end(json);
  }
}

static void write_claims(CtJson *json, const CtReport *report) {
  CT_JSON_KEY(json, "claims");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->records->count; i++)
    write_claims_of(json, report, i);
  ct_json_array_end(json);
}

static void write_event(CtJson *json, const CtReport *report, const CtEvent *event) {
  ct_json_object(json);
  CT_JSON_TEXT(json, "id", event->id);
  CT_JSON_TEXT(json, "label", event->label);
  CT_JSON_TEXT(json, "type", event->type);
  CT_JSON_KEY(json, "from");
  ct_day_write(json, event->days.from);
  CT_JSON_KEY(json, "to");
  ct_day_write(json, event->days.to);
  CT_JSON_KEY(json, "places");
  ct_json_array(json);
  for (uint32_t i = 0; i < event->places.count; i++)
    ct_json_string(json, ct_place_name(event->places.items[i]));
  ct_json_array_end(json);
  CT_JSON_KEY(json, "articles");
  ct_json_array(json);
  for (uint32_t i = 0; i < event->articles.count; i++)
    ct_json_string(json, report->records->items[event->articles.items[i]].id);
  ct_json_array_end(json);
  CT_JSON_KEY(json, "why");
  write_names(json, &event->why);
  ct_json_object_end(json);
}

static void write_events(CtJson *json, const CtReport *report) {
  CT_JSON_KEY(json, "events");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->weighing->events.count; i++)
    write_event(json, report, &report->weighing->events.items[i]);
  ct_json_array_end(json);
}

static void write_measure(CtJson *json, const CtMeasure *measure) {
  CT_JSON_KEY(json, "measure");
  ct_json_object(json);
  CT_JSON_TEXT(json, "predicate", measure->predicate);
  CT_JSON_TEXT(json, "class", measure->class_);
  CT_JSON_TEXT(json, "unit", measure->unit);
  CT_JSON_TEXT(json, "scope", measure->scope);
  CT_JSON_TEXT(json, "side", measure->side);
  CT_JSON_TEXT(json, "per", measure->per);
  CT_JSON_TEXT(json, "of", measure->of);
  ct_json_object_end(json);
}

static void write_origins(CtJson *json, const CtReport *report, const CtFinding *finding) {
  CT_JSON_KEY(json, "origins");
  ct_json_array(json);
  for (uint32_t i = 0; i < finding->origins.count; i++) {
    ct_json_array(json);
    for (uint32_t k = 0; k < finding->origins.items[i].count; k++)
      ct_json_string(json, report->records->items[finding->origins.items[i].items[k]].id);
    ct_json_array_end(json);
  }
  ct_json_array_end(json);
}

static void write_derived(CtJson *json, const CtReport *report, const CtFinding *finding) {
  CT_JSON_KEY(json, "derived");
  ct_json_array(json);
  for (uint32_t i = 0; i < finding->derived.count; i++) {
    ct_json_object(json);
    CT_JSON_KEY(json, "interval");
    ct_json_interval(json, finding->derived.items[i].interval);
    CT_JSON_KEY(json, "from");
    write_refs(json, report, &finding->derived.items[i].from);
    ct_json_object_end(json);
  }
  ct_json_array_end(json);
}

static void write_bounds(CtJson *json, const CtFinding *finding) {
  CT_JSON_KEY(json, "low");
  ct_json_interval(json, finding->low);
  CT_JSON_KEY(json, "high");
  ct_json_interval(json, finding->high);
  CT_JSON_KEY(json, "best");
  if (finding->has_best)
    ct_json_interval(json, finding->best);
  else
    ct_json_null(json);
}

static void write_finding(CtJson *json, const CtReport *report, const CtFinding *finding) {
  ct_json_object(json);
  CT_JSON_TEXT(json, "id", finding->id);
  CT_JSON_TEXT(json, "event",
               finding->event == CT_NONE ? CT_NO_TEXT
                                         : report->weighing->events.items[finding->event].id);
  write_measure(json, &finding->measure);
  CT_JSON_TEXT(json, "label", finding->label);
  CT_JSON_TEXT(json, "verdict", ct_text_of(ct_verdict_name(finding->verdict)));
  CT_JSON_KEY(json, "claims");
  write_refs(json, report, &finding->claims);
  write_bounds(json, finding);
  write_origins(json, report, finding);
  write_derived(json, report, finding);
  CT_JSON_KEY(json, "minimal_conflict");
  if (finding->minimal_conflict.count)
    write_refs(json, report, &finding->minimal_conflict);
  else
    ct_json_null(json);
  CT_JSON_TEXT(json, "why", finding->why);
  ct_json_object_end(json);
}

static void write_findings(CtJson *json, const CtReport *report) {
  CT_JSON_KEY(json, "findings");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->weighing->findings.count; i++)
    write_finding(json, report, &report->weighing->findings.items[i]);
  ct_json_array_end(json);
}

static const char *const severity_names[] = {NULL, "minor", "major"};
static const char *const newer_names[] = {NULL, "a", "b"};

static void write_relation(CtJson *json, const CtReport *report, const CtRelation *relation) {
  ct_json_object(json);
  CT_JSON_TEXT(json, "a", claim_at(report, relation->a)->id);
  CT_JSON_TEXT(json, "b", claim_at(report, relation->b)->id);
  CT_JSON_TEXT(json, "relation", ct_text_of(ct_relation_name(relation->kind)));
  CT_JSON_TEXT(json, "rule", ct_text_of(relation->rule));
  CT_JSON_TEXT(json, "severity", ct_text_of(severity_names[relation->severity]));
  CT_JSON_TEXT(json, "newer", ct_text_of(newer_names[relation->newer]));
  CT_JSON_KEY(json, "gap");
  if (relation->has_gap)
    ct_json_number(json, relation->gap);
  else
    ct_json_null(json);
  CT_JSON_TEXT(json, "why", relation->why);
  ct_json_object_end(json);
}

static void write_relations(CtJson *json, const CtReport *report) {
  CT_JSON_KEY(json, "relations");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->weighing->relations.count; i++)
    write_relation(json, report, &report->weighing->relations.items[i]);
  ct_json_array_end(json);
}

static const char *const constraint_names[] = {"sum", "at_most", "rank"};

static void write_constraints(CtJson *json, const CtReport *report) {
  CT_JSON_KEY(json, "constraints");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->weighing->constraints.count; i++) {
    const CtConstraint *constraint = &report->weighing->constraints.items[i];
    ct_json_object(json);
    CT_JSON_TEXT(json, "whole", claim_at(report, constraint->whole)->id);
    CT_JSON_KEY(json, "parts");
    write_refs(json, report, &constraint->parts);
    CT_JSON_TEXT(json, "kind", ct_text_of(constraint_names[constraint->kind]));
    CT_JSON_BOOL(json, "holds", constraint->holds);
    CT_JSON_TEXT(json, "why", constraint->why);
    ct_json_object_end(json);
  }
  ct_json_array_end(json);
}

static void write_warning(CtJson *json, const CtMessage *message) {
  static const char *const levels[] = {"warning", "unreadable", "limit"};
  ct_json_object(json);
  CT_JSON_TEXT(json, "level", ct_text_of(levels[message->level]));
  CT_JSON_TEXT(json, "input", message->input.length ? message->input : CT_NO_TEXT);
  CT_JSON_KEY(json, "line");
  if (message->line)
    ct_json_uint(json, message->line);
  else
    ct_json_null(json);
  CT_JSON_KEY(json, "column");
  if (message->column)
    ct_json_uint(json, message->column);
  else
    ct_json_null(json);
  CT_JSON_TEXT(json, "article", message->article.length ? message->article : CT_NO_TEXT);
  CT_JSON_TEXT(json, "text", message->text);
  ct_json_object_end(json);
}

static void write_warnings(CtJson *json, const CtReport *report) {
  CT_JSON_KEY(json, "overruled");
  ct_json_array(json);
  ct_json_array_end(json);
  CT_JSON_KEY(json, "warnings");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->messages->list.count; i++)
    write_warning(json, &report->messages->list.items[i]);
  ct_json_array_end(json);
}

bool ct_report_json(const CtReport *report, CtSink sink) {
  CtJson json;
  ct_json_init(&json, sink);
  ct_json_object(&json);
  CT_JSON_TEXT(&json, "schema", CT_TEXT("crosstally-report/1"));
  CT_JSON_TEXT(&json, "version", ct_text_of(report->version));
  CT_JSON_TEXT(&json, "offsets", ct_text_of(ct_offsets_name(report->offsets)));
  CT_JSON_BOOL(&json, "truncated", report->truncated);
  write_articles(&json, report);
  write_claims(&json, report);
  write_events(&json, report);
  write_findings(&json, report);
  write_relations(&json, report);
  write_constraints(&json, report);
  write_warnings(&json, report);
  ct_json_object_end(&json);
  ct_json_raw(&json, CT_TEXT("\n"));
  return ct_json_flush(&json);
}
