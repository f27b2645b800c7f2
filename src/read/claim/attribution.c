// Finds speakers by their cue: a verb of saying with its subject before or behind it, "according to", "by some estimates",
// a headline's "Police: ...". Each speech covers a stretch of tokens; the later one wins where two cover a figure, so that
// "Reuters said police put the toll at 14" gives the police. A quotation that runs on keeps its speaker.
#include "read/claim/attribution.h"

#include <string.h>

#include "read/claim/bind.h"
#include "read/claim/quotation.h"
#include "read/claim/speaker.h"

enum {
  THAN_TOKENS = 7,
  // Chunks from a longer office to its verb: at least "the head | of | the city | , | Ann Hill | ,".
  LEAST_OFFICE = 6,
  MOST_OFFICE = 8
};

static const CtToken *token_at(const CtFrame *frame, uint32_t token) {
  return &frame->document->tokens.items[token];
}

static void fill(CtSpeech *speech, const CtSpeech *found, CtText cue) {
  if (!speech) return;
  speech->speaker = found->speaker;
  speech->side = found->side;
  speech->country = found->country;
  speech->cue = cue;
}

static CtSpeech *add_speech(CtSpeeches *out, uint32_t first, uint32_t end) {
  if (out->count == CT_MAX_SPEECHES || first >= end) return NULL;
  CtSpeech *speech = &out->items[out->count++];
  *speech = (CtSpeech){.first = first, .end = end};
  return speech;
}

static uint32_t segment_start(const CtFrame *frame, uint32_t chunk) {
  const uint32_t from = ct_frame_has_kind(frame, CT_CHUNK_STOP) ? chunk : 0;
  for (uint32_t i = from; i > 0; i--) {
    if (frame->chunks[i - 1].kind == CT_CHUNK_STOP) return frame->chunks[i - 1].end;
  }
  return frame->sentence->first;
}

static uint32_t segment_end(const CtFrame *frame, uint32_t chunk) {
  const uint32_t end = ct_frame_has_kind(frame, CT_CHUNK_STOP) ? frame->chunk_count : 0;
  for (uint32_t i = chunk; i < end; i++) {
    if (frame->chunks[i].kind == CT_CHUNK_STOP) return frame->chunks[i].first;
  }
  return frame->sentence->end;
}

// Whether nothing but the speaker, a place or a date stands behind the verb: "..., police said on Monday."
static bool ends_segment(const CtFrame *frame, uint32_t verb, uint32_t speaker) {
  for (uint32_t i = verb + 1; i < frame->chunk_count; i++) {
    const CtChunk *chunk = &frame->chunks[i];
    if (chunk->kind == CT_CHUNK_STOP) return true;
    if (chunk->kind == CT_CHUNK_VERB || chunk->kind == CT_CHUNK_CLAUSE ||
        chunk->kind == CT_CHUNK_STATE)
      return false;
    if (i != speaker && chunk->kind == CT_CHUNK_NOUN && chunk->numeral) return false;
    if (i > verb + 6) return false;
  }
  return true;
}

static bool tells(const CtFrame *frame, uint32_t verb) {
  return ct_frame_word_is(frame, frame->chunks[verb].head, CT_TEXT("told"));
}

// Whether the noun behind a verb that has a subject across a comma speaks all the same: '"In Leeds, 12 died," said the mayor', not
// "the mayor, Ann Hill, said the search goes on", "said police were late", "told reporters".
static bool speaks(const CtFrame *frame, uint32_t verb, uint32_t noun) {
  const CtChunk *chunk = &frame->chunks[noun];
  bool known = false;
  if (noun + 1 < frame->chunk_count && frame->chunks[noun + 1].kind == CT_CHUNK_VERB) return false;
  if (tells(frame, verb)) return false;
  if (token_at(frame, chunk->head)->tag == CT_TAG_NAME) return true;
  ct_speaker_side(frame->document, chunk->first, chunk->end, &known);
  return known;
}

