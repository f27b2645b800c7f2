// Reads one article from its bytes to its claims, mentions and names: the stages in order, each sentence as deep as it needs.
// A sentence with a figure is read wholly; one with a date for its date, and is tagged only where a doubtful date or place asks
// for it; names and shingles need no tags.
#include "read/claim/claim_make.h"
#include "read/mention/mention.h"
#include "read/mention/names.h"

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
  const CtToken *tokens = document->tokens.items;
  if (!ct_sentence_reaches(&reading->document, index, CT_LEX_PREDICATES)) return false;
  for (uint32_t token = sentence->first; token < sentence->end; token++) {
    const int32_t row = ct_token_row(&tokens[token], CT_LEX_PREDICATES);
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

// How far one sentence is read, and where what was read in it begins in the lists of the article.
typedef struct Extent {
  uint32_t quantities;
  uint32_t dates;
  uint32_t places;
  bool deep;
  bool single;  // it may tell a count of one without a numeral
} Extent;

// Each stage goes over all sentences before the next: a stage's code is larger than a core's nearest cache holds beside the others.

static bool read_phrases(Article *a, Extent *extents) {
  CtReading *r = a->reading;
  for (uint32_t i = 0; i < r->document.sentences.count; i++) {
    CtSentence *sentence = &r->document.sentences.items[i];
    const bool single = tells_single(r, i);
    extents[i] = (Extent){.single = single, .deep = single || is_deep(sentence, i)};
    if (extents[i].deep && needs_phrases(sentence, single) &&
        !ct_sentence_phrases(&r->document, sentence, a->arena))
      return false;
  }
  return true;
}

static bool read_dates(Article *a, Extent *extents) {
  CtReading *r = a->reading;
  for (uint32_t i = 0; i < r->document.sentences.count; i++) {
    extents[i].dates = r->dates.count;
    if (extents[i].deep &&
        !ct_dates_read(&r->document, i, r->published, &a->taken, a->arena, &r->dates))
      return false;
  }
  extents[r->document.sentences.count].dates = r->dates.count;
  return true;
}

// Identifiers and quantities leave alone what dates took, and quantities what identifiers took.
static bool read_quantities(Article *a, Extent *extents) {
  CtReading *r = a->reading;
  for (uint32_t i = 0; i < r->document.sentences.count; i++) {
    extents[i].quantities = r->quantities.count;
    if (!extents[i].deep || !has_figure(&r->document.sentences.items[i])) continue;
    if (r->quantities.count >= CT_MAX_ARTICLE_QUANTITIES) {
      r->cut = true;
      continue;
    }
    ct_identifiers_take(&r->document, i, &a->taken);
    if (!ct_quantities_read(&r->document, i, &a->taken, a->arena, &r->quantities)) return false;
  }
  extents[r->document.sentences.count].quantities = r->quantities.count;
  return true;
}

static bool read_places(Article *a, Extent *extents) {
  CtReading *r = a->reading;
  for (uint32_t i = 0; i < r->document.sentences.count; i++) {
    extents[i].places = r->places.count;
    if (extents[i].deep && !ct_places_read(&r->document, i, a->arena, &r->places)) return false;
  }
  extents[r->document.sentences.count].places = r->places.count;
  return true;
}

static bool make_claims(Article *a, uint32_t index, const Extent *at) {
  CtFrame *frame = &a->claims.frame;
  frame->sentence = &a->reading->document.sentences.items[index];
  frame->index = index;
  frame->first_quantity = at[0].quantities;
  frame->end_quantity = at[1].quantities;
  frame->first_date = at[0].dates;
  frame->end_date = at[1].dates;
  frame->first_place = at[0].places;
  frame->end_place = at[1].places;
  return ct_claims_make(&a->claims);
}

static void look_for_attack(Article *a, uint32_t index) {
  const CtDocument *document = &a->reading->document;
  CtContext *context = &a->claims.context;
  if (context->attack || !ct_sentence_reaches(&a->reading->document, index, CT_LEX_EVENT_TYPES))
    return;
  context->attack = ct_bind_tells_attack(document, &document->sentences.items[index]);
}

static bool read_claims(Article *a, const Extent *extents) {
  CtReading *r = a->reading;
  const CtDocument *document = &r->document;
  const uint32_t room =
      r->quantities.count < CT_MAX_ARTICLE_CLAIMS ? r->quantities.count : CT_MAX_ARTICLE_CLAIMS;
  if (!CT_VEC_RESERVE(a->arena, &r->claims, room))
    return false;  // few are more than the quantities
  for (uint32_t i = 0; i < document->sentences.count; i++) {
    const Extent *at = &extents[i];
    if (at->deep) look_for_attack(a, i);
    if (at->single || at[1].quantities > at->quantities) {
      if (!make_claims(a, i, at)) return false;
    } else {
      ct_attribution_pass(document, &document->sentences.items[i], &a->claims.voice);
    }
  }
  return true;
}

static bool read_sentences(Article *a) {
  CtReading *r = a->reading;
  Extent *extents = ct_arena_array(a->arena, r->document.sentences.count + 1, sizeof(*extents));
  if (!extents || !ct_taken_init(&a->taken, r->document.tokens.count, a->arena)) return false;
  a->claims.frame.reading = r;
  a->claims.frame.document = &r->document;
  a->claims.frame.arena = a->arena;
  a->claims.context =
      (CtContext){.predicate = -1, .class_ = -1, .sentence = CT_NONE, .last_claim = CT_NONE};
  return read_phrases(a, extents) && read_dates(a, extents) && read_quantities(a, extents) &&
         read_places(a, extents) && read_claims(a, extents);
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
