// Finds where what a figure counts happened, among the places that place.c left and what looks like one. Behind the figure counts
// before in front of it; what belongs to the next figure is not taken; unknown stays absent.
#include "read/claim/bedside.h"
#include "read/claim/bind.h"
#include "read/claim/circumstance_owner.h"
#include "read/claim/circumstance_reach.h"

enum { MAX_LISTED = 6 };

// The tokens of the sentence's part between semicolons or dashes.
static uint32_t stop_before(const CtFrame *frame, uint32_t chunk) {
  while (chunk > 0 && frame->chunks[chunk - 1].kind != CT_CHUNK_STOP)
    chunk--;
  return frame->chunks[chunk].first;
}

static uint32_t stop_behind(const CtFrame *frame, uint32_t chunk) {
  while (chunk + 1 < frame->chunk_count && frame->chunks[chunk + 1].kind != CT_CHUNK_STOP)
    chunk++;
  return frame->chunks[chunk].end;
}

// The next place in the reading, on the side of `step`, that "and" or a comma joins with place `p`; CT_NONE. "Leeds, England" is no list.
static uint32_t joined_place(const CtFrame *frame, uint32_t p, bool right, bool *and) {
  if (right ? p + 1 >= frame->end_place : p <= frame->first_place) return CT_NONE;
  const uint32_t other = right ? p + 1 : p - 1;
  const CtPlace *a = &frame->reading->places.items[right ? p : other];
  const CtPlace *b = a + 1;
  if (a->end + 1 != b->first || a->demonym || b->demonym || a->row < 0 || b->row < 0 ||
      ct_place_contains(a->row, b->row) || ct_place_contains(b->row, a->row))
    return CT_NONE;
  const CtToken *between = &frame->document->tokens.items[a->end];
  if (between->tag == CT_TAG_CONJUNCTION) *and = true;
  return between->tag == CT_TAG_CONJUNCTION || ct_frame_word_is(frame, a->end, CT_TEXT(","))
             ? other
             : CT_NONE;
}

// "In Khartoum and Omdurman 12 died": the place that holds all of a list's; nothing else is told. -1 where none below the level of
// continents does; the row of the place itself where it stands alone.
static int32_t row_of_list(const CtFrame *frame, const CtPlace *place) {
  if (frame->end_place - frame->first_place < 2) return place->row;
  const uint32_t at = (uint32_t)(place - frame->reading->places.items);
  int32_t row = place->row;
  for (int right = 0; right < 2; right++) {
    bool and = false;
    int32_t all = row;
    uint32_t p = at;
    for (uint32_t step = 0; step < MAX_LISTED && p != CT_NONE; step++) {
      p = joined_place(frame, p, right == 1, &and);
      const int32_t next = p == CT_NONE ? -1 : frame->reading->places.items[p].row;
      while (next >= 0 && all >= 0 && !ct_place_contains(all, next))
        all = ct_place_parent(all);
    }
    if (and) row = all;
  }
  return row >= 0 && ct_place_level(row) > 0 ? row : row == place->row ? row : -1;
}

// "In Leeds and five villages near it": the list goes on with places that are not named, so no place holds the figure.
static bool is_listed_with_unnamed(const CtFrame *frame, const CtPlace *place) {
  uint32_t first = 0;
  if (place->end >= frame->sentence->end ||
      frame->document->tokens.items[place->end].tag != CT_TAG_CONJUNCTION)
    return false;
  const uint32_t i = ct_frame_chunk_at(frame, place->end);
  if (i == CT_NONE || i + 1 >= frame->chunk_count) return false;
  const CtChunk *noun = &frame->chunks[i + 1];
  return noun->kind == CT_CHUNK_NOUN && noun->numeral &&
         ct_class_row_is(ct_class_of_words(frame->document, noun->head, noun->head, &first),
                         CT_CLASSES_ROW_LOCATION);
}

static void set_place(const CtFrame *frame, CtClaim *claim, const CtPlace *place) {
  if (is_listed_with_unnamed(frame, place)) return;
  const int32_t row = place->row < 0 ? -1 : row_of_list(frame, place);
  claim->place = row;
  claim->place_name = row == place->row ? place->name : ct_place_name(row);
}

static bool says_there(const CtFrame *frame, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++) {
    if (ct_frame_word_is(frame, token, CT_TEXT("there"))) return true;
  }
  return false;
}

