// One index over the words of all tables: entries in the order of the tables, those with marks first (so that they compress well), and a hash
// table of their numbers with linear probing, at most half full; for the page, whose bytes count, one of half the size, with
// which reading is slower by a fiftieth.
import { hashOf, tokensOf } from './keys.js';

const MAX_PHRASE_WORDS = 255;

const newEntry = (key) => ({
  key,
  senses: [],
  phraseWords: 1,
  phraseTables: new Set(),
});

function collectSenses(tables) {
  const entries = new Map();
  // Those with marks first, so that the list of what marks they have ends with them.
  for (const table of tables.filter((each) => each.marks))
    for (const key of table.rows.flatMap((row) => row.keys)) entries.set(key, newEntry(key));
  tables.forEach((table, tableNumber) => {
    table.rows.forEach((row, rowNumber) => {
      for (const key of row.keys) {
        if (!entries.has(key)) entries.set(key, newEntry(key));
        entries.get(key).senses.push({ table: tableNumber, row: rowNumber });
      }
    });
  });
  return entries;
}

// A token of a text can end inside a key anywhere but between two letters; only a clitic divides those.
function endsToken(key, at) {
  const between = /\p{L}|\p{M}/u;
  if (key[at - 1] === ' ') return false;
  return !(between.test(key[at - 1]) && between.test(key[at])) || /^n['’]t/u.test(key.slice(at));
}

/** What a text can have for the token of a key behind the place `from`: [{word: bytes, end}]. */
function nextWords(key, from) {
  const start = key[from] === ' ' ? from + 1 : from;
  const words = [];
  for (let end = start + 1; end <= key.length && key[end - 1] !== ' '; end++) {
    if (end === key.length || endsToken(key, end))
      words.push({ word: Buffer.from(key.slice(start, end)), end });
  }
  return words;
}

// The first word of a phrase gets an entry even where it means nothing by itself.
function markFirstWords(entries, isAbbreviation) {
  for (const key of [...entries.keys()]) {
    const tokens = tokensOf(key, isAbbreviation);
    if (tokens.length < 2) continue;
    if (tokens.length > MAX_PHRASE_WORDS) throw new Error(`"${key}" has too many words`);
    const first = (key.startsWith('=') ? '=' : '') + tokens[0];
    if (!entries.has(first)) entries.set(first, newEntry(first));
    const entry = entries.get(first);
    entry.phraseWords = Math.max(entry.phraseWords, tokens.length);
    for (const sense of entries.get(key).senses) entry.phraseTables.add(sense.table);
  }
}

const EXACT_BITS = 14;

// A bit for each word that begins a key in which case decides: ct_lexicon_may_be_exact in src/lexicon/lexicon.h.
function markExact(entries) {
  const bytes = new Uint8Array(2 ** EXACT_BITS / 8);
  for (const key of entries
    .filter((entry) => entry.key.startsWith('='))
    .map((entry) => entry.key)) {
    const word = Buffer.from(key.slice(1));
    const parts =
      word[0] |
      (word[word.length > 1 ? 1 : 0] << 8) |
      (word[word.length - 1] << 16) |
      (word.length << 24);
    const bit = Math.imul(parts, 0x9e3779b1) >>> (32 - EXACT_BITS);
    bytes[bit >> 3] |= 1 << (bit & 7);
  }
  return bytes;
}

const BEGUN_BITS = 16384;

// A bit for all that is longer than its first word and begins a longer key: ct_lexicon_find_begun.
function markBegun(entries, isAbbreviation) {
  const bytes = new Uint8Array(BEGUN_BITS / 8);
  for (const { key } of entries) {
    const [first] = tokensOf(key, isAbbreviation);
    for (let at = first.length + 1; at < key.length; at++) {
      if (!endsToken(key, at)) continue;
      const bit = Number(hashOf(Buffer.from(key.slice(0, at))) & BigInt(BEGUN_BITS - 1));
      bytes[bit >> 3] |= 1 << (bit & 7);
    }
  }
  return bytes;
}

const PAIR_BITS = 16;

// As ct_lexicon_word_hash in src/lexicon/lexicon.h, of the bytes that hash_of in src/text/token.c takes.
function wordHash(word) {
  const half = (at) => {
    let bytes = 0n;
    for (let i = 0; i < 8 && at + i < word.length; i++)
      bytes |= BigInt(word[at + i] | 0x20) << BigInt(8 * i);
    return bytes;
  };
  const second = word.length <= 8 ? 0n : half(Math.max(8, word.length - 8));
  const mask = (1n << 64n) - 1n;
  return Number((((half(0) ^ ((second * 3n) & mask)) * 0x9e3779b97f4a7c15n) & mask) >> 48n);
}

// The questions about a first word and another, by the number that sets them apart: CtLexPair in src/lexicon/lexicon.h.
const PAIRS = { second: 0, last: 0x5555, third: 0xaaaa };

// As ct_lexicon_has_pair in src/lexicon/lexicon.h.
function pairBitOf(pair, number, word) {
  return Math.imul(((number ^ pair) << 16) | wordHash(word), 0x9e3779b1) >>> (32 - PAIR_BITS);
}

// A bit for each first word of a phrase, by its number, with all that a text can have for its second, for a second that is the
// last, and for its third: ct_lexicon_has_pair.
function markPairs(entries, isAbbreviation) {
  const bytes = new Uint8Array(2 ** PAIR_BITS / 8);
  const numbers = new Map(entries.map((entry, index) => [entry.key, index + 1]));
  for (const { key } of entries) {
    const tokens = tokensOf(key, isAbbreviation);
    if (tokens.length < 2) continue;
    const first = (key.startsWith('=') ? '=' : '') + tokens[0];
    const mark = (pair, word) => {
      const bit = pairBitOf(pair, numbers.get(first), word);
      bytes[bit >> 3] |= 1 << (bit & 7);
    };
    for (const second of nextWords(key, first.length)) {
      mark(PAIRS.second, second.word);
      if (second.end === key.length) mark(PAIRS.last, second.word);
      for (const third of nextWords(key, second.end)) mark(PAIRS.third, third.word);
    }
  }
  return bytes;
}

function fillSlots(entries, bits) {
  const slots = new Array(2 ** bits).fill(0);
  entries.forEach((entry, index) => {
    let slot = Number(hashOf(Buffer.from(entry.key)) >> BigInt(64 - bits));
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = index + 1;
  });
  return slots;
}

/**
 * {entries: [{key, senses, phraseWords, phraseTables}], slots, bits, compactSlots, compactBits, exactWords, exactBits, begun, pairs,
 * pairBits}; a slot holds an entry's
 * number from 1, or 0.
 */
export function buildIndex(tables) {
  const abbreviations = tables.find((table) => table.name === 'abbreviations');
  const known = new Set(abbreviations?.rows.flatMap((row) => row.keys) ?? []);
  const byKey = collectSenses(tables);
  const isAbbreviation = (key) => known.has(key);
  markFirstWords(byKey, isAbbreviation);
  const entries = [...byKey.values()];
  for (const entry of entries) {
    if (entry.senses.length > 255) throw new Error(`"${entry.key}" has more than 255 senses`);
  }
  let bits = 4;
  while (2 ** bits < entries.length * 2) bits++;
  const compactBits = 2 ** (bits - 1) >= entries.length * 1.25 ? bits - 1 : bits;
  return {
    entries,
    slots: fillSlots(entries, bits),
    compactSlots: fillSlots(entries, compactBits),
    compactBits,
    bits,
    exactWords: markExact(entries),
    exactBits: EXACT_BITS,
    begun: markBegun(entries, isAbbreviation),
    pairs: markPairs(entries, isAbbreviation),
    pairBits: PAIR_BITS,
  };
}
