// Packs the module for the page, as wasm/unpack.js unpacks it. Two steps:
//
//   1. A table of records packs badly, for the bytes that matter to each other stand a record's length apart. So each block of 512 bytes is
//      written as differences from the bytes some way before, where that makes it smaller.
//      The distances, one byte a block, 0 for none, follow the blocks.
//   2. LZMA, by xz.
import { execFileSync } from 'node:child_process';
import { deflateRawSync } from 'node:zlib';

const BLOCK_BYTES = 512;
// Of bytes, and of all records of even length up to the longest that the tables have.
const DISTANCES = [1, ...Array.from({ length: 48 }, (_, n) => 2 * (n + 1))];
// Plain bytes may also repeat what stands in other blocks, which this estimate does not see: differences must be clearly better.
const CLEARLY = 0.96;

const size = (bytes) => deflateRawSync(bytes, { level: 9 }).length;

/** The block from `start` on as differences from the bytes `distance` before. */
function differences(bytes, start, distance) {
  const block = Buffer.from(bytes.subarray(start, start + BLOCK_BYTES));
  for (let i = 0; i < block.length; i++) block[i] -= bytes[start + i - distance] ?? 0;
  return block;
}

/** The best form of one block. @returns {{distance: number, block: Buffer}} */
function bestBlock(bytes, start) {
  const plain = bytes.subarray(start, start + BLOCK_BYTES);
  let best = { distance: 0, block: plain, size: size(plain) * CLEARLY };
  for (const distance of DISTANCES) {
    const block = differences(bytes, start, distance);
    const candidate = { distance, block, size: size(block) };
    if (candidate.size < best.size) best = candidate;
  }
  return best;
}

/** @param {Buffer} bytes @returns {Buffer} */
export function pack(bytes) {
  const starts = Array.from(
    { length: Math.ceil(bytes.length / BLOCK_BYTES) },
    (_, n) => n * BLOCK_BYTES,
  );
  const blocks = starts.map((start) => bestBlock(bytes, start));
  const distances = Buffer.from(blocks.map(({ distance }) => distance));
  return lzma(Buffer.concat([...blocks.map(({ block }) => block), distances]));
}

/** LZMA in the old container, whose header xz leaves without the length; it is filled in here. @param {Buffer} input */
export function lzma(input, settings = 'preset=9e,pb=0') {
  const args = ['--format=lzma', `--lzma1=${settings}`, '--stdout'];
  const packed = execFileSync('xz', args, { input, maxBuffer: 1 << 28 });
  packed.writeBigUInt64LE(BigInt(input.length), 5);
  return packed;
}
