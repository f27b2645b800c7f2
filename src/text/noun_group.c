// Noun groups: "at least 14 Ukrainian civilians", "a staggering more than 650 drones", "US$4.7
// billion", "17 percent", "Ukraine's armed forces", "the 22-year-old man". One walk over the tags;
// a group ends where a word cannot go on with it.
#include "text/chars.h"
#include "text/group.h"

#define BIT CT_TAG_BIT
#define NOUNS (BIT(NOUN) | BIT(NOUN_PLURAL) | BIT(NAME))
#define MODIFIERS (BIT(ADJECTIVE) | BIT(NUMBER) | NOUNS)
#define NO_TOKEN 0xFFFFFFFFu

typedef struct Walk {
  const CtDocument *document;
  uint32_t first;
  uint32_t end;     // of the sentence
  uint32_t at;      // the next token
  uint32_t head;    // the last noun, else the last number, determiner or pronoun; NO_TOKEN
  uint32_t figure;  // the last number
  uint32_t stop;    // past the last token that surely belongs to the group
} Walk;

static inline uint32_t bit_at(const Walk *walk, uint32_t token) {
  return token < walk->end ? ct_tag_bit(walk->document, token) : 0;
}

static char byte_of(const Walk *walk, uint32_t token) {
  return walk->document->text.data[walk->document->tokens.items[token].start];
}

bool ct_is_tight_sign(const CtDocument *document, uint32_t token) {
  const CtToken *tokens = document->tokens.items;
  if ((tokens[token].flags | tokens[token + 1].flags) & CT_TOKEN_SPACE_BEFORE) return false;
  const char first = document->text.data[tokens[token].start];
  return first == '-' || (first == '\xE2' && tokens[token].end - tokens[token].start == 3 &&
                          document->text.data[tokens[token].start + 1] == '\x80' &&
                          (unsigned char)document->text.data[tokens[token].start + 2] <= 0x94);
}

static bool is_date_word(const Walk *walk, uint32_t token) {
#ifdef CT_LEX_HAS_DATES
  return ct_document_has(walk->document, token, CT_LEX_DATES);
#else
  (void)walk, (void)token;
  return false;
#endif
}

static void take(Walk *walk, uint32_t end) {
  walk->at = end;
  walk->stop = end;
}

// "air-defence", "14-year-old", "US-led": whatever is tied on by hyphens goes along. The last part
// counts as the word.
static uint32_t compound_end(const Walk *walk, uint32_t token) {
  uint32_t last = token;
  while (last + 2 < walk->end + 0 && ct_is_tight_hyphen(walk->document, last + 1, walk->end))
    last += 2;
  return last + 1;
}

// ---- What may go on with the group ------------------------------------------------------------

// "more than 650", "very large": adverbs with what they belong to; the token after them, or
// `token`.
static uint32_t adverbs_end(const Walk *walk, uint32_t token) {
  uint32_t at = token;
  while (bit_at(walk, at) & BIT(ADVERB))
    at++;
  if (at == token) return token;
  const bool hedged_article = (bit_at(walk, at) & BIT(DETERMINER)) &&
                              (bit_at(walk, at + 1) & MODIFIERS) &&
                              ct_document_has(walk->document, at + 1, CT_LEX_NUMBERS);
  if (hedged_article) return at + 1;
  const uint32_t next = bit_at(walk, at);
  if (next & (BIT(NUMBER) | BIT(SYMBOL))) return at;
  return next & BIT(ADJECTIVE) ? at : token;
}

// "three and a half years", "two and three quarters".
static bool is_and_a_half(const Walk *walk, uint32_t token) {
  if (token + 2 >= walk->end ||
      !ct_text_equal_ascii_case(ct_document_word(walk->document, token), CT_TEXT("and")))
    return false;
  if (!(bit_at(walk, token + 1) & (BIT(DETERMINER) | BIT(NUMBER)))) return false;
  const int32_t row = ct_lexicon_row(ct_document_entry(walk->document, token + 2), CT_LEX_NUMBERS);
  return row >= 0 && ct_lex_numbers[row].role == CT_NUMBERS_ROLE_FRACTION;
}

// "40 to 50 people", "one or two", "40–50": a range of figures is one.
static uint32_t range_end(const Walk *walk, uint32_t token) {
  if (is_and_a_half(walk, token)) return token + 2;
  const uint32_t joint = BIT(TO) | BIT(PREPOSITION) | BIT(CONJUNCTION) | BIT(PUNCT);
  if (!(bit_at(walk, token) & joint) || !(bit_at(walk, token + 1) & BIT(NUMBER))) return token;
  const CtText word = ct_document_word(walk->document, token);
  const bool is_joint = ct_text_equal_ascii_case(word, CT_TEXT("to")) ||
                        ct_text_equal_ascii_case(word, CT_TEXT("or")) ||
                        ct_is_tight_hyphen(walk->document, token, walk->end);
  return is_joint ? token + 1 : token;
}

