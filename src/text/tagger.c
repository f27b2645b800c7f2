// Tags the tokens of one sentence of at most CT_MAX_SENTENCE_TOKENS: first each by itself, then by
// its neighbours, then by its clause. Leaves the tags in the tokens.
#include "text/tagger.h"

#include "text/text.h"

// Most words of four letters and more have a capital: "Putin Launches Largest Assault", or all are
// upper case. Prose with as many capitals is a list of names.
static bool is_title_case(const CtDocument *document, const CtSentence *sentence) {
  const bool is_prose = sentence->kind == CT_SENTENCE_PROSE;
  uint32_t long_words = 0, capitals = 0;
  if (!(sentence->flags & CT_SENTENCE_NAME)) return false;  // no capital behind the first word
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    const CtToken *token = &document->tokens.items[i];
    const uint32_t is_long = (token->kind == CT_TOKEN_WORD) & (token->end - token->start >= 4);
    long_words += is_long;
    capitals += is_long & (token->flags / CT_TOKEN_CAPITAL);
  }
  return long_words >= (is_prose ? 8 : 3) && capitals * 10 >= long_words * 8;
}

static void store(const CtTagger *tagger, CtDocument *document) {
  CtToken *tokens = &document->tokens.items[tagger->first];
  for (uint32_t i = 0; i < tagger->count; i++)
    tokens[i].tag = (uint8_t)ct_lowest_bit(tagger->tagged[i + 1].is);
}

void ct_sentence_tag(CtDocument *document, CtSentence *sentence) {
  CtTagger tagger;
  if (sentence->tagged) return;
  tagger.document = document;
  tagger.first = sentence->first;
  tagger.count = sentence->end - sentence->first;
  tagger.is_title_case = is_title_case(document, sentence);
  tagger.tagged[0] = tagger.tagged[tagger.count + 1] = (CtTagged){CT_IS_EDGE | CT_IS_SURE, 0};
  ct_tag_words(&tagger);
  if (sentence->reach & ct_lexicon_bit(CT_LEX_HEDGES)) ct_tag_hedges(&tagger);
  ct_tag_by_rules(&tagger);
  ct_tag_by_clause(&tagger);
  ct_tag_first_word(&tagger);
  store(&tagger, document);
  sentence->tagged = true;
}
