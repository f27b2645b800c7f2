// Reads the dates of a sentence: atoms from left to right, joined, put together to ranges, placed
// on the calendar. Takes a sentence, which it tags where a date is doubtful; leaves CtDates and the tokens they explain.
//
// A date's tokens run from its first word to its last, without the preposition and article before
// it ("in", "since", "the"). "Since March" and "over the past 1,000 days" are stretches up to the
// day of publication (past_range).
#include "read/date/date.h"

#include "base/limits.h"
#include "read/date/date_atom.h"

typedef CT_VEC(CtDateAtom) Atoms;

void ct_date_begin(CtDateAtom *atom, uint32_t token, CtAtomKind kind) {
  static const CtDateAtom EMPTY = {.step = CT_NO_STEP,
                                   .weekday = -1,
                                   .minute = -1,
                                   .last_minute = -1,
                                   .days = {CT_NO_DAY, CT_NO_DAY}};
  *atom = EMPTY;
  atom->first = token;
  atom->end = token + 1;
  atom->kind = (uint8_t)kind;
}

// ---- Atoms ----------------------------------------------------------------------------------

// "by the end of the year", "earlier in the day": "the year" is this year behind such words only.
static bool the_unit(const CtDateScan *scan, uint32_t token, CtDateAtom *atom) {
  CtDateUnit unit;
  uint32_t end;
  if (!ct_date_is(scan, token - 1, "the") || !ct_date_unit(scan, token, &unit, &end)) return false;
  if (unit.kind == CT_UNIT_MINUTES || ct_date_is(scan, end, "of")) return false;
  ct_date_begin(atom, token, CT_ATOM_FIXED);
  atom->end = end;
  atom->grain = (uint8_t)ct_date_grain(unit);
  atom->days = atom->grain == CT_GRAIN_DAY ? ct_days_one(scan->anchor)
                                           : ct_date_unit_days(scan->anchor, 0, unit);
  return true;
}

static bool is_behind_select(const Atoms *atoms, uint32_t token) {
  if (atoms->count == 0) return false;
  const CtDateAtom *last = &atoms->items[atoms->count - 1];
  return last->kind == CT_ATOM_SELECT && last->end < token && token - last->end <= 3;
}

typedef struct Reader {
  bool (*read)(const CtDateScan *scan, uint32_t token, CtDateAtom *atom);
  uint32_t begins;  // roles of the first token
  uint32_t needs;   // roles that some token of the sentence must have
} Reader;

#define WORD(role) CT_DATE_WORD_BIT(CT_DATES_ROLE_##role)
#define HELPER(role) CT_DATE_HELPER_BIT(CT_DATE_WORDS_ROLE_##role)
#define NUMBER (CT_DATE_IS_DIGITS | CT_DATE_IS_NUMERAL)
#define NTH (CT_DATE_IS_ORDINAL | CT_DATE_IS_NUMERAL)
#define UNITS (WORD(UNIT) | WORD(WEEKEND))
#define ANY UINT32_MAX

// What is longer or surer stands before what it contains.
static const Reader READERS[] = {
    {ct_date_feast, CT_DATE_IS_FEAST, ANY},
    {ct_date_numeric, CT_DATE_IS_SIGNED | WORD(MONTH), ANY},
    {ct_date_named, NUMBER | WORD(MONTH) | CT_DATE_IS_MIXED, WORD(MONTH) | CT_DATE_IS_MIXED},
    {ct_date_weekday, WORD(WEEKDAY) | HELPER(STEP), WORD(WEEKDAY)},
    {ct_date_clock, NUMBER | WORD(CLOCK),
     WORD(CLOCK) | WORD(UNIT) | HELPER(MERIDIEM) | HELPER(ZONE)},
    {ct_date_offset, NUMBER | UNITS | HELPER(VAGUE) | HELPER(ONE), UNITS},
    {ct_date_part, WORD(PART), ANY},
    {ct_date_select, NTH | HELPER(EDGE) | HELPER(STEP), UNITS | WORD(WEEKDAY) | HELPER(EDGE)},
    {ct_date_relative, WORD(DAY) | WORD(WEEKEND) | HELPER(STEP), ANY},
    {ct_date_period,
     NTH | CT_DATE_IS_YEAR | WORD(DECADE) | WORD(QUARTER) | WORD(HALF) | WORD(SEASON) |
         CT_DATE_IS_APOSTROPHE,
     ANY},
    {ct_date_month_day, CT_DATE_IS_ORDINAL, ANY},
};
enum { READER_COUNT = sizeof(READERS) / sizeof(READERS[0]) };

