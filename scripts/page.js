// Puts the page together: index.html with its styles and scripts, the worker's source, the module (packed, in base64), the examples, and a Content
// Security Policy that names each script and style by its hash. bundle.js writes the result to one file; serve.js hands it out unshortened.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { pack } from './pack.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const WASM = path.join(root, 'build/wasm/crosstally.wasm');

// In the order in which they need each other: plain scripts that share one scope.
const STYLES = 'style findings detail articles print'.split(' ').map((name) => `web/${name}.css`);
const WORKER = ['wasm/unpack.js', 'wasm/loader.js', 'web/worker.js'];
const SCRIPTS =
  'dom words model scale marks timeline detail findings articles reader store intake engine main'
    .split(' ')
    .map((name) => `web/${name}.js`);

/** What the examples are called; a folder without a name of its own is called as it is. */
const EXAMPLES = {
  drones: 'Drones over Ukraine',
  collision: 'A collision over the Potomac',
  march: 'A march in London',
};

const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** @param {string} code @param {'js' | 'css'} loader @param {boolean} isShort */
async function shorten(code, loader, isShort) {
  if (!isShort) return code;
  const target = ['chrome109', 'firefox115', 'safari16.4'];
  const { code: short } = await transform(code, {
    minify: true,
    target,
    loader,
    legalComments: 'none',
  });
  return short.trimEnd();
}

/** The files as one script with a scope of its own. */
function join(files, constants = '') {
  const parts = files.map(
    (file) => `// ---- ${file}\n${read(file).replace(/^'use strict';$/m, '')}`,
  );
  return `(() => {\n'use strict';\n${constants}${parts.join('\n')}\n})();\n`;
}

function examples() {
  const golden = path.join(root, 'tests/golden');
  const folders = readdirSync(golden, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const names = folders.map(({ name }) => name).sort();
  return names.map((name) => ({
    label: EXAMPLES[name] ?? name,
    files: readdirSync(path.join(golden, name))
      .sort()
      .map((file) => ({
        name: file.replace('article', name),
        text: read(`tests/golden/${name}/${file}`),
      })),
  }));
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Inside a <script> element the text may not hold what would end it. In JSON and JavaScript strings "\/" is "/". */
const forScript = (text) => text.replace(/<(?=\/script|!--)/gi, '\\x3C');
const forJson = (value) => JSON.stringify(value).replaceAll('<', '\\u003C');

function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    'worker-src blob:',
    // The icon in the page's head.
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types crosstally',
  ].join('; ');
}

/**
 * The page as one text.
 * @param {{isShort: boolean, memoryLimitBytes?: number}} options `memoryLimitBytes` is for tests of what happens when memory runs out
 */
export async function makePage({ isShort, memoryLimitBytes }) {
  if (!existsSync(WASM)) throw new Error(`${path.relative(root, WASM)} is not built: make wasm`);
  const limit = memoryLimitBytes ? `self.MEMORY_LIMIT_BYTES = ${memoryLimitBytes};\n` : '';
  const style = await shorten(STYLES.map(read).join('\n'), 'css', isShort);
  const script = forScript(await shorten(join(SCRIPTS), 'js', isShort));
  const worker = forScript(await shorten(join(WORKER, limit), 'js', isShort));
  const module = readFileSync(WASM);
  const parts = {
    '@POLICY@': policy(script, style),
    '<!-- @STYLES@ -->': `<style>${style}</style>`,
    '@EXAMPLES@': forJson(examples()),
    '@WORKER@': worker,
    '@MODULE@': (isShort ? pack(module) : module).toString('base64'),
    '<!-- @SCRIPTS@ -->': `<script>${script}</script>`,
  };
  const html = Object.entries(parts).reduce(
    (text, [mark, part]) => text.replace(mark, () => part),
    read('web/index.html'),
  );
  return { html, script, style, worker };
}
