// clock_gettime and isatty are POSIX, not C11.
#define _POSIX_C_SOURCE 200809L

#include <time.h>
#include <unistd.h>

#include "cli.h"

enum { FIRST_MS = 1000, EVERY_MS = 200 };

static int64_t now_ms(void) {
  struct timespec time = {0};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// The command is one process with one line of progress, so its state may be static here, unlike in the core.
static int64_t started;
static int64_t shown;

void progress_show(uint64_t bytes, uint32_t articles) {
  int64_t now = now_ms();
  if (started == 0) started = now;
  if (now - started < FIRST_MS || now - shown < EVERY_MS || !isatty(STDERR_FILENO)) return;
  shown = now;
  fprintf(stderr, "\r%llu MB, %lu articles read", (unsigned long long)(bytes >> 20),
          (unsigned long)articles);
  fflush(stderr);
}

void progress_clear(void) {
  if (shown) fputs("\r\033[K", stderr);
  shown = 0;
}
