// check: articles in, report out. reconcile: the same from lines that extract wrote.
#include "cli.h"

static int report(Inputs *inputs, const Arguments *arguments) {
  if (inputs->status == CT_OK)
    inputs->status = ct_report(inputs->analysis, arguments->format, write_to_file, stdout);
  inputs_tell(inputs);
  if (!close_output() || inputs->status == CT_WRITE_FAILED) return EXIT_INTERNAL;
  int code = inputs_exit(inputs);
  if (code == EXIT_DONE && arguments->fail_on_conflict && ct_conflict_count(inputs->analysis) > 0)
    return EXIT_CONFLICTS;
  return code;
}

static int run(const Arguments *arguments, bool records) {
  Inputs inputs = {.records = records};
  if (ct_new(&arguments->options, &inputs.analysis) != CT_OK) return EXIT_INTERNAL;
  inputs_add(&inputs, arguments->files, arguments->file_count);
  int code = EXIT_UNREADABLE;
  if (ct_article_count(inputs.analysis) == 0 && inputs.status == CT_OK)
    fputs("crosstally: there is no article to read\n", stderr);
  else
    code = report(&inputs, arguments);
  ct_free(inputs.analysis);
  return code;
}

int command_check(const Arguments *arguments) { return run(arguments, false); }

int command_reconcile(const Arguments *arguments) { return run(arguments, true); }
