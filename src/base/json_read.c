// Reading JSON: hands what json_check.c has rewritten to cJSON, and gives typed access to the tree.
// The only file that includes cJSON; its numbers are never used, since json_check.c leaves none.
#include "base/json_read.h"

#include <cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/json_check.h"
#include "base/limits.h"

struct CtJsonDoc {
  cJSON *root;
  char *texts;  // of the long strings, which the items borrow
};

// The item behind `item` in the order of the document; `open` holds those around it.
static cJSON *item_behind(cJSON *item, cJSON **open, size_t *depth) {
  if (item->child != NULL) {
    open[(*depth)++] = item;
    return item->child;
  }
  while (item->next == NULL && *depth > 0)
    item = open[--*depth];
  return item->next;
}

static bool is_text_mark(const cJSON *item) {
  return cJSON_IsString(item) && item->valuestring[0] == CT_JSON_TEXT_MARK;
}

// Gives the marked items their texts. A reference is not freed with the item.
static void give_texts(cJSON *root, char *text, uint32_t count) {
  cJSON *open[CT_MAX_JSON_DEPTH];
  size_t depth = 0;
  for (cJSON *item = root; item != NULL && count > 0; item = item_behind(item, open, &depth)) {
    if (!is_text_mark(item)) continue;
    cJSON_free(item->valuestring);
    item->type |= cJSON_IsReference;
    item->valuestring = text;
    text += strlen(text) + 1;
    count--;
  }
}

static CtJsonDoc *make_doc(const CtJsonRewritten *rewritten) {
  CtJsonDoc *doc = malloc(sizeof *doc);
  cJSON *root = cJSON_ParseWithLengthOpts(rewritten->json.data, rewritten->json.used, NULL, true);
  if (doc == NULL || root == NULL) {
    cJSON_Delete(root);
    free(doc);
    return NULL;
  }
  give_texts(root, rewritten->texts.data, rewritten->text_count);
  *doc = (CtJsonDoc){root, rewritten->texts.data};
  return doc;
}

CtJsonDoc *ct_json_parse(CtText bytes, CtJsonError *error) {
  CtJsonRewritten rewritten;
  if (!ct_json_rewrite(bytes, &rewritten, error)) return NULL;
  CtJsonDoc *doc = make_doc(&rewritten);
  free(rewritten.json.data);
  if (doc != NULL) return doc;
  // The bytes were right, so only memory can be short.
  free(rewritten.texts.data);
  *error = (CtJsonError){1, 1, NULL};
  return NULL;
}

void ct_json_free(CtJsonDoc *doc) {
  if (doc == NULL) return;
  cJSON_Delete(doc->root);
  free(doc->texts);
  free(doc);
}

const CtJsonValue *ct_json_root(const CtJsonDoc *doc) {
  return doc == NULL ? NULL : (const CtJsonValue *)doc->root;
}

static const cJSON *item_of(const CtJsonValue *value) { return (const cJSON *)value; }

static bool is_marked(const cJSON *item) { return item->valuestring[0] == CT_JSON_NUMBER_MARK; }

CtJsonType ct_json_type(const CtJsonValue *value) {
  const cJSON *item = item_of(value);
  if (item == NULL) return CT_JSON_MISSING;
  if (cJSON_IsString(item)) return is_marked(item) ? CT_JSON_NUMBER : CT_JSON_STRING;
  if (cJSON_IsObject(item)) return CT_JSON_OBJECT;
  if (cJSON_IsArray(item)) return CT_JSON_ARRAY;
  if (cJSON_IsTrue(item)) return CT_JSON_TRUE;
  return cJSON_IsFalse(item) ? CT_JSON_FALSE : CT_JSON_NULL;
}

const CtJsonValue *ct_json_member(const CtJsonValue *object, const char *key) {
  if (ct_json_type(object) != CT_JSON_OBJECT) return NULL;
  for (const cJSON *member = item_of(object)->child; member != NULL; member = member->next) {
    if (strcmp(member->string, key) == 0) return (const CtJsonValue *)member;
  }
  return NULL;
}

