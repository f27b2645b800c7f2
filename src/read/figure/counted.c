// Walks the noun phrases of text/phrase by binary search; looks no further than the phrase a figure stands in and the one that
// "of" joins to it.
#include "read/figure/counted.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "read/figure/thing.h"
#include "text/word_class.h"

enum { KEY_BYTES = 128 };  // of the name of what is counted

static const CtPhrase *phrase_at(const CtView *view, const CtSentence *sentence, uint32_t token) {
  uint32_t low = sentence->first_phrase, high = sentence->end_phrase;
  const CtPhrase *phrases = view->document->phrases.items;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (phrases[middle].end <= token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == sentence->end_phrase || phrases[low].first > token ||
      phrases[low].kind != CT_PHRASE_NOUN)
    return NULL;
  return &phrases[low];
}

// The noun phrase at `token`, an adverb before it skipped ("2,000 mostly young people", "5 well-known experts"), and "missing",
// which the tagger takes for a verb ("six missing workers").
static const CtPhrase *phrase_from(const CtView *view, const CtSentence *sentence, uint32_t token) {
  const CtPhrase *phrase = phrase_at(view, sentence, token);
  if (phrase ||
      !(ct_view_tag(view, token, CT_TAG_ADVERB) ||
        (ct_view_tag(view, token, CT_TAG_VERB_GERUND) && ct_view_is(view, token, "missing"))))
    return phrase;
  const bool hyphen = ct_view_is_hyphen(view, token + 1) && ct_view_is_stuck(view, token + 1);
  return phrase_at(view, sentence, token + 1 + hyphen);
}

static bool is_head(const CtView *view, uint32_t token) {
  return ct_view_is_noun(view, token) && !ct_view_is_taken(view, token);
}

// "the 12 page document", "a 3 cylinder engine": a singular noun right behind more than one, before another singular, is what is
// counted; "68 league games" counts games.
static uint32_t modifier_head(const CtView *view, uint32_t token, uint32_t head, bool several) {
  const bool modifier = several && token < head && ct_view_tag(view, token, CT_TAG_NOUN) &&
                        ct_view_is_noun(view, token + 1);
  return modifier && !ct_view_tag(view, head, CT_TAG_NOUN_PLURAL) &&
                 !ct_view_is_capital(view, token)
             ? token
             : head;
}

// "26 saves": a word in -s behind a number is a plural noun, though the tagger took it for a verb.
static bool is_hidden_plural(const CtView *view, uint32_t token, bool several) {
  return several && ct_view_tag(view, token, CT_TAG_VERB_PRESENT) &&
         ct_text_ends(ct_view_word(view, token), CT_TEXT("s")) &&
         !ct_view_cue(view, token, CT_FIGURE_CUES_CUE_NOT_PLURAL);
}

// The word at `token` goes on from the one before it: "rise" in "high-rise".
static bool is_second_half(const CtView *view, uint32_t token) {
  return ct_view_is_stuck(view, token) && ct_view_is_hyphen(view, token - 1) &&
         ct_view_is_stuck(view, token - 1);
}

// "the most gifted", "the richest": the tagger takes the adjective behind "the" for a noun.
static bool is_superlative(const CtView *view, uint32_t token) {
  const CtText word = ct_view_word(view, token);
  if (ct_view_is_any(view, ct_view_before(view, token), "most least")) return true;
  return ct_text_ends(word, CT_TEXT("est")) &&
         (ct_word_tags(word).can & 1u << CT_TAG_ADJECTIVE) != 0;
}

// "one of the most gifted and unpredictable attackers": a phrase that ends in a superlative goes on in the next; NULL where it
// does not ("one of the richest").
static const CtPhrase *behind_superlative(const CtView *view, const CtSentence *sentence,
                                          const CtPhrase *phrase) {
  if (!is_superlative(view, phrase->head)) return phrase;
  const uint32_t next_first = phrase->end + 1;
  if (!(ct_view_words(view, phrase->end, CT_WORD(AND) | CT_WORD(OR)) ||
        ct_view_sign(view, phrase->end) == ',') ||
      !(ct_view_tag(view, next_first, CT_TAG_ADJECTIVE) ||
        ct_view_tag(view, next_first, CT_TAG_ADVERB)))
    return NULL;
  const CtPhrase *next = phrase_at(view, sentence, next_first);
  return next && ct_view_tag(view, next->head, CT_TAG_NOUN_PLURAL) ? next : NULL;
}

