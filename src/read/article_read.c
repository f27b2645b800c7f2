// Reads one article from its bytes to its claims, mentions and names: the stages in order, each sentence as deep as it needs.
// A sentence with a figure is read wholly; one with a date for its date, and is tagged only where a doubtful date or place asks
// for it; names and shingles need no tags.
#include "read/claim_make.h"
#include "read/mention.h"
#include "read/names.h"

enum { LEAD_SENTENCES = 8 };  // these are read for their dates and places even without a figure

typedef struct Article {
  CtReading *reading;
  CtArena *arena;
  CtTaken taken;
  CtClaimReader claims;
} Article;

static bool has_figure(const CtSentence *sentence) {
  return (sentence->flags & CT_SENTENCE_FIGURE) != 0;
}

// "A man was shot dead.": a count of one without a numeral is worth a look, too.
static bool tells_single(const CtReading *reading, uint32_t index) {
  const CtDocument *document = &reading->document;
  const CtSentence *sentence = &document->sentences.items[index];
  if (!ct_sentence_reaches(&reading->document, index, CT_LEX_PREDICATES)) return false;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    if (!ct_document_has(document, token, CT_LEX_PREDICATES)) continue;
    const int32_t row = ct_lexicon_row(ct_document_entry(document, token), CT_LEX_PREDICATES);
    if (row >= 0 && ct_lex_predicates[row].one) return true;
  }
  return false;
}

static bool is_deep(const CtSentence *sentence, uint32_t index) {
  return index < LEAD_SENTENCES || (sentence->flags & (CT_SENTENCE_FIGURE | CT_SENTENCE_DATE)) != 0;
}

// The words of a headline are asked later for what they say was done or suffered.
static bool needs_phrases(const CtSentence *sentence, bool single) {
  return single || has_figure(sentence) || sentence->kind == CT_SENTENCE_TITLE;
}

// Dates, identifiers and quantities of one sentence, in this order: the later leave alone what the earlier took.
static bool read_figures(Article *a, uint32_t index, CtSentence *sentence) {
  CtReading *r = a->reading;
  const CtDays published = r->published;
  if (!ct_dates_read(&r->document, index, published, &a->taken, a->arena, &r->dates)) return false;
  if (!has_figure(sentence)) return true;
  ct_identifiers_take(&r->document, index, &a->taken);
  if (r->quantities.count >= CT_MAX_ARTICLE_QUANTITIES) {
    r->cut = true;
    return true;
  }
  return ct_quantities_read(&r->document, index, &a->taken, a->arena, &r->quantities);
}

static bool make_claims(Article *a, uint32_t index, uint32_t quantities, uint32_t dates,
                        uint32_t places) {
  CtReading *r = a->reading;
  CtFrame *frame = &a->claims.frame;
  frame->sentence = &r->document.sentences.items[index];
  frame->index = index;
  frame->first_quantity = quantities;
  frame->end_quantity = r->quantities.count;
  frame->first_date = dates;
  frame->end_date = r->dates.count;
  frame->first_place = places;
  frame->end_place = r->places.count;
  return ct_claims_make(&a->claims);
}

static void look_for_attack(Article *a, uint32_t index) {
  const CtDocument *document = &a->reading->document;
  CtContext *context = &a->claims.context;
  if (context->attack || !ct_sentence_reaches(&a->reading->document, index, CT_LEX_EVENT_TYPES))
    return;
  context->attack = ct_bind_tells_attack(document, &document->sentences.items[index]);
}

static bool read_sentence(Article *a, uint32_t index) {
  CtReading *r = a->reading;
  CtSentence *sentence = &r->document.sentences.items[index];
  const uint32_t quantities = r->quantities.count, dates = r->dates.count, places = r->places.count;
  const bool single = tells_single(r, index);
  if (is_deep(sentence, index) || single) {
    if (needs_phrases(sentence, single) && !ct_sentence_phrases(&r->document, sentence, a->arena))
      return false;
    if (!read_figures(a, index, sentence)) return false;
    look_for_attack(a, index);
    if (!ct_places_read(&r->document, index, a->arena, &r->places)) return false;
    if (single || r->quantities.count > quantities)
      return make_claims(a, index, quantities, dates, places);
  }
  ct_attribution_pass(&r->document, sentence, &a->claims.voice);
  return true;
}

static bool read_sentences(Article *a) {
  CtReading *r = a->reading;
  if (!ct_taken_init(&a->taken, r->document.tokens.count, a->arena)) return false;
  a->claims.frame.reading = r;
  a->claims.frame.document = &r->document;
  a->claims.frame.arena = a->arena;
  a->claims.context =
      (CtContext){.predicate = -1, .class_ = -1, .sentence = CT_NONE, .last_claim = CT_NONE};
  for (uint32_t i = 0; i < r->document.sentences.count; i++) {
    if (!read_sentence(a, i)) return false;
  }
  return true;
}

static void read_published(CtReading *reading, CtText published) {
  reading->published = (CtDays){CT_NO_DAY, CT_NO_DAY};
  reading->published_minute = -1;
  if (!published.data ||
      ct_published_parse(published, &reading->published, &reading->published_minute))
    return;
  reading->published = (CtDays){CT_NO_DAY, CT_NO_DAY};
  reading->published_minute = -1;
}

bool ct_article_read(CtText title, CtText body, CtText published, CtTagMemo *memo, CtArena *scratch,
                     CtReading *out) {
  *out = (CtReading){0};
  read_published(out, published);
  if (!ct_tokens_read(&out->document, title, body, memo, scratch) ||
      !ct_sentences_read(&out->document, scratch))
    return false;
  out->english = ct_language_is_english(&out->document);
  if (!ct_shingles_read(out, scratch) || !ct_agencies_read(out, scratch)) return false;
  if (!out->english) return true;
  // The frame is built anew for each sentence, and clearing it for each article would cost more than reading a short one.
  Article *article = ct_arena_raw(scratch, sizeof(*article));
  if (!article) return false;
  ct_claim_reader_init(&article->claims);
  article->reading = out;
  article->arena = scratch;
  return read_sentences(article) && ct_names_read(out, scratch) && ct_mentions_read(out, scratch);
}
