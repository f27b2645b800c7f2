// Makes tagger_data.c from the lexicon of Brill's tagger (npm `brill`): what part of speech a word is by itself, and how
// its endings come off. Only lower-case words of a-z are used; names, hyphens and the words of grammar are known otherwise.
import { learnSuffixes, pairsOf } from './suffixes.js';

// Word classes: the most likely part of speech and what else the word can be. src/text/word_class.c says what tags they allow.
export const CLASSES = [
  'noun', // missile
  'noun_or_verb', // strike
  'noun_or_gerund', // building
  'noun_or_past', // shot: a noun first, also a past form
  'plural', // drones
  'plural_or_present', // strikes
  'adjective', // civilian
  'adjective_or_verb', // open
  'adjective_or_past', // wounded
  'adjective_or_gerund', // missing
  'adverb', // nearly
  'base', // destroy
  'base_or_noun', // kill
  'base_or_past', // hit
  'present', // targets
  'present_or_plural', // claims
  'past', // went
  'participle', // gone
  'past_or_participle', // killed
  'gerund', // killing
  'preposition', // among
];

const LETTER_OF = {
  NN: 'N',
  FW: 'N',
  NNS: 'S',
  JJ: 'J',
  JJR: 'J',
  JJS: 'J',
  RB: 'R',
  RBR: 'R',
  RBS: 'R',
  UH: 'R',
  WRB: 'R',
  VB: 'B',
  VBP: 'B',
  VBZ: 'Z',
  VBD: 'D',
  VBN: 'P',
  VBG: 'G',
  IN: 'I',
  RP: 'I',
};

// "NN|JJ" in the lexicon is an annotator's doubt: the first is taken.
function lettersOf(tags) {
  const letters = Object.values(tags)
    .filter(Boolean)
    .map((tag) => LETTER_OF[tag.split('|')[0]]);
  return [...new Set(letters.filter(Boolean))];
}

function verbClass(letters, word) {
  const both = word.endsWith('ed') || (letters.includes('D') && letters.includes('P'));
  if (letters.includes('B') && !word.endsWith('ed')) return 'base_or_past';
  if (both) return 'past_or_participle';
  return letters.includes('P') ? 'participle' : 'past';
}

// "dead" was once tagged a participle: an adjective is one only where it looks like one.
const looksPast = (word) => /(?:ed|en|wn|ght|st|pt|lt|nt|id|ft|ung|unk)$/.test(word);

const CLASS_OF = {
  N: (has) =>
    has('B')
      ? 'noun_or_verb'
      : has('G')
        ? 'noun_or_gerund'
        : has('D') || has('P')
          ? 'noun_or_past'
          : 'noun',
  S: (has) => (has('Z') ? 'plural_or_present' : 'plural'),
  J: (has, word) =>
    (has('D') || has('P')) && looksPast(word)
      ? 'adjective_or_past'
      : has('G')
        ? 'adjective_or_gerund'
        : has('B')
          ? 'adjective_or_verb'
          : 'adjective',
  R: () => 'adverb',
  B: (has) =>
    has('D') || has('P') ? 'base_or_past' : has('N') || has('J') ? 'base_or_noun' : 'base',
  Z: (has) => (has('S') ? 'present_or_plural' : 'present'),
  G: () => 'gerund',
  I: () => 'preposition',
};

/** The class of a word with these tags, or null where it has none of ours. */
export function classOf(word, tags) {
  const letters = lettersOf(tags);
  if (letters.length === 0) return null;
  if (letters[0] === 'D' || letters[0] === 'P') return verbClass(letters, word);
  return CLASS_OF[letters[0]]((letter) => letters.includes(letter), word);
}

// The lexicon is American: "hospitalised" is what "hospitalized" is, where it is not known by itself.
function addBritish(words) {
  for (const [word, label] of [...words]) {
    const british = word.replace(/iz(e|ed|es|ing|er|ers|ation|ations)?$/, 'is$1');
    if (british.length > 4 && !words.has(british)) words.set(british, label);
  }
  return words;
}

/** Map from words to the index of their class. */
export function classesOf(brill) {
  const words = new Map();
  for (const [word, tags] of Object.entries(brill)) {
    const name = /^[a-z]{2,}$/.test(word) ? classOf(word, tags) : null;
    if (name) words.set(word, CLASSES.indexOf(name));
  }
  return addBritish(words);
}

// A new word in -s is a plural: that "fires" is a verb too says nothing of "wildfires". So each verb in -s gets a sibling that
// no text has ('{' follows z), a plural, and its own rule has to name the whole word.
function guardPresent(words) {
  const present = [CLASSES.indexOf('present'), CLASSES.indexOf('present_or_plural')];
  for (const [word, label] of [...words]) {
    if (present.includes(label)) words.set(`{${word}`, CLASSES.indexOf('plural'));
  }
  return words;
}

// ---- Endings ----------------------------------------------------------------------------------------------------

/** What is done to what stands before -ed or -ing ("stopp", "injur"), and to a word in -s. src/text/lemma.c obeys. */
export const STEMS = ['keep', 'add_e', 'undouble'];
export const PLURALS = ['keep', 'drop_s', 'drop_es', 'ies_to_y'];

