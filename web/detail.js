// An opened finding: why the verdict, the claims as a table whose lanes share one number line, the toll over time, the quotes side by
// side, each comparison with its rule, the sums.
'use strict';

const Detail = (() => {
  const { h } = Dom;
  const MOST_CLAIMS = 40;
  const MOST_QUOTES = 12;
  const MOST_RELATIONS = 60;
  // The gravest pairs stand open, the others one click away.
  const OPEN_RELATIONS = 3;

  // ARIA roles said outright: the narrow layout shows rows as blocks, which would take a table's meaning away.
  const cell = (name, ...children) => h('td', { class: name, role: 'cell' }, ...children);
  const head = (name, text) => h('th', { class: name, role: 'columnheader', scope: 'col' }, text);

  /** What keeps a claim from being a plain current statement. */
  function remarks(claim) {
    return [
      claim.status === 'superseded' && 'since replaced',
      claim.modality !== 'asserted' && claim.modality,
    ].filter(Boolean);
  }

  function quoteButton(report, claim, onQuote) {
    const label = `Show \u201c${claim.number.text}\u201d in ${report.sourceOf(claim)}`;
    const click = () => onQuote(claim);
    return h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-key': `quote:${claim.id}`,
        'aria-label': label,
        onclick: click,
      },
      'Show in article',
    );
  }

  /** What the words suggest, where that is not what they mean. */
  function suggested({ means, suggests }) {
    const words = Words.interval(suggests);
    return words === Words.interval(means) ? h('span', { class: 'same' }, 'the same') : words;
  }

  function claimRow(report, claim, scale) {
    const { number } = claim;
    const speaker = claim.attribution?.name;
    return h(
      'tr',
      { role: 'row', class: claim.status === 'superseded' ? 'old' : null },
      cell(
        'words',
        h('b', {}, number.text),
        remarks(claim).map((remark) => h('span', { class: 'remark' }, remark)),
      ),
      h('td', { class: 'lane', role: 'cell' }, Marks.lane(claim, scale)),
      cell('means', h('span', { class: 'named' }, 'True if '), Words.interval(number.means)),
      cell('suggests', h('span', { class: 'named' }, 'Suggests '), suggested(number)),
      cell('source', report.sourceOf(claim), speaker && h('span', { class: 'speaker' }, speaker)),
      cell('when', Words.day(report.momentOf(claim), { isShort: true }) || '\u2013'),
    );
  }

  function table(report, finding, claims, scale) {
    const shown = claims.slice(0, MOST_CLAIMS);
    const rest = claims.length - shown.length;
    return h(
      'div',
      { class: 'table-box' },
      h(
        'table',
        { class: 'claims', role: 'table' },
        h('caption', { class: 'sr' }, `The figures for ${finding.label}, from low to high`),
        h(
          'thead',
          { role: 'rowgroup' },
          h(
            'tr',
            { role: 'row' },
            head('words', 'As written'),
            h(
              'td',
              { class: 'lane', role: 'cell' },
              scale.isLog && 'each step ten times the one before',
            ),
            head('means', 'True if'),
            head('suggests', 'Suggests'),
            head('source', 'Source, speaker'),
            head('when', 'As of'),
          ),
        ),
        h(
          'tbody',
          { role: 'rowgroup' },
          shown.map((claim) => claimRow(report, claim, scale)),
        ),
        h(
          'tfoot',
          { role: 'rowgroup' },
          h(
            'tr',
            { role: 'row' },
            cell('words'),
            h('td', { class: 'lane', role: 'cell' }, Marks.axis(scale)),
            h('td', { role: 'cell', colspan: 4, class: 'rest' }, rest > 0 && `and ${rest} more`),
          ),
        ),
      ),
    );
  }

  /** The sentence of a claim with its figure set off: text nodes and <mark>. */
  function sentence(report, claim) {
    const text = report.textOf(claim);
    const { start, end } = claim.number;
    const from = Math.min(claim.sentence.start, start);
    const to = Math.max(claim.sentence.end, end);
    return [text.slice(from, start), h('mark', {}, text.slice(start, end)), text.slice(end, to)];
  }

  /** On whose side a speaker stands, where that is told. */
  function sideOf({ attribution: { side: name } }) {
    return name && name !== 'none' ? h('span', { class: 'remark' }, name) : null;
  }

  function quote(report, claim, onQuote) {
    const article = report.articleOf(claim);
    const speaker = claim.attribution?.name;
    return h(
      'figure',
      { class: 'quote' },
      h('blockquote', {}, h('p', {}, sentence(report, claim))),
      h(
        'figcaption',
        {},
        speaker && h('span', { class: 'speaker' }, speaker, sideOf(claim)),
        h(
          'span',
          { class: 'source' },
          report.sourceOf(claim),
          article.published && `, ${Words.day(article.published)}`,
        ),
        quoteButton(report, claim, onQuote),
      ),
    );
  }

  function quotes(report, claims, onQuote) {
    const shown = claims.slice(0, MOST_QUOTES);
    const rest = claims.length - shown.length;
    return [
      h('h4', {}, 'What they say'),
      h(
        'div',
        { class: 'quotes' },
        shown.map((claim) => quote(report, claim, onQuote)),
      ),
      rest > 0 && h('p', { class: 'rest' }, `and ${rest} more in the articles`),
    ];
  }

  /** "“539 drones”, Dniester Post". */
  const side = (report, id) => {
    const claim = report.claimById.get(id);
    return h(
      'span',
      { class: 'side' },
      h('b', {}, claim.number.text),
      ' ',
      h('span', { class: 'source' }, report.sourceOf(claim)),
    );
  };

  function relation(report, { a, b, relation: name, rule, severity, why }) {
    return h(
      'li',
      {},
      h(
        'p',
        { class: 'pair' },
        Marks.verdict(name),
        severity && h('span', { class: 'remark' }, severity),
        side(report, a),
        h('span', { class: 'against' }, 'against'),
        side(report, b),
      ),
      h(
        'p',
        { class: 'why' },
        Words.sentence(why),
        ' ',
        h('code', { title: 'the rule that decided' }, rule),
      ),
    );
  }

  function relations(report, finding) {
    const all = report.relationsOf(finding);
    if (all.length === 0) return null;
    const list = (items) =>
      h(
        'ul',
        { class: 'relations' },
        items.map((item) => relation(report, item)),
      );
    const folded = all.slice(OPEN_RELATIONS, MOST_RELATIONS);
    const rest = all.length - OPEN_RELATIONS - folded.length;
    return [
      h('h4', {}, 'How they compare'),
      list(all.slice(0, OPEN_RELATIONS)),
      folded.length > 0 &&
        Dom.details(
          `pairs:${finding.id}`,
          false,
          { class: 'fold' },
          h('summary', {}, `${Words.count(folded.length, 'other pair')}`),
          list(folded),
        ),
      rest > 0 &&
        h('p', { class: 'rest' }, `and ${Words.count(rest, 'more pair')} in the exported report`),
    ];
  }

  const KINDS = { sum: 'Sum', at_most: 'Parts', rank: 'Rank' };

  function constraints(report, finding) {
    const all = report.constraintsOf(finding);
    if (all.length === 0) return null;
    return [
      h('h4', {}, 'Sums and parts'),
      h(
        'ul',
        { class: 'constraints' },
        all.map(({ kind, holds, why }) =>
          h(
            'li',
            { class: holds ? 'holds' : 'fails' },
            h('b', {}, `${KINDS[kind]} ${holds ? 'holds' : 'does not hold'}: `),
            why,
          ),
        ),
      ),
    ];
  }

  function derived(report, finding) {
    if (finding.derived.length === 0) return null;
    const from = (ids) =>
      Words.list(
        ids
          .map((id) => report.claimById.get(id))
          .filter(Boolean)
          .map((claim) => `${claim.number.text} (${report.sourceOf(claim)})`),
      );
    return [
      h('h4', {}, 'Derived'),
      h(
        'ul',
        {},
        finding.derived.map((item) =>
          h('li', {}, `${Words.interval(item.interval)}, from ${from(item.from)}`),
        ),
      ),
    ];
  }

  function best(finding) {
    if (!finding.best) return null;
    return h('p', { class: 'best' }, 'Best supported: ', h('b', {}, Words.interval(finding.best)));
  }

  /** A count that grew from one report to the next, as far as the core could tell. */
  function isToll(report, finding) {
    return report.relationsOf(finding).some(({ relation: name }) => name === 'updated');
  }

  /** @param {InstanceType<typeof Model.Report>} report */
  function view(report, finding, scale, onQuote) {
    const claims = report.claimsOf(finding);
    return h(
      'div',
      { class: 'detail' },
      h('p', { class: 'lead' }, Words.sentence(finding.why)),
      best(finding),
      table(report, finding, claims, scale),
      isToll(report, finding) && Timeline.draw(report, claims),
      quotes(report, claims, onQuote),
      relations(report, finding),
      constraints(report, finding),
      derived(report, finding),
    );
  }

  return { view };
})();
