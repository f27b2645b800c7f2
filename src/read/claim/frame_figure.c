// Tells which quantities of a sentence are figures, and how far the noun phrase of a figure reaches.
#include "read/claim/frame_figure.h"

#include "read/claim/frame_words.h"

enum { FAR_NOUN = 8 };

// Where the noun phrase of a figure ends: its own words, the noun counted, the phrase it stands in; not the next figure.
static uint32_t phrase_end(const CtFrame *frame, const CtQuantity *quantity,
                           const CtPhrase *phrase) {
  uint32_t end = quantity->end;
  if (quantity->counted_token != CT_NONE && quantity->counted_token < end + FAR_NOUN &&
      quantity->counted_token >= end) {
    end = quantity->counted_token + 1;
  }
  if (phrase->kind == CT_PHRASE_NOUN && phrase->first <= quantity->end && phrase->end > end &&
      (end == quantity->end ||
       ct_thing_own_head(frame->document, quantity->end, phrase->head) != end - 1))
    end = phrase->end;
  const CtQuantity *last = &frame->reading->quantities.items[frame->end_quantity - 1];
  if (quantity != last && quantity[1].first < end) return quantity->end;  // "241 of the 242 people"
  return end > quantity->end ? end : quantity->end;
}

// Cuts the phrase before a state that ends it, so that "14 dead" and "18 wounded" are a figure and a state.
static uint32_t cut_state(const CtFrame *frame, const CtQuantity *quantity, uint32_t end) {
  for (uint32_t token = quantity->end; token < end; token++) {
    if (ct_frame_says_state(frame, token) && !ct_frame_noun_follows(frame, token + 1, end))
      return token;
  }
  return end;
}

uint32_t ct_frame_figure_end(const CtFrame *frame, const CtQuantity *quantity,
                             const CtPhrase *phrase) {
  return cut_state(frame, quantity, phrase_end(frame, quantity, phrase));
}

uint32_t ct_frame_figure_head(const CtFrame *frame, const CtQuantity *quantity, uint32_t end) {
  const uint32_t counted = quantity->counted_token;
  uint32_t head = CT_NONE;
  for (uint32_t token = quantity->end; token < end; token++) {
    if (ct_frame_is_noun(ct_frame_tag(frame, token))) head = token;
  }
  if (counted != CT_NONE && counted >= quantity->end && counted < end &&
      (head == CT_NONE || counted > head))
    head = counted;
  return head;
}

// "A five-storey block", "a three-car crash": the compound tells what kind the next noun is and counts nothing that
// happened; "an 800-drone attack" tells its weapons.
static bool is_compound_attribute(const CtFrame *frame, const CtQuantity *quantity) {
  const uint32_t noun = quantity->counted_token;
  uint32_t first = 0;
  if (quantity->kind != CT_KIND_COUNT || noun == CT_NONE || noun != quantity->end + 1) return false;
  if (noun + 1 >= frame->sentence->end || !ct_frame_word_is(frame, noun - 1, CT_TEXT("-")) ||
      ct_frame_is_grade(frame, noun))  // "a 6.8-magnitude quake" has its grade
    return false;
  const uint8_t next = ct_frame_tag(frame, noun + 1);
  if (!ct_frame_is_noun(next) && next != CT_TAG_ADJECTIVE) return false;
  const int32_t class_ = ct_class_of_words(frame->document, noun, noun, &first);
  return !ct_class_row_is(class_, CT_CLASSES_ROW_AERIAL_WEAPON);
}

// "14 more than the manifest listed", "three fewer deaths than on Monday": how far two counts lie apart.
static bool is_difference(const CtFrame *frame, const CtQuantity *quantity) {
  enum { NEAR = 3 };
  uint32_t token = quantity->end;
  if (quantity->kind != CT_KIND_COUNT || token >= frame->sentence->end) return false;
  if (!ct_frame_has(frame, token, CT_LEX_CLOSED_CLASS)) return false;  // most words
  if (!ct_frame_word_is(frame, token, CT_TEXT("more")) &&
      !ct_frame_word_is(frame, token, CT_TEXT("fewer")) &&
      !ct_frame_word_is(frame, token, CT_TEXT("less")))
    return false;
  for (token++; token < frame->sentence->end && token - quantity->end <= NEAR; token++) {
    if (ct_frame_word_is(frame, token, CT_TEXT("than"))) return true;
    if (!ct_frame_is_noun(ct_frame_tag(frame, token)) &&
        ct_frame_tag(frame, token) != CT_TAG_ADJECTIVE)
      return false;
  }
  return false;
}

bool ct_frame_is_figure(const CtFrame *frame, const CtQuantity *quantity) {
  return quantity->is_claim && quantity->kind != CT_KIND_ORDINAL &&
         !is_compound_attribute(frame, quantity) && !is_difference(frame, quantity);
}

// "two, 14 and 17": behind the age at `quantity`, the last bare count of its list, or itself. `items`: how many they are.
static const CtQuantity *last_age(const CtFrame *frame, const CtQuantity *quantity,
                                  uint32_t *items) {
  const CtQuantity *end = &frame->reading->quantities.items[frame->end_quantity], *last = quantity;
  bool joined = false;
  *items = 1;
  for (const CtQuantity *next = quantity + 1; next < end && !joined; next++) {
    uint32_t token = last->end;
    token += ct_frame_word_is(frame, token, CT_TEXT(","));
    joined = ct_frame_tag(frame, token) == CT_TAG_CONJUNCTION;
    token += joined;
    if (token == last->end || next->first != token || next->kind != CT_KIND_COUNT ||
        next->counted_token != CT_NONE || next->hedge >= 0 || !next->has_value ||
        ct_number_compare(next->value, ct_number_of(110, 0)) > 0)
      return quantity;
    last = next;
    ++*items;
  }
  return joined ? last : quantity;
}

// "A boy aged 12 and 14 were hurt": as many ages as there are people, or no verb behind the list.
uint32_t ct_frame_ages_end(const CtFrame *frame, const CtQuantity *quantity) {
  uint32_t items = 0;
  const CtQuantity *last = last_age(frame, quantity, &items);
  if (last == quantity) return quantity->end;
  const CtQuantity *whose =
      frame->figure_count > 0 ? frame->figures[frame->figure_count - 1].quantity : NULL;
  const bool all =
      whose && whose->has_value && ct_number_equal(whose->value, ct_number_of((int64_t)items, 0));
  const bool closed = last->end >= frame->sentence->end ||
                      frame->document->tokens.items[last->end].kind == CT_TOKEN_PUNCT;
  return all || closed ? last->end : quantity->end;
}

bool ct_frame_is_age(const CtQuantity *quantity) {
  return quantity->kind == CT_KIND_DURATION && !quantity->is_claim &&
         ct_text_equal(quantity->dimension, CT_TEXT("age"));
}
