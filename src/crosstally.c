// The pipeline: the stages in order, and the handle that holds what they leave.
#include "crosstally.h"

#include <stdlib.h>

#include "base/limits.h"
#include "read/claim/claim.h"
#include "record/intake.h"
#include "report/report.h"
#include "text/text.h"
#include "weigh/weigh.h"

struct CtAnalysis {
  CtOptions options;
  CtArena keep;     // records, and what weighing concludes
  CtArena scratch;  // one article at a time
  CtArena notes;    // messages and ids: they outlive ct_extract
  CtRecords records;
  CtMessages messages;
  CtIntake intake;  // ids and contents already seen
  CtTagMemo *memo;  // in `notes`; NULL before the first article
  CtWeighing weighing;
  bool weighed;
  bool truncated;  // some article is
  bool full;       // CT_MAX_ARTICLES or CT_MAX_CLAIMS was hit
  uint32_t article_count;
  uint32_t claim_count;
};

const char *ct_version(void) { return "0.1.0"; }

CtStatus ct_new(const CtOptions *options, CtAnalysis **out) {
  if (!out) return CT_MISUSE;
  CtAnalysis *analysis = calloc(1, sizeof *analysis);
  *out = analysis;
  if (!analysis) return CT_NO_MEMORY;
  if (options) analysis->options = *options;
  size_t limit = analysis->options.memory_limit_bytes;
  if (limit == 0) limit = CT_MAX_MEMORY_BYTES;
  ct_arena_init(&analysis->keep, limit);
  ct_arena_init(&analysis->scratch, limit);
  ct_arena_init(&analysis->notes, limit);
  analysis->messages.arena = &analysis->notes;
  ct_intake_init(&analysis->intake, &analysis->notes);
  return CT_OK;
}

void ct_free(CtAnalysis *analysis) {
  if (!analysis) return;
  ct_arena_free(&analysis->keep);
  ct_arena_free(&analysis->scratch);
  ct_arena_free(&analysis->notes);
  free(analysis);
}

// ---- adding articles

static bool has_room(CtAnalysis *analysis, uint32_t line) {
  if (analysis->article_count < CT_MAX_ARTICLES && analysis->claim_count < CT_MAX_CLAIMS)
    return true;
  if (!analysis->full)
    ct_message_add(&analysis->messages, CT_LIMIT, line, 0, CT_NO_TEXT,
                   CT_TEXT("too many articles or claims; the rest is left out"));
  analysis->full = true;
  return false;
}

static void set_default_date(const CtAnalysis *analysis, CtArticle *article) {
  if (article->published.data || !analysis->options.published) return;
  article->published = ct_text_of(analysis->options.published);
  article->published_basis = CT_BASIS_GIVEN;
}

// The steps from an article to its record: read, keep, forget the rest.
static bool add_article(CtAnalysis *analysis, CtArticle *article, uint32_t line) {
  if (!has_room(analysis, line)) return true;
  CtReading reading;
  CtRecordOptions options = {.offsets = (CtOffsets)analysis->options.offsets,
                             .with_text = analysis->options.with_text,
                             .with_quantities = analysis->options.for_extract};
  set_default_date(analysis, article);
  if (!ct_intake_article(&analysis->intake, article, line, &analysis->messages)) return false;
  if (!analysis->memo) analysis->memo = ct_tag_memo_new(&analysis->notes);
  if (!analysis->memo) return false;
  if (!ct_article_read(article->title, article->text, article->published, analysis->memo,
                       &analysis->scratch, &reading))
    return false;
  if (!ct_intake_reading(article, &reading, line, &analysis->messages)) return false;
  CtRecord *record = CT_VEC_ADD(&analysis->keep, &analysis->records);
  if (!record) return false;
  if (!ct_record_make(article, &reading, options, &analysis->keep, &analysis->scratch, record))
    return false;
  analysis->truncated = analysis->truncated || record->truncated;
  analysis->claim_count += record->claims.count;
  analysis->article_count++;
  return true;
}

static bool add_record(CtAnalysis *analysis, const CtJsonValue *value, uint32_t line) {
  if (!has_room(analysis, line)) return true;
  CtRecord record;
  bool ok = false;
  if (!ct_record_read(value, line, analysis->options.for_extract, &analysis->keep,
                      &analysis->messages, &record, &ok))
    return false;
  if (!ok) return true;
  if (!ct_intake_record(&analysis->intake, &record, line, &analysis->messages)) return false;
  CtRecord *kept = CT_VEC_ADD(&analysis->keep, &analysis->records);
  if (!kept) return false;
  *kept = record;
  analysis->truncated = analysis->truncated || record.truncated;
  analysis->claim_count += record.claims.count;
  analysis->article_count++;
  return true;
}

