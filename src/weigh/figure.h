// What one figure is like beside another: floor, ceiling, vague; equal, suggested, rounded.
#ifndef CT_WEIGH_FIGURE_H
#define CT_WEIGH_FIGURE_H

#include "weigh/measure.h"

bool ct_figure_is_floor(const CtMeasured *m);       // "at least 14", "more than 650"
bool ct_figure_is_ceiling(const CtMeasured *m);     // "up to 300"
bool ct_figure_is_vague(const CtMeasured *m);       // "dozens", "several"
bool ct_figure_counts_bodies(const CtMeasured *m);  // "two bodies were found"
bool ct_figure_same(const CtMeasured *a, const CtMeasured *b);
// Two floors of which one is a rounding of the other: "more than 5,400" and "at least 5,412".
bool ct_figure_rounds(const CtMeasured *a, const CtMeasured *b);
// A percentage or a sum and the same rounded: "4.8 percent" and "5 percent", "$14.83 billion" and "$14.8 billion".
bool ct_figure_is_rounding(const CtMeasured *a, const CtMeasured *b);
// What the one suggests lies within what the other suggests.
bool ct_figure_suggested(const CtMeasured *a, const CtMeasured *b);
// -1, 0, 1 by what a reader takes for the size: 18 is above "at least 14".
int ct_figure_compare(const CtMeasured *a, const CtMeasured *b);
// One at least a hundred times the other: no two counts of one thing lie so far apart, so they are of two things.
bool ct_figure_is_far(const CtMeasured *a, const CtMeasured *b);
// Whether `gap` is at most 3 % of the larger of the two, or at most 1 for counts.
bool ct_figure_gap_is_small(const CtMeasured *a, const CtMeasured *b, CtNumber gap);
// The gap in percent of the larger, to one decimal; false when it cannot be told.
bool ct_figure_percent(const CtMeasured *a, const CtMeasured *b, CtNumber gap, CtNumber *percent);

#endif