// "Section 333", "Flight 40": the number of a name; "in one attack 14 people" begins a new group.
static bool is_number_of_name(const Walk *walk, uint32_t token) {
  const uint32_t before = bit_at(walk, token - 1);
  if (before & BIT(NOUN_PLURAL)) return false;
  if ((before & BIT(NAME)) && is_date_word(walk, token - 1))
    return true;  // "the August 28 barrage"
  return !(bit_at(walk, token + 1) & (NOUNS | BIT(ADJECTIVE) | BIT(NUMBER)));
}

// Behind a noun: another noun goes on, except a day ("killed 14 people Monday") behind what is no
// day itself.
static bool goes_on_behind_noun(const Walk *walk, uint32_t token) {
  const uint32_t bit = bit_at(walk, token);
  const bool after_hyphen =
      token > walk->first && ct_is_tight_hyphen(walk->document, token - 1, walk->end);
  if (after_hyphen) return true;
  if (bit & BIT(NUMBER)) return is_number_of_name(walk, token);
  const bool new_group =
      (bit & BIT(NAME)) || is_date_word(walk, token);  // "the 51 missiles | hours after"
  if (new_group && (bit_at(walk, token - 1) & BIT(NOUN_PLURAL))) return false;
  if ((bit & BIT(NOUN_PLURAL)) && ct_document_has(walk->document, token, CT_LEX_NUMBERS))
    return false;
  if (bit & BIT(ADJECTIVE) && token >= walk->first + 2 &&
      ct_is_tight_hyphen(walk->document, token - 2, walk->end))
    return true;
  if (bit & BIT(ADJECTIVE))
    return (bit_at(walk, token - 1) & BIT(NAME)) && (bit_at(walk, token + 1) & NOUNS);
  if (!(bit & NOUNS)) return false;
  return !is_date_word(walk, token) || is_date_word(walk, token - 1) || !(bit & BIT(NAME));
}

static bool goes_on(const Walk *walk, uint32_t token) {
  const uint32_t bit = bit_at(walk, token);
  if (!(bit & MODIFIERS)) return false;
  if (token > walk->first && ct_document_begins_verb(walk->document, token, walk->end))
    return false;
  const bool has_noun =
      walk->head != NO_TOKEN && (bit_at(walk, walk->head) & NOUNS) && walk->head + 1 == token;
  return !has_noun || goes_on_behind_noun(walk, token);
}

static void take_word(Walk *walk, uint32_t token) {
  const uint32_t end = compound_end(walk, token);
  const uint32_t bit = bit_at(walk, end - 1);
  if (bit_at(walk, token) & BIT(NUMBER)) walk->figure = token;
  if (bit & NOUNS) walk->head = end - 1;
  // "95 dead": an adjective belongs to the group only when a noun follows; "a one-year-old" has its
  // noun inside.
  walk->at = end;
  if (end > token + 1 || !(bit & BIT(ADJECTIVE))) walk->stop = end;
}

// "Ukraine's armed forces", "the soldiers' families": what is possessed goes on.
static bool take_possessive(Walk *walk) {
  const uint32_t bit = bit_at(walk, walk->at);
  const bool clitic =
      (bit & BIT(POSSESSIVE)) && byte_of(walk, walk->at) != 'h' && walk->head + 1 == walk->at;
  const bool plural =
      (bit & BIT(PUNCT)) && walk->head != NO_TOKEN && walk->head + 1 == walk->at &&
      (bit_at(walk, walk->head) & BIT(NOUN_PLURAL)) &&
      ct_class_at(walk->document->text, walk->document->tokens.items[walk->at].start) ==
          CT_CHAR_APOSTROPHE &&
      !(walk->document->tokens.items[walk->at].flags & CT_TOKEN_SPACE_BEFORE);
  if (!clitic && !plural) return false;
  const uint32_t next = adverbs_end(walk, walk->at + 1);
  if (!(bit_at(walk, next) & MODIFIERS)) return false;
  walk->head = NO_TOKEN;
  walk->at = next;
  return true;
}

