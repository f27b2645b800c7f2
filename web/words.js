// Figures, intervals, days and verdicts in words. Everything here only spells what the report says.
'use strict';

const Words = (() => {
  const MONTHS =
    'January February March April May June July August September October November December'.split(
      ' ',
    );
  const MINUS = '\u2212';

  const VERDICTS = {
    conflict: { word: 'Conflict', many: 'conflicts', means: 'cannot all be true' },
    updated: { word: 'Updated', many: 'updated', means: 'a later report gives a newer figure' },
    compatible: {
      word: 'Compatible',
      many: 'compatible',
      means: 'one is only vaguer than another',
    },
    agree: { word: 'Agree', many: 'agree', means: 'the articles say the same' },
    single: { word: 'Told once', many: 'told once', means: 'nothing to compare it with' },
    part_of: { word: 'Part', many: 'parts', means: 'one is a part of the other' },
    not_same: {
      word: 'Not comparable',
      many: 'not comparable',
      means: 'they are not about the same thing',
    },
  };

  /** 1234567.5 or "123456789012345678" with thousands marked. */
  function number(value) {
    const [whole, fraction] = String(value).split('.');
    const grouped = whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, ',');
    return (whole.startsWith('-') ? MINUS : '') + grouped + (fraction ? `.${fraction}` : '');
  }

  /** A number short enough for an axis: 1.2 million. */
  function short(value) {
    for (const [size, word] of /** @type {const} */ ([
      [1e12, ' trillion'],
      [1e9, ' billion'],
      [1e6, ' million'],
    ])) {
      if (Math.abs(value) >= size) return number(Number((value / size).toPrecision(3))) + word;
    }
    return number(Number(Number(value).toPrecision(6)));
  }

  const isSame = ({ lo, hi }) => lo !== null && lo === hi;

  /** An interval as a reader would say it: "51", "650 or more", "over 650", "16 to under 17". */
  function interval({ lo, lo_open: loOpen, hi, hi_open: hiOpen }) {
    if (lo === null && hi === null) return 'any number';
    if (hi === null) return loOpen ? `over ${number(lo)}` : `${number(lo)} or more`;
    if (lo === null) return hiOpen ? `under ${number(hi)}` : `up to ${number(hi)}`;
    if (isSame({ lo, hi })) return number(lo);
    if (!loOpen && !hiOpen) return `${number(lo)}\u2013${number(hi)}`;
    return `${loOpen ? 'over ' : ''}${number(lo)} to ${hiOpen ? 'under ' : ''}${number(hi)}`;
  }

  /** "9 July 2025, 11:30" of "2025-07-09T11:30:00+03:00": the article's own clock, never the reader's. */
  function day(text, { withTime = true, isShort = false } = {}) {
    const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?/.exec(text ?? '');
    if (!match) return text ?? '';
    const [, year, month, date, time] = match;
    const name = MONTHS[Number(month) - 1];
    const words = [date && String(Number(date)), isShort ? name?.slice(0, 3) : name, year]
      .filter(Boolean)
      .join(' ');
    return time && withTime ? `${words}, ${time}` : words;
  }

  /** "4–6 July 2025" of two days that are alike in month or year. */
  function days(from, to) {
    if (!from || !to || from === to) return day(from ?? to, { withTime: false });
    const same = from.slice(0, 7) === to.slice(0, 7);
    return `${same ? Number(from.slice(8, 10)) : day(from)}\u2013${day(to)}`;
  }

  /** "1 article", "3 articles". */
  const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

  /** A text with its first letter large. */
  const sentence = (text) => (text ? text[0].toUpperCase() + text.slice(1) : '');

  /** "a, b and c". */
  function list(items) {
    if (items.length < 2) return items.join('');
    return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
  }

  return { VERDICTS, number, short, interval, isSame, day, days, count, sentence, list };
})();