// "A third of the population lives in towns": the verb was taken for a noun. Not "of the population plans were shelved".
static bool is_verb_of_whole(const CtView *view, uint32_t head) {
  const uint32_t next = head + 1;
  return ct_view_cue(view, head, CT_FIGURE_CUES_CUE_WHOLE_VERB) &&
         ct_view_cue(view, ct_view_before(view, head), CT_FIGURE_CUES_CUE_WHOLE_NOUN) &&
         (ct_view_tag(view, next, CT_TAG_PREPOSITION) || ct_view_tag(view, next, CT_TAG_TO) ||
          ct_view_tag(view, next, CT_TAG_DETERMINER) || ct_view_tag(view, next, CT_TAG_ADVERB));
}

uint32_t ct_counted_head(const CtView *view, const CtSentence *sentence, uint32_t end, bool several,
                         uint32_t *past) {
  *past = end;
  uint32_t token = end;
  if (ct_view_is_hyphen(view, token)) token++;
  if (token > end && ct_view_is(view, token, "strong")) return CT_NONE;  // "a 55-strong orchestra"
  const bool of = ct_view_words(view, token, CT_WORD(OF));
  token += of;
  // "2.9 a month earlier", "two a day": an article begins another phrase, but behind a half.
  if (!of && ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ARTICLE) &&
      !ct_view_words(view, ct_view_before(view, token), CT_WORD(HALF)))
    return CT_NONE;
  // "taking to 31 the death toll"; "twice the size" and "half the flights" go on.
  if (!of && ct_view_words(view, token, CT_WORD(THE)) &&
      ct_view_tag(view, ct_view_before(view, token), CT_TAG_NUMBER))
    return CT_NONE;
  // "two-bedroom flats", "a 17-member team": what is hyphened to the figure.
  if (ct_view_tag(view, token, CT_TAG_NOUN) && is_second_half(view, token)) {
    *past = token + 1;
    return ct_view_is_taken(view, token) ? CT_NONE : token;
  }
  if (ct_view_has(view, token) && ct_document_begins_verb(view->document, token, view->end))
    return CT_NONE;  // "six face charges"
  const CtPhrase *phrase = phrase_from(view, sentence, token);
  if (of && !several && phrase) phrase = behind_superlative(view, sentence, phrase);
  if (is_hidden_plural(view, token, several)) {
    *past = token + 1;
    return token;
  }
  if (!phrase || phrase->head < token || !is_head(view, phrase->head)) return CT_NONE;
  *past = phrase->end;
  if (of && is_verb_of_whole(view, phrase->head)) return phrase->head - 1;
  const uint32_t head = modifier_head(view, token, phrase->head, several);
  return several ? ct_thing_own_head(view->document, token, head) : head;
}

static bool is_verb(const CtView *view, uint32_t token) {
  return ct_view_tag(view, token, CT_TAG_VERB_PAST) ||
         ct_view_tag(view, token, CT_TAG_VERB_PRESENT) ||
         ct_view_tag(view, token, CT_TAG_VERB_BASE) || ct_view_tag(view, token, CT_TAG_AUXILIARY);
}

uint32_t ct_counted_behind_participle(const CtView *view, const CtSentence *sentence,
                                      uint32_t first, uint32_t end, uint32_t *past) {
  enum { MAX_MODIFIERS = 4 };
  if (!ct_view_tag(view, end, CT_TAG_VERB_PARTICIPLE) ||
      !is_verb(view, ct_view_before(view, first)))
    return CT_NONE;
  for (uint32_t at = end + 1; at <= end + MAX_MODIFIERS; at++) {
    const CtPhrase *phrase = phrase_at(view, sentence, at);
    if (phrase) {
      // "left 12 injured several streets away"
      const bool bare = ct_view_tag(view, at, CT_TAG_ADJECTIVE) || ct_view_is_noun(view, at);
      if (!bare || !is_head(view, phrase->head) ||
          !ct_view_tag(view, phrase->head, CT_TAG_NOUN_PLURAL))
        return CT_NONE;
      *past = phrase->end;
      return phrase->head;
    }
    const bool joins = ct_view_words(view, at, CT_WORD(AND) | CT_WORD(OR)) && at > end + 1;
    if (!joins && !ct_view_tag(view, at, CT_TAG_ADJECTIVE)) break;
  }
  return CT_NONE;
}

