// explain "sentence": what each stage makes of it.
#include <string.h>

#include "cli.h"

int command_explain(const Arguments *arguments) {
  if (arguments->file_count != 1) {
    fputs("crosstally: explain takes one sentence in quotes; comparing two claims is not offered "
          "by this version\n",
          stderr);
    return EXIT_USAGE;
  }
  CtAnalysis *analysis = NULL;
  if (ct_new(&arguments->options, &analysis) != CT_OK) return EXIT_INTERNAL;
  const char *sentence = arguments->files[0];
  CtStatus status = ct_explain(analysis, sentence, strlen(sentence), write_to_file, stdout);
  ct_free(analysis);
  return close_output() && status == CT_OK ? EXIT_DONE : EXIT_INTERNAL;
}