// "said Ihor Klymenko": the speaker behind the verb, where no subject stands before it.
static uint32_t speaker_of(const CtFrame *frame, uint32_t verb, bool *behind) {
  const uint32_t next = verb + 1;
  *behind = false;
  const uint32_t subject = ct_bind_subject(frame, verb);
  const bool comma_before = verb > 0 && frame->chunks[verb - 1].kind == CT_CHUNK_COMMA;
  const bool noun_next = next < frame->chunk_count && frame->chunks[next].kind == CT_CHUNK_NOUN;
  if (noun_next && !frame->chunks[next].numeral && !frame->chunks[next].date &&
      (subject == CT_NONE || (comma_before && speaks(frame, verb, next)))) {
    *behind = true;
    return next;
  }
  return subject;
}

// "the storm claimed 31 lives": the verb says what happened, so only a known speaker speaks by it.
static bool is_used(const CtFrame *frame, uint32_t verb) {
  for (uint32_t f = 0; f < frame->figure_count; f++) {
    if (frame->figures[f].verb == verb && frame->figures[f].predicate >= 0) return true;
  }
  return false;
}

// Whether the chunk is a noun without a figure, or a day.
static bool is_plain_noun(const CtFrame *frame, uint32_t chunk) {
  return chunk < frame->chunk_count && frame->chunks[chunk].kind == CT_CHUNK_NOUN &&
         !frame->chunks[chunk].numeral;
}

// Behind ", police said" past "on Sunday", "in a statement on Telegram" and whom "told" has behind it: the last chunk of what says
// when, how and to whom, or `last`.
static uint32_t circumstances_end(const CtFrame *frame, uint32_t verb, uint32_t last) {
  enum { MOST = 3 };
  if (last == verb && tells(frame, verb) && is_plain_noun(frame, last + 1)) last++;
  for (uint32_t step = 0; step < MOST && last + 1 < frame->chunk_count; step++) {
    if (frame->chunks[last + 1].date)
      last++;
    else if (frame->chunks[last + 1].kind == CT_CHUNK_PREPOSITION && is_plain_noun(frame, last + 2))
      last += 2;
  }
  return last;
}

// ", police said, ", ", police said in a statement on Sunday, ": holds for both sides.
static bool is_aside(const CtFrame *frame, uint32_t speaker, uint32_t verb) {
  const uint32_t first = speaker < verb ? speaker : verb;
  const uint32_t last = circumstances_end(frame, verb, speaker < verb ? verb : speaker);
  if (first == 0 || last + 1 >= frame->chunk_count) return false;
  return frame->chunks[first - 1].kind == CT_CHUNK_COMMA &&
         frame->chunks[last + 1].kind == CT_CHUNK_COMMA;
}

int32_t ct_attribution_verb(const CtFrame *frame, uint32_t head) {
  uint32_t words = 0;
  const int32_t row = ct_token_row(token_at(frame, head), CT_LEX_ATTRIBUTION);
  if (row >= 0 || !ct_lexicon_begins(ct_document_entry(frame->document, head), CT_LEX_ATTRIBUTION))
    return row;
  return ct_document_match(frame->document, head, frame->sentence->end, CT_LEX_ATTRIBUTION, &words);
}

// "One more than first thought", "fewer than the 340 the agency had reported": what was thought is compared, not told.
static bool is_compared(const CtFrame *frame, uint32_t verb) {
  const uint32_t end = frame->chunks[verb].first;
  const uint32_t from =
      end > frame->sentence->first + THAN_TOKENS ? end - THAN_TOKENS : frame->sentence->first;
  for (uint32_t token = end; token > from; token--) {
    const CtToken *at = token_at(frame, token - 1);
    if (at->kind == CT_TOKEN_PUNCT) return false;
    if (at->end - at->start == 4 && ct_frame_word_is(frame, token - 1, CT_TEXT("than")))
      return true;
  }
  return false;
}

