// Unpacks the module that the page carries, as scripts/pack.js packs it: LZMA, after the specification in the LZMA SDK (public domain), over blocks
// some of which are differences. Packed so, the page takes a quarter less on the wire than with the bare module in base64, and no browser
// unpacks anything better than deflate by itself.
'use strict';

const Unpack = (() => {
  const BLOCK_BYTES = 512;
  const HEADER_BYTES = 13;
  const TOP = 1 << 24;
  const HALF = 1024;
  // Where each group of probabilities begins in the one table of them.
  const IS_MATCH = 0;
  const IS_REP = 192;
  const IS_REP_G0 = 204;
  const IS_REP_G1 = 216;
  const IS_REP_G2 = 228;
  const IS_REP_LONG = 240;
  const POS_SLOT = 432;
  const SPECIAL = 688;
  const ALIGN = 802;
  const LENGTH = 818;
  const REP_LENGTH = 1332;
  const LITERAL = 1846;

  /** Reads bits by their probabilities. */
  class Bits {
    /** @param {Uint8Array} input @param {number} count of probabilities */
    constructor(input, count) {
      this.input = input;
      this.at = HEADER_BYTES + 1;
      this.range = 0xffffffff;
      this.code = 0;
      this.odds = new Uint16Array(count).fill(HALF);
      for (let i = 0; i < 4; i++) this.code = ((this.code << 8) | input[this.at++]) >>> 0;
    }

    refill() {
      if (this.range >= TOP) return;
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | this.input[this.at++]) >>> 0;
    }

    bit(index) {
      const odd = this.odds[index];
      const bound = (this.range >>> 11) * odd;
      const is = this.code >= bound;
      if (is) {
        this.range -= bound;
        this.code -= bound;
        this.odds[index] = odd - (odd >> 5);
      } else {
        this.range = bound;
        this.odds[index] = odd + ((2048 - odd) >> 5);
      }
      this.refill();
      return is ? 1 : 0;
    }

    /** Bits of even odds. */
    plain(count) {
      let value = 0;
      for (let i = 0; i < count; i++) {
        this.range >>>= 1;
        const is = this.code >= this.range;
        if (is) this.code -= this.range;
        value = (value << 1) | (is ? 1 : 0);
        this.refill();
      }
      return value;
    }

    /** The highest bit first. */
    tree(first, count) {
      let node = 1;
      for (let i = 0; i < count; i++) node = (node << 1) | this.bit(first + node);
      return node - (1 << count);
    }

    /** The lowest bit first. */
    reverseTree(first, count) {
      let node = 1;
      let value = 0;
      for (let i = 0; i < count; i++) {
        const bit = this.bit(first + node);
        node = (node << 1) | bit;
        value |= bit << i;
      }
      return value;
    }

    length(first, posState) {
      if (this.bit(first) === 0) return 2 + this.tree(first + 2 + (posState << 3), 3);
      if (this.bit(first + 1) === 0) return 10 + this.tree(first + 130 + (posState << 3), 3);
      return 18 + this.tree(first + 258, 8);
    }

    distance(length) {
      const slot = this.tree(POS_SLOT + (Math.min(length - 2, 3) << 6), 6);
      if (slot < 4) return slot;
      const direct = (slot >> 1) - 1;
      const base = (2 | (slot & 1)) << direct;
      if (slot < 14) return base + this.reverseTree(SPECIAL + base - slot - 1, direct);
      return base + (this.plain(direct - 4) << 4) + this.reverseTree(ALIGN, 4);
    }

    literal(first, matched) {
      let node = 1;
      // After a match the byte at its distance tells something of this one, until the two differ.
      while (matched >= 0 && node < 0x100) {
        const other = (matched >> 7) & 1;
        matched = (matched << 1) & 0xff;
        const bit = this.bit(first + ((1 + other) << 8) + node);
        node = (node << 1) | bit;
        if (bit !== other) break;
      }
      while (node < 0x100) node = (node << 1) | this.bit(first + node);
      return node & 0xff;
    }

    /** Which of the last four distances is meant; it comes first from now on. True for a match of one byte. */
    repeated(state, posState, last) {
      if (this.bit(IS_REP_G0 + state) === 0)
        return this.bit(IS_REP_LONG + (state << 4) + posState) === 0;
      const which = this.bit(IS_REP_G1 + state) === 0 ? 1 : 2 + this.bit(IS_REP_G2 + state);
      const [distance] = last.splice(which, 1);
      last.unshift(distance);
      return false;
    }
  }

  /** @param {Uint8Array} input @returns {Uint8Array} */
  function lzma(input) {
    const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
    const lc = input[0] % 9;
    const lp = Math.floor(input[0] / 9) % 5;
    const posMask = (1 << Math.floor(input[0] / 45)) - 1;
    const out = new Uint8Array(view.getUint32(5, true));
    const bits = new Bits(input, LITERAL + (0x300 << (lc + lp)));
    const last = [0, 0, 0, 0];
    let state = 0;
    let at = 0;
    while (at < out.length) {
      const posState = at & posMask;
      if (bits.bit(IS_MATCH + (state << 4) + posState) === 0) {
        const before = at > 0 ? out[at - 1] : 0;
        const group = ((at & ((1 << lp) - 1)) << lc) + (before >> (8 - lc));
        out[at] = bits.literal(LITERAL + 0x300 * group, state >= 7 ? out[at - last[0] - 1] : -1);
        at++;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }
      let length = 1;
      const isRepeated = bits.bit(IS_REP + state) === 1;
      if (!isRepeated) {
        length = bits.length(LENGTH, posState);
        last.pop();
        last.unshift(bits.distance(length));
        state = state < 7 ? 7 : 10;
      } else if (bits.repeated(state, posState, last)) {
        state = state < 7 ? 9 : 11;
      } else {
        length = bits.length(REP_LENGTH, posState);
        state = state < 7 ? 8 : 11;
      }
      if (last[0] >= at || at + length > out.length)
        throw new Error('the packed module is damaged');
      for (let end = at + length; at < end; at++) out[at] = out[at - last[0] - 1];
    }
    return out;
  }

  /** The module's bytes. @param {Uint8Array} packed */
  function module(packed) {
    const bytes = lzma(packed);
    const blocks = Math.ceil(bytes.length / (BLOCK_BYTES + 1));
    const length = bytes.length - blocks;
    for (let block = 0; block < blocks; block++) {
      const distance = bytes[length + block];
      const end = Math.min(length, (block + 1) * BLOCK_BYTES);
      if (distance === 0) continue;
      for (let at = Math.max(distance, block * BLOCK_BYTES); at < end; at++)
        bytes[at] += bytes[at - distance];
    }
    return bytes.subarray(0, length);
  }

  return { lzma, module };
})();

// As in loader.js: for the scripts that follow, and for a module that imports this file.
Object.assign(globalThis, { Unpack });
