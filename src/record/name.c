// What readers know an article by, where its id was made from its content and says nothing.
#include "record/record.h"

enum { MADE_ID_BYTES = 13, NAME_BYTES = 40 };

// "x" and twelve hexadecimal digits, as ingest/ makes them.
static bool is_made(CtText id) {
  if (id.length != MADE_ID_BYTES || id.data[0] != 'x') return false;
  for (size_t i = 1; i < id.length; i++) {
    const char c = id.data[i];
    if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) return false;
  }
  return true;
}

static bool is_mark(char c) { return c == '.' || c == ',' || c == ';' || c == ':' || c == ' '; }

// The first words that fit, without a mark behind them.
static CtText cut(CtText text) {
  size_t length = text.length;
  if (length > NAME_BYTES) {
    length = NAME_BYTES;
    while (length > 0 && text.data[length] != ' ')
      length--;
  }
  while (length > 0 && is_mark(text.data[length - 1]))
    length--;
  return length > 0 ? ct_text_range(text, 0, length) : text;
}

CtText ct_record_name(const CtRecord *record) {
  if (!is_made(record->id)) return record->id;
  if (record->title.length > 0) return cut(record->title);
  const bool labelled = record->mentions.count > 0 && record->mentions.items[0].label.length > 0;
  return labelled ? cut(record->mentions.items[0].label) : record->id;
}
