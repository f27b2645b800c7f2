// Tells which words behind a figure are its own: those up to the next figure, but for a part of what it counts. Takes the frame
// of a sentence; circumstance_place.c looks for places there.
#include "read/claim/circumstance_reach.h"

#include "read/claim/bedside.h"
#include "read/claim/bind.h"

enum { MAX_SHARED = 8, PART_CHUNKS = 24 };

uint32_t ct_reach_first(const CtFrame *frame, uint32_t next, uint32_t end) {
  return next == CT_NONE ? end : frame->chunks[next].first;
}

// "The defence ministry in Kyiv said": where a government sits is not where it happened.
static bool is_seat(const CtFrame *frame, uint32_t token) {
  return token >= frame->sentence->first + 2 &&
         ct_circumstance_word_is(frame->document, token - 2, CT_CIRCUMSTANCES_ROLE_BODY) &&
         ct_frame_word_is(frame, token - 1, CT_TEXT("in"));
}

// Whether people are counted whom something befell, or who were on board ("carrying 60 people from Leeds").
static bool is_befallen(const CtFigure *figure) {
  return (figure->class_ < 0 || ct_class_row_is(figure->class_, CT_CLASSES_ROW_PERSON)) &&
         (ct_text_equal(figure->name, CT_TEXT("killed")) ||
          ct_text_equal(figure->name, CT_TEXT("injured")) ||
          ct_text_equal(figure->name, CT_TEXT("missing")) ||
          ct_text_equal(figure->name, CT_TEXT("aboard")));
}

// "69 died, mostly in Cebu": the place of a part, before whose preposition the word stands.
static bool is_for_part(const CtFrame *frame, uint32_t preposition) {
  return preposition > frame->sentence->first &&
         ct_circumstance_word_is(frame->document, preposition - 1, CT_CIRCUMSTANCES_ROLE_MOSTLY);
}

// "165 pilgrims from Kenya": where others, counted right before it, come from.
static bool is_origin(const CtFrame *frame, uint32_t token) {
  if (token < frame->sentence->first + 2 || !ct_frame_word_is(frame, token - 1, CT_TEXT("from")))
    return false;
  const uint32_t i = ct_frame_chunk_at(frame, token - 2);
  uint32_t first = 0;
  if (i == CT_NONE || frame->chunks[i].end != token - 1) return false;
  if (frame->chunks[i].figure == CT_NONE) {  // "the flight from Leeds carried 60 people"
    const int32_t class_ = ct_class_of_words(frame->document, token - 2, token - 2, &first);
    return ct_class_row_is(class_, CT_CLASSES_ROW_VEHICLE) || class_ == CT_CLASSES_ROW_FLIGHT;
  }
  return is_befallen(&frame->figures[frame->chunks[i].figure]);
}

