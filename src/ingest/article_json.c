// Makes an article of a JSON object. Takes the object and its line, leaves copies; a wrong shape is told with the field's
// name. Fields it does not know are none of its business.
#include "ingest/article_parts.h"

#include <string.h>

#include "base/limits.h"

// What reading one object needs.
typedef struct Reader {
  const CtJsonValue *object;
  uint32_t line;
  CtArena *arena;
  CtMessages *messages;
  CtText id;
  bool ok;      // the shape is right so far
  bool failed;  // out of memory
} Reader;

static const char *type_name(CtJsonType type) {
  switch (type) {
  case CT_JSON_MISSING: return "missing";
  case CT_JSON_NULL: return "null";
  case CT_JSON_FALSE: return "false";
  case CT_JSON_TRUE: return "true";
  case CT_JSON_NUMBER: return "a number";
  case CT_JSON_STRING: return "a string";
  case CT_JSON_ARRAY: return "an array";
  case CT_JSON_OBJECT: return "an object";
  }
  return "of no known type";
}

// Tells what is wrong with the shape, in words of ours: all parts are short literals.
static void refuse(Reader *reader, const char *const parts[], size_t count) {
  char sentence[160];
  size_t length = 0;
  for (size_t i = 0; i < count; i++) {
    size_t size = strlen(parts[i]);
    if (size > sizeof sentence - length) break;
    memcpy(sentence + length, parts[i], size);
    length += size;
  }
  reader->ok = false;
  CtText id = reader->id.data == NULL ? CT_TEXT("") : reader->id;
  ct_message_add(reader->messages, CT_UNREADABLE, reader->line, 0, id, (CtText){sentence, length});
}

// The string of a field, borrowed; data NULL where it is absent, null, or of another type, which is told.
static CtText borrow(Reader *reader, const char *name) {
  const CtJsonValue *value = ct_json_member(reader->object, name);
  CtJsonType type = ct_json_type(value);
  if (type == CT_JSON_MISSING || type == CT_JSON_NULL) return CT_NO_TEXT;
  if (type == CT_JSON_STRING) return ct_json_text(value);
  // "field 'text' is a number, not a string"
  const char *const parts[] = {"field '", name, "' is ", type_name(type), ", not a string"};
  refuse(reader, parts, 5);
  return CT_NO_TEXT;
}

static CtText copy(Reader *reader, CtText text) {
  if (text.data == NULL) return CT_NO_TEXT;
  CtText kept = ct_arena_copy(reader->arena, text);
  if (kept.data == NULL) reader->failed = true;
  return kept;
}

// The copy of a field that may be left empty.
static CtText field(Reader *reader, const char *name) {
  CtText text = borrow(reader, name);
  return text.length == 0 ? CT_NO_TEXT : copy(reader, text);
}

static void read_fields(Reader *reader, CtArticle *out) {
  out->id = reader->id = field(reader, "id");
  out->title = field(reader, "title");
  out->source = field(reader, "source");
  out->author = field(reader, "author");
  out->url = field(reader, "url");
  out->published = field(reader, "published");
  if (out->published.data != NULL) out->published_basis = CT_BASIS_GIVEN;
}

// Takes the text, or where there is none the page; an empty text beside a page counts as none.
static void read_body(Reader *reader, CtArticle *out) {
  CtText text = borrow(reader, "text");
  CtText html = borrow(reader, "html");
  if (!reader->ok) return;
  if (text.data == NULL && html.data == NULL) {
    const char *const parts[] = {"neither field 'text' nor field 'html' is there"};
    refuse(reader, parts, 1);
  } else if (text.length > 0 || html.data == NULL) {
    out->text = copy(reader, text);
    if (!reader->failed && !ct_article_take_head(out, reader->arena)) reader->failed = true;
  } else if (!ct_article_take_page(out, html, reader->arena)) {
    reader->failed = true;
  }
}

bool ct_article_from_json(const CtJsonValue *object, uint32_t line, CtArena *arena,
                          CtMessages *messages, CtArticle *out, bool *ok) {
  *out = (CtArticle){0};
  Reader reader = {
      .object = object, .line = line, .arena = arena, .messages = messages, .ok = true};
  CtJsonType type = ct_json_type(object);
  if (type == CT_JSON_OBJECT) {
    read_fields(&reader, out);
    read_body(&reader, out);
  } else {
    const char *const parts[] = {"an article must be an object; this is ", type_name(type)};
    refuse(&reader, parts, 2);
  }
  *ok = reader.ok;
  if (reader.failed) return false;
  return !reader.ok || ct_article_finish(out, line, arena, messages);
}
