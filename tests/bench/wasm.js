// The module's extract beside the native one: the same lines, the same machine, the same run. A process of its own each time, as the command is
// one, but the module is compiled before the clock starts: a page keeps it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from '../lib/wasm-engine.js';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Seconds of one extract over the bytes of a .jsonl file. */
function extractOnce(core, bytes) {
  const start = process.hrtime.bigint();
  const analysis = core.open({ forExtract: true });
  analysis.add({ name: 'bench.jsonl', bytes });
  analysis.extractBytes();
  analysis.close();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The best of several runs in seconds; null where the module is not built. @param {string} file @param {number} [runs] */
export async function benchWasm(file, runs = 5) {
  if (!existsSync(path.join(root, 'build/wasm/crosstally.wasm'))) return null;
  const core = await loadCore(root);
  const bytes = readFileSync(file);
  let best = Infinity;
  for (let i = 0; i < runs; i++) best = Math.min(best, extractOnce(core, bytes));
  return best;
}
