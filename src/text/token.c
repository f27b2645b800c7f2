// Cuts an article into tokens and looks each up in the lexicon, once. One pass; every byte is
// looked at a bounded number of times. Takes valid UTF-8 (any bytes are safe); leaves
// document->text and document->tokens.
#include <string.h>

#include "base/limits.h"
#include "base/word8.h"
#include "text/match.h"
#include "text/memo.h"
#include "text/scan.h"
#include "text/text.h"

enum { USUAL_TOKEN_BYTES = 5 };  // with the white space before it

typedef struct Reader {
  CtDocument *document;
  CtArena *arena;
  CtText text;
  size_t at;
  uint8_t flags;  // of the next token
} Reader;

// ---- What a token is --------------------------------------------------------------------------

static uint8_t shape_of_other(CtText word) {
  size_t upper = 0, letters = 0, length = 0;
  bool first_upper = false;
  for (size_t at = 0; at < word.length; at += length) {
    const uint32_t code_point = ct_utf8_decode(word, at, &length);
    if (length == 0) break;
    if (!ct_utf8_is_letter(code_point)) continue;
    const bool is_upper = ct_utf8_is_upper(code_point);
    first_upper = letters == 0 ? is_upper : first_upper;
    upper += is_upper;
    letters++;
  }
  return ct_shape_of(upper, letters, first_upper);
}

static uint8_t shape_of(CtText word) {
  size_t upper = 0, letters = 0;
  for (size_t i = 0; i < word.length; i++) {
    const char c = word.data[i];
    if ((unsigned char)c >= 0x80) return shape_of_other(word);
    upper += ct_is_ascii_upper(c);
    letters += ct_byte_class[(unsigned char)c] == CT_CHAR_LETTER;
  }
  return ct_shape_of(upper, letters, ct_is_ascii_upper(word.data[0]));
}

// "U.S" is looked up as "u.s.".
static size_t with_full_stop(CtText word, char *key, size_t length) {
  const bool initials = length > 2 && length < 8 && key[1] == '.' && ct_is_ascii_lower(key[0]) &&
                        key[length - 1] != '.';
  if (initials && word.length == length) key[length++] = '.';
  return length;
}

static const CtLexEntry *entry_of(CtText word) {
  char key[CT_MAX_TOKEN_BYTES + 8];
  size_t length = ct_key_of(word, key, sizeof(key));
  length = with_full_stop(word, key, length);
  return ct_lexicon_find((CtText){key, length});
}

// One to eight bytes with the bit of case set.
static uint64_t folded_bytes(CtText word, size_t at, size_t end) {
  const size_t missing = (CT_LEX_CHUNK - (end - at)) % CT_LEX_CHUNK;
  const uint64_t cases = CT_WORD8_EACH(0x20) << 8 * missing >> 8 * missing;
  return ct_lexicon_pack(word.data + at, end - at) | cases;
}

// CtToken.hash of any word: as ct_plain_word has it for those that it knows, of the first eight and the last bytes of longer ones.
static uint16_t hash_of(CtText word) {
  const size_t half = CT_LEX_CHUNK;
  const size_t first = word.length < half ? word.length : half;
  const size_t second = word.length <= 2 * half ? first : word.length - half;
  const uint64_t tail = second < word.length ? folded_bytes(word, second, word.length) : 0;
  return (uint16_t)(ct_lexicon_word_hash(folded_bytes(word, 0, first), tail) >> 48);
}

// The place of the next token, not counted yet; NULL when there is no memory.
static inline CtToken *next_token(Reader *reader) {
  CtDocument *document = reader->document;
  if (document->tokens.count < document->tokens.capacity)
    return &document->tokens.items[document->tokens.count];
  CtToken *added = CT_VEC_ADD(reader->arena, &document->tokens);
  if (added) document->tokens.count--;
  return added;
}

// Counts the token that stands in the next place.
static inline void take_token(Reader *reader, CtToken *token) {
  token->flags |= reader->flags;
  reader->flags = 0;
  reader->at = token->end;
  reader->document->tokens.count++;
}

// "1e10" is a figure, though its parts look like a name.
static uint16_t flags_of(CtText word, const CtToken *token) {
  const bool is_digits = token->kind == CT_TOKEN_NUMBER ||
                         (token->kind == CT_TOKEN_MIXED && ct_is_ascii_digit(word.data[0]));
  const bool is_capital = token->kind == CT_TOKEN_WORD && token->shape >= CT_SHAPE_CAPITAL;
  const bool may_stop = token->kind == CT_TOKEN_PUNCT || word.data[word.length - 1] == '.';
  const bool is_open = !ct_utf8_is_ascii(word) || ct_text_equal(word, CT_TEXT("-"));
  return (uint16_t)((is_digits ? CT_TOKEN_FIGURE : 0) | (is_capital ? CT_TOKEN_CAPITAL : 0) |
                    (may_stop ? CT_TOKEN_STOP : 0) | (is_open ? CT_TOKEN_OPEN : 0));
}

