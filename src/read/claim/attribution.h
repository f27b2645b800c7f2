// Who says what a sentence says, and how far that reaches: "police said", "according to the ministry", "by some estimates".
#ifndef CT_READ_ATTRIBUTION_H
#define CT_READ_ATTRIBUTION_H

#include "read/claim/frame.h"

typedef struct CtSpeech {
  CtText speaker;
  CtText cue;
  CtSide side;
  CtText country;  // named in the speaker's words ("Russia's ministry"); data NULL
  uint32_t first;  // tokens that it covers: [first, end)
  uint32_t end;
  uint32_t closing;  // "according to" at the end of a clause: its token; else 0
} CtSpeech;

enum { CT_MAX_SPEECHES = 8 };

typedef struct CtSpeeches {
  CtSpeech items[CT_MAX_SPEECHES];
  uint32_t count;
} CtSpeeches;

// What is carried from sentence to sentence: the last speaker, and whether a quotation is still open.
typedef struct CtVoice {
  CtText speaker;
  CtText cue;
  CtSide side;
  CtText country;
  bool open;        // an opening quotation mark has not been closed
  size_t straight;  // byte of the next "\"" in the document, or where the look for one goes on
  size_t curly;     // likewise of what begins as a curly one does
} CtVoice;

// The row of the words of saying that begin with the verb at `head` ("said", "spoke of"), or -1.
int32_t ct_attribution_verb(const CtFrame *frame, uint32_t head);
// Finds the speeches of a sentence and moves `voice` on past it.
void ct_attribution_read(const CtFrame *frame, CtVoice *voice, CtSpeeches *out);
// Moves `voice` past a sentence without figures: quotation marks. Cheap: the sentences must come in order.
void ct_attribution_pass(const CtDocument *document, const CtSentence *sentence, CtVoice *voice);
// The innermost speech that covers `token`, or NULL.
const CtSpeech *ct_attribution_at(const CtSpeeches *speeches, uint32_t token);
// The side of a speaker named by tokens [first, end): by its words ("police": official) or its name ("Reuters": media).
CtSide ct_speaker_side(const CtDocument *document, uint32_t first, uint32_t end, bool *known);

#endif
