// Picks from a start tag the attributes that reading a page asks for. Values stay raw views of the page.
#include "ingest/page_element.h"

typedef enum Field {
#define CT_PAGE_INDEX(field, text) FIELD_##field,
  CT_PAGE_ATTRIBUTES(CT_PAGE_INDEX)
#undef CT_PAGE_INDEX
      FIELD_COUNT
} Field;

static const char *const names[FIELD_COUNT] = {
#define CT_PAGE_NAME(field, text) text,
    CT_PAGE_ATTRIBUTES(CT_PAGE_NAME)
#undef CT_PAGE_NAME
};

static CtText *field_of(CtPageElement *element, Field field) {
  switch (field) {
#define CT_PAGE_CASE(name, text)                                                                   \
  case FIELD_##name: return &element->name;
    CT_PAGE_ATTRIBUTES(CT_PAGE_CASE)
#undef CT_PAGE_CASE
  case FIELD_COUNT: break;
  }
  return NULL;
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c; }

static bool is_name(CtText name, const char *known) {
  for (size_t i = 0; i < name.length; i++) {
    if (known[i] == '\0' || lower(name.data[i]) != known[i]) return false;
  }
  return known[name.length] == '\0';
}

// Most attributes of a page are data-...: of the names here, one begins so, and it is not that long.
static bool is_of_interest(CtText name) {
  static const uint32_t initials = 1u << ('a' - 'a') | 1u << ('c' - 'a') | 1u << ('d' - 'a') |
                                   1u << ('h' - 'a') | 1u << ('i' - 'a') | 1u << ('n' - 'a') |
                                   1u << ('o' - 'a') | 1u << ('p' - 'a') | 1u << ('r' - 'a') |
                                   1u << ('s' - 'a') | 1u << ('t' - 'a');
  unsigned letter = (unsigned)(unsigned char)lower(name.data[0]) - 'a';
  return name.length <= 11 && letter < 26 && (initials >> letter & 1u);
}

static void keep(CtPageElement *element, const CtHtmlAttribute *attribute) {
  char first = lower(attribute->name.data[0]);
  for (unsigned i = 0; i < FIELD_COUNT; i++) {
    if (names[i][0] != first || !is_name(attribute->name, names[i])) continue;
    CtText *value = field_of(element, (Field)i);
    if (value->data == NULL) *value = attribute->value;
    return;
  }
}

void ct_page_element_read(const CtHtmlToken *start, CtPageElement *out) {
  *out = (CtPageElement){.tag = start->tag, .tag_name = start->name};
  CtText rest = start->attributes;
  CtHtmlAttribute attribute;
  while (ct_html_attribute_next(&rest, &attribute)) {
    if (is_of_interest(attribute.name)) keep(out, &attribute);
  }
}

bool ct_page_value_is(CtText value, const char *word) {
  return value.data != NULL && ct_text_equal_ascii_case(ct_text_trim(value), ct_text_of(word));
}

static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool ct_page_value_has(CtText value, const char *word) {
  CtText wanted = ct_text_of(word);
  for (size_t start = 0, end = 0; start < value.length; start = end + 1) {
    end = start;
    while (end < value.length && !is_space(value.data[end]))
      end++;
    if (ct_text_equal_ascii_case(ct_text_range(value, start, end), wanted)) return true;
  }
  return false;
}

// "display:none", "visibility: hidden", whatever white space is in it.
static bool declares(CtText style, CtText property, CtText value) {
  for (size_t at = 0; (at = ct_text_find(style, property, at)) != SIZE_MAX; at++) {
    size_t behind = at + property.length;
    while (behind < style.length && (is_space(style.data[behind]) || style.data[behind] == ':')) {
      behind++;
    }
    CtText found = ct_text_range(style, behind, behind + value.length);
    if (ct_text_equal_ascii_case(found, value)) return true;
  }
  return false;
}

bool ct_page_element_is_hidden(const CtPageElement *element) {
  if (element->hidden.data != NULL || ct_page_value_is(element->aria_hidden, "true")) return true;
  if (element->style.data == NULL) return false;
  return declares(element->style, CT_TEXT("display"), CT_TEXT("none")) ||
         declares(element->style, CT_TEXT("visibility"), CT_TEXT("hidden"));
}
