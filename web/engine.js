// The worker as the page sees it: give it the inputs, get a report. One run at a time; a change during a run makes one more run after it.
// A run may be given up, which ends the worker and starts another.
'use strict';

const Engine = (() => {
  /** @type {Worker | null} */
  let worker = null;
  let url = '';
  let module = '';
  let lastRun = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void, onProgress: (done: number, of: number) => void}>} */
  const waiting = new Map();
  let onReady = (_version) => {};
  let onBroken = (_message) => {};

  /** Under Trusted Types a worker's address must be blessed: by a policy that knows this one address and no other. */
  function blessed(address) {
    const types = /** @type {any} */ (globalThis).trustedTypes;
    if (!types) return address;
    const createScriptURL = (text) => {
      if (text !== url) throw new TypeError('not the address of the worker');
      return text;
    };
    blessed.policy ??= types.createPolicy('crosstally', { createScriptURL });
    return blessed.policy.createScriptURL(address);
  }
  /** @type {any} */
  blessed.policy = null;

  function fail(message) {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  }

  function onMessage({ data }) {
    if (data.ready) onReady(data.ready);
    else if (data.broken !== undefined && data.run === undefined) onBroken(data.broken);
    const job = waiting.get(data.run);
    if (!job) return;
    if (data.progress !== undefined) {
      job.onProgress(data.progress, data.of);
      return;
    }
    waiting.delete(data.run);
    if (data.broken === undefined) job.resolve(data);
    else job.reject(new Error(data.broken));
  }

  function begin() {
    worker = new Worker(blessed(url));
    worker.onmessage = onMessage;
    // The whole worker died, of too little memory as a rule.
    worker.onerror = (event) => {
      event.preventDefault();
      restart('The analysis stopped unexpectedly.');
    };
    worker.postMessage({ boot: module });
  }

  function restart(reason) {
    worker?.terminate();
    fail(reason);
    begin();
  }

  /** @param {{source: string, base64: string, ready: (version: string) => void, broken: (message: string) => void}} parts */
  function start({ source, base64, ready, broken }) {
    onReady = ready;
    onBroken = broken;
    module = base64;
    if (typeof WebAssembly !== 'object') {
      broken('This browser does not run WebAssembly, which the analysis needs.');
      return;
    }
    url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    begin();
  }

  function ask(request, onProgress = (_done, _of) => {}) {
    const run = ++lastRun;
    return new Promise((resolve, reject) => {
      if (!worker) {
        reject(new Error('The analysis cannot run in this browser.'));
        return;
      }
      waiting.set(run, { resolve, reject, onProgress });
      worker.postMessage({ run, ...request });
    });
  }

  const forWorker = (inputs) =>
    inputs.map(({ key, name, kind, bytes, rich }) => ({ key, name, kind, bytes, rich }));

  return {
    start,
    /** @returns {Promise<{report: string, reads: Record<number, any>}>} */
    check: (inputs, onProgress) => ask({ inputs: forWorker(inputs) }, onProgress),
    /** The report in another format. @returns {Promise<{text: string}>} */
    write: (inputs, format) => ask({ inputs: forWorker(inputs), format }),
    cancel: () => restart('Cancelled.'),
  };
})();
