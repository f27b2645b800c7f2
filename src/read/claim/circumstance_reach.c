// Tells which words behind a figure are its own: those up to the next figure, but for a part of what it counts. Takes the frame
// of a sentence; circumstance_place.c looks for places there.
#include "read/claim/circumstance_reach.h"

#include "read/claim/bind.h"

enum { MAX_SHARED = 8, PART_CHUNKS = 24 };

uint32_t ct_reach_first(const CtFrame *frame, uint32_t next, uint32_t end) {
  return next == CT_NONE ? end : frame->chunks[next].first;
}

// "The defence ministry in Kyiv said": where a government sits is not where it happened.
static bool is_seat(const CtFrame *frame, uint32_t token) {
  static const char *const BODIES[] = {"ministry", "force", "army", "military", "government"};
  if (token < frame->sentence->first + 2 || !ct_frame_word_is(frame, token - 1, CT_TEXT("in")))
    return false;
  for (size_t i = 0; i < sizeof(BODIES) / sizeof(*BODIES); i++)
    if (ct_frame_word_is(frame, token - 2, ct_text_of(BODIES[i]))) return true;
  return false;
}

const CtPlace *ct_reach_place(const CtFrame *frame, uint32_t first, uint32_t end, bool last) {
  const CtPlace *found = NULL;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (!place->locative || place->demonym || place->first < first || place->end > end) continue;
    if (is_seat(frame, place->first)) continue;
    found = place;
    if (!last) break;
  }
  return found;
}

const CtPlace *ct_reach_own_place(const CtFrame *frame, const CtReach *reach, uint32_t first,
                                  uint32_t end) {
  const uint32_t part = ct_reach_first(frame, reach->part, end);
  const CtPlace *place = ct_reach_place(frame, first, part < end ? part : end, false);
  if (place || reach->part == CT_NONE || reach->rest == frame->chunk_count) return place;
  const uint32_t rest = frame->chunks[reach->rest].first;
  return ct_reach_place(frame, rest > first ? rest : first, end, false);
}

const CtChunk *ct_reach_unknown(const CtFrame *frame, uint32_t from, uint32_t end) {
  for (uint32_t i = from > 0 ? from : 1; i < frame->chunk_count && frame->chunks[i].first < end;
       i++) {
    const CtChunk *noun = &frame->chunks[i];
    const CtChunk *preposition = &frame->chunks[i - 1];
    if (preposition->kind != CT_CHUNK_PREPOSITION) continue;
    if (noun->end > end) return NULL;
    if (noun->kind == CT_CHUNK_NOUN && !noun->date && !noun->numeral &&
        ct_frame_has(frame, preposition->first, CT_LEX_PLACE_PREPOSITIONS) &&
        !ct_frame_has(frame, noun->head, CT_LEX_NO_PLACES) && !is_seat(frame, noun->first))
      return noun;
  }
  return NULL;
}

// Whether what stands behind chunk `i` is told of a part of what stands before: "including a nurse", "among them a girl", "most
// of them in Cebu"; not "all of them in Cebu", nor "were among the dead in Kyiv".
static bool begins_part(const CtFrame *frame, uint32_t i) {
  const CtChunk *chunk = &frame->chunks[i];
  if (chunk->kind == CT_CHUNK_PART) return true;
  if (chunk->kind != CT_CHUNK_OF_THEM || i + 1 >= frame->chunk_count ||
      ct_frame_word_is(frame, chunk->first, CT_TEXT("all")))
    return false;
  return chunk[1].kind == CT_CHUNK_NOUN ||
         (chunk[1].kind == CT_CHUNK_PREPOSITION &&
          ct_frame_word_is(frame, chunk->end - 1, CT_TEXT("them")));
}

