import { describe, expect, it } from 'vitest';
import { decodeBlock, encodeBands } from '../../src/cog/write/encode-block.js';
import { DATA_TYPES, newSamples } from '../../src/raster/dtype.js';

const SIZE = { columns: 32, rows: 16 };
const CELLS = SIZE.columns * SIZE.rows;
const bytesIn = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => Buffer.from(buffer, byteOffset, byteLength);

describe('a block of a band', () => {
  it.each(DATA_TYPES)('of %s holds its values to the bit', async (dtype) => {
    let state = 7;
    const values = newSamples(dtype, CELLS);
    const bits = bytesIn(values);
    bits.forEach((_, i) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      bits[i] = i % 5 === 0 ? 0 : state >> 16;
    });
    const [block] = await encodeBands([values], SIZE);
    expect(bytesIn(decodeBlock(block!, dtype, SIZE)).equals(bits)).toBe(true);
  });

  it('that is constant is encoded once for each value, type and size', async () => {
    const zeros = new Float32Array(CELLS);
    const others = [
      zeros.map(() => -0), // equal as numbers
      zeros.map((_, i) => (i === CELLS - 1 ? 1 : 0)),
      new Int32Array(CELLS),
    ];
    const [first, again, ...rest] = await encodeBands([zeros, zeros.slice(), ...others], SIZE);
    expect(again).toBe(first);
    rest.forEach((block, i) => {
      const found = decodeBlock(block, i === 2 ? 'int32' : 'float32', SIZE);
      expect(bytesIn(found).equals(bytesIn(others[i]!))).toBe(true);
    });
    const [tall] = await encodeBands([zeros], { columns: 16, rows: 32 });
    expect(tall).not.toBe(first);
  });

  it('is decoded also where far more constants come than are kept', async () => {
    for (let value = 0; value < 200; value++) {
      const [block] = await encodeBands([new Uint16Array(CELLS).fill(value)], SIZE);
      expect(new Set(decodeBlock(block!, 'uint16', SIZE))).toEqual(new Set([value]));
    }
  });
});
