// Units by their tables. The longest name wins; what a symbol still needs ("5 in", "9m") its guard says.
#include "read/figure/unit.h"

#include "base/limits.h"

// ---- Rows to units ------------------------------------------------------------------------------------------------

static CtKind kind_of(CtText dimension) {
  if (ct_text_starts(dimension, CT_TEXT("currency:"))) return CT_KIND_MONEY;
  if (ct_text_starts(dimension, CT_TEXT("percent"))) return CT_KIND_PERCENT;
  if (ct_text_equal(dimension, CT_TEXT("duration")) || ct_text_equal(dimension, CT_TEXT("age")))
    return CT_KIND_DURATION;
  return CT_KIND_MEASURE;
}

static CtUnit make(CtLexString name, CtLexString dimension, CtNumber factor) {
  const CtText dim = ct_lexicon_text(dimension);
  return (CtUnit){.name = ct_lexicon_text(name),
                  .dimension = dim,
                  .to_base = factor,
                  .kind = kind_of(dim),
                  .is_age = ct_text_equal(dim, CT_TEXT("age"))};
}

static CtUnit from_units(int32_t row) {
  return make(ct_lex_units[row].unit, ct_lex_units[row].dimension, ct_lex_units[row].factor);
}

CtUnit ct_unit_of_currency(int32_t row) {
  return make(ct_lex_currencies[row].unit, ct_lex_currencies[row].dimension,
              ct_lex_currencies[row].factor);
}

static CtUnit from_name(const char *word) {
  return from_units(ct_lexicon_find_row(ct_text_of(word), CT_LEX_UNITS));
}

bool ct_unit_named(CtText word, CtUnit *out) {
  const int32_t row = ct_lexicon_find_row(word, CT_LEX_UNITS);
  if (row >= 0) *out = from_units(row);
  return row >= 0;
}

// Whether an article before the unit at `token` counts one ("a kilometre", "a kg", "a dollar").
bool ct_unit_takes_article(const CtView *view, uint32_t token, uint32_t *words) {
  if (!ct_view_kind(view, token, CT_TOKEN_WORD)) return false;  // "A$300"
  const int32_t name = ct_document_match(view->document, token, view->end, CT_LEX_UNITS, words);
  if (name >= 0) return ct_lex_units[name].one;
  const int32_t symbol =
      ct_document_match(view->document, token, view->end, CT_LEX_UNIT_SYMBOLS, words);
  if (symbol >= 0)
    return ct_lex_unit_symbols[symbol].guard == CT_UNIT_SYMBOLS_GUARD_NONE &&
           ct_lex_units[ct_lex_unit_symbols[symbol].unit].one;
  const int32_t currency =
      ct_document_match(view->document, token, view->end, CT_LEX_CURRENCIES, words);
  return currency >= 0 && ct_lex_currencies[currency].one;
}

// ---- Units behind the figure ----------------------------------------------------------------------------------------

static bool is_word_of(const CtView *view, uint32_t token, CtTag a, CtTag b) {
  return ct_view_tag(view, token, a) || ct_view_tag(view, token, b);
}

// "9m" is a million before money and before what it counts in the plural ("2.7m combined sales", "5m people").
static bool counts_plural(const CtView *view, uint32_t token) {
  enum { MAX_LOOK = 5 };
  for (uint32_t at = token; at < token + MAX_LOOK && ct_view_has(view, at); at++) {
    if (ct_view_tag(view, at, CT_TAG_NOUN_PLURAL)) return true;
    if (!ct_view_is_noun(view, at) && !ct_view_tag(view, at, CT_TAG_ADJECTIVE) &&
        !ct_view_words(view, at, CT_WORD(AND) | CT_WORD(OR)) &&
        !is_word_of(view, at, CT_TAG_VERB_PARTICIPLE, CT_TAG_VERB_GERUND))
      return false;
  }
  return false;
}

// "2 in thick", "5 in." at the end; never "two in ten", "50 in all".
static bool is_inch(const CtView *view, uint32_t token, const CtNumeral *numeral) {
  if (!numeral->in_digits) return false;
  if (ct_view_is_stuck(view, token)) return true;
  return !ct_view_has(view, token + 1) || (ct_view_is_any(view, token + 1, ". , )") ||
                                           ct_view_cue(view, token + 1, CT_FIGURE_CUES_CUE_EXTENT));
}

