// Writes the tables as C: lexicon_tables.h (types, enums, arrays' names) and lexicon_data.c (the rows, the pool of
// strings, the index). Rows hold strings as offsets into one pool: no pointers, no relocations, small as WebAssembly.

const NOTICE = '// Made by scripts/lexgen.js from src/lexicon/*.tsv; do not edit.\n';
const LIMIT_OF = [
  ['int8_t', -128, 127],
  ['uint8_t', 0, 255],
  ['int16_t', -32768, 32767],
  ['uint16_t', 0, 65535],
  ['int32_t', -(2 ** 31), 2 ** 31 - 1],
];

const KEYWORDS = new Set(
  (
    'auto bool break case char const continue default do double else enum extern float for goto if inline int long ' +
    'register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while'
  ).split(' '),
);
const fieldName = (name) => (KEYWORDS.has(name) || name === 'class' ? `${name}_` : name);

const camel = (name) =>
  name
    .split('_')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('');

/** Strings once each, with a byte of length before them; offset 0 is the empty text. */
class Pool {
  constructor() {
    this.chunks = [Buffer.from([0])];
    this.length = 1;
    this.offsets = new Map([['', 1]]);
    this.chunks.push(Buffer.from([0]));
    this.length = 2;
  }

  add(text) {
    if (this.offsets.has(text)) return this.offsets.get(text);
    const bytes = Buffer.from(text);
    const offset = this.length + 1;
    this.chunks.push(Buffer.from([bytes.length]), bytes);
    this.length += 1 + bytes.length;
    this.offsets.set(text, offset);
    return offset;
  }

  bytes() {
    return Buffer.concat([...this.chunks, Buffer.alloc(16)]); // a search loads sixteen bytes at once
  }
}

function integerType(values) {
  const low = values.reduce((a, b) => Math.min(a, b), 0);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  return LIMIT_OF.find(([, least, most]) => low >= least && high <= most)[0];
}

function fieldOf(column, table) {
  const values = () => table.rows.map((row) => row.values[column.name]);
  switch (column.type) {
    case 'number':
      return { type: 'CtNumber', size: 24 };
    case 'text':
      return { type: 'CtLexString', size: 4 };
    case 'enum':
      return { type: 'uint8_t', size: 1 };
    case 'flag':
      return { type: 'bool', size: 1 };
    case 'ref':
    case 'int': {
      const type = integerType(values());
      return { type, size: Number(/\d+/.exec(String(type))[0]) / 8 };
    }
    default:
      return null;
  }
}

// Largest first, so that a row has no holes.
function fieldsOf(table) {
  const word = { name: 'word', type: 'CtLexString', size: 4, column: null };
  const others = table.columns.flatMap((column) => {
    const field = fieldOf(column, table);
    return field ? [{ name: column.name, ...field, column }] : [];
  });
  return [word, ...others].sort((a, b) => b.size - a.size);
}

function cellText(field, row, pool) {
  if (!field.column) return String(pool.add(row.word));
  const value = row.values[field.name];
  if (field.type === 'CtNumber')
    return `{${value.numerator}, ${value.denominator}, ${value.exponent}}`;
  if (field.type === 'CtLexString') return String(pool.add(value));
  if (field.type === 'bool') return value ? '1' : '0';
  return String(value);
}

function enumsOf(table) {
  return table.columns.filter((column) => column.type === 'enum' && !column.argument);
}

function headerOfTable(table) {
  const upper = table.name.toUpperCase();
  const type = `CtLex${camel(table.name)}`;
  const lines = [
    `#define CT_LEX_HAS_${upper} 1`,
    `enum { CT_LEX_${upper}_ROWS = ${table.rows.length} };`,
  ];
  if (table.named) {
    const rows = table.rows.map(
      (row, number) =>
        `  CT_${upper}_ROW_${row.word.toUpperCase().replace(/[^A-Z0-9]/g, '_')} = ${number},`,
    );
    lines.push('enum {', ...rows, '};');
  }
  for (const column of enumsOf(table)) {
    const prefix = `CT_${upper}_${column.name.toUpperCase()}`;
    const items = column.values.map(
      (value, number) => `  ${prefix}_${value.toUpperCase()} = ${number},`,
    );
    lines.push('enum {', ...items, `  ${prefix}_VALUES = ${column.values.length}`, '};');
  }
  for (const column of table.columns.filter((each) => each.type === 'enum')) {
    lines.push(`const char *ct_lex_${table.name}_${column.name}_name(int value);`);
  }
  lines.push(
    `typedef struct ${type} {`,
    ...fieldsOf(table).map((field) => `  ${field.type} ${fieldName(field.name)};`),
    `} ${type};`,
  );
  lines.push(`extern const ${type} ct_lex_${table.name}[];`);
  return `// ${table.file}\n${lines.join('\n')}\n`;
}

