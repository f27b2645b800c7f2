// The steps that all ways to an article share; private to ingest.
#ifndef CT_INGEST_ARTICLE_PARTS_H
#define CT_INGEST_ARTICLE_PARTS_H

#include "ingest/article.h"

// Fills what is still unknown from the page, and the text. False means out of memory.
bool ct_article_take_page(CtArticle *article, CtText html, CtArena *arena);
// Fills author and day, where nothing better is known, from the first lines of a plain text. False means out of memory.
bool ct_article_take_head(CtArticle *article, CtArena *arena);
// Cuts what is too long, names what has no id, tells what is empty. False means out of memory.
bool ct_article_finish(CtArticle *article, uint32_t line, CtArena *arena, CtMessages *messages);

#endif
