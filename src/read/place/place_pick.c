// Decides which of several places with one name is meant, and whether a place stands where
// something happens. Takes a match and what the article named before; guesses nothing: two towns of
// like size and no context are no town.
#include "read/place/place_scan.h"

enum { MEMORY = 64 };  // places of the article that are looked back at

int32_t ct_place_state(int32_t row, CtArena *arena) {
  CtPlaceMatch match = {.row = -1};
  bool longer;
  ct_place_key_begin(&match.key);
  ct_place_key_add(&match.key, ct_lexicon_text(ct_lex_place_states[row].place), arena);
  match.row = ct_place_rows(&match.key, &match.count, &longer);
  return ct_place_region(&match);
}

// "Springfield, Illinois", "Portland, Ore.": the row behind the comma, or -1.
int32_t ct_place_larger(const CtPlaceScan *scan, uint32_t end) {
  uint32_t words;
  CtPlaceMatch next;
  if (!ct_place_word_is(scan, end, ",") || end + 1 >= scan->end) return -1;
  const int32_t state =
      ct_document_match(scan->document, end + 1, scan->end, CT_LEX_PLACE_STATES, &words);
  if (state >= 0) return ct_place_state(state, scan->arena);
  if (!ct_place_match(scan, end + 1, &next)) return -1;
  for (uint32_t i = 0; i < next.count; i++) {  // the largest: "New York" is the state here
    const int32_t row = ct_place_meant(next.row + (int32_t)i);
    if (ct_place_kind(row) == CT_PLACE_REGION) return row;
  }
  return ct_place_meant(next.row);
}

// Whether the article has named a place that speaks for `row`: one around it, or for a region one
// inside it.
static bool is_near(const CtPlaceScan *scan, int32_t row, bool by_country) {
  const uint32_t first = scan->out->count > MEMORY ? scan->out->count - MEMORY : 0;
  for (uint32_t i = scan->out->count; i-- > first;) {
    const int32_t known = scan->out->items[i].row;
    if (known < 0 || ct_place_kind(known) == CT_PLACE_AREA) continue;
    const bool country = ct_place_kind(known) == CT_PLACE_COUNTRY;
    if ((!country || by_country) && ct_place_contains(known, row)) return true;
    if (!country && ct_place_contains(row, known)) return true;
  }
  return false;
}

static bool is_named(const CtPlaceScan *scan, int32_t row) {
  const uint32_t first = scan->out->count > MEMORY ? scan->out->count - MEMORY : 0;
  for (uint32_t i = scan->out->count; i-- > first;)
    if (scan->out->items[i].row == row && !scan->out->items[i].demonym) return true;
  return false;
}

// Behind "Ellensburg, Wash." Washington is the state, also without the town; -1.
static int32_t region_named(const CtPlaceScan *scan, const CtPlaceMatch *match) {
  if (is_named(scan, ct_place_meant(match->row))) return -1;
  for (uint32_t i = 1; i < match->count; i++) {
    const int32_t row = ct_place_meant(match->row + (int32_t)i);
    if (ct_place_kind(row) == CT_PLACE_REGION && is_named(scan, row)) return row;
  }
  return -1;
}

static int rank_of(int32_t row) {
  const int kind = ct_place_kind(row);
  return kind == CT_PLACE_COUNTRY || kind == CT_PLACE_AREA ? 100 : ct_place_weight(row);
}

// "In Spokane, Washington", "in Ellensburg, Washington": the row that holds the place before the comma; of a place that no
// gazetteer has, the region, unless a country has the name, too ("Gori, Georgia"). Or -1.
static int32_t around_before(const CtPlaceScan *scan, const CtPlaceMatch *match) {
  if (scan->out->count == 0) return -1;
  const CtPlace *before = &scan->out->items[scan->out->count - 1];
  if (before->sentence != scan->sentence || before->demonym || before->end + 1 != match->first ||
      !ct_place_word_is(scan, before->end, ","))
    return -1;
  int32_t region = -1;
  for (uint32_t i = 0; i < match->count; i++) {
    const int32_t row = ct_place_meant(match->row + (int32_t)i);
    if (before->row >= 0 && row != before->row && ct_place_contains(row, before->row)) return row;
    if (before->row < 0 && ct_place_kind(row) == CT_PLACE_COUNTRY) return -1;
    if (before->row < 0 && region < 0 && ct_place_kind(row) == CT_PLACE_REGION) region = row;
  }
  return region;
}

int32_t ct_place_pick(const CtPlaceScan *scan, const CtPlaceMatch *match) {
  const int32_t around = match->count > 1 ? around_before(scan, match) : -1;
  if (around >= 0) return around;
  const int32_t first = ct_place_meant(match->row);
  const int32_t larger = ct_place_larger(scan, match->end);
  for (uint32_t i = 0; i < match->count && larger >= 0; i++) {
    const int32_t row = ct_place_meant(match->row + (int32_t)i);
    if (row != larger && ct_place_contains(larger, row)) return row;
  }
  if (match->count == 1) {
    const bool elsewhere =
        larger >= 0 && ct_place_level(first) == 3 && ct_place_kind(larger) != CT_PLACE_AREA;
    return elsewhere && ct_place_country(larger) >= 0 && !ct_place_contains(larger, first) &&
                   larger != first && ct_place_level(larger) < 3
               ? -1
               : first;
  }
  const int32_t region_before = region_named(scan, match);
  if (region_before >= 0) return region_before;
  const bool surely = rank_of(match->row) >= 15;
  for (uint32_t i = 0; i < match->count && !surely; i++) {
    const int32_t row = ct_place_meant(match->row + (int32_t)i);
    if (is_near(scan, row, false)) return row;
  }
  const int32_t second = ct_place_meant(match->row + 1);
  const bool region = ct_place_kind(match->row) == CT_PLACE_REGION;
  if (region && ct_place_contains(first, second)) return second;  // "Raqqa" is the city
  if (rank_of(match->row) > rank_of(match->row + 1) || ct_place_contains(second, first))
    return first;
  for (uint32_t i = 0; i < match->count; i++) {
    const int32_t row = ct_place_meant(match->row + (int32_t)i);
    if (is_near(scan, row, true)) return row;
  }
  return -1;
}

