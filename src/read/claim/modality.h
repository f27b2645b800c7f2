// How firmly a figure is told (reported, forecast, supposed, denied, asked), and whether it has been overtaken.
#ifndef CT_READ_MODALITY_H
#define CT_READ_MODALITY_H

#include "read/claim/frame.h"

// The cues of one sentence, found once for all its figures.
typedef struct CtCue {
  uint32_t token;
  int32_t row;     // in the table `modality`
  uint32_t words;  // where it is one, it may have further senses
} CtCue;

enum { CT_MAX_CUES = 64 };

typedef struct CtCues {
  CtCue items[CT_MAX_CUES];
  uint32_t count;
  bool asked;        // the sentence is a question
  CtModality whole;  // what a cue makes of the whole sentence ("... are false"), or asserted
  uint32_t earlier;  // ct_status_roles
} CtCues;

void ct_modality_cues(const CtFrame *frame, CtCues *out);
CtModality ct_modality_read(const CtFrame *frame, const CtCues *cues, const CtFigure *figure,
                            const char **rule);
// The roles in the table `earlier` that words of the sentence have, a bit each: 0 for most sentences.
uint32_t ct_status_roles(const CtFrame *frame);
// "first given as 15", "up from 15", "an earlier report had 15 dead"
CtClaimStatus ct_status_read(const CtFrame *frame, uint32_t roles, const CtFigure *figure,
                             const char **rule);

#endif
