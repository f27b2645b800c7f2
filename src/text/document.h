// An article's text cut into tokens, sentences and phrases: what the stages of text/ leave for
// read/.
//
// Title and body are one text here, "title\n\nbody", so that a headline is simply the first
// sentence. Spans are bytes of it; body_start tells where the body begins (0 without a title).
#ifndef CT_TEXT_DOCUMENT_H
#define CT_TEXT_DOCUMENT_H

#include "base/vec.h"
#include "lexicon/lexicon.h"

typedef enum CtTokenKind {
  // Letters with inner apostrophes; a hyphen is a token of its own ("long-range" is three), and so
  // are "'s" and "n't".
  CT_TOKEN_WORD,
  // Begins with a digit, a fraction (½) or a point before digits (.5), and holds its separators
  // ("1,000.5", "17:04"); letters that stick to it are the next token ("40" "kg").
  CT_TOKEN_NUMBER,
  // Letters and digits in one: TB2, MH17, A320neo, 4x4; also addresses of the net, @handles, #tags.
  CT_TOKEN_MIXED,
  CT_TOKEN_PUNCT,   // . , ; : ! ? quotes brackets dashes ...; a run of the same sign is one token
  CT_TOKEN_SYMBOL,  // $ % and other signs that are no punctuation
} CtTokenKind;

typedef enum CtShape {
  CT_SHAPE_NONE,
  CT_SHAPE_LOWER,
  CT_SHAPE_CAPITAL,
  CT_SHAPE_UPPER,
  CT_SHAPE_MIXED
} CtShape;

// Parts of speech, the Penn tags folded to what the readers ask for.
// clang-format off
#define CT_TAGS(X)                                                                         \
  X(NONE) X(NOUN) X(NOUN_PLURAL) X(NAME) X(PRONOUN) X(DETERMINER) X(POSSESSIVE)            \
  X(ADJECTIVE) X(ADVERB) X(NUMBER) X(VERB_BASE) X(VERB_PRESENT) X(VERB_PAST)               \
  X(VERB_PARTICIPLE) X(VERB_GERUND) X(AUXILIARY) X(MODAL) X(PREPOSITION) X(CONJUNCTION)    \
  X(TO) X(RELATIVE) X(PARTICLE) X(PUNCT) X(SYMBOL)
// clang-format on
typedef enum CtTag {
#define CT_TAG_ITEM(name) CT_TAG_##name,
  CT_TAGS(CT_TAG_ITEM)
#undef CT_TAG_ITEM
} CtTag;

enum {
  CT_TOKEN_SPACE_BEFORE = 1,     // white space stands before it
  CT_TOKEN_LINE_START = 2,       // first of its line
  CT_TOKEN_PARAGRAPH_START = 4,  // first of its paragraph: an empty line before it
  CT_TOKEN_STOP = 8,    // a sentence may end behind it: "Mr.", "U.S.", most signs of punctuation
  CT_TOKEN_EXACT = 16,  // it may be or begin a key of the tables in which case decides
  // What it says of its sentence, in the order of CT_SENTENCE_FIGURE and the others.
  CT_TOKEN_FIGURE = 32,  // begins with a digit, or is a word of number, of rank or of one of a kind
  CT_TOKEN_CAPITAL = 64,  // a word with a capital: a name, where it is not the first
  CT_TOKEN_DATE = 128,    // a word of date
  // A hyphen, or a byte beyond ASCII in it: its hash does not tell which keys have it.
  CT_TOKEN_OPEN = 256,
};

typedef struct CtToken {
  uint64_t reach;  // tables that have the word or a phrase that begins with it: ct_lexicon_bit
  uint32_t start;  // bytes
  uint32_t end;
  uint32_t matches;  // 1 + index of the first of its matches; 0 for none
  CtLexSlot entry;   // ct_lexicon_index of the lower-case word; 0 = not in the lexicon
  uint16_t phrases;  // CtLexEntry.phrases of its entry
  uint16_t hash;     // the upper bits of its ct_lexicon_word_hash, the same whatever its case
  uint16_t flags;    // CT_TOKEN_SPACE_BEFORE and the others
  uint8_t kind;      // CtTokenKind
  uint8_t shape;     // CtShape
  uint8_t tag;       // CtTag; CT_TAG_NONE until the tagger has seen the sentence
} CtToken;

// A phrase of the lexicon that begins at a token, or the word itself where case decides.
typedef struct CtMatch {
  uint64_t tables;  // those in which it counts, as CtLexEntry.tables
  uint32_t entry;   // ct_lexicon_index
  uint32_t words;   // tokens, hyphens too; 0 behind the last match of a token
} CtMatch;

typedef enum CtSentenceKind {
  CT_SENTENCE_PROSE,
  CT_SENTENCE_TITLE,    // the article's title
  CT_SENTENCE_HEADING,  // a short line of its own without a full stop: subtitle, caption, list item
} CtSentenceKind;

enum {
  CT_SENTENCE_FIGURE = 1,  // holds a number, a word of number or of rank: deep work is due
  CT_SENTENCE_NAME = 2,    // holds a name (capital inside the sentence)
  CT_SENTENCE_DATE = 4,    // holds a word of date (month, weekday, yesterday ...)
};

