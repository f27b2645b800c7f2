// How firmly a figure is told (reported, forecast, supposed, denied, asked), and whether it has been overtaken.
#ifndef CT_READ_MODALITY_H
#define CT_READ_MODALITY_H

#include "read/frame.h"

CtModality ct_modality_read(const CtFrame *frame, const CtFigure *figure, const char **rule);
// "first given as 15", "up from 15", "an earlier report had 15 dead"
CtClaimStatus ct_status_read(const CtFrame *frame, const CtFigure *figure, const char **rule);

#endif
