// Verb groups: auxiliaries, adverbs, the main verb and its particle: "were reportedly killed", "has
// been shot down", "may not have known", "to flee". A bare participle ("14 killed") is one too, and
// passive.
#include "text/group.h"

#define BIT CT_TAG_BIT
#define VERBS                                                                                      \
  (BIT(VERB_BASE) | BIT(VERB_PRESENT) | BIT(VERB_PAST) | BIT(VERB_PARTICIPLE) | BIT(VERB_GERUND))
#define HELPERS (BIT(AUXILIARY) | BIT(MODAL) | BIT(TO))
#define NO_TOKEN 0xFFFFFFFFu

static const CtLexClosedClass *grammar_of(const CtDocument *document, uint32_t token) {
  const int32_t row = ct_token_row(&document->tokens.items[token], CT_LEX_CLOSED_CLASS);
  return row < 0 ? NULL : &ct_lex_closed_class[row];
}

static bool is_negative(const CtDocument *document, uint32_t token) {
  const CtLexClosedClass *word = grammar_of(document, token);
  return word && word->negative;
}

typedef struct Helpers {
  bool be;  // also get: "got killed"
  bool have;
  uint8_t modal;
} Helpers;

// "'s" that was tagged an auxiliary is taken for a form of be.
static void note_helper(const CtDocument *document, uint32_t token, Helpers *helpers) {
  const CtLexClosedClass *word = grammar_of(document, token);
  if (ct_tag_bit(document, token) & BIT(MODAL)) {
    helpers->modal =
        (uint8_t)(1 + ct_lexicon_row(ct_document_entry(document, token), CT_LEX_MODALS));
    return;
  }
  if (!word) return;
  if (word->aux == CT_CLOSED_CLASS_AUX_BE || word->use == CT_CLOSED_CLASS_USE_CLITIC)
    helpers->be = true;
  if (word->aux == CT_CLOSED_CLASS_AUX_HAVE) helpers->have = true;
}

// Adverbs belong to the group when a verb or helper follows, or when they negate: "was not".
static uint32_t adverbs_end(const CtDocument *document, uint32_t token, uint32_t end) {
  uint32_t at = token;
  uint32_t negation = token;
  while (at < end && (ct_tag_bit(document, at) & BIT(ADVERB))) {
    at++;
    if (is_negative(document, at - 1)) negation = at;
  }
  return at < end && (ct_tag_bit(document, at) & (VERBS | BIT(AUXILIARY))) ? at : negation;
}

static bool is_get(const CtDocument *document, uint32_t token) {
  const CtLexClosedClass *word = grammar_of(document, token);
  return word && word->aux == CT_CLOSED_CLASS_AUX_GET;
}

// Helpers and their adverbs from out->first on; the token behind them.
static uint32_t take_helpers(const CtDocument *document, uint32_t end, Helpers *helpers,
                             CtPhrase *out) {
  uint32_t at = out->first;
  while (at < end) {
    const uint32_t bit = ct_tag_bit(document, at);
    const bool get = is_get(document, at) && at + 1 < end &&
                     (ct_tag_bit(document, at + 1) & BIT(VERB_PARTICIPLE));
    if (bit & HELPERS || get) {
      note_helper(document, at, helpers);
      helpers->be |= get;
      out->head = at++;
      continue;
    }
    const uint32_t next = at == out->first ? at : adverbs_end(document, at, end);
    if (next == at) break;
    for (; at < next; at++)
      out->negated |= is_negative(document, at);
  }
  return at;
}

static uint32_t take_particle(const CtDocument *document, uint32_t at, uint32_t end) {
  return at < end && (ct_tag_bit(document, at) & BIT(PARTICLE)) ? at + 1 : at;
}

bool ct_verb_group(const CtDocument *document, uint32_t token, uint32_t end, CtPhrase *out) {
  if (!(ct_tag_bit(document, token) & (VERBS | HELPERS))) return false;
  Helpers helpers = {0};
  *out = (CtPhrase){.first = token, .end = token, .head = NO_TOKEN, .kind = CT_PHRASE_VERB};
  uint32_t at = take_helpers(document, end, &helpers, out);
  if (at < end && (ct_tag_bit(document, at) & VERBS)) {
    const bool participle = (ct_tag_bit(document, at) & BIT(VERB_PARTICIPLE)) != 0;
    out->head = at++;
    out->passive = participle && (helpers.be || !helpers.have);
    at = take_particle(document, at, end);
  }
  out->end = at;
  out->modal = helpers.modal;
  return out->head != NO_TOKEN;
}
