// One index over the words of all tables: entries in the order of the tables (so that they compress well), and a hash
// table of their numbers with linear probing, at most half full.
import { hashOf, tokensOf } from './keys.js';

const MAX_PHRASE_WORDS = 255;

const newEntry = (key) => ({
  key,
  senses: [],
  phraseWords: 1,
  phraseTables: new Set(),
  seconds: 0,
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

// One bit for each letter a word may begin with, one for all else.
function letterBit(word) {
  const letter = word.toLowerCase().charCodeAt(0) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : 1 << 26;
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
    entry.seconds |= letterBit(tokens[1]);
  }
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

/** {entries: [{key, senses, phraseWords, phraseTables, seconds}], slots, bits}; a slot holds an entry's number from 1, or 0. */
export function buildIndex(tables) {
  const abbreviations = tables.find((table) => table.name === 'abbreviations');
  const known = new Set(abbreviations?.rows.flatMap((row) => row.keys) ?? []);
  const byKey = collectSenses(tables);
  markFirstWords(byKey, (key) => known.has(key));
  const entries = [...byKey.values()];
  for (const entry of entries) {
    if (entry.senses.length > 255) throw new Error(`"${entry.key}" has more than 255 senses`);
  }
  let bits = 4;
  while (2 ** bits < entries.length * 2) bits++;
  return { entries, slots: fillSlots(entries, bits), bits };
}
