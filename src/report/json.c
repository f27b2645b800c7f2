// The report as JSON, field by field as docs/report.schema.json has it.
#include "record/claim_json.h"
#include "record/offsets.h"
#include "report/report.h"

static void write_text(CtJson *json, const char *key, CtText value) {
  ct_json_key(json, key);
  ct_json_string_or_null(json, value);
}

static const CtClaim *claim_at(const CtReport *report, CtClaimRef ref) {
  return &report->records->items[ref.article].claims.items[ref.claim];
}

static void write_refs(CtJson *json, const CtReport *report, const CtClaimRefs *refs) {
  ct_json_array(json);
  for (uint32_t i = 0; i < refs->count; i++)
    ct_json_string(json, claim_at(report, refs->items[i])->id);
  ct_json_array_end(json);
}

static void write_names(CtJson *json, const char *key, const CtNames *names) {
  ct_json_key(json, key);
  ct_json_array(json);
  for (uint32_t i = 0; i < names->count; i++)
    ct_json_string(json, names->items[i]);
  ct_json_array_end(json);
}

static const char *const basis_names[] = {NULL, "given", "html", "text"};

static void write_article(CtJson *json, const CtRecord *record) {
  ct_json_object(json);
  write_text(json, "id", record->id);
  write_text(json, "title", record->title);
  write_text(json, "source", record->source);
  write_text(json, "url", record->url);
  write_text(json, "published", record->published);
  write_text(json, "published_basis", ct_text_of(basis_names[record->published_basis]));
  write_text(json, "language", record->language);
  ct_json_key(json, "length");
  ct_json_uint(json, record->length);
  if (record->text.data) write_text(json, "text", record->text);
  ct_json_object_end(json);
}

static void write_articles(CtJson *json, const CtReport *report) {
  ct_json_key(json, "articles");
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
    write_text(json, "event",
               event == CT_NONE ? CT_NO_TEXT : report->weighing->events.items[event].id);
    ct_json_object_end(json);
  }
}

static void write_claims(CtJson *json, const CtReport *report) {
  ct_json_key(json, "claims");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->records->count; i++)
    write_claims_of(json, report, i);
  ct_json_array_end(json);
}

static void write_event(CtJson *json, const CtReport *report, const CtEvent *event) {
  ct_json_object(json);
  write_text(json, "id", event->id);
  write_text(json, "label", event->label);
  write_text(json, "type", event->type);
  ct_json_key(json, "from");
  ct_day_write(json, event->days.from);
  ct_json_key(json, "to");
  ct_day_write(json, event->days.to);
  ct_json_key(json, "places");
  ct_json_array(json);
  for (uint32_t i = 0; i < event->places.count; i++)
    ct_json_string(json, ct_place_name(event->places.items[i]));
  ct_json_array_end(json);
  ct_json_key(json, "articles");
  ct_json_array(json);
  for (uint32_t i = 0; i < event->articles.count; i++)
    ct_json_string(json, report->records->items[event->articles.items[i]].id);
  ct_json_array_end(json);
  write_names(json, "why", &event->why);
  ct_json_object_end(json);
}

static void write_events(CtJson *json, const CtReport *report) {
  ct_json_key(json, "events");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->weighing->events.count; i++)
    write_event(json, report, &report->weighing->events.items[i]);
  ct_json_array_end(json);
}

static void write_measure(CtJson *json, const CtMeasure *measure) {
  ct_json_key(json, "measure");
  ct_json_object(json);
  write_text(json, "predicate", measure->predicate);
  write_text(json, "class", measure->class_);
  write_text(json, "unit", measure->unit);
  write_text(json, "scope", measure->scope);
  write_text(json, "side", measure->side);
  write_text(json, "per", measure->per);
  write_text(json, "of", measure->of);
  ct_json_object_end(json);
}

static void write_origins(CtJson *json, const CtReport *report, const CtFinding *finding) {
  ct_json_key(json, "origins");
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
  ct_json_key(json, "derived");
  ct_json_array(json);
  for (uint32_t i = 0; i < finding->derived.count; i++) {
    ct_json_object(json);
    ct_json_key(json, "interval");
    ct_json_interval(json, finding->derived.items[i].interval);
    ct_json_key(json, "from");
    write_refs(json, report, &finding->derived.items[i].from);
    ct_json_object_end(json);
  }
  ct_json_array_end(json);
}

static void write_bounds(CtJson *json, const CtFinding *finding) {
  ct_json_key(json, "low");
  ct_json_interval(json, finding->low);
  ct_json_key(json, "high");
  ct_json_interval(json, finding->high);
  ct_json_key(json, "best");
  if (finding->has_best)
    ct_json_interval(json, finding->best);
  else
    ct_json_null(json);
}

