// Numbers that are part of a name: behind a label, behind a hyphen, before a street, with letters stuck to them.
#include "read/figure/identifier.h"
#include "read/figure/unit.h"

static bool is_number(const CtView *view, uint32_t token) {
  return ct_view_kind(view, token, CT_TOKEN_NUMBER);
}

static bool is_cardinal_word(const CtView *view, uint32_t token) {
  return ct_view_roles(view, token, CT_ROLE(DIGIT) | CT_ROLE(TEEN));
}

// The row of `identifiers` with this place whose words end right before `end`, and where they begin; -1 for none.
static int32_t label_ending(const CtView *view, uint32_t end, uint32_t *first) {
  enum { MAX_LABEL_WORDS = 3 };
  const uint32_t least = end - view->first < MAX_LABEL_WORDS ? view->first : end - MAX_LABEL_WORDS;
  if (!(ct_view_reach_of(view, least, end) & ct_lexicon_bit(CT_LEX_IDENTIFIERS))) return -1;
  for (uint32_t length = MAX_LABEL_WORDS; length > 0; length--) {
    if (end < view->first + length) continue;
    const uint32_t start = end - length;
    uint32_t words = 0;
    const CtLexEntry *entry =
        ct_document_match_entry(view->document, start, end, CT_LEX_IDENTIFIERS, &words);
    if (!entry || words != length) continue;
    for (uint8_t i = 0; i < entry->sense_count; i++) {
      const CtSense sense = ct_lexicon_sense(entry, i);
      if (sense.table != CT_LEX_IDENTIFIERS ||
          ct_lex_identifiers[sense.row].place != CT_IDENTIFIERS_PLACE_LABEL)
        continue;
      *first = start;
      return sense.row;
    }
  }
  return -1;
}

// What makes the number behind a label a figure after all: a unit or a scale word behind it.
static bool is_followed_by_unit(const CtView *view, uint32_t token) {
  return ct_view_sign(view, token) == '%' || ct_view_row(view, token, CT_LEX_UNITS) >= 0 ||
         ct_view_roles(view, token, CT_ROLE(SCALE) | CT_ROLE(HUNDRED));
}

// The same for words that are labels without a capital too: what it counts, "a row 21 metres long", "number 5 people".
static bool is_followed_by_counted(const CtView *view, uint32_t token) {
  if (is_followed_by_unit(view, token)) return true;
  return ct_view_tag(view, token, CT_TAG_NOUN_PLURAL) && !ct_view_is_capital(view, token);
}

// "in Room 12 and 12 Germans"
static bool is_people(const CtView *view, uint32_t token) {
  return ct_view_row(view, token, CT_LEX_DEMONYMS) >= 0;
}

// "Section 333", "Flight 40", "Row 21", "Game Two". The label's list goes on: "Sections 3 and 4".
static uint32_t labelled(const CtView *view, uint32_t token, uint32_t *first) {
  uint32_t label = token;
  const int32_t row = label_ending(view, token, &label);
  if (row < 0) return 0;
  if (ct_lex_identifiers[row].capital && !ct_view_is_capital(view, label)) return 0;
  if (!is_number(view, token) && !ct_view_is_capital(view, token) &&
      ct_lex_identifiers[row].capital)
    return 0;
  // "Boeing 737 jets" is a name with its kind behind it.
  const bool capital = ct_lex_identifiers[row].capital;
  if (capital ? is_followed_by_unit(view, token + 1) : is_followed_by_counted(view, token + 1))
    return 0;
  *first = token;
  if (ct_view_is_any(view, token + 1, "and to - \xE2\x80\x93 &") && is_number(view, token + 2) &&
      !is_followed_by_counted(view, token + 3) && !is_people(view, token + 3))
    return token + 3;
  return token + 1;
}

// "10-to-15-minute", "one-in-100-year": the word joins two figures. The falling "10-to-1" are odds: all of it is taken.
static bool joins_figures(const CtView *view, uint32_t word, uint32_t token, uint32_t *odds) {
  CtNumber low, high;
  const uint32_t hyphen = ct_view_before(view, word);
  const uint32_t number = ct_view_before(view, hyphen);
  if (!ct_view_words(view, word, CT_WORD(TO) | CT_WORD(IN) | CT_WORD(OF) | CT_WORD(OR)) ||
      !ct_view_is_hyphen(view, hyphen) || !ct_view_is_stuck(view, hyphen) ||
      !ct_view_is_stuck(view, word))
    return false;
  if (ct_view_words(view, word, CT_WORD(TO)) && is_number(view, number) &&
      ct_number_parse(ct_view_word(view, number), &low) &&
      ct_number_parse(ct_view_word(view, token), &high) && ct_number_compare(low, high) >= 0)
    *odds = number;
  return true;
}

