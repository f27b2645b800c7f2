// A browser with eyes on it: every page opened here is watched for what must never happen, and `unwanted` lists what did.
import { chromium } from 'playwright-core';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

// The browser's own traffic is switched off: it would be no request of the page, but waits and noise in a closed network.
const FLAGS =
  `--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
  --disable-component-update --disable-sync`.split(/\s+/);

/** @param {string[]} [more] */
export const launch = (more = []) =>
  chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...more] });

/** Runs in the page before anything of it: notes violations of the policy, and any script of an article's that runs. */
function spy() {
  const seen = /** @type {any} */ (window);
  seen.violations = [];
  seen.ran = [];
  addEventListener('securitypolicyviolation', (event) => {
    seen.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
  for (const name of ['alert', 'confirm', 'prompt']) seen[name] = () => seen.ran.push(name);
}

/** What the page may ask for: itself, its worker, its icon. */
const isAllowed = (url, own) => url === own || /^(blob|data):/.test(url);

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {object} [options] of the context
 */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const noted = [];
  page.on(
    'request',
    (request) =>
      isAllowed(request.url(), url) || noted.push(`request ${request.url().slice(0, 200)}`),
  );
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) && noted.push(`console ${message.text()}`),
  );
  page.on('pageerror', (error) => noted.push(`error ${error.message}`));
  page.on('dialog', async (dialog) => {
    noted.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.addInitScript(spy);
  await page.goto(url);
  /** Everything that should not have happened so far. */
  const unwanted = async () => {
    const { violations, ran } = await page.evaluate(() => ({
      violations: /** @type {any} */ (window).violations,
      ran: /** @type {any} */ (window).ran,
    }));
    return [
      ...noted,
      ...violations.map((text) => `violation ${text}`),
      ...ran.map((name) => `a script ran: ${name}`),
    ];
  };
  return { page, unwanted, close: () => context.close() };
}

export const ready = (page) => page.waitForSelector('html[data-ready]', { timeout: 20000 });

/** Waits until every input was read or refused, and the findings are those of the inputs. */
export async function settled(page) {
  await page.waitForFunction(
    () =>
      !document.querySelector('.card.pending') &&
      document.querySelector('#findings')?.getAttribute('aria-busy') !== 'true',
    null,
    { timeout: 60000 },
  );
}

/** A paste into the field for articles, as the browser would fire it. */
export async function paste(page, text, html = '') {
  await page.evaluate(
    ([plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      if (rich) clipboardData.setData('text/html', rich);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('#paste').dispatchEvent(event);
    },
    [text, html],
  );
  await page.waitForTimeout(0);
  await settled(page);
}

/** A drop of files, or of text where there are none. @param {{name: string, text: string}[]} files */
export async function drop(page, files, text = '') {
  await page.evaluate(
    ([list, plain]) => {
      const dataTransfer = new DataTransfer();
      for (const file of /** @type {any[]} */ (list))
        dataTransfer.items.add(new File([file.text], file.name));
      if (plain) dataTransfer.setData('text/plain', /** @type {string} */ (plain));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
    },
    [files, text],
  );
  await page.waitForSelector('.card');
  await settled(page);
}

export async function pickFiles(page, files) {
  await page.setInputFiles(
    '#files',
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  );
  await page.waitForSelector('.card');
  await settled(page);
}

export async function example(page, label) {
  await page.getByRole('button', { name: label }).click();
  await page.waitForSelector('.finding, .told-once');
  await settled(page);
}

export const texts = (page, selector) => page.locator(selector).allInnerTexts();
