// The number line of a finding: one mark a claim. What is drawn, and what it means:
//
//   a dot                     the figure as written; hollow where the words leave it out ("more than 650")
//   a broad pale band         what the words suggest
//   a thin line               what the words mean: what would still be true. It ends in a tick (that value counts), a gap
//                             (it does not), or an arrow (no end); dotted where the figure is about ("some 650")
//   a ring, pale              no longer current: "the toll, first given as 15"
'use strict';

const Marks = (() => {
  const { s } = Dom;
  const LANE = 11;
  const LABELS = 16;
  const MOST_LANES = 8;
  const ARROW = 5;

  // Words that make a figure fuzzy on both sides.
  const FUZZY = /about|around|roughly|approx|estimate|some|nearly|almost/;
  const isFuzzy = (claim) => FUZZY.test(claim.number.hedge ?? '');

  const percent = (value) => `${value}%`;
  const line = (x1, x2, y, name) =>
    s('line', { x1: percent(x1), x2: percent(x2), y1: y, y2: y, class: name });

  /** A small picture at a place in percent: SVG paths know no percent, nested pictures do. */
  const at = (x, y, ...children) =>
    s('svg', { x: percent(x), y, overflow: 'visible' }, ...children);

  /** How the thin line ends. `side` is -1 at its left end, 1 at its right. */
  function ending(x, y, isOpen, isInfinite, side) {
    if (isInfinite)
      return at(
        x,
        y,
        s('path', {
          class: 'arrow',
          d: `M${-side * ARROW} ${-ARROW + 1}L0 0L${-side * ARROW} ${ARROW - 1}`,
        }),
      );
    if (isOpen) return null;
    return at(x, y, s('line', { class: 'tick', x1: 0, x2: 0, y1: -3, y2: 3 }));
  }

  /** The thin line of what the words mean; nothing where they mean one value. */
  function meaning(claim, scale, y) {
    const { means } = claim.number;
    if (Words.isSame(means)) return [];
    const left = means.lo === null ? 0 : scale.at(means.lo);
    const right = means.hi === null ? 100 : scale.at(means.hi);
    const isCutLeft = means.lo === null || Number(means.lo) < scale.low;
    const isCutRight = means.hi === null || Number(means.hi) > scale.high;
    return [
      line(left, right, y, isFuzzy(claim) ? 'means fuzzy' : 'means'),
      ending(left, y, means.lo_open, isCutLeft, -1),
      ending(right, y, means.hi_open, isCutRight, 1),
    ];
  }

  function suggestion(claim, scale, y) {
    const { suggests } = claim.number;
    if (Words.isSame(suggests)) return null;
    const left = suggests.lo === null ? 0 : scale.at(suggests.lo);
    const right = suggests.hi === null ? 100 : scale.at(suggests.hi);
    const width = percent(Math.max(0, right - left));
    return s('rect', {
      class: 'suggests',
      x: percent(left),
      width,
      y: y - 3.5,
      height: 7,
      rx: 3.5,
    });
  }

  /** Whether the figure as written is itself among what the words mean. */
  function isIncluded({ value, means }) {
    const number = Number(value);
    const above =
      means.lo === null || (means.lo_open ? number > Number(means.lo) : number >= Number(means.lo));
    const below =
      means.hi === null || (means.hi_open ? number < Number(means.hi) : number <= Number(means.hi));
    return above && below;
  }

  function figure(claim, scale, y) {
    if (claim.number.value === null) return null;
    const isHollow = claim.status === 'superseded' || !isIncluded(claim.number);
    return s('circle', {
      class: isHollow ? 'dot hollow' : 'dot',
      cx: percent(scale.at(claim.number.value)),
      cy: y,
      r: 3.75,
    });
  }

  /** One claim's mark on the height y. */
  function mark(claim, scale, y) {
    const old = claim.status === 'superseded' ? ' old' : '';
    const parts = [
      suggestion(claim, scale, y),
      ...meaning(claim, scale, y),
      figure(claim, scale, y),
    ];
    return s('g', { class: `mark${old}` }, ...parts);
  }

  /** A tick's words stay inside the line's box. */
  const anchor = (x) => (x < 8 ? 'start' : x > 92 ? 'end' : 'middle');

  /** The lowest and the highest figure under a row's line; one where they would touch. */
  function ends(claims, scale, y) {
    const values = claims.map(
      ({ number: { value, suggests } }) => value ?? suggests.lo ?? suggests.hi,
    );
    const sorted = values
      .filter((value) => value !== null)
      .map(Number)
      .sort((a, b) => a - b);
    const outer = [...new Set([sorted[0], sorted.at(-1)])].filter((value) => value !== undefined);
    const shown =
      outer.length === 2 && scale.at(outer[1]) - scale.at(outer[0]) < 25 ? [outer[1]] : outer;
    return shown.map((value) =>
      s(
        'text',
        { x: percent(scale.at(value)), y, 'text-anchor': anchor(scale.at(value)) },
        Words.short(value),
      ),
    );
  }

  /** The small number line of a row. Its words stand beside it, so it is hidden from screen readers. */
  function row(claims, scale) {
    const shown = claims.slice(0, MOST_LANES);
    const ground = shown.length * LANE + 5.5;
    const lanes = shown.map((claim, index) => mark(claim, scale, index * LANE + LANE / 2 + 1));
    return s(
      'svg',
      {
        class: 'numberline',
        width: '100%',
        height: ground + LABELS,
        'aria-hidden': 'true',
        focusable: 'false',
      },
      line(0, 100, ground, 'axis'),
      lanes,
      ends(claims, scale, ground + 13),
    );
  }

  /** One lane of a table. */
  function lane(claim, scale) {
    const options = {
      class: 'numberline',
      width: '100%',
      height: 26,
      'aria-hidden': 'true',
      focusable: 'false',
    };
    return s('svg', options, line(0, 100, 13, 'axis'), mark(claim, scale, 13));
  }

  /** The values under the lanes of a table, which leaves them room beside it. */
  function axis(scale, most) {
    const ticks = Scale.ticks(scale, most).map((value) => {
      const x = scale.at(value);
      return [
        s('line', { class: 'tick', x1: percent(x), x2: percent(x), y1: 0, y2: 4 }),
        s('text', { x: percent(x), y: 16, 'text-anchor': 'middle' }, Words.short(value)),
      ];
    });
    const options = {
      class: 'numberline',
      width: '100%',
      height: 20,
      'aria-hidden': 'true',
      focusable: 'false',
    };
    return s('svg', options, line(0, 100, 0.5, 'axis'), ticks);
  }

  // A verdict's shape, told apart without colour: all on a square of 16.
  const SHAPES = {
    conflict: [
      s('path', { class: 'fill', d: 'M8 .8 15.2 8 8 15.2.8 8Z' }),
      s('path', { class: 'cut', d: 'M8 4.6v4.2M8 11v.3' }),
    ],
    updated: [s('path', { class: 'fill', d: 'M1 3h6.5L14.8 8l-7.3 5H1l4-5Z' })],
    compatible: [
      s('circle', { class: 'ring', cx: 5.8, cy: 8, r: 4.3 }),
      s('circle', { class: 'ring', cx: 10.2, cy: 8, r: 4.3 }),
    ],
    agree: [
      s('circle', { class: 'fill', cx: 8, cy: 8, r: 7 }),
      s('path', { class: 'cut', d: 'm4.8 8.2 2.3 2.3 4.2-4.6' }),
    ],
    single: [s('circle', { class: 'ring', cx: 8, cy: 8, r: 3 })],
    part_of: [
      s('circle', { class: 'ring', cx: 8, cy: 8, r: 6.5 }),
      s('circle', { class: 'fill', cx: 9.5, cy: 9, r: 2.8 }),
    ],
    not_same: [s('path', { class: 'ring', d: 'M2 5.5h12M2 10.5h12M11 2.5l-6 11' })],
  };

  /** A verdict as shape and word; its colour comes from the class. */
  function verdict(name) {
    const shape = s('svg', {
      viewBox: '0 0 16 16',
      width: 16,
      height: 16,
      'aria-hidden': 'true',
      focusable: 'false',
    });
    shape.append(...SHAPES[name].map((part) => part.cloneNode(true)));
    return Dom.h(
      'span',
      { class: `verdict ${name}` },
      shape,
      Dom.h('span', {}, Words.VERDICTS[name].word),
    );
  }

  return { row, lane, axis, mark, verdict, isFuzzy };
})();