// "PS5", "PS321": not the pounds of "PS21,700".
static bool is_code(const CtView *view, uint32_t token) {
  CtUnit unit;
  const uint32_t code = ct_view_before(view, token);
  return ct_view_kind(view, code, CT_TOKEN_WORD) && ct_unit_is_spelled(view, code) &&
         !ct_unit_before(view, token, view->first, &unit);
}

// "F-16", "COVID-19", "TA-125", "mid-20s", "top-10", "PS5": letters and digits without a space, mostly with a hyphen. Not "EUR-50".
static uint32_t hyphened(const CtView *view, uint32_t token, uint32_t *first) {
  if (!ct_view_is_stuck(view, token)) return 0;
  const uint32_t hyphen = ct_view_before(view, token);
  if (is_code(view, token)) {
    *first = hyphen;
    return token + 1;
  }
  if (!ct_view_is_dash(view, hyphen) || ct_view_sign(view, hyphen) == '~' ||
      !ct_view_is_stuck(view, hyphen))
    return 0;
  const uint32_t word = ct_view_before(view, hyphen);
  // "5k-20k", "3km-5km": the letters belong to a figure.
  if (ct_view_is_stuck(view, word) &&
      ct_view_kind(view, ct_view_before(view, word), CT_TOKEN_NUMBER))
    return 0;
  if (ct_view_row(view, word, CT_LEX_UNITS) >= 0 || ct_view_row(view, word, CT_LEX_NUMBERS) >= 0)
    return 0;
  if (!ct_view_kind(view, word, CT_TOKEN_WORD) && !ct_view_kind(view, word, CT_TOKEN_MIXED))
    return 0;
  if (ct_view_row(view, word, CT_LEX_HEDGES) >= 0) return 0;
  *first = word;
  if (!joins_figures(view, word, token, first)) return token + 1;
  return *first == word ? 0 : token + 1;
}

// "At Camp Mystic 27 died": the name is a place, which a preposition without an article tells.
static bool is_place(const CtView *view, uint32_t name) {
  uint32_t before = name;
  while (ct_view_tag(view, before, CT_TAG_NAME))
    before = ct_view_before(view, before);
  return ct_view_cue(view, before, CT_FIGURE_CUES_CUE_PLACE_BEFORE);
}

// "The iPhone 11 Pro and 11 Pro Max": the model again, its number being a name already.
static uint32_t repeated(const CtView *view, uint32_t token, uint32_t *first) {
  enum { MAX_BACK = 8 };
  uint32_t at = ct_view_before(view, token);
  if (!ct_view_tag(view, at, CT_TAG_CONJUNCTION) && ct_view_sign(view, at) != ',') return 0;
  if (!ct_view_is_capital(view, token + 1)) return 0;
  if (is_followed_by_counted(view, token + 1) || is_people(view, token + 1)) return 0;
  for (int i = 0; i < MAX_BACK; i++) {
    at = ct_view_before(view, at);
    if (at == CT_VIEW_NOWHERE) return 0;
    if (!ct_view_is_taken(view, at)) continue;
    if (!ct_text_equal(ct_view_word(view, at), ct_view_word(view, token))) continue;
    *first = token;
    return token + 1;
  }
  return 0;
}

// A name in capitals and a short number behind it: "Windows 10", "Dax 30", "Voyager 2". Not where the number counts what follows.
static uint32_t behind_name(const CtView *view, uint32_t token, uint32_t *first) {
  const uint32_t name = ct_view_before(view, token);
  if (name == CT_VIEW_NOWHERE || name == view->first) return 0;
  if (!ct_view_tag(view, name, CT_TAG_NAME))
    return ct_view_is_digits(view, token) ? repeated(view, token, first) : 0;
  if (!ct_view_is_digits(view, token) || !ct_view_is_capital(view, name) ||
      ct_view_is_stuck(view, token))
    return 0;
  if (ct_view_word(view, token).length > 4 || ct_view_is_noun(view, token + 1) ||
      is_followed_by_counted(view, token + 1))
    return 0;
  if (ct_view_tag(view, token + 1, CT_TAG_ADJECTIVE) ||
      ct_view_tag(view, token + 1, CT_TAG_VERB_PARTICIPLE))
    return 0;
  if (is_place(view, name) || ct_view_row(view, name, CT_LEX_CURRENCIES) >= 0 ||
      (ct_lexicon_find_row(ct_view_word(view, name), CT_LEX_CURRENCY_CODES) >= 0 &&
       !ct_unit_is_spelled(view, name)))
    return 0;
  *first = token;
  return token + 1;
}

