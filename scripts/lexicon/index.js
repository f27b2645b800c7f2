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
  letters: 0,
  pairs: 0n,
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

/** What a text can have for the second token of a key, bytes. */
function secondWords(key, first) {
  const start = key[first.length] === ' ' ? first.length + 1 : first.length;
  const words = [];
  for (let at = start + 1; at <= key.length && key[at - 1] !== ' '; at++) {
    if (at === key.length || endsToken(key, at)) words.push(Buffer.from(key.slice(start, at)));
  }
  return words;
}

// The bits that ct_lexicon_goes_on asks for.
function markSecond(entry, word) {
  const first = word[0] | 0x20;
  const second = (word[1] ?? 0) | 0x20;
  entry.letters |= 1 << (first & 31);
  entry.pairs |= 1n << BigInt((first * 7 + second * 3) & 63);
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
    for (const word of secondWords(key, first)) markSecond(entry, word);
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

const PAIR_BITS = 15;
const LONGEST_SECOND = 16;

// As pairBitOf in src/lexicon/lexicon.h.
function pairBitOf(number, word) {
  const half = (at) => {
    const part = Buffer.alloc(8);
    word.copy(part, 0, at, Math.min(at + 8, word.length));
    return part.readBigUInt64LE() | 0x2020202020202020n;
  };
  const bytes = half(0) + (word.length > 8 ? 3n * half(word.length - 8) : 0n);
  const mask = (1n << 64n) - 1n;
  const parts = (bytes & mask) ^ ((BigInt(number) << 32n) | BigInt(word.length));
  return Number(((parts * 0x9e3779b97f4a7c15n) & mask) >> BigInt(64 - PAIR_BITS));
}

// A bit for each first word of a phrase, by its number, with all that a text can have for its second: ct_lexicon_has_pair.
function markPairs(entries, isAbbreviation) {
  const bytes = new Uint8Array(2 ** PAIR_BITS / 8);
  const numbers = new Map(entries.map((entry, index) => [entry.key, index + 1]));
  for (const { key } of entries) {
    const tokens = tokensOf(key, isAbbreviation);
    if (tokens.length < 2) continue;
    const first = (key.startsWith('=') ? '=' : '') + tokens[0];
    for (const word of secondWords(key, first)) {
      if (word.length > LONGEST_SECOND) continue;
      const bit = pairBitOf(numbers.get(first), word);
      bytes[bit >> 3] |= 1 << (bit & 7);
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
 * {entries: [{key, senses, phraseWords, phraseTables, letters, pairs}], slots, bits, compactSlots, compactBits, exactWords, exactBits, begun, pairs,
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