// "Israel says the truce holds after strikes that killed 104, according to the ministry": the speaker who closes the sentence tells
// of what was before; the verb's speech ends at "after". Only behind what is
// said itself, not in "says after the strikes".
static uint32_t speech_end(const CtFrame *frame, uint32_t verb, const CtSpeeches *out) {
  const uint32_t end = segment_end(frame, verb);
  uint32_t closing = 0;
  for (uint32_t s = 0; s < out->count; s++)
    if (out->items[s].closing > frame->chunks[verb].end) closing = out->items[s].closing;
  bool told = false;
  for (uint32_t i = verb + 1; closing && i < frame->chunk_count; i++) {
    const CtChunk *chunk = &frame->chunks[i];
    if (chunk->first >= closing) break;
    if (chunk->kind == CT_CHUNK_VERB) told = true;
    if (chunk->figure != CT_NONE && chunk->kind == CT_CHUNK_NOUN && chunk->numeral) break;
    if (told && (chunk->kind == CT_CHUNK_PREPOSITION || chunk->kind == CT_CHUNK_CLAUSE) &&
        ct_frame_word_is(frame, chunk->first, CT_TEXT("after")))
      return chunk->first;
  }
  return end;
}

// "The head of the city's administration, [Tymur Tkachenko], said": the name of whom a longer office before it tells; `subject`
// itself elsewhere ("the mayor, Ann Hill, said").
static uint32_t name_of_office(const CtFrame *frame, uint32_t subject, uint32_t verb) {
  if (subject == CT_NONE || verb < subject + LEAST_OFFICE || verb > subject + MOST_OFFICE)
    return subject;
  const CtChunk *name = &frame->chunks[verb - 2];
  const bool apposed = frame->chunks[verb - 1].kind == CT_CHUNK_COMMA &&
                       frame->chunks[verb - 3].kind == CT_CHUNK_COMMA &&
                       frame->chunks[subject + 1].kind == CT_CHUNK_PREPOSITION &&
                       name->kind == CT_CHUNK_NOUN && name->end > name->first + 1;
  for (uint32_t token = name->first; apposed && token < name->end; token++)
    if (token_at(frame, token)->tag != CT_TAG_NAME) return subject;
  return apposed ? verb - 2 : subject;
}

// "The ministry had 40 dead", not "Ardern had 48 percent": "have" gives a figure for those only whom the table knows to speak.
static bool is_known(const CtFrame *frame, uint32_t speaker) {
  bool known = false;
  if (speaker != CT_NONE)
    ct_speaker_side(frame->document, frame->chunks[speaker].first, frame->chunks[speaker].end,
                    &known);
  return known;
}

static void read_verb(const CtFrame *frame, uint32_t verb, const CtVoice *voice, CtSpeeches *out) {
  const CtChunk *chunk = &frame->chunks[verb];
  const int32_t row = ct_attribution_verb(frame, chunk->head);
  bool behind = false;
  CtSpeech found = {0};
  if (row < 0 || out->count == CT_MAX_SPEECHES || chunk->form == CT_FORM_PASSIVE ||
      chunk->form == CT_FORM_INFINITIVE)
    return;
  const uint8_t cue = ct_lex_attribution[row].cue;
  if (cue != CT_ATTRIBUTION_CUE_SAY && cue != CT_ATTRIBUTION_CUE_WEAK) return;
  if (is_compared(frame, verb)) return;
  const uint32_t speaker = speaker_of(frame, verb, &behind);
  if (token_at(frame, chunk->head)->tag == CT_TAG_AUXILIARY && !is_known(frame, speaker)) return;
  const bool strict = cue == CT_ATTRIBUTION_CUE_WEAK || is_used(frame, verb);
  if (speaker == CT_NONE || !ct_speaker_name(frame, speaker, voice, strict, &found)) return;
  const uint32_t name = behind ? speaker : name_of_office(frame, speaker, verb);
  if (name != speaker) found.speaker = ct_speaker_words(frame, &frame->chunks[name]);
  const bool closing =
      cue == CT_ATTRIBUTION_CUE_SAY && ends_segment(frame, verb, behind ? speaker : CT_NONE);
  CtSpeech *speech = is_aside(frame, speaker, verb)
                         ? add_speech(out, segment_start(frame, verb), segment_end(frame, verb))
                     : closing ? add_speech(out, segment_start(frame, verb), chunk->first)
                               : add_speech(out, chunk->first, speech_end(frame, verb, out));
  fill(speech, &found, ct_document_word(frame->document, chunk->head));
}

