import { describe, expect, it } from 'vitest';
import { MapFrame } from '../../../src/outputs/picture/frame.js';
import { ValueSums } from '../../../src/outputs/picture/value-sums.js';

/** One pixel of a row of cells. */
const ROW = 1600;
const frame = new MapFrame(ROW, 1);

function meanOf(values: readonly number[]): number {
  const sums = new ValueSums(frame);
  for (const [i, value] of values.entries()) {
    sums.row[0] = value;
    sums.addRow(0, i, 1);
  }
  return sums.mean(0);
}

describe('the mean of a pixel', () => {
  it.each([
    [1, 2],
    [-3.5, 1e-3],
    [1e300, 3e299],
    [1e-290, 5e-290],
    [0, 0],
    [65535, -65536],
    [1e20, -1],
    [Number.MAX_VALUE, Number.MAX_VALUE],
    [Number.MAX_VALUE, -Number.MAX_VALUE],
    [1e308, -9e307],
  ])('of %s and %s is theirs, to 2^-32 of the larger one, in either order', (a, b) => {
    const error = 2 ** -32 * Math.max(Math.abs(a), Math.abs(b));
    expect(Math.abs(meanOf([a, b]) - (a / 2 + b / 2))).toBeLessThanOrEqual(error);
    expect(meanOf([a, b])).toBe(meanOf([b, a]));
  });

  it.each([
    [5e-324, 5e-324],
    [1e-320, 3e-320],
    [-1e-320, 2e-323],
    [2 ** -1023, 1e-320],
    [-0, 0],
  ])('of %s and %s is theirs, though they are the smallest there are', (a, b) => {
    expect(Math.abs(meanOf([a, b]) - (a + b) / 2)).toBeLessThanOrEqual(1e-323 + 2 ** -32 * Math.max(Math.abs(a), b));
    expect(meanOf([a, a])).toBe(a + 0);
    expect(meanOf([a, b])).toBe(meanOf([b, a]));
  });

  it('is that of large and small ones, whichever come first', () => {
    const values = [3e12, 7e-9, -3e12, 5, 1e4, -2.5e8];
    const pairs = values.flatMap((a) => values.map((b) => [a, b]));
    for (const pair of pairs) expect(meanOf(pair)).toBe(meanOf([...pair].reverse()));
    // more than a pixel's two cells, as of rows
    const means = [values, [...values].reverse(), [...values].sort()].map((list) => {
      const sums = new ValueSums(new MapFrame(ROW, ROW));
      for (const [i, value] of list.entries()) {
        sums.row[0] = value;
        sums.addRow(i % 2, 0, 1);
      }
      return sums.mean(0);
    });
    expect(new Set(means).size).toBe(1);
    expect(means[0]).toBeCloseTo((5 + 1e4 - 2.5e8) / 6, 0);
  });

  it('leaves out what is no number', () => {
    expect(meanOf([Number.NaN, 4])).toBe(4);
    expect(meanOf([Infinity, 4])).toBe(4);
    expect(meanOf([Number.NaN])).toBeNaN();
  });
});
