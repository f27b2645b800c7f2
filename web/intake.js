// How articles come in: files, pastes, drops, the examples. What clearly is no article is refused here, before the core sees it, with words
// beside its name; everything else goes to the core as bytes.
'use strict';

const Intake = (() => {
  // The module has 512 MB in all, and one article of 16 MB fills much of it.
  const MOST_BYTES = 32 << 20;
  const LOOKED_AT_BYTES = 4096;

  // How files begin that people take for text and are not.
  const SIGNATURES = /** @type {const} */ ([
    ['%PDF-', 'a PDF'],
    ['PK\x03\x04', 'a word processor\u2019s document or an archive'],
    ['\xD0\xCF\x11\xE0', 'an old word processor\u2019s document'],
    ['{\\rtf', 'rich text'],
    ['\x89PNG', 'a picture'],
    ['\xFF\xD8\xFF', 'a picture'],
    ['GIF8', 'a picture'],
    ['RIFF', 'a picture or a sound'],
  ]);

  const megabytes = (bytes) => `${Math.ceil(bytes / 1e6)} MB`;

  /** Why the bytes are no text, or ''. A NUL is in no text but UTF-16's, which tells itself by its first two bytes. */
  function notText(bytes) {
    const head = bytes.subarray(0, LOOKED_AT_BYTES);
    const start = String.fromCharCode(...head.subarray(0, 8));
    const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
    if (known)
      return `This is ${known[1]}, not text. Save the article as text or as a web page, or paste it.`;
    const isUtf16 = start.startsWith('\xFF\xFE') || start.startsWith('\xFE\xFF');
    if (!isUtf16 && head.includes(0))
      return 'This is no text. Save the article as text or as a web page, or paste it.';
    return '';
  }

  const tooLarge = (length) =>
    length > MOST_BYTES
      ? `This has ${megabytes(length)}, and up to ${megabytes(MOST_BYTES)} are read at a time.`
      : '';

  async function addFile(file) {
    const name = file.name;
    const large = tooLarge(file.size);
    if (large) return Store.add({ name, error: large });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return Store.add({
        name,
        bytes,
        error: bytes.length === 0 ? 'This file is empty.' : notText(bytes),
      });
    } catch {
      return Store.add({ name, error: 'This could not be opened as a file.' });
    }
  }

  /** In the order given. @returns {Promise<number>} how many */
  async function addFiles(files) {
    for (const file of files) await addFile(file);
    return files.length;
  }

  /** A paste or a drop of text, with its HTML where the other program gave one. */
  function addText(text, html = '') {
    const large = tooLarge(text.length);
    if (large) return Store.add({ name: 'Pasted text', error: large });
    const bytes = Store.encode(text);
    if (text.trim() === '' && html === '')
      return Store.add({ name: 'Pasted text', error: 'There is no text in it.' });
    const isRich = html !== '' && html.length <= MOST_BYTES;
    return Store.add({ name: 'Pasted text', bytes, rich: isRich ? Store.encode(html) : null });
  }

  /** What a paste or drop carries: files before text. @param {DataTransfer} data @returns {(() => Promise<number>) | null} */
  function take(data) {
    const files = [...data.files];
    const text = data.getData('text/plain');
    const html = data.getData('text/html');
    // A copied picture of a page comes as a file beside its text: the text is what was meant.
    if (files.length > 0 && text.trim() === '') return () => addFiles(files);
    if (text.trim() === '' && html === '') return null;
    return async () => {
      addText(text, html);
      return 1;
    };
  }

  /** @param {{files: {name: string, text: string}[]}} example */
  function addExample({ files }) {
    for (const { name, text } of files) Store.add({ name, bytes: Store.encode(text) });
  }

  return { addFiles, addText, addExample, take };
})();
