// Groups of articles as a desk gets them, written for this suite: background of earlier years, regional figures, earlier tolls, two
// happenings in one pile. NAME.jsonl holds the articles, NAME.txt what must come out: how many events, and each finding of more
// than one claim as the text report heads it. `node tests/groups.test.js --write build/crosstally [NAME…]` writes the .txt anew;
// read what changed before you keep it.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = 'tests/groups';
const EVENT = /^(e\d+) {2}/;
const FINDING = /^ {2}(CONFLICT|UPDATED|COMPATIBLE|AGREE) +(.*)$/;

function groupNames(root) {
  return readdirSync(path.join(root, FOLDER))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .sort();
}

/** The text report without quotes and reasons: "3 events", then "e1 UPDATED people killed: 61". */
function digest(report) {
  let event = '';
  let count = 0;
  const findings = [];
  for (const line of report.split('\n')) {
    const heading = EVENT.exec(line);
    const finding = FINDING.exec(line);
    if (heading) {
      event = heading[1];
      count++;
    }
    if (finding) findings.push(`${event} ${finding[1]} ${finding[2]}`);
  }
  return [`${count} ${count === 1 ? 'event' : 'events'}`, ...findings, ''].join('\n');
}

export default async function (t) {
  for (const name of groupNames(t.root)) {
    const { status, stdout } = await t.run(['check', `${FOLDER}/${name}.jsonl`], { cwd: t.root });
    const expected = readFileSync(path.join(t.root, FOLDER, `${name}.txt`), 'utf8');
    t.equal(status, 0, `exit code of ${name}`);
    t.equal(digest(stdout), expected, `what comes out of ${name}`);
  }
}

if (process.argv[2] === '--write') {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const wanted = process.argv.slice(4);
  for (const name of groupNames(root)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const args = ['check', `${FOLDER}/${name}.jsonl`];
    const report = execFileSync(path.join(root, process.argv[3]), args, { cwd: root });
    writeFileSync(path.join(root, FOLDER, `${name}.txt`), digest(report.toString()));
  }
}
