// Suffix rules learned by scripts/lexicon/suffixes.js: the longest suffix of a word that has a rule
// gives its label.
#ifndef CT_TEXT_SUFFIX_H
#define CT_TEXT_SUFFIX_H

#include "base/text.h"
#include "tagger_data.h"

// The label of a lower-case word. A letter beyond a-z ends the search: what was found so far
// counts.
uint8_t ct_suffix_label(CtSuffixRules rules, CtText word);

#endif
