// A tiny test harness: test functions, checks, TAP on standard output. Header only; each test program includes it once.
//
//   static void reads_a_fraction(void) {
//     CHECK(ct_decimal_parse(CT_TEXT("1.5"), &value));
//     CHECK_EQ_INT(value.exponent, -1);
//   }
//   TEST_MAIN(TEST(reads_a_fraction), TEST(another))
//
// A check that fails is told with file, line and both values, and the function goes on. A test function that checks
// nothing has failed.
#ifndef CT_TESTS_CHECK_H
#define CT_TESTS_CHECK_H

#include <stdio.h>
#include <string.h>

#include "base/text.h"

typedef struct CheckTest {
  const char *name;
  void (*run)(void);
} CheckTest;

static struct {
  unsigned checks;
  unsigned failures;
} check_state;

// Whether `passed`; the caller tells what went wrong.
static inline bool check_count(bool passed) {
  check_state.checks++;
  if (!passed) {
    check_state.failures++;
  }
  return passed;
}

static inline void check_true(bool passed, const char *code, const char *file, int line) {
  if (!check_count(passed)) {
    printf("# %s:%d: not true: %s\n", file, line, code);
  }
}

static inline void check_int(long long actual, long long expected, const char *code,
                             const char *file, int line) {
  if (!check_count(actual == expected)) {
    printf("# %s:%d: %s is %lld, expected %lld\n", file, line, code, actual, expected);
  }
}

// On one line, with the bytes that a terminal would swallow written as \xNN.
static inline void check_print_text(CtText text) {
  putchar('"');
  for (size_t i = 0; i < text.length; i++) {
    unsigned char byte = (unsigned char)text.data[i];
    if (byte < 0x20 || byte == 0x7f || byte == '\\') {
      printf("\\x%02x", (unsigned)byte);
    } else {
      putchar(byte);
    }
  }
  putchar('"');
}

static inline void check_text(CtText actual, CtText expected, const char *code, const char *file,
                              int line) {
  bool equal = actual.length == expected.length &&
               (actual.length == 0 || memcmp(actual.data, expected.data, actual.length) == 0);
  if (!check_count(equal)) {
    printf("# %s:%d: %s is ", file, line, code);
    check_print_text(actual);
    printf(", expected ");
    check_print_text(expected);
    printf("\n");
  }
}

static inline CtText check_text_itself(CtText text) { return text; }
static inline CtText check_text_of_string(const char *string) {
  return string == NULL ? CT_NO_TEXT : (CtText){string, strlen(string)};
}

// A CtText or a NUL-terminated string, as a CtText.
#define CHECK_AS_TEXT(value)                                                                       \
  _Generic((value), CtText             \
           : check_text_itself, char * \
           : check_text_of_string, const char * \
           : check_text_of_string)(value)

#define CHECK(condition) check_true((condition), #condition, __FILE__, __LINE__)
#define CHECK_EQ_INT(actual, expected)                                                             \
  check_int((long long)(actual), (long long)(expected), #actual, __FILE__, __LINE__)
#define CHECK_EQ_TEXT(actual, expected)                                                            \
  check_text(CHECK_AS_TEXT(actual), CHECK_AS_TEXT(expected), #actual, __FILE__, __LINE__)

static inline int check_run_all(const CheckTest *tests, size_t count) {
  unsigned failed = 0;
  printf("1..%zu\n", count);
  for (size_t i = 0; i < count; i++) {
    check_state.checks = 0;
    check_state.failures = 0;
    tests[i].run();
    bool passed = check_state.checks > 0 && check_state.failures == 0;
    if (check_state.checks == 0) {
      printf("# it checks nothing\n");
    }
    printf("%s %zu - %s\n", passed ? "ok" : "not ok", i + 1, tests[i].name);
    // A later test may crash: what is known by then must be out.
    fflush(stdout);
    failed += passed ? 0 : 1;
  }
  return failed == 0 ? 0 : 1;
}

#define TEST(function)                                                                             \
  { #function, function }
#define TEST_MAIN(...)                                                                             \
  int main(void) {                                                                                 \
    static const CheckTest tests[] = {__VA_ARGS__};                                                \
    return check_run_all(tests, sizeof(tests) / sizeof(tests[0]));                                 \
  }

#endif