// One object or an array of them: articles, or records where `records` is set.
static bool add_value(CtAnalysis *analysis, const CtJsonValue *value, uint32_t line, bool records) {
  ct_arena_reset(&analysis->scratch);
  if (records) return add_record(analysis, value, line);
  CtArticle article;
  bool ok = false;
  if (!ct_article_from_json(value, line, &analysis->scratch, &analysis->messages, &article, &ok))
    return false;
  return !ok || add_article(analysis, &article, line);
}

static bool add_json(CtAnalysis *analysis, CtText bytes, uint32_t line, bool records) {
  CtJsonError error = {0};
  CtJsonDoc *doc = ct_json_parse(bytes, &error);
  if (!doc) {
    if (!error.reason) return false;
    ct_message_add(&analysis->messages, CT_UNREADABLE, line + error.line - 1, error.column,
                   CT_NO_TEXT, ct_text_of(error.reason));
    return true;
  }
  const CtJsonValue *root = ct_json_root(doc);
  bool ok = true;
  if (ct_json_type(root) == CT_JSON_ARRAY) {
    for (const CtJsonValue *item = ct_json_first(root); item && ok; item = ct_json_next(item))
      ok = add_value(analysis, item, line, records);
  } else {
    ok = add_value(analysis, root, line, records);
  }
  ct_json_free(doc);
  return ok;
}

static bool add_lines(CtAnalysis *analysis, CtText bytes, uint32_t line, bool records) {
  for (size_t at = 0; at < bytes.length; line++) {
    size_t end = ct_text_find(bytes, CT_TEXT("\n"), at);
    if (end > bytes.length) end = bytes.length;
    CtText text = ct_text_range(bytes, at, end);
    if (ct_text_trim(text).length > 0 && !add_json(analysis, text, line, records)) return false;
    at = end + 1;
  }
  return true;
}

static bool add_text(CtAnalysis *analysis, CtText bytes, uint32_t line, bool html) {
  CtArticle article;
  ct_arena_reset(&analysis->scratch);
  bool ok = html ? ct_article_from_html(bytes, &analysis->scratch, &analysis->messages, &article)
                 : ct_article_from_text(bytes, &analysis->scratch, &analysis->messages, &article);
  return ok && add_article(analysis, &article, line);
}

static bool add_input(CtAnalysis *analysis, CtInputKind kind, CtText bytes, uint32_t line) {
  switch (kind) {
  case CT_INPUT_JSON: return add_json(analysis, bytes, line, false);
  case CT_INPUT_JSON_LINES: return add_lines(analysis, bytes, line, false);
  case CT_INPUT_RECORDS: return add_lines(analysis, bytes, line, true);
  case CT_INPUT_HTML: return add_text(analysis, bytes, line, true);
  case CT_INPUT_TEXT:
  case CT_INPUT_AUTO: break;
  }
  return add_text(analysis, bytes, line, false);
}

CtInputKind ct_input_kind(const char *name, const char *bytes, size_t length) {
  switch (ct_format_guess(ct_text_of(name), (CtText){bytes, length})) {
  case CT_FORMAT_HTML: return CT_INPUT_HTML;
  case CT_FORMAT_JSON: return CT_INPUT_JSON;
  case CT_FORMAT_JSON_LINES: return CT_INPUT_JSON_LINES;
  case CT_FORMAT_TEXT:
  case CT_FORMAT_AUTO: break;
  }
  return CT_INPUT_TEXT;
}

CtStatus ct_add(CtAnalysis *analysis, CtInputKind kind, const char *name, uint32_t first_line,
                const char *bytes, size_t length) {
  if (!analysis || !name || (!bytes && length > 0)) return CT_MISUSE;
  CtText text = {bytes ? bytes : "", length};
  if (kind == CT_INPUT_AUTO) kind = ct_input_kind(name, text.data, length);
  analysis->weighed = false;
  analysis->messages.input = ct_text_of(name);
  return add_input(analysis, kind, text, first_line) ? CT_OK : CT_NO_MEMORY;
}

// ---- what comes out

CtStatus ct_extract(CtAnalysis *analysis, CtWrite write, void *context) {
  if (!analysis || !write || !analysis->options.for_extract) return CT_MISUSE;
  CtJson json;
  ct_json_init(&json, (CtSink){write, context});
  for (uint32_t i = 0; i < analysis->records.count; i++)
    ct_record_write(&json, &analysis->records.items[i]);
  analysis->records = (CtRecords){0};
  analysis->claim_count = 0;
  ct_arena_reset(&analysis->keep);
  return ct_json_flush(&json) ? CT_OK : CT_WRITE_FAILED;
}

