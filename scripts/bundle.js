// Writes the page to one file: node scripts/bundle.js dist/crosstally.html. Beside it, under build/page, lie the shortened parts, so that
// `make size` can tell what each takes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePage } from './page.js';

const [out] = process.argv.slice(2);
if (!out) throw new Error('usage: node scripts/bundle.js OUT.html');
const { html, script, style, worker } = await makePage({ isShort: true });
mkdirSync(path.dirname(out), { recursive: true });
mkdirSync('build/page', { recursive: true });
writeFileSync('build/page/page.js', script);
writeFileSync('build/page/worker.js', worker);
writeFileSync('build/page/style.css', style);
writeFileSync(out, html);
