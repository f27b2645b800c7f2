// The core for JavaScript: loads the module's bytes and gives objects with text and byte arrays in and out. The one place that
// knows of pointers. It fetches nothing and evaluates nothing, and runs the same in Node, in a page and in a worker.
//
//   const core = await CrosstallyCore.load(wasmBytes);
//   const analysis = core.open({ offsets: 'utf16', withText: true });
//   try {
//     analysis.add({ name: 'a.txt', bytes });
//     show(JSON.parse(analysis.report('json')));
//   } finally {
//     analysis.close();
//   }
//
// Whatever fails throws a CoreError. After one with the code 'memory' or 'trap' the instance is given up: the analyses opened so
// far are dead, and the next open() begins with a fresh instance, and so with fresh memory.
'use strict';

/**
 * @typedef {'codepoints' | 'utf8' | 'utf16'} OffsetUnit
 * @typedef {'auto' | 'text' | 'html' | 'json' | 'json-lines' | 'records'} InputKind
 * @typedef {'text' | 'json' | 'markdown' | 'csv'} ReportFormat
 * @typedef {{offsets?: OffsetUnit, withText?: boolean, forExtract?: boolean, memoryLimitBytes?: number, published?: string | null}} OpenOptions
 * @typedef {{name: string, bytes: Uint8Array, kind?: InputKind, firstLine?: number}} Input
 * @typedef {{level: 'warning' | 'unreadable' | 'limit', input: string, line: number, column: number, article: string, text: string}} Message
 * @typedef {{exports: any, output: number}} Instance one run of the module, with its buffer for what the core writes
 */

