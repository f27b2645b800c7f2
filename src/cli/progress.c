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

void progress_show(Progress *progress, uint64_t bytes, uint32_t articles) {
  int64_t now = now_ms();
  if (progress->started_ms == 0) progress->started_ms = now;
  if (now - progress->started_ms < FIRST_MS || now - progress->shown_ms < EVERY_MS) return;
  if (!isatty(STDERR_FILENO)) return;
  progress->shown_ms = now;
  fprintf(stderr, "\r%llu MB, %lu articles read", (unsigned long long)(bytes >> 20),
          (unsigned long)articles);
  fflush(stderr);
}

void progress_clear(Progress *progress) {
  if (progress->shown_ms) fputs("\r\033[K", stderr);
  progress->shown_ms = 0;
}
