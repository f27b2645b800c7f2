// The flow in Firefox ESR, over WebDriver BiDi, from the file.
import puppeteer from 'puppeteer-core';

export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Runs in the page before anything of it. */
function spy() {
  const seen = /** @type {any} */ (window);
  seen.violations = [];
  addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
  );
}

const isAllowed = (request, url) => request === url || /^(blob|data):/.test(request);

export async function checkFirefox(t, url) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
  });
  try {
    const page = await browser.newPage();
    const noted = [];
    page.on(
      'request',
      (request) => isAllowed(request.url(), url) || noted.push(`request ${request.url()}`),
    );
    page.on(
      'console',
      (message) =>
        ['error', 'warn'].includes(message.type()) && noted.push(`console ${message.text()}`),
    );
    page.on('pageerror', (error) => noted.push(`error ${/** @type {any} */ (error).message}`));
    await page.evaluateOnNewDocument(spy);
    await page.goto(url);
    await page.waitForSelector('html[data-ready]');
    await page.click('#examples li:last-child button');
    await page.waitForSelector('.finding');
    await page.click('.finding summary');
    await page.waitForSelector('.quote mark');
    const figure = await page.$eval('.quote mark', (mark) => mark.textContent);
    await page.click('.quote button');
    await page.waitForSelector('#reader[open]');
    const marked = await page.evaluate(() => {
      const { highlights } = /** @type {any} */ (CSS);
      return highlights
        ? [...highlights.get('quoted-figure')].map(String).join('')
        : getSelection().toString();
    });
    t.ok(
      marked.includes(figure),
      `Firefox: the quote leads to its words in the article: ${marked}`,
    );
    await page.keyboard.press('Escape');
    await page.type('#paste', 'A fire killed 12 people in Lisbon on 1 May 2025.');
    const before = (await page.$$('.card')).length;
    await page.click('#add');
    await page.waitForFunction(
      (n) => document.querySelectorAll('.card h3 button').length > n,
      {},
      before,
    );
    t.ok(true, 'Firefox: typed text is added');
    noted.push(...(await page.evaluate(() => /** @type {any} */ (window).violations)));
    t.deepEqual(noted, [], 'Firefox: no request, no violation, no error');
  } finally {
    await browser.close();
  }
}
