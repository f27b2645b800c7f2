// The command's way of speaking over the WebAssembly module: takes the arguments of check, extract, reconcile and explain, and gives
// {status, signal, stdout, stderr} as t.run does, so that a suite written for the command runs over the module unchanged.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import '../../wasm/loader.js';

const { CrosstallyCore } = /** @type {any} */ (globalThis);
const LEVEL_WORDS = { warning: 'warning: ', unreadable: '', limit: 'limit: ' };

/** The module loaded. @param {string} root the repository's folder */
export function loadCore(root) {
  return CrosstallyCore.load(readFileSync(path.join(root, 'build/wasm/crosstally.wasm')));
}

/** One message as the command prints it. */
function messageLine({ level, input, line, column, article, text }) {
  const place = [input || 'input', line || null, column || null]
    .filter((part) => part !== null)
    .join(':');
  const who = article ? `article ${article}: ` : '';
  return `crosstally: ${place}: ${who}${LEVEL_WORDS[level]}${text}\n`;
}

function readArguments(args) {
  const commands = ['check', 'extract', 'reconcile', 'explain'];
  const command = commands.includes(args[0]) ? args[0] : 'check';
  const { values, positionals } = parseArgs({
    args: command === args[0] ? args.slice(1) : args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      offsets: { type: 'string', default: 'codepoints' },
      published: { type: 'string' },
      'with-text': { type: 'boolean', default: false },
    },
  });
  return { command, values, files: positionals };
}

function readInput(file, cwd, input) {
  const isStandard = file === '-';
  const bytes = isStandard ? Buffer.from(input ?? '') : readFileSync(path.resolve(cwd, file));
  return { name: isStandard ? 'standard input' : file, bytes };
}

function output(analysis, command, format) {
  if (command === 'extract') return new TextDecoder().decode(analysis.extractBytes());
  return analysis.report(format);
}

function statusOf(analysis) {
  if (analysis.articleCount === 0 || analysis.hasUnreadable) return 3;
  return analysis.isTruncated ? 4 : 0;
}

/**
 * @param {any} core
 * @param {string[]} args
 * @param {{input?: string | Uint8Array, cwd?: string}} [options]
 */
export function runCore(core, args, { input, cwd = process.cwd() } = {}) {
  const { command, values, files } = readArguments(args);
  const analysis = core.open({
    offsets: values.offsets,
    withText: values['with-text'],
    published: values.published ?? null,
    forExtract: command === 'extract',
  });
  try {
    if (command === 'explain')
      return { status: 0, signal: null, stdout: analysis.explain(files[0]), stderr: '' };
    const kind = command === 'reconcile' ? 'records' : 'auto';
    for (const file of files) analysis.add({ ...readInput(file, cwd, input), kind });
    const stdout = analysis.articleCount === 0 ? '' : output(analysis, command, values.format);
    const stderr = analysis.messages().map(messageLine).join('');
    return { status: statusOf(analysis), signal: null, stdout, stderr };
  } finally {
    analysis.close();
  }
}