// ---- Marks: what a word is in the tables that say "# marks: yes", one bit for each value of the first enum, else for each row

const marked = (tables) => tables.filter((table) => table.marks);

const MARK_BITS = 64;

function markOf(table, row) {
  const [column] = enumsOf(table);
  const bit = column ? table.rows[row].values[column.name] : row;
  if (bit >= MARK_BITS) throw new Error(`${table.file}: marks of more than ${MARK_BITS} kinds`);
  return 1n << BigInt(bit);
}

const marksOfSenses = (table, number, senses) =>
  senses
    .filter((sense) => sense.table === number)
    .reduce((bits, sense) => bits | markOf(table, sense.row), 0n);

// Few words have marks and many have the same, so a byte tells which; the first set is that of the words without, which are not
// listed behind the last word that has some.
function markSets(tables, index) {
  const sets = new Map([
    [
      marked(tables)
        .map(() => '0u')
        .join(', '),
      0,
    ],
  ]);
  const setOf = (entry) => {
    const text = marked(tables)
      .map((table) => `${marksOfSenses(table, tables.indexOf(table), entry.senses)}u`)
      .join(', ');
    if (!sets.has(text)) sets.set(text, sets.size);
    return sets.get(text);
  };
  const at = [0, ...index.entries.map(setOf)];
  while (at.at(-1) === 0) at.pop();
  return { at, sets: [...sets.keys()] };
}

function headerOfMarks(tables, index) {
  if (!marked(tables).length) return '';
  const fields = marked(tables).map((table) => `  uint64_t ${table.name};`);
  const { at, sets } = markSets(tables, index);
  const type = sets.length <= 256 ? 'uint8_t' : 'uint16_t';
  return `
typedef struct CtLexMarks {
${fields.join('\n')}
} CtLexMarks;
typedef ${type} CtLexMarksAt;
enum { CT_LEX_MARKS_COUNT = ${at.length} };
`;
}

function dataOfMarks(tables, index) {
  if (!marked(tables).length) return '';
  const { at, sets } = markSets(tables, index);
  return `const CtLexMarks ct_lex_marks[] = {\n${wrap(sets.map((set) => `{${set}}`))}\n};
const CtLexMarksAt ct_lex_marks_at[] = {\n${wrap(at.map(String))}\n};
`;
}

const senseCount = (index) => index.entries.reduce((sum, entry) => sum + entry.senses.length, 0);

/** The text of lexicon_tables.h. */
export function emitHeader(tables, index) {
  const constants = tables.map(
    (table, number) => `  CT_LEX_${table.name.toUpperCase()} = ${number},`,
  );
  return `${NOTICE}#ifndef CT_GEN_LEXICON_TABLES_H
#define CT_GEN_LEXICON_TABLES_H

#include "base/decimal.h"
#include "base/text.h"

enum CtLexTable {
${constants.join('\n')}
  CT_LEX_TABLE_COUNT = ${tables.length}
};

enum { CT_LEX_ENTRY_COUNT = ${index.entries.length} };
#ifdef CT_LEX_COMPACT
enum { CT_LEX_SLOT_BITS = ${index.compactBits} };
#else
enum { CT_LEX_SLOT_BITS = ${index.bits} };
#endif
enum { CT_LEX_EXACT_BITS = ${index.exactBits}, CT_LEX_BEGUN_BITS = ${index.begun.length * 8} };
enum { CT_LEX_PAIR_BITS = ${index.pairBits} };
typedef ${senseCount(index) <= 65535 ? 'uint16_t' : 'uint32_t'} CtLexSenseAt;
typedef ${index.entries.length < 65535 ? 'uint16_t' : 'uint32_t'} CtLexSlot;

${tables.map(headerOfTable).join('\n')}${headerOfMarks(tables, index)}
#endif
`;
}

function wrap(items, width = 110) {
  const lines = [];
  let line = '';
  for (const item of items) {
    if (line.length + item.length > width) {
      lines.push(line);
      line = '';
    }
    line += `${item},`;
  }
  lines.push(line);
  return lines.join('\n');
}

