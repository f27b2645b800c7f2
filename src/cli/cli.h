// What the commands share: options, inputs, messages, output. Uses crosstally.h alone, like any other user.
#ifndef CT_CLI_H
#define CT_CLI_H

#include <stdio.h>

#include "crosstally.h"

// Exit codes are a contract; where several apply, 70 > 2 > 3 > 4 > 1.
enum {
  EXIT_DONE = 0,
  EXIT_CONFLICTS = 1,
  EXIT_USAGE = 2,
  EXIT_UNREADABLE = 3,
  EXIT_LIMIT = 4,
  EXIT_INTERNAL = 70
};

typedef struct Arguments {
  CtOptions options;
  CtReportFormat format;
  bool fail_on_conflict;
  char **files;  // borrowed from argv
  int file_count;
} Arguments;

// One command each; the exit code comes back.
int command_check(const Arguments *arguments);
int command_extract(const Arguments *arguments);
int command_reconcile(const Arguments *arguments);
int command_explain(const Arguments *arguments);

// ---- input.c

// A worker for commands that take many inputs: called after each piece of input was added. False stops with `status` kept.
typedef bool (*AfterPiece)(CtAnalysis *analysis, void *context);

// When the line of progress was first thought of and last shown; 0 for never.
typedef struct Progress {
  int64_t started_ms;
  int64_t shown_ms;
} Progress;

typedef struct Inputs {
  CtAnalysis *analysis;
  bool records;      // the inputs are lines that extract wrote
  AfterPiece after;  // may be NULL
  void *context;
  CtStatus status;  // first status that was not CT_OK
  bool unreadable;  // some file could not be opened or read
  uint32_t told;    // messages already printed
  Progress progress;
} Inputs;

// Adds every file ("-" is standard input), printing messages as they come. Lines of JSON are read one by one, so that an
// archive needs no more memory than its longest line.
void inputs_add(Inputs *inputs, char **files, int count);
// Prints the analysis's messages that were not printed yet on standard error.
void inputs_tell(Inputs *inputs);
// The exit code for what happened so far.
int inputs_exit(const Inputs *inputs);

// ---- output.c

// A CtWrite onto a FILE given as context.
bool write_to_file(void *context, const char *bytes, size_t length);
// Flushes standard output; false, with a message, where the disk is full or the pipe closed.
bool close_output(void);

// ---- progress.c

// Says on a terminal how far a long run is: at most five times a second, nothing in its first second, nothing where standard
// error is no terminal.
void progress_show(Progress *progress, uint64_t bytes, uint32_t articles);
// Takes the line away again.
void progress_clear(Progress *progress);

#endif
