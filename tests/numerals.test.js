// English number words, written by CLDR's own rules and read back: every n to 10 000 and a sample above.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** ["100000/1000", "<< thousand;"]: from 100000 on, divided by a power of 1000. */
function readRule([head, text]) {
  const [base, radix = '10'] = head.split('/').map(Number);
  const divisor =
    base === 0 ? 1 : Number(radix) ** Math.floor(Math.log(base) / Math.log(Number(radix)) + 1e-9);
  return { base, divisor, text: text.replace(/;$/, '') };
}

/** The rules of cldr-rbnf's spell-out sets, by name. */
function loadRules(root) {
  const file = path.join(root, 'node_modules/cldr-rbnf/rbnf/en.json');
  const sets = JSON.parse(readFileSync(file, 'utf8')).rbnf.rbnf.SpelloutRules;
  return Object.fromEntries(
    Object.entries(sets)
      .filter(([, rules]) => Array.isArray(rules))
      .map(([name, rules]) => [name, rules.filter(([base]) => /^\d/.test(base)).map(readRule)]),
  );
}

/** `n` in the words of one rule set (the part of RBNF that the English sets use). */
function spell(sets, name, n) {
  const { divisor, text } = sets[name].filter((rule) => rule.base <= n).pop();
  const rest = n % divisor;
  const part = (set, value) => spell(sets, set === '' ? name : set, value);
  return text
    .replace(/\[([^\]]*)\]/g, (_, inner) => (rest === 0 ? '' : inner))
    .replace(/<(%[^<]*)?</g, (_, set = '') => part(set, Math.floor(n / divisor)))
    .replace(/→(%[^→]*)?→|>(%[^>]*)?>/g, (_, a, b) => part(a ?? b ?? '', rest))
    .replace(/←(%[^←]*)?←/g, (_, set = '') => part(set, Math.floor(n / divisor)))
    .replace(/=(%[^=]*)=/g, (_, set) => spell(sets, set, n))
    .replace(/^'/, '');
}

function sample() {
  const numbers = Array.from({ length: 10001 }, (_, n) => n);
  for (let n = 10007; n < 9e14; n = Math.floor(n * 1.37) + 11) numbers.push(n);
  return numbers;
}

async function check(t, title, numbers, text, kinds) {
  const input = numbers.map((n) => JSON.stringify({ id: String(n), text: text(n) })).join('\n');
  const { stdout } = await t.run(['extract', '-'], { input });
  const wrong = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((record, index) => {
      const found = record.quantities.filter((quantity) => kinds.includes(quantity.kind));
      return found.length !== 1 || Number(found[0].value) !== numbers[index];
    })
    .map(
      (record) =>
        `${record.id}: ${record.quantities.map((q) => `"${q.text}" ${q.value}`).join(', ')}`,
    );
  t.ok(
    wrong.length === 0,
    `${title}: ${wrong.length} wrong, as\n  ${wrong.slice(0, 8).join('\n  ')}`,
  );
}

export default async function (t) {
  const sets = loadRules(t.root);
  const cardinal = (n) => `They counted ${spell(sets, '%spellout-cardinal', n)} boxes.`;
  const verbose = (n) => `They counted ${spell(sets, '%spellout-cardinal-verbose', n)} boxes.`;
  const ordinal = (n) => `It was the ${spell(sets, '%spellout-ordinal', n)} box.`;
  const numbers = sample();
  await check(t, 'cardinals', numbers, cardinal, ['count']);
  await check(t, 'cardinals with "and"', numbers, verbose, ['count']);
  await check(
    t,
    'ordinals',
    numbers.filter((n) => n > 0 && n <= 10000),
    ordinal,
    ['ordinal'],
  );
}
