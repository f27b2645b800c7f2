// Turns start and end tags into breaks, styles and scopes, and text into blocks. Takes tokens in the order of the page, leaves a
// CtPageText. What belongs to the article is not decided here.
#include "ingest/page_walk.h"

void ct_page_walk_begin(CtPageWalk *walk, CtPageText *text) {
  *walk = (CtPageWalk){.text = text};
  ct_open_begin(&walk->open);
}

static CtTextStyle style_of(const CtOpen *open) {
  return (CtTextStyle){.scope = open->scope,
                       .kind = open->kind,
                       .is_link = (open->state & CT_OPEN_LINK) != 0,
                       .is_raised = (open->state & CT_OPEN_SUP) != 0,
                       .is_preformatted = (open->state & CT_OPEN_PRE) != 0};
}

// ---- Breaks ----

static bool is_list(CtHtmlTag tag) {
  return tag == CT_TAG_UL || tag == CT_TAG_OL || tag == CT_TAG_DL || tag == CT_TAG_DIR ||
         tag == CT_TAG_MENU;
}

static bool is_item(CtHtmlTag tag) {
  return tag == CT_TAG_LI || tag == CT_TAG_DD || tag == CT_TAG_DT || tag == CT_TAG_TR;
}

// The break that the beginning or the end of an element makes in what is around it.
static void break_at(CtPageWalk *walk, CtHtmlTag tag, const CtOpen *around) {
  bool is_whole = is_list(tag) || tag == CT_TAG_TABLE;
  if (is_whole) ct_page_text_release(walk->text);
  uint32_t traits = ct_html_tag_traits(tag);
  bool in_item = is_list(tag) && (around->state & CT_OPEN_ITEM);
  if (traits & CT_TAG_BLOCK) {
    ct_page_text_break(walk->text, in_item ? CT_BREAK_LINE : CT_BREAK_PARAGRAPH);
  } else if (traits & CT_TAG_LINE) {
    ct_page_text_break(walk->text, CT_BREAK_LINE);
  }
}

static void begin_item(CtPageWalk *walk) {
  CtOpen *list = &walk->open.items[walk->open.count - 1];
  ct_page_text_line(walk->text, !(list->state & CT_OPEN_HAS_ITEM));
  list->state |= CT_OPEN_HAS_ITEM;
}

static void break_before(CtPageWalk *walk, CtHtmlTag tag) {
  if (tag == CT_TAG_BR) {
    ct_page_text_line_end(walk->text, style_of(ct_open_top(&walk->open)));
  } else if (is_item(tag)) {
    begin_item(walk);
  } else if (tag == CT_TAG_TD || tag == CT_TAG_TH) {
    ct_page_text_cell(walk->text);
  } else {
    break_at(walk, tag, ct_open_top(&walk->open));
  }
}

// ---- What an element is ----

static uint8_t kind_of(CtHtmlTag tag, uint8_t around) {
  switch (tag) {
  case CT_TAG_H1: return CT_BLOCK_HEADLINE;
  case CT_TAG_H2:
  case CT_TAG_H3:
  case CT_TAG_H4:
  case CT_TAG_H5:
  case CT_TAG_H6: return CT_BLOCK_HEADING;
  case CT_TAG_LI:
  case CT_TAG_DD:
  case CT_TAG_DT: return CT_BLOCK_ITEM;
  case CT_TAG_TD:
  case CT_TAG_TH: return CT_BLOCK_ROW;
  case CT_TAG_FIGCAPTION:
  case CT_TAG_CAPTION: return CT_BLOCK_CAPTION;
  case CT_TAG_PRE:
  case CT_TAG_LISTING:
  case CT_TAG_XMP:
  case CT_TAG_PLAINTEXT: return CT_BLOCK_PREFORMATTED;
  case CT_TAG_P:
    // A heading that was never closed does not make headings of paragraphs.
    return around == CT_BLOCK_HEADLINE || around == CT_BLOCK_HEADING ? CT_BLOCK_PARAGRAPH : around;
  default: return around;
  }
}

static uint16_t state_of_tag(CtHtmlTag tag, const CtPageElement *element) {
  switch (tag) {
  case CT_TAG_A: return element->href.data != NULL ? CT_OPEN_LINK : 0;
  case CT_TAG_SUP: return CT_OPEN_SUP;
  case CT_TAG_PRE:
  case CT_TAG_LISTING:
  case CT_TAG_XMP:
  case CT_TAG_PLAINTEXT: return CT_OPEN_PRE;
  case CT_TAG_LI:
  case CT_TAG_DD:
  case CT_TAG_DT: return CT_OPEN_ITEM;
  default: return 0;
  }
}

