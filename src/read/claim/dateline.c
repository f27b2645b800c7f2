// Reads the dateline in front of a report's first sentence: place, date, agency, dash. Takes a
// tagged sentence; leaves tokens and texts. It needs a dash, and one of: a place in capitals, a
// date, an agency in brackets.
#include "read/claim/dateline.h"

#include "read/date/date_atom.h"

enum { DATELINE_TOKENS = 18, AGENCY_TOKENS = 5 };

static bool is_dash(const CtDateScan *scan, uint32_t token) {
  return (ct_date_dash(scan, token) || ct_date_is(scan, token, "--")) &&
         !ct_date_stuck(scan, token + 1);
}

// The first dash with space around it, or 0.
static uint32_t find_dash(const CtDateScan *scan) {
  for (uint32_t at = scan->first + 1; at < scan->end; at++) {
    if (is_dash(scan, at) && !ct_date_stuck(scan, at)) return at;
    // "(Reuters)—Russia"
    if (ct_date_sign(scan, at, ')') && is_dash(scan, at + 1)) return at + 1;
  }
  return 0;
}

static bool is_upper(const CtDateScan *scan, uint32_t token) {
  return token < scan->end && scan->document->tokens.items[token].shape == CT_SHAPE_UPPER;
}

// "(Reuters)", "(AP)", "(AFP/Reuters)".
static CtText agency_in(const CtDateScan *scan, uint32_t dash, uint32_t *open) {
  for (uint32_t at = scan->first; at < dash; at++) {
    if (!ct_date_sign(scan, at, '(')) continue;
    uint32_t close = at + 1;
    while (close < dash && close - at <= AGENCY_TOKENS && !ct_date_sign(scan, close, ')'))
      close++;
    *open = at;
    if (close > at + 1 && ct_date_sign(scan, close, ')'))
      return ct_document_words(scan->document, at + 1, close);
  }
  *open = dash;
  return CT_NO_TEXT;
}

static void find_date(const CtDateScan *scan, uint32_t limit, CtDateline *out) {
  CtDateAtom atom;
  out->date_first = out->date_end = out->first;
  for (uint32_t at = scan->first; at < limit; at++) {
    if (!ct_date_named(scan, at, &atom) && !ct_date_numeric(scan, at, &atom) &&
        !ct_date_weekday(scan, at, &atom))
      continue;
    if (atom.end > limit) return;
    out->date_first = at;
    out->date_end = atom.end;
    return;
  }
}

// The words in front: up to a comma, the date or the bracket. "KYIV", "PALM BEACH".
static uint32_t place_end(const CtDateScan *scan, uint32_t limit) {
  uint32_t at = scan->first;
  while (at < limit && !ct_date_sign(scan, at, ',') && !ct_date_sign(scan, at, '/'))
    at++;
  return at;
}

bool ct_dateline_read(CtDocument *document, uint32_t sentence, CtArena *arena, CtDateline *out) {
  CtSentence *at = &document->sentences.items[sentence];
  CtDateWord words[DATELINE_TOKENS];
  const uint32_t last =
      at->end - at->first > DATELINE_TOKENS ? at->first + DATELINE_TOKENS : at->end;
  if ((document->tokens.items[at->first].flags & CT_TOKEN_LINE_START) == 0) return false;
  const CtDateScan scan = {document, at, at->first, last, CT_NO_DAYS, CT_NO_DAY, NULL, words};
  uint32_t open;
  const uint32_t dash = find_dash(&scan);
  if (dash == 0) return false;
  ct_date_words_read(document, at->first, last, words);  // only the look for a date asks them
  *out = (CtDateline){.first = at->first, .end = dash + 1, .place = -1};
  out->agency = agency_in(&scan, dash, &open);
  find_date(&scan, open, out);
  const bool dated = out->date_end > out->date_first;
  const uint32_t end = place_end(&scan, dated ? out->date_first : open);
  const uint8_t shape = document->tokens.items[at->first].shape;
  if (end == at->first || (shape != CT_SHAPE_UPPER && shape != CT_SHAPE_CAPITAL)) return false;
  out->place_name = ct_document_words(document, at->first, end);
  out->place = ct_place_find(out->place_name, arena);
  const bool known = out->place >= 0 && (dated || out->agency.data || end == dash);
  return known || (is_upper(&scan, at->first) && (dated || out->agency.data));
}
