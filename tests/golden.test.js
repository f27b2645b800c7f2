// The shipped examples: their reports are kept in tests/golden/*.report.{json,txt} and compared byte for byte, so that any change
// of what crosstally says is seen in review. `node tests/golden.test.js --write build/crosstally` writes them anew.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FORMATS = { json: 'json', txt: 'text', md: 'markdown', csv: 'csv' };

/** The articles of a happening, as paths from the repository's folder; `all` holds every happening's. */
export function exampleGroups(root) {
  const golden = path.join(root, 'tests/golden');
  const groups = readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: entry.name,
      files: readdirSync(path.join(golden, entry.name))
        .sort()
        .map((name) => `tests/golden/${entry.name}/${name}`),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...groups, { name: 'all', files: groups.flatMap((group) => group.files) }];
}

function reports(root) {
  return exampleGroups(root).flatMap((group) =>
    Object.entries(FORMATS).map(([ending, format]) => ({
      file: path.join(root, 'tests/golden', `${group.name}.report.${ending}`),
      args: ['check', '--format', format, ...group.files],
    })),
  );
}

export default async function (t) {
  for (const { file, args } of reports(t.root)) {
    const { status, stdout } = await t.run(args, { cwd: t.root });
    t.equal(status, 0, `exit code of ${args.join(' ')}`);
    t.equal(stdout, readFileSync(file, 'utf8'), `the report is ${path.basename(file)}`);
  }
}

if (process.argv[2] === '--write') {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  for (const { file, args } of reports(root)) {
    writeFileSync(file, execFileSync(path.join(root, process.argv[3]), args, { cwd: root }));
  }
}
