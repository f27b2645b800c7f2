// The findings: grouped by event, each a row that says verdict, measure and figures with a number line; opened, its detail. Made anew
// from every report.
'use strict';

const Findings = (() => {
  const { h, details } = Dom;
  const MOST_FIGURES = 5;
  const MOST_SHOWN = 200;

  /** The figures in the articles' own words, each once, with the sources' number. */
  function figuresOf(report, finding) {
    const claims = report.claimsOf(finding);
    const unique = [...new Set(claims.map((claim) => claim.number.text))];
    const more = unique.length > MOST_FIGURES ? [`${unique.length - MOST_FIGURES} more`] : [];
    return [...unique.slice(0, MOST_FIGURES), ...more];
  }

  /** "in 3 articles, of 2 independent origins". */
  function support(finding, report) {
    const articles = new Set(report.claimsOf(finding).map((claim) => claim.article));
    const places = articles.size === 1 ? 'within one article' : `in ${articles.size} articles`;
    const origins = finding.origins.length;
    return origins > 0 && origins < articles.size
      ? `${places}, ${Words.count(origins, 'independent origin')}`
      : places;
  }

  function separated(items) {
    return items.flatMap((item, index) => [
      index > 0 && h('span', { class: 'dot-between', 'aria-hidden': 'true' }, ' \u00b7 '),
      index > 0 && h('span', { class: 'sr' }, ', '),
      item,
    ]);
  }

  function row(report, finding, onQuote) {
    const claims = report.claimsOf(finding);
    const scale = Scale.of(claims);
    const summary = h(
      'summary',
      {},
      Marks.verdict(finding.verdict),
      h(
        'span',
        { class: 'measure' },
        h('span', { class: 'label' }, Words.sentence(finding.label)),
        h(
          'span',
          { class: 'figures' },
          separated(figuresOf(report, finding).map((text) => h('b', {}, text))),
        ),
        h('span', { class: 'support' }, support(finding, report)),
      ),
      h('span', { class: 'line' }, Marks.row(claims, scale)),
    );
    const element = details(
      `finding:${finding.id}:${finding.label}`,
      false,
      { class: `finding ${finding.verdict}` },
      summary,
    );
    // A detail is made when it is first opened: a large report has thousands.
    const fill = () => {
      if (element.childElementCount === 1)
        element.append(Detail.view(report, finding, scale, onQuote));
    };
    element.addEventListener('toggle', fill);
    element.addEventListener('fill', fill);
    if (element.open) fill();
    return element;
  }

  /** One figure that nothing was compared with. */
  function singleRow(report, finding, onQuote) {
    const [claim] = report.claimsOf(finding);
    return h(
      'li',
      {},
      h('span', { class: 'label' }, Words.sentence(finding.label)),
      h('b', {}, claim.number.text),
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-key': `single:${claim.id}`,
          onclick: () => onQuote(claim),
        },
        report.sourceOf(claim),
        h('span', { class: 'sr' }, `: show \u201c${claim.number.text}\u201d in the article`),
      ),
    );
  }

  function singles(report, group, key, isOpen, onQuote) {
    if (group.single.length === 0) return null;
    const list = h('ul', { class: 'singles' });
    const element = details(
      `single:${key}`,
      isOpen,
      { class: 'told-once' },
      h(
        'summary',
        {},
        Marks.verdict('single'),
        h(
          'span',
          { class: 'label' },
          `${Words.count(group.single.length, 'figure')} that no other article gives`,
        ),
      ),
      list,
    );
    const fill = () => {
      if (list.childElementCount > 0) return;
      list.append(
        ...group.single.slice(0, MOST_SHOWN).map((finding) => singleRow(report, finding, onQuote)),
      );
      if (group.single.length > MOST_SHOWN)
        list.append(
          h(
            'li',
            { class: 'more' },
            `and ${group.single.length - MOST_SHOWN} more in the exported report`,
          ),
        );
    };
    element.addEventListener('toggle', fill);
    if (isOpen || element.open) fill();
    return element;
  }

  /** "8–9 July 2025 · Lutsk, Ukraine · 3 articles". */
  function eventFacts(event) {
    const parts = [
      Words.days(event.from, event.to),
      event.places.slice(0, 4).join(', '),
      Words.count(event.articles.length, 'article'),
    ];
    return parts.filter(Boolean).join(' \u00b7 ');
  }

  function eventReasons(report, event) {
    if (event.why.length === 0) return null;
    const names = event.articles.map((id) => Model.Report.nameOf(report.articleById.get(id)));
    const question =
      event.articles.length > 1 ? 'Why these are taken for one event' : 'How this event was found';
    return details(
      `why:${event.id}:${event.label}`,
      false,
      { class: 'reasons' },
      h('summary', {}, question),
      h('p', {}, `Told by ${Words.list([...new Set(names)])}.`),
      h(
        'ul',
        {},
        event.why.map((reason) => h('li', {}, Words.sentence(reason))),
      ),
    );
  }

  function groupView(report, group, isOnly, onQuote) {
    const { event } = group;
    const key = event ? `${event.id}:${event.label}` : 'none';
    const heading = `event-${event ? event.id : 'none'}`;
    return h(
      'section',
      { class: 'event', 'aria-labelledby': heading },
      h(
        'h3',
        { id: heading },
        event ? Words.sentence(event.label) : 'Figures of no particular event',
      ),
      event && h('p', { class: 'facts' }, eventFacts(event)),
      event && eventReasons(report, event),
      group.compared.length > 0 &&
        h(
          'div',
          { class: 'rows' },
          group.compared.map((finding) => row(report, finding, onQuote)),
        ),
      singles(report, group, key, isOnly, onQuote),
    );
  }

  /** "2 conflicts · 1 updated · 3 agree", each with its shape. */
  function tally(report) {
    const counts = Object.entries(report.counts).filter(([, n]) => n > 0);
    return h(
      'ul',
      { class: 'tally', 'aria-label': 'Findings by verdict' },
      counts.map(([name, n]) =>
        h(
          'li',
          { title: Words.VERDICTS[name].means },
          h('b', {}, Words.number(n)),
          ' ',
          Marks.verdict(name),
        ),
      ),
    );
  }

  /** @param {InstanceType<typeof Model.Report>} report @param {(claim: any) => void} onQuote */
  function view(report, onQuote) {
    const compared = report.groups.filter((group) => group.compared.length > 0);
    const rest = report.groups.filter((group) => group.compared.length === 0);
    if (report.groups.length === 0)
      return [
        h(
          'p',
          { class: 'nothing' },
          'No figure was found that says how many, how much or how large.',
        ),
      ];
    const lone =
      report.articles.length === 1 &&
      h(
        'p',
        { class: 'nothing' },
        'One article so far. Add another on the same happening, and its figures stand beside these.',
      );
    const none =
      report.articles.length > 1 &&
      compared.length === 0 &&
      h('p', { class: 'nothing' }, 'These articles have no figure in common that can be compared.');
    return [
      tally(report),
      lone || none,
      compared.map((group) => groupView(report, group, false, onQuote)),
      rest.length > 0 && compared.length > 0 && h('h3', { class: 'others' }, 'Told once'),
      rest
        .slice(0, MOST_SHOWN)
        .map((group) => groupView(report, group, compared.length === 0, onQuote)),
    ];
  }

  return { view };
})();
