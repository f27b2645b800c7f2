// Bad input: a message that names the place, the right exit code, everything else still reported, no crash, no hang.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const GOOD = {
  id: 'good',
  published: '2025-05-02',
  text: 'A fire killed 12 people in Lisbon on 1 May 2025.',
};

/**
 * name, content, exit code, words of standard error, how many articles are still in the report
 * @type {[string, string | Buffer, number, RegExp | null, number][]}
 */
const CASES = [
  ['broken.json', '{"text": "A fire killed 12 people."', 3, /broken\.json:1:\d+: /, 0],
  ['shape.json', '{"text": 12}', 3, /shape\.json:1.*text/, 0],
  ['no-text.json', '{"id": "a"}', 3, /no-text\.json:1.*text/, 0],
  ['number.json', '42', 3, /number\.json:1/, 0],
  ['garbage.json', '{"text": "One fire."} trailing', 3, /garbage\.json:1:\d+: /, 0],
  ['deep.json', `${'['.repeat(100000)}${']'.repeat(100000)}`, 3, /deep\.json:1:\d+: .*deep/, 0],
  [
    'lines.jsonl',
    `${JSON.stringify(GOOD)}\n{"text": \n${JSON.stringify({ ...GOOD, id: 'b' })}\n`,
    3,
    /lines\.jsonl:2:\d+: /,
    2,
  ],
  ['array.json', JSON.stringify([GOOD, 7, { ...GOOD, id: 'c' }]), 3, /array\.json:1/, 2],
  ['surrogate.json', '{"text": "A fire \\ud800 killed 12 people."}', 0, null, 1],
  ['nul.json', '{"text": "A fire \\u0000 killed 12 people."}', 0, null, 1],
  ['large.json', '{"text": "Fire.", "n": 123456789012345678901234567890}', 0, null, 1],
  [
    'large-id.json',
    '{"text": "Fire.", "id": 123456789012345678901234567890}',
    3,
    /large-id\.json:1.*id/,
    0,
  ],
  ['absurd.txt', 'It counted 123456789012345678901234567890 people and 1e999999 more.', 0, null, 1],
  [
    'invalid.txt',
    Buffer.from([0x41, 0xff, 0xfe, 0x20, 0x31, 0x32, 0x20, 0xc3, 0x28, 0xe2, 0x82]),
    0,
    null,
    1,
  ],
  ['nul.txt', 'A fire\0 killed\0 12 people.\0', 0, null, 1],
  ['empty.txt', '', 0, /empty\.txt.*warning/, 1],
  ['blank.txt', ' \n\t\n', 0, /blank\.txt.*warning/, 1],
  ['empty.jsonl', '', 3, /no article/, 0],
  ['empty.json', '', 3, /empty\.json:1/, 0],
  [
    'german.txt',
    'Bei dem Brand in der Stadt kamen nach Angaben der Polizei mindestens zwölf Menschen ums Leben, und weitere 30 wurden verletzt. Die Feuerwehr war die ganze Nacht mit 200 Leuten im Einsatz.',
    0,
    /german\.txt.*warning.*English/,
    1,
  ],
  [
    'binary.txt',
    Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 256)),
    0,
    null,
    1,
  ],
  [
    'date.json',
    JSON.stringify({ ...GOOD, published: '2025-02-30' }),
    0,
    /date\.json.*warning.*published/,
    1,
  ],
];

/**
 * Large or deep inputs: each must be read in linear time, so a generous limit of seconds is a test for a hang only.
 * @returns {[string, string, number | null][]} name, content, exit code
 */
function largeCases(scale) {
  const sentence = 'The storm damaged 300 homes and left 12 people injured in the town. ';
  return [
    ['div.html', '<div>'.repeat(20000 * scale) + 'A fire killed 12 people.', 0],
    ['attribute.html', `<p title="${'x'.repeat(100000 * scale)}`, 0],
    ['comment.html', '<!--'.repeat(50000 * scale), 0],
    ['numbers.txt', '7 '.repeat(100000 * scale), null],
    ['dashes.txt', '1-'.repeat(100000 * scale), null],
    ['ranges.txt', 'from 1 to '.repeat(20000 * scale), null],
    ['words.txt', 'a'.repeat(300000 * scale), null],
    ['commas.txt', '1,'.repeat(100000 * scale), null],
    ['quotes.txt', '"('.repeat(100000 * scale), null],
    ['news.txt', sentence.repeat(2000 * scale), null],
    ['line.jsonl', JSON.stringify({ text: sentence.repeat(2000 * scale) }), null],
    ['long.txt', 'word '.repeat(350000 * scale), scale >= 10 ? 4 : 0],
  ];
}

const articlesOf = (stdout) => (stdout === '' ? 0 : JSON.parse(stdout).articles.length);

