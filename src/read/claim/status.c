// Whether the article itself says that a figure has been overtaken: "up from 15", "an earlier report had 15 dead", "first
// given as 15".
#include "read/claim/modality.h"

enum { NEAR_TOKENS = 6, WINDOW_CHUNKS = 8 };

// The roles that the word has in `earlier`, a bit each.
static uint32_t roles_of(const CtFrame *frame, uint32_t token) {
  if (!ct_frame_has(frame, token, CT_LEX_EARLIER)) return 0;
  const CtLexEntry *entry = ct_document_entry(frame->document, token);
  uint32_t roles = 0;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table == CT_LEX_EARLIER) roles |= 1u << ct_lex_earlier[sense.row].role;
  }
  return roles;
}

static bool holds(uint32_t roles, uint8_t role) { return (roles >> role & 1) != 0; }

static bool has_role(const CtFrame *frame, uint32_t token, uint8_t role) {
  return holds(roles_of(frame, token), role);
}

// The role of the words at `token`, a phrase's or a word's.
static bool begins_role(const CtFrame *frame, uint32_t token, uint8_t role, uint32_t *words) {
  const int32_t row =
      ct_document_match(frame->document, token, frame->sentence->end, CT_LEX_EARLIER, words);
  if (row < 0) return false;
  return *words > 1 ? ct_lex_earlier[row].role == role : has_role(frame, token, role);
}

// "up from 15", "changed from the 274"
static bool behind_from(const CtFrame *frame, uint32_t first) {
  uint32_t start = first > NEAR_TOKENS ? first - NEAR_TOKENS : 0;
  if (start < frame->sentence->first) start = frame->sentence->first;
  for (uint32_t token = start; token < first; token++) {
    uint32_t words = 0;
    if (!begins_role(frame, token, CT_EARLIER_ROLE_FROM, &words)) continue;
    if (token + words <= first && first - (token + words) <= 1) return true;
  }
  return false;
}

// "raised 2 million euros from 300 donors", "cut 40 jobs from 12 offices": the figure in the chunk is of something else.
static bool is_of_other(const CtFrame *frame, const CtFigure *figure, const CtChunk *chunk) {
  if (!chunk->numeral) return false;
  const CtFigure *other = &frame->figures[chunk->figure];
  const CtQuantity *a = figure->quantity, *b = other->quantity;
  if (!a || !b) return false;
  return a->kind != b->kind || (figure->noun != CT_NONE && other->noun != CT_NONE &&
                                !ct_text_equal(a->counted, b->counted));
}

// "was revised up to 73 from 65"
static bool behind_change(const CtFrame *frame, const CtFigure *figure, uint32_t first) {
  if (first <= frame->sentence->first) return false;
  const uint32_t chunk = ct_frame_chunk_at(frame, first - 1);
  if (chunk == CT_NONE || frame->chunks[chunk].kind != CT_CHUNK_PREPOSITION) return false;
  if (!ct_frame_word_is(frame, first - 1, CT_TEXT("from"))) return false;
  for (uint32_t i = chunk, step = 0; i > 0 && step < WINDOW_CHUNKS; i--, step++) {
    if (frame->chunks[i - 1].kind == CT_CHUNK_STOP || frame->chunks[i - 1].kind == CT_CHUNK_CLAUSE)
      return false;
    if (is_of_other(frame, figure, &frame->chunks[i - 1])) return false;
    if (frame->chunks[i - 1].kind == CT_CHUNK_VERB)
      return has_role(frame, frame->chunks[i - 1].head, CT_EARLIER_ROLE_CHANGE);
  }
  return false;
}

static bool names_earlier_count(const CtFrame *frame, const CtChunk *noun) {
  uint32_t roles = 0;
  // "Earlier reports had put …": at the start of a sentence the word may stand by itself.
  const uint32_t first = noun->first > frame->sentence->first ? noun->first - 1 : noun->first;
  for (uint32_t token = first; token < noun->end; token++)
    roles |= roles_of(frame, token);
  return holds(roles, CT_EARLIER_ROLE_ADJECTIVE) && holds(roles, CT_EARLIER_ROLE_REPORT);
}