// "$US160 million"
static bool is_currency_code(const Walk *walk, uint32_t token) {
  if (token + 1 >= walk->end || !(bit_at(walk, token) & BIT(NAME))) return false;
  const CtToken *tokens = walk->document->tokens.items;
  const bool space = (tokens[token].flags | tokens[token + 1].flags) & CT_TOKEN_SPACE_BEFORE;
  return tokens[token + 1].kind == CT_TOKEN_NUMBER && !space;
}

// "$ 4.7", "17 %", "£5m": signs go with the figure before or after them.
static bool take_symbol(Walk *walk) {
  if (!(bit_at(walk, walk->at) & BIT(SYMBOL))) return false;
  const bool code = is_currency_code(walk, walk->at + 1);
  const bool before = code || (bit_at(walk, walk->at + 1) & BIT(NUMBER));
  const bool after = walk->at > walk->first && (bit_at(walk, walk->at - 1) & BIT(NUMBER));
  if (!before && !after) return false;
  if (after) walk->figure = walk->at;
  if (!after && walk->head + 1 == walk->at) walk->head = NO_TOKEN;  // "US$4.7"
  take(walk, walk->at + (code ? 2 : 1));
  return true;
}

static bool take_quote(Walk *walk) {
  const char c = walk->at < walk->end ? byte_of(walk, walk->at) : 0;
  const bool quote =
      (bit_at(walk, walk->at) & BIT(PUNCT)) && (c == '"' || c == '\xE2') && walk->head == NO_TOKEN;
  if (!quote || !(bit_at(walk, walk->at + 1) & MODIFIERS) ||
      ct_is_tight_hyphen(walk->document, walk->at, walk->end))
    return false;
  const CtToken *tokens = walk->document->tokens.items;
  const bool opens = (tokens[walk->at].flags & CT_TOKEN_SPACE_BEFORE) &&
                     !(tokens[walk->at + 1].flags & CT_TOKEN_SPACE_BEFORE);
  if (opens) walk->at++;
  return opens;
}

static bool take_next(Walk *walk) {
  const uint32_t may_go_on = MODIFIERS | BIT(ADVERB) | BIT(SYMBOL) | BIT(POSSESSIVE) | BIT(PUNCT);
  const bool after_figure = walk->figure != NO_TOKEN && walk->figure + 1 == walk->at;
  if (walk->at >= walk->end) return false;
  if (!(bit_at(walk, walk->at) & may_go_on) && !after_figure) return false;
  if (goes_on(walk, walk->at)) {
    take_word(walk, walk->at);
    return true;
  }
  const uint32_t adverbs = walk->head == NO_TOKEN ? adverbs_end(walk, walk->at) : walk->at;
  if (adverbs > walk->at) {
    walk->at = adverbs;
    return true;
  }
  const uint32_t range = after_figure ? range_end(walk, walk->at) : walk->at;
  if (range > walk->at) {
    walk->at = range;
    return true;
  }
  return take_symbol(walk) || take_possessive(walk) || take_quote(walk);
}

// ---- The group --------------------------------------------------------------------------------

// "all the", "both of": determiners may follow one another.
static uint32_t take_opening(Walk *walk) {
  uint32_t opening = NO_TOKEN;
  while (bit_at(walk, walk->at) & (BIT(DETERMINER) | BIT(POSSESSIVE))) {
    opening = walk->at;
    take(walk, walk->at + 1);
  }
  return opening;
}

static bool finish(const Walk *walk, uint32_t opening, CtPhrase *out) {
  uint32_t head = walk->head != NO_TOKEN ? walk->head : walk->figure;
  // "those who", "all were": a determiner alone stands for its noun. An adjective alone is no
  // group.
  if (head == NO_TOKEN && opening != NO_TOKEN && walk->stop == opening + 1) head = opening;
  if (head == NO_TOKEN && walk->stop > walk->first + 1 && opening != NO_TOKEN)
    head = walk->stop - 1;
  if (head == NO_TOKEN || head >= walk->stop) return false;
  *out = (CtPhrase){.first = walk->first, .end = walk->stop, .head = head, .kind = CT_PHRASE_NOUN};
  return true;
}

bool ct_noun_group(const CtDocument *document, uint32_t token, uint32_t end, CtPhrase *out) {
  Walk walk = {document, token, end, token, NO_TOKEN, NO_TOKEN, token};
  if (ct_tag_bit(document, token) & BIT(PRONOUN)) {
    *out = (CtPhrase){.first = token, .end = token + 1, .head = token, .kind = CT_PHRASE_NOUN};
    return true;
  }
  const uint32_t opening = take_opening(&walk);
  while (take_next(&walk)) {
  }
  return walk.stop > token && finish(&walk, opening, out);
}
