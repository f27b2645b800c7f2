// The data, tag and declaration states of the WHATWG tokenizer. Takes the bytes of a page and leaves tokens that are views of
// them. There is no tree: which content is raw is told by the element's name, and whether <svg> or <math> is open.
#include "ingest/html_scan.h"

static char byte_at(CtText html, size_t at) { return at < html.length ? html.data[at] : '\0'; }

void ct_html_begin(CtHtmlTokenizer *tokenizer, CtText html) {
  *tokenizer = (CtHtmlTokenizer){.html = html};
}

static bool in_foreign(const CtHtmlTokenizer *tokenizer) {
  return tokenizer->foreign_depth > 0 && tokenizer->integration_depth == 0;
}

static void enter(CtHtmlTokenizer *tokenizer, const CtHtmlToken *token) {
  uint32_t traits = ct_html_tag_traits(token->tag);
  bool is_foreign_root = token->tag == CT_TAG_SVG || token->tag == CT_TAG_MATH;
  if (in_foreign(tokenizer) && (traits & CT_TAG_LEAVES)) tokenizer->foreign_depth = 0;
  if (in_foreign(tokenizer) || is_foreign_root) {
    if (token->self_closing) return;
    if (is_foreign_root) tokenizer->foreign_depth++;
    if (token->tag == CT_TAG_FOREIGNOBJECT) tokenizer->integration_depth++;
  } else if (traits & (CT_TAG_RAW | CT_TAG_RCDATA)) {
    tokenizer->raw = token->tag;
  }
}

static void leave(CtHtmlTokenizer *tokenizer, const CtHtmlToken *token) {
  bool is_foreign_root = token->tag == CT_TAG_SVG || token->tag == CT_TAG_MATH;
  if (token->tag == CT_TAG_FOREIGNOBJECT && tokenizer->integration_depth > 0) {
    tokenizer->integration_depth--;
  }
  if (!is_foreign_root || tokenizer->foreign_depth == 0) return;
  tokenizer->foreign_depth--;
  if (tokenizer->foreign_depth == 0) tokenizer->integration_depth = 0;
}

static size_t tag_name_end(CtText html, size_t at) {
  while (at < html.length && !ct_html_is_space(html.data[at]) && html.data[at] != '/' &&
         html.data[at] != '>') {
    at++;
  }
  return at;
}

// The tag whose name begins at `name`; false where the page ends in it.
static bool read_tag(CtHtmlTokenizer *tokenizer, size_t name, CtHtmlTokenType type,
                     CtHtmlToken *out) {
  CtText html = tokenizer->html;
  size_t end = tag_name_end(html, name);
  size_t at = end;
  CtHtmlAttribute attribute = {.value = ct_text_range(html, end, end)};
  while (ct_html_scan_attribute(html, &at, &attribute)) {
  }
  if (at == html.length) {
    tokenizer->at = at;
    return false;
  }
  // A slash that belongs to an unquoted value closes nothing: <a href=x/>.
  bool slash_is_value = attribute.value.data + attribute.value.length == html.data + at;
  *out = (CtHtmlToken){.type = type, .name = ct_text_range(html, name, end)};
  out->tag = ct_html_tag(out->name);
  out->attributes = ct_text_range(html, end, at);
  out->self_closing = html.data[at - 1] == '/' && !slash_is_value;
  tokenizer->at = at + 1;
  if (type == CT_HTML_START) enter(tokenizer, out);
  if (type == CT_HTML_END) leave(tokenizer, out);
  return true;
}

static bool emit_comment(CtHtmlTokenizer *tokenizer, size_t start, size_t end, size_t behind,
                         CtHtmlToken *out) {
  *out = (CtHtmlToken){.type = CT_HTML_COMMENT, .text = ct_text_range(tokenizer->html, start, end)};
  tokenizer->at = behind;
  return true;
}

// What runs up to the next ">": bogus comments and the doctype.
static bool emit_to_bracket(CtHtmlTokenizer *tokenizer, size_t start, CtHtmlToken *out) {
  size_t end = ct_html_scan_byte(tokenizer->html, start, '>');
  size_t behind = end < tokenizer->html.length ? end + 1 : end;
  return emit_comment(tokenizer, start, end, behind, out);
}

