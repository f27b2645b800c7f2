// Where a value lies on a line, in percent of its width, so that a plot follows its box without being drawn anew.
'use strict';

/**
 * @typedef {object} Scale
 * @property {number} low the value at the line's left end
 * @property {number} high
 * @property {boolean} isLog
 * @property {boolean} isWhole  all its figures are whole, so its ticks are
 * @property {(value: number | string) => number} at percent, held to the line
 */

const Scale = (() => {
  // Room left and right of the outermost mark, as a part of the line.
  const MARGIN = 0.07;
  // Two figures that differ by less than this share stand close together on the line, as they should.
  const LEAST_SPAN = 0.05;
  // Beyond this ratio the smaller figures would sit on one spot.
  const LOG_RATIO = 40;

  /** The finite numbers that a claim puts on its line: its figure and what it suggests. */
  function valuesOf(claim) {
    const { value, suggests } = claim.number;
    return [value, suggests.lo, suggests.hi].filter((number) => number !== null).map(Number);
  }

  /** @returns {Scale} */
  function linear(low, high, isWhole) {
    const least = Math.max(Math.abs(low), Math.abs(high)) * LEAST_SPAN || 1;
    const lacking = Math.max(0, least - (high - low)) / 2;
    const margin = (high - low + 2 * lacking) * MARGIN;
    // Nothing that is counted lies below nought.
    const from = low >= 0 ? Math.max(0, low - lacking - margin) : low - lacking - margin;
    const to = high + lacking + margin;
    return scale(from, to, { isLog: false, isWhole }, (value) => (value - from) / (to - from));
  }

  /** @returns {Scale} */
  function logarithmic(low, high) {
    const margin = (Math.log(high) - Math.log(low)) * MARGIN;
    const from = Math.log(low) - margin;
    const to = Math.log(high) + margin;
    return scale(
      Math.exp(from),
      Math.exp(to),
      { isLog: true, isWhole: true },
      (value) => (Math.log(Math.max(value, Math.exp(from))) - from) / (to - from),
    );
  }

  function scale(low, high, traits, part) {
    const at = (value) => Math.round(Math.min(1, Math.max(0, part(Number(value)))) * 10000) / 100;
    return { low, high, ...traits, at };
  }

  /** The line that holds all these claims. */
  function of(claims) {
    const values = claims.flatMap(valuesOf);
    const low = Math.min(...values);
    const high = Math.max(...values);
    if (values.length === 0) return linear(0, 1, false);
    return low > 0 && high / low > LOG_RATIO
      ? logarithmic(low, high)
      : linear(low, high, values.every(Number.isInteger));
  }

  /** Round values on the line, at most `most` of them. */
  function ticks({ low, high, isLog, isWhole }, most = 4) {
    if (isLog) {
      const first = Math.ceil(Math.log10(low));
      const powers = Array.from(
        { length: Math.max(0, Math.floor(Math.log10(high)) - first + 1) },
        (_, i) => 10 ** (first + i),
      );
      return powers.filter((_, i) => i % Math.ceil(powers.length / most) === 0);
    }
    const rough = Math.max((high - low) / most, isWhole ? 1 : 0);
    const size = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10]
      .map((factor) => factor * size)
      .find((candidate) => candidate >= rough);
    const list = [];
    for (
      let value = Math.ceil(low / step) * step;
      value <= high && list.length <= most;
      value += step
    ) {
      list.push(Number(value.toPrecision(12)));
    }
    return list;
  }

  return { of, ticks };
})();