// `the toll at "more than 200"`: the sign at `token` closes what is quoted, as a mark that opens a quotation stands before it. One
// behind digits (`a 42" screen, 36" high`) may be an inch, and opens nothing.
static bool closes_quotation(const CtView *view, uint32_t token) {
  enum { CURLY_OPEN = 0xE2809C, CURLY_CLOSE = 0xE2809D };
  const uint32_t sign = ct_view_sign(view, token);
  const uint32_t opening = sign == CURLY_CLOSE ? CURLY_OPEN : sign;
  for (uint32_t at = token; at-- > view->first;) {
    if (ct_view_sign(view, at) != opening) continue;
    if (!ct_view_is_stuck(view, at)) return true;
    if (!ct_view_kind(view, at - 1, CT_TOKEN_NUMBER)) return false;
  }
  return false;
}

static bool guard_allows(const CtView *view, uint32_t token, const CtNumeral *numeral,
                         uint8_t guard) {
  const bool stuck = ct_view_is_stuck(view, token);
  switch (guard) {
  case CT_UNIT_SYMBOLS_GUARD_DIGITS: return numeral->in_digits;
  case CT_UNIT_SYMBOLS_GUARD_DECIMAL: return numeral->in_digits && (numeral->has_decimals || stuck);
  case CT_UNIT_SYMBOLS_GUARD_MILLION:
    return numeral->in_digits && (!stuck || !counts_plural(view, token + 1));
  case CT_UNIT_SYMBOLS_GUARD_INCH: return is_inch(view, token, numeral);
  case CT_UNIT_SYMBOLS_GUARD_PRIME:
    return numeral->in_digits && stuck && !closes_quotation(view, token);
  default: return true;
  }
}

// A symbol at `token`. The words it takes come back, 0 for none.
static uint32_t read_symbol(const CtView *view, uint32_t token, const CtNumeral *numeral,
                            CtUnit *out) {
  uint32_t words = 0;
  const int32_t row =
      ct_document_match(view->document, token, view->end, CT_LEX_UNIT_SYMBOLS, &words);
  if (row < 0 || !guard_allows(view, token, numeral, ct_lex_unit_symbols[row].guard)) return 0;
  *out = from_units(ct_lex_unit_symbols[row].unit);
  return words;
}

static uint32_t read_name(const CtView *view, uint32_t token, CtUnit *out) {
  uint32_t words = 0;
  const int32_t row = ct_document_match(view->document, token, view->end, CT_LEX_UNITS, &words);
  if (row < 0) return 0;
  *out = from_units(row);
  return words;
}

// "dollars", "Danish crowns", "KWD"; a sign behind the figure ("15€").
static uint32_t read_currency(const CtView *view, uint32_t token, CtUnit *out) {
  uint32_t words = 0, code_words = 0;
  const int32_t row =
      ct_document_match(view->document, token, view->end, CT_LEX_CURRENCIES, &words);
  const int32_t code =
      ct_document_match(view->document, token, view->end, CT_LEX_CURRENCY_CODES, &code_words);
  if (row >= 0) *out = ct_unit_of_currency(row);
  if (code >= 0 && code_words >= words && !ct_lex_currency_codes[code].spelled) {
    *out = ct_unit_of_currency(ct_lex_currency_codes[code].currency);
    return code_words;
  }
  // "5 $10 notes", "200 p": a sign belongs to what follows unless it sticks to the figure.
  if (row >= 0 && ct_view_is_hyphen(view, token - 1) && ct_view_kind(view, token, CT_TOKEN_SYMBOL))
    return 0;  // "$10-$20"
  const bool sign = row >= 0 && (ct_view_kind(view, token, CT_TOKEN_SYMBOL) ||
                                 ct_view_is_any(view, token, "p c"));
  return row < 0 || (sign && !ct_view_is_stuck(view, token)) ? 0 : words;
}

static bool weighs(const CtView *view, uint32_t first) {
  enum { MAX_LOOK = 4 };
  for (uint32_t at = first, i = 0; i < MAX_LOOK; i++) {
    at = ct_view_before(view, at);
    if (at == CT_VIEW_NOWHERE) return false;
    if (ct_view_cue(view, at, CT_FIGURE_CUES_CUE_WEIGHING)) return true;
  }
  return false;
}

