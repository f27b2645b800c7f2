// The keys of the lexicon: how a cell of words becomes keys, where their first token ends, and their hash.
// src/lexicon/lexicon.c computes the same hash, src/text/document.c makes the same keys from text; tests hold them together.

const WORD = /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u;
const CLITIC = /(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu;
const DIGITS = /^\p{Nd}+(?:[.,]\p{Nd}+)*/u;

/** The key as the text would show it: hyphens and any white space are one space, ’ is '. */
export function normalise(words, exact) {
  const plain = words
    .normalize('NFC')
    .replace(/’/gu, "'")
    .replace(/[-‐‑]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return exact ? `=${plain}` : plain;
}

// "people's" gives "people" and "'s", as the tokenizer does; "o'clock" stays whole.
function wordLength(text) {
  const word = WORD.exec(text)[0];
  const clitic = CLITIC.exec(word);
  return clitic && clitic.index > 0 ? clitic.index : word.length;
}

function tokenLength(text, isAbbreviation) {
  const dotted = /^(?:\p{L}{1,9}\.)+/u.exec(text);
  if (dotted && isAbbreviation(dotted[0].toLowerCase())) return dotted[0].length;
  if (/^\p{L}\.(?:\p{L}\.)+/u.test(text)) return dotted[0].length;
  if (/^['’](?:s|re|ve|ll|d|m)(?!\p{L})/iu.test(text)) return /^['’]\p{L}+/u.exec(text)[0].length;
  if (WORD.test(text)) return mixedLength(text);
  const digits = DIGITS.exec(text);
  return digits ? digits[0].length : [...text][0].length;
}

// "tb2" is one token: letters first, then digits.
function mixedLength(text) {
  const mixed = /^\p{L}+\p{Nd}[\p{L}\p{Nd}]*/u.exec(text);
  return mixed ? mixed[0].length : wordLength(text);
}

/** The tokens of a key, hyphens not counted. `isAbbreviation` tells which "mr." keep their full stop. */
export function tokensOf(key, isAbbreviation) {
  const tokens = [];
  let rest = key.startsWith('=') && key.length > 1 ? key.slice(1) : key;
  while (rest !== '') {
    const length = tokenLength(rest, isAbbreviation);
    tokens.push(rest.slice(0, length));
    rest = rest.slice(length).replace(/^ /u, '');
  }
  return tokens;
}

const MASK = (1n << 64n) - 1n;
const MULTIPLIER = 0x9e3779b97f4a7c15n;

// Up to eight bytes as one number, the first lowest; what is missing is zero.
function load(bytes, offset) {
  let value = 0n;
  for (let i = 0; i < 8 && offset + i < bytes.length; i++)
    value |= BigInt(bytes[offset + i]) << BigInt(8 * i);
  return value;
}

/**
 * @param {bigint} hash
 * @param {bigint} chunk
 */
function mix(hash, chunk) {
  const product = ((hash ^ chunk) * MULTIPLIER) & MASK;
  return product ^ (product >> 32n);
}

/** The 64-bit hash of the bytes of a key; its top bits are the slot. */
export function hashOf(bytes) {
  let hash = BigInt(bytes.length);
  for (let offset = 0; offset < bytes.length; offset += 8) hash = mix(hash, load(bytes, offset));
  return hash;
}
