// Makes articles of bytes: decodes, takes the text out of pages, cuts what is too long, names what has no id.
// What it leaves is valid UTF-8 in the arena that was given; nothing of the input is borrowed.
#include "ingest/article_parts.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "ingest/encoding.h"
#include "ingest/page.h"
#include "ingest/text_head.h"

static bool is_given(CtText text) { return text.data != NULL && text.length > 0; }

// "x" and the first twelve hexadecimal digits of the hash over title and text.
static CtText id_of_content(CtText title, CtText text, CtArena *arena) {
  static const char digits[] = "0123456789abcdef";
  uint64_t hash = ct_text_hash(text, is_given(title) ? ct_text_hash(title, 0) : 0);
  char id[13] = "x";
  for (int i = 1; i < 13; i++) {
    id[i] = digits[hash >> 60];
    hash <<= 4;
  }
  return ct_arena_copy(arena, (CtText){id, sizeof id});
}

// The first `limit` bytes at most, without a torn character at the end.
static CtText cut_at_character(CtText text, size_t limit) {
  if (text.length <= limit) return text;
  size_t end = limit;
  while (end > 0 && ((unsigned char)text.data[end] & 0xC0) == 0x80)
    end--;
  return ct_text_range(text, 0, end);
}

bool ct_article_finish(CtArticle *article, uint32_t line, CtArena *arena, CtMessages *messages) {
  if (article->text.length > CT_MAX_ARTICLE_BYTES || article->title.length > CT_MAX_ARTICLE_BYTES) {
    article->cut = true;
  }
  article->text = cut_at_character(article->text, CT_MAX_ARTICLE_BYTES);
  article->title = cut_at_character(article->title, CT_MAX_ARTICLE_BYTES);
  if (!is_given(article->id)) article->id = id_of_content(article->title, article->text, arena);
  if (article->id.data == NULL) return false;
  if (article->cut) {
    ct_message_add(messages, CT_LIMIT, line, 0, article->id,
                   CT_TEXT("the article is too long; what lies beyond the limit is left out"));
  }
  if (ct_text_trim(article->text).length == 0) {
    ct_message_add(messages, CT_WARNING, line, 0, article->id, CT_TEXT("the article has no text"));
  }
  return true;
}

bool ct_article_take_head(CtArticle *article, CtArena *arena) {
  CtTextHead head;
  if (!ct_text_head_read(article->text, arena, &head)) return false;
  if (article->author.data == NULL) article->author = head.author;
  if (article->published.data == NULL && head.published.data != NULL) {
    article->published = head.published;
    article->published_basis = CT_BASIS_TEXT;
  }
  return true;
}

// NUL as U+FFFD: JSON readers cut at it or replace it so, and a record must read as it was written. The text itself where it has
// none; data NULL when there is no memory.
static CtText without_nul(CtText text, CtArena *arena) {
  size_t count = 0;
  for (size_t i = 0; i < text.length; i++)
    count += text.data[i] == '\0';
  if (count == 0) return text;
  char *out = ct_arena_raw(arena, text.length + 2 * count);
  if (!out) return CT_NO_TEXT;
  size_t used = 0;
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == '\0')
      used += ct_utf8_encode(CT_REPLACEMENT, out + used);
    else
      out[used++] = text.data[i];
  }
  return (CtText){out, used};
}

static bool read_text(CtText bytes, CtArena *scratch, CtArena *arena, CtMessages *messages,
                      CtArticle *out) {
  CtText text = ct_encoding_decode_text(bytes, scratch);
  if (text.data != NULL) text = without_nul(text, scratch);
  if (text.data == NULL) return false;
  CtText kept = cut_at_character(text, CT_MAX_ARTICLE_BYTES);
  out->cut = kept.length < text.length;
  out->text = ct_arena_copy(arena, kept);
  if (out->text.data == NULL) return false;
  return ct_article_take_head(out, arena) && ct_article_finish(out, 0, arena, messages);
}

bool ct_article_from_text(CtText bytes, CtArena *arena, CtMessages *messages, CtArticle *out) {
  *out = (CtArticle){0};
  CtArena scratch;
  ct_arena_init(&scratch, 0);
  bool done = read_text(bytes, &scratch, arena, messages, out);
  ct_arena_free(&scratch);
  return done;
}

bool ct_article_take_page(CtArticle *article, CtText html, CtArena *arena) {
  CtPage page;
  if (!ct_page_read(html, arena, &page)) return false;
  article->text = page.text;
  article->from_html = true;
  article->cut = page.cut;
  if (article->title.data == NULL) article->title = page.title;
  if (article->source.data == NULL) article->source = page.source;
  if (article->author.data == NULL) article->author = page.author;
  if (article->url.data == NULL) article->url = page.url;
  if (article->published.data == NULL && page.published.data != NULL) {
    article->published = page.published;
    article->published_basis = CT_BASIS_HTML;
  }
  return true;
}

// "the page is written in Shift_JIS, which is not known here; it was read as UTF-8"
static void tell_unknown_encoding(CtEncoding encoding, CtMessages *messages, CtArena *arena) {
  CtText text = ct_arena_join(arena, CT_TEXT("the page is written in "), ct_text_of(encoding.name));
  text = ct_arena_join(arena, text, CT_TEXT(", which is not known here; it was read as UTF-8"));
  ct_message_add(messages, CT_WARNING, 0, 0, CT_NO_TEXT, text);
}

static bool read_html(CtText bytes, CtArena *scratch, CtArena *arena, CtMessages *messages,
                      CtArticle *out) {
  CtEncoding encoding;
  CtText html = ct_encoding_decode_html(bytes, scratch, &encoding);
  if (html.data != NULL) html = without_nul(html, scratch);
  if (html.data == NULL || !ct_article_take_page(out, html, arena)) return false;
  if (!encoding.decoded) tell_unknown_encoding(encoding, messages, scratch);
  return ct_article_finish(out, 0, arena, messages);
}

bool ct_article_from_html(CtText bytes, CtArena *arena, CtMessages *messages, CtArticle *out) {
  *out = (CtArticle){0};
  CtArena scratch;
  ct_arena_init(&scratch, 0);
  bool done = read_html(bytes, &scratch, arena, messages, out);
  ct_arena_free(&scratch);
  return done;
}
