// crosstally: reads the figures in several news articles and tells where they agree, where one is only older or vaguer, and
// where they truly conflict.
//
//   CtAnalysis *analysis = NULL;
//   if (ct_new(NULL, &analysis) != CT_OK) ...
//   ct_add(analysis, CT_INPUT_AUTO, "a.txt", 1, bytes, length);
//   ct_add(analysis, CT_INPUT_AUTO, "b.html", 1, other, other_length);
//   ct_report(analysis, CT_REPORT_JSON, write, context);
//   ct_free(analysis);
//
// The same input gives the same bytes on every machine: no clock, no locale, no file, no network, no state outside the handle.
// One handle serves one thread at a time; several handles are independent.
#ifndef CROSSTALLY_H
#define CROSSTALLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CtAnalysis CtAnalysis;

typedef enum CtStatus {
  CT_OK = 0,
  CT_NO_MEMORY,     // the analysis is still valid to free; its contents are incomplete
  CT_WRITE_FAILED,  // the caller's write function said no
  CT_MISUSE,        // an argument is out of its range; nothing was done
} CtStatus;

typedef enum CtOffsetUnit { CT_OFFSET_CODEPOINTS, CT_OFFSET_UTF8, CT_OFFSET_UTF16 } CtOffsetUnit;

typedef enum CtInputKind {
  CT_INPUT_AUTO,  // by the name's ending, else by the content
  CT_INPUT_TEXT,
  CT_INPUT_HTML,
  CT_INPUT_JSON,        // an article or an array of articles
  CT_INPUT_JSON_LINES,  // an article a line
  CT_INPUT_RECORDS,     // lines that ct_extract wrote
} CtInputKind;

typedef enum CtReportFormat {
  CT_REPORT_TEXT,
  CT_REPORT_JSON,
  CT_REPORT_MARKDOWN,
  CT_REPORT_CSV
} CtReportFormat;

typedef enum CtMessageLevel {
  CT_MESSAGE_WARNING,     // told; the input counts all the same
  CT_MESSAGE_UNREADABLE,  // this input, or this line of it, could not be read
  CT_MESSAGE_LIMIT,       // a limit was hit; the report is truncated
} CtMessageLevel;

typedef struct CtOptions {
  CtOffsetUnit offsets;  // the unit of every offset in the output
  bool with_text;    // the report carries every article's text, not only where the input was HTML
  bool for_extract;  // ct_extract will be called: quantities and dates are kept for it
  size_t memory_limit_bytes;  // 0: the built-in limit
  const char
      *published;  // for articles that give no date; borrowed while the analysis lives; NULL: none
} CtOptions;

// One message. The pointers are borrowed from the analysis until the next call that takes it; none is NULL, and each is
// NUL-terminated.
typedef struct CtMessageView {
  CtMessageLevel level;
  const char *input;    // the name given to ct_add, or ""
  uint32_t line;        // from 1; 0 = none
  uint32_t column;      // from 1, in bytes; 0 = none
  const char *article;  // id, or ""
  const char *text;
} CtMessageView;

// Takes `length` bytes of output; false stops the writing.
typedef bool (*CtWrite)(void *context, const char *bytes, size_t length);

// A new analysis in *out, to be given to ct_free. `options` may be NULL: code points, no text, no quantities.
CtStatus ct_new(const CtOptions *options, CtAnalysis **out);
// Frees everything; NULL is fine.
void ct_free(CtAnalysis *analysis);

// What ct_add takes an input for under CT_INPUT_AUTO: never AUTO itself. Its first 64 KiB are enough.
CtInputKind ct_input_kind(const char *name, const char *bytes, size_t length);

// Reads an input's articles. Any bytes are a document; what cannot be read is told in messages and the rest still counts, so
// CT_OK does not say that an article was added. The bytes are borrowed during the call only. `first_line` is the line of the
// input on which the bytes begin (1 for a whole input), so that a long file may be added piece by piece. Linear time.
CtStatus ct_add(CtAnalysis *analysis, CtInputKind kind, const char *name, uint32_t first_line,
                const char *bytes, size_t length);

// Writes one JSON line for each article added since the last call, then forgets these articles, so that memory does not grow
// with an archive. Needs options.for_extract; CT_MISUSE without.
CtStatus ct_extract(CtAnalysis *analysis, CtWrite write, void *context);

// Decides the events, relations, findings; done by ct_report where it has not been done since the last ct_add.
CtStatus ct_reconcile(CtAnalysis *analysis);
CtStatus ct_report(CtAnalysis *analysis, CtReportFormat format, CtWrite write, void *context);

// How the stages read one text: tokens, phrases, rules, claims. Touches nothing else of the analysis.
CtStatus ct_explain(CtAnalysis *analysis, const char *bytes, size_t length, CtWrite write,
                    void *context);

uint32_t
ct_article_count(const CtAnalysis *analysis);  // all that were added, also those ct_extract forgot
uint32_t ct_conflict_count(
    const CtAnalysis *analysis);  // findings with the verdict conflict; 0 before ct_reconcile
bool ct_has_unreadable(const CtAnalysis *analysis);  // some input or line could not be read
bool ct_is_truncated(const CtAnalysis *analysis);    // some limit was hit
uint32_t ct_message_count(const CtAnalysis *analysis);
// The message `index` < ct_message_count in *out; false beyond.
bool ct_message(const CtAnalysis *analysis, uint32_t index, CtMessageView *out);

// Whether a string may stand as an article's `published`: a day, a month, a year, or a time with zone, of the calendar.
bool ct_is_published(const char *text);

// "0.1.0"; static.
const char *ct_version(void);

#ifdef __cplusplus
}
#endif

#endif
