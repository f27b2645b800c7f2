// Years that no date took, and the pronoun "one".
#include "read/figure/identifier.h"

// ---- Years ----------------------------------------------------------------------------------------------------------

static bool is_four_digits(const CtView *view, uint32_t token) {
  const CtText text = ct_view_word(view, token);
  return text.length == 4 && (text.data[0] == '1' || text.data[0] == '2') &&
         ct_view_kind(view, token, CT_TOKEN_NUMBER) && ct_view_is_digits(view, token);
}

// A year of four digits. "The 1492 voyage": between "the" and a singular noun, which cannot be so many; "a 1200 word essay" has so many words.
static bool names_year(const CtView *view, uint32_t token) {
  const uint32_t before = ct_view_before(view, token);
  return ct_view_words(view, before, CT_WORD(THE)) && ct_view_tag(view, token + 1, CT_TAG_NOUN) &&
         !ct_view_is_hyphen(view, token + 1);
}

static bool is_year_shaped(const CtView *view, uint32_t token) {
  const CtText text = ct_view_word(view, token);
  return (text.data[0] == '1' && text.data[1] >= '7') ||
         (text.data[0] == '2' && text.data[1] == '0');
}

// What shows that a number of four digits is a figure: money or a hedge before it, a unit or scale behind it, "times".
static bool shows_figure(const CtView *view, uint32_t token) {
  const uint32_t before = ct_view_before(view, token);
  if (ct_view_cue(view, before, CT_FIGURE_CUES_CUE_FIGURE_BEFORE) ||
      ct_view_cue(view, before, CT_FIGURE_CUES_CUE_MONEY_SIGN) ||
      ct_view_is_any(view, before, "= > < ~ x \xC3\x97 \xC2\xB1 - \xE2\x88\x92"))
    return true;
  if (ct_lexicon_find_row(ct_view_word(view, before), CT_LEX_CURRENCY_CODES) >= 0) return true;
  const uint32_t next = token + 1;
  if (ct_view_is_any(view, next, "% times") || ct_view_row(view, next, CT_LEX_UNITS) >= 0 ||
      ct_view_row(view, next, CT_LEX_CURRENCIES) >= 0)
    return true;
  uint32_t words = 0;
  if (ct_view_is_stuck(view, next) && ct_view_kind(view, next, CT_TOKEN_WORD)) return true;
  return ct_view_has(view, next) &&
         ct_document_match(view->document, next, view->end, CT_LEX_UNIT_SYMBOLS, &words) >= 0 &&
         !ct_view_is_any(view, next, "in at");
}

// "2000 people", "1900 homes": a plural behind it, and nothing before it that a year has ("the 2019 elections", "in 2019 prices").
static bool counts_plural(const CtView *view, uint32_t token) {
  const uint32_t before = ct_view_before(view, token);
  if (ct_view_cue(view, before, CT_FIGURE_CUES_CUE_YEAR_BEFORE)) return false;
  if (ct_view_is_noun(view, before) || ct_view_tag(view, before, CT_TAG_ADJECTIVE))
    return false;  // "company 2018 sales"
  return ct_view_tag(view, token + 1, CT_TAG_NOUN_PLURAL) ||
         (ct_view_tag(view, token + 1, CT_TAG_ADJECTIVE) &&
          ct_view_tag(view, token + 2, CT_TAG_NOUN_PLURAL));
}

// ---- Years of an era -------------------------------------------------------------------------------------------------

static bool is_upper(const CtView *view, uint32_t token) {
  const CtText text = ct_view_word(view, token);
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] >= 'a' && text.data[i] <= 'z') return false;
  }
  return text.length > 0;
}

static bool is_era(const CtView *view, uint32_t token, uint8_t place) {
  if (ct_view_row(view, token, CT_LEX_IDENTIFIERS) < 0 || !is_upper(view, token)) return false;
  const CtLexEntry *entry = ct_document_entry(view->document, token);
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table == CT_LEX_IDENTIFIERS && ct_lex_identifiers[sense.row].place == place)
      return true;
  }
  return false;
}

static bool is_short_number(const CtView *view, uint32_t token) {
  enum { MAX_DIGITS = 4 };
  return ct_view_kind(view, token, CT_TOKEN_NUMBER) &&
         ct_view_word(view, token).length <= MAX_DIGITS;
}

// The second year of "1000 and 1260", "300-20", which `token` begins; or `token`.
static uint32_t second_year(const CtView *view, uint32_t token) {
  const bool joined = ct_view_words(view, token + 1, CT_WORD(AND) | CT_WORD(TO) | CT_WORD(OR)) ||
                      ct_view_is_dash(view, token + 1);
  return joined && is_short_number(view, token + 2) ? token + 2 : token;
}

// "AD 79", "A.D. 1000 and 1260", "44 B.C.", "300 to 20 BC". With a noun behind it is no era: "300 BC residents".
uint32_t ct_identifier_era(const CtView *view, uint32_t token, uint32_t *first, const char **rule) {
  *first = token;
  *rule = "era";
  const uint64_t near = ct_view_reach(view, ct_view_before(view, token)) |
                        ct_view_reach(view, token + 1) | ct_view_reach(view, token + 3);
  if (!(near & ct_lexicon_bit(CT_LEX_IDENTIFIERS)) || !is_short_number(view, token)) return 0;
  uint32_t last = second_year(view, token);
  if (is_era(view, ct_view_before(view, token), CT_IDENTIFIERS_PLACE_ERA_BEFORE)) {
    if (ct_view_tag(view, last + 1, CT_TAG_NOUN_PLURAL)) last = token;
    return ct_view_tag(view, last + 1, CT_TAG_NOUN_PLURAL) ? 0 : last + 1;
  }
  return is_era(view, last + 1, CT_IDENTIFIERS_PLACE_ERA_BEHIND) &&
                 !ct_view_tag(view, last + 2, CT_TAG_NOUN_PLURAL)
             ? last + 2
             : 0;
}

