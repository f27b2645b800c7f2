// Reads the places of a sentence: names of the gazetteer, peoples and adjectives ("Ukrainian"), and
// places that only their grammar tells ("the village of X", "X district", "in X, Texas"). Takes a
// sentence, which it tags where a place is doubtful; leaves CtPlaces in order.
#include "read/place/place.h"

#include "base/limits.h"
#include "read/place/place_scan.h"

static bool add(CtPlaceScan *scan, CtPlace place) {
  CtPlace *at = CT_VEC_ADD(scan->arena, scan->out);
  if (!at) return false;
  place.sentence = scan->sentence;
  place.within = place.row >= 0 ? ct_place_parent(place.row) : ct_place_larger(scan, place.end);
  if (place.row >= 0) place.name = ct_place_name(place.row);
  if (!place.name.data) place.name = ct_document_words(scan->document, place.first, place.end);
  *at = place;
  return true;
}

// ---- Readers: each gives the token behind what it read, 0 for nothing; *ok is false when ther

// "Ukrainian", "South Koreans", "British".
static uint32_t read_demonym(CtPlaceScan *scan, uint32_t token, bool *ok) {
  uint32_t words;
  const int32_t row = ct_document_match(scan->document, token, scan->end, CT_LEX_DEMONYMS, &words);
  if (row < 0) return 0;
  const int32_t place = ct_place_find(ct_lexicon_text(ct_lex_demonyms[row].place), scan->arena);
  *ok = add(scan, (CtPlace){.first = token, .end = token + words, .row = place, .demonym = true});
  return token + words;
}

// "Calif." of "Anaheim, Calif."
static uint32_t read_state(CtPlaceScan *scan, uint32_t token, bool *ok) {
  uint32_t words;
  const int32_t row =
      ct_document_match(scan->document, token, scan->end, CT_LEX_PLACE_STATES, &words);
  if (row < 0 || token < scan->first + 2 || !ct_place_word_is(scan, token - 1, ",") ||
      !ct_place_is_capital(scan, token - 2))
    return 0;
  const int32_t place = ct_place_state(row, scan->arena);
  *ok = add(scan, (CtPlace){.first = token,
                            .end = token + words,
                            .row = place,
                            .locative = ct_place_is_locative(scan, token, token + words, place)});
  return token + words;
}

// "Kyiv region", "Kerr county", "Pokrovsk district": what the noun behind a name makes of it. *end
// moves behind the noun.
static int32_t with_division(const CtPlaceScan *scan, const CtPlaceMatch *match, uint32_t *end,
                             bool *unknown) {
  int level = 0;
  const uint32_t behind = ct_place_word(scan, match->end, CT_PLACE_WORDS_ROLE_DIVISION, &level);
  *unknown = false;
  if (behind == 0 || level == 4) return -1;
  // "Kerr County District Attorney"
  const bool named = ct_place_is_capital(scan, match->end) && ct_place_is_name(scan, behind);
  if (named && level == 3) return -1;
  if (level == 2) {
    const int32_t region = ct_place_region(match);
    if (region >= 0) *end = behind;
    return region;
  }
  *end = behind;
  *unknown = true;
  return -1;
}

// "the Luhansk and Donetsk regions": the noun is for all of them.
static void spread_division(CtPlaceScan *scan, uint32_t first) {
  for (uint32_t i = scan->out->count; i-- > 0;) {
    CtPlace *place = &scan->out->items[i];
    CtPlaceMatch match;
    const bool joined = first - place->end == 1 ||
                        (first - place->end == 2 && ct_place_word_is(scan, place->end, ","));
    if (place->sentence != scan->sentence || !joined || !ct_place_match(scan, place->first, &match))
      return;
    const int32_t region = ct_place_region(&match);
    if (region < 0 || place->demonym) return;
    place->row = region;
    place->name = ct_place_name(region);
    first = place->first;
  }
}

static bool is_plural_division(const CtPlaceScan *scan, uint32_t token) {
  return ct_place_word_is(scan, token, "regions") || ct_place_word_is(scan, token, "oblasts") ||
         ct_place_word_is(scan, token, "provinces");
}

static uint32_t read_known(CtPlaceScan *scan, uint32_t token, bool *ok) {
  CtPlaceMatch match;
  bool unknown;
  if (!ct_place_match(scan, token, &match) || !ct_place_stands_alone(scan, &match)) return 0;
  uint32_t end = match.end;
  int32_t row = with_division(scan, &match, &end, &unknown);
  if (row < 0 && !unknown) row = ct_place_pick(scan, &match);
  if (end > match.end && is_plural_division(scan, match.end)) spread_division(scan, token);
  *ok = add(scan, (CtPlace){.first = token,
                            .end = end,
                            .row = row,
                            .locative = ct_place_is_locative(scan, token, end, row)});
  return end;
}

// "in Xxx, Texas": the place behind the comma is known. Not "on Saturday, Tamil Nadu's minister said".
static bool has_larger(const CtPlaceScan *scan, uint32_t token, uint32_t name_end) {
  CtPlaceMatch larger;
  return ct_place_word_is(scan, name_end, ",") &&
         !ct_document_has(scan->document, token, CT_LEX_DATES) &&
         ct_place_word_before(scan, token, CT_PLACE_WORDS_ROLE_LOCATIVE) &&
         ct_place_match(scan, name_end + 1, &larger) && !ct_place_is_shy(larger.row) &&
         ct_place_level(ct_place_meant(larger.row)) > 0;
}

