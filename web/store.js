// What the reader gave: a list of inputs, each a file or a paste with its bytes and what came of it. Changes are made here alone.
'use strict';

/**
 * @typedef {'waiting' | 'read' | 'failed'} InputState
 * @typedef {object} GivenInput
 * @property {number} key
 * @property {string} name     a file's name, or "pasted text"; different for each input
 * @property {string} kind     as the loader's InputKind
 * @property {Uint8Array} bytes
 * @property {Uint8Array | null} rich  the same paste as HTML, where the clipboard had both
 * @property {InputState} state
 * @property {string} error    why it was not read
 * @property {boolean} canRetry
 * @property {any[]} articles  as the last report has them
 * @property {any[]} messages  what the core said about it
 */

const Store = (() => {
  /** @type {GivenInput[]} */
  let inputs = [];
  let lastKey = 0;

  const encode = (text) => new TextEncoder().encode(text);

  /** "a.txt", "a.txt (2)": messages name inputs, so each has a name of its own; the ending stays, it says what the input is. */
  function distinct(name) {
    const names = new Set(inputs.map((input) => input.name));
    if (!names.has(name)) return name;
    const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
    let n = 2;
    while (names.has(`${name.slice(0, dot)} (${n})${name.slice(dot)}`)) n++;
    return `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
  }

  /** @param {{name: string, bytes?: Uint8Array, kind?: string, rich?: Uint8Array | null, error?: string}} given */
  function make({ name, bytes = new Uint8Array(), kind = 'auto', rich = null, error = '' }) {
    const state = /** @type {InputState} */ (error ? 'failed' : 'waiting');
    return {
      key: ++lastKey,
      name: distinct(name),
      kind,
      bytes,
      rich,
      state,
      error,
      canRetry: false,
      articles: [],
      messages: [],
    };
  }

  function add(given) {
    const input = make(given);
    inputs = [...inputs, input];
    return input;
  }

  const removeInput = (key) => {
    inputs = inputs.filter((input) => input.key !== key);
  };

  /** An article as the core takes it back, with fields of the reader's. The id stays, so that its claims keep theirs. */
  function asInput(input, article, changes) {
    const { id, title, source, url, published, text } = { ...article, ...changes };
    const bytes = encode(JSON.stringify({ id, title, source, url, published, text }));
    const made = make({ name: input.name, bytes, kind: 'json' });
    return {
      ...made,
      state: input.state,
      articles: [{ ...article, ...changes }],
      messages: input.messages,
    };
  }

  /** Puts the articles of an input in its place, each an input of its own. */
  function split(key, change) {
    inputs = inputs.flatMap((input) =>
      input.key === key
        ? input.articles.flatMap((article, index) => change(input, article, index))
        : [input],
    );
  }

  /** Corrects fields of one article. An emptied field is found by the core again. */
  function correct(key, at, changes) {
    split(key, (input, article, index) => [asInput(input, article, index === at ? changes : {})]);
  }

  function removeArticle(key, at) {
    const input = inputs.find((each) => each.key === key);
    if (input.articles.length <= 1) removeInput(key);
    else split(key, (each, article, index) => (index === at ? [] : [asInput(each, article, {})]));
  }

  /** Notes what a run of the worker said of each input it was given. */
  function settle(reads, articles) {
    for (const input of inputs) {
      const read = reads[input.key];
      if (!read) continue;
      input.messages = read.messages;
      if (read.uses === 'rich') Object.assign(input, { bytes: input.rich, kind: 'html' });
      if (read.uses) input.rich = null;
      if (read.error)
        Object.assign(input, {
          state: 'failed',
          error: read.error,
          canRetry: Boolean(read.canRetry),
        });
      else
        Object.assign(input, {
          state: 'read',
          error: '',
          articles: articles.slice(read.first, read.first + read.count),
        });
    }
  }

  /** The inputs that no run has read yet are given up, with a reason. */
  function failWaiting(error) {
    for (const input of inputs) {
      if (input.state === 'waiting')
        Object.assign(input, { state: 'failed', error, canRetry: true });
    }
  }

  function retry(key) {
    const input = inputs.find((each) => each.key === key);
    if (input) Object.assign(input, { state: 'waiting', error: '' });
  }

  return {
    add,
    encode,
    correct,
    removeInput,
    removeArticle,
    settle,
    failWaiting,
    retry,
    clear: () => {
      inputs = [];
    },
    get inputs() {
      return inputs;
    },
    /** What the next run reads: all but what failed. */
    get readable() {
      return inputs.filter((input) => input.state !== 'failed');
    },
  };
})();
