#include <errno.h>
#include <string.h>

#include "cli.h"

bool write_to_file(void *context, const char *bytes, size_t length) {
  return fwrite(bytes, 1, length, (FILE *)context) == length;
}

bool close_output(void) {
  if (fflush(stdout) == 0 && !ferror(stdout)) return true;
  fprintf(stderr, "crosstally: the report could not be written: %s\n", strerror(errno));
  return false;
}