// The mark of a footnote is no text: <sup><a href="#note1">1</a></sup>. A closed <dialog> does not show.
static bool is_hidden(CtHtmlTag tag, const CtPageElement *element, uint16_t around) {
  if (ct_html_tag_traits(tag) & CT_TAG_HIDDEN) return true;
  if (tag == CT_TAG_A && (around & CT_OPEN_SUP)) return true;
  if (tag == CT_TAG_DIALOG && element->open.data == NULL) return true;
  return ct_page_element_is_hidden(element);
}

// Opens the scopes that the element makes: furniture first, so that an <article class="promo"> is a region in it.
static void add_scopes(CtPageWalk *walk, CtOpen *item, CtPageRole role) {
  if (role.furniture != CT_SCOPE_PAGE) {
    item->scope = ct_page_text_scope(walk->text, item->scope, role.furniture);
    item->state |= CT_OPEN_FURNITURE;
  }
  if (role.is_region) {
    item->scope = ct_page_text_scope(walk->text, item->scope, CT_SCOPE_REGION);
    item->state |= CT_OPEN_REGION;
  }
}

static uint32_t hash_of(const CtHtmlToken *token) {
  return token->tag == CT_TAG_OTHER ? ct_html_name_hash(token->name) : 0;
}

// What an element is inside, in what is around it.
static CtOpen item_of(CtPageWalk *walk, const CtHtmlToken *token, const CtPageElement *element) {
  const CtOpen *around = ct_open_top(&walk->open);
  CtOpen item = *around;
  item.tag = (uint8_t)token->tag;
  item.name = hash_of(token);
  item.kind = kind_of(token->tag, around->kind);
  item.state &= (uint16_t)~CT_OPEN_HAS_ITEM;
  item.state |= state_of_tag(token->tag, element);
  if (is_hidden(token->tag, element, around->state)) item.state |= CT_OPEN_HIDDEN;
  bool is_part = (ct_html_tag_traits(token->tag) & (CT_TAG_BLOCK | CT_TAG_SPECIAL)) != 0;
  bool has_words = element->class_words.data != NULL || element->id.data != NULL;
  if ((item.state & CT_OPEN_HIDDEN) || (!is_part && !has_words)) return item;
  CtPageRole role = ct_page_role(&walk->roles, element, (around->state & CT_OPEN_REGION) != 0);
  if (role.is_unseen) item.state |= CT_OPEN_HIDDEN;
  if (is_part) add_scopes(walk, &item, role);
  return item;
}

// An inline element that changes nothing need not be remembered, unless its end tag could be taken for that of a hidden one.
static bool matters(const CtOpen *item, const CtOpen *around) {
  if (ct_html_tag_traits((CtHtmlTag)item->tag) & (CT_TAG_SPECIAL | CT_TAG_BLOCK)) return true;
  return item->state != (around->state & (uint16_t)~CT_OPEN_HAS_ITEM) ||
         (around->state & CT_OPEN_HIDDEN);
}

void ct_page_walk_start(CtPageWalk *walk, const CtHtmlToken *token, const CtPageElement *element) {
  CtHtmlTag tag = token->tag;
  if (tag == CT_TAG_HTML || tag == CT_TAG_HEAD || tag == CT_TAG_BODY) return;
  ct_open_close_before(&walk->open, tag);
  if (!(ct_open_top(&walk->open)->state & CT_OPEN_HIDDEN)) break_before(walk, tag);
  if (ct_html_tag_traits(tag) & CT_TAG_VOID) return;
  bool is_foreign =
      (ct_open_top(&walk->open)->state & CT_OPEN_HIDDEN) || tag == CT_TAG_SVG || tag == CT_TAG_MATH;
  if (token->self_closing && is_foreign) return;
  CtOpen item = item_of(walk, token, element);
  if (matters(&item, ct_open_top(&walk->open))) ct_open_push(&walk->open, item);
}

void ct_page_walk_end(CtPageWalk *walk, const CtHtmlToken *token) {
  CtHtmlTag tag = token->tag;
  if (tag == CT_TAG_HTML || tag == CT_TAG_HEAD || tag == CT_TAG_BODY) return;
  if (tag == CT_TAG_BR) {
    break_before(walk, tag);  // "</br>" is a <br>
    return;
  }
  bool was_hidden = (ct_open_top(&walk->open)->state & CT_OPEN_HIDDEN) != 0;
  bool closed = ct_open_close(&walk->open, tag, hash_of(token));
  // "</p>" without a <p> is an empty paragraph; other end tags that close nothing are nothing.
  if (!was_hidden && (closed || tag == CT_TAG_P)) break_at(walk, tag, ct_open_top(&walk->open));
}

void ct_page_walk_text(CtPageWalk *walk, const CtHtmlToken *token) {
  const CtOpen *around = ct_open_top(&walk->open);
  if (around->state & CT_OPEN_HIDDEN) return;
  ct_page_text_write(walk->text, token->text, token->has_references, style_of(around));
}
