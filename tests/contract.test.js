// The contracts of the command: JSON after the schemas, check = extract | reconcile, a round trip of records, offsets that lead
// back to the words, ids that stay, exit codes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { exampleGroups } from './golden.test.js';

function validator(root, name) {
  const schema = JSON.parse(readFileSync(path.join(root, 'docs', name), 'utf8'));
  return new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
}

const UNITS = {
  codepoints: (text, start, end) => Array.from(text).slice(start, end).join(''),
  utf8: (text, start, end) => Buffer.from(text).subarray(start, end).toString(),
  utf16: (text, start, end) => text.slice(start, end),
};

/** The article texts that offsets refer to: the body as reported, the title. */
function partsOf(article) {
  return { text: article.text, title: article.title };
}

function checkOffsets(t, report, unit) {
  const articles = new Map(report.articles.map((article) => [article.id, partsOf(article)]));
  for (const claim of report.claims) {
    const part = articles.get(claim.article)[claim.in];
    t.equal(
      UNITS[unit](part, claim.start, claim.end),
      claim.quote,
      `${unit}: quote of ${claim.id}`,
    );
    const number = UNITS[unit](part, claim.number.start, claim.number.end);
    t.equal(number, claim.number.text, `${unit}: number of ${claim.id}`);
    const { start, end } = claim.sentence;
    t.ok(start <= claim.start && claim.end <= end, `${unit}: ${claim.id} lies in its sentence`);
  }
}

/** Every id that a report names is that of a claim, event or article in it. */
function checkReferences(t, report) {
  const claims = new Set(report.claims.map((claim) => claim.id));
  const events = new Set(report.events.map((event) => event.id));
  const articles = new Set(report.articles.map((article) => article.id));
  t.equal(claims.size, report.claims.length, 'claim ids are different from each other');
  const known = (ids, set, what) =>
    t.ok(
      ids.every((id) => set.has(id)),
      `${what} names what is there`,
    );
  for (const claim of report.claims) {
    known([claim.article], articles, claim.id);
    known(
      [claim.event].filter((id) => id !== null),
      events,
      claim.id,
    );
    known(
      [claim.part_of].filter((id) => id !== null),
      claims,
      claim.id,
    );
  }
  for (const event of report.events) known(event.articles, articles, event.id);
  for (const finding of report.findings) {
    known(finding.claims, claims, finding.id);
    known(finding.origins.flat(), articles, finding.id);
    known([finding.event], events, finding.id);
  }
  for (const relation of report.relations) known([relation.a, relation.b], claims, relation.why);
  for (const constraint of report.constraints)
    known([constraint.whole, ...constraint.parts], claims, constraint.why);
}

async function checkGroup(t, group, validReport, validRecord) {
  const json = async (args, options) =>
    JSON.parse((await t.run(args, { cwd: t.root, ...options })).stdout);
  for (const unit of Object.keys(UNITS)) {
    const report = await json([
      'check',
      '--format',
      'json',
      '--with-text',
      '--offsets',
      unit,
      ...group.files,
    ]);
    t.ok(validReport(report), `report of ${group.name}: ${JSON.stringify(validReport.errors)}`);
    t.equal(report.offsets, unit, 'the report names its unit');
    checkOffsets(t, report, unit);
    if (unit === 'codepoints') checkReferences(t, report);
  }
  const whole = await t.run(['check', '--format', 'json', ...group.files], { cwd: t.root });
  const lines = await t.run(['extract', ...group.files], { cwd: t.root });
  for (const line of lines.stdout.trimEnd().split('\n')) {
    t.ok(
      validRecord(JSON.parse(line)),
      `record of ${group.name}: ${JSON.stringify(validRecord.errors)}`,
    );
  }
  const again = await t.run(['reconcile', '--format', 'json', '-'], { input: lines.stdout });
  t.equal(again.stdout, whole.stdout, `check = extract | reconcile over ${group.name}`);
}

export default async function (t) {
  const validReport = validator(t.root, 'report.schema.json');
  const validRecord = validator(t.root, 'record.schema.json');
  for (const group of exampleGroups(t.root)) await checkGroup(t, group, validReport, validRecord);
}
