// Screenshots of the page in build/pictures, to be looked at: empty and with the examples, a finding opened, an article, at two widths, light and
// dark, and on paper. Also says how soon the page was seen and ready.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { example, launch, openPage, ready } from '../tests/web/browser.js';
import { load } from '../tests/web/speed.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'build/pictures');
const url = pathToFileURL(path.join(root, 'dist/crosstally.html')).href;
const WIDTHS = [1280, 380];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const LOADS = 5;

/** @param {import('playwright-core').Page} page */
async function views(page, shoot) {
  await ready(page);
  await shoot('1-empty');
  await example(page, 'All of them');
  await shoot('2-findings', { fullPage: true });
  await page.locator('.finding.conflict summary').last().click();
  await page.locator('.finding.conflict .detail').last().waitFor();
  await page.locator('.finding.conflict').last().scrollIntoViewIfNeeded();
  await shoot('3-conflict');
  if ((await page.locator('.finding.updated').count()) > 0) {
    await page.locator('.finding.updated summary').first().click();
    await page.locator('.finding.updated .detail').first().waitFor();
    await page.locator('.finding.updated .timeline').first().scrollIntoViewIfNeeded();
    await shoot('4-updated');
  }
  await shoot('5-all', { fullPage: true });
  await page.locator('.finding.conflict').last().locator('.quote button').first().click();
  await page.locator('#reader').waitFor();
  await shoot('6-article');
}

const browser = await launch();
try {
  mkdirSync(folder, { recursive: true });
  const times = [];
  for (let i = 0; i < LOADS; i++) times.push(await load(browser, url));
  const best = (name) => Math.round(Math.min(...times.map((time) => time[name])));
  console.log(
    `first paint ${best('paint')} ms, ready ${best('ready')} ms, the best of ${LOADS} loads`,
  );
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const { page, close } = await openPage(browser, url, {
        viewport: { width, height: width > 600 ? 900 : 780 },
        colorScheme,
      });
      const shoot = (name, options = {}) =>
        page.screenshot({
          path: path.join(folder, `${width}-${colorScheme}-${name}.png`),
          ...options,
        });
      await views(page, shoot);
      if (colorScheme === 'light' && width === WIDTHS[0]) {
        await page.keyboard.press('Escape');
        await page.pdf({ path: path.join(folder, 'print.pdf'), format: 'A4' });
      }
      await close();
    }
  }
  console.log(`Pictures are in ${path.relative(root, folder)}.`);
} finally {
  await browser.close();
}
