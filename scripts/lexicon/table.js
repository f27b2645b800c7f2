// Gives the cells of the raw tables their meaning: values, enums, references, keys. Refuses what is not clean, naming
// file and line, so that a wrong word never reaches the core.
import { LexiconError } from './tsv.js';
import { normalise } from './keys.js';

const MAX_ROWS = 65535;
const MAX_TEXT_BYTES = 255;
const INT64_MAX = (1n << 63n) - 1n;

function fail(table, row, reason) {
  throw new LexiconError(table.file, row.line, reason);
}

function gcd(a, b) {
  while (b) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

// As CtNumber wants it: lowest terms, and tens in the exponent, so that no denominator has a factor 2 or 5: 1/6 is 5/3 e-1.
export function canonicalNumber(numerator, denominator, exponent) {
  if (numerator === 0n) return { numerator: 0n, denominator: 1n, exponent: 0 };
  while (denominator % 2n === 0n || denominator % 5n === 0n) {
    numerator *= 10n;
    exponent--;
    const common = gcd(numerator, denominator);
    numerator /= common;
    denominator /= common;
  }
  const common = gcd(numerator, denominator);
  numerator /= common;
  denominator /= common;
  while (numerator % 10n === 0n) {
    numerator /= 10n;
    exponent++;
  }
  return { numerator, denominator, exponent };
}

/** "1.5", "-20", "1e6", "5/9", "1.5/3" as a CtNumber; null for anything else. */
export function parseNumber(text) {
  const parts = text
    .split('/')
    .map((part) => /^(-?)(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/.exec(part.trim()));
  if (parts.length > 2 || parts.some((part) => !part)) return null;
  const [upper, lower] = parts.map(([, sign, whole, decimals = '', exponent = '0']) => ({
    value: BigInt(sign + whole + decimals),
    exponent: Number(exponent) - decimals.length,
  }));
  if (lower && lower.value <= 0n) return null;
  const number = canonicalNumber(
    upper.value,
    lower?.value ?? 1n,
    upper.exponent - (lower?.exponent ?? 0),
  );
  const size = number.numerator < 0n ? -number.numerator : number.numerator;
  return size > INT64_MAX || number.denominator > INT64_MAX || Math.abs(number.exponent) > 60
    ? null
    : number;
}

function readInt(text, table, row, column) {
  if (text === '') return 0;
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || value < -(2 ** 31) || value >= 2 ** 31) {
    fail(table, row, `"${text}" in column "${column.name}" is no 32-bit whole number`);
  }
  return value;
}

function readText(text, table, row, column) {
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES)
    fail(table, row, `column "${column.name}" is over ${MAX_TEXT_BYTES} bytes`);
  return text;
}

function readFlag(text, table, row, column) {
  if (text !== '' && text !== '0' && text !== '1')
    fail(table, row, `"${text}" in flag "${column.name}": write 1 or nothing`);
  return text === '1';
}

function readNumber(text, table, row, column) {
  const number = parseNumber(text === '' ? '0' : text);
  if (!number)
    fail(table, row, `"${text}" in column "${column.name}" is no number that can be held exactly`);
  return number;
}

const READERS = { int: readInt, text: readText, flag: readFlag, number: readNumber };

// 0 is always "none": the empty cell. The others are numbered as they first appear.
function readEnum(text, table, row, column) {
  if (text === '' || text === 'none') return 0;
  if (!/^[a-z][a-z0-9_]*$/.test(text))
    fail(table, row, `"${text}" in column "${column.name}": an enum value is a-z, 0-9, _`);
  let value = column.values.indexOf(text);
  if (value < 0 && column.closed) {
    fail(
      table,
      row,
      `"${text}" is no value of ${column.argument}: ${column.values.slice(1).join(', ')}`,
    );
  }
  if (value < 0) value = column.values.push(text) - 1;
  if (value > 255) fail(table, row, `column "${column.name}" has more than 255 values`);
  return value;
}

function readKeys(table, row) {
  const variants = row.cells[0].split('|').map((words) => words.trim());
  if (variants.some((words) => words === '')) fail(table, row, 'an empty word');
  const keys = variants.map((words) => {
    if (!table.exact && words !== words.toLowerCase()) {
      fail(
        table,
        row,
        `"${words}" is not lower case (where case decides, say "# case: exact" in the head)`,
      );
    }
    return normalise(words, table.exact);
  });
  if (keys.some((key) => Buffer.byteLength(key) > MAX_TEXT_BYTES))
    fail(table, row, `a key is over ${MAX_TEXT_BYTES} bytes`);
  row.word = readText(variants[0], table, row, { name: 'words' });
  if (new Set(variants).size !== variants.length)
    fail(table, row, 'a word stands twice in this row');
  row.keys = [...new Set(keys)]; // "al-fitr" and "al fitr" are one key
}

