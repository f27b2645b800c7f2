// Reads what part of a page an element is. The words of classes are rows of page_words.tsv; the names of elements and roles are
// those of HTML and WAI-ARIA.
#include "ingest/page_role.h"

#include "lexicon/lexicon.h"

enum {
  LONGEST_PART = 24,   // bytes of one word of a class
  LONGEST_PHRASE = 3,  // words: "screen reader text"
  MOST_NAMES = 64,     // classes of one element that are read
};

// The words of one class, lower case, divided by spaces, with where each of the last ones begins.
typedef struct Phrase {
  char bytes[(LONGEST_PART + 1) * LONGEST_PHRASE];
  size_t starts[LONGEST_PHRASE];
  size_t count;
  size_t length;
} Phrase;

static bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
static bool is_letter(char c) { return is_upper(c) || is_lower(c); }

// "articleBody": a capital behind a small letter begins a word.
static bool begins_word(CtText name, size_t at) {
  return at > 0 && is_upper(name.data[at]) && is_lower(name.data[at - 1]);
}

static size_t word_end(CtText name, size_t start) {
  size_t end = start;
  while (end < name.length && is_letter(name.data[end]) &&
         (end == start || !begins_word(name, end))) {
    end++;
  }
  return end;
}

static void drop_first(Phrase *phrase) {
  size_t cut = phrase->count > 1 ? phrase->starts[1] : phrase->length;
  for (size_t i = cut; i < phrase->length; i++)
    phrase->bytes[i - cut] = phrase->bytes[i];
  for (size_t i = 1; i < phrase->count; i++)
    phrase->starts[i - 1] = phrase->starts[i] - cut;
  phrase->length -= cut;
  phrase->count--;
}

static void add_word(Phrase *phrase, CtText word) {
  if (phrase->count == LONGEST_PHRASE) drop_first(phrase);
  if (phrase->count > 0) phrase->bytes[phrase->length++] = ' ';
  phrase->starts[phrase->count++] = phrase->length;
  for (size_t i = 0; i < word.length; i++)
    phrase->bytes[phrase->length++] = (char)(word.data[i] | 0x20);
}

// "has-sidebar", "no-comments": what follows is not there.
static bool takes_back(CtText word) {
  if (word.length < 2 || word.length > 7) return false;
  char first = (char)(word.data[0] | 0x20);
  if (first != 'h' && first != 'n' && first != 'w' && first != 'i') return false;
  return ct_text_equal_ascii_case(word, CT_TEXT("has")) ||
         ct_text_equal_ascii_case(word, CT_TEXT("no")) ||
         ct_text_equal_ascii_case(word, CT_TEXT("not")) ||
         ct_text_equal_ascii_case(word, CT_TEXT("with")) ||
         ct_text_equal_ascii_case(word, CT_TEXT("without")) ||
         ct_text_equal_ascii_case(word, CT_TEXT("is")) ||
         ct_text_equal_ascii_case(word, CT_TEXT("hide"));
}

static void weigh(CtPageRole *role, int says) {
  switch (says) {
  case CT_PAGE_WORDS_SAYS_REGION: role->is_region = true; break;
  case CT_PAGE_WORDS_SAYS_UNSEEN: role->is_unseen = true; break;
  case CT_PAGE_WORDS_SAYS_BESIDE: role->is_beside = true; break;
  case CT_PAGE_WORDS_SAYS_SURE: role->furniture = CT_SCOPE_SURE; break;
  case CT_PAGE_WORDS_SAYS_LIKELY:
    if (role->furniture == CT_SCOPE_PAGE) role->furniture = CT_SCOPE_LIKELY;
    break;
  default: break;
  }
}

// The phrases that end with the last word.
static void read_phrases(const Phrase *phrase, CtPageRole *role) {
  for (size_t i = 0; i < phrase->count; i++) {
    CtText key = {phrase->bytes + phrase->starts[i], phrase->length - phrase->starts[i]};
    int32_t row = ct_lexicon_find_row(key, CT_LEX_PAGE_WORDS);
    if (row >= 0) weigh(role, ct_lex_page_words[row].says);
  }
}

// One class: "c-article__related-links".
static void read_name(CtText name, CtPageRole *role) {
  Phrase phrase = {.count = 0};
  for (size_t at = 0; at < name.length;) {
    size_t end = word_end(name, at);
    CtText word = ct_text_range(name, at, end);
    if (takes_back(word)) return;
    if (word.length > 1 && word.length <= LONGEST_PART) {
      add_word(&phrase, word);
      read_phrases(&phrase, role);
    }
    at = end > at ? end : at + 1;
  }
}