const CtJsonValue *ct_json_first(const CtJsonValue *container) {
  return container == NULL ? NULL : (const CtJsonValue *)item_of(container)->child;
}

const CtJsonValue *ct_json_next(const CtJsonValue *item) {
  return item == NULL ? NULL : (const CtJsonValue *)item_of(item)->next;
}

CtText ct_json_name(const CtJsonValue *member) {
  if (member == NULL || item_of(member)->string == NULL) return CT_NO_TEXT;
  return ct_text_of(item_of(member)->string);
}

CtText ct_json_text(const CtJsonValue *value) {
  if (ct_json_type(value) != CT_JSON_STRING) return CT_NO_TEXT;
  return ct_text_of(item_of(value)->valuestring);
}

CtText ct_json_digits(const CtJsonValue *value) {
  if (ct_json_type(value) != CT_JSON_NUMBER) return CT_NO_TEXT;
  return ct_text_of(item_of(value)->valuestring + 1);
}

// The digits of a number, or the text of a string.
static CtText figure_of(const CtJsonValue *value) {
  CtText digits = ct_json_digits(value);
  return digits.data != NULL ? digits : ct_json_text(value);
}

// "+10", "-3", "7"; beyond a million, which no digits make up for, it is a million.
static bool parse_exponent(CtText text, int32_t *out) {
  const int32_t most = 1000000;
  bool negative = ct_text_starts(text, CT_TEXT("-"));
  bool has_sign = negative || ct_text_starts(text, CT_TEXT("+"));
  int32_t value = 0;
  for (size_t i = has_sign; i < text.length; i++) {
    if (text.data[i] < '0' || text.data[i] > '9') return false;
    value = value > most / 10 ? most : value * 10 + (text.data[i] - '0');
  }
  *out = negative ? -value : value;
  return text.length > has_sign;
}

bool ct_json_to_number(const CtJsonValue *value, CtNumber *out) {
  CtText text = figure_of(value);
  size_t mark = 0;
  while (mark < text.length && text.data[mark] != 'e' && text.data[mark] != 'E')
    mark++;
  int32_t exponent = 0;
  if (mark < text.length) {
    if (!parse_exponent(ct_text_range(text, mark + 1, text.length), &exponent)) return false;
  }
  return ct_number_parse_scaled(ct_text_range(text, 0, mark), exponent, out);
}

bool ct_json_to_uint(const CtJsonValue *value, uint64_t *out) {
  CtText text = figure_of(value);
  uint64_t result = 0;
  for (size_t i = 0; i < text.length; i++) {
    uint64_t digit = (uint64_t)(unsigned char)text.data[i] - '0';
    if (digit > 9 || result > (UINT64_MAX - digit) / 10) return false;
    result = result * 10 + digit;
  }
  if (text.length > 0) *out = result;
  return text.length > 0;
}

bool ct_json_to_bool(const CtJsonValue *value) { return ct_json_type(value) == CT_JSON_TRUE; }

// One end of an interval: a number, or null for infinite, which is always open.
static bool read_end(const CtJsonValue *value, const CtJsonValue *is_open, CtNumber *number,
                     bool *open, bool *infinite) {
  CtJsonType open_type = ct_json_type(is_open);
  if (open_type != CT_JSON_TRUE && open_type != CT_JSON_FALSE) return false;
  *infinite = ct_json_type(value) == CT_JSON_NULL;
  *open = *infinite || open_type == CT_JSON_TRUE;
  *number = CT_ZERO;
  return *infinite || ct_json_to_number(value, number);
}

bool ct_json_to_interval(const CtJsonValue *value, CtInterval *out) {
  CtInterval read;
  bool good = read_end(ct_json_member(value, "lo"), ct_json_member(value, "lo_open"), &read.low,
                       &read.low_open, &read.low_infinite) &&
              read_end(ct_json_member(value, "hi"), ct_json_member(value, "hi_open"), &read.high,
                       &read.high_open, &read.high_infinite);
  if (good) *out = read;
  return good;
}
