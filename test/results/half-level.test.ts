import { describe, expect, it } from 'vitest';
import { quarterOf } from '../../src/raster/halving.js';
import { halfSize, isPackedHalf, packHalf, unpackHalf } from '../../src/results/half-level.js';

const NODATA = -9999;
/** A cell's value in the first band tells its place; the second one is constant, to a NaN of unusual bits. */
const ODD_NAN = new Float32Array(Uint32Array.of(0xffc00001).buffer);
const bands = [Float32Array.from({ length: 32 }, (_, i) => i / 3), new Float32Array(32)];
new Uint32Array(bands[1]!.buffer).fill(new Uint32Array(ODD_NAN.buffer)[0]!);

describe('the half level of a job', () => {
  it('has as many cells as are begun', () => {
    expect(halfSize({ columns: 7, rows: 8 })).toEqual({ columns: 4, rows: 4 });
  });

  it.each([
    [8, 4],
    [5, 3],
    [1, 1],
    [8, 1],
  ])('of %i x %i cells comes back to its place, to the bit', (columns, rows) => {
    // biome-ignore format: sizes
    const cells = { columns, rows };
    const packed = packHalf(bands, 8, cells);
    expect(packed.length).toBe(2 + 4 * ((columns * rows === 1 ? 1 : columns * rows) + 1));
    expect(isPackedHalf(packed, 2, 4, cells)).toBe(true);
    expect(isPackedHalf(packed.subarray(1), 2, 4, cells)).toBe(false);

    const parent = bands.map(() => new Float32Array(16 * 8).fill(NODATA));
    unpackHalf(packed, parent, quarterOf({ columns: 16, rows: 8 }, { col: 1, row: 1 }), cells);
    parent.forEach((band, b) => {
      const [found, from] = [new Uint32Array(band.buffer), new Uint32Array(bands[b]!.buffer)];
      const nodata = new Uint32Array(Float32Array.of(NODATA).buffer)[0]!;
      found.forEach((bits, i) => {
        const [x, y] = [(i % 16) - 8, Math.floor(i / 16) - 4];
        const isInside = x >= 0 && y >= 0 && x < columns && y < rows;
        expect(bits, `band ${b}, cell ${i}`).toBe(isInside ? from[y * 8 + x] : nodata);
      });
    });
  });
});
