#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

enum { PIECE = 1 << 16 };

typedef struct Buffer {
  char *bytes;
  size_t used;
  size_t capacity;
} Buffer;

typedef struct Source {
  FILE *file;
  const char *name;
  bool end;
  uint64_t total;  // bytes read so far
} Source;

static bool reserve(Buffer *buffer, size_t more) {
  if (buffer->capacity - buffer->used >= more) return true;
  size_t capacity = buffer->capacity ? 2 * buffer->capacity : PIECE;
  while (capacity - buffer->used < more)
    capacity *= 2;
  char *bytes = realloc(buffer->bytes, capacity);
  if (!bytes) return false;
  buffer->bytes = bytes;
  buffer->capacity = capacity;
  return true;
}

// One more piece at the end of the buffer; `end` is set where there is none left. False when there is no memory.
static bool read_piece(Source *source, Buffer *buffer) {
  if (!reserve(buffer, PIECE)) return false;
  size_t count = fread(buffer->bytes + buffer->used, 1, PIECE, source->file);
  buffer->used += count;
  source->total += count;
  source->end = count < PIECE;
  return true;
}

// ---- giving pieces to the analysis

static bool keep_status(Inputs *inputs, CtStatus status) {
  if (inputs->status == CT_OK) inputs->status = status;
  return inputs->status == CT_OK;
}

static bool give(Inputs *inputs, const Source *source, CtInputKind kind, uint32_t line,
                 const char *bytes, size_t length) {
  if (!keep_status(inputs, ct_add(inputs->analysis, kind, source->name, line, bytes, length)))
    return false;
  inputs_tell(inputs);
  progress_show(&inputs->progress, source->total, ct_article_count(inputs->analysis));
  return !inputs->after || inputs->after(inputs->analysis, inputs->context);
}

static uint32_t count_lines(const char *bytes, size_t length) {
  uint32_t lines = 0;
  for (const char *at = bytes; (at = memchr(at, '\n', (size_t)(bytes + length - at))); at++)
    lines++;
  return lines;
}

// The offset behind the last line end in bytes[from, length), or 0.
static size_t behind_last_line(const char *bytes, size_t from, size_t length) {
  while (length > from && bytes[length - 1] != '\n')
    length--;
  return length > from ? length : 0;
}

// Whole lines as they come; what is left of a line waits for its end.
static bool give_lines(Inputs *inputs, Source *source, CtInputKind kind, Buffer *buffer) {
  uint32_t line = 1;
  size_t searched = 0;
  for (;;) {
    size_t whole =
        source->end ? buffer->used : behind_last_line(buffer->bytes, searched, buffer->used);
    if (whole > 0) {
      if (!give(inputs, source, kind, line, buffer->bytes, whole)) return false;
      line += count_lines(buffer->bytes, whole);
      memmove(buffer->bytes, buffer->bytes + whole, buffer->used - whole);
      buffer->used -= whole;
    }
    if (source->end) return true;
    searched = buffer->used;
    if (!read_piece(source, buffer)) return keep_status(inputs, CT_NO_MEMORY);
  }
}

static bool give_whole(Inputs *inputs, Source *source, CtInputKind kind, Buffer *buffer) {
  while (!source->end)
    if (!read_piece(source, buffer)) return keep_status(inputs, CT_NO_MEMORY);
  return give(inputs, source, kind, 1, buffer->bytes, buffer->used);
}

static bool give_source(Inputs *inputs, Source *source, Buffer *buffer) {
  if (!read_piece(source, buffer)) return keep_status(inputs, CT_NO_MEMORY);
  if (ferror(source->file)) return true;  // a folder, a disk that fails: told by the caller
  CtInputKind kind =
      inputs->records ? CT_INPUT_RECORDS : ct_input_kind(source->name, buffer->bytes, buffer->used);
  if (kind == CT_INPUT_JSON_LINES || kind == CT_INPUT_RECORDS)
    return give_lines(inputs, source, kind, buffer);
  return give_whole(inputs, source, kind, buffer);
}

// ---- files

static void tell_unreadable(Inputs *inputs, const char *name) {
  progress_clear(&inputs->progress);
  fprintf(stderr, "crosstally: %s: %s\n", name, strerror(errno));
  inputs->unreadable = true;
}

static bool add_file(Inputs *inputs, const char *name) {
  bool standard = strcmp(name, "-") == 0;
  Source source = {.file = standard ? stdin : fopen(name, "rb"),
                   .name = standard ? "standard input" : name};
  if (!source.file) {
    tell_unreadable(inputs, name);
    return true;
  }
  Buffer buffer = {0};
  errno = 0;
  bool go_on = give_source(inputs, &source, &buffer);
  if (ferror(source.file)) tell_unreadable(inputs, name);
  free(buffer.bytes);
  if (!standard) fclose(source.file);
  return go_on;
}

void inputs_add(Inputs *inputs, char **files, int count) {
  for (int i = 0; i < count; i++)
    if (!add_file(inputs, files[i])) break;
  progress_clear(&inputs->progress);
  inputs_tell(inputs);
}

// ---- messages

static const char *const level_words[] = {"warning: ", "", "limit: "};

static void tell(const CtMessageView *message) {
  fprintf(stderr, "crosstally: %s", message->input[0] ? message->input : "input");
  if (message->line) fprintf(stderr, ":%lu", (unsigned long)message->line);
  if (message->column) fprintf(stderr, ":%lu", (unsigned long)message->column);
  fputs(": ", stderr);
  if (message->article[0]) fprintf(stderr, "article %s: ", message->article);
  fprintf(stderr, "%s%s\n", level_words[message->level], message->text);
}

void inputs_tell(Inputs *inputs) {
  CtMessageView message;
  if (inputs->told < ct_message_count(inputs->analysis)) progress_clear(&inputs->progress);
  while (ct_message(inputs->analysis, inputs->told, &message)) {
    tell(&message);
    inputs->told++;
  }
}

int inputs_exit(const Inputs *inputs) {
  if (inputs->status == CT_NO_MEMORY) {
    fputs("crosstally: out of memory\n", stderr);
    return EXIT_INTERNAL;
  }
  if (inputs->status != CT_OK) return EXIT_INTERNAL;
  if (inputs->unreadable || ct_has_unreadable(inputs->analysis)) return EXIT_UNREADABLE;
  if (ct_is_truncated(inputs->analysis)) return EXIT_LIMIT;
  return EXIT_DONE;
}