function refuseDuplicates(table) {
  const seen = new Map();
  for (const row of table.rows) {
    for (const key of row.keys) {
      if (seen.has(key) && !table.repeats) {
        fail(
          table,
          row,
          `"${key}" stands in line ${seen.get(key)} already (say "# repeats: yes" where one word has several senses)`,
        );
      }
      seen.set(key, row.line);
    }
  }
}

function refuseUnsourced(table) {
  const index = table.columns.findIndex((column) => column.type === 'source');
  if (table.head.source) return;
  if (index < 0)
    throw new LexiconError(table.file, 1, 'no "# source:" line and no column "source"');
  for (const row of table.rows) {
    if (row.cells[index] === '')
      fail(table, row, 'no source: fill the cell, or say "# source:" in the head for all rows');
  }
}

function readSimpleCells(table) {
  table.columns.forEach((column, index) => {
    const read =
      READERS[column.type] ?? (column.type === 'enum' && !column.argument ? readEnum : null);
    if (read === readEnum) column.values = ['none'];
    if (read)
      for (const row of table.rows)
        row.values[column.name] = read(row.cells[index], table, row, column);
  });
}

function prepare(table) {
  table.exact = table.head.case === 'exact';
  table.repeats = table.head.repeats === 'yes';
  table.named = table.head.named === 'yes';
  table.marks = table.head.marks === 'yes';
  if (table.rows.length > MAX_ROWS)
    throw new LexiconError(table.file, 1, `${table.rows.length} rows; ${MAX_ROWS} fit`);
  for (const row of table.rows) {
    row.values = {};
    readKeys(table, row);
  }
  refuseDuplicates(table);
  refuseUnsourced(table);
  readSimpleCells(table);
}

function linkEnum(table, column, index, byName) {
  const [tableName, columnName] = column.argument.split('.');
  const target = byName.get(tableName)?.columns.find((other) => other.name === columnName);
  if (!target?.values || target.argument) {
    throw new LexiconError(
      table.file,
      1,
      `column "${column.name}": there is no enum ${column.argument}`,
    );
  }
  column.values = target.values;
  column.closed = true;
  for (const row of table.rows)
    row.values[column.name] = readEnum(row.cells[index], table, row, column);
}

// A row can be named by its id, or by any of its words where only one row has that word.
function namesOf(table) {
  if (table.names) return table.names;
  table.names = new Map();
  const idIndex = table.columns.findIndex((column) => column.type === 'id');
  table.rows.forEach((row, number) => {
    const id = idIndex < 0 ? '' : row.cells[idIndex];
    if (id !== '' && table.names.get(`id ${id}`) !== undefined)
      fail(table, row, `the id "${id}" is taken`);
    if (id !== '') table.names.set(`id ${id}`, number);
    for (const key of row.keys) table.names.set(key, table.names.has(key) ? -1 : number);
  });
  return table.names;
}

function linkRef(table, column, index, byName) {
  const target = byName.get(column.argument);
  if (!target)
    throw new LexiconError(
      table.file,
      1,
      `column "${column.name}": there is no table "${column.argument}"`,
    );
  const names = namesOf(target);
  for (const row of table.rows) {
    const cell = row.cells[index];
    const found =
      cell === '' ? -1 : (names.get(`id ${cell}`) ?? names.get(normalise(cell, target.exact)));
    if (found === undefined) fail(table, row, `"${cell}" is no row of "${column.argument}"`);
    if (found === -1 && cell !== '')
      fail(table, row, `"${cell}" names several rows of "${column.argument}": use an id`);
    row.values[column.name] = found;
  }
  column.targetRows = target.rows.length;
}

/** Fills row.values, row.keys, row.word and column.values of every raw table. */
export function readTables(tables) {
  const byName = new Map(tables.map((table) => [table.name, table]));
  if (byName.size !== tables.length) throw new Error('two tables have one name');
  if (tables.length > 255) throw new Error(`${tables.length} tables; a CtSense can tell 255 apart`);
  tables.forEach(prepare);
  for (const table of tables) {
    table.columns.forEach((column, index) => {
      if (column.type === 'enum' && column.argument) linkEnum(table, column, index, byName);
      if (column.type === 'ref') linkRef(table, column, index, byName);
    });
  }
  return tables;
}
