// Reads one .tsv of src/lexicon/ into a table of raw cells. Checks its form only: what a cell means is table.js's matter.

/** An error in a table, with the place it was found. */
export class LexiconError extends Error {
  constructor(file, line, reason) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'LexiconError';
  }
}

const HEAD = /^#\s*(source|licence|repeats|case|named|marks):\s*(.*)$/;
const COLUMN = /^([a-z][a-z0-9_]*)(?::([a-z]+)(?:=([a-z0-9_.]+))?)?$/;
const TYPES = new Set(['words', 'enum', 'int', 'number', 'text', 'flag', 'ref', 'id', 'source']);

function readColumn(cell, file, line) {
  const match = COLUMN.exec(cell);
  if (!match)
    throw new LexiconError(
      file,
      line,
      `"${cell}" is no column: write name:type or name:type=argument`,
    );
  const [, name, written, argument] = match;
  const type = written ?? (name === 'words' || name === 'source' ? name : 'text');
  if (!TYPES.has(type))
    throw new LexiconError(file, line, `unknown type "${type}" of column "${name}"`);
  if (type === 'ref' && !argument)
    throw new LexiconError(file, line, `column "${name}" needs ref=<table>`);
  return { name, type, argument: argument ?? null };
}

function readColumns(text, file, line) {
  const columns = text.split('\t').map((cell) => readColumn(cell, file, line));
  if (columns[0].type !== 'words')
    throw new LexiconError(file, line, 'the first column must be "words"');
  if (columns.some((column) => column.name === 'word')) {
    throw new LexiconError(
      file,
      line,
      'no column can be named "word": that is the field of the first variant',
    );
  }
  if (columns.slice(1).some((column) => column.type === 'words')) {
    throw new LexiconError(file, line, 'only the first column can be "words"');
  }
  const names = new Set(columns.map((column) => column.name));
  if (names.size !== columns.length)
    throw new LexiconError(file, line, 'two columns have one name');
  return columns;
}

// Trailing empty cells may be left out by an editor, so a short row is filled; a long one is an error.
function readRow(text, columns, file, line) {
  const cells = text.split('\t').map((cell) => cell.trim());
  if (cells.length > columns.length) {
    throw new LexiconError(
      file,
      line,
      `${cells.length} cells in a table of ${columns.length} columns`,
    );
  }
  if (cells.length < columns.length - 1 && cells.length < 2) {
    throw new LexiconError(
      file,
      line,
      `${cells.length} cells in a table of ${columns.length} columns`,
    );
  }
  while (cells.length < columns.length) cells.push('');
  return { cells, line };
}

/**
 * The raw table of `text`: {name, file, head, columns, rows: [{cells, line}]}.
 * `file` is only for messages.
 */
export function readTsv(name, text, file) {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new LexiconError(file, 1, `"${name}" is no table name (a-z, 0-9, _)`);
  const table = { name, file, head: {}, columns: null, rows: [] };
  text.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const content = raw.replace(/\r$/, '');
    if (content.trim() === '') return;
    if (content === '#' || content.startsWith('# ')) {
      const head = HEAD.exec(content);
      if (head && !table.columns) table.head[head[1]] = head[2].trim();
      return;
    }
    if (!table.columns) table.columns = readColumns(content, file, line);
    else table.rows.push(readRow(content, table.columns, file, line));
  });
  if (!table.columns) throw new LexiconError(file, 1, 'no line of column names');
  if (!table.head.licence) throw new LexiconError(file, 1, 'the head needs a "# licence:" line');
  return table;
}