// "pounds" is money unless it is carried, weighed or a measure of some stuff: "a twenty-pound bag", "two pounds of rice".
static bool is_mass(const CtView *view, const CtNumeral *numeral, uint32_t token) {
  if (!ct_view_is_any(view, token, "pound pounds") ||
      ct_number_compare(numeral->scale, ct_number_of(1, 0)) > 0)
    return false;
  if (ct_view_is_hyphen(view, token - 1) &&
      ct_view_cue(view, token + 1, CT_FIGURE_CUES_CUE_MONEY_NOUN))
    return false;  // "a 150,000-pound loan"
  if (ct_view_is_hyphen(view, token - 1) || weighs(view, numeral->first)) return true;
  if (ct_view_words(view, token + 1, CT_WORD(OF)))
    return !ct_view_cue(view, token + 2, CT_FIGURE_CUES_CUE_OWNER);
  return numeral->has_decimals || ct_view_words(view, token + 1, CT_WORD(PER)) ||
         ct_view_is_noun(view, token + 1);
}

// The unit whose name begins at `token`: the longest of names, symbols and currencies.
static uint32_t read_simple(const CtView *view, uint32_t token, const CtNumeral *numeral,
                            CtUnit *out) {
  const uint64_t tables = ct_lexicon_bit(CT_LEX_UNIT_SYMBOLS) | ct_lexicon_bit(CT_LEX_UNITS) |
                          ct_lexicon_bit(CT_LEX_CURRENCIES) | ct_lexicon_bit(CT_LEX_CURRENCY_CODES);
  CtUnit found[3];
  if (!(ct_view_reach(view, token) & tables) || ct_view_is_taken(view, token)) return 0;
  const uint32_t lengths[3] = {read_symbol(view, token, numeral, &found[0]),
                               read_name(view, token, &found[1]),
                               read_currency(view, token, &found[2])};
  int best = 0;
  for (int i = 1; i < 3; i++) {
    if (lengths[i] > lengths[best]) best = i;
  }
  if (lengths[best] == 0) return 0;
  *out = found[best];
  if (best == 2 && is_mass(view, numeral, token)) *out = from_name("lb");
  return lengths[best];
}

// ---- Compounds ------------------------------------------------------------------------------------------------------

static CtText join3(CtArena *arena, CtText a, CtText b, CtText c) {
  return ct_arena_join(arena, ct_arena_join(arena, a, b), c);
}

// "kilogram" over "cubic centimetre": name, dimension and factor of the quotient.
static bool divide(CtUnit *unit, const CtUnit *by, CtArena *arena) {
  CtNumber factor;
  if (!ct_number_divide(unit->to_base, by->to_base, &factor)) return false;
  unit->name = join3(arena, unit->name, CT_TEXT(" per "), by->name);
  unit->dimension = join3(arena, unit->dimension, CT_TEXT("/"), by->dimension);
  unit->to_base = factor;
  unit->kind = CT_KIND_MEASURE;
  return unit->name.data != NULL && unit->dimension.data != NULL;
}

static bool is_square(const CtView *view, uint32_t token) {
  return ct_view_is_stuck(view, token) && ct_view_is_any(view, token, "2 \xC2\xB2");
}

// "s2" and "s²" behind a slash: the square of a unit. Takes what the tokenizer made of it.
static uint32_t read_divisor(const CtView *view, uint32_t token, CtUnit *out) {
  const CtNumeral digits = {.in_digits = true, .has_decimals = true, .scale = {1, 1, 0}};
  const uint32_t words = read_simple(view, token, &digits, out);
  if (words > 0 && is_square(view, token + words)) return 0;
  return words;
}

// "3 metres a day later", "10 km a second time": the words at `token` are no rate's.
static bool is_no_rate(const CtView *view, uint32_t token) {
  return ct_view_is_taken(view, token) ||
         ct_view_cue(view, token + 1, CT_FIGURE_CUES_CUE_AFTER_NO_RATE);
}

// "a day" behind a measure is the rate that "per day" is: "20,000 barrels a day", "a 20,000-barrel-a-day plant", "600 kg an acre".
// A date is none: "rose 3 metres a day later". The token of the unit behind the article, or 0.
static uint32_t unit_behind_article(const CtView *view, const CtUnit *unit) {
  const bool hyphens = ct_view_is_hyphen(view, unit->end) && ct_view_is_hyphen(view, unit->end + 2);
  const uint32_t article = unit->end + hyphens;
  const uint32_t by = article + 1 + hyphens;
  const bool rate = unit->kind == CT_KIND_MEASURE &&
                    ct_view_words(view, article, CT_WORD(A) | CT_WORD(AN)) &&
                    !is_no_rate(view, by) && ct_view_row(view, by, CT_LEX_RATES) >= 0 &&
                    ct_view_row(view, by, CT_LEX_UNITS) >= 0;
  return rate ? by : 0;
}

