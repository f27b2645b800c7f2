// Names who speaks, from a noun phrase, and the side they speak for. Private to read/attribution.
#ifndef CT_READ_SPEAKER_H
#define CT_READ_SPEAKER_H

#include "read/claim/attribution.h"

// The words of a noun chunk without its article.
CtText ct_speaker_words(const CtFrame *frame, const CtChunk *noun);
// Fills speaker, side and country of `speech` from a noun chunk; a pronoun is the last speaker. False where nobody can be
// named. `strict`: only somebody whom a table knows, a country or a name.
bool ct_speaker_name(const CtFrame *frame, uint32_t noun, const CtVoice *voice, bool strict,
                     CtSpeech *speech);

#endif