// "first given", "previously reported", "had earlier said", "had put": the two words in one verb group, or side by side.
static bool reports_earlier(const CtFrame *frame, const CtChunk *verb) {
  const uint32_t first = verb->first > frame->sentence->first ? verb->first - 1 : verb->first;
  const bool said = has_role(frame, verb->head, CT_EARLIER_ROLE_SAID);
  if (!said && !has_role(frame, verb->head, CT_EARLIER_ROLE_GIVEN)) return false;
  for (uint32_t token = first; token < verb->end; token++) {
    uint32_t words = 0;
    if (begins_role(frame, token, CT_EARLIER_ROLE_ADVERB, &words)) return true;
    if (!said && (begins_role(frame, token, CT_EARLIER_ROLE_WEAK_ADVERB, &words) ||
                  (token < verb->head && ct_frame_word_is(frame, token, CT_TEXT("had")) &&
                   (ct_frame_word_is(frame, verb->head, CT_TEXT("put")) ||
                    ct_frame_word_is(frame, verb->head, CT_TEXT("given"))))))
      return true;  // "had put the toll at 12"; "had recorded 12 by Monday" is as it may be
  }
  return false;
}

uint32_t ct_status_roles(const CtFrame *frame) {
  const CtToken *tokens = frame->document->tokens.items;
  const uint64_t earlier = ct_lexicon_bit(CT_LEX_EARLIER);
  uint32_t roles = 0, words = 0;
  if (!(frame->sentence->reach & earlier)) return 0;
  for (uint32_t token = frame->sentence->first; token < frame->sentence->end; token++) {
    if (!(tokens[token].reach & earlier)) continue;
    roles |= roles_of(frame, token);
    if (tokens[token].matches == 0) continue;  // no phrase begins there
    const int32_t row =
        ct_document_match(frame->document, token, frame->sentence->end, CT_LEX_EARLIER, &words);
    if (row >= 0) roles |= 1u << ct_lex_earlier[row].role;
  }
  return roles;
}

// Whether the figure's own words before it say that it is the old one.
static bool is_left_behind(const CtFrame *frame, uint32_t roles, const CtFigure *figure) {
  const CtQuantity *quantity = figure->quantity;
  if (!quantity) return false;
  return (holds(roles, CT_EARLIER_ROLE_FROM) && behind_from(frame, quantity->first)) ||
         (holds(roles, CT_EARLIER_ROLE_CHANGE) && behind_change(frame, figure, quantity->first));
}

CtClaimStatus ct_status_read(const CtFrame *frame, uint32_t roles, const CtFigure *figure,
                             const char **rule) {
  if (roles == 0) return CT_CURRENT;
  if (is_left_behind(frame, roles, figure)) {
    *rule = "up_from";
    return CT_SUPERSEDED;
  }
  const bool counts =
      holds(roles, CT_EARLIER_ROLE_ADJECTIVE) && holds(roles, CT_EARLIER_ROLE_REPORT);
  const bool reports = holds(roles, CT_EARLIER_ROLE_GIVEN) ||
                       (holds(roles, CT_EARLIER_ROLE_SAID) && holds(roles, CT_EARLIER_ROLE_ADVERB));
  if (!counts && !reports) return CT_CURRENT;
  for (uint32_t i = figure->chunk, step = 0; i > 0 && step < WINDOW_CHUNKS; i--, step++) {
    const CtChunk *chunk = &frame->chunks[i - 1];
    if (chunk->kind == CT_CHUNK_STOP) return CT_CURRENT;
    if (chunk->kind == CT_CHUNK_CLAUSE && chunk->form == CT_CONNECTIVES_LINK_CLAUSE)
      return CT_CURRENT;
    const bool noun = counts && chunk->kind == CT_CHUNK_NOUN && names_earlier_count(frame, chunk);
    const bool verb = reports && chunk->kind == CT_CHUNK_VERB && reports_earlier(frame, chunk);
    if (noun || verb) {
      *rule = noun ? "earlier_count" : "given_earlier";
      return CT_SUPERSEDED;
    }
    if (chunk->numeral) return CT_CURRENT;
  }
  return CT_CURRENT;
}
