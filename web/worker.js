// Runs the core beside the page. Takes the module's bytes once, then runs: all inputs in, one report out. It keeps nothing from one run to
// the next, so the page may end it at any moment and start another.
'use strict';

(() => {
  const scope = /** @type {any} */ (self);
  // How much of a rich paste's text must come back for it to be taken instead of the plain one.
  const RICH_SHARE = 0.5;
  let core = null;

  const OPTIONS = {
    offsets: 'utf16',
    withText: true,
    memoryLimitBytes: scope.MEMORY_LIMIT_BYTES ?? 0,
  };

  function decodeBase64(text) {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  }

  /** The one-file page carries the module packed, the development server as it is. */
  async function boot(base64) {
    const bytes = decodeBase64(base64);
    const isPlain = bytes[0] === 0 && bytes[1] === 0x61;
    core = await CrosstallyCore.load(isPlain ? bytes : Unpack.module(bytes));
    scope.postMessage({ ready: core.version });
  }

  function withAnalysis(work) {
    const analysis = core.open(OPTIONS);
    try {
      return work(analysis);
    } finally {
      analysis.close();
    }
  }

  /** Whether the clipboard's HTML is to be read instead of its plain text: not where the text is itself the source of a page (people copy
   *  from editors, which colour it), and not where the HTML holds much less of it. */
  function prefersRich({ name, bytes, rich }) {
    if (core.inputKind(name, bytes) !== 'text') return false;
    const length = withAnalysis((analysis) => {
      analysis.add({ name, bytes: rich, kind: 'html' });
      const [article] = JSON.parse(analysis.report('json')).articles;
      return article ? article.length : 0;
    });
    return length >= RICH_SHARE * new TextDecoder().decode(bytes).trim().length;
  }

  /** Reads one input. @returns what became of it */
  function addInput(analysis, input) {
    const first = analysis.articleCount;
    const told = analysis.messageCount;
    const uses = input.rich ? (prefersRich(input) ? 'rich' : 'plain') : undefined;
    const { bytes, kind } = uses === 'rich' ? { bytes: input.rich, kind: 'html' } : input;
    analysis.add({ name: input.name, bytes, kind });
    const messages = analysis.messages(told);
    const count = analysis.articleCount - first;
    const error =
      count > 0
        ? ''
        : (messages.find(({ level }) => level !== 'warning')?.text ?? 'There is no article in it.');
    return { first, count, messages, uses, error };
  }

  const isFatal = (error) => error instanceof CrosstallyCore.CoreError && error.code !== 'misuse';
  const refusal = (error) => ({
    messages: [],
    first: 0,
    count: 0,
    error: error.message,
    canRetry: false,
  });

  /** One pass over the inputs. Where one of them breaks the core, that one is named, and the pass is void. */
  function pass(run, inputs) {
    const reads = {};
    let current = null;
    try {
      return withAnalysis((analysis) => {
        inputs.forEach((input, index) => {
          current = input;
          scope.postMessage({ run, progress: index, of: inputs.length });
          reads[input.key] = addInput(analysis, input);
        });
        // What breaks the weighing of all is the newest, for the others were weighed before.
        current = inputs.at(-1);
        scope.postMessage({ run, progress: inputs.length, of: inputs.length });
        return { reads, report: analysis.report('json') };
      });
    } catch (error) {
      if (!isFatal(error)) throw error;
      return { broken: current, error };
    }
  }

  function check({ run, inputs }) {
    const refused = {};
    let left = inputs;
    for (;;) {
      const result = pass(run, left);
      if (!result.broken) {
        scope.postMessage({ run, report: result.report, reads: { ...result.reads, ...refused } });
        return;
      }
      refused[result.broken.key] = refusal(result.error);
      left = left.filter((input) => input !== result.broken);
    }
  }

  /** The same inputs as a report of another format, for saving. */
  function write({ run, inputs, format }) {
    const text = withAnalysis((analysis) => {
      for (const { name, bytes, kind } of inputs) analysis.add({ name, bytes, kind });
      return analysis.report(format);
    });
    scope.postMessage({ run, text });
  }

  async function handle(data) {
    try {
      if (data.boot) await boot(data.boot);
      else if (data.format) write(data);
      else check(data);
    } catch (error) {
      const broken = error instanceof Error ? error.message : String(error);
      scope.postMessage({ run: data.run, broken });
    }
  }

  // One after the other: what comes while the module is still being compiled waits for it.
  let last = Promise.resolve();
  scope.onmessage = ({ data }) => {
    last = last.then(() => handle(data));
  };
})();
