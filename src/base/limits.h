// Every limit of the core, with its reason. Each has a test and is told in the report when it is
// hit.
#ifndef CT_BASE_LIMITS_H
#define CT_BASE_LIMITS_H

// Text of one article in bytes; the rest is cut at a character and the report is truncated. A long
// book has 3 MiB; tokens of 16 MiB fit the memory of a browser's tab.
#define CT_MAX_ARTICLE_BYTES (16u << 20)
// Articles in one analysis: an editor's archive of a year; ids and events stay within memory.
#define CT_MAX_ARTICLES 200000u
// Claims and quantities kept of one article; a table of election results has some thousands.
#define CT_MAX_ARTICLE_CLAIMS 20000u
#define CT_MAX_ARTICLE_QUANTITIES 200000u
// Claims in one analysis.
#define CT_MAX_CLAIMS 2000000u
// Tokens in one sentence: a longer run without an end is read in pieces, so that no step inside a
// sentence sees more.
#define CT_MAX_SENTENCE_TOKENS 600u
// Bytes in one token; a longer run of letters is cut into several.
#define CT_MAX_TOKEN_BYTES 255u
// Nesting of JSON input; articles need 3.
#define CT_MAX_JSON_DEPTH 64u
// Memory that one analysis may hold in bytes; a browser's tab gives 512 MiB in all.
#define CT_MAX_MEMORY_BYTES ((size_t)8 << 30)
// |exponent| of a number: beyond any unit of physics and any currency.
#define CT_MAX_EXPONENT 60
// Claims on one measure that are compared pair by pair; beyond, each is compared with the best
// only.
#define CT_MAX_PAIRED_CLAIMS 64u
// Warnings kept; the rest are counted.
#define CT_MAX_WARNINGS 1000u

#endif
