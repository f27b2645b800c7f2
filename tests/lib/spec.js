// The examples in tests/spec/*.txt: how they are written, and how what was read is compared with them.
//
// A file is prose, with examples in it. An example begins with a line "===", or "=== published 2025-12-06"; then comes the
// text, a line "---", and one line for each thing that must be read. An empty line, or the next example, ends the list.
//
//   === published 2025-12-06
//   The attack involved more than 650 drones and 51 missiles.
//   ---
//   20..33 "more than 650"  count drone  means (650, inf)  suggests [651, 699]
//   45..47 "51"  count missile
//   claim 20..33 "more than 650" launched drone  place Kyiv
//   date 10..24 "28 August 2025" 2025-08-28..2025-08-28
//   place 3..7 "Kyiv"                       (not used by every file)
//
// Quantity lines, where there are any, are complete for the text; so are date lines and claim lines. "=== none" begins a
// text in which there is no quantity at all, "=== no claim" one that claims nothing, "=== no date" one without dates. Offsets count code points.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LINE = /^(?:(claim|date)\s+)?(\d+)\.\.(\d+)\s+"([^"]*)"\s*(.*)$/;

/** @typedef {{file: string, line: number, published: string | null, none: string | null, text: string, expected: any[]}} Example */

function parseExpected(line, where) {
  const match = LINE.exec(line);
  if (!match) throw new Error(`${where}: not a line of an example: ${line}`);
  return {
    type: match[1] ?? 'quantity',
    start: Number(match[2]),
    end: Number(match[3]),
    text: match[4],
    rest: match[5].trim(),
    where,
  };
}

/** The head of an example: "published DATE", "none", "no claim", in any order. */
function parseHead(head) {
  const published = /published (\S+)/.exec(head)?.[1] ?? null;
  const none = /\bno claim\b/.test(head)
    ? 'claim'
    : /\bno date\b/.test(head)
      ? 'date'
      : /\bnone\b/.test(head)
        ? 'quantity'
        : null;
  return { published, none };
}

/** @returns {Example[]} */
export function parseSpec(content, file) {
  const lines = content.split('\n');
  const examples = [];
  let example = null;
  let inList = false;
  const close = () => {
    if (example) examples.push({ ...example, text: example.text.join('\n').trim() });
    example = null;
    inList = false;
  };
  lines.forEach((line, index) => {
    const where = `${file}:${index + 1}`;
    if (line.startsWith('===')) {
      close();
      example = { file, line: index + 1, ...parseHead(line.slice(3)), text: [], expected: [] };
    } else if (!example) return;
    else if (line.trim() === '---') inList = true;
    else if (inList && line.trim() === '') close();
    else if (inList) example.expected.push(parseExpected(line.trim(), where));
    else if (line.trim() === '' && example.none && example.text.length > 0) close();
    else example.text.push(line);
  });
  close();
  return examples;
}

/** All examples of a folder, in the order of the files. */
export function loadSpecs(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseSpec(readFileSync(path.join(folder, name), 'utf8'), name));
}

// ---- comparing

export function intervalText(interval) {
  const low = interval.lo === null ? '(-inf' : `${interval.lo_open ? '(' : '['}${interval.lo}`;
  const high = interval.hi === null ? 'inf)' : `${interval.hi}${interval.hi_open ? ')' : ']'}`;
  return `${low}, ${high}`;
}

/** Words of a line: quoted strings and intervals are one word each. */
function words(rest) {
  return rest.match(/"[^"]*"|[[(][^\])]*[\])]|\S+/g) ?? [];
}

const unquote = (word) => word.replace(/^"(.*)"$/, '$1');

/** A quantity as words of a spec line, by the name of the check. */
function quantityField(quantity, name) {
  switch (name) {
    case 'means':
    case 'suggests':
      return intervalText(quantity[name]);
    case 'from':
    case 'to':
    case 'value':
      return quantity[name] === null ? 'null' : String(quantity[name]);
    default:
      return quantity[name] ?? '-';
  }
}

