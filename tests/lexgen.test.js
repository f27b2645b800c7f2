// The generator of the lexicon: what it refuses, what it makes of numbers, keys and suffixes.
import { readTsv } from '../scripts/lexicon/tsv.js';
import { parseNumber, readTables } from '../scripts/lexicon/table.js';
import { buildIndex } from '../scripts/lexicon/index.js';
import { hashOf, normalise, tokensOf } from '../scripts/lexicon/keys.js';
import { emitData, emitHeader } from '../scripts/lexicon/emit.js';
import { applySuffixes, learnSuffixes, pairsOf } from '../scripts/lexicon/suffixes.js';

const HEAD = '# source: own list\n# licence: MIT\n';
const table = (text, name = 'test') => readTsv(name, text, `${name}.tsv`);
const read = (...texts) => readTables(texts.map((text, i) => table(text, `t${i}`)));

/** text of a table, what the message must say */
const REFUSED = [
  ['# licence: MIT\nwords\tn:int\na\t1\n', /t0\.tsv:1: no "# source:"/],
  ['# licence: MIT\nwords\tsource\na\tx\nb\t\n', /t0\.tsv:4: no source/],
  ['# source: x\nwords\na\n', /t0\.tsv:1: .*licence/],
  [`${HEAD}words\na\na\n`, /t0\.tsv:5: "a" stands in line 4 already/],
  [`${HEAD}words\na b|a-b\nA\n`, /t0\.tsv:5: "A" is not lower case/],
  [`${HEAD}words\na||b\n`, /t0\.tsv:4: an empty word/],
  [`${HEAD}words\tn:int\na\t1\t2\n`, /t0\.tsv:4: 3 cells in a table of 2/],
  [`${HEAD}words\tn:int\na\t1.5\n`, /t0\.tsv:4: "1.5" .* no 32-bit/],
  [`${HEAD}words\tn:number\na\t1,5\n`, /t0\.tsv:4: "1,5" .* no number/],
  [`${HEAD}words\tf:flag\na\tyes\n`, /t0\.tsv:4: "yes" in flag/],
  [`${HEAD}words\te:enum\na\tNo!\n`, /t0\.tsv:4: "No!" .*enum value/],
  [`${HEAD}words\tr:ref=t0\na\tb\n`, /t0\.tsv:4: "b" is no row of "t0"/],
  [`${HEAD}words\tr:ref=nowhere\na\n`, /no table "nowhere"/],
  [`${HEAD}words\te:enum=t9.x\na\n`, /no enum t9\.x/],
  [`${HEAD}words\tx:colour\na\n`, /t0\.tsv:3: unknown type "colour"/],
  [`${HEAD}n:int\twords\na\n`, /t0\.tsv:3: the first column must be "words"/],
  [HEAD, /no line of column names/],
];

function refused(t, text, message) {
  let said = 'nothing';
  try {
    read(text);
  } catch (error) {
    said = error.message;
  }
  t.ok(message.test(said), `refuses with ${message}: said ${said}`);
}

function refuses(t) {
  for (const [text, message] of REFUSED) refused(t, text, message);
  const many = Array.from({ length: 65536 }, (_, i) => `w${i}`).join('\n');
  refused(t, `${HEAD}words\n${many}\n`, /65535 fit/);
  refused(t, `${HEAD}# repeats: yes\nwords\tr:ref=t0\na\ta\na\nb\ta\n`, /several rows/);
}

function accepts(t) {
  const repeats = `${HEAD}# repeats: yes\nwords\tn:int\na\t1\na\t2\n`;
  t.equal(buildIndex(read(repeats)).entries[0].senses.length, 2, 'two senses of one word');
  const exact = read(`${HEAD}# case: exact\nwords\nUS|us\n`);
  t.equal(exact[0].rows[0].keys.join(' '), '=US =us', 'exact keys keep their case');
  const [first, second] = read(
    `${HEAD}words\te:enum\na\tx\nb\ty\n`,
    `${HEAD}words\te:enum=t0.e\tr:ref=t0\nc\ty\tb\n`,
  );
  t.equal(second.rows[0].values.e, first.rows[1].values.e, 'an enum of another table');
  t.equal(second.rows[0].values.r, 1, 'a row of another table');
  const ids = read(`${HEAD}# repeats: yes\nwords\ti:id\tr:ref=t0\na\ta.1\na\ta.2\tb\nb\t\ta.2\n`);
  t.equal(ids[0].rows[2].values.r, 1, 'an id names one of two');
}

function numbers(t) {
  const text = (number) => number && `${number.numerator}/${number.denominator}e${number.exponent}`;
  const cases = {
    1200: '12/1e2',
    1.5: '15/1e-1',
    '-20': '-2/1e1',
    '1/6': '5/3e-1',
    '100/3': '1/3e2',
    '1e6': '1/1e6',
    '5/9': '5/9e0',
    '1.5/3': '5/1e-1',
    0: '0/1e0',
  };
  for (const [written, expected] of Object.entries(cases))
    t.equal(text(parseNumber(written)), expected, `number ${written}`);
  for (const bad of ['', 'x', '1/0', '1//2', '9999999999999999999', '1e99'])
    t.equal(parseNumber(bad), null, `no number: ${bad}`);
}

