// The reduced tables of utf8proc tell what the whole ones tell, for every character, of all that is asked of them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { meaningOf, parseData, reduceData, rowOf, writeData } from '../scripts/utf8proc.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const CODES = 0x110000;

/** The first character of which the two tell different things, or -1. */
function firstDifference(whole, reduced) {
  const meanings = new Map();
  const meaning = (data, row) => {
    if (!meanings.has(row)) meanings.set(row, meaningOf(data, row));
    return meanings.get(row);
  };
  for (let code = 0; code < CODES; code++) {
    if (meaning(whole, rowOf(whole, code)) !== meaning(reduced, rowOf(reduced, code))) return code;
  }
  return -1;
}

export default async function (t) {
  const source = readFileSync(path.join(root, 'build/deps/utf8proc/utf8proc_data.c'), 'utf8');
  const whole = parseData(source);
  const reduced = parseData(writeData(source, reduceData(whole)));
  t.equal(firstDifference(whole, reduced), -1, 'the first character told otherwise');
  t.ok(reduced.rows.length * 2 < whole.rows.length, 'most rows are gone');
  const wrong = reduceData(whole);
  const letter = rowOf(wrong, 0x41).slice();
  letter[7] = String(Number(letter[7]) + 1);
  const changed = {
    ...wrong,
    rows: wrong.rows.map((row) => (row === rowOf(wrong, 0x41) ? letter : row)),
  };
  t.equal(firstDifference(whole, changed), 0x41, 'a changed lower case is seen');
}
