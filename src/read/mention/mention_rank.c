// The superlative of what the article is about: "the second-largest barrage since the invasion began".
#include "lexicon/lexicon.h"
#include "read/mention/mention_parts.h"

enum {
  REACH = 5
};  // tokens from the superlative to the happening: "largest drone and missile attack"

// "One of its largest assaults" is no rank.
static bool is_one_of(const CtTelling *telling, uint32_t byte) {
  size_t from = byte > 16 ? byte - 16 : 0;
  CtText before = ct_text_range(telling->reading->document.text, from, byte);
  return ct_text_find(before, CT_TEXT("ne of "), 0) != SIZE_MAX;
}

static uint32_t rank_from_claims(const CtTelling *telling, CtMention *mention) {
  const CtClaims *claims = &telling->reading->claims;
  uint32_t best_weight = 0;
  for (uint32_t i = 0; i < claims->count; i++) {
    const CtClaim *claim = &claims->items[i];
    if (claim->kind != CT_KIND_RANK || claim->rank_n == 0 || claim->modality != CT_ASSERTED)
      continue;
    if (is_one_of(telling, claim->number.start)) continue;
    uint32_t weight =
        ct_telling_weight(telling, ct_telling_sentence_at(telling, claim->number.start));
    if (weight <= best_weight) continue;
    best_weight = weight;
    mention->rank_n = claim->rank_n;
    mention->rank_dimension = claim->rank_dimension;
    mention->rank_since = claim->rank_since;
  }
  return best_weight;
}

static bool leads_to_event(const CtDocument *document, uint32_t token, uint32_t end) {
  for (uint32_t t = token; t < end && t < token + REACH; t++)
    if (ct_lexicon_has(ct_document_entry(document, t), CT_LEX_EVENT_TYPES)) return true;
  return false;
}

// "Russia launches largest aerial assault": a headline ranks without saying among what.
static void rank_from_headline(const CtTelling *telling, uint32_t index, CtMention *mention) {
  const CtDocument *document = &telling->reading->document;
  const CtSentence *sentence = &document->sentences.items[index];
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    uint32_t words;
    int32_t row = ct_document_match(document, token, sentence->end, CT_LEX_RANKS, &words);
    if (row < 0 || ct_lex_ranks[row].low || is_one_of(telling, document->tokens.items[token].start))
      continue;
    if (token > sentence->first &&
        ct_lexicon_has(ct_document_entry(document, token - 1), CT_LEX_NUMBERS))
      continue;
    if (!leads_to_event(document, token + words, sentence->end)) continue;
    mention->rank_n = 1;
    mention->rank_dimension = ct_lexicon_text(ct_lex_ranks[row].dimension);
    return;
  }
}

void ct_mention_read_rank(const CtTelling *telling, CtMention *mention) {
  if (rank_from_claims(telling, mention) > 0 || telling->body_end == 0) return;
  for (uint32_t s = 0; s < telling->body_end && s < 2 && mention->rank_n == 0; s++)
    rank_from_headline(telling, s, mention);
}