function keys(t) {
  t.equal(
    normalise('Ivano-Frankivsk’s  X', false),
    "Ivano Frankivsk's X",
    'hyphens are spaces, ’ is an apostrophe',
  );
  const tokens = (key) => tokensOf(key, (word) => word === 'no.').join('|');
  t.equal(tokens("people's republic"), "people|'s|republic", 'a clitic is a word');
  t.equal(tokens('km/h'), 'km|/|h', 'a sign is a word');
  t.equal(tokens('u.s. navy'), 'u.s.|navy', 'initials are one');
  t.equal(tokens('no. 5'), 'no.|5', 'an abbreviation keeps its stop');
  t.equal(tokens('=TB2 x'), 'TB2|x', 'letters and digits are one');
  t.equal(
    new Set(['', 'a', 'aa', 'a\0', 'abcdefgh', 'abcdefghi'].map((key) => hashOf(Buffer.from(key))))
      .size,
    6,
    'hashes differ',
  );
}

function phrases(t) {
  const { entries, slots, bits } = buildIndex(read(`${HEAD}words\nat least|at the very least\n`));
  const at = entries.find((entry) => entry.key === 'at');
  t.equal(at?.phraseWords, 4, 'the first word knows the longest phrase');
  t.equal(at?.senses.length, 0, 'and means nothing itself');
  t.equal(slots.filter((slot) => slot > 0).length, entries.length, 'every entry has a slot');
  t.ok(2 ** bits >= 2 * entries.length, 'half of the slots are free');
}

function emits(t) {
  const tables = read(`${HEAD}words\tclass:enum\tn:int\ta:text\n"|\\\tx\t300\t?\n`);
  const index = buildIndex(tables);
  const header = emitHeader(tables, index);
  t.ok(header.includes('uint8_t class_;'), 'a keyword as a column gets an underscore');
  t.ok(header.includes('int16_t n;'), 'the smallest type that holds all rows');
  t.equal(emitData(tables, index), emitData(tables, index), 'the same output each time');
}

function marks(t) {
  const cues = `${HEAD}# marks: yes\n# repeats: yes\nwords\tcue:enum\na|b\tx\na\ty\n`;
  const tables = read(`${HEAD}words\nc\n`, cues, `${HEAD}# marks: yes\nwords\nb\nd\n`);
  const index = buildIndex(tables);
  const data = emitData(tables, index);
  const [x, y] = ['x', 'y'].map(
    (name) =>
      1n << BigInt(tables[1].columns.find((column) => column.name === 'cue').values.indexOf(name)),
  );
  const places = index.entries.map((entry) => entry.key);
  t.equal(places.at(-1), 'c', 'words with marks stand before those without');
  const list = (name) => data.match(new RegExp(`${name}\\[\\] = \\{([^;]*)\\};`))[1];
  const sets = [...list('ct_lex_marks').matchAll(/\{(\d+)u, (\d+)u\}/g)].map((set) =>
    set.slice(1).join(),
  );
  const at = list('ct_lex_marks_at').match(/\d+/g).map(Number);
  t.equal(at.length, 4, 'the list ends with the last word that has marks; 0 stands for no word');
  t.equal(sets[at[1 + places.indexOf('a')]], `${x | y},0`, 'a bit for each value of the enum');
  t.equal(sets[at[1 + places.indexOf('b')]], `${x},1`, 'and in another table one for its row');
  t.equal(sets[at[1 + places.indexOf('d')]], '0,2', 'each row a bit of its own');
  const many = Array.from({ length: 65 }, (_, i) => `w${i}`).join('\n');
  const wide = read(`${HEAD}# marks: yes\nwords\n${many}\n`);
  let said = 'nothing';
  try {
    emitData(wide, buildIndex(wide));
  } catch (error) {
    said = error.message;
  }
  t.ok(/marks of more than 64 kinds/.test(said), `refuses a 65th mark: said ${said}`);
}

function suffixes(t) {
  const words = new Map([
    ['running', 1],
    ['king', 0],
    ['ring', 0],
    ['walked', 2],
    ['red', 0],
    ['bed', 0],
    ['jumped', 2],
  ]);
  const rules = learnSuffixes(words);
  for (const [word, label] of words)
    t.equal(applySuffixes(rules, word), label, `suffix rules know ${word}`);
  const pair = pairsOf(rules)[27 * 4 + 5]; // "-ed"
  t.ok(pair >> 8 > 0, 'two letters are looked up, more may follow');
  t.ok(rules.length < 60, 'suffix rules are few');
}

export default async function (t) {
  refuses(t);
  accepts(t);
  numbers(t);
  keys(t);
  phrases(t);
  emits(t);
  marks(t);
  suffixes(t);
}