const CrosstallyCore = (() => {
  // In the order of the enums of crosstally.h.
  const STATUS = ['ok', 'memory', 'write', 'misuse'];
  const OFFSETS = ['codepoints', 'utf8', 'utf16'];
  const KINDS = ['auto', 'text', 'html', 'json', 'json-lines', 'records'];
  const FORMATS = ['text', 'json', 'markdown', 'csv'];
  const LEVELS = ['warning', 'unreadable', 'limit'];
  const MESSAGE_NUMBERS_BYTES = 12;
  // ct_input_kind needs no more of an input.
  const SNIFFED_BYTES = 1 << 16;
  // A module's memory never shrinks: one that has grown past this is given back as a whole when its analysis is closed.
  const KEPT_MEMORY_BYTES = 128 << 20;

  const WORDS = {
    memory: 'There is not enough memory for this.',
    trap: 'The analysis stopped unexpectedly.',
    misuse: 'The analysis was asked for something it does not offer.',
    write: 'The result could not be written.',
  };

  class CoreError extends Error {
    /** @param {'memory' | 'trap' | 'misuse' | 'write'} code @param {unknown} [cause] */
    constructor(code, cause) {
      super(WORDS[code]);
      this.name = 'CoreError';
      this.code = code;
      this.cause = cause;
    }
  }

  /** The place of a name in its list; a CoreError where it is none of them. */
  function indexIn(list, name) {
    const index = list.indexOf(name);
    if (index < 0) throw new CoreError('misuse', name);
    return index;
  }

  /** @param {Instance} instance @param {Uint8Array} bytes @returns {number} their place; to be freed */
  function copyIn(instance, bytes) {
    const place = instance.exports.ct_wasm_alloc(bytes.length);
    if (place === 0) throw new CoreError('memory');
    new Uint8Array(instance.exports.memory.buffer, place, bytes.length).set(bytes);
    return place;
  }

  /** A C string would end at a NUL, so it becomes U+FFFD. */
  function copyInString(instance, text) {
    return copyIn(instance, new TextEncoder().encode(`${text.replaceAll('\0', '\uFFFD')}\0`));
  }

  /** What the core wrote, as a copy that outlives its memory. */
  function takeOutput(instance) {
    const { memory, ct_wasm_buffer_bytes, ct_wasm_buffer_length, ct_wasm_buffer_clear } =
      instance.exports;
    const length = ct_wasm_buffer_length(instance.output);
    const place = ct_wasm_buffer_bytes(instance.output);
    const bytes = new Uint8Array(memory.buffer, place, length).slice();
    ct_wasm_buffer_clear(instance.output);
    return bytes;
  }

  const decode = (bytes) => new TextDecoder().decode(bytes);

  /** A string that the module holds, up to its NUL. */
  function readString(instance, place) {
    const all = new Uint8Array(instance.exports.memory.buffer);
    return decode(all.slice(place, all.indexOf(0, place)));
  }

  /** @returns {Message} */
  function readMessage(bytes) {
    const numbers = new DataView(bytes.buffer, bytes.byteOffset, MESSAGE_NUMBERS_BYTES);
    const [input, article, text] = decode(bytes.subarray(MESSAGE_NUMBERS_BYTES)).split('\0');
    return {
      level: /** @type {Message['level']} */ (LEVELS[numbers.getUint32(0, true)]),
      line: numbers.getUint32(4, true),
      column: numbers.getUint32(8, true),
      input,
      article,
      text,
    };
  }

  /** @param {WebAssembly.Module} module @returns {Instance} */
  function start(module) {
    /** @type {any} */
    let exports = null;
    try {
      const env = { emscripten_notify_memory_growth() {} };
      exports = new WebAssembly.Instance(module, { env }).exports;
      exports._initialize();
    } catch (error) {
      throw new CoreError('memory', error);
    }
    const output = exports.ct_wasm_buffer_new();
    if (output === 0) throw new CoreError('memory');
    return { exports, output };
  }

  class Core {
    /** @type {Instance | null} */
    #instance = null;
    #module;

    /** @param {WebAssembly.Module} module */
    constructor(module) {
      this.#module = module;
      this.#instance = start(module);
    }

    /**
     * Runs something in the instance. A failure that leaves its memory in doubt gives the instance up.
     * @template R
     * @param {Instance} instance
     * @param {() => R} work
     * @returns {R}
     */
    guard(instance, work) {
      try {
        return work();
      } catch (error) {
        const failure = error instanceof CoreError ? error : new CoreError('trap', error);
        if (failure.code !== 'misuse' && this.#instance === instance) this.#instance = null;
        throw failure;
      }
    }

    #current() {
      this.#instance ??= start(this.#module);
      return this.#instance;
    }

    get version() {
      const instance = this.#current();
      return readString(instance, instance.exports.ct_version());
    }

    /** What an input is taken for. @param {string} name @param {Uint8Array} bytes */
    inputKind(name, bytes) {
      const instance = this.#current();
      return this.guard(instance, () => {
        const head = bytes.subarray(0, SNIFFED_BYTES);
        const places = [copyInString(instance, name), copyIn(instance, head)];
        const kind = instance.exports.ct_input_kind(places[0], places[1], head.length);
        places.forEach(instance.exports.ct_wasm_free);
        return /** @type {InputKind} */ (KINDS[kind]);
      });
    }

    /** Whether a text may stand as an article's date. @param {string} text */
    isPublished(text) {
      const instance = this.#current();
      return this.guard(instance, () => {
        const place = copyInString(instance, text);
        const is = instance.exports.ct_is_published(place) !== 0;
        instance.exports.ct_wasm_free(place);
        return is;
      });
    }

    /** @param {OpenOptions} [options] */
    open(options = {}) {
      const instance = this.#current();
      return this.guard(instance, () => new Analysis(this, instance, options));
    }

    /** @param {Instance} instance */
    isAlive(instance) {
      return this.#instance === instance;
    }

    /** Gives an instance's memory back once an analysis has made it large. @param {Instance} instance */
    release(instance) {
      const isLarge = instance.exports.memory.buffer.byteLength > KEPT_MEMORY_BYTES;
      if (isLarge && this.#instance === instance) this.#instance = null;
    }
  }

  class Analysis {
    #core;
    #instance;
    #handle = 0;
    #published = 0;

    /** @param {Core} core @param {Instance} instance @param {OpenOptions} options */
    constructor(core, instance, options) {
      const {
        offsets = 'codepoints',
        withText = false,
        forExtract = false,
        memoryLimitBytes = 0,
      } = options;
      this.#core = core;
      this.#instance = instance;
      if (options.published) this.#published = copyInString(instance, options.published);
      const unit = indexIn(OFFSETS, offsets);
      this.#handle = instance.exports.ct_wasm_new(
        unit,
        withText,
        forExtract,
        memoryLimitBytes,
        this.#published,
      );
      if (this.#handle === 0) throw new CoreError('memory');
    }

    /** @param {(exports: any, handle: number) => number} call gives a status */
    #check(call) {
      this.#core.guard(this.#instance, () => {
        if (this.#handle === 0) throw new CoreError('misuse', 'closed');
        const status = STATUS[call(this.#instance.exports, this.#handle)];
        if (status !== 'ok') throw new CoreError(/** @type {any} */ (status));
      });
    }

    #write(call) {
      this.#check(call);
      return takeOutput(this.#instance);
    }

    #ask(name) {
      return this.#core.guard(
        this.#instance,
        () => this.#instance.exports[name](this.#handle) >>> 0,
      );
    }

    /** Reads an input's articles. @param {Input} input */
    add({ name, bytes, kind = 'auto', firstLine = 1 }) {
      const instance = this.#instance;
      const index = indexIn(KINDS, kind);
      this.#check((exports, handle) => {
        const places = [copyInString(instance, name), copyIn(instance, bytes)];
        const status = exports.ct_add(handle, index, places[0], firstLine, places[1], bytes.length);
        places.forEach(exports.ct_wasm_free);
        return status;
      });
    }

    /** The lines of the articles added since the last call, as UTF-8. */
    extractBytes() {
      return this.#write((exports, handle) =>
        exports.ct_wasm_extract(handle, this.#instance.output),
      );
    }

    /** @param {ReportFormat} format */
    reportBytes(format) {
      const index = indexIn(FORMATS, format);
      return this.#write((exports, handle) =>
        exports.ct_wasm_report(handle, index, this.#instance.output),
      );
    }

    /** @param {ReportFormat} format */
    report(format) {
      return decode(this.reportBytes(format));
    }

    /** How a text is read, stage by stage. @param {string} text */
    explain(text) {
      const bytes = new TextEncoder().encode(text);
      return decode(
        this.#write((exports, handle) => {
          const place = copyIn(this.#instance, bytes);
          const status = exports.ct_wasm_explain(
            handle,
            place,
            bytes.length,
            this.#instance.output,
          );
          exports.ct_wasm_free(place);
          return status;
        }),
      );
    }

    /** What the core had to say, from the message `first` on. @returns {Message[]} */
    messages(first = 0) {
      const list = [];
      for (let index = first; index < this.messageCount; index++) {
        list.push(
          readMessage(
            this.#write((exports, handle) =>
              exports.ct_wasm_message(handle, index, this.#instance.output),
            ),
          ),
        );
      }
      return list;
    }

    get messageCount() {
      return this.#ask('ct_message_count');
    }
    get articleCount() {
      return this.#ask('ct_article_count');
    }
    get conflictCount() {
      return this.#ask('ct_conflict_count');
    }
    get hasUnreadable() {
      return this.#ask('ct_has_unreadable') !== 0;
    }
    get isTruncated() {
      return this.#ask('ct_is_truncated') !== 0;
    }

    /** Frees the analysis; where its instance was given up, its memory goes with that. */
    close() {
      const { exports } = this.#instance;
      if (this.#handle !== 0 && this.#core.isAlive(this.#instance)) {
        exports.ct_free(this.#handle);
        exports.ct_wasm_free(this.#published);
        this.#core.release(this.#instance);
      }
      this.#handle = 0;
    }
  }

  return {
    CoreError,
    /** @param {Uint8Array} bytes of crosstally.wasm */
    async load(bytes) {
      return new Core(await WebAssembly.compile(/** @type {BufferSource} */ (bytes)));
    },
  };
})();

// As a plain script this name is there for the scripts that follow; a module that imports this file finds it here.
Object.assign(globalThis, { CrosstallyCore });