static uint32_t divisor_at(const CtView *view, const CtUnit *unit) {
  const bool slash = ct_view_sign(view, unit->end) == '/' && ct_view_is_stuck(view, unit->end);
  if (slash || ct_view_words(view, unit->end, CT_WORD(PER))) return unit->end + 1;
  return unit_behind_article(view, unit);
}

// "/h", "per hour", "/cm³", "a day" behind a unit, as often as they come. Money and counts keep theirs in `per`.
static void read_divisors(const CtView *view, CtArena *arena, CtUnit *unit) {
  enum { MAX_DIVISORS = 3 };
  for (int i = 0; i < MAX_DIVISORS; i++) {
    CtUnit by;
    const uint32_t token = divisor_at(view, unit);
    const uint32_t words = token == 0 ? 0 : read_divisor(view, token, &by);
    if (words == 0) return;
    if (unit->kind == CT_KIND_MONEY || unit->kind == CT_KIND_PERCENT ||
        unit->kind == CT_KIND_DURATION) {
      unit->per = by.name;
    } else if (!divide(unit, &by, arena)) {
      return;
    }
    unit->end = token + words;
  }
}

// Words that may stand between a figure and its unit: "2 more minutes", "three straight days", "10 full years".
static uint32_t skip_inner(const CtView *view, uint32_t token) {
  return ct_view_cue(view, token, CT_FIGURE_CUES_CUE_UNIT_INNER) ? token + 1 : token;
}

// Past what joins numeral and unit: the hyphen of "27-kilometre", "of" behind "thousands", "of a" and "a" behind "half".
static uint32_t unit_start(const CtView *view, const CtNumeral *numeral) {
  uint32_t token = numeral->end;
  if (ct_view_is_hyphen(view, token) && ct_view_is_stuck(view, token)) return token + 1;
  const bool of = ct_view_words(view, token, CT_WORD(OF));
  if (numeral->is_fraction || (numeral->has_decimals && of)) {
    const uint32_t article = token + of;  // "half a mile", "0.4 of a percentage point"
    return ct_view_cue(view, article, CT_FIGURE_CUES_CUE_ARTICLE) ? article + 1 : token;
  }
  const bool plural = numeral->kind == CT_NUMERAL_VAGUE || ct_number_sign(numeral->step) > 0;
  return of && plural ? token + 1 : token;
}

bool ct_unit_after(const CtView *view, const CtNumeral *numeral, CtArena *arena, CtUnit *out) {
  const uint32_t token = unit_start(view, numeral);
  uint32_t at = token;
  uint32_t words = read_simple(view, token, numeral, out);
  if (words == 0) {
    at = skip_inner(view, token);
    if (at == token) return false;
    words = read_simple(view, at, numeral, out);
    if (words == 0 || out->kind != CT_KIND_DURATION) return false;
  }
  out->first = numeral->end;
  out->end = at + words;
  read_divisors(view, arena, out);
  return true;
}

// ---- Rates ------------------------------------------------------------------------------------------------------------

static CtText singular(const CtView *view, uint32_t token, CtArena *arena) {
  char word[CT_MAX_TOKEN_BYTES + 8];
  const size_t length = ct_noun_singular(ct_view_word(view, token), word);
  return ct_arena_copy(arena, (CtText){word, length});
}

uint32_t ct_unit_read_per(const CtView *view, uint32_t token, CtArena *arena, CtText *per) {
  const int32_t adverb = ct_view_row(view, token, CT_LEX_RATES);
  if (adverb >= 0 && ct_lex_rates[adverb].adverb) {
    *per = ct_lexicon_text(ct_lex_rates[adverb].per);
    return token + 1;
  }
  const uint64_t each = CT_WORD(A) | CT_WORD(AN) | CT_WORD(EACH) | CT_WORD(EVERY);
  const uint64_t word = ct_view_marks(view, token)->figure_words;
  const bool per_word =
      (word & CT_WORD(PER)) || (ct_view_sign(view, token) == '/' && ct_view_is_stuck(view, token));
  if (!per_word && (!(word & each) || is_no_rate(view, token + 1))) return 0;
  const int32_t row = ct_view_row(view, token + 1, CT_LEX_RATES);
  if (row >= 0 && !ct_lex_rates[row].adverb) {
    *per = ct_lexicon_text(ct_lex_rates[row].per);
    return token + 2;
  }
  if (!per_word || !ct_view_is_noun(view, token + 1)) return 0;
  *per = singular(view, token + 1, arena);
  return token + 2;
}