static void write_finding(CtJson *json, const CtReport *report, const CtFinding *finding) {
  ct_json_object(json);
  write_text(json, "id", finding->id);
  write_text(json, "event",
             finding->event == CT_NONE ? CT_NO_TEXT
                                       : report->weighing->events.items[finding->event].id);
  write_measure(json, &finding->measure);
  write_text(json, "label", finding->label);
  write_text(json, "verdict", ct_text_of(ct_verdict_name(finding->verdict)));
  ct_json_key(json, "claims");
  write_refs(json, report, &finding->claims);
  write_bounds(json, finding);
  write_origins(json, report, finding);
  write_derived(json, report, finding);
  ct_json_key(json, "minimal_conflict");
  if (finding->minimal_conflict.count)
    write_refs(json, report, &finding->minimal_conflict);
  else
    ct_json_null(json);
  write_text(json, "why", finding->why);
  ct_json_object_end(json);
}

static void write_findings(CtJson *json, const CtReport *report) {
  ct_json_key(json, "findings");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->weighing->findings.count; i++)
    write_finding(json, report, &report->weighing->findings.items[i]);
  ct_json_array_end(json);
}

static const char *const severity_names[] = {NULL, "minor", "major"};
static const char *const newer_names[] = {NULL, "a", "b"};

static void write_relation(CtJson *json, const CtReport *report, const CtRelation *relation) {
  ct_json_object(json);
  write_text(json, "a", claim_at(report, relation->a)->id);
  write_text(json, "b", claim_at(report, relation->b)->id);
  write_text(json, "relation", ct_text_of(ct_relation_name(relation->kind)));
  write_text(json, "rule", ct_text_of(relation->rule));
  write_text(json, "severity", ct_text_of(severity_names[relation->severity]));
  write_text(json, "newer", ct_text_of(newer_names[relation->newer]));
  ct_json_key(json, "gap");
  if (relation->has_gap)
    ct_json_number(json, relation->gap);
  else
    ct_json_null(json);
  write_text(json, "why", relation->why);
  ct_json_object_end(json);
}

static void write_relations(CtJson *json, const CtReport *report) {
  ct_json_key(json, "relations");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->weighing->relations.count; i++)
    write_relation(json, report, &report->weighing->relations.items[i]);
  ct_json_array_end(json);
}

static const char *const constraint_names[] = {"sum", "at_most", "rank"};

static void write_constraints(CtJson *json, const CtReport *report) {
  ct_json_key(json, "constraints");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->weighing->constraints.count; i++) {
    const CtConstraint *constraint = &report->weighing->constraints.items[i];
    ct_json_object(json);
    write_text(json, "whole", claim_at(report, constraint->whole)->id);
    ct_json_key(json, "parts");
    write_refs(json, report, &constraint->parts);
    write_text(json, "kind", ct_text_of(constraint_names[constraint->kind]));
    ct_json_key(json, "holds");
    ct_json_bool(json, constraint->holds);
    write_text(json, "why", constraint->why);
    ct_json_object_end(json);
  }
  ct_json_array_end(json);
}

static void write_warning(CtJson *json, const CtMessage *message) {
  static const char *const levels[] = {"warning", "unreadable", "limit"};
  ct_json_object(json);
  write_text(json, "level", ct_text_of(levels[message->level]));
  write_text(json, "input", message->input.length ? message->input : CT_NO_TEXT);
  ct_json_key(json, "line");
  if (message->line)
    ct_json_uint(json, message->line);
  else
    ct_json_null(json);
  ct_json_key(json, "column");
  if (message->column)
    ct_json_uint(json, message->column);
  else
    ct_json_null(json);
  write_text(json, "article", message->article.length ? message->article : CT_NO_TEXT);
  write_text(json, "text", message->text);
  ct_json_object_end(json);
}

static void write_warnings(CtJson *json, const CtReport *report) {
  ct_json_key(json, "overruled");
  ct_json_array(json);
  ct_json_array_end(json);
  ct_json_key(json, "warnings");
  ct_json_array(json);
  for (uint32_t i = 0; i < report->messages->list.count; i++)
    write_warning(json, &report->messages->list.items[i]);
  ct_json_array_end(json);
}

bool ct_report_json(const CtReport *report, CtSink sink) {
  CtJson json;
  ct_json_init(&json, sink);
  ct_json_object(&json);
  write_text(&json, "schema", CT_TEXT("crosstally-report/1"));
  write_text(&json, "version", ct_text_of(report->version));
  write_text(&json, "offsets", ct_text_of(ct_offsets_name(report->offsets)));
  ct_json_key(&json, "truncated");
  ct_json_bool(&json, report->truncated);
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
