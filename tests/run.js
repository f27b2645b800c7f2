// Runs every suite and counts. What is there is found by name; nothing is listed by hand:
//
//   tests/unit/test_*.c   a program that prints TAP, built plain and under ASan and UBSan
//   tests/oom/*.c         the same, with every allocation led through the test
//   tests/*.test.js       export default async function (t) { … }: run against the plain and the sanitized command
//                         (wasm and web once: the module and the page have no sanitized build)
//   tests/fuzz/fuzz_*.c   a libFuzzer program, run for FUZZ_SECONDS (20)
//
//   node tests/run.js [--flavour release|asan|fuzz] [words…]    a suite runs when its name holds one of the words
//
// The programs are built by make (see `make test`). The last line is "N passed, N failed"; any failure, and a run
// without a single test, exits 1.
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runFuzzer, runProgram, runScript } from './lib/runners.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const MOST_FAILURES_SHOWN = 20;
const ONCE = ['wasm', 'web'];

/** The file names in a folder that match, without the part that the pattern drops; none where there is no folder. */
function namesIn(folder, pattern) {
  try {
    return readdirSync(path.join(root, folder))
      .map((name) => pattern.exec(name)?.[1])
      .filter((name) => name !== undefined)
      .sort();
  } catch {
    return [];
  }
}

/** Every suite, the long ones first so that the last to end is a short one. */
function findSuites() {
  const fuzz = namesIn('tests/fuzz', /^(fuzz_.*)\.c$/).map((name) => ({
    name: `fuzz/${name}`,
    flavour: 'fuzz',
    run: () => runFuzzer(root, name),
  }));
  const oom = namesIn('tests/oom', /^(.*)\.c$/).map((name) => ({
    name: `oom/${name}`,
    flavour: 'asan',
    run: () => runProgram(path.join(root, 'build/oom', name)),
  }));
  const both = ['asan', 'release'];
  const scripts = both.flatMap((flavour) =>
    namesIn('tests', /^(.*)\.test\.js$/)
      .filter((name) => flavour === 'release' || !ONCE.includes(name))
      .map((name) => ({ name, flavour, run: () => runScript(root, name, flavour) })),
  );
  const unit = both.flatMap((flavour) =>
    namesIn('tests/unit', /^(test_.*)\.c$/).map((name) => ({
      name: `unit/${name}`,
      flavour,
      run: () => runProgram(path.join(root, 'build', flavour, 'unit', name)),
    })),
  );
  return [...fuzz, ...oom, ...scripts, ...unit];
}

function isWanted(suite, flavour, words) {
  if (flavour !== undefined && suite.flavour !== flavour) return false;
  return words.length === 0 || words.some((word) => suite.name.includes(word));
}

function tell(suite, result, seconds) {
  const failed = result.failures.length;
  const counts = [`${result.passed} passed`];
  if (failed > 0) counts.push(`${failed} FAILED`);
  if (result.skips.length > 0) counts.push(`${result.skips.length} skipped`);
  if (result.note) counts.push(result.note);
  const name = `${suite.name} [${suite.flavour}]`.padEnd(40);
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${name} ${counts.join(', ')}  (${seconds} s)`);
  for (const failure of result.failures.slice(0, MOST_FAILURES_SHOWN)) {
    console.log(failure.replace(/^/gm, '       '));
  }
  if (failed > MOST_FAILURES_SHOWN)
    console.log(`       … and ${failed - MOST_FAILURES_SHOWN} more`);
  for (const skip of result.skips) console.log(`       skipped: ${skip}`);
}

async function runOne(suite) {
  const start = Date.now();
  let result;
  try {
    result = await suite.run();
  } catch (error) {
    result = { passed: 0, failures: [`the runner failed: ${error.stack}`], skips: [] };
  }
  if (result.passed === 0 && result.failures.length === 0 && result.skips.length === 0) {
    result.failures.push('it checks nothing');
  }
  tell(suite, result, ((Date.now() - start) / 1000).toFixed(1));
  return result;
}

/** Runs the suites, as many at a time as there are cores. */
async function runAll(suites) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...suites];
  const worker = async () => {
    for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
      const result = await runOne(suite);
      totals.passed += result.passed;
      totals.failed += result.failures.length;
      totals.skipped += result.skips.length;
    }
  };
  const workers = Math.max(1, availableParallelism?.() ?? cpus().length);
  await Promise.all(Array.from({ length: workers }, worker));
  return totals;
}

const { values, positionals } = parseArgs({
  options: { flavour: { type: 'string' } },
  allowPositionals: true,
});
const suites = findSuites().filter((suite) => isWanted(suite, values.flavour, positionals));
const totals = await runAll(suites);
if (suites.length === 0) console.log('no suite has such a name');
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
