// Binds each figure of a frame to the words that say what happened to what it counts. One file a way of saying it:
// bind.c choosing a predicate's sense, bind_state.c "14 dead", bind_verb.c "killed 14" and "14 were killed",
// bind_noun.c "14 deaths" and "the toll rose to 14", bind_part.c "including four children", bind_level.c what a measure is of, bind_change.c what a rise is of, bind_rest.c what is left unsaid,
// bind_move.c how far a value moved.
// The passes run in this order; a figure keeps the first binding it gets. Private to read/.
#ifndef CT_READ_BIND_H
#define CT_READ_BIND_H

#include "read/claim/frame.h"

// What earlier sentences leave for later ones.
typedef struct CtContext {
  CtText name;        // the last total that happened to somebody: "killed"
  int32_t predicate;  // its row, -1
  CtThing thing;
  int32_t class_;
  uint32_t sentence;    // where it stood; CT_NONE = nowhere yet
  uint32_t total;       // its claim, CT_NONE
  uint32_t last_claim;  // of the last figure of the last sentence with claims, CT_NONE
  bool attack;          // an attack has been told
} CtContext;

// Whether the figure is a count, not a measure, a percentage or money.
static inline bool ct_bind_is_count(const CtFigure *figure) {
  return !figure->quantity || figure->quantity->kind == CT_KIND_COUNT;
}
// Whether row `row` of `predicates` can hold for a figure. `subject`: the figure is the subject of the active verb.
bool ct_bind_fits(const CtFrame *frame, const CtFigure *figure, int32_t row, bool subject,
                  uint32_t words_end);
// The first sense of the chunk's words that fits, or -1.
int32_t ct_bind_sense(const CtFrame *frame, const CtFigure *figure, const CtChunk *chunk,
                      bool subject);
// Binds where the figure is still free. `verb` is a chunk's index or CT_NONE.
void ct_bind(CtFrame *frame, CtFigure *figure, int32_t row, bool subject, uint32_t chunk,
             CtRole role, const char *rule);
// Whether another figure is only measured by this one: "higher than the 85 who died in 2018", "fewer than the 340 of last year".
bool ct_bind_is_compared(const CtFrame *frame, const CtFigure *figure);
// Takes over what `from` is bound to.
void ct_bind_as(CtFigure *figure, const CtFigure *from, const char *rule);
static inline bool ct_is_bound(const CtFigure *figure) { return figure->name.data != NULL; }

// Whether the chunk leads the noun behind it: "in Kyiv", "aboard the train", "including two".
bool ct_bind_leads(const CtChunk *chunk);
// The noun chunk that is the subject of the verb in chunk `verb`, or CT_NONE.
uint32_t ct_bind_subject(const CtFrame *frame, uint32_t verb);
// Whether the verb's subject is "who", "which" or "that" behind a noun.
bool ct_bind_is_relative(const CtFrame *frame, uint32_t verb);
// What such a clause right behind the figure says of it ("24 girls who were abducted"), or -1.
int32_t ct_bind_relative_sense(const CtFrame *frame, const CtFigure *figure);
// Whether what a participle or a relative clause says of a figure gives way to what the main verb does: "40 people trapped in a
// lift were freed". Who died or was hurt is what counts, whatever else is told of them.
bool ct_bind_gives_way(int32_t participle, int32_t main);
// "The 12 passengers all died", "three people each in A and B were hurt": the noun chunk that "all" or "each" goes back to.
uint32_t ct_bind_before_each(const CtFrame *frame, uint32_t noun);
// The last chunk of the prepositional phrases behind noun chunk `noun` ("people on board", "people in Kyiv").
uint32_t ct_bind_group_end(const CtFrame *frame, uint32_t noun);
// The next noun chunk of the list that `noun` stands in ("26 missiles and 563 drones"), or CT_NONE.
uint32_t ct_bind_next_in_list(const CtFrame *frame, uint32_t noun);

// Whether the noun chunk before it tells the figure's change: "an increase of 4 percent".
bool ct_bind_is_change(const CtFrame *frame, const CtFigure *figure, const CtChunk *noun);
// What changed becomes the thing: the word before the noun of change, else "in ..." behind it. The noun stands behind the figure
// ("a 4 percent drop in sales"), or is the chunk `noun` before it. False means out of memory.
bool ct_bind_change_behind(CtFrame *frame, CtFigure *figure);
bool ct_bind_change_before(CtFrame *frame, CtFigure *figure, uint32_t noun);
bool ct_bind_things(CtFrame *frame);
void ct_bind_own_nouns(CtFrame *frame);
void ct_bind_states(CtFrame *frame, bool weak);
void ct_bind_verbs(CtFrame *frame);
void ct_bind_nouns(CtFrame *frame);
// "Among the dead were 14 bodies burned beyond recognition": before what stands behind the figure.
void ct_bind_inverted(CtFrame *frame);
void ct_bind_parts(CtFrame *frame, const CtContext *context);
// "Of the dead, four died of burns and two of smoke": parts of the total before, when all else is bound.
void ct_bind_led_parts(CtFrame *frame, const CtContext *context);
void ct_bind_tolls(CtFrame *frame, const CtContext *context);
// Whether the noun chunk stands for a figure ("the death toll").
bool ct_bind_is_toll(const CtFrame *frame, const CtChunk *chunk);
// Whether a word of the sentence tells of an attack ("strikes", "attacked").
bool ct_bind_tells_attack(const CtDocument *document, const CtSentence *sentence);
void ct_bind_levels(CtFrame *frame);
void ct_bind_rest(CtFrame *frame, const CtContext *context);
// Of values: "rise" or "fall" and what moved, in place of the verb; where it moved to; whose share of the votes it is.
void ct_bind_moves(CtFrame *frame);

#endif