function checkQuantity(quantity, expected) {
  const [kind, of, ...rest] = words(expected.rest);
  const problems = [];
  if (kind !== undefined && quantity.kind !== kind) problems.push(`kind ${quantity.kind}`);
  const counted = quantity.unit ?? quantity.counted ?? '-';
  if (of !== undefined && counted !== unquote(of)) problems.push(`counts ${counted}`);
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const actual = quantityField(quantity, rest[i]);
    if (actual !== unquote(rest[i + 1])) problems.push(`${rest[i]} ${actual}`);
  }
  return problems;
}

function claimFields(claim, record) {
  const whole = record.claims.find((other) => other.id === claim.part_of);
  return {
    place: claim.place,
    by: claim.attribution?.name,
    side: claim.attribution?.side,
    modality: claim.modality,
    status: claim.status,
    part_of: whole ? String(whole.number.start) : null,
    actor: claim.actor,
    target: claim.target,
    per: claim.per,
    of: claim.of,
    unit: claim.unit,
    as_of: claim.as_of,
    time: claim.time ? `${claim.time.from}..${claim.time.to}` : null,
    qualifier: claim.qualifiers.join(','),
    rank: claim.rank ? String(claim.rank.n) : null,
    dimension: claim.rank?.dimension,
    since: claim.rank?.since,
    means: intervalText(claim.number.means),
    event: claim.mention === null ? null : String(claim.mention),
  };
}

function checkClaim(claim, expected, record) {
  const [predicate, thing, ...rest] = words(expected.rest);
  const problems = [];
  const name = claim.predicate?.name ?? '-';
  const heads = claim.things.map((item) => item.class ?? item.head).join('+') || '-';
  if (predicate !== undefined && name !== unquote(predicate)) problems.push(`predicate ${name}`);
  const names = claim.things.map((item) => item.head).join('+') || '-';
  if (thing !== undefined && ![heads, names].includes(unquote(thing)))
    problems.push(`thing ${names}`);
  const fields = claimFields(claim, record);
  for (let i = 0; i + 1 < rest.length; i += 2) {
    if (!(rest[i] in fields)) problems.push(`there is no check named ${rest[i]}`);
    const actual = fields[rest[i]] ?? '-';
    if (actual !== unquote(rest[i + 1])) problems.push(`${rest[i]} ${actual}`);
  }
  return problems;
}

function checkDate(date, expected) {
  const actual = `${date.from ?? '?'}..${date.to ?? '?'}`;
  return expected.rest === '' || expected.rest === actual ? [] : [actual];
}

const PARTS = {
  quantity: { list: (record) => record.quantities, span: (item) => item, check: checkQuantity },
  date: { list: (record) => record.dates, span: (item) => item, check: checkDate },
  claim: { list: (record) => record.claims, span: (item) => item.number, check: checkClaim },
};

/** What differs between a record and its example, as sentences; empty where all is as it should be. */
export function compare(example, record) {
  const problems = [];
  for (const [type, part] of Object.entries(PARTS)) {
    const wanted = example.expected.filter((item) => item.type === type);
    if (wanted.length === 0 && example.none !== type) continue;
    const found = part.list(record).map((item) => ({ item, ...part.span(item) }));
    for (const expected of wanted) {
      const at = found.findIndex(
        ({ start, end, used }) => !used && start === expected.start && end === expected.end,
      );
      if (at < 0) {
        problems.push(
          `${expected.where}: ${type} ${expected.start}..${expected.end} "${expected.text}" was not read`,
        );
        continue;
      }
      found[at].used = true;
      if (found[at].text !== expected.text)
        problems.push(`${expected.where}: the words are "${found[at].text}"`);
      for (const problem of part.check(found[at].item, expected, record)) {
        problems.push(`${expected.where}: "${expected.text}": read as ${problem}`);
      }
    }
    for (const { start, end, text, used } of found) {
      if (!used)
        problems.push(
          `${example.file}:${example.line}: ${type} ${start}..${end} "${text}" should not be read`,
        );
    }
  }
  return problems;
}
