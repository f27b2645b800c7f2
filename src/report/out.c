#include "report/out.h"

#include "base/utf8.h"

void ct_out_init(CtOut *out, CtSink sink) {
  out->sink = sink;
  out->failed = false;
  out->used = 0;
}

bool ct_out_flush(CtOut *out) {
  if (!out->failed && out->used > 0)
    out->failed = !out->sink.write(out->sink.context, out->buffer, out->used);
  out->used = 0;
  return !out->failed;
}

void ct_out_bytes(CtOut *out, CtText bytes) {
  for (size_t i = 0; i < bytes.length; i++) {
    if (out->used == CT_OUT_BUFFER) ct_out_flush(out);
    out->buffer[out->used++] = bytes.data[i];
  }
}

void ct_out(CtOut *out, const char *string) { ct_out_bytes(out, ct_text_of(string)); }

void ct_out_uint(CtOut *out, uint64_t value) {
  char digits[20];
  size_t at = sizeof digits;
  do
    digits[--at] = (char)('0' + value % 10);
  while (value /= 10);
  ct_out_bytes(out, (CtText){digits + at, sizeof digits - at});
}

void ct_out_interval(CtOut *out, CtInterval value) {
  char text[CT_INTERVAL_WORDS_CHARS];
  ct_out_bytes(out, (CtText){text, ct_interval_words(value, text)});
}

static bool is_control(uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E);
}

void ct_out_quote(CtOut *out, CtText text) {
  bool space = false;
  size_t length = 0;
  text = ct_text_trim(text);
  for (size_t at = 0; at < text.length; at += length) {
    uint32_t c = ct_utf8_decode(text, at, &length);
    if (ct_utf8_is_space(c)) {
      space = true;
      continue;
    }
    if (space) ct_out(out, " ");
    space = false;
    ct_out_bytes(out,
                 is_control(c) ? CT_TEXT("\xEF\xBF\xBD") : ct_text_range(text, at, at + length));
  }
}

void ct_out_pad(CtOut *out, size_t written, size_t width) {
  do
    ct_out(out, " ");
  while (++written < width);
}

static void write_day(CtOut *out, CtDay day) {
  char text[16];
  ct_out_bytes(out, (CtText){text, ct_day_format(day, text)});
}

bool ct_out_days(CtOut *out, CtDays days) {
  if (days.from == CT_NO_DAY && days.to == CT_NO_DAY) return false;
  if (days.from == CT_NO_DAY)
    ct_out(out, "until ");
  else
    write_day(out, days.from);
  if (days.from == days.to) return true;
  if (days.from != CT_NO_DAY) ct_out(out, days.to == CT_NO_DAY ? " or later" : " to ");
  if (days.to != CT_NO_DAY) write_day(out, days.to);
  return true;
}
