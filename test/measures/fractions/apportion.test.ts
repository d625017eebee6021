import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/measures/fractions/apportion.js';

describe('apportion', () => {
  it('gives the missing units to the largest remainders', () => {
    expect([...apportion([33.4, 33.3, 33.3], 100, new Float64Array(3))]).toEqual([34, 33, 33]);
    expect([...apportion([0.5, 99.1, 0.4], 100, new Float64Array(3))]).toEqual([1, 99, 0]);
  });

  it('breaks ties in favour of the earlier class', () => {
    expect([...apportion([12.5, 12.5, 75], 100, new Float64Array(3))]).toEqual([13, 12, 75]);
  });

  it('takes a quota that is whole but for rounding as whole', () => {
    expect([...apportion([2.9999999999999996, 97.00000000000001], 100, new Float64Array(2))]).toEqual([3, 97]);
  });

  it('sums to the total and stays within one of every quota', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(100, 10_000),
        (weights, total) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          fc.pre(sum > 0);
          const quotas = weights.map((w) => (w / sum) * total);
          const given = apportion(quotas, total, new Float64Array(quotas.length));
          expect(given.reduce((a, b) => a + b, 0)).toBe(total);
          given.forEach((n, k) => {
            expect(Math.abs(n - quotas[k]!)).toBeLessThan(1);
            expect(n).toBeGreaterThanOrEqual(0);
          });
        },
      ),
    );
  });
});
