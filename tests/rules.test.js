// Every rule of reading has a sentence in which it fires and a near one in which it does not (rules.txt), and none fires in the
// examples of spec/ that is not told there.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadSpecs } from './lib/spec.js';

/** The rules that `explain` shows for a sentence. */
async function rulesOf(t, sentence) {
  const { stdout } = await t.run(['explain', sentence]);
  return new Set(
    [...stdout.matchAll(/ {2}rules ([a-z_, ]+)$/gm)].flatMap(([, names]) => names.split(', ')),
  );
}

/** [{rule, fires, sentence, line}] of rules.txt. */
function readRules(file) {
  let rule = '';
  const sentences = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, index) => {
      if (text.startsWith('=== ')) rule = text.slice(4);
      const [, sign, sentence] = /^([+-]) (.+)$/.exec(text) ?? [];
      if (sign) sentences.push({ rule, fires: sign === '+', sentence, line: index + 1 });
    });
  return sentences;
}

export default async function (t) {
  const sentences = readRules(path.join(t.root, 'tests/rules.txt'));
  const told = new Set(sentences.map(({ rule }) => rule));
  for (const { rule, fires, sentence, line } of sentences) {
    const fired = await rulesOf(t, sentence);
    t.equal(
      fired.has(rule),
      fires,
      `rules.txt:${line}: ${rule} fires: ${sentence} (${[...fired]})`,
    );
  }
  for (const rule of told) {
    const signs = sentences.filter((each) => each.rule === rule).map(({ fires }) => fires);
    t.ok(signs.includes(true) && signs.includes(false), `${rule} has both kinds of sentences`);
  }
  const untold = new Set();
  for (const { text } of loadSpecs(path.join(t.root, 'tests/spec'))) {
    for (const rule of await rulesOf(t, text)) if (!told.has(rule)) untold.add(rule);
  }
  t.deepEqual([...untold], [], 'rules that fire in spec/ and are not in rules.txt');
}