bool ct_counted_is_place(const CtView *view, uint32_t head) {
  char word[CT_MAX_TOKEN_BYTES + 8];
  if (head == CT_NONE) return false;
  const size_t length = ct_noun_singular(ct_view_word(view, head), word);
  int32_t row = ct_lexicon_find_row((CtText){word, length}, CT_LEX_CLASSES);
  const int32_t place = ct_lexicon_find_row(CT_TEXT("location"), CT_LEX_CLASSES);
  while (row >= 0 && row != place)
    row = ct_lex_classes[row].parent;
  return row >= 0;
}

// ---- Compounds ------------------------------------------------------------------------------------------------------

static bool is_common(const CtView *view, uint32_t token) {
  return (ct_view_tag(view, token, CT_TAG_NOUN) || ct_view_tag(view, token, CT_TAG_NOUN_PLURAL)) &&
         !ct_view_is_taken(view, token);
}

// "coal-fired", "high-rise", "car-bomb": of two words, one a noun, it names a kind. "well-known", "40-tonne", "state-of-the-art"
// do not.
static bool is_kind_pair(const CtView *view, uint32_t first, uint32_t second) {
  if (is_second_half(view, first)) return false;
  if (is_common(view, first))
    return ct_view_is_noun(view, second) || ct_view_tag(view, second, CT_TAG_ADJECTIVE) ||
           ct_view_tag(view, second, CT_TAG_VERB_PARTICIPLE) ||
           ct_view_tag(view, second, CT_TAG_VERB_PAST) ||
           ct_view_tag(view, second, CT_TAG_VERB_GERUND);
  return ct_view_tag(view, first, CT_TAG_ADJECTIVE) && is_common(view, second);
}

// "ballistic" before "missiles": an adjective with which the noun is a class of its own.
static bool names_class(const CtView *view, uint32_t adjective, uint32_t head) {
  uint32_t first = head;
  return ct_view_tag(view, adjective, CT_TAG_ADJECTIVE) &&
         ct_lexicon_begins(ct_document_entry(view->document, adjective), CT_LEX_CLASSES) &&
         ct_class_of_words(view->document, adjective, head, &first) >= 0 && first == adjective;
}

// The first word of the compound that ends at `head`.
static uint32_t compound_first(const CtView *view, uint32_t floor, uint32_t head) {
  enum { MAX_WORDS = 3, PAIR = 2 };
  uint32_t first = head;
  if (is_second_half(view, head)) {
    if (head < floor + PAIR || !is_kind_pair(view, head - PAIR, head)) return head;
    first = head - PAIR;
  }
  for (int i = 0; i < MAX_WORDS && first > floor; i++) {
    const uint32_t before = first - 1;
    if (is_second_half(view, before)) {
      if (before < floor + PAIR || !is_kind_pair(view, before - PAIR, before)) break;
      first = before - PAIR;
    } else if (is_common(view, before)) {
      first = before;
    } else {
      return names_class(view, before, head) ? before : first;
    }
  }
  return first;
}

CtText ct_counted_name(const CtView *view, uint32_t floor, uint32_t head, CtArena *arena) {
  char name[KEY_BYTES], word[CT_MAX_TOKEN_BYTES + 8];
  size_t length = 0;
  for (uint32_t token = compound_first(view, floor, head); token <= head; token++) {
    const CtText text = ct_view_word(view, token);
    const size_t size =
        token == head ? ct_noun_singular(text, word) : ct_utf8_lower_text(text, word, sizeof word);
    if (size == 0) return CT_NO_TEXT;
    if (length + size + 1 > KEY_BYTES)
      length = 0;  // too long to name: the nouns nearest to the head
    if (length > 0 && !ct_view_is_stuck(view, token)) name[length++] = ' ';
    if (size > KEY_BYTES) return ct_arena_copy(arena, (CtText){word, size});
    memcpy(name + length, word, size);
    length += size;
  }
  return ct_arena_copy(arena, (CtText){name, length});
}

void ct_counted_base(const CtView *view, const CtSentence *sentence, uint32_t token,
                     uint32_t *first, uint32_t *end) {
  enum { MAX_JOINED = 3 };
  *first = *end = token;
  for (int i = 0; i < MAX_JOINED && ct_view_words(view, *end, CT_WORD(OF)); i++) {
    const CtPhrase *phrase = phrase_at(view, sentence, *end + 1);
    if (!phrase) break;
    if (i == 0) *first = *end + 1;
    *end = phrase->end;
    // "Russia's" and "refining capacity" may be two phrases.
    while (ct_view_words(view, *end, CT_WORD(_S))) {
      const CtPhrase *owned = phrase_at(view, sentence, *end + 1);
      *end = owned ? owned->end : *end + 1;
    }
  }
  if (*first == token) *end = token;
}
