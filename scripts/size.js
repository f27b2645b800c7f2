// Prints the size of each part, raw and as brotli packs it, beside its budget; exits 1 where one is over.
// Budgets are for the raw size, some for the packed one too; they lie in scripts/size-budgets.json.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const budgets = JSON.parse(readFileSync(path.join(root, 'scripts/size-budgets.json'), 'utf8'));

/** The loaded bytes of an object or program: what is left without symbols and debug information. */
function stripped(file) {
  const copy = path.join(root, 'build/size.tmp');
  execFileSync('strip', ['-o', copy, file]);
  const bytes = readFileSync(copy);
  rmSync(copy);
  return bytes;
}

/** The constant data of the generated objects. */
function tables() {
  const folder = path.join(root, 'build/obj/release/build/gen');
  if (!existsSync(folder)) return null;
  const sections = ['.rodata', '.data.rel.ro', '.data.rel.ro.local'];
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith('.o'))
    .map((name) => path.join(folder, name))
    .map((file) => {
      const copy = path.join(root, 'build/size.tmp');
      const only = sections.flatMap((section) => ['-j', section]);
      execFileSync('objcopy', ['-O', 'binary', ...only, file, copy]);
      const bytes = readFileSync(copy);
      rmSync(copy);
      return bytes;
    });
  return Buffer.concat(parts);
}

function bytesOf(part) {
  if (part === 'lexicon tables') return tables();
  const file = path.join(root, part);
  if (!existsSync(file)) return null;
  return part === 'build/crosstally' ? stripped(file) : readFileSync(file);
}

const kilobytes = (count) => (count / 1000).toFixed(0);
const isOver = (length, budget) => budget !== undefined && length > budget * 1000;
const HEADINGS = ['raw kB', 'budget', 'brotli kB', 'budget'];
const WIDTH = 12;

let over = 0;
console.log('part'.padEnd(28) + HEADINGS.map((heading) => heading.padStart(WIDTH)).join(''));
for (const [part, { budget, brotli }] of Object.entries(budgets)) {
  const bytes = part === '//' ? null : bytesOf(part);
  if (bytes === null) continue;
  const packed = brotliCompressSync(bytes).length;
  const cells = [kilobytes(bytes.length), budget, kilobytes(packed), brotli ?? ''];
  const isTooLarge = isOver(bytes.length, budget) || isOver(packed, brotli);
  over += isTooLarge ? 1 : 0;
  const row = part.padEnd(28) + cells.map((cell) => String(cell).padStart(WIDTH)).join('');
  console.log(row + (isTooLarge ? '  over' : ''));
}
process.exitCode = over > 0 ? 1 : 0;
