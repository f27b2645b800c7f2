// One JavaScript suite in a process of its own: node tests/lib/suite.js NAME FLAVOUR CLI, with a channel to
// tests/run.js. It gives the suite the object `t` and sends what fails.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual, inspect } from 'node:util';
import { SANITIZER_EXIT } from './runners.js';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const RUN_SECONDS = 120;

/**
 * @typedef {object} RunResult
 * @property {number | null} status the exit code; null where a signal ended the command
 * @property {string | null} signal
 * @property {string} stdout
 * @property {string} stderr
 */

/** What a suite is given. Every assertion counts as one test; a suite without any has failed. */
export class T {
  passed = 0;
  /** @param {{name: string, flavour: string, cli: string, send: (message: object) => void}} options */
  constructor({ name, flavour, cli, send }) {
    this.name = name;
    /** 'release' or 'asan': a slow case may be left out under the sanitizers. */
    this.flavour = flavour;
    /** The path of the command under test. */
    this.cli = cli;
    /** The repository's folder. */
    this.root = root;
    this.send = send;
    // Suites hand these on to helpers and take them apart.
    for (const method of ['ok', 'equal', 'deepEqual', 'skip', 'run']) {
      this[method] = this[method].bind(this);
    }
  }

  /** @returns {boolean} whether the condition holds */
  ok(condition, message = 'not true') {
    if (condition) this.passed++;
    else this.send({ failure: `${message}${whereCalled()}` });
    return Boolean(condition);
  }

  equal(actual, expected, message = 'not equal') {
    const same = Object.is(actual, expected);
    return this.ok(same, same ? message : difference(message, actual, expected));
  }

  deepEqual(actual, expected, message = 'not equal') {
    const same = isDeepStrictEqual(actual, expected);
    return this.ok(same, same ? message : difference(message, actual, expected));
  }

  /** Says that something is not tested here, and why. */
  skip(message = 'no reason given') {
    this.send({ skip: message });
  }

  /**
   * Runs the command. A death by a signal, a sanitizer's report and a run past its time are failures by themselves.
   * @param {string[]} args
   * @param {{input?: string | Uint8Array, cwd?: string, env?: object, seconds?: number}} [options]
   * @returns {Promise<RunResult>}
   */
  async run(args, options = {}) {
    const result = await runCommand(this.cli, args, options);
    if (result.signal !== null || result.status === SANITIZER_EXIT) {
      const how = result.signal === null ? 'a sanitizer reports' : `it died of ${result.signal}`;
      this.ok(false, `crosstally ${args.join(' ')}: ${how}\n${result.stderr.slice(0, 3000)}`);
    }
    return result;
  }
}

function difference(message, actual, expected) {
  const show = (value) => inspect(value, { depth: 6, breakLength: 100, maxStringLength: 2000 });
  return `${message}\n  actual:   ${show(actual)}\n  expected: ${show(expected)}`;
}

/** " (file:line)" of the suite's own line, for a message. */
function whereCalled() {
  const lines = (new Error().stack ?? '').split('\n').slice(1);
  const line = lines.find((text) => !text.includes('tests/lib/suite.js')) ?? '';
  const place = /([^/\\(]+:\d+):\d+\)?$/.exec(line)?.[1];
  return place ? `\n  at ${place}` : '';
}

/**
 * @param {string} cli
 * @param {string[]} args
 * @param {{input?: string | Uint8Array, cwd?: string, env?: object, seconds?: number}} options
 * @returns {Promise<RunResult>}
 */
function runCommand(cli, args, { input, cwd = root, env = {}, seconds = RUN_SECONDS }) {
  return new Promise((resolve, reject) => {
    const child = spawn(cli, args, { cwd, env: { ...process.env, ...env } });
    const chunks = { stdout: [], stderr: [] };
    child.stdout.on('data', (chunk) => chunks.stdout.push(chunk));
    child.stderr.on('data', (chunk) => chunks.stderr.push(chunk));
    // The command may stop reading before the input ends; that is its right.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      const text = (list) => Buffer.concat(list).toString('utf8');
      resolve({ status, signal, stdout: text(chunks.stdout), stderr: text(chunks.stderr) });
    });
  });
}

async function main() {
  const [name, flavour, cli] = process.argv.slice(2);
  // A broken channel means that tests/run.js is gone.
  const send = (message) => process.send?.(message);
  const t = new T({ name, flavour, cli, send });
  try {
    const suite = await import(pathToFileURL(path.join(root, 'tests', `${name}.test.js`)).href);
    await suite.default(t);
  } catch (error) {
    send({ failure: error instanceof Error ? error.stack : String(error) });
  }
  send({ finished: true, passed: t.passed });
  process.disconnect?.();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