// "according to X", "citing X": at the cue's tokens, the speaker in the noun chunk behind.
static void read_cue(const CtFrame *frame, uint32_t token, uint32_t words, const CtVoice *voice,
                     CtSpeeches *out) {
  CtSpeech found = {0};
  uint32_t noun = ct_frame_chunk_at(frame, token + words);
  if (noun == CT_NONE && token + words + 1 < frame->sentence->end)
    noun = ct_frame_chunk_at(frame, token + words + 1);
  if (noun == CT_NONE || !ct_speaker_name(frame, noun, voice, words == 1, &found)) return;
  CtSpeech *speech = add_speech(out, segment_start(frame, noun), segment_end(frame, noun));
  fill(speech, &found, ct_document_words(frame->document, token, token + words));
  if (speech && words > 1 && ends_segment(frame, noun, noun)) speech->closing = token;
}

static int32_t cue_at(const CtFrame *frame, uint32_t token, uint8_t cue, uint32_t *words) {
  const int32_t row =
      ct_document_match(frame->document, token, frame->sentence->end, CT_LEX_ATTRIBUTION, words);
  return row >= 0 && ct_lex_attribution[row].cue == cue ? row : -1;
}

// "by some estimates", "in the ministry's count": the noun speaks for itself.
static void read_estimate(const CtFrame *frame, uint32_t noun, CtSpeeches *out) {
  const CtChunk *chunk = &frame->chunks[noun];
  if (!ct_document_has(frame->document, chunk->head, CT_LEX_ATTRIBUTION)) return;
  const CtLexEntry *entry = ct_document_entry(frame->document, chunk->head);
  if (noun == 0 || chunk->numeral || frame->chunks[noun - 1].kind != CT_CHUNK_PREPOSITION) return;
  if (!ct_frame_word_is(frame, frame->chunks[noun - 1].first, CT_TEXT("by"))) return;
  for (uint8_t i = 0; i < entry->sense_count; i++) {
    const CtSense sense = ct_lexicon_sense(entry, i);
    if (sense.table != CT_LEX_ATTRIBUTION ||
        ct_lex_attribution[sense.row].cue != CT_ATTRIBUTION_CUE_BY)
      continue;
    CtSpeech *speech = add_speech(out, segment_start(frame, noun), segment_end(frame, noun));
    if (!speech) return;
    speech->speaker = ct_speaker_words(frame, chunk);
    speech->cue = ct_document_word(frame->document, frame->chunks[noun - 1].first);
    return;
  }
}

// "Sudan: 70 dead in floods": a place before the colon says where, not who.
static bool is_place(const CtFrame *frame, const CtChunk *chunk) {
  for (uint32_t p = frame->first_place; p < frame->end_place; p++) {
    const CtPlace *place = &frame->reading->places.items[p];
    if (place->first == chunk->first && place->end == chunk->end) return true;
  }
  return false;
}

// "Police: 5 dead in shooting", "Three held after raid: ministry"
static void read_headline(const CtFrame *frame, const CtVoice *voice, CtSpeeches *out) {
  if (frame->sentence->kind == CT_SENTENCE_PROSE || frame->chunk_count < 3 ||
      !ct_frame_has_kind(frame, CT_CHUNK_COLON))
    return;
  for (uint32_t i = 1; i + 1 < frame->chunk_count; i++) {
    if (frame->chunks[i].kind != CT_CHUNK_COLON) continue;
    const bool last = i + 2 == frame->chunk_count;
    const uint32_t noun = i == 1 ? 0 : i + 1;
    CtSpeech found = {0};
    if (i == 1 && is_place(frame, &frame->chunks[0])) return;
    if ((i != 1 && !last) || !ct_speaker_name(frame, noun, voice, true, &found)) return;
    const uint32_t colon = frame->chunks[i].first;
    fill(i == 1 ? add_speech(out, colon, frame->sentence->end)
                : add_speech(out, frame->sentence->first, colon),
         &found, CT_TEXT(":"));
    return;
  }
}