const CtPlace *ct_reach_place(const CtFrame *frame, uint32_t first, uint32_t end, bool last) {
  const CtPlace *found = NULL;
  uint32_t past = CT_NONE;
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (!place->locative || place->demonym || place->first < first || place->end > end) continue;
    if (is_seat(frame, place->first) ||
        ct_bedside_of(frame->document, frame->sentence, place->first, place->end))
      continue;
    if (place->first > frame->sentence->first && is_for_part(frame, place->first - 1)) continue;
    if (place->first > first && is_origin(frame, place->first)) {
      past = place->end + 1;  // "from Leeds, England"
      continue;
    }
    if (place->first == past && ct_frame_word_is(frame, past - 1, CT_TEXT(","))) continue;
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

bool ct_reach_is_near(const CtFrame *frame, uint32_t token) {
  return ct_circumstance_word_is(frame->document, token, CT_CIRCUMSTANCES_ROLE_NEAR);
}

const CtChunk *ct_reach_unknown(const CtFrame *frame, uint32_t from, uint32_t end) {
  for (uint32_t i = from > 0 ? from : 1; i < frame->chunk_count && frame->chunks[i].first < end;
       i++) {
    const CtChunk *noun = &frame->chunks[i];
    const CtChunk *preposition = &frame->chunks[i - 1];
    if (preposition->kind == CT_CHUNK_VERB && preposition->form == CT_FORM_GERUND && i > from &&
        ct_reach_is_near(frame, preposition->head))
      preposition--;  // "in neighbouring Camana": the tagger takes the word for a verb
    if (preposition->kind != CT_CHUNK_PREPOSITION) continue;
    if (noun->end > end) return NULL;
    if (noun->kind == CT_CHUNK_NOUN && !noun->date && !noun->numeral &&
        ct_frame_has(frame, preposition->first, CT_LEX_PLACE_PREPOSITIONS) &&
        !ct_frame_has(frame, noun->head, CT_LEX_NO_PLACES) && !is_seat(frame, noun->first) &&
        !ct_bedside_of(frame->document, frame->sentence, noun->first, noun->end) &&
        !ct_bedside_at(frame->document, frame->sentence, noun->end - 1) &&
        !is_for_part(frame, preposition->first) &&
        !(i > from && frame->document->tokens.items[noun->head].tag == CT_TAG_NAME &&
          is_origin(frame, noun->first)))
      return noun;
  }
  return NULL;
}

// Whether what stands behind chunk `i` is told of a part of what stands before: "including a nurse", "among them a girl", "most
// of them in Cebu"; not "all of them in Cebu", nor "were among the dead in Kyiv".
static bool begins_part(const CtFrame *frame, uint32_t i) {
  const CtChunk *chunk = &frame->chunks[i];
  if (chunk->kind == CT_CHUNK_PART) return true;
  if (chunk->kind == CT_CHUNK_NOUN)  // ", 41 of them seriously, "
    return chunk->numeral && i > 0 && i + 1 < frame->chunk_count &&
           chunk[1].kind == CT_CHUNK_OF_THEM && chunk[-1].kind == CT_CHUNK_COMMA;
  if (chunk->kind != CT_CHUNK_OF_THEM || i + 1 >= frame->chunk_count ||
      ct_frame_word_is(frame, chunk->first, CT_TEXT("all")))
    return false;
  return chunk[1].kind == CT_CHUNK_NOUN ||
         (chunk[1].kind == CT_CHUNK_PREPOSITION &&
          ct_frame_word_is(frame, chunk->end - 1, CT_TEXT("them")));
}

// Whether what stands behind chunk `k`, a comma or "and", is told of the whole again: ", were killed", ", when ...", ", and injuring
// 21", "and 30 missing"; a gerund behind a bare comma may be the part's.
static bool goes_back(const CtFrame *frame, uint32_t k, uint32_t end) {
  const bool comma = frame->chunks[k].kind == CT_CHUNK_COMMA;
  const bool joined =
      !comma || (k + 1 < frame->chunk_count && frame->chunks[k + 1].kind == CT_CHUNK_AND);
  const uint32_t next = k + (comma && joined ? 2 : 1);
  if (next >= frame->chunk_count) return false;
  const CtChunk *behind = &frame->chunks[next];
  if (behind->first >= end) return comma && !joined;
  if (behind->kind == CT_CHUNK_STATE) return true;  // ", dead in Leeds"
  if (behind->kind == CT_CHUNK_VERB) return joined || behind->form != CT_FORM_GERUND;
  if (joined) {
    const uint8_t state =
        next + 1 < frame->chunk_count ? frame->chunks[next + 1].kind : CT_CHUNK_STOP;
    return behind->numeral && (state == CT_CHUNK_STATE || state == CT_CHUNK_VERB);
  }
  return behind->kind == CT_CHUNK_PREPOSITION ||
         (behind->first > frame->chunks[k].end &&  // ", when a drone": the word made no chunk
          ct_frame_has(frame, frame->chunks[k].end, CT_LEX_CONNECTIVES));
}

// The comma or "and" that closes the part beginning with chunk `i`; CT_NONE where what follows may be the part's.
static uint32_t part_end(const CtFrame *frame, uint32_t i, uint32_t end) {
  const bool parted = i > 0 && frame->chunks[i - 1].kind == CT_CHUNK_COMMA;
  const uint32_t limit =
      frame->chunk_count - i > PART_CHUNKS ? i + PART_CHUNKS : frame->chunk_count;
  for (uint32_t k = i + 1; k < limit && frame->chunks[k].first < end; k++) {
    const uint8_t kind = frame->chunks[k].kind;
    if (kind != CT_CHUNK_AND && (kind != CT_CHUNK_COMMA || !parted)) continue;
    if (goes_back(frame, k, end)) return k;
  }
  return CT_NONE;
}

const CtPlace *ct_reach_before(const CtFrame *frame, uint32_t first, uint32_t chunk, uint32_t end) {
  const CtPlace *place = NULL;
  const uint32_t last = frame->chunks[chunk].first;
  const bool parts =
      ct_frame_has_kind(frame, CT_CHUNK_PART) || ct_frame_has_kind(frame, CT_CHUNK_OF_THEM);
  for (uint32_t i = parts ? ct_frame_chunk_from(frame, first) : chunk; i < chunk; i++) {
    if (!begins_part(frame, i)) continue;
    const uint32_t close = part_end(frame, i, end);
    if (close == CT_NONE || close >= chunk) break;  // the figure is in the part
    const CtPlace *found = ct_reach_place(frame, first, frame->chunks[i].first, true);
    if (found) place = found;
    first = frame->chunks[close].first;
    i = close;
  }
  const CtPlace *found = ct_reach_place(frame, first, last, true);
  return found ? found : place;
}

// "Two in Castilla-La Mancha and one in Andalusia", "and in Kherson one": behind the "and" another count begins.
static bool is_one(const CtFrame *frame, uint32_t i) {
  const CtChunk *one = &frame->chunks[i];
  const uint8_t before = frame->chunks[i - 1].kind;
  if ((before != CT_CHUNK_AND && before != CT_CHUNK_PREPOSITION) || i < 2) return false;
  const uint8_t second = frame->chunks[i - 2].kind;
  const bool alone = one->end == one->first + 1;
  const bool joined = alone ? before == CT_CHUNK_AND
                            : before == CT_CHUNK_PREPOSITION &&
                                  (second == CT_CHUNK_AND || second == CT_CHUNK_COMMA);
  return joined && ct_frame_word_is(frame, one->end - 1, CT_TEXT("one"));
}

// "2,000 joined, in Hull 300", "and in Hull, 300 were hurt": the words right before the next figure are its own. The chunk that
// what belongs to the figure in chunk `next` begins with.
static uint32_t own_start(const CtFrame *frame, uint32_t from, uint32_t next) {
  uint32_t noun = next - 1;
  if (frame->chunks[noun].kind == CT_CHUNK_PREPOSITION && !frame->chunks[next].numeral)
    return noun;  // "in [Kherson one]"
  if (noun > from && frame->chunks[noun].kind == CT_CHUNK_COMMA) noun--;
  if (noun < from + 3 || frame->chunks[noun].kind != CT_CHUNK_NOUN || frame->chunks[noun].date ||
      frame->chunks[noun - 1].kind != CT_CHUNK_PREPOSITION)
    return next;
  const uint8_t before = frame->chunks[noun - 2].kind;
  const bool parted = before == CT_CHUNK_AND || before == CT_CHUNK_COMMA;
  return parted && ct_frame_has(frame, frame->chunks[noun - 1].first, CT_LEX_PLACE_PREPOSITIONS)
             ? noun - 1
             : next;
}

// "176 people have died, and in Sri Lanka, hit by a cyclone, 355": chunk `joined` begins a clause with a place of its own, where what
// stands before it is no place that it goes on with ("in Leeds and in Hull").
static bool begins_place(const CtFrame *frame, uint32_t from, uint32_t joined) {
  if (joined + 2 >= frame->chunk_count || frame->chunks[joined + 1].kind != CT_CHUNK_PREPOSITION ||
      frame->chunks[joined + 2].kind != CT_CHUNK_NOUN || frame->chunks[joined + 2].date ||
      !ct_frame_has(frame, frame->chunks[joined + 1].first, CT_LEX_PLACE_PREPOSITIONS))
    return false;
  const uint8_t before = frame->chunks[joined - 1].kind;
  return joined > from + 1 && (before == CT_CHUNK_COMMA || before == CT_CHUNK_VERB);
}

// "One town reported 22 dead, and the city of Bogo 30": the verb is left out, and the name with its number makes one noun.
static bool begins_gap(const CtFrame *frame, uint32_t from, uint32_t joined) {
  if (joined < from + 2 || joined + 3 >= frame->chunk_count ||
      frame->chunks[joined + 1].kind != CT_CHUNK_NOUN ||
      frame->chunks[joined + 2].kind != CT_CHUNK_PREPOSITION)
    return false;
  const CtChunk *name = &frame->chunks[joined + 3];
  return name->kind == CT_CHUNK_NOUN && !name->date && name->end > name->first + 1 &&
         frame->document->tokens.items[name->end - 1].tag == CT_TAG_NUMBER;
}

// "The deadliest quake since one in Leeds": from there on another happening is told of; "since Monday" tells when. "According to a
// report from Leeds" tells who says so.
static bool begins_other(const CtFrame *frame, uint32_t i) {
  const CtChunk *chunk = &frame->chunks[i];
  if (chunk->kind == CT_CHUNK_PREPOSITION &&
      ct_frame_word_is(frame, chunk->first, CT_TEXT("according")))
    return true;
  return (chunk->kind == CT_CHUNK_PREPOSITION || chunk->kind == CT_CHUNK_CLAUSE) &&
         i + 1 < frame->chunk_count && !chunk[1].date &&
         ct_frame_word_is(frame, chunk->first, CT_TEXT("since"));
}

uint32_t ct_reach_left(const CtFrame *frame, uint32_t chunk, uint32_t first) {
  for (uint32_t i = chunk; i > 0 && frame->chunks[i - 1].first >= first; i--) {
    if (begins_other(frame, i - 1)) return frame->chunks[i].first;
  }
  return first;
}

CtReach ct_reach_from(const CtFrame *frame, uint32_t chunk, uint32_t end) {
  CtReach reach = {.chunk = chunk + 1,
                   .first = frame->chunks[chunk].end,
                   .part = CT_NONE,
                   .rest = frame->chunk_count,
                   .next = CT_NONE};
  uint32_t joined = CT_NONE;  // of another clause
  for (uint32_t i = chunk + 1; i < frame->chunk_count && frame->chunks[i].first < end; i++) {
    const uint8_t kind = frame->chunks[i].kind;
    if (begins_other(frame, i)) {
      reach.next = i;
      break;
    }
    if (kind == CT_CHUNK_AND) {
      joined = begins_place(frame, chunk, i) ? i : CT_NONE;
      if (begins_gap(frame, chunk, i)) {
        reach.next = i + 1;
        break;
      }
    }
    if (kind == CT_CHUNK_VERB && joined != CT_NONE && i > joined + 2) {
      reach.next = joined + 1;
      break;
    }
    const bool begins = (kind == CT_CHUNK_NOUN && frame->chunks[i].numeral) ||
                        kind == CT_CHUNK_PART || kind == CT_CHUNK_OF_THEM;
    const bool part = begins && i > chunk + 1 && begins_part(frame, i);
    if (kind == CT_CHUNK_NOUN && !part) {
      if (!begins && !is_one(frame, i)) continue;
      reach.next = joined != CT_NONE ? joined + 1 : own_start(frame, chunk, i);
      break;
    }
    if (!part) continue;  // "over 300 of them Shaheds": its own
    const uint32_t close = part_end(frame, i, end);
    if (close == CT_NONE || reach.part != CT_NONE) {
      reach.next = i;
      break;
    }
    reach.part = i;
    reach.rest = i = close;
  }
  return reach;
}

// "Five climbers from the Netherlands were killed", "and two from Kenya": behind people whom something befell "from" tells where
// they come from. The chunk past the words, or behind the figure's.
static uint32_t past_origin(const CtFrame *frame, const CtFigure *figure) {
  const uint32_t i = figure->chunk;
  if (!is_befallen(figure) || i + 2 >= frame->chunk_count ||
      !ct_frame_word_is(frame, frame->chunks[i + 1].first, CT_TEXT("from")))
    return i + 1;
  const CtChunk *origin = &frame->chunks[i + 2];
  const bool name = origin->kind == CT_CHUNK_NOUN &&
                    frame->document->tokens.items[origin->head].tag == CT_TAG_NAME;
  if (!name && !ct_reach_place(frame, origin->first, origin->end, false)) return i + 1;
  const bool wider = i + 4 < frame->chunk_count && origin[1].kind == CT_CHUNK_COMMA &&
                     ct_reach_place(frame, origin[2].first, origin[2].end, false);
  return wider ? i + 5 : i + 3;  // "from Leeds, England"
}

const CtPlace *ct_reach_origin(const CtFrame *frame, const CtFigure *figure) {
  if (past_origin(frame, figure) == figure->chunk + 1 ||
      ct_text_equal(figure->name, CT_TEXT("aboard")))
    return NULL;
  const CtChunk *origin = &frame->chunks[figure->chunk + 2];
  return ct_reach_place(frame, origin->first, origin->end, false);
}

CtReach ct_reach_behind(const CtFrame *frame, const CtFigure *figure, uint32_t end) {
  const uint32_t past = past_origin(frame, figure);
  CtReach reach = ct_reach_from(frame, figure->chunk, end);
  reach.chunk = past;
  reach.first =
      past == figure->chunk + 1 ? frame->chunks[figure->chunk].first : frame->chunks[past - 1].end;
  return reach;
}

// "Fires burned 900 hectares, and 400 people left Zamora": behind a comma and "and" the figure has a verb of its own.
static bool is_clause_apart(const CtFrame *frame, uint32_t next) {
  if (next < 2 || frame->chunks[next - 1].kind != CT_CHUNK_AND ||
      frame->chunks[next - 2].kind != CT_CHUNK_COMMA)
    return false;
  const uint32_t verb = ct_bind_group_end(frame, next) + 1;
  return verb < frame->chunk_count && frame->chunks[verb].kind == CT_CHUNK_VERB &&
         (frame->chunks[verb].form == CT_FORM_FINITE ||
          frame->chunks[verb].form == CT_FORM_PASSIVE);
}

uint32_t ct_reach_shared(const CtFrame *frame, const CtFigure *figure, const CtReach *reach,
                         uint32_t end, const CtPlace **place) {
  uint32_t next = reach->next;
  *place = NULL;
  for (uint32_t item = 0; next != CT_NONE && item < MAX_SHARED; item++) {
    const bool verb = next > 1 && frame->chunks[next - 1].kind ==
                                      CT_CHUNK_VERB;  // "killed 14 and injured 63 in Izmir"
    const bool joined =
        frame->chunks[next].numeral && frame->chunks[next - (verb ? 2 : 1)].kind == CT_CHUNK_AND;
    if (!joined || is_clause_apart(frame, next) ||
        ct_reach_unknown(frame, figure->chunk + 1, frame->chunks[next].first))
      break;
    const uint32_t first = frame->chunks[next].first;
    const CtReach behind = ct_reach_from(frame, next, end);
    next = behind.next;
    *place = ct_reach_own_place(frame, &behind, first, ct_reach_first(frame, next, end));
    if (*place) break;
  }
  return next;
}
