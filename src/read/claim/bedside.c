#include "read/claim/bedside.h"

enum { BED_REACH = 10 };  // tokens from the hospital back to who lies there

static uint8_t tag_of(const CtDocument *document, uint32_t token) {
  return document->tokens.items[token].tag;
}

// "A hospital", "Harborview Medical Center".
static bool ends_hospital(const CtDocument *document, const CtSentence *sentence, uint32_t token) {
  if (ct_circumstance_word_is(document, token, CT_CIRCUMSTANCES_ROLE_HOSPITAL)) return true;
  return token > sentence->first &&
         ct_text_equal_ascii_case(ct_document_word(document, token - 1), CT_TEXT("medical"));
}

// What may stand between who lies and the hospital: its own words, a day. A noun behind the preposition tells of something else:
// "died after a fire at a hospital".
static bool may_pass(uint8_t tag, bool named) {
  switch (tag) {
  case CT_TAG_PREPOSITION:
  case CT_TAG_DETERMINER:
  case CT_TAG_POSSESSIVE:
  case CT_TAG_ADJECTIVE:
  case CT_TAG_NAME: return true;
  case CT_TAG_NOUN:
  case CT_TAG_NOUN_PLURAL: return !named;  // "a children's hospital"
  default: return false;
  }
}

static bool is_bed(const CtDocument *document, const CtSentence *sentence, uint32_t hospital) {
  bool named = false;  // the words of its name are passed
  for (uint32_t back = 1; back <= BED_REACH && hospital >= sentence->first + back; back++) {
    const uint32_t token = hospital - back;
    if (ct_circumstance_word_is(document, token, CT_CIRCUMSTANCES_ROLE_LIES)) return true;
    if (!may_pass(tag_of(document, token), named)) return false;
    named = named || tag_of(document, token) == CT_TAG_PREPOSITION;
  }
  return false;
}

bool ct_bedside_at(const CtDocument *document, const CtSentence *sentence, uint32_t token) {
  return ends_hospital(document, sentence, token) && is_bed(document, sentence, token);
}

bool ct_bedside_of(const CtDocument *document, const CtSentence *sentence, uint32_t first,
                   uint32_t end) {
  if (first <= sentence->first) return false;
  const uint8_t before = tag_of(document, first - 1);
  if (before != CT_TAG_PREPOSITION && before != CT_TAG_DETERMINER) return false;
  if (end < sentence->end && ct_circumstance_word_is(document, end, CT_CIRCUMSTANCES_ROLE_HOSPITAL))
    return is_bed(document, sentence, end);
  return before == CT_TAG_PREPOSITION && first >= sentence->first + 2 &&
         ct_bedside_at(document, sentence, first - 2);
}
