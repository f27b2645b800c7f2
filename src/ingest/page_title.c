// Takes the site's name off a title, and the host out of an address. Results are parts of what is given.
#include "ingest/page_title.h"

enum { MOST_SITE_WORDS = 4 };

static bool has_digit(CtText text) {
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] >= '0' && text.data[i] <= '9') return true;
  }
  return false;
}

static size_t count_words(CtText text) {
  size_t words = text.length > 0;
  for (size_t i = 0; i < text.length; i++)
    words += text.data[i] == ' ';
  return words;
}

// Letters and digits of ASCII, in lower case, alike: "BBC News" and "bbcnews" of "bbcnews.co.uk".
static bool begins_alike(CtText name, CtText host) {
  size_t at = 0;
  for (size_t i = 0; i < name.length; i++) {
    char c = name.data[i];
    if (c == ' ' || c == '.' || c == '-') continue;
    if (at == host.length || (c | 0x20) != (host.data[at] | 0x20)) return false;
    at++;
  }
  return at > 0;
}

static bool is_site(CtText part, CtText source) {
  if (source.data == NULL || part.length == 0) return false;
  return ct_text_equal_ascii_case(part, source) || begins_alike(part, source);
}

// The offset of the last separator of one kind, or SIZE_MAX.
static size_t last_of(CtText title, CtText separator) {
  size_t found = SIZE_MAX;
  for (size_t at = 0; (at = ct_text_find(title, separator, at)) != SIZE_MAX; at++)
    found = at;
  return found;
}

// The title before its last `separator`, if what stands behind is the site; `any`: also if it is short and without figures.
static CtText cut_behind(CtText title, CtText separator, CtText source, bool any) {
  size_t at = last_of(title, separator);
  if (at == SIZE_MAX || at == 0) return title;
  CtText part = ct_text_trim(ct_text_range(title, at + separator.length, title.length));
  bool is_short = any && count_words(part) <= MOST_SITE_WORDS && !has_digit(part);
  if (!is_short && !is_site(part, source)) return title;
  return ct_text_trim(ct_text_range(title, 0, at));
}

CtText ct_page_title_cut(CtText title, CtText source) {
  static const char *const bars[] = {" | ", " • ", " :: ", " « ", " » "};
  static const char *const dashes[] = {" - ", " – ", " — ", ": "};
  for (size_t i = 0; i < sizeof bars / sizeof bars[0]; i++) {
    // Two at most: "Headline | Section | Site".
    title = cut_behind(title, ct_text_of(bars[i]), source, true);
    title = cut_behind(title, ct_text_of(bars[i]), source, true);
  }
  for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
    title = cut_behind(title, ct_text_of(dashes[i]), source, false);
  }
  return title;
}

CtText ct_page_host(CtText url) {
  size_t start = ct_text_find(ct_text_range(url, 0, 16), CT_TEXT("://"), 0);
  if (start == SIZE_MAX) return CT_NO_TEXT;
  start += 3;
  size_t end = start;
  while (end < url.length && url.data[end] != '/' && url.data[end] != ':' && url.data[end] != '?' &&
         url.data[end] != '#') {
    end++;
  }
  CtText host = ct_text_range(url, start, end);
  if (ct_text_starts(host, CT_TEXT("www."))) host = ct_text_range(host, 4, host.length);
  return host.length == 0 ? CT_NO_TEXT : host;
}