typedef struct CtSentence {
  uint32_t first;  // tokens [first, end)
  uint32_t end;
  uint32_t paragraph;  // counted from 0
  uint64_t reach;      // tables that any of its tokens reaches
  uint8_t kind;        // CtSentenceKind
  uint8_t flags;
  bool tagged;            // tags and phrases are there
  uint32_t first_phrase;  // phrases [first_phrase, end_phrase), in order, not overlapping
  uint32_t end_phrase;
} CtSentence;

typedef enum CtPhraseKind {
  CT_PHRASE_NOUN,         // hedge, figure, adjectives, nouns: "at least 14 Ukrainian civilians"
  CT_PHRASE_VERB,         // helpers, adverbs, main verb, particle: "has been shot down"
  CT_PHRASE_PREPOSITION,  // the preposition alone; the noun phrase after it is its own
} CtPhraseKind;

typedef struct CtPhrase {
  uint32_t first;  // tokens [first, end)
  uint32_t end;
  uint32_t head;  // the noun (else the figure) or the main verb (else the helper): a token's index
  uint8_t kind;   // CtPhraseKind
  bool passive;   // verb group: "was killed"; also a bare participle ("18 killed")
  bool negated;
  uint8_t modal;  // verb group: 1 + row in table `modals` of its modal ("may", "would"), 0 for none
} CtPhrase;

// What the tagger remembers of words: ct_tag_memo_new.
typedef struct CtTagMemo CtTagMemo;

typedef struct CtDocument {
  CtText text;
  uint32_t body_start;  // byte
  CtTagMemo *memo;
  CT_VEC(CtToken) tokens;
  CT_VEC(CtMatch) matches;  // of each token that has some, the longest first
  CT_VEC(CtSentence) sentences;
  CT_VEC(CtPhrase) phrases;
} CtDocument;

// The bytes of a token.
static inline CtText ct_document_word(const CtDocument *document, uint32_t token) {
  if (token >= document->tokens.count) return CT_NO_TEXT;
  const CtToken *at = &document->tokens.items[token];
  return (CtText){document->text.data + at->start, at->end - at->start};
}
// The bytes of tokens [first, end).
static inline CtText ct_document_words(const CtDocument *document, uint32_t first, uint32_t end) {
  if (first >= end || end > document->tokens.count) return CT_NO_TEXT;
  const uint32_t start = document->tokens.items[first].start;
  return (CtText){document->text.data + start, document->tokens.items[end - 1].end - start};
}
// The lexicon's entry of a token, or NULL.
static inline const CtLexEntry *ct_document_entry(const CtDocument *document, uint32_t token) {
  if (token >= document->tokens.count) return NULL;
  return ct_lexicon_entry(document->tokens.items[token].entry);
}
// Whether the word of a token has a sense in `table`; no entry is read for the usual no.
static inline bool ct_token_has(const CtToken *token, uint8_t table) {
  return (token->reach & ct_lexicon_bit(table)) != 0 &&
         ct_lexicon_has(ct_lexicon_entry(token->entry), table);
}
// False where no word of the sentence is in `table` or begins a phrase of it: most readers can skip most sentences.
static inline bool ct_sentence_reaches(const CtDocument *document, uint32_t sentence,
                                       uint8_t table) {
  return (document->sentences.items[sentence].reach & ct_lexicon_bit(table)) != 0;
}
// The row of the first sense of a token's word in `table`, or -1; as quick.
static inline int32_t ct_token_row(const CtToken *token, uint8_t table) {
  if (!(token->reach & ct_lexicon_bit(table))) return -1;
  return ct_lexicon_row(ct_lexicon_entry(token->entry), table);
}
static inline bool ct_document_has(const CtDocument *document, uint32_t token, uint8_t table) {
  return token < document->tokens.count && ct_token_has(&document->tokens.items[token], table);
}
// The longest phrase of the lexicon that begins at `token` and has a sense in `table`, inside
// tokens below `end`. *words takes its length in tokens; its entry with all its senses comes back
// (a unit's symbol may have several rows in `table`), or NULL. Hyphens between words match a space
// of the key and count as tokens.
const CtLexEntry *ct_document_match_entry(const CtDocument *document, uint32_t token, uint32_t end,
                                          uint8_t table, uint32_t *words);
// The same, but its row, or -1. Asked of every token and mostly in vain, so the quick no is here to
// be inlined.
static inline int32_t ct_document_match(const CtDocument *document, uint32_t token, uint32_t end,
                                        uint8_t table, uint32_t *words) {
  *words = 0;
  if (token >= end || token >= document->tokens.count) return -1;
  if (!(document->tokens.items[token].reach & ct_lexicon_bit(table))) return -1;
  return ct_lexicon_row(ct_document_match_entry(document, token, end, table, words), table);
}

// "12 officers [face charges]", "Six [face trial]": whether a noun by its tag, behind a number or a plural, begins several words
// that are a verb of `predicates`. Most words begin no phrase.
bool ct_document_match_verb(const CtDocument *document, uint32_t token, uint32_t end);
static inline bool ct_document_begins_verb(const CtDocument *document, uint32_t token,
                                           uint32_t end) {
  const CtToken *at = &document->tokens.items[token];
  return at->matches != 0 && at->tag == CT_TAG_NOUN && token > 0 &&
         ct_document_match_verb(document, token, end);
}

#endif