async function checkCase(t, folder, [name, content, status, words, articles]) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const alone = await t.run(['check', '--format', 'json', file]);
  t.equal(alone.status, status, `${name}: exit code\n${alone.stderr}`);
  t.equal(articlesOf(alone.stdout), articles, `${name}: articles in the report`);
  if (words)
    t.ok(words.test(alone.stderr), `${name}: standard error names the place: ${alone.stderr}`);
  else t.equal(alone.stderr, '', `${name}: nothing on standard error`);
  const good = path.join(folder, 'zz-good.json');
  writeFileSync(good, JSON.stringify({ ...GOOD, id: 'beside' }));
  const both = await t.run(['check', '--format', 'json', file, good]);
  t.equal(articlesOf(both.stdout), articles + 1, `${name}: the other input is still reported`);
  const extracted = await t.run(['extract', file]);
  t.equal(extracted.status, status, `${name}: exit code of extract`);
}

async function checkLarge(t, folder, [name, content, status]) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const { status: actual, stderr } = await t.run(['extract', file]);
  if (status === null)
    t.ok(actual === 0 || actual === 4, `${name}: read to its end (${actual}) ${stderr}`);
  else t.equal(actual, status, `${name}: exit code ${stderr}`);
}

async function checkArticles(t, folder) {
  const file = path.join(folder, 'same.jsonl');
  writeFileSync(
    file,
    `${JSON.stringify(GOOD)}\n${JSON.stringify(GOOD)}\n${JSON.stringify({ ...GOOD, id: 'other' })}\n`,
  );
  const { status, stdout, stderr } = await t.run(['check', '--format', 'json', file]);
  const ids = JSON.parse(stdout).articles.map((article) => article.id);
  t.equal(status, 0, 'the same article again is a warning');
  t.deepEqual(ids, ['good', 'good-2', 'other'], 'a repeated id gets -2');
  t.ok(/same\.jsonl:2: article good: warning: .*good-2/.test(stderr), 'the repeated id is told');
  t.ok(
    /same\.jsonl:3: article other: warning: the same text/.test(stderr),
    'the repeated text is told',
  );
  t.equal(JSON.parse(stdout).warnings.length, 3, 'the report holds the warnings');
}

async function checkUsage(t, folder) {
  const good = path.join(folder, 'zz-good.json');
  /** @type {[string[], number][]} */
  const cases = [
    [[], 2],
    [['check'], 2],
    [['--no-such', good], 2],
    [['check', '--format', 'xml', good], 2],
    [['check', '--offsets', 'bytes', good], 2],
    [['check', '--fail-on', 'anything', good], 2],
    [['check', '--published', '2025-02-30', good], 2],
    [['check', '--format'], 2],
    [['check', path.join(folder, 'no-such-file.txt')], 3],
    [['check', folder], 3],
    [['check', path.join(folder, 'no-such-file.txt'), good], 3],
    [['check', '--', good], 0],
    [['check', '--format=json', good], 0],
    [['--help'], 0],
    [['--version'], 0],
    [['explain', 'At least 14 people were killed.'], 0],
    [['explain', 'a1:1', 'a2:1', good], 2],
    [['check', '--overrule', good, good], 2],
    [['reconcile', good], 3],
  ];
  for (const [args, status] of cases) {
    const result = await t.run(args);
    t.equal(result.status, status, `crosstally ${args.join(' ')}: exit code\n${result.stderr}`);
    if (status !== 0)
      t.ok(
        result.stderr.startsWith('crosstally: '),
        `${args.join(' ')}: says why: ${result.stderr}`,
      );
    if (status === 2) t.equal(result.stdout, '', 'nothing on standard output');
  }
}

async function checkFailOn(t, folder) {
  const file = path.join(folder, 'conflict.jsonl');
  const told = (id, count, counter) => ({
    id,
    published: '2025-05-02',
    title: 'Protest in Lisbon',
    text: `The protest in Lisbon on 1 May 2025 drew ${count} people, ${counter} said.`,
  });
  writeFileSync(
    file,
    `${JSON.stringify(told('a', '5,000', 'police'))}\n${JSON.stringify(told('b', '80,000', 'the organisers'))}\n`,
  );
  t.equal((await t.run(['check', file])).status, 0, 'a conflict alone is no failure');
  t.equal(
    (await t.run(['check', '--fail-on', 'conflict', file])).status,
    1,
    'with --fail-on it is',
  );
}

export default async function (t) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crosstally-'));
  try {
    for (const item of CASES) await checkCase(t, folder, item);
    for (const item of largeCases(t.flavour === 'release' ? 10 : 1))
      await checkLarge(t, folder, item);
    await checkArticles(t, folder);
    await checkUsage(t, folder);
    await checkFailOn(t, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
