// Finds the ends of attributes, comments and raw content, as the states of the WHATWG tokenizer would. Takes the page and an
// offset, leaves offsets; keeps nothing.
#include "ingest/html_scan.h"

#include <string.h>

bool ct_html_is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool ct_html_is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

size_t ct_html_scan_byte(CtText html, size_t from, char byte) {
  if (from >= html.length) return html.length;
  const char *hit = memchr(html.data + from, byte, html.length - from);
  return hit == NULL ? html.length : (size_t)(hit - html.data);
}

// ct_text_range for offsets that are known to be in order.
static CtText between(CtText html, size_t start, size_t end) {
  return (CtText){html.data + start, end - start};
}

static size_t skip_space(CtText html, size_t at) {
  while (at < html.length && ct_html_is_space(html.data[at]))
    at++;
  return at;
}

static size_t skip_space_and_slashes(CtText html, size_t at) {
  while (at < html.length && (ct_html_is_space(html.data[at]) || html.data[at] == '/'))
    at++;
  return at;
}

// A name may begin with "=".
static size_t name_end(CtText html, size_t at) {
  for (at++; at < html.length; at++) {
    char c = html.data[at];
    if (ct_html_is_space(c) || c == '/' || c == '>' || c == '=') break;
  }
  return at;
}

static size_t unquoted_end(CtText html, size_t at) {
  while (at < html.length && !ct_html_is_space(html.data[at]) && html.data[at] != '>')
    at++;
  return at;
}

// The value behind the "=" before `at`; the offset behind it comes back.
static size_t scan_value(CtText html, size_t at, CtText *value) {
  at = skip_space(html, at);
  if (at == html.length || html.data[at] == '>') return at;
  char quote = html.data[at];
  if (quote != '"' && quote != '\'') {
    size_t end = unquoted_end(html, at);
    *value = between(html, at, end);
    return end;
  }
  size_t end = ct_html_scan_byte(html, at + 1, quote);
  *value = between(html, at + 1, end);
  return end < html.length ? end + 1 : end;
}

bool ct_html_scan_attribute(CtText html, size_t *at, CtHtmlAttribute *out) {
  size_t start = skip_space_and_slashes(html, *at);
  *at = start;
  if (start == html.length || html.data[start] == '>') return false;
  size_t end = name_end(html, start);
  out->name = between(html, start, end);
  out->value = between(html, end, end);
  *at = end;
  size_t equals = skip_space(html, end);
  if (equals < html.length && html.data[equals] == '=') {
    *at = scan_value(html, equals + 1, &out->value);
  }
  return true;
}

// The ">" at `at` ends the comment: "-->" or "--!>".
static bool ends_comment(CtText html, size_t from, size_t at) {
  const char *data = html.data;
  if (at >= from + 2 && data[at - 1] == '-' && data[at - 2] == '-') return true;
  return at >= from + 3 && data[at - 1] == '!' && data[at - 2] == '-' && data[at - 3] == '-';
}

size_t ct_html_scan_comment(CtText html, size_t from, size_t *end) {
  CtText start = ct_text_range(html, from, html.length);
  *end = from;
  if (ct_text_starts(start, CT_TEXT(">"))) return from + 1;   // "<!-->"
  if (ct_text_starts(start, CT_TEXT("->"))) return from + 2;  // "<!--->"
  for (size_t at = from; (at = ct_html_scan_byte(html, at, '>')) < html.length; at++) {
    if (!ends_comment(html, from, at)) continue;
    *end = at - (html.data[at - 1] == '!' ? 3 : 2);
    return at + 1;
  }
  *end = html.length;
  return html.length;
}

// `name` stands at `at` in any case of letters, and behind it what may follow a tag's name.
static bool has_name(CtText html, size_t at, CtText name) {
  if (!ct_text_equal_ascii_case(ct_text_range(html, at, at + name.length), name)) return false;
  size_t end = at + name.length;
  if (end == html.length) return false;
  return ct_html_is_space(html.data[end]) || html.data[end] == '/' || html.data[end] == '>';
}

static bool is_end_tag(CtText html, size_t at, CtText name) {
  return at + 1 < html.length && html.data[at + 1] == '/' && has_name(html, at + 2, name);
}

size_t ct_html_scan_raw(CtText html, size_t from, CtText name) {
  for (size_t at = from; (at = ct_html_scan_byte(html, at, '<')) < html.length; at++) {
    if (is_end_tag(html, at, name)) return at;
  }
  return html.length;
}

// The script data states: plain, behind "<!--", and behind "<script" in that.
typedef enum Script { PLAIN, ESCAPED, DOUBLE_ESCAPED } Script;

static bool starts_at(CtText html, size_t at, CtText prefix) {
  return ct_text_starts(ct_text_range(html, at, html.length), prefix);
}

// The offset of the first "<" or "-->" (its ">") at or after `at`.
static size_t next_script_mark(CtText html, size_t at, Script state) {
  if (state == PLAIN) return ct_html_scan_byte(html, at, '<');
  while (at < html.length && html.data[at] != '<' && html.data[at] != '>')
    at++;
  return at;
}

static Script behind_mark(CtText html, size_t from, size_t at, Script state) {
  static const CtText script = {"script", 6};
  if (html.data[at] == '>') {
    bool closes = at >= from + 2 && html.data[at - 1] == '-' && html.data[at - 2] == '-';
    return closes ? PLAIN : state;
  }
  if (state == PLAIN) return starts_at(html, at, CT_TEXT("<!--")) ? ESCAPED : PLAIN;
  if (state == ESCAPED) return has_name(html, at + 1, script) ? DOUBLE_ESCAPED : ESCAPED;
  return is_end_tag(html, at, script) ? ESCAPED : DOUBLE_ESCAPED;
}

size_t ct_html_scan_script(CtText html, size_t from) {
  Script state = PLAIN;
  for (size_t at = from; (at = next_script_mark(html, at, state)) < html.length; at++) {
    bool is_end = html.data[at] == '<' && is_end_tag(html, at, (CtText){"script", 6});
    if (is_end && state != DOUBLE_ESCAPED) return at;
    state = behind_mark(html, from, at, state);
  }
  return html.length;
}
