// The same core as WebAssembly: what it imports and exports, the command's own suites over it, its reports byte for byte beside the native
// ones, and what it does when memory runs out.
//
// GOLD_EVENTS may name a folder of groups, JSON files with {"articles": […]}: each is compared too.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import contract from './contract.test.js';
import golden, { exampleGroups } from './golden.test.js';
import { loadCore, runCore } from './lib/wasm-engine.js';
import spec from './spec.test.js';
import { lzma, pack } from '../scripts/pack.js';
import '../wasm/unpack.js';

const FORMATS = ['text', 'json', 'markdown', 'csv'];
// What the linker adds of itself, whatever exports.txt says; its name in newer Emscriptens begins with an underscore or "emscripten".
const OWN_EXPORTS =
  /^(memory|_initialize|__.*|_emscripten.*|emscripten_.*|stack(Save|Restore|Alloc))$/;
// Functions that JavaScript cannot call as they are, and what stands for each.
const STAND_INS = {
  ct_new: 'ct_wasm_new',
  ct_extract: 'ct_wasm_extract',
  ct_report: 'ct_wasm_report',
  ct_explain: 'ct_wasm_explain',
  ct_message: 'ct_wasm_message',
};

/** The functions that a header declares. */
function declaredIn(header) {
  const code = header.replace(/\/\/.*$/gm, '');
  return [...code.matchAll(/\b(ct_\w+)\(/g)].map((match) => match[1]);
}

async function checkShape(t, module) {
  const imports = WebAssembly.Module.imports(module).map(
    ({ module: from, name, kind }) => `${kind} ${from}.${name}`,
  );
  t.deepEqual(
    imports,
    ['function env.emscripten_notify_memory_growth'],
    'it imports nothing but the notice of growth',
  );
  const listed = readFileSync(path.join(t.root, 'wasm/exports.txt'), 'utf8').trimEnd().split('\n');
  const wanted = listed.map((name) => name.replace(/^_/, ''));
  t.deepEqual([...listed].sort(), listed, 'exports.txt is sorted');
  const exported = WebAssembly.Module.exports(module).map(({ name }) => name);
  t.deepEqual(
    exported.filter((name) => !OWN_EXPORTS.test(name)).sort(),
    wanted,
    'it exports what exports.txt lists',
  );
  const core = declaredIn(readFileSync(path.join(t.root, 'src/crosstally.h'), 'utf8'));
  const shim = declaredIn(readFileSync(path.join(t.root, 'wasm/shim.h'), 'utf8'));
  const reachable = [...core.map((name) => STAND_INS[name] ?? name), ...shim];
  t.deepEqual(
    [...new Set(reachable)].sort(),
    wanted,
    'that is all of crosstally.h and shim.h, and nothing else',
  );
}

/** Native and module side by side: the same bytes, messages and exit code. */
async function checkSame(t, core, args, options) {
  const native = await t.run(args, options);
  const module = runCore(core, args, options);
  const name = args.join(' ');
  t.equal(module.stdout, native.stdout, `standard output of ${name}`);
  t.equal(module.stderr, native.stderr, `standard error of ${name}`);
  t.equal(module.status, native.status, `exit code of ${name}`);
}

async function checkExamples(t, core) {
  const options = { cwd: t.root };
  for (const { files } of exampleGroups(t.root)) {
    for (const format of FORMATS)
      await checkSame(t, core, ['check', '--format', format, ...files], options);
    await checkSame(
      t,
      core,
      ['check', '--format', 'json', '--offsets', 'utf16', '--with-text', ...files],
      options,
    );
    await checkSame(t, core, ['extract', ...files], options);
  }
  await checkSame(t, core, ['explain', 'At least 14 people were killed in Kyiv.'], options);
}

async function checkGold(t, core, folder) {
  const files = process.env.GOLD_EVENTS;
  if (!files) return;
  for (const name of readdirSync(files).filter((file) => file.endsWith('.json'))) {
    const { articles } = JSON.parse(readFileSync(path.join(files, name), 'utf8'));
    const file = path.join(folder, name.replace(/json$/, 'jsonl'));
    writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
    for (const format of FORMATS) await checkSame(t, core, ['check', '--format', format, file]);
    await checkSame(t, core, ['extract', file]);
  }
}

/** Bytes of any kind, as the command reads them from a file. */
async function checkHostile(t, core, folder) {
  const cases = {
    'invalid.txt': Buffer.from([0x41, 0xff, 0xfe, 0x20, 0x31, 0x32, 0x20, 0xc3, 0x28, 0xe2, 0x82]),
    'nul.txt': 'A fire\0 killed\0 12 people.\0',
    'broken.json': '{"text": "A fire killed 12 people."',
    'lines.jsonl': '{"id":"a","text":"A fire killed 12 people."}\n{"text": \n',
    'div.html': `${'<div>'.repeat(20000)}A fire killed 12 people.`,
    'empty.txt': '',
  };
  for (const [name, content] of Object.entries(cases)) {
    writeFileSync(path.join(folder, name), content);
    const args = ['check', '--format', 'json', name];
    const native = await t.run(args, { cwd: folder });
    const module = runCore(core, args, { cwd: folder });
    t.equal(module.stdout, native.stdout, `standard output over ${name}`);
    t.equal(module.status, native.status, `exit code over ${name}`);
  }
}

function codeOf(work) {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error.code;
  }
}