// A name at the unknown place's head gives it a name ("Camp Mystic"), and so does a site ("third floor"); other words only
// keep the clause's place away.
static bool take_unknown(const CtFrame *frame, uint32_t chunk, uint32_t end, CtClaim *claim) {
  const CtChunk *noun = ct_reach_unknown(frame, chunk, end);
  if (!noun) return false;
  const bool owned = frame->document->tokens.items[noun->first].tag == CT_TAG_POSSESSIVE;
  const bool site =
      !owned && ct_frame_has(frame, noun->head, CT_LEX_SITES);  // not "from their homes"
  if (frame->document->tokens.items[noun->head].tag != CT_TAG_NAME && !site) return true;
  uint32_t from = noun->first;
  if (frame->document->tokens.items[from].tag == CT_TAG_DETERMINER && from + 1 < noun->end) from++;
  if (ct_frame_has(frame, from, CT_LEX_DATES)) return true;  // "in the Oct. 7, 2023 attack"
  claim->place_name = ct_document_words(frame->document, from, noun->end);
  return true;
}

// The same in what stands behind a figure, but for a part of what it counts.
static bool take_unknown_own(const CtFrame *frame, const CtReach *behind, uint32_t end,
                             CtClaim *claim) {
  if (behind->part == CT_NONE) return take_unknown(frame, behind->chunk, end, claim);
  return take_unknown(frame, behind->chunk, frame->chunks[behind->part].first, claim) ||
         take_unknown(frame, behind->rest + 1, end, claim);
}

// "At Camp Willow(,) 27 people were killed", not "two from Camp Willow, 27 from ...": the chunk of the noun before the figure that
// tells where, or CT_NONE.
static uint32_t noun_before(const CtFrame *frame, uint32_t chunk) {
  if (chunk > 0 && frame->chunks[chunk - 1].kind == CT_CHUNK_COMMA) chunk--;
  if (chunk < 2 || frame->chunks[chunk - 1].kind != CT_CHUNK_NOUN || frame->chunks[chunk - 1].date)
    return CT_NONE;
  const CtChunk *preposition = &frame->chunks[chunk - 2];
  const bool origin = chunk > 2 && frame->chunks[chunk - 3].numeral;
  return preposition->kind == CT_CHUNK_PREPOSITION && !origin &&
                 ct_frame_has(frame, preposition->first, CT_LEX_PLACE_PREPOSITIONS)
             ? chunk - 1
             : CT_NONE;
}

static bool take_name_before(const CtFrame *frame, uint32_t chunk, CtClaim *claim) {
  const uint32_t noun = noun_before(frame, chunk);
  return noun != CT_NONE && take_unknown(frame, noun, frame->chunks[noun].end, claim) &&
         claim->place_name.data != NULL;
}

// Whether a figure or a verb stands before the chunk: "12 died in Leeds and", not "In Leeds and".
static bool something_is_told(const CtFrame *frame, const CtClause *clause, uint32_t chunk) {
  for (uint32_t i = clause->chunk; i < chunk; i++)
    if (frame->chunks[i].numeral || frame->chunks[i].kind == CT_CHUNK_VERB) return true;
  return false;
}

// "12 died in Leeds and in Esk 30 were hurt", "and in other towns 30": behind "and" the words are the figure's own, named or not.
// "In Leeds and in Esk 30 were hurt" is of both, and so of none alone.
static bool take_joined_before(const CtFrame *frame, const CtClause *clause, uint32_t chunk,
                               CtClaim *claim) {
  const uint32_t noun = noun_before(frame, chunk);
  if (noun == CT_NONE || noun < 2 || frame->chunks[noun - 2].kind != CT_CHUNK_AND ||
      frame->chunks[noun].numeral)
    return false;
  const CtChunk *place = &frame->chunks[noun];
  return !ct_reach_place(frame, place->first, place->end, false) &&
         (!something_is_told(frame, clause, noun - 2) ||
          take_unknown(frame, noun, place->end, claim));
}

// "In Kesh province, where 11 cases were confirmed": the place right before "where", named by its own words or by its kind.
static bool take_where(const CtFrame *frame, uint32_t clause, CtClaim *claim) {
  uint32_t i = clause;
  if (i < 3 || !ct_frame_word_is(frame, frame->chunks[i - 1].first, CT_TEXT("where"))) return false;
  i -= frame->chunks[i - 2].kind == CT_CHUNK_COMMA ? 3 : 2;
  const CtChunk *noun = &frame->chunks[i];
  if (i == 0 || noun->kind != CT_CHUNK_NOUN || noun->date || noun->figure != CT_NONE ||
      frame->chunks[i - 1].kind != CT_CHUNK_PREPOSITION)
    return false;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (place->demonym || place->end > noun->end || place->first < noun->first) continue;
    set_place(frame, claim, place);
    return true;
  }
  return take_unknown(frame, i, noun->end, claim) && claim->place_name.data != NULL;
}

