import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSumOf, exactVariance, roundedRatio } from '../../src/accumulators/exact-ratio.js';

/** Below the normal range of float64 a quotient may be rounded twice. */
const normal = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Math.abs(value) < 2 ** -900 ? 1 : value));

describe('exact ratios', () => {
  it('divide as float64 does where both numbers are float64', () => {
    fc.assert(
      fc.property(normal, fc.integer({ min: 1, max: 2 ** 31 }), (a, b) => {
        expect(roundedRatio(exactSumOf([a]), BigInt(b))).toBe(a / b);
      }),
      { numRuns: 1000, examples: [[Number.MAX_VALUE, 3], [2 ** -900, 7]] }, // biome-ignore format: pairs
    );
  });

  it('sum without rounding', () => {
    expect(roundedRatio(exactSumOf([1e16, 1, -1e16, 2 ** -1000]), 1n)).toBe(1);
    expect(roundedRatio(exactSumOf([1e300, 1e-300, -1e300]), 4n)).toBe(2.5e-301);
  });

  it('give a variance by hand', () => {
    // 1, 2, 2, 5 with weights 1, 1, 1, 2: mean 3, squares 1 + 4 + 4 + 50.
    expect(exactVariance(5n, exactSumOf([15]), exactSumOf([59]))).toBe((59 * 5 - 15 ** 2) / 25);
    expect(exactVariance(3n, exactSumOf([3e8 + 3]), exactSumOf([(1e8 + 1) ** 2 * 3]))).toBe(0);
  });
});
