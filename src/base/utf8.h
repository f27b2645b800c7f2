// UTF-8 and Unicode properties; the only place that knows utf8proc.
#ifndef CT_BASE_UTF8_H
#define CT_BASE_UTF8_H

#include "base/arena.h"

#define CT_REPLACEMENT 0xFFFD

// The code point at `offset` and its length in bytes in *length (1 to 4; for the invalid,
// CT_REPLACEMENT and the length of the maximal ill-formed part, as the WHATWG decoder counts it).
// At the end of the text: 0 and length 0.
uint32_t ct_utf8_decode(CtText text, size_t offset, size_t *length);
// Writes 1 to 4 bytes to out; surrogates and values above 10FFFF are written as U+FFFD. The count
// comes back.
size_t ct_utf8_encode(uint32_t code_point, char out[4]);
// Bytes of the well-formed character at `offset`; 0 at the end of the text and for the ill-formed.
size_t ct_utf8_sequence(CtText text, size_t offset);
// The first offset at or after `offset` where an ill-formed part begins; text.length when there is
// none.
size_t ct_utf8_valid_end(CtText text, size_t offset);
bool ct_utf8_is_valid(CtText text);
bool ct_utf8_is_ascii(CtText text);
// `text` itself where valid, else a copy in the arena with each maximal ill-formed part as U+FFFD
// (WHATWG); data NULL when there is no memory.
CtText ct_utf8_sanitize(CtArena *arena, CtText text);
// Code points, and UTF-16 units, in valid UTF-8. Fast (counts lead bytes).
size_t ct_utf8_count(CtText text);
size_t ct_utf16_count(CtText text);
bool ct_utf8_is_letter(uint32_t code_point);
bool ct_utf8_is_digit(uint32_t code_point);    // Nd of any script
int ct_utf8_digit_value(uint32_t code_point);  // 0 to 9, or -1
bool ct_utf8_is_space(uint32_t code_point);    // White_Space: U+00A0, U+202F, U+2009, ... too
bool ct_utf8_is_upper(uint32_t code_point);
bool ct_utf8_is_mark(uint32_t code_point);
uint32_t ct_utf8_lower(uint32_t code_point);
// Lower case in `out` (room for `capacity` bytes); the length, or 0 when it does not fit. ASCII
// takes a fast way. The length may change either way: U+0130 becomes "i", U+023A grows from 2 to 3
// bytes. Ill-formed parts become U+FFFD.
size_t ct_utf8_lower_text(CtText text, char *out, size_t capacity);
// NFD + case fold + stripped marks ("Zürich" -> "zurich"), for comparing names; data NULL when
// there is no memory.
CtText ct_utf8_fold(CtArena *arena, CtText text);

#endif
