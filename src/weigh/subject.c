#include "weigh/subject.h"

#include "base/utf8.h"
#include "lexicon/lexicon.h"

enum { MAX_WORD = 48, MONTH_LEAST = 20 };

// The next word of `text` at *at, hyphens inside; its length is 0 at the end.
static CtText next_word(CtText text, size_t *at) {
  while (*at < text.length && text.data[*at] == ' ')
    ++*at;
  const size_t start = *at;
  while (*at < text.length && text.data[*at] != ' ')
    ++*at;
  return ct_text_range(text, start, *at);
}

// Without "'s", "’s", the last byte of whose apostrophe is 0x99.
static CtText stem_of(CtText word, bool *possessive) {
  size_t end = word.length - (word.length > 2 && word.data[word.length - 1] == 's');
  const unsigned char mark = (unsigned char)word.data[end - 1];
  *possessive = mark == '\'' || mark == 0x99;
  if (!*possessive) return word;
  return ct_text_range(word, 0, end - (mark == 0x99 ? 3 : 1));
}

static CtText lower_of(CtText word, char *buffer) {
  if (word.length > MAX_WORD) word.length = MAX_WORD;
  return (CtText){buffer, ct_utf8_lower_text(word, buffer, MAX_WORD)};
}

// What the table says of a word, "blue-chip" read as "blue chip".
static uint8_t use_of(CtText word) {
  char buffer[MAX_WORD];
  const CtText lower = lower_of(word, buffer);
  for (size_t i = 0; i < lower.length; i++)
    if (buffer[i] == '-') buffer[i] = ' ';
  const int32_t row = ct_lexicon_find_row(lower, CT_LEX_VALUE_WORDS);
  return row < 0 ? CT_VALUE_WORDS_USE_NONE : ct_lex_value_words[row].use;
}

static bool is_capital(CtText word) {
  return word.length > 0 && ((word.data[0] >= 'A' && word.data[0] <= 'Z') || (word.data[0] & 0x80));
}

// "FTSE", "S&P": never a common word at the beginning of a sentence.
static bool is_acronym(CtText word) {
  return word.length > 1 && is_capital(word) && word.data[1] >= '&' && word.data[1] <= 'Z';
}

static bool is_number(CtText word) {
  return word.length > 0 && word.data[0] >= '0' && word.data[0] <= '9';
}

typedef struct Reading {
  CtSubject out;
  CtText text;
  size_t owner_at, owner_end;
  uint32_t kept;
  bool named;  // a word of it is surely a name
  bool vote;   // whose words are the winner's name
  bool index;  // an index of shares
} Reading;

static void keep(Reading *r, CtText word, size_t at) {
  if (r->kept == 0) r->out.name = ct_text_range(r->text, at, r->text.length);
  r->kept++;
  r->named = r->named || is_acronym(word) || is_number(word);
}

static void own(Reading *r, size_t at, CtText word) {
  if (r->owner_end == 0) r->owner_at = at;
  r->owner_end = at + word.length;
  r->out.owner = ct_text_range(r->text, r->owner_at, r->owner_end);
}

static void add_what(Reading *r, CtText word) {
  char buffer[MAX_WORD];
  r->out.what = ct_text_hash(lower_of(word, buffer), r->out.what * 31 + 7);
}

// A country or city that only says where: "UK inflation", "London's FTSE 100"; not of a company called like a town.
static bool is_where(const Reading *r, CtText word, bool possessive, bool before_common) {
  return !r->out.owned && !r->vote && is_capital(word) && (possessive || before_common) &&
         ct_place_find(word, NULL) >= 0;
}

static void read_word(Reading *r, CtText raw, size_t at, CtText next) {
  bool possessive;
  const CtText word = stem_of(raw, &possessive);
  const uint8_t use = use_of(word);
  const bool common = next.length > 0 && !is_capital(next) && !is_number(next);
  if (use == CT_VALUE_WORDS_USE_LOOSE && (next.length > 0 || r->kept > 0)) return;
  // "the Nikkei [share average]"
  if (r->index && r->kept > 0 &&
      (use == CT_VALUE_WORDS_USE_INDEX || use == CT_VALUE_WORDS_USE_TRADED))
    return;
  if (next.length > 0 && is_where(r, word, possessive, common)) {
    r->out.place = ct_place_find(word, NULL);
    return;
  }
  // "second-quarter", "full-year", "year-on-year"
  if (next.length > 0 && ct_text_find(word, CT_TEXT("-"), 0) != SIZE_MAX) {
    char buffer[MAX_WORD];
    r->out.term = ct_text_hash(lower_of(word, buffer), 1);
    r->out.own_term = true;
    return;
  }
  // "the mid-cap FTSE 250": a common word before a name tells more of it.
  if (!r->out.owned && !is_capital(word) && is_acronym(next)) return;
  keep(r, raw, at);
  const bool whose = r->vote || (r->out.owned && next.length > 0 && is_capital(word) &&
                                 use != CT_VALUE_WORDS_USE_KIND);
  if (whose)
    own(r, at, word);
  else if (next.length > 0)
    add_what(r, word);
}

