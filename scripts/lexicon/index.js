// One index over the words of all tables: entries in the order of the tables (so that they compress well), and a hash
// table of their numbers with linear probing, at most half full.
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

// As ct_lexicon_letter in src/lexicon/lexicon.h: 0 to 25 for letters, 26 for all else.
function letterOf(byte) {
  const letter = (byte | 0x20) - 97;
  return letter >= 0 && letter < 26 ? letter : 26;
}

/**
 * The bits that ct_lexicon_goes_on asks for: `rest` is what of a key follows its first word. Where the second word may be of
 * one byte, the text does not show what follows it.
 * @param {Buffer} rest
 */
function markSecond(entry, rest) {
  const first = letterOf(rest[0]);
  const next = rest.length > 1 ? letterOf(rest[1]) : 26;
  const pairBit = (other) => 1n << BigInt((first * 7 + other * 3) & 63);
  entry.letters |= 1 << first;
  entry.pairs |= pairBit(next) | (next === 26 ? pairBit(27) : 0n);
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
    markSecond(entry, Buffer.from(key.slice(first.length).trimStart()));
  }
}

const EXACT_BITS = 12;

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

// A token of a text can end inside a key anywhere but between two letters; only a clitic divides those.
function endsToken(key, at) {
  const between = /\p{L}|\p{M}/u;
  if (key[at - 1] === ' ') return false;
  return !(between.test(key[at - 1]) && between.test(key[at])) || /^n['’]t/u.test(key.slice(at));
}

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
 * {entries: [{key, senses, phraseWords, phraseTables, letters, pairs}], slots, bits, exactWords, exactBits, begun}; a slot holds an entry's
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
  return {
    entries,
    slots: fillSlots(entries, bits),
    bits,
    exactWords: markExact(entries),
    exactBits: EXACT_BITS,
    begun: markBegun(entries, isAbbreviation),
  };
}
