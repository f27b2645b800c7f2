// Serves the page for development, to this machine only: each request puts it together anew from its sources, unshortened, so a reload
// shows the last change. The module is the one that `make wasm` built. PORT=8000.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { makePage } from './page.js';

const HOST = '127.0.0.1';

async function answer(request, response) {
  const { pathname } = new URL(request.url, `http://${HOST}`);
  // Another site's page may make a browser ask under another name for this address; it gets nothing.
  const isOurs = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '');
  if (!isOurs || pathname !== '/' || request.method !== 'GET') {
    response.writeHead(404).end();
    return;
  }
  try {
    const { html } = await makePage({ isShort: false });
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(html);
  } catch (error) {
    response
      .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`${error.message}\n`);
  }
}

/** @param {number} port 0 for any free one @returns {Promise<{url: string, close: () => void}>} */
export function serve(port) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, HOST, () => {
      const { port: actual } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ url: `http://${HOST}:${actual}/`, close: () => server.close() });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(Number(process.env.PORT ?? 8000));
  console.log(`The page is at ${url} (stop with Ctrl+C).`);
}
