// Writes a copy of utf8proc whose tables hold only what src/base/utf8.c asks for: the category of a character, its lower case, and
// its canonical decomposition and case folding. The library's code stays as it is; columns that none of its functions called here
// reads are emptied, then equal rows, pages and sequences are told once. It takes 11 kB from the page.
//
// usage: node scripts/utf8proc.js FROM_FOLDER TO_FOLDER
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NONE = 'UINT16_MAX';
const PAGE = 256;
// utf8proc.c, seqindex_write_char_decomposed: 14 bits of index, two of length, where 3 says that the length stands in the sequence.
const INDEX_BITS = 14;
const LONG = 3;

// The columns of utf8proc_property_t, in its order.
const COLUMNS = [
  'category',
  'combining_class',
  'bidi_class',
  'decomp_type',
  'decomp_seqindex',
  'casefold_seqindex',
  'uppercase_seqindex',
  'lowercase_seqindex',
  'titlecase_seqindex',
  'comb_index',
  'bidi_mirrored',
  'comp_exclusion',
  'ignorable',
  'control_boundary',
  'charwidth',
  'pad',
  'boundclass',
];
const EMPTY = [
  '0',
  '0',
  '0',
  '0',
  NONE,
  NONE,
  NONE,
  NONE,
  NONE,
  NONE,
  'false',
  'false',
  'false',
  'false',
  '0',
  '0',
  '0',
];
const CATEGORY = COLUMNS.indexOf('category');
const DECOMP_TYPE = COLUMNS.indexOf('decomp_type');
const DECOMPOSED = COLUMNS.indexOf('decomp_seqindex');
const FOLDED = COLUMNS.indexOf('casefold_seqindex');
const LOWER = COLUMNS.indexOf('lowercase_seqindex');

function span(source, name) {
  const head = `${name}[] = {`;
  const start = source.indexOf(head);
  const end = source.indexOf('};', start);
  if (start < 0 || end < 0) throw new Error(`utf8proc_data.c: no table ${name}`);
  return { start: start + head.length, end };
}

function numbers(source, name) {
  const { start, end } = span(source, name);
  return (source.slice(start, end).match(/\d+/g) ?? []).map(Number);
}

/** The tables of a utf8proc_data.c. @returns {{sequences: number[], stage1: number[], stage2: number[], rows: string[][]}} */
export function parseData(source) {
  const { start, end } = span(source, 'utf8proc_properties');
  const rows = [...source.slice(start, end).matchAll(/\{([^{}]*)\}/g)].map(([, cells]) =>
    cells.split(',').map((cell) => cell.trim()),
  );
  const wrong = rows.findIndex((row) => row.length !== COLUMNS.length);
  if (wrong >= 0) throw new Error(`utf8proc_data.c: property ${wrong} has other columns`);
  return {
    sequences: numbers(source, 'utf8proc_sequences'),
    stage1: numbers(source, 'utf8proc_stage1table'),
    stage2: numbers(source, 'utf8proc_stage2table'),
    rows,
  };
}

/** The row of a character below 0x110000. */
export const rowOf = (data, code) =>
  data.rows[data.stage2[data.stage1[Math.floor(code / PAGE)] + (code % PAGE)]];

/** The UTF-16 units at an index as the lower case has it: one character. */
function character(sequences, index) {
  const long = (sequences[index] & 0xf800) === 0xd800;
  return sequences.slice(index, index + (long ? 2 : 1));
}

/** The UTF-16 units at an index as decompositions and foldings have it. */
function sequence(sequences, cell) {
  let at = cell & ((1 << INDEX_BITS) - 1);
  let count = cell >> INDEX_BITS;
  if (count === LONG) count = sequences[at++];
  const units = [];
  for (; count >= 0; count--) {
    const one = character(sequences, at);
    units.push(...one);
    at += one.length;
  }
  return units;
}

/** What is asked of a row, in plain text: two tables are equal where this is equal for all characters. */
export function meaningOf(data, row) {
  const canonical = row[DECOMP_TYPE] === '0' ? row[DECOMPOSED] : NONE;
  const units = (cell, read) => (cell === NONE ? '' : read(data.sequences, Number(cell)).join(' '));
  return [
    row[CATEGORY],
    units(canonical, sequence),
    units(row[FOLDED], sequence),
    units(row[LOWER], character),
  ].join(';');
}

/** Places of unit runs in one table, each run told once. */
class Sequences {
  units = [];
  #places = new Map();

  place(run) {
    const key = run.join(' ');
    if (!this.#places.has(key)) {
      this.#places.set(key, this.units.length);
      this.units.push(...run);
    }
    return this.#places.get(key);
  }
}

const characters = (units) => units.filter((unit) => (unit & 0xfc00) !== 0xdc00).length;

function addSequence(table, units) {
  const count = characters(units) - 1;
  const place = table.place(count >= LONG ? [count, ...units] : units);
  if (place >= 1 << INDEX_BITS) throw new Error('utf8proc: the sequences grew too long');
  return String((Math.min(count, LONG) << INDEX_BITS) | place);
}

function reduceRow(data, row, table) {
  const out = [...EMPTY];
  out[CATEGORY] = row[CATEGORY];
  if (row[DECOMPOSED] !== NONE && row[DECOMP_TYPE] === '0')
    out[DECOMPOSED] = addSequence(table, sequence(data.sequences, Number(row[DECOMPOSED])));
  if (row[FOLDED] !== NONE)
    out[FOLDED] = addSequence(table, sequence(data.sequences, Number(row[FOLDED])));
  if (row[LOWER] !== NONE)
    out[LOWER] = String(table.place(character(data.sequences, Number(row[LOWER]))));
  return out;
}

/** The same tables with only what is asked for. */
export function reduceData(data) {
  const table = new Sequences();
  const rowKeys = new Map();
  const rows = [];
  const newIndex = data.rows.map((row) => {
    const reduced = reduceRow(data, row, table);
    const key = reduced.join();
    if (!rowKeys.has(key)) rowKeys.set(key, rows.push(reduced) - 1);
    return rowKeys.get(key);
  });
  const pages = new Map();
  const stage2 = [];
  const stage1 = data.stage1.map((offset) => {
    const page = data.stage2.slice(offset, offset + PAGE).map((index) => newIndex[index]);
    const key = page.join();
    if (!pages.has(key)) {
      pages.set(key, stage2.length);
      stage2.push(...page);
    }
    return pages.get(key);
  });
  return { sequences: table.units, stage1, stage2, rows };
}

/** The source with its tables replaced; the table for composing stays. */
export function writeData(source, data) {
  const replace = (text, name, content) => {
    const { start, end } = span(text, name);
    return `${text.slice(0, start)}\n${content}\n${text.slice(end)}`;
  };
  let text = replace(source, 'utf8proc_sequences', data.sequences.join(','));
  text = replace(text, 'utf8proc_stage1table', data.stage1.join(','));
  text = replace(text, 'utf8proc_stage2table', data.stage2.join(','));
  return replace(
    text,
    'utf8proc_properties',
    data.rows.map((row) => `{${row.join(',')}},`).join('\n'),
  );
}

/** @param {string} from @param {string} to */
function main(from, to) {
  mkdirSync(to, { recursive: true });
  const source = readFileSync(path.join(from, 'utf8proc_data.c'), 'utf8');
  writeFileSync(path.join(to, 'utf8proc_data.c'), writeData(source, reduceData(parseData(source))));
  for (const file of ['utf8proc.h', 'utf8proc.c'])
    copyFileSync(path.join(from, file), path.join(to, file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2], process.argv[3]);
