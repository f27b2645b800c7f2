// Finds the encoding's label in the first bytes of a page, as the prescan of the HTML standard does: by <meta>, and by the
// declaration of XML. Takes bytes of an unknown encoding that has ASCII in it.
#include "ingest/encoding_sniff.h"

#include "encodings_data.h"
#include "ingest/encoding.h"
#include "ingest/html_token.h"

enum { LONGEST_LABEL = 32 };

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c; }

static int compare(const char *lowered, size_t length, const char *label) {
  return ct_text_compare((CtText){lowered, length}, ct_text_of(label));
}

// By bytes, as the table is sorted: a shorter label that begins a longer one comes first.
int32_t ct_encoding_by_label(CtText label) {
  char lowered[LONGEST_LABEL];
  label = ct_text_trim(label);
  if (label.length == 0 || label.length > LONGEST_LABEL) return -1;
  for (size_t i = 0; i < label.length; i++)
    lowered[i] = lower(label.data[i]);
  uint32_t low = 0, high = ct_encoding_label_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = compare(lowered, label.length, ct_encoding_labels[middle].label);
    if (order == 0) return ct_encoding_labels[middle].encoding;
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return -1;
}

static bool ends_label(char c) {
  return c == ';' || c == '"' || c == '\'' || c == ' ' || c == '>' || c == '?' || c == '\t';
}

// The word behind the first `key` and "=": "text/html; charset=koi8-r", "encoding='koi8-r'".
static CtText value_behind(CtText text, CtText key) {
  size_t at = 0;
  while (at < text.length &&
         !ct_text_equal_ascii_case(ct_text_range(text, at, at + key.length), key)) {
    at++;
  }
  at += key.length;
  while (at < text.length && (text.data[at] == ' ' || text.data[at] == '='))
    at++;
  if (at < text.length && (text.data[at] == '"' || text.data[at] == '\'')) at++;
  size_t end = at;
  while (end < text.length && !ends_label(text.data[end]))
    end++;
  return ct_text_range(text, at, end);
}

// The label that one <meta> gives; empty where it gives none.
static CtText label_of_meta(CtText attributes) {
  CtHtmlAttribute attribute;
  CtText charset = CT_TEXT(""), content = CT_TEXT("");
  bool is_content_type = false;
  while (ct_html_attribute_next(&attributes, &attribute)) {
    if (ct_text_equal_ascii_case(attribute.name, CT_TEXT("charset"))) charset = attribute.value;
    if (ct_text_equal_ascii_case(attribute.name, CT_TEXT("content"))) content = attribute.value;
    if (ct_text_equal_ascii_case(attribute.name, CT_TEXT("http-equiv"))) {
      is_content_type = ct_text_equal_ascii_case(attribute.value, CT_TEXT("content-type"));
    }
  }
  if (charset.length > 0 || !is_content_type) return charset;
  return value_behind(content, CT_TEXT("charset"));
}

static CtText label_of_token(const CtHtmlToken *token) {
  if (token->type == CT_HTML_START && token->tag == CT_TAG_META) {
    return label_of_meta(token->attributes);
  }
  if (token->type == CT_HTML_COMMENT && ct_text_starts(token->text, CT_TEXT("?xml"))) {
    return value_behind(token->text, CT_TEXT("encoding"));
  }
  return CT_TEXT("");
}

int32_t ct_encoding_sniff(CtText bytes, CtText *label) {
  CtHtmlTokenizer tokenizer;
  CtHtmlToken token;
  ct_html_begin(&tokenizer, ct_text_range(bytes, 0, CT_ENCODING_PRESCAN));
  while (ct_html_next(&tokenizer, &token)) {
    *label = label_of_token(&token);
    int32_t row = ct_encoding_by_label(*label);
    if (row >= 0) return row;
  }
  *label = CT_NO_TEXT;
  return -1;
}
