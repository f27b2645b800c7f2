// Every example of tests/spec, read by the command in one run.
import path from 'node:path';
import { compare, loadSpecs } from './lib/spec.js';

export default async function (t) {
  const examples = loadSpecs(path.join(t.root, 'tests/spec'));
  const articles = examples.map((example, index) => ({
    id: String(index),
    text: example.text,
    ...(example.published ? { published: example.published } : {}),
  }));
  const input = articles.map((article) => JSON.stringify(article)).join('\n');
  const { status, stdout } = await t.run(['extract', '-'], { input });
  t.equal(status, 0, 'exit code of extract over the examples');
  const records = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  t.equal(records.length, examples.length, 'one line an example');
  examples.forEach((example, index) => {
    const problems = records[index] ? compare(example, records[index]) : ['no line'];
    t.ok(
      problems.length === 0,
      `${example.file}:${example.line}: ${example.text}\n  ${problems.join('\n  ')}`,
    );
  });
}