// `at` is behind "<!".
static bool read_declaration(CtHtmlTokenizer *tokenizer, size_t at, CtHtmlToken *out) {
  CtText html = tokenizer->html;
  if (ct_text_starts(ct_text_range(html, at, at + 2), CT_TEXT("--"))) {
    size_t end;
    size_t behind = ct_html_scan_comment(html, at + 2, &end);
    return emit_comment(tokenizer, at + 2, end, behind, out);
  }
  bool is_doctype = ct_text_equal_ascii_case(ct_text_range(html, at, at + 7), CT_TEXT("doctype"));
  emit_to_bracket(tokenizer, is_doctype ? at + 7 : at, out);
  if (is_doctype) out->type = CT_HTML_DOCTYPE;
  return true;
}

// "<" begins something other than text: a tag, a comment, a doctype.
static bool is_markup(CtText html, size_t at) {
  char next = byte_at(html, at + 1);
  if (next == '/') return at + 2 < html.length;
  return ct_html_is_letter(next) || next == '!' || next == '?';
}

// The markup at `at`; false where nothing comes of it ("</>", a tag that the page ends in).
static bool read_markup(CtHtmlTokenizer *tokenizer, size_t at, CtHtmlToken *out) {
  CtText html = tokenizer->html;
  char next = byte_at(html, at + 1);
  if (next == '!') return read_declaration(tokenizer, at + 2, out);
  if (next == '?') return emit_to_bracket(tokenizer, at + 1, out);
  if (next != '/') return read_tag(tokenizer, at + 1, CT_HTML_START, out);
  char name = byte_at(html, at + 2);
  if (ct_html_is_letter(name)) return read_tag(tokenizer, at + 2, CT_HTML_END, out);
  if (name != '>') return emit_to_bracket(tokenizer, at + 2, out);
  tokenizer->at = at + 3;
  return false;
}

static size_t text_end(CtText html, size_t at) {
  while ((at = ct_html_scan_byte(html, at, '<')) < html.length && !is_markup(html, at))
    at++;
  return at;
}

static bool emit_text(CtHtmlTokenizer *tokenizer, size_t end, bool has_references,
                      CtHtmlToken *out) {
  *out = (CtHtmlToken){.type = CT_HTML_TEXT, .has_references = has_references};
  out->text = ct_text_range(tokenizer->html, tokenizer->at, end);
  tokenizer->at = end;
  return out->text.length > 0;
}

static size_t raw_end(const CtHtmlTokenizer *tokenizer, CtHtmlTag tag) {
  if (tag == CT_TAG_PLAINTEXT) return tokenizer->html.length;
  if (tag == CT_TAG_SCRIPT) return ct_html_scan_script(tokenizer->html, tokenizer->at);
  return ct_html_scan_raw(tokenizer->html, tokenizer->at, ct_html_tag_name(tag));
}

bool ct_html_next(CtHtmlTokenizer *tokenizer, CtHtmlToken *out) {
  CtHtmlTag raw = tokenizer->raw;
  tokenizer->raw = CT_TAG_OTHER;
  if (raw != CT_TAG_OTHER) {
    bool has_references = (ct_html_tag_traits(raw) & CT_TAG_RCDATA) != 0;
    if (emit_text(tokenizer, raw_end(tokenizer, raw), has_references, out)) return true;
  }
  while (tokenizer->at < tokenizer->html.length) {
    size_t at = tokenizer->at;
    if (emit_text(tokenizer, text_end(tokenizer->html, at), true, out)) return true;
    if (read_markup(tokenizer, at, out)) return true;
  }
  return false;
}

bool ct_html_attribute_next(CtText *rest, CtHtmlAttribute *out) {
  size_t at = 0;
  bool found = ct_html_scan_attribute(*rest, &at, out);
  *rest = ct_text_range(*rest, at, rest->length);
  return found;
}