static void read_cues(const CtFrame *frame, const CtVoice *voice, CtSpeeches *out) {
  const CtToken *tokens = frame->document->tokens.items;
  const uint64_t cues = ct_lexicon_bit(CT_LEX_ATTRIBUTION);
  for (uint32_t token = frame->sentence->first; token < frame->sentence->end; token++) {
    uint32_t words = 0;
    if (!(tokens[token].reach & cues)) continue;
    if (cue_at(frame, token, CT_ATTRIBUTION_CUE_BEFORE, &words) < 0) continue;
    read_cue(frame, token, words, voice, out);
    token += words - 1;
  }
}

// "195,000 marched, the ministry said, against 700,000 according to unions": the figure right before the words is their speaker's,
// whatever else reaches that far.
static void narrow_cues(const CtFrame *frame, CtSpeeches *out) {
  const uint32_t count = out->count;
  for (uint32_t s = 0; s < count; s++) {
    const uint32_t closing = out->items[s].closing;
    const uint32_t noun = closing ? ct_frame_chunk_at(frame, closing - 1) : CT_NONE;
    if (noun == CT_NONE || !frame->chunks[noun].numeral || s + 1 == count) continue;
    const CtSpeech found = out->items[s];
    fill(add_speech(out, frame->chunks[noun].first, closing), &found, found.cue);
  }
}

static void read_chunks(const CtFrame *frame, const CtVoice *voice, CtSpeeches *out) {
  const uint64_t cues = ct_lexicon_bit(CT_LEX_ATTRIBUTION);
  if (!(frame->sentence->reach & cues)) return;
  read_cues(frame, voice, out);
  for (uint32_t i = 0; i < frame->chunk_count; i++) {
    if (!(token_at(frame, frame->chunks[i].head)->reach & cues)) continue;
    if (frame->chunks[i].kind == CT_CHUNK_VERB) read_verb(frame, i, voice, out);
    if (frame->chunks[i].kind == CT_CHUNK_NOUN) read_estimate(frame, i, out);
  }
  narrow_cues(frame, out);
}

void ct_attribution_pass(const CtDocument *document, const CtSentence *sentence, CtVoice *voice) {
  const bool fresh =
      (document->tokens.items[sentence->first].flags & CT_TOKEN_PARAGRAPH_START) != 0;
  if (fresh && !ct_quotation_begins(document, sentence)) voice->open = false;
  voice->open = ct_quotation_open_behind(document, sentence, voice, voice->open && !fresh);
}

void ct_attribution_read(const CtFrame *frame, CtVoice *voice, CtSpeeches *out) {
  const CtSentence *sentence = frame->sentence;
  const bool fresh = (token_at(frame, sentence->first)->flags & CT_TOKEN_PARAGRAPH_START) != 0;
  const bool marked = ct_quotation_begins(frame->document, sentence);
  const bool runs_on = voice->open ? !fresh || marked : !fresh && marked;
  out->count = 0;
  if (runs_on && voice->speaker.data) {
    const CtSpeech going_on = {
        .speaker = voice->speaker, .side = voice->side, .country = voice->country};
    fill(add_speech(out, sentence->first, sentence->end), &going_on, voice->cue);
  }
  read_headline(frame, voice, out);
  read_chunks(frame, voice, out);
  if (out->count > 0) {
    const CtSpeech *last = &out->items[out->count - 1];
    voice->speaker = last->speaker;
    voice->cue = last->cue;
    voice->side = last->side;
    voice->country = last->country;
  }
  voice->open = ct_quotation_open_behind(frame->document, sentence, voice,
                                         voice->open && runs_on && !(fresh && marked));
}

const CtSpeech *ct_attribution_at(const CtSpeeches *speeches, uint32_t token) {
  for (uint32_t i = speeches->count; i > 0; i--) {
    const CtSpeech *speech = &speeches->items[i - 1];
    if (speech->first <= token && token < speech->end) return speech;
  }
  return NULL;
}