// The readers that a sentence has what they need for, and the roles that one of them begins with.
typedef struct Chosen {
  const Reader *readers[READER_COUNT];
  size_t count;
  uint32_t begins;
} Chosen;

static void choose(uint32_t roles, Chosen *chosen) {
  chosen->count = 0;
  chosen->begins = roles & UNITS;  // see the_unit
  for (size_t i = 0; i < READER_COUNT; i++) {
    const bool may = ((roles & READERS[i].needs) != 0) & ((roles & READERS[i].begins) != 0);
    chosen->readers[chosen->count] = &READERS[i];
    chosen->count += may;
    chosen->begins |= may ? READERS[i].begins : 0;
  }
}

static bool read_atom(const CtDateScan *scan, const Chosen *chosen, const Atoms *atoms,
                      uint32_t token, CtDateAtom *atom) {
  const uint32_t begins = scan->words[token - scan->first].begins;
  if ((begins & CT_DATE_IS_DIGITS) != 0 && ct_taken_is(scan->taken, token)) return false;
  for (size_t i = 0; i < chosen->count; i++) {
    const Reader *reader = chosen->readers[i];
    if ((begins & reader->begins) != 0 && reader->read(scan, token, atom)) return true;
  }
  const bool unit = (begins & UNITS) != 0;
  return unit && is_behind_select(atoms, token) && the_unit(scan, token, atom);
}

// The tokens with which one of the readers may begin, without a branch for the others; their number.
static uint32_t find_starts(const CtDateScan *scan, const Chosen *chosen, uint32_t *starts) {
  uint32_t count = 0;
  for (uint32_t token = scan->first; token < scan->end; token++) {
    starts[count] = token;
    count += (scan->words[token - scan->first].begins & chosen->begins) != 0;
  }
  return count;
}

static bool read_atoms(const CtDateScan *scan, const Chosen *chosen, CtArena *arena, Atoms *atoms) {
  CtDateAtom atom;
  uint32_t starts[CT_MAX_SENTENCE_TOKENS];
  const uint32_t count = find_starts(scan, chosen, starts);
  uint32_t behind = scan->first;  // the last atom
  for (uint32_t i = 0; i < count; i++) {
    if (starts[i] < behind || !read_atom(scan, chosen, atoms, starts[i], &atom)) continue;
    CtDateAtom *place = CT_VEC_ADD(arena, atoms);
    if (!place) return false;
    *place = atom;
    behind = atom.end;
  }
  return true;
}

// ---- What they become -----------------------------------------------------------------------

// Behind the word before a date, without "the", "about", "around".
static uint32_t before(const CtDateScan *scan, const CtDateAtom *atom) {
  uint32_t at = atom->first;
  while (at > scan->first &&
         (ct_date_is(scan, at - 1, "the") || ct_date_is(scan, at - 1, "about") ||
          ct_date_is(scan, at - 1, "around")))
    at--;
  return at;
}

// "since March" lasts to now. `at` as `before` gives it, here and in what follows.
static void read_since(const CtDateScan *scan, uint32_t at, CtDateAtom *atom) {
  uint32_t end;
  if (at == scan->first || atom->is_range ||
      !ct_date_link(scan, at - 1, CT_DATE_LINKS_ROLE_PAST, &end))
    return;
  atom->past_range = true;
  atom->days = ct_days_span(atom->days, ct_days_one(scan->anchor));
}

