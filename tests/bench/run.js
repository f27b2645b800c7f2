// make bench: how fast extract and check read, how that grows with the input, how much memory they take, and what other programs
// need for the same text in the same run. Rates are of wall-clock time, best of several runs; nothing here is a test.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.js';
import { benchWasm } from './wasm.js';

const require = createRequire(import.meta.url);
const MB = 1e6;
const { values } = parseArgs({
  options: {
    cli: { type: 'string', default: 'build/crosstally' },
    sizes: { type: 'string', default: '1,10,100' },
  },
});
const sizes = values.sizes.split(',').map(Number);

function writeCorpus(file, bytes) {
  const out = openSync(file, 'w');
  for (const line of corpus(bytes)) writeSync(out, line);
  closeSync(out);
}

/** Seconds of one run, its output thrown away. */
function runOnce(command, file) {
  const start = process.hrtime.bigint();
  const result = spawnSync(values.cli, [...command.split(' '), file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (result.status !== 0) throw new Error(`crosstally ${command} ${file}: exit ${result.status}`);
  return seconds;
}

/** Peak resident memory in MB, read from the kernel's account of the process while it runs. */
function peakMemory(command, file) {
  const script = `
    "$0" ${command} "$1" >/dev/null & pid=$!
    peak=0
    while [ -r /proc/$pid/status ]; do
      now=$(sed -n 's/^VmHWM:[^0-9]*\\([0-9]*\\).*/\\1/p' /proc/$pid/status 2>/dev/null)
      [ "\${now:-0}" -gt "$peak" ] && peak=$now
      sleep 0.01
    done
    wait $pid
    echo $peak`;
  const result = spawnSync('sh', ['-c', script, values.cli, file], { encoding: 'utf8' });
  return Number(result.stdout.trim()) / 1000;
}

function bestOf(runs, measure) {
  let best = Infinity;
  for (let i = 0; i < runs; i++) best = Math.min(best, measure());
  return best;
}

const row = (cells, widths) =>
  cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
    .join('  ');
const WIDTHS = [34, 9, 10, 12, 14];

function tell(name, bytes, seconds, memory, base) {
  const rate = bytes / MB / seconds;
  const ratio = base ? (rate / base).toFixed(2) : '';
  console.log(
    row(
      [
        name,
        (bytes / MB).toFixed(0),
        rate.toFixed(1),
        ratio,
        memory === null ? '' : memory.toFixed(0),
      ],
      WIDTHS,
    ),
  );
  return rate;
}

function benchCommand(command, files) {
  let base = 0;
  for (const { file, bytes } of files) {
    const seconds = bestOf(bytes < 20 * MB ? 5 : 2, () => runOnce(command, file));
    const rate = tell(`crosstally ${command}`, bytes, seconds, peakMemory(command, file), base);
    base ||= rate;
  }
}

const texts = (file) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).text);

/** One plain regular expression for numbers, the least that any extractor does. */
function benchRegex({ file, bytes }) {
  const number = /\d[\d,.]*(?:\s?(?:%|percent|million|billion|thousand|km|years?|people))?/g;
  const all = texts(file);
  let found = 0;
  const seconds = bestOf(3, () => {
    const start = process.hrtime.bigint();
    for (const text of all) found += text.match(number)?.length ?? 0;
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  tell('a regular expression (Node)', bytes, seconds, null, 0);
  return found;
}

function benchWink({ file, bytes }) {
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const all = texts(file);
  const start = process.hrtime.bigint();
  for (const text of all) wink.readDoc(text).entities().out();
  tell('wink-nlp entities (Node)', bytes, Number(process.hrtime.bigint() - start) / 1e9, null, 0);
}

function benchCompromise({ file, bytes }) {
  const nlp = require('compromise');
  const all = texts(file);
  const start = process.hrtime.bigint();
  for (const text of all) nlp(text).numbers().json();
  tell('compromise numbers (Node)', bytes, Number(process.hrtime.bigint() - start) / 1e9, null, 0);
}

const folder = mkdtempSync(path.join(tmpdir(), 'crosstally-bench-'));
try {
  const files = sizes.map((size) => {
    const file = path.join(folder, `${size}.jsonl`);
    writeCorpus(file, size * MB);
    return { file, bytes: statSync(file).size };
  });
  console.log(row(['', 'MB', 'MB/s', 'to first', 'peak MB'], WIDTHS));
  benchCommand('extract', files);
  tell(
    'WebAssembly extract (Node)',
    files[0].bytes,
    (await benchWasm(files[0].file)) ?? NaN,
    null,
    0,
  );
  benchCommand('check --format json', files);
  benchRegex(files[0]);
  benchWink(files[0]);
  benchCompromise(files[0]);
} finally {
  rmSync(folder, { recursive: true });
}
