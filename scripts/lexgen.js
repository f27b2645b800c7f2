// Turns the word tables of src/lexicon/ (and those that scripts/lexicon/*.js make from npm data) into C.
//
//   node scripts/lexgen.js OUTDIR     writes lexicon_tables.h, lexicon_data.c, tagger_data.c; files only when changed
//   node scripts/lexgen.js --check    reads and checks all tables, writes nothing
//
// A module in scripts/lexicon/ takes part when it exports `tables` (async; gives [{name, text}], text as in a .tsv) or
// `files` (async; gives [{name, text}], C source written as it is).
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readTsv } from './lexicon/tsv.js';
import { readTables } from './lexicon/table.js';
import { buildIndex } from './lexicon/index.js';
import { emitData, emitHeader } from './lexicon/emit.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const WORDS_DIR = join(ROOT, 'src', 'lexicon');
const MODULES_DIR = join(ROOT, 'scripts', 'lexicon');

const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** All raw tables: the .tsv files in name order, then the generated ones. */
export async function collectTables(wordsDir, modules) {
  const names = readdirSync(wordsDir)
    .filter((name) => name.endsWith('.tsv'))
    .sort(byCode);
  const tables = names.map((name) => {
    const text = readFileSync(join(wordsDir, name), 'utf8');
    return readTsv(name.replace(/\.tsv$/, ''), text, `src/lexicon/${name}`);
  });
  for (const module of modules.filter((each) => each.tables)) {
    for (const { name, text } of await module.tables())
      tables.push(readTsv(name, text, `generated ${name}`));
  }
  return tables;
}

async function loadModules() {
  const names = readdirSync(MODULES_DIR)
    .filter((name) => name.endsWith('.js'))
    .sort(byCode);
  return Promise.all(names.map((name) => import(pathToFileURL(join(MODULES_DIR, name)).href)));
}

function writeChanged(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(path, text);
}

async function main(args) {
  const [target] = args;
  if (args.length !== 1) throw new Error('usage: lexgen.js OUTDIR | lexgen.js --check');
  const modules = await loadModules();
  const tables = readTables(await collectTables(WORDS_DIR, modules));
  const index = buildIndex(tables);
  if (target === '--check') return;
  mkdirSync(target, { recursive: true });
  writeChanged(join(target, 'lexicon_tables.h'), emitHeader(tables, index));
  writeChanged(join(target, 'lexicon_data.c'), emitData(tables, index));
  for (const module of modules.filter((each) => each.files)) {
    for (const { name, text } of await module.files()) writeChanged(join(target, name), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(`lexgen: ${error.message}`);
    process.exitCode = 1;
  });
}
