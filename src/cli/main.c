// The command line: which command, which options, which files.
#include <string.h>

#include "cli.h"

static const char usage_text[] =
    "usage: crosstally [check] [options] FILE...    compare the figures of several articles\n"
    "       crosstally extract [options] FILE...    one JSON line an article: its figures, dates, "
    "claims\n"
    "       crosstally reconcile [options] FILE...  the report from lines that extract wrote\n"
    "       crosstally explain \"sentence\"           how a sentence is read, stage by stage\n"
    "\n"
    "options:\n"
    "  --format text|json|markdown|csv       of the report; text is the default\n"
    "  --offsets codepoints|utf8|utf16       what offsets count in; codepoints is the default\n"
    "  --published DATE                      for articles that give no date: a day, month, year or "
    "time\n"
    "  --fail-on conflict                    exit with 1 where the sources conflict\n"
    "  --with-text                           the JSON report carries every article's text\n"
    "  --version, --help\n"
    "\n"
    "FILE is .txt, .html, .json (an article or an array of articles), .jsonl (one a line), or - "
    "for standard input.\n"
    "An article in JSON: {\"id\",\"title\",\"source\",\"url\",\"published\",\"text\" or \"html\"}; "
    "only text or html is needed.\n"
    "exit codes: 0 done, 1 conflicts (with --fail-on), 2 usage, 3 an input could not be read, 4 a "
    "limit was hit, 70 internal\n";

typedef struct Command {
  const char *name;
  int (*run)(const Arguments *arguments);
} Command;

static const Command commands[] = {{"check", command_check},
                                   {"extract", command_extract},
                                   {"reconcile", command_reconcile},
                                   {"explain", command_explain}};

static int usage_error(const char *what, const char *word) {
  fprintf(stderr, "crosstally: %s%s%s\nSee crosstally --help.\n", what, word[0] ? ": " : "", word);
  return EXIT_USAGE;
}

// The place of `word` among `count` names, or -1.
static int find_name(const char *word, const char *const *names, int count) {
  for (int i = 0; i < count; i++)
    if (strcmp(word, names[i]) == 0) return i;
  return -1;
}

// ---- options: each reader takes the value and gives false where it is none of those allowed

static bool take_format(Arguments *arguments, const char *value) {
  static const char *const names[] = {"text", "json", "markdown", "csv"};
  int found = find_name(value, names, 4);
  if (found >= 0) arguments->format = (CtReportFormat)found;
  return found >= 0;
}

static bool take_offsets(Arguments *arguments, const char *value) {
  static const char *const names[] = {"codepoints", "utf8", "utf16"};
  int found = find_name(value, names, 3);
  if (found >= 0) arguments->options.offsets = (CtOffsetUnit)found;
  return found >= 0;
}

static bool take_published(Arguments *arguments, const char *value) {
  arguments->options.published = value;
  return ct_is_published(value);
}

static bool take_fail_on(Arguments *arguments, const char *value) {
  arguments->fail_on_conflict = strcmp(value, "conflict") == 0;
  return arguments->fail_on_conflict;
}

typedef struct Option {
  const char *name;
  bool (*take)(Arguments *arguments, const char *value);
} Option;

static const Option options[] = {{"--format", take_format},
                                 {"--offsets", take_offsets},
                                 {"--published", take_published},
                                 {"--fail-on", take_fail_on}};

static const Option *find_option(const char *word, size_t length) {
  for (size_t i = 0; i < sizeof options / sizeof *options; i++)
    if (strlen(options[i].name) == length && strncmp(word, options[i].name, length) == 0)
      return &options[i];
  return NULL;
}

// "--format json" and "--format=json". Takes what it used off argv by moving *at; EXIT_DONE where all is well.
static int take_option(Arguments *arguments, char **argv, int argc, int *at) {
  const char *word = argv[*at];
  const char *equals = strchr(word, '=');
  const Option *option = find_option(word, equals ? (size_t)(equals - word) : strlen(word));
  if (strcmp(word, "--with-text") == 0) {
    arguments->options.with_text = true;
    return EXIT_DONE;
  }
  if (strcmp(word, "--overrule") == 0)
    return usage_error("--overrule is not offered by this version", "");
  if (!option) return usage_error("unknown option", word);
  if (!equals && *at + 1 >= argc) return usage_error("this option needs a value", word);
  const char *value = equals ? equals + 1 : argv[++*at];
  return option->take(arguments, value) ? EXIT_DONE
                                        : usage_error("not a value of this option", value);
}

// Files stay in argv's order, moved to its front; "--" ends the options.
static int read_arguments(Arguments *arguments, char **argv, int argc) {
  bool only_files = false;
  arguments->files = argv;
  for (int at = 0; at < argc; at++) {
    bool is_option = !only_files && argv[at][0] == '-' && argv[at][1] != '\0';
    if (is_option && strcmp(argv[at], "--") == 0) {
      only_files = true;
    } else if (is_option) {
      int code = take_option(arguments, argv, argc, &at);
      if (code != EXIT_DONE) return code;
    } else {
      argv[arguments->file_count++] = argv[at];
    }
  }
  return arguments->file_count > 0 ? EXIT_DONE : usage_error("no file was named", "");
}

static const Command *find_command(const char *word) {
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    if (strcmp(word, commands[i].name) == 0) return &commands[i];
  return NULL;
}

static bool asks_help(int argc, char **argv) {
  for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
    if (strcmp(argv[i], "--help") == 0) return fputs(usage_text, stdout) >= 0;
    if (strcmp(argv[i], "--version") == 0) return printf("crosstally %s\n", ct_version()) >= 0;
  }
  return false;
}

int main(int argc, char **argv) {
  if (asks_help(argc, argv)) return close_output() ? EXIT_DONE : EXIT_INTERNAL;
  const Command *command = argc > 1 ? find_command(argv[1]) : NULL;
  int skip = command ? 2 : 1;
  Arguments arguments = {.format = CT_REPORT_TEXT};
  int code = read_arguments(&arguments, argv + skip, argc - skip < 0 ? 0 : argc - skip);
  if (code != EXIT_DONE) return code;
  return command ? command->run(&arguments) : command_check(&arguments);
}
