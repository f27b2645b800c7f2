// The stages of text/: tokens, sentences, tags, phrases. Each fills its array of the document;
// false means out of memory.
#ifndef CT_TEXT_TEXT_H
#define CT_TEXT_TEXT_H

#include "text/document.h"

// What the tagger may keep from one article to the next, so that it is found out once; results do
// not depend on it. NULL when there is no memory.
CtTagMemo *ct_tag_memo_new(CtArena *arena);
// Joins title and body into document->text (in the arena) and cuts it into tokens, each looked up
// in the lexicon once. `memo` must outlive the document; NULL for one of its own.
bool ct_tokens_read(CtDocument *document, CtText title, CtText body, CtTagMemo *memo,
                    CtArena *arena);
// Cuts the tokens into sentences and marks which hold figures, names, dates. A sentence never
// passes CT_MAX_SENTENCE_TOKENS.
bool ct_sentences_read(CtDocument *document, CtArena *arena);
// Tags the tokens of one sentence; does nothing the second time.
void ct_sentence_tag(CtDocument *document, CtSentence *sentence);
// Finds the noun and verb groups of one tagged sentence (tags it where need be).
bool ct_sentence_phrases(CtDocument *document, CtSentence *sentence, CtArena *arena);

// The most probable tag of a lower-case word by itself, from the brill lexicon (suffix rules and
// exceptions).
CtTag ct_tag_of_word(CtText lower_word);
const char *ct_tag_name(CtTag tag);
// Lower-case singular of a noun ("people" -> "person", "countries" -> "country"), and the base form
// of a verb ("launched" -> "launch"), into `out` of CT_MAX_TOKEN_BYTES + 8 bytes; the length comes
// back.
size_t ct_noun_singular(CtText word, char *out);
size_t ct_verb_base(CtText word, char *out);

#endif