function checkFailures(t, core) {
  const bytes = new TextEncoder().encode(
    'A fire killed 12 people in Lisbon on 1 May 2025. '.repeat(20000),
  );
  const small = core.open({ memoryLimitBytes: 1 << 20 });
  t.equal(
    codeOf(() => small.add({ name: 'a.txt', bytes })),
    'memory',
    'memory that runs out is told',
  );
  small.close();
  t.equal(
    codeOf(() => small.report('json')),
    'misuse',
    'a closed analysis is refused',
  );
  const huge = core.open();
  t.equal(
    codeOf(() => huge.add({ name: 'a.txt', bytes: new Uint8Array(600 << 20) })),
    'memory',
    'more bytes than the module may hold',
  );
  huge.close();
  const next = core.open();
  t.equal(
    codeOf(() => next.add({ name: 'a', bytes, kind: 'no such' })),
    'misuse',
    'an unknown kind is refused',
  );
  next.add({
    name: 'nul\0in\0name.txt',
    bytes: new TextEncoder().encode('A fire killed 12 people.'),
  });
  t.equal(JSON.parse(next.report('json')).claims.length, 1, 'a fresh instance follows, and works');
  t.equal(
    codeOf(() => next.extractBytes()),
    'misuse',
    'extract needs to be asked for',
  );
  next.close();
  t.ok(
    core.isPublished('2025-07-09') && !core.isPublished('2025-02-30'),
    'dates are told from what is none',
  );
  t.equal(
    core.inputKind('', new TextEncoder().encode('<!doctype html><p>x')),
    'html',
    'a page is told from a text',
  );
}

/** The page carries the module packed; what comes out must be what went in. */
function checkUnpack(t, module) {
  const { Unpack } = /** @type {any} */ (globalThis);
  const records = Buffer.from(
    Array.from({ length: 9000 }, (_, i) => (i % 24 === 3 ? i / 24 : i % 24)),
  );
  for (const bytes of [
    module,
    records,
    Buffer.from('abc'),
    Buffer.alloc(8192, 'abcabd'),
    Buffer.alloc(0),
  ]) {
    const same = Buffer.from(Unpack.module(pack(bytes))).equals(bytes);
    t.ok(same, `${bytes.length} bytes come back as they were packed`);
    for (const settings of ['preset=1', 'preset=6,lc=1,lp=2,pb=2']) {
      const isSame = Buffer.from(Unpack.lzma(lzma(bytes, settings))).equals(bytes);
      t.ok(isSame, `${bytes.length} bytes packed with ${settings} come back`);
    }
  }
}

export default async function (t) {
  const file = path.join(t.root, 'build/wasm/crosstally.wasm');
  if (!t.ok(existsSync(file), 'build/wasm/crosstally.wasm is built (make wasm)')) return;
  const module = readFileSync(file);
  await checkShape(t, await WebAssembly.compile(module));
  const core = await loadCore(t.root);
  const over = { ...t, root: t.root, run: async (args, options) => runCore(core, args, options) };
  for (const suite of [spec, golden, contract]) await suite(over);
  const folder = mkdtempSync(path.join(tmpdir(), 'crosstally-wasm-'));
  try {
    await checkExamples(t, core);
    await checkGold(t, core, folder);
    await checkHostile(t, core, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  checkFailures(t, core);
  checkUnpack(t, module);
}
