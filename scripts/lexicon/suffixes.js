// Learns from words with labels the smallest tree of suffix rules that gives every word its label, and writes it as bytes.
//
// A rule is a suffix and a label; the longest suffix that fits a word decides, and a whole word is the longest of all, so
// exceptions are rules too. Over the tree of all reversed words this is the parsimony problem: every node takes the label
// that needs the fewest changes below it (Fitch 1971), and only changes are kept.
//
// Bytes, for src/text/suffix.c: nodes in depth-first order, siblings one after another.
//   byte 0   letter (5 bits: 0 = start of the word, 1 to 26 = a to z, 27 = none), 32 = has children, 64 = has a label, 128 = last sibling
//   label    one byte, where there is one
//   size     of all nodes below it in bytes, where there are children: 7 bits a byte, the low ones first, 128 = more follow

const HAS_CHILDREN = 32;
const HAS_LABEL = 64;
const IS_LAST = 128;

const codeOf = (letter) => (letter === '^' ? 0 : letter.charCodeAt(0) - 96);

function growTree(words) {
  const root = { children: new Map() };
  for (const [word, label] of words) {
    let node = root;
    for (const letter of ['^', ...word].reverse()) {
      if (!node.children.has(letter)) node.children.set(letter, { children: new Map() });
      node = node.children.get(letter);
    }
    node.label = label;
  }
  return root;
}

// changes.get(label) is how many changes lie below `node` when it has that label; `most` counts its words by label.
function countChanges(node) {
  if (node.label !== undefined) {
    node.changes = new Map([[node.label, 0]]);
    node.most = new Map([[node.label, 1]]);
    node.least = 0;
    return;
  }
  node.most = new Map();
  const saved = new Map();
  let worst = 0;
  for (const child of node.children.values()) {
    countChanges(child);
    worst += child.least + 1;
    for (const [label, count] of child.most)
      node.most.set(label, (node.most.get(label) ?? 0) + count);
    for (const [label, changes] of child.changes) {
      if (changes < child.least + 1)
        saved.set(label, (saved.get(label) ?? 0) + child.least + 1 - changes);
    }
  }
  node.changes = new Map([...saved].map(([label, count]) => [label, worst - count]));
  node.least = Math.min(...node.changes.values());
}

function bestLabel(node, inherited) {
  const kept = node.changes.get(inherited);
  if (kept !== undefined && kept <= node.least + 1) return inherited;
  const best = [...node.changes]
    .filter(([, changes]) => changes === node.least)
    .map(([label]) => label);
  return best.sort((a, b) => node.most.get(b) - node.most.get(a) || a - b)[0];
}

function chooseLabels(node, inherited) {
  const label = bestLabel(node, inherited);
  node.rule = label === inherited ? null : label;
  node.kept = node.rule !== null;
  for (const child of node.children.values()) {
    chooseLabels(child, label);
    node.kept ||= child.kept;
  }
}

function sizeBytes(size) {
  const bytes = [];
  for (; size >= 128; size >>= 7) bytes.push((size & 127) | 128);
  return [...bytes, size];
}

const weightOf = (node) => [...node.most.values()].reduce((sum, count) => sum + count, 0);

// The letter with most words comes first, as siblings are searched one by one.
function writeChildren(node) {
  const kept = [...node.children].filter(([, child]) => child.kept);
  kept.sort(
    ([a, first], [b, second]) => weightOf(second) - weightOf(first) || codeOf(a) - codeOf(b),
  );
  return kept.flatMap(([letter, child], index) => {
    const below = writeChildren(child);
    const last = index === kept.length - 1 ? IS_LAST : 0;
    const head =
      codeOf(letter) |
      last |
      (below.length ? HAS_CHILDREN : 0) |
      (child.rule === null ? 0 : HAS_LABEL);
    return [
      head,
      ...(child.rule === null ? [] : [child.rule]),
      ...(below.length ? sizeBytes(below.length) : []),
      ...below,
    ];
  });
}

/** The bytes of the rules for `words` (a Map from words of a-z to labels 0 to 255); the first byte is the default label. */
export function learnSuffixes(words) {
  const root = growTree([...words].sort(([a], [b]) => (a < b ? -1 : 1)));
  countChanges(root);
  const start = bestLabel(root, -1);
  chooseLabels(root, start);
  return Uint8Array.from([start, ...writeChildren(root)]);
}

/** What src/text/suffix.c makes of `word`: for tests and measurements. */
export function applySuffixes(rules, word) {
  let label = rules[0];
  let at = 1;
  for (const letter of ['^', ...word].reverse()) {
    const found = findChild(rules, at, codeOf(letter));
    if (!found) return label;
    label = found.label ?? label;
    if (!found.children) return label;
    at = found.children;
  }
  return label;
}

function findChild(rules, at, code) {
  for (;;) {
    const head = rules[at++];
    const label = head & HAS_LABEL ? rules[at++] : null;
    let size = 0;
    if (head & HAS_CHILDREN) {
      let shift = 0;
      while (rules[at] & 128) {
        size |= (rules[at++] & 127) << shift;
        shift += 7;
      }
      size |= rules[at++] << shift;
    }
    if ((head & 31) === code) return { label, children: size ? at : 0 };
    if (head & IS_LAST) return null;
    at += size;
  }
}

/**
 * Where the walk stands behind the last two letters of a word, for all pairs, so that the two levels with most siblings need
 * no search: at [27 * last + one before], the label so far + 256 * the offset of the next level (0: the walk ends).
 */
export function pairsOf(rules) {
  const pairs = new Uint32Array(27 * 27);
  for (let last = 0; last < 27; last++) {
    const first = findChild(rules, 1, last);
    for (let before = 0; before < 27; before++) {
      const second = first?.children && last > 0 ? findChild(rules, first.children, before) : null;
      const label = second?.label ?? first?.label ?? rules[0];
      pairs[27 * last + before] = label + 256 * (second?.children ?? 0);
    }
  }
  return pairs;
}
