// What a quantity is in its sentence while that is cut into chunks. Private to read/frame.
#ifndef CT_READ_FRAME_FIGURE_H
#define CT_READ_FRAME_FIGURE_H

#include "read/claim/frame.h"

// Whether the quantity counts or measures something. Ages ("a 19-year-old man") and ordinals count nothing.
bool ct_frame_is_figure(const CtFrame *frame, const CtQuantity *quantity);
// Where the noun phrase of a figure of this sentence ends; it stands in `phrase`, or before it.
uint32_t ct_frame_figure_end(const CtFrame *frame, const CtQuantity *quantity,
                             const CtPhrase *phrase);
// The token of its head noun, CT_NONE where it is bare; `end` as ct_frame_figure_end gives it.
uint32_t ct_frame_figure_head(const CtFrame *frame, const CtQuantity *quantity, uint32_t end);

// Whether the quantity is the age of somebody; and where the list of ages ends that it begins ("aged two, 14 and 17").
bool ct_frame_is_age(const CtQuantity *quantity);
uint32_t ct_frame_ages_end(const CtFrame *frame, const CtQuantity *quantity);

#endif
