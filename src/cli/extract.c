// extract: one line of JSON an article, written as soon as the article is read.
#include "cli.h"

static bool write_lines(CtAnalysis *analysis, void *context) {
  CtStatus *status = context;
  *status = ct_extract(analysis, write_to_file, stdout);
  return *status == CT_OK;
}

int command_extract(const Arguments *arguments) {
  CtOptions options = arguments->options;
  options.for_extract = true;
  CtStatus written = CT_OK;
  Inputs inputs = {.after = write_lines, .context = &written};
  if (ct_new(&options, &inputs.analysis) != CT_OK) return EXIT_INTERNAL;
  inputs_add(&inputs, arguments->files, arguments->file_count);
  int code = inputs_exit(&inputs);
  if (!close_output() || written != CT_OK) {
    code = EXIT_INTERNAL;
  } else if (ct_article_count(inputs.analysis) == 0 && code == EXIT_DONE) {
    fputs("crosstally: there is no article to read\n", stderr);
    code = EXIT_UNREADABLE;
  }
  ct_free(inputs.analysis);
  return code;
}
