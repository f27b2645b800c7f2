// The groups of rules by which a number is no figure. Each gives the token past what it explains from `token` on, and sets *first
// to where that begins (at or before `token`) and *rule to the rule's name, or gives 0. See ct_identifiers_take in taken.h.
#ifndef CT_READ_IDENTIFIER_H
#define CT_READ_IDENTIFIER_H

#include "read/figure/view.h"

typedef struct CtIdentifier {
  uint32_t first;  // tokens [first, end)
  uint32_t end;
  const char *rule;  // static: "label", "score", "idiom" ...
} CtIdentifier;

// The next number of a tagged sentence that is no figure, from *token on; *token goes past it. False at the sentence's end.
bool ct_identifier_next(const CtView *view, uint32_t *token, CtIdentifier *out);

// Names and models: "Section 333", "iPhone 11", "F-16", "No. 10", "10 Downing Street", "221B", "the 1990s".
uint32_t ct_identifier_name(const CtView *view, uint32_t token, uint32_t *first, const char **rule);
// Pairs and chains of numbers: "3-2", "2012-13", "555-1234", "3:16", "1. First", "192.168.1.2".
uint32_t ct_identifier_chain(const CtView *view, uint32_t token, uint32_t *first,
                             const char **rule);
// Years with their era: "AD 79", "A.D. 1000 and 1260", "44 B.C.".
uint32_t ct_identifier_era(const CtView *view, uint32_t token, uint32_t *first, const char **rule);
// Years that stand alone: "the 2020 election", "between 2014 and 2017".
uint32_t ct_identifier_year(const CtView *view, uint32_t token, uint32_t *first, const char **rule);
// "one" where it stands for a thing and counts nothing: "this one", "one man's", "one would think".
uint32_t ct_identifier_pronoun(const CtView *view, uint32_t token, uint32_t *first,
                               const char **rule);

#endif
