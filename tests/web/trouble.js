// What can go wrong with an input or a browser: each time there is a message beside the article, and what was there stays.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePage } from '../../scripts/page.js';
import { example, launch, openPage, paste, pickFiles, ready, settled, texts } from './browser.js';

const EXAMPLE = 'A march in London';
const LONG =
  'At least 14 people were killed and more than 650 homes damaged in Lisbon on Monday, police said. ';

/** The findings on the page, as one text to compare, whether or not the browser has laid them out yet. */
const findings = async (page) =>
  (await page.locator('.finding summary').allTextContents()).join('\n');

/** Does something that must fail: one failed card with the words, and the findings as before. */
async function checkRefused(t, page, words, work) {
  const before = await findings(page);
  await work();
  await page.waitForSelector('.card.failed', { timeout: 60000 });
  const told = (await texts(page, '.card.failed .error')).join('\n');
  t.ok(words.test(told), `${words} is told beside the article: ${told}`);
  t.equal(await findings(page), before, `${words}: what was there stays`);
  await page.locator('.card.failed .remove').first().click();
  await page.waitForSelector('.card.failed', { state: 'detached' });
  await settled(page);
}

async function pasteLarge(page, megabytes) {
  await page.evaluate((count) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'A fire. '.repeat((count << 20) / 8));
    document
      .querySelector('#paste')
      .dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
  }, megabytes);
}

const file = (name, buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** An archive that takes some seconds to read, near the most that is read at a time. */
function archive() {
  const prose =
    'Residents described a night of confusion as sirens sounded across the district and neighbours carried what they could. ';
  const text = `${prose.repeat(35)}${LONG.repeat(10)}${prose.repeat(35)}`;
  return Array.from({ length: 3200 }, (_, n) => JSON.stringify({ id: `n${n}`, text })).join('\n');
}

/** A long run shows its progress, does not keep the typist waiting, and can be given up. */
async function checkCancel(t, page) {
  const before = await findings(page);
  await page.setInputFiles('#files', [file('archive.jsonl', Buffer.from(archive()))]);
  await page.waitForSelector('#busy:not([hidden])');
  const start = Date.now();
  await page.locator('#paste').pressSequentially('typing');
  t.equal(await page.inputValue('#paste'), 'typing', 'typing goes on during a run');
  const longest = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let last = performance.now();
        let most = 0;
        let frames = 0;
        const tick = () => {
          const now = performance.now();
          most = Math.max(most, now - last);
          last = now;
          if (frames++ < 10) setTimeout(tick, 0);
          else resolve(most);
        };
        setTimeout(tick, 0);
      }),
  );
  t.ok(longest < 200, `the page never stands still for ${Math.round(longest)} ms`);
  const isStillBusy = await page.locator('#busy').isVisible();
  t.ok(isStillBusy, `the run is a long one (${Date.now() - start} ms)`);
  if (isStillBusy) await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForSelector('.card.failed');
  const told = (await texts(page, '.card.failed')).join();
  t.ok(told.includes('Cancelled'), `what was cancelled is told: ${told}`);
  t.ok(await page.getByRole('button', { name: 'Try again' }).isVisible(), 'and may be tried again');
  t.equal(await findings(page), before, 'what was there stays');
  await page.fill('#paste', '');
  await page.locator('.card.failed .remove').click();
  await paste(page, 'A fire killed 12 people in Lisbon on 1 May 2025.');
  t.equal(await page.locator('.card.failed').count(), 0, 'a new worker goes on');
}

/** @param {import('playwright-core').Browser} browser */
export async function checkTrouble(t, browser, url) {
  const { page, unwanted, close } = await openPage(browser, url);
  await ready(page);
  await example(page, EXAMPLE);
  await checkRefused(t, page, /68 MB/, () => pasteLarge(page, 64));
  await checkRefused(t, page, /picture/, () =>
    page.setInputFiles('#files', [file('a.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'))]),
  );
  await checkRefused(t, page, /no text/, () =>
    page.setInputFiles('#files', [file('b.txt', Buffer.from('text \0 with \0 holes'))]),
  );
  await checkRefused(t, page, /PDF/, () =>
    page.setInputFiles('#files', [file('c.html', Buffer.from('%PDF-1.7'))]),
  );
  await checkRefused(t, page, /empty/, () =>
    page.setInputFiles('#files', [file('d.txt', Buffer.alloc(0))]),
  );
  await checkRefused(t, page, /./, () =>
    page.setInputFiles('#files', [file('e.json', Buffer.from('{"text": '))]),
  );
  await checkCancel(t, page);
  t.deepEqual(await unwanted(), [], 'nothing unwanted in all this trouble');
  await close();
}

/** The same page, but for a small memory: an article that fills it is refused, and the others stay. */
export async function checkMemory(t, browser, root) {
  const small = path.join(root, 'build/page/small-memory.html');
  mkdirSync(path.dirname(small), { recursive: true });
  writeFileSync(small, (await makePage({ isShort: true, memoryLimitBytes: 6 << 20 })).html);
  const { page, unwanted, close } = await openPage(browser, pathToFileURL(small).href);
  await ready(page);
  await example(page, EXAMPLE);
  await checkRefused(t, page, /memory/, () =>
    page.setInputFiles('#files', [file('long.txt', Buffer.from(LONG.repeat(20000)))]),
  );
  await pickFiles(page, [{ name: 'short.txt', text: LONG }]);
  t.equal(await page.locator('.card.failed').count(), 0, 'after it the page reads on');
  t.deepEqual(await unwanted(), [], 'nothing unwanted when memory runs out');
  await close();
}

/** Without WebAssembly (V8's jitless mode has none) the page says so, at once and beside what is added. */
export async function checkWithoutWasm(t, url) {
  const browser = await launch(['--js-flags=--jitless']);
  try {
    const { page, unwanted, close } = await openPage(browser, url);
    await page.waitForSelector('#broken:not([hidden])');
    t.ok(
      (await page.innerText('#broken')).includes('WebAssembly'),
      'a browser without WebAssembly is told of',
    );
    await paste(page, LONG);
    t.ok(
      (await texts(page, '.card.failed .error')).length === 1,
      'and the article says that it was not read',
    );
    t.deepEqual(await unwanted(), [], 'nothing unwanted without WebAssembly');
    await close();
  } finally {
    await browser.close();
  }
}
