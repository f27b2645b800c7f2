// What went wrong or looked odd, each with its place. Messages are part of the result: the command prints them on standard
// error, and warnings also stand in the report.
#ifndef CT_INGEST_MESSAGES_H
#define CT_INGEST_MESSAGES_H

#include "base/vec.h"

typedef enum CtLevel {
  CT_WARNING,     // told, and the input still counts
  CT_UNREADABLE,  // this input, or this line of it, could not be read (exit code 3)
  CT_LIMIT,       // a limit was hit; the report is truncated (exit code 4)
} CtLevel;

typedef struct CtMessage {
  CtLevel level;
  CtText input;     // the input's name ("news.jsonl"), empty where it concerns no input
  uint32_t line;    // from 1; 0 = no line
  uint32_t column;  // from 1; 0 = none
  CtText article;   // id, or empty
  CtText text;      // a sentence in English without the place
} CtMessage;

typedef struct CtMessages {
  CtArena *arena;  // where texts are copied to
  CtText input;    // the input being read; ct_message_add copies it into each message
  CT_VEC(CtMessage) list;
  uint32_t dropped;  // beyond CT_MAX_WARNINGS
  bool unreadable;   // any message of that level was seen, even if dropped
  bool limit;
} CtMessages;

// Adds one message; copies the texts. Out of memory loses the message but never the flags.
void ct_message_add(CtMessages *messages, CtLevel level, uint32_t line, uint32_t column,
                    CtText article, CtText text);

#endif