int32_t ct_place_region(const CtPlaceMatch *match) {
  static const char *const WORDS[] = {"region", "state", "province"};
  uint32_t count;
  bool longer;
  for (size_t i = 0; i < sizeof(WORDS) / sizeof(WORDS[0]); i++) {
    CtPlaceKey key = match->key;
    ct_place_key_add(&key, ct_text_of(WORDS[i]), NULL);
    const int32_t row = ct_place_rows(&key, &count, &longer);
    if (row >= 0) return ct_place_meant(row);
  }
  for (uint32_t i = 0; match->row >= 0 && i < match->count; i++) {
    const int32_t row = ct_place_meant(match->row + (int32_t)i);
    if (ct_place_kind(row) == CT_PLACE_REGION) return row;
  }
  return -1;
}

// ---- Where something happens ----------------------------------------------------------------

// Before the name without "the", "northern", "the city of": where a preposition is looked for.
static uint32_t behind_preposition(const CtPlaceScan *scan, uint32_t first) {
  uint32_t at = first;
  for (int i = 0; i < 4 && at > scan->first; i++) {
    const CtLexEntry *entry = ct_document_entry(scan->document, at - 1);
    const bool skips =
        ct_place_word_is(scan, at - 1, "the") ||
        ct_place_word(scan, at - 1, CT_PLACE_WORDS_ROLE_DIRECTION, NULL) == at ||
        (ct_lexicon_has(entry, CT_LEX_DEMONYMS) && ct_place_is_capital(scan, at - 1)) ||
        ct_place_word_is(scan, at - 1, "-");
    if (!skips) break;
    at--;
  }
  return at;
}

// "the outskirts of Kyiv", "cities such as Kyiv".
static bool is_inside(const CtPlaceScan *scan, uint32_t at) {
  if (at < scan->first + 2) return false;
  if (ct_place_word_is(scan, at - 1, "of"))
    return ct_place_word(scan, at - 2, CT_PLACE_WORDS_ROLE_INSIDE, NULL) == at - 1;
  for (uint32_t back = 1; back <= 2; back++) {
    if (at < scan->first + back + 1 ||
        ct_place_word(scan, at - back, CT_PLACE_WORDS_ROLE_EXAMPLE, NULL) != at)
      continue;
    const uint32_t noun =
        ct_place_word_is(scan, at - back - 1, ",") ? at - back - 2 : at - back - 1;
    return ct_place_word(scan, noun, CT_PLACE_WORDS_ROLE_INSIDE, NULL) == noun + 1;
  }
  return false;
}

// "in Kyiv and Odesa", "in Miami, Florida", "across Kyiv, Kharkiv and Odesa".
static bool inherits(const CtPlaceScan *scan, uint32_t first, uint32_t end, int32_t row) {
  if (scan->out->count == 0) return false;
  const CtPlace *before = &scan->out->items[scan->out->count - 1];
  if (before->sentence != scan->sentence || !before->locative || before->demonym ||
      first - before->end > 2)
    return false;
  const bool comma = ct_place_word_is(scan, before->end, ",");
  const bool joined =
      ct_place_word_is(scan, first - 1, "and") || ct_place_word_is(scan, first - 1, "or");
  if (joined && before->end < first) return true;
  if (!comma || first - before->end != 1) return false;
  const bool list = ct_place_word_is(scan, end, ",") || ct_place_word_is(scan, end, "and") ||
                    ct_place_word_is(scan, end, "or");
  return (row >= 0 && (before->row < 0 || ct_place_contains(row, before->row))) || list;
}

// "Kyiv was hit", "Gaza City has been shelled", "Odesa came under attack".
static bool is_struck(const CtPlaceScan *scan, uint32_t end) {
  uint32_t at = end;
  while (at < end + 3 && at < scan->end &&
         ct_event_word_is(scan->document, at, CT_EVENT_WORDS_ROLE_SUFFERED))
    at++;
  return at > end && ct_place_word(scan, at, CT_PLACE_WORDS_ROLE_TARGET, NULL) > 0;
}

// "Mexico protests after boat attacks": a state may do so, and nothing happened there then.
static bool may_complain(const CtPlaceScan *scan, uint32_t end) {
  return ct_event_word_is(scan->document, end, CT_EVENT_WORDS_ROLE_COMPLAINS) &&
         ct_event_word_is(scan->document, end + 1, CT_EVENT_WORDS_ROLE_COMPLAINT);
}

bool ct_place_is_locative(const CtPlaceScan *scan, uint32_t first, uint32_t end, int32_t row) {
  const uint32_t at = behind_preposition(scan, first);
  if (at > scan->first && ct_place_word(scan, at - 1, CT_PLACE_WORDS_ROLE_LOCATIVE, NULL) == at)
    return true;
  if (is_inside(scan, at) || inherits(scan, first, end, row)) return true;
  if (is_struck(scan, end)) return true;
  const bool possessive = ct_place_word_is(scan, end, "'s") || ct_place_word_is(scan, end, "’s");
  if (at > scan->first && ct_place_word(scan, at - 1, CT_PLACE_WORDS_ROLE_TARGET, NULL) == at)
    return true;
  return !possessive && ct_place_word(scan, end, CT_PLACE_WORDS_ROLE_HAPPENING, NULL) > 0 &&
         !may_complain(scan, end);
}
