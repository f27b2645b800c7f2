// One article in a sheet over the page: its text as it is, with the words of a claim highlighted. The text is put in as text nodes; what is
// highlighted are ranges over them (CSS Custom Highlight API), and where a browser has none of that the words are selected.
'use strict';

const Reader = (() => {
  const { h, byId, replace } = Dom;
  // A text node of many megabytes takes seconds to lay out; of a longer article the part around the words is shown.
  const MOST_SHOWN = 400000;

  const hasHighlights = () => typeof Highlight === 'function' && 'highlights' in CSS;

  /** The part of a long text to show: [from, to] in UTF-16 units, on line ends where they are near. */
  function windowOf(text, start) {
    if (text.length <= MOST_SHOWN) return [0, text.length];
    const from = Math.max(0, Math.min(start - MOST_SHOWN / 2, text.length - MOST_SHOWN));
    const line = text.lastIndexOf('\n', from);
    return [
      from === 0 ? 0 : Math.max(line + 1, from - 1000),
      Math.min(text.length, from + MOST_SHOWN),
    ];
  }

  /** The text as paragraphs, each knowing where it begins. */
  function paragraphs(text, from, to) {
    const list = [];
    let start = from;
    for (const part of text.slice(from, to).split(/(\n+)/)) {
      if (part.trim() !== '')
        list.push({ start, end: start + part.length, node: document.createTextNode(part) });
      start += part.length;
    }
    return list;
  }

  /** The ranges over [start, end): one for each paragraph it touches. */
  function rangesOf(parts, start, end) {
    return parts
      .filter((part) => part.start < end && part.end > start)
      .map((part) => {
        const range = new Range();
        range.setStart(part.node, Math.max(0, start - part.start));
        range.setEnd(part.node, Math.min(part.node.length, end - part.start));
        return range;
      });
  }

  function highlight(name, ranges, priority) {
    const made = new Highlight(...ranges);
    made.priority = priority;
    CSS.highlights.set(name, made);
  }

  function select(ranges) {
    const selection = getSelection();
    selection.removeAllRanges();
    if (ranges.length > 0) selection.addRange(ranges[0]);
  }

  /** Marks every figure of the article faintly, and the claim's own words strongly. */
  function mark(parts, claims, chosen) {
    const words = chosen ? rangesOf(parts[chosen.in], chosen.start, chosen.end) : [];
    const figure = chosen ? rangesOf(parts[chosen.in], chosen.number.start, chosen.number.end) : [];
    if (!hasHighlights()) {
      select(words);
      return figure[0];
    }
    highlight(
      'figures',
      claims.flatMap((claim) => rangesOf(parts[claim.in], claim.number.start, claim.number.end)),
      0,
    );
    highlight('quote', words, 1);
    highlight('quoted-figure', figure, 2);
    return figure[0];
  }

  function clear() {
    if (hasHighlights()) CSS.highlights.clear();
  }

  function facts(article) {
    return [article.source, Words.day(article.published), article.url]
      .filter(Boolean)
      .join(' \u00b7 ');
  }

  function note(claim) {
    if (!claim) return 'The figures that were read are underlined.';
    const speaker = claim.attribution?.name;
    return `\u201c${claim.number.text}\u201d${speaker ? `, according to ${speaker}` : ''}. The other figures that were read are underlined.`;
  }

  /** Opens the sheet. @param {InstanceType<typeof Model.Report>} report @param {any} article @param {any} [claim] the words to lead to */
  function open(report, article, claim) {
    const dialog = /** @type {HTMLDialogElement} */ (byId('reader'));
    const text = article.text ?? '';
    const [from, to] = windowOf(text, claim?.in === 'text' ? claim.start : 0);
    const parts = {
      title: paragraphs(article.title ?? '', 0, article.title?.length ?? 0),
      text: paragraphs(text, from, to),
    };
    const title = parts.title.length > 0 ? parts.title.map(({ node }) => node) : 'Untitled article';
    replace(
      byId('reader-body'),
      h('h2', { id: 'reader-title' }, title),
      h('p', { class: 'facts' }, facts(article)),
      h('p', { class: 'note' }, note(claim)),
      from > 0 && h('p', { class: 'rest' }, 'The beginning of this long article is left out.'),
      h(
        'div',
        { class: 'text' },
        parts.text.map(({ node }) => h('p', {}, node)),
      ),
      to < text.length && h('p', { class: 'rest' }, 'The rest of this long article is left out.'),
    );
    if (!dialog.open) dialog.showModal();
    const figure = mark(parts, report.claimsIn(article.id), claim);
    dialog.scrollTop = 0;
    if (figure) figure.startContainer.parentElement.scrollIntoView({ block: 'center' });
  }

  /** Wires the sheet's own controls. */
  function wire() {
    const dialog = byId('reader');
    byId('reader-close').addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', clear);
    // A click beside the sheet closes it.
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  }

  return { open, wire };
})();
