// The page in real browsers, as the one file and from the development server. Set-up installs both browsers on Debian; where one is missing its
// part is skipped, in CI it fails.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../scripts/serve.js';
import { CHROMIUM, launch } from './web/browser.js';
import { FIREFOX, checkFirefox } from './web/firefox.js';
import { checkFlow, checkKeyboard } from './web/flow.js';
import { checkHostile } from './web/hostile.js';
import { checkSpeed } from './web/speed.js';
import { checkMemory, checkTrouble, checkWithoutWasm } from './web/trouble.js';

/** Whether a browser is there to test with. */
function has(t, program) {
  if (existsSync(program)) return true;
  const why = `${program} is not installed`;
  if (process.env.CI === 'true') t.ok(false, why);
  else t.skip(why);
  return false;
}

async function checkChromium(t, file) {
  const browser = await launch();
  const server = await serve(0);
  try {
    await checkSpeed(t, browser, file);
    await checkFlow(t, browser, file);
    await checkFlow(t, browser, server.url);
    await checkKeyboard(t, browser, file);
    await checkHostile(t, browser, file);
    await checkTrouble(t, browser, file);
    await checkMemory(t, browser, t.root);
  } finally {
    server.close();
    await browser.close();
  }
  await checkWithoutWasm(t, file);
}

export default async function (t) {
  const page = path.join(t.root, 'dist/crosstally.html');
  if (!t.ok(existsSync(page), 'dist/crosstally.html is built (make page)')) return;
  const file = pathToFileURL(page).href;
  if (has(t, CHROMIUM)) await checkChromium(t, file);
  if (has(t, FIREFOX)) await checkFirefox(t, file);
}
