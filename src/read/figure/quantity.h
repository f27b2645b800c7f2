// A figure in the text, read to the end: value, both intervals, hedge, unit, what a bare number counts.
#ifndef CT_READ_QUANTITY_H
#define CT_READ_QUANTITY_H

#include "base/interval.h"
#include "text/text.h"

#define CT_KINDS(X)                                                                                \
  X(COUNT, "count")                                                                                \
  X(MEASURE, "measure")                                                                            \
  X(PERCENT, "percent")                                                                            \
  X(MONEY, "money")                                                                                \
  X(DURATION, "duration")                                                                          \
  X(RATIO, "ratio")                                                                                \
  X(RANK, "rank")                                                                                  \
  X(ORDINAL, "ordinal")
typedef enum CtKind {
#define CT_KIND_ITEM(name, text) CT_KIND_##name,
  CT_KINDS(CT_KIND_ITEM)
#undef CT_KIND_ITEM
} CtKind;

typedef enum CtChange { CT_CHANGE_NONE, CT_CHANGE_UP, CT_CHANGE_DOWN } CtChange;

enum { CT_MAX_RULES = 8 };

// Names of the rules that fired, static strings ("hedge_before", "range_between"), in order; for explain and the report.
typedef struct CtRules {
  const char *names[CT_MAX_RULES];
  uint8_t count;
} CtRules;
void ct_rules_add(CtRules *rules, const char *name);  // past the last place it is dropped

typedef struct CtQuantity {
  uint32_t
      first;  // tokens [first, end): from hedge to figure, a unit of measure taken in, never the noun counted
  uint32_t end;
  uint32_t figure_first;  // tokens of the figure itself
  uint32_t figure_end;
  uint32_t sentence;  // index
  CtKind kind;
  bool has_value;  // false for a range and a change, whose value is null
  CtNumber value;  // as written, scaled
  bool has_ends;   // a change "from 4.8 to 4.7": from and to
  CtNumber from;
  CtNumber to;
  CtChange change;
  uint32_t
      change_noun;  // token of the noun behind the figure that tells it: "a 4 percent drop"; else 0xFFFFFFFF
  int16_t hedge;  // row in table `hedges`, -1 for none
  CtInterval means;
  CtInterval suggests;
  CtText unit;  // "square kilometre", "percent", "US dollar"; data NULL for a bare count
  CtText
      dimension;  // "length", "currency:USD"...: what may be compared with what; data NULL without a unit
  CtNumber to_base;  // factor to the dimension's base unit (exact), 1 without a unit
  CtText per;        // "night", "month"; data NULL
  CtText
      counted;  // what a bare count counts, singular ("person", "police officer"); data NULL where unknown
  uint32_t counted_token;     // token of that head, 0xFFFFFFFF where there is none
  uint32_t of_first, of_end;  // percent of what: tokens of the base's noun phrase; equal = none
  // Ranks: "second-largest": n 2, dimension "size", since as words of the text.
  uint32_t rank_n;
  CtText rank_dimension;
  CtSpan rank_since;  // bytes; empty = none
  uint32_t
      part_of;  // index of the quantity whose part this is by its own words ("26 of 31"), 0xFFFFFFFF = none
  bool
      is_claim;  // false for a quantity that extract lists but that asserts nothing (an age in apposition)
  CtRules rules;
} CtQuantity;

typedef CT_VEC(CtQuantity) CtQuantities;

#define CT_NONE 0xFFFFFFFFu

// Adds the quantities of one sentence with figures, tagged and with phrases, in order of their first token. Those of tokens
// that a date or an identifier took (`taken`, one bit a token of the document: see text/taken.h) are left out. False means out
// of memory. Linear in the sentence.
struct CtTaken;
bool ct_quantities_read(const CtDocument *document, uint32_t sentence, const struct CtTaken *taken,
                        CtArena *arena, CtQuantities *out);

const char *ct_kind_name(CtKind kind);

#endif