// Whether the grammar may tell that the name [first, end) is a place, by a glance at its neighbours: most have no such.
static bool may_be_told(const CtPlaceScan *scan, uint32_t first, uint32_t end) {
  const CtToken *behind = ct_place_token(scan, end);
  const uint64_t words = ct_lexicon_bit(CT_LEX_PLACE_WORDS);
  return (behind && (behind->kind == CT_TOKEN_PUNCT || (behind->reach & words))) ||
         ct_place_word_is(scan, first - 1, "of");
}

// "the village of Xxx", "Velykyi Burluk district", "in Xxx, Texas".
static uint32_t read_by_grammar(CtPlaceScan *scan, uint32_t token, bool *ok) {
  int level = 0;
  const uint32_t name_end = ct_place_name_end(scan, token);
  if (!may_be_told(scan, token, name_end)) return 0;
  uint32_t end = name_end;
  const bool of = token >= scan->first + 2 && ct_place_word_is(scan, token - 1, "of") &&
                  ct_place_word_before(scan, token - 1, CT_PLACE_WORDS_ROLE_SETTLEMENT);
  const uint32_t division = ct_place_word(scan, name_end, CT_PLACE_WORDS_ROLE_DIVISION, &level);
  const bool comma = has_larger(scan, token, name_end);
  if (division && level < 4 && !of && !ct_place_is_capital(scan, name_end))
    end = division;
  else if (!of && !comma)
    return 0;
  if (!ct_place_is_name(scan, token)) return 0;
  *ok = add(scan, (CtPlace){.first = token,
                            .end = end,
                            .row = -1,
                            .locative = of || comma || ct_place_is_locative(scan, token, end, -1)});
  return end;
}

// ---- The sentence ---------------------------------------------------------------------------

// More than half of the longer words begin with a capital: a headline in title case.
static bool is_title_case(const CtDocument *document, const CtSentence *sentence) {
  uint32_t words = 0, capitals = 0;
  if (sentence->kind == CT_SENTENCE_PROSE) return false;
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    const CtToken *token = &document->tokens.items[i];
    const bool counts = (token->kind == CT_TOKEN_WORD) & (token->end - token->start >= 4);
    words += counts;
    capitals += counts & (token->shape != CT_SHAPE_LOWER);
  }
  return capitals * 5 > words * 3;
}

// The words of the sentence that may have a capital, found without a branch for the others; their number.
static uint32_t find_capitals(const CtPlaceScan *scan, uint32_t *capitals) {
  uint32_t count = 0;
  for (uint32_t token = scan->first; token < scan->end; token++) {
    const CtToken *at = &scan->document->tokens.items[token];
    capitals[count] = token;
    count += (at->kind == CT_TOKEN_WORD) & (at->shape >= CT_SHAPE_CAPITAL);
  }
  return count;
}

// The token behind the place that begins at `token`, 0 where none does; *ok as above.
static uint32_t read_at(CtPlaceScan *scan, uint32_t token, bool *ok) {
  uint32_t end = read_state(scan, token, ok);
  if (end == 0) end = read_known(scan, token, ok);
  if (end == 0) end = read_demonym(scan, token, ok);
  return end > 0 ? end : read_by_grammar(scan, token, ok);
}

bool ct_places_read(CtDocument *document, uint32_t sentence, CtArena *arena, CtPlaces *out) {
  const CtSentence *at = &document->sentences.items[sentence];
  CtPlaceScan scan = {
      document, sentence, at->first, at->end, arena, out, is_title_case(document, at)};
  uint32_t capitals[CT_MAX_SENTENCE_TOKENS];
  const uint32_t count = find_capitals(&scan, capitals);
  uint32_t behind = at->first;  // the last place
  bool ok = true;
  for (uint32_t i = 0; i < count && ok; i++) {
    if (capitals[i] < behind || !ct_place_is_capital(&scan, capitals[i])) continue;
    const uint32_t end = read_at(&scan, capitals[i], &ok);
    if (end > behind) behind = end;
  }
  return ok;
}

int32_t ct_place_actor(const CtDocument *document, uint32_t first, uint32_t end) {
  uint32_t words;
  if (first >= end) return -1;
  if (end - first > 1 &&
      ct_text_equal_ascii_case(ct_document_word(document, first), CT_TEXT("the")))
    first++;
  int32_t row = ct_document_match(document, first, end, CT_LEX_PLACE_ACTORS, &words);
  if (row >= 0) return ct_place_find(ct_lexicon_text(ct_lex_place_actors[row].place), NULL);
  row = ct_document_match(document, first, end, CT_LEX_DEMONYMS, &words);
  if (row >= 0) return ct_place_find(ct_lexicon_text(ct_lex_demonyms[row].place), NULL);
  const int32_t place = ct_place_find(ct_document_words(document, first, end), NULL);
  return ct_place_level(place) == 1 ? place : -1;
}
