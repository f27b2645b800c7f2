// Checks that includes point one way: base ◀ lexicon ◀ ingest ◀ text ◀ read ◀ record ◀ weigh ◀ report ◀ crosstally ◀
// cli, wasm, and inside read/: date ◀ place ◀ figure ◀ claim ◀ mention. A file includes only headers of its own folder and of
// folders to the left. Also: who may include the
// third-party headers, and which standard headers the core does without (it has no file, clock, locale or signal).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const ORDER = [
  'base',
  'lexicon',
  'ingest',
  'text',
  'read/date',
  'read/place',
  'read/figure',
  'read/claim',
  'read/mention',
  'read',
  'record',
  'weigh',
  'report',
  'crosstally',
];
// They see the core as any other user does.
const OUTSIDE = ['cli', 'wasm'];
const PUBLIC_HEADER = 'crosstally.h';

const THIRD_PARTY = { 'utf8proc.h': 'src/base/utf8.c', 'cJSON.h': 'src/base/json_read.c' };
const NOT_IN_CORE = new Set(
  `assert.h complex.h errno.h fenv.h locale.h math.h setjmp.h signal.h stdio.h threads.h time.h uchar.h wchar.h
   wctype.h ctype.h unistd.h fcntl.h pthread.h`.split(/\s+/),
);

/** The folder that a file or header belongs to: src/crosstally.c and crosstally.h are "crosstally". */
function layerOf(file) {
  const own = file.replace(/^src\//, '');
  return own.includes('/') ? path.dirname(own) : path.parse(own).name;
}

function filesUnder(folder) {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(file);
    return /\.[ch]$/.test(entry.name) ? [file] : [];
  });
}

/** The generated headers live beside the sources and belong to the lexicon. */
const isGenerated = (header) => existsSync(path.join(root, 'build/gen', header));

/** What is wrong with including `header` in quotes, or null. */
function wrongOwn(file, layer, header) {
  const target = isGenerated(header) ? 'lexicon' : layerOf(header);
  if (OUTSIDE.includes(layer)) {
    const own = target === layer || existsSync(path.join(root, path.dirname(file), header));
    return own || header === PUBLIC_HEADER ? null : `${layer} includes ${PUBLIC_HEADER} alone`;
  }
  if (!ORDER.includes(target))
    return 'no such folder; write the path from src/, as in "base/arena.h"';
  if (!ORDER.includes(layer)) return `src/${layer} has no place in the order`;
  return ORDER.indexOf(target) <= ORDER.indexOf(layer) ? null : `${layer} stands below ${target}`;
}

/** What is wrong with an include line, or null. */
function wrong(file, header, quoted) {
  const layer = layerOf(file);
  if (header in THIRD_PARTY) {
    const only = THIRD_PARTY[header];
    return file === only ? null : `only ${only} may`;
  }
  if (quoted) return wrongOwn(file, layer, header);
  if (!OUTSIDE.includes(layer) && NOT_IN_CORE.has(header)) return 'the core does without it';
  return null;
}

let found = 0;
for (const file of [...filesUnder('src'), ...filesUnder('wasm')]) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  lines.forEach((line, index) => {
    const include = /^\s*#\s*include\s*(["<])([^">]+)/.exec(line);
    const why = include && wrong(file, include[2], include[1] === '"');
    if (why) {
      console.log(`${file}:${index + 1}: includes ${include[2]}: ${why}`);
      found++;
    }
  });
}
process.exitCode = found > 0 ? 1 : 0;
