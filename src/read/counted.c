// Walks the noun phrases of text/phrase by binary search; looks no further than the phrase a figure stands in and the one that
// "of" joins to it.
#include "read/counted.h"

#include "base/limits.h"

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

// The noun phrase at `token`, an adverb before it skipped ("2,000 mostly young people").
static const CtPhrase *phrase_from(const CtView *view, const CtSentence *sentence, uint32_t token) {
  const CtPhrase *phrase = phrase_at(view, sentence, token);
  if (phrase || !ct_view_tag(view, token, CT_TAG_ADVERB)) return phrase;
  return phrase_at(view, sentence, token + 1);
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

uint32_t ct_counted_head(const CtView *view, const CtSentence *sentence, uint32_t end, bool several,
                         uint32_t *past) {
  *past = end;
  uint32_t token = end;
  if (ct_view_is_hyphen(view, token)) token++;
  if (ct_view_is(view, token, "of")) token++;
  const CtPhrase *phrase = phrase_from(view, sentence, token);
  if (is_hidden_plural(view, token, several)) {
    *past = token + 1;
    return token;
  }
  if (!phrase || phrase->head < token || !is_head(view, phrase->head)) return CT_NONE;
  *past = phrase->end;
  return modifier_head(view, token, phrase->head, several);
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

CtText ct_counted_singular(const CtView *view, uint32_t token, CtArena *arena) {
  char word[CT_MAX_TOKEN_BYTES + 8];
  const size_t length = ct_noun_singular(ct_view_word(view, token), word);
  return length == 0 ? CT_NO_TEXT : ct_arena_copy(arena, (CtText){word, length});
}

void ct_counted_base(const CtView *view, const CtSentence *sentence, uint32_t token,
                     uint32_t *first, uint32_t *end) {
  enum { MAX_JOINED = 3 };
  *first = *end = token;
  for (int i = 0; i < MAX_JOINED && ct_view_is(view, *end, "of"); i++) {
    const CtPhrase *phrase = phrase_at(view, sentence, *end + 1);
    if (!phrase) break;
    if (i == 0) *first = *end + 1;
    *end = phrase->end;
    // "Russia's" and "refining capacity" may be two phrases.
    while (ct_view_is_any(view, *end, "'s \xE2\x80\x99s")) {
      const CtPhrase *owned = phrase_at(view, sentence, *end + 1);
      *end = owned ? owned->end : *end + 1;
    }
  }
  if (*first == token) *end = token;
}
