// The whole flow as a reader goes through it: by mouse, and by keyboard alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { drop, example, openPage, paste, pickFiles, ready, settled, texts } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VERDICTS = ['Conflict', 'Updated', 'Compatible', 'Agree'];
const STORY =
  'Lisbon fire\n\nPublished 2 May 2025\n\nA fire killed 12 people in Lisbon on 1 May 2025, police said.';

/** What axe finds, in a line each. */
async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 150)} ${node.failureSummary}`),
  );
}

async function checkRows(t, page) {
  const rows = page.locator('.finding');
  t.ok((await rows.count()) > 0, 'there are findings');
  for (const row of await rows.all()) {
    const word = (await row.locator('summary .verdict').innerText()).trim();
    t.ok(VERDICTS.includes(word), `a row has its verdict in a word: ${word}`);
    t.equal(await row.locator('summary .verdict svg').count(), 1, 'and as a shape');
    t.ok(
      (await row.locator('summary .numberline .mark').count()) > 0,
      'and a number line with marks',
    );
  }
}

/** Opens a row, follows a quote into its article and comes back. */
async function checkQuote(t, page) {
  await page.locator('.finding summary').first().click();
  const detail = page.locator('.finding').first().locator('.detail');
  await detail.waitFor();
  t.ok(
    (await detail.locator('.claims tbody tr').count()) >= 2,
    'the table beside the number lines lists the claims',
  );
  t.ok(
    (await detail.locator('.quote mark').count()) >= 2,
    'the quotes stand side by side, with their figures marked',
  );
  t.ok((await detail.locator('.relations code').count()) >= 1, 'the rule is named');
  const figure = await detail.locator('.quote mark').first().innerText();
  const button = detail.getByRole('button', { name: /^Show/ }).first();
  await button.click();
  t.ok(
    await page.locator('#reader').evaluate((dialog) => /** @type {any} */ (dialog).open),
    'a quote opens its article',
  );
  const marked = await page.evaluate(() =>
    [.../** @type {any} */ (CSS).highlights.get('quoted-figure')].map(String).join(''),
  );
  t.equal(marked, figure, 'and its figure is highlighted there');
  await page.keyboard.press('Escape');
  t.ok(
    await button.evaluate((element) => element === document.activeElement),
    'closing it leads back to the quote',
  );
}

async function checkCorrection(t, page) {
  const card = page.locator('.card').first();
  await card.locator('.correct summary').click();
  await card.getByLabel('Published').fill('2025-12-31');
  await card.getByLabel('Published').press('Tab');
  await page.waitForFunction(() =>
    document.querySelector('.card .facts').textContent.includes('31 December 2025'),
  );
  await settled(page);
  t.ok(
    (await texts(page, '.card .facts'))[0].includes('31 December 2025'),
    'a corrected date is taken',
  );
  await card.getByLabel('Published').fill('no date');
  await card.getByLabel('Published').press('Enter');
  await page.waitForSelector('.card .messages');
  t.ok(
    (await texts(page, '.card .messages')).length > 0,
    'a date that is none is told beside the article',
  );
}

async function checkExport(t, page) {
  await page.locator('#export summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Report as JSON' }).click(),
  ]);
  const report = JSON.parse(readFileSync(await download.path(), 'utf8'));
  t.equal(report.schema, 'crosstally-report/1', 'the report is saved as JSON');
  t.equal(report.offsets, 'utf16', 'with the offsets of JavaScript');
  await page.locator('#export summary').click();
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table as CSV' }).click(),
  ]);
  t.ok(readFileSync(await table.path(), 'utf8').startsWith('finding,'), 'and as a table');
}

async function checkIntake(t, page) {
  const count = () => page.locator('.card').count();
  const before = await count();
  await paste(page, STORY);
  t.equal(await count(), before + 1, 'a paste becomes an article');
  await paste(
    page,
    STORY.replace('12', '14'),
    `<h1>Lisbon fire</h1><p>${STORY.replace('12', '14')}</p>`,
  );
  t.equal(await count(), before + 2, 'so does a paste with its HTML');
  await drop(page, [
    { name: 'a.html', text: `<!doctype html><title>Dropped</title><p>${STORY}</p>` },
    { name: 'b.json', text: JSON.stringify({ title: 'Boxed', text: STORY }) },
  ]);
  t.equal(await count(), before + 4, 'dropped files are taken');
  await drop(page, [], 'A storm injured 40 people in Porto on Monday.');
  t.equal(await count(), before + 5, 'and dropped text');
  const lines = [1, 2, 3]
    .map((n) => JSON.stringify({ title: `Line ${n}`, text: STORY }))
    .join('\n');
  await pickFiles(page, [
    { name: 'c.jsonl', text: lines },
    { name: 'd.txt', text: STORY },
  ]);
  t.equal(await count(), before + 9, 'several files, and several articles in one');
  await page.getByRole('button', { name: /^Remove .Line 2/ }).click();
  await settled(page);
  t.equal(await count(), before + 8, 'one of several articles of a file is removed');
  await page.fill('#paste', 'A flood killed 3 people in Leeds on Tuesday.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.waitForFunction((n) => document.querySelectorAll('.card').length === n, before + 9);
  t.ok(true, 'typed text is added');
}

/** @param {import('playwright-core').Browser} browser */
export async function checkFlow(t, browser, url) {
  const { page, unwanted, close } = await openPage(browser, url);
  await ready(page);
  t.deepEqual(await axe(page), [], 'axe finds nothing on the empty page');
  await example(page, 'All of them');
  await checkRows(t, page);
  await checkQuote(t, page);
  t.deepEqual(await axe(page), [], 'axe finds nothing with a finding open');
  await page.emulateMedia({ colorScheme: 'dark' });
  t.deepEqual(await axe(page), [], 'nor in the dark');
  await page.setViewportSize({ width: 380, height: 800 });
  t.deepEqual(await axe(page), [], 'nor on a phone');
  t.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'nothing is wider than a phone',
  );
  await page.setViewportSize({ width: 640, height: 450 });
  t.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'nor than a screen at 200 %',
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  await checkExport(t, page);
  await checkCorrection(t, page);
  await checkIntake(t, page);
  await page.emulateMedia({ media: 'print' });
  t.ok(!(await page.locator('.composer').isVisible()), 'the controls are not printed');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Remove all' }).click();
  t.ok(await page.locator('#welcome').isVisible(), 'all is removed');
  t.deepEqual(await unwanted(), [], `nothing unwanted at ${path.basename(url)}`);
  await close();
}

/** Tab until the focus is on what the test wants; each stop on the way must show the focus. */
async function tabTo(t, page, selector) {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((wanted) => {
      const active = document.activeElement;
      const { outlineStyle } = getComputedStyle(active);
      return {
        isThere: active.matches(wanted),
        isShown: outlineStyle !== 'none' || active === document.body,
        html: active.outerHTML.slice(0, 100),
      };
    }, selector);
    if (!stop.isShown) t.ok(false, `the focus is not seen on ${stop.html}`);
    if (stop.isThere) return true;
  }
  return false;
}

/** @param {import('playwright-core').Browser} browser */
export async function checkKeyboard(t, browser, url) {
  const { page, unwanted, close } = await openPage(browser, url);
  await ready(page);
  t.ok(await tabTo(t, page, '#paste'), 'Tab leads to the field for articles');
  await page.keyboard.type(STORY);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.card h3 button');
  await settled(page);
  t.ok(await page.locator('.told-once').count(), 'a single article alone is read');
  await page.reload();
  await ready(page);
  t.ok(await tabTo(t, page, '#examples li:last-child button'), 'Tab leads to the examples');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.finding');
  t.ok(await tabTo(t, page, '.finding summary'), 'and to a finding');
  await page.keyboard.press('Enter');
  t.ok(await tabTo(t, page, '.quote button'), 'and to its quote');
  await page.keyboard.press('Enter');
  t.ok(await page.locator('#reader').isVisible(), 'which opens the article');
  await page.keyboard.press('Escape');
  t.ok(
    await page
      .locator('.quote button')
      .first()
      .evaluate((element) => element === document.activeElement),
    'Escape leads back',
  );
  t.ok(await tabTo(t, page, '.card .remove'), 'and on to the articles');
  await page.keyboard.press('Enter');
  await settled(page);
  t.ok(
    await page.evaluate(() => document.activeElement.matches('.remove')),
    'the focus stays among them when one is removed',
  );
  t.deepEqual(await unwanted(), [], 'nothing unwanted by keyboard');
  await close();
}
