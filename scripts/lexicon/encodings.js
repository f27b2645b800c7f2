// Makes build/gen/encodings_data.{h,c} of encodings.tsv beside this file: labels to encodings, and a table of 128 code
// points for each single-byte encoding. Node's TextDecoder is no source: its tables differ from the standard's in some versions.
import { readFileSync } from 'node:fs';

const REPLACEMENT = 0xfffd;
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function codePoints(from, high, name) {
  const characters = [
    ...high.replace(/\\u([0-9a-f]{4})/gu, (_, digits) => String.fromCharCode(parseInt(digits, 16))),
  ];
  if (characters.length !== 256 - from)
    throw new Error(`encodings.tsv: ${name} has ${characters.length} characters`);
  const same = Array.from({ length: from - 128 }, (_, index) => 128 + index);
  return same.concat(
    characters.map((character, index) => {
      if (character === '_') return from + index;
      return character === '?' ? REPLACEMENT : character.codePointAt(0);
    }),
  );
}

/** [{name, labels: [...], table: [128 code points] or null}] in the order of the file. */
export function readEncodings() {
  const text = readFileSync(new URL('encodings.tsv', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => {
    const [name, labels, from, high] = line.split('\t');
    return {
      name,
      labels: labels.split(' '),
      table: from ? codePoints(parseInt(from, 16), high, name) : null,
    };
  });
}

function labelRows(encodings) {
  const rows = encodings.flatMap(({ labels }, number) =>
    labels.map((label) => ({ label, number })),
  );
  rows.sort((a, b) => byCode(a.label, b.label));
  rows.forEach(({ label }, index) => {
    if (index > 0 && rows[index - 1].label === label)
      throw new Error(`encodings.tsv: "${label}" is given twice`);
  });
  return rows;
}

const HEADER = `// Made by scripts/lexicon/encodings.js; do not edit.
#ifndef CT_GEN_ENCODINGS_DATA_H
#define CT_GEN_ENCODINGS_DATA_H

#include <stdint.h>

typedef struct CtEncodingLabel {
  const char *label;
  uint8_t encoding;
} CtEncodingLabel;

typedef struct CtEncodingRow {
  const char *name;
  int16_t table;  // index into ct_encoding_tables, or -1: the encoding is UTF-8 or is not decoded
} CtEncodingRow;

extern const CtEncodingLabel ct_encoding_labels[];  // by label, lower case
extern const uint32_t ct_encoding_label_count;
extern const CtEncodingRow ct_encodings[];  // the first is UTF-8
extern const uint16_t ct_encoding_tables[][128];  // the code points of the bytes 80 to ff

#endif
`;

function tableText(table) {
  return `{${table.map((codePoint) => `0x${codePoint.toString(16)}`).join(',')}},`;
}

function source(encodings) {
  const rows = labelRows(encodings);
  let tables = 0;
  const lines = encodings.map(({ name, table }) => `{"${name}", ${table ? tables++ : -1}},`);
  return `// Made by scripts/lexicon/encodings.js; do not edit.
#include "encodings_data.h"

const CtEncodingLabel ct_encoding_labels[] = {
${rows.map(({ label, number }) => `{"${label}", ${number}},`).join('\n')}
};
const uint32_t ct_encoding_label_count = ${rows.length};
const CtEncodingRow ct_encodings[] = {
${lines.join('\n')}
};
const uint16_t ct_encoding_tables[][128] = {
${encodings
  .filter(({ table }) => table)
  .map(({ table }) => tableText(table))
  .join('\n')}
};
`;
}

/** The generated C, for scripts/lexgen.js. */
export async function files() {
  const encodings = readEncodings();
  if (encodings[0].name !== 'UTF-8') throw new Error('encodings.tsv: UTF-8 must come first');
  return [
    { name: 'encodings_data.h', text: HEADER },
    { name: 'encodings_data.c', text: source(encodings) },
  ];
}