const isVerb = (tags) => lettersOf(tags).includes('B');
const isShort = (stem) => /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem);

// "hop" and "hope" both are verbs: "hoping" is of "hope", as "hop" would double its p.
function stemLabel(stem, isKnownVerb) {
  const doubled = /([b-df-hj-np-tv-z])\1$/.test(stem);
  if (isKnownVerb(`${stem}e`) && (isShort(stem) || !isKnownVerb(stem))) return 'add_e';
  if (isKnownVerb(stem)) return 'keep';
  return doubled && isKnownVerb(stem.slice(0, -1)) ? 'undouble' : null;
}

function stemsOf(brill) {
  const isKnownVerb = (word) => Object.hasOwn(brill, word) && isVerb(brill[word]);
  const stems = new Map();
  const add = (stem) => {
    const label =
      /^[a-z]+$/.test(stem) && /[aeiouy]/.test(stem) ? stemLabel(stem, isKnownVerb) : null;
    if (label) stems.set(stem, STEMS.indexOf(label));
  };
  for (const [word, tags] of Object.entries(brill)) {
    const ending = /^([a-z]{2,})(?:ed|ing)$/.exec(word);
    if (ending && lettersOf(tags).some((letter) => 'DPG'.includes(letter))) add(ending[1]);
    if (/^[a-z]{3,}$/.test(word) && isVerb(tags))
      add(word.endsWith('e') ? word.slice(0, -1) : word);
  }
  return addBritish(stems);
}

function pluralLabel(word, isKnown) {
  if (isKnown(word.slice(0, -1))) return 'drop_s';
  if (word.endsWith('ies') && isKnown(`${word.slice(0, -3)}y`)) return 'ies_to_y';
  return word.endsWith('es') && isKnown(word.slice(0, -2)) ? 'drop_es' : null;
}

function pluralsOf(brill) {
  const isKnown = (word) =>
    Object.hasOwn(brill, word) && lettersOf(brill[word]).some((letter) => 'NB'.includes(letter));
  const plurals = new Map();
  for (const [word, tags] of Object.entries(brill)) {
    if (!/^[a-z]{2,}s$/.test(word)) continue;
    const [first] = lettersOf(tags);
    const label =
      first === 'S' || first === 'Z' ? pluralLabel(word, isKnown) : first ? 'keep' : null;
    if (label) plurals.set(word, PLURALS.indexOf(label));
  }
  return plurals;
}

// ---- The file ---------------------------------------------------------------------------------------------------

function arrayOf(type, name, values) {
  const lines = [];
  for (let start = 0; start < values.length; start += 30) {
    lines.push([...values.subarray(start, start + 30)].join(','));
  }
  return `static const ${type} ${name}[] = {\n${lines.join(',\n')}};\n`;
}

function rulesOf(name, bytes) {
  const arrays =
    arrayOf('uint8_t', `${name}_bytes`, bytes) +
    arrayOf('uint32_t', `${name}_pairs`, pairsOf(bytes));
  return `${arrays}const CtSuffixRules ct_suffix_${name} = {${name}_bytes, ${name}_pairs};\n`;
}

async function loadBrill() {
  try {
    return (await import('brill')).brill;
  } catch {
    throw new Error(
      'npm package "brill" is missing: run "npm ci" first (the tagger is made from its lexicon)',
    );
  }
}

/** The rules as bytes, by name. */
export async function learnAll() {
  const brill = await loadBrill();
  return {
    classes: learnSuffixes(guardPresent(classesOf(brill))),
    stems: learnSuffixes(stemsOf(brill)),
    plurals: learnSuffixes(pluralsOf(brill)),
  };
}

function enumOf(prefix, names) {
  return `enum { ${names.map((name) => `CT_${prefix}_${name.toUpperCase()}`).join(', ')}, CT_${prefix}_VALUES };\n`;
}

const NOTICE =
  '// Made by scripts/lexicon/tagger.js from the lexicon of npm brill (MIT); do not edit.\n';

const TYPE = `typedef struct CtSuffixRules {
  const uint8_t *bytes;   // see scripts/lexicon/suffixes.js
  const uint32_t *pairs;  // by the last two letters: the label so far, and where to go on
} CtSuffixRules;
`;

export async function files() {
  const rules = await learnAll();
  const enums = enumOf('CLASS', CLASSES) + enumOf('STEM', STEMS) + enumOf('PLURAL', PLURALS);
  const names = Object.keys(rules)
    .map((name) => `extern const CtSuffixRules ct_suffix_${name};\n`)
    .join('');
  const arrays = Object.entries(rules)
    .map(([name, bytes]) => rulesOf(name, bytes))
    .join('\n');
  const guard = 'CT_GEN_TAGGER_DATA_H';
  const parts = ['#include <stdint.h>\n', enums, TYPE, names];
  const header = `${NOTICE}#ifndef ${guard}\n#define ${guard}\n\n${parts.join('\n')}\n#endif\n`;
  return [
    { name: 'tagger_data.h', text: header },
    { name: 'tagger_data.c', text: `${NOTICE}#include "tagger_data.h"\n\n${arrays}` },
  ];
}
