// What a figure counts, and the tree of classes above it: a girl is a child, a child is a person.
#ifndef CT_READ_THING_H
#define CT_READ_THING_H

#include "text/document.h"

typedef struct CtThing {
  CtText text;    // the words ("Ukrainian drones")
  CtText head;    // lower-case singular ("drone")
  CtText class_;  // class of the lexicon ("drone"), data NULL where unknown
  bool implied;   // left out in the text ("14 killed"): person
} CtThing;

// The class above a class of the lexicon, by name; data NULL at the top and for what is no class.
CtText ct_class_parent(CtText class_);
// Whether `class_` is `ancestor` or stands below it; false where either is unknown.
bool ct_class_is_a(CtText class_, CtText ancestor);

// The same by rows of the table `classes`; -1 = none.
int32_t ct_class_row(CtText word);
CtText ct_class_name(int32_t row);
int32_t ct_class_row_parent(int32_t row);
bool ct_class_row_is(int32_t row, int32_t ancestor);
// The class at the top of the row's branch: person for girl. `row` is a row of the table.
int32_t ct_class_row_root(int32_t row);

// The row of the class that tokens [first, head] name, the longest words first ("ballistic missiles" before "missiles"),
// or -1. *words_first takes the first token of those words.
int32_t ct_class_of_words(const CtDocument *document, uint32_t first, uint32_t head,
                          uint32_t *words_first);
// The head of a counted phrase that ends in `head`, without a word that only hangs on people: "guards" of "12 guards hostage",
// "migrants" of "90 migrants capsizes".
uint32_t ct_thing_own_head(const CtDocument *document, uint32_t first, uint32_t head);
// The thing that the noun at `head` names, in a noun phrase that begins at `first`. *row takes the row of its class or -1.
// The head's singular lives in the arena; false means out of memory.
bool ct_thing_read(const CtDocument *document, uint32_t first, uint32_t head, CtArena *arena,
                   CtThing *out, int32_t *row);
// A thing that no word names: "14 killed" counts people.
CtThing ct_thing_implied(int32_t class_row);

#endif