static void read_names(CtText value, CtPageRole *role) {
  unsigned names = 0;
  for (size_t start = 0; start < value.length && names < MOST_NAMES;) {
    size_t end = start;
    while (end < value.length && !is_space(value.data[end]))
      end++;
    // Tailwind's "md:hidden", "[&>nav]:block" are style, no names.
    CtText name = ct_text_range(value, start, end);
    if (ct_text_find(name, CT_TEXT(":"), 0) == SIZE_MAX) read_name(name, role);
    names += name.length > 0;
    start = end + 1;
  }
}

static bool has_role(const CtPageElement *element, const char *const roles[], size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (ct_page_value_is(element->role, roles[i])) return true;
  }
  return false;
}

static CtScopeKind furniture_by_role(const CtPageElement *element) {
  static const char *const sure[] = {"navigation", "search",  "menu",        "menubar",
                                     "dialog",     "toolbar", "alertdialog", "tablist"};
  static const char *const likely[] = {"banner", "contentinfo", "form"};
  if (element->role.data == NULL) return CT_SCOPE_PAGE;
  if (has_role(element, sure, sizeof sure / sizeof sure[0])) return CT_SCOPE_SURE;
  if (has_role(element, likely, sizeof likely / sizeof likely[0])) return CT_SCOPE_LIKELY;
  return ct_page_value_is(element->role, "complementary") ? CT_SCOPE_ASIDE : CT_SCOPE_PAGE;
}

static CtScopeKind furniture_by_tag(CtHtmlTag tag, bool in_region) {
  switch (tag) {
  case CT_TAG_NAV:
  case CT_TAG_SEARCH:
  case CT_TAG_DIALOG:
  case CT_TAG_NOSCRIPT:
  case CT_TAG_MENU: return CT_SCOPE_SURE;
  case CT_TAG_FORM: return CT_SCOPE_LIKELY;
  case CT_TAG_ASIDE: return CT_SCOPE_ASIDE;
  case CT_TAG_FOOTER: return in_region ? CT_SCOPE_ASIDE : CT_SCOPE_LIKELY;
  case CT_TAG_HEADER: return in_region ? CT_SCOPE_PAGE : CT_SCOPE_LIKELY;
  default: return CT_SCOPE_PAGE;
  }
}

static bool is_region(const CtPageElement *element) {
  return element->tag == CT_TAG_MAIN || element->tag == CT_TAG_ARTICLE ||
         ct_page_value_is(element->role, "main") || ct_page_value_is(element->role, "article") ||
         ct_page_value_has(element->itemprop, "articleBody");
}

// The stronger of two judgements.
static CtScopeKind stronger(CtScopeKind a, CtScopeKind b) {
  if (a == CT_SCOPE_PAGE) return b;
  return b == CT_SCOPE_PAGE || a < b ? a : b;
}

static void add_role(CtPageRole *role, CtPageRole other) {
  role->is_region |= other.is_region;
  role->is_unseen |= other.is_unseen;
  role->is_beside |= other.is_beside;
  role->furniture = stronger(role->furniture, other.furniture);
}

// What a class says, from memory where it has come lately: the paragraphs of a page are of one class.
static CtPageRole role_of_class(CtPageRoles *roles, CtText value) {
  size_t middle = value.length / 2;
  size_t first_byte = (unsigned char)value.data[0], middle_byte = (unsigned char)value.data[middle];
  size_t slot = (value.length * 31 + first_byte * 7 + middle_byte) % CT_PAGE_ROLES;
  if (!roles->is_known[slot] || !ct_text_equal(roles->values[slot], value)) {
    roles->is_known[slot] = true;
    roles->values[slot] = value;
    roles->roles[slot] = (CtPageRole){.furniture = CT_SCOPE_PAGE};
    read_names(value, &roles->roles[slot]);
  }
  return roles->roles[slot];
}

CtPageRole ct_page_role(CtPageRoles *roles, const CtPageElement *element, bool in_region) {
  CtPageRole role = {.is_region = is_region(element), .furniture = CT_SCOPE_PAGE};
  bool is_sure_region = role.is_region;
  if (element->class_words.length > 0) add_role(&role, role_of_class(roles, element->class_words));
  read_names(element->id, &role);
  // An <article class="post comments-open"> is no comment.
  if (is_sure_region && role.furniture == CT_SCOPE_SURE) role.furniture = CT_SCOPE_LIKELY;
  if (role.is_beside) {
    role.furniture = stronger(role.furniture, in_region ? CT_SCOPE_ASIDE : CT_SCOPE_LIKELY);
  }
  role.furniture = stronger(role.furniture, furniture_by_role(element));
  role.furniture = stronger(role.furniture, furniture_by_tag(element->tag, in_region));
  return role;
}
