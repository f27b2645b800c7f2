// Tells what an input is: by the ending of its name, else by how it begins. Looks at the first bytes only, so a guess
// costs the same for any size.
#include "ingest/article.h"

enum { LOOKED_AT_BYTES = 4096, TAGS_OF_HTML = 3 };

static bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool ends_with(CtText name, CtText ending) {
  if (name.length <= ending.length) return false;
  return ct_text_equal_ascii_case(ct_text_range(name, name.length - ending.length, name.length),
                                  ending);
}

static CtFormat by_name(CtText name) {
  static const struct {
    const char *ending;
    CtFormat format;
  } endings[] = {
      {".txt", CT_FORMAT_TEXT},         {".text", CT_FORMAT_TEXT},
      {".html", CT_FORMAT_HTML},        {".htm", CT_FORMAT_HTML},
      {".xhtml", CT_FORMAT_HTML},       {".json", CT_FORMAT_JSON},
      {".jsonl", CT_FORMAT_JSON_LINES}, {".ndjson", CT_FORMAT_JSON_LINES},
  };
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
    if (ends_with(name, ct_text_of(endings[i].ending))) return endings[i].format;
  }
  return CT_FORMAT_AUTO;
}

static CtText skip_mark_and_space(CtText bytes) {
  size_t start = ct_text_starts(bytes, CT_TEXT("\xEF\xBB\xBF")) ? 3 : 0;
  while (start < bytes.length && start < LOOKED_AT_BYTES && is_space(bytes.data[start]))
    start++;
  return ct_text_range(bytes, start, bytes.length);
}

// The first line ends like an object and the next line that is not empty begins one: JSON lines. An object written over
// several lines has no "}" at the end of its first line.
static bool is_json_lines(CtText bytes) {
  size_t end = ct_text_find(bytes, CT_TEXT("\n"), 0);
  if (end == SIZE_MAX) return false;
  CtText line = ct_text_trim(ct_text_range(bytes, 0, end));
  CtText rest = skip_mark_and_space(ct_text_range(bytes, end, bytes.length));
  return ct_text_ends(line, CT_TEXT("}")) && ct_text_starts(rest, CT_TEXT("{"));
}

static bool starts_ascii_case(CtText text, CtText prefix) {
  return ct_text_equal_ascii_case(ct_text_range(text, 0, prefix.length), prefix);
}

static bool begins_as_html(CtText bytes) {
  static const char *const beginnings[] = {"<!doctype", "<html", "<head", "<body",
                                           "<article",  "<main", "<!--",  "<?xml"};
  for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++) {
    if (starts_ascii_case(bytes, ct_text_of(beginnings[i]))) return true;
  }
  return false;
}

// "<p>", "</td>", "<a href=": a letter behind "<" or "</", and a ">" before the next "<".
static bool is_tag_at(CtText bytes, size_t at) {
  size_t name = at + 1 + (at + 1 < bytes.length && bytes.data[at + 1] == '/');
  if (name >= bytes.length || !is_letter(bytes.data[name])) return false;
  for (size_t i = name; i < bytes.length && bytes.data[i] != '<'; i++) {
    if (bytes.data[i] == '>') return true;
  }
  return false;
}

static bool has_many_tags(CtText bytes) {
  unsigned tags = 0;
  CtText head = ct_text_range(bytes, 0, LOOKED_AT_BYTES);
  for (size_t i = 0; i < head.length && tags < TAGS_OF_HTML; i++) {
    if (head.data[i] == '<' && is_tag_at(head, i)) tags++;
  }
  return tags >= TAGS_OF_HTML;
}

// "[Updated at 10:00] ..." is text.
static bool begins_as_array(CtText bytes) {
  if (!ct_text_starts(bytes, CT_TEXT("["))) return false;
  CtText rest = skip_mark_and_space(ct_text_range(bytes, 1, bytes.length));
  return rest.length == 0 || rest.data[0] == '{' || rest.data[0] == ']' || rest.data[0] == '[';
}

CtFormat ct_format_guess(CtText name, CtText bytes) {
  CtFormat named = by_name(name);
  if (named != CT_FORMAT_AUTO) return named;
  CtText start = skip_mark_and_space(bytes);
  if (ct_text_starts(start, CT_TEXT("{"))) {
    return is_json_lines(start) ? CT_FORMAT_JSON_LINES : CT_FORMAT_JSON;
  }
  if (begins_as_array(start)) return CT_FORMAT_JSON;
  return begins_as_html(start) || has_many_tags(start) ? CT_FORMAT_HTML : CT_FORMAT_TEXT;
}