// "# 5", "#1"
static uint32_t behind_hash(const CtView *view, uint32_t token, uint32_t *first) {
  const uint32_t sign = ct_view_sign(view, ct_view_before(view, token));
  if (sign != '#' && sign != 0xE28496 && sign != 0xC2A7) return 0;
  *first = token;
  return token + 1;
}

static bool is_street(const CtView *view, uint32_t token) {
  uint32_t words = 0;
  if (!ct_view_is_capital(view, token)) return false;
  const CtLexEntry *entry =
      ct_document_match_entry(view->document, token, view->end, CT_LEX_IDENTIFIERS, &words);
  for (uint8_t i = 0; entry && i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table == CT_LEX_IDENTIFIERS &&
        ct_lex_identifiers[sense.row].place == CT_IDENTIFIERS_PLACE_STREET)
      return true;
  }
  return false;
}

static bool is_ordinal(const CtView *view, uint32_t token) {
  return is_number(view, token) || ct_view_cue(view, token, CT_FIGURE_CUES_CUE_ORDINAL_END);
}

// "10 Downing Street", "49 Zorro Ranch Road", "9 E 71st St", "221B Baker Street", "22 Ave Foch"
static uint32_t address(const CtView *view, uint32_t token, uint32_t *first) {
  enum { MAX_STREET_WORDS = 5 };
  uint32_t at = token + 1;
  if (ct_view_is_stuck(view, at) && ct_view_kind(view, at, CT_TOKEN_WORD) &&
      ct_view_word(view, at).length == 1)
    at++;
  if (!(ct_view_is_capital(view, at) || is_ordinal(view, at)) || !ct_view_is_digits(view, token))
    return 0;
  for (; at < token + 1 + MAX_STREET_WORDS && ct_view_has(view, at); at++) {
    if (is_street(view, at)) {
      *first = token;
      return at + 1;
    }
    if (!is_ordinal(view, at) &&
        !(ct_view_is_capital(view, at) && ct_view_kind(view, at, CT_TOKEN_WORD)))
      return 0;
  }
  return 0;
}

// "737s", "1990s", "221B", "3D": letters stuck to digits that are no unit, scale or ordinal.
static uint32_t with_letters(const CtView *view, uint32_t token, uint32_t *first) {
  const uint32_t letters = token + 1;
  if (!ct_view_is_stuck(view, letters) || !ct_view_kind(view, letters, CT_TOKEN_WORD)) return 0;
  if (ct_view_cue(view, letters, CT_FIGURE_CUES_CUE_ORDINAL_END) ||
      ct_view_row(view, letters, CT_LEX_HEDGES) >= 0)
    return 0;
  if (ct_view_sign(view, letters + 1) == '$' && ct_view_is_stuck(view, letters + 1))
    return 0;  // "3.14US$"
  if (ct_view_roles(view, letters, CT_ROLE(SUFFIX) | CT_ROLE(SCALE))) return 0;
  const bool plural_digits = ct_view_is(view, letters, "s") && ct_view_is_digits(view, token) &&
                             ct_view_word(view, token).length >= 2;
  if (!plural_digits && (ct_view_row(view, letters, CT_LEX_UNITS) >= 0 ||
                         ct_view_row(view, letters, CT_LEX_CURRENCIES) >= 0))
    return 0;
  uint32_t words = 0;
  if (!plural_digits &&
      ct_document_match(view->document, letters, view->end, CT_LEX_UNIT_SYMBOLS, &words) >= 0)
    return 0;
  if (!plural_digits &&
      ct_document_match(view->document, letters, view->end, CT_LEX_CURRENCY_CODES, &words) >= 0)
    return 0;
  if (ct_view_word(view, letters).length > 4) return 0;
  *first = token;
  return token + 2;
}

uint32_t ct_identifier_name(const CtView *view, uint32_t token, uint32_t *first,
                            const char **rule) {
  const bool number = is_number(view, token);
  uint32_t past = number || is_cardinal_word(view, token) ? labelled(view, token, first) : 0;
  *rule = "label";
  if (past != 0 || !number) return past;
  *rule = "hyphened_name";
  if ((past = hyphened(view, token, first)) != 0) return past;
  *rule = "number_sign";
  if ((past = behind_hash(view, token, first)) != 0) return past;
  *rule = "address";
  if ((past = address(view, token, first)) != 0) return past;
  *rule = "letters";
  if ((past = with_letters(view, token, first)) != 0) return past;
  *rule = "name";
  return behind_name(view, token, first);
}
