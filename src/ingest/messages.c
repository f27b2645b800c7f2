// Keeps what went wrong while the inputs are read. Takes texts of any life and leaves copies in the arena of the messages.
// Prints nothing: the command and the report do.
#include "ingest/messages.h"

#include "base/limits.h"

static void raise_flags(CtMessages *messages, CtLevel level) {
  if (level == CT_UNREADABLE) messages->unreadable = true;
  if (level == CT_LIMIT) messages->limit = true;
}

void ct_message_add(CtMessages *messages, CtLevel level, uint32_t line, uint32_t column,
                    CtText article, CtText text) {
  raise_flags(messages, level);
  CtMessage message = {.level = level, .line = line, .column = column};
  message.input = ct_arena_copy(messages->arena, messages->input);
  message.article = ct_arena_copy(messages->arena, article);
  message.text = ct_arena_copy(messages->arena, text);
  bool copied = message.input.data && message.article.data && message.text.data;
  bool full = messages->list.count >= CT_MAX_WARNINGS;
  CtMessage *kept = copied && !full ? CT_VEC_ADD(messages->arena, &messages->list) : NULL;
  if (kept == NULL) {
    messages->dropped++;
    return;
  }
  *kept = message;
}
