// A toll over time: one point a claim, at the moment it speaks for. Drawn where the claims are of at least two moments. The table of
// the finding lists the same figures and moments, so the drawing itself is one picture with a name.
'use strict';

const Timeline = (() => {
  const { h, s } = Dom;
  const HEIGHT = 160;
  const TOP = 14;
  const BOTTOM = 22;
  // Room for the words under the lowest point.
  const LABEL = 24;
  const DAY = 86400000;

  const percent = (value) => `${value}%`;

  /** "2025-07-09T11:30+03:00" as a number, or NaN. A day without a clock counts from its noon. */
  function momentOf(text) {
    if (!text) return NaN;
    if (/T/.test(text)) return Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
    return /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T12:00Z`) : NaN;
  }

  function pointsOf(report, claims) {
    return claims
      .map((claim) => ({
        claim,
        text: report.momentOf(claim),
        moment: momentOf(report.momentOf(claim)),
      }))
      .filter(({ claim, moment }) => !Number.isNaN(moment) && claim.number.suggests.lo !== null)
      .map((point) => ({
        ...point,
        value: Number(point.claim.number.value ?? point.claim.number.suggests.lo),
      }))
      .sort((a, b) => a.moment - b.moment || a.value - b.value);
  }

  /** Positions: x in percent by time, y in pixels by value; the lowest value stands above the ground, not on it. */
  function layout(points) {
    const times = points.map(({ moment }) => moment);
    const values = points.flatMap(({ claim, value }) => [
      value,
      Number(claim.number.suggests.hi ?? value),
    ]);
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const most = Math.max(...values);
    const least = Math.min(...values, most * 0.8);
    const x = (moment) => Math.round((7 + (86 * (moment - first)) / (last - first)) * 100) / 100;
    const y = (value) =>
      TOP + (HEIGHT - TOP - BOTTOM - LABEL) * (1 - (value - least) / (most - least || 1));
    return { x, y, first, last };
  }

  /** Steps from each current figure to the next: a count holds until another is told. */
  function steps(points, { x, y }) {
    const current = points.filter(({ claim }) => claim.status === 'current');
    return current.slice(1).map((point, index) => {
      const before = current[index];
      const level = {
        x1: percent(x(before.moment)),
        x2: percent(x(point.moment)),
        y1: y(before.value),
        y2: y(before.value),
      };
      const rise = {
        x1: percent(x(point.moment)),
        x2: percent(x(point.moment)),
        y1: y(before.value),
        y2: y(point.value),
      };
      return [s('line', { class: 'step', ...level }), s('line', { class: 'step', ...rise })];
    });
  }

  function pointMark({ claim, moment, value }, { x, y }) {
    const cx = percent(x(moment));
    const { suggests, means } = claim.number;
    const top = y(Number(suggests.hi ?? value));
    const anchor = x(moment) > 80 ? 'end' : x(moment) < 20 ? 'start' : 'middle';
    return s(
      'g',
      { class: claim.status === 'superseded' ? 'mark old' : 'mark' },
      top < y(value) - 1 &&
        s('line', { class: 'suggests-line', x1: cx, x2: cx, y1: top, y2: y(value) }),
      means.hi === null &&
        s(
          'svg',
          { x: cx, y: Math.min(top, y(value)) - 6, overflow: 'visible' },
          s('path', { class: 'arrow', d: 'M-4 1L0 -3L4 1' }),
        ),
      s('circle', {
        class: claim.status === 'superseded' ? 'dot hollow' : 'dot',
        cx,
        cy: y(value),
        r: 3.75,
      }),
      s('text', { x: cx, y: y(value) + 16, 'text-anchor': anchor }, claim.number.text),
    );
  }

  /** At most one label for figures that would lie on each other. */
  function distinct(points, { x, y }) {
    const seen = new Set();
    return points.filter(({ moment, value }) => {
      const key = `${Math.round(x(moment) / 10)} ${Math.round(y(value) / 14)}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  function caption(points) {
    const told = points.map(({ claim, text }) => `${claim.number.text} (${Words.day(text)})`);
    return `Over time: ${told.join(', then ')}.`;
  }

  /** The drawing, or null where the claims are of one moment. */
  function draw(report, claims) {
    const points = pointsOf(report, claims);
    if (points.length < 2 || points.at(-1).moment === points[0].moment) return null;
    const place = layout(points);
    const isWithinDay = place.last - place.first < 2 * DAY;
    const label = (point, anchor, x) =>
      s(
        'text',
        { class: 'when', x, y: HEIGHT - 4, 'text-anchor': anchor },
        Words.day(point.text, { withTime: isWithinDay }),
      );
    return h(
      'figure',
      { class: 'timeline' },
      h('figcaption', {}, 'Over time'),
      s(
        'svg',
        {
          class: 'numberline',
          width: '100%',
          height: HEIGHT,
          role: 'img',
          'aria-label': caption(points),
        },
        s('line', {
          class: 'axis',
          x1: 0,
          x2: '100%',
          y1: HEIGHT - BOTTOM + 0.5,
          y2: HEIGHT - BOTTOM + 0.5,
        }),
        steps(points, place),
        distinct(points, place).map((point) => pointMark(point, place)),
        label(points[0], 'start', '0'),
        label(points.at(-1), 'end', '100%'),
      ),
    );
  }

  return { draw };
})();