uint32_t ct_identifier_year(const CtView *view, uint32_t token, uint32_t *first,
                            const char **rule) {
  *first = token;
  *rule = "year";
  if (!is_four_digits(view, token)) return 0;
  const bool shaped = names_year(view, token) || is_year_shaped(view, token);
  if (!shaped || shows_figure(view, token) || counts_plural(view, token)) return 0;
  return token + 1;
}

// ---- "one" ----------------------------------------------------------------------------------------------------------

// It goes on as a numeral or a range: "one hundred", "one-third", "one in five", "one or two", "one to three".
static bool goes_on(const CtView *view, uint32_t token) {
  const uint32_t next = token + 1;
  const uint32_t after = next + (ct_view_is_dash(view, next) ? 1 : 0);
  if (ct_view_marks(view, after)->numbers != 0 && !ct_view_is(view, after, "single")) return true;
  uint32_t words = 0;
  if (ct_view_has(view, after) &&
      (ct_document_match(view->document, after, view->end, CT_LEX_UNITS, &words) >= 0 ||
       ct_document_match(view->document, after, view->end, CT_LEX_CURRENCIES, &words) >= 0))
    return true;
  const uint64_t word = ct_view_marks(view, next)->figure_words;
  if (word & (CT_WORD(AND) | CT_WORD(POINT) | CT_WORD(OUT) | CT_WORD(OVER))) return true;
  if (!(word & (CT_WORD(IN) | CT_WORD(OR) | CT_WORD(TO))) && ct_view_sign(view, next) != ',')
    return false;
  const uint32_t number = next + 1 + ct_view_words(view, next + 1, CT_WORD(EVERY));
  return ct_view_kind(view, number, CT_TOKEN_NUMBER) || ct_view_marks(view, number)->numbers != 0;
}

// Behind these it stands for a thing named before: "this one", "the one", "another one", "a new one".
static bool points_back(const CtView *view, uint32_t token) {
  const uint32_t before = ct_view_before(view, token);
  if ((ct_view_cue(view, before, CT_FIGURE_CUES_CUE_ONE_BEFORE) || ct_view_is_hyphen(view, before)))
    return true;
  return ct_view_tag(view, before, CT_TAG_ADJECTIVE) && !ct_view_is_noun(view, token + 1) &&
         !(ct_view_cue(view, before, CT_FIGURE_CUES_CUE_SIGN) || ct_view_is(view, before, "only"));
}

static bool is_counting(const CtView *view, uint32_t token) {
  const uint32_t next = token + 1;
  if (ct_view_is_noun(view, next) || ct_view_tag(view, next, CT_TAG_ADJECTIVE) ||
      ct_view_tag(view, next, CT_TAG_VERB_PARTICIPLE))
    return true;
  if (ct_view_tag(view, next, CT_TAG_VERB_PAST) || ct_view_tag(view, next, CT_TAG_VERB_GERUND))
    return true;
  const uint32_t sign = ct_view_sign(view, next);
  return ct_view_cue(view, next, CT_FIGURE_CUES_CUE_ONE_COUNTS) || sign == '-' || sign == ';';
}

// "one man's idea", "one civilian building after another": somebody, not a count.
static bool is_anybody(const CtView *view, uint32_t token) {
  enum { MAX_LOOK = 6 };
  for (uint32_t at = token + 1; at < token + MAX_LOOK && ct_view_has(view, at); at++) {
    if (ct_view_words(view, at, CT_WORD(_S))) return at <= token + 2;
    if (ct_view_words(view, at, CT_WORD(AFTER)))
      return ct_view_is_any(view, at + 1, "another") ||
             (ct_view_is(view, at + 1, "the") && ct_view_is_any(view, at + 2, "other next"));
    const uint32_t sign = ct_view_sign(view, at);
    if (sign == ',' || sign == '.' || sign == ';') return false;
  }
  return false;
}

static bool is_alone(const CtView *view) { return view->end - view->first <= 2; }

// It ends or begins a longer numeral: "twenty-one", "a hundred and one", "minus one", "one thousand".
static bool is_in_numeral(const CtView *view, uint32_t token) {
  uint32_t before = ct_view_before(view, token);
  if (ct_view_roles(view, token + 1, CT_ROLE(HUNDRED) | CT_ROLE(SCALE))) return true;
  if (ct_view_is_hyphen(view, before) || ct_view_words(view, before, CT_WORD(AND)))
    before = ct_view_before(view, before);
  const bool tens = ct_view_roles(view, before, CT_ROLE(TENS));
  return ct_view_cue(view, before, CT_FIGURE_CUES_CUE_ONE_NUMBER) ||
         (tens && !ct_view_words(view, before + 1, CT_WORD(AND)));
}

uint32_t ct_identifier_pronoun(const CtView *view, uint32_t token, uint32_t *first,
                               const char **rule) {
  *first = token;
  *rule = "one_pronoun";
  if (!ct_view_words(view, token, CT_WORD(ONE)) || is_alone(view) || is_in_numeral(view, token))
    return 0;
  if (is_anybody(view, token)) return token + 1;
  const uint64_t each = CT_WORD(THE) | CT_WORD(EVERY) | CT_WORD(EACH);
  const bool counted =
      ct_view_words(view, ct_view_before(view, token), each) && ct_view_is_noun(view, token + 1);
  if (points_back(view, token) && !counted) return token + 1;
  return goes_on(view, token) || is_counting(view, token) ? 0 : token + 1;
}