// "66 were killed and 26 were missing after a typhoon flooded the Philippines": the clause behind the figure's, where no other
// figure stands before its place.
static const CtPlace *place_of_next_clause(const CtFrame *frame, const CtFigure *figure,
                                           const CtClause *clause) {
  const uint32_t stop = stop_behind(frame, figure->chunk);
  if (clause->end >= stop || ct_frame_word_is(frame, clause->end, CT_TEXT("since"))) return NULL;
  const CtReach reach = ct_reach_from(frame, ct_frame_chunk_from(frame, clause->end), stop);
  return ct_reach_own_place(frame, &reach, clause->end, ct_reach_first(frame, reach.next, stop));
}

// Where no place that is the figure's own stands behind it.
static void find_elsewhere(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const CtReach *behind, CtClaim *claim) {
  const bool clauses =
      ct_frame_has_kind(frame, CT_CHUNK_CLAUSE);  // else its clause is all there is
  const CtPlace *place = NULL;
  const uint32_t shared = ct_reach_shared(frame, figure, behind, clause->end, &place);
  // "Five killed in Kyiv, and 11 dead and 64 wounded in other regions"
  if (!place && shared != behind->next &&
      take_unknown(frame, behind->next, ct_reach_first(frame, shared, clause->end), claim))
    return;
  const uint32_t i = figure->chunk;
  if (!place && take_joined_before(frame, clause, i, claim)) return;
  if (!place)
    place = ct_reach_before(frame, ct_reach_left(frame, i, clause->first), i, clause->end);
  if (!place && take_where(frame, clause->chunk, claim)) return;
  if (!place && clauses) {
    const uint32_t left = ct_reach_left(frame, i, stop_before(frame, i));
    place = ct_reach_before(frame, left, i, clause->end);
  }
  if (!place && take_name_before(frame, figure->chunk, claim)) return;
  if (!place && clauses && shared == CT_NONE) place = place_of_next_clause(frame, figure, clause);
  if (ct_circumstance_owner(frame, figure, claim, &place)) return;
  if (place) set_place(frame, claim, place);
}

// "In Thailand floods killed 145 people in the south": a quarter of the place that the clause begins with, where no other figure
// may be of another quarter ("12 in the south and 30 in the north").
static const CtPlace *place_before_side(const CtFrame *frame, const CtFigure *figure,
                                        const CtClause *clause, const CtReach *behind) {
  const uint32_t own = ct_reach_first(frame, behind->next, clause->end);
  const CtChunk *noun = ct_reach_unknown(frame, behind->chunk, own);
  if (!noun || noun->end != noun->first + 2 ||
      !ct_frame_has(frame, noun->head, CT_LEX_DIRECTIONS) ||
      (behind->next != CT_NONE && frame->chunks[behind->next].kind != CT_CHUNK_PREPOSITION))
    return NULL;
  for (uint32_t i = clause->chunk; i < figure->chunk; i++)
    if (frame->chunks[i].kind == CT_CHUNK_NOUN && frame->chunks[i].numeral) return NULL;
  return ct_reach_before(frame, clause->first, figure->chunk, clause->end);
}

void ct_circumstance_place(const CtFrame *frame, const CtFigure *figure, const CtClause *clause,
                           const CtClaim *before, CtClaim *claim) {
  const CtChunk *chunk = &frame->chunks[figure->chunk];
  const CtReach behind = ct_reach_behind(frame, figure, clause->end);
  const uint32_t own = ct_reach_first(frame, behind.next, clause->end);
  const CtPlace *place = ct_reach_own_place(frame, &behind, behind.first, own);
  claim->place = -1;
  if (before && says_there(frame, chunk->end, own)) {
    claim->place = before->place;
    claim->place_name = before->place_name;
    return;
  }
  if (!place && take_unknown_own(frame, &behind, own, claim)) {
    place = claim->place_name.data ? NULL : place_before_side(frame, figure, clause, &behind);
    if (place) set_place(frame, claim, place);
    return;
  }
  if (place)
    set_place(frame, claim, place);
  else
    find_elsewhere(frame, figure, clause, &behind, claim);
}
