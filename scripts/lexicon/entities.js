// Makes build/gen/entities_data.{h,c}: the named character references of HTML, from the npm package `entities`.
//
// Names are sorted by their bytes and kept without & and ;. Strings lie in one pool each, with the offset where each ends.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const LEGACY_BIT = 0x8000;

function readNames() {
  const all = require('entities/lib/maps/entities.json');
  const legacy = require('entities/lib/maps/legacy.json');
  for (const name of Object.keys(legacy)) {
    if (all[name] !== legacy[name])
      throw new Error(`entities: "${name}" differs without a semicolon`);
  }
  return Object.keys(all)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((name) => ({ name, value: all[name], legacy: name in legacy }));
}

function checkNames(names) {
  for (const { name } of names) {
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`entities: "${name}" is no name`);
  }
  if (names.length < 2125)
    throw new Error(`entities: only ${names.length} names; the standard has 2125`);
}

// The offset where each string starts, and one more where the last ends.
function startsOf(strings) {
  const starts = [0];
  for (const text of strings) starts.push(starts.at(-1) + Buffer.byteLength(text));
  if (starts.at(-1) >= LEGACY_BIT) throw new Error('entities: a pool is too long for 15 bits');
  return starts;
}

const escapeBytes = (text) =>
  [...Buffer.from(text)]
    .map((byte) => {
      const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c && byte !== 0x3f;
      return plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
    })
    .join('');

function pool(strings) {
  const lines = [];
  for (let at = 0; at < strings.length; at += 10)
    lines.push(
      `"${strings
        .slice(at, at + 10)
        .map(escapeBytes)
        .join('')}"`,
    );
  return lines.join('\n');
}

function numbers(values) {
  const lines = [];
  for (let at = 0; at < values.length; at += 20)
    lines.push(`${values.slice(at, at + 20).join(',')},`);
  return lines.join('\n');
}

const HEADER = `// Made by scripts/lexicon/entities.js; do not edit.
#ifndef CT_GEN_ENTITIES_DATA_H
#define CT_GEN_ENTITIES_DATA_H

#include <stdint.h>

// Names by their bytes, without & and ;. Name i is bytes [starts[i], starts[i + 1]) of the names, its UTF-8 likewise of the
// values; CT_ENTITY_LEGACY in a start of the values says that name i also counts without a semicolon.
#define CT_ENTITY_LEGACY 0x8000u
extern const uint32_t ct_entity_count;
extern const char ct_entity_names[];
extern const uint16_t ct_entity_name_starts[];
extern const char ct_entity_values[];
extern const uint16_t ct_entity_value_starts[];

#endif
`;

function source(names) {
  const valueStarts = startsOf(names.map(({ value }) => value));
  const marked = valueStarts.map((start, index) =>
    names[index]?.legacy ? start | LEGACY_BIT : start,
  );
  return `// Made by scripts/lexicon/entities.js; do not edit.
#include "entities_data.h"

const uint32_t ct_entity_count = ${names.length};
const uint16_t ct_entity_name_starts[] = {
${numbers(startsOf(names.map(({ name }) => name)))}
};
const uint16_t ct_entity_value_starts[] = {
${numbers(marked)}
};
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Woverlength-strings"
#endif
const char ct_entity_names[] =
${pool(names.map(({ name }) => name))};
const char ct_entity_values[] =
${pool(names.map(({ value }) => value))};
`;
}

/** The generated C, for scripts/lexgen.js. */
export async function files() {
  const names = readNames();
  checkNames(names);
  return [
    { name: 'entities_data.h', text: HEADER },
    { name: 'entities_data.c', text: source(names) },
  ];
}