// The comma that closes the part beginning with chunk `i`, with the rest of its whole's clause behind it: ", including a nurse,
// were killed", ", including two children, when ..."; CT_NONE where what follows may be the part's.
static uint32_t part_end(const CtFrame *frame, uint32_t i, uint32_t end) {
  if (i == 0 || frame->chunks[i - 1].kind != CT_CHUNK_COMMA) return CT_NONE;
  const uint32_t limit =
      frame->chunk_count - i > PART_CHUNKS ? i + PART_CHUNKS : frame->chunk_count;
  for (uint32_t k = i + 1; k < limit && frame->chunks[k].first < end; k++) {
    if (frame->chunks[k].kind != CT_CHUNK_COMMA) continue;
    if (k + 1 == frame->chunk_count) return CT_NONE;
    const CtChunk *behind = &frame->chunks[k + 1];
    const bool when = behind->first > frame->chunks[k].end &&
                      ct_frame_has(frame, frame->chunks[k].end, CT_LEX_CONNECTIVES);
    if (when || behind->first >= end || behind->kind == CT_CHUNK_PREPOSITION ||
        (behind->kind == CT_CHUNK_VERB && behind->form != CT_FORM_GERUND))
      return k;
  }
  return CT_NONE;
}

CtReach ct_reach_from(const CtFrame *frame, uint32_t chunk, uint32_t end) {
  CtReach reach = {.chunk = chunk + 1,
                   .first = frame->chunks[chunk].end,
                   .part = CT_NONE,
                   .rest = frame->chunk_count,
                   .next = CT_NONE};
  for (uint32_t i = chunk + 1; i < frame->chunk_count && frame->chunks[i].first < end; i++) {
    if (i > chunk + 1 && begins_part(frame, i)) {  // "over 300 of them Shaheds": its own
      const uint32_t close = part_end(frame, i, end);
      if (close == CT_NONE || reach.part != CT_NONE) {
        reach.next = i;
        break;
      }
      reach.part = i;
      reach.rest = i = close;
    } else if (frame->chunks[i].numeral) {
      reach.next = i;
      break;
    }
  }
  return reach;
}

// "Five climbers from the Netherlands were killed": behind people whom something befell "from" tells where they come from. The
// chunk past the words, or behind the figure's.
static uint32_t past_origin(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk;
  const bool befell = ct_text_equal(figure->name, CT_TEXT("killed")) ||
                      ct_text_equal(figure->name, CT_TEXT("injured")) ||
                      ct_text_equal(figure->name, CT_TEXT("missing"));
  if (!befell || i + 2 >= frame->chunk_count || figure->noun == CT_NONE ||
      (figure->class_ >= 0 && !ct_class_row_is(figure->class_, CT_CLASSES_ROW_PERSON)) ||
      !ct_frame_word_is(frame, frame->chunks[i + 1].first, CT_TEXT("from")))
    return i + 1;
  const CtChunk *origin = &frame->chunks[i + 2];
  return ct_reach_place(frame, origin->first, origin->end, false) ? i + 3 : i + 1;
}

CtReach ct_reach_behind(const CtFrame *frame, const CtFigure *figure, uint32_t end) {
  const uint32_t past = past_origin(frame, figure);
  CtReach reach = ct_reach_from(frame, figure->chunk, end);
  reach.chunk = past;
  reach.first =
      past == figure->chunk + 1 ? frame->chunks[figure->chunk].first : frame->chunks[past - 1].end;
  return reach;
}

uint32_t ct_reach_shared(const CtFrame *frame, const CtFigure *figure, const CtReach *reach,
                         uint32_t end) {
  uint32_t next = reach->next;
  for (uint32_t item = 0; next != CT_NONE && item < MAX_SHARED; item++) {
    const bool verb = next > 1 && frame->chunks[next - 1].kind ==
                                      CT_CHUNK_VERB;  // "killed 14 and injured 63 in Izmir"
    const bool joined =
        frame->chunks[next].numeral && frame->chunks[next - (verb ? 2 : 1)].kind == CT_CHUNK_AND;
    if (!joined || ct_reach_unknown(frame, figure->chunk + 1, frame->chunks[next].first)) break;
    next = ct_reach_from(frame, next, end).next;
  }
  return next;
}