function dataOfTable(table, pool) {
  const type = `CtLex${camel(table.name)}`;
  const fields = fieldsOf(table);
  const rows = table.rows.map(
    (row) => `{${fields.map((field) => cellText(field, row, pool)).join(', ')}},`,
  );
  const names = table.columns
    .filter((column) => column.type === 'enum')
    .map((column) => {
      const items = column.values.map((value) => `"${value}"`).join(', ');
      return `const char *ct_lex_${table.name}_${column.name}_name(int value) {
  static const char *const names[] = {${items}};
  return value >= 0 && value < ${column.values.length} ? names[value] : "none";
}\n`;
    });
  const body = rows.length ? rows.join('\n') : '{0}';
  return `const ${type} ct_lex_${table.name}[] = {\n${body}\n};\n${names.join('')}`;
}

function escapeBytes(bytes) {
  const lines = [];
  for (let start = 0; start < bytes.length; start += 60) {
    const parts = [...bytes.subarray(start, start + 60)].map((byte) => {
      if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
      const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3f;
      return plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
    });
    lines.push(`"${parts.join('')}"`);
  }
  return lines.join('\n');
}

/** One bit a table; those from 63 on share the last. */
function maskOf(tableNumbers) {
  return tableNumbers.reduce((bits, table) => bits | (1n << BigInt(Math.min(table, 63))), 0n);
}

// Keys stand in the pool one behind the other, so the place of each eighth is enough: key_at in src/lexicon/lexicon.c.
function dataOfKeys(index, pool) {
  const lengths = index.entries.map((entry) => Buffer.byteLength(entry.key));
  const places = index.entries.map((entry) => pool.add(entry.key));
  places.forEach((place, i) => {
    if (i > 0 && place !== places[i - 1] + lengths[i - 1] + 1)
      throw new Error('the keys do not follow each other in the pool');
  });
  while (lengths.length % 8 !== 0 || lengths.length === 0) lengths.push(0);
  const blocks = places.length ? places.filter((_, i) => i % 8 === 0) : [0];
  return `const uint8_t ct_lex_key_lengths[] = {\n${wrap(lengths.map(String))}\n};
const CtLexString ct_lex_key_blocks[] = {\n${wrap(blocks.map(String))}\n};
`;
}

function dataOfIndex(index, tables) {
  const senses = [];
  // Many entries have the same continuations (most have none), so an entry holds the number of its kind.
  const sets = new Map([['0u', 0]]);
  const setOf = (mask) => {
    const text = `${mask}u`;
    if (!sets.has(text)) sets.set(text, sets.size);
    return sets.get(text);
  };
  const entries = index.entries.map((entry) => {
    const mask = maskOf(entry.senses.map((sense) => sense.table));
    const first = senses.length;
    senses.push(...entry.senses.map((sense) => `{${sense.table}, ${sense.row}}`));
    const fields = [
      `${mask}u`,
      first,
      setOf(maskOf([...entry.phraseTables])),
      entry.senses.length,
      entry.phraseWords,
    ];
    return `{${fields.join(', ')}}`;
  });
  if (senses.length === 0) senses.push('{0, 0}');
  if (entries.length === 0) entries.push('{0}');
  return `const CtLexPhrases ct_lex_phrases[] = {\n${wrap([...sets.keys()].map((set) => `{${set}}`))}\n};
const CtLexEntry ct_lex_entries[] = {\n${wrap(entries)}\n};
const CtSense ct_lex_senses[] = {\n${wrap(senses)}\n};
const CtLexSlot ct_lex_slots[] = {
#ifdef CT_LEX_COMPACT
${wrap(index.compactSlots.map(String))}
#else
${wrap(index.slots.map(String))}
#endif
};
const uint8_t ct_lex_exact_words[] = {\n${wrap([...index.exactWords].map(String))}\n};
const uint8_t ct_lex_pairs[] = {\n${wrap([...index.pairs].map(String))}\n};
const uint8_t ct_lex_begun[] = {\n${wrap([...index.begun].map(String))}\n};
const bool ct_lex_exact[] = {${tables.map((table) => (table.exact ? '1' : '0')).join(', ') || '0'}};
`;
}

/** The text of lexicon_data.c. */
export function emitData(tables, index) {
  const pool = new Pool();
  // The keys go first: they are what a look-up compares, so they lie together.
  for (const entry of index.entries) pool.add(entry.key);
  const body =
    tables.map((table) => dataOfTable(table, pool)).join('\n') +
    dataOfIndex(index, tables) +
    dataOfMarks(tables, index) +
    dataOfKeys(index, pool);
  return `${NOTICE}#include "lexicon/lexicon.h"
#include "lexicon/lexicon_data.h"

${body}
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Woverlength-strings"
#endif
// Each string has its length in the byte before it.
const char ct_lex_pool[] =
${escapeBytes(pool.bytes())};
`;
}