static bool add(Reader *reader, size_t end, uint8_t kind) {
  CtToken *token = next_token(reader);
  const CtText word = ct_text_range(reader->text, reader->at, end);
  if (!token) return false;
  *token = (CtToken){.start = (uint32_t)reader->at, .end = (uint32_t)end, .kind = kind};
  if (kind == CT_TOKEN_WORD || kind == CT_TOKEN_MIXED) token->shape = shape_of(word);
  token->flags = ct_token_exact(word) | flags_of(word, token);
  if (kind != CT_TOKEN_PUNCT) ct_token_set_entry(token, entry_of(word));
  token->hash = hash_of(word);
  take_token(reader, token);
  return true;
}

// The last start of a character at or before `at`.
static size_t back_to_character(CtText text, size_t at) {
  while (at > 0 && ((unsigned char)text.data[at] & 0xC0) == 0x80)
    at--;
  return at;
}

// A run longer than a token can be is cut; each piece keeps the kind, so that no number appears
// inside an address.
static bool add_cut(Reader *reader, CtScan scan) {
  while (scan.end - reader->at > CT_MAX_TOKEN_BYTES) {
    const size_t cut = back_to_character(reader->text, reader->at + CT_MAX_TOKEN_BYTES);
    const bool whole = cut > reader->at;
    if (!add(reader, whole ? cut : reader->at + CT_MAX_TOKEN_BYTES, scan.kind)) return false;
  }
  return add(reader, scan.end, scan.kind);
}

// ---- What begins at a byte --------------------------------------------------------------------

static CtScan with_link(CtText text, size_t at, CtScan scan) {
  const size_t link = ct_scan_link(text, at, scan.end);
  return link > scan.end ? (CtScan){link, CT_TOKEN_MIXED} : scan;
}

static CtScan scan_word(CtText text, size_t at) {
  CtScan scan = ct_scan_word(text, at);
  const char next = ct_byte_at(text, scan.end);
  if (next != '.' && next != ':' && next != '@') return scan;
  const CtScan link = with_link(text, at, scan);
  if (link.end != scan.end) return link;
  if (scan.kind == CT_TOKEN_WORD) scan.end = ct_scan_full_stop(text, at, scan.end);
  return ct_byte_at(text, scan.end) == '@' ? with_link(text, at, scan) : scan;
}

static CtScan scan_number(CtText text, size_t at) {
  const CtScan scan = ct_scan_number(text, at);
  return ct_byte_at(text, scan.end) == '@' ? with_link(text, at, scan) : scan;
}

// A run of one sign: "...", "--", "!!"; symbols stand alone.
static CtScan scan_sign(CtText text, size_t at, uint8_t kind) {
  const size_t length = ct_char_at(text, at).length;
  size_t end = at + length;
  if (kind == CT_TOKEN_SYMBOL) return (CtScan){end, kind};
  while (end + length <= text.length && memcmp(text.data + at, text.data + end, length) == 0)
    end += length;
  return (CtScan){end, kind};
}

// "'s" behind a word, else a quote.
static CtScan scan_apostrophe(CtText text, size_t at, bool after_space) {
  const size_t clitic = after_space ? at : ct_scan_clitic(text, at);
  return clitic > at ? (CtScan){clitic, CT_TOKEN_WORD} : scan_sign(text, at, CT_TOKEN_PUNCT);
}

static CtScan scan_punct(CtText text, size_t at, bool after_space) {
  const bool decimal = text.data[at] == '.' && ct_is_ascii_digit(ct_byte_at(text, at + 1));
  const char before = at > 0 ? text.data[at - 1] : ' ';
  const bool begins =
      after_space || before == '$' || before == '(' || before == '-' || before == '+';
  return decimal && begins ? ct_scan_number(text, at) : scan_sign(text, at, CT_TOKEN_PUNCT);
}

static CtScan scan_token(CtText text, size_t at, uint8_t class_, bool after_space) {
  switch (class_) {
  case CT_CHAR_LETTER: return scan_word(text, at);
  case CT_CHAR_DIGIT:
  case CT_CHAR_FRACTION: return scan_number(text, at);
  case CT_CHAR_APOSTROPHE: return scan_apostrophe(text, at, after_space);
  case CT_CHAR_PUNCT: return scan_punct(text, at, after_space);
  case CT_CHAR_HYPHEN: return scan_sign(text, at, CT_TOKEN_PUNCT);
  default: return with_link(text, at, scan_sign(text, at, CT_TOKEN_SYMBOL));
  }
}