CtStatus ct_reconcile(CtAnalysis *analysis) {
  if (!analysis) return CT_MISUSE;
  if (analysis->weighed) return CT_OK;
  ct_arena_reset(&analysis->scratch);
  analysis->weighing = (CtWeighing){0};
  if (!ct_weigh(&analysis->records, &analysis->keep, &analysis->weighing)) return CT_NO_MEMORY;
  analysis->weighed = true;
  return CT_OK;
}

CtStatus ct_report(CtAnalysis *analysis, CtReportFormat format, CtWrite write, void *context) {
  static bool (*const formats[])(const CtReport *, CtSink) = {ct_report_text, ct_report_json,
                                                              ct_report_markdown, ct_report_csv};
  if (!analysis || !write || (unsigned)format > CT_REPORT_CSV) return CT_MISUSE;
  CtStatus status = ct_reconcile(analysis);
  if (status != CT_OK) return status;
  CtReport report = {.version = ct_version(),
                     .records = &analysis->records,
                     .weighing = &analysis->weighing,
                     .messages = &analysis->messages,
                     .offsets = analysis->records.count ? analysis->records.items[0].offsets
                                                        : (CtOffsets)analysis->options.offsets,
                     .truncated = ct_is_truncated(analysis)};
  return formats[format](&report, (CtSink){write, context}) ? CT_OK : CT_WRITE_FAILED;
}

// Reading tags only the sentences that need it; who asks for an explanation sees all of them.
static bool tag_all(CtReading *reading, CtArena *scratch) {
  for (uint32_t i = 0; reading->english && i < reading->document.sentences.count; i++) {
    CtSentence *sentence = &reading->document.sentences.items[i];
    if (!ct_sentence_phrases(&reading->document, sentence, scratch)) return false;
  }
  return true;
}

CtStatus ct_explain(CtAnalysis *analysis, const char *bytes, size_t length, CtWrite write,
                    void *context) {
  if (!analysis || !write || (!bytes && length > 0)) return CT_MISUSE;
  ct_arena_reset(&analysis->scratch);
  CtArticle article;
  CtReading reading;
  CtText text = {bytes ? bytes : "", length};
  if (!ct_article_from_text(text, &analysis->scratch, &analysis->messages, &article))
    return CT_NO_MEMORY;
  if (!ct_article_read(CT_NO_TEXT, article.text, article.published, NULL, &analysis->scratch,
                       &reading) ||
      !tag_all(&reading, &analysis->scratch))
    return CT_NO_MEMORY;
  return ct_explain_reading(&reading, &analysis->scratch, (CtSink){write, context})
             ? CT_OK
             : CT_WRITE_FAILED;
}

// ---- what the caller may ask

bool ct_is_published(const char *text) {
  CtDays days;
  int16_t minute = 0;
  return text && ct_published_parse(ct_text_of(text), &days, &minute);
}

uint32_t ct_article_count(const CtAnalysis *analysis) {
  return analysis ? analysis->article_count : 0;
}

uint32_t ct_conflict_count(const CtAnalysis *analysis) {
  uint32_t count = 0;
  if (!analysis || !analysis->weighed) return 0;
  for (uint32_t i = 0; i < analysis->weighing.findings.count; i++)
    count += analysis->weighing.findings.items[i].verdict == CT_VERDICT_CONFLICT;
  return count;
}

bool ct_has_unreadable(const CtAnalysis *analysis) {
  return analysis && analysis->messages.unreadable;
}

bool ct_is_truncated(const CtAnalysis *analysis) {
  return analysis && (analysis->truncated || analysis->messages.limit);
}

uint32_t ct_message_count(const CtAnalysis *analysis) {
  return analysis ? analysis->messages.list.count : 0;
}

static const char *string_of(CtText text) { return text.data ? text.data : ""; }

bool ct_message(const CtAnalysis *analysis, uint32_t index, CtMessageView *out) {
  if (!analysis || !out || index >= analysis->messages.list.count) return false;
  const CtMessage *message = &analysis->messages.list.items[index];
  *out = (CtMessageView){.level = (CtMessageLevel)message->level,
                         .input = string_of(message->input),
                         .line = message->line,
                         .column = message->column,
                         .article = string_of(message->article),
                         .text = string_of(message->text)};
  return true;
}
