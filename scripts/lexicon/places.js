// Makes places_data.{h,c}: the gazetteer, its names sorted and looked up as src/read/place/place_find.c does. It is no lexicon table: names
// are looked up by capital words only, and sorted in one block they take a third of the space.
import { KINDS, rank, readPlaces } from './places_rows.js';

const BLOCK = 8;
const LETTERS = 27;

// 1 to 26 for a letter of a key, 0 for all else.
const letterClass = (key, at) => Math.max(0, (key.charCodeAt(at) || 0) - 96);

// For each pair of first letters the first row that has it or a later one, and the number of rows at the end.
function startsOf(rows) {
  const starts = new Array(LETTERS * LETTERS + 1).fill(rows.length);
  let last = 0;
  for (const { key, number } of [...rows].reverse()) {
    const pair = letterClass(key, 0) * LETTERS + letterClass(key, 1);
    if (number < rows.length - 1 && pair > last)
      throw new Error(`places: "${key}" is out of order`);
    starts.fill(number, 0, pair + 1);
    last = pair;
  }
  return starts;
}

const FIRST_BITS = 15;

// One of 2^FIRST_BITS bits for the first eight bytes of a key's first word, filled up with spaces; begins_name in place_find.c
// does the same.
function firstBit(key) {
  const head = Buffer.from(key.split(' ')[0].slice(0, 8).padEnd(8)).readBigUInt64BE();
  return Number(BigInt.asUintN(64, head * 0x9e3779b97f4a7c15n) >> BigInt(64 - FIRST_BITS));
}

// The bits of all first words: most capital words of a text begin no name, and are told so at once.
function firstWords(rows) {
  const bytes = new Array(2 ** FIRST_BITS / 8).fill(0);
  for (const { key } of rows) bytes[firstBit(key) >> 3] |= 1 << (firstBit(key) & 7);
  return bytes;
}

function wrap(items) {
  const lines = [];
  for (let i = 0; i < items.length; i += 24) lines.push(items.slice(i, i + 24).join(',') + ',');
  return lines.join('\n');
}

// Doublings of 1 000 people, 0 to 15.
const weight = (people) =>
  Math.max(0, Math.min(15, Math.round(Math.log2(Math.max(people, 1) / 1000))));

const HEADER = (rows) => `// Made by scripts/lexicon/places.js; do not edit.
#ifndef CT_GEN_PLACES_DATA_H
#define CT_GEN_PLACES_DATA_H

#include <stdint.h>

enum CtPlaceKind { ${KINDS.map((kind) => `CT_PLACE_${kind.toUpperCase()}`).join(', ')} };
enum { CT_PLACE_ROWS = ${rows.length}, CT_PLACE_BLOCK = ${BLOCK}, CT_PLACE_LETTERS = ${LETTERS}, CT_PLACE_NO_PARENT = 65535, CT_PLACE_FIRST_BITS = ${FIRST_BITS} };

extern const char ct_place_names[];        // by row, each ended by NUL, the last by nine, sorted by key (see place_find.h)
extern const uint32_t ct_place_blocks[];   // where every CT_PLACE_BLOCK-th name begins
extern const uint16_t ct_place_starts[];   // by the first two letters of the key: the first row
extern const uint8_t ct_place_first[];     // 2^CT_PLACE_FIRST_BITS bits: the first words of the keys
extern const uint16_t ct_place_parents[];  // row of the place around it; of an alias: the place meant
extern const uint8_t ct_place_infos[];     // kind * 32 + shy * 16 + weight (doublings of 1 000 people)

#endif
`;

function emitData(rows) {
  const names = rows.map((row) => `"${row.name.replace(/["\\]/gu, '\\$&')}\\0"`);
  const blocks = [];
  let offset = 0;
  rows.forEach((row, number) => {
    if (number % BLOCK === 0) blocks.push(offset);
    offset += row.name.length + 1;
  });
  const parents = rows.map((row) => (row.parent ? row.parent.number : 65535));
  const infos = rows.map(
    (row) => KINDS.indexOf(row.kind) * 32 + (row.shy ? 16 : 0) + weight(rank(row)),
  );
  return `// Made by scripts/lexicon/places.js from GeoNames (CC BY 4.0) and CLDR data; do not edit.
#include "places_data.h"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Woverlength-strings"
#endif
const char ct_place_names[] =
${names.join('\n')}
"\\0\\0\\0\\0\\0\\0\\0\\0";
const uint32_t ct_place_blocks[] = {\n${wrap(blocks)}\n};
const uint16_t ct_place_starts[] = {\n${wrap(startsOf(rows))}\n};
const uint8_t ct_place_first[] = {\n${wrap(firstWords(rows))}\n};
const uint16_t ct_place_parents[] = {\n${wrap(parents)}\n};
const uint8_t ct_place_infos[] = {\n${wrap(infos)}\n};
`;
}

/** The generated C files. */
export async function files() {
  const rows = readPlaces();
  return [
    { name: 'places_data.h', text: HEADER(rows) },
    { name: 'places_data.c', text: emitData(rows) },
  ];
}
