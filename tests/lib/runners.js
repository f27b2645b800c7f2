// How each kind of suite is run. Each function gives {passed, failures, skips, note?}: a number, the failing
// assertions in words, what was left out and why, and a word for the summary line.
import { fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const PROGRAM_SECONDS = 300;
const SCRIPT_SECONDS = 420;
const KEPT_OUTPUT_CHARACTERS = 4000;

/** A sanitizer's finding ends the program with this code, so that no exit code of the command is mistaken for it. */
export const SANITIZER_EXIT = 99;

export function sanitizerEnvironment() {
  return {
    ...process.env,
    ASAN_OPTIONS: `exitcode=${SANITIZER_EXIT}:detect_leaks=1:allocator_may_return_null=1`,
    UBSAN_OPTIONS: `exitcode=${SANITIZER_EXIT}:print_stacktrace=1:halt_on_error=1`,
    LSAN_OPTIONS: `exitcode=${SANITIZER_EXIT}`,
  };
}

/** The beginning and the end of a long text: the end holds the summary, the beginning the cause. */
function shorten(text) {
  if (text.length <= KEPT_OUTPUT_CHARACTERS) return text.trimEnd();
  const half = KEPT_OUTPUT_CHARACTERS / 2;
  return `${text.slice(0, half)}\n…\n${text.slice(-half)}`.trimEnd();
}

/** Collects what a child prints and how it ends; a child that runs too long is killed. */
function watch(child, seconds) {
  return new Promise((resolve) => {
    const output = { stdout: '', stderr: '' };
    for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
      child[stream].setEncoding('utf8');
      child[stream].on('data', (text) => (output[stream] += text));
    }
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ ...output, ending: error.message });
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      let ending = '';
      if (timedOut) ending = `it ran longer than ${seconds} s`;
      else if (signal !== null) ending = `it died of ${signal}`;
      else if (status !== 0) ending = `it ended with exit code ${status}`;
      resolve({ ...output, ending });
    });
  });
}

/** Reads TAP: a failing line takes the "#" lines before it as its details. */
function readTap(text) {
  const result = { passed: 0, failures: [], skips: [], planned: -1 };
  let details = [];
  for (const line of text.split('\n')) {
    const plan = /^1\.\.(\d+)/.exec(line);
    const test = /^(not )?ok\b[ \d]*-? ?(.*)$/.exec(line);
    if (plan) {
      result.planned = Number(plan[1]);
    } else if (test) {
      if (/# skip/i.test(test[2])) result.skips.push(test[2]);
      else if (test[1]) result.failures.push([test[2], ...details].join('\n  '));
      else result.passed++;
      details = [];
    } else if (line.startsWith('#')) {
      details.push(line.slice(1).trim());
    }
  }
  return result;
}

/** A C program that prints TAP. */
export async function runProgram(file) {
  const result = { passed: 0, failures: [], skips: [] };
  if (!existsSync(file)) {
    result.failures.push(`${file} is not built (make test builds it)`);
    return result;
  }
  const child = spawn(file, [], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: sanitizerEnvironment(),
  });
  const { stdout, stderr, ending } = await watch(child, PROGRAM_SECONDS);
  const tap = readTap(stdout);
  const seen = tap.passed + tap.failures.length + tap.skips.length;
  if (tap.planned >= 0 && seen !== tap.planned) {
    tap.failures.push(`${tap.planned} tests were planned, ${seen} were seen; ${ending}`);
  }
  if ((ending !== '' && tap.failures.length === 0) || (stderr !== '' && ending !== '')) {
    tap.failures.push(shorten(`${ending}\n${stderr}`));
  }
  return tap;
}

/** A tests/NAME.test.js, in a process of its own. */
export async function runScript(root, name, flavour) {
  const cli = path.join(root, flavour === 'release' ? 'build' : `build/${flavour}`, 'crosstally');
  if (!existsSync(cli)) {
    return { passed: 0, failures: [`${cli} is not built (make test builds it)`], skips: [] };
  }
  const child = fork(path.join(root, 'tests/lib/suite.js'), [name, flavour, cli], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: sanitizerEnvironment(),
  });
  const result = { passed: 0, failures: [], skips: [] };
  let finished = false;
  child.on('message', (/** @type {any} */ message) => {
    if (message.failure) result.failures.push(message.failure);
    if (message.skip) result.skips.push(message.skip);
    if (message.finished) {
      finished = true;
      result.passed = message.passed;
    }
  });
  const { stdout, stderr, ending } = await watch(child, SCRIPT_SECONDS);
  if (!finished) {
    result.failures.push(shorten(`it did not come to its end; ${ending}\n${stdout}${stderr}`));
  } else if (result.failures.length > 0 && stdout + stderr !== '') {
    result.failures.push(`it also printed:\n${shorten(stdout + stderr)}`);
  }
  return result;
}

/** A libFuzzer program. New inputs go to build/, the seeds in tests/fuzz/corpus stay as they are. */
export async function runFuzzer(root, name) {
  const file = path.join(root, 'build/fuzz', name);
  if (!existsSync(file)) {
    const why = `${name} is not built: clang with libFuzzer is missing`;
    return process.env.CI === 'true'
      ? { passed: 0, failures: [why], skips: [] }
      : { passed: 0, failures: [], skips: [why] };
  }
  const seconds = Number(process.env.FUZZ_SECONDS ?? 20);
  const found = path.join(root, 'build/fuzz', `found-${name}`);
  mkdirSync(found, { recursive: true });
  const child = spawn(file, [...fuzzerOptions(root, name, seconds), found, ...seeds(root, name)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...sanitizerEnvironment(), ASAN_OPTIONS: 'detect_leaks=1' },
  });
  const { stderr, ending } = await watch(child, seconds + 120);
  const runs = /number_of_executed_units: (\d+)/.exec(stderr)?.[1] ?? '?';
  if (ending === '') return { passed: 1, failures: [], skips: [], note: `${runs} inputs` };
  return { passed: 0, failures: [shorten(`${ending}\n${stderr}`)], skips: [] };
}

function seeds(root, name) {
  const folders = [`tests/fuzz/corpus/${name}`, 'tests/fuzz/corpus'];
  return folders.filter((folder) => existsSync(path.join(root, folder))).slice(0, 1);
}

function fuzzerOptions(root, name, seconds) {
  const options = [
    `-max_total_time=${seconds}`,
    '-timeout=20',
    '-rss_limit_mb=3000',
    '-max_len=8192',
    '-print_final_stats=1',
    '-verbosity=0',
    `-artifact_prefix=build/fuzz/${name}-`,
  ];
  // The short run of `make test` begins at one and the same place; a long one looks elsewhere each time.
  if (process.env.FUZZ_SECONDS === undefined) options.push('-seed=1');
  const folder = path.join(root, 'tests/fuzz');
  const dictionary = readdirSync(folder).find((file) => file.endsWith('.dict'));
  if (dictionary !== undefined) options.push(`-dict=${path.join(folder, dictionary)}`);
  return options;
}