static uint8_t head_use(const CtClaim *claim) { return use_of(claim->things[0].head); }

// A single common word says too little, but for "inflation" and its like.
static bool is_vague(const Reading *r, uint8_t use, const CtClaim *claim) {
  if (r->kept == 0) return true;
  if (r->kept > 1 || r->named || r->out.owned || r->vote) return false;
  if (use == CT_VALUE_WORDS_USE_KNOWN) return false;
  return !is_capital(r->out.name) || ct_text_starts(claim->quote_text, r->text) || claim->in_title;
}

// The day on which results are told is not what they are of; what is traded is of a day, prices are of a month.
static void read_days(const CtClaim *claim, uint8_t use, CtSubject *out) {
  const bool known = ct_days_known(claim->time) && claim->of.length == 0;
  const bool month = known && claim->time.to - claim->time.from >= MONTH_LEAST;
  if (known && (month || (use != CT_VALUE_WORDS_USE_RESULT && use != CT_VALUE_WORDS_USE_KNOWN)))
    out->days = claim->time;
  out->own_days = ct_days_known(out->days);
  if (month) out->period = claim->time_text;
}

// "Shares [of] Nordwell", "sales [at] Nordwell": where the reader lets a thing go on, its owner stands behind.
static bool is_lead(CtText word) {
  return word.length == 2 && (word.data[0] == 'o' || word.data[0] == 'i' || word.data[0] == 'a');
}

CtSubject ct_subject_of(const CtClaim *claim) {
  Reading r = {.out = {.place = -1, .days = CT_NO_DAYS}};
  if (claim->thing_count != 1 || claim->things[0].implied) return r.out;
  const uint8_t use = head_use(claim);
  r.text = claim->things[0].text;
  r.vote = claim->of.length > 0;
  r.index = use == CT_VALUE_WORDS_USE_INDEX;
  r.out.owned = use == CT_VALUE_WORDS_USE_RESULT || use == CT_VALUE_WORDS_USE_TRADED;
  size_t at = 0;
  for (CtText word = next_word(r.text, &at); word.length > 0;) {
    const size_t start = (size_t)(word.data - r.text.data);
    const CtText next = next_word(r.text, &at);
    const bool led = r.out.owned && is_lead(next);
    read_word(&r, word, start, led ? CT_NO_TEXT : next);
    if (led && r.out.owner.length == 0) r.out.owner = ct_text_range(r.text, at + 1, r.text.length);
    word = led ? CT_NO_TEXT : next;
  }
  if (!r.vote && !r.index) add_what(&r, claim->things[0].head);
  if (is_vague(&r, use, claim)) r.out.name = CT_NO_TEXT;
  r.out.placeless = r.out.owned || r.named;
  read_days(claim, use, &r.out);
  return r.out;
}

bool ct_subject_is_known(const CtSubject *subject) {
  return subject->name.data && (!subject->owned || subject->owner.length > 0);
}

static bool same_owner(CtText a, CtText b) {
  if (a.length == 0 || b.length == 0) return a.length == b.length;
  return ct_text_equal_ascii_case(a, b);
}

bool ct_subject_same(const CtSubject *a, const CtSubject *b) {
  return a->what == b->what && same_owner(a->owner, b->owner);
}

bool ct_subject_is_fuller(CtText longer, CtText owner) {
  if (owner.length == 0 || longer.length <= owner.length) return false;
  const size_t rest = longer.length - owner.length;
  if (longer.data[owner.length] == ' ' &&
      ct_text_equal_ascii_case(ct_text_range(longer, 0, owner.length), owner))
    return true;
  return longer.data[rest - 1] == ' ' &&
         ct_text_equal_ascii_case(ct_text_range(longer, rest, longer.length), owner);
}

CtText ct_subject_speaker(const CtClaim *claim) {
  size_t at = 0;
  for (CtText word = next_word(claim->speaker, &at); word.length > 0;
       word = next_word(claim->speaker, &at)) {
    if (use_of(word) == CT_VALUE_WORDS_USE_LOOSE) continue;
    if (!is_capital(word)) return CT_NO_TEXT;
    const size_t start = (size_t)(word.data - claim->speaker.data);
    return ct_text_range(claim->speaker, start, claim->speaker.length);
  }
  return CT_NO_TEXT;
}
