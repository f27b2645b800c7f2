// Hedges before figures are adverbs, whatever their words are elsewhere.
#include "text/tagger.h"

#ifdef CT_LEX_HAS_HEDGES
static bool begins_figure(const CtTagger *tagger, uint32_t i) {
  if (i >= tagger->count) return false;
  if (tagger->tagged[i + 1].is & (CT_IS(NUMBER) | CT_IS(SYMBOL))) return true;
  const bool article = (tagger->tagged[i + 1].is & CT_IS(DETERMINER)) != 0;
  const uint32_t at = article ? i + 1 : i;
  return at < tagger->count && ct_token_has(ct_tagger_token(tagger, at), CT_LEX_NUMBERS);
}

// "over" is also a preposition: "attacks over 3 days", but "launched over 800 drones".
static bool is_hedge(const CtTagger *tagger, uint32_t i, int32_t row) {
  const CtLexHedges *hedge = &ct_lex_hedges[row];
  if (hedge->side == CT_HEDGES_SIDE_AFTER) return false;
  if (!hedge->preposition)
    return !(tagger->tagged[i + 1].is & (CT_IS(VERB_PRESENT) | CT_IS(VERB_PAST)));
  return !(tagger->tagged[i].is & (CT_IS(NOUN) | CT_IS(NOUN_PLURAL) | CT_IS(NAME)));
}

// "[more than] 650", "[up to] a dozen", "[as many as] 1,000": adverbs to the figure, whatever the
// words are elsewhere.
void ct_tag_hedges(CtTagger *tagger) {
  for (uint32_t i = 0; i < tagger->count; i++) {
    uint32_t words = 0;
    if (!ct_document_entry(tagger->document, tagger->first + i)) continue;
    const int32_t row = ct_document_match(tagger->document, tagger->first + i,
                                          tagger->first + tagger->count, CT_LEX_HEDGES, &words);
    if (row < 0 || !begins_figure(tagger, i + words) || !is_hedge(tagger, i, row)) continue;
    for (uint32_t k = 0; k < words; k++)
      tagger->tagged[i + 1 + k] = ct_tagged_only(CT_TAG_ADVERB, CT_IS_SURE);
    i += words - 1;
  }
}
#else
void ct_tag_hedges(CtTagger *tagger) { (void)tagger; }
#endif