// "as of Sunday evening", "by 17:04"; not "will be ready by Friday", "stranded by Wednesday's eruption".
static bool is_as_of(const CtDateScan *scan, uint32_t at, const CtDateAtom *atom) {
  uint32_t end;
  const bool owns =
      ct_date_is(scan, atom->end, "'s") || ct_date_is(scan, atom->end, "\xE2\x80\x99s");
  if (owns) return false;
  const bool fine = atom->grain <= CT_GRAIN_DAY;
  for (uint32_t back = 1; back <= 2 && at >= scan->first + back; back++) {
    if (!ct_date_link(scan, at - back, CT_DATE_LINKS_ROLE_AS_OF, &end) || end != at) continue;
    return !ct_date_is(scan, at - back, "by") ||
           (fine && ct_date_tense(scan, at - back, atom->end) <= 0);
  }
  return false;
}

static bool is_date(const CtDateScan *scan, uint32_t at, CtDateAtom *atom) {
  if (atom->kind == CT_ATOM_CLOCK) return true;
  if (atom->kind == CT_ATOM_SELECT || atom->kind == CT_ATOM_OFFSET || atom->kind == CT_ATOM_PART)
    return false;
  if (atom->needs_future && ct_date_tense(scan, atom->first, atom->end) <= 0) return false;
  ct_date_resolve(scan, atom);
  read_since(scan, at, atom);
  return true;
}

static bool emit(const CtDateScan *scan, uint32_t sentence, CtDateAtom *atom, CtArena *arena,
                 CtDates *out) {
  const uint32_t at = before(scan, atom);
  if (!is_date(scan, at, atom)) return true;
  CtDate *date = CT_VEC_ADD(arena, out);
  if (!date) return false;
  *date = (CtDate){.first = atom->first,
                   .end = atom->end,
                   .sentence = sentence,
                   .days = atom->days,
                   .grain = atom->grain,
                   .weekday = atom->weekday,
                   .minute = atom->minute,
                   .past_range = atom->past_range,
                   .as_of = is_as_of(scan, at, atom),
                   .is_clock_only = atom->kind == CT_ATOM_CLOCK};
  ct_taken_set(scan->taken, atom->loose_end > atom->first ? atom->loose_end : atom->first,
               atom->end);
  return true;
}

// No digits, no word of number and none of a date or a feast: nothing that a date could begin with.
static bool tells_no_date(const CtSentence *sentence) {
  const uint64_t feasts = ct_lexicon_bit(CT_LEX_DATES) | ct_lexicon_bit(CT_LEX_HOLIDAYS);
  return (sentence->flags & (CT_SENTENCE_FIGURE | CT_SENTENCE_DATE)) == 0 &&
         (sentence->reach & feasts) == 0;
}

bool ct_dates_read(CtDocument *document, uint32_t sentence, CtDays published, CtTaken *taken,
                   CtArena *arena, CtDates *out) {
  CtSentence *at = &document->sentences.items[sentence];
  if (tells_no_date(at)) return true;
  const bool known = ct_days_known(published) && published.from == published.to;
  const CtDay anchor = known ? published.from : CT_NO_DAY;
  CtDateWord words[CT_MAX_SENTENCE_TOKENS];
  const uint32_t end =
      at->end - at->first > CT_MAX_SENTENCE_TOKENS ? at->first + CT_MAX_SENTENCE_TOKENS : at->end;
  const CtDateScan scan = {document, at, at->first, end, published, anchor, taken, words};
  Atoms atoms = {NULL, 0, 0};
  Chosen chosen;
  choose(ct_date_words_read(document, at->first, end, words), &chosen);
  if (chosen.begins == 0) return true;
  if (!read_atoms(&scan, &chosen, arena, &atoms)) return false;
  if (!atoms.items) return true;
  const uint32_t joined = ct_date_join(&scan, atoms.items, atoms.count);
  const uint32_t count = ct_date_ranges(&scan, atoms.items, joined);
  for (uint32_t i = 0; i < count; i++) {
    if (!emit(&scan, sentence, &atoms.items[i], arena, out)) return false;
  }
  return true;
}
