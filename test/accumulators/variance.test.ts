import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSumOf, exactVariance } from '../../src/accumulators/exact-ratio.js';
import { ExactSums } from '../../src/accumulators/exact-sums.js';
import { quickVariance, varianceOf } from '../../src/accumulators/variance.js';
import { rounds } from '../support/effort.js';

type Pixel = readonly [value: number, weight: number];

/** The sums of pixels in the second of two zones, and their variance by whole numbers of any size. */
function summed(pixels: readonly Pixel[]) {
  const [sums, squares] = [new ExactSums(2), new ExactSums(2)];
  for (const [value, weight] of pixels) {
    sums.addProduct(1, value, weight);
    squares.addSquare(1, value, weight);
  }
  const n = pixels.reduce((all, [, weight]) => all + weight, 0);
  const exact = exactVariance(BigInt(n), exactSumOf(sums.parts(1)), exactSumOf(squares.parts(1)));
  return { n, sums, squares, exact };
}

const weight = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 40 }));
const whole = fc.integer({ min: -32_768, max: 32_767 });
/** Values that hardly differ, so that nearly all of the two terms goes away. */
const alike = fc
  .record({ base: fc.double({ min: 1, max: 1e9, noNaN: true }), steps: fc.array(fc.nat(3), { minLength: 1 }) })
  .map(({ base, steps }) => steps.map((step) => base + step * 2 ** -20));
const values = fc.oneof(
  fc.array(whole, { minLength: 1, maxLength: 60 }),
  fc.array(fc.float({ noNaN: true, min: -(2 ** 70), max: 2 ** 70 }), { minLength: 1, maxLength: 60 }),
  fc.array(fc.double({ noNaN: true, min: -1e120, max: 1e120 }), { minLength: 1, maxLength: 20 }),
  alike,
);

describe('the variance of a zone', () => {
  it('is that of whole numbers of any size, to the bit', () => {
    fc.assert(
      fc.property(values, fc.array(weight, { minLength: 100, maxLength: 100 }), (list, weights) => {
        const { n, sums, squares, exact } = summed(list.map((value, i): Pixel => [value, weights[i]!]));
        expect(varianceOf(n, sums, squares, 1)).toBe(exact);
        expect(quickVariance(n, sums, squares, 1) ?? exact).toBe(exact);
      }),
      { numRuns: rounds(500, 50_000) },
    );
  });

  it('is told by pairs of float64 for values as rasters have them', () => {
    let told = 0;
    for (let seed = 1; seed <= 96; seed++) {
      const heights = Array.from({ length: 100 }, (_, i): Pixel => [1000 + ((seed * i * i) % 97), 1 + (i % 9)]);
      const { n, sums, squares, exact } = summed(heights);
      if (quickVariance(n, sums, squares, 1) === exact) told++;
    }
    expect(told).toBe(96);
  });

  it('is 0 where all values are alike, and of nothing', () => {
    for (const value of [0, 7, 0.1, -1e30, 2 ** -500]) {
      const { n, sums, squares } = summed([[value, 3], [value, 5]]); // biome-ignore format: pixels
      expect(varianceOf(n, sums, squares, 1)).toBe(0);
    }
  });

  it('is not told by pairs where nothing of them is left', () => {
    const near = 1 + 2 ** -52;
    const { n, sums, squares, exact } = summed([[1, 1], [near, 2 ** 30]]); // biome-ignore format: pixels
    expect(quickVariance(n, sums, squares, 1)).toBeNull();
    expect(varianceOf(n, sums, squares, 1)).toBe(exact);
  });
});