// ---- The whole text ---------------------------------------------------------------------------

// CR LF is one line end.
static void skip_newline(Reader *reader, size_t length) {
  const bool pair =
      reader->text.data[reader->at] == '\r' && ct_byte_at(reader->text, reader->at + 1) == '\n';
  const bool second = (reader->flags & CT_TOKEN_LINE_START) != 0;
  reader->flags |= CT_TOKEN_SPACE_BEFORE | CT_TOKEN_LINE_START;
  if (second) reader->flags |= CT_TOKEN_PARAGRAPH_START;
  reader->at += pair ? 2 : length;
}

static void skip_white(Reader *reader) {
  for (;;) {
    const uint8_t class_ = ct_class_at(reader->text, reader->at);
    if (class_ != CT_CHAR_SPACE && class_ != CT_CHAR_NEWLINE && class_ != CT_CHAR_IGNORED) return;
    const uint8_t length = ct_char_at(reader->text, reader->at).length;
    if (length == 0) return;
    if (class_ == CT_CHAR_NEWLINE) {
      skip_newline(reader, length);
      continue;
    }
    if (class_ == CT_CHAR_SPACE) reader->flags |= CT_TOKEN_SPACE_BEFORE;
    reader->at += length;
  }
}

// Skips what stands between two tokens; the class of the first byte of the next one. One space is what there mostly is, which
// is told without a branch; skip_white sees the rest.
static inline uint8_t next_class(Reader *reader) {
  if (reader->at >= reader->text.length) return CT_CHAR_SPACE;
  const bool space = reader->text.data[reader->at] == ' ';
  reader->at += space;
  reader->flags |= space ? CT_TOKEN_SPACE_BEFORE : 0;
  const unsigned char byte = (unsigned char)ct_byte_at(reader->text, reader->at);
  if (ct_byte_class[byte] == CT_CHAR_LETTER) return CT_CHAR_LETTER;
  skip_white(reader);
  return ct_class_at(reader->text, reader->at);
}

// One token, which begins with a character of this class.
static bool read_token(Reader *reader, uint8_t class_) {
  CtToken *token = next_token(reader);
  if (!token) return false;
  const bool plain = class_ == CT_CHAR_LETTER
                         ? ct_plain_word(reader->text, reader->at, reader->document->memo, token)
                         : ct_plain_sign(reader->text, reader->at, token);
  if (plain) {
    take_token(reader, token);
    return true;
  }
  const bool after_space = reader->at == 0 || (reader->flags & CT_TOKEN_SPACE_BEFORE) != 0;
  return add_cut(reader, scan_token(reader->text, reader->at, class_, after_space));
}

// Room for as many tokens as such a text mostly has, so that they are seldom moved.
static bool reserve(CtDocument *document, CtArena *arena) {
  const uint32_t capacity = (uint32_t)(document->text.length / USUAL_TOKEN_BYTES) + 16;
  document->tokens.items = ct_arena_raw(arena, capacity * sizeof(*document->tokens.items));
  document->tokens.capacity = document->tokens.items ? capacity : 0;
  return document->tokens.items != NULL;
}

static bool join(CtDocument *document, CtText title, CtText body, CtArena *arena) {
  if (title.length == 0) {
    document->text = body;
    document->body_start = 0;
    return true;
  }
  document->text = ct_arena_join(arena, ct_arena_join(arena, title, CT_TEXT("\n\n")), body);
  document->body_start = (uint32_t)title.length + 2;
  return document->text.data != NULL;
}

CtTagMemo *ct_tag_memo_new(CtArena *arena) { return ct_arena_alloc(arena, sizeof(CtTagMemo)); }

bool ct_tokens_read(CtDocument *document, CtText title, CtText body, CtTagMemo *memo,
                    CtArena *arena) {
  *document = (CtDocument){.memo = memo ? memo : ct_tag_memo_new(arena)};
  if (!document->memo || !join(document, title, body, arena) || !reserve(document, arena))
    return false;
  Reader reader = {document, arena, document->text, 0,
                   CT_TOKEN_LINE_START | CT_TOKEN_PARAGRAPH_START};
  for (;;) {
    const uint8_t class_ = next_class(&reader);
    if (reader.at >= reader.text.length) return ct_matches_find(document, arena);
    if (!read_token(&reader, class_)) return false;
  }
}
